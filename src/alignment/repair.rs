//! What puts the record's words back where a draft has others: a place of the article and the record's wording for it,
//! with the punctuation and the spaces around it.
//!
//! Changes that stand side by side have one repair: undone one by one they would leave the wrong spaces between them.
//! In which quotation marks and in which markup the words are written is for `fix`.

use std::ops::Range;

use crate::article::Article;
use crate::bank::Wording;
use crate::text::{Span, WordKey, Words, fold};

use super::surface::plain;
use super::{Alignment, Edit, EditKind, Weight, weigh};

/// The most words of a passage that are put into another order: longer ones are whole speeches.
const MOST_REORDERED: usize = 1000;

/// How many words beside the passage may be among those that were moved: short words at its ends are often matched
/// elsewhere.
const MOST_BESIDE: usize = 4;

/// The draft's words that are to go, and the record's that are to stand there; one of them may be empty.
pub type Repair = (Span, String);

/// A passage of a draft that is to have the record's words again.
#[derive(Clone, Copy, Debug)]
pub struct Passage<'a> {
    /// The draft.
    pub article: &'a Article,
    /// The pieces of the passage; no repair joins two of them.
    pub parts: &'a [Span],
    /// Whether the first letter may be a capital or not, as the draft's sentence has it.
    pub first_letter_free: bool,
}

impl Alignment {
    /// What undoes `edit`, one of [`Alignment::edits`], together with those beside it; `None` where an ellipsis or a
    /// bracket stands in the way. Where words have changed places, all of the passage is restored or nothing: what was
    /// added and what was left out cannot be told from what was moved.
    #[must_use]
    pub fn repair(&self, edit: &Edit, passage: Passage<'_>) -> Option<Repair> {
        if self.edits.iter().any(|e| e.kind == EditKind::Reordering) {
            return self.reordering(passage);
        }
        let sides = Sides::of(self, passage);
        let from = self.edits.partition_point(|e| e.article.start < edit.article.start);
        let at = from + self.edits[from..].iter().position(|e| e == edit)?;
        sides.restored(&sides.without_loose_end(sides.cluster(at)))
    }

    /// What puts all words of the passage back into the record's order, where the record has the same words, each as
    /// often.
    fn reordering(&self, passage: Passage<'_>) -> Option<Repair> {
        let sides = Sides::of(self, passage);
        let draft = sides.words.within(self.fragment);
        if draft.len() > MOST_REORDERED || sides.part(draft.start) != sides.part(draft.end.saturating_sub(1)) {
            return None;
        }
        let record = sides.permuted(draft.clone())?;
        let place = sides.narrowed(Place { draft, record });
        Some(sides.with_stop(&place, sides.restored(&place)?))
    }
}

/// Words of both sides, by their numbers.
#[derive(Clone, Debug)]
struct Place {
    draft: Range<usize>,
    record: Range<usize>,
}

struct Sides<'a> {
    alignment: &'a Alignment,
    record: &'a Wording,
    text: &'a str,
    words: &'a Words,
    passage: Passage<'a>,
}

impl<'a> Sides<'a> {
    fn of(alignment: &'a Alignment, passage: Passage<'a>) -> Self {
        let (text, words) = (passage.article.text(), passage.article.words());
        Self { alignment, record: alignment.record(), text, words, passage }
    }

    /// The words of the record that are the draft's in another order: those of the passage, perhaps with a few beside
    /// it.
    fn permuted(&self, draft: Range<usize>) -> Option<Range<usize>> {
        let keys = sorted(&self.words.keys()[draft]);
        let passage = self.record.words.within(self.alignment.passage);
        let more = keys.len().checked_sub(passage.len()).filter(|more| *more <= MOST_BESIDE)?;
        let starts = (0..=more.min(passage.start)).map(|before| passage.start - before);
        let mut ranges = starts.map(|start| start..start + keys.len());
        ranges.find(|range| self.record.words.keys().get(range.clone()).is_some_and(|record| sorted(record) == keys))
    }

    /// The repair with the full stop, question or exclamation mark of the record where the quotation ends with another
    /// sentence than it did.
    fn with_stop(&self, place: &Place, (span, words): Repair) -> Repair {
        const STOPS: [&str; 3] = [".", "?", "!"];
        let part = self.passage.parts.iter().find(|part| part.contains(Span::empty(span.end)));
        let draft = part.map_or("", |part| &self.text[span.end..part.end]);
        let record = self.record.words.cover(place.record.clone()).map_or("", |words| &self.record.text[words.end..]);
        match STOPS.iter().find(|stop| record.starts_with(**stop)) {
            Some(stop) if STOPS.contains(&draft) => (Span::new(span.start, span.end + draft.len()), words + stop),
            _ => (span, words),
        }
    }

    /// The words that an edit touches, with those of the changes beside it.
    fn cluster(&self, at: usize) -> Place {
        let (before, after) = self.alignment.edits.split_at(at);
        let mut cluster = self.place(&after[0]);
        for next in after[1..].iter().filter(|e| changes(e)).map(|e| self.place(e)) {
            if next.draft.start != cluster.draft.end || next.record.start != cluster.record.end {
                break;
            }
            (cluster.draft.end, cluster.record.end) = (next.draft.end, next.record.end);
        }
        for last in before.iter().rev().filter(|e| changes(e)).map(|e| self.place(e)) {
            if last.draft.end != cluster.draft.start || last.record.end != cluster.record.start {
                break;
            }
            (cluster.draft.start, cluster.record.start) = (last.draft.start, last.record.start);
        }
        cluster
    }

    fn place(&self, edit: &Edit) -> Place {
        let draft = within(self.words, edit.article, edit.article.start);
        Place { draft, record: within(&self.record.words, edit.canonical, edit.anchor) }
    }

    /// The place as words that were only added, where the draft's last words seem to stand for ones with which no
    /// sentence ends: “a ferry now” has not “and” changed to “now”.
    fn without_loose_end(&self, place: Place) -> Place {
        let language = self.passage.article.language();
        let loose = |text: &str, word: Span| weigh(text, word, language) == Weight::Function;
        let record = self.record.words.cover(place.record.clone()).map(|words| words.end);
        let goes_on = |end: usize| self.record.text[end..].starts_with(' ');
        let last = place.record.end.checked_sub(1).map(|c| self.record.words.span(c));
        let dangles = last.is_some_and(|word| loose(&self.record.text, word)) && record.is_some_and(goes_on);
        let ends = self.words.within(self.alignment.fragment).end == place.draft.end && !place.draft.is_empty();
        let before = place.draft.start.checked_sub(1).map(|q| self.words.span(q));
        if ends && dangles && self.left(&place) && !before.is_some_and(|word| loose(self.text, word)) {
            return Place { record: place.record.start..place.record.start, ..place };
        }
        place
    }

    /// The place without the words at its ends that are the same on both sides.
    fn narrowed(&self, mut place: Place) -> Place {
        while !place.draft.is_empty() && self.same(place.draft.start, place.record.start) {
            (place.draft.start, place.record.start) = (place.draft.start + 1, place.record.start + 1);
        }
        while !place.draft.is_empty() && self.same(place.draft.end - 1, place.record.end - 1) {
            (place.draft.end, place.record.end) = (place.draft.end - 1, place.record.end - 1);
        }
        place
    }

    /// The record's words for a place, with what stands between them and the next words on either side, as far as that
    /// differs.
    fn restored(&self, place: &Place) -> Option<Repair> {
        let (left, right) = (self.left(place), self.right(place));
        let ways = [(left, right), (left, false), (false, right), (false, false)];
        let (left, right) = ways.into_iter().find(|&(l, r)| !holds_gap(self.draft(place, l, r).of(self.text)))?;
        let (draft, record) = (self.draft(place, left, right), self.record(place, left, right));
        let opens = place.draft.start == self.words.within(self.alignment.fragment).start;
        let (mut span, mut words) = self.without_same_ends(draft, record, (left, right));
        if right {
            self.restore_case(place, opens, &mut span, &mut words);
        }
        match (left || right, place.draft.is_empty(), place.record.is_empty()) {
            (false, true, _) => words.push(' '),
            (false, _, true) => span.end += usize::from(self.text[span.end..].starts_with(' ')),
            _ => {}
        }
        if opens && self.passage.first_letter_free && starts_with_capital(draft.of(self.text)) {
            words = capitalised(&words);
        }
        Some((span, words))
    }

    /// Where the words of a place stand in the draft, with what lies between them and the neighbours that count.
    fn draft(&self, place: &Place, left: bool, right: bool) -> Span {
        let end = self.alignment.fragment.end;
        let here = self.words.spans().get(place.draft.start).map_or(end, |w| w.start.min(end));
        let start = if left { self.words.span(place.draft.start - 1).end } else { here };
        let stop = if right { self.words.span(place.draft.end).start } else { self.last(place).unwrap_or(start) };
        Span::new(start, stop.max(start))
    }

    fn last(&self, place: &Place) -> Option<usize> {
        self.words.cover(place.draft.clone()).map(|span| span.end)
    }

    /// The same of the record.
    fn record(&self, place: &Place, left: bool, right: bool) -> Span {
        let (words, range) = (&self.record.words, &place.record);
        let inner = words.cover(range.clone());
        let before = if left { Some(words.span(range.start - 1).end) } else { inner.map(|span| span.start) };
        let after = if right { Some(words.span(range.end).start) } else { inner.map(|span| span.end) };
        match (before, after) {
            (Some(start), Some(end)) if left || right || inner.is_some() => {
                // Beside one neighbour only, words that were added leave nothing to put back.
                if inner.is_none() && left != right { Span::empty(start) } else { Span::new(start, end) }
            }
            _ => Span::default(),
        }
    }

    /// Both sides without the punctuation at their ends that says the same, though perhaps in other marks or dashes.
    fn without_same_ends(&self, draft: Span, record: Span, (left, right): (bool, bool)) -> (Span, String) {
        let (mut draft, mut record) = (draft, record);
        let (d, r) = (lead(draft.of(self.text)), lead(record.of(&self.record.text)));
        if left && alike(d, r) {
            (draft.start, record.start) = (draft.start + d.len(), record.start + r.len());
        }
        let (d, r) = (trail(draft.of(self.text)), trail(record.of(&self.record.text)));
        if right && alike(d, r) {
            (draft.end, record.end) = (draft.end - d.len(), record.end - r.len());
        }
        (draft, record.of(&self.record.text).to_owned())
    }

    /// Takes in the word behind the place where its case differs from the record's: the change had made it open a
    /// sentence, or not.
    fn restore_case(&self, place: &Place, opens: bool, span: &mut Span, words: &mut String) {
        let draft = self.words.span(place.draft.end);
        let record = self.record.words.span(place.record.end).of(&self.record.text);
        let lower = opens && !starts_with_capital(&self.text[span.start..]);
        if fold(draft.of(self.text)) == fold(record) || lower {
            return;
        }
        words.push_str(if span.end < draft.start { &self.text[span.end..draft.start] } else { "" });
        words.push_str(record);
        span.end = draft.end;
    }

    /// Whether the word before a place is matched and in the same piece.
    fn left(&self, place: &Place) -> bool {
        let (Some(q), Some(c)) = (place.draft.start.checked_sub(1), place.record.start.checked_sub(1)) else {
            return false;
        };
        self.matched(q, c) && self.part(q) == self.part(place.draft.start)
    }

    /// Whether the word behind a place is.
    fn right(&self, place: &Place) -> bool {
        let last = place.draft.end.max(place.draft.start + 1) - 1;
        self.matched(place.draft.end, place.record.end) && self.part(place.draft.end) == self.part(last)
    }

    /// Whether word `q` of the draft is word `c` of the record, in its own place.
    fn matched(&self, q: usize, c: usize) -> bool {
        let known = q < self.words.len() && c < self.record.words.len();
        known && self.alignment.fragment.contains(self.words.span(q)) && self.same(q, c) && !self.moved(q)
    }

    fn same(&self, q: usize, c: usize) -> bool {
        self.words.keys()[q] == self.record.words.keys()[c]
    }

    /// Whether a word of the draft was moved there.
    fn moved(&self, q: usize) -> bool {
        let word = self.words.span(q);
        let before = self.alignment.edits.partition_point(|e| e.article.start <= word.start);
        let near = self.alignment.edits[..before].iter().rev().find(|e| !e.article.is_empty());
        near.is_some_and(|e| e.kind == EditKind::Reordering && e.article.contains(word))
    }

    /// The piece of the passage that a word stands in.
    fn part(&self, word: usize) -> usize {
        let end = self.alignment.fragment.end.saturating_sub(1);
        let at = self.words.spans().get(word).map_or(end, |w| w.start.min(end));
        self.passage.parts.partition_point(|part| part.start <= at)
    }
}

/// The words in `span`; where it holds none, the place before the first word from `at` on.
fn within(words: &Words, span: Span, at: usize) -> Range<usize> {
    let first = words.spans().partition_point(|w| w.start < at);
    let last = words.spans().partition_point(|w| w.end <= span.end);
    first..last.max(first)
}

fn sorted(keys: &[WordKey]) -> Vec<WordKey> {
    let mut keys = keys.to_vec();
    keys.sort_unstable();
    keys
}

/// Whether an edit puts words for others, adds or leaves some out.
fn changes(edit: &Edit) -> bool {
    matches!(edit.kind, EditKind::Substitution | EditKind::Insertion | EditKind::Omission)
}

/// Whether text holds an ellipsis or a bracket.
fn holds_gap(text: &str) -> bool {
    text.contains(['…', '[', ']']) || text.contains("..") || text.contains(". .")
}

/// What stands before the first word.
fn lead(text: &str) -> &str {
    &text[..Words::of(text).spans().first().map_or(text.len(), |w| w.start)]
}

/// What stands behind the last word.
fn trail(text: &str) -> &str {
    &text[Words::of(text).spans().last().map_or(0, |w| w.end)..]
}

/// Whether punctuation differs in its typography at most.
fn alike(a: &str, b: &str) -> bool {
    let marks = |s: &str| s.matches(['"', '“', '”', '„', '«', '»', '\'', '‘', '’', '‚', '‹', '›']).count();
    let spaced = |s: &str| s.contains(char::is_whitespace);
    let (plain_a, plain_b) = (plain(a), plain(b));
    a == b || plain_a == plain_b && marks(a) == marks(b) && (!plain_a.is_empty() || spaced(a) == spaced(b))
}

fn starts_with_capital(text: &str) -> bool {
    text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase)
}

/// The words with a capital at their beginning.
fn capitalised(words: &str) -> String {
    match words.char_indices().find(|(_, c)| c.is_alphanumeric()) {
        Some((at, c)) => format!("{}{}{}", &words[..at], c.to_uppercase(), &words[at + c.len_utf8()..]),
        None => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fixture::{article, bank, look_up};
    use super::super::{Alignment, EditKind};
    use super::{Passage, Repair};
    use crate::article::Article;

    const RECORD: &str = "We did not ask for this bridge, and the town can't pay 40 million for it. \
        People want a ferry; the harbour must stay open to all of us (and to our boats) — day and night. Who else asked?";

    /// The draft with every repair in it.
    fn repaired(article: &Article, found: &Alignment) -> String {
        let parts = [found.fragment];
        let passage = Passage { article, parts: &parts, first_letter_free: true };
        let of = |edit: &super::Edit| -> Option<Repair> {
            match edit.kind {
                EditKind::Punctuation | EditKind::Typography => {
                    Some((edit.article, edit.canonical.of(RECORD).to_owned()))
                }
                EditKind::Case => None,
                _ => found.repair(edit, passage),
            }
        };
        let mut repairs: Vec<Repair> = found.edits.iter().filter_map(of).collect();
        repairs.sort();
        repairs.dedup();
        assert!(repairs.windows(2).all(|w| w[0].0.end <= w[1].0.start), "{repairs:?}");
        let mut text = article.text().to_owned();
        for (span, words) in repairs.into_iter().rev() {
            text.replace_range(span.start..span.end, &words);
        }
        text
    }

    #[test]
    fn the_records_words_come_back_with_their_punctuation() {
        let cases = [
            ("We did ask for this bridge, and the town", "We did not ask for this bridge, and the town"),
            ("We did not, frankly, ask for this bridge", "We did not ask for this bridge"),
            ("Frankly, we did not ask for this bridge", "We did not ask for this bridge"),
            ("did not ask for this bridge, mate. And the town", "did not ask for this bridge, and the town"),
            (
                "did not ask for this bridge and this town can't pay",
                "did not ask for this bridge, and the town can't pay",
            ),
            (
                "the town can't pay for it. People want a ferry",
                "the town can't pay 40 million for it. People want a ferry",
            ),
            (
                "the town can't pay 40 million. People want a ferry",
                "the town can't pay 40 million for it. People want a ferry",
            ),
            ("must stay open to all and to our boats", "must stay open to all of us (and to our boats"),
            (
                "want a big ferry; the port must stay open to all of us",
                "want a ferry; the harbour must stay open to all of us",
            ),
            ("Town can't pay 50 million for it.", "Town can't pay 40 million for it."),
            ("The city can't pay 40 million for it.", "The town can't pay 40 million for it."),
            ("People want a ferry now", "People want a ferry"),
            (
                "for it … Folk want a ferry; the harbour must stay open",
                "for it … People want a ferry; the harbour must stay open",
            ),
            (
                "all of us -- night and day. Who else asked",
                "all of us (and to our boats) — day and night. Who else asked",
            ),
        ];
        let wrong = |(draft, expected): &(&str, &str)| {
            let article = article(draft);
            let found = look_up(&article, &bank(&[("osei", RECORD)]), "osei");
            let got = found.first().map_or_else(|| "nothing found".to_owned(), |best| repaired(&article, best));
            (got != *expected).then_some(got)
        };
        assert_eq!(cases.iter().filter_map(wrong).collect::<Vec<_>>(), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn a_light_drift_is_wholly_put_right(drifts in prop::collection::vec((0..4u8, 1..33usize), 1..4)) {
            let mut words: Vec<String> = RECORD.split(' ').map(str::to_owned).collect();
            for (drift, at) in drifts {
                let at = at.min(words.len() - 2);
                match drift {
                    0 => drop(words.remove(at)),
                    1 => words.insert(at, "quietly".to_owned()),
                    2 => words[at] = "lighthouse".to_owned(),
                    _ => words[at] = words[at].trim_matches([',', '.', ';', '(', ')']).to_owned(),
                }
            }
            let article = article(&words.join(" "));
            for found in look_up(&article, &bank(&[("osei", RECORD)]), "osei") {
                let moved = found.edits.iter().any(|e| e.kind == EditKind::Reordering);
                prop_assert!(moved || repaired(&article, &found) == RECORD, "{}\n{:?}", article.text(), found.edits);
            }
        }
    }
}
