//! `altered-wording`: words in quotation marks that were replaced or added.

use super::message::{about_edit, quoted, whose};
use super::tolerance::{replaces, spelling};
use crate::alignment::{Alignment, Edit, EditKind, Weight, parts, weigh};
use crate::attribution::Kind;
use crate::house::{Change, Level};
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

Typography and the punctuation at the closing mark pass in every house. A contraction written out (“is not” for “isn’t”) is another \
wording, though it means the same.

Where the record is a transcript of spoken words and only function words differ, the finding is a warning.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let light =
        |alignment: &Alignment, edit: &Edit| edit.weight < Weight::Quantifier && replaces(edit, evidence, alignment);
    let found = marked_edits(evidence).filter(|(alignment, edit)| light(alignment, edit));
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

fn one(evidence: &Evidence<'_>, alignment: &Alignment, edit: &Edit) -> Finding {
    let draft = quoted(edit.article.of(evidence.article.text()));
    let record = edit.canonical.of(alignment.text());
    let what = if record.is_empty() {
        format!("words in quotation marks are not {}: {draft} was added", whose(alignment))
    } else {
        let sort = told(edit, evidence, alignment);
        format!("words in quotation marks are not {}: {draft} stands for {}{sort}", whose(alignment), quoted(record))
    };
    about_edit(&RULE, evidence, alignment, edit, &what)
}

/// What sort of change a light one is, where the words mean the same.
fn told(edit: &Edit, evidence: &Evidence<'_>, alignment: &Alignment) -> &'static str {
    match edit.kind {
        EditKind::Case => ", a changed first letter without a bracket",
        EditKind::Spelling if spelling(edit, evidence, alignment) == Change::TypingError => {
            ", a typing error put right"
        }
        EditKind::Spelling if is_number(edit, evidence, alignment) => ", the same number in another style",
        EditKind::Spelling => ", another spelling of it",
        _ => "",
    }
}

/// Whether the record's words of an edit are a number or a date.
fn is_number(edit: &Edit, evidence: &Evidence<'_>, alignment: &Alignment) -> bool {
    let text = alignment.text();
    let language = evidence.article.language();
    Words::places(text, edit.canonical).into_iter().any(|word| weigh(text, word, language) == Weight::Number)
}
