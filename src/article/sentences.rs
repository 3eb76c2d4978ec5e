//! Where sentences begin and end, for news prose.

use super::Block;
use crate::text::Span;

/// The sentences of the blocks, in order.
pub(super) fn sentences(text: &str, blocks: &[Block]) -> Vec<Span> {
    let mut out = Vec::new();
    for block in blocks {
        let mut at = block.span.start;
        for piece in block.span.of(text).split_inclusive(". ") {
            out.push(Span::new(at, at + piece.len()).trimmed(text));
            at += piece.len();
        }
    }
    out
}
