//! English words that name sources.

use crate::language::{Gender, NounClass, Pronoun, SourceNoun};

/// Titles before a name.
pub(super) static TITLES: &[&str] = &["mr", "mrs", "ms", "dr"];

/// Nouns for people and bodies that speak.
pub(super) static NOUNS: &[SourceNoun] =
    &[SourceNoun { forms: &["spokesperson", "spokespeople"], class: NounClass::Anonymous }];

/// Abbreviations that take a full stop.
pub(super) static ABBREVIATIONS: &[&str] = &["mr", "mrs", "ms", "dr"];

/// Pronouns that stand for a source.
pub(super) static PRONOUNS: &[Pronoun] = &[Pronoun { form: "he", gender: Gender::Masculine, plural: false }];
