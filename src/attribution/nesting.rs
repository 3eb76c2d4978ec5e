//! Reports within reports: "Weil said that Lee had promised to pay."
//!
//! From an article's attributions to those among them that are part of what another speaker is reported to have said.

use super::Attribution;
use crate::text::Span;

/// Marks the attributions that stand, cue and all, in the words that somebody else's cue reports; with the number of the nearest such.
pub(super) fn mark(attributions: &mut [Attribution]) {
    let mut spans: Vec<(Span, usize)> =
        attributions.iter().enumerate().flat_map(|(i, a)| a.content.iter().map(move |&span| (span, i))).collect();
    spans.sort_unstable();
    let mut cues: Vec<(Span, usize)> =
        attributions.iter().enumerate().filter_map(|(i, a)| Some((a.cue.as_ref()?.span, i))).collect();
    cues.sort_unstable();
    let mut spans = spans.into_iter().peekable();
    let mut open: Vec<(Span, usize)> = Vec::new();
    for (cue, inner) in cues {
        open.extend(std::iter::from_fn(|| spans.next_if(|(span, _)| span.start <= cue.start)));
        open.retain(|(span, _)| span.end > cue.start);
        let outer = open.iter().filter(|&&(_, outer)| reports(&attributions[outer], &attributions[inner]));
        attributions[inner].nested = outer.min_by_key(|(span, _)| span.len()).map(|&(_, outer)| outer);
    }
}

/// Whether the words of `inner` and its cue are some, and not all, of those that `outer` reports.
fn reports(outer: &Attribution, inner: &Attribution) -> bool {
    let holds = |span: Span| outer.content.iter().any(|whole| whole.contains(span));
    let size = |a: &Attribution| a.content.iter().map(|span| span.len()).sum::<usize>();
    let credited = outer.cue.is_some() && outer.source.is_some();
    credited
        && inner.cue.as_ref().is_some_and(|cue| holds(cue.span))
        && inner.content.iter().all(|&span| holds(span))
        && size(outer) > size(inner)
}
