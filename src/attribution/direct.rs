//! Quotations with a cue beside them: "“…,” Lee said", "Lee said, “…”".
//!
//! From a cue to the pieces of quotations that are its words.

use std::ops::Range;

use super::clause::{self, Opening};
use super::cue::{Cue, Form};
use super::draft::{Drafts, Part};
use super::skeleton::Skeleton;
use super::token::Kind;
use crate::language::{Complement, ReportingVerb, VerbClass, WordClass};

impl Drafts<'_> {
    /// "“…,” Lee said": the quotation right before the cue's clause, and the one right behind it.
    pub(super) fn quoted_before(&mut self, c: usize) {
        let (s, cue) = (self.s, &self.cues[c]);
        if matches!(cue.form, Form::Participle | Form::Colon | Form::Turn) || !can_quote(cue) {
            return;
        }
        let sentence = &s.sentences[cue.sentence];
        let Some((quote, parted)) = left_quote(s, sentence, cue.clause.start) else { return };
        let Some(piece) = self.free(quote) else { return };
        if !parted && !self.ends_in_mark(piece) && cue.form == Form::Finite && !self.lacks_comma(c, quote) {
            return;
        }
        if self.s.pieces[piece].title && quote > sentence.start && !clause::is_closed(s, cue) {
            return;
        }
        if self.is_cited_on_the_way(c, quote) {
            return;
        }
        let alone = quote == sentence.start
            || self.cues[..c].iter().rev().take_while(|k| k.sentence == cue.sentence).next().is_some();
        let labelled = quote > sentence.start && s.tokens[quote - 1].kind == Kind::Colon;
        let mut parts =
            if alone || labelled { vec![Part::Quote(piece)] } else { vec![self.left_text(sentence.start, quote + 1)] };
        let behind = self.quotes_behind(c);
        parts.extend(behind.iter().map(|&p| Part::Quote(p)));
        if let Some(named) = self.introduced_by(c, quote).filter(|_| labelled) {
            self.add(Some(named), parts);
            parts = Vec::new();
        }
        self.add(Some(c), parts);
    }

    /// "Citing “old debts,” Lee told them that …": words in marks before the cue's clause that are not what it reports.
    fn is_cited_on_the_way(&self, c: usize, quote: usize) -> bool {
        let (s, cue) = (self.s, &self.cues[c]);
        let first = s.sentences[cue.sentence].start;
        let aside = s.tokens[first].entry.participle || s.tokens[first].is(WordClass::Preposition);
        let that = |(at, opening): (usize, Opening)| opening == Opening::That && s.tokens[at - 1].kind != Kind::Comma;
        quote > first && aside && clause::opening(s, cue).is_some_and(that)
    }

    /// "Ann Lee scolded him: “…,” she said.": the verb before the colon, which names whom the pronoun of cue `c` means.
    fn introduced_by(&self, c: usize, quote: usize) -> Option<usize> {
        let pronoun = |k: usize| {
            let source = self.cues[k].source.as_ref();
            source.map(|r| r.len() == 1 && self.s.tokens[r.start].entry.pronoun.is_some())
        };
        let speaks = |k: usize| self.cues[k].verb.is_some() && self.cues[k].class() == VerbClass::Speech;
        let before = |k: &usize| self.cues[*k].clause.end < quote && self.drafted[*k].is_none() && speaks(*k);
        let named = self.here.start..c;
        named.into_iter().rev().find(before).filter(|&k| pronoun(k) == Some(false) && pronoun(c) == Some(true))
    }

    /// "“The bus is late and nobody knows why” Lee said.": a hurried draft leaves out the comma, and still the clause is the credit.
    fn lacks_comma(&self, c: usize, quote: usize) -> bool {
        let (cue, piece) = (&self.cues[c], self.free(quote));
        let first = self.s.sentences[cue.sentence].start;
        let heads = self.s.tokens[first..quote].iter().all(|t| !t.is_word());
        let words = piece.map_or(0, |p| self.s.pieces[p].body.of(self.text).split_whitespace().take(4).count());
        heads && words > 3 && cue.verb.is_some_and(ReportingVerb::says) && clause::is_closed(self.s, cue)
    }

    /// The part from `start` to `end`; a quotation alone where nothing but punctuation stands before it.
    pub(super) fn left_text(&self, start: usize, end: usize) -> Part {
        let first = (start..end).find(|&i| self.s.tokens[i].is_word() || self.s.tokens[i].is_quote());
        match first.map(|i| self.s.tokens[i].kind) {
            Some(Kind::Quote(p)) if first == Some(end - 1) => Part::Quote(p),
            _ => Part::Text(first.unwrap_or(start)..end),
        }
    }

    /// The quotations that go on behind the clause of cue `c`: "…,” he said, “…”.
    fn quotes_behind(&self, c: usize) -> Vec<usize> {
        let Some((at, Opening::Quote | Opening::Colon)) = clause::opening(self.s, &self.cues[c]) else {
            return Vec::new();
        };
        self.free(at).into_iter().collect()
    }

    /// "Lee responded to the claim with “…” and “…”".
    pub(super) fn answered_with(&mut self, c: usize) {
        let cue = &self.cues[c];
        let sentence = &self.s.sentences[cue.sentence];
        if cue.complement() != Complement::That {
            return;
        }
        let high = sentence.end.min(cue.clause.end + 30);
        let Some(with) =
            (cue.clause.end..high).find(|&i| self.s.tokens[i].is(WordClass::Means) && self.free(i + 1).is_some())
        else {
            return;
        };
        let last = (with + 2..high)
            .take_while(|&i| !self.s.tokens[i].is_word() || self.s.tokens[i].is(WordClass::Conjunction))
            .last();
        let parts = (with + 1..last.unwrap_or(with + 1) + 1).filter_map(|i| self.free(i)).map(Part::Quote).collect();
        self.add(Some(c), parts);
    }

    /// Whether the quotation at token `at` is all that is reported up to `end`.
    pub(super) fn stands_alone(&self, piece: usize, at: usize, end: usize) -> bool {
        if at + 1 >= end {
            return true;
        }
        let next = &self.s.tokens[at + 1];
        let body = self.s.pieces[piece].body.of(self.text);
        let whole = body.starts_with(char::is_uppercase) && self.ends_in_mark(piece);
        whole || (matches!(next.kind, Kind::Comma) && body.split(' ').count() > 5)
    }
}

/// The quotation right before a clause that begins at `start`, and whether a comma or dash parts them.
fn left_quote(s: &Skeleton, sentence: &Range<usize>, start: usize) -> Option<(usize, bool)> {
    let last = start.checked_sub(1)?;
    let token = s.get(sentence, last)?;
    if token.is_quote() {
        return Some((last, false));
    }
    let parted = matches!(token.kind, Kind::Comma | Kind::Dash | Kind::Stop);
    let before = last.checked_sub(1)?;
    (parted && s.get(sentence, before)?.is_quote()).then_some((before, true))
}

/// Whether a quotation may stand before the cue.
fn can_quote(cue: &Cue) -> bool {
    !matches!(cue.complement(), Complement::Infinitive)
}
