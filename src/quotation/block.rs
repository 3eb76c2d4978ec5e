//! Block quotations of the draft's markup, as quotations.
//!
//! From blocks of kind `BlockQuote` and the quotations that marks already made. A run of such blocks is one quotation,
//! unless marks enclose all its words: then theirs is the quotation.

use super::{Closing, Quotation, QuotationKind, Quotations};
use crate::article::{Article, Block, BlockKind};
use crate::text::Span;

/// A line under the words that credits them has at most so many characters: name, office, work and date.
const LONGEST_CREDIT: usize = 120;

/// Adds the block quotations of `article` to what its marks made; `found` is sorted.
pub(super) fn add(article: &Article, found: &mut Quotations) {
    let text = article.text();
    let mut made = Vec::new();
    for group in article.blocks().chunk_by(|a, b| a.kind == b.kind).filter(|g| g[0].kind == BlockKind::BlockQuote) {
        let body = body(text, group);
        if let (Some(first), Some(last)) = (body.first(), body.last())
            && !is_marked(text, &body, &found.items)
        {
            made.push(Quotation {
                span: first.cover(*last),
                body,
                kind: QuotationKind::Block,
                closing: Closing::Closed,
                gaps: Vec::new(),
                depth: 0,
                single: false,
            });
        }
    }
    // In front, so that a sort that keeps the order of equals leaves the block around the marks.
    found.items.splice(0..0, made);
}

/// The words of each block, without the credit under them.
fn body(text: &str, group: &[Block]) -> Vec<Span> {
    let mut body: Vec<Span> = group.iter().map(|b| b.span.trimmed(text)).filter(|s| !s.is_empty()).collect();
    if body.len() > 1 && body.last().is_some_and(|last| is_credit(last.of(text))) {
        body.pop();
    } else if let Some(last) = body.last_mut() {
        *last = without_credit(text, *last);
    }
    body
}

/// Whether a line is a credit: a dash and a name.
fn is_credit(line: &str) -> bool {
    let name = line.trim_start_matches(['—', '–', '―', '-', '~', ' ', '\u{A0}']);
    let dashed = name.len() < line.len();
    dashed
        && name.starts_with(|c: char| c.is_uppercase() || c == '@' || c == '[')
        && line.chars().count() <= LONGEST_CREDIT
}

/// The span without a credit that follows the end of its last sentence: "Go on. — Ada Lovelace".
fn without_credit(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let tail = words.char_indices().rev().take(LONGEST_CREDIT);
    let dash = tail.filter(|&(_, c)| matches!(c, '—' | '–' | '―' | '~' | '-' | '\n')).find(|&(i, _)| {
        let before = words[..i].trim_end();
        let ended = before.ends_with(['.', '!', '?', '…', '”', '"', '’', '\'', '»']);
        ended && is_credit(words[i..].trim_start())
    });
    dash.map_or(span, |(i, _)| Span::new(span.start, span.start + i).trimmed(text))
}

/// Whether every letter and figure of `body` stands in quotations made of marks.
fn is_marked(text: &str, body: &[Span], items: &[Quotation]) -> bool {
    body.iter().all(|&part| {
        let first = items.partition_point(|q| q.span.end <= part.start);
        let mut free = part.start;
        for item in items[first..].iter().take_while(|q| q.span.start < part.end) {
            if item.span.start > free && has_words(&text[free..item.span.start]) {
                return false;
            }
            free = free.max(item.span.end);
        }
        free >= part.end || !has_words(&text[free..part.end])
    })
}

fn has_words(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}
