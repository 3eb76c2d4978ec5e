//! `second-hand`: words credited through another outlet.

use super::message::finding;
use crate::house::Level;
use crate::report::{Evidence, Finding, Rule};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "second-hand",
    level: Level::Note,
    verdict: None,
    summary: "words credited through another outlet",
    manual: "\
Finds words that the draft has from another outlet: “told Fox Business”, “according to the Harbour Post”.

Why it matters: each hand that words pass through can change them. The record may be nearer than the outlet.

How to settle it: quote the record where the bank has it; keep the credit where it has not.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let via = evidence.entry.via.or_else(|| evidence.outlet());
    let Some(via) = via.filter(|_| !evidence.is_told_by_fragments()) else { return Vec::new() };
    let outlet = via.of(evidence.article.text());
    let message = match evidence.record() {
        Some(a) => {
            format!("credited through {outlet}; the record stands in “{}” ({})", a.quote.source.title, a.quote.id)
        }
        None => format!("credited through {outlet}"),
    };
    vec![finding(&RULE, via, message)]
}
