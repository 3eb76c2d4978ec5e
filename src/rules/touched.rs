//! What an edit touched, as an editor calls it: "a negation", "a number", "a date and a name".

use crate::alignment::{Alignment, Edit, Weight, weigh};
use crate::language::{Language, Lexicon};
use crate::report::Evidence;
use crate::text::{Span, Words, key};

/// Signs that belong to a number and make no amount of it.
const OF_NUMBERS: &[char] = &['-', '\u{2212}', '\u{2011}', '+', '<', '>', '≥', '≤', '≈', '±'];

/// What the words of an edit are that one side has and the other has not, heaviest first.
pub(super) fn touched(evidence: &Evidence<'_>, alignment: &Alignment, edit: &Edit) -> String {
    let language = evidence.article.language();
    let record = Side::new(alignment.text(), edit.canonical, language);
    let draft = Side::new(evidence.article.text(), edit.article, language);
    let mut weights: Vec<Weight> = record.beside(&draft).chain(draft.beside(&record)).chain([edit.weight]).collect();
    let one_for_one = record.words.len() <= 1 && draft.words.len() <= 1;
    weights.retain(|weight| *weight >= Weight::Quantifier && (!one_for_one || *weight == edit.weight));
    weights.sort_unstable_by(|a, b| b.cmp(a));
    weights.dedup();
    let names: Vec<&str> = weights.iter().map(|weight| name(*weight, &record, &draft)).collect();
    names.join(" and ")
}

fn name(weight: Weight, record: &Side<'_>, draft: &Side<'_>) -> &'static str {
    match weight {
        Weight::Negation => "a negation",
        Weight::Number if record.is_date() || draft.is_date() => "a date",
        Weight::Number if is_amount(record, draft) => "an amount",
        Weight::Number => "a number",
        Weight::Name => "a name",
        Weight::Modal => "a modal verb",
        Weight::Quantifier => "a quantifier",
        Weight::Content | Weight::Function | Weight::None => "the wording",
    }
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
        Self { text, span, words: Words::places(text, span), language }
    }

    /// The weights of the words that the other side has not.
    fn beside<'b>(&'b self, other: &'b Side<'_>) -> impl Iterator<Item = Weight> + 'b {
        let theirs: Vec<_> = other.words.iter().map(|w| key(w.of(other.text))).collect();
        let own = self.words.iter().filter(move |w| !theirs.contains(&key(w.of(self.text))));
        own.map(|&word| weigh(self.text, word, self.language))
    }

    /// Whether a month or weekday stands among the words or beside them.
    fn is_date(&self) -> bool {
        let before = self.text[..self.span.start].split_whitespace().next_back();
        let behind = self.text[self.span.end..].split_whitespace().next();
        let beside = [before, behind].into_iter().flatten().map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()));
        let beside = beside.filter(|_| !self.words.is_empty()).filter(|w| w.starts_with(char::is_uppercase));
        let inside = self.words.iter().filter(|&&w| weigh(self.text, w, self.language) == Weight::Number);
        inside.map(|w| w.of(self.text)).chain(beside).any(|w| Lexicon::of(self.language).get(w).calendar)
    }

    /// How many of the words are numbers.
    fn numbers(&self) -> usize {
        self.words.iter().filter(|w| self.is_number(w.of(self.text))).count()
    }

    fn is_number(&self, word: &str) -> bool {
        let numeral = |(numeral, _): &(&str, f64)| numeral.eq_ignore_ascii_case(word);
        word.starts_with(|c: char| c.is_numeric() || OF_NUMBERS.contains(&c))
            || self.language.numerals.iter().any(numeral)
    }

    /// Whether a unit stands among the words: what makes a number heavy and is none.
    fn has_unit(&self) -> bool {
        let heavy = |&&w: &&Span| weigh(self.text, w, self.language) == Weight::Number;
        self.words.iter().filter(heavy).any(|w| !self.is_number(w.of(self.text)))
    }
}

/// Whether a unit changed, by itself or with its number.
fn is_amount(record: &Side<'_>, draft: &Side<'_>) -> bool {
    record.has_unit() || draft.has_unit() || record.numbers() + draft.numbers() == 0
}
