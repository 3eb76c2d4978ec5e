//! Which words each cue reports: quotations before and behind it, clauses, and quotations that float after it.
//!
//! From cues to drafts, which hold tokens; `mod` turns them into attributions with mentions.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::clause::{self, Opening};
use super::cue::{self, Cue, Form};
use super::skeleton::{Kind, Skeleton, Token};
use crate::language::{Complement, VerbClass, WordClass};

/// Words reported, as tokens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Part {
    /// A piece of a quotation, by number.
    Quote(usize),
    /// Running text, which may hold quotations.
    Text(Range<usize>),
}

/// An attribution in the making.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// The cue, by number.
    pub(super) cue: Option<usize>,
    /// The draft whose speaker goes on speaking.
    pub(super) carried: Option<usize>,
    /// The words reported, in order.
    pub(super) parts: Vec<Part>,
    /// Subject and verb of a fragment that no cue reports.
    pub(super) governor: Option<(Range<usize>, usize)>,
}

/// What is drafted so far.
pub(super) struct Drafts<'a> {
    s: &'a Skeleton,
    text: &'a str,
    cues: &'a [Cue],
    /// For each piece the draft that claims it.
    owner: Vec<Option<usize>>,
    /// The drafts, in no order.
    pub(super) all: Vec<Draft>,
    /// For each cue the draft of what it reports.
    drafted: Vec<Option<usize>>,
    /// The credit that only passes on another cue's words.
    withheld: Option<usize>,
    /// Cues with the credit that passes their words on.
    pub(super) passed: FxHashMap<usize, usize>,
    /// The cues of the sentence at hand.
    here: Range<usize>,
}

impl<'a> Drafts<'a> {
    /// The drafts of all cues and quotations.
    pub(super) fn new(s: &'a Skeleton, text: &'a str, cues: &'a [Cue]) -> Self {
        let mut out = Self {
            s,
            text,
            cues,
            owner: vec![None; s.pieces.len()],
            all: Vec::new(),
            drafted: vec![None; cues.len()],
            withheld: None,
            passed: FxHashMap::default(),
            here: 0..0,
        };
        let mut first = 0;
        while first < cues.len() {
            let end = first + cues[first..].iter().take_while(|c| c.sentence == cues[first].sentence).count();
            out.here = first..end;
            (first..end).for_each(|c| out.quoted_before(c));
            (first..end).rev().for_each(|c| out.reported_behind(c));
            (first..end).for_each(|c| out.reported_before(c));
            first = end;
        }
        out.float();
        out
    }

    /// "“…,” Lee said": the quotation right before the cue's clause, and the one right behind it.
    fn quoted_before(&mut self, c: usize) {
        let (s, cue) = (self.s, &self.cues[c]);
        if matches!(cue.form, Form::Participle | Form::Colon) || !can_quote(cue) {
            return;
        }
        let sentence = &s.sentences[cue.sentence];
        let Some((quote, parted)) = left_quote(s, sentence, cue.clause.start) else { return };
        let Some(piece) = self.free(quote) else { return };
        if !parted && !self.ends_in_mark(piece) && cue.form == Form::Finite {
            return;
        }
        let alone = quote == sentence.start
            || self.cues[..c].iter().rev().take_while(|k| k.sentence == cue.sentence).next().is_some();
        let mut parts = if alone { vec![Part::Quote(piece)] } else { vec![self.left_text(sentence.start, quote + 1)] };
        let behind = self.quotes_behind(c);
        parts.extend(behind.iter().map(|&p| Part::Quote(p)));
        self.add(Some(c), parts);
    }

    /// The part from `start` to `end`; a quotation alone where nothing but punctuation stands before it.
    fn left_text(&self, start: usize, end: usize) -> Part {
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

    /// The number of the piece at token `i` where nobody has it yet.
    fn free(&self, i: usize) -> Option<usize> {
        match self.s.tokens.get(i)?.kind {
            Kind::Quote(p) if self.owner[p].is_none() => Some(p),
            _ => None,
        }
    }

    /// Whether the words of the piece end in a mark after which a cue may follow.
    fn ends_in_mark(&self, piece: usize) -> bool {
        let body = self.s.pieces[piece].body.of(self.text).trim_end();
        body.trim_end_matches(['\'', '’']).ends_with([',', '?', '!', '-', '—', '–', '.', '…'])
    }

    /// "Lee said “…”", "Lee said (that) …".
    fn reported_behind(&mut self, c: usize) {
        let cue = &self.cues[c];
        if self.drafted[c].is_some() {
            return;
        }
        let Some((at, opening)) = clause::opening(self.s, cue) else { return };
        if !accepts(cue, opening, self.s.tokens[at].is_quote()) {
            return self.answered_with(c);
        }
        if cue.form == Form::Credit && self.passes_on(c, at) {
            return;
        }
        let end = clause::end(self.s, cue, at, &self.cues[self.here.clone()]);
        let attitude = cue.class() == VerbClass::Attitude && cue.complement() == Complement::Object;
        if attitude && !self.s.tokens[at..end.max(at)].iter().any(Token::is_quote) {
            return;
        }
        match self.free(at).filter(|&p| self.stands_alone(p, at, end)) {
            Some(piece) => self.add(Some(c), vec![Part::Quote(piece)]),
            None if at < end => self.add(Some(c), vec![Part::Text(at..end)]),
            None => {}
        }
    }

    /// "Lee responded to the claim with “…” and “…”".
    fn answered_with(&mut self, c: usize) {
        let cue = &self.cues[c];
        let sentence = &self.s.sentences[cue.sentence];
        if cue.complement() != Complement::That {
            return;
        }
        let high = sentence.end.min(cue.clause.end + 30);
        let Some(with) = (cue.clause.end..high)
            .find(|&i| self.s.tokens[i].span.of(self.text) == "with" && self.free(i + 1).is_some())
        else {
            return;
        };
        let last = (with + 2..high)
            .take_while(|&i| !self.s.tokens[i].is_word() || self.s.tokens[i].is(WordClass::Conjunction))
            .last();
        let parts = (with + 1..last.unwrap_or(with + 1) + 1).filter_map(|i| self.free(i)).map(Part::Quote).collect();
        self.add(Some(c), parts);
    }

    /// "According to the Post, he said …": the credit passes on another's words. It gets no attribution of its own.
    fn passes_on(&mut self, c: usize, at: usize) -> bool {
        let Some(inner) =
            self.here.clone().find(|&k| self.cues[k].clause.start == at && self.cues[k].class() == VerbClass::Speech)
        else {
            return false;
        };
        self.passed.insert(inner, c);
        self.withheld = Some(c);
        true
    }

    /// Whether the quotation at token `at` is all that is reported up to `end`.
    fn stands_alone(&self, piece: usize, at: usize, end: usize) -> bool {
        if at + 1 >= end {
            return true;
        }
        let next = &self.s.tokens[at + 1];
        let body = self.s.pieces[piece].body.of(self.text);
        let whole = body.starts_with(char::is_uppercase) && self.ends_in_mark(piece);
        whole || (matches!(next.kind, Kind::Comma) && body.split(' ').count() > 5)
    }

    /// "…, Lee said.", "…, according to Lee.", "…, he said, …".
    fn reported_before(&mut self, c: usize) {
        let (s, cue) = (self.s, &self.cues[c]);
        if self.drafted[c].is_some()
            || self.withheld == Some(c)
            || !can_follow(cue)
            || (cue.form != Form::Credit && !clause::is_closed(s, cue))
        {
            return;
        }
        let sentence = &s.sentences[cue.sentence];
        let Some(before) = cue.clause.start.checked_sub(1).filter(|&i| sentence.contains(&i)) else { return };
        let comma = matches!(s.tokens[before].kind, Kind::Comma | Kind::Dash);
        let so = before == sentence.start && s.tokens[before].is(WordClass::Circumstance);
        if !comma && !so && cue.form != Form::Credit {
            return;
        }
        let low = sentence.start;
        let end = clause::trim(s, low, cue.clause.start);
        let left = cue::says_something(s, low..end) && (end >= low + 2 || s.tokens[low].is_quote());
        let mut parts = if left { vec![self.left_text(low, end)] } else { Vec::new() };
        parts.extend(self.right_text(c));
        if !parts.is_empty() {
            self.add(Some(c), parts);
        }
    }

    /// The rest of the sentence behind a cue in its middle: "…, he said, …".
    fn right_text(&self, c: usize) -> Option<Part> {
        let cue = &self.cues[c];
        let sentence = &self.s.sentences[cue.sentence];
        let comma =
            (cue.clause.end..sentence.end.min(cue.clause.end + 8)).find(|&i| self.s.tokens[i].kind == Kind::Comma)?;
        let next = self.s.get(sentence, comma + 1)?;
        if cue.form == Form::Inverted && !next.is_quote() {
            return None;
        }
        if next.is(WordClass::Relative) || next.entry.participle || next.is(WordClass::Contrast) {
            return None;
        }
        let end = clause::end(self.s, cue, comma + 1, &self.cues[self.here.clone()]);
        (comma + 2 < end).then(|| Part::Text(comma + 1..end))
    }

    fn add(&mut self, cue: Option<usize>, parts: Vec<Part>) {
        let number = self.all.len();
        for part in &parts {
            self.claim(part, number);
        }
        if let Some(c) = cue {
            self.drafted[c] = Some(number);
        }
        self.all.push(Draft { cue, carried: None, parts, governor: None });
    }

    fn claim(&mut self, part: &Part, number: usize) {
        let tokens = match part {
            Part::Quote(p) => {
                self.owner[*p].get_or_insert(number);
                return;
            }
            Part::Text(range) => &self.s.tokens[range.clone()],
        };
        for token in tokens {
            if let Kind::Quote(p) = token.kind {
                self.owner[p].get_or_insert(number);
            }
        }
    }

    /// Gives the quotations that no cue has to whoever speaks around them.
    fn float(&mut self) {
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
        let sentence = self.sentence_of(i);
        let whole = self.s.tokens[sentence.clone()].iter().all(|t| !t.is_word());
        match here {
            Some(draft) if whole || self.goes_on(piece, i, &sentence) => Some(self.join(draft, piece)),
            _ if self.fragment(piece, i, &sentence) => None,
            _ => {
                self.add(None, vec![Part::Quote(piece)]);
                let number = self.all.len() - 1;
                if whole || self.goes_on(piece, i, &sentence) {
                    let from = if i == block.start { speaking } else { self.spoken_before(i, block) };
                    self.all[number].carried = from;
                    return from.map(|_| number);
                }
                None
            }
        }
    }

    /// A fragment under a verb that is not of speech: "The bill targets a “…”". Its source is the verb's subject.
    fn fragment(&mut self, piece: usize, i: usize, sentence: &Range<usize>) -> bool {
        let Some((source, verb)) = cue::governor(self.s, sentence, i) else { return false };
        let end = clause::trim(self.s, verb + 1, sentence.end);
        let whole = i >= end;
        let part = if whole { Part::Quote(piece) } else { Part::Text(verb + 1..end) };
        self.add(None, vec![part]);
        if let Some(draft) = self.all.last_mut() {
            draft.governor = Some((source, verb));
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
        body.starts_with(char::is_uppercase) && (words > 5 || (words > 2 && self.ends_in_mark(piece)))
    }

    fn join(&mut self, draft: usize, piece: usize) -> usize {
        self.owner[piece] = Some(draft);
        self.all[draft].parts.push(Part::Quote(piece));
        draft
    }

    fn sentence_of(&self, token: usize) -> Range<usize> {
        let n = self.s.sentences.partition_point(|r| r.end <= token);
        self.s.sentences[n].clone()
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

/// Whether running text may stand before the cue as what it reports.
fn can_follow(cue: &Cue) -> bool {
    match cue.form {
        Form::Credit => true,
        Form::Finite | Form::Inverted => {
            matches!(cue.complement(), Complement::Clause | Complement::Recipient | Complement::That)
        }
        Form::Participle | Form::Colon => false,
    }
}

/// Whether what stands behind the cue, opened so, is reported by it.
fn accepts(cue: &Cue, opening: Opening, quote: bool) -> bool {
    if cue.form == Form::Inverted {
        return quote && opening == Opening::Colon;
    }
    match cue.complement() {
        Complement::Clause | Complement::Recipient | Complement::Object => true,
        Complement::That => opening != Opening::Bare && opening != Opening::Infinitive,
        Complement::Infinitive => opening == Opening::Infinitive,
        Complement::Quote => quote || opening == Opening::That,
    }
}
