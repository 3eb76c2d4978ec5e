//! Cues that are no verbs: "according to", "in his words", a colon.
//!
//! From a place in a sentence to a cue with its source.

use std::ops::Range;

use super::clause::Opening;
use super::cue::{Cue, Form};
use super::phrase;
use super::skeleton::Skeleton;
use super::source::clause_subject;
use super::token::{Ending, Kind, Token};
use crate::language::{NounClass, WordClass};

/// A credit phrase at token `i`.
pub(super) fn credit(s: &Skeleton, text: &str, credits: &[&'static str], n: usize, i: usize) -> Option<Cue> {
    let sentence = s.sentences[n].clone();
    let first = text.as_bytes()[s.tokens[i].span.start];
    let mut credits = credits.iter().filter(|c| c.as_bytes()[0].eq_ignore_ascii_case(&first));
    let (lemma, len) = credits.find_map(|&c| phrase_at(s, text, &sentence, i, c).map(|len| (c, len)))?;
    let source = phrase::after(s, i + len, sentence.end).or_else(|| titled(s, i + len, sentence.end))?;
    let source = described_further(s, source, &sentence, i);
    let clause = i..source.end;
    Some(Cue { words: i..i + len, source: Some(source), clause, sentence: n, form: Form::Credit, verb: None, lemma })
}

/// "According to Lee, …": what a credit at the head of its sentence or clause reports.
pub(super) fn reported(s: &Skeleton, sentence: &Range<usize>, cue: &Cue) -> Option<(usize, Opening)> {
    let start = cue.clause.start;
    let heads = start <= sentence.start + 1
        || !s.tokens[start - 1].is_word() && s.tokens[start - 1].kind != Kind::Comma && !s.tokens[start - 1].is_quote();
    let high = sentence.end.min(cue.clause.end + 20);
    let parts = |i: &usize| matches!(s.tokens[*i].kind, Kind::Comma | Kind::Colon);
    let first = (cue.clause.end..high).find(parts)?;
    let described = describes(s, sentence, first).then(|| (first + 1..high).find(parts)).flatten();
    let comma = described.unwrap_or(first);
    let quoted = s.get(sentence, comma + 1)?.is_quote();
    (heads || quoted).then_some((comma + 1, if quoted { Opening::Quote } else { Opening::Bare }))
}

/// "Lee, 61, of Linden, …", "Lee, who runs it, …": whether what follows the comma says more about the name before it.
fn describes(s: &Skeleton, sentence: &Range<usize>, comma: usize) -> bool {
    let aged = s.tokens[comma - 1].ending == Ending::Number && s.tokens[comma - 1].span.len() < 3;
    s.get(sentence, comma + 1).is_some_and(|t| t.is(WordClass::Relative) || aged && t.is(WordClass::Preposition))
}

/// "the “Harbour 2030” paper": a noun with its title in marks before it.
fn titled(s: &Skeleton, start: usize, high: usize) -> Option<Range<usize>> {
    let range = start..high;
    let opened = s.get(&range, start)?.is(WordClass::Determiner) && s.get(&range, start + 1)?.is_quote();
    phrase::after(s, start + 2, high).filter(|_| opened).map(|noun| start..noun.end)
}

/// "In his words, “…”", "Lee's answer: “…”" at the head of a sentence: the owner of the words.
pub(super) fn own_words(s: &Skeleton, n: usize, i: usize) -> Option<Cue> {
    let sentence = s.sentences[n].clone();
    let owner = &s.tokens[i];
    let owned = owner.is_possessive() || owner.entry.pronoun.is_some_and(|_| owner.is(WordClass::Determiner));
    let words = s.get(&sentence, i + 1).filter(|t| t.is(WordClass::CueNoun) && !t.is_possessive())?;
    let parted = s.get(&sentence, i + 2).is_some_and(|t| matches!(t.kind, Kind::Comma | Kind::Colon));
    if !owned || !words.is_word() || !parted || !s.tokens.get(i + 3).is_some_and(Token::is_quote) {
        return None;
    }
    let source = if owner.is_possessive() { phrase::before(s, sentence.start, i + 1)? } else { i..i + 1 };
    let clause = sentence.start..i + 2;
    Some(Cue {
        words: i + 1..i + 2,
        source: Some(source),
        clause,
        sentence: n,
        form: Form::Credit,
        verb: None,
        lemma: "in the words of",
    })
}

/// The source of a credit with its apposition; "according to reports, Ann Lee …" has none, for there the report begins. Nor has one that
/// would leave nothing to credit: "According to Lee, nothing much."
fn described_further(s: &Skeleton, source: Range<usize>, sentence: &Range<usize>, credit: usize) -> Range<usize> {
    let next = s.get(sentence, source.end + 1);
    if next.is_some_and(Token::is_name) {
        return source;
    }
    let whole = phrase::with_apposition(s, source.clone(), sentence.end);
    let nothing_left = (whole.end..sentence.end).all(|i| !s.tokens[i].is_word() && !s.tokens[i].is_quote());
    if credit == sentence.start && nothing_left { source } else { whole }
}

/// How many tokens the words of `wanted` take at `i`; `None` where they do not stand there.
fn phrase_at(s: &Skeleton, text: &str, sentence: &Range<usize>, i: usize, wanted: &str) -> Option<usize> {
    let mut len = 0;
    for word in wanted.split(' ') {
        let token = s.get(sentence, i + len)?;
        token.span.of(text).eq_ignore_ascii_case(word).then_some(())?;
        len += 1;
    }
    Some(len)
}

/// A colon that introduces a quotation without a verb: "Lee: “…”", "The answer was: “…”".
pub(super) fn colon(s: &Skeleton, n: usize, cues: &[Cue]) -> Option<Cue> {
    let sentence = s.sentences[n].clone();
    let at = (sentence.start..sentence.end.min(sentence.start + 30)).find(|&i| s.tokens[i].kind == Kind::Colon)?;
    let quoted = at + 1 == sentence.end || s.tokens[at + 1].is_quote();
    let asked = |c: &Cue| c.form == Form::Participle && s.tokens[c.words.start].is(WordClass::Asking);
    if !quoted || cues.iter().any(|c| c.words.end <= at && !asked(c)) {
        return None;
    }
    let source = introducer(s, &sentence, at)?;
    Some(Cue {
        words: at..at + 1,
        clause: source.start..at,
        source: Some(source),
        sentence: n,
        form: Form::Colon,
        verb: None,
        lemma: ":",
    })
}

/// "“…” — Ann Lee": a name behind a dash right after the quotation, with which the sentence ends or the next quotation comes.
pub(super) fn dash(s: &Skeleton, n: usize, i: usize) -> Option<Cue> {
    let sentence = s.sentences[n].clone();
    let quoted = i.checked_sub(1).and_then(|p| s.get(&sentence, p)).is_some_and(Token::is_quote);
    if !quoted || s.tokens[i].kind != Kind::Dash {
        return None;
    }
    let named = s.get(&sentence, i + 1).is_some_and(|t| t.is_name() || t.entry.title);
    let source = phrase::after(s, i + 1, sentence.end).filter(|_| named)?;
    let source = phrase::with_apposition(s, source, sentence.end);
    let closed =
        s.get(&sentence, source.end).is_none_or(|t| t.is_quote() || matches!(t.kind, Kind::Stop | Kind::Comma));
    closed.then(|| Cue {
        words: i..i + 1,
        clause: i..source.end,
        source: Some(source),
        sentence: n,
        form: Form::Credit,
        verb: None,
        lemma: "—",
    })
}

/// Who introduces what stands behind the colon at `at`: the subject of the last verb before it that has one, else what stands right before it,
/// else the first noun phrase of the sentence that can be a source.
fn introducer(s: &Skeleton, sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let subject = clause_subject(s, sentence, at).map(|r| answerer(s, r)).filter(|r| can_speak(s, r));
    let near = || phrase::before(s, sentence.start, at).filter(|r| !opens_circumstance(s, sentence, r));
    subject.or_else(near).or_else(|| first_source(s, sentence, at))
}

/// "Lee's answer", "the answer from Lee": the owner of the words.
fn answerer(s: &Skeleton, subject: Range<usize>) -> Range<usize> {
    let Some(noun) = subject.clone().find(|&i| s.tokens[i].is(WordClass::CueNoun)) else { return subject };
    let first = &s.tokens[subject.start];
    if noun == subject.start + 1 && first.is(WordClass::Determiner) && first.entry.pronoun.is_some() {
        return subject.start..noun;
    }
    let owner = (subject.start..noun).rev().find(|&i| s.tokens[i].is_possessive());
    let from = s.get(&subject, noun + 1).filter(|t| t.is(WordClass::Preposition));
    match (owner, from.and_then(|_| phrase::after(s, noun + 2, subject.end))) {
        (Some(owner), _) => subject.start..owner + 1,
        (None, Some(author)) if can_speak(s, &author) => author,
        _ => subject,
    }
}

/// Whether the phrase begins with a participle at the head of the sentence: "Asked about the fence".
fn opens_circumstance(s: &Skeleton, sentence: &Range<usize>, phrase: &Range<usize>) -> bool {
    let token = &s.tokens[phrase.start];
    phrase.start == sentence.start && token.entry.verb.is_some() && token.entry.noun.is_none()
}

/// Whether the phrase names somebody, or a text.
fn can_speak(s: &Skeleton, range: &Range<usize>) -> bool {
    let relative = s.tokens[range.start].is(WordClass::Relative);
    let pronoun = |t: &Token| t.entry.pronoun.is_some();
    !relative && (phrase::names_somebody(s, range) || s.tokens[range.clone()].iter().any(pronoun))
}

/// The first noun phrase of the sentence that can be a source.
fn first_source(s: &Skeleton, sentence: &Range<usize>, end: usize) -> Option<Range<usize>> {
    let heads = |i: usize| opens_circumstance(s, sentence, &(i..i + 1));
    let start = (sentence.start..end).find(|&i| {
        (s.tokens[i].is_name() && !heads(i))
            || s.tokens[i].entry.pronoun.is_some()
            || matches!(s.tokens[i].entry.noun, Some(NounClass::Document | NounClass::Anonymous))
    })?;
    phrase::after(s, start, end)
}
