//! Spanish, as newspapers write it: the tables of its files put together.

mod circumstances;
mod cuts;
mod grammar;
mod meaning;
mod sources;
mod verbs;

use super::mentions::Mentions;
use super::{Language, WordOrder};

/// Spanish.
pub(super) static SPANISH: Language = Language {
    code: "es",
    name: "Spanish",
    function_words: meaning::FUNCTION_WORDS,
    verbs: verbs::VERBS,
    credits: verbs::CREDITS,
    titles: sources::TITLES,
    source_nouns: sources::NOUNS,
    abbreviations: sources::ABBREVIATIONS,
    pronouns: sources::PRONOUNS,
    mentions: &Mentions::NONE,
    grammar: grammar::GRAMMAR,
    definite: &["el", "la", "los", "las"],
    given_names: sources::GIVEN_NAMES,
    negations: meaning::NEGATIONS,
    modals: meaning::MODALS,
    quantifiers: meaning::QUANTIFIERS,
    numerals: meaning::NUMERALS,
    circumstances: &circumstances::CIRCUMSTANCES,
    calendar: meaning::CALENDAR,
    fillers: meaning::FILLERS,
    cuts: &cuts::CUTS,
    order: WordOrder::SubjectVerb,
    particles: &[],
    credits_of_nouns: &[],
    postpositions: &[],
    elisions: &[],
    joined_verbs: &[],
    fragments: &[],
    endings: meaning::ENDINGS,
    incises: true,
    bare_forms: false,
};
