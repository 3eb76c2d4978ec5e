//! Lines and columns of a decoded draft.
//!
//! A line ends with LF, CRLF or a lone CR; no other character ends one.

use crate::text::Span;

/// Distance between two counts of code points, in bytes. A column costs at most two such stretches, however long the
/// line.
const STRIDE: usize = 256;

/// Where each line starts, and how many code points stand before every [`STRIDE`]th byte.
#[derive(Clone, Debug)]
pub(super) struct Lines {
    starts: Vec<usize>,
    counts: Vec<usize>,
}

impl Lines {
    /// The lines of `text`; an empty text has one.
    pub(super) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let ends = memchr::memchr2_iter(b'\n', b'\r', bytes)
            .filter(|&i| bytes[i] == b'\n' || bytes.get(i + 1) != Some(&b'\n'))
            .map(|i| i + 1);
        let starts = std::iter::once(0).chain(ends).collect();
        let mut total = 0;
        let counts = bytes
            .chunks(STRIDE)
            .map(|stretch| {
                let before = total;
                total += code_points(stretch);
                before
            })
            .collect();
        Self { starts, counts }
    }

    /// The line, from 1, that byte `at` stands in; a line end belongs to the line it ends.
    pub(super) fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|&start| start <= at).max(1)
    }

    /// The column, from 1, of byte `at` of `text`.
    pub(super) fn column(&self, text: &str, at: usize) -> usize {
        let start = self.starts[self.line(at) - 1];
        self.before(text, at) - self.before(text, start) + 1
    }

    /// Line `line` (from 1) without its line end; empty at the end of the text for a line that is not there.
    pub(super) fn span(&self, text: &str, line: usize) -> Span {
        let Some(&start) = self.starts.get(line.saturating_sub(1)) else { return Span::empty(text.len()) };
        let end = self.starts.get(line.max(1)).copied().unwrap_or(text.len());
        let content = text[start..end].trim_end_matches(['\n', '\r']);
        Span::new(start, start + content.len())
    }

    /// How many code points stand before byte `at`.
    fn before(&self, text: &str, at: usize) -> usize {
        let Some(&count) = self.counts.get(at / STRIDE) else {
            let Some(&last) = self.counts.last() else { return 0 };
            return last + code_points(&text.as_bytes()[(self.counts.len() - 1) * STRIDE..]);
        };
        count + code_points(&text.as_bytes()[at / STRIDE * STRIDE..at])
    }
}

/// How many code points start in `bytes`: those that continue none.
fn code_points(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&b| b & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::{Lines, STRIDE};

    #[test]
    fn every_kind_of_line_end_ends_one_line() {
        let text = "a\r\nb\rc\n\nd\r";
        let lines = Lines::of(text);
        let found: Vec<&str> = (1..=lines.starts.len()).map(|i| lines.span(text, i).of(text)).collect();
        assert_eq!(found, ["a", "b", "c", "", "d", ""]);
        assert_eq!(lines.line(1), 1, "a line end belongs to the line it ends");
        assert_eq!(lines.line(3), 2);
        assert!(lines.span(text, 99).is_empty());
    }

    #[test]
    fn columns_count_code_points_across_strides() {
        let text = format!("x\n{}", "é\t".repeat(STRIDE));
        let lines = Lines::of(&text);
        for i in [0, 1, STRIDE / 4, 2 * STRIDE / 3, STRIDE] {
            assert_eq!(lines.column(&text, 2 + 3 * i), 2 * i + 1);
        }
        assert_eq!(Lines::of("").column("", 0), 1);
        let even = "y".repeat(STRIDE);
        assert_eq!(Lines::of(&even).column(&even, STRIDE), STRIDE + 1);
    }
}
