//! English, as newspapers write it: the tables of its files put together.

pub(super) mod forms;
mod grammar;
mod meaning;
pub(super) mod near;
mod numbers;
mod sources;
mod verbs;

use super::Language;

/// English.
pub(super) static ENGLISH: Language = Language {
    code: "en",
    function_words: meaning::FUNCTION_WORDS,
    verbs: verbs::VERBS,
    credits: verbs::CREDITS,
    titles: sources::TITLES,
    source_nouns: sources::NOUNS,
    abbreviations: sources::ABBREVIATIONS,
    pronouns: sources::PRONOUNS,
    grammar: grammar::GRAMMAR,
    given_names: sources::GIVEN_NAMES,
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
    bare_forms: true,
};
