//! Tells apostrophes, primes and inch signs from quotation marks.
//!
//! From a mark and its neighbours; what is open at the time is `pairing`'s to know.

use super::marks::{Mark, Shape};
use crate::text::Span;

/// Words that English writes with an apostrophe in front, without it, and that are no words otherwise ("'cause" is not
/// here: marks may well open before "cause"). Source: Merriam-Webster's entries for aphetic forms; Chicago Manual of
/// Style 17, 6.117.
static ELISIONS: &[&str] = &[
    "bout", "burbs", "cos", "coz", "cuz", "em", "fraid", "gainst", "ll", "n", "neath", "nother", "nuff", "ol", "re",
    "til", "tis", "tisn", "tude", "twas", "twasn", "twere", "twill", "twould", "ve", "yall",
];

/// Small words that follow a closing mark but never a possessive. Source: closed classes of English (conjunctions,
/// prepositions, auxiliaries, pronouns).
static AFTER_CLOSE: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "because", "been", "but", "by", "can", "could", "did", "do", "does",
    "for", "from", "had", "has", "have", "he", "if", "in", "into", "is", "it", "its", "may", "might", "must", "nor",
    "not", "of", "on", "or", "over", "said", "says", "she", "should", "so", "such", "than", "that", "the", "their",
    "then", "they", "this", "to", "was", "we", "were", "when", "where", "which", "while", "who", "will", "with",
    "would", "you",
];

/// How sure it is that a single mark closes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Certainty {
    /// It can only close.
    Sure,
    /// It may be the apostrophe of a plural possessive: "users' messages".
    Weak,
    /// It is an apostrophe.
    Never,
}

/// Whether a single mark is an apostrophe wherever it stands: inside a word, or before a shortened word or year.
pub(super) fn is_apostrophe(text: &str, mark: &Mark) -> bool {
    if mark.double || !matches!(mark.shape, Shape::Straight | Shape::Left | Shape::Right) {
        return false;
    }
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match (letter(mark.before), letter(mark.after)) {
        (true, true) => true,
        (false, true) => is_shortened(&text[mark.span.end..]),
        _ => false,
    }
}

/// How sure it is that a single mark after a word closes, by the word before it and the one after.
pub(super) fn closes(text: &str, block: Span, mark: &Mark) -> Certainty {
    let rest = &text[mark.span.end..block.end];
    let followed = mark.after.is_some_and(char::is_whitespace) && rest.trim_start().starts_with(char::is_alphanumeric);
    if !followed || mark.shape == Shape::Left || AFTER_CLOSE.contains(&word(rest.trim_start()).as_str()) {
        return Certainty::Sure;
    }
    let before = &text[block.start..mark.span.start];
    if before.ends_with("in") || before.ends_with("'n") || before.ends_with("’n") || before.ends_with("‘n") {
        return Certainty::Never;
    }
    if before.ends_with(['s', 'S', 'x', 'z']) || before.ends_with(|c: char| c.is_ascii_digit()) {
        return Certainty::Weak;
    }
    Certainty::Sure
}

/// Whether a double mark is the inch sign of a height: `5'10"`, `5’10”`.
pub(super) fn is_height(text: &str, block: Span, mark: &Mark) -> bool {
    let before = &text[block.start..mark.span.start];
    let feet = before.trim_end_matches(|c: char| c.is_ascii_digit());
    matches!(mark.shape, Shape::Straight | Shape::Right)
        && feet.len() < before.len()
        && feet.strip_suffix(['\'', '’', '′']).is_some_and(|f| f.ends_with(|c: char| c.is_ascii_digit()))
}

/// Whether a straight double mark stands after a figure, where it may mean inches.
pub(super) fn is_after_figure(mark: &Mark) -> bool {
    mark.shape == Shape::Straight && mark.before.is_some_and(|c| c.is_ascii_digit())
}

/// Whether what follows an apostrophe is a year of two figures ("90s") or a word that is written with one in front.
fn is_shortened(rest: &str) -> bool {
    let figures = rest.bytes().take_while(u8::is_ascii_digit).count();
    if figures == 2 {
        let tail = rest[2..].strip_prefix('s').unwrap_or(&rest[2..]);
        return !tail.starts_with(char::is_alphanumeric);
    }
    ELISIONS.contains(&word(rest).as_str())
}

/// The letters that `rest` begins with, in lower case; of a long word only the beginning, for no word of the lists is
/// long.
fn word(rest: &str) -> String {
    rest.chars().take(12).take_while(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}
