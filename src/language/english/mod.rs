//! English, as newspapers write it: the tables of its files put together.

pub(super) mod affixes;
mod circumstances;
mod cuts;
pub(super) mod forms;
mod fragments;
mod given_names;
mod grammar;
mod meaning;
mod mentions;
pub(super) mod misspellings;
pub(super) mod near;
mod nouns;
pub(super) mod numbers;
mod pronouns;
pub(super) mod spellings;
pub(super) mod titles;
mod verbs;

use super::Language;

/// English.
pub(super) static ENGLISH: Language = Language {
    code: "en",
    name: "English",
    function_words: meaning::FUNCTION_WORDS,
    verbs: verbs::VERBS,
    credits: verbs::CREDITS,
    titles: titles::TITLES,
    source_nouns: nouns::NOUNS,
    abbreviations: titles::ABBREVIATIONS,
    pronouns: pronouns::PRONOUNS,
    mentions: &mentions::MENTIONS,
    grammar: grammar::GRAMMAR,
    definite: &["the"],
    given_names: given_names::GIVEN_NAMES,
    negations: meaning::NEGATIONS,
    modals: meaning::MODALS,
    quantifiers: meaning::QUANTIFIERS,
    numerals: numbers::NUMERALS,
    circumstances: &circumstances::CIRCUMSTANCES,
    calendar: numbers::CALENDAR,
    fillers: meaning::FILLERS,
    cuts: &cuts::CUTS,
    order: super::WordOrder::SubjectVerb,
    particles: &[],
    credits_of_nouns: &[],
    postpositions: &[],
    elisions: &[],
    joined_verbs: pronouns::JOINED_VERBS,
    fragments: fragments::FRAGMENTS,
    endings: &[],
    incises: false,
    bare_forms: true,
};
