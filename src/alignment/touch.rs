//! What an edit does to the meaning: the weight of its words where they stand, and of what they are to one another.
//!
//! The weight of a word by itself is in [`super::weight`].

use std::ops::Range;

use super::edits::Texts;
use super::filler::is_hesitation;
use super::unit::measures;
use super::{Weight, weigh};
use crate::language::Language;
use crate::text::{Span, Words, fold};

/// Function words that say how exact a number is, where one follows. After Quirk et al. (1985), 5.64 and 8.116.
static LIMITS: &[&str] = &["about", "around", "over", "under", "above", "below", "up", "upwards"];

/// What may stand between such a word and its number.
static BEFORE_NUMBERS: &[&str] = &["to", "of"];

/// Words that an article turns into a quantity: "a few" is more than "few".
static QUANTIFIED: &[&str] = &["few", "little"];

/// Prefixes that turn a word round.
static NEGATIVE_PREFIXES: &[&str] = &["un", "in", "im", "ir", "il", "dis", "non-", "non"];

/// The fewest letters of a word that such a prefix turns round.
const PREFIXED: usize = 3;

/// Words that merely begin like one turned round.
static NOT_TURNED: &[&str] = &[
    "invaluable",
    "inflammable",
    "income",
    "incoming",
    "inform",
    "informed",
    "inside",
    "intend",
    "intent",
    "increase",
    "indeed",
    "invent",
    "invest",
    "impress",
    "improve",
    "implant",
    "impose",
    "impact",
    "impart",
    "imprint",
    "imprison",
    "import",
    "imported",
    "discover",
    "discovered",
    "discharge",
    "discharged",
    "discount",
    "discourse",
    "display",
    "displayed",
    "dispose",
    "disposed",
    "distract",
    "district",
    "dismiss",
    "distance",
    "disease",
    "dissolve",
    "unit",
    "until",
    "union",
];

/// Endings that turn each other round.
const WITHOUT: &str = "less";
const FULL_OF: &str = "ful";

/// More words than this are not held against each other one by one.
const FEW: usize = 4;

/// How many bytes around a word are looked at.
const NEAR: usize = 32;

/// The weight of the edit that puts the words at `article` for those at `canonical`: the heavier of the two sides.
pub(super) fn weight(texts: Texts<'_>, canonical: Span, article: Span) -> Weight {
    let record = Side::new(&texts.record.text, canonical, texts.language);
    let draft = Side::new(texts.query.text, article, texts.query.language);
    let alone = |side: &Side<'_>, other: &Side<'_>| other.words.is_empty() && side.hesitates();
    if alone(&record, &draft) || alone(&draft, &record) {
        return Weight::Function;
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
        let mut words = near(text, span.start..beyond(text, span.end));
        words.retain(|word| word.end <= span.end);
        Self { text, span, words, language }
    }

    fn hesitates(&self) -> bool {
        !self.words.is_empty() && is_hesitation(self.text, self.span, self.language)
    }

    fn weight(&self) -> Weight {
        let weights = self.words.iter().map(|&word| weigh(self.text, word, self.language).max(self.in_place(word)));
        weights.max().unwrap_or(Weight::None)
    }

    /// What a word weighs because of its neighbours: "about" before a number, "a" before "few", "miles" behind a number.
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
        near(self.text, word.end..beyond(self.text, word.end))
    }

    /// The word just before a word.
    fn before(&self, word: Span) -> Option<Span> {
        let start = self.text.ceil_char_boundary(word.start.saturating_sub(NEAR));
        near(self.text, start..word.start).pop()
    }

    /// Whether a word of one side is one of the other's with a negative prefix or ending: "unsafe" and "safe".
    fn is_turned_round_by(&self, other: &Self) -> bool {
        if self.words.len() > FEW || other.words.len() > FEW || self.language.code != "en" {
            return false;
        }
        let (ours, theirs) = (self.lower(), other.lower());
        ours.iter().any(|a| theirs.iter().any(|b| turns_round(a, b) || turns_round(b, a)))
    }

    fn lower(&self) -> Vec<String> {
        self.words.iter().map(|w| fold(w.of(self.text)).to_lowercase()).collect()
    }
}

/// The words in `range` of `text`.
fn near(text: &str, range: Range<usize>) -> Vec<Span> {
    let words = Words::of(&text[range.clone()]);
    words.spans().iter().map(|w| Span::new(w.start + range.start, w.end + range.start)).collect()
}

/// Some bytes behind `at`: a sign is told by what follows it.
fn beyond(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at.saturating_add(NEAR).min(text.len()))
}

/// Whether `negative` is `word` turned round.
fn turns_round(negative: &str, word: &str) -> bool {
    let prefixed = NEGATIVE_PREFIXES.iter().any(|prefix| negative.strip_prefix(prefix) == Some(word));
    let ending = || negative.strip_suffix(WITHOUT).zip(word.strip_suffix(FULL_OF)).is_some_and(|(a, b)| a == b);
    (prefixed && word.len() >= PREFIXED && !NOT_TURNED.contains(&negative)) || ending()
}

#[cfg(test)]
mod tests {
    use super::turns_round;

    #[test]
    fn words_turned_round_are_told_from_words_that_begin_alike() {
        for (negative, word) in
            [("unsafe", "safe"), ("impossible", "possible"), ("illegal", "legal"), ("harmless", "harmful")]
        {
            assert!(turns_round(negative, word), "{negative} {word}");
        }
        for (other, word) in
            [("discover", "cover"), ("income", "come"), ("harmful", "harm"), ("into", "to"), ("safe", "safe")]
        {
            assert!(!turns_round(other, word), "{other} {word}");
        }
    }
}
