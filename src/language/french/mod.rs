//! French, as newspapers write it: the tables of its files put together.

mod grammar;
mod meaning;
mod sources;
mod verbs;

use super::{Language, WordOrder};

/// French.
pub(super) static FRENCH: Language = Language {
    code: "fr",
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
    elisions: &["l", "d", "qu", "s", "n", "c", "j", "m", "t", "lorsqu", "puisqu", "jusqu", "quoiqu"],
    fragments: &[],
    bare_forms: false,
};
