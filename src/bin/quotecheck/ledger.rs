//! `--baseline` and `--update-baseline`: the findings that are recorded, and recording them anew.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use quotecheck::Report;
use quotecheck::files::{baseline_name, open_baseline, write_whole};
use quotecheck::render::{Problem, ProblemKind, Run};
use quotecheck::settle::{Baseline, Update};

use crate::args;

/// The baseline of a run.
pub(crate) struct Ledger {
    path: PathBuf,
    baseline: Baseline,
    /// Whether it is to be written anew.
    update: bool,
}

impl Ledger {
    /// The baseline that the command line names, if it names one; or what is wrong with it.
    pub(crate) fn of(args: &args::Check) -> Result<Option<Self>, Vec<Problem>> {
        args.baseline.as_deref().map(|path| Self::open(path, args.update_baseline)).transpose()
    }

    /// Opens the baseline at `path`. It may be missing where it is to be written.
    pub(crate) fn open(path: &Path, update: bool) -> Result<Self, Vec<Problem>> {
        let told = |mistake| Problem::of_mistake(ProblemKind::Config, mistake);
        let found = open_baseline(path).map_err(|e| e.mistakes.into_iter().map(told).collect::<Vec<_>>())?;
        let baseline = match found {
            Some(baseline) => baseline,
            None if update => Baseline::default(),
            None => return Err(vec![missing(path)]),
        };
        Ok(Self { path: path.to_owned(), baseline, update })
    }

    /// Settles the findings of a run that the baseline has, after recording them where that is asked for. `places` are
    /// the files and folders that the run was about.
    pub(crate) fn settle(&self, run: &mut Run, places: &[PathBuf], quiet: bool) {
        let reports = std::mem::take(&mut run.reports);
        let named: Vec<(String, Report)> = reports.into_iter().map(|r| (self.name(r.article.name()), r)).collect();
        let updated = self.update.then(|| self.updated(&named, run, places));
        let written = updated.map(|update| self.write(&update, quiet).map(|()| update.baseline)).transpose();
        let baseline = written.unwrap_or_else(|problem| {
            run.problems.push(problem);
            None
        });
        let baseline = baseline.as_ref().unwrap_or(&self.baseline);
        run.reports = named.into_iter().map(|(name, report)| baseline.settled(report, &name)).collect();
    }

    /// The report with the findings settled that the baseline has.
    pub(crate) fn settled(&self, report: Report) -> Report {
        let name = self.name(report.article.name());
        self.baseline.settled(report, &name)
    }

    /// What the baseline calls a path.
    fn name(&self, path: &str) -> String {
        baseline_name(&self.path, Path::new(path))
    }

    /// The baseline after this run. Drafts that were not looked for keep their findings, and so do those that could not
    /// be read.
    fn updated(&self, named: &[(String, Report)], run: &Run, places: &[PathBuf]) -> Update {
        let failed: BTreeSet<String> =
            run.problems.iter().filter_map(|problem| problem.path.as_deref()).map(|path| self.name(path)).collect();
        let searched: Vec<String> = places.iter().map(|place| baseline_name(&self.path, place)).collect();
        let gone = |path: &str| !failed.contains(path) && searched.iter().any(|place| is_under(path, place));
        let reports: Vec<(String, &Report)> = named.iter().map(|(name, report)| (name.clone(), report)).collect();
        self.baseline.updated(&reports, |path| !gone(path))
    }

    /// Writes the new baseline and says what changed.
    fn write(&self, update: &Update, quiet: bool) -> Result<(), Problem> {
        let path = self.path.display();
        write_whole(&self.path, update.baseline.to_toml().as_bytes()).map_err(|e| {
            Problem::with(ProblemKind::Config, path.to_string(), format!("the baseline cannot be written: {e}"))
        })?;
        if !quiet {
            let Update { baseline, added, dropped } = update;
            // Where even standard error is closed there is nobody left to tell.
            _ = writeln!(io::stderr(), "{path}: {added} added, {dropped} dropped, {} in all", baseline.len());
        }
        Ok(())
    }
}

fn missing(path: &Path) -> Problem {
    let message = "there is no such baseline; --update-baseline writes it";
    Problem::with(ProblemKind::Config, path.display().to_string(), message)
}

/// Whether a path is this place or lies in it.
fn is_under(path: &str, place: &str) -> bool {
    let Some(rest) = path.strip_prefix(place) else { return false };
    let inside = place.is_empty() || rest.is_empty() || rest.starts_with('/');
    inside && !rest.split('/').any(|part| part == "..")
}
