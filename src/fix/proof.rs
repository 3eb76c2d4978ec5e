//! Whether a fixed draft is what was meant: its text the old one with the changes made, its findings the old ones
//! without those that were to go.

use std::collections::{BTreeMap, VecDeque};

use rustc_hash::FxHashSet;

use super::Why;
use super::wanted::Wanted;
use crate::article::Article;
use crate::house::Level;
use crate::report::{Finding, Report};
use crate::text::Span;

/// Distance between two places of a text up to which its letters are counted beforehand, in bytes.
const STRIDE: usize = 512;

/// Whether `article` reads as the draft of `report` with the fixes made: the same words in as many blocks.
pub(super) fn reads_as_meant(report: &Report, fixes: &[&Wanted<'_>], article: &Article) -> bool {
    let old = &report.article;
    let meant = changed(old.text(), fixes);
    article.blocks().len() == old.blocks().len()
        && article.encoding() == old.encoding()
        && article.text().split_whitespace().eq(meant.split_whitespace())
}

/// Whether every finding of `new` is one that `old` has as well, and none is one of the fixed. What was settled stays
/// so. In place of a finding that has gone, a lighter one may stand there: what contradicted the record may still drift
/// from it.
pub(super) fn settles(old: &Report, fixes: &[&Wanted<'_>], new: &Report) -> Result<(), Why> {
    let fixed: FxHashSet<*const Finding> = fixes.iter().flat_map(|fix| &fix.findings).map(|f| *f as *const _).collect();
    let map = Map::new(old.article.text(), fixes);
    let left = old.all_findings().filter(|finding| !fixed.contains(&std::ptr::from_ref(*finding)));
    let mut known = by_rule(left, |span| map.after(span));
    let letters = Letters::of(new.article.text());
    let found = by_rule(new.all_findings(), |span| Span::new(letters.before(span.start), letters.before(span.end)));
    let others = |(rule, traces): (&str, VecDeque<Trace>)| match known.get_mut(rule) {
        Some(known) => unknown(traces, known),
        None => traces.into(),
    };
    let mut others: Vec<Trace> = found.into_iter().flat_map(others).collect();
    let gone: Vec<Trace> = known.into_values().flatten().collect();
    others.retain(|trace| !gone.iter().any(|before| trace.level <= before.level && trace.may_be(before)));
    if others.is_empty() { Ok(()) } else { Err(Why::Unproven) }
}

/// What a finding is known by: where it stands, in letters of the new text, how grave it is, and whether it is open.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Trace {
    place: Span,
    level: Level,
    open: bool,
}

impl Trace {
    /// Whether it may be about the same words as a finding of the old text. An open one is none that was settled.
    fn may_be(&self, before: &Self) -> bool {
        let touch = self.place.start <= before.place.end && before.place.start <= self.place.end;
        touch && (before.open || !self.open)
    }
}

/// The traces of each rule's findings, in order.
fn by_rule<'a>(
    findings: impl Iterator<Item = &'a Finding>,
    place: impl Fn(Span) -> Span,
) -> BTreeMap<&'static str, VecDeque<Trace>> {
    let mut traces: BTreeMap<&'static str, VecDeque<Trace>> = BTreeMap::new();
    for finding in findings {
        let trace = Trace { place: place(finding.span), level: finding.level, open: finding.is_open() };
        traces.entry(finding.rule.name).or_default().push_back(trace);
    }
    traces.values_mut().for_each(|traces| traces.make_contiguous().sort_unstable());
    traces
}

/// The traces that may be none of the known ones; a known one is taken by the first that may be it.
fn unknown(traces: VecDeque<Trace>, known: &mut VecDeque<Trace>) -> Vec<Trace> {
    let mut taken = vec![false; known.len()];
    let mut from = 0;
    let mut others = Vec::new();
    for trace in traces {
        while known.get(from).is_some_and(|k| k.place.end < trace.place.start) {
            from += 1;
        }
        let mut near = (from..known.len()).take_while(|&i| known[i].place.start <= trace.place.end);
        match near.find(|&i| !taken[i] && trace.may_be(&known[i])) {
            Some(i) => taken[i] = true,
            None => others.push(trace),
        }
    }
    let mut taken = taken.into_iter();
    known.retain(|_| taken.next() == Some(false));
    others
}

fn changed(text: &str, fixes: &[&Wanted<'_>]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for change in fixes.iter().flat_map(|fix| &fix.changes) {
        out += &text[at..change.span.start];
        out += &change.words;
        at = change.span.end;
    }
    out + &text[at..]
}

/// Places of a text counted in bytes that are no white space: line ends and spaces may come out otherwise.
struct Letters<'a> {
    text: &'a [u8],
    counts: Vec<usize>,
}

impl<'a> Letters<'a> {
    fn of(text: &'a str) -> Self {
        let mut counts = vec![0];
        for chunk in text.as_bytes().chunks(STRIDE) {
            counts.push(counts[counts.len() - 1] + letters(chunk));
        }
        Self { text: text.as_bytes(), counts }
    }

    /// How many stand before byte `at`.
    fn before(&self, at: usize) -> usize {
        let chunk = at / STRIDE;
        self.counts[chunk] + letters(&self.text[chunk * STRIDE..at])
    }
}

fn letters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|b| !b.is_ascii_whitespace()).count()
}

/// From places of the old text to letters of the new one.
struct Map<'a> {
    letters: Letters<'a>,
    /// Where each change ends in the old text, and how many letters it and those before it add.
    shifts: Vec<(usize, isize)>,
}

impl<'a> Map<'a> {
    fn new(text: &'a str, fixes: &[&Wanted<'_>]) -> Self {
        let mut sum = 0;
        let changes = fixes.iter().flat_map(|fix| &fix.changes);
        let shifts = changes.map(|change| {
            let (new, old) = (letters(change.words.as_bytes()), letters(change.span.of(text).as_bytes()));
            sum += new.cast_signed() - old.cast_signed();
            (change.span.end, sum)
        });
        Self { shifts: shifts.collect(), letters: Letters::of(text) }
    }

    /// A span of the old text as letters of the new one.
    fn after(&self, span: Span) -> Span {
        let place = |at: usize| {
            let behind = self.shifts.partition_point(|(end, _)| *end <= at);
            let shift = behind.checked_sub(1).map_or(0, |i| self.shifts[i].1);
            self.letters.before(at).saturating_add_signed(shift)
        };
        let start = place(span.start);
        Span::new(start, place(span.end).max(start))
    }
}
