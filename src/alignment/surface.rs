//! What differs where the words are the same: letter case, typography, and the punctuation between two words.

use std::ops::Range;

use crate::quotation::GapKind;
use crate::text::{Span, Words, fold};

use super::edits::Texts;
use super::query::Mark;
use super::{Edit, EditKind, Weight, weigh};

/// How a word of the draft differs from the same word of the record. At an opening (`first`: the fragment's first word,
/// or one after a gap or a change) the case of the letters has no weight.
pub(super) fn within(texts: Texts<'_>, q: usize, c: usize, first: bool) -> Option<Edit> {
    let word = &texts.query.words[q];
    let (article, canonical) = (word.span, texts.record.words.span(c));
    let (draft, record) = (article.of(texts.query.text), canonical.of(&texts.record.text));
    if draft == record {
        return None;
    }
    let (kind, weight) = if word.emended {
        (EditKind::Bracket, Weight::None)
    } else if fold(draft) == fold(record) {
        (EditKind::Typography, Weight::None)
    } else {
        let heavier = weigh(&texts.record.text, canonical, texts.language).max(weigh(
            texts.query.text,
            article,
            texts.query.language,
        ));
        match (acronym(draft, record) && !texts.query.capitals, first || texts.query.capitals) {
            (true, _) => (EditKind::Substitution, heavier.max(Weight::Name)),
            (false, true) => (EditKind::Case, Weight::None),
            (false, false) => (EditKind::Case, heavier),
        }
    };
    Some(Edit { kind, weight, canonical, article, anchor: canonical.start })
}

/// Whether one is the other in capitals: `US` is not `us`.
fn acronym(a: &str, b: &str) -> bool {
    let capitals = |s: &str| s.chars().filter(|c| c.is_uppercase()).count() >= 2 && !s.chars().any(char::is_lowercase);
    let small = |s: &str| !s.chars().any(char::is_uppercase);
    (capitals(a) && small(b)) || (small(a) && capitals(b))
}

/// How what stands between word `q` and the next differs from what stands between word `c` of the record and its next.
pub(super) fn between(texts: Texts<'_>, q: usize, c: usize) -> Option<Edit> {
    let article = Span::new(texts.query.words[q].span.end, texts.query.words[q + 1].span.start);
    let words = &texts.record.words;
    let canonical = Span::new(words.span(c).end, words.span(c + 1).start);
    let (draft, record) = (article.of(texts.query.text), canonical.of(&texts.record.text));
    if draft == record || (blank(draft) && blank(record)) {
        return None;
    }
    let kind = match (plain(draft), plain(record)) {
        (a, b) if a == b || hyphens(draft) == hyphens(record) => EditKind::Typography,
        _ => EditKind::Punctuation,
    };
    let (head, tail) = common_ends(draft, record);
    let cut = |s: Span| Span::new(s.start + head, s.end - tail);
    let (canonical, article) = (cut(canonical), cut(article));
    Some(Edit { kind, weight: Weight::None, canonical, article, anchor: canonical.start })
}

/// Whether the record has the same ellipsis where the draft has one: then it is no gap. `at` is the end of the record's
/// last word.
pub(super) fn on_record(texts: Texts<'_>, mark: Mark, at: usize) -> bool {
    let (before, behind) = texts.record.text.split_at(at);
    let punctuation = if mark.row == 0 {
        &before[before.trim_end_matches(|c: char| !c.is_alphanumeric()).len()..]
    } else {
        &behind[..behind.find(char::is_alphanumeric).unwrap_or(behind.len())]
    };
    mark.gap.kind == GapKind::Ellipsis && plain(punctuation).contains('…')
}

/// The words of the record, among `words`, that are the draft's bracket: in brackets there too.
pub(super) fn own_bracket(texts: Texts<'_>, bracket: Span, words: Range<usize>) -> Option<Range<usize>> {
    let (record, text) = (&texts.record.words, &texts.record.text);
    let inside = Words::of(bracket.of(texts.query.text));
    let mut starts = words.start..(words.end + 1).saturating_sub(inside.len().max(1));
    let start = starts.find(|&start| {
        let range = start..start + inside.len();
        let brackets =
            |span: Span| text[..span.start].ends_with(['[', '(']) && text[span.end..].starts_with([']', ')']);
        record.keys()[range.clone()] == *inside.keys() && record.cover(range).is_some_and(brackets)
    })?;
    Some(start..start + inside.len())
}

fn blank(s: &str) -> bool {
    !s.is_empty() && s.chars().all(char::is_whitespace)
}

/// Punctuation without its typography: no quotation marks, no spaces, one sort of dash, one sort of ellipsis.
pub(super) fn plain(between: &str) -> String {
    let spaced = between.contains(char::is_whitespace);
    let mut out = String::new();
    for c in between.chars() {
        match c {
            '"' | '\'' | '`' | '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '‛' | '«' | '»' | '‹' | '›' | '′' | '″' =>
                {}
            '—' | '–' | '―' | '‒' => dash(&mut out),
            // A hyphen between spaces, or doubled, is a dash.
            '-' | '\u{2010}' | '\u{2011}' | '\u{2212}' if spaced || out.ends_with('-') => dash(&mut out),
            '\u{2010}' | '\u{2011}' => out.push('-'),
            '…' => ellipsis(&mut out),
            '\u{200b}' | '\u{ad}' | '\u{feff}' | '\u{2060}' => {}
            c if c.is_whitespace() => {}
            c => out.push(c),
        }
    }
    out.replace("...", "…").replace("….", "…")
}

/// The text with en dashes as hyphens: "40–50" and "40-50" differ in typography only.
fn hyphens(between: &str) -> String {
    between.replace(['–', '‒', '\u{2010}', '\u{2011}', '\u{2212}'], "-")
}

/// A dash, once; a hyphen just before was its first half.
fn dash(out: &mut String) {
    while out.ends_with(['-', '—']) {
        out.pop();
    }
    out.push('—');
}

fn ellipsis(out: &mut String) {
    if !out.ends_with('…') {
        out.push('…');
    }
}

/// How many bytes both begin with, and both end with, without overlap.
fn common_ends(a: &str, b: &str) -> (usize, usize) {
    let head: usize = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).map(|(x, _)| x.len_utf8()).sum();
    let (a, b) = (&a[head..], &b[head..]);
    let tail = a.chars().rev().zip(b.chars().rev()).take_while(|(x, y)| x == y).map(|(x, _)| x.len_utf8()).sum();
    (head, tail)
}

/// Whether the words of the record stand in brackets of its own.
pub(super) fn is_bracketed(record: &str, words: Span) -> bool {
    record[..words.start].ends_with('[') && record[words.end..].starts_with(']')
}
