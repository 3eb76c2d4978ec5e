//! English words by what they do to the meaning.

/// Words without meaning of their own.
pub(super) static FUNCTION_WORDS: &[&str] =
    &["the", "a", "an", "of", "to", "in", "and", "that", "is", "was", "for", "on", "with", "as", "at", "by"];

/// Negations.
pub(super) static NEGATIONS: &[&str] = &["not", "never", "no"];

/// Modal verbs.
pub(super) static MODALS: &[&str] = &["may", "must", "shall", "could"];

/// Quantifiers and limiting words.
pub(super) static QUANTIFIERS: &[&str] = &["all", "some", "only"];

/// Number words.
pub(super) static NUMERALS: &[(&str, f64)] = &[("one", 1.0), ("two", 2.0)];

/// Months and weekdays.
pub(super) static CALENDAR: &[&str] = &["january", "monday"];

/// Fillers.
pub(super) static FILLERS: &[&str] = &["um", "uh"];
