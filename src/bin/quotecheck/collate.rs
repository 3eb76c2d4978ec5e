//! `quotecheck collate`: the versions of one statement across drafts, without a bank.

use std::collections::HashSet;
use std::io;

use quotecheck::Article;
use quotecheck::collate::{Collation, collate};
use quotecheck::render::{Problem, json, terminal};

use crate::Status;
use crate::args::{self, ListFormat};
use crate::desk::{open_config, tell};
use crate::drafts::{Drafts, limit_threads};
use crate::output::{Output, forgive_closed_pipe};
use crate::progress::Progress;

/// Collates what the command line names and writes the table.
pub(crate) fn run(args: &args::Collate) -> anyhow::Result<Status> {
    limit_threads(args.jobs)?;
    let mut output = Output::open(args.output.as_deref())?;
    let project = match open_config(args.config.as_deref()) {
        Ok(project) => project,
        Err(problems) => {
            tell(&problems);
            return Ok(Status::Failed);
        }
    };
    let drafts = Drafts::find(&args.drafts(), &project);
    let progress = Progress::new(drafts.len(), args.quiet);
    let (mut articles, problems) = drafts.map(&progress, |article| article);
    drop(progress);
    articles.sort_by(|a, b| a.name().cmp(b.name()));
    keep_once(&mut articles, args.stdin_path.as_deref());
    let collation = collate(&articles, usize::from(args.min_words));
    write(args, &articles, &collation, &problems, &mut output).or_else(forgive_closed_pipe)?;
    tell(&problems);
    output.finish()?;
    Ok(if problems.is_empty() { Status::Clean } else { Status::Failed })
}

/// Leaves out files that were read twice, under two names: a draft is no witness of itself. What came from standard
/// input is no file.
fn keep_once(articles: &mut Vec<Article>, stdin_name: Option<&str>) {
    let mut seen = HashSet::new();
    articles.retain(|article| {
        let file = std::fs::canonicalize(article.name()).ok().filter(|_| stdin_name != Some(article.name()));
        file.is_none_or(|file| seen.insert(file))
    });
}

fn write(
    args: &args::Collate,
    articles: &[Article],
    collation: &Collation,
    problems: &[Problem],
    output: &mut Output,
) -> io::Result<()> {
    let look = output.look(args.color);
    match args.format {
        ListFormat::Json => json::write_collation(articles, collation, problems, output),
        ListFormat::Terminal if articles.is_empty() => Ok(()),
        ListFormat::Terminal => terminal::write_collation(articles, collation, look, args.quiet, output),
    }
}
