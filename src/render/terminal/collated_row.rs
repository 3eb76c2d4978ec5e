//! One row of a collation: a variant's words in lines, the differing ones marked, and what the differences are.

use super::Look;
use super::cells::{clean, fitting, fitting_back, shortened, width, wrap};
use crate::alignment::{Edit, EditKind};
use crate::article::Article;
use crate::attribution::Kind;
use crate::collate::Variant;
use crate::text::Span;

/// Lines that the words of a row may take; of longer ones the surroundings of the differences are shown.
const MOST_LINES: usize = 6;

/// Differences that a row tells.
const MOST_DIFFERENCES: usize = 6;

/// Cells of a difference's words that are shown.
const DIFFERENCE: usize = 40;

/// A row, ready to be written.
pub(super) struct Row {
    /// The words as they are shown.
    shown: String,
    /// The differing ones: bytes of `shown`; empty where something is missing.
    marks: Vec<Span>,
    /// What each difference is.
    differences: Vec<String>,
    cells: usize,
}

impl Row {
    /// The row of a variant, in lines of `cells`.
    pub(super) fn new(articles: &[Article], wording: &str, variant: &Variant, cells: usize) -> Self {
        let Some(witness) = variant.witnesses.first() else {
            return Self { shown: String::new(), marks: vec![], differences: vec![], cells };
        };
        let article = &articles[witness.article];
        let edits: Vec<&Edit> = variant.edits().collect();
        if edits.is_empty() && witness.kind == Kind::Direct && variant.is_whole(wording) {
            return Self { shown: "the whole of it, as above".to_owned(), marks: vec![], differences: vec![], cells };
        }
        let (text, marks) = joined(article, &witness.content, &edits, witness.kind == Kind::Direct);
        let fits = width(&text) <= cells * MOST_LINES;
        let (shown, marks) = if fits { (text, marks) } else { excerpt(&text, &marks, cells) };
        Self { shown, marks, differences: differences(article, wording, &edits), cells }
    }

    /// The lines: words, carets under those that differ, what the differences are.
    pub(super) fn lines(&self, look: Look) -> Vec<String> {
        let mut out = Vec::new();
        let style = look.palette.warning;
        for (at, line) in wrap(&self.shown, self.cells) {
            let marks = on_line(&self.marks, at, line);
            out.push(coloured(line, &marks, style));
            if !marks.is_empty() {
                out.push(format!("{style}{}{style:#}", carets(line, &marks)));
            }
        }
        if !self.differences.is_empty() {
            let told = self.differences.join("; ");
            out.extend(wrap(&told, self.cells).into_iter().map(|(_, line)| line.to_owned()));
        }
        out
    }
}

/// The pieces in one line, in marks where they are `direct`, and the differing words in it.
fn joined(article: &Article, content: &[Span], edits: &[&Edit], direct: bool) -> (String, Vec<Span>) {
    let (open, close) = if direct { ("“", "”") } else { ("", "") };
    let mut text = open.to_owned();
    let mut marks = Vec::new();
    for (n, span) in content.iter().enumerate() {
        if n > 0 {
            let between = &article.text()[content[n - 1].end.min(span.start)..span.start];
            // Somebody else's words between two quotations part them; the end of a paragraph does not.
            let parted = between.chars().any(char::is_alphanumeric);
            text += &if parted { format!("{close} {open}") } else { " ".to_owned() };
        }
        let shift = |at: usize| text.len() + (at - span.start);
        let inside = edits.iter().filter(|e| span.contains(e.article));
        marks.extend(inside.map(|e| Span::new(shift(e.article.start), shift(e.article.end))));
        // Byte for byte, so that the marks keep their places.
        text.extend(span.of(article.text()).chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c }));
    }
    marks.sort_unstable();
    marks.dedup();
    (text + close, marks)
}

/// The surroundings of the marks, or the beginning where there are none, with ellipses between.
fn excerpt(text: &str, marks: &[Span], cells: usize) -> (String, Vec<Span>) {
    if marks.is_empty() {
        return (shortened(text, cells * 2), Vec::new());
    }
    let mut windows: Vec<Span> = Vec::new();
    for mark in marks {
        let window = around(text, *mark, cells / 2);
        match windows.last_mut() {
            Some(last) if last.end + 1 >= window.start => *last = last.cover(window),
            _ => windows.push(window),
        }
    }
    let (mut shown, mut shifted) = (String::new(), Vec::new());
    for window in windows {
        if window.start > 0 {
            shown += if shown.is_empty() { "… " } else { " … " };
        }
        let inside = marks.iter().filter(|m| window.contains(**m));
        shifted.extend(
            inside.map(|m| Span::new(m.start - window.start + shown.len(), m.end - window.start + shown.len())),
        );
        shown += window.of(text);
        if window.end == text.len() {
            return (shown, shifted);
        }
    }
    (shown + " …", shifted)
}

/// A mark with so many cells of whole words on either side.
fn around(text: &str, mark: Span, cells: usize) -> Span {
    let start = mark.start - fitting_back(&text[..mark.start], cells);
    let start = if start == 0 { 0 } else { text[start..mark.start].find(' ').map_or(mark.start, |at| start + at + 1) };
    let end = mark.end + fitting(&text[mark.end..], cells);
    let end = if end == text.len() { end } else { text[mark.end..end].rfind(' ').map_or(mark.end, |at| mark.end + at) };
    Span::new(start, end)
}

/// The marks on a line that begins at byte `at`: bytes of the line.
fn on_line(marks: &[Span], at: usize, line: &str) -> Vec<Span> {
    let end = at + line.len();
    let here = marks.iter().filter(|m| m.start < end && m.end > at || m.is_empty() && (at..=end).contains(&m.start));
    here.map(|m| Span::new(m.start.max(at) - at, m.end.min(end) - at)).collect()
}

/// Carets under the marks; one where something is missing.
fn carets(line: &str, marks: &[Span]) -> String {
    let mut out = String::new();
    let mut done = 0;
    for mark in marks {
        let start = width(&line[..mark.start]);
        if start >= done {
            out.push_str(&" ".repeat(start - done));
            let length = width(mark.of(line)).max(1);
            out.push_str(&"^".repeat(length));
            done = start + length;
        }
    }
    out
}

fn coloured(line: &str, marks: &[Span], style: anstyle::Style) -> String {
    let mut out = String::new();
    let mut done = 0;
    for mark in marks.iter().filter(|m| !m.is_empty()) {
        if mark.start >= done {
            out += &clean(&line[done..mark.start]);
            out += &format!("{style}{}{style:#}", clean(mark.of(line)));
            done = mark.end;
        }
    }
    out + &clean(&line[done..])
}

/// What each edit is, in a few words.
fn differences(article: &Article, wording: &str, edits: &[&Edit]) -> Vec<String> {
    let mut out: Vec<String> = edits.iter().take(MOST_DIFFERENCES).map(|e| difference(article, wording, e)).collect();
    match edits.len().saturating_sub(MOST_DIFFERENCES) {
        0 => {}
        1 => out.push("and 1 difference more".to_owned()),
        n => out.push(format!("and {n} differences more")),
    }
    out
}

fn difference(article: &Article, wording: &str, edit: &Edit) -> String {
    let quoted = |text: &str| format!("“{}”", shortened(text.trim(), DIFFERENCE));
    let (own, theirs) = (quoted(edit.article.of(article.text())), quoted(edit.canonical.of(wording)));
    match (edit.kind, edit.article.is_empty(), edit.canonical.is_empty()) {
        (EditKind::Ellipsis, ..) => format!("an ellipsis for {theirs}"),
        (EditKind::Reordering, ..) => format!("{own} in another place"),
        (_, true, _) => format!("without {theirs}"),
        (_, _, true) => format!("with {own} added"),
        _ => format!("{own} for {theirs}"),
    }
}
