//! English, as newspapers write it: the tables of its files put together.

mod circumstances;
pub(super) mod forms;
mod fragments;
mod grammar;
mod meaning;
mod numbers;
mod sources;
mod verbs;

use super::Language;

/// English.
pub(super) static ENGLISH: Language = Language {
    code: "en",
    name: "English",
    function_words: meaning::FUNCTION_WORDS,
    verbs: verbs::VERBS,
    credits: verbs::CREDITS,
    titles: sources::TITLES,
    source_nouns: sources::NOUNS,
    abbreviations: sources::ABBREVIATIONS,
    pronouns: sources::PRONOUNS,
    grammar: grammar::GRAMMAR,
    definite: &["the"],
    given_names: sources::GIVEN_NAMES,
    negations: meaning::NEGATIONS,
    modals: meaning::MODALS,
    quantifiers: meaning::QUANTIFIERS,
    numerals: numbers::NUMERALS,
    circumstances: &circumstances::CIRCUMSTANCES,
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
