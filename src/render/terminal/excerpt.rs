//! A line of the draft around the words that a finding marks, with carets under them.
//!
//! What is shown is the draft's text without its markup, as its reader sees it; the place in the header is the file's.

use std::io::{self, Write};

use anstyle::Style;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::Look;
use super::cells::{clean, fitting, fitting_back, shown, width, word_end, wrap};
use crate::article::Article;
use crate::report::Finding;
use crate::text::Span;

/// Marked words that do not fit on one line take at most this many; the rest is left out.
const MOST_LINES: usize = 3;

/// Cells for an ellipsis at either end.
const ELLIPSES: usize = 2;

/// No more bytes than this are looked at on either side of the marked words.
const FAR: usize = 600;

/// Stands before each line of marked words that take several.
const MARGIN: &str = "> ";

/// Words of the draft, ready to be shown.
pub(super) enum Excerpt {
    /// One line, the marked words with carets under them.
    Line(Line),
    /// The lines that the marked words take.
    Lines(Vec<String>),
}

/// A line of text and, under it, the carets.
#[derive(Default)]
pub(super) struct Line {
    text: String,
    carets: String,
}

/// What stands around an excerpt.
pub(super) struct Frame {
    /// Number of the first line.
    pub(super) line: usize,
    /// Digits of the longest line number beside it.
    pub(super) digits: usize,
    /// Style of carets and label.
    pub(super) level: Style,
    pub(super) look: Look,
}

impl Excerpt {
    /// What `finding` is about, words or a comment, and what stands around it, in lines of at most `cells`.
    pub(super) fn of(article: &Article, finding: &Finding, cells: usize) -> Self {
        match finding.comment(article) {
            None => Self::within(article.text(), room(article, finding.span), finding.span, cells),
            Some(comment) => {
                let draft = article.comment_excerpt(comment, FAR);
                Self::within(draft.text, Span::new(0, draft.text.len()), draft.marked, cells)
            }
        }
    }

    /// The words `mark` of `text` and what stands around them in `room`.
    fn within(text: &str, room: Span, mark: Span, cells: usize) -> Self {
        let here = Span::new(mark.start, mark.end.min(room.end).max(mark.start));
        if here == mark && width_at_most(mark.of(text), cells.saturating_sub(ELLIPSES)) {
            Self::Line(Line::new(text, window(text, room, mark, cells), room, mark))
        } else {
            Self::Lines(long(text, here, here != mark, cells - MARGIN.len()))
        }
    }

    /// Writes the lines with the gutter, and `label` beside the carets where there is room, else under them.
    pub(super) fn write(&self, frame: &Frame, label: &str, out: &mut dyn Write) -> io::Result<()> {
        let Frame { line, digits, level, look } = *frame;
        let gutter = look.palette.gutter;
        let bar = format!("{:digits$} {gutter}|{gutter:#}", "");
        let number = format!("{gutter}{line:digits$} |{gutter:#}");
        writeln!(out, "{bar}")?;
        match self {
            Self::Line(Line { text, .. }) => writeln!(out, "{number} {text}")?,
            Self::Lines(lines) => {
                for (i, text) in lines.iter().enumerate() {
                    let start = if i == 0 { &number } else { &bar };
                    writeln!(out, "{start} {level}{MARGIN}{level:#}{text}")?;
                }
            }
        }
        self.under(label, look.body(digits)).iter().try_for_each(|under| writeln!(out, "{bar} {level}{under}{level:#}"))
    }

    /// What stands under the last line: carets and label.
    fn under(&self, label: &str, cells: usize) -> Vec<String> {
        let mut under = Vec::new();
        let mut indent = 0;
        if let Self::Line(Line { carets, .. }) = self {
            if !label.is_empty() && width(carets) + 1 + width(label) <= cells {
                return vec![format!("{carets} {label}")];
            }
            under.push(carets.clone());
            // A label of one line ends at the right margin, or stands right under the carets.
            let before = carets.len() - carets.trim_start().len();
            indent = before.min(cells.saturating_sub(width(label)));
        }
        under.extend(wrap(label, cells).into_iter().map(|(_, part)| format!("{:indent$}{part}", "")));
        under
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
/// further than [`FAR`] from the mark, so that a draft of one endless line costs no more than another.
fn room(article: &Article, mark: Span) -> Span {
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
    let free = cells.saturating_sub(width(mark.of(text)) + ELLIPSES);
    let right = width(&after[..fitting(after, free)]);
    let left = fitting_back(before, (free / 2).max(free - right));
    let used = width(&before[before.len() - left..]);
    let right = fitting(after, free.saturating_sub(used));
    let end = if right < after.len() { word_end(&after[..right]).len() } else { right };
    let cut = &before[before.len() - left..];
    let skip = if left < before.len() { cut.find(' ').map_or(0, |i| i + 1) } else { 0 };
    Span::new(mark.start - left + skip, mark.end + end)
}

/// Marked words too long for one line: their first lines, without what stands around them. An ellipsis tells that there
/// are more, or that they go on in another block (`goes_on`).
fn long(text: &str, mark: Span, goes_on: bool, cells: usize) -> Vec<String> {
    // Enough bytes for the lines that are shown, whatever the script: no more is looked at.
    let most = text.floor_char_boundary((mark.start + cells * MOST_LINES * 4).min(mark.end));
    let part = Span::new(mark.start, most).of(text);
    let rows = wrap(part, cells.saturating_sub(ELLIPSES));
    let mut lines: Vec<_> = rows.iter().take(MOST_LINES).map(|(_, row)| clean(row).into_owned()).collect();
    if let Some(last) = lines.last_mut()
        && (goes_on || rows.len() > MOST_LINES || most < mark.end)
    {
        last.push_str(" …");
    }
    lines
}
