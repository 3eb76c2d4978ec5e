//! `quotecheck check`: drafts against the bank.

use std::io;

use quotecheck::render::terminal::Look;
use quotecheck::render::{Problem, Run, github, json, terminal};
use quotecheck::verify;

use crate::args::{self, Format};
use crate::desk::{Desk, tell};
use crate::drafts::{Drafts, limit_threads};
use crate::ledger::Ledger;
use crate::output::{Output, forgive_closed_pipe};
use crate::progress::Progress;
use crate::{Status, stream};

/// Checks what the command line names and writes the report.
pub(crate) fn run(args: &args::Check) -> anyhow::Result<Status> {
    limit_threads(args.drafts.jobs)?;
    let mut output = Output::open(args.drafts.output.as_deref())?;
    let status = match Desk::open(args.drafts.config.as_deref(), &args.quotes, args.profile.as_deref()) {
        Ok(desk) if args.jsonl => stream::check(&desk, args.fail_on, &mut output)?,
        Ok(desk) => check(&desk, args, &mut output)?,
        Err(problems) => refuse(problems, args, &mut output)?,
    };
    output.finish()?;
    Ok(status)
}

fn check(desk: &Desk, args: &args::Check, output: &mut Output) -> anyhow::Result<Status> {
    let ledger = match Ledger::of(args) {
        Ok(ledger) => ledger,
        Err(problems) => return refuse(problems, args, output),
    };
    let drafts = Drafts::find(&args.drafts, &desk.project);
    let progress = Progress::new(drafts.len(), args.quiet);
    let places = drafts.places().to_vec();
    let (reports, problems) = drafts.map(&progress, |article| verify(article, &desk.bank, &desk.settings));
    drop(progress);
    let mut run = Run { show_settled: args.show_settled, ..Run::new(&desk.bank, reports, problems) };
    if let Some(ledger) = &ledger {
        ledger.settle(&mut run, &places, args.quiet);
    }
    let look = output.look(args.color);
    write(&run, args, look, output).or_else(forgive_closed_pipe)?;
    tell(&run.problems);
    Ok(status(&run, args))
}

/// Where the bank, the configuration or the baseline has mistakes nothing is checked, and they are all there is to
/// tell.
fn refuse(problems: Vec<Problem>, args: &args::Check, output: &mut Output) -> anyhow::Result<Status> {
    tell(&problems);
    let run = Run { problems, ..Run::default() };
    let look = output.look(args.color);
    if args.format != Format::Terminal && !args.jsonl {
        write(&run, args, look, output).or_else(forgive_closed_pipe)?;
    }
    Ok(Status::Failed)
}

fn write(run: &Run, args: &args::Check, look: Look, output: &mut Output) -> io::Result<()> {
    match args.format {
        Format::Terminal if run.reports.is_empty() => Ok(()),
        Format::Terminal if args.quiet => terminal::write_findings(run, look, output),
        Format::Terminal => terminal::write(run, look, output),
        Format::Json => json::write(run, output),
        Format::Github => github::write(run, output),
    }
}

fn status(run: &Run, args: &args::Check) -> Status {
    if !run.problems.is_empty() {
        Status::Failed
    } else if args.fail_on.counts(run.gravest()) {
        Status::Found
    } else {
        Status::Clean
    }
}
