//! What belongs to what in a mention of somebody ("a lawyer for the former mayor"): the shape of the tables.

use super::Gender;

/// The words of one language that tell the grammar of mentions, in lower case without full stops. Titles and the nouns
/// of sources are tables of their own ([`super::Language::titles`], [`super::Language::source_nouns`]).
#[derive(Debug)]
pub struct Mentions {
    /// Words that lead away from the person meant: "a lawyer for".
    pub prepositions: &'static [&'static str],
    /// Those among them that lead from a text to its author: "a statement from".
    pub authorships: &'static [&'static str],
    /// Those that lead from a member to the body: "a spokesperson at".
    pub memberships: &'static [&'static str],
    /// "and", "or".
    pub conjunctions: &'static [&'static str],
    /// Articles and possessive pronouns.
    pub determiners: &'static [&'static str],
    /// Words that make it another: "former", "deputy", "another".
    pub others: &'static [&'static str],
    /// Nouns for people who speak for the body they belong to.
    pub members: &'static [&'static str],
    /// Nouns for somebody who speaks for a body; a role with one of them is a role with any of them.
    pub spokespeople: &'static [&'static str],
    /// Nouns for texts, beside those that are sources.
    pub texts: &'static [&'static str],
    /// Nouns for parts of a text: "allegations in the lawsuit".
    pub passages: &'static [&'static str],
    /// Nouns that stand for a body that the draft named before: "the company".
    pub bodies: &'static [&'static str],
    /// Titles that tell the gender of who is addressed so: "Mr", "Mrs".
    pub courtesies: &'static [(Gender, &'static [&'static str])],
}

impl Mentions {
    /// No words: for a language in which mentions are read by names and titles alone.
    pub(super) const NONE: Self = Self {
        prepositions: &[],
        authorships: &[],
        memberships: &[],
        conjunctions: &[],
        determiners: &[],
        others: &[],
        members: &[],
        spokespeople: &[],
        texts: &[],
        passages: &[],
        bodies: &[],
        courtesies: &[],
    };
}
