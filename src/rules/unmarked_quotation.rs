//! `unmarked-quotation`: the record's words in the running text without quotation marks.

use super::message::{finding, quoted, whose};
use crate::alignment::Weight;
use crate::attribution::Kind;
use crate::house::Level;
use crate::report::{Evidence, Finding, Rule};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "unmarked-quotation",
    level: Level::Warning,
    verdict: None,
    summary: "a stretch of the record's words without quotation marks",
    manual: "\
Finds stretches of running text that are a quote's words, without quotation marks: at least `unmarked-words` of them (8 unless \
the configuration says otherwise), with no gap over two words. A note where the sentence credits somebody for what it reports.

Why it matters: a source's sentence without marks makes the source's claim the paper's own, and copies without saying so.

Example: the filing has “received bespoke access to private Facebook APIs; and agreed to custom partnerships”, the draft \
prints the same words as its own.

How to settle it: put the words in quotation marks and credit them, or tell them in your own words.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let (Kind::Unmarked, Some(alignment)) = (evidence.entry.kind, evidence.alignments.first()) else {
        return Vec::new();
    };
    let record = quoted(alignment.passage.of(alignment.text()));
    let message = format!(
        "{} of {} words stand here without quotation marks; on record: {record} ({})",
        alignment.matched,
        whose(alignment),
        alignment.quote.id
    );
    let level = if evidence.entry.source.is_some() { Level::Note } else { RULE.level };
    vec![Finding { level, ..finding(&RULE, evidence.place(), message) }]
}

/// Whether an unmarked copy departs from the record in words that carry meaning: then it is drifted.
pub(super) fn drifts(evidence: &Evidence<'_>) -> bool {
    evidence.entry.kind == Kind::Unmarked
        && evidence.alignments.first().is_some_and(|a| a.edits.iter().any(|e| e.weight >= Weight::Content))
}
