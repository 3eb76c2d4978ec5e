//! Block quotations of the draft's markup, as quotations.
//!
//! From blocks of kind `BlockQuote` and the quotations that marks already made. A run of such blocks is one quotation,
//! unless marks enclose all its words: then theirs is the quotation.

use super::{Closing, Quotation, QuotationKind, Quotations};
use crate::article::{Article, Block, BlockKind};
use crate::text::Span;

/// A line under the words that credits them has at most so many characters: name, office, work and date.
const LONGEST_CREDIT: usize = 120;

/// The longest name and office in a credit that stands outside the block quotation, in words.
const LONGEST_NAME: usize = 12;

/// The dashes and spaces that a credit begins with.
const DASHES: &[char] = &['—', '–', '―', '-', '~', ' ', '\u{A0}'];

/// Adds the block quotations of `article` to what its marks made, and the credits under both; `found` is sorted.
pub(super) fn add(article: &Article, found: &mut Quotations) {
    let blocks = article.blocks();
    let mut made = Vec::new();
    let mut first = 0;
    for group in blocks.chunk_by(|_, next| next.continues) {
        let (from, to) = (first, first + group.len());
        first = to;
        let below = blocks.get(to).and_then(|next| credit_below(article, next));
        let lines = match group[0].kind {
            BlockKind::BlockQuote => Lines::of(article, group),
            _ if below.is_some() => Lines { body: vec![blocks[from].span.trimmed(article.text())], credit: None },
            _ => continue,
        };
        let credit = lines.credit.or(below);
        if is_marked(article.text(), &lines.body, &found.items) {
            give_credit(found, &lines.body, credit);
        } else if group[0].kind == BlockKind::BlockQuote {
            made.extend(quotation(lines.body, credit));
        }
    }
    // In front, so that a sort that keeps the order of equals leaves the block around the marks.
    found.items.splice(0..0, made);
}

fn quotation(body: Vec<Span>, credit: Option<Span>) -> Option<Quotation> {
    let span = body.first()?.cover(*body.last()?);
    Some(Quotation {
        span,
        body,
        kind: QuotationKind::Block,
        closing: Closing::Closed,
        gaps: Vec::new(),
        depth: 0,
        single: false,
        credit,
    })
}

/// Credits what stands in marks within `body` to whoever is named under it.
fn give_credit(found: &mut Quotations, body: &[Span], credit: Option<Span>) {
    let (Some(first), Some(last)) = (body.first(), body.last()) else { return };
    let whole = first.cover(*last);
    let from = found.items.partition_point(|q| q.span.start < whole.start);
    for item in found.items[from..].iter_mut().take_while(|q| whole.contains(q.span)) {
        item.credit = credit;
    }
}

/// What a block quotation consists of.
struct Lines {
    /// The words, block by block.
    body: Vec<Span>,
    /// The credit under them.
    credit: Option<Span>,
}

impl Lines {
    fn of(article: &Article, group: &[Block]) -> Self {
        let text = article.text();
        let mut body: Vec<Span> = group.iter().map(|b| b.span.trimmed(text)).filter(|s| !s.is_empty()).collect();
        let Some(last) = body.pop() else { return Self { body, credit: None } };
        let (words, credit) = parted(article, last, body.is_empty());
        body.extend(words);
        Self { body, credit }
    }
}

/// The words of the last block and the credit in it. A block that is nothing but a credit is one only where it is not
/// `alone`.
fn parted(article: &Article, last: Span, alone: bool) -> (Option<Span>, Option<Span>) {
    let text = article.text();
    if let Some(credit) = marked_up(article, last) {
        let words = Span::new(last.start, credit.start).trimmed(text);
        let words = Span::new(words.start, words.start + words.of(text).trim_end_matches(DASHES).len());
        return ((!words.is_empty()).then_some(words), Some(named(text, credit)));
    }
    if !alone && is_credit(last.of(text)) {
        return (None, Some(named(text, last)));
    }
    let dash = inline_credit(text, last);
    let words = dash.map_or(last, |at| Span::new(last.start, at).trimmed(text));
    (Some(words), dash.map(|at| named(text, Span::new(at, last.end).trimmed(text))))
}

/// The credit that the markup names at the end of a block, behind the end of a sentence, or as the whole of it.
fn marked_up(article: &Article, block: Span) -> Option<Span> {
    let (text, credits) = (article.text(), article.credits());
    let from = credits.partition_point(|c| c.end < block.end);
    let credit = *credits.get(from).filter(|c| block.contains(**c) && !has_words(&text[c.end..block.end]))?;
    let before = text[block.start..credit.start].trim_end();
    (before.is_empty() || ended(before) || before.ends_with(DASHES)).then_some(credit)
}

/// The credit that stands by itself in the block under a quotation.
fn credit_below(article: &Article, next: &Block) -> Option<Span> {
    let text = article.text();
    let line = next.span.trimmed(text);
    if next.kind == BlockKind::Caption && article.credits().binary_search(&line).is_ok() {
        return Some(named(text, line));
    }
    let outside = matches!(next.kind, BlockKind::Paragraph | BlockKind::Caption);
    let words = || line.of(text).split_whitespace().count();
    let stopped = line.of(text).ends_with(['.', '!', '?', '…', ':', ',']);
    (outside && is_credit(line.of(text)) && !stopped && words() <= LONGEST_NAME).then(|| named(text, line))
}

/// The credit without its dash.
fn named(text: &str, credit: Span) -> Span {
    let name = credit.of(text).trim_start_matches(DASHES);
    Span::new(credit.end - name.len(), credit.end)
}

/// Whether a line is a credit: a dash and a name.
fn is_credit(line: &str) -> bool {
    let name = line.trim_start_matches(DASHES);
    let dashed = name.len() < line.len();
    dashed
        && name.starts_with(|c: char| c.is_uppercase() || c == '@' || c == '[')
        && line.chars().take(LONGEST_CREDIT + 1).count() <= LONGEST_CREDIT
}

/// Where a credit begins that follows the end of the block's last sentence: "Go on. — Ada Lovelace".
fn inline_credit(text: &str, span: Span) -> Option<usize> {
    let words = span.of(text);
    let tail = words.char_indices().rev().take(LONGEST_CREDIT);
    let dash = tail
        .filter(|&(_, c)| matches!(c, '—' | '–' | '―' | '~' | '-' | '\n'))
        .find(|&(i, _)| ended(words[..i].trim_end()) && is_credit(words[i..].trim_start()));
    dash.map(|(i, _)| span.start + i)
}

/// Whether a sentence or a quotation ends here.
fn ended(words: &str) -> bool {
    words.ends_with(['.', '!', '?', '…', '”', '"', '’', '\'', '»', '“'])
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
