//! Canonical words that stand in the running text without quotation marks.

use super::Alignment;
use crate::article::Article;
use crate::bank::Bank;
use crate::text::Span;

/// A stretch of running text made of a quote's words.
#[derive(Clone, Debug)]
pub struct Reuse {
    /// Its place in the article's text.
    pub span: Span,
    /// The quote it is made of.
    pub alignment: Alignment,
}

/// The stretches of at least `words` matching words, no gap over two words in them, outside `marked` (sorted spans that stand in
/// quotation marks).
#[must_use]
pub fn reuses(_article: &Article, _marked: &[Span], _bank: &Bank, _words: usize) -> Vec<Reuse> {
    Vec::new()
}
