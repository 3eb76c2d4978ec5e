//! Words of a draft held against words of the bank: where they stand there, and what differs.
//!
//! It finds and compares; what a difference means is for `rules`.

mod acceptance;
mod align;
mod amount;
mod bracket;
mod candidates;
mod chain;
mod date;
mod edges;
mod edit_weight;
mod edits;
mod exchange;
mod filler;
#[cfg(test)]
mod fixture;
mod joining;
mod joint;
mod layout;
mod number;
mod numeral;
mod order;
mod paraphrase;
mod query;
mod repair;
mod restyled;
mod reuse;
mod script;
mod surface;
mod weight;

pub use align::{Fragment, matches, versions};
pub use edits::apply;
pub use filler::is_hesitation;
pub use paraphrase::{Paraphrase, paraphrase};
pub use repair::{Passage, Repair};
pub use reuse::{Reuse, reuses};
pub use weight::weigh;

use std::sync::Arc;

use crate::bank::{CanonicalQuote, Wording};
use crate::language::{LANGUAGES, Language, language};
use crate::text::Span;

/// What sort of difference an edit is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum EditKind {
    /// Words stand for others.
    Substitution,
    /// Words were added.
    Insertion,
    /// Words were left out.
    Omission,
    /// Words stand in another place.
    Reordering,
    /// Words were left out where the draft has an ellipsis.
    Ellipsis,
    /// Words in square brackets stand for others, or were added.
    Bracket,
    /// Letter case.
    Case,
    /// Punctuation between the words.
    Punctuation,
    /// Typography: marks, apostrophes, dashes, spaces, ligatures.
    Typography,
    /// A spelling variant of the same word.
    Spelling,
}

/// The heaviest sort of word that an edit touches, lightest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Weight {
    /// No word.
    None,
    /// A word without meaning of its own: an article, a preposition.
    Function,
    /// Any other word.
    Content,
    /// "all", "some", "only".
    Quantifier,
    /// "may", "must".
    Modal,
    /// A proper name.
    Name,
    /// A number, amount or date.
    Number,
    /// "not", "never", "-n't".
    Negation,
}

/// One difference between a passage of the record and the draft.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edit {
    /// What sort of difference.
    pub kind: EditKind,
    /// The heavier of the two sides.
    pub weight: Weight,
    /// The record's words: bytes of the wording's text; empty for an insertion.
    pub canonical: Span,
    /// The draft's words: bytes of the article's text; empty for an omission, then at the place where they are missing.
    pub article: Span,
    /// Where the draft's words stand in the record's order: a byte of the wording's text. `canonical.start`, but for a
    /// reordering, where it is the place that the words were moved to.
    pub anchor: usize,
}

/// The alignments that each speak of their own part of a fragment: two where it joins two records, else the best.
#[must_use]
pub fn parts(alignments: &[Alignment]) -> &[Alignment] {
    match alignments {
        [first, second, ..] if first.number != second.number && first.fragment.end <= second.fragment.start => {
            &alignments[..2]
        }
        _ => &alignments[..alignments.len().min(1)],
    }
}

/// A fragment of a draft laid against a passage of the record.
#[derive(Clone, Debug)]
pub struct Alignment {
    /// The quote.
    pub quote: Arc<CanonicalQuote>,
    /// Number of the quote in the bank.
    pub number: usize,
    /// Which wording: 0 the canonical one, then the variants, then the translations.
    pub wording: usize,
    /// The passage, from the first to the last word that is matched or stood for: bytes of that wording's text.
    pub passage: Span,
    /// The draft's words that the passage is held against, from first to last: bytes of the article's text. The whole
    /// fragment, or the part of it that comes from this record.
    pub fragment: Span,
    /// The differences, in the order of the draft.
    pub edits: Vec<Edit>,
    /// How many words of the fragment are words of the passage.
    pub matched: usize,
    /// How many words the fragment has, without those in brackets.
    pub words: usize,
}

impl Alignment {
    /// Whether the words are the record's own, in its order, but for marked gaps.
    #[must_use]
    pub fn is_verbatim(&self) -> bool {
        use EditKind::{Insertion, Omission, Reordering, Substitution};
        !self.edits.iter().any(|e| matches!(e.kind, Substitution | Insertion | Omission | Reordering))
    }

    /// How many words the wording has, that [`Alignment::passage`] is a part of.
    #[must_use]
    pub fn words_of_wording(&self) -> usize {
        self.quote.wordings().nth(self.wording).map_or(0, |wording| wording.words.len())
    }

    /// The time code of the passage in its recording; `None` where the record has none.
    #[must_use]
    pub fn time(&self) -> Option<&str> {
        if self.wording == 0 { self.quote.time(self.passage.start) } else { None }
    }

    /// The text of the wording that [`Alignment::passage`] and the edits count in.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.record().text
    }

    /// The wording that [`Alignment::passage`] and the edits count in.
    #[must_use]
    pub fn record(&self) -> &Wording {
        let quote = &self.quote;
        match self.wording.checked_sub(1) {
            None => &quote.wording,
            Some(i) => quote.variants.get(i).unwrap_or_else(|| &quote.translations[i - quote.variants.len()].wording),
        }
    }

    /// The language of that wording; English where the program does not know it.
    #[must_use]
    pub fn language(&self) -> &'static Language {
        let translation = self.wording.checked_sub(1 + self.quote.variants.len());
        let tag = translation.map_or(&self.quote.language, |i| &self.quote.translations[i].language);
        language(tag).unwrap_or(LANGUAGES[0])
    }

    /// Whether a sentence of the record ends between word `i` and the next; the last word ends one.
    #[must_use]
    pub fn ends_sentence(&self, i: usize) -> bool {
        let Wording { text, words } = self.record();
        let next = words.spans().get(i + 1);
        next.is_none_or(|&next| weight::ends_sentence(text, words.span(i), next, self.language()))
    }

    /// Whether words left out stood beside words that were moved: then the draft does not join what stood around them.
    #[must_use]
    pub fn is_beside_moved(&self, edit: &Edit) -> bool {
        let words = &self.record().words;
        let range = words.within(edit.canonical);
        let moved = |i: usize| {
            let word = words.span(i);
            self.edits.iter().any(|e| e.kind == EditKind::Reordering && e.canonical.contains(word))
        };
        !range.is_empty() && (range.start > 0 && moved(range.start - 1) || range.end < words.len() && moved(range.end))
    }
}
