//! What a run came to, as text: one file a format, each with its own wire types.
//!
//! Renderers write whole runs and decide nothing: which drafts, which bank and which exit status is for the caller.

pub mod diff;
pub mod extract;
pub mod github;
pub mod json;
pub mod jsonl;
mod names;
mod problem;
pub mod terminal;

pub use problem::{Problem, ProblemKind};

use crate::bank::Bank;
use crate::house::Level;
use crate::report::{Finding, Report, Verdict};

/// What reports call the draft on standard input where nobody gave it a name.
pub const STDIN_NAME: &str = "stdin";

/// What one run came to: the drafts that were checked, against what, and what could not be done.
#[derive(Clone, Debug, Default)]
pub struct Run {
    /// One report a draft, sorted by the draft's name.
    pub reports: Vec<Report>,
    /// How many quotes the bank holds.
    pub quotes: usize,
    /// How many speakers the bank holds.
    pub speakers: usize,
    /// What went wrong outside the drafts' words, in the order it was met.
    pub problems: Vec<Problem>,
    /// Whether reports show settled findings too. They are never counted with the others.
    pub show_settled: bool,
}

impl Run {
    /// The run that checked these drafts against `bank`. Sorts the reports by the draft's name.
    #[must_use]
    pub fn new(bank: &Bank, mut reports: Vec<Report>, problems: Vec<Problem>) -> Self {
        reports.sort_by(|a, b| a.article.name().cmp(b.article.name()));
        let (quotes, speakers) = (bank.quotes().len(), bank.roster().speakers().len());
        Self { reports, quotes, speakers, problems, show_settled: false }
    }

    /// Whether a report shows `finding`.
    fn shows(&self, finding: &Finding) -> bool {
        self.show_settled || finding.is_open()
    }

    /// The gravest level among the findings that are not settled; [`Level::Off`] where there is none.
    #[must_use]
    pub fn gravest(&self) -> Level {
        self.reports.iter().map(gravest).max().unwrap_or(Level::Off)
    }
}

/// The gravest level among one draft's findings that are not settled; [`Level::Off`] where there is none.
#[must_use]
pub fn gravest(report: &Report) -> Level {
    report.open_findings().map(|f| f.level).max().unwrap_or(Level::Off)
}

/// What is counted under a report.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Tally {
    articles: usize,
    entries: usize,
    verdicts: [usize; Verdict::ALL.len()],
    errors: usize,
    warnings: usize,
    notes: usize,
    settled: usize,
}

impl Tally {
    fn of(reports: &[Report]) -> Self {
        reports.iter().fold(Self { articles: reports.len(), ..Self::default() }, Self::with)
    }

    fn with(mut self, report: &Report) -> Self {
        self.entries += report.judgements.len();
        for judgement in &report.judgements {
            self.verdicts[judgement.verdict as usize] += 1;
        }
        for finding in report.open_findings() {
            match finding.level {
                Level::Error => self.errors += 1,
                Level::Warning => self.warnings += 1,
                Level::Note => self.notes += 1,
                Level::Off => {}
            }
        }
        self.settled += report.all_findings().filter(|finding| !finding.is_open()).count();
        self
    }

    fn count(&self, verdict: Verdict) -> usize {
        self.verdicts[verdict as usize]
    }
}
