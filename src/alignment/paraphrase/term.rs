//! The meaning-bearing words of a text: what reported speech is compared by.
//!
//! From words to [`Term`]s: function words are gone, forms of one word are equal, numbers have values, and what several
//! words mean together (`idiom`) is one term. What is shared and what differs is for `score` and `difference`.

use super::idiom::{self, Bound, bound, idiom};
use crate::alignment::numeral::value;
use crate::alignment::{Weight, weigh};
use crate::language::{Kinship, Language, Synonyms, is_first_person, negated_modal, particle_verb, stem};
use crate::text::{Span, WordKey, Words, key};

/// A word that bears meaning, or several that make one: a number, an idiom, a verb with its particle.
#[derive(Clone, Debug)]
pub(super) struct Term {
    /// Equal for forms of one word, and for numbers of one value. In a clause that was read in the words of its report
    /// (`kin`) also for words that stand for one another.
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
    /// How a number is meant.
    pub(super) bound: Bound,
    /// Whether it is written with a capital.
    pub(super) capital: bool,
    /// How the word itself is related to the one of the report whose stem it was given.
    pub(super) kin: Option<Kinship>,
    /// Whether it is a word with its opposite's negative prefix: "unaware".
    pub(super) prefixed: bool,
    /// Whether it may come and go with another word: "gave" in "gave its approval".
    pub(super) idle: bool,
    /// Whether "and" or "or" stands right before it, function words apart.
    pub(super) joined: bool,
}

impl Term {
    /// Whether it tells what is spoken of, rather than how: a content word, a name, a number.
    pub(super) fn is_content(&self) -> bool {
        matches!(self.weight, Weight::Content | Weight::Name | Weight::Number)
    }

    /// Whether it tells by itself what is spoken of: "gave" does not.
    pub(super) fn tells(&self) -> bool {
        self.is_content() && !self.idle
    }

    /// Whether leaving it out changes the claim itself: a negation, a number, a modal verb, a quantifier.
    pub(super) fn is_heavy(&self) -> bool {
        matches!(self.weight, Weight::Negation | Weight::Number | Weight::Modal | Weight::Quantifier)
    }

    /// Whether it says the opposite of the report's word whose stem it was given.
    pub(super) fn is_turned(&self) -> bool {
        matches!(self.kin, Some(Kinship::Opposite | Kinship::OppositeQuality))
    }
}

/// The longest part, in words; a longer one is cut, so that text without punctuation costs no more than other text.
const LONGEST_PART: usize = 60;

/// Words that open a part without punctuation. A list of the project's own: each opens an adverbial clause.
static OPENING: &[&str] =
    &["because", "although", "though", "while", "whereas", "but", "if", "unless", "when", "until", "provided"];

/// Words before "if" behind which it opens no condition.
static BEFORE_NO_CONDITION: &[&str] =
    &["even", "as", "ask", "asked", "see", "know", "wonder", "wondered", "wondering", "what", "unsure", "decide"];

/// Verbs of ending: before a verb in "-ing" they negate it.
static ENDING: &[&str] = &["stop", "stops", "stopped", "quit", "ceased", "cease"];

/// Prefixes that make a word its opposite, where the two are known as opposites.
static PREFIXES: &[&str] = &["un", "dis", "in", "im", "il", "ir", "non", "mis", "dys"];

/// The terms of a text, and its parts.
#[derive(Clone, Debug, Default)]
pub(super) struct Terms {
    /// The terms, in order.
    pub(super) items: Vec<Term>,
    /// The place of each part, from its first to its last word.
    pub(super) parts: Vec<Span>,
    /// Of each part, whether the speakers mean themselves in it: "we".
    pub(super) own: Vec<bool>,
}

/// The terms of `text` in `spans` (sorted; the words are those of the whole text).
pub(super) fn terms(text: &str, words: &Words, spans: &[Span], language: &Language) -> Terms {
    let places: Vec<usize> = spans.iter().flat_map(|span| words.within(*span)).collect();
    let stems = places.iter().map(|&place| stem(words.span(place).of(text), language)).collect();
    let mut reader =
        Reader { text, words, language, places, stems, length: 0, bound: None, joined: false, terms: Terms::default() };
    let mut i = 0;
    while i < reader.places.len() {
        i += reader.read(i);
    }
    reader.terms
}

/// A text on its way to terms. Its words are numbered among those read.
struct Reader<'a> {
    text: &'a str,
    words: &'a Words,
    language: &'a Language,
    /// The number of each word in the text.
    places: Vec<usize>,
    stems: Vec<WordKey>,
    /// Words of the part so far.
    length: usize,
    /// How the next number is meant, and where the words begin that say so.
    bound: Option<(Bound, usize)>,
    /// Whether a conjunction was read since the last term.
    joined: bool,
    terms: Terms,
}

impl Reader<'_> {
    /// Reads on from a word; how many words were read.
    fn read(&mut self, i: usize) -> usize {
        self.enter(i);
        self.joined |= matches!(self.word(i), "and" | "or");
        let run = self.run(i);
        if let Some(count) = self.read_bound(i, run) {
            return count;
        }
        let language = self.language;
        if let Some((count, meaning)) = idiom(&self.stems[i..i + run], language) {
            for &(stem, weight) in meaning {
                self.add(Term { stem, weight, ..self.term(i, i + count - 1) });
            }
            return count;
        }
        if self.ends_what_follows(i, run) {
            let (stem, weight) = (stem("cease", language), Weight::Negation);
            self.add(Term { stem, weight, ..self.term(i, i) });
            return 1;
        }
        if let Some(verb) = self.particle_verb(i, run) {
            self.add(Term { stem: verb, weight: Weight::Content, ..self.term(i, i + 1) });
            return 2;
        }
        if !self.is_idle(i, run) {
            self.read_word(i);
        }
        1
    }

    fn span(&self, i: usize) -> Span {
        self.words.span(self.places[i])
    }

    fn word(&self, i: usize) -> &str {
        self.span(i).of(self.text)
    }

    /// How many words from here on have nothing but spaces between them, at most as many as are read together.
    fn run(&self, i: usize) -> usize {
        let gap = |k: &usize| self.text.get(self.span(*k - 1).end..self.span(*k).start).unwrap_or("?");
        let most = self.places.len().min(i + idiom::LONGEST);
        1 + (i + 1..most).take_while(|k| gap(k).chars().all(char::is_whitespace)).count()
    }

    /// Opens the next part where one ends before this word.
    fn enter(&mut self, i: usize) {
        let span = self.span(i);
        let before = i.checked_sub(1).map(|k| self.span(k));
        let opens = self.language.code == "en" && OPENING.iter().any(|word| self.word(i).eq_ignore_ascii_case(word));
        let goes_on = self.length < LONGEST_PART && before.is_some_and(|b| !opens && !ends_part(self.text, b, span));
        match self.terms.parts.last_mut().filter(|_| goes_on) {
            Some(part) => (*part, self.length) = (part.cover(span), self.length + 1),
            None => {
                self.terms.parts.push(span);
                self.terms.own.push(false);
                self.length = 1;
            }
        }
        if let Some(own) = self.terms.own.last_mut() {
            *own |= is_first_person(span.of(self.text));
        }
    }

    /// A term of no weight that stands from one word to another.
    fn term(&self, first: usize, last: usize) -> Term {
        Term {
            stem: 0,
            span: self.span(first).cover(self.span(last)),
            weight: Weight::None,
            place: self.places[last],
            part: self.terms.parts.len().saturating_sub(1),
            value: None,
            bound: Bound::Exact,
            capital: self.word(first).starts_with(char::is_uppercase),
            kin: None,
            prefixed: false,
            idle: false,
            joined: self.joined,
        }
    }

    /// Adds a term to the part that it stands in, which it may be the first to reach the end of.
    fn add(&mut self, term: Term) {
        if let Some(part) = self.terms.parts.last_mut() {
            *part = part.cover(term.span);
        }
        self.joined = false;
        self.terms.items.push(term);
    }

    /// Words that say how the number right behind them is meant.
    fn read_bound(&mut self, i: usize, run: usize) -> Option<usize> {
        let (count, how) = bound(&self.stems[i..i + run], self.language)?;
        let article = i + count < self.places.len() && matches!(self.word(i + count), "a" | "an");
        let count = count + usize::from(article);
        let number = i + count;
        let is_number = number < self.places.len() && {
            let word = self.word(number);
            weigh(self.text, self.span(number), self.language) == Weight::Number || word.eq_ignore_ascii_case("half")
        };
        is_number.then(|| {
            self.bound = Some((how, self.span(i).start));
            count
        })
    }

    /// "step down": a verb that with its particle has a meaning of its own.
    fn particle_verb(&self, i: usize, run: usize) -> Option<WordKey> {
        if run < 2 {
            return None;
        }
        let verb = particle_verb(self.stems[i], self.word(i + 1));
        Synonyms::of(self.language).is_particle_verb(verb).then_some(verb)
    }

    /// "stopped storing": a verb of ending before another verb.
    fn ends_what_follows(&self, i: usize, run: usize) -> bool {
        let ends = || ENDING.iter().any(|word| self.word(i).eq_ignore_ascii_case(word));
        self.language.code == "en" && run > 1 && ends() && self.word(i + 1).ends_with("ing")
    }

    /// Whether the word only helps another: the "times" of "two times", the "one" of "a new one".
    fn is_idle(&self, i: usize, run: usize) -> bool {
        let Some(last) = self.terms.items.last() else { return false };
        let follows = i > 0 && last.place == self.places[i - 1];
        match self.word(i) {
            "times" => follows && last.value.is_some(),
            "one" | "ones" => {
                let adjective = follows && last.weight == Weight::Content;
                let next = || weigh(self.text, self.span(i + 1), self.language);
                adjective && (run < 2 || next() == Weight::Function)
            }
            _ => false,
        }
    }

    /// A word by itself.
    fn read_word(&mut self, i: usize) {
        let word = self.span(i).of(self.text);
        let weight = self.weight(i);
        if matches!(weight, Weight::Function | Weight::None) {
            return;
        }
        let (stem, prefixed) = (self.stems[i], self.is_prefixed(i));
        let idle = weight == Weight::Content && Synonyms::of(self.language).is_idle(stem);
        let mut term = Term { stem, weight, prefixed, idle, ..self.term(i, i) };
        if weight == Weight::Number {
            term.value = value(word, self.language).or_else(|| repetitions(word));
            if self.join(&term, word) {
                return;
            }
            term.stem = term.value.map_or(term.stem, number_key);
        }
        let counts = term.value.is_some() || matches!(weight, Weight::Number | Weight::Quantifier) && word.len() > 3;
        if let Some((bound, start)) = self.bound.take_if(|_| counts) {
            (term.bound, term.span.start) = (bound, start);
        }
        if let Some(modal) = negated_modal(word, self.language) {
            self.add(Term { stem: modal, weight: Weight::Modal, ..term.clone() });
            term.stem = crate::language::stem("not", self.language);
        }
        self.add(term);
    }

    /// Whether the word is its own opposite but for a prefix.
    fn is_prefixed(&self, i: usize) -> bool {
        let opposite = |stem: WordKey| Synonyms::of(self.language).kin(self.stems[i]).any(|(word, _)| word == stem);
        let rests = PREFIXES.iter().filter_map(|prefix| self.word(i).strip_prefix(prefix));
        rests.into_iter().any(|rest| rest.len() > 2 && opposite(stem(rest, self.language)))
    }

    /// The weight of a word; a condition is a heavy one here, and what is ended no longer holds.
    fn weight(&self, i: usize) -> Weight {
        let (word, before) = (self.word(i), i.checked_sub(1).map_or("", |k| self.word(k)));
        let is = |list: &[&str], word: &str| list.iter().any(|w| word.eq_ignore_ascii_case(w));
        if self.language.code == "en" && word.eq_ignore_ascii_case("if") && !is(BEFORE_NO_CONDITION, before) {
            return Weight::Quantifier;
        }
        weigh(self.text, self.span(i), self.language)
    }

    /// Joins a numeral to the number before it: "three" and "million". False where the two are no one number.
    fn join(&mut self, term: &Term, word: &str) -> bool {
        let joined = self.terms.items.last().and_then(|last| join(last, term, word));
        if let (Some(value), Some(last)) = (joined, self.terms.items.last_mut()) {
            (last.span, last.place) = (last.span.cover(term.span), term.place);
            (last.value, last.stem) = (Some(value), number_key(value));
        }
        joined.is_some()
    }
}

/// The value of "twice" and "thrice".
fn repetitions(word: &str) -> Option<f64> {
    match word.to_ascii_lowercase().as_str() {
        "twice" => Some(2.0),
        "thrice" => Some(3.0),
        _ => None,
    }
}

pub(super) fn number_key(value: f64) -> WordKey {
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
