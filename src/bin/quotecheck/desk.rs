//! What drafts are held against: the configuration and the bank. And where mistakes in them are told.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use quotecheck::bank::{Bank, BankError};
use quotecheck::files::{Project, open_banks, open_project};
use quotecheck::house::{Settings, profile, profile_names};
use quotecheck::render::{Problem, ProblemKind};

/// A configuration that the command line has had its say on, and the bank it names.
pub(crate) struct Desk {
    pub(crate) project: Project,
    pub(crate) settings: Settings,
    pub(crate) bank: Bank,
}

impl Desk {
    /// Opens both, or gives all their mistakes.
    pub(crate) fn open(
        config: Option<&Path>,
        quotes: &[PathBuf],
        profile_name: Option<&str>,
    ) -> Result<Self, Vec<Problem>> {
        let project = open_config(config)?;
        let mut settings = project.config.settings.clone();
        if let Some(name) = profile_name {
            settings.profile = profile(name).ok_or_else(|| vec![unknown_profile(name)])?;
        }
        let bank = open_bank(&project, quotes)?;
        Ok(Self { project, settings, bank })
    }
}

/// The configuration, or its mistakes.
pub(crate) fn open_config(path: Option<&Path>) -> Result<Project, Vec<Problem>> {
    let told = |mistake| Problem::of_mistake(ProblemKind::Config, mistake);
    open_project(path).map_err(|error| error.mistakes.into_iter().map(told).collect())
}

/// The bank at `places`, where none is given at those of the configuration; or all its mistakes.
pub(crate) fn open_bank(project: &Project, places: &[PathBuf]) -> Result<Bank, Vec<Problem>> {
    open_banks(&bank_places(project, places)).map_err(bank_problems)
}

/// The folders and files that were given, else those of the configuration.
pub(crate) fn bank_places(project: &Project, places: &[PathBuf]) -> Vec<PathBuf> {
    if places.is_empty() { project.quotes() } else { places.to_vec() }
}

/// The mistakes of a bank.
pub(crate) fn bank_problems(error: BankError) -> Vec<Problem> {
    error.mistakes.into_iter().map(|mistake| Problem::of_mistake(ProblemKind::Bank, mistake)).collect()
}

fn unknown_profile(name: &str) -> Problem {
    let message = format!("there is no profile “{name}”; --profile takes {}", profile_names());
    Problem::general(ProblemKind::Config, message)
}

/// Tells problems on standard error, one line each.
pub(crate) fn tell(problems: &[Problem]) {
    let mut out = io::stderr().lock();
    for problem in problems {
        // Where even standard error is closed there is nobody left to tell.
        _ = writeln!(out, "error: {problem}");
    }
}
