//! German, as newspapers write it: the tables of its files put together.

mod grammar;
mod meaning;
mod sources;
mod subjunctive;
mod verbs;

use super::{Language, WordOrder};

/// German.
pub(super) static GERMAN: Language = Language {
    code: "de",
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
    numerals: meaning::NUMERALS,
    calendar: meaning::CALENDAR,
    fillers: meaning::FILLERS,
    order: WordOrder::VerbSecond,
    particles: verbs::PARTICLES,
    credits_of_nouns: verbs::CREDITS_OF_NOUNS,
    postpositions: verbs::POSTPOSITIONS,
    elisions: &[],
    fragments: &[],
    bare_forms: false,
};
