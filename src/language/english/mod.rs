//! English, as newspapers write it: the tables of its files put together.

pub(super) mod forms;
mod fragments;
mod given_names;
mod grammar;
mod meaning;
mod nouns;
mod numbers;
mod pronouns;
mod titles;
mod verbs;

use super::Language;

/// English.
pub(super) static ENGLISH: Language = Language {
    code: "en",
    function_words: meaning::FUNCTION_WORDS,
    verbs: verbs::VERBS,
    credits: verbs::CREDITS,
    titles: titles::TITLES,
    source_nouns: nouns::NOUNS,
    abbreviations: titles::ABBREVIATIONS,
    pronouns: pronouns::PRONOUNS,
    grammar: grammar::GRAMMAR,
    given_names: given_names::GIVEN_NAMES,
    negations: meaning::NEGATIONS,
    modals: meaning::MODALS,
    quantifiers: meaning::QUANTIFIERS,
    numerals: numbers::NUMERALS,
    calendar: numbers::CALENDAR,
    fillers: meaning::FILLERS,
    order: super::WordOrder::SubjectVerb,
    particles: &[],
    credits_of_nouns: &[],
    postpositions: &[],
    elisions: &[],
    fragments: fragments::FRAGMENTS,
    bare_forms: true,
};
