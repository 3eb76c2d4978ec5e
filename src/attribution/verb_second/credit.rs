//! Cues that are no verbs: "laut X", "nach Angaben von X", "X zufolge", "so X", a colon.
//!
//! From a place in a sentence to a reading.

use std::ops::Range;

use super::super::cue::{Cue, Form};
use super::super::draft::Part;
use super::super::token::{Kind, Token};
use super::Reading;
use super::sentence::{Sentence, is_finite};
use crate::language::{NounClass, WordClass};

impl Sentence<'_> {
    /// A preposition or postposition at token `i` that credits the sentence around it.
    pub(super) fn credit(&self, i: usize) -> Option<Reading> {
        let (words, phrase, lemma) = self.preposed(i).or_else(|| self.postposed(i))?;
        let clause = words.start.min(phrase.start)..words.end.max(phrase.end);
        let source = self.bearer(&phrase);
        let parts = self.around(&clause);
        Some(self.reading(words, Some(source), clause, lemma, parts))
    }

    fn preposed(&self, i: usize) -> Option<(Range<usize>, Range<usize>, &'static str)> {
        let word = |list: &[&'static str]| list.iter().copied().find(|w| self.says(i, &[w]));
        let phrase = || self.phrase(i + 1, self.range.end);
        if let Some(lemma) = word(self.language.credits) {
            return phrase().map(|p| (i..i + 1, p, lemma));
        }
        let lemma = word(self.language.credits_of_nouns)?;
        let found = phrase().filter(|p| self.s.tokens[p.clone()].iter().any(reports))?;
        let placed = i == self.range.start || !self.postponed(&found);
        placed.then_some((i..i + 1, found, lemma))
    }

    /// "nach …" before a noun for an event rather than for words: "nach dem Urteil gegen ihn".
    fn postponed(&self, phrase: &Range<usize>) -> bool {
        self.s.tokens[phrase.clone()].iter().find(|t| reports(t)).is_some_and(|t| !t.is(WordClass::CueNoun))
    }

    /// "X zufolge", "seiner Meinung nach".
    fn postposed(&self, i: usize) -> Option<(Range<usize>, Range<usize>, &'static str)> {
        let word = |list: &[&'static str]| list.iter().copied().find(|w| self.says(i, &[w]));
        let behind_noun = i.checked_sub(1).and_then(|p| self.token(p)).is_some_and(|t| t.is(WordClass::CueNoun));
        let ends = self.token(i + 1).is_none_or(|t| !t.is_word() || is_finite(t));
        let lemma = word(self.language.postpositions)
            .or_else(|| word(self.language.credits_of_nouns).filter(|_| behind_noun && ends))?;
        let segment = &self.segments[self.segment_at(i)];
        let low = segment.start.max(i.saturating_sub(14));
        let phrase = (low..i).find_map(|at| self.phrase(at, i).filter(|p| p.end == i))?;
        Some((i..i + 1, phrase, lemma))
    }

    /// Whose words a phrase such as "Angaben der Polizei" speaks of; the phrase itself where it does not tell.
    fn bearer(&self, phrase: &Range<usize>) -> Range<usize> {
        let cue = phrase.clone().find(|&i| self.s.tokens[i].is(WordClass::CueNoun));
        let rest = cue.map_or(phrase.end, |i| i + 1)..phrase.end;
        if rest.is_empty() { phrase.clone() } else { rest }
    }

    /// What stands before and behind a credit in its sentence.
    fn around(&self, clause: &Range<usize>) -> Vec<Part> {
        let colon = (self.range.start..clause.start).rev().find(|&i| self.s.tokens[i].kind == Kind::Colon);
        let low = colon.map_or(self.range.start, |i| i + 1);
        let left = self.trimmed(low..clause.start);
        let right = self.trimmed(clause.end..self.range.end);
        let ranges = [left, right].into_iter().filter(|r| r.len() > 1 || self.is_quotation(r));
        ranges.map(|r| self.part(r)).collect()
    }

    /// "…, so die Ministerin.": a credit at the head of its segment, or a verb behind "so".
    pub(super) fn thus(&self, i: usize) -> Option<Reading> {
        let k = self.segment_at(i);
        let segment = self.segments.get(k)?.clone();
        let token = self.token(i).filter(|t| t.is(WordClass::Thus) && !t.capital)?;
        let behind_quote = i.checked_sub(1).and_then(|p| self.token(p)).is_some_and(Token::is_quote);
        if !token.is_word() || (segment.start != i && !behind_quote) || i == self.range.start {
            return None;
        }
        let next = self.token(i + 1)?;
        let verb = is_finite(next);
        if next.is(WordClass::Complementizer) && !next.is(WordClass::Determiner) || (verb && next.entry.verb.is_none())
        {
            return None;
        }
        let start = if verb { i + 2 } else { i + 1 };
        let source = self.subject_from(start, segment.end)?;
        if source.start > start + 2 || self.s.tokens[source.end..segment.end].iter().any(is_finite) {
            return None;
        }
        let source = self.with_apposition(source);
        let parts = self.before_and_behind(i, self.segment_at(source.end - 1));
        (!parts.is_empty()).then(|| self.reading(i..i + 1, Some(source.clone()), i..source.end, "so", parts))
    }

    /// "Die Ministerin: „…“" without a verb that reports; also a quotation behind a colon at the end of what was reported before.
    pub(super) fn colon(&self, earlier: &[Reading]) -> Option<Reading> {
        let quoted = |i: &usize| matches!(self.s.tokens.get(i + 1).map(|t| t.kind), Some(Kind::Quote(_)));
        let at = self.range.clone().filter(|&i| self.s.tokens[i].kind == Kind::Colon).find(quoted)?;
        let Kind::Quote(piece) = self.s.tokens.get(at + 1)?.kind else { return None };
        let taken = earlier.iter().flat_map(|r| &r.parts).any(|part| match part {
            Part::Quote(p) => *p == piece,
            Part::Text(r) => r.contains(&(at + 1)),
        });
        let known = earlier
            .iter()
            .find(|r| r.cue.words.start < at && r.cue.source.is_some())
            .and_then(|r| r.cue.source.clone());
        let source = known.or_else(|| self.subject_from(self.range.start, at)).filter(|_| !taken)?;
        let clause = source.start..at + 1;
        Some(self.reading(at..at + 1, Some(source), clause, ":", vec![Part::Quote(piece)]))
    }

    fn reading(
        &self,
        words: Range<usize>,
        source: Option<Range<usize>>,
        clause: Range<usize>,
        lemma: &'static str,
        parts: Vec<Part>,
    ) -> Reading {
        let form = if lemma == ":" { Form::Colon } else { Form::Credit };
        let cue = Cue { words, source, clause, sentence: self.number, form, verb: None, lemma };
        Reading { cue, parts }
    }
}

/// Whether the word is a noun for words: "Angaben", "Studie".
fn reports(token: &Token) -> bool {
    token.is(WordClass::CueNoun) || token.entry.noun == Some(NounClass::Document)
}
