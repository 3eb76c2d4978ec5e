//! What stands in quotation marks or in block quotations.
//!
//! From an article's blocks to [`Quotations`]: `marks` finds the marks, `apostrophe` tells them from apostrophes and primes, `pairing`
//! pairs them, `block` adds block quotations, `gaps` finds ellipses and brackets, `sentence` tells words that stand by
//! themselves. Who is quoted, and whether it is speech at all, is `attribution`'s business.

mod apostrophe;
mod block;
mod gaps;
mod marks;
mod pairing;
mod sentence;

pub use sentence::LONG_WORDS;

use crate::article::Article;
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
    /// Never: the paragraph ends and the next does not go on, or another quotation opens first.
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
    /// The words, one span for each paragraph, without outer marks and the marks that reopen a paragraph, and without white
    /// space at the ends. At least one; none is empty.
    pub body: Vec<Span>,
    /// What sets it off.
    pub kind: QuotationKind,
    /// How it ends.
    pub closing: Closing,
    /// Ellipses and brackets in it, in order.
    pub gaps: Vec<Gap>,
    /// How many quotations stand around it: 0 for an outer one.
    pub depth: usize,
    /// Whether the marks are single ones (`'…'`, `‘…’`, `‹…›`).
    pub single: bool,
}

/// All quotations of an article and the marks that pair with nothing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Quotations {
    /// Quotations sorted by start; an inner one follows the one around it.
    pub items: Vec<Quotation>,
    /// Marks that pair with nothing: closing ones that nothing opens, and opening ones before no words. In order.
    pub stray: Vec<Span>,
}

/// The quotations of an article. Time is linear in its text.
#[must_use]
pub fn quotations(article: &Article) -> Quotations {
    let mut found = pairing::pair(article);
    found.sort();
    block::add(article, &mut found);
    found.sort();
    found.number_depths();
    for quotation in &mut found.items {
        quotation.gaps = gaps::gaps(article.text(), &quotation.body);
    }
    found
}

impl Quotations {
    /// Puts items and stray marks in the order of the text, an outer quotation before its inner ones.
    fn sort(&mut self) {
        self.items.sort_by_key(|q| (q.span.start, std::cmp::Reverse(q.span.end)));
        self.stray.sort_unstable();
    }

    /// Counts for each item how many stand around it.
    fn number_depths(&mut self) {
        let mut around: Vec<usize> = Vec::new();
        for item in &mut self.items {
            while around.last().is_some_and(|&end| end <= item.span.start) {
                around.pop();
            }
            item.depth = around.len();
            around.push(item.span.end);
        }
    }
}
