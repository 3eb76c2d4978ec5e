//! Which passages of a draft are judged, each by itself: from attributions to entries.
//!
//! Each span in quotation marks is an entry, also where it belongs to an interrupted or mixed attribution; mixed and
//! reported speech are entries as a whole. Attitudes ("praised the plan") are none.

use std::collections::BTreeMap;

use crate::alignment::Reuse;
use crate::attribution::{Attribution, Kind};
use crate::quotation::{Quotation, Quotations};
use crate::report::Entry;
use crate::text::Span;

/// The entries of all attributions, and of the quotations that none of them holds; those are credited to nobody.
pub(super) fn credited_entries(quotations: &Quotations, attributions: &[Attribution]) -> Vec<Entry> {
    let mut held = vec![false; quotations.items.len()];
    let mut entries = Vec::new();
    for (group, attribution) in attributions.iter().enumerate() {
        if attribution.speech && matches!(attribution.kind, Kind::Indirect | Kind::Mixed) {
            entries.push(Entry { quotation: None, ..of(attribution, group) });
        }
        for &i in &attribution.quotations {
            held[i] = true;
            entries.push(marked(&quotations.items[i], i, of(attribution, group)));
        }
    }
    let free = quotations.items.iter().enumerate().filter(|(i, q)| q.depth == 0 && !held[*i]);
    entries.extend(free.map(|(i, q)| marked(q, i, uncredited(attributions.len() + i))));
    entries
}

/// The entry of an unmarked copy. It takes over the credit of reported speech that it mostly stands in.
pub(super) fn unmarked_entry(reuse: &Reuse, credits: &Credits<'_>, group: usize) -> Entry {
    let most = credits.around(reuse.span).into_iter().max_by_key(|&(number, shared)| (shared, number));
    let credit = most.filter(|(_, shared)| shared * 2 > reuse.span.len());
    let entry = credit.map_or_else(|| uncredited(group), |(number, _)| of(&credits.attributions[number], group));
    Entry { kind: Kind::Unmarked, content: vec![reuse.span], ..entry }
}

/// Where a draft credits somebody with speech, sorted by place: an unmarked copy looks at its own surroundings only.
pub(super) struct Credits<'a> {
    attributions: &'a [Attribution],
    /// Each piece of content with the number of its attribution.
    pieces: Vec<(Span, usize)>,
    /// The furthest end of the pieces up to each.
    ends: Vec<usize>,
}

impl<'a> Credits<'a> {
    pub(super) fn of(attributions: &'a [Attribution]) -> Self {
        let credited = attributions.iter().enumerate().filter(|(_, a)| a.speech && a.source.is_some());
        let mut pieces: Vec<(Span, usize)> =
            credited.flat_map(|(number, a)| a.content.iter().map(move |&span| (span, number))).collect();
        pieces.sort_unstable();
        let ends = pieces.iter().scan(0, |furthest, (span, _)| {
            *furthest = span.end.max(*furthest);
            Some(*furthest)
        });
        Self { attributions, ends: ends.collect(), pieces }
    }

    /// The numbers of the attributions that share bytes with `span`, and how many.
    fn around(&self, span: Span) -> BTreeMap<usize, usize> {
        let from = self.ends.partition_point(|&end| end <= span.start);
        let to = self.pieces.partition_point(|(piece, _)| piece.start < span.end);
        let mut shared = BTreeMap::new();
        for (piece, number) in self.pieces.iter().take(to).skip(from).filter(|(piece, _)| piece.overlaps(span)) {
            *shared.entry(*number).or_default() += piece.end.min(span.end) - piece.start.max(span.start);
        }
        shared
    }
}

/// The entry of an attribution. The subject of a verb that is not of saying is credited with nothing ("The band played
/// “…”").
fn of(attribution: &Attribution, group: usize) -> Entry {
    let credits = attribution.speech || attribution.cue.is_some();
    Entry {
        kind: attribution.kind,
        content: attribution.content.clone(),
        source: attribution.source.clone().filter(|_| credits),
        cue: attribution.cue.clone(),
        via: attribution.via,
        group,
        quotation: None,
    }
}

fn uncredited(group: usize) -> Entry {
    Entry { kind: Kind::Direct, content: Vec::new(), source: None, cue: None, via: None, group, quotation: None }
}

fn marked(quotation: &Quotation, number: usize, credit: Entry) -> Entry {
    Entry { kind: Kind::Direct, content: quotation.body.clone(), quotation: Some(number), ..credit }
}
