//! The meaning-bearing words of a text: what reported speech is compared by.
//!
//! From words to [`Term`]s: function words are gone, forms of one word are equal, numbers have values. What is shared
//! and what differs is for `score` and `difference`.

use crate::alignment::numeral::value;
use crate::alignment::{Weight, weigh};
use crate::language::{Language, negated_modal, stem};
use crate::text::{Span, WordKey, Words, key};

/// A word that bears meaning, or a number of several words.
#[derive(Clone, Debug)]
pub(super) struct Term {
    /// Equal for forms of one word, and for numbers of one value.
    pub(super) stem: WordKey,
    /// Where it stands: bytes of its text.
    pub(super) span: Span,
    /// Never `None` or `Function`.
    pub(super) weight: Weight,
    /// Number of its last word in the text.
    pub(super) place: usize,
    /// Number of the part (the words between two punctuation marks) it stands in, rising from 0.
    pub(super) part: usize,
    /// The value of a cardinal number.
    pub(super) value: Option<f64>,
    /// Whether it is written with a capital.
    pub(super) capital: bool,
}

impl Term {
    /// Whether it tells what is spoken of, rather than how: a content word, a name, a number.
    pub(super) fn is_content(&self) -> bool {
        matches!(self.weight, Weight::Content | Weight::Name | Weight::Number)
    }

    /// Whether leaving it out changes the claim itself: a negation, a number, a modal verb, a quantifier.
    pub(super) fn is_heavy(&self) -> bool {
        matches!(self.weight, Weight::Negation | Weight::Number | Weight::Modal | Weight::Quantifier)
    }
}

/// The longest part, in words; a longer one is cut, so that text without punctuation costs no more than other text.
const LONGEST_PART: usize = 60;

/// The terms of a text, and its parts.
#[derive(Clone, Debug, Default)]
pub(super) struct Terms {
    /// The terms, in order.
    pub(super) items: Vec<Term>,
    /// The place of each part, from its first to its last word.
    pub(super) parts: Vec<Span>,
}

/// The terms of `text` in `spans` (sorted; the words are those of the whole text).
pub(super) fn terms(text: &str, words: &Words, spans: &[Span], language: &Language) -> Terms {
    let mut terms = Terms::default();
    let mut length = 0;
    let mut before: Option<Span> = None;
    for place in spans.iter().flat_map(|span| words.within(*span)) {
        let span = words.span(place);
        let goes_on = length < LONGEST_PART && before.is_some_and(|b| !ends_part(text, b, span));
        match terms.parts.last_mut().filter(|_| goes_on) {
            Some(part) => (*part, length) = (part.cover(span), length + 1),
            None => {
                terms.parts.push(span);
                length = 1;
            }
        }
        before = Some(span);
        let (weight, part) = (weigh(text, span, language), terms.parts.len() - 1);
        let capital = span.of(text).starts_with(char::is_uppercase);
        push(&mut terms.items, text, Term { stem: 0, span, weight, place, part, value: None, capital }, language);
    }
    terms
}

/// Adds the term, or what it makes of the number before it.
fn push(terms: &mut Vec<Term>, text: &str, mut term: Term, language: &Language) {
    let word = term.span.of(text);
    if matches!(term.weight, Weight::Function | Weight::None) {
        return;
    }
    term.stem = stem(word, language);
    if term.weight == Weight::Number {
        term.value = value(word, language);
        if let Some(joined) = terms.last_mut().and_then(|last| join(last, &term, word)) {
            let last = terms.last_mut().expect("there is a number to join");
            (last.span, last.place) = (last.span.cover(term.span), term.place);
            (last.value, last.stem) = (Some(joined), number_key(joined));
            return;
        }
        term.stem = term.value.map_or(term.stem, number_key);
    }
    if let Some(modal) = negated_modal(word, language) {
        terms.push(Term { stem: modal, weight: Weight::Modal, ..term.clone() });
        term.stem = stem("not", language);
    }
    terms.push(term);
}

fn number_key(value: f64) -> WordKey {
    key(&format!("#{value}"))
}

/// The value of "three million" from those of "three" and "million"; `None` where the two are no one number.
fn join(last: &Term, next: &Term, word: &str) -> Option<f64> {
    let (a, b) = (last.value?, next.value?);
    if last.place + 1 != next.place || last.part != next.part || word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if b >= 100.0 && b > a {
        return Some(a * b);
    }
    let tens = (20.0..100.0).contains(&a) && b < 10.0;
    (tens || a >= 100.0 && a % 100.0 == 0.0 && b < 100.0).then_some(a + b)
}

/// Whether a part ends between two neighbouring words.
fn ends_part(text: &str, before: Span, after: Span) -> bool {
    text.get(before.end..after.start)
        .unwrap_or("")
        .contains([',', ';', ':', '!', '?', '…', '—', '–', '(', ')', '\n', '.'])
        && !is_initial(before.of(text))
}

/// An initial or a title, whose full stop ends nothing: "J", "Mr", "U.S".
fn is_initial(word: &str) -> bool {
    matches!(word, "Mr" | "Mrs" | "Ms" | "Dr" | "St")
        || word != "I" && word.len() <= 3 && word.chars().all(|c| c.is_uppercase() || c == '.')
}

#[cfg(test)]
mod tests {
    use super::terms;
    use crate::language::LANGUAGES;
    use crate::text::{Span, Words};

    fn values(text: &str) -> Vec<f64> {
        let all = terms(text, &Words::of(text), &[Span::new(0, text.len())], LANGUAGES[0]).items;
        all.iter().filter_map(|t| t.value).collect()
    }

    #[test]
    fn numbers_have_one_value_however_written() {
        let cases: &[(&str, &[f64])] = &[
            ("three schools", &[3.0]),
            ("3 schools", &[3.0]),
            ("$3 million", &[3e6]),
            ("$3m", &[3e6]),
            ("1,500 boats", &[1500.0]),
            ("twenty-five boats", &[25.0]),
            ("two hundred boats", &[200.0]),
            ("in 2013 ten boats", &[2013.0, 10.0]),
            ("3.5% and 4%", &[3.5, 4.0]),
            ("the third boat", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(values(text), *expected, "{text}");
        }
    }

    #[test]
    fn parts_end_at_punctuation_and_never_at_a_title() {
        let text = "Well, Mr. Brandt paid; we, J. Moss and I, did not.";
        let all = terms(text, &Words::of(text), &[Span::new(0, text.len())], LANGUAGES[0]).items;
        let parts: Vec<_> = all.iter().map(|t| (t.span.of(text), t.part)).collect();
        assert_eq!(parts, [("Mr", 1), ("Brandt", 1), ("paid", 1), ("J", 3), ("Moss", 3), ("not", 4)]);
    }
}
