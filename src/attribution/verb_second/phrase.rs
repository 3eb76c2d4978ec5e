//! Noun phrases of a verb-second language: from a place in a sentence to the phrase that begins there.
//!
//! Nouns have capitals; a phrase goes on with genitives, with "von" and its like, with brackets and short names in marks.

use std::ops::Range;

use super::super::token::{Ending, Kind, Token};
use super::sentence::{Sentence, is_finite};
use crate::language::WordClass;

/// Longest phrase, in tokens.
const LONGEST: usize = 20;

/// Longest name in marks within a phrase, in bytes with the marks.
pub(super) const LONGEST_NAME: usize = 40;

impl Sentence<'_> {
    /// The subject that begins at `start` or behind circumstances there ("gestern", "am Montag in Bonn"), before `end`.
    pub(super) fn subject_from(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let mut at = start;
        while at < end {
            let token = &self.s.tokens[at];
            if let Some(found) = self.phrase(at, end).filter(|_| !self.is_oblique(at)) {
                return Some(found);
            }
            at = match token.kind {
                Kind::Word if token.is(WordClass::Preposition) || self.is_oblique(at) => self.over_phrase(at, end),
                Kind::Word if is_finite(token) => return None,
                Kind::Word => at + 1,
                _ => return None,
            };
        }
        None
    }

    /// Behind a preposition or an article in another case: behind its phrase.
    fn over_phrase(&self, at: usize, end: usize) -> usize {
        let prepared = self.s.tokens[at].is(WordClass::Preposition);
        let start = if prepared { at + 1 } else { at };
        self.phrase(start, end).map_or(at + 1, |p| p.end)
    }

    /// The phrase that begins right at `start`.
    pub(super) fn phrase(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let first = self.s.get(&(start..end), start)?;
        if first.is(WordClass::Preposition) || first.is(WordClass::Complementizer) && !first.is(WordClass::Determiner) {
            return None;
        }
        let end = end.min(start + LONGEST);
        let named = self.extent(start, end);
        if named.is_none() && is_pronoun(first) {
            return Some(start..start + 1);
        }
        named
    }

    /// How far a phrase with a noun reaches from `start`.
    fn extent(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let mut noun = None;
        let mut at = start;
        while at < end && self.belongs(start, at, noun, end) {
            let token = &self.s.tokens[at];
            if token.kind == Kind::Open {
                let close = (at..end).find(|&i| self.s.tokens[i].kind == Kind::Close)?;
                (noun, at) = (Some(close), close);
            } else if token.is_quote() || self.is_noun(at) {
                noun = Some(at);
            }
            at += 1;
        }
        noun.map(|last| start..last + 1)
    }

    /// Whether token `at` goes on with the phrase from `start` whose last noun so far is `noun`.
    fn belongs(&self, start: usize, at: usize, noun: Option<usize>, end: usize) -> bool {
        let token = &self.s.tokens[at];
        let behind_noun = at > start && noun == Some(at - 1);
        match token.kind {
            Kind::Quote(_) => {
                token.span.len() <= LONGEST_NAME && (at == start || self.token(at - 1).is_some_and(Token::is_word))
            }
            Kind::Open => behind_noun && (at..end).any(|i| self.s.tokens[i].kind == Kind::Close),
            Kind::Word if token.entry.calendar => false,
            Kind::Word if is_finite(token) => false,
            Kind::Word if token.is(WordClass::Belonging) => behind_noun,
            Kind::Word if token.is(WordClass::Preposition) => false,
            Kind::Word if token.is(WordClass::Conjunction) => behind_noun && self.extent_begins(at + 1, end),
            Kind::Word if token.is(WordClass::Determiner) => at == start || self.opens_more(start, at, noun),
            Kind::Word if self.is_noun(at) || token.ending == Ending::Number => true,
            Kind::Word => {
                !token.is_grammar() && is_adjective(token.span.of(self.text)) && (!behind_noun || self.is_hyphened(at))
            }
            _ => false,
        }
    }

    /// Whether a determiner behind a noun opens a genitive, or stands behind "von" or "und".
    fn opens_more(&self, start: usize, at: usize, noun: Option<usize>) -> bool {
        let previous = &self.s.tokens[at - 1];
        let linked = previous.is(WordClass::Belonging) || previous.is(WordClass::Conjunction);
        let genitive = self.s.tokens[at].is(WordClass::Genitive);
        let titled = start + 1 == at && previous.is(WordClass::Determiner);
        linked || titled || (genitive && noun == Some(at - 1))
    }

    /// "US-amerikanische": a word that a hyphen joins to the one before it.
    fn is_hyphened(&self, at: usize) -> bool {
        let (before, here) = (self.s.tokens[at - 1].span, self.s.tokens[at].span);
        before.end + 1 == here.start && self.text[before.end..].starts_with('-')
    }

    fn extent_begins(&self, at: usize, end: usize) -> bool {
        self.s.get(&(at..end), at).is_some_and(|t| {
            t.is_quote() || self.is_noun(at) || (t.is(WordClass::Determiner) && !t.is(WordClass::Relative))
        })
    }

    /// Whether the word has a noun's capital and is none of the words that open sentences.
    fn is_noun(&self, at: usize) -> bool {
        let token = &self.s.tokens[at];
        let open = token.entry.pronoun.is_some() || token.is_grammar() || token.entry.calendar;
        let adverb = || ADVERB_ENDINGS.iter().any(|e| token.span.of(self.text).ends_with(e));
        token.is_word() && token.capital && !open && !(at == self.range.start && adverb())
    }

    /// Whether the phrase at `at` is in a case that no subject has.
    pub(super) fn is_oblique(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.is(WordClass::Oblique))
    }

    /// `phrase` with an apposition behind it: "Ada Kern, Leiterin der Behörde,"; only where a comma or the sentence's end closes it.
    pub(super) fn with_apposition(&self, phrase: Range<usize>) -> Range<usize> {
        let k = self.segment_at(phrase.end);
        let Some(next) = self.segments.get(k).filter(|r| r.start == phrase.end + 1) else { return phrase };
        let comma = self.token(phrase.end).is_some_and(|t| t.kind == Kind::Comma);
        match self.phrase(next.start, next.end) {
            Some(more)
                if comma
                    && more.end == next.end
                    && !self.s.tokens[more.start].is_quote()
                    && !is_pronoun(&self.s.tokens[more.start]) =>
            {
                phrase.start..more.end
            }
            _ => phrase,
        }
    }
}

/// Whether the word is a personal pronoun by itself.
pub(super) fn is_pronoun(token: &Token) -> bool {
    token.is_word() && token.entry.pronoun.is_some()
}

/// Endings that adverbs have and nouns do not; they tell at the head of a sentence, where every word has a capital.
static ADVERB_ENDINGS: &[&str] = &["mals", "weise", "falls", "wärts", "lich", "dings", "zufolge", "seits"];

/// Whether a word in lower case ends as a declined adjective does.
fn is_adjective(word: &str) -> bool {
    word.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit())
        && ["e", "en", "er", "es", "em"].iter().any(|ending| word.ends_with(ending))
}
