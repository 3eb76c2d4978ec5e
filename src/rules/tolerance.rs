//! What the house lets pass: which edits of a quotation count as replaced words, which as words left out.
//!
//! The choices themselves are tables in [`crate::house`]; a change that passes stays among the edits.

use super::spliced_quotation::is_splice;
use crate::alignment::{Alignment, Edit, EditKind, Weight, is_hesitation, weigh};
use crate::bank::Medium;
use crate::house::Change;
use crate::language::spelling::is_typing_error;
use crate::report::Evidence;
use crate::text::Words;

/// Words that stand twice in a row in sound English.
static TWICE: &[&str] = &["had", "that"];

/// Whether an edit puts words for others or adds some, without a bracket, where the house does not let it pass.
pub(super) fn replaces(edit: &Edit, evidence: &Evidence<'_>, alignment: &Alignment) -> bool {
    match edit.kind {
        EditKind::Substitution | EditKind::Insertion => true,
        EditKind::Spelling => !evidence.settings.passes(spelling(edit, evidence, alignment)),
        // Only the letter that opens the quotation has no weight; the case of others goes with their word.
        EditKind::Case if edit.weight == Weight::None => {
            !evidence.settings.passes(Change::FirstLetter) && first_letter_only(edit, evidence, alignment)
        }
        _ => false,
    }
}

/// Whether an edit leaves out words that the house does not let go silently. What stood beside moved words was not cut
/// out from between others, and a cut that joins far-apart passages is a splice.
pub(super) fn leaves_out(edit: &Edit, evidence: &Evidence<'_>, alignment: &Alignment) -> bool {
    let passes = |change| evidence.settings.passes(change);
    let language = evidence.article.language();
    let told_elsewhere = || alignment.is_beside_moved(edit) || is_splice(edit, alignment);
    let hesitation = || passes(Change::Filler) && is_hesitation(alignment.text(), edit.canonical, language);
    let mistyped = || passes(Change::TypingError) && is_written(alignment) && is_doubled(edit, evidence, alignment);
    let excused = || told_elsewhere() || stands_in_code(edit, evidence, alignment) || hesitation() || mistyped();
    edit.kind == EditKind::Omission && !excused()
}

/// Which change a spelling is. A typing error is one of a written source only: who speaks does not mistype.
pub(super) fn spelling(edit: &Edit, evidence: &Evidence<'_>, alignment: &Alignment) -> Change {
    let (record, draft) = (edit.canonical.of(alignment.text()), edit.article.of(evidence.article.text()));
    if is_written(alignment) && is_typing_error(record, draft) { Change::TypingError } else { Change::Spelling }
}

fn is_written(alignment: &Alignment) -> bool {
    alignment.quote.medium == Medium::Written
}

/// Whether the words differ in their first letter and in no other: a headline in capitals differs in more.
fn first_letter_only(edit: &Edit, evidence: &Evidence<'_>, alignment: &Alignment) -> bool {
    let (record, draft) = (edit.canonical.of(alignment.text()), edit.article.of(evidence.article.text()));
    let rest = |word: &str| word.chars().skip(1).collect::<String>();
    rest(record) == rest(draft)
}

/// Whether the one word left out is a function word that the record has twice in a row.
fn is_doubled(edit: &Edit, evidence: &Evidence<'_>, alignment: &Alignment) -> bool {
    let text = alignment.text();
    let word = edit.canonical.of(text);
    let stays = TWICE.iter().any(|twice| word.eq_ignore_ascii_case(twice));
    let one = !word.contains(char::is_whitespace);
    let light = one && weigh(text, edit.canonical, evidence.article.language()) == Weight::Function;
    let before = text[..edit.canonical.start].split_whitespace().next_back();
    let after = text[edit.canonical.end..].split_whitespace().next();
    let beside = [before, after].into_iter().flatten().any(|near| near.eq_ignore_ascii_case(word));
    light && !stays && beside
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
