//! Whether a report says the opposite of a clause that it follows closely, or another number for the same thing.
//!
//! Precision first: a claim is made only where both sides say little else, and where what is negated on one side stands
//! without any negation on the other.

use super::score::Support;
use super::term::Term;
use crate::alignment::Weight;
use crate::language::{Language, Polarity, stem};
use crate::text::WordKey;

/// Least shares of the report and of the clause that must be shared before one is called the opposite of the other.
const CLOSE: (f32, f32) = (0.7, 0.55);

/// The same where no negation shows it, but a denying cue alone.
const CLOSER: (f32, f32) = (0.75, 0.6);

/// The same for numbers.
const COMPARABLE: (f32, f32) = (0.6, 0.4);

/// Words that turn a claim round without being negations; where one stands on one side only, nobody knows what is
/// opposed to what.
static TURNING: &[&str] = &[
    "deny",
    "refuse",
    "fail",
    "reject",
    "dismiss",
    "false",
    "untrue",
    "wrong",
    "incorrect",
    "lack",
    "avoid",
    "prevent",
    "stop",
    "ban",
    "forbid",
    "doubt",
    "unable",
    "impossible",
    "cease",
    "halt",
    "cancel",
    "abandon",
    "against",
    "oppose",
    "contrary",
    "hardly",
    "scarcely",
    "barely",
    "seldom",
    "rarely",
    "absence",
    "unlikely",
    "unless",
    "end",
    "quit",
    "withdraw",
    "decline",
];

/// Words after "not" that make it no denial: "not only", "not just", "not necessarily".
static WEAKENING: &[&str] =
    &["only", "just", "merely", "simply", "solely", "necessarily", "doubt", "always", "all", "every"];

/// Words that make a number a round one.
static ROUNDING: &[&str] =
    &["about", "almost", "around", "approximately", "nearly", "over", "roughly", "some", "than", "least", "most", "to"];

/// How far a round number may be from the exact one.
const ROUND: f64 = 0.1;

/// Whether the report, under a cue of this polarity, says the opposite of the clause.
pub(super) fn opposite(clause: &[Term], report: &[Term], near: &Support, cue: Polarity, language: &Language) -> bool {
    if !reaches(near, CLOSE) || turns(clause, report, language) {
        return false;
    }
    let (said, told) = (negations(clause), negations(report));
    match cue {
        Polarity::Denies => said == 0 && told == 0 && reaches(near, CLOSER),
        Polarity::Affirms => {
            said == 1 && told == 0 && negates_word_of(clause, report, language)
                || said == 0 && told == 1 && negates_word_of(report, clause, language)
        }
    }
}

/// Whether the report gives another number than the clause for the same thing.
pub(super) fn other_number(clause: (&str, &[Term]), report: (&str, &[Term]), near: &Support) -> bool {
    let stands_in = |value: f64, terms: &[Term]| terms.iter().any(|t| t.value == Some(value));
    let valued = |terms: &[Term]| -> Vec<(usize, f64)> {
        terms.iter().enumerate().filter_map(|(i, t)| Some((i, t.value?))).collect()
    };
    let told = valued(report.1).into_iter().filter(|&(_, v)| !stands_in(v, clause.1));
    let said: Vec<_> = valued(clause.1).into_iter().filter(|&(_, v)| !stands_in(v, report.1)).collect();
    reaches(near, COMPARABLE)
        && told.into_iter().any(|(r, b)| {
            let round = is_round(report, r);
            said.iter()
                .any(|&(c, a)| !(round && (a - b).abs() <= a.abs() * ROUND) && same_thing(clause.1, c, report.1, r))
        })
}

/// Whether the clause denies something, or the report does so itself.
pub(super) fn denies(clause: &[Term], report: &[Term], language: &Language) -> bool {
    negations(clause) > 0 || negations(report) > 0 || turns(clause, report, language)
}

/// The clause without the one negation that a denying cue stands for.
pub(super) fn denied(clause: &[Term], report: &[Term]) -> Vec<Term> {
    let at = clause.iter().position(|t| t.weight == Weight::Negation).filter(|_| negations(report) == 0);
    clause.iter().enumerate().filter(|(i, _)| Some(*i) != at).map(|(_, t)| t.clone()).collect()
}

fn reaches(support: &Support, (covered, kept): (f32, f32)) -> bool {
    support.covered >= covered && support.kept >= kept
}

fn negations(terms: &[Term]) -> usize {
    terms.iter().filter(|t| t.weight == Weight::Negation).count()
}

/// Whether a word that turns a claim round stands on one side only.
fn turns(clause: &[Term], report: &[Term], language: &Language) -> bool {
    let has = |terms: &[Term], stem: WordKey| terms.iter().any(|t| t.stem == stem);
    TURNING.iter().map(|word| stem(word, language)).any(|stem| has(clause, stem) != has(report, stem))
}

/// Whether what the one negation of `negated` denies stands in `plain`.
fn negates_word_of(negated: &[Term], plain: &[Term], language: &Language) -> bool {
    let Some(at) = negated.iter().position(|t| t.weight == Weight::Negation) else { return false };
    let mut after = negated[at + 1..].iter().take_while(|t| t.part == negated[at].part);
    let weak = |term: &Term| WEAKENING.iter().any(|word| stem(word, language) == term.stem);
    if after.clone().next().is_some_and(weak) {
        return false;
    }
    after.find(|t| t.is_content()).is_some_and(|head| plain.iter().any(|t| t.stem == head.stem))
}

/// Whether two numbers count the same thing: a word right after both is the same, or the currency before them.
fn same_thing(clause: &[Term], c: usize, report: &[Term], r: usize) -> bool {
    let counted = counted(clause, c);
    self::counted(report, r).iter().any(|stem| counted.contains(stem))
}

/// How many words after a number may say what it counts: "three new harbour *pilots*".
const COUNTED: usize = 3;

fn counted(terms: &[Term], number: usize) -> Vec<WordKey> {
    let near = |t: &&Term| t.part == terms[number].part && t.value.is_none() && t.is_content();
    let after = terms[number + 1..].iter().take(COUNTED).take_while(near);
    let sign = number.checked_sub(1).map(|i| &terms[i]).filter(|t| near(t) && t.weight == Weight::Number);
    after.chain(sign).map(|t| t.stem).collect()
}

/// Whether a word shortly before the number makes it a round one.
fn is_round((text, terms): (&str, &[Term]), number: usize) -> bool {
    let before = &text[..terms[number].span.start];
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(24))..];
    near.split_whitespace().rev().take(3).any(|word| ROUNDING.contains(&word))
}
