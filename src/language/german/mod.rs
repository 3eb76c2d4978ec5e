//! German, as newspapers write it: the tables of its files put together.

mod circumstances;
mod cuts;
mod grammar;
mod meaning;
mod mentions;
mod sources;
mod subjunctive;
mod verbs;

use super::{Language, WordOrder};

/// German.
pub(super) static GERMAN: Language = Language {
    code: "de",
    name: "German",
    function_words: meaning::FUNCTION_WORDS,
    verbs: verbs::VERBS,
    credits: verbs::CREDITS,
    titles: sources::TITLES,
    source_nouns: sources::NOUNS,
    abbreviations: sources::ABBREVIATIONS,
    pronouns: sources::PRONOUNS,
    mentions: &mentions::MENTIONS,
    grammar: grammar::GRAMMAR,
    definite: &["der", "die", "das"],
    given_names: sources::GIVEN_NAMES,
    negations: meaning::NEGATIONS,
    modals: meaning::MODALS,
    quantifiers: meaning::QUANTIFIERS,
    numerals: meaning::NUMERALS,
    circumstances: &circumstances::CIRCUMSTANCES,
    calendar: meaning::CALENDAR,
    fillers: meaning::FILLERS,
    cuts: &cuts::CUTS,
    order: WordOrder::VerbSecond,
    particles: verbs::PARTICLES,
    credits_of_nouns: verbs::CREDITS_OF_NOUNS,
    postpositions: verbs::POSTPOSITIONS,
    elisions: &[],
    joined_verbs: &[],
    fragments: &[],
    endings: meaning::ENDINGS,
    incises: false,
    bare_forms: false,
};
