//! The subject of a verb: who is the source of what it reports.
//!
//! From a verb to the phrase before it, across auxiliaries, insertions, coordination and participles. Whom the phrase names is for
//! `coreference`.

use std::ops::Range;

use super::cue::{Cue, Form};
use super::part_of_speech::{is_contraction, is_finite};
use super::phrase;
use super::skeleton::Skeleton;
use super::token::{Ending, Kind, Token};
use crate::language::{Complement, ReportingVerb, WordClass};

/// How far back a verb without a subject looks for one, in tokens.
const REACH: usize = 40;

/// Longest relative clause or insertion between a noun and its verb, in tokens.
const LONGEST_RELATIVE: usize = 16;

/// The subject of the finite verb at `i`, and where the verb group begins.
pub(super) fn subject(
    s: &Skeleton,
    sentence: &Range<usize>,
    i: usize,
    earlier: &[Cue],
) -> Option<(Range<usize>, usize)> {
    let start = skip_group(s, sentence, i);
    if let Some((source, at)) = subject_before(s, sentence, start) {
        let whole =
            behind_quotation(s, sentence, start).filter(|w| w.start < source.start && plain(s, w.start..source.start));
        return Some((whole.unwrap_or(source), at));
    }
    let previous = s.get(sentence, start.checked_sub(1)?)?;
    let then = previous.kind == Kind::Comma && s.tokens[start].is(WordClass::Resuming) && start < i;
    if then || previous.is(WordClass::Conjunction) || previous.is(WordClass::Resuming) {
        let past = is_past(&s.tokens[i]);
        let beside = earlier.iter().rev().find(|c| c.form == Form::Finite && is_past(&s.tokens[c.words.start]) == past);
        let source = beside.and_then(|c| c.source.clone()).or_else(|| main_subject(s, sentence, start - 1, earlier))?;
        return Some((source, start));
    }
    let prepared = |source: &Range<usize>| {
        let first = &s.tokens[source.start];
        first.is(WordClass::Preposition) && !first.capital && source.len() == 1
    };
    behind_quotation(s, sentence, start).filter(|source| !prepared(source)).map(|source| (source, start))
}

/// The subject of a verb without one: the noun right before it ("a message saying"), else that of the nearest verb to the left.
pub(super) fn remote(s: &Skeleton, sentence: &Range<usize>, first: usize, earlier: &[Cue]) -> Option<Range<usize>> {
    let previous = first.checked_sub(1).and_then(|p| s.get(sentence, p))?;
    if previous.is(WordClass::Auxiliary) || is_contraction(previous) {
        return subject_before(s, sentence, skip_group(s, sentence, first)).map(|(source, _)| source);
    }
    let spoken = earlier.iter().rev().find(|c| c.form == Form::Finite && c.source.is_some());
    if let Some(cue) =
        spoken.filter(|c| !s.tokens[c.clause.end.min(first)..first].iter().any(|t| t.kind == Kind::Comma))
    {
        return cue.source.clone();
    }
    let noun = previous.is_word()
        && !previous.is_grammar()
        && !previous.is_verb()
        && !previous.entry.calendar
        && !previous.is_adverb();
    if noun || previous.kind == Kind::Close {
        return phrase::before(s, sentence.start, first);
    }
    main_subject(s, sentence, first, earlier)
}

/// The subject of the nearest main clause left of `first`.
fn main_subject(s: &Skeleton, sentence: &Range<usize>, first: usize, earlier: &[Cue]) -> Option<Range<usize>> {
    let low = sentence.start.max(first.saturating_sub(REACH));
    let cue = earlier
        .iter()
        .rev()
        .find(|c| c.clause.end > low && c.source.as_ref().is_some_and(|r| !is_subordinate(s, sentence, r)));
    if let Some(cue) = cue.filter(|c| opens_report(s, sentence, c)) {
        return cue.source.clone();
    }
    let start = cue.map_or(low, |c| c.words.end);
    let own = |k: usize| is_contraction(&s.tokens[k]);
    let verbs = (start..first).rev().filter(|&k| is_finite(s, sentence, k) || own(k)).take(6);
    let mut subjects = verbs.filter_map(|v| match own(v) {
        true => Some((v..v + 1, v)),
        false => subject_before(s, sentence, skip_group(s, sentence, v)),
    });
    let main = subjects.find(|(source, _)| !is_subordinate(s, sentence, source));
    main.map(|(source, _)| source).or_else(|| cue.and_then(|c| c.source.clone()))
}

/// Whether words without marks follow the verb of saying, so that the subjects among them are within the report: "said the band was tired".
fn opens_report(s: &Skeleton, sentence: &Range<usize>, cue: &Cue) -> bool {
    let clause = cue.form == Form::Finite && cue.verb.is_some_and(ReportingVerb::says);
    clause && s.get(sentence, cue.words.end).is_some_and(Token::is_word)
}

/// The nearest verb left of token `i` that has a subject, with its subject. A form of "be" governs nothing.
pub(super) fn governor(s: &Skeleton, sentence: &Range<usize>, i: usize) -> Option<(Range<usize>, usize)> {
    let low = sentence.start.max(i.saturating_sub(REACH));
    let verb = (low..i).rev().find(|&k| is_finite(s, sentence, k))?;
    if s.tokens[verb].is(WordClass::Be) {
        return None;
    }
    let (source, _) = subject_before(s, sentence, skip_group(s, sentence, verb))?;
    Some((source, verb))
}

/// The subject of the nearest verb left of token `i` that is no infinitive, a form of "be" among them.
pub(super) fn clause_subject(s: &Skeleton, sentence: &Range<usize>, i: usize) -> Option<Range<usize>> {
    let low = sentence.start.max(i.saturating_sub(REACH));
    let infinitive = |k: usize| k > low && s.tokens[k - 1].is(WordClass::Infinitive);
    let verb = (low..i).rev().find(|&k| is_finite(s, sentence, k) && !infinitive(k))?;
    subject_before(s, sentence, skip_group(s, sentence, verb)).map(|(source, _)| source)
}

/// The subject of the first verb of a sentence that has one of its own.
pub(super) fn first_subject(s: &Skeleton, sentence: &Range<usize>) -> Option<Range<usize>> {
    let verb = sentence.clone().take(REACH).find(|&k| is_finite(s, sentence, k))?;
    let (source, _) = subject_before(s, sentence, skip_group(s, sentence, verb))?;
    (!is_subordinate(s, sentence, &source)).then_some(source)
}

/// The subject that ends at `start`, where a verb group begins: a phrase, "who", or what an insertion parts from its verb.
pub(super) fn subject_before(s: &Skeleton, sentence: &Range<usize>, start: usize) -> Option<(Range<usize>, usize)> {
    let previous = s.get(sentence, start.checked_sub(1)?)?;
    if previous.is(WordClass::Relative) || is_relative_that(s, sentence, start - 1) {
        return Some((start - 1..start, start));
    }
    if previous.kind == Kind::Dash {
        let low = sentence.start.max(start.saturating_sub(REACH));
        let dash = (low..start - 1).rev().find(|&i| s.tokens[i].kind == Kind::Dash)?;
        return phrase::before(s, low, dash).map(|p| (p, start));
    }
    if previous.kind == Kind::Comma {
        let parted = phrase::before_insertion(s, sentence.start, start - 1)
            .map(|p| trim_insertion(s, p.start..start - 1))
            .or_else(|| modified_before_insertion(s, sentence, start - 1));
        return parted.map(|p| (p, start));
    }
    let near = phrase::before(s, sentence.start, start);
    let whole = modified(s, sentence, near.as_ref(), start);
    whole.or_else(|| near.map(|near| behind_object(s, sentence, near))).map(|p| (p, start))
}

/// The noun that a relative clause or a participle modifies, where that ends at `end`, perhaps with the phrase `near`.
fn modified(s: &Skeleton, sentence: &Range<usize>, near: Option<&Range<usize>>, end: usize) -> Option<Range<usize>> {
    let first = near.map_or(end, |p| p.start);
    near.and_then(|near| before_unknown_verb(s, sentence, near))
        .or_else(|| before_relative(s, sentence, first))
        .or_else(|| before_participle(s, sentence, first, end))
}

/// "People who live there (say)", "the letter that lies there (says)": the noun before a relative clause whose verb is in no table, so that the
/// clause looks like a noun phrase.
fn before_unknown_verb(s: &Skeleton, sentence: &Range<usize>, near: &Range<usize>) -> Option<Range<usize>> {
    let (first, previous) = (&s.tokens[near.start], near.start.checked_sub(1).filter(|i| sentence.contains(i)));
    if is_relative_that(s, sentence, near.start) && near.len() > 1 && s.tokens[near.start + 1].ending == Ending::S {
        return phrase::before(s, sentence.start, near.start);
    }
    let who = previous.filter(|&i| s.tokens[i].is_word() && s.tokens[i].is(WordClass::Relative))?;
    let noun = first.capital || first.entry.noun.is_some() || first.entry.pronoun.is_some() || first.is_grammar();
    if noun { None } else { phrase::before(s, sentence.start, who) }
}

/// "saw smoke and firefighters (said)": behind a verb the words before "and" are its object.
fn behind_object(s: &Skeleton, sentence: &Range<usize>, near: Range<usize>) -> Range<usize> {
    let verb = near.start.checked_sub(1).and_then(|i| s.get(sentence, i)).is_some_and(Token::is_verb);
    let and = near.clone().rev().find(|&i| s.tokens[i].is(WordClass::Conjunction)).filter(|_| verb);
    and.map_or(near.start, |i| i + 1)..near.end
}

/// The noun that a participle or a relative clause modifies in front of an insertion, which ends with the comma at `close`: "Sailors asked at
/// the quay, including Lee, (said)".
fn modified_before_insertion(s: &Skeleton, sentence: &Range<usize>, close: usize) -> Option<Range<usize>> {
    let low = sentence.start.max(close.saturating_sub(LONGEST_RELATIVE));
    let comma = (low..close).rev().find(|&i| s.tokens[i].kind == Kind::Comma)?;
    modified(s, sentence, phrase::before(s, sentence.start, comma).as_ref(), comma)
}

/// "Members who backed the bill (warned)", "people whose boats have been sold (say)": the noun before a relative clause that ends with the
/// phrase at `first`.
fn before_relative(s: &Skeleton, sentence: &Range<usize>, first: usize) -> Option<Range<usize>> {
    let low = sentence.start.max(first.saturating_sub(LONGEST_RELATIVE));
    let holds = |t: &&Token| t.is_word() && !t.is(WordClass::Conjunction);
    let inside = s.tokens[low..first].iter().rev().take_while(holds).count();
    let who = (first - inside..first)
        .rev()
        .find(|&i| s.tokens[i].is(WordClass::Relative) || s.tokens[i].is(WordClass::Complementizer))?;
    if s.tokens[who].is(WordClass::Complementizer) && !is_relative_that(s, sentence, who) {
        return None;
    }
    let third_person = |t: &Token| t.ending == Ending::S && t.entry.noun.is_none();
    let is_verb = |i: usize| s.tokens[i].is_verb() || i == who + 1 && third_person(&s.tokens[i]);
    let verb = (who + 1..first).find(|&i| is_verb(i))?;
    let group = (verb..first)
        .take_while(|&i| is_verb(i) || s.tokens[i].is_adverb() || s.tokens[i].is(WordClass::Infinitive))
        .count();
    let one = !s.tokens[verb + group..first].iter().any(Token::is_verb);
    one.then(|| phrase::before(s, sentence.start, who)).flatten()
}

/// "Sailors asked at the quay (said)", "a document filed Thursday (says)": the noun before a participle whose circumstances end at `end`, the
/// last of them with the phrase at `first`. Without a preposition only a time follows a past participle ("released last week"), and an object one
/// in "-ing".
fn before_participle(s: &Skeleton, sentence: &Range<usize>, first: usize, end: usize) -> Option<Range<usize>> {
    let at = before_circumstances(s, sentence, first)?;
    let participle = at.checked_sub(1).filter(|&i| sentence.contains(&i))?;
    let active = s.tokens[participle].ending == Ending::Ing && s.tokens[participle].entry.noun.is_none();
    let time = |t: &Token| t.is(WordClass::Time) || t.entry.calendar;
    let object = at == first && first < end && !s.tokens[first..end].iter().any(time);
    if !active && (object || !is_past(&s.tokens[participle])) {
        return None;
    }
    if s.tokens[participle].entry.verb.is_some_and(|v| matches!(v.complement, Complement::Clause | Complement::That)) {
        return None;
    }
    let head = phrase::before(s, sentence.start, participle).filter(|head| is_common(s, sentence, head))?;
    let subject = head.start == sentence.start
        || !s.tokens[head.start - 1].is_word()
        || s.tokens[head.start - 1].is(WordClass::Conjunction)
        || s.tokens[head.start - 1].is(WordClass::Complementizer);
    subject.then_some(head)
}

/// Where the circumstances begin that end at `at`: "at the quay on Tuesday". `None` where a clause is among them.
fn before_circumstances(s: &Skeleton, sentence: &Range<usize>, mut at: usize) -> Option<usize> {
    while let Some(token) = at.checked_sub(1).and_then(|i| s.get(sentence, i)) {
        if token.is(WordClass::Circumstance) || token.is(WordClass::Clause) {
            return None;
        }
        let gerund = token.ending == Ending::Ing && at >= 2 && s.tokens[at - 2].is(WordClass::Preposition);
        let circumstance = gerund || token.entry.calendar || token.is_adverb() && !token.capital;
        if token.is(WordClass::Preposition) && !token.capital {
            let object = phrase::before(s, sentence.start, at - 1).filter(|p| follows_preposition(s, sentence, p));
            at = object.map_or(at - 1, |p| p.start);
        } else if circumstance {
            at -= 1;
        } else {
            break;
        }
    }
    Some(at)
}

/// Whether no name ends the phrase. At the head of a sentence only a plural or a listed noun is known to be none: "Sailors".
fn is_common(s: &Skeleton, sentence: &Range<usize>, phrase: &Range<usize>) -> bool {
    let last = &s.tokens[phrase.end - 1];
    let known = last.ending == Ending::S || last.entry.noun.is_some();
    !last.is_name() || phrase.end == sentence.start + 1 && known
}

/// Whether the phrase is the object of a preposition.
fn follows_preposition(s: &Skeleton, sentence: &Range<usize>, phrase: &Range<usize>) -> bool {
    phrase.start.checked_sub(1).and_then(|i| s.get(sentence, i)).is_some_and(|t| t.is(WordClass::Preposition))
}

/// "a message that said": "that" right behind a noun stands for it.
fn is_relative_that(s: &Skeleton, sentence: &Range<usize>, i: usize) -> bool {
    let noun = i.checked_sub(1).and_then(|p| s.get(sentence, p));
    s.tokens[i].is(WordClass::Complementizer)
        && noun.is_some_and(|t| t.is_word() && !t.is_verb() && !t.is_grammar() && !t.capital)
}

/// The few words between a quotation and a verb, whatever they are: "“…,” the two write".
fn behind_quotation(s: &Skeleton, sentence: &Range<usize>, start: usize) -> Option<Range<usize>> {
    let low = sentence.start.max(start.saturating_sub(9));
    let quote = (low..start).rev().find(|&i| !s.tokens[i].is_word())?;
    (s.tokens[quote].is_quote() && quote + 1 < start).then_some(quote + 1..start)
}

/// Whether no word of the range is a verb or opens a clause.
fn plain(s: &Skeleton, mut range: Range<usize>) -> bool {
    range.all(|i| {
        !s.tokens[i].is_verb() && !s.tokens[i].is(WordClass::Clause) && !s.tokens[i].is(WordClass::Complementizer)
    })
}

/// A subject with an apposition keeps it; one with a relative clause keeps its head alone.
fn trim_insertion(s: &Skeleton, phrase: Range<usize>) -> Range<usize> {
    let comma = phrase.clone().find(|&i| s.tokens[i].kind == Kind::Comma).unwrap_or(phrase.end);
    let insert = &s.tokens[(comma + 1).min(phrase.end)..phrase.end];
    let clause = insert
        .first()
        .is_some_and(|t| [WordClass::Relative, WordClass::Clause, WordClass::Preposition].iter().any(|&c| t.is(c)))
        || insert.first().is_some_and(|t| t.ending == Ending::Ing)
        || insert.iter().any(Token::is_verb)
        || insert.iter().all(Token::is_adverb);
    if clause { phrase.start..comma } else { phrase }
}

/// Whether the clause of this subject depends on another: "that Lee", "who".
fn is_subordinate(s: &Skeleton, sentence: &Range<usize>, source: &Range<usize>) -> bool {
    let opens = |t: &Token| t.is(WordClass::Clause) || t.is(WordClass::Complementizer) || t.is(WordClass::Relative);
    let previous = source.start.checked_sub(1).and_then(|p| s.get(sentence, p));
    let beside = source.start == sentence.start + 1
        && previous.is_some_and(|t| t.is(WordClass::Contrast) && !t.is(WordClass::Circumstance));
    opens(&s.tokens[source.start]) || !beside && previous.is_some_and(opens)
}

/// Where the adverbs before `i` begin.
pub(super) fn skip_adverbs(s: &Skeleton, sentence: &Range<usize>, mut i: usize) -> usize {
    while i > sentence.start && s.tokens[i - 1].is_adverb() {
        i -= 1;
    }
    i
}

/// What stands behind the adverbs at `i`.
pub(super) fn behind_adverbs(s: &Skeleton, sentence: &Range<usize>, i: usize) -> usize {
    (i..sentence.end).find(|&k| !s.tokens[k].is_adverb()).unwrap_or(sentence.end)
}

/// Where the verb group that ends with the verb at `i` begins: auxiliaries, adverbs, a weekday, and a first verb with "to".
pub(super) fn skip_group(s: &Skeleton, sentence: &Range<usize>, i: usize) -> usize {
    let mut start = i;
    while start > sentence.start {
        let token = &s.tokens[start - 1];
        let prepared = start - 1 > sentence.start && s.tokens[start - 2].is(WordClass::Preposition);
        if !token.is_word() {
            break;
        } else if (token.is(WordClass::Auxiliary) || token.is_adverb())
            && token.entry.pronoun.is_none()
            && !is_capital_by_choice(s, sentence, start - 1)
        {
            start -= 1;
        } else if token.entry.calendar {
            start -= 1 + usize::from(prepared);
        } else if token.is(WordClass::Infinitive)
            && start == i
            && start - 1 > sentence.start
            && s.tokens[start - 2].is_word()
            && (is_finite(s, sentence, start - 2) || s.tokens[start - 2].is(WordClass::Preposition))
        {
            start = first_verb(s, sentence, start - 1);
            if start == i {
                break;
            }
        } else {
            break;
        }
    }
    start
}

/// "“…,” Will wrote": a capital that no beginning of a sentence explains makes a name of any word.
fn is_capital_by_choice(s: &Skeleton, sentence: &Range<usize>, i: usize) -> bool {
    s.tokens[i].capital && i > sentence.start && s.tokens[i - 1].kind != Kind::Stop
}

/// The verb before "to": "went on to (say)", "continued to (say)".
fn first_verb(s: &Skeleton, sentence: &Range<usize>, to: usize) -> usize {
    let low = sentence.start.max(to.saturating_sub(2));
    (low..to).rev().find(|&k| is_finite(s, sentence, k)).unwrap_or(to + 1)
}

pub(super) fn is_past(token: &Token) -> bool {
    token.entry.past || token.ending == Ending::Past
}
