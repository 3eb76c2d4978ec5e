//! The cheapest way from words of the record to words of the draft: word alignment with affine gaps, and free ends on
//! the record's side where asked for.
//!
//! It counts in words and compares keys; what the steps mean for an editor is for [`super::edits`].

use crate::text::WordKey;

/// A step of a script. `q` is a word of the draft's fragment, `c` one of the record's wording.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Op {
    /// The same word.
    Match { q: usize, c: usize },
    /// Another word in its place.
    Swap { q: usize, c: usize },
    /// A word of the draft alone.
    Insert { q: usize },
    /// A word of the record alone.
    Delete { c: usize },
    /// The same word, taken from elsewhere in the record.
    Moved { q: usize, c: usize },
}

impl Op {
    /// The word of the draft that the record holds.
    pub(super) fn matched(self) -> Option<usize> {
        match self {
            Self::Match { q, .. } | Self::Moved { q, .. } => Some(q),
            _ => None,
        }
    }
}

/// Words of one side against words of the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block<'a> {
    /// The draft's words.
    pub(super) draft: &'a [WordKey],
    /// What each of them counts when it matches.
    pub(super) gains: &'a [i32],
    /// For each place between the draft's words (one more than words): what leaving out words there costs.
    pub(super) gaps: &'a [GapCost],
    /// The record's words.
    pub(super) record: &'a [WordKey],
    /// Whether words of the record before the first step, and after the last, cost nothing.
    pub(super) free: (bool, bool),
}

/// What leaving out words costs: the first, and each further one.
#[derive(Clone, Copy, Debug)]
pub(super) struct GapCost {
    pub(super) open: i32,
    pub(super) extend: i32,
}

/// A matching word counts 100 or 40. Two swapped words cost as much as two added ones, so that "not" against "never
/// ever" is one swap and one added word; leaving out much costs little more than leaving out little, as cuts are of any
/// length.
pub(super) const SILENT: GapCost = GapCost { open: 90, extend: 3 };
/// Where the draft has an ellipsis.
pub(super) const ELLIPSIS: GapCost = GapCost { open: 0, extend: 0 };
/// Where the draft has words in brackets: they stand for a few words.
pub(super) const BRACKET: GapCost = GapCost { open: 10, extend: 8 };
pub(super) const SWAP: i32 = 70;
pub(super) const INSERT: GapCost = GapCost { open: 80, extend: 65 };

/// The most cells of the matrix; a larger block is taken as wholly replaced.
pub(super) const CELLS: usize = 4 << 20;

const NEVER: i32 = i32::MIN / 2;

// What a cell remembers: where its best score comes from, and whether its two gaps go on.
const DIAGONAL: u8 = 0;
const DELETE: u8 = 1;
const ADD: u8 = 2;
const SOURCE: u8 = 3;
const DELETE_ON: u8 = 4;
const ADD_ON: u8 = 8;

/// The best script of a block, in the order of the draft. Free ends give no steps.
pub(super) fn script(block: Block<'_>) -> Vec<Op> {
    let cells = (block.draft.len() + 1).saturating_mul(block.record.len() + 1);
    if block.draft.is_empty() || block.record.is_empty() || cells > CELLS {
        return replaced(block);
    }
    Matrix::fill(block).trace(block)
}

/// Everything left out, everything added.
fn replaced(block: Block<'_>) -> Vec<Op> {
    let kept = if block.free.0 || block.free.1 { 0 } else { block.record.len() };
    let deleted = (0..kept).map(|c| Op::Delete { c });
    deleted.chain((0..block.draft.len()).map(|q| Op::Insert { q })).collect()
}

struct Matrix {
    width: usize,
    cells: Vec<u8>,
    /// The column that the last row's best score stands in.
    end: usize,
}

/// One row while it is filled: best scores, and best scores that end with an added word.
struct Row {
    best: Vec<i32>,
    add: Vec<i32>,
}

impl Matrix {
    fn fill(block: Block<'_>) -> Self {
        let width = block.record.len() + 1;
        let mut cells = vec![DIAGONAL; width * (block.draft.len() + 1)];
        let mut row = Self::first_row(block, &mut cells[..width]);
        for q in 0..block.draft.len() {
            Self::next_row(block, q, &mut row, &mut cells[(q + 1) * width..(q + 2) * width]);
        }
        let last = width - 1;
        // The first of the best columns: the shortest passage.
        let best = |a: &usize, b: &usize| row.best[*a].cmp(&row.best[*b]).then(b.cmp(a));
        let end = if block.free.1 { (0..width).max_by(best).unwrap_or(last) } else { last };
        Self { width, cells, end }
    }

    fn first_row(block: Block<'_>, cells: &mut [u8]) -> Row {
        let mut best = vec![0; cells.len()];
        if !block.free.0 {
            let cost = block.gaps[0];
            for c in 1..cells.len() {
                best[c] = best[c - 1] - if c == 1 { cost.open } else { cost.extend };
                cells[c] = DELETE | if c == 1 { 0 } else { DELETE_ON };
            }
        }
        Row { best, add: vec![NEVER; cells.len()] }
    }

    fn next_row(block: Block<'_>, q: usize, row: &mut Row, cells: &mut [u8]) {
        let (word, gain, gap) = (block.draft[q], block.gains[q], block.gaps[q + 1]);
        let mut diagonal = NEVER;
        let (mut left, mut delete) = (NEVER, NEVER);
        for (c, cell) in cells.iter_mut().enumerate() {
            let above = row.best[c];
            let (add, add_on) = larger(above - INSERT.open, row.add[c] - INSERT.extend);
            let delete_on;
            (delete, delete_on) = larger(left - gap.open, delete - gap.extend);
            let step = match c.checked_sub(1) {
                Some(before) if block.record[before] == word => diagonal + gain,
                Some(_) => diagonal - SWAP,
                None => NEVER,
            };
            let (best, source) = if delete > step { (delete, DELETE) } else { (step, DIAGONAL) };
            // Of equal ways the one that adds last: "not" against "never ever" is "never" for "not", and "ever" added.
            let (best, source) = if add >= best { (add, ADD) } else { (best, source) };
            *cell = source | if delete_on { DELETE_ON } else { 0 } | if add_on { ADD_ON } else { 0 };
            diagonal = above;
            row.add[c] = add;
            row.best[c] = best;
            left = best;
        }
    }

    fn trace(&self, block: Block<'_>) -> Vec<Op> {
        let (mut q, mut c) = (block.draft.len(), self.end);
        let mut ops = Vec::with_capacity(q + q / 4);
        let mut gap = DIAGONAL;
        while q > 0 || (c > 0 && !block.free.0) {
            let cell = self.cells[q * self.width + c];
            let source = if gap == DIAGONAL { cell & SOURCE } else { gap };
            gap = DIAGONAL;
            match source {
                DELETE => {
                    gap = if cell & DELETE_ON != 0 { DELETE } else { DIAGONAL };
                    c -= 1;
                    ops.push(Op::Delete { c });
                }
                ADD => {
                    gap = if cell & ADD_ON != 0 { ADD } else { DIAGONAL };
                    q -= 1;
                    ops.push(Op::Insert { q });
                }
                _ => {
                    (q, c) = (q - 1, c - 1);
                    let same = block.draft[q] == block.record[c];
                    ops.push(if same { Op::Match { q, c } } else { Op::Swap { q, c } });
                }
            }
        }
        ops.reverse();
        ops
    }
}

/// The larger of the two, and whether it is the second; the first where they are equal.
fn larger(first: i32, second: i32) -> (i32, bool) {
    if second > first { (second, true) } else { (first, false) }
}

#[cfg(test)]
mod tests {
    use super::{Block, ELLIPSIS, GapCost, Op, SILENT, script};
    use crate::text::Words;

    /// The script as signs: `=` match, `x` swap, `+` insert, `-` delete.
    fn signs(record: &str, draft: &str, gaps: &[(usize, GapCost)], free: bool) -> String {
        let (record, draft) = (Words::of(record), Words::of(draft));
        let mut costs = vec![SILENT; draft.len() + 1];
        gaps.iter().for_each(|&(row, cost)| costs[row] = cost);
        let gains = vec![100; draft.len()];
        let block =
            Block { draft: draft.keys(), gains: &gains, gaps: &costs, record: record.keys(), free: (free, free) };
        let sign = |op: &Op| match op {
            Op::Match { .. } => '=',
            Op::Swap { .. } => 'x',
            Op::Insert { .. } => '+',
            Op::Delete { .. } => '-',
            Op::Moved { .. } => '>',
        };
        script(block).iter().map(sign).collect()
    }

    #[test]
    fn scripts_are_the_shortest() {
        let cases = [
            ("we build bridges", "we build bridges", "==="),
            ("we build bridges", "we paint bridges", "=x="),
            ("we build strong bridges", "we build bridges", "==-="),
            ("we build bridges", "we build strong bridges", "==+="),
            ("it is not ours", "it is never ever ours", "==x+="),
        ];
        for (record, draft, expected) in cases {
            let got = signs(record, draft, &[], false);
            assert!(got == expected || got == expected.replace("x+", "+x"), "{record} / {draft}: {got}");
        }
    }

    #[test]
    fn a_part_of_a_record_costs_nothing_at_its_ends() {
        assert_eq!(signs("today we build strong bridges here", "build strong bridges", &[], true), "===");
        assert_eq!(signs("today we build strong bridges here", "build weak bridges", &[], true), "=x=");
        assert_eq!(signs("we build bridges", "we build roads", &[], true), "==x");
    }

    #[test]
    fn an_ellipsis_takes_up_what_is_left_out() {
        let record = "we build roads and bridges and we build them for ever";
        assert_eq!(signs(record, "we build them for ever", &[(2, ELLIPSIS)], true), "=====");
        assert_eq!(signs(record, "we build roads for ever", &[(3, ELLIPSIS)], true), "===------==");
    }
}
