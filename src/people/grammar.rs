//! The grammar of mentions: words that tell what belongs to what in them.
//!
//! From the tables of all the languages together to sets of keys: a bank has names and roles in several, and a draft
//! mentions people of another. What belongs to names whatever the language, their particles and suffixes, is here.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::language::{Gender, LANGUAGES, Language, NounClass};
use crate::text::{WordKey, key};

/// Words that mean something in a mention, by their keys.
#[derive(Clone, Debug, Default)]
pub(super) struct Grammar {
    /// Titles before a name, of all languages.
    pub(super) titles: FxHashSet<WordKey>,
    /// Prepositions that lead away from the person meant: "a lawyer for".
    pub(super) prepositions: FxHashSet<WordKey>,
    /// Those among them that lead from a text to its author: "a statement from".
    pub(super) authorships: FxHashSet<WordKey>,
    /// Those that lead from a member to the body: "a spokesperson at".
    pub(super) memberships: FxHashSet<WordKey>,
    /// "and", "or".
    pub(super) conjunctions: FxHashSet<WordKey>,
    /// Articles and possessive pronouns.
    pub(super) determiners: FxHashSet<WordKey>,
    /// Particles of surnames.
    pub(super) particles: FxHashSet<WordKey>,
    /// "Jr.", "III".
    pub(super) suffixes: FxHashSet<WordKey>,
    /// Words that make it another: "former", "deputy", "another".
    pub(super) others: FxHashSet<WordKey>,
    /// Nouns for people who speak for the body they belong to.
    pub(super) members: FxHashSet<WordKey>,
    /// Nouns for people of any sort, as they stand before a name: "Senator Ash".
    pub(super) people: FxHashSet<WordKey>,
    /// Nouns for texts.
    pub(super) texts: FxHashSet<WordKey>,
    /// Nouns for parts of a text: "allegations in the lawsuit".
    pub(super) passages: FxHashSet<WordKey>,
    /// Nouns that stand for a body that the draft named before: "the company".
    pub(super) bodies: FxHashSet<WordKey>,
    /// The words for somebody who speaks for a body; a role with one of them is a role with any of them.
    pub(super) spokespeople: Vec<WordKey>,
    /// Titles that tell a gender, and the pronouns that do.
    courtesies: FxHashMap<WordKey, Gender>,
    pronouns: FxHashMap<WordKey, Gender>,
}

/// Particles of surnames. Written for this project.
static PARTICLES: &[&str] = &[
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "al", "el", "bin", "ibn",
    "ten", "ter", "zu",
];

/// What may stand behind a surname.
static SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"];

impl Grammar {
    /// The grammar of all languages together.
    pub(super) fn new() -> Self {
        let nouns = |class: NounClass| {
            let all = LANGUAGES.iter().flat_map(|l| l.source_nouns);
            all.filter(move |n| n.class == class).flat_map(|n| n.forms.iter().copied())
        };
        let spokespeople = LANGUAGES.iter().flat_map(|l| l.mentions.spokespeople);
        let courtesies = LANGUAGES.iter().flat_map(|l| l.mentions.courtesies);
        let pronouns = LANGUAGES.iter().flat_map(|l| l.pronouns);
        Self {
            titles: all(|l| l.titles),
            prepositions: all(|l| l.mentions.prepositions),
            authorships: all(|l| l.mentions.authorships),
            memberships: all(|l| l.mentions.memberships),
            conjunctions: all(|l| l.mentions.conjunctions),
            determiners: all(|l| l.mentions.determiners),
            particles: keys(PARTICLES.iter().copied()),
            suffixes: keys(SUFFIXES.iter().copied()),
            others: all(|l| l.mentions.others),
            members: all(|l| l.mentions.members),
            people: keys(nouns(NounClass::Role).chain(nouns(NounClass::Anonymous)).chain(nouns(NounClass::Person))),
            texts: &all(|l| l.mentions.texts) | &keys(nouns(NounClass::Document)),
            passages: all(|l| l.mentions.passages),
            bodies: all(|l| l.mentions.bodies),
            spokespeople: spokespeople.map(|word| key(word)).collect(),
            courtesies: courtesies.flat_map(|(gender, words)| words.iter().map(|w| (key(w), *gender))).collect(),
            pronouns: pronouns.map(|p| (key(p.form), p.gender)).collect(),
        }
    }

    /// Whether somebody with this title before the name goes by this pronoun; `true` where either tells nothing.
    pub(super) fn agrees(&self, title: WordKey, pronoun: &str) -> bool {
        let (Some(title), Some(pronoun)) = (self.courtesies.get(&title), self.pronouns.get(&key(pronoun))) else {
            return true;
        };
        !matches!((title, pronoun), (Gender::Masculine, Gender::Feminine) | (Gender::Feminine, Gender::Masculine))
    }
}

/// One table of all the languages.
fn all(table: impl Fn(&Language) -> &'static [&'static str]) -> FxHashSet<WordKey> {
    keys(LANGUAGES.iter().flat_map(|language| table(language)).copied())
}

fn keys<'a>(words: impl Iterator<Item = &'a str>) -> FxHashSet<WordKey> {
    words.map(|word| key(word.trim_end_matches('.'))).collect()
}
