//! Cues that are verbs, finite, inverted or participles.
//!
//! From a place in a sentence to a cue with its source; whether the word is a verb at all is for `part_of_speech`, its subject for `source`.

use std::ops::Range;

use super::cue::{Cue, Form};
use super::part_of_speech::{is_naming, is_noun, is_passive};
use super::phrase;
use super::skeleton::Skeleton;
use super::source::{behind_adverbs, is_past, remote, skip_adverbs, skip_group, subject, subject_before};
use super::token::{Ending, Kind, Token};
use crate::language::{Complement, ReportingVerb, WordClass};

/// How far behind "asked" the question may begin, in tokens: "asked at a fair in May whether …".
const LONGEST_ASIDE: usize = 10;

/// A reporting verb at token `i`.
pub(super) fn verb(s: &Skeleton, text: &str, n: usize, i: usize, earlier: &[Cue]) -> Option<Cue> {
    let sentence = s.sentences[n].clone();
    let token = &s.tokens[i];
    if token.is_possessive() || !token.is_word() {
        return None;
    }
    let Some(verb) = token.entry.verb else { return unlisted(s, n, i) };
    let end = particles(s, text, &sentence, i, verb.lemma)?;
    let cue = |source: Option<Range<usize>>, clause: Range<usize>, form| {
        Some(Cue { words: i..end, source, clause, sentence: n, form, verb: Some(verb), lemma: verb.lemma })
    };
    if is_noun(s, &sentence, i) || is_naming(s, &sentence, i, verb) || is_passive(s, &sentence, i, verb) {
        return None;
    }
    let first = with_reflexive(s, &sentence, skip_inverting(s, &sentence, i));
    let inserted = first > sentence.start
        && s.tokens[first - 1].kind == Kind::Comma
        && phrase::before_insertion(s, sentence.start, first - 1)
            .is_some_and(|p| p.start == sentence.start && phrase::names_somebody(s, &p));
    if let Some(source) = inverted(s, &sentence, (first, i), verb).filter(|_| !inserted) {
        let clause = first..source.end;
        return cue(Some(source), clause, Form::Inverted);
    }
    if token.entry.participle {
        let first = participle_start(s, &sentence, i)?;
        return cue(remote(s, &sentence, first, earlier), first..end, Form::Participle);
    }
    if is_put_question(s, &sentence, i, verb) {
        let by = asker(s, &sentence, end);
        let clause = i..by.as_ref().map_or(end, |a| a.end);
        return cue(by, clause, Form::Participle);
    }
    let (source, start) = subject(s, &sentence, i, earlier)?;
    let clause = if source.end <= start { adjacent(s, &source, start) } else { start };
    let clause =
        if s.tokens[source.start].entry.pronoun.is_some() { skip_inverting(s, &sentence, clause) } else { clause };
    cue(Some(source), clause..end, Form::Finite)
}

/// Where the auxiliaries before `i` begin that may open an inverted clause: "…, a déclaré X", "…, a-t-il dit".
fn skip_inverting(s: &Skeleton, sentence: &Range<usize>, i: usize) -> usize {
    let opens = |k: &usize| s.tokens[*k].is(WordClass::Inverting);
    let low = sentence.start.max(i.saturating_sub(2));
    (low..i).find(opens).filter(|&k| s.tokens[k + 1..i].iter().all(Token::is_adverb)).unwrap_or(i)
}

/// Where the verb group at `i` begins, with a pronoun that an apostrophe joins to it: "s'exclame".
fn with_reflexive(s: &Skeleton, sentence: &Range<usize>, i: usize) -> usize {
    let joined =
        i > sentence.start && s.tokens[i - 1].is_adverb() && s.tokens[i - 1].span.end == s.tokens[i].span.start;
    i - usize::from(joined)
}

/// "Asked why …", "when asked whether …": a question, put by somebody who may be left out.
fn is_put_question(s: &Skeleton, sentence: &Range<usize>, i: usize, verb: &ReportingVerb) -> bool {
    let opens = i == sentence.start
        || s.get(sentence, i - 1)
            .is_some_and(|t| t.kind == Kind::Comma || (t.is_word() && t.is(WordClass::Circumstance)));
    let asks = asker(s, sentence, i + 1).map_or(i + 1, |by| by.end);
    let question = |t: &Token| t.is(WordClass::Clause) || t.is(WordClass::Relative) || t.is(WordClass::Topic);
    let aside = if s.tokens[i].is(WordClass::Asking) { LONGEST_ASIDE } else { 1 };
    let within = sentence.end.min(asks + aside).max(asks);
    let leads = s.tokens[asks..within].iter().take_while(|t| t.is_word() && !t.is_verb()).any(question);
    opens && leads && verb.complement == Complement::Recipient && is_past(&s.tokens[i])
}

/// The phrase behind "by" at `i`.
fn asker(s: &Skeleton, sentence: &Range<usize>, i: usize) -> Option<Range<usize>> {
    s.get(sentence, i).filter(|t| t.is(WordClass::Agent))?;
    phrase::after(s, i + 1, sentence.end)
}

/// Where a clause begins whose verb group begins at `start`: with its subject, unless that stands in an earlier clause.
fn adjacent(s: &Skeleton, source: &Range<usize>, start: usize) -> usize {
    let joins = |t: &Token| t.is(WordClass::Conjunction) || t.is(WordClass::Resuming);
    let remote = source.end < start && s.tokens[start - 1].is_word() && s.tokens[source.end..start].iter().any(joins);
    if remote { start } else { source.start }
}

/// Where the cue ends that begins with the verb at `i`: behind the further words of its dictionary form. `None` where they are missing.
fn particles(s: &Skeleton, text: &str, sentence: &Range<usize>, i: usize, lemma: &str) -> Option<usize> {
    let mut end = i + 1;
    for word in lemma.split(' ').skip(1) {
        s.get(sentence, end).filter(|t| t.span.of(text) == word)?;
        end += 1;
    }
    Some(end)
}

/// A verb of no list that stands between a quotation with its comma and the end of a clause: "“…,” she bristled."
fn unlisted(s: &Skeleton, n: usize, i: usize) -> Option<Cue> {
    let sentence = s.sentences[n].clone();
    let token = &s.tokens[i];
    let ends = s
        .get(&sentence, i + 1)
        .is_none_or(|t| !t.is_word() || t.is(WordClass::Preposition) || t.is_adverb() || t.entry.calendar);
    if token.capital || token.ending != Ending::Past || !ends {
        return None;
    }
    let low = sentence.start.max(i.saturating_sub(14));
    let quote = (low..i).rev().find(|&k| s.tokens[k].is_quote())?;
    let (source, start) = subject_before(s, &sentence, skip_group(s, &sentence, i))?;
    (source.start == quote + 1 && source.end <= start && nominative(s, &source)).then_some(Cue {
        words: i..i + 1,
        clause: source.start..i + 1,
        source: Some(source),
        sentence: n,
        form: Form::Finite,
        verb: None,
        lemma: "",
    })
}

/// The source after the verb: "…,” said Ann Lee, a teacher."
///
/// The verb stands at `i`, its clause begins at `first`.
fn inverted(
    s: &Skeleton,
    sentence: &Range<usize>,
    (first, i): (usize, usize),
    verb: &ReportingVerb,
) -> Option<Range<usize>> {
    if takes_object(s, i, verb) {
        return None;
    }
    let opens = first == sentence.start
        || s.get(sentence, first - 1)
            .is_some_and(|t| t.is_quote() || matches!(t.kind, Kind::Comma | Kind::Dash | Kind::Stop))
        || s.tokens[first - 1].is(WordClass::Like);
    if !opens || s.tokens[i].entry.participle {
        return None;
    }
    let weekday = |t: &Token| t.entry.calendar && !t.capital;
    let start = (i + 1..sentence.end).find(|&k| !s.tokens[k].is_adverb() && !weekday(&s.tokens[k]))?;
    let source = phrase::after(s, start, sentence.end)?;
    let closed = opens_date(s, sentence, source.end) || closes_clause(s, sentence, source.end);
    let before = i > sentence.start;
    let quoted = before && s.tokens[i - 1].is_quote() && verb.says() && s.tokens[start].is(WordClass::Determiner);
    (closed && before && (quoted || nominative(s, &source))).then(|| phrase::with_apposition(s, source, sentence.end))
}

/// Whether the clause of an inverted verb can end before `i`; it cannot in "said he (already had a boat)".
fn closes_clause(s: &Skeleton, sentence: &Range<usize>, i: usize) -> bool {
    let Some(token) = s.get(sentence, i) else { return true };
    if token.is(WordClass::Adverb) {
        let next = s.get(sentence, behind_adverbs(s, sentence, i));
        return next.is_none_or(|t| !t.is_verb());
    }
    (!token.is_word() && !token.is_quote())
        || token.is(WordClass::Preposition)
        || token.entry.calendar
        || token.is(WordClass::Relative)
        || token.is(WordClass::Clause)
}

/// "el miércoles", "ce lundi", "le 3 mai": an article before a weekday or a day of the month.
fn opens_date(s: &Skeleton, sentence: &Range<usize>, i: usize) -> bool {
    let article = s.get(sentence, i).is_some_and(|t| t.is_word() && t.is(WordClass::Determiner));
    article && s.get(sentence, i + 1).is_some_and(|t| t.is_word() && (t.entry.calendar || t.ending == Ending::Number))
}

/// Whether what follows the verb at `i` is its object rather than its subject: always behind "told", behind "asked" unless words in
/// marks stand before it.
fn takes_object(s: &Skeleton, i: usize, verb: &ReportingVerb) -> bool {
    let quoted = i.checked_sub(1).is_some_and(|p| s.tokens[p].is_quote());
    match verb.complement {
        Complement::Recipient => !quoted || !s.tokens[i].is(WordClass::Asking),
        Complement::Object | Complement::Infinitive => !quoted,
        _ => false,
    }
}

/// Whether the phrase can be a subject after its verb: a name, a description, "he".
fn nominative(s: &Skeleton, range: &Range<usize>) -> bool {
    phrase::names_somebody(s, range) || (range.len() == 1 && s.tokens[range.start].entry.pronoun.is_some())
}

/// Where a participle's clause begins, its adverbs included. `None` where it is part of a verb group or a noun phrase.
fn participle_start(s: &Skeleton, sentence: &Range<usize>, i: usize) -> Option<usize> {
    let start = skip_adverbs(s, sentence, i);
    let Some(previous) = start.checked_sub(1).and_then(|p| s.get(sentence, p)) else { return Some(start) };
    (!previous.is(WordClass::Determiner)).then_some(start)
}
