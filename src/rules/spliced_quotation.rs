//! `spliced-quotation`: one pair of marks joins two records without a mark.

use super::message::{finding, quoted};
use crate::alignment::Alignment;
use crate::attribution::Kind;
use crate::house::Level;
use crate::quotation::GapKind;
use crate::report::{Evidence, Finding, Rule, Verdict};
use crate::text::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "spliced-quotation",
    level: Level::Error,
    verdict: Some(Verdict::Altered),
    summary: "one pair of marks joins two quotes without a mark",
    manual: "\
Finds quotations whose words come from two records, joined inside one pair of marks without an ellipsis.

Why it matters: words said on two occasions, or by two people, read as one statement.

Example: “We are sorry. Nobody checked the brake”, where the first sentence is one statement and the second another.

How to settle it: quote each in marks of its own, with its own credit.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let (Kind::Direct, [first, second, ..]) = (evidence.entry.kind, evidence.alignments) else { return Vec::new() };
    let apart = first.fragment.end <= second.fragment.start && first.number != second.number;
    if !apart || is_marked(evidence, first, second) {
        return Vec::new();
    }
    let shown = |a: &Alignment| format!("{} ({})", quoted(a.passage.of(a.text())), a.quote.id);
    let message = format!("one pair of marks joins two records: {} and {}", shown(first), shown(second));
    vec![finding(&RULE, second.fragment, message)]
}

/// Whether an ellipsis stands where the two meet.
fn is_marked(evidence: &Evidence<'_>, first: &Alignment, second: &Alignment) -> bool {
    let seam = Span::new(first.fragment.end, second.fragment.start);
    let gaps = evidence.quotation.map_or(&[][..], |q| &q.gaps);
    gaps.iter().any(|gap| gap.kind == GapKind::Ellipsis && seam.contains(gap.span))
}
