//! The wordings of a statement, and who prints which: from witnesses to [`Variant`]s, one row of the table each.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use super::witness::Witness;
use crate::alignment::{Edit, EditKind};
use crate::article::Article;
use crate::text::{Span, WordKey, fold};

/// Witnesses that print the same words.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The part of the statement's wording that it prints, from first to last word: bytes of the wording.
    pub passage: Span,
    /// The places that print it, by draft and place; at least one.
    pub witnesses: Vec<Witness>,
}

impl Variant {
    /// What it differs in from the statement's wording: the edits of its first witness, but for typography and the
    /// letter case of its beginning.
    pub fn edits(&self) -> impl Iterator<Item = &Edit> {
        let edits = self.witnesses.first().map_or(&[][..], |w| &w.alignment.edits);
        edits.iter().filter(|edit| differs(edit))
    }

    /// The words as they are printed, without what stands between their pieces.
    #[must_use]
    pub fn text(&self, articles: &[Article]) -> String {
        let Some(first) = self.witnesses.first() else { return String::new() };
        let text = articles[first.article].text();
        first.content.iter().map(|span| span.of(text)).collect::<Vec<_>>().join(" ")
    }

    /// Whether it prints its part of the wording without a change.
    #[must_use]
    pub fn is_unchanged(&self) -> bool {
        self.edits().next().is_none()
    }

    /// Whether it prints all of `wording`, the statement's.
    #[must_use]
    pub fn is_whole(&self, wording: &str) -> bool {
        let words = |text: &str| text.chars().any(char::is_alphanumeric);
        !words(&wording[..self.passage.start]) && !words(&wording[self.passage.end..])
    }

    /// Whether its words stand in quotation marks, or are copied without any; reported speech is not printed so.
    #[must_use]
    pub fn is_printed(&self) -> bool {
        self.witnesses.iter().any(Witness::is_printed)
    }

    /// How many drafts print it.
    #[must_use]
    pub fn drafts(&self) -> usize {
        self.witnesses.iter().map(|w| w.article).collect::<BTreeSet<_>>().len()
    }
}

/// Whether an edit is a difference between two wordings.
fn differs(edit: &Edit) -> bool {
    edit.kind != EditKind::Typography && (edit.kind != EditKind::Case || edit.weight > crate::alignment::Weight::None)
}

/// What makes two witnesses print the same: the words, the part of the wording, and what differs between the words.
type Identity = (Vec<WordKey>, Span, Vec<(usize, usize, String)>);

/// The variants: those in marks before reported ones, those without a change first, of these the whole one, then those
/// of most drafts, then by their place in the wording.
pub(super) fn variants(articles: &[Article], wording: &str, witnesses: Vec<Witness>) -> Vec<Variant> {
    let mut rows: BTreeMap<Identity, Vec<Witness>> = BTreeMap::new();
    for witness in witnesses {
        rows.entry(identity(&articles[witness.article], &witness)).or_default().push(witness);
    }
    let mut out: Vec<Variant> = rows
        .into_values()
        .map(|mut witnesses| {
            witnesses.sort_by_key(|w| (w.article, w.place()));
            Variant { passage: witnesses[0].alignment.passage, witnesses }
        })
        .collect();
    let order = |v: &Variant| {
        let first = &v.witnesses[0];
        (
            !v.is_printed(),
            !v.is_unchanged(),
            !v.is_whole(wording),
            std::cmp::Reverse(v.drafts()),
            v.passage.start,
            std::cmp::Reverse(v.passage.end),
            first.article,
            first.place(),
        )
    };
    out.sort_by_key(order);
    out
}

fn identity(article: &Article, witness: &Witness) -> Identity {
    let words = article.words();
    let keys = witness.content.iter().flat_map(|&span| words.keys()[words.within(span)].iter().copied()).collect();
    let edits = witness.alignment.edits.iter().filter(|e| differs(e));
    let edits = edits.map(|e| (e.canonical.start, e.canonical.end, fold(e.article.of(article.text())).into_owned()));
    (keys, witness.alignment.passage, edits.collect())
}
