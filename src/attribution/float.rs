//! Quotations that no cue has: they go on with the one before, are carried by who spoke last, or hang on another verb.
//!
//! From the pieces left over to parts of drafts, or drafts of their own.

use std::ops::Range;

use super::clause::{self};
use super::draft::{Drafts, Part};
use super::phrase;
use super::source;
use super::token::Kind;
use crate::language::{VerbClass, WordClass};

impl Drafts<'_> {
    /// Gives the quotations that no cue has to whoever speaks around them.
    pub(super) fn float(&mut self) {
        let mut speaking: Option<usize> = None;
        for b in 0..self.s.blocks.len() {
            let block = self.s.blocks[b].clone();
            let mut here: Option<usize> = None;
            for i in block.clone() {
                let Kind::Quote(piece) = self.s.tokens[i].kind else { continue };
                match self.owner[piece] {
                    Some(draft) => here = Some(draft),
                    None => here = self.place(piece, i, &block, here, speaking).or(here),
                }
            }
            speaking = here.or_else(|| self.spoken_before(block.end, &block));
        }
    }

    /// The draft of the last cue of saying before token `i` in its block.
    fn spoken_before(&self, i: usize, block: &Range<usize>) -> Option<usize> {
        let end = self.cues.partition_point(|c| c.words.start < i);
        let near = (end.saturating_sub(6)..end).rev().filter(|&c| self.cues[c].words.start >= block.start);
        near.filter(|&c| self.cues[c].class() == VerbClass::Speech && self.cues[c].source.is_some())
            .find_map(|c| self.drafted[c])
    }

    /// Finds a draft for a free piece at token `i`; returns the draft it was given to.
    fn place(
        &mut self,
        piece: usize,
        i: usize,
        block: &Range<usize>,
        here: Option<usize>,
        speaking: Option<usize>,
    ) -> Option<usize> {
        if let Some(owner) = piece
            .checked_sub(1)
            .filter(|&p| self.s.pieces[p].item == self.s.pieces[piece].item)
            .and_then(|p| self.owner[p])
        {
            return Some(self.join(owner, piece));
        }
        if self.credited(piece) {
            return None;
        }
        let sentence = self.sentence_of(i);
        let whole = self.s.tokens[sentence.clone()].iter().all(|t| !t.is_word());
        match here {
            Some(draft) if whole || self.goes_on(piece, i, &sentence) => Some(self.join(draft, piece)),
            _ if self.names_something(piece, i, &sentence) => self.name(piece),
            _ if self.fragment(piece, i, &sentence) => None,
            _ => {
                self.add(None, vec![Part::Quote(piece)]);
                let number = self.all.len() - 1;
                if whole || self.goes_on(piece, i, &sentence) {
                    let from = if i == block.start { speaking } else { self.spoken_before(i, block) };
                    self.all[number].carried = from.map(|draft| self.first_of(draft));
                    return from.map(|_| number);
                }
                None
            }
        }
    }

    /// Drafts the free piece as the words of whoever a line under it names; whether there is one.
    fn credited(&mut self, piece: usize) -> bool {
        let Some(credit) = self.s.pieces[piece].credit else { return false };
        let first = self.s.tokens.partition_point(|t| t.span.start < credit.start);
        let end = self.s.tokens.partition_point(|t| t.span.start < credit.end);
        let Some(name) = phrase::after(self.s, first, end) else { return false };
        let source = phrase::with_apposition(self.s, name, end);
        self.add(None, vec![Part::Quote(piece)]);
        let number = self.s.sentence_at(first);
        if let Some(draft) = self.all.last_mut() {
            draft.governor = Some((source, number));
        }
        true
    }

    /// Whether the free piece at token `i` is a title or a name: "the film “Night Tide”", "the so-called “experts”".
    fn names_something(&self, piece: usize, i: usize, sentence: &Range<usize>) -> bool {
        let opened = i.checked_sub(1).and_then(|p| self.s.get(sentence, p)).is_some_and(|t| t.is(WordClass::Naming));
        let apposed =
            !self.governed && i > sentence.start && self.s.tokens[i - 1].is_name() && self.begins_capital(piece);
        self.s.pieces[piece].title || ((opened || apposed) && !self.is_sentence(piece))
    }

    fn begins_capital(&self, piece: usize) -> bool {
        self.s.pieces[piece].body.of(self.text).starts_with(char::is_uppercase)
    }

    fn name(&mut self, piece: usize) -> Option<usize> {
        self.add(None, vec![Part::Quote(piece)]);
        if let Some(draft) = self.all.last_mut() {
            draft.naming = true;
        }
        None
    }

    /// A fragment under a verb that is not of speech: "The bill targets a “…”". Its source is the verb's subject.
    fn fragment(&mut self, piece: usize, i: usize, sentence: &Range<usize>) -> bool {
        let Some((source, verb)) = self.governed.then(|| source::governor(self.s, sentence, i)).flatten() else {
            return false;
        };
        let end = clause::trim(self.s, verb + 1, sentence.end);
        let introduced = i.checked_sub(1).is_some_and(|p| self.s.tokens[p].kind == Kind::Colon);
        let whole = i >= end || (introduced && self.is_sentence(piece));
        let part = if whole { Part::Quote(piece) } else { Part::Text(verb + 1..end) };
        self.add(None, vec![part]);
        let number = self.s.sentence_at(i);
        if let Some(draft) = self.all.last_mut() {
            draft.governor = Some((source, number));
        }
        true
    }

    /// Whether a free piece at the head of its sentence, but for "then" or "and", goes on with the quotation before it.
    fn goes_on(&self, piece: usize, i: usize, sentence: &Range<usize>) -> bool {
        let lead = &self.s.tokens[sentence.start..i];
        lead.iter().all(|t| !t.is_word() || t.is_adverb() || t.is(WordClass::Conjunction)) && self.is_sentence(piece)
    }

    /// Whether the words of the piece are a sentence, or so many that they begin one.
    fn is_sentence(&self, piece: usize) -> bool {
        let body = self.s.pieces[piece].body.of(self.text);
        let words = body.split(' ').take(6).count();
        self.begins_capital(piece) && (words > 5 || (words > 2 && self.ends_in_mark(piece)))
    }

    fn join(&mut self, draft: usize, piece: usize) -> usize {
        self.owner[piece] = Some(draft);
        if std::mem::take(&mut self.all[draft].empty) {
            self.all[draft].parts.clear();
        }
        self.all[draft].parts.push(Part::Quote(piece));
        draft
    }

    fn sentence_of(&self, token: usize) -> Range<usize> {
        let n = self.s.sentence_at(token);
        self.s.sentences[n].clone()
    }
}
