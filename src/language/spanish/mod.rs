//! Spanish, as newspapers write it: the tables of its files put together.

mod grammar;
mod meaning;
mod sources;
mod verbs;

use super::{Language, WordOrder};

/// Spanish.
pub(super) static SPANISH: Language = Language {
    code: "es",
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
    order: WordOrder::SubjectVerb,
    particles: &[],
    credits_of_nouns: &[],
    postpositions: &[],
    elisions: &[],
    fragments: &[],
    bare_forms: false,
};
