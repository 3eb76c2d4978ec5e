//! A sentence of a verb-second language, cut into segments at its punctuation.
//!
//! From a sentence of the skeleton to segments, and what a segment is: a main clause, a subordinate one, an apposition.

use std::ops::Range;

use super::super::skeleton::Skeleton;
use super::super::token::{Ending, Kind, Token};
use crate::language::{Language, WordClass};

/// A sentence with its segments.
pub(super) struct Sentence<'a> {
    pub(super) s: &'a Skeleton,
    pub(super) text: &'a str,
    pub(super) language: &'static Language,
    /// Its number in [`Skeleton::sentences`].
    pub(super) number: usize,
    /// Its tokens.
    pub(super) range: Range<usize>,
    /// What stands between commas, colons, semicolons and dashes; brackets are not cut open.
    pub(super) segments: Vec<Range<usize>>,
}

impl<'a> Sentence<'a> {
    /// Sentence `number`.
    pub(super) fn new(s: &'a Skeleton, text: &'a str, language: &'static Language, number: usize) -> Self {
        let range = s.sentences[number].clone();
        Self { s, text, language, number, segments: segments(s, &range), range }
    }

    /// The token at `i`, where the sentence has one.
    pub(super) fn token(&self, i: usize) -> Option<&Token> {
        self.s.get(&self.range, i)
    }

    /// The number of the segment that holds token `i`, or that begins behind it.
    pub(super) fn segment_at(&self, i: usize) -> usize {
        self.segments.partition_point(|r| r.end <= i)
    }

    /// Whether token `i` is this word, whatever its case.
    pub(super) fn says(&self, i: usize, words: &[&str]) -> bool {
        self.token(i).is_some_and(|t| t.is_word() && words.iter().any(|w| is_word(t.span.of(self.text), w)))
    }

    /// Where the clause at `range` really begins: behind conjunctions and what contrasts it.
    pub(super) fn head(&self, range: &Range<usize>) -> usize {
        let joins = |i: &usize| {
            let token = &self.s.tokens[*i];
            token.is(WordClass::Conjunction) || (token.is(WordClass::Contrast) && !token.is(WordClass::Clause))
        };
        range.clone().find(|i| !joins(i)).unwrap_or(range.end)
    }

    /// Whether the segment has a verb form that marks reported speech.
    pub(super) fn has_subjunctive(&self, range: &Range<usize>) -> bool {
        self.s.tokens[range.clone()].iter().any(is_subjunctive)
    }

    /// Whether the segment has a finite verb that any table knows.
    pub(super) fn has_verb(&self, range: &Range<usize>) -> bool {
        self.s.tokens[range.clone()].iter().any(is_finite)
    }

    /// Whether the segment is subordinate: "weil …", "der …" with the verb at its end.
    pub(super) fn is_subordinate(&self, range: &Range<usize>) -> bool {
        let head = self.head(range);
        let Some(first) = self.s.get(range, head) else { return false };
        let led = head + 1 < range.end
            && first.is(WordClass::Preposition)
            && self.s.tokens[head + 1].is(WordClass::Relative)
            && range.start > self.range.start;
        first.is(WordClass::Clause)
            || first.is(WordClass::Complementizer) && !first.is(WordClass::Adverb)
            || ((first.is(WordClass::Relative) || led) && self.ends_in_verb(range) && range.start > self.range.start)
    }

    fn ends_in_verb(&self, range: &Range<usize>) -> bool {
        let last = &self.s.tokens[range.end - 1];
        range.len() > 2 && last.is_word() && !last.capital && last.ending != Ending::Number && !last.is_adverb()
    }

    /// Whether the segment is an infinitive with "zu", or holds one.
    pub(super) fn has_infinitive(&self, range: &Range<usize>) -> bool {
        let last = range.end - 1;
        let ends = self.s.tokens[last].span.of(self.text);
        let low = ends.starts_with(char::is_lowercase) && ends.ends_with('n');
        let parted = last > range.start && self.s.tokens[last - 1].is(WordClass::Infinitive);
        let grown = ends.len() > 7 && ends.get(2..ends.len() - 2).is_some_and(|w| w.contains("zu"));
        low && (parted || grown) || (range.len() > 3 && self.s.tokens[last - 2].is(WordClass::Infinitive))
    }

    /// The range without the punctuation at its ends.
    pub(super) fn trimmed(&self, mut range: Range<usize>) -> Range<usize> {
        let bare = |t: &Token| matches!(t.kind, Kind::Comma | Kind::Colon | Kind::Semicolon | Kind::Dash | Kind::Stop);
        while !range.is_empty() && bare(&self.s.tokens[range.start]) {
            range.start += 1;
        }
        while !range.is_empty() && bare(&self.s.tokens[range.end - 1]) {
            range.end -= 1;
        }
        range
    }
}

/// Whether `word` is `wanted`, which is in lower case.
fn is_word(word: &str, wanted: &str) -> bool {
    word.chars().flat_map(char::to_lowercase).eq(wanted.chars())
}

/// Whether a verb form marks reported speech.
pub(super) fn is_subjunctive(token: &Token) -> bool {
    let marked = token.is(WordClass::Subjunctive) || token.is(WordClass::Conditional);
    token.is_word() && !token.capital && marked
}

/// Whether any table knows the word as a finite verb.
pub(super) fn is_finite(token: &Token) -> bool {
    let listed = token.is(WordClass::Auxiliary) || token.is(WordClass::Verb) || is_subjunctive(token);
    token.is_word() && !token.capital && (listed || (token.entry.verb.is_some() && !token.entry.participle))
}

fn segments(s: &Skeleton, range: &Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let (mut start, mut open) = (range.start, false);
    for i in range.clone() {
        match s.tokens[i].kind {
            Kind::Open => open = true,
            Kind::Close => open = false,
            Kind::Comma | Kind::Colon | Kind::Semicolon | Kind::Dash | Kind::Stop if !open => {
                out.push(start..i);
                start = i + 1;
            }
            _ => {}
        }
    }
    out.push(start..range.end);
    out.retain(|r| !r.is_empty());
    out
}
