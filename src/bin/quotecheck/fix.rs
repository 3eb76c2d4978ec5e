//! `quotecheck fix`: the record's words put back, shown as a patch or written to the drafts.

use std::io::{self, Write};
use std::path::Path;

use quotecheck::files::replace_whole;
use quotecheck::fix::{Fixed, fix};
use quotecheck::render::terminal::Palette;
use quotecheck::render::{Problem, ProblemKind, diff};
use quotecheck::{Article, verify};

use crate::Status;
use crate::args;
use crate::desk::{Desk, tell};
use crate::drafts::{Drafts, STDIN, limit_threads};
use crate::ledger::Ledger;
use crate::output::{Output, forgive_closed_pipe};
use crate::progress::Progress;

/// A draft as it was read, and as it is to be.
struct Change {
    name: String,
    old: Vec<u8>,
    fixed: Fixed,
}

impl Change {
    fn bytes(&self) -> &[u8] {
        self.fixed.report.article.bytes()
    }

    fn is_empty(&self) -> bool {
        self.old == self.bytes()
    }
}

/// Fixes what the command line names.
pub(crate) fn run(args: &args::Fix) -> anyhow::Result<Status> {
    anyhow::ensure!(
        !(args.write && args.drafts.paths.iter().any(|path| path == Path::new(STDIN))),
        "standard input cannot be written to: leave out --write, and the changes come as a patch"
    );
    limit_threads(args.drafts.jobs)?;
    let mut output = Output::open(args.drafts.output.as_deref())?;
    let status = match Desk::open(args.drafts.config.as_deref(), &args.quotes, args.profile.as_deref()) {
        Ok(desk) => fix_drafts(&desk, args, &mut output)?,
        Err(problems) => refuse(&problems),
    };
    output.finish()?;
    Ok(status)
}

fn refuse(problems: &[Problem]) -> Status {
    tell(problems);
    Status::Failed
}

fn fix_drafts(desk: &Desk, args: &args::Fix, output: &mut Output) -> anyhow::Result<Status> {
    let ledger = match args.baseline.as_deref().map(|path| Ledger::open(path, false)).transpose() {
        Ok(ledger) => ledger,
        Err(problems) => return Ok(refuse(&problems)),
    };
    let drafts = Drafts::find(&args.drafts, &desk.project);
    let progress = Progress::new(drafts.len(), args.quiet);
    let (mut changes, mut problems) = drafts.map(&progress, |article| change(desk, ledger.as_ref(), article));
    drop(progress);
    changes.sort_by(|a, b| a.name.cmp(&b.name));
    let done = changes.iter().filter(|change| !change.is_empty());
    if args.write {
        problems.extend(done.clone().filter_map(write));
    } else {
        let palette = output.look(args.color).palette;
        done.clone().try_for_each(|change| show(change, palette, output)).or_else(forgive_closed_pipe)?;
    }
    tell_left(&changes);
    if !args.quiet {
        let unwritten = |change: &&Change| !problems.iter().any(|p| p.path.as_ref() == Some(&change.name));
        tell_done(done.clone().filter(unwritten), args.write);
    }
    tell(&problems);
    Ok(match (problems.is_empty(), done.count()) {
        (false, _) => Status::Failed,
        (true, 0) => Status::Clean,
        (true, _) => Status::Found,
    })
}

fn change(desk: &Desk, ledger: Option<&Ledger>, article: Article) -> Change {
    let (name, old) = (article.name().to_owned(), article.bytes().to_vec());
    let check = |article| {
        let report = verify(article, &desk.bank, &desk.settings);
        match ledger {
            Some(ledger) => ledger.settled(report),
            None => report,
        }
    };
    Change { name, old, fixed: fix(check(article), &check) }
}

fn show(change: &Change, palette: Palette, output: &mut Output) -> io::Result<()> {
    diff::write(&name_from_here(&change.name), &change.old, change.bytes(), palette, output)
}

/// A draft's name as `patch` and `git apply` find it: counted from the working directory where it is below that.
fn name_from_here(name: &str) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    let path = Path::new(name);
    let path = path.strip_prefix(here).or_else(|_| path.strip_prefix("./")).unwrap_or(path);
    path.display().to_string()
}

/// Writes a draft; what is wrong where it cannot be written.
fn write(change: &Change) -> Option<Problem> {
    let error = replace_whole(Path::new(&change.name), &change.old, change.bytes()).err()?;
    let message = match error.kind() {
        io::ErrorKind::InvalidData => "has changed since it was read, so it is left as it is; fix it again".to_owned(),
        io::ErrorKind::PermissionDenied => "cannot be written: permission denied".to_owned(),
        _ => format!("cannot be written: {error}"),
    };
    Some(Problem::with(ProblemKind::Draft, change.name.clone(), message))
}

/// Tells which findings with a fix stay, and why, one line each.
fn tell_left(changes: &[Change]) {
    let mut out = io::stderr().lock();
    for change in changes {
        for left in &change.fixed.left {
            // Where even standard error is closed there is nobody left to tell.
            _ = writeln!(out, "{}:{}: {} is not fixed: {}", change.name, left.place, left.rule.name, left.why);
        }
    }
}

/// Tells how many findings were put right.
fn tell_done<'a>(changes: impl Iterator<Item = &'a Change>, written: bool) {
    let (drafts, findings) = changes.fold((0, 0), |(n, all), change| (n + 1, all + change.fixed.findings));
    let count = |n: usize, one: &str| format!("{n} {one}{}", if n == 1 { "" } else { "s" });
    if drafts > 0 {
        let verb = if written { "fixed" } else { "`--write` would fix" };
        _ = writeln!(io::stderr(), "{verb} {} in {}", count(findings, "finding"), count(drafts, "draft"));
    }
}
