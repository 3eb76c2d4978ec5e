//! Reads plain text: the text is the decoded file, and its lines are the blocks.
//!
//! News files have a paragraph a line. Where the lines are those of a hard-wrapped text, paragraphs are put together.

use super::source::Source;
use super::{Article, Block, BlockKind, Builder};
use crate::language::Language;
use crate::text::Span;

/// A hard-wrapped text has no line wider than this, in code points: wider ones are paragraphs. Mail and man pages are
/// wrapped at 72 to 80, typewritten drafts at 60 to 65.
const WIDEST: usize = 100;

/// Nor are all its lines narrower than this: such are verse, lists and tables.
const NARROWEST: usize = 40;

/// How much a wrapped line may fall short of the width, in code points, besides the word that no longer fitted.
const SLACK: usize = 2;

/// How many lines must be followed directly by another before wrapping is thought of.
const FEWEST: usize = 2;

/// Reads a draft.
pub(super) fn read(name: &str, bytes: Vec<u8>, language: Option<&'static Language>) -> Article {
    let mut builder = Builder::new(Source::of(bytes, false));
    let draft = builder.draft();
    let lines = lines(&draft);
    let blocks = match Wrapping::of(&draft, &lines) {
        Some(wrapping) => wrapping.paragraphs(),
        None => lines.into_iter().filter(|line| !line.is_empty()).collect(),
    };
    builder
        .whole(blocks.into_iter().map(|span| Block { kind: BlockKind::Paragraph, span, continues: false }).collect());
    builder.finish(name, language)
}

/// The lines of a text, trimmed; an empty span for one of nothing but white space.
fn lines(text: &str) -> Vec<Span> {
    let mut lines = Vec::new();
    let mut start = 0;
    for end in memchr::memchr2_iter(b'\n', b'\r', text.as_bytes()) {
        // The CR of a CRLF ends the line, then its LF would end an empty one.
        if !(text.as_bytes()[end] == b'\n' && end == start && text[..end].ends_with('\r')) {
            lines.push(Span::new(start, end).trimmed(text));
        }
        start = end + 1;
    }
    lines.push(Span::new(start, text.len()).trimmed(text));
    lines
}

/// A text whose lines were broken to fit a width.
struct Wrapping<'a> {
    text: &'a str,
    lines: &'a [Span],
    /// The widest line, in code points.
    width: usize,
}

impl<'a> Wrapping<'a> {
    /// The wrapping of a text; `None` where its lines are paragraphs, which is the rule.
    ///
    /// It is wrapped where no line is wider than [`WIDEST`] and, of the lines followed directly by another, at least
    /// three in four are filled (the next line's first word would not have fitted) and at most half end like a
    /// sentence. Lines that are paragraphs differ in width, end like sentences, or both.
    fn of(text: &'a str, lines: &'a [Span]) -> Option<Self> {
        if lines.iter().any(|line| line.len() > 4 * WIDEST) {
            return None;
        }
        let width = lines.iter().map(|line| line.of(text).chars().count()).max()?;
        let wrapping = Self { text, lines, width };
        let inner: Vec<usize> =
            (1..lines.len()).filter(|&i| !lines[i - 1].is_empty() && !lines[i].is_empty()).collect();
        let filled = inner.iter().filter(|&&i| wrapping.is_filled(i - 1)).count();
        let ended = inner.iter().filter(|&&i| ends_sentence(lines[i - 1].of(text))).count();
        let is_wrapped = (NARROWEST..=WIDEST).contains(&width)
            && filled >= FEWEST
            && filled * 4 >= inner.len() * 3
            && ended * 2 <= inner.len();
        is_wrapped.then_some(wrapping)
    }

    /// Whether the first word of the line after line `i` would not have fitted on it.
    fn is_filled(&self, i: usize) -> bool {
        let next = self.lines[i + 1].of(self.text).split_whitespace().next().map_or(0, |w| w.chars().count());
        self.lines[i].of(self.text).chars().count() + 1 + next + SLACK > self.width
    }

    /// The paragraphs: runs of lines, up to an empty line or one that is not filled.
    fn paragraphs(&self) -> Vec<Span> {
        let mut paragraphs: Vec<Span> = Vec::new();
        let mut goes_on = false;
        for (i, &line) in self.lines.iter().enumerate() {
            if line.is_empty() {
                goes_on = false;
                continue;
            }
            match paragraphs.last_mut() {
                Some(last) if goes_on => *last = last.cover(line),
                _ => paragraphs.push(line),
            }
            goes_on = i + 1 < self.lines.len() && self.is_filled(i);
        }
        paragraphs
    }
}

/// Whether a line ends like a sentence.
fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['"', '\'', '”', '’', '»', ')']).ends_with(['.', '!', '?', ':', '…'])
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Format};

    fn blocks(text: &str) -> Vec<String> {
        let article = Article::read("x.txt", text.as_bytes().to_vec(), Format::Plain, None);
        assert_eq!(article.text(), text);
        article.blocks().iter().map(|b| b.span.of(text).to_owned()).collect()
    }

    #[test]
    fn lines_are_blocks() {
        let long =
            "The council voted to close the old harbour bridge to lorries from the first of next month on. ".repeat(2);
        let cases: &[(&str, &[&str])] = &[
            ("", &[]),
            (" \r\n\t\n", &[]),
            ("One.\nTwo.", &["One.", "Two."]),
            ("One.\r\n\r\n  Two. \rThree.", &["One.", "Two.", "Three."]),
            (&format!("Head\n{long}\nShort one."), &["Head", long.trim(), "Short one."]),
            (
                "Roses are planted along the northern wall\nViolets are sold at the market hall\nSugar is\nsweet",
                &[
                    "Roses are planted along the northern wall",
                    "Violets are sold at the market hall",
                    "Sugar is",
                    "sweet",
                ],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(blocks(text), *expected, "{text:?}");
        }
    }

    #[test]
    fn hard_wrapped_paragraphs_are_blocks() {
        let text = "Bridge to close\nBy Ada Quill\n\nThe council voted on Tuesday to close the old harbour\nbridge to \
                    lorries, and Mayor Ida Brandt said, “We had\nno choice. The bridge is older than this council.”\n\nWork \
                    begins in May and will go on until the end of\nthe year.\n";
        let found = blocks(text);
        assert_eq!(found.len(), 4, "{found:#?}");
        assert!(found[2].starts_with("The council") && found[2].ends_with("council.”"));
    }

    #[test]
    fn wrapped_lines_in_crlf_files_are_put_together_as_well() {
        let text = "The council voted on Tuesday to close the old harbour\r\nbridge to lorries, and the mayor said that \
                    the council\r\nhad no choice.\r\n\r\nWork begins soon.\r\n";
        let paragraphs: Vec<_> = text.split("\r\n\r\n").map(str::trim).collect();
        assert_eq!(blocks(text), paragraphs);
    }
}
