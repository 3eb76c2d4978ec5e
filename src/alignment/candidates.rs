//! Which wordings a fragment is laid against: those that share enough of its words, told by seeds alone.

use crate::bank::{Bank, Seed, Wording};
use crate::people::Speaker;

use super::chain::prefix_sums;
use super::query::Query;

/// Fragments of no more words than this are also looked up by pairs of words and by rare words.
const SHORT: usize = 12;

/// Share of the fragment (by what its words count) that seeds must cover before it is laid against a wording.
const COVERED: f32 = 0.35;

/// A run of so many words is worth a look, however long the fragment.
const LONG_RUN: u32 = 8;

/// How many wordings a fragment is laid against, besides those that hold all of it.
const TRIED: usize = 12;

/// How many wordings that hold all of a fragment are taken.
const WHOLE: usize = 100;

/// Words of the credited speaker's quotes that are read through for one fragment.
const READ: usize = 1 << 20;

/// How near a quote's speaker is to the one credited, nearest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Relation {
    /// The speaker credited.
    Own,
    /// A member of the organisation credited, or the organisation of the speaker credited.
    Near,
    /// Anybody else.
    Other,
}

/// Whose quotes count as the credited speaker's.
#[derive(Clone, Debug, Default)]
pub(super) struct Credit {
    own: Vec<u32>,
    near: Vec<u32>,
}

impl Credit {
    pub(super) fn of(bank: &Bank, credited: Option<&Speaker>) -> Self {
        let Some(speaker) = credited else { return Self::default() };
        let others = bank.roster().circle(&speaker.id).skip(1);
        let mut near: Vec<u32> = others.flat_map(|other| bank.quotes_of(&other.id)).copied().collect();
        near.sort_unstable();
        Self { own: bank.quotes_of(&speaker.id).to_vec(), near }
    }

    pub(super) fn relation(&self, quote: u32) -> Relation {
        if self.own.binary_search(&quote).is_ok() {
            Relation::Own
        } else if self.near.binary_search(&quote).is_ok() {
            Relation::Near
        } else {
            Relation::Other
        }
    }
}

/// A wording that may hold the fragment.
#[derive(Clone, Debug)]
pub(super) struct Candidate<'a> {
    pub(super) quote: u32,
    pub(super) number: u32,
    pub(super) wording: &'a Wording,
    pub(super) relation: Relation,
    /// Shared runs, sorted by place in the fragment.
    pub(super) seeds: Vec<Seed>,
    /// What the words under them count.
    covered: i32,
}

/// The wordings worth laying the fragment against, those that share most first.
pub(super) fn candidates<'a>(query: &Query<'_>, bank: &'a Bank, credit: &Credit) -> Vec<Candidate<'a>> {
    if query.len() <= 2 {
        let mut whole = among(query, bank, credit);
        whole.retain(|seed| seed.length as usize == query.len());
        return ranked(query, bank, credit, whole);
    }
    let found = ranked(query, bank, credit, bank.index().seeds(&query.keys));
    let whole = found.first().is_some_and(|best| best.covered == query.total());
    let theirs = credit.own.is_empty() || found.first().is_some_and(|best| best.relation == Relation::Own);
    if query.len() > SHORT || (whole && theirs) {
        return found;
    }
    let mut seeds = among(query, bank, credit);
    if !whole {
        seeds.extend(bank.index().sparse_seeds(&query.keys));
    }
    seeds.extend(found.into_iter().flat_map(|c| c.seeds));
    ranked(query, bank, credit, seeds)
}

fn among(query: &Query<'_>, bank: &Bank, credit: &Credit) -> Vec<Seed> {
    let mut seeds = bank.index().seeds_among(&query.keys, &credit.own, READ);
    seeds.extend(bank.index().seeds_among(&query.keys, &credit.near, READ));
    seeds
}

/// The wordings of these seeds that share enough, the best of them first.
fn ranked<'a>(query: &Query<'_>, bank: &'a Bank, credit: &Credit, mut seeds: Vec<Seed>) -> Vec<Candidate<'a>> {
    seeds.sort_unstable();
    seeds.dedup();
    let sums = prefix_sums(&query.gains);
    let total = query.total();
    let least = (COVERED * total as f32) as i32;
    let mut groups: Vec<(i32, Relation, &[Seed])> = Vec::new();
    for group in seeds.chunk_by(|a, b| (a.quote, a.wording) == (b.quote, b.wording)) {
        let covered = covered(&sums, group);
        if covered >= least || group.iter().any(|seed| seed.length >= LONG_RUN) {
            groups.push((covered, credit.relation(group[0].quote), group));
        }
    }
    groups.sort_by_key(|g| (std::cmp::Reverse(g.0), g.1, g.2[0].quote, g.2[0].wording));
    let whole = groups.iter().take_while(|g| g.0 == total).count().min(WHOLE);
    groups.truncate(whole + TRIED);
    groups.into_iter().filter_map(|g| candidate(bank, g)).collect()
}

fn candidate<'a>(bank: &'a Bank, (covered, relation, seeds): (i32, Relation, &[Seed])) -> Option<Candidate<'a>> {
    let (quote, number) = (seeds[0].quote, seeds[0].wording);
    let wording = bank.quotes()[quote as usize].wordings().nth(number as usize)?;
    Some(Candidate { quote, number, wording, relation, seeds: seeds.to_vec(), covered })
}

/// What the words of the fragment under the seeds count, each once.
fn covered(sums: &[i32], seeds: &[Seed]) -> i32 {
    let mut reached = 0;
    let mut sum = 0;
    for seed in seeds {
        let end = (seed.query + seed.length) as usize;
        let start = (seed.query as usize).max(reached);
        if end > start {
            sum += sums[end] - sums[start];
            reached = end;
        }
    }
    sum
}
