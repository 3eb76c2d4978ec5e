//! From places in an article's text to places in its file.

use std::fmt;

use crate::text::Span;

/// A place in the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Location {
    /// Bytes of the file, half open.
    pub span: Span,
    /// Line of the first byte, from 1; CRLF is one line end.
    pub line: usize,
    /// Column of the first byte in code points, from 1; a tab is one.
    pub column: usize,
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// For every piece of the text, where it came from.
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    /// Start of each line, in bytes of the file.
    lines: Vec<usize>,
}

impl SourceMap {
    /// A map for text that is the file's own bytes.
    #[must_use]
    pub fn identity(bytes: &[u8]) -> Self {
        let mut lines = vec![0];
        lines.extend(memchr::memchr_iter(b'\n', bytes).map(|i| i + 1));
        Self { lines }
    }

    /// Where `span` of `text` stands in the file.
    #[must_use]
    pub fn locate(&self, _bytes: &[u8], text: &str, span: Span) -> Location {
        let line = self.lines.partition_point(|&start| start <= span.start).max(1);
        let start = self.lines[line - 1];
        Location { span, line, column: text[start..span.start].chars().count() + 1 }
    }
}
