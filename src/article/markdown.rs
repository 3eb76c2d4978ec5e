//! Reads markdown drafts.

use super::{Article, Builder};
use crate::language::Language;

/// Reads a draft.
pub(super) fn read(name: &str, bytes: Vec<u8>, language: Option<&'static Language>) -> Article {
    let mut builder = Builder::default();
    builder.push(&String::from_utf8_lossy(&bytes));
    builder.finish(name, bytes, language)
}
