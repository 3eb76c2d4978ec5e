//! Pairs the marks of an article.
//!
//! One pass over the marks with a short stack of what is open. A paragraph that ends with something open goes on in the
//! next if that opens with a mark, or over a page break (`page_break`); else the quotation is unclosed.

use std::collections::VecDeque;

use super::apostrophe::{self, Certainty};
use super::marks::{Mark, Shape, marks, opening};
use super::page_break::next_page;
use super::{Closing, Quotation, QuotationKind, Quotations};
use crate::article::{Article, Block, BlockKind};
use crate::text::Span;

/// How many quotations may be open at once. Style guides know two levels and courts' opinions reach four; what goes
/// deeper is a row of marks that never close, and the outermost is given up.
const MOST_OPEN: usize = 8;

/// The quotations made of marks, in no order, without depths and gaps.
pub(super) fn pair(article: &Article) -> Quotations {
    let mut pairing = Pairing { text: article.text(), ..Pairing::default() };
    let blocks = article.blocks();
    let mut i = 0;
    while let Some(block) = blocks.get(i) {
        pairing.read(block.span);
        let over = if pairing.is_open() { next_page(pairing.text, blocks, i) } else { None };
        match over {
            Some(next) => pairing.turn_page(blocks[next].span),
            None => {
                let next = blocks.get(i + 1).filter(|next| may_go_on(block, next));
                pairing.end_block(next.map(|n| n.span));
            }
        }
        i = over.unwrap_or(i + 1);
    }
    pairing.out
}

/// Whether a quotation of several paragraphs may run from one block into the next.
fn may_go_on(block: &Block, next: &Block) -> bool {
    block.kind == next.kind && matches!(block.kind, BlockKind::Paragraph | BlockKind::BlockQuote)
}

/// What a mark does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Role {
    Open,
    Close,
}

/// A quotation that has no end yet.
#[derive(Clone, Debug)]
struct Open {
    mark: Mark,
    /// Words of earlier paragraphs.
    earlier: Vec<Span>,
    /// Where the words of this paragraph begin.
    start: usize,
    /// Where the first quotation within opens, if it has double marks.
    first_inner: Option<usize>,
    /// A mark that may close it, or be an apostrophe.
    weak: Option<Span>,
}

#[derive(Default)]
struct Pairing<'a> {
    text: &'a str,
    block: Span,
    open: VecDeque<Open>,
    out: Quotations,
    /// Where the last opening mark ends.
    opened_at: usize,
    /// The item that was closed by a mark after a figure, which may have meant inches.
    inches: Option<usize>,
    /// Quotation that the block before left open, and that the next block's first mark goes on with.
    carried: Option<Open>,
}

impl Pairing<'_> {
    /// Reads the marks of a block.
    fn read(&mut self, block: Span) {
        self.block = block;
        self.inches = None;
        let text = self.text;
        for mark in marks(text, block) {
            match mark.halves(text) {
                Some(halves) if self.closes_two_singles(&mark) => halves.iter().for_each(|half| self.take(*half)),
                _ => self.take(mark),
            }
        }
    }

    /// Whether a mark like `''` is two single marks that close two quotations.
    fn closes_two_singles(&self, mark: &Mark) -> bool {
        let singles = self.open.iter().rev().take(2).filter(|o| !o.mark.double).count();
        mark.may_close() && singles == 2 && self.open.iter().all(|o| !o.mark.double)
    }

    fn take(&mut self, mark: Mark) {
        if let Some(carried) = self.carried.take() {
            self.go_on(carried, mark);
        } else if mark.double {
            self.take_double(mark);
        } else {
            self.take_single(mark);
        }
    }

    fn take_double(&mut self, mark: Mark) {
        let opener = self.open.iter().rev().find(|o| o.mark.double).map(|o| o.mark.shape);
        if apostrophe::is_height(self.text, self.block, &mark) {
            return self.may_have_closed(mark.span);
        }
        let after_figure = apostrophe::is_after_figure(&mark);
        if after_figure && opener.is_none() && self.inches.is_none() {
            return;
        }
        match role(&mark, opener, self.opened_at == mark.span.start) {
            Role::Open => self.push(mark),
            Role::Close => match self.partner(&mark) {
                Some(place) => self.close_at(place, mark.span, after_figure),
                None => self.stray_close(mark.span),
            },
        }
    }

    fn take_single(&mut self, mark: Mark) {
        if apostrophe::is_apostrophe(self.text, &mark) {
            return;
        }
        let top = self.open.back().filter(|o| !o.mark.double).map(|o| o.mark.shape);
        match role(&mark, top, self.opened_at == mark.span.start) {
            Role::Open => self.open_single(mark),
            Role::Close if top.is_some() => self.close_single(mark),
            Role::Close => {}
        }
    }

    /// Opens a single quotation. One that is open and may already have closed is closed there.
    fn open_single(&mut self, mark: Mark) {
        if !mark.may_open(self.opened_at == mark.span.start) && mark.shape != Shape::AngleLeft {
            return;
        }
        if let Some(weak) = self.open.back().filter(|o| !o.mark.double).and_then(|o| o.weak) {
            self.close_at(self.open.len() - 1, weak, false);
        }
        self.push(mark);
    }

    fn close_single(&mut self, mark: Mark) {
        match apostrophe::closes(self.text, self.block, &mark) {
            Certainty::Sure => self.close_at(self.open.len() - 1, mark.span, false),
            Certainty::Weak => self.may_have_closed(mark.span),
            Certainty::Never => {}
        }
    }

    /// Remembers a mark that closes what is open, unless a better one follows.
    fn may_have_closed(&mut self, mark: Span) {
        if let Some(top) = self.open.back_mut() {
            top.weak.get_or_insert(mark);
        }
    }

    fn push(&mut self, mark: Mark) {
        if self.open.len() == MOST_OPEN {
            let limit = self.open[1].mark.span.start;
            if let Some(first) = self.open.pop_front() {
                self.give_up(first, limit);
            }
        }
        if mark.double {
            self.note_inner(mark.span.start);
        }
        let start = mark.span.end;
        self.opened_at = start;
        self.inches = None;
        self.open.push_back(Open { mark, earlier: Vec::new(), start, first_inner: None, weak: None });
    }

    /// Remembers in the nearest open quotation with double marks that another opens within: at `start`, or where the
    /// single one around that opens.
    fn note_inner(&mut self, start: usize) {
        if let Some(place) = self.open.iter().rposition(|o| o.mark.double) {
            let inner = self.open.get(place + 1).map_or(start, |o| o.mark.span.start);
            self.open[place].first_inner.get_or_insert(inner);
        }
    }

    /// Takes up a quotation of the block before at the mark that reopens it.
    fn go_on(&mut self, mut carried: Open, mark: Mark) {
        carried.start = mark.span.end;
        self.opened_at = mark.span.end;
        self.open.push_back(carried);
    }

    /// The place on the stack of the quotation that a closing double mark belongs to: the nearest with the same sort of
    /// marks, else the nearest with double ones.
    fn partner(&self, mark: &Mark) -> Option<usize> {
        let nearest = |wanted: &dyn Fn(&Open) -> bool| self.open.iter().rposition(wanted);
        nearest(&|o| o.mark.double && are_pair(o.mark.shape, mark.shape)).or_else(|| nearest(&|o| o.mark.double))
    }

    /// Closes the quotation at `place` of the stack, and gives up what is open within.
    fn close_at(&mut self, place: usize, mark: Span, after_figure: bool) {
        while self.open.len() > place + 1 {
            if let Some(inner) = self.open.pop_back() {
                self.give_up(inner, mark.start);
            }
        }
        if let Some(open) = self.open.pop_back() {
            self.inches = after_figure.then_some(self.out.items.len());
            self.finish(open, mark.start, Some(mark));
        }
    }

    /// A closing mark that nothing opens: what was taken for a close before may have meant inches, else it is stray.
    fn stray_close(&mut self, mark: Span) {
        let inches = self.inches.take().filter(|_| self.open.is_empty());
        match inches.and_then(|i| self.out.items.get_mut(i)) {
            Some(item) => {
                item.span.end = mark.end;
                if let Some(last) = item.body.last_mut() {
                    *last = Span::new(last.start, mark.start).trimmed(self.text);
                }
            }
            None => self.out.stray.push(mark),
        }
    }

    /// Gives up a quotation that nothing closes before `limit`.
    fn give_up(&mut self, open: Open, limit: usize) {
        if let Some(weak) = open.weak {
            self.finish(open, weak.start, Some(weak));
        } else if open.mark.double {
            let end = open.first_inner.map_or(limit, |inner| inner.min(limit));
            self.finish(open, end, None);
        } else if !matches!(open.mark.shape, Shape::Straight | Shape::Right | Shape::Open) {
            self.out.stray.push(open.mark.span);
        }
    }

    /// Makes a quotation whose words end at `end`; without words, its marks are stray.
    fn finish(&mut self, open: Open, end: usize, close: Option<Span>) {
        if let Some(close) = close
            && self.is_doubled(&open, end)
            && let Some(inner) = self.out.items.last_mut()
        {
            inner.span = Span::new(open.mark.span.start, close.end);
            return;
        }
        let mut body = open.earlier;
        let last = Span::new(open.start.min(end), end).trimmed(self.text);
        if !last.is_empty() {
            body.push(last);
        }
        let Some(words_end) = body.last().map(|last| last.end) else {
            self.out.stray.push(open.mark.span);
            return;
        };
        self.out.items.push(Quotation {
            span: Span::new(open.mark.span.start, close.map_or(words_end, |mark| mark.end)),
            body,
            kind: QuotationKind::Direct,
            closing: if close.is_some() { Closing::Closed } else { Closing::Unclosed },
            gaps: Vec::new(),
            depth: 0,
            single: !open.mark.double,
        });
    }

    /// Whether the words of `open`, which end at `end`, are nothing but the last item, set off by the same marks:
    /// "““Go””".
    fn is_doubled(&self, open: &Open, end: usize) -> bool {
        let first = open.mark.span.of(self.text);
        open.mark.double
            && self
                .out
                .items
                .last()
                .is_some_and(|q| q.span == Span { start: open.start, end } && q.span.of(self.text).starts_with(first))
    }

    /// Whether a quotation with double marks is open.
    fn is_open(&self) -> bool {
        self.open.iter().any(|o| o.mark.double)
    }

    /// Ends a block in the middle of a sentence: all that is open goes on in `next`.
    fn turn_page(&mut self, next: Span) {
        for open in &mut self.open {
            let part = Span::new(open.start, self.block.end).trimmed(self.text);
            if !part.is_empty() {
                open.earlier.push(part);
            }
            open.start = next.start;
        }
    }

    /// Ends a block: what is open goes on in the next block or is given up.
    fn end_block(&mut self, next: Option<Span>) {
        let end = self.block.end;
        let on = next.and_then(|next| opening(self.text, next)).and_then(|mark| self.goes_on(&mark));
        for place in (0..self.open.len()).rev() {
            let Some(mut open) = self.open.pop_back() else { break };
            if on == Some(place) {
                open.earlier.push(Span::new(open.start, end).trimmed(self.text));
                self.carried = Some(open);
            } else {
                self.give_up(open, end);
            }
        }
    }

    /// Which of the open quotations goes on in a block that opens with `mark`: the outermost whose end is not told by
    /// another quotation that opens in it.
    fn goes_on(&self, mark: &Mark) -> Option<usize> {
        self.open.iter().position(|o| {
            let alike = o.mark.double && mark.double || !mark.double && o.mark.shape == mark.shape && o.weak.is_none();
            alike && o.first_inner.is_none() && o.start < self.block.end
        })
    }
}

/// Whether two shapes are the two ends of one usual pair of marks.
fn are_pair(open: Shape, close: Shape) -> bool {
    use Shape::{AngleLeft, AngleRight, Close, Left, Low, Open, Right, Straight};
    matches!(
        (open, close),
        (Straight | Open, Straight)
            | (Left | Low | Right | Open, Right)
            | (Low, Left)
            | (AngleLeft | AngleRight, AngleRight)
            | (AngleRight, AngleLeft)
            | (Open, Close)
    )
}

/// What `mark` does where a quotation with marks of shape `opener` is open.
fn role(mark: &Mark, opener: Option<Shape>, after_open: bool) -> Role {
    use Shape::{AngleLeft, AngleRight, Close, Left, Low, Open, Right, Straight};
    let (opens, closes) = (mark.may_open(after_open), mark.may_close());
    let close = match (mark.shape, opener) {
        (Open | Low, _) => false,
        (Close, _) => true,
        (Left, Some(Low)) | (AngleLeft, Some(AngleRight)) | (AngleRight, Some(AngleLeft)) => true,
        (AngleLeft, _) => false,
        (Left, None) => closes && !opens,
        (Left, Some(_)) => !opens && !mark.after.is_some_and(char::is_alphanumeric),
        (Right | AngleRight, None) => mark.before.is_some() && (closes || !opens),
        (Right | AngleRight, Some(Right | AngleRight)) => closes || !opens,
        (Right | AngleRight, Some(_)) => true,
        (Straight, None) => closes && !opens,
        (Straight, Some(_)) => {
            closes || !opens || !mark.before.is_none_or(|c| c.is_whitespace() || "([{".contains(c)) && !after_open
        }
    };
    if close { Role::Close } else { Role::Open }
}
