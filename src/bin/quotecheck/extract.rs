//! `quotecheck extract`: every attribution of the drafts, without a bank.

use quotecheck::Article;
use quotecheck::attribution::{Attribution, attributions};
use quotecheck::people::Roster;
use quotecheck::quotation::quotations;
use quotecheck::render::extract::{self, Extraction};
use quotecheck::render::json;

use crate::args::{self, ListFormat};
use crate::desk::{open_config, tell};
use crate::drafts::{Drafts, limit_threads};
use crate::output::{Output, forgive_closed_pipe};
use crate::progress::Progress;
use crate::{Status, stream};

/// Lists the attributions of what the command line names.
pub(crate) fn run(args: &args::Extract) -> anyhow::Result<Status> {
    limit_threads(args.drafts.jobs)?;
    let mut output = Output::open(args.drafts.output.as_deref())?;
    let status = if args.jsonl { stream::extract(&mut output)? } else { list(args, &mut output)? };
    output.finish()?;
    Ok(status)
}

fn list(args: &args::Extract, output: &mut Output) -> anyhow::Result<Status> {
    let project = match open_config(args.drafts.config.as_deref()) {
        Ok(project) => project,
        Err(problems) => {
            tell(&problems);
            return Ok(Status::Failed);
        }
    };
    let drafts = Drafts::find(&args.drafts, &project);
    let progress = Progress::new(drafts.len(), false);
    let (extractions, problems) = drafts.map(&progress, extraction);
    drop(progress);
    let written = match args.format {
        ListFormat::Terminal => extract::write(&extractions, output),
        ListFormat::Json => json::write_extractions(&extractions, &problems, output),
    };
    written.or_else(forgive_closed_pipe)?;
    tell(&problems);
    Ok(if problems.is_empty() { Status::Clean } else { Status::Failed })
}

/// The attributions of one draft, with nobody known beforehand.
pub(crate) fn extraction(article: Article) -> Extraction {
    let quotations = quotations(&article);
    let mut attributions = attributions(&article, &quotations, &Roster::default());
    attributions.retain(Attribution::is_listed);
    Extraction { article, attributions }
}
