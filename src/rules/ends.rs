//! How a quotation begins and ends in its record, for the houses that want a mark there, or none.
//!
//! What was left out between its words is in the edits; here is what lies beyond its first and last word.

use super::message::{finding, quoted, whose};
use crate::alignment::Alignment;
use crate::house::Change;
use crate::quotation::{Gap, GapKind, Quotation};
use crate::report::{Evidence, Finding, Fix, Rule};
use crate::text::Span;

/// Marks that open a quotation.
const OPENING: &[char] = &['“', '"', '„', '«', '‘'];

/// How much of the rest of a sentence is shown, in bytes.
const SHOWN: usize = 400;

/// A quotation that stands as a sentence of its own and ends before the record's sentence does, without an ellipsis.
pub(super) fn open_end(rule: &'static Rule, evidence: &Evidence<'_>, alignment: &Alignment) -> Option<Finding> {
    let quotation = evidence.quotation.filter(|_| !evidence.settings.passes(Change::OpenEnd))?;
    let rest = rest_of_sentence(alignment)?;
    let marked = end_gaps(evidence, quotation).any(|(_, at_start)| !at_start);
    if marked || !is_sentence(evidence, alignment) || goes_on(evidence, quotation) {
        return None;
    }
    let end = alignment.fragment.end;
    let message = format!(
        "the end of {} sentence is left out without an ellipsis, which the profile {} wants: {} ({})",
        whose(alignment),
        evidence.settings.profile.name,
        quoted(rest),
        alignment.quote.id
    );
    let fix = Some(Fix { edits: vec![(Span::empty(end), " …".to_owned())] });
    Some(Finding {
        label: format!("on record: {}", quoted(rest)),
        fix,
        ..finding(rule, last_word(evidence, end), message)
    })
}

/// The ellipses before the first and behind the last word of a quotation, which the record does not have there.
pub(super) fn end_ellipses<'a>(
    rule: &'static Rule,
    evidence: &Evidence<'a>,
    alignments: &'a [Alignment],
) -> impl Iterator<Item = Finding> + use<'a> {
    let evidence = *evidence;
    let ends = alignments.first().zip(alignments.last());
    let quotation = evidence.quotation.filter(|_| !evidence.settings.passes(Change::EndEllipsis));
    let gaps = quotation.into_iter().flat_map(move |q| end_gaps(&evidence, q));
    gaps.filter_map(move |(gap, at_start)| {
        let alignment = ends.map(|(first, last)| if at_start { first } else { last })?;
        if is_on_record(alignment, at_start) {
            return None;
        }
        let end = if at_start { "beginning" } else { "end" };
        let profile = evidence.settings.profile.name;
        let message = format!("an ellipsis at the {end} of a quotation, where the profile {profile} wants none");
        Some(finding(rule, gap.span, format!("{message} ({})", alignment.quote.id)))
    })
}

/// The ellipses with no word before them in the quotation, and those with none behind; whether each stands at the
/// beginning.
fn end_gaps<'a>(evidence: &Evidence<'a>, quotation: &'a Quotation) -> impl Iterator<Item = (Gap, bool)> + use<'a> {
    let words = evidence.article.words();
    let none = move |start: Option<usize>, end: Option<usize>| {
        start.zip(end).is_none_or(|(start, end)| start >= end || words.within(Span::new(start, end)).is_empty())
    };
    let first = evidence.entry.content.first().map(|span| span.start);
    let last = evidence.entry.content.last().map(|span| span.end);
    let ellipses = quotation.gaps.iter().copied().filter(|gap| gap.kind == GapKind::Ellipsis);
    ellipses.filter_map(move |gap| {
        let at_start = none(first, Some(gap.span.start));
        (at_start || none(Some(gap.span.end), last)).then_some((gap, at_start))
    })
}

/// Whether the record has an ellipsis of its own just before or behind the passage.
fn is_on_record(alignment: &Alignment, at_start: bool) -> bool {
    let (text, passage) = (alignment.text(), alignment.passage);
    let ellipsis = |s: &str| s.contains('…') || s.contains("..") || s.contains(". .");
    if at_start {
        let before = &text[..passage.start];
        ellipsis(&before[before.trim_end_matches(|c: char| !c.is_alphanumeric()).len()..])
    } else {
        let behind = &text[passage.end..];
        ellipsis(&behind[..behind.find(char::is_alphanumeric).unwrap_or(behind.len())])
    }
}

/// What the record's sentence goes on with behind the passage; `None` where the sentence ends there.
fn rest_of_sentence(alignment: &Alignment) -> Option<&str> {
    let rest = &alignment.text()[alignment.passage.end..];
    let next = rest.find(char::is_alphanumeric)?;
    if rest[..next].contains(['.', '!', '?', '…', '\n']) {
        return None;
    }
    let shown = &rest[next..rest.floor_char_boundary((next + SHOWN).min(rest.len()))];
    Some(shown.find(['.', '!', '?']).map_or(shown, |end| &shown[..=end]))
}

/// Whether the quotation stands as a sentence: it opens with a capital, and where one of the record's begins, or in a
/// bracket.
fn is_sentence(evidence: &Evidence<'_>, alignment: &Alignment) -> bool {
    let words = evidence.first_words().trim_start_matches(['…', '.', ' ']);
    let bracketed = words.starts_with('[');
    let before = alignment.text()[..alignment.passage.start].trim_end();
    let opens = before.is_empty() || before.ends_with(['.', '!', '?', '…', '”', '"']);
    words.trim_start_matches('[').starts_with(char::is_uppercase) && (opens || bracketed)
}

/// Whether the draft's sentence has another quotation: the two may be one sentence, interrupted.
fn goes_on(evidence: &Evidence<'_>, quotation: &Quotation) -> bool {
    let (text, end) = (evidence.article.text(), quotation.span.end);
    let sentences = evidence.article.sentences();
    let sentence = sentences.get(sentences.partition_point(|s| s.end <= end));
    sentence.is_some_and(|s| s.start <= end && text[end..s.end].contains(OPENING))
}

/// The word that ends at `end`: a place that can be pointed at.
fn last_word(evidence: &Evidence<'_>, end: usize) -> Span {
    let words = evidence.article.words().spans();
    let last = words[..words.partition_point(|w| w.end <= end)].last();
    last.map_or(Span::empty(end), |word| Span::new(word.start, end))
}
