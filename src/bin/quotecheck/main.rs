//! The command: parses arguments, runs one command, prints, exits with 0, 1 or 2.

mod args;
mod bank;
mod bank_add;
mod check;
mod collate;
mod desk;
mod drafts;
mod examples;
mod explain;
mod extract;
mod fix;
mod init;
mod ledger;
mod output;
mod progress;
mod stream;

use std::io::{self, Write};
use std::process::ExitCode;

use args::Command;

/// How a run ended.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Status {
    /// Nothing at or above `--fail-on`.
    Clean = 0,
    /// Something.
    Found = 1,
    /// It could not do all that it was asked to.
    Failed = 2,
}

fn main() -> ExitCode {
    let status = run(args::parse()).unwrap_or_else(|error| {
        // Whoever closed our output wants no more of it, and no complaint either.
        if !output::is_closed_pipe(&error) {
            complain(&format!("{error:#}"));
        }
        Status::Failed
    });
    ExitCode::from(status as u8)
}

fn run(command: Command) -> anyhow::Result<Status> {
    match command {
        Command::Check(args) => check::run(&args),
        Command::Extract(args) => extract::run(&args),
        Command::Fix(args) => fix::run(&args),
        Command::Collate(args) => collate::run(&args),
        Command::Bank(args) => bank::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Init => init::run(),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            args::completions(shell, &mut script);
            output::print(&script)?;
            Ok(Status::Clean)
        }
    }
}

/// Says on standard error what went wrong.
fn complain(message: &str) {
    // Where even standard error is closed there is nobody left to tell.
    _ = writeln!(io::stderr(), "error: {message}");
}
