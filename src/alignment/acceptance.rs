//! Whether a fragment that shares words with a record is a version of it, or only says something alike.
//!
//! The thresholds were set on planted copies of news quotations against real quotations of other news articles: nearly
//! all of the copies pass, nearly none of the others.

use super::candidates::Relation;
use super::query::Query;
use super::script::{INSERT, Op, SWAP};

/// What a run of words left out or moved costs, and each word left out.
const BREAK: i32 = 90;
const LEFT_OUT: i32 = 8;

/// A script by numbers.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Measure {
    /// Words matched, moved ones among them.
    pub(super) words: usize,
    /// Of these, words that carry meaning.
    pub(super) telling: usize,
    /// What the matched words count.
    pub(super) gain: i32,
    /// What the changes cost.
    pub(super) cost: i32,
    /// Words in the longest run without a change.
    pub(super) run: usize,
    /// Runs of changes.
    pub(super) changes: usize,
}

impl Measure {
    /// The numbers of a script.
    pub(super) fn of(query: &Query<'_>, ops: &[Op]) -> Self {
        let mut measure = Self::default();
        let mut run = 0;
        let mut before: Option<Op> = None;
        let mut row = 0;
        for &op in ops {
            run = if follows(before, op) { run + 1 } else { 1 };
            match op {
                Op::Match { q, .. } | Op::Moved { q, .. } => {
                    measure.words += 1;
                    measure.telling += usize::from(query.tells(q));
                    measure.gain = measure.gain.saturating_add(query.gains[q]);
                    measure.run = measure.run.max(run);
                }
                _ => {}
            }
            measure.change(query, before, op, row);
            row += usize::from(!matches!(op, Op::Delete { .. }));
            before = Some(op);
        }
        measure
    }

    fn change(&mut self, query: &Query<'_>, before: Option<Op>, op: Op, row: usize) {
        let cost = match (before, op) {
            (_, Op::Match { .. }) => return,
            (_, Op::Moved { .. }) if follows(before, op) => return,
            (_, Op::Delete { .. }) if query.is_marked(row) => return,
            (Some(Op::Delete { .. }), Op::Delete { .. }) => {
                self.cost = self.cost.saturating_add(LEFT_OUT);
                return;
            }
            (_, Op::Delete { .. } | Op::Moved { .. }) => BREAK,
            (_, Op::Swap { .. }) => SWAP,
            (Some(Op::Insert { .. }), Op::Insert { .. }) => INSERT.extend,
            (_, Op::Insert { .. }) => INSERT.open,
        };
        self.cost = self.cost.saturating_add(cost);
        self.changes += 1;
    }

    /// How well it matches: more is better, equal is equally well.
    pub(super) fn score(&self) -> i32 {
        self.gain.saturating_sub(self.cost)
    }
}

/// Whether a step goes on with the words next to those of the step before.
fn follows(before: Option<Op>, op: Op) -> bool {
    match (before, op) {
        (Some(Op::Match { q: p, c: d }), Op::Match { q, c }) => q == p + 1 && c == d + 1,
        (Some(Op::Moved { q: p, c: d }), Op::Moved { q, c }) => q == p + 1 && c == d + 1,
        _ => false,
    }
}

/// Whether the script shows the fragment to be a version of the wording (of `wording` words).
pub(super) fn accepts(query: &Query<'_>, measure: &Measure, wording: usize, relation: Relation) -> bool {
    if measure.words == query.len() && measure.cost == 0 {
        return exact(measure, wording, relation);
    }
    let total = query.total().max(1) as f32;
    let covered = measure.gain as f32 / total;
    let net = measure.score() as f32 / total;
    let near = relation != Relation::Other;
    match query.len() {
        0..=2 => false,
        3..=5 => {
            // So few words with one changed are the record's where they are nearly all of it, or tell much.
            let all = measure.words as f32 >= 0.7 * wording as f32 || measure.words + 1 >= wording;
            let whole = near && measure.words >= 4 && measure.words + 1 >= wording;
            let telling = measure.telling >= 3 || (near && all && measure.telling >= 2);
            (whole || telling) && measure.changes == 1 && covered >= 0.6
        }
        // All of a short record but for one change is that record, however little its words tell.
        6..=9 if measure.changes == 1 && measure.words >= 5 && measure.words + 1 >= wording => true,
        6..=9 => measure.telling >= if near { 2 } else { 3 } && covered >= 0.5 && net >= 0.1,
        _ => {
            let long_run = measure.run >= 12 && measure.telling >= 5 && covered >= 0.5;
            let most = measure.telling >= 2 && net >= if near { 0.4 } else { 0.6 };
            long_run || most || (measure.telling >= 4 && measure.run >= 3 && covered >= 0.5 && net >= 0.2)
        }
    }
}

/// Whether the same words in the same order are these words, and not a turn of phrase that anybody uses.
fn exact(measure: &Measure, wording: usize, relation: Relation) -> bool {
    let near = relation != Relation::Other;
    match measure.words {
        0 => false,
        1 | 2 => near,
        words => near || words == wording || measure.telling >= 2,
    }
}
