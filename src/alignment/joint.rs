//! A fragment that joins two records, one of which holds its beginning, another its end; or two far-apart passages of
//! one record.

use std::ops::Range;

use crate::bank::{Bank, Seed};

use super::Alignment;
use super::align::{Laid, alignment, laid};
use super::candidates::Credit;
use super::order::{cover, fill_gap};
use super::query::Query;
use super::script::Op;

/// The fewest words that may come from a record of their own.
const PART: usize = 4;

/// The two records that the fragment joins, in the order of the draft, or the one record whose far-apart passages it
/// joins; `None` where it does neither. `best` is the record that the fragment as a whole is a version of.
pub(super) fn joint(
    query: &Query<'_>,
    bank: &Bank,
    credit: &Credit,
    best: Option<&Laid<'_>>,
) -> Option<Vec<Alignment>> {
    if query.len() < 2 * PART || best.is_some_and(|best| best.measure.cost == 0) {
        return None;
    }
    let cuts = best.map(|best| cuts_behind(query, &best.ops)).unwrap_or_default();
    // Where one record holds nearly all the words, the few others were changed and come from no other record.
    let torn = best.is_none_or(|best| query.len() >= best.measure.words + PART);
    let mut cuts = cuts.into_iter().chain(torn.then(|| cut_between(query, bank)).flatten());
    cuts.find_map(|cut| {
        let (head, tail) = (query.part(0..cut), query.part(cut..query.len()));
        let first = laid(&head, bank, credit).into_iter().next()?;
        let second = second(&tail, bank, credit, &first)?;
        if first.measure.cost.min(second.measure.cost) > 0 {
            return None;
        }
        if first.candidate.quote != second.candidate.quote {
            return Some(vec![first.alignment(&head, bank), second.alignment(&tail, bank)]);
        }
        let joined = far_apart(query.len(), first, &second, cut)?;
        let better = best.is_none_or(|best| joined.matched > best.measure.words);
        better.then(|| vec![alignment(query, bank, joined.place, &joined.ops)])
    })
}

/// The record that the second part is a version of: the first part's, where it is one of the best.
fn second<'a>(tail: &Query<'_>, bank: &'a Bank, credit: &Credit, first: &Laid<'_>) -> Option<Laid<'a>> {
    let place = |laid: &Laid<'_>| (laid.candidate.quote, laid.candidate.number);
    let mut found = laid(tail, bank, credit);
    let top = found.first()?.measure.score();
    let same = found.iter().position(|l| place(l) == place(first) && l.measure.score() == top);
    Some(found.swap_remove(same.unwrap_or(0)))
}

/// Two parts of a fragment laid against one wording.
struct Joined {
    /// Number of the quote, number of the wording.
    place: (u32, u32),
    ops: Vec<Op>,
    matched: usize,
}

/// The script of the whole fragment, whose first part ends before word `cut`. What comes later in the draft and earlier
/// in the record is moved. `None` where the two are not of one wording, or overlap in it.
fn far_apart(words: usize, first: Laid<'_>, second: &Laid<'_>, cut: usize) -> Option<Joined> {
    let place = (first.candidate.quote, first.candidate.number);
    let (head, tail) = (cover(&first.ops)?, cover(&second.ops)?);
    let forward = head.end <= tail.start;
    if place != (second.candidate.quote, second.candidate.number) || !(forward || tail.end <= head.start) {
        return None;
    }
    let mut ops = first.ops;
    if forward {
        ops.extend((head.end..tail.start).map(|c| Op::Delete { c }));
    }
    ops.extend(second.ops.iter().filter_map(|&op| behind(op, cut, forward)));
    if !forward {
        fill_gap(&mut ops);
    }
    let matched = ops.iter().filter(|op| op.matched().is_some_and(|q| q < words)).count();
    Some(Joined { place, ops, matched })
}

/// A step of the second part as one of the whole fragment.
fn behind(op: Op, cut: usize, forward: bool) -> Option<Op> {
    Some(match op {
        Op::Match { q, c } | Op::Moved { q, c } if !forward => Op::Moved { q: q + cut, c },
        Op::Match { q, c } => Op::Match { q: q + cut, c },
        Op::Moved { q, c } => Op::Moved { q: q + cut, c },
        Op::Swap { q, .. } if !forward => Op::Insert { q: q + cut },
        Op::Swap { q, c } => Op::Swap { q: q + cut, c },
        Op::Insert { q } => Op::Insert { q: q + cut },
        Op::Delete { .. } if !forward => return None,
        Op::Delete { c } => Op::Delete { c },
    })
}

/// Where the words that the record does not hold begin at the end, or end at the beginning.
fn cuts_behind(query: &Query<'_>, ops: &[Op]) -> Vec<usize> {
    let Some(inside) = matched(ops) else { return Vec::new() };
    let long = |cut: &usize| *cut >= PART && query.len() - *cut >= PART;
    [inside.start, inside.end].into_iter().filter(long).collect()
}

/// Where the longest beginning that some record holds meets the longest end that some record holds.
fn cut_between(query: &Query<'_>, bank: &Bank) -> Option<usize> {
    let seeds = bank.index().seeds(&query.keys);
    let end = |seed: &Seed| (seed.query + seed.length) as usize;
    let head = seeds.iter().filter(|seed| seed.query == 0).map(end).max()?;
    let tail = seeds.iter().filter(|seed| end(seed) == query.len()).map(|seed| seed.query as usize).min()?;
    (head >= tail && head >= PART && query.len() - head >= PART).then_some(head)
}

/// First and one past the last word of the fragment that the record holds.
fn matched(ops: &[Op]) -> Option<Range<usize>> {
    let words = || ops.iter().filter_map(|op| op.matched());
    Some(words().min()?..words().max()? + 1)
}
