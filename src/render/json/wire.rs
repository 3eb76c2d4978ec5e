//! The fields of the JSON report, version 1. A key may be added; none is renamed or dropped without a new version.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use crate::alignment::{EditKind, Weight};
use crate::attribution::Kind;
use crate::house::Level;
use crate::people::Resolution;
use crate::render::ProblemKind;
use crate::render::names::Name;
use crate::report::{Report, Verdict};

/// Version of the format.
pub(super) const VERSION: u8 = 1;

/// This program.
pub(super) const TOOL: Tool = Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") };

/// A report of quotecheck: what a bank of canonical quotes says about drafts.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "quotecheck report, version 1")]
pub(super) struct Document<'a> {
    /// Version of this format.
    #[schemars(range(min = 1, max = 1))]
    pub(super) version: u8,
    /// The program that wrote it.
    pub(super) tool: Tool,
    /// What the drafts were held against.
    pub(super) bank: Bank,
    /// The drafts, sorted by path.
    #[schemars(with = "Vec<Article<'a>>")]
    pub(super) articles: Articles<'a>,
    /// Counts over all drafts. Settled findings are not counted.
    pub(super) summary: Summary,
    /// What could not be done.
    pub(super) problems: Vec<Problem<'a>>,
}

/// The program.
#[derive(Serialize, JsonSchema)]
pub(super) struct Tool {
    pub(super) name: &'static str,
    pub(super) version: &'static str,
}

/// Size of the bank.
#[derive(Serialize, JsonSchema)]
pub(super) struct Bank {
    pub(super) quotes: usize,
    pub(super) speakers: usize,
}

/// Reports that become articles one at a time, while they are written.
pub(super) struct Articles<'a> {
    pub(super) reports: &'a [Report],
    pub(super) show_settled: bool,
}

impl Serialize for Articles<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.reports.iter().map(|report| super::convert::article(report, self.show_settled)))
    }
}

/// One draft.
#[derive(Serialize, JsonSchema)]
pub(super) struct Article<'a> {
    /// The draft's path, as it was given or found.
    pub(super) path: &'a str,
    #[serde(flatten)]
    pub(super) body: Body<'a>,
}

/// What was found in one draft.
#[derive(Serialize, JsonSchema)]
pub(in crate::render) struct Body<'a> {
    /// BCP 47 primary subtag of the draft's language.
    pub(super) language: &'static str,
    /// The passages that were judged, sorted by place.
    pub(super) attributions: Vec<Attribution<'a>>,
    /// Findings that belong to no passage.
    pub(super) findings: Vec<Finding<'a>>,
}

/// A place in the draft's file.
#[derive(Serialize, JsonSchema)]
pub(super) struct Place {
    /// First byte of the file.
    pub(super) start: usize,
    /// One past the last byte.
    pub(super) end: usize,
    /// Line of the first byte, from 1.
    pub(super) line: usize,
    /// Column of the first byte in code points, from 1.
    pub(super) column: usize,
}

/// Words of the draft with their place.
#[derive(Serialize, JsonSchema)]
pub(super) struct Words<'a> {
    #[serde(flatten)]
    pub(super) place: Place,
    /// The words, without markup.
    pub(super) text: &'a str,
}

/// Who is credited with which words.
#[derive(Serialize, JsonSchema)]
pub(in crate::render) struct Credit<'a> {
    /// How much of it stands in quotation marks.
    pub(super) kind: Name<Kind>,
    /// Entries of one attribution have the same number.
    pub(super) group: usize,
    /// The words, without the outer quotation marks.
    pub(super) content: Vec<Words<'a>>,
    /// Who is credited; null where nobody is.
    pub(super) speaker: Option<Speaker<'a>>,
    /// The words that report.
    pub(super) cue: Option<Words<'a>>,
    /// The outlet that the words came through.
    pub(super) via: Option<Words<'a>>,
}

/// One passage, judged.
#[derive(Serialize, JsonSchema)]
pub(super) struct Attribution<'a> {
    /// What it comes to.
    pub(super) verdict: Name<Verdict>,
    #[serde(flatten)]
    pub(super) credit: Credit<'a>,
    /// The canonical quote; null where nothing matches.
    pub(super) quote: Option<Quote<'a>>,
    /// Quotes that match as well, or that the words go on with.
    pub(super) also: Vec<Quote<'a>>,
    /// Every difference from `quote`, in the order of the draft.
    pub(super) edits: Vec<Edit<'a>>,
    /// What was found, sorted by place.
    pub(super) findings: Vec<Finding<'a>>,
}

/// A mention of a source.
#[derive(Serialize, JsonSchema)]
pub(super) struct Speaker<'a> {
    /// Id in the bank; null where the bank does not know the mention.
    pub(super) id: Option<&'a str>,
    /// The mention in the clause itself.
    pub(super) text: &'a str,
    /// How it was resolved.
    pub(super) by: Name<Resolution>,
    /// The bank's name for the speaker, else the name in the draft that the mention stands for.
    pub(super) name: Option<&'a str>,
    #[serde(flatten)]
    pub(super) place: Place,
}

/// A passage of the bank.
#[derive(Serialize, JsonSchema)]
pub(super) struct Quote<'a> {
    /// Id of the quote.
    pub(super) id: &'a str,
    /// First byte of the passage in the canonical text.
    pub(super) start: usize,
    /// One past the last byte.
    pub(super) end: usize,
    /// Time code of the passage in its recording.
    pub(super) time: Option<&'a str>,
    /// Number of the wording that `start` and `end` count in: 0 the canonical text, then its variants, then its
    /// translations.
    pub(super) wording: usize,
}

/// A difference between the record and the draft.
#[derive(Serialize, JsonSchema)]
pub(super) struct Edit<'a> {
    pub(super) kind: Name<EditKind>,
    /// The heaviest sort of word on either side.
    pub(super) weight: Name<Weight>,
    /// First byte of the draft's words in its file.
    pub(super) start: usize,
    /// One past the last byte; equal to `start` for an omission.
    pub(super) end: usize,
    /// The record's words.
    pub(super) canonical: &'a str,
    /// The draft's words.
    pub(super) article: &'a str,
}

/// Something for the editor.
#[derive(Serialize, JsonSchema)]
pub(super) struct Finding<'a> {
    /// The rule that found it.
    pub(super) rule: &'a str,
    pub(super) level: Name<Level>,
    /// What is wrong, in one line.
    pub(super) message: &'a str,
    #[serde(flatten)]
    pub(super) place: Place,
    /// What puts it right, sorted by place; empty where nothing mechanical does.
    pub(super) fix: Vec<Replacement<'a>>,
    /// Why it counts no more: the reason of an `allow`, or that the baseline has it. Only in findings that are settled, which are only
    /// shown on request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) settled: Option<&'a str>,
}

/// Bytes of the draft's file and what is to stand in their place.
#[derive(Serialize, JsonSchema)]
pub(super) struct Replacement<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) replacement: &'a str,
}

/// Counts.
#[derive(Serialize, JsonSchema)]
pub(super) struct Summary {
    #[serde(flatten)]
    pub(super) size: Size,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    pub(super) notes: usize,
    /// Findings that an `allow` or the baseline settled; none of them is among the errors, warnings and notes.
    pub(super) settled: usize,
    /// Entries by verdict; a verdict that none has is left out.
    pub(super) verdicts: BTreeMap<&'static str, usize>,
}

/// How much was read.
#[derive(Serialize, JsonSchema)]
pub(super) struct Size {
    pub(super) articles: usize,
    pub(super) attributions: usize,
}

/// Something that could not be done.
#[derive(Serialize, JsonSchema)]
pub(super) struct Problem<'a> {
    pub(super) kind: Name<ProblemKind>,
    /// The file or folder; null where it is about none.
    pub(super) path: Option<&'a str>,
    pub(super) line: Option<usize>,
    pub(super) column: Option<usize>,
    pub(super) message: &'a str,
}

/// What `extract` finds in drafts.
#[derive(Serialize)]
pub(super) struct Extracted<'a> {
    pub(super) version: u8,
    pub(super) tool: Tool,
    pub(super) articles: Vec<ExtractedArticle<'a>>,
    pub(super) summary: Size,
    pub(super) problems: Vec<Problem<'a>>,
}

/// One draft's attributions.
#[derive(Serialize)]
pub(super) struct ExtractedArticle<'a> {
    pub(super) path: &'a str,
    pub(super) language: &'static str,
    pub(super) attributions: Vec<Credit<'a>>,
}
