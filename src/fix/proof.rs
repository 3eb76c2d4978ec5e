//! Whether a fixed draft is what was meant: its text the old one with the changes made, its findings the old ones without those that were
//! to go.

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

/// Whether every finding of `new` is one that `old` has as well, and none is one of the fixed. In place of a finding that has gone, a
/// lighter one may stand there: what contradicted the record may still drift from it.
pub(super) fn settles(old: &Report, fixes: &[&Wanted<'_>], new: &Report) -> Result<(), Why> {
    let fixed: FxHashSet<*const Finding> = fixes.iter().flat_map(|fix| &fix.findings).map(|f| *f as *const _).collect();
    let map = Map::new(old.article.text(), fixes);
    let left = all(old).filter(|finding| !fixed.contains(&std::ptr::from_ref(*finding)));
    let mut known = by_rule(left, |span| map.after(span));
    let letters = Letters::of(new.article.text());
    let found = by_rule(all(new), |span| Span::new(letters.before(span.start), letters.before(span.end)));
    let others = |(rule, places): (&str, VecDeque<Place>)| match known.get_mut(rule) {
        Some(known) => unknown(places, known),
        None => places.into(),
    };
    let mut others: Vec<Place> = found.into_iter().flat_map(others).collect();
    let gone: Vec<Place> = known.into_values().flatten().collect();
    others.retain(|(place, level)| !gone.iter().any(|(before, graver)| level <= graver && touch(*before, *place)));
    if others.is_empty() { Ok(()) } else { Err(Why::Unproven) }
}

/// Where a finding stands, in letters of the new text, and how grave it is.
type Place = (Span, Level);

/// The places of each rule's findings, in order.
fn by_rule<'a>(
    findings: impl Iterator<Item = &'a Finding>,
    place: impl Fn(Span) -> Span,
) -> BTreeMap<&'static str, VecDeque<Place>> {
    let mut places: BTreeMap<&'static str, VecDeque<Place>> = BTreeMap::new();
    for finding in findings {
        places.entry(finding.rule.name).or_default().push_back((place(finding.span), finding.level));
    }
    places.values_mut().for_each(|places| places.make_contiguous().sort_unstable());
    places
}

/// The places that touch none of the known ones; a known one is taken by the first that does.
fn unknown(places: VecDeque<Place>, known: &mut VecDeque<Place>) -> Vec<Place> {
    let mut taken = vec![false; known.len()];
    let mut from = 0;
    let mut others = Vec::new();
    for (place, level) in places {
        while known.get(from).is_some_and(|(s, _)| s.end < place.start) {
            from += 1;
        }
        let mut near = (from..known.len()).take_while(|&i| known[i].0.start <= place.end);
        match near.find(|&i| !taken[i] && touch(known[i].0, place)) {
            Some(i) => taken[i] = true,
            None => others.push((place, level)),
        }
    }
    let mut taken = taken.into_iter();
    known.retain(|_| taken.next() == Some(false));
    others
}

fn touch(a: Span, b: Span) -> bool {
    a.start <= b.end && b.start <= a.end
}

fn all(report: &Report) -> impl Iterator<Item = &Finding> {
    report.judgements.iter().flat_map(|j| &j.findings).chain(&report.findings)
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
