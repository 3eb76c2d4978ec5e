//! A fragment laid against one wording: window, script, and words moved.

use std::ops::Range;

use crate::bank::Seed;
use crate::quotation::GapKind;
use crate::text::{WordKey, Words};

use super::chain::{Anchor, chain};
use super::order::reorder;
use super::query::Query;
use super::script::{BRACKET, Block, CELLS, ELLIPSIS, GapCost, Op, SILENT, script};

/// Words of a wording looked at beyond the chain, besides as many as the fragment has.
const MARGIN: usize = 64;

/// The steps from the record to the draft. Words of the record left out at either end give none.
pub(super) fn lay(query: &Query<'_>, record: &Words, seeds: &[Seed]) -> Vec<Op> {
    let costs = gap_costs(query);
    let anchors = chain(query, seeds);
    let window = window(query.len(), record.len(), &anchors);
    let cells = (window.len() + 1).saturating_mul(query.len() + 1);
    let sides = Sides { query, costs: &costs, record: record.keys() };
    let mut ops = Vec::new();
    if cells <= CELLS {
        sides.extend(&mut ops, 0..query.len(), window.clone(), (true, true));
    } else {
        sides.between(&mut ops, &anchors, window.clone());
    }
    reorder(&mut ops, query, record.keys(), window);
    ops
}

struct Sides<'a> {
    query: &'a Query<'a>,
    costs: &'a [GapCost],
    record: &'a [WordKey],
}

impl Sides<'_> {
    /// Adds the script of a block.
    fn extend(&self, ops: &mut Vec<Op>, draft: Range<usize>, record: Range<usize>, free: (bool, bool)) {
        let block = Block {
            draft: &self.query.keys[draft.clone()],
            gains: &self.query.gains[draft.clone()],
            gaps: &self.costs[draft.start..=draft.end],
            record: &self.record[record.clone()],
            free,
        };
        ops.extend(script(block).into_iter().map(|op| shifted(op, draft.start, record.start)));
    }

    /// Adds the anchors and the scripts of what lies between them: for what is too long for one matrix.
    fn between(&self, ops: &mut Vec<Op>, anchors: &[Anchor], window: Range<usize>) {
        let (mut q, mut c) = (0, window.start);
        let mut free = (true, anchors.is_empty());
        for anchor in anchors {
            self.extend(ops, q..anchor.query, c..anchor.word, free);
            ops.extend((0..anchor.length).map(|i| self.step(anchor.query + i, anchor.word + i)));
            (q, c) = (anchor.query + anchor.length, anchor.word + anchor.length);
            free = (false, false);
        }
        free.1 = true;
        self.extend(ops, q..self.query.len(), c..window.end, free);
    }

    /// The step over two words that a seed holds for equal: seeds compare half the keys.
    fn step(&self, q: usize, c: usize) -> Op {
        if self.query.keys[q] == self.record[c] { Op::Match { q, c } } else { Op::Swap { q, c } }
    }
}

/// The words of the wording in which the fragment is looked for.
fn window(fragment: usize, wording: usize, anchors: &[Anchor]) -> Range<usize> {
    let (Some(first), Some(last)) = (anchors.first(), anchors.last()) else { return 0..wording };
    let margin = fragment + MARGIN;
    let start = first.word.saturating_sub(margin);
    start..(last.word + last.length + margin).min(wording)
}

/// What leaving out words costs at each place of the fragment.
fn gap_costs(query: &Query<'_>) -> Vec<GapCost> {
    let mut costs = vec![SILENT; query.len() + 1];
    for mark in &query.marks {
        let cost = match mark.gap.kind {
            GapKind::Ellipsis => ELLIPSIS,
            GapKind::Bracket => BRACKET,
        };
        if cost.open < costs[mark.row].open {
            costs[mark.row] = cost;
        }
    }
    costs
}

fn shifted(op: Op, by_q: usize, by_c: usize) -> Op {
    match op {
        Op::Match { q, c } => Op::Match { q: q + by_q, c: c + by_c },
        Op::Swap { q, c } => Op::Swap { q: q + by_q, c: c + by_c },
        Op::Moved { q, c } => Op::Moved { q: q + by_q, c: c + by_c },
        Op::Insert { q } => Op::Insert { q: q + by_q },
        Op::Delete { c } => Op::Delete { c: c + by_c },
    }
}
