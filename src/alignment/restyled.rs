//! Numbers in another style: "31" for "thirty-one" is a spelling, "31" for "thirty-two" another number, and each is one
//! edit.
//!
//! From the edits of an alignment to the same edits with those that touch one amount on either side drawn together.

use std::ops::Range;

use super::amount::{Amount, Reader};
use super::edits::Texts;
use super::{Edit, EditKind, Weight};
use crate::language::spelling::variant;
use crate::text::Span;

/// Draws the edits of each amount together. `passage` is the place of the record's words that the fragment takes up.
pub(super) fn restyle(texts: Texts<'_>, passage: Span, edits: Vec<Edit>) -> Vec<Edit> {
    let draft: Vec<Span> = texts.query.words.iter().map(|w| w.span).collect();
    let sides = Sides {
        texts,
        passage: within(texts.record.words.spans(), passage, passage.start),
        draft: Reader { text: texts.query.text, spans: &draft, language: texts.query.language },
        record: Reader { text: &texts.record.text, spans: texts.record.words.spans(), language: texts.language },
    };
    let mut out: Vec<Edit> = Vec::with_capacity(edits.len());
    let mut at = 0;
    while at < edits.len() {
        match sides.drawn(&edits, at) {
            Some((pieces, next)) => {
                out.extend(pieces);
                at = next;
            }
            None => {
                out.push(edits[at].clone());
                at += 1;
            }
        }
    }
    out
}

/// Words of both sides, by their numbers.
#[derive(Clone, PartialEq, Debug)]
struct Place {
    draft: Range<usize>,
    record: Range<usize>,
}

impl Place {
    /// Whether `next` goes on where this ends.
    fn meets(&self, next: &Self) -> bool {
        self.draft.end == next.draft.start && self.record.end == next.record.start
    }

    fn contains(&self, other: &Self) -> bool {
        let inside = |a: &Range<usize>, b: &Range<usize>| a.start <= b.start && b.end <= a.end;
        inside(&self.draft, &other.draft) && inside(&self.record, &other.record)
    }

    fn cover(&self, other: &Self) -> Self {
        let cover = |a: &Range<usize>, b: &Range<usize>| match (a.is_empty(), b.is_empty()) {
            (true, false) => b.clone(),
            (false, true) => a.clone(),
            _ => a.start.min(b.start)..a.end.max(b.end),
        };
        Self { draft: cover(&self.draft, &other.draft), record: cover(&self.record, &other.record) }
    }
}

struct Sides<'a> {
    texts: Texts<'a>,
    /// Words of the record that the fragment takes up.
    passage: Range<usize>,
    draft: Reader<'a>,
    record: Reader<'a>,
}

impl Sides<'_> {
    /// What the edits from `at` on become where they touch one amount, and the number of the edit behind them.
    fn drawn(&self, edits: &[Edit], at: usize) -> Option<(Vec<Edit>, usize)> {
        if !changes(&edits[at]) {
            return None;
        }
        let (group, next) = self.group(edits, at);
        let draft = only(self.draft.amounts(&group.draft))?;
        let record = only(self.record.amounts(&group.record))?;
        let full = Place { draft: draft.words.clone(), record: record.words.clone() };
        if draft.equals(&record) {
            return self.pieces(edits, at..next, &group, full, EditKind::Spelling);
        }
        let one_swap = next == at + 1 && edits[at].kind == EditKind::Substitution;
        if draft.same_value(&record) || draft.are_dates(&record) {
            let other = draft.is_other_than(&record) && !one_swap;
            return other.then(|| self.pieces(edits, at..next, &group, full, EditKind::Substitution))?;
        }
        let tight =
            Place { draft: self.draft.tight(&draft, &group.draft), record: self.record.tight(&record, &group.record) };
        self.pieces(edits, at..next, &group, tight, EditKind::Substitution)
    }

    /// The words of the edits that follow one another from `at` on, and the number of the edit behind them.
    fn group(&self, edits: &[Edit], at: usize) -> (Place, usize) {
        let mut group = self.place(&edits[at]);
        let mut next = at + 1;
        while let Some(place) = edits.get(next).filter(|e| joins(e)).map(|e| self.place(e)) {
            if !group.meets(&place) {
                break;
            }
            (group.draft.end, group.record.end) = (place.draft.end, place.record.end);
            next += 1;
        }
        (group, next)
    }

    /// One edit for the words at `amount`, and those for the rest of the group. `None` where that is not what the edits
    /// say.
    fn pieces(
        &self,
        edits: &[Edit],
        mut taken: Range<usize>,
        group: &Place,
        amount: Place,
        kind: EditKind,
    ) -> Option<(Vec<Edit>, usize)> {
        let whole = group.cover(&amount);
        while let Some(place) = edits.get(taken.end).map(|e| self.place(e)).filter(|p| whole.contains(p)) {
            let edit = &edits[taken.end];
            if matches!(edit.kind, EditKind::Reordering | EditKind::Ellipsis | EditKind::Bracket) {
                return None;
            }
            if !changes(edit) && place.draft.is_empty() && !inside(&amount, &place) {
                break;
            }
            taken.end += 1;
        }
        let places: Vec<Place> = edits[taken.clone()].iter().map(|e| self.place(e)).collect();
        if !self.agree(&whole, &places) || amount.draft.is_empty() || amount.record.is_empty() {
            return None;
        }
        let before =
            Place { draft: whole.draft.start..amount.draft.start, record: whole.record.start..amount.record.start };
        let after = Place { draft: amount.draft.end..whole.draft.end, record: amount.record.end..whole.record.end };
        let rest = |place| self.rest(place);
        let pieces = [rest(before), Some(self.edit(kind, &amount)), rest(after)];
        Some((pieces.into_iter().flatten().collect(), taken.end))
    }

    /// Whether the words that no edit touches are the same on both sides.
    fn agree(&self, whole: &Place, places: &[Place]) -> bool {
        let draft = whole.draft.clone().filter(|i| !places.iter().any(|p| p.draft.contains(i)));
        let record = whole.record.clone().filter(|i| self.passage.contains(i));
        let record = record.filter(|i| !places.iter().any(|p| p.record.contains(i)));
        draft.map(|i| self.texts.query.keys[i]).eq(record.map(|i| self.texts.record.words.keys()[i]))
    }

    /// The edit for words beside an amount.
    fn rest(&self, place: Place) -> Option<Edit> {
        match (place.draft.is_empty(), place.record.is_empty()) {
            (true, true) => None,
            (true, false) => Some(self.edit(EditKind::Omission, &place)),
            (false, true) => Some(self.edit(EditKind::Insertion, &place)),
            (false, false) => Some(self.edit(EditKind::Substitution, &place)),
        }
    }

    fn edit(&self, kind: EditKind, place: &Place) -> Edit {
        let canonical = span(self.record.spans, &place.record);
        let article = span(self.draft.spans, &place.draft);
        let same = kind == EditKind::Spelling
            || kind == EditKind::Substitution
                && variant(article.of(self.texts.query.text), canonical.of(&self.texts.record.text));
        let (kind, weight) =
            if same { (EditKind::Spelling, Weight::None) } else { (kind, self.texts.weight(canonical, article)) };
        Edit { kind, weight, canonical, article, anchor: canonical.start }
    }

    /// The words that an edit touches.
    fn place(&self, edit: &Edit) -> Place {
        let draft = within(self.draft.spans, edit.article, edit.article.start);
        let record = within(self.record.spans, edit.canonical, edit.anchor);
        Place { draft, record }
    }
}

/// The words in `span`; where it holds none, the place before the first word from `at` on.
fn within(words: &[Span], span: Span, at: usize) -> Range<usize> {
    let first = words.partition_point(|w| w.start < at);
    let last = words.partition_point(|w| w.end <= span.end);
    first..last.max(first)
}

/// The place of these words; an empty one stands before the next word, or behind the last.
fn span(words: &[Span], range: &Range<usize>) -> Span {
    match (range.is_empty(), words.get(range.start)) {
        (false, Some(first)) => first.cover(words[range.end - 1]),
        (_, Some(next)) => Span::empty(next.start),
        (_, None) => Span::empty(words.last().map_or(0, |w| w.end)),
    }
}

/// Whether words are others, added or left out.
fn changes(edit: &Edit) -> bool {
    matches!(edit.kind, EditKind::Substitution | EditKind::Insertion | EditKind::Omission)
}

/// Whether an edit may belong to the same words as the one before it.
fn joins(edit: &Edit) -> bool {
    changes(edit) || edit.kind == EditKind::Spelling && !edit.canonical.is_empty()
}

/// Whether a place lies inside an amount, at neither end of it.
fn inside(amount: &Place, place: &Place) -> bool {
    amount.draft.start < place.draft.start && place.draft.end < amount.draft.end
}

/// The one amount, where there is only one.
fn only(amounts: Vec<Amount>) -> Option<Amount> {
    let mut amounts = amounts.into_iter();
    amounts.next().filter(|_| amounts.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{article, bank, look_up, shown};

    const RECORD: &str = "The survey found eleven wrecks at 4:50 in the morning, and thirty-one more lay off the point. \
        We paid 3% of $3 million for the boats, and twenty-two boats came home to the harbour in all.";

    #[test]
    fn numbers_in_another_style_are_one_spelling_and_other_numbers_one_substitution() {
        let cases: &[(&str, &[&str])] = &[
            ("The survey found 11 wrecks at 4:50", &["Spelling None: eleven > 11"]),
            ("The survey found 12 wrecks at 4:50", &["Substitution Number: eleven > 12"]),
            ("and 31 more lay off the point", &["Spelling None: thirty-one > 31"]),
            ("and 32 more lay off the point", &["Substitution Number: thirty-one > 32"]),
            ("and thirty-two more lay off the point", &["Substitution Number: thirty-one > thirty-two"]),
            (
                "the survey found eleven wrecks at 4:15 in",
                &["Case None: The > the", "Substitution Number: 4:50 > 4:15"],
            ),
            ("wrecks at 5:50 in the morning", &["Substitution Number: 4:50 > 5:50"]),
            ("We paid 3 percent of $3 million for the boats", &["Spelling None: 3% > 3 percent"]),
            ("We paid three per cent of $3 million for the boats", &["Spelling None: 3% > three per cent"]),
            ("We paid 3% of 3 million dollars for the boats", &["Spelling None: $3 million > 3 million dollars"]),
            ("We paid 3% of 3 million for the boats", &["Omission Number: $ > "]),
            ("We paid 3% of $4 million for the boats", &["Substitution Number: $3 > $4"]),
            ("and 22 boats came home to the harbour", &["Spelling None: twenty-two > 22"]),
            ("22 boats came home to the harbour", &["Spelling None: twenty-two > 22"]),
            ("thirty-one more lay off the point", &[]),
            ("wrecks at 4:50 in the morning, and 31", &["Spelling None: thirty-one > 31"]),
            (
                "in the morning, and nearly 31 more lay off the point",
                &["Insertion Quantifier:  > nearly", "Spelling None: thirty-one > 31"],
            ),
        ];
        for (draft, expected) in cases {
            let article = article(draft);
            let found = look_up(&article, &bank(&[("osei", RECORD)]), "osei");
            assert_eq!(found.first().map(|best| shown(best, &article)).unwrap_or_default(), *expected, "{draft}");
        }
    }

    #[test]
    fn the_passage_holds_all_words_of_a_number_at_its_end() {
        let article = article("wrecks at 4:50 in the morning, and 31");
        let found = look_up(&article, &bank(&[("osei", RECORD)]), "osei");
        assert_eq!(found[0].passage.of(RECORD), "wrecks at 4:50 in the morning, and thirty-one");
    }
}
