//! A line of the draft around the words that a finding marks, with carets under them.
//!
//! What is shown is the draft's text without its markup, as its reader sees it; the place in the header is the file's.

use std::io::{self, Write};

use anstyle::Style;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::Look;
use super::cells::{fitting, fitting_back, shown, width, word_end, wrap};
use crate::article::Article;
use crate::text::Span;

/// Marked words that do not fit on one line take at most this many; the rest is left out.
const MOST_LINES: usize = 3;

/// Words of the draft, ready to be shown.
pub(super) struct Excerpt {
    lines: Vec<Line>,
    /// Cells right of the gutter.
    cells: usize,
}

/// One line of text and, under it, the carets.
#[derive(Default)]
struct Line {
    text: String,
    carets: String,
}

impl Excerpt {
    /// The words of `article` at and around `mark`, in lines of at most `cells`.
    pub(super) fn of(article: &Article, mark: Span, cells: usize) -> Self {
        let text = article.text();
        let room = room(article, mark);
        let mark = Span::new(mark.start, mark.end.min(room.end).max(mark.start));
        let lines = if width_at_most(mark.of(text), cells) {
            vec![Line::new(text, window(text, room, mark, cells), room, mark)]
        } else {
            long(text, mark, cells)
        };
        Self { lines, cells }
    }

    /// Writes the lines with the gutter, `line` as the number of the first, and `label` beside the last carets or under
    /// them.
    pub(super) fn write(
        &self,
        line: usize,
        label: &str,
        level: Style,
        digits: usize,
        look: Look,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let gutter = look.palette.gutter;
        let bar = format!("{:digits$} {gutter}|{gutter:#}", "");
        writeln!(out, "{bar}")?;
        for (i, shown) in self.lines.iter().enumerate() {
            match i {
                0 => writeln!(out, "{gutter}{line:digits$} |{gutter:#} {}", shown.text)?,
                _ => writeln!(out, "{bar} {}", shown.text)?,
            }
            let beside = self.beside(i, label);
            writeln!(out, "{bar} {level}{}{beside}{level:#}", shown.carets)?;
        }
        let last = self.lines.len().saturating_sub(1);
        if !label.is_empty() && self.beside(last, label).is_empty() {
            for (_, part) in wrap(label, self.cells) {
                writeln!(out, "{bar} {level}{part}{level:#}")?;
            }
        }
        Ok(())
    }

    /// The label, where line `i` is the last and has room for it.
    fn beside(&self, i: usize, label: &str) -> String {
        let fits = width(&self.lines[i].carets) + 1 + width(label) <= self.cells;
        if i + 1 == self.lines.len() && fits && !label.is_empty() { format!(" {label}") } else { String::new() }
    }
}

impl Line {
    /// The part `window` of `text`, with "…" where it stops short of `room`, and carets under `mark`.
    fn new(text: &str, window: Span, room: Span, mark: Span) -> Self {
        let mut line = Self::default();
        if window.start > room.start {
            line.push("…", false);
        }
        for (at, grapheme) in window.of(text).grapheme_indices(true) {
            let at = window.start + at;
            let marked = (mark.start..mark.end).contains(&at) || (mark.is_empty() && at == mark.start);
            line.push(shown(grapheme), marked);
        }
        if window.end < room.end {
            line.push("…", false);
        }
        if !line.carets.contains('^') {
            line.carets.push('^');
        }
        line.carets.truncate(line.carets.trim_end().len());
        line
    }

    fn push(&mut self, shown: &str, marked: bool) {
        self.text.push_str(shown);
        let caret = if marked { "^" } else { " " };
        self.carets.push_str(&caret.repeat(shown.width()));
    }
}

/// The stretch of text that may be shown around `mark`: the lines that it stands on, within its block. Looks no
/// further than a few hundred characters from the mark, so that a draft of one endless line costs no more than another.
fn room(article: &Article, mark: Span) -> Span {
    const FAR: usize = 600;
    let text = article.text();
    let blocks = article.blocks();
    let next = blocks.partition_point(|b| b.span.start <= mark.start);
    let block = next.checked_sub(1).map(|i| blocks[i].span).filter(|b| mark.start <= b.end);
    let bounds = block.unwrap_or(Span::new(0, text.len()));
    let end = mark.end.min(bounds.end).max(mark.start);
    let before = Span::new(text.floor_char_boundary(mark.start.saturating_sub(FAR)).max(bounds.start), mark.start);
    let after = Span::new(end, text.ceil_char_boundary(end + FAR).min(bounds.end).max(end));
    let start = before.of(text).rfind('\n').map_or(before.start, |i| before.start + i + 1);
    let stop = after.of(text).find('\n').map_or(after.end, |i| after.start + i);
    Span::new(start, stop)
}

fn width_at_most(text: &str, cells: usize) -> bool {
    fitting(text, cells) == text.len()
}

/// The part of `room` around `mark` that fits into `cells`, cut between words: as much before the mark as after it,
/// and more on one side where the other is short.
fn window(text: &str, room: Span, mark: Span, cells: usize) -> Span {
    if width_at_most(room.of(text), cells) {
        return room;
    }
    let (before, after) = (&text[room.start..mark.start], &text[mark.end..room.end]);
    let free = cells.saturating_sub(width(mark.of(text)) + 2);
    let right = width(&after[..fitting(after, free)]);
    let left = fitting_back(before, (free / 2).max(free - right));
    let used = width(&before[before.len() - left..]);
    let right = fitting(after, free.saturating_sub(used));
    let end = if right < after.len() { word_end(&after[..right]).len() } else { right };
    let cut = &before[before.len() - left..];
    let skip = if left < before.len() { cut.find(' ').map_or(0, |i| i + 1) } else { 0 };
    Span::new(mark.start - left + skip, mark.end + end)
}

/// Marked words too long for one line: their first lines, without what stands around them.
fn long(text: &str, mark: Span, cells: usize) -> Vec<Line> {
    // Enough bytes for the lines that are shown, whatever the script: no more is looked at.
    let most = text.floor_char_boundary((mark.start + cells * MOST_LINES * 4).min(mark.end));
    let part = Span::new(mark.start, most);
    let rows = wrap(part.of(text), cells - 1);
    let rows = rows.iter().take(MOST_LINES).map(|(at, row)| Span::new(mark.start + at, mark.start + at + row.len()));
    let mut lines: Vec<_> = rows.map(|row| Line::new(text, row, row, mark)).collect();
    let shown: usize = lines.len();
    if let Some(last) = lines.last_mut()
        && (shown == MOST_LINES || most < mark.end)
    {
        last.push("…", false);
        last.carets.truncate(last.carets.trim_end().len());
    }
    lines
}
