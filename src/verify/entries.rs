//! Which passages of a draft are judged, each by itself: from attributions to entries.
//!
//! Each span in quotation marks is an entry, also where it belongs to an interrupted or mixed attribution; mixed and reported
//! speech are entries as a whole. Attitudes ("praised the plan") are none.

use crate::alignment::Reuse;
use crate::attribution::{Attribution, Kind};
use crate::quotation::{Quotation, Quotations};
use crate::report::Entry;

/// The entries of all attributions, and of the quotations that none of them holds; those are credited to nobody.
pub(super) fn credited_entries(quotations: &Quotations, attributions: &[Attribution]) -> Vec<Entry> {
    let mut held = vec![false; quotations.items.len()];
    let mut entries = Vec::new();
    for (group, attribution) in attributions.iter().enumerate() {
        if attribution.speech && matches!(attribution.kind, Kind::Indirect | Kind::Mixed) {
            entries.push(Entry { quotation: None, ..of(attribution, group) });
        }
        for &i in attribution.quotations.iter().filter(|&&i| i < quotations.items.len()) {
            held[i] = true;
            entries.push(marked(&quotations.items[i], i, of(attribution, group)));
        }
    }
    let free = quotations.items.iter().enumerate().filter(|(i, q)| q.depth == 0 && !held[*i]);
    entries.extend(free.map(|(i, q)| marked(q, i, uncredited(attributions.len() + i))));
    entries
}

/// The entry of an unmarked copy. It takes over the credit of reported speech that it mostly stands in.
pub(super) fn unmarked_entry(reuse: &Reuse, attributions: &[Attribution], group: usize) -> Entry {
    let shared = |a: &Attribution| -> usize {
        let parts = a.content.iter().filter(|span| span.overlaps(reuse.span));
        parts.map(|span| span.end.min(reuse.span.end) - span.start.max(reuse.span.start)).sum()
    };
    let around = attributions.iter().filter(|a| a.speech && a.source.is_some());
    let credit = around.max_by_key(|a| shared(a)).filter(|a| shared(a) * 2 > reuse.span.len());
    let entry = credit.map_or_else(|| uncredited(group), |a| of(a, group));
    Entry { kind: Kind::Unmarked, content: vec![reuse.span], ..entry }
}

/// The entry of an attribution. The subject of a verb that is not of saying is credited with nothing ("The band played “…”").
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
