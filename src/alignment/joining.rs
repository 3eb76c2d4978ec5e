//! Neighbouring edits that are one: a word against two ("email", "e-mail"; "didn't", "did not").

use crate::text::Span;

use super::edits::Texts;
use super::spelling::{contracted, variant};
use super::{Edit, EditKind, Weight};

/// Joins each pair of neighbours that together are one word written in another way.
pub(super) fn join(texts: Texts<'_>, edits: Vec<Edit>) -> Vec<Edit> {
    let mut out: Vec<Edit> = Vec::with_capacity(edits.len());
    for edit in edits {
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
    let changes = |e: &Edit| matches!(e.kind, Substitution | Insertion | Omission);
    if !changes(a) || !changes(b) || a.kind == b.kind {
        return None;
    }
    let record = &texts.record.text;
    let canonical = cover(a.canonical, b.canonical);
    let article = cover(a.article, b.article);
    let (ours, theirs) = (article.of(texts.query.text), canonical.of(record));
    let few = |s: &str| s.len() < 60 && !s.is_empty();
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

/// The span of both; an empty one says only where words are missing.
fn cover(a: Span, b: Span) -> Span {
    match (a.is_empty(), b.is_empty()) {
        (true, _) => b,
        (_, true) => a,
        _ => a.cover(b),
    }
}
