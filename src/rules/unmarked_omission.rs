//! `unmarked-omission`: words left out inside quotation marks without an ellipsis.

use super::altered_wording::{marked_alignments, marked_edits};
use super::ends::open_end;
use super::message::{about_edit, quoted, whose};
use super::tolerance::leaves_out;
use crate::alignment::{Alignment, Edit, Weight};
use crate::house::Level;
use crate::report::{Evidence, Finding, Rule, Verdict};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "unmarked-omission",
    level: Level::Error,
    verdict: Some(Verdict::Altered),
    summary: "words left out inside the marks without an ellipsis",
    manual: "\
Finds places inside quotation marks where the record goes on with words that the draft leaves out, without an ellipsis. \
Leaving out the beginning or the end of a statement is no omission: a quotation may start and stop where it likes.

Why it matters: two halves that never stood side by side read as one thought.

Example: the record has “Shockingly untrue. Meta didn’t share people’s private messages with Netflix. The agreement allowed \
people to message their friends”, the draft “Shockingly untrue. The agreement allowed people to message their friends”.

How to settle it: put the words back, mark the cut with an ellipsis, or close the marks and open them again.

Where the record is a transcript of spoken words and only function words or hesitations are missing, the finding is a warning.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let light =
        |alignment: &Alignment, edit: &Edit| leaves_out(edit, evidence, alignment) && edit.weight < Weight::Quantifier;
    let one = |(alignment, edit): (&Alignment, &Edit)| {
        let left_out = quoted(edit.canonical.of(alignment.text()));
        let what = format!("words left out of {} statement without an ellipsis: {left_out}", whose(alignment));
        about_edit(&RULE, evidence, alignment, edit, &what)
    };
    let at_end = marked_alignments(evidence).last().and_then(|alignment| open_end(&RULE, evidence, alignment));
    marked_edits(evidence).filter(|(alignment, edit)| light(alignment, edit)).map(one).chain(at_end).collect()
}
