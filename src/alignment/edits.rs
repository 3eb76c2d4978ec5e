//! From the steps of a script to the edits that an editor reads: kinds, weights, places on both sides.
//!
//! What differs between equal words and in the punctuation between them is for [`super::surface`].

use std::ops::Range;

use crate::bank::Wording;
use crate::language::spelling::{differs_in_stops, is_typing_error, unaccented, variant};
use crate::language::{Language, is_remark};
use crate::quotation::GapKind;
use crate::text::{Span, Words};

use super::bracket;
use super::query::{Mark, Query};
use super::script::Op;
use super::surface;
use super::{Alignment, Edit, EditKind, Weight};

/// The most words that words in brackets are taken to stand for; more were left out.
const STOOD_FOR: usize = 6;

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
    writer.marks_at_end();
    writer.edits
}

/// The step before those that are left.
fn before(ops: &[Op], rest: &[Op]) -> Option<Op> {
    (ops.len() - rest.len()).checked_sub(1).map(|i| ops[i])
}

/// Whether a step belongs to the same edit as the one before it.
fn continues(texts: Texts<'_>, a: Op, b: Op) -> bool {
    let near = |p: usize, q: usize| {
        let words = &texts.query.words;
        q == p + 1 && words[p].part == words[q].part && !texts.query.is_marked(q)
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
    /// Whether two different words are spellings of one: accents may be left out in English, where they tell no words
    /// apart.
    fn same_word(&self, q: usize, c: usize) -> bool {
        let (draft, record) = self.pair(q, c);
        let english = self.language.code == "en";
        variant(draft, record) || is_typing_error(record, draft) || english && unaccented(draft) == unaccented(record)
    }

    /// A word of the draft and one of the record.
    fn pair(&self, q: usize, c: usize) -> (&str, &str) {
        (self.query.words[q].span.of(self.query.text), self.record.words.span(c).of(&self.record.text))
    }

    /// Whether a bracket stands for nothing: "[sic]", "[emphasis added]".
    fn is_remark(&self, mark: Mark) -> bool {
        mark.gap.kind == GapKind::Bracket && is_remark(mark.gap.span.of(self.query.text))
    }

    /// The place of words `first..=last` of the fragment.
    fn draft(&self, first: usize, last: usize) -> Span {
        self.query.words[first].span.cover(self.query.words[last].span)
    }

    /// The heavier of both sides.
    pub(super) fn weight(&self, canonical: Span, article: Span) -> Weight {
        super::edit_weight::weight(*self, canonical, article)
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
        let same = matches!(kind, EditKind::Spelling | EditKind::Punctuation);
        let weight = if same { Weight::None } else { self.texts.weight(canonical, article) };
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
        let cs = || run.iter().filter_map(|op| if let Op::Delete { c } = *op { Some(c) } else { None });
        let (Some(first), Some(last)) = (cs().min(), cs().max()) else { return };
        let record = &self.texts.record.words;
        let canonical = record.span(first).cover(record.span(last));
        let mut mark = self.next_mark(self.row);
        // A remark stands for nothing; another bracket behind it may.
        while let Some(remark) = mark.filter(|&m| self.texts.is_remark(m) && self.mark_follows(m)) {
            self.marked_gap(remark, Span::empty(self.at));
            mark = self.next_mark(self.row);
        }
        match mark {
            Some(mark) if mark.gap.kind == GapKind::Bracket => self.bracketed(mark, first..last + 1),
            Some(mark) => self.marked_gap(mark, canonical),
            None => self.omission(canonical),
        }
        self.at = self.at.max(canonical.end);
    }

    /// Whether another mark stands at the same place behind the one just taken up.
    fn mark_follows(&self, mark: Mark) -> bool {
        self.texts.query.marks.get(self.marked).is_some_and(|next| next.row == mark.row)
    }

    /// Words of the record where the draft has a bracket: the record's own bracket, another in its place, words it stands for, or
    /// words left out.
    fn bracketed(&mut self, mark: Mark, words: Range<usize>) {
        let record = &self.texts.record.words;
        let cover = |range: Range<usize>| record.cover(range);
        if let Some(own) = surface::own_bracket(self.texts, mark.gap.span, words.clone()) {
            cover(words.start..own.start).into_iter().for_each(|rest| self.omission_before(rest, mark));
            cover(own.end..words.end).into_iter().for_each(|rest| self.omission(rest));
        } else if let Some(canonical) = cover(words.clone()) {
            if surface::is_bracketed(&self.texts.record.text, canonical) {
                let inside = Span::new(mark.gap.span.start + 1, mark.gap.span.end - 1);
                self.push(EditKind::Substitution, canonical, inside, canonical.start);
            } else if words.len() > STOOD_FOR || self.texts.is_remark(mark) {
                self.omission(canonical);
                self.at = canonical.end;
                self.marked_gap(mark, Span::empty(canonical.end));
            } else {
                self.marked_gap(mark, canonical);
            }
        }
    }

    fn omission_before(&mut self, words: Span, mark: Mark) {
        let canonical = with_stop(&self.texts.record.text, words);
        self.push(EditKind::Omission, canonical, Span::empty(mark.gap.span.start), canonical.start);
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
        let (Some(q), Some(to)) = (draft_word(first), draft_word(last)) else { return };
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
            let (draft, record) = self.texts.pair(q, c);
            if differs_in_stops(draft, record) { EditKind::Punctuation } else { EditKind::Spelling }
        } else {
            EditKind::Substitution
        }
    }

    /// The next mark that stands before word `row`, within the fragment.
    fn next_mark(&mut self, row: usize) -> Option<Mark> {
        let mark = self.texts.query.marks.get(self.marked).copied().filter(|m| m.row <= row)?;
        self.marked += 1;
        Some(mark)
    }

    /// Takes up the brackets behind the last word.
    fn marks_at_end(&mut self) {
        self.marks_before(self.texts.query.len());
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
            let edge = mark.row == 0 || mark.row == self.texts.query.len();
            if !(surface::on_record(self.texts, mark, self.at) || edge && self.own_bracket_near(mark)) {
                self.marked_gap(mark, self.beside(mark));
            }
        }
        any
    }

    /// What a mark with nothing left out at its place stands for: words beside the passage, for a bracket at an end.
    fn beside(&self, mark: Mark) -> Span {
        let nothing = Span::empty(self.at);
        match mark.row {
            _ if mark.gap.kind == GapKind::Ellipsis || self.texts.is_remark(mark) => nothing,
            0 => bracket::before(self.texts, self.at),
            row if row == self.texts.query.len() => bracket::after(self.texts, self.at),
            _ => nothing,
        }
    }

    /// Whether the record has the bracket just beside the passage.
    fn own_bracket_near(&self, mark: Mark) -> bool {
        let words = &self.texts.record.words;
        let at = words.spans().partition_point(|w| w.end <= self.at);
        let near = at.saturating_sub(STOOD_FOR)..(at + STOOD_FOR).min(words.len());
        surface::own_bracket(self.texts, mark.gap.span, near).is_some()
    }

    fn marked_gap(&mut self, mark: Mark, canonical: Span) {
        let kind = match mark.gap.kind {
            GapKind::Ellipsis => EditKind::Ellipsis,
            GapKind::Bracket => EditKind::Bracket,
        };
        self.push(kind, canonical, mark.gap.span, canonical.start);
        if let Some(remark) = self.edits.last_mut().filter(|_| self.texts.is_remark(mark)) {
            remark.weight = Weight::None;
        }
    }
}

fn draft_word(op: Op) -> Option<usize> {
    match op {
        Op::Match { q, .. } | Op::Swap { q, .. } | Op::Insert { q } | Op::Moved { q, .. } => Some(q),
        Op::Delete { .. } => None,
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fixture::{article, bank, gaps, look_up, shown};
    use super::apply;
    use crate::text::{Words, fold};

    const RECORD: &str = "We did not ask for this bridge, and the town can't pay 40 million for it. \
        People want a ferry. The harbour must stay open to all of us, Mayor Osei said so — twice.";

    fn edits(record: &str, draft: &str) -> Vec<String> {
        let (bank, article) = (bank(&[("osei", record)]), article(draft));
        let found = look_up(&article, &bank, "osei");
        found.first().map_or_else(|| vec!["nothing".to_owned()], |best| shown(best, &article))
    }

    #[test]
    fn each_sort_of_change_is_one_edit() {
        let cases: &[(&str, &[&str])] = &[
            ("We did not ask for this bridge", &[]),
            ("we did not ask for this bridge,", &["Case None: We > we"]),
            ("We did not ask for this tunnel, and the town", &["Substitution Content: bridge > tunnel"]),
            ("We did ask for this bridge, and the town", &["Omission Negation: not > "]),
            ("We loudly did not ask for this bridge", &["Insertion Content:  > loudly"]),
            ("We did not ask for this bridge and the town", &["Punctuation None: , > "]),
            ("and the town can’t pay 40 million", &["Typography None: can't > can’t"]),
            ("and the town can pay 40 million for it", &["Substitution Negation: can't > can"]),
            ("and the town cannot pay 40 million for it", &["Substitution Function: can't > cannot"]),
            ("the town can't pay 50 million for it.", &["Substitution Number: 40 > 50"]),
            ("The harbor must stay open to all of us", &["Spelling None: harbour > harbor"]),
            ("must stay open to all of US, Mayor Osei", &["Substitution Name: us > US"]),
            ("Mayor Osei said so -- twice.", &["Typography None: — > --"]),
            (
                "We did not ask for this bridge … and a ferry",
                &[
                    "Ellipsis Negation: and the town can't pay 40 million for it. People > …",
                    "Substitution Content: want > and",
                ],
            ),
        ];
        for (draft, expected) in cases {
            assert_eq!(&edits(RECORD, draft), expected, "{draft}");
        }
    }

    #[test]
    fn a_sentence_left_out_takes_its_stop_along() {
        let draft = "the town can't pay 40 million for it. The harbour must stay open to all of us";
        assert_eq!(edits(RECORD, draft), ["Omission Content: People want a ferry. > "]);
    }

    #[test]
    fn brackets_stand_for_words_or_are_added_or_the_records_own() {
        let cases: &[(&str, &str, &[&str])] = &[
            (RECORD, "and [the council] can't pay 40 million", &["Bracket Content: the town > [the council]"]),
            (RECORD, "The harbour [mouth] must stay open", &["Bracket Content:  > [mouth]"]),
            (RECORD, "[w]e did not ask for this bridge", &["Bracket None: We > [w]e"]),
            (RECORD, "[The council] did not ask for this bridge", &["Bracket Content: We > [The council]"]),
            (RECORD, "must stay open to all of us [in town]", &["Bracket Content:  > [in town]"]),
            (
                RECORD,
                "The harbour must [sic] [remain] open",
                &["Bracket None:  > [sic]", "Bracket Content: stay > [remain]"],
            ),
            (RECORD, "The harbour must [sic] stay open", &["Bracket None:  > [sic]"]),
            ("They was [sic] all for the new ferry", "They was [sic] all for the new ferry", &[]),
            ("Roads … and ferries for the whole town", "Roads … and ferries for the whole town", &[]),
        ];
        for (record, draft, expected) in cases {
            assert_eq!(&edits(record, draft), expected, "{draft}");
        }
    }

    #[test]
    fn moved_sentences_are_one_edit() {
        let record = "The old ferry is gone for good. Nobody in this town asked for a toll bridge.";
        let draft = "Nobody in this town asked for a toll bridge. The old ferry is gone for good.";
        let got = edits(record, draft);
        assert_eq!(got.len(), 1, "{got:?}");
        assert!(got[0].starts_with("Reordering"), "{got:?}");
    }

    #[test]
    fn words_from_earlier_in_the_sentence_are_moved_not_added() {
        let record = "For nearly a century, Harbour and Sound shared one old ferry. Then came the bridge.";
        let got = edits(record, "shared one old ferry for nearly a century");
        assert!(got.iter().any(|line| line.starts_with("Reordering")), "{got:?}");
        assert!(got.iter().all(|line| !line.starts_with("Insertion")), "{got:?}");
    }

    #[test]
    fn one_word_for_two_and_two_for_one() {
        assert_eq!(
            edits("Send me an e-mail about the ferry", "Send me an email about the ferry"),
            ["Spelling None: e-mail > email"]
        );
        assert_eq!(
            edits("They didn't build the new ferry", "They did not build the new ferry"),
            ["Substitution Function: didn't > did not"]
        );
        assert_eq!(
            edits("It is not our toll bridge", "It is never ever our toll bridge"),
            ["Substitution Negation: not > never", "Insertion Quantifier:  > ever"]
        );
    }

    #[test]
    fn capitals_throughout_tell_nothing_and_those_of_one_word_do() {
        let record = "The fish market stays where it is, and it is good for us.";
        let cases = [
            ("THE FISH MARKET STAYS WHERE IT IS,", true),
            ("IT IS GOOD FOR US", true),
            ("it is good for US", false),
            ("The FISH market stays where it is", false),
        ];
        for (draft, light) in cases {
            let got = edits(record, draft);
            assert_eq!(got.iter().all(|line| line.starts_with("Case None")), light && got != ["nothing"], "{got:?}");
        }
    }

    /// What may happen to the words of a quote.
    #[derive(Clone, Debug)]
    enum Drift {
        Delete(usize),
        Insert(usize),
        Replace(usize),
        Swap(usize, usize, usize),
        Cut(usize, usize),
        Bracket(usize),
    }

    fn drifts() -> impl Strategy<Value = Vec<Drift>> {
        let drift = prop_oneof![
            (0..60usize).prop_map(Drift::Delete),
            (0..60usize).prop_map(Drift::Insert),
            (0..60usize).prop_map(Drift::Replace),
            (0..30usize, 1..20usize, 1..20usize).prop_map(|(a, b, c)| Drift::Swap(a, b, c)),
            (0..60usize, 1..20usize).prop_map(|(a, b)| Drift::Cut(a, b)),
            (0..60usize).prop_map(Drift::Bracket),
        ];
        prop::collection::vec(drift, 0..4)
    }

    fn drifted(record: &str, drifts: &[Drift]) -> String {
        let mut words: Vec<&str> = record.split(' ').collect();
        for drift in drifts {
            let n = words.len();
            match *drift {
                Drift::Delete(i) if i < n => drop(words.remove(i)),
                Drift::Insert(i) if i < n => words.insert(i, "quietly"),
                Drift::Replace(i) if i < n => words[i] = "lighthouse",
                Drift::Swap(a, b, c) if a + b + c < n => words[a..a + b + c].rotate_left(b),
                Drift::Cut(a, b) if a + b < n => drop(words.splice(a..a + b, ["…"])),
                Drift::Bracket(i) if i < n => words.insert(i, "[the mayor]"),
                _ => {}
            }
        }
        words.join(" ")
    }

    proptest! {
        #[test]
        fn applying_the_edits_gives_the_drafts_words(from in 0..20usize, drifts in drifts()) {
            let whole: Vec<&str> = RECORD.split(' ').collect();
            let draft = drifted(&whole[from..].join(" "), &drifts);
            let (bank, article) = (bank(&[("osei", RECORD)]), article(&draft));
            for found in look_up(&article, &bank, "osei") {
                let words = Words::of(article.text());
                let range = words.within(found.fragment);
                let expected: Vec<String> =
                    range.map(|i| fold(words.span(i).of(article.text())).to_lowercase()).collect();
                prop_assert_eq!(apply(&found, article.text()), expected.join(" "), "{:?} {:?}", found.edits, gaps(&draft));
            }
        }
    }
}
