//! `spliced-quotation`: one pair of marks joins far-apart passages, or two records, without a mark.

use super::altered_wording::marked_alignments;
use super::message::{finding, quoted, whose};
use crate::alignment::{Alignment, Edit, EditKind};
use crate::house::Level;
use crate::quotation::GapKind;
use crate::report::{Evidence, Finding, Rule, Verdict};
use crate::text::Span;

/// So many words left out are a splice, not an omission: what stands on both sides was not said in one breath.
///
/// Of the sentences in quotation marks in PolNeAR's training articles nine in ten have fewer words (median 12, mean
/// 15): more than one sentence of a speaker lies between.
const FAR_APART: usize = 30;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "spliced-quotation",
    level: Level::Error,
    verdict: Some(Verdict::Altered),
    summary: "one pair of marks joins far-apart passages, or two quotes, without a mark",
    manual: "\
Finds quotations whose words come from two records, or from two places of one record with 30 words or more between them, joined \
inside one pair of marks without an ellipsis. It stands in place of `unmarked-omission` and `altered-meaning` for that cut. Where \
fewer words lie between, it is an omission; where the passages stand in another order, it is `reordered-wording`.

Why it matters: words said on two occasions, by two people, or minutes apart read as one statement.

Example: “We are sorry. Nobody checked the brake”, where the first sentence is one statement and the second another.

How to settle it: quote each in marks of its own, with its own credit; two passages of one statement may be joined by an ellipsis.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let parts = marked_alignments(evidence);
    let joints = parts.windows(2).filter(|pair| !is_marked(evidence, &pair[0], &pair[1]));
    let records = joints.map(|pair| two_records(&pair[0], &pair[1]));
    let splices = parts.iter().flat_map(|a| a.edits.iter().filter(|e| is_splice(e, a)).map(|e| far_apart(a, e)));
    records.chain(splices).collect()
}

/// Whether words left out without a mark are so many that the quotation joins two passages.
pub(super) fn is_splice(edit: &Edit, alignment: &Alignment) -> bool {
    edit.kind == EditKind::Omission && words_between(edit, alignment) >= FAR_APART && !alignment.is_beside_moved(edit)
}

fn words_between(edit: &Edit, alignment: &Alignment) -> usize {
    alignment.record().words.within(edit.canonical).len()
}

fn two_records(first: &Alignment, second: &Alignment) -> Finding {
    let alike = first.quote.speaker.id == second.quote.speaker.id;
    let whom = |a: &Alignment| if alike { String::new() } else { format!(", {}", a.quote.speaker.name) };
    let shown = |a: &Alignment| format!("{} ({}{})", quoted(a.passage.of(a.text())), a.quote.id, whom(a));
    let message = format!("one pair of marks joins two records: {} and {}", shown(first), shown(second));
    finding(&RULE, second.fragment, message)
}

fn far_apart(alignment: &Alignment, edit: &Edit) -> Finding {
    let message = format!(
        "one pair of marks joins passages of {} statement that stand {} words apart; between them: {} ({})",
        whose(alignment),
        words_between(edit, alignment),
        quoted(edit.canonical.of(alignment.text())),
        alignment.quote.id
    );
    let label = format!("{} words of the record left out here", words_between(edit, alignment));
    Finding { label, ..finding(&RULE, edit.article, message) }
}

/// Whether an ellipsis stands where the two meet.
pub(super) fn is_marked(evidence: &Evidence<'_>, first: &Alignment, second: &Alignment) -> bool {
    let seam = Span::new(first.fragment.end, second.fragment.start);
    let gaps = evidence.quotation.map_or(&[][..], |q| &q.gaps);
    gaps.iter().any(|gap| gap.kind == GapKind::Ellipsis && seam.contains(gap.span))
}
