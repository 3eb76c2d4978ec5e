//! `altered-wording`: words in quotation marks that were replaced or added.

use super::message::{about_edit, quoted, whose};
use crate::alignment::{Alignment, Edit, EditKind, Weight};
use crate::attribution::Kind;
use crate::house::Level;
use crate::report::{Evidence, Finding, Rule, Verdict};
use crate::text::Words;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "altered-wording",
    level: Level::Error,
    verdict: Some(Verdict::Altered),
    summary: "words in quotation marks that were replaced or added",
    manual: "\
Finds words inside quotation marks that the record does not have: one word put for another, or words added.

Why it matters: quotation marks promise the speaker's own words. A reader, and the speaker, take them at that.

Example: the record has “The agreement allowed people to message their friends”, the draft “The agreement allowed users \
to message their friends”.

How to settle it: put the record's words back; or take the changed words out of the marks; or, where a word must be \
changed for the sentence to work, put it in square brackets.

What a house lets pass is its profile's: under `bluebook` a changed first letter needs a bracket, under the others it does not; \
spelling variants (“colour”, “color”) pass with `spelling-variants = true`.

Where the record is a transcript of spoken words and only function words differ, the finding is a warning.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let Some(alignment) = marked_alignment(evidence) else { return Vec::new() };
    let light = |edit: &&Edit| edit.weight < Weight::Quantifier && replaces(edit, evidence);
    alignment.edits.iter().filter(light).map(|edit| one(evidence, alignment, edit)).collect()
}

/// The alignment of a passage in quotation marks with the quote it is judged by.
pub(super) fn marked_alignment<'a>(evidence: &Evidence<'a>) -> Option<&'a Alignment> {
    if evidence.entry.kind == Kind::Direct { evidence.alignments.first() } else { None }
}

/// Whether an edit puts words for others or adds some, without a bracket, where the house does not let it pass.
pub(super) fn replaces(edit: &Edit, evidence: &Evidence<'_>) -> bool {
    match edit.kind {
        EditKind::Substitution | EditKind::Insertion => true,
        EditKind::Spelling => !evidence.settings.spelling_variants,
        // Only the letter that opens the quotation has no weight; the case of others goes with their word.
        EditKind::Case => edit.weight == Weight::None && evidence.settings.profile.first_letter_bracketed,
        _ => false,
    }
}

/// Whether an edit leaves out words that the house does not let go silently.
pub(super) fn omits(edit: &Edit, evidence: &Evidence<'_>, alignment: &Alignment) -> bool {
    let fillers = evidence.article.language().fillers;
    let filler = |word: &str| fillers.contains(&word.to_lowercase().as_str());
    let left_out = Words::of(edit.canonical.of(alignment.text()));
    let hesitation = || left_out.spans().iter().all(|span| filler(span.of(edit.canonical.of(alignment.text()))));
    edit.kind == EditKind::Omission && !(evidence.settings.profile.fillers && hesitation())
}

fn one(evidence: &Evidence<'_>, alignment: &Alignment, edit: &Edit) -> Finding {
    let draft = quoted(edit.article.of(evidence.article.text()));
    let record = edit.canonical.of(alignment.text());
    let what = if record.is_empty() {
        format!("words in quotation marks are not {}: {draft} was added", whose(alignment))
    } else {
        format!("words in quotation marks are not {}: {draft} stands for {}", whose(alignment), quoted(record))
    };
    about_edit(&RULE, evidence, alignment, edit, &what)
}
