//! `altered-wording`: words in quotation marks that were replaced or added.

use super::message::{about_edit, quoted, whose};
use super::spliced_quotation::is_splice;
use crate::alignment::{Alignment, Edit, EditKind, Weight, parts};
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
    let light = |edit: &Edit| edit.weight < Weight::Quantifier && replaces(edit, evidence);
    let found = marked_edits(evidence).filter(|(_, edit)| light(edit));
    found.map(|(alignment, edit)| one(evidence, alignment, edit)).collect()
}

/// The alignments of a passage in quotation marks with the quotes it is judged by: two where it joins two records.
pub(super) fn marked_alignments<'a>(evidence: &Evidence<'a>) -> &'a [Alignment] {
    if evidence.entry.kind == Kind::Direct { parts(evidence.alignments) } else { &[] }
}

/// Their edits, in the order of the draft.
pub(super) fn marked_edits<'a>(evidence: &Evidence<'a>) -> impl Iterator<Item = (&'a Alignment, &'a Edit)> {
    marked_alignments(evidence).iter().flat_map(|alignment| alignment.edits.iter().map(move |edit| (alignment, edit)))
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

/// Whether an edit leaves out words that the house does not let go silently. What stood beside moved words was not cut out from between
/// others, and a cut that joins far-apart passages is a splice.
pub(super) fn omits(edit: &Edit, evidence: &Evidence<'_>, alignment: &Alignment) -> bool {
    let excused = alignment.is_beside_moved(edit)
        || is_splice(edit, alignment)
        || stands_in_code(edit, evidence, alignment)
        || evidence.settings.profile.fillers && is_hesitation(edit, evidence, alignment);
    edit.kind == EditKind::Omission && !excused
}

/// Whether the words left out are fillers and nothing else.
fn is_hesitation(edit: &Edit, evidence: &Evidence<'_>, alignment: &Alignment) -> bool {
    let fillers = evidence.article.language().fillers;
    let record = edit.canonical.of(alignment.text());
    Words::of(record).spans().iter().all(|span| fillers.contains(&span.of(record).to_lowercase().as_str()))
}

/// Whether the draft has the words as code, which is no text of its own: “run `make` first”.
fn stands_in_code(edit: &Edit, evidence: &Evidence<'_>, alignment: &Alignment) -> bool {
    let words = evidence.article.words().spans();
    let next = words.partition_point(|w| w.start < edit.article.start);
    let (Some(before), Some(after)) = (next.checked_sub(1).map(|i| words[i]), words.get(next)) else { return false };
    let source = evidence.article.source_between(before, *after);
    let left_out = Words::of(edit.canonical.of(alignment.text()));
    (source.contains('`') || source.contains("<code"))
        && Words::of(source).keys().windows(left_out.len().max(1)).any(|w| w == left_out.keys())
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
