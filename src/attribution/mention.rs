//! What sort of words a source phrase is, and the proper name in it.
//!
//! From a range of tokens to a [`Sighting`]; whom a pronoun goes back to is for `coreference`.

use std::ops::Range;

use super::MentionKind;
use super::skeleton::Skeleton;
use super::token::{Kind, Token};
use crate::language::{Gender, NounClass, WordClass, gender_of_noun};

/// Abbreviated titles with the nouns that go back to whoever bears them. The authors' own list.
static OFFICES: &[(&str, &[&str])] = &[
    ("gov", &["governor"]),
    ("sen", &["senator", "lawmaker"]),
    ("rep", &["representative", "congressman", "congresswoman", "lawmaker"]),
    ("dr", &["doctor"]),
    ("prof", &["professor"]),
    ("gen", &["general"]),
    ("col", &["colonel"]),
    ("maj", &["major"]),
    ("capt", &["captain"]),
    ("lt", &["lieutenant"]),
    ("sgt", &["sergeant"]),
    ("adm", &["admiral"]),
    ("rev", &["reverend", "pastor"]),
];

/// The nouns that go back to whoever bears the title `word`, which is in lower case: "governor" for "gov".
pub(super) fn offices(word: &str) -> &'static [&'static str] {
    OFFICES.iter().find(|(title, _)| *title == word).map_or(&[], |(_, nouns)| nouns)
}

/// A source phrase, looked at by itself.
#[derive(Clone, Debug)]
pub(super) struct Sighting {
    /// What sort of words it is.
    pub(super) kind: MentionKind,
    /// The proper name, without title.
    pub(super) name: Option<Range<usize>>,
    /// Its head noun or pronoun.
    pub(super) head: Option<usize>,
}

/// Looks at the phrase `range`.
pub(super) fn sight(s: &Skeleton, range: &Range<usize>) -> Sighting {
    if let Some(head) = lone_pronoun(s, range) {
        return Sighting { kind: MentionKind::Pronoun, name: None, head: Some(head) };
    }
    let mut parts = split_at_commas(s, range);
    let first = parts.next().unwrap_or_else(|| range.clone());
    let core = before_preposition(s, &first);
    if let Some(name) = last_name(s, &core) {
        return named(s, name, first);
    }
    let head = head_noun(s, &core);
    if let Some(name) =
        parts.next().and_then(|p| last_name(s, &before_preposition(s, &p))).filter(|n| is_person_like(s, n))
    {
        return Sighting { kind: MentionKind::Name, name: Some(name), head };
    }
    Sighting { kind: described(s, head, &core), name: None, head }
}

fn named(s: &Skeleton, name: Range<usize>, first: Range<usize>) -> Sighting {
    let head = (first.start..name.start).rev().find(|&i| s.tokens[i].entry.noun.is_some());
    Sighting { kind: MentionKind::Name, name: Some(name), head }
}

/// The gender that the tokens of a name and the title or noun before it tell: "Mr. Lee", "spokeswoman Kim Lee".
pub(super) fn gender(s: &Skeleton, text: &str, name: &Range<usize>) -> Option<Gender> {
    let before = name.start.checked_sub(1).map(|i| &s.tokens[i]).filter(|t| t.is_word() && !t.is_possessive());
    let titled = before.and_then(|t| gender_of_noun(t.span.of(text)));
    titled.or_else(|| s.tokens[name.clone()].first().and_then(|t| t.entry.given))
}

fn lone_pronoun(s: &Skeleton, range: &Range<usize>) -> Option<usize> {
    let token = &s.tokens[range.start];
    (range.len() == 1 && (token.entry.pronoun.is_some() || token.is(WordClass::Relative))).then_some(range.start)
}

fn split_at_commas<'a>(s: &'a Skeleton, range: &Range<usize>) -> impl Iterator<Item = Range<usize>> + use<'a> {
    let base = range.start;
    let mut at = base;
    s.tokens[range.clone()].split(|t| t.kind == Kind::Comma).map(move |part| {
        let start = at;
        at += part.len() + 1;
        start..start + part.len()
    })
}

/// The phrase up to its first preposition: "a spokesman" of "a spokesman for the mayor".
fn before_preposition(s: &Skeleton, range: &Range<usize>) -> Range<usize> {
    let stop =
        range.clone().find(|&i| i > range.start && s.tokens[i].is(WordClass::Preposition) && !s.tokens[i].capital);
    range.start..stop.unwrap_or(range.end)
}

/// The run of names that ends the phrase, without titles. `None` where a common noun ends it.
fn last_name(s: &Skeleton, range: &Range<usize>) -> Option<Range<usize>> {
    let end = last_outside_brackets(s, range);
    let start = (range.start..end).rev().take_while(|&i| part_of_name(&s.tokens[i], i + 1 == end)).last()?;
    let start = behind_titles(s, start..end);
    let common = is_common(&s.tokens[start]) || s.tokens[start].is(WordClass::Amount);
    if common && start + 1 == end {
        return None;
    }
    Some(start..end)
}

/// Where the name begins in a run of capitals that may open with titles and offices: "White House Press Secretary Josh Earnest". A run that a
/// given name opens has its titles before that.
pub(super) fn behind_titles(s: &Skeleton, run: Range<usize>) -> usize {
    let last = run.end - 1;
    let start = run.clone().find(|&i| !is_title(&s.tokens[i]) || i == last).unwrap_or(run.start);
    if s.tokens[start].entry.given.is_some() {
        return start;
    }
    (start..last).rev().find(|&i| is_office(&s.tokens[i])).map_or(start, |i| i + 1)
}

/// A title or the noun for a role, not in the genitive.
fn is_office(token: &Token) -> bool {
    !token.is_possessive()
        && (token.entry.title || matches!(token.entry.noun, Some(NounClass::Role | NounClass::Anonymous)))
}

fn last_outside_brackets(s: &Skeleton, range: &Range<usize>) -> usize {
    range.clone().find(|&i| i > range.start && s.tokens[i].kind == Kind::Open).unwrap_or(range.end)
}

fn part_of_name(token: &Token, last: bool) -> bool {
    (token.is_name() || token.is_quote()) && (last || !token.is_possessive())
}

/// A noun that a capital makes no name: "Documents", "Republicans".
fn is_common(token: &Token) -> bool {
    token.entry.noun.is_some_and(|n| n != NounClass::Organisation)
}

fn is_title(token: &Token) -> bool {
    token.entry.title || token.entry.noun.is_some()
}

fn is_person_like(s: &Skeleton, name: &Range<usize>) -> bool {
    name.len() >= 2 || s.tokens[name.start].entry.given.is_some()
}

fn head_noun(s: &Skeleton, range: &Range<usize>) -> Option<usize> {
    let known = range.clone().rev().find(|&i| s.tokens[i].entry.noun.is_some());
    known.or_else(|| range.clone().rev().find(|&i| s.tokens[i].is_word()))
}

fn described(s: &Skeleton, head: Option<usize>, range: &Range<usize>) -> MentionKind {
    let Some(token) = head.map(|h| &s.tokens[h]) else { return MentionKind::Anonymous };
    let definite = s.tokens[range.start].is_possessive()
        || (s.tokens[range.start].is(WordClass::Determiner) && s.tokens[range.start].span.len() > 2);
    match token.entry.noun {
        Some(NounClass::Document) => MentionKind::Document,
        Some(NounClass::Anonymous) => MentionKind::Anonymous,
        Some(NounClass::Role | NounClass::Person) if token.entry.plural || !definite => MentionKind::Anonymous,
        Some(_) => MentionKind::Description,
        None if definite => MentionKind::Description,
        None => MentionKind::Anonymous,
    }
}

/// Whether the phrase is a name and no person's: "Fox Business", "the Guardian".
pub(super) fn is_outlet(s: &Skeleton, range: &Range<usize>) -> bool {
    let Some(name) = last_name(s, &before_preposition(s, range)) else { return false };
    let first = &s.tokens[name.start];
    let titled = name.start > range.start && s.tokens[name.start - 1].entry.title;
    !titled && first.entry.given.is_none() && !is_group(s, &name)
}

/// "Republicans", "Fox viewers": several people under a name.
fn is_group(s: &Skeleton, name: &Range<usize>) -> bool {
    let last = &s.tokens[name.end - 1];
    matches!(last.entry.noun, Some(NounClass::Role | NounClass::Person | NounClass::Anonymous))
}

/// Whether the name is a body's or a place's rather than a person's: its last word is a noun for one, or it opens as such names do.
pub(super) fn is_body(s: &Skeleton, name: &Range<usize>) -> bool {
    s.tokens[name.start].is(WordClass::Place)
        || matches!(s.tokens[name.end - 1].entry.noun, Some(NounClass::Organisation | NounClass::Document))
}
