//! Words that stand in another place: a second pass over what a script could not match in order.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::text::WordKey;

use super::query::Query;
use super::script::Op;
use super::{Weight, weigh};

/// What the moved words must count together (see [`Query`]) to be called moved rather than other words: one word that
/// carries meaning and one more.
const TELLING: i32 = 140;

/// The same where they stand apart from the passage that the other words cover, by no more than [`NEAR`] words or by
/// more: a phrase that merely comes up again elsewhere in a long record was not moved from there.
const TELLING_NEAR: i32 = 200;
const TELLING_AWAY: i32 = 300;
const NEAR: usize = 12;

/// The same for the one word of a fragment that has no match in order: a word that carries meaning.
const TELLING_ALONE: i32 = 100;

/// Places of one pair of words that are tried.
const TRIED: usize = 16;

/// Runs that are tried, the most telling first: each costs a look at the whole script.
const RUNS: usize = 64;

/// A match that counts no more than this, among words that do not match, is an accident.
const ACCIDENT: i32 = 80;

/// A run of words that stand elsewhere.
#[derive(Clone, Copy)]
struct Run {
    q: usize,
    c: usize,
    length: usize,
    gain: i32,
}

/// Rewrites a script so that words found elsewhere in `window` are moved ones; and drops what is left out at either
/// end.
pub(super) fn reorder(ops: &mut Vec<Op>, query: &Query<'_>, record: &[WordKey], window: Range<usize>) {
    let mut loose = Loose::of(ops, query, window);
    let mut moved: FxHashMap<usize, usize> = FxHashMap::default();
    let mut runs = loose.runs(query, record);
    runs.sort_by_key(|run| (std::cmp::Reverse(run.gain), run.q, run.c));
    for run in runs.into_iter().take(RUNS) {
        if loose.take(&run) {
            moved.extend((0..run.length).map(|i| (run.q + i, run.c + i)));
        }
    }
    if !moved.is_empty() {
        *ops = rewritten(ops, &moved);
        fill_gap(ops);
    }
    trim(ops);
}

/// The words of both sides that no step matches in order, or by accident only.
struct Loose {
    draft: Vec<bool>,
    /// From the window's start.
    record: Vec<bool>,
    start: usize,
    /// First and one past the last word of the record that the script matches.
    hull: Range<usize>,
    /// For each word of the draft, the word of the record that it is matched with in order.
    spine: Vec<Option<usize>>,
}

impl Loose {
    fn of(ops: &[Op], query: &Query<'_>, window: Range<usize>) -> Self {
        let mut loose = Self {
            draft: vec![true; query.len()],
            record: vec![true; window.len()],
            start: window.start,
            hull: cover(ops).unwrap_or(window.start..window.start),
            spine: spine(ops, query.len()),
        };
        for run in matched_runs(ops) {
            if gain(query, run.0, run.2) <= ACCIDENT && lonely(&loose.spine, run.0, run.2) {
                continue;
            }
            loose.draft[run.0..run.0 + run.2].fill(false);
            loose.record[run.1 - window.start..run.1 - window.start + run.2].fill(false);
        }
        loose
    }

    /// The one loose word of the draft, where it is the one loose word of the record's passage: "not lazy, tired" for "tired, not lazy". Not a word that
    /// counts by itself: where a negation or a number changes places, the meaning does.
    fn alone(&self, query: &Query<'_>, record: &[WordKey]) -> Option<Run> {
        let mut loose = (0..self.draft.len()).filter(|&q| self.draft[q]);
        let q = loose.next().filter(|_| loose.next().is_none())?;
        if weigh(query.text, query.words[q].span, query.language) != Weight::Content {
            return None;
        }
        let matched = || self.spine.iter().flatten().copied();
        let passage = matched().min()?..matched().max()?;
        let mut others = passage.filter(|c| self.record[c - self.start]);
        let c = others.next().filter(|&c| others.next().is_none() && self.pairs(query, record, q, c))?;
        Some(Run { q, c, length: 1, gain: gain(query, q, 1) })
    }

    /// Every run of two or more loose words of the draft that are loose words of the record.
    fn runs(&self, query: &Query<'_>, record: &[WordKey]) -> Vec<Run> {
        let free = |i: usize| self.record[i] && self.record[i + 1];
        let mut places: FxHashMap<(WordKey, WordKey), Vec<usize>> = FxHashMap::default();
        let any = self.draft.windows(2).any(|w| w[0] && w[1]);
        for i in (0..self.record.len().saturating_sub(1)).filter(|&i| any && free(i)) {
            let c = self.start + i;
            let known = places.entry((record[c], record[c + 1])).or_default();
            if known.len() < TRIED {
                known.push(c);
            }
        }
        let mut runs: Vec<Run> = self.alone(query, record).into_iter().collect();
        for q in 0..self.draft.len().saturating_sub(1) {
            let known = places.get(&(query.keys[q], query.keys[q + 1]));
            for &c in known.into_iter().flatten().filter(|_| self.draft[q] && self.draft[q + 1]) {
                let inside = q > 0 && c > self.start && self.pairs(query, record, q - 1, c - 1);
                if !inside {
                    let length = (0..).take_while(|i| self.pairs(query, record, q + i, c + i)).count();
                    runs.push(Run { q, c, length, gain: gain(query, q, length) });
                }
            }
        }
        runs
    }

    fn pairs(&self, query: &Query<'_>, record: &[WordKey], q: usize, c: usize) -> bool {
        let loose = self.draft.get(q) == Some(&true) && self.record.get(c - self.start) == Some(&true);
        loose && query.keys[q] == record[c]
    }

    /// What a run must count to have been moved from where it stands.
    fn least(&self, run: &Run) -> i32 {
        let before = self.hull.start.saturating_sub(run.c + run.length);
        match before.max(run.c.saturating_sub(self.hull.end)) {
            0 if run.length == 1 => TELLING_ALONE,
            0 => TELLING,
            1..=NEAR => TELLING_NEAR,
            _ => TELLING_AWAY,
        }
    }

    /// Takes a run where all of it is still loose, it tells enough, and it is out of order.
    fn take(&mut self, run: &Run) -> bool {
        let (q, c) = (run.q..run.q + run.length, run.c - self.start..run.c - self.start + run.length);
        let loose = self.draft[q.clone()].iter().chain(&self.record[c.clone()]).all(|&l| l);
        let telling = run.gain >= self.least(run);
        if !loose || !telling || in_order(run, &self.spine) {
            return false;
        }
        self.draft[q].fill(false);
        self.record[c].fill(false);
        true
    }
}

fn spine(ops: &[Op], words: usize) -> Vec<Option<usize>> {
    let mut spine = vec![None; words];
    for op in ops {
        if let Op::Match { q, c } = *op {
            spine[q] = Some(c);
        }
    }
    spine
}

/// Whether a run could be matched without moving anything.
fn in_order(run: &Run, spine: &[Option<usize>]) -> bool {
    spine.iter().enumerate().all(|(q, c)| c.is_none_or(|c| (q < run.q) == (c < run.c)))
}

/// First word of the draft, first word of the record and length of each run of matches.
fn matched_runs(ops: &[Op]) -> Vec<(usize, usize, usize)> {
    let mut runs: Vec<(usize, usize, usize)> = Vec::new();
    for op in ops {
        let Op::Match { q, c } = *op else { continue };
        match runs.last_mut() {
            Some(run) if run.0 + run.2 == q && run.1 + run.2 == c => run.2 += 1,
            _ => runs.push((q, c, 1)),
        }
    }
    runs
}

fn gain(query: &Query<'_>, q: usize, length: usize) -> i32 {
    query.gains[q..q + length].iter().sum()
}

/// Whether the words around a run of matches do not match: two or more on either side.
fn lonely(spine: &[Option<usize>], q: usize, length: usize) -> bool {
    let unmatched = |i: usize| spine.get(i).is_none_or(Option::is_none);
    let before = q < 2 || (unmatched(q - 1) && unmatched(q - 2));
    before && unmatched(q + length) && unmatched(q + length + 1)
}

/// The script with the moved words as such. The record's words that a step lost are left out, the draft's are added.
fn rewritten(ops: &[Op], moved: &FxHashMap<usize, usize>) -> Vec<Op> {
    let taken: rustc_hash::FxHashSet<usize> = moved.values().copied().collect();
    let mut out = Vec::with_capacity(ops.len());
    for &op in ops {
        let (q, c) = sides(op);
        let here = q.and_then(|q| moved.get(&q).map(|&c| Op::Moved { q, c }));
        let gone = c.is_some_and(|c| taken.contains(&c));
        match (here, gone) {
            (None, false) => out.push(op),
            (None, true) => out.extend(q.map(|q| Op::Insert { q })),
            (Some(here), _) => {
                out.extend(c.filter(|_| !gone).map(|c| Op::Delete { c }));
                out.push(here);
            }
        }
    }
    out
}

fn sides(op: Op) -> (Option<usize>, Option<usize>) {
    match op {
        Op::Match { q, c } | Op::Swap { q, c } => (Some(q), Some(c)),
        Op::Insert { q } | Op::Moved { q, .. } => (Some(q), None),
        Op::Delete { c } => (None, Some(c)),
    }
}

/// Leaves out the words between the passage in order and a run moved from outside it.
pub(super) fn fill_gap(ops: &mut Vec<Op>) {
    let Some(cover) = cover(ops) else { return };
    let mut seen = vec![false; cover.len()];
    let mut first = cover.end;
    for op in ops.iter() {
        let (place, spine) = match *op {
            Op::Match { c, .. } | Op::Swap { c, .. } | Op::Delete { c } => (c, true),
            Op::Moved { c, .. } => (c, false),
            Op::Insert { .. } => continue,
        };
        if let Some(seen) = place.checked_sub(cover.start).and_then(|i| seen.get_mut(i)) {
            *seen = true;
        }
        first = if spine { first.min(place) } else { first };
    }
    let missing = |range: Range<usize>| {
        let seen = &seen;
        range.filter(move |c| !seen[c - cover.start]).map(|c| Op::Delete { c })
    };
    let after: Vec<Op> = missing(first.max(cover.start)..cover.end).collect();
    let mut all: Vec<Op> = missing(cover.start..first).collect();
    all.append(ops);
    all.extend(after);
    *ops = all;
}

/// First and one past the last word of the record that a step takes up.
pub(super) fn cover(ops: &[Op]) -> Option<Range<usize>> {
    let taken = || {
        ops.iter().filter_map(|op| match *op {
            Op::Match { c, .. } | Op::Swap { c, .. } | Op::Moved { c, .. } => Some(c),
            Op::Insert { .. } | Op::Delete { .. } => None,
        })
    };
    Some(taken().min()?..taken().max()? + 1)
}

/// Drops the words left out before the first and after the last word taken up.
pub(super) fn trim(ops: &mut Vec<Op>) {
    let cover = cover(ops).unwrap_or(0..0);
    ops.retain(|op| match op {
        Op::Delete { c } => cover.contains(c),
        _ => true,
    });
}
