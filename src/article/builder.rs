//! Puts an article together from what a reader feeds it.

use crate::language::{Language, detect};
use crate::text::Words;

use super::source_map::SourceMap;
use super::{Article, Block, BlockKind};
use crate::text::Span;

/// Collects text, origins and blocks; [`Builder::finish`] makes the article.
#[derive(Debug, Default)]
pub struct Builder {
    text: String,
}

impl Builder {
    /// Adds text as it stands in the file.
    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// The article.
    #[must_use]
    pub fn finish(self, name: &str, bytes: Vec<u8>, language: Option<&'static Language>) -> Article {
        let mut blocks = Vec::new();
        let mut at = 0;
        for line in self.text.split_inclusive('\n') {
            let span = Span::new(at, at + line.len()).trimmed(&self.text);
            if !span.is_empty() {
                blocks.push(Block { kind: BlockKind::Paragraph, span });
            }
            at += line.len();
        }
        let sentences = super::sentences::sentences(&self.text, &blocks);
        Article {
            name: name.to_owned(),
            language: language.unwrap_or_else(|| detect(&self.text)),
            date: None,
            words: Words::of(&self.text),
            map: SourceMap::identity(&bytes),
            bytes,
            text: self.text,
            blocks,
            sentences,
            comments: Vec::new(),
        }
    }
}
