//! What has to stand in the draft so that the record's words are back at one edit: with the record's punctuation and spaces, and without
//! touching what is right.
//!
//! It works between the nearest words that both sides share. Where an ellipsis or a bracket stands in between, it stops there.

use super::surface::plain;
use super::{Alignment, Edit, EditKind};
use crate::text::{Span, Words};

/// The place in the draft and what is to stand there; `None` where one place cannot put it right: words were moved, or what
/// stood around the words left out is not in the draft.
///
/// Restorations of different edits of one alignment never overlap.
#[must_use]
pub fn restoration(alignment: &Alignment, text: &str, words: &Words, edit: &Edit) -> Option<(Span, String)> {
    match edit.kind {
        EditKind::Substitution | EditKind::Insertion | EditKind::Omission | EditKind::Spelling => {}
        EditKind::Case => return Some((edit.article, edit.canonical.of(alignment.text()).to_owned())),
        _ => return None,
    }
    let sides = Sides { alignment, text, words, edit };
    let (left, right) = (sides.left(), sides.right());
    match (edit.article.is_empty(), edit.canonical.is_empty()) {
        (true, _) => sides.put_in(left?, right),
        (false, true) => Some(sides.taken_out(left, right)),
        (false, false) => Some(sides.put_back(left, right)),
    }
}

/// A place on both sides up to which, or from which on, they agree: a byte of the draft, a byte of the record.
#[derive(Clone, Copy)]
struct Meeting {
    draft: usize,
    record: usize,
}

struct Sides<'a> {
    alignment: &'a Alignment,
    text: &'a str,
    words: &'a Words,
    edit: &'a Edit,
}

impl Sides<'_> {
    /// Where the word before the edit ends on both sides.
    fn left(&self) -> Option<Meeting> {
        let ours = last_before(self.words, self.edit.article.start)?;
        let record = &self.alignment.record().words;
        let theirs = last_before(record, self.edit.canonical.start)?;
        let (draft, canonical) = (self.words.span(ours), record.span(theirs));
        let inside = draft.start >= self.alignment.fragment.start && canonical.start >= self.alignment.passage.start;
        let free = !self.has_gap(Span::new(draft.end, self.edit.article.start));
        let settled = || self.edits_near().find_map(|e| settled(e, draft, canonical));
        let same = || (self.words.keys()[ours] == record.keys()[theirs]).then_some(canonical.end);
        let end = (inside && free).then(|| settled().or_else(same)).flatten()?;
        Some(Meeting { draft: draft.end, record: end })
    }

    /// Where the word behind the edit starts on both sides, if both have the same there.
    fn right(&self) -> Option<Meeting> {
        let record = &self.alignment.record().words;
        let ours = first_behind(self.words, self.edit.article.end)?;
        let theirs = first_behind(record, self.edit.canonical.end)?;
        let (draft, canonical) = (self.words.span(ours), record.span(theirs));
        let inside = draft.end <= self.alignment.fragment.end && canonical.end <= self.alignment.passage.end;
        let free = !self.has_gap(Span::new(self.edit.article.end, draft.start));
        let changed = |e: &Edit| !is_light(e) && (e.article.contains(draft) || e.canonical.contains(canonical));
        let same = self.words.keys()[ours] == record.keys()[theirs] && !self.edits_near().any(changed);
        (inside && free && same).then_some(Meeting { draft: draft.start, record: canonical.start })
    }

    /// The edits before and behind this one.
    fn edits_near(&self) -> impl Iterator<Item = &Edit> {
        const NEAR: usize = 2;
        let edits = &self.alignment.edits;
        let at = edits.iter().position(|e| std::ptr::eq(e, self.edit)).unwrap_or(0);
        edits[at.saturating_sub(NEAR)..(at + NEAR + 1).min(edits.len())].iter().filter(|e| !std::ptr::eq(*e, self.edit))
    }

    fn has_gap(&self, span: Span) -> bool {
        let gap = |e: &&Edit| matches!(e.kind, EditKind::Ellipsis | EditKind::Bracket);
        self.alignment.edits.iter().filter(gap).any(|e| e.article.overlaps(span))
    }

    /// Words left out, put in between the neighbours.
    fn put_in(&self, left: Meeting, right: Option<Meeting>) -> Option<(Span, String)> {
        let right = right.unwrap_or(Meeting { draft: left.draft, record: self.edit.canonical.end });
        let words = self.record(left.record, right.record)?;
        Some(trimmed(self.text, Span::new(left.draft, right.draft.max(left.draft)), words))
    }

    /// Words added, taken out with one of the spaces around them; the punctuation becomes the record's.
    fn taken_out(&self, left: Option<Meeting>, right: Option<Meeting>) -> (Span, String) {
        let edit = self.edit.article;
        let (Some(left), Some(right)) = (left, right) else {
            let start = left.map_or(edit.start, |l| l.draft);
            return (Span::new(start, right.map_or(edit.end, |r| r.draft)), String::new());
        };
        let between = self.record(left.record, right.record).unwrap_or(" ");
        if alike(&self.text[left.draft..edit.start], between) {
            return (Span::new(edit.start, right.draft), String::new());
        }
        if alike(&self.text[edit.end..right.draft], between) {
            return (Span::new(left.draft, edit.end), String::new());
        }
        (Span::new(left.draft, right.draft), between.to_owned())
    }

    /// Words that stand for others, put back with the punctuation on either side where that differs.
    fn put_back(&self, left: Option<Meeting>, right: Option<Meeting>) -> (Span, String) {
        let (article, canonical) = (self.edit.article, self.edit.canonical);
        let at = |draft, record| Meeting { draft, record };
        let differs = |draft: Span, record: Span| {
            record.start <= record.end && !alike(draft.of(self.text), record.of(self.alignment.text()))
        };
        let left = left
            .filter(|l| l.record <= canonical.start)
            .filter(|l| differs(Span::new(l.draft, article.start), Span::new(l.record, canonical.start)))
            .unwrap_or(at(article.start, canonical.start));
        let right = right
            .filter(|r| differs(Span::new(article.end, r.draft), Span::new(canonical.end, r.record)))
            .unwrap_or(at(article.end, canonical.end));
        let words = self.record(left.record, right.record).unwrap_or_default();
        (Span::new(left.draft, right.draft), words.to_owned())
    }

    fn record(&self, start: usize, end: usize) -> Option<&str> {
        self.alignment.text().get(start..end)
    }
}

/// Whether an edit leaves the words around it to match: typography, case, punctuation.
fn is_light(edit: &Edit) -> bool {
    matches!(edit.kind, EditKind::Typography | EditKind::Punctuation | EditKind::Case)
}

/// Where the record stands behind an edit that puts right, or takes out, what ends with these words; `None` where it does neither.
fn settled(edit: &Edit, draft: Span, canonical: Span) -> Option<usize> {
    let ends_here = edit.article.end == draft.end && !edit.article.is_empty();
    match edit.kind {
        EditKind::Substitution | EditKind::Spelling if ends_here && edit.canonical.contains(canonical) => {
            Some(edit.canonical.end)
        }
        EditKind::Insertion if ends_here => Some(canonical.end),
        EditKind::Omission if edit.canonical.contains(canonical) => Some(edit.canonical.end),
        _ => None,
    }
}

fn last_before(words: &Words, at: usize) -> Option<usize> {
    words.spans().partition_point(|w| w.end <= at).checked_sub(1)
}

fn first_behind(words: &Words, at: usize) -> Option<usize> {
    let i = words.spans().partition_point(|w| w.start < at);
    (i < words.len()).then_some(i)
}

/// Whether two stretches between words differ in typography at most, and both or neither part the words.
fn alike(a: &str, b: &str) -> bool {
    plain(a) == plain(b) && a.contains(char::is_whitespace) == b.contains(char::is_whitespace)
}

/// The replacement without what both begin and end with, any white space being alike.
fn trimmed(text: &str, mut place: Span, mut words: &str) -> (Span, String) {
    let same = |a: char, b: char| !a.is_alphanumeric() && (a == b || a.is_whitespace() && b.is_whitespace());
    while let (Some(a), Some(b)) = (place.of(text).chars().next(), words.chars().next())
        && same(a, b)
    {
        place.start += a.len_utf8();
        words = &words[b.len_utf8()..];
    }
    while let (Some(a), Some(b)) = (place.of(text).chars().next_back(), words.chars().next_back())
        && same(a, b)
    {
        place.end -= a.len_utf8();
        words = &words[..words.len() - b.len_utf8()];
    }
    (place, words.to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fixture::{article, bank, look_up};
    use super::super::{Alignment, EditKind};
    use super::restoration;
    use crate::article::Article;

    const RECORD: &str = "We did not ask for this bridge, and the town can't pay 40 million for it. \
        People want a ferry; the harbour must stay open to all of us (and to our boats) — day and night. Who else asked?";

    /// The draft with every restoration in it.
    fn restored(article: &Article, found: &Alignment) -> String {
        let mut text = article.text().to_owned();
        let mut places: Vec<_> = found
            .edits
            .iter()
            .filter_map(|edit| match edit.kind {
                EditKind::Punctuation | EditKind::Typography => {
                    Some((edit.article, edit.canonical.of(RECORD).to_owned()))
                }
                _ => restoration(found, article.text(), article.words(), edit),
            })
            .collect();
        places.sort_by_key(|(span, _)| (span.start, span.end));
        assert!(places.windows(2).all(|w| w[0].0.end <= w[1].0.start), "{places:?}");
        for (span, words) in places.into_iter().rev() {
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
        ];
        let wrong = |(draft, expected): &(&str, &str)| {
            let article = article(draft);
            let got = restored(&article, &look_up(&article, &bank(&[("osei", RECORD)]), "osei")[0]);
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
            let bank = bank(&[("osei", RECORD)]);
            for found in look_up(&article, &bank, "osei") {
                let moved = found.edits.iter().any(|e| e.kind == EditKind::Reordering);
                prop_assert!(moved || restored(&article, &found) == RECORD, "{}\n{:?}", article.text(), found.edits);
            }
        }
    }
}
