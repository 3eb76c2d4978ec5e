//! What a word does to the meaning of what is said.
//!
//! From the tables of a language and the look of the word; what a changed word amounts to is for `rules`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Weight;
use crate::language::{LANGUAGES, Language, RELATIVE_DAYS, units};
use crate::text::{Span, WordKey, fold, key};

/// Function words that are initials too where they stand in capitals: `US` is not `us`.
static INITIALS: &[&str] = &["US", "IT", "WHO"];

/// What a language's tables say of a word.
#[derive(Clone, Copy, Default)]
struct Sense {
    weight: Option<Weight>,
    calendar: bool,
}

/// One table a language, in the order of [`LANGUAGES`].
static TABLES: LazyLock<Vec<FxHashMap<WordKey, Sense>>> =
    LazyLock::new(|| LANGUAGES.iter().map(|l| table(l)).collect());

/// The weight of the word at `word` of `text`. A capitalised word counts as a name unless it opens a sentence or a
/// quotation; there it does where another capitalised word follows.
///
/// Constant time: it looks at most 32 bytes back and ahead.
///
/// # Panics
///
/// Where `word` is not a span of `text`.
#[must_use]
pub fn weigh(text: &str, word: Span, language: &Language) -> Weight {
    let written = word.of(text);
    let sense = sense(written, language);
    if sense.calendar && is_date(text, word, sense, language) || is_figure(written) {
        return Weight::Number;
    }
    match sense.weight {
        Some(Weight::Function) if INITIALS.contains(&written) => Weight::Name,
        Some(Weight::Negation) if is_number_sign(text, word) => Weight::Number,
        Some(weight) => weight,
        None if is_name(text, word, language) => Weight::Name,
        None => Weight::Content,
    }
}

/// The entry of `written`, or of the word before its possessive "'s".
fn sense(written: &str, language: &Language) -> Sense {
    let place = LANGUAGES.iter().position(|l| l.code == language.code);
    let Some(table) = place.and_then(|i| TABLES.get(i)) else { return Sense::default() };
    if let Some(found) = table.get(&key(written)) {
        return *found;
    }
    let folded = fold(written);
    let bare = folded.strip_suffix("'s").unwrap_or(&folded);
    if bare.len() < folded.len() { table.get(&key(bare)).copied().unwrap_or_default() } else { Sense::default() }
}

/// The lists of a language as one table; the heavier weight stays.
fn table(language: &Language) -> FxHashMap<WordKey, Sense> {
    let lists = [
        (language.function_words, Weight::Function),
        (language.quantifiers, Weight::Quantifier),
        (language.modals, Weight::Modal),
        (language.negations, Weight::Negation),
        (units::CURRENCIES, Weight::Number),
    ];
    let words = lists.iter().flat_map(|(list, weight)| list.iter().map(move |w| (*w, *weight)));
    let numerals = language.numerals.iter().map(|(w, _)| (*w, Weight::Number));
    let mut table: FxHashMap<WordKey, Sense> = FxHashMap::default();
    for (word, weight) in words.chain(numerals) {
        let entry = table.entry(key(word)).or_default();
        entry.weight = entry.weight.max(Some(weight));
    }
    for word in language.calendar {
        table.entry(key(word)).or_default().calendar = true;
    }
    table
}

/// Whether a word of the calendar is one here: "May" inside a sentence or before a figure, never "may".
fn is_date(text: &str, word: Span, sense: Sense, language: &Language) -> bool {
    let capital = word.of(text).starts_with(char::is_uppercase);
    if !language.capital_dates() {
        return true;
    }
    let relative = sense.weight.is_none() && RELATIVE_DAYS.contains(&word.of(text));
    let certain = sense.weight.is_none() || !opens(text, word, language) || figure_follows(text, word);
    relative || capital && certain
}

/// How many bytes before and after a word are looked at: a run of spaces must not cost more with its length.
const NEAR: usize = 32;

/// The last [`NEAR`] bytes before `at`, fewer where a character would be cut.
fn just_before(text: &str, at: usize) -> &str {
    &text[text.ceil_char_boundary(at.saturating_sub(NEAR))..at]
}

/// The first [`NEAR`] bytes from `at` on.
fn just_after(text: &str, at: usize) -> &str {
    &text[at..text.floor_char_boundary(at.saturating_add(NEAR).min(text.len()))]
}

/// Whether a figure comes next, after spaces.
fn figure_follows(text: &str, word: Span) -> bool {
    just_after(text, word.end).trim_start_matches([' ', '\u{a0}']).starts_with(|c: char| c.is_ascii_digit())
}

/// The "No." of "No. 3".
fn is_number_sign(text: &str, word: Span) -> bool {
    let rest = &text[word.end..];
    word.of(text).eq_ignore_ascii_case("no") && rest.starts_with('.') && figure_follows(text, Span::empty(word.end + 1))
}

/// Figures, and the signs that make them amounts.
fn is_figure(written: &str) -> bool {
    let Some(first) = written.chars().next() else { return false };
    written.contains(char::is_numeric)
        || matches!(
            first,
            '%' | '‰' | '$' | '€' | '£' | '¥' | '₹' | '₽' | '¢' | '°' | '<' | '>' | '≥' | '≤' | '≈' | '±'
        )
        || matches!(written, "-" | "\u{2212}" | "\u{2011}" | "+")
}

/// Whether the look of the word makes it a proper name.
fn is_name(text: &str, word: Span, language: &Language) -> bool {
    let written = word.of(text);
    let capital = |s: &str| s.starts_with(char::is_uppercase);
    if !capital(written) {
        return written.chars().skip(1).any(char::is_uppercase);
    }
    if is_initials(written) || language.capital_nouns() {
        return is_initials(written);
    }
    if !opens(text, word, language) {
        return true;
    }
    let rest = just_after(text, word.end);
    let next = rest.trim_start_matches([' ', '\u{a0}']);
    next.len() < rest.len() && capital(next) && !next.starts_with("I ") && !next.starts_with("I'")
}

/// At least two letters, all of them capitals: "NATO", "U.S".
fn is_initials(written: &str) -> bool {
    let letters = || written.chars().filter(|c| c.is_alphabetic());
    letters().count() >= 2 && letters().all(char::is_uppercase)
}

/// Whether the word opens a sentence or a quotation, where every word has a capital.
fn opens(text: &str, word: Span, language: &Language) -> bool {
    const MARKS: &[char] = &['"', '\'', '“', '”', '„', '‘', '’', '«', '»', '‹', '›'];
    let before = just_before(text, word.start);
    let near = before.trim_end_matches(['(', '[', '*', '_']);
    if near.is_empty() || near.ends_with(MARKS) {
        return true;
    }
    let spaced = near.trim_end_matches([' ', '\u{a0}', '\t']);
    let earlier = spaced.trim_end_matches(MARKS).trim_end_matches([')', ']']);
    match earlier.chars().next_back() {
        None | Some('\n' | '\r' | '!' | '?' | ':' | '…' | '•') => true,
        Some('.') => !ends_in_abbreviation(earlier, language),
        _ => false,
    }
}

/// Whether a sentence ends between two neighbouring words.
pub(super) fn ends_sentence(text: &str, before: Span, after: Span, language: &Language) -> bool {
    let Some(between) = text.get(before.end..after.start) else { return false };
    let stop = between.contains('.') && !ends_in_abbreviation(just_before(text, before.end), language);
    between.contains(['!', '?']) || stop && between.contains(char::is_whitespace)
}

/// Whether the full stop at the end of `before` belongs to a title, another abbreviation, or an initial.
fn ends_in_abbreviation(before: &str, language: &Language) -> bool {
    let stem = before.trim_end_matches('.');
    let last = stem.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    if last.chars().count() == 1 {
        return true;
    }
    if last.len() > 12 {
        return false;
    }
    let lower = last.to_lowercase();
    let known = |list: &[&str]| list.iter().any(|w| w.trim_end_matches('.').eq_ignore_ascii_case(&lower));
    known(language.titles) || known(language.abbreviations)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::weigh;
    use crate::alignment::Weight::{self, Content, Function, Modal, Name, Negation, Number, Quantifier};
    use crate::language::{LANGUAGES, language};
    use crate::text::{Span, Words};

    /// The weight of the first place where `word` stands in `text`.
    fn weight(text: &str, word: &str) -> Weight {
        let start = text.find(word).expect("the word stands in the text");
        weigh(text, Span::new(start, start + word.len()), language("en").expect("English is known"))
    }

    #[test]
    fn words_weigh_what_they_do_to_the_meaning() {
        let cases = [
            ("We didn’t sell it.", "didn’t", Negation),
            ("They sold nothing.", "nothing", Negation),
            ("He cannot go.", "cannot", Negation),
            ("We came without them.", "without", Negation),
            ("It is No. 3 in line.", "No", Number),
            ("No. That is wrong.", "No", Negation),
            ("It rose 3.5 percent.", "3.5", Number),
            ("It rose 3.5 percent.", "percent", Number),
            ("It cost $5 then.", "$", Number),
            ("The 21st of them.", "21st", Number),
            ("About half a dozen left.", "dozen", Number),
            ("It opens on Tuesday.", "Tuesday", Number),
            ("It opens tomorrow.", "tomorrow", Number),
            ("It opens in May.", "May", Number),
            ("May 5 is the day.", "May", Number),
            ("May we go?", "May", Modal),
            ("It may rain.", "may", Modal),
            ("They march on.", "march", Content),
            ("We’ll see it.", "We’ll", Modal),
            ("Only some came.", "Only", Quantifier),
            ("Unless they pay, we leave.", "Unless", Quantifier),
            ("I met Brandt there.", "Brandt", Name),
            ("I met Mr. Brandt there.", "Brandt", Name),
            ("I met J. Brandt there.", "Brandt", Name),
            ("Ursula Brandt left.", "Ursula", Name),
            ("Rivers flood. Farms suffer.", "Farms", Content),
            ("She said “Farms suffer”.", "Farms", Content),
            ("The NATO base.", "NATO", Name),
            ("She bought an iPhone.", "iPhone", Name),
            ("From the US to us.", "US", Name),
            ("Give it to us.", "us", Function),
            ("I said I would.", "I", Function),
            ("The harvest was good.", "harvest", Content),
            ("The harvest was good.", "The", Function),
            ("It is today’s news.", "today’s", Content),
            ("It was nobody’s fault.", "nobody’s", Negation),
        ];
        for (text, word, expected) in cases {
            assert_eq!(weight(text, word), expected, "{word} in {text}");
        }
    }

    #[test]
    fn no_word_stands_in_two_lists() {
        for language in LANGUAGES {
            let numerals: Vec<&str> = language.numerals.iter().map(|(word, _)| *word).collect();
            let lists = [
                language.function_words,
                language.negations,
                language.modals,
                language.quantifiers,
                numerals.as_slice(),
            ];
            let mut all: Vec<&str> = lists.concat();
            all.sort_unstable();
            let twice: Vec<_> = all.windows(2).filter(|w| w[0] == w[1]).map(|w| w[0]).collect();
            assert!(twice.is_empty(), "{}: {twice:?}", language.code);
        }
    }

    proptest! {
        #[test]
        fn any_word_of_any_text_has_a_weight(text in "\\PC{0,60}") {
            let words = Words::of(&text);
            for &span in words.spans() {
                prop_assert_ne!(weigh(&text, span, language("en").expect("English is known")), Weight::None);
            }
        }
    }
}
