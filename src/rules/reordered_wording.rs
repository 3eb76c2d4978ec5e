//! `reordered-wording`: the record's words in another order.

use super::altered_wording::marked_alignment;
use super::message::{finding, fix, quoted, whose};
use crate::alignment::EditKind;
use crate::house::Level;
use crate::report::{Evidence, Finding, Rule, Verdict};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "reordered-wording",
    level: Level::Error,
    verdict: Some(Verdict::Altered),
    summary: "the words are the record's, in another order",
    manual: "\
Finds quotations made of the record's own words in another order: sentences that changed places, a clause moved to the front.

Why it matters: order is emphasis, and often cause and effect.

Example: the record has “For nearly a decade, the two firms enjoyed a special relationship”, the draft “enjoyed a special \
relationship for nearly a decade”, in quotation marks.

How to settle it: restore the order, or quote the passages in separate marks.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let Some(alignment) = marked_alignment(evidence) else { return Vec::new() };
    let moved = alignment.edits.iter().filter(|edit| edit.kind == EditKind::Reordering);
    moved
        .map(|edit| {
            let words = quoted(edit.article.of(evidence.article.text()));
            let passage = quoted(alignment.passage.of(alignment.text()));
            let message = format!(
                "{} words stand in another order: {words} was moved; on record: {passage} ({})",
                whose(alignment),
                alignment.quote.id
            );
            let mut found = finding(&RULE, edit.article, message);
            found.label = "moved".to_owned();
            found.fix = fix(evidence, alignment, edit);
            found
        })
        .collect()
}
