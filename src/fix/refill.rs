//! Hard-wrapped plain text after a change: its lines filled anew to the width they had, from the changed line to where
//! the old line ends fit again. A line left too long or too short would read as the end of a paragraph.

use super::wanted::Change;
use crate::article::Article;
use crate::text::Span;

/// The changes, those of each wrapped paragraph made one that fills its lines anew.
pub(super) fn refilled(article: &Article, changes: &[&Change]) -> Vec<Change> {
    let text = article.text();
    let mut out = Vec::new();
    let mut rest = changes;
    while let Some(first) = rest.first() {
        let blocks = article.blocks();
        let number = blocks.partition_point(|b| b.span.end < first.span.end);
        let wrapped =
            blocks.get(number).map(|b| b.span).filter(|b| b.start <= first.span.start && b.of(text).contains('\n'));
        let count = wrapped.map_or(1, |block| rest.iter().take_while(|c| block.contains(c.span)).count().max(1));
        let (here, after) = rest.split_at(count);
        match wrapped {
            Some(block) => out.push(Paragraph::of(article, block).refilled(here)),
            None => out.extend(here.iter().copied().cloned()),
        }
        rest = after;
    }
    out
}

/// A wrapped paragraph.
struct Paragraph<'a> {
    text: &'a str,
    block: Span,
    /// The widest line of the draft, in code points.
    width: usize,
    line_end: &'static str,
}

impl<'a> Paragraph<'a> {
    fn of(article: &'a Article, block: Span) -> Self {
        let text = article.text();
        let width = text.lines().map(|line| line.trim_end().chars().count()).max().unwrap_or(0);
        let line_end = if block.of(text).contains("\r\n") { "\r\n" } else { "\n" };
        Self { text, block, width, line_end }
    }

    /// One change from the first changed line to the end of the paragraph.
    fn refilled(&self, changes: &[&Change]) -> Change {
        let before = &self.text[..changes[0].span.start];
        let line = before.rfind('\n').map_or(0, |at| at + 1);
        let start = line.max(self.block.start);
        let (changed, last) = self.changed(start, changes);
        let indent = self.text[line..start].chars().count();
        Change { span: Span::new(start, self.block.end), words: self.filled(&changed, last, indent) }
    }

    /// The paragraph from `start` on with the changes made, and where in it the last of them ends.
    fn changed(&self, start: usize, changes: &[&Change]) -> (String, usize) {
        let mut out = String::new();
        let mut at = start;
        for change in changes {
            out += &self.text[at..change.span.start];
            out += &change.words;
            at = change.span.end;
        }
        let last = out.len();
        (out + &self.text[at..self.block.end], last)
    }

    /// The words in lines of the draft's width; from a line end behind byte `last` that stays one, all is left as it
    /// is.
    fn filled(&self, words: &str, last: usize, indent: usize) -> String {
        let hanging = self.hanging();
        let mut out = String::with_capacity(words.len());
        let mut column = indent;
        let mut at = 0;
        while at < words.len() {
            let blank = words[at..].len() - words[at..].trim_start().len();
            let space = &words[at..at + blank];
            let rest = &words[at + blank..];
            let word = &rest[..rest.find(char::is_whitespace).unwrap_or(rest.len())];
            let broken = space.contains(['\n', '\r']);
            let space = if broken { " " } else { space };
            let wide = space.chars().count() + word.chars().count();
            if at == 0 || column + wide <= self.width {
                out += space;
                out += word;
                column += wide;
            } else if broken && at >= last {
                return out + &words[at..];
            } else {
                out += self.line_end;
                out += hanging;
                out += word;
                column = hanging.chars().count() + word.chars().count();
            }
            at += blank + word.len();
        }
        out
    }

    /// The blanks that the second line of the paragraph begins with.
    fn hanging(&self) -> &str {
        let lines = self.block.of(self.text);
        let second = lines.find('\n').map_or("", |at| &lines[at + 1..]);
        &second[..second.len() - second.trim_start_matches([' ', '\t']).len()]
    }
}

#[cfg(test)]
mod tests {
    use super::refilled;
    use crate::article::{Article, Format};
    use crate::fix::wanted::Change;
    use crate::text::Span;

    const DRAFT: &str = "The council voted on Tuesday to close the old harbour\nbridge to lorries, and Mayor Ida Brandt said, \
        “We had\nno choice. The bridge is older than this council.”\n\nWork begins in May and will go on until the end of\nthe \
        year.\n";

    fn after(old: &str, new: &str) -> String {
        let article = Article::read("x.txt", DRAFT.as_bytes().to_vec(), Format::Plain, None);
        let at = DRAFT.find(old).expect("the words are there");
        let change = Change { span: Span::new(at, at + old.len()), words: new.to_owned() };
        let made = refilled(&article, &[&change]);
        let mut text = DRAFT.to_owned();
        for change in made.iter().rev() {
            text.replace_range(change.span.start..change.span.end, &change.words);
        }
        text
    }

    #[test]
    fn lines_are_filled_to_the_width_they_had() {
        let text = after("no choice", "no choice at all but to act");
        assert!(
            text.contains("“We had\nno choice at all but to act. The bridge is older than\nthis council.”\n\nWork"),
            "{text}"
        );
        assert_eq!(after("older", "elder").lines().count(), DRAFT.lines().count());
    }

    #[test]
    fn paragraphs_stay_what_they_are() {
        for (old, new) in [("We had\nno choice. ", ""), ("bridge to lorries, and ", ""), ("council voted", "x")] {
            let text = after(old, new);
            let article = Article::read("x.txt", text.clone().into_bytes(), Format::Plain, None);
            assert_eq!(article.blocks().len(), 2, "{text}");
        }
    }
}
