//! Puts an article together from what a reader feeds it: text with its origin, blocks, comments, date and language.
//!
//! A reader owns the knowledge of its format; the builder owns how text, blocks and places hang together.

use std::sync::Arc;

use jiff::civil::Date;

use super::source::Source;
use super::source_map::SourceMap;
use super::{Article, Block, BlockKind, Comment, Format};
use crate::language::{Language, detect};
use crate::text::{Span, Words};

/// What stands between two blocks of a text made from markup.
const SEPARATOR: &str = "\n\n";

/// Text with what it was made from: bytes of the decoded draft.
pub(super) type Origin = (String, Span);

/// A block that is being filled.
#[derive(Clone, Copy, Debug)]
struct Open {
    kind: BlockKind,
    /// Where its text starts.
    start: usize,
    /// Where the text ended before it.
    before: usize,
}

/// Collects text, origins and blocks; [`Builder::finish`] makes the article. All places are bytes of the decoded draft.
#[derive(Debug)]
pub(super) struct Builder {
    source: Source,
    /// `None` where the text is the decoded draft itself.
    text: Option<String>,
    map: SourceMap,
    blocks: Vec<Block>,
    open: Option<Open>,
    space: Option<Span>,
    asides: Vec<(BlockKind, Vec<Origin>)>,
    /// Whether the next block begins another block quotation than the last.
    divided: bool,
    credits: Vec<Span>,
    comments: Vec<Comment>,
    date: Option<Date>,
    language: Option<&'static Language>,
}

impl Builder {
    /// A builder for the draft in `source`.
    pub(super) fn new(source: Source) -> Self {
        Self {
            source,
            text: Some(String::new()),
            map: SourceMap::default(),
            blocks: Vec::new(),
            open: None,
            space: None,
            asides: Vec::new(),
            divided: true,
            credits: Vec::new(),
            comments: Vec::new(),
            date: None,
            language: None,
        }
    }

    /// The decoded draft.
    pub(super) fn draft(&self) -> Arc<String> {
        Arc::clone(&self.source.text)
    }

    /// Makes the whole decoded draft the text, with these blocks of it, in order.
    pub(super) fn whole(&mut self, blocks: Vec<Block>) {
        self.text = None;
        self.blocks = blocks;
    }

    /// Adds text made from `from`, in a new block of `kind` where none is open. It is verbatim where the draft has the
    /// same there.
    pub(super) fn push(&mut self, kind: BlockKind, text: &str, from: Span) {
        if text.is_empty() {
            return;
        }
        if self.open.is_none() {
            self.open(kind, from.start);
        }
        if let Some(space) = self.space.take() {
            self.append(" ", space);
        }
        self.append(text, from);
    }

    /// Adds one space made from `from`, unless the block ends before more text comes, or has a space there already.
    pub(super) fn space(&mut self, from: Span) {
        if self.open.is_some() && !self.text.as_ref().is_some_and(|t| t.ends_with(' ')) {
            self.space.get_or_insert(from);
        }
    }

    /// Ends the open block, if any. A block of nothing but white space is dropped.
    pub(super) fn close(&mut self) {
        self.space = None;
        if let (Some(open), Some(text)) = (self.open.take(), self.text.as_mut()) {
            let span = Span::new(open.start, text.len()).trimmed(text);
            let end = if span.is_empty() { open.before } else { span.end };
            text.truncate(end);
            self.map.truncate(end);
            if !span.is_empty() {
                self.add_block(open.kind, span);
            }
        }
        for (kind, pieces) in std::mem::take(&mut self.asides) {
            pieces.iter().for_each(|(text, from)| self.push(kind, text, *from));
            self.close();
        }
    }

    /// What comes next is another block quotation than what came before.
    pub(super) fn divide(&mut self) {
        self.divided = true;
    }

    /// How long the text is so far, in bytes; where it is made of markup only.
    pub(super) fn len(&self) -> usize {
        self.text.as_ref().map_or(0, String::len)
    }

    /// The text from byte `start` on credits a block quotation.
    pub(super) fn credit(&mut self, start: usize) {
        let Some(text) = self.text.as_ref() else { return };
        // A block of nothing but white space may have been dropped since.
        let start = (start..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
        let span = Span::new(start, text.len()).trimmed(text);
        if !span.is_empty() {
            self.credits.push(span);
        }
    }

    /// Adds a block that stands within another in the draft, such as the text of an image: it follows when that is
    /// closed.
    pub(super) fn aside(&mut self, kind: BlockKind, pieces: Vec<Origin>) {
        self.asides.push((kind, pieces));
        if self.open.is_none() {
            self.close();
        }
    }

    /// Adds a comment; `from` takes in its marks, `text` does not.
    pub(super) fn comment(&mut self, text: &str, from: Span) {
        let lines = &self.source.lines;
        self.comments.push(Comment {
            text: text.trim().to_owned(),
            file_span: self.source.file_span(from),
            first_line: lines.line(from.start),
            last_line: lines.line(from.end.saturating_sub(1).max(from.start)),
            draft: from,
        });
    }

    /// Sets the date that the draft gives for itself, unless it gave one before.
    pub(super) fn date(&mut self, date: Option<Date>) {
        self.date = self.date.or(date);
    }

    /// Sets the language that the draft declares, unless it declared one before.
    pub(super) fn language(&mut self, language: Option<&'static Language>) {
        self.language = self.language.or(language);
    }

    /// The article. `language` is what the draft is in unless it says otherwise itself.
    pub(super) fn finish(mut self, name: &str, language: Option<&'static Language>) -> Article {
        self.close();
        let text = self.text.map_or_else(|| Arc::clone(&self.source.text), Arc::new);
        let language = self.language.or(language).unwrap_or_else(|| detect(&text));
        Article {
            name: name.to_owned(),
            format: Format::default(),
            language,
            date: self.date,
            words: Words::of(&text),
            sentences: super::sentences::sentences(&text, &self.blocks, language),
            credits: self.credits,
            text,
            blocks: self.blocks,
            comments: self.comments,
            map: self.map,
            source: self.source,
        }
    }

    fn add_block(&mut self, kind: BlockKind, span: Span) {
        let quoted = |kind| kind == BlockKind::BlockQuote;
        let after_quoted = self.blocks.last().is_some_and(|last| quoted(last.kind));
        let continues = quoted(kind) && after_quoted && !self.divided;
        if quoted(kind) {
            self.divided = false;
        }
        self.blocks.push(Block { kind, span, continues });
    }

    /// Begins a block of text made from `from` on.
    fn open(&mut self, kind: BlockKind, from: usize) {
        let before = self.len();
        if before > 0 {
            let end = self.map.end();
            self.append(SEPARATOR, Span::new(end, from.max(end)));
        }
        self.open = Some(Open { kind, start: self.len(), before });
    }

    fn append(&mut self, text: &str, from: Span) {
        let Some(all) = self.text.as_mut() else { return };
        self.map.push(all.len(), from, from.of(&self.source.text) == text);
        all.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::Builder;
    use crate::article::BlockKind::{Caption, Heading, Paragraph};
    use crate::article::source::Source;
    use crate::text::Span;

    fn builder(draft: &str) -> Builder {
        Builder::new(Source::of(draft.as_bytes().to_vec(), false))
    }

    #[test]
    fn blocks_are_trimmed_and_separated_and_empty_ones_dropped() {
        let mut builder = builder("# A\n\n  B  \n\nC");
        builder.push(Heading, "A", Span::new(2, 3));
        builder.close();
        builder.push(Paragraph, " ", Span::new(5, 6));
        builder.close();
        builder.push(Paragraph, "  B  ", Span::new(5, 10));
        builder.close();
        builder.push(Paragraph, "C", Span::new(12, 13));
        let article = builder.finish("x", None);
        assert_eq!(article.text(), "A\n\n  B\n\nC");
        let blocks: Vec<_> = article.blocks().iter().map(|b| (b.kind, b.span.of(article.text()))).collect();
        assert_eq!(blocks, [(Heading, "A"), (Paragraph, "B"), (Paragraph, "C")]);
        assert_eq!(article.locate(Span::new(5, 6)).span, Span::new(7, 8));
    }

    #[test]
    fn an_aside_follows_the_block_it_stands_in() {
        let mut builder = builder("See ![map](m) there.");
        builder.push(Paragraph, "See ", Span::new(0, 4));
        builder.aside(Caption, vec![("map".to_owned(), Span::new(6, 9))]);
        builder.push(Paragraph, "there.", Span::new(14, 20));
        let article = builder.finish("x", None);
        assert_eq!(article.text(), "See there.\n\nmap");
        assert_eq!(article.locate(Span::new(12, 15)).column, 7);
    }

    #[test]
    fn spaces_are_kept_between_words_only() {
        let mut builder = builder("a  b ");
        builder.space(Span::new(0, 0));
        builder.push(Paragraph, "a", Span::new(0, 1));
        builder.space(Span::new(1, 2));
        builder.space(Span::new(2, 3));
        builder.push(Paragraph, "b", Span::new(3, 4));
        builder.space(Span::new(4, 5));
        assert_eq!(builder.finish("x", None).text(), "a b");
    }
}
