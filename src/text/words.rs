//! The words of a text: where each stands, and its key for matching.
//!
//! Built on Unicode word bounds, with what those drop and a quotation must not lose: `%`, `$`, `&`, `@`, signs.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::fold::{WordKey, key};
use super::span::Span;

/// A space without width: copied along with words from web pages, where it allows a line to end.
const ZERO_WIDTH: &str = "\u{200b}";

/// Words in the order of the text, numbered from 0.
#[derive(Clone, Debug, Default)]
pub struct Words {
    spans: Vec<Span>,
    keys: Vec<WordKey>,
}

impl Words {
    /// The words of `text`. A word is a run between Unicode word bounds that holds a letter or digit, or one of
    /// the signs that carry meaning (`%`, `$`, `€`, `&`, `@`, `#`, `=`, `≥`, a minus before a figure).
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut words = Self::default();
        for (start, piece) in text.split_word_bound_indices() {
            let is_word = piece.chars().any(char::is_alphanumeric) || is_sign(piece) || is_minus(piece, text, start);
            if is_word {
                words.push(text, Span::new(start, start + piece.len()));
            }
        }
        words
    }

    /// Takes up a word; one that a zero-width space parts from the one before is the rest of it, and so is the second
    /// half of a sign.
    fn push(&mut self, text: &str, mut word: Span) {
        let rest_of =
            |last: &&Span| text[last.end..word.start] == *ZERO_WIDTH || is_spelt_sign(&text[last.start..word.end]);
        if let Some(last) = self.spans.last().filter(rest_of).copied() {
            word.start = last.start;
            self.spans.pop();
            self.keys.pop();
        }
        self.spans.push(word);
        self.keys.push(key(word.of(text)));
    }

    /// How many words there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// Where word `i` stands, in bytes.
    #[must_use]
    pub fn span(&self, i: usize) -> Span {
        self.spans[i]
    }

    /// All places, in order.
    #[must_use]
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// All keys, in order.
    #[must_use]
    pub fn keys(&self) -> &[WordKey] {
        &self.keys
    }

    /// The numbers of the words that lie wholly within `span`.
    #[must_use]
    pub fn within(&self, span: Span) -> Range<usize> {
        let first = self.spans.partition_point(|w| w.start < span.start);
        let last = self.spans.partition_point(|w| w.end <= span.end);
        first..last.max(first)
    }

    /// Where the words of `part` of `text` stand in the whole of it, as the part by itself has them.
    ///
    /// # Panics
    ///
    /// Where `part` is not a span of `text`.
    #[must_use]
    pub fn places(text: &str, part: Span) -> Vec<Span> {
        Self::of(part.of(text)).spans.iter().map(|w| Span::new(w.start + part.start, w.end + part.start)).collect()
    }

    /// The span from the first to the last word of `range`; `None` where the range is empty.
    #[must_use]
    pub fn cover(&self, range: Range<usize>) -> Option<Span> {
        if range.is_empty() {
            return None;
        }
        Some(self.spans[range.start].cover(self.spans[range.end - 1]))
    }
}

/// Signs that are words of their own: leaving one out changes what is said.
const SIGNS: &str = "%‰$€£¥₹₽¢&@#§°+=<>≥≤≠≈×÷±";

fn is_sign(piece: &str) -> bool {
    let mut chars = piece.chars();
    matches!((chars.next(), chars.next()), (Some(c), None) if SIGNS.contains(c))
}

/// Signs that a keyboard has as two: one word, the same as the sign.
fn is_spelt_sign(piece: &str) -> bool {
    matches!(piece, ">=" | "<=" | "+-")
}

/// A hyphen, minus sign or dash that stands before a figure and after a space: the sign of a number.
fn is_minus(piece: &str, text: &str, start: usize) -> bool {
    matches!(piece, "-" | "\u{2212}" | "\u{2011}" | "\u{2013}")
        && text[start + piece.len()..].starts_with(|c: char| c.is_ascii_digit())
        && !text[..start].ends_with(|c: char| !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::Words;
    use crate::text::Span;

    fn split(text: &str) -> Vec<&str> {
        let words = Words::of(text);
        (0..words.len()).map(|i| words.span(i).of(text)).collect()
    }

    #[test]
    fn signs_that_carry_meaning_are_words() {
        assert_eq!(split("3.5% of $3, AT&T"), ["3.5", "%", "of", "$", "3", "AT", "&", "T"]);
        assert_eq!(split("it’s −5 in the U.S. – cold"), ["it’s", "−", "5", "in", "the", "U.S", "cold"]);
        assert_eq!(split("an\u{200b}swer \u{200b}now"), ["an\u{200b}swer", "now"]);
    }

    #[test]
    fn signs_typed_as_two_are_one_word_with_the_same_key() {
        assert_eq!(split("a >= 3%, b <= 4"), ["a", ">=", "3", "%", "b", "<=", "4"]);
        assert_eq!(Words::of("a >= 3").keys(), Words::of("a ≥ 3").keys());
        assert_eq!(Words::of("at –5").keys(), Words::of("at −5").keys());
        assert_ne!(Words::of("a > 3").keys(), Words::of("a ≥ 3").keys());
        assert_eq!(split("we came – 5 of us – and 1990–1995"), ["we", "came", "5", "of", "us", "and", "1990", "1995"]);
    }

    #[test]
    fn within_counts_whole_words_only() {
        let words = Words::of("one two three");
        assert_eq!(words.within(Span::new(1, 8)), 1..2);
        assert_eq!(words.within(Span::new(9, 10)), 3..3);
    }
}
