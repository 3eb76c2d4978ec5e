//! Words of a draft held against words of the bank: where they stand there, and what differs.
//!
//! It finds and compares; what a difference means is for `rules`.

mod acceptance;
mod align;
mod amount;
mod candidates;
mod chain;
mod edges;
mod edits;
mod exchange;
#[cfg(test)]
mod fixture;
mod joining;
mod joint;
mod layout;
mod numeral;
mod order;
mod paraphrase;
mod query;
mod repair;
mod restyled;
mod reuse;
mod script;
mod spelling;
mod surface;
mod weight;

pub use align::{Fragment, matches};
pub use edits::apply;
pub use paraphrase::{Paraphrase, paraphrase};
pub use repair::{Passage, Repair};
pub use reuse::{Reuse, reuses};
pub use weight::weigh;

use std::sync::Arc;

use crate::bank::{CanonicalQuote, Wording};
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
}
