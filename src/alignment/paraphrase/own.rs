//! Shifts that reported speech makes by itself: "we" becomes "the company" or its name, "will" becomes "would".

use rustc_hash::FxHashSet;

use super::term::Term;
use crate::alignment::Weight;
use crate::bank::{Bank, CanonicalQuote};
use crate::language::{Language, is_first_person, stem};
use crate::text::WordKey;

/// What a report may put for the speaker's "I" and "we", and for plain future.
#[derive(Debug)]
pub(super) struct Own {
    names: FxHashSet<WordKey>,
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
        Self { names, future: stem("will", language), passive }
    }

    /// Whether the word names the speaker, the speaker's organisation, or says what they are.
    pub(super) fn names(&self, term: &Term) -> bool {
        matches!(term.weight, Weight::Name | Weight::Content) && self.names.contains(&term.stem)
    }

    /// Whether it is "will" or "would".
    pub(super) fn is_future(&self, term: &Term) -> bool {
        term.weight == Weight::Modal && term.stem == self.future
    }
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
