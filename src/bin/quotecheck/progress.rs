//! How far a long run has come, on standard error, where that is a terminal.

use std::io::{self, IsTerminal};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

/// Shorter runs show nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// Counts drafts; shows a bar once the run takes long.
pub(crate) struct Progress {
    total: u64,
    done: AtomicU64,
    begun: Instant,
    wanted: bool,
    bar: OnceLock<ProgressBar>,
}

impl Progress {
    /// Progress through `total` drafts; never shown where `quiet`.
    pub(crate) fn new(total: usize, quiet: bool) -> Self {
        let wanted = !quiet && io::stderr().is_terminal();
        Self { total: total as u64, done: AtomicU64::new(0), begun: Instant::now(), wanted, bar: OnceLock::new() }
    }

    /// One draft more is done.
    pub(crate) fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if self.wanted && self.begun.elapsed() >= PATIENCE {
            self.bar.get_or_init(|| bar(self.total)).set_position(done);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }
}

fn bar(total: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("checking {wide_bar} {pos}/{len} drafts, {eta} left");
    ProgressBar::new(total).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
