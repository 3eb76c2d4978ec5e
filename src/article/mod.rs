//! A draft, read: its text, where every piece of it stands in the file, its blocks, sentences and words.
//!
//! Each reader (`plain`, `markdown`, `html`) feeds a builder; what comes out is the same [`Article`].

mod builder;
mod context;
mod encoding;
mod excerpt;
mod format;
mod front_matter;
mod html;
mod lines;
mod markdown;
mod markup;
mod plain;
#[cfg(test)]
mod properties;
mod references;
mod sentences;
mod source;
mod source_map;

pub use encoding::{Encoding, looks_binary};
pub use excerpt::Excerpt;
pub use format::Format;
pub(crate) use references::References;
pub use source::decoded_text;
pub use source_map::{Location, Origin};

use std::sync::Arc;

use jiff::civil::Date;

use self::builder::Builder;
use self::source::Source;
use self::source_map::SourceMap;
use crate::language::Language;
use crate::text::{Span, Words};

/// What part of a draft a block is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BlockKind {
    /// A headline.
    Heading,
    /// Running text.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// A paragraph in a block quotation.
    BlockQuote,
    /// A caption or the text of an image.
    Caption,
}

/// A run of text that no sentence crosses: a paragraph, a headline, a list item.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its place in the article's text, without the line ends around it.
    pub span: Span,
    /// Whether it stands in the same block quotation as the block before it.
    pub continues: bool,
}

/// A comment of the draft's markup; it is not part of the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Comment {
    /// What stands between the comment's marks, trimmed.
    pub text: String,
    /// Its place in the **file**, marks included: bytes of [`Article::bytes`].
    pub file_span: Span,
    /// The line of the file, from 1, that it starts on.
    pub first_line: usize,
    /// The line of the file, from 1, that its last byte stands on.
    pub last_line: usize,
    /// Its place in the decoded draft.
    draft: Span,
}

/// A draft. Made by [`Article::read`]; immutable.
#[derive(Clone, Debug)]
pub struct Article {
    name: String,
    format: Format,
    language: &'static Language,
    date: Option<Date>,
    source: Source,
    text: Arc<String>,
    words: Words,
    blocks: Vec<Block>,
    sentences: Vec<Span>,
    credits: Vec<Span>,
    comments: Vec<Comment>,
    map: SourceMap,
}

impl Article {
    /// Reads a draft. Never fails: bytes that are no text of any known encoding are read as replacement characters.
    ///
    /// `name` is what reports call it (a path), `language` what the draft is in unless it says otherwise itself.
    #[must_use]
    pub fn read(name: &str, bytes: Vec<u8>, format: Format, language: Option<&'static Language>) -> Self {
        let article = match format {
            Format::Plain => plain::read(name, bytes, language),
            Format::Markdown => markdown::read(name, bytes, language),
            Format::Html => html::read(name, bytes, language),
        };
        Self { format, ..article }
    }

    /// Reads other bytes as this draft was read: under its name, in its format and language.
    #[must_use]
    pub fn reread(&self, bytes: Vec<u8>) -> Self {
        Self::read(&self.name, bytes, self.format, Some(self.language))
    }

    /// What reports call the draft.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it was read as.
    #[must_use]
    pub fn format(&self) -> Format {
        self.format
    }

    /// The language it is written in: declared, or else detected.
    #[must_use]
    pub fn language(&self) -> &'static Language {
        self.language
    }

    /// The date it gives for itself.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        self.date
    }

    /// The file's bytes, as read.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.source.bytes()
    }

    /// The text without markup. Blocks are separated by line ends.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The words of the text.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The blocks, in order, without overlaps.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The sentences, in order; none crosses a block.
    #[must_use]
    pub fn sentences(&self) -> &[Span] {
        &self.sentences
    }

    /// What the markup says names the author of a block quotation (`cite`, `footer`, `figcaption`), in order.
    #[must_use]
    pub fn credits(&self) -> &[Span] {
        &self.credits
    }

    /// The comments of the markup, in order.
    #[must_use]
    pub fn comments(&self) -> &[Comment] {
        &self.comments
    }

    /// Where `span` of the text stands in the file.
    #[must_use]
    pub fn locate(&self, span: Span) -> Location {
        self.source.locate(self.map.draft_span(span))
    }

    /// Where a comment of the draft stands in the file, marks included.
    #[must_use]
    pub fn locate_comment(&self, comment: &Comment) -> Location {
        self.source.locate(comment.draft)
    }

    /// What the decoded draft has between two spans of the text, with its markup and with what is no text: code,
    /// comments.
    #[must_use]
    pub fn source_between(&self, before: Span, after: Span) -> &str {
        let (start, end) = (self.map.draft_span(before).end, self.map.draft_span(after).start);
        self.source.text.get(start..end).unwrap_or_default()
    }

    /// What `span` of the text was made from, piece by piece; whole pieces where they are not the file's own
    /// characters. For an empty span, the place before what the next character was made from.
    #[must_use]
    pub fn origins(&self, span: Span) -> Vec<Origin> {
        let pieces = self.map.pieces_of(span, self.text.len());
        let placed = pieces.into_iter().map(|(text, draft, verbatim)| Origin {
            text,
            file: self.source.file_span(draft),
            verbatim,
        });
        placed.collect()
    }

    /// The lines of the file that `span` of the text stands on, decoded, cut to at most `reach` bytes before and after
    /// its words. What it shows is the draft with its markup, not [`Article::text`].
    #[must_use]
    pub fn excerpt(&self, span: Span, reach: usize) -> Excerpt<'_> {
        Excerpt::of(&self.source, self.map.draft_span(span), reach)
    }

    /// The same around a comment of the draft.
    #[must_use]
    pub fn comment_excerpt(&self, comment: &Comment, reach: usize) -> Excerpt<'_> {
        Excerpt::of(&self.source, comment.draft, reach)
    }

    /// Whether the file has no characters beyond ASCII, once decoded.
    #[must_use]
    pub fn is_ascii(&self) -> bool {
        self.source.text.is_ascii()
    }

    /// The encoding of the file.
    #[must_use]
    pub fn encoding(&self) -> Encoding {
        self.source.encoding
    }
}
