//! A token: a word, a mark of punctuation or a piece of a quotation, and what it can be by itself.
//!
//! What it is among its neighbours is for `part_of_speech` and `phrase`.

use crate::language::{Entry, Joined, WordClass};
use crate::text::Span;

/// What a token is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// A word, figure or sign.
    Word,
    /// A piece of a quotation: its number in [`Skeleton::pieces`](super::skeleton::Skeleton::pieces).
    Quote(usize),
    /// ",".
    Comma,
    /// ".", "!", "?" or "…" that is no part of an abbreviation.
    Stop,
    /// ":".
    Colon,
    /// ";".
    Semicolon,
    /// "–", "—", "―", or a hyphen between spaces.
    Dash,
    /// "(" or "[".
    Open,
    /// ")" or "]".
    Close,
}

/// A word, a mark of punctuation or a piece of a quotation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Its place; a quotation's takes in the marks.
    pub(super) span: Span,
    /// What it is.
    pub(super) kind: Kind,
    /// What the language knows of the word, or of its stem before what an apostrophe joins to it.
    pub(super) entry: Entry,
    /// Whether it begins with a capital.
    pub(super) capital: bool,
    /// What an apostrophe joins to it.
    pub(super) joined: Option<Joined>,
    /// What the end of a word in lower case tells.
    pub(super) ending: Ending,
}

/// What the end of a word tells of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Ending {
    /// "-ed": a past tense or participle.
    Past,
    /// "-ly": an adverb.
    Adverb,
    /// "-ing": a participle or a noun of what is done.
    Ing,
    /// "-s": a plural or a third person.
    S,
    /// Figures.
    Number,
    /// Nothing.
    #[default]
    None,
}

impl Ending {
    /// Of a word in lower case.
    pub(super) fn of(word: &str) -> Self {
        match word.as_bytes() {
            [b'0'..=b'9', ..] => Self::Number,
            [.., _, _, b'e', b'd'] => Self::Past,
            [.., _, _, b'l', b'y'] => Self::Adverb,
            [.., b'u' | b'i' | b's', b's'] => Self::None,
            [_, .., b'i', b'n', b'g'] => Self::Ing,
            [.., _, b's'] => Self::S,
            _ => Self::None,
        }
    }
}

impl Token {
    /// Whether it is a word of this class.
    pub(super) fn is(&self, class: WordClass) -> bool {
        self.entry.is(class)
    }

    /// Whether it ends in "'s".
    pub(super) fn is_possessive(&self) -> bool {
        self.joined == Some(Joined::S)
    }

    /// Whether it is an adverb that can stand between subject and verb.
    pub(super) fn is_adverb(&self) -> bool {
        self.is_word()
            && ((self.is(WordClass::Adverb) && self.entry.pronoun.is_none())
                || (self.ending == Ending::Adverb && !self.capital && self.entry.noun.is_none()))
    }

    /// Whether it is a word at all.
    pub(super) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// Whether it is a piece of a quotation.
    pub(super) fn is_quote(&self) -> bool {
        matches!(self.kind, Kind::Quote(_))
    }

    /// Whether it can be part of a proper name: a capital letter, and no word of grammar.
    pub(super) fn is_name(&self) -> bool {
        self.is_word() && self.capital && self.entry.pronoun.is_none() && !self.entry.calendar && !self.is_grammar()
    }

    /// Whether it is one of the words that hold sentences together.
    pub(super) fn is_grammar(&self) -> bool {
        use WordClass::{Adverb, Auxiliary, Clause, Conjunction, Determiner, Preposition, Relative};
        [Adverb, Auxiliary, Clause, Conjunction, Determiner, Preposition, Relative].iter().any(|&c| self.is(c))
    }

    /// A word that can be either, used as a noun: capital and with a noun's entry.
    pub(super) fn capital_noun(&self) -> bool {
        self.capital && self.entry.noun.is_some()
    }

    /// Whether it can only be a verb here, so that no noun phrase goes over it.
    pub(super) fn is_verb(&self) -> bool {
        let listed = self.is(WordClass::Auxiliary)
            || self.is(WordClass::Verb)
            || (self.entry.verb.is_some() && !self.entry.participle);
        self.is_word() && !self.capital && self.entry.noun.is_none() && (listed || self.ending == Ending::Past)
    }

    /// Whether it is neither a verb nor a word of grammar: "results" in "early results", "poll" in "a June poll".
    pub(super) fn is_plain(&self) -> bool {
        let grammar = self.is_grammar_here() || self.is(WordClass::Determiner);
        self.is_word() && !grammar && !self.is_verb() && !self.entry.calendar && self.entry.pronoun.is_none()
    }

    /// Whether it holds a sentence together where it stands, and is not the head of a noun phrase.
    pub(super) fn is_grammar_here(&self) -> bool {
        (self.is_grammar() && !self.is(WordClass::Determiner)) || self.entry.participle || self.is_adverb()
    }
}
