//! A marked fragment against the bank: seeds, chains, and word alignment with free ends.

use crate::article::Article;
use crate::bank::Bank;
use crate::people::Speaker;
use crate::quotation::Gap;
use crate::text::Span;

use super::Alignment;

/// Words of a draft to be looked up.
#[derive(Clone, Copy, Debug)]
pub struct Fragment<'a> {
    /// The draft.
    pub article: &'a Article,
    /// The words, one span a paragraph.
    pub spans: &'a [Span],
    /// Ellipses and brackets in them, in order.
    pub gaps: &'a [Gap],
}

/// The quotes that hold the fragment, best first; empty where none does. All that follow the first match equally well
/// (the credited speaker's come first, then the earliest in the bank), or continue it where the fragment joins two records.
///
/// One or two words are looked for among the quotes of `credited` only.
#[must_use]
pub fn matches(_fragment: Fragment<'_>, _bank: &Bank, _credited: Option<&Speaker>) -> Vec<Alignment> {
    Vec::new()
}
