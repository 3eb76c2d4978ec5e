//! `missing-speaker`: direct speech that nobody is credited with.

use super::message::{finding, quoted};
use crate::attribution::Kind;
use crate::house::Level;
use crate::quotation::Closing;
use crate::report::{Evidence, Finding, Rule};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "missing-speaker",
    level: Level::Warning,
    verdict: None,
    summary: "direct speech that nobody is credited with",
    manual: "\
Finds quotations that are speech (a sentence, or at least six words) and for which the draft names no source. Titles of works, \
nicknames, terms and scare quotes are left alone.

Why it matters: words in quotation marks are somebody's; the reader has a right to know whose.

How to settle it: say who said it, in the sentence or in the one before.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    // A mark that never closes takes the credit into the quotation.
    let Some(quotation) = evidence.quotation.filter(|q| q.closing == Closing::Closed) else { return Vec::new() };
    if evidence.entry.kind != Kind::Direct
        || evidence.entry.source.is_some()
        || !quotation.stands_alone(evidence.article)
    {
        return Vec::new();
    }
    let mut message = format!("nobody is credited with {}", quoted(evidence.first_words()));
    if let Some(alignment) = evidence.alignments.first() {
        message = format!("{message}; on record from {} ({})", alignment.quote.speaker.name, alignment.quote.id);
    }
    vec![finding(&RULE, evidence.place(), message)]
}
