//! What a reader of markup stands in: headline, caption, block quotation, list. It tells what kind of block text opens.
//!
//! Counts instead of a stack: markup that is not well nested, or nested a hundred thousand deep, costs nothing.

use super::BlockKind;

/// How many elements of each sort are open.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Context {
    pub(super) headings: usize,
    pub(super) captions: usize,
    pub(super) quotes: usize,
    pub(super) lists: usize,
}

impl Context {
    /// The kind of a block that opens here. A list or a headline within a block quotation is quoted, a caption never
    /// is.
    pub(super) fn kind(self) -> BlockKind {
        match self {
            Self { captions: 1.., .. } => BlockKind::Caption,
            Self { quotes: 1.., .. } => BlockKind::BlockQuote,
            Self { headings: 1.., .. } => BlockKind::Heading,
            Self { lists: 1.., .. } => BlockKind::ListItem,
            _ => BlockKind::Paragraph,
        }
    }

    /// An HTML element starts.
    pub(super) fn enter(&mut self, element: &str) {
        if let Some(count) = self.count(element) {
            *count += 1;
        }
    }

    /// An HTML element ends; one that never started is passed over.
    pub(super) fn leave(&mut self, element: &str) {
        if let Some(count) = self.count(element) {
            *count = count.saturating_sub(1);
        }
    }

    fn count(&mut self, element: &str) -> Option<&mut usize> {
        match element {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "title" => Some(&mut self.headings),
            "figcaption" | "caption" => Some(&mut self.captions),
            "blockquote" => Some(&mut self.quotes),
            "ul" | "ol" | "menu" => Some(&mut self.lists),
            _ => None,
        }
    }
}
