//! Quotations that run over a page break: the paragraph stops in the middle of a sentence, and the next goes on with
//! it.
//!
//! A scanned or printed text has the page's number on a line of its own there, and perhaps a form feed.

use super::marks::marks;
use crate::article::{Block, BlockKind};
use crate::text::Span;

/// The longest line that is a page number, in bytes: "- Page 112 -".
const LONGEST_NUMBER: usize = 16;

/// The number of the block with which a quotation goes on that is open at the end of block `i`; `None` where it does
/// not run over a page break there: the sentence must be unfinished, and the next mark must close what is open.
pub(super) fn next_page(text: &str, blocks: &[Block], i: usize) -> Option<usize> {
    let block = blocks.get(i)?;
    let j = (i + 1..blocks.len()).find(|&j| !is_page_number(blocks[j].span.of(text)))?;
    let next = &blocks[j];
    let alike = block.kind == next.kind && block.kind == BlockKind::Paragraph;
    let unfinished = block.span.of(text).ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | ';' | '-' | '–'));
    let form_feed = Span::new(block.span.end, next.span.start).of(text).contains('\u{c}');
    let goes_on = form_feed || next.span.of(text).starts_with(char::is_lowercase);
    let closes = || {
        let mark = marks(text, next.span).find(|mark| mark.double);
        mark.is_some_and(|mark| mark.may_close() && !mark.may_open(false))
    };
    (alike && j <= i + 2 && unfinished && goes_on && closes()).then_some(j)
}

/// Whether a line is nothing but the number of a page.
fn is_page_number(line: &str) -> bool {
    let number = line.trim_matches(|c: char| !c.is_alphanumeric());
    let digits = number.rsplit(' ').next().unwrap_or(number);
    let word = number[..number.len() - digits.len()].trim();
    line.len() <= LONGEST_NUMBER
        && !digits.is_empty()
        && digits.bytes().all(|b| b.is_ascii_digit())
        && matches!(word.to_lowercase().as_str(), "" | "page" | "p." | "seite" | "página")
}
