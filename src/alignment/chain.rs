//! Chains of seeds: which runs of shared words, taken in order, hold most of a fragment, and so where in a long record
//! it stands.

use std::ops::Range;

use crate::bank::Seed;

use super::query::Query;

/// What a link of a chain costs, in the units of [`super::script`], and each word that one side has more than the
/// other.
const LINK: i64 = 60;
const SHIFT: i64 = 2;

/// The largest cost of a shift: a cut may be of any length.
const FAR: i64 = 200;

/// How many earlier seeds a seed is tried behind. The best one is nearly always among the nearest.
const LOOK_BACK: usize = 64;

/// A run of shared words, cut so that it does not overlap its neighbours in the chain.
#[derive(Clone, Copy, Debug)]
pub(super) struct Anchor {
    pub(super) query: usize,
    pub(super) word: usize,
    pub(super) length: usize,
}

/// The chain that covers most of the fragment. `seeds` are of one wording, sorted by place in the fragment.
pub(super) fn chain(query: &Query<'_>, seeds: &[Seed]) -> Vec<Anchor> {
    let sums = prefix_sums(&query.gains);
    let gain = |r: Range<usize>| i64::from(sums[r.end] - sums[r.start]);
    let mut best: Vec<(i64, Option<usize>)> = Vec::with_capacity(seeds.len());
    for (i, seed) in seeds.iter().enumerate() {
        let mut top = (gain(anchor(seed).range()), None);
        for j in i.saturating_sub(LOOK_BACK)..i {
            if let Some(rest) = trimmed(&seeds[j], seed) {
                let score = best[j].0 + gain(rest.range()) - link(&seeds[j], seed);
                if score > top.0 {
                    top = (score, Some(j));
                }
            }
        }
        best.push(top);
    }
    let mut at = (0..best.len()).rev().max_by_key(|&i| best[i].0);
    let mut anchors = Vec::new();
    while let Some(i) = at {
        at = best[i].1;
        let cut = at.and_then(|j| trimmed(&seeds[j], &seeds[i]));
        anchors.push(cut.unwrap_or_else(|| anchor(&seeds[i])));
    }
    anchors.reverse();
    anchors
}

/// The sum of the gains before each word, and of all.
pub(super) fn prefix_sums(gains: &[i32]) -> Vec<i32> {
    let mut sums = vec![0];
    sums.extend(gains.iter().scan(0i32, |sum, gain| {
        *sum = sum.saturating_add(*gain);
        Some(*sum)
    }));
    sums
}

impl Anchor {
    fn range(self) -> Range<usize> {
        self.query..self.query + self.length
    }
}

fn anchor(seed: &Seed) -> Anchor {
    Anchor { query: seed.query as usize, word: seed.word as usize, length: seed.length as usize }
}

/// What is left of `seed` behind `before`; `None` where nothing is, or it does not come after it on both sides.
fn trimmed(before: &Seed, seed: &Seed) -> Option<Anchor> {
    if seed.query < before.query || seed.word < before.word {
        return None;
    }
    let over = |end: u32, start: u32| end.saturating_sub(start) as usize;
    let cut = over(before.query + before.length, seed.query).max(over(before.word + before.length, seed.word));
    let anchor = anchor(seed);
    let left = anchor.length.checked_sub(cut).filter(|&length| length > 0)?;
    Some(Anchor { query: anchor.query + cut, word: anchor.word + cut, length: left })
}

fn link(before: &Seed, seed: &Seed) -> i64 {
    let diagonal = |s: &Seed| i64::from(s.word) - i64::from(s.query);
    let shift = (diagonal(seed) - diagonal(before)).abs();
    if shift == 0 { LINK / 2 } else { LINK + (SHIFT * shift).min(FAR) }
}
