//! The word-level edit script between a passage and a fragment, with kinds and weights.

use super::Alignment;

/// The draft's words as the edits make them out of the record's: for the round-trip property.
///
/// Words are joined by single spaces, folded ([`crate::text::fold`]) and in lower case.
#[must_use]
pub fn apply(_alignment: &Alignment, _article_text: &str) -> String {
    String::new()
}
