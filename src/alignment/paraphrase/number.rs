//! Whether a report gives another number or date than its clause for the same thing.
//!
//! Two numbers count the same thing where the words behind both agree, or, with none behind them, those before; a date is
//! set against a date of its kind. A rounder number near the exact one is no other number.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::score::Support;
use super::term::Term;
use crate::alignment::Weight;
use crate::language::{LANGUAGES, stem};
use crate::text::WordKey;

/// Least shares of the report and of the clause that must be shared before numbers are compared.
const COMPARABLE: (f32, f32) = (0.55, 0.4);

/// How far, in shares of it, a rounder number may be from the exact one and still be only carelessly rounded.
const CARELESS: f64 = 0.1;

/// What a number tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// How many or how much.
    Amount,
    /// A year between 1000 and 2100, written in figures.
    Year,
    /// A month by its name.
    Month,
    /// A weekday.
    Weekday,
    /// "first", "second".
    Ordinal,
}

impl Kind {
    /// One bit for each kind.
    pub(super) fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// English ordinal numbers, as far as news spells them out.
static ORDINALS: &[&str] = &[
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
];

/// What a term tells as a number; `None` for other words, units, and days told by that of the speech.
pub(super) fn kind(term: &Term) -> Option<Kind> {
    if term.weight != Weight::Number {
        return None;
    }
    match term.value {
        Some(value) if is_year(value) && term.span.len() == 4 => Some(Kind::Year),
        Some(_) => Some(Kind::Amount),
        None => DATES.get(&term.stem).copied(),
    }
}

/// What is told by words that are no amounts, by their stems.
static DATES: LazyLock<FxHashMap<WordKey, Kind>> = LazyLock::new(|| {
    let english = LANGUAGES[0];
    let days = english.circumstances.weekdays.iter().map(|forms| (forms[0], Kind::Weekday));
    let months = english.circumstances.months.iter().map(|forms| (forms[0], Kind::Month));
    let ordinals = ORDINALS.iter().map(|word| (*word, Kind::Ordinal));
    days.chain(months).chain(ordinals).map(|(word, kind)| (stem(word, english), kind)).collect()
});

fn is_year(value: f64) -> bool {
    (1000.0..=2100.0).contains(&value) && value.fract() == 0.0
}

/// Whether the report gives another number than the clause for the same thing.
pub(super) fn other_number(clause: &[Term], told: &[Term], near: &Support) -> bool {
    near.slotted >= COMPARABLE.0 && near.kept_slotted >= COMPARABLE.1 && {
        let said = numbers(clause, told);
        let differs = |&(r, kind): &(usize, Kind)| {
            let of_kind: Vec<usize> = said.iter().filter(|(_, k)| *k == kind).map(|(c, _)| *c).collect();
            of_kind.iter().any(|&c| is_other((clause, c), (told, r), kind, of_kind.len() == 1))
        };
        numbers(told, clause).iter().any(differs) || other_unit(clause, told)
    }
}

/// The numbers among `terms` that do not stand in `others`, with their kinds.
fn numbers(terms: &[Term], others: &[Term]) -> Vec<(usize, Kind)> {
    let stands = |stem: WordKey| others.iter().any(|t| t.stem == stem);
    let own = terms.iter().enumerate().filter(|(_, t)| !stands(t.stem));
    own.filter_map(|(i, t)| Some((i, kind(t)?))).collect()
}

/// Whether the second number tells of the same thing as the first, and another value. A date does so where it is the
/// only one of its kind.
fn is_other((clause, c): (&[Term], usize), (told, r): (&[Term], usize), kind: Kind, only: bool) -> bool {
    match kind {
        Kind::Amount => same_thing((clause, c), (told, r)) && !is_careless(clause[c].value, told[r].value),
        Kind::Ordinal => same_thing((clause, c), (told, r)),
        Kind::Year | Kind::Month | Kind::Weekday => only,
    }
}

/// Whether what was told is a rounder number near what was said.
fn is_careless(said: Option<f64>, told: Option<f64>) -> bool {
    let Some((said, told)) = said.zip(told) else { return false };
    (said - told).abs() <= said.abs() * CARELESS && zeros(told) > zeros(said)
}

/// How many zeros a whole number ends with; 0 for any other.
fn zeros(value: f64) -> usize {
    let digits = format!("{value}");
    digits.len() - digits.trim_end_matches('0').len()
}

/// Whether two numbers count the same thing.
fn same_thing((clause, c): (&[Term], usize), (told, r): (&[Term], usize)) -> bool {
    let (behind, told_behind) = (counted(clause, c), counted(told, r));
    if units(clause, c) != units(told, r) {
        return false;
    }
    match (behind.is_empty(), told_behind.is_empty()) {
        (false, false) => told_behind.iter().any(|stem| behind.contains(stem)),
        _ => before(clause, c).is_some_and(|stem| before(told, r) == Some(stem)),
    }
}

/// How many words after a number may say what it counts: "three new harbour *pilots*".
const COUNTED: usize = 3;

fn counted(terms: &[Term], number: usize) -> Vec<WordKey> {
    let near = |t: &&Term| t.part == terms[number].part && t.is_content();
    terms[number + 1..].iter().take(COUNTED).take_while(near).map(|t| t.stem).collect()
}

/// The word before a number and its unit, in its part.
fn before(terms: &[Term], number: usize) -> Option<WordKey> {
    let earlier = terms[..number].iter().rev().filter(|t| !is_unit(t));
    earlier.take_while(|t| t.part == terms[number].part).map(|t| t.stem).next()
}

/// "percent", "$": a word of the weight of a number that is none itself.
fn is_unit(term: &Term) -> bool {
    term.weight == Weight::Number && term.value.is_none() && kind(term).is_none()
}

/// The units right before and behind a number.
fn units(terms: &[Term], number: usize) -> Vec<WordKey> {
    let place = terms[number].place;
    let beside = |t: &&Term| is_unit(t) && t.part == terms[number].part && t.place.abs_diff(place) <= 2;
    let before = number.checked_sub(1).map(|i| &terms[i]);
    before.into_iter().chain(terms.get(number + 1)).filter(beside).map(|t| t.stem).collect()
}

/// Whether a number of the report stands in the clause with another unit: "$4" for "4 percent".
fn other_unit(clause: &[Term], told: &[Term]) -> bool {
    let same = |r: usize| clause.iter().position(|t| t.value.is_some() && t.value == told[r].value);
    (0..told.len()).filter(|&r| told[r].value.is_some()).any(|r| {
        let Some(c) = same(r) else { return false };
        let (said, told) = (units(clause, c), units(told, r));
        !said.is_empty() && !told.is_empty() && !told.iter().any(|unit| said.contains(unit))
    })
}

#[cfg(test)]
mod tests {
    use super::{is_careless, kind, numbers, other_unit, same_thing};
    use crate::alignment::paraphrase::term::{Term, terms};
    use crate::language::LANGUAGES;
    use crate::text::{Span, Words};

    fn read(text: &str) -> Vec<Term> {
        terms(text, &Words::of(text), &[Span::new(0, text.len())], LANGUAGES[0]).items
    }

    #[test]
    fn numbers_of_one_kind_are_set_against_each_other() {
        use super::Kind::{Amount, Month, Ordinal, Weekday, Year};
        let terms = read("in 2019 the third of 40 boats sank on a Monday in March, or tomorrow");
        let kinds: Vec<_> = terms.iter().filter_map(kind).collect();
        assert_eq!(kinds, [Year, Ordinal, Amount, Weekday, Month]);
    }

    #[test]
    fn two_numbers_count_the_same_thing_by_the_words_around_them() {
        let cases = [
            ("31 votes to 12", "31 votes to 21", true),
            ("three schools burnt", "five schools burnt", true),
            ("three schools burnt", "five teachers left", false),
            ("fees rose 4 percent", "fees rose 14 percent", true),
            ("fees rose 4 percent", "fees rose 14 dollars", false),
        ];
        for (said, told, expected) in cases {
            let (clause, report) = (read(said), read(told));
            let (c, r) = (numbers(&clause, &report)[0].0, numbers(&report, &clause)[0].0);
            assert_eq!(same_thing((&clause, c), (&report, r)), expected, "{said} / {told}");
        }
    }

    #[test]
    fn a_rounder_number_nearby_is_careless_and_another_unit_is_another_amount() {
        assert!(is_careless(Some(412.0), Some(400.0)));
        assert!(!is_careless(Some(400.0), Some(412.0)) && !is_careless(Some(412.0), Some(900.0)));
        assert!(other_unit(&read("rose by 4 percent"), &read("rose by $4")));
        assert!(!other_unit(&read("rose by 4 percent"), &read("rose by 4%")));
    }
}
