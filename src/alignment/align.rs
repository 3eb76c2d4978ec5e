//! A marked fragment against the bank: candidates, word alignment with free ends, the best of them.

use std::cmp::Reverse;
use std::ops::Range;
use std::sync::Arc;

use crate::article::Article;
use crate::bank::Bank;
use crate::language::language;
use crate::people::Speaker;
use crate::quotation::Gap;
use crate::text::Span;

use super::Alignment;
use super::acceptance::{Measure, accepts};
use super::candidates::{Candidate, Credit, Relation, candidates};
use super::edits::{Texts, edits};
use super::joining::join;
use super::layout::lay;
use super::order::cover;
use super::query::Query;
use super::script::Op;

/// The fewest words of a fragment that may go on in another record.
const CONTINUED: usize = 4;

/// Words of a draft to be looked up.
#[derive(Clone, Copy, Debug)]
pub struct Fragment<'a> {
    /// The draft.
    pub article: &'a Article,
    /// The words, one span a paragraph.
    pub spans: &'a [Span],
    /// Ellipses and brackets in them, in order.
    pub gaps: &'a [Gap],
}

/// The quotes that hold the fragment, best first; empty where none does. All that follow the first match equally well
/// (the credited speaker's come first, then the earliest in the bank). Where the fragment joins two records, the list has the
/// two in the order of the draft, and each speaks of its own part ([`Alignment::fragment`]).
///
/// One or two words are looked for among the quotes of `credited` only, its organisation's and its members'.
#[must_use]
pub fn matches(fragment: Fragment<'_>, bank: &Bank, credited: Option<&Speaker>) -> Vec<Alignment> {
    let query = Query::new(fragment);
    let credit = Credit::of(bank, credited);
    let found = laid(&query, bank, &credit);
    let Some(best) = found.first() else { return Vec::new() };
    if let Some(joint) = joint(&query, bank, &credit, best) {
        return joint;
    }
    let score = best.measure.score();
    let equal = found.iter().take_while(|l| l.measure.score() == score);
    let mut quotes = rustc_hash::FxHashSet::default();
    equal.filter(|l| quotes.insert(l.candidate.quote)).map(|l| l.alignment(&query, bank)).collect()
}

/// A fragment laid against a wording.
struct Laid<'a> {
    candidate: Candidate<'a>,
    ops: Vec<Op>,
    measure: Measure,
}

/// The wordings that the fragment is a version of, best first.
fn laid<'a>(query: &Query<'_>, bank: &'a Bank, credit: &Credit) -> Vec<Laid<'a>> {
    let lay_out = |candidate: Candidate<'a>| {
        let words = &candidate.wording.words;
        let ops = lay(query, words, &candidate.seeds);
        let measure = Measure::of(query, &ops);
        accepts(query, &measure, words.len(), candidate.relation).then_some(Laid { candidate, ops, measure })
    };
    let mut found: Vec<Laid<'a>> = candidates(query, bank, credit).into_iter().filter_map(lay_out).collect();
    found.sort_by_key(Laid::order);
    found
}

impl Laid<'_> {
    fn order(&self) -> (Reverse<i32>, Relation, u32, u32) {
        let candidate = &self.candidate;
        (Reverse(self.measure.score()), candidate.relation, candidate.quote, candidate.number)
    }

    fn alignment(&self, query: &Query<'_>, bank: &Bank) -> Alignment {
        alignment(query, bank, (self.candidate.quote, self.candidate.number), &self.ops)
    }
}

/// The alignment that a script makes of a fragment and a wording (number of the quote, number of the wording).
pub(super) fn alignment(query: &Query<'_>, bank: &Bank, place: (u32, u32), ops: &[Op]) -> Alignment {
    let (number, wording) = (place.0 as usize, place.1 as usize);
    let quote = Arc::clone(&bank.quotes()[number]);
    let tag = match wording.checked_sub(1 + quote.variants.len()) {
        Some(i) => &quote.translations[i].language,
        None => &quote.language,
    };
    let record = quote.wordings().nth(wording).unwrap_or(&quote.wording);
    let texts = Texts { query, record, language: language(tag).unwrap_or(query.language) };
    let fragment = match (query.words.first(), query.words.last()) {
        (Some(first), Some(last)) => first.span.cover(last.span),
        _ => Span::default(),
    };
    Alignment {
        number,
        wording,
        passage: cover(ops).and_then(|range| record.words.cover(range)).unwrap_or_default(),
        fragment,
        edits: join(texts, edits(texts, ops)),
        matched: ops.iter().filter(|op| matches!(op, Op::Match { .. } | Op::Moved { .. })).count(),
        words: query.len(),
        quote: Arc::clone(&quote),
    }
}

/// The two records that the fragment joins, in the order of the draft: where words at one end are not the best record's but
/// another's.
fn joint(query: &Query<'_>, bank: &Bank, credit: &Credit, best: &Laid<'_>) -> Option<Vec<Alignment>> {
    let inside = matched(&best.ops)?;
    let rest = [0..inside.start, inside.end..query.len()];
    let (rest, other) = rest.into_iter().find_map(|range| {
        let part = (range.len() >= CONTINUED).then(|| query.part(range.clone()))?;
        let other = laid(&part, bank, credit).into_iter().next()?;
        let sound = other.measure.cost == 0 && other.candidate.quote != best.candidate.quote;
        sound.then(|| (range, other.alignment(&part, bank)))
    })?;
    let kept = query.part(if rest.start == 0 { rest.end..query.len() } else { 0..rest.start });
    let own = relaid(&kept, best)?.alignment(&kept, bank);
    Some(if rest.start == 0 { vec![other, own] } else { vec![own, other] })
}

/// The best record laid against a part of the fragment.
fn relaid<'a>(part: &Query<'_>, best: &Laid<'a>) -> Option<Laid<'a>> {
    let ops = lay(part, &best.candidate.wording.words, &[]);
    let measure = Measure::of(part, &ops);
    (measure.words > 0).then(|| Laid { candidate: best.candidate.clone(), ops, measure })
}

/// First and one past the last word of the fragment that the record holds.
fn matched(ops: &[Op]) -> Option<Range<usize>> {
    let words = || {
        ops.iter().filter_map(|op| match *op {
            Op::Match { q, .. } | Op::Moved { q, .. } => Some(q),
            _ => None,
        })
    };
    Some(words().min()?..words().max()? + 1)
}
