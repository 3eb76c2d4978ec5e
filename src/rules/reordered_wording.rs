//! `reordered-wording`: the record's words in another order.

use super::altered_wording::marked_edits;
use super::message::{as_heard, finding, fix, quoted, whose};
use crate::alignment::{Alignment, Edit, EditKind};
use crate::house::Level;
use crate::quotation::GapKind;
use crate::report::{Evidence, Finding, Rule, Verdict};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "reordered-wording",
    level: Level::Error,
    verdict: Some(Verdict::Altered),
    summary: "the words are the record's, in another order",
    manual: "\
Finds quotations made of the record's own words in another order: sentences that changed places, a clause moved to the front, the parts around an ellipsis in the wrong order.

Why it matters: order is emphasis, and often cause and effect.

Example: the record has “For nearly a decade, the two firms enjoyed a special relationship”, the draft “enjoyed a special \
relationship for nearly a decade”, in quotation marks.

How to settle it: restore the order, or quote the passages in separate marks.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let moved = marked_edits(evidence).filter(|(_, edit)| edit.kind == EditKind::Reordering);
    moved.map(|(alignment, edit)| one(evidence, alignment, edit)).collect()
}

fn one(evidence: &Evidence<'_>, alignment: &Alignment, edit: &Edit) -> Finding {
    let words = quoted(edit.article.of(evidence.article.text()));
    let passage = quoted(alignment.passage.of(alignment.text()));
    let across = if stands_at_ellipsis(evidence, edit) { " around the ellipsis" } else { "" };
    let message = format!(
        "{} words{across} stand in another order: {words} was moved; on record: {passage} ({})",
        whose(alignment),
        alignment.quote.id
    );
    let fix = fix(evidence, alignment, edit);
    let found = Finding { label: "moved".to_owned(), fix, ..finding(&RULE, edit.article, message) };
    as_heard(found, alignment, edit)
}

/// Whether an ellipsis parts the moved words from those beside them: it marks a cut, never another order.
fn stands_at_ellipsis(evidence: &Evidence<'_>, edit: &Edit) -> bool {
    let text = evidence.article.text();
    let beside = |from: usize, to: usize| !text[from..to].contains(char::is_alphanumeric);
    let gaps = evidence.quotation.iter().flat_map(|q| &q.gaps).filter(|gap| gap.kind == GapKind::Ellipsis);
    gaps.map(|gap| gap.span).any(|gap| {
        (gap.end <= edit.article.start && beside(gap.end, edit.article.start))
            || (edit.article.end <= gap.start && beside(edit.article.end, gap.start))
    })
}
