//! A mention as its words: what each looks like and what stands between them.
//!
//! From the words of a draft; it knows no speaker.

use crate::text::{WordKey, Words, key};

/// A word of a mention.
#[derive(Clone, Debug)]
pub(super) struct Token<'a> {
    /// The word without a possessive ending.
    pub(super) text: &'a str,
    /// Its key.
    pub(super) key: WordKey,
    /// Whether it begins with a capital, a figure or a sign such as `@`.
    pub(super) capital: bool,
    /// Whether it had a possessive ending: "Meta's".
    pub(super) possessive: bool,
    /// Whether it is an initial: one capital letter.
    pub(super) initial: bool,
    /// Whether a comma, dash, bracket or the like stands before it.
    pub(super) after_break: bool,
}

/// The words of `text`. A full stop after a word does not count.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let words = Words::of(text);
    let mut end = 0;
    words
        .spans()
        .iter()
        .map(|&span| {
            let word = span.of(text);
            let stem = stem(word);
            let between = &text[end..span.start];
            end = span.end;
            Token {
                text: stem,
                key: key(stem),
                capital: word.starts_with(|c: char| !c.is_lowercase()),
                possessive: stem.len() < word.len() || text[span.end..].starts_with(['\'', '’']),
                initial: stem.chars().count() == 1 && stem.starts_with(char::is_uppercase),
                after_break: between.contains([',', ';', ':', '(', ')', '–', '—']),
            }
        })
        .collect()
}

/// The word without a possessive "'s".
fn stem(word: &str) -> &str {
    ["'s", "’s", "'S", "’S"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}
