//! The ends of a script: a word that the draft adds there does not stand for the last word of the sentence before, and
//! "We are" is "We're" although a free end would leave the record's word out.
//!
//! It rewrites the steps before the first and after the last matching word; what lies between them is for
//! [`super::layout`].

use crate::bank::Wording;
use crate::language::spelling::contracted;
use crate::text::Span;

use super::order::trim;
use super::query::Query;
use super::script::Op;
use super::weight::ends_sentence;

/// What a word at an end may count, and how far away it stands at least in words of the record, to be there by
/// accident.
const ACCIDENT: i32 = 100;
const FAR: usize = 8;

/// The most words that a contraction stands for.
const SPELT_OUT: usize = 2;

/// Rewrites both ends of the script of `query` against `record`.
pub(super) fn settle(ops: &mut Vec<Op>, query: &Query<'_>, record: &Wording) {
    drop_accidents(ops, query);
    let sides = Sides { query, record };
    let Some(first) = ops.iter().position(|op| matches!(op, Op::Match { .. })) else { return };
    let head = sides.head(&ops[..first], ops[first]);
    ops.splice(..first, head);
    let Some(last) = ops.iter().rposition(|op| matches!(op, Op::Match { .. })) else { return };
    let tail = sides.tail(&ops[last + 1..], ops[last]);
    ops.splice(last + 1.., tail);
    trim(ops);
}

/// Makes added words of those at either end that hang on the passage by one word only, far away in the record and with
/// other words before it: it comes up there by accident.
fn drop_accidents(ops: &mut Vec<Op>, query: &Query<'_>) {
    if let Some((kept, q)) = accident(ops.iter().rev().copied(), query) {
        ops.truncate(ops.len() - kept);
        ops.extend((q + 1..query.len()).map(|q| Op::Insert { q }));
    }
    if let Some((kept, q)) = accident(ops.iter().copied(), query) {
        ops.splice(..kept, (0..q).map(|q| Op::Insert { q }));
    }
}

/// How many steps from an end hang on an accident, and the next matching word of the draft behind them.
fn accident(ops: impl Iterator<Item = Op>, query: &Query<'_>) -> Option<(usize, usize)> {
    let (mut hold, mut left_out, mut other) = (0, 0, false);
    for (i, op) in ops.enumerate() {
        match op {
            Op::Match { q, .. } if hold > 0 && left_out > 0 => {
                return (left_out >= FAR && other && hold <= ACCIDENT).then_some((i, q));
            }
            Op::Match { q, .. } => hold += query.gains[q],
            Op::Delete { .. } => left_out += usize::from(hold > 0),
            Op::Swap { .. } | Op::Insert { .. } => other |= hold > 0,
            Op::Moved { .. } => return None,
        }
    }
    None
}

struct Sides<'a> {
    query: &'a Query<'a>,
    record: &'a Wording,
}

impl Sides<'_> {
    /// The steps before the first match.
    fn head(&self, ops: &[Op], matched: Op) -> Vec<Op> {
        let Op::Match { q: end, c: held } = matched else { return ops.to_vec() };
        let back = |at: usize| at.saturating_sub(ops.len())..at;
        let first = back(held).rfind(|&c| self.record_ends(c));
        let opens = back(end).rfind(|&q| self.draft_ends(q));
        let beyond = |q: usize, c: usize| first.is_some_and(|last| c <= last) && opens.is_none_or(|last| q > last);
        let mut ops: Vec<Op> = ops.iter().map(|op| added(*op, &beyond)).collect();
        let added = ops.iter().rev().take_while(|op| matches!(op, Op::Insert { .. } | Op::Swap { .. })).count();
        let sizes = sizes(added, held).find(|&(words, stood_for)| {
            let stood_for = held - stood_for..held;
            !stood_for.clone().any(|c| self.record_ends(c)) && self.contracted(end - words..end, stood_for)
        });
        if let Some((words, stood_for)) = sizes {
            ops.truncate(ops.len() - words);
            ops.iter_mut().for_each(unpaired);
            ops.extend(stand_in(end - words..end, held - stood_for..held));
        }
        ops
    }

    /// The steps after the last match.
    fn tail(&self, ops: &[Op], matched: Op) -> Vec<Op> {
        let Op::Match { q, c } = matched else { return ops.to_vec() };
        let (start, next) = (q + 1, c + 1);
        let closes = (c..c + ops.len()).find(|&c| self.record_ends(c));
        let ends = (q..q + ops.len()).find(|&q| self.draft_ends(q));
        let beyond = |q: usize, c: usize| closes.is_some_and(|last| c > last) && ends.is_none_or(|last| q <= last);
        let mut ops: Vec<Op> = ops.iter().map(|op| added(*op, &beyond)).collect();
        let added = ops.iter().take_while(|op| matches!(op, Op::Insert { .. } | Op::Swap { .. })).count();
        let left = self.record.words.len() - next;
        let sizes = sizes(added, left).find(|&(words, stood_for)| {
            let stood_for = next..next + stood_for;
            !(c..stood_for.end - 1).any(|c| self.record_ends(c)) && self.contracted(start..start + words, stood_for)
        });
        if let Some((words, stood_for)) = sizes {
            ops.drain(..words);
            ops.iter_mut().for_each(unpaired);
            ops.splice(..0, stand_in(start..start + words, next..next + stood_for));
        }
        ops
    }

    /// Whether word `i` of the record ends a sentence before another.
    fn record_ends(&self, i: usize) -> bool {
        let words = self.record.words.spans();
        let next = words.get(i + 1);
        next.is_some_and(|&next| ends_sentence(&self.record.text, words[i], next, self.query.language))
    }

    /// Whether word `i` of the draft ends a sentence before another.
    fn draft_ends(&self, i: usize) -> bool {
        let words = &self.query.words;
        let next = words.get(i + 1);
        next.is_some_and(|next| ends_sentence(self.query.text, words[i].span, next.span, self.query.language))
    }

    /// Whether the words of one side are those of the other with a contraction spelt out.
    fn contracted(&self, draft: std::ops::Range<usize>, record: std::ops::Range<usize>) -> bool {
        let ours: Span = self.query.words[draft.start].span.cover(self.query.words[draft.end - 1].span);
        let theirs = self.record.words.cover(record).unwrap_or_default();
        contracted(ours.of(self.query.text), theirs.of(&self.record.text))
    }
}

/// How many words of the draft might stand for how many of the record, where each side has so many.
fn sizes(draft: usize, record: usize) -> impl Iterator<Item = (usize, usize)> {
    let sizes = (1..=SPELT_OUT).flat_map(|words| (1..=SPELT_OUT).map(move |stood_for| (words, stood_for)));
    sizes.filter(move |&(words, stood_for)| words <= draft && stood_for <= record && words != stood_for)
}

/// A swap with a word beyond the sentence is a word added.
fn added(op: Op, beyond: &impl Fn(usize, usize) -> bool) -> Op {
    match op {
        Op::Swap { q, c } if beyond(q, c) => Op::Insert { q },
        other => other,
    }
}

/// Beside a contraction a swapped word has lost its place on record.
fn unpaired(op: &mut Op) {
    if let Op::Swap { q, .. } = *op {
        *op = Op::Insert { q };
    }
}

/// Steps that put one word for two, or two for one.
fn stand_in(draft: std::ops::Range<usize>, record: std::ops::Range<usize>) -> Vec<Op> {
    let mut ops: Vec<Op> = draft.clone().zip(record.clone()).map(|(q, c)| Op::Swap { q, c }).collect();
    ops.extend(draft.clone().skip(record.len()).map(|q| Op::Insert { q }));
    ops.extend(record.skip(draft.len()).map(|c| Op::Delete { c }));
    ops
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{article, bank, look_up, shown};

    const RECORD: &str = "The fog had been there for years. You couldn't see your own hand on the quay. \
        We're ready to talk about the old pier, and they know that we're ready. Mr. Lindqvist counted the wrecks twice.";

    #[test]
    fn words_at_the_ends_stand_for_nothing_beyond_the_sentence() {
        let cases: &[(&str, &[&str])] = &[
            ("Um, you couldn't see your own hand", &["Insertion Function:  > Um", "Case None: You > you"]),
            (
                "Well, frankly, you couldn't see your own hand on the quay",
                &["Insertion Content:  > Well, frankly", "Case None: You > you"],
            ),
            (
                "you couldn't see your own hand on the quay, honestly",
                &["Case None: You > you", "Insertion Content:  > honestly"],
            ),
            ("They couldn't see your own hand on the quay", &["Substitution Function: You > They"]),
            (
                "You couldn't see your own hand on the quay, said both wrecks",
                &["Insertion Quantifier:  > said both wrecks"],
            ),
            ("Mayor Lindqvist counted the wrecks twice", &["Substitution Name: Mr > Mayor"]),
            ("for months. You couldn't see your own hand on the quay", &["Substitution Content: years > months"]),
        ];
        check(cases);
    }

    #[test]
    fn contractions_at_the_ends_are_spelt_out_and_drawn_together() {
        let cases: &[(&str, &[&str])] = &[
            ("We are ready to talk about the old pier", &["Substitution Function: We're > We are"]),
            (
                "So we are ready to talk about the old pier",
                &["Insertion Function:  > So", "Substitution Function: We're > we are"],
            ),
            ("about the old pier, and they know that we are", &["Substitution Function: we're > we are"]),
        ];
        check(cases);
    }

    fn check(cases: &[(&str, &[&str])]) {
        for (draft, expected) in cases {
            let article = article(draft);
            let found = look_up(&article, &bank(&[("osei", RECORD)]), "osei");
            assert_eq!(found.first().map(|best| shown(best, &article)).unwrap_or_default(), *expected, "{draft}");
        }
    }
}
