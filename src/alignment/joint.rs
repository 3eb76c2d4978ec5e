//! A fragment that joins two records: one holds its beginning, another its end.

use std::ops::Range;

use crate::bank::{Bank, Seed};

use super::Alignment;
use super::align::{Laid, laid};
use super::candidates::Credit;
use super::query::Query;
use super::script::Op;

/// The fewest words that may come from a record of their own.
const PART: usize = 4;

/// The two records that the fragment joins, in the order of the draft; `None` where it does not. `best` is the record
/// that the fragment as a whole is a version of.
pub(super) fn joint(
    query: &Query<'_>,
    bank: &Bank,
    credit: &Credit,
    best: Option<&Laid<'_>>,
) -> Option<Vec<Alignment>> {
    if query.len() < 2 * PART || best.is_some_and(|best| best.measure.cost == 0) {
        return None;
    }
    let cuts = match best {
        Some(best) => cuts_behind(query, &best.ops),
        None => cut_between(query, bank).into_iter().collect(),
    };
    cuts.into_iter().find_map(|cut| {
        let (head, tail) = (query.part(0..cut), query.part(cut..query.len()));
        let (first, second) = (part(&head, bank, credit)?, part(&tail, bank, credit)?);
        let exact = |laid: &Laid<'_>| laid.measure.cost == 0;
        let sound = exact(&first) || exact(&second);
        let apart = first.candidate.quote != second.candidate.quote;
        (sound && apart).then(|| vec![first.alignment(&head, bank), second.alignment(&tail, bank)])
    })
}

/// The record that a part is a version of.
fn part<'a>(query: &Query<'_>, bank: &'a Bank, credit: &Credit) -> Option<Laid<'a>> {
    laid(query, bank, credit).into_iter().next()
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
