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
        writeln!(out, "{margin} record: {}", clean(&heading(quote)))?;
        for (i, line) in self.words(look.body(digits), look).iter().enumerate() {
            match i {
                0 => writeln!(out, "{margin} {line}")?,
                _ => writeln!(out, "{:digits$}   {line}", "")?,
            }
        }
        writeln!(out, "{margin} source: {}", clean(&source(quote)))?;
        if let Some(warning) = status(quote.status) {
            let note = quote.note.as_ref().map_or(String::new(), |note| format!(": {note}"));
            writeln!(out, "{margin} {}{warning}{:#}{}", look.palette.warning, look.palette.warning, clean(&note))?;
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
        // Two cells for the quotation marks, four for an ellipsis at either end.
        let window = window(text, self.focus(), (cells - 2) * MOST_LINES - 4);
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

/// Whether one of the findings, sorted by place, is about `span`. Only the last that starts before its end is asked, and
/// the first, which may be about the whole passage.
fn touched(span: Span, findings: &[&Finding]) -> bool {
    let before = &findings[..findings.partition_point(|f| f.span.start <= span.end)];
    let near = before.first().into_iter().chain(before.last());
    near.into_iter().any(|f| span.start <= f.span.end)
}

/// The part of `text` that shows `focus` in at most `cells`, with some words before it and the rest after it.
fn window(text: &str, focus: Span, cells: usize) -> Span {
    let before = &text[..focus.start];
    let lead = fitting_back(before, cells / 4);
    let skip = if lead < before.len() { text[focus.start - lead..].find(' ').map_or(0, |i| i + 1) } else { 0 };
    let start = (focus.start - lead + skip).min(focus.start);
    let room = fitting(&text[start..], cells);
    let end = if start + room < text.len() { start + word_end(&text[start..start + room]).len() } else { text.len() };
    Span::new(start, end)
}

/// A line that starts at byte `at` of the shown words, with the marks among them in the record's colour.
fn coloured(line: &str, at: usize, marks: &[Span], look: Look) -> String {
    let style = look.palette.record;
    let mut out = String::new();
    let mut done = at;
    for mark in marks {
        let (start, end) = (mark.start.max(done), mark.end.min(at + line.len()));
        if start < end {
            out += &clean(&line[done - at..start - at]);
            out += &format!("{style}{}{style:#}", clean(&line[start - at..end - at]));
            done = end;
        }
    }
    out + &clean(&line[done - at..])
}

/// "stone-shockingly-untrue, Andy Stone, post on X, 2 April 2024".
fn heading(quote: &CanonicalQuote) -> String {
    let said = (quote.said != Said::Unknown).then_some(&quote.said as &dyn Display);
    let occasion = quote.occasion.as_ref().map(|o| o as &dyn Display);
    joined([Some(&quote.id as &dyn Display), Some(&quote.speaker.name), occasion, said])
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
