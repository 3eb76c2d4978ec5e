//! What stands in quotation marks or in block quotations.
//!
//! It pairs marks; who is quoted, and whether it is speech at all, is `attribution`'s business.

mod marks;

pub use marks::quotations;

use crate::text::Span;

/// What sets the words off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum QuotationKind {
    /// Quotation marks.
    Direct,
    /// A block quotation of the draft's markup.
    Block,
}

/// How a quotation ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Closing {
    /// With a mark.
    Closed,
    /// Never: the paragraph ends and the next does not go on.
    Unclosed,
}

/// What stands in the words for others, or for words left out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GapKind {
    /// "…", "...", "[…]", ". . .".
    Ellipsis,
    /// Words in square brackets.
    Bracket,
}

/// A gap in the quoted words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Gap {
    /// What it is.
    pub kind: GapKind,
    /// Its place, brackets included.
    pub span: Span,
}

/// A quotation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quotation {
    /// With its outer marks.
    pub span: Span,
    /// The words, one span for each paragraph, without outer marks and the marks that reopen a paragraph.
    pub body: Vec<Span>,
    /// What sets it off.
    pub kind: QuotationKind,
    /// How it ends.
    pub closing: Closing,
    /// Ellipses and brackets in it, in order.
    pub gaps: Vec<Gap>,
    /// How many quotations stand around it: 0 for an outer one.
    pub depth: usize,
    /// Whether the marks are single ones (`'…'`, `‘…’`) at depth 0.
    pub single: bool,
}

/// All quotations of an article and the marks that pair with nothing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Quotations {
    /// Quotations sorted by start; an inner one follows the one around it.
    pub items: Vec<Quotation>,
    /// Closing marks that nothing opens.
    pub stray: Vec<Span>,
}

impl Quotation {
    /// Whether it is speech also where nobody is credited: a sentence, or at least six words (contract, section 4).
    #[must_use]
    pub fn stands_alone(&self, article: &crate::article::Article) -> bool {
        let words: usize = self.body.iter().map(|&span| article.words().within(span).len()).sum();
        words >= 6
    }
}
