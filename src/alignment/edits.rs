//! From the steps of a script to the edits that an editor reads: kinds, weights, places on both sides.
//!
//! What differs between equal words and in the punctuation between them is for [`super::surface`].

use crate::bank::Wording;
use crate::language::Language;
use crate::quotation::GapKind;
use crate::text::{Span, Words};

use super::query::{Mark, Query};
use super::script::Op;
use super::spelling::variant;
use super::surface;
use super::{Alignment, Edit, EditKind, Weight, weigh};

/// Both texts of an alignment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Texts<'a> {
    pub(super) query: &'a Query<'a>,
    pub(super) record: &'a Wording,
    /// The language of the record.
    pub(super) language: &'static Language,
}

/// The edits of a script, in the order of the draft.
pub(super) fn edits(texts: Texts<'_>, ops: &[Op]) -> Vec<Edit> {
    let start = super::order::cover(ops).map_or(0, |cover| texts.record.words.span(cover.start).start);
    let mut writer = Writer { texts, row: 0, marked: 0, at: start, edits: Vec::new() };
    let mut rest = ops;
    while let Some((&first, _)) = rest.split_first() {
        let length = rest.windows(2).take_while(|w| continues(texts, w[0], w[1])).count() + 1;
        let (run, after) = rest.split_at(length);
        match first {
            Op::Match { q, c } => writer.matched(q, c, before(ops, rest)),
            Op::Delete { .. } => writer.deleted(run),
            _ => writer.changed(run),
        }
        rest = after;
    }
    writer.edits
}

/// The step before those that are left.
fn before(ops: &[Op], rest: &[Op]) -> Option<Op> {
    (ops.len() - rest.len()).checked_sub(1).map(|i| ops[i])
}

/// Whether a step belongs to the same edit as the one before it.
fn continues(texts: Texts<'_>, a: Op, b: Op) -> bool {
    let near = |p: usize, q: usize| {
        let (words, marks) = (&texts.query.words, &texts.query.marks);
        q == p + 1 && words[p].part == words[q].part && !marks.iter().any(|m| m.row == q)
    };
    match (a, b) {
        (Op::Insert { q: p }, Op::Insert { q }) => near(p, q),
        (Op::Swap { q: p, c: d }, Op::Swap { q, c }) => {
            near(p, q) && c == d + 1 && !texts.same_word(p, d) && !texts.same_word(q, c)
        }
        (Op::Moved { q: p, c: d }, Op::Moved { q, c }) => near(p, q) && c == d + 1,
        (Op::Delete { c: d }, Op::Delete { c }) => c == d + 1,
        _ => false,
    }
}

impl Texts<'_> {
    /// Whether two different words are spellings of one.
    fn same_word(&self, q: usize, c: usize) -> bool {
        variant(self.query.words[q].span.of(self.query.text), self.record.words.span(c).of(&self.record.text))
    }

    /// The place of words `first..=last` of the fragment.
    fn draft(&self, first: usize, last: usize) -> Span {
        self.query.words[first].span.cover(self.query.words[last].span)
    }

    /// The heavier of both sides.
    fn weight(&self, canonical: Span, article: Span) -> Weight {
        let record = self
            .record
            .words
            .within(canonical)
            .map(|i| weigh(&self.record.text, self.record.words.span(i), self.language));
        let inside = Words::of(article.of(self.query.text));
        let placed = |s: &Span| Span::new(s.start + article.start, s.end + article.start);
        let draft = inside.spans().iter().map(|s| weigh(self.query.text, placed(s), self.query.language));
        record.chain(draft).max().unwrap_or(Weight::None)
    }
}

struct Writer<'a> {
    texts: Texts<'a>,
    /// Words of the fragment behind us.
    row: usize,
    /// Marks of the query behind us.
    marked: usize,
    /// Where the record stands: the end of its last word taken up in order.
    at: usize,
    edits: Vec<Edit>,
}

impl Writer<'_> {
    fn push(&mut self, kind: EditKind, canonical: Span, article: Span, anchor: usize) {
        let weight = self.texts.weight(canonical, article);
        self.edits.push(Edit { kind, weight, canonical, article, anchor });
    }

    fn matched(&mut self, q: usize, c: usize, before: Option<Op>) {
        let follows = matches!(before, Some(Op::Match { q: p, c: d }) if p + 1 == q && d + 1 == c);
        let marked = self.marks_before(q);
        if follows && !marked && self.texts.query.words[q - 1].part == self.texts.query.words[q].part {
            self.edits.extend(surface::between(self.texts, q - 1, c - 1));
        }
        self.edits.extend(surface::within(self.texts, q, c, !follows || marked));
        self.at = self.texts.record.words.span(c).end;
        self.row = q + 1;
    }

    /// Words of the record left out: silently, or where the draft has a mark for it.
    fn deleted(&mut self, run: &[Op]) {
        let cs = || run.iter().map(|op| if let Op::Delete { c } = *op { c } else { unreachable!("a run of one kind") });
        let (Some(first), Some(last)) = (cs().min(), cs().max()) else { return };
        let record = &self.texts.record.words;
        let canonical = record.span(first).cover(record.span(last));
        let mark = self.next_mark(self.row);
        match mark {
            Some(mark) => self.marked_gap(mark, canonical),
            None => self.omission(canonical),
        }
        self.at = self.at.max(canonical.end);
    }

    fn omission(&mut self, words: Span) {
        let canonical = with_stop(&self.texts.record.text, words);
        let next = self.texts.query.words.get(self.row).map(|w| w.span.start);
        let last = self.texts.query.words.last().map_or(0, |w| w.span.end);
        self.push(EditKind::Omission, canonical, Span::empty(next.unwrap_or(last)), canonical.start);
    }

    /// Words that are others than the record's, added, or moved.
    fn changed(&mut self, run: &[Op]) {
        let (first, last) = (run[0], run[run.len() - 1]);
        let (q, to) = (draft_word(first), draft_word(last));
        self.marks_before(q);
        let article = self.texts.draft(q, to);
        let (kind, canonical, anchor) = match (first, last) {
            (Op::Swap { c, .. }, Op::Swap { c: d, .. }) => {
                let canonical = self.texts.record.words.span(c).cover(self.texts.record.words.span(d));
                self.at = canonical.end;
                (self.swap_kind(q, c, to), canonical, canonical.start)
            }
            (Op::Moved { c, .. }, Op::Moved { c: d, .. }) => {
                let canonical = self.texts.record.words.span(c).cover(self.texts.record.words.span(d));
                (EditKind::Reordering, canonical, self.at)
            }
            _ => (EditKind::Insertion, Span::empty(self.at), self.at),
        };
        self.push(kind, canonical, article, anchor);
        self.row = to + 1;
    }

    fn swap_kind(&self, q: usize, c: usize, to: usize) -> EditKind {
        if self.texts.query.words[q..=to].iter().any(|w| w.emended) {
            EditKind::Bracket
        } else if q == to && self.texts.same_word(q, c) {
            EditKind::Spelling
        } else {
            EditKind::Substitution
        }
    }

    /// The next mark that stands before word `row`, within the fragment.
    fn next_mark(&mut self, row: usize) -> Option<Mark> {
        let mark = *self.texts.query.marks.get(self.marked)?;
        if mark.row > row {
            return None;
        }
        self.marked += 1;
        if mark.row == 0 { self.next_mark(row) } else { Some(mark) }
    }

    /// Takes up the marks before word `row` that nothing was left out for; whether there was one.
    fn marks_before(&mut self, row: usize) -> bool {
        let mut any = self.edits.last().is_some_and(|e| {
            matches!(e.kind, EditKind::Ellipsis | EditKind::Bracket) && row > 0 && {
                let before = self.texts.query.words[row - 1].span.end;
                e.article.start >= before
            }
        });
        while let Some(mark) = self.next_mark(row) {
            any = true;
            if !surface::on_record(self.texts, mark, self.at) {
                self.marked_gap(mark, Span::empty(self.at));
            }
        }
        any
    }

    fn marked_gap(&mut self, mark: Mark, canonical: Span) {
        let kind = match mark.gap.kind {
            GapKind::Ellipsis => EditKind::Ellipsis,
            GapKind::Bracket => EditKind::Bracket,
        };
        if kind == EditKind::Bracket && surface::same_bracket(self.texts, mark.gap.span, canonical) {
            return;
        }
        self.push(kind, canonical, mark.gap.span, canonical.start);
    }
}

fn draft_word(op: Op) -> usize {
    match op {
        Op::Match { q, .. } | Op::Swap { q, .. } | Op::Insert { q } | Op::Moved { q, .. } => q,
        Op::Delete { .. } => unreachable!("a run of one kind"),
    }
}

/// The words with the stop or comma behind them, where more words follow: it was left out with them.
fn with_stop(text: &str, words: Span) -> Span {
    let rest = &text[words.end..];
    let stops = rest.find(|c: char| !matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…')).unwrap_or(0);
    Span::new(words.start, words.end + stops)
}

/// The draft's words as the edits make them out of the record's: for the round-trip property.
///
/// Words are joined by single spaces, folded ([`crate::text::fold`]) and in lower case.
#[must_use]
pub fn apply(alignment: &Alignment, article_text: &str) -> String {
    let record = alignment.text();
    let words = Words::of(record);
    let mut places: Vec<(usize, usize, String)> = Vec::new();
    let gone = |word: Span| alignment.edits.iter().any(|e| e.canonical.contains(word));
    for i in words.within(alignment.passage) {
        let word = words.span(i);
        if !gone(word) {
            places.push((word.start, usize::MAX, folded(word.of(record))));
        }
    }
    let draft = Words::of(article_text);
    for (n, edit) in alignment.edits.iter().enumerate() {
        for i in draft.within(edit.article) {
            places.push((edit.anchor, n, folded(draft.span(i).of(article_text))));
        }
    }
    places.sort_by_key(|a| (a.0, a.1));
    places.into_iter().map(|p| p.2).collect::<Vec<_>>().join(" ")
}

fn folded(word: &str) -> String {
    crate::text::fold(word).to_lowercase()
}
