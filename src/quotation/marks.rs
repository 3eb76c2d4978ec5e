//! Pairs quotation marks.

use super::{Closing, Quotation, QuotationKind, Quotations};
use crate::article::Article;
use crate::text::Span;

/// The quotations of an article.
#[must_use]
pub fn quotations(article: &Article) -> Quotations {
    let mut out = Quotations::default();
    let text = article.text();
    for block in article.blocks() {
        let mut open: Option<usize> = None;
        for (i, c) in block.span.of(text).char_indices() {
            let at = block.span.start + i;
            match (c, open) {
                ('“', _) | ('"', None) => open = Some(at),
                ('”' | '"', Some(start)) => {
                    let body = Span::new(start + text[start..].chars().next().map_or(1, char::len_utf8), at);
                    out.items.push(Quotation {
                        span: Span::new(start, at + c.len_utf8()),
                        body: vec![body],
                        kind: QuotationKind::Direct,
                        closing: Closing::Closed,
                        gaps: Vec::new(),
                        depth: 0,
                        single: false,
                    });
                    open = None;
                }
                _ => {}
            }
        }
    }
    out
}
