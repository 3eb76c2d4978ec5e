//! What differs in meaning between a clause and its report, as edits.
//!
//! Words in common are put in order first; what stands in the gaps between them was changed, added or dropped. A word
//! that merely moved is no difference, unless two names changed places about what is said of them.

use std::ops::Range;

use rustc_hash::FxHashSet;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::own::Own;
use super::term::Term;
use crate::alignment::{Edit, EditKind, Weight};
use crate::text::{Span, WordKey};

/// A report and the clause that it reports.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sides<'a> {
    /// Terms of the clause.
    pub(super) clause: &'a [Term],
    /// Terms of the report.
    pub(super) report: &'a [Term],
    /// Words by which a report names the speaker where the clause has "I" or "we".
    pub(super) own: &'a Own,
    /// Where the clause of the last shared word ends: a byte of the record's text.
    pub(super) reach: usize,
}

/// The differences, in the order of the draft. Every edit bears meaning: none has the weight of a function word.
pub(super) fn edits(sides: Sides<'_>) -> Vec<Edit> {
    let stems = |terms: &[Term]| -> Vec<WordKey> { terms.iter().map(|t| t.stem).collect() };
    let (clause, report) = (stems(sides.clause), stems(sides.report));
    let ops = capture_diff_slices(Algorithm::RawMyers, &clause, &report);
    let aligned = || ops.iter().filter(|op| matches!(op, DiffOp::Equal { .. })).flat_map(DiffOp::old_range);
    let gaps = Gaps {
        sides,
        in_clause: clause.iter().copied().collect(),
        in_report: report.iter().copied().collect(),
        aligned: aligned().collect(),
        taken: aligned().map(|i| clause[i]).collect(),
    };
    let mut edits = Vec::new();
    let mut gap = (0..0, 0..0);
    for op in ops {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            gaps.close(&gap, &mut edits);
            edits.extend((0..len).filter_map(|k| bounds(&sides.clause[old_index + k], &sides.report[new_index + k])));
            gap = (old_index + len..old_index + len, new_index + len..new_index + len);
        } else {
            gap = (gap.0.start..op.old_range().end, gap.1.start..op.new_range().end);
        }
    }
    gaps.close(&gap, &mut edits);
    edits.extend(swapped_names(sides));
    edits.sort_by_key(|e| (e.article.start, e.canonical.start));
    edits
}

/// What stands between words in common.
struct Gaps<'a> {
    sides: Sides<'a>,
    in_clause: FxHashSet<WordKey>,
    in_report: FxHashSet<WordKey>,
    /// The terms of the clause that stand in the report in the same order.
    aligned: FxHashSet<usize>,
    /// Their stems.
    taken: FxHashSet<WordKey>,
}

impl Gaps<'_> {
    /// The edits of one gap: each added word is set against the first dropped one of its sort.
    fn close(&self, (clause, report): &(Range<usize>, Range<usize>), edits: &mut Vec<Edit>) {
        let own = self.sides.own;
        let added = self.sides.report[report.clone()].iter().filter(|t| !self.in_clause.contains(&t.stem));
        let added = added.filter(|t| !own.is_shift(t) && !own.is_named_before(t) && !own.names(t));
        let dropped = clause.clone().filter(|&i| !self.in_report.contains(&self.sides.clause[i].stem));
        let dropped = dropped.filter(|&i| !own.is_shift(&self.sides.clause[i]));
        let mut dropped: Vec<usize> = dropped.collect();
        for term in added {
            let other = dropped.iter().position(|&i| same_sort(&self.sides.clause[i], term));
            match other.map(|at| dropped.remove(at)) {
                Some(i) if term.idle && self.sides.clause[i].idle => {}
                Some(i) => edits.push(substitution(&self.sides.clause[i], term)),
                None if term.idle => {}
                None => edits.push(insertion(term, self.canonical_end(clause.start))),
            }
        }
        let at = self.article_end(report.end);
        let told = dropped.iter().filter(|&&i| self.is_told(i)).map(|&i| omission(&self.sides.clause[i], at));
        edits.extend(told);
    }

    /// Whether dropping this word of the clause is told: between shared words; where it alters the claim also right before them and
    /// up to the end of their clause. A report may begin and stop where it likes, and pass over a part.
    fn is_told(&self, i: usize) -> bool {
        let term = &self.sides.clause[i];
        let is_shared = |t: &Term| t.is_content() && self.in_report.contains(&t.stem);
        let own = self.sides.own;
        if own.names(term) || term.idle || !self.is_reported(term.part) || self.is_conjunct(i) {
            return false;
        }
        let shared = |terms: &[Term]| terms.iter().any(is_shared);
        let denied = self.sides.clause[..i]
            .iter()
            .any(|t| t.part == term.part && t.weight == Weight::Negation && self.in_report.contains(&t.stem));
        let (before, after) = (&self.sides.clause[..i], &self.sides.clause[i + 1..]);
        let next = self.sides.clause.get(i + 1).is_some_and(|t| self.in_report.contains(&t.stem));
        match (shared(before) || denied, shared(after)) {
            (true, true) => true,
            (false, true) => term.is_heavy() && next,
            (true, false) => term.is_heavy() && term.span.end <= self.sides.reach,
            (false, false) => false,
        }
    }

    /// Whether the word stands in a coordinate part that the report passes over: "employs 340 people and" in "employs 340
    /// people and exports lamps".
    fn is_conjunct(&self, i: usize) -> bool {
        let is_shared = |t: &&Term| self.in_report.contains(&t.stem);
        let clause = self.sides.clause;
        let start = clause[..i].iter().rposition(|t| is_shared(&t)).map_or(0, |at| at + 1);
        let Some(end) = clause[i..].iter().position(|t| is_shared(&t)).map(|n| i + n) else { return false };
        let alters = |t: &Term| matches!(t.weight, Weight::Negation | Weight::Modal | Weight::Quantifier);
        !clause[start..end].iter().any(alters) && clause[start..=end].iter().any(|t| t.joined)
    }

    /// Whether a part of the clause is reported: two words of it, or a third of them. A word that the report took from another
    /// part ("people" in two neighbouring sentences) is no word of this one.
    fn is_reported(&self, part: usize) -> bool {
        let content = || self.sides.clause.iter().enumerate().filter(|(_, t)| t.part == part && t.is_content());
        let is_moved = |t: &Term| self.in_report.contains(&t.stem) && !self.taken.contains(&t.stem);
        let shared = content().filter(|(i, t)| self.aligned.contains(i) || is_moved(t)).count();
        let elsewhere = self.sides.clause.iter().any(|t| t.part != part && self.in_report.contains(&t.stem));
        shared > 1 || shared * 2 >= content().count() + usize::from(elsewhere)
    }

    /// Where in the record something was added: behind the word before the gap.
    fn canonical_end(&self, gap_start: usize) -> usize {
        let before = gap_start.checked_sub(1).map(|i| self.sides.clause[i].span.end);
        before.or(self.sides.clause.first().map(|t| t.span.start)).unwrap_or(0)
    }

    /// Where in the draft something is missing: behind the last word of the gap or before it.
    fn article_end(&self, gap_end: usize) -> usize {
        let before = gap_end.checked_sub(1).map(|i| self.sides.report[i].span.end);
        before.or(self.sides.report.first().map(|t| t.span.start)).unwrap_or(0)
    }
}

/// "60" told for "about 60".
fn bounds(clause: &Term, report: &Term) -> Option<Edit> {
    (clause.bound != report.bound).then(|| edit(EditKind::Substitution, clause.span, report.span, Weight::Quantifier))
}

/// Whether one of the two can stand for the other.
fn same_sort(a: &Term, b: &Term) -> bool {
    let is_plain = |t: &Term| matches!(t.weight, Weight::Content | Weight::Name);
    is_plain(a) && is_plain(b) || a.weight == b.weight && a.value.is_some() == b.value.is_some()
}

/// A condition of the record that is missing in the draft, where the report ends.
pub(super) fn lost(condition: Span, at: usize) -> Edit {
    edit(EditKind::Omission, condition, Span::empty(at), Weight::Quantifier)
}

fn substitution(clause: &Term, report: &Term) -> Edit {
    edit(EditKind::Substitution, clause.span, report.span, clause.weight.max(report.weight))
}

fn insertion(term: &Term, at: usize) -> Edit {
    edit(EditKind::Insertion, Span::empty(at), term.span, term.weight)
}

fn omission(term: &Term, at: usize) -> Edit {
    edit(EditKind::Omission, term.span, Span::empty(at), term.weight)
}

fn edit(kind: EditKind, canonical: Span, article: Span, weight: Weight) -> Edit {
    Edit { kind, weight, canonical, article, anchor: canonical.start }
}

/// Whether the word is a name on both sides: one of them may open a sentence, where the capital alone does not tell.
fn is_name(a: &Term, b: &Term) -> bool {
    a.capital && b.capital && (a.weight == Weight::Name || b.weight == Weight::Name)
}

/// Two names that changed places, with something that is said of them between: "A sued B" told as "B sued A".
fn swapped_names(sides: Sides<'_>) -> Option<Edit> {
    let once = |terms: &[Term], stem: WordKey| -> Option<usize> {
        let mut places = terms.iter().enumerate().filter(|(_, t)| t.stem == stem).map(|(i, _)| i);
        places.next().filter(|_| places.next().is_none())
    };
    let names: Vec<(usize, usize)> = (0..sides.report.len())
        .filter_map(|r| {
            let stem = sides.report[r].stem;
            Some((once(sides.report, stem)?, once(sides.clause, stem)?))
        })
        .filter(|&(r, c)| is_name(&sides.report[r], &sides.clause[c]))
        .collect();
    let swap = names.windows(2).find(|pair| pair[0].1 > pair[1].1)?;
    let between = |terms: &[Term], a: usize, b: usize| terms[a + 1..b].iter().any(|t| t.weight == Weight::Content);
    let ((r1, c1), (r2, c2)) = (swap[0], swap[1]);
    let said = between(sides.report, r1, r2) && between(sides.clause, c2, c1) && !sides.own.passive;
    said.then(|| Edit {
        anchor: sides.clause[c2].span.start,
        ..edit(EditKind::Reordering, sides.clause[c1].span, sides.report[r1].span, Weight::Name)
    })
}
