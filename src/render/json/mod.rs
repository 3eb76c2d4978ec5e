//! The JSON report, version 1: [`write()`], its schema, and the same for what `extract` finds.
//!
//! `wire` holds the types whose fields are the contract, `convert` fills them from reports.

mod convert;
mod wire;

pub(super) use convert::report_body;
pub(super) use wire::Body;

use std::io::{self, Write};

use serde::Serialize;

use super::extract::Extraction;
use super::{Problem, Run, Tally};

/// Writes the report of a run, indented, with a final line end. Drafts are converted one at a time.
///
/// # Errors
///
/// Where `out` cannot be written.
pub fn write(run: &Run, out: &mut dyn Write) -> io::Result<()> {
    document(
        &wire::Document {
            version: wire::VERSION,
            tool: wire::TOOL,
            bank: wire::Bank { quotes: run.quotes, speakers: run.speakers },
            articles: wire::Articles { reports: &run.reports, show_settled: run.show_settled },
            summary: convert::summary(&Tally::of(&run.reports)),
            problems: run.problems.iter().map(convert::problem).collect(),
        },
        out,
    )
}

/// Writes what `extract` found in each draft: the report without what a bank gives.
///
/// # Errors
///
/// Where `out` cannot be written.
pub fn write_extractions(extractions: &[Extraction], problems: &[Problem], out: &mut dyn Write) -> io::Result<()> {
    document(
        &wire::Extracted {
            version: wire::VERSION,
            tool: wire::TOOL,
            articles: extractions.iter().map(convert::extraction).collect(),
            summary: wire::Size {
                articles: extractions.len(),
                attributions: extractions.iter().map(|e| e.attributions.len()).sum(),
            },
            problems: problems.iter().map(convert::problem).collect(),
        },
        out,
    )
}

/// The JSON Schema of the report, generated from its wire types; `docs/report.schema.json` is this, written down.
#[must_use]
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(wire::Document<'_>).to_value()
}

fn document(document: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, document)?;
    out.write_all(b"\n")
}
