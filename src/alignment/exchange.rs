//! Words that changed places: two substitutions that mirror each other are two reorderings, not other words.

use super::edits::Texts;
use super::{Edit, EditKind, Weight};
use crate::text::{Span, WordKey, Words};

/// How many edits ahead the mirror of a substitution is looked for: words change places with near ones.
const REACH: usize = 8;

/// Turns each pair of substitutions that put the same words the other way about into reorderings. Function words change
/// places by chance; they are left as they are.
pub(super) fn exchange(texts: Texts<'_>, mut edits: Vec<Edit>) -> Vec<Edit> {
    for a in 0..edits.len() {
        let ahead = a + 1..edits.len().min(a + 1 + REACH);
        if let Some(b) = ahead.into_iter().find(|&b| mirror(texts, &edits[a], &edits[b])) {
            let (first, second) = (edits[a].canonical, edits[b].canonical);
            edits[a] = moved(&edits[a], second, first);
            edits[b] = moved(&edits[b], first, second);
        }
    }
    edits
}

/// Whether each has the other's words of the record.
fn mirror(texts: Texts<'_>, a: &Edit, b: &Edit) -> bool {
    let heavy = |e: &Edit| e.kind == EditKind::Substitution && e.weight > Weight::Function;
    let record = |e: &Edit| keys(&texts.record.text, e.canonical);
    let draft = |e: &Edit| keys(texts.query.text, e.article);
    heavy(a) && heavy(b) && record(a) == draft(b) && draft(a) == record(b)
}

fn keys(text: &str, span: Span) -> Vec<WordKey> {
    Words::of(span.of(text)).keys().to_vec()
}

/// The draft's words of `edit` as the record's words at `from`, moved to where `to` stands in the record.
fn moved(edit: &Edit, from: Span, to: Span) -> Edit {
    Edit { kind: EditKind::Reordering, weight: edit.weight, canonical: from, article: edit.article, anchor: to.start }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{article, bank, look_up, shown};

    #[test]
    fn words_that_changed_places_are_moved_and_others_are_not() {
        let record = "We want cheaper rents and better schools for every child in this district";
        let cases: &[(&str, &[&str])] = &[
            (
                "We want better rents and cheaper schools for every child in this district",
                &["Reordering Content: better > better", "Reordering Content: cheaper > cheaper"],
            ),
            (
                "We want better rents and larger schools for every child in this district",
                &["Substitution Content: cheaper > better", "Substitution Content: better > larger"],
            ),
        ];
        for (draft, expected) in cases {
            let article = article(draft);
            let found = look_up(&article, &bank(&[("osei", record)]), "osei");
            assert_eq!(shown(&found[0], &article), *expected, "{draft}");
        }
    }
}
