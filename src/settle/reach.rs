//! Which places of a draft a comment reaches: from the comment and the draft's blocks to pieces of the file.

use std::ops::RangeInclusive;

use crate::article::{Article, Comment, Location};
use crate::text::Span;

/// No block holds more others (the texts of images) than are looked past for it.
const NESTED: usize = 8;

/// A block of the draft as it stands in the file.
#[derive(Debug)]
struct Placed {
    file: Span,
    first_line: usize,
    last_line: usize,
    /// Where its text starts in the article's.
    text: usize,
    /// The furthest end in the file of the blocks up to this one.
    furthest: usize,
}

/// The blocks of a draft in the order of its file.
#[derive(Debug)]
pub(super) struct Layout {
    blocks: Vec<Placed>,
    /// Length of the article's text in bytes.
    end: usize,
}

/// The places that a comment reaches.
#[derive(Debug)]
pub(super) struct Reach {
    pieces: Vec<Piece>,
}

/// A stretch of the file, as far as it stands on these lines.
#[derive(Debug)]
struct Piece {
    /// Bytes of the file; the place behind the last one counts too.
    file: Span,
    lines: RangeInclusive<usize>,
}

/// All lines.
const ANY_LINE: RangeInclusive<usize> = 0..=usize::MAX;

/// The whole file.
const ANYWHERE: Span = Span { start: 0, end: usize::MAX };

impl Layout {
    pub(super) fn of(article: &Article) -> Self {
        let mut blocks: Vec<Placed> = article.blocks().iter().map(|block| placed(article, block.span)).collect();
        blocks.sort_by_key(|block| block.file);
        let mut furthest = 0;
        for block in &mut blocks {
            furthest = block.file.end.max(furthest);
            block.furthest = furthest;
        }
        Self { blocks, end: article.text().len() }
    }

    /// Where in the article's text the first block starts that begins after `comment`; its end where there is none.
    pub(super) fn text_after(&self, comment: &Comment) -> usize {
        self.blocks.get(self.after(comment)).map_or(self.end, |block| block.text)
    }

    /// What `comment` reaches.
    ///
    /// On lines of its own, the blocks that begin on the next line with text, and all of that line. Right before a
    /// block on its line, that block. Within a block, or behind one on its line, that line and the next.
    pub(super) fn reach(&self, comment: &Comment) -> Reach {
        let lines = comment.first_line..=comment.last_line + 1;
        let before = self.blocks[..self.after(comment)].iter().rev().take(NESTED);
        let next = self.blocks.get(self.after(comment));
        if let Some(around) = before.clone().find(|block| block.file.end > comment.file_span.end) {
            return Reach::of([Piece { file: around.file, lines }]);
        }
        if let Some(beside) = next.filter(|block| block.first_line == comment.last_line) {
            return Reach::of([Piece { file: beside.file, lines: ANY_LINE }]);
        }
        match before.clone().find(|block| block.last_line == comment.first_line) {
            Some(behind) => {
                let below = self.beginning_on(comment.last_line + 1);
                let own = Piece { file: behind.file, lines: comment.first_line..=comment.first_line };
                Reach { pieces: below.into_iter().chain([own]).collect() }
            }
            None => Reach { pieces: next.into_iter().flat_map(|next| self.beginning_on(next.first_line)).collect() },
        }
    }

    /// The number of the first block that begins after `comment`.
    fn after(&self, comment: &Comment) -> usize {
        self.blocks.partition_point(|block| block.file.start < comment.file_span.end)
    }

    /// All of `line`, and the blocks that begin on it.
    fn beginning_on(&self, line: usize) -> Vec<Piece> {
        let first = self.blocks.partition_point(|block| block.first_line < line);
        let next = self.blocks.partition_point(|block| block.first_line <= line);
        let begun = self.blocks[first..next].first().zip(self.blocks[first..next].last());
        let begun = begun.map(|(first, last)| Span::new(first.file.start, last.furthest.max(first.file.start)));
        let all = Piece { file: ANYWHERE, lines: line..=line };
        begun.map(|file| Piece { file, lines: ANY_LINE }).into_iter().chain([all]).collect()
    }
}

fn placed(article: &Article, block: Span) -> Placed {
    let place = article.locate(block);
    let last = Span::new(article.text().floor_char_boundary(block.end.saturating_sub(1)).max(block.start), block.end);
    Placed {
        file: place.span,
        first_line: place.line,
        last_line: article.locate(last).line,
        text: block.start,
        furthest: 0,
    }
}

impl Reach {
    /// The whole draft.
    pub(super) fn everything() -> Self {
        Self::of([Piece { file: ANYWHERE, lines: ANY_LINE }])
    }

    fn of<const N: usize>(pieces: [Piece; N]) -> Self {
        Self { pieces: pieces.into() }
    }

    /// Whether something that starts at `place` is reached.
    pub(super) fn holds(&self, place: &Location) -> bool {
        let start = place.span.start;
        self.pieces.iter().any(|p| p.file.start <= start && start <= p.file.end && p.lines.contains(&place.line))
    }
}

#[cfg(test)]
mod tests {
    use super::Layout;
    use crate::article::{Article, Format};
    use crate::text::Span;

    /// The marks (`a`, `b`, … single letters standing as words) that the first comment of a draft reaches.
    fn reached(draft: &str, format: Format) -> String {
        let article = Article::read("x", draft.as_bytes().to_vec(), format, None);
        let reach = Layout::of(&article).reach(&article.comments()[0]);
        let words = article.words().spans().iter().filter(|span| span.len() == 1);
        let held = words.filter(|span| reach.holds(&article.locate(Span::empty(span.start))));
        held.map(|span| span.of(article.text())).collect()
    }

    #[test]
    fn a_comment_in_markdown_reaches_the_next_paragraph_and_no_other() {
        for (draft, expected) in [
            ("a\n\n<!-- c -->\nb and\nc on.\n\nd", "bc"),
            ("a\n<!-- c -->\n\n\nb\n\nc", "b"),
            ("<!-- c -->\n<!-- other -->\n<!--\nlong\n-->\nb\nc\n\nd", "bc"),
            ("a\n\n<!-- c -->\n# b\nc", "b"),
            ("<!-- c -->\n- b\n- c\n", "b"),
            ("> a\n>\n> <!-- c -->\n> b\n>\n> c", "b"),
            ("<!-- c --> b goes on.\n\nc", "b"),
            ("<!-- c -->\n![b](x.png) c goes\non to d.\n\ne", "bcd"),
            ("<!-- c -->\n\n```\ncode\n```\n\nb\n\nc", "b"),
            ("a\n\nb said <!-- c --> c\nand d and\ne.\n\nf", "bcd"),
            ("a\n\nb said so. <!-- c -->\n\nc", "b"),
            ("a\n\nb said so. <!-- c -->\nc and\nd", "bc"),
            ("a\n\n<!-- c -->", ""),
        ] {
            assert_eq!(reached(draft, Format::Markdown), expected, "{draft}");
        }
    }

    #[test]
    fn a_comment_in_html_reaches_the_next_element_also_on_one_line() {
        for (draft, expected) in [
            ("<p>a</p><!-- c --><p>b and <em>c</em></p><p>d</p>", "bc"),
            ("<p>a</p>\n<!-- c -->\n<blockquote>\n<p>b\nand c</p></blockquote>\n<p>d</p>", "bc"),
            ("<p><!-- c -->b\nc</p><p>d</p>", "bc"),
            ("<p>a\n<!-- c -->\nb\nc</p>", "b"),
            ("<p>a</p> <!-- c -->\n\n<p>b</p>", "a"),
            ("<p>a</p>\r\n<!-- c -->\r\n<p>b</p>\r\n<p>c</p>", "b"),
        ] {
            assert_eq!(reached(draft, Format::Html), expected, "{draft}");
        }
    }
}
