//! Noun phrases: from a place in the skeleton, leftward to the subject that ends there, rightward to the one that begins there.
//!
//! Read from word classes and capitals alone; whom a phrase names is for `mention`.

use std::ops::Range;

use super::skeleton::Skeleton;
use super::token::{Ending, Kind, Token};
use crate::language::{NounClass, WordClass};

/// Longest noun phrase, in tokens.
const LONGEST: usize = 24;

/// Longest bracket within a noun phrase, in tokens.
const LONGEST_BRACKET: usize = 20;

/// Longest apposition or relative clause between a subject and its verb, in tokens.
const LONGEST_INSERT: usize = 40;

/// The noun phrase that ends right before token `end`, not reaching below `low`. `None` where no noun or pronoun ends there.
pub(super) fn before(s: &Skeleton, low: usize, end: usize) -> Option<Range<usize>> {
    let low = low.max(end.saturating_sub(LONGEST));
    let last = s.get(&(low..end), end.checked_sub(1)?)?;
    let pronoun = last.entry.pronoun.is_some() && !last.capital_noun();
    let object = || end > low + 2 && s.tokens[end - 2].is(WordClass::Preposition) && links(Some(&s.tokens[end - 3]));
    if pronoun && !object() {
        return Some(end - 1..end);
    }
    let mut start = if pronoun { end - 1 } else { end };
    while start > low {
        match step_left(s, low, start, end) {
            Some(next) => start = next,
            None => break,
        }
    }
    let start = (start..end).find(|&i| !starts_badly(&s.tokens[i]) && !opens_clause(s, i, end))?;
    has_head(&s.tokens[start..end]).then_some(start..end)
}

/// "that" before a name opens a clause; before a noun it may point to it: "that man".
fn opens_clause(s: &Skeleton, i: usize, end: usize) -> bool {
    s.tokens[i].is(WordClass::Complementizer) && s.get(&(i..end), i + 1).is_some_and(|t| t.is_name() || t.entry.title)
}

/// The noun phrase that begins at token `start`, not reaching `high`, with the appositions that follow it.
pub(super) fn after(s: &Skeleton, start: usize, high: usize) -> Option<Range<usize>> {
    let high = high.min(start + LONGEST);
    let first = s.get(&(start..high), start)?;
    if first.entry.pronoun.is_some() && !first.is(WordClass::Determiner) {
        return Some(start..start + 1);
    }
    let mut end = start;
    while end < high && continues_right(s, start, end, high) {
        end += 1;
    }
    while end > start && starts_badly_right(&s.tokens[end - 1]) {
        end -= 1;
    }
    has_head(&s.tokens[start..end]).then_some(start..end)
}

/// `phrase` with the appositions, ages, places and brackets after it: "Ann Lee, 39, of Boise, a teacher,". The closing comma is left out.
pub(super) fn with_apposition(s: &Skeleton, phrase: Range<usize>, high: usize) -> Range<usize> {
    let mut end = phrase.end;
    while s.get(&(end..high), end).is_some_and(|t| t.kind == Kind::Comma) {
        let Some(next) = after(s, end + 1, high).filter(|n| is_apposition(s, n, high)) else { break };
        end = next.end;
    }
    phrase.start..end
}

/// What stands right before an insertion that the comma at `comma` closes, in the sentence that begins at `first`: the subject before "…, who
/// spent the day there, said". A name that an apposition parts from the insertion goes before the apposition: "Ann Lee, a teacher, who …".
pub(super) fn before_insertion(s: &Skeleton, first: usize, comma: usize) -> Option<Range<usize>> {
    let low = first.max(comma.saturating_sub(LONGEST_INSERT));
    if comma > low && s.tokens[comma - 1].kind == Kind::Close {
        return before(s, low, comma).filter(|phrase| names_somebody(s, phrase));
    }
    let commas = (low..comma).rev().filter(|&i| s.tokens[i].kind == Kind::Comma).take(5);
    let mut subjects = commas.filter_map(|at| {
        let phrase = before(s, low, at).filter(|phrase| is_subject_start(s, low, phrase.start))?;
        let named_behind = s.tokens[at + 1..comma].iter().all(Token::is_name);
        let subject = names_somebody(s, &phrase) || heads(s, first, &phrase) || named_behind;
        (subject && !s.tokens[phrase.start].entry.calendar).then_some(phrase)
    });
    let nearest = subjects.next()?;
    let apposed = nearest.start > low && s.tokens[nearest.start].is(WordClass::Determiner);
    let name = subjects.next().filter(|phrase| apposed && s.tokens[phrase.start].is_name());
    Some(name.unwrap_or(nearest))
}

/// Whether a name or a noun for somebody is in the phrase.
pub(super) fn names_somebody(s: &Skeleton, phrase: &Range<usize>) -> bool {
    s.tokens[phrase.clone()].iter().any(|t| t.is_name() || t.entry.noun.is_some())
}

/// Whether the phrase opens its sentence as a subject does: with "the" or a pronoun.
fn heads(s: &Skeleton, first: usize, phrase: &Range<usize>) -> bool {
    let opener = &s.tokens[phrase.start];
    phrase.start == first && (opener.is(WordClass::Determiner) || opener.entry.pronoun.is_some())
}

/// Where the phrase `start..end` begins when one more token to the left belongs to it.
fn step_left(s: &Skeleton, low: usize, start: usize, end: usize) -> Option<usize> {
    let token = &s.tokens[start - 1];
    match token.kind {
        Kind::Close => opening(s, low, start - 1),
        Kind::Word => word_left(s, low, start, end).then_some(start - 1),
        _ => None,
    }
}

/// The opening bracket for the closing one at `close`.
fn opening(s: &Skeleton, low: usize, close: usize) -> Option<usize> {
    (low.max(close.saturating_sub(LONGEST_BRACKET))..close).rev().find(|&i| s.tokens[i].kind == Kind::Open)
}

/// Whether the word left of `start` belongs to the phrase `start..end`.
fn word_left(s: &Skeleton, low: usize, start: usize, end: usize) -> bool {
    let token = &s.tokens[start - 1];
    let previous = (start - 1 > low).then(|| &s.tokens[start - 2]);
    let year = token.ending == Ending::Number && token.span.len() == 4;
    if year && s.tokens[start].capital {
        return false;
    }
    let first = s.get(&(low..end), start);
    let opened = first.is_some_and(|t| t.is(WordClass::Determiner) && !t.is_possessive() && !t.is(WordClass::Amount));
    if token.is_possessive() {
        return !opened;
    }
    if token.is(WordClass::Preposition) && !token.capital {
        return start < end
            && !token.is(WordClass::Circumstance)
            && links(previous)
            && !previous.is_some_and(|p| p.entry.participle);
    }
    if token.is(WordClass::Conjunction) {
        return start < end && previous.is_some_and(|p| joins(p, &s.tokens[start]));
    }
    let dated = token.entry.calendar && !previous.is_some_and(|p| p.is(WordClass::Determiner));
    if opened || dated || (token.is_verb() && !is_adjective(token, previous)) {
        return false;
    }
    if token.is(WordClass::Determiner) {
        return true;
    }
    if token.entry.pronoun.is_some() && first.is_some_and(|t| t.is(WordClass::Conjunction)) {
        return true;
    }
    let gerund = token.entry.participle && previous.is_some_and(|p| p.is_possessive());
    (gerund || !token.is_grammar_here()) && token.entry.pronoun.is_none() && !joins_document(token, first)
}

/// "the embattled mayor", "her answer": a past participle that a determiner makes an adjective, or a verb's form that it makes a noun.
fn is_adjective(token: &Token, previous: Option<&Token>) -> bool {
    let noun = token.is(WordClass::CueNoun) || token.entry.verb.is_some() && !token.entry.past;
    let determines =
        |p: &Token| p.is(WordClass::Owner) || p.entry.pronoun.is_none() && !p.is(WordClass::Complementizer);
    if noun && token.ending == Ending::None && previous.is_some_and(|p| p.is(WordClass::Determiner) && determines(p)) {
        return true;
    }
    (token.ending == Ending::Past || token.is(WordClass::CueNoun))
        && previous.is_some_and(|p| {
            (p.is(WordClass::Determiner) && !p.is(WordClass::Relative))
                || p.is_possessive()
                || (p.is(WordClass::Preposition) && !p.is(WordClass::Infinitive))
        })
}

/// "the statement Lee (made)": a text's noun is no title of the name after it.
fn joins_document(token: &Token, next: Option<&Token>) -> bool {
    token.entry.noun == Some(NounClass::Document) && !token.capital && next.is_some_and(Token::is_name)
}

/// Whether a preposition after `previous` goes on with a noun phrase.
fn links(previous: Option<&Token>) -> bool {
    previous.is_some_and(|p| {
        (p.is_word() && !p.is_verb() && !p.is_grammar_here() && !p.entry.calendar && p.entry.pronoun.is_none())
            || p.kind == Kind::Close
            || p.entry.pronoun.is_some_and(|_| p.is(WordClass::Determiner))
    })
}

/// Whether "and" between the two makes one phrase of them.
fn joins(left: &Token, right: &Token) -> bool {
    left.is_word()
        && (left.is_name() == right.is_name() || right.is(WordClass::Determiner))
        && !left.is_verb()
        && !left.is_grammar()
}

fn starts_badly(token: &Token) -> bool {
    !token.is_word()
        || (token.is(WordClass::Preposition) || token.is(WordClass::Conjunction))
        || (token.is(WordClass::Clause) && !token.is(WordClass::Determiner))
}

fn starts_badly_right(token: &Token) -> bool {
    (!token.is_word() && token.kind != Kind::Close)
        || token.is(WordClass::Preposition)
        || token.is(WordClass::Conjunction)
        || token.is(WordClass::Determiner) && !token.is_possessive() && token.entry.pronoun.is_none()
}

/// Whether the tokens hold something that can be a subject; an amount can be one: "one in five".
fn has_head(tokens: &[Token]) -> bool {
    let head = |t: &Token| t.entry.pronoun.is_some() || !t.is_grammar() || t.is(WordClass::Amount);
    tokens.iter().any(|t| t.is_word() && head(t) && !t.entry.calendar)
}

/// Whether the token at `end` goes on with the phrase that began at `start`.
fn continues_right(s: &Skeleton, start: usize, end: usize, high: usize) -> bool {
    let token = &s.tokens[end];
    let next = s.get(&(start..high), end + 1);
    match token.kind {
        Kind::Open => next.is_some_and(|t| t.capital),
        Kind::Close => true,
        Kind::Comma => {
            end > start && s.tokens[start..end].iter().any(|t| t.kind == Kind::Open) && !closed(&s.tokens[start..end])
        }
        Kind::Word => word_right(token, next, (end > start).then(|| &s.tokens[end - 1])),
        _ => false,
    }
}

fn closed(tokens: &[Token]) -> bool {
    tokens.iter().any(|t| t.kind == Kind::Close)
}

fn word_right(token: &Token, next: Option<&Token>, previous: Option<&Token>) -> bool {
    let first = previous.is_none();
    if token.is(WordClass::Preposition) && !token.capital {
        let noun = next.is_some_and(|n| n.is_word() && !n.entry.calendar && !n.is_verb());
        let infinitive =
            token.is(WordClass::Infinitive) && next.is_some_and(|n| !n.capital && !n.is(WordClass::Determiner));
        return !first && noun && !infinitive && !token.is(WordClass::Clause) && !token.is(WordClass::Adverb);
    }
    if token.is(WordClass::Conjunction) {
        let common =
            next.is_some_and(|n| n.is_word() && !n.is_verb() && !n.is_grammar_here() && n.entry.pronoun.is_none());
        return !first && (common || next.is_some_and(|n| n.is_name() || n.is(WordClass::Determiner)));
    }
    if token.is(WordClass::Determiner) {
        return previous.is_none_or(|p| !p.is_word() || p.is_grammar() && !p.is(WordClass::Owner));
    }
    let opened = previous.is_none_or(|p| p.is(WordClass::Determiner));
    let adjective = first && token.ending == Ending::Past && token.entry.verb.is_none();
    let before_noun = opened && next.is_some_and(Token::is_plain);
    let noun = previous.is_some_and(|p| p.is(WordClass::Determiner) && p.entry.pronoun.is_none());
    (!token.is_verb() || adjective || noun && !token.is(WordClass::Auxiliary))
        && (!token.entry.calendar || before_noun && !first)
        && (!token.is_grammar_here() || before_noun && token.is_adverb())
        && token.entry.pronoun.is_none()
}

/// Whether `phrase`, after a comma, says more about the noun before it: it ends the sentence or a comma follows, and it is no clause.
fn is_apposition(s: &Skeleton, phrase: &Range<usize>, high: usize) -> bool {
    let closed = s
        .get(&(phrase.end..high), phrase.end)
        .is_none_or(|t| (!t.is_word() && !t.is_quote()) || t.is(WordClass::Relative));
    closed && s.tokens[phrase.start].entry.pronoun.is_none_or(|_| s.tokens[phrase.start].is(WordClass::Determiner))
}

/// Whether a subject can begin at `start`: at `low`, after punctuation, or after a word that opens a clause.
fn is_subject_start(s: &Skeleton, low: usize, start: usize) -> bool {
    start == low || {
        let previous = &s.tokens[start - 1];
        !previous.is_word()
            || previous.is(WordClass::Clause)
            || previous.is(WordClass::Conjunction)
            || (previous.entry.verb.is_some() && !previous.capital)
    }
}
