//! The part of a draft's lines that a report shows around a place.

use super::source::Source;
use crate::text::Span;

/// A piece of the decoded file, borrowed: also of a line of 50 MB no more is handed out than asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Excerpt<'a> {
    /// Whole lines, or the parts of them that were asked for; line ends between them are kept, the last one's is not.
    pub text: &'a str,
    /// The place that was asked for: bytes of [`Excerpt::text`].
    pub marked: Span,
    /// Line of the file, from 1, that the text starts on.
    pub line: usize,
    /// Column of its first character, from 1, in code points.
    pub column: usize,
    /// Whether its first line goes on before it.
    pub cut_before: bool,
    /// Whether its last line goes on after it.
    pub cut_after: bool,
}

impl<'a> Excerpt<'a> {
    /// The lines around `place` of the decoded draft, cut to `reach` bytes before and after it.
    pub(super) fn of(source: &'a Source, place: Span, reach: usize) -> Self {
        let (draft, lines) = (source.text.as_str(), &source.lines);
        let line = lines.line(place.start);
        let first = lines.span(draft, line);
        let last = lines.span(draft, lines.line(place.end.saturating_sub(1).max(place.start)));
        let line_end = last.end.max(place.end);
        let start = draft.ceil_char_boundary(place.start.saturating_sub(reach)).clamp(first.start, place.start);
        let end = draft.floor_char_boundary(place.end.saturating_add(reach)).clamp(place.end, line_end);
        Self {
            text: &draft[start..end],
            marked: Span::new(place.start - start, place.end - start),
            line,
            column: lines.column(draft, start),
            cut_before: start > first.start,
            cut_after: end < line_end,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Format};
    use crate::text::Span;

    #[test]
    fn an_excerpt_is_the_line_or_as_much_of_it_as_asked_for() {
        let draft = b"One.\r\nShe said it\x92s a \x93very *good* thing\x94 then.\r\nThree.";
        let article = Article::read("x.md", draft.to_vec(), Format::Markdown, None);
        let at = article.text().find("good").expect("the word is there");
        let whole = article.excerpt(Span::new(at, at + 4), 1000);
        assert_eq!(whole.text, "She said it’s a “very *good* thing” then.");
        assert_eq!((whole.marked.of(whole.text), whole.line, whole.column), ("good", 2, 1));
        assert!(!whole.cut_before && !whole.cut_after);
        let part = article.excerpt(Span::new(at, at + 4), 8);
        assert_eq!((part.text, part.column), ("very *good* thing", 18));
        assert!(part.cut_before && part.cut_after);
    }

    #[test]
    fn an_excerpt_of_several_lines_keeps_their_line_ends() {
        let article = Article::read("x.txt", "a\nb “c\nd” e\nf".into(), Format::Plain, None);
        let at = article.text().find('“').expect("the mark is there");
        let end = article.text().find(" e").expect("the word is there");
        let excerpt = article.excerpt(Span::new(at, end), 100);
        assert_eq!((excerpt.text, excerpt.marked.of(excerpt.text)), ("b “c\nd” e", "“c\nd”"));
    }
}
