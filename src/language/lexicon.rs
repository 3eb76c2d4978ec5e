//! What a language knows about one word, found in one look-up.
//!
//! From the tables of a [`Language`] to a hash map, made once; it decides nothing about sentences.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{Gender, LANGUAGES, Language, NounClass, Pronoun, ReportingVerb, WordClass, WordOrder};

/// Longest word looked up, in bytes; no table holds a longer one.
const LONGEST: usize = 32;

/// Longest compound taken apart, in bytes.
const LONGEST_COMPOUND: usize = 64;

/// The first byte of "’", which few other letters share.
const APOSTROPHE: u8 = 0xE2;

/// What an apostrophe joins to a word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Joined {
    /// "'s": a genitive; behind a pronoun "is" or "has".
    S,
    /// A form of "be": "they're".
    Be,
    /// Another verb: "she'll", "we've".
    Other,
}

/// Everything known about one word form. Empty for a word of no table.
#[derive(Clone, Copy, Debug, Default)]
pub struct Entry {
    classes: u64,
    /// The reporting verb it is a form of.
    pub verb: Option<&'static ReportingVerb>,
    /// Whether it is a form without a subject of its own: "saying".
    pub participle: bool,
    /// Whether it is a past form other than one in "-ed": "said", "wrote".
    pub past: bool,
    /// The sort of source it names.
    pub noun: Option<NounClass>,
    /// Whether the noun is not in its first form.
    pub plural: bool,
    /// The pronoun.
    pub pronoun: Option<&'static Pronoun>,
    /// Whether it is a title before names.
    pub title: bool,
    /// Whether a full stop after it belongs to it.
    pub abbreviation: bool,
    /// Whether it names a month or weekday.
    pub calendar: bool,
    /// The gender a given name tells.
    pub given: Option<Gender>,
}

impl Entry {
    /// Whether the word does this in a sentence.
    #[must_use]
    pub fn is(&self, class: WordClass) -> bool {
        self.classes & bit(class) != 0
    }
}

impl Entry {
    /// What it says of a word that is no verb where it stands.
    #[must_use]
    pub fn without_verb(self) -> Self {
        let classes = self.classes & !(bit(WordClass::Verb) | bit(WordClass::VerbOnly));
        Self { classes, verb: None, participle: false, past: false, ..self }
    }

    /// What it says of a word that is a name where it stands.
    #[must_use]
    pub fn as_name(self) -> Self {
        Self { given: self.given, ..Self::default() }
    }

    /// Whether any table but those of given names and titles has the word.
    fn is_known(&self) -> bool {
        self.classes != 0 || self.verb.is_some() || self.noun.is_some() || self.pronoun.is_some() || self.calendar
    }

    /// What it says of a noun; `None` where it names no source and reports nothing. Nouns for people of no
    /// office are left out: surnames end in them ("Lindemann").
    fn noun_only(&self) -> Option<Self> {
        let classes = self.classes & bit(WordClass::CueNoun);
        let noun = self.noun.filter(|&n| n != NounClass::Person);
        (noun.is_some() || classes != 0).then(|| Self { classes, noun, plural: self.plural, ..Self::default() })
    }
}

fn bit(class: WordClass) -> u64 {
    1 << class as u32
}

/// The words of one language.
#[derive(Debug)]
pub struct Lexicon {
    entries: FxHashMap<&'static str, Entry>,
    /// Whether the language writes compounds as one word and ordinals with a full stop.
    pub compounds: bool,
    elisions: &'static [&'static str],
    joined_verbs: &'static [(&'static str, Joined)],
}

static LEXICONS: LazyLock<Vec<Lexicon>> = LazyLock::new(|| LANGUAGES.iter().map(|l| Lexicon::new(l)).collect());

impl Lexicon {
    /// The lexicon of `language`, made on first use.
    #[must_use]
    pub fn of(language: &Language) -> &'static Self {
        let at = LANGUAGES.iter().position(|l| l.code == language.code).unwrap_or(0);
        &LEXICONS[at]
    }

    /// What is known about `word`, whatever its letter case and apostrophes.
    #[must_use]
    pub fn get(&self, word: &str) -> Entry {
        let mut buffer = [0u8; LONGEST];
        lower(word, &mut buffer).and_then(|w| self.entries.get(w)).copied().unwrap_or_default()
    }

    /// Where the second of two words begins that an apostrophe parts ("l'accord"), in bytes. `None` for one word.
    #[must_use]
    pub fn elision(&self, word: &str) -> Option<usize> {
        if self.elisions.is_empty() {
            return None;
        }
        let (first, rest) = word.split_once(['\'', '’'])?;
        let known = self.elisions.iter().any(|e| first.eq_ignore_ascii_case(e));
        (known && !rest.is_empty()).then(|| word.len() - rest.len())
    }

    /// The word without "'s", and what that is; a pronoun also without the verb that an apostrophe joins to it ("she'll"). `None` for a word
    /// without either.
    #[must_use]
    pub fn stem<'w>(&self, word: &'w str) -> Option<(&'w str, Joined)> {
        if !word.bytes().any(|b| matches!(b, b'\'' | APOSTROPHE)) {
            return None;
        }
        let at = word.rfind(['\'', '’'])?;
        let (stem, joined) = (&word[..at], word[at..].trim_start_matches(['\'', '’']));
        if joined == "s" {
            return Some((stem, Joined::S));
        }
        let verb = self.joined_verbs.iter().find(|(verb, _)| *verb == joined)?;
        self.get(stem).pronoun.map(|_| (stem, verb.1))
    }

    /// What is known about a noun: about itself, or about the last part of a compound ("Regierungssprecherin").
    #[must_use]
    pub fn noun(&self, word: &str) -> Entry {
        let whole = self.get(word);
        if !self.compounds || whole.is_known() || word.len() > LONGEST_COMPOUND {
            return whole;
        }
        let mut tails = word.char_indices().map(|(at, _)| &word[at..]).skip(2);
        tails.find_map(|tail| self.get(tail).noun_only()).unwrap_or(whole)
    }

    fn new(language: &'static Language) -> Self {
        let compounds = language.order == WordOrder::VerbSecond;
        let (elisions, joined_verbs) = (language.elisions, language.joined_verbs);
        let mut lexicon = Self { entries: FxHashMap::default(), compounds, elisions, joined_verbs };
        lexicon.add_verbs(language);
        lexicon.add_sources(language);
        for &(class, words) in language.grammar {
            words.iter().for_each(|w| lexicon.entry(w).classes |= bit(class));
        }
        language.abbreviations.iter().for_each(|w| lexicon.entry(w).abbreviation = true);
        language.calendar.iter().for_each(|w| lexicon.entry(w).calendar = true);
        lexicon
    }

    fn add_verbs(&mut self, language: &'static Language) {
        for verb in language.verbs {
            for (i, word) in verb.forms.iter().enumerate() {
                let entry = self.entry(word);
                (entry.verb, entry.past) = (Some(verb), i > 1 || !language.bare_forms);
            }
            for word in verb.participles {
                let entry = self.entry(word);
                (entry.verb, entry.participle) = (Some(verb), true);
            }
        }
    }

    fn add_sources(&mut self, language: &'static Language) {
        for noun in language.source_nouns {
            for (i, word) in noun.forms.iter().enumerate() {
                let entry = self.entry(word);
                (entry.noun, entry.plural) = (Some(noun.class), i > 0);
            }
        }
        language.pronouns.iter().for_each(|p| self.entry(p.form).pronoun = Some(p));
        language.titles.iter().for_each(|w| self.entry(w).title = true);
        for &(gender, names) in language.given_names {
            names.iter().for_each(|w| self.entry(w).given = Some(gender));
        }
    }

    fn entry(&mut self, word: &'static str) -> &mut Entry {
        debug_assert!(word.len() <= LONGEST, "{word} is longer than any word looked up");
        self.entries.entry(word).or_default()
    }
}

/// `word` in lower case with straight apostrophes, written into `buffer`; `None` where it is too long for it.
fn lower<'a>(word: &str, buffer: &'a mut [u8; LONGEST]) -> Option<&'a str> {
    let mut len = 0;
    for c in word.chars().flat_map(char::to_lowercase) {
        let c = if matches!(c, '\u{2019}' | '\u{2018}') { '\'' } else { c };
        let end = len + c.len_utf8();
        c.encode_utf8(buffer.get_mut(len..end)?);
        len = end;
    }
    std::str::from_utf8(&buffer[..len]).ok()
}

#[cfg(test)]
mod tests {
    use super::Lexicon;
    use crate::language::{LANGUAGES, NounClass, Polarity, WordClass};

    #[test]
    fn words_are_found_in_any_case_and_with_any_apostrophe() {
        let english = Lexicon::of(LANGUAGES[0]);
        assert_eq!(english.get("SAID").verb.map(|v| v.lemma), Some("say"));
        assert_eq!(english.get("denied").verb.map(|v| v.polarity), Some(Polarity::Denies));
        assert!(english.get("adding").participle && !english.get("added").participle);
        assert!(english.get("didn’t").is(WordClass::Auxiliary));
        assert_eq!(english.get("Lawsuits").noun, Some(NounClass::Document));
        assert!(english.get("spokespeople").plural);
    }

    #[test]
    fn a_word_of_no_table_or_of_any_length_has_an_empty_entry() {
        let english = Lexicon::of(LANGUAGES[0]);
        assert!(english.get("zyzzyva").verb.is_none());
        assert!(english.get(&"ß".repeat(500)).verb.is_none());
    }
}
