//! What a word does to the meaning of what is said.

use super::Weight;
use crate::language::Language;
use crate::text::Span;

/// The weight of the word at `word` of `text`. A capitalised word counts as a name unless it opens a sentence.
#[must_use]
pub fn weigh(_text: &str, _word: Span, _language: &Language) -> Weight {
    Weight::Content
}
