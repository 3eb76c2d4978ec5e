//! Shifts that reported speech makes by itself: "we" becomes the company or its name, "it" becomes what it stands for,
//! "will" becomes "would", and some words come and go.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::term::Term;
use crate::alignment::Weight;
use crate::article::Article;
use crate::bank::{Bank, CanonicalQuote};
use crate::language::{LANGUAGES, Language, NounClass, is_first_person, stem};
use crate::text::WordKey;

/// Pronouns and adverbs by which a record points back at what it has named.
static POINTING: &[&str] = &[
    "it", "it's", "its", "they", "they're", "them", "their", "he", "he's", "him", "his", "she", "she's", "her", "this",
    "these", "those", "one", "ones", "there", "here",
];

/// Words that go with a negation and come and go with its form: "nothing", "not anything"; "denied that it ever was".
static ANY: &[&str] =
    &["any", "single", "anything", "anyone", "anybody", "anywhere", "ever", "either", "yet", "still", "anymore"];

/// What a report may put for the words of its clause without a change of meaning.
#[derive(Debug)]
pub(super) struct Own {
    /// Words that stand for the speaker's "I" and "we".
    names: FxHashSet<WordKey>,
    /// Words that the record's pronouns may stand for.
    named_before: FxHashSet<WordKey>,
    /// Words that come and go where either side denies something.
    any: FxHashSet<WordKey>,
    future: WordKey,
    /// Whether one of the two sides may be in the passive, where names change places without a change of meaning.
    pub(super) passive: bool,
}

impl Own {
    /// What holds for a clause of `quote` (as text) and its report.
    pub(super) fn new(quote: &CanonicalQuote, bank: &Bank, clause: &str, report: &str, language: &Language) -> Self {
        let mut names = FxHashSet::default();
        if words(clause).any(is_first_person) {
            let texts = speaker_names(quote, bank);
            names.extend(texts.iter().flat_map(|text| words(text)).map(|word| stem(word, language)));
            let nouns = language.source_nouns.iter().flat_map(|noun| noun.forms);
            names.extend(nouns.map(|noun| stem(noun, language)));
        }
        let passive = [clause, report].iter().any(|text| words(text).any(|w| matches!(w, "by" | "from" | "with")));
        Self {
            names,
            named_before: FxHashSet::default(),
            any: FxHashSet::default(),
            future: stem("will", language),
            passive,
        }
    }

    /// Where the speakers mean themselves in the clause, the subject of the report stands for them: "the utility".
    pub(super) fn take_subject(&mut self, clause: &str, subject: Option<WordKey>) {
        if words(clause).any(is_first_person) {
            self.names.extend(subject);
        }
    }

    /// Where the clause points back with a pronoun, the report may name what stands in the record before.
    pub(super) fn point_back(&mut self, clause: &str, before: &[Term]) {
        if words(clause).any(|word| POINTING.iter().any(|p| word.eq_ignore_ascii_case(p))) {
            self.named_before.extend(before.iter().filter(|t| t.is_content()).map(|t| t.stem));
        }
    }

    /// Where something is denied, "any" comes and goes, and after "no longer" also "still".
    pub(super) fn deny(&mut self, language: &Language) {
        self.any.extend(ANY.iter().map(|word| stem(word, language)));
    }

    /// Whether the word names the speaker, the speaker's organisation, or says what they are.
    pub(super) fn names(&self, term: &Term) -> bool {
        matches!(term.weight, Weight::Name | Weight::Content) && self.names.contains(&term.stem)
    }

    /// Whether it is what a pronoun of the clause may stand for.
    pub(super) fn is_named_before(&self, term: &Term) -> bool {
        self.named_before.contains(&term.stem)
    }

    /// Whether the word comes and goes: "will" and "would" with the tense, "any" with a negation.
    pub(super) fn is_shift(&self, term: &Term) -> bool {
        term.weight == Weight::Modal && term.stem == self.future || self.any.contains(&term.stem)
    }
}

/// Words before a noun that may stand for the speakers.
static BEFORE_SUBJECT: &[&str] = &["the", "his", "her", "its", "their"];

/// The noun that a report begins with, where it may stand for the speakers: "the utility", "her office".
pub(super) fn subject(article: &Article, told: &[Term]) -> Option<WordKey> {
    let first = told.first().filter(|t| t.weight == Weight::Content && !t.capital)?;
    let before = article.words().span(first.place.checked_sub(1)?).of(article.text());
    BEFORE_SUBJECT.iter().any(|word| before.eq_ignore_ascii_case(word)).then_some(first.stem)
}

/// The stems of nouns for bodies that speak, in a language.
pub(super) fn bodies(language: &Language) -> &'static FxHashSet<WordKey> {
    static BODIES: LazyLock<Vec<FxHashSet<WordKey>>> = LazyLock::new(|| LANGUAGES.iter().map(|l| stems(l)).collect());
    &BODIES[LANGUAGES.iter().position(|known| known.code == language.code).unwrap_or(0)]
}

fn stems(language: &Language) -> FxHashSet<WordKey> {
    let bodies = language.source_nouns.iter().filter(|noun| noun.class == NounClass::Organisation);
    bodies.flat_map(|noun| noun.forms).map(|form| stem(form, language)).collect()
}

fn speaker_names<'a>(quote: &'a CanonicalQuote, bank: &'a Bank) -> Vec<&'a str> {
    let speaker = &quote.speaker;
    let body = speaker.organisation.as_deref().and_then(|id| bank.roster().by_id(id));
    let all = std::iter::once(speaker).chain(body);
    all.flat_map(|s| std::iter::once(s.name.as_str()).chain(s.aliases.iter().map(String::as_str))).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').filter(|word| !word.is_empty())
}
