//! From places in an article's text to places in its decoded draft.

use std::fmt;

use crate::text::Span;

/// A place in the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Location {
    /// Bytes of the file, half open.
    pub span: Span,
    /// Line of the first byte, from 1; CRLF is one line end, a lone CR is one too.
    pub line: usize,
    /// Column of the first byte in code points of the decoded file, from 1; a tab is one.
    pub column: usize,
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// A run of an article's text and what it was made from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Origin {
    /// Bytes of the text.
    pub text: Span,
    /// Bytes of the file.
    pub file: Span,
    /// Whether the text is the file's own characters; otherwise any part of it was made from the whole of `file`.
    pub verbatim: bool,
}

/// A run of the text and what it was made from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// First byte in the text; the piece ends where the next one starts.
    pub(super) at: usize,
    /// What it was made from: bytes of the decoded draft.
    pub(super) from: Span,
    /// Whether it is the draft's own bytes; otherwise any part of it counts as made from the whole of `from`.
    pub(super) verbatim: bool,
}

/// For every piece of the text, where it came from. Without pieces, the text is the decoded draft itself.
#[derive(Clone, Debug, Default)]
pub(super) struct SourceMap {
    pieces: Vec<Piece>,
}

impl SourceMap {
    /// Adds the piece that starts at `at`, the end of the text so far.
    pub(super) fn push(&mut self, at: usize, from: Span, verbatim: bool) {
        if let Some(last) = self.pieces.last_mut()
            && verbatim
            && last.verbatim
            && last.from.end == from.start
            && last.at + last.from.len() == at
        {
            last.from.end = from.end;
            return;
        }
        self.pieces.push(Piece { at, from, verbatim });
    }

    /// Forgets what was made from byte `len` of the text on.
    pub(super) fn truncate(&mut self, len: usize) {
        self.pieces.truncate(self.pieces.partition_point(|p| p.at < len));
        if let Some(last) = self.pieces.last_mut().filter(|p| p.verbatim) {
            last.from.end = last.from.end.min(last.from.start + (len - last.at));
        }
    }

    /// Where the last piece was made from ends; 0 where there is none.
    pub(super) fn end(&self) -> usize {
        self.pieces.last().map_or(0, |p| p.from.end)
    }

    /// What `span` of the text was made from: bytes of the decoded draft. The empty span before a piece is the place
    /// before what that was made from.
    pub(super) fn draft_span(&self, span: Span) -> Span {
        let (Some(first), Some(last)) = (self.piece(span.start), self.piece(span.end.max(span.start + 1) - 1)) else {
            return span;
        };
        let start = if first.verbatim { first.from.start + (span.start - first.at) } else { first.from.start };
        if span.is_empty() {
            return Span::empty(start.min(first.from.end));
        }
        let end = if last.verbatim { last.from.start + (span.end - last.at) } else { last.from.end };
        Span::new(start, end.max(start))
    }

    /// The pieces that `span` of a text of `len` bytes lies in: their text, what it was made from in the decoded draft,
    /// and whether it is verbatim. Verbatim ones are cut to the span.
    pub(super) fn pieces_of(&self, span: Span, len: usize) -> Vec<(Span, Span, bool)> {
        let first = self.pieces.partition_point(|p| p.at <= span.start).saturating_sub(1);
        let within = self.pieces.get(first).is_some_and(|p| !p.verbatim && p.at < span.start);
        if self.pieces.is_empty() || span.is_empty() && !within {
            return vec![(span, self.draft_span(span), true)];
        }
        let last = self.pieces.partition_point(|p| p.at < span.end).max(first + 1);
        let ends = self.pieces[first + 1..].iter().map(|p| p.at).chain([len]);
        let whole = self.pieces[first..last].iter().zip(ends).map(|(p, end)| (p, Span::new(p.at, end)));
        let cut = |text: Span| Span::new(text.start.max(span.start), text.end.min(span.end));
        let placed = whole.map(|(p, text)| match p.verbatim {
            true => (cut(text), self.draft_span(cut(text)), true),
            false => (text, p.from, false),
        });
        placed.collect()
    }

    /// The piece that byte `at` belongs to.
    fn piece(&self, at: usize) -> Option<&Piece> {
        self.pieces.get(self.pieces.partition_point(|p| p.at <= at).saturating_sub(1))
    }

    #[cfg(test)]
    pub(super) fn pieces(&self) -> &[Piece] {
        &self.pieces
    }
}

#[cfg(test)]
mod tests {
    use super::SourceMap;
    use crate::text::Span;

    /// The text `“ab c` made from `&ldquo;ab<b> </b>c`.
    fn map() -> SourceMap {
        let mut map = SourceMap::default();
        map.push(0, Span::new(0, 7), false);
        map.push(3, Span::new(7, 8), true);
        map.push(4, Span::new(8, 9), true);
        map.push(5, Span::new(12, 13), true);
        map.push(6, Span::new(17, 18), true);
        map
    }

    #[test]
    fn a_span_takes_in_the_whole_of_what_its_ends_were_made_from() {
        let cases = [
            ((0, 3), (0, 7)),
            ((0, 4), (0, 8)),
            ((4, 5), (8, 9)),
            ((4, 7), (8, 18)),
            ((3, 3), (7, 7)),
            ((7, 7), (18, 18)),
        ];
        for ((a, b), (c, d)) in cases {
            assert_eq!(map().draft_span(Span::new(a, b)), Span::new(c, d), "{a}..{b}");
        }
    }

    #[test]
    fn neighbours_that_stand_side_by_side_in_the_draft_are_one_piece() {
        assert_eq!(map().pieces.len(), 4);
    }

    #[test]
    fn truncation_shortens_the_last_piece() {
        let mut map = map();
        map.truncate(4);
        assert_eq!(map.end(), 8);
        map.truncate(0);
        assert_eq!(map.end(), 0);
    }
}
