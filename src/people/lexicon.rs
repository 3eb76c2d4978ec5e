//! Words that tell what belongs to what in a mention: prepositions, titles, nouns for members and texts.
//!
//! Titles and source nouns come from the languages' tables; the rest is here, for it tells the grammar of mentions and
//! nothing else. Sources: the closed classes of English and German, and the nouns of spoken-for bodies in the AP
//! Stylebook's "titles".

use rustc_hash::FxHashSet;

use crate::language::{LANGUAGES, NounClass};
use crate::text::{WordKey, key};

/// Words that mean something in a mention, by their keys.
#[derive(Clone, Debug, Default)]
pub(super) struct Lexicon {
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
}

static PREPOSITIONS: &[&str] = &[
    "for", "of", "to", "with", "by", "against", "from", "about", "on", "at", "in", "behind", "near", "between",
    "among", "over", "like", "than", "who", "whom", "which", "that", "whose", "für", "von", "gegen", "über", "mit",
    "bei", "aus",
];
static AUTHORSHIPS: &[&str] = &["from", "by", "of", "von"];
static MEMBERSHIPS: &[&str] = &["from", "for", "of", "at", "with", "in", "von", "bei", "für"];
static CONJUNCTIONS: &[&str] = &["and", "or", "&", "und", "oder"];
static DETERMINERS: &[&str] = &[
    "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "der", "die", "das",
    "ein", "eine", "one",
];
static PARTICLES: &[&str] = &[
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "al", "el", "bin", "ibn",
    "ten", "ter", "zu",
];
static SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"];
static OTHERS: &[&str] = &[
    "former",
    "ex",
    "deputy",
    "vice",
    "assistant",
    "associate",
    "another",
    "other",
    "second",
    "third",
    "different",
    "separate",
    "rival",
    "previous",
    "late",
    "critics",
    "critic",
    "opponents",
];
static MEMBERS: &[&str] = &[
    "spokesperson",
    "spokesman",
    "spokeswoman",
    "spokespeople",
    "spokesmen",
    "spokeswomen",
    "representative",
    "representatives",
    "rep",
    "reps",
    "official",
    "officials",
    "executive",
    "executives",
    "lawyer",
    "lawyers",
    "attorney",
    "attorneys",
    "counsel",
    "officer",
    "chief",
    "head",
    "president",
    "chair",
    "chairman",
    "chairwoman",
    "chairperson",
    "ceo",
    "coo",
    "cfo",
    "cto",
    "director",
    "manager",
    "managers",
    "leader",
    "leaders",
    "boss",
    "secretary",
    "sprecher",
    "sprecherin",
];
static TEXTS: &[&str] = &[
    "statement",
    "statements",
    "post",
    "posts",
    "tweet",
    "tweets",
    "letter",
    "email",
    "memo",
    "release",
    "announcement",
    "filing",
    "filings",
    "reply",
    "response",
    "message",
    "comment",
    "comments",
    "speech",
    "testimony",
    "website",
    "blog",
    "note",
    "explanation",
    "argument",
    "arguments",
    "denial",
    "remark",
    "remarks",
    "claim",
    "claims",
    "account",
    "interview",
];

static PASSAGES: &[&str] = &[
    "allegation",
    "allegations",
    "claim",
    "claims",
    "copy",
    "copies",
    "detail",
    "details",
    "excerpt",
    "excerpts",
    "language",
    "page",
    "pages",
    "passage",
    "passages",
    "text",
    "version",
    "words",
];
static BODIES: &[&str] = &[
    "agency",
    "business",
    "campaign",
    "company",
    "corporation",
    "firm",
    "giant",
    "group",
    "network",
    "organisation",
    "organization",
    "party",
    "platform",
    "publisher",
];

impl Lexicon {
    /// The lexicon of all languages.
    pub(super) fn new() -> Self {
        let nouns = |class: NounClass| {
            LANGUAGES
                .iter()
                .flat_map(|l| l.source_nouns)
                .filter(move |n| n.class == class)
                .flat_map(|n| n.forms.iter().copied())
        };
        Self {
            titles: keys(LANGUAGES.iter().flat_map(|l| l.titles.iter().copied())),
            prepositions: keys(PREPOSITIONS.iter().copied()),
            authorships: keys(AUTHORSHIPS.iter().copied()),
            memberships: keys(MEMBERSHIPS.iter().copied()),
            conjunctions: keys(CONJUNCTIONS.iter().copied()),
            determiners: keys(DETERMINERS.iter().copied()),
            particles: keys(PARTICLES.iter().copied()),
            suffixes: keys(SUFFIXES.iter().copied()),
            others: keys(OTHERS.iter().copied()),
            members: keys(MEMBERS.iter().copied()),
            people: keys(nouns(NounClass::Role).chain(nouns(NounClass::Anonymous)).chain(nouns(NounClass::Person))),
            texts: keys(TEXTS.iter().copied().chain(nouns(NounClass::Document))),
            passages: keys(PASSAGES.iter().copied()),
            bodies: keys(BODIES.iter().copied()),
        }
    }
}

fn keys<'a>(words: impl Iterator<Item = &'a str>) -> FxHashSet<WordKey> {
    words.map(|word| key(word.trim_end_matches('.'))).collect()
}
