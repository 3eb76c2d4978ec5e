//! What the bank holds for a passage: who is on record, where and when, and the record's words around the differences.

use std::fmt::Display;
use std::io::{self, Write};

use super::Look;
use super::cells::{clean, fitting, fitting_back, word_end, wrap};
use crate::alignment::{Alignment, EditKind};
use crate::bank::{CanonicalQuote, Said, Status};
use crate::report::{Finding, Judgement};
use crate::text::Span;

/// Lines that the record's words may take.
const MOST_LINES: usize = 4;

/// The record of a passage.
pub(super) struct Record<'a> {
    alignment: &'a Alignment,
    /// Other quotes that hold the words.
    also: &'a [Alignment],
    /// The record's side of the differences that the findings are about, in order; bytes of the wording's text.
    differences: Vec<Span>,
}

impl<'a> Record<'a> {
    /// The record of `judgement` as far as `findings` are about it; `None` where the bank holds nothing like it.
    pub(super) fn of(judgement: &'a Judgement, findings: &[&Finding]) -> Option<Self> {
        let (alignment, also) = judgement.alignments.split_first()?;
        let edits = alignment.edits.iter().filter(|e| e.kind != EditKind::Typography && touched(e.article, findings));
        let mut differences: Vec<_> = edits.map(|e| e.canonical).filter(|c| !c.is_empty()).collect();
        differences.sort_unstable();
        Some(Self { alignment, also, differences })
    }

    pub(super) fn write(&self, digits: usize, look: Look, out: &mut dyn Write) -> io::Result<()> {
        let gutter = look.palette.gutter;
        let margin = format!("{:digits$} {gutter}={gutter:#}", "");
        let quote = &*self.alignment.quote;
        writeln!(out, "{:digits$} {gutter}|{gutter:#}", "")?;
        writeln!(out, "{margin} record: {}", clean(&heading(self.alignment)))?;
        for (i, line) in self.words(look.body(digits), look).iter().enumerate() {
            match i {
                0 => writeln!(out, "{margin} {line}")?,
                _ => writeln!(out, "{:digits$}   {line}", "")?,
            }
        }
        writeln!(out, "{margin} source: {}", clean(&source(quote)))?;
        if let Some(status) = status(quote.status) {
            let style = look.palette.warning;
            writeln!(out, "{margin} status: {style}{status}{style:#}")?;
        }
        if !self.also.is_empty() {
            let ids: Vec<_> = self.also.iter().map(|a| a.quote.id.as_str()).collect();
            writeln!(out, "{margin} also on record: {}", ids.join(", "))?;
        }
        Ok(())
    }

    /// The record's words around the differences, in lines of at most `cells`, the differing ones in colour.
    fn words(&self, cells: usize, look: Look) -> Vec<String> {
        let text = self.alignment.text();
        let window = window(text, self.focus(), cells);
        let before = if window.start > 0 { "… " } else { "" };
        let after = if window.end < text.len() { " …" } else { "" };
        let shown = format!("“{before}{}{after}”", window.of(text));
        let shift = "“".len() + before.len();
        let places = self.differences.iter().map(|d| d.start.max(window.start)..d.end.min(window.end));
        let places = places.filter(|d| d.start < d.end);
        let marks: Vec<_> =
            places.map(|d| Span::new(d.start - window.start + shift, d.end - window.start + shift)).collect();
        let lines = wrap(&shown, cells);
        lines.into_iter().map(|(at, line)| coloured(line, at, &marks, look)).collect()
    }

    /// What has to be seen: the differences, or the passage where there are none.
    fn focus(&self) -> Span {
        match (self.differences.first(), self.differences.last()) {
            (Some(first), Some(last)) => first.cover(*last),
            _ => self.alignment.passage,
        }
    }
}

/// Whether one of the findings, sorted by place, is about `span`. Only the last that starts before its end is asked,
/// and the first, which may be about the whole passage.
fn touched(span: Span, findings: &[&Finding]) -> bool {
    let before = &findings[..findings.partition_point(|f| f.span.start <= span.end)];
    let near = before.first().into_iter().chain(before.last());
    near.into_iter().any(|f| span.start <= f.span.end)
}

/// The part of `text` that shows `focus` in lines of `cells`: from the beginning of its sentence, where that is near,
/// and for about a line more than it needs.
fn window(text: &str, focus: Span, cells: usize) -> Span {
    let before = &text[..focus.start];
    let near = fitting_back(before, cells);
    let lead = &before[before.len() - near..];
    let start = match sentence_start(lead) {
        _ if near == before.len() => 0,
        Some(at) => focus.start - near + at,
        None => focus.start - whole_words(before, fitting_back(before, cells / 3)),
    };
    Span::new(start, window_end(text, start, focus.end, cells))
}

/// Where the part that starts at `start` and shows what stands before `focus_end` ends: with the sentence, where that
/// fits, else about a line after the focus, or where the lines are full.
fn window_end(text: &str, start: usize, focus_end: usize, cells: usize) -> usize {
    // Two cells for the quotation marks, four for an ellipsis at either end.
    let most = cells * MOST_LINES - 6;
    let full = start + fitting(&text[start..], most);
    if full == text.len() {
        return full;
    }
    if let Some(end) = sentence_end(text, focus_end, full) {
        return end;
    }
    let needed = focus_end.min(full);
    let shown = needed + fitting(&text[needed..full], cells);
    start + word_end(&text[start..shown]).len()
}

/// Where the sentence ends that holds the byte before `from`, if it does before `to`.
fn sentence_end(text: &str, from: usize, to: usize) -> Option<usize> {
    let from = text.floor_char_boundary(from.saturating_sub(1));
    let marks = text.get(from..to)?.match_indices(['.', '!', '?']);
    marks.map(|(at, _)| from + at + 1).find(|&end| text[end..].starts_with(char::is_whitespace))
}

/// Where the last sentence begins that begins in `text` after another.
fn sentence_start(text: &str) -> Option<usize> {
    let ends = text.match_indices(['.', '!', '?']).map(|(at, mark)| at + mark.len());
    let starts = ends.filter(|&at| text[at..].starts_with(char::is_whitespace));
    starts.map(|at| at + (text[at..].len() - text[at..].trim_start().len())).next_back()
}

/// How many of the last `bytes` of `text` are left without the word that they may have cut.
fn whole_words(text: &str, bytes: usize) -> usize {
    let part = &text[text.len() - bytes..];
    if bytes == text.len() { bytes } else { part.find(' ').map_or(0, |space| bytes - space - 1) }
}

/// A line that starts at byte `at` of the shown words, with the marks among them in the record's colour.
fn coloured(line: &str, at: usize, marks: &[Span], look: Look) -> String {
    let style = look.palette.record;
    let mut out = String::new();
    let mut done = at;
    for mark in marks {
        let (start, end) = (mark.start.max(done), mark.end.min(at + line.len()));
        if start < end {
            out += &spaced(&line[done - at..start - at]);
            out += &format!("{style}{}{style:#}", spaced(&line[start - at..end - at]));
            done = end;
        }
    }
    out + &spaced(&line[done - at..])
}

/// The words in one line; what parts two paragraphs becomes one space.
fn spaced(words: &str) -> String {
    clean(words).replace("  ", " ")
}

/// "stone-shockingly-untrue, Andy Stone, post on X, 2 April 2024, at 00:01:23.450".
fn heading(alignment: &Alignment) -> String {
    let quote = &*alignment.quote;
    let said = (quote.said != Said::Unknown).then_some(&quote.said as &dyn Display);
    let occasion = quote.occasion.as_ref().map(|o| o as &dyn Display);
    let time = alignment.time().map(|time| format!("at {time}"));
    let time = time.as_ref().map(|time| time as &dyn Display);
    joined([Some(&quote.id as &dyn Display), Some(&quote.speaker.name), occasion, said, time])
}

/// "Post on X by Andy Stone, p. 3, https://…".
fn source(quote: &CanonicalQuote) -> String {
    let source = &quote.source;
    let address = source.url.as_ref().or(source.archived.as_ref());
    joined([
        Some(&source.title as &dyn Display),
        source.locator.as_ref().map(|l| l as &dyn Display),
        address.map(|a| a as &dyn Display),
    ])
}

fn joined<const N: usize>(parts: [Option<&dyn Display>; N]) -> String {
    parts.into_iter().flatten().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn status(status: Status) -> Option<&'static str> {
    match status {
        Status::Verified => None,
        Status::Disputed => Some("the wording is disputed"),
        Status::Misattributed => Some("commonly credited to the speaker, who is not on record with it"),
        Status::Retracted => Some("retracted"),
    }
}
