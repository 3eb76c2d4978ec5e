//! Words written in another way: contractions ("didn't", "did not") weigh little, and a word against two ("email",
//! "e-mail") is one edit.

use crate::language::spelling::{contracted, variant};
use crate::text::Span;

use super::edits::Texts;
use super::{Edit, EditKind, Weight};

/// Longer stretches (in bytes) are not words written in another way.
const LONG: usize = 60;

/// Joins each pair of neighbours that together are one word written in another way.
pub(super) fn join(texts: Texts<'_>, edits: Vec<Edit>) -> Vec<Edit> {
    let mut out: Vec<Edit> = Vec::with_capacity(edits.len());
    for mut edit in edits {
        let words = || (edit.article.of(texts.query.text), edit.canonical.of(&texts.record.text));
        if edit.kind == EditKind::Substitution && edit.article.len() < LONG && contracted(words().0, words().1) {
            edit.weight = Weight::Function;
        }
        match out.last().and_then(|before| joined(texts, before, &edit)) {
            Some(one) => {
                out.pop();
                out.push(one);
            }
            None => out.push(edit),
        }
    }
    out
}

/// The one edit that two neighbours make up; `None` where they are two.
fn joined(texts: Texts<'_>, a: &Edit, b: &Edit) -> Option<Edit> {
    use EditKind::{Insertion, Omission, Substitution};
    let pair = matches!((a.kind, b.kind), (Substitution, Insertion | Omission) | (Insertion | Omission, Substitution));
    let record = &texts.record.text;
    if !pair || !adjoin(record, a.canonical, b.canonical) || !adjoin(texts.query.text, a.article, b.article) {
        return None;
    }
    let canonical = cover(a.canonical, b.canonical);
    let article = cover(a.article, b.article);
    let (ours, theirs) = (article.of(texts.query.text), canonical.of(record));
    let few = |s: &str| s.len() < LONG && !s.is_empty();
    if !few(ours) || !few(theirs) {
        return None;
    }
    let (kind, weight) = if variant(ours, theirs) {
        (EditKind::Spelling, Weight::None)
    } else if contracted(ours, theirs) {
        (EditKind::Substitution, Weight::Function)
    } else {
        return None;
    };
    Some(Edit { kind, weight, canonical, article, anchor: canonical.start })
}

/// Whether nothing but a space or a hyphen stands between the two.
fn adjoin(text: &str, a: Span, b: Span) -> bool {
    let between = (a.end <= b.start).then(|| Span::new(a.end, b.start).of(text));
    between.is_some_and(|s| {
        s.len() <= 4 && s.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '\u{2010}' | '\u{2011}'))
    })
}

/// The span of both; an empty one says only where words are missing.
fn cover(a: Span, b: Span) -> Span {
    match (a.is_empty(), b.is_empty()) {
        (true, _) => b,
        (_, true) => a,
        _ => a.cover(b),
    }
}
