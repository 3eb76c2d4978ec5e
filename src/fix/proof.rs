//! Whether a fixed draft is what was meant: its text the old one with the changes made, its findings the old ones without those that were
//! to go.

use std::collections::{BTreeMap, VecDeque};

use rustc_hash::FxHashSet;

use super::Why;
use super::wanted::Wanted;
use crate::article::Article;
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

/// Whether every finding of `new` is one that `old` has as well, and none is one of the fixed.
pub(super) fn settles(old: &Report, fixes: &[&Wanted<'_>], new: &Report) -> Result<(), Why> {
    let fixed: FxHashSet<*const Finding> = fixes.iter().flat_map(|fix| &fix.findings).map(|f| *f as *const _).collect();
    let map = Map::new(old.article.text(), fixes);
    let left = all(old).filter(|finding| !fixed.contains(&std::ptr::from_ref(*finding)));
    let mut known = by_rule(left, |span| map.after(span));
    let letters = Letters::of(new.article.text());
    let found = by_rule(all(new), |span| Span::new(letters.before(span.start), letters.before(span.end)));
    let same = |(rule, places): (&str, VecDeque<Span>)| known.get_mut(rule).is_some_and(|known| are_among(places, known));
    if found.into_iter().all(same) { Ok(()) } else { Err(Why::Unproven) }
}

/// The places of each rule's findings, in order.
fn by_rule<'a>(
    findings: impl Iterator<Item = &'a Finding>,
    place: impl Fn(Span) -> Span,
) -> BTreeMap<&'static str, VecDeque<Span>> {
    let mut places: BTreeMap<&'static str, VecDeque<Span>> = BTreeMap::new();
    for finding in findings {
        places.entry(finding.rule.name).or_default().push_back(place(finding.span));
    }
    places.values_mut().for_each(|spans| spans.make_contiguous().sort_unstable());
    places
}

/// Whether each of the places touches one of the known ones that is not yet taken.
fn are_among(places: VecDeque<Span>, known: &mut VecDeque<Span>) -> bool {
    places.into_iter().all(|place| {
        while known.front().is_some_and(|s| s.end < place.start) {
            known.pop_front();
        }
        let mut near = known.iter().take_while(|s| s.start <= place.end);
        let touched = near.position(|s| s.end >= place.start);
        touched.and_then(|i| known.remove(i)).is_some()
    })
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
