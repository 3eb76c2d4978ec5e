//! The weight of an edit: that of its words where they stand, and of what the two sides are to one another.
//!
//! The weight of a word by itself is in [`super::weight`].

use super::edits::Texts;
use super::filler::is_hesitation;
use super::weight::ends_sentence;
use super::{Weight, weigh};
use crate::language::units::measures;
use crate::language::{Language, is_affixal_negation};
use crate::text::{Span, Words, fold};

/// Function words that say how exact a number is, where one follows. After Quirk et al. (1985), 5.64 and 8.116.
static LIMITS: &[&str] = &["about", "around", "over", "under", "above", "below", "up", "upwards"];

/// What may stand between such a word and its number.
static BEFORE_NUMBERS: &[&str] = &["to", "of"];

/// Words that an article turns into a quantity: "a few" is more than "few".
static QUANTIFIED: &[&str] = &["few", "little"];

/// More words than this are not held against each other one by one.
const FEW: usize = 4;

/// How many bytes around a word are looked at.
const NEAR: usize = 32;

/// The weight of the edit that puts the words at `article` for those at `canonical`: the heavier of the two sides. Whole sentences left
/// out take their negations and numbers with them and turn nothing round in those that are left.
pub(super) fn weight(texts: Texts<'_>, canonical: Span, article: Span) -> Weight {
    let record = Side::new(&texts.record.text, canonical, texts.language);
    let draft = Side::new(texts.query.text, article, texts.query.language);
    let alone = |side: &Side<'_>, other: &Side<'_>| other.words.is_empty() && side.hesitates();
    if alone(&record, &draft) || alone(&draft, &record) {
        return Weight::Function;
    }
    if draft.words.is_empty() && record.is_whole_sentences() {
        return Weight::Content;
    }
    let heavier = record.weight().max(draft.weight());
    if record.is_turned_round_by(&draft) { heavier.max(Weight::Negation) } else { heavier }
}

/// The words of one side of an edit.
struct Side<'a> {
    text: &'a str,
    span: Span,
    words: Vec<Span>,
    language: &'static Language,
}

impl<'a> Side<'a> {
    fn new(text: &'a str, span: Span, language: &'static Language) -> Self {
        let mut words = Words::places(text, Span::new(span.start, beyond(text, span.end)));
        words.retain(|word| word.end <= span.end);
        Self { text, span, words, language }
    }

    /// Whether it is one sentence or several, of more than a few words: "No." by itself may be what the next one hangs on.
    fn is_whole_sentences(&self) -> bool {
        let (Some(&first), Some(&last)) = (self.words.first(), self.words.last()) else { return false };
        let parted = |a: Span, b: Span| ends_sentence(self.text, a, b, self.language);
        self.words.len() > FEW
            && self.before(first).is_none_or(|word| parted(word, first))
            && self.after(last).first().is_none_or(|&word| parted(last, word))
    }

    fn hesitates(&self) -> bool {
        !self.words.is_empty() && is_hesitation(self.text, self.span, self.language)
    }

    fn weight(&self) -> Weight {
        let weights = self.words.iter().map(|&word| weigh(self.text, word, self.language).max(self.in_place(word)));
        weights.max().unwrap_or(Weight::None)
    }

    /// What a word weighs because of its neighbours: "about" before a number, "a" before "few", "miles" behind a
    /// number.
    fn in_place(&self, word: Span) -> Weight {
        let written = word.of(self.text).to_lowercase();
        let next = |n: usize| self.after(word).into_iter().nth(n);
        let is = |span: Option<Span>, list: &[&str]| {
            span.is_some_and(|s| list.iter().any(|w| w.eq_ignore_ascii_case(s.of(self.text))))
        };
        if LIMITS.contains(&written.as_str()) {
            let number = if is(next(0), BEFORE_NUMBERS) { next(1) } else { next(0) };
            return if number.is_some_and(|n| self.is_number(n)) { Weight::Quantifier } else { Weight::None };
        }
        if written == "a" && is(next(0), QUANTIFIED) {
            return Weight::Quantifier;
        }
        let counted = measures(&written) && self.before(word).is_some_and(|n| self.is_number(n));
        if counted { Weight::Number } else { Weight::None }
    }

    fn is_number(&self, word: Span) -> bool {
        weigh(self.text, word, self.language) == Weight::Number
    }

    /// The words just behind a word.
    fn after(&self, word: Span) -> Vec<Span> {
        Words::places(self.text, Span::new(word.end, beyond(self.text, word.end)))
    }

    /// The word just before a word.
    fn before(&self, word: Span) -> Option<Span> {
        let start = self.text.ceil_char_boundary(word.start.saturating_sub(NEAR));
        Words::places(self.text, Span::new(start, word.start)).pop()
    }

    /// Whether a word of one side is one of the other's with a negative prefix or ending: "unsafe" and "safe".
    fn is_turned_round_by(&self, other: &Self) -> bool {
        if self.words.len() > FEW || other.words.len() > FEW || self.language.code != "en" {
            return false;
        }
        let (ours, theirs) = (self.lower(), other.lower());
        ours.iter().any(|a| theirs.iter().any(|b| is_affixal_negation(a, b) || is_affixal_negation(b, a)))
    }

    fn lower(&self) -> Vec<String> {
        self.words.iter().map(|w| fold(w.of(self.text)).to_lowercase()).collect()
    }
}

/// Some bytes behind `at`: a sign is told by what follows it.
fn beyond(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at.saturating_add(NEAR).min(text.len()))
}
