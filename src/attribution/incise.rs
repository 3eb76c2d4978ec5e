//! Credits within the marks: "« Oui, dit-elle, demain. »".
//!
//! From the words of a quotation to the parts of them that are the speaker's; the credits between them are left to the skeleton as running
//! text. For languages whose newspapers leave the marks open around such a credit.

use std::ops::Range;

use crate::article::Article;
use crate::language::{Entry, Lexicon, ReportingVerb, WordClass, is_first_person};
use crate::text::Span;

/// Longest credit, in words.
const LONGEST: usize = 14;

/// Marks that open a quotation within the quotation: whose words stand in it is not told by position, and nothing is cut out there.
static NESTED: &[char] = &['“', '„', '"', '‹', '«'];

/// `body` without the credits in it; the whole of it where there are none.
pub(super) fn without_incises(article: &Article, body: Span, lexicon: &Lexicon) -> Vec<Span> {
    let text = article.text();
    if !article.language().incises || body.of(text).contains(NESTED) {
        return vec![body];
    }
    let words = Words { text, spans: article.words().spans(), range: article.words().within(body), lexicon };
    let (mut out, mut start, mut i) = (Vec::new(), body.start, words.range.start + 1);
    while i < words.range.end {
        let Some(end) = words.incise(i) else {
            i += 1;
            continue;
        };
        out.push(Span::new(start, words.spans[i].start).trimmed(text));
        start = behind(text, Span::new(words.spans[end - 1].end, body.end));
        i = end;
    }
    out.push(Span::new(start, body.end));
    out.retain(|part| part.of(text).contains(char::is_alphanumeric));
    if out.is_empty() { vec![body] } else { out }
}

/// Where the words go on behind a credit: behind its closing punctuation.
fn behind(text: &str, rest: Span) -> usize {
    let words = rest.of(text).trim_start_matches(|c: char| c.is_whitespace() || ",.;?!…".contains(c));
    rest.end - words.len()
}

/// The words of a quotation.
struct Words<'a> {
    text: &'a str,
    spans: &'a [Span],
    range: Range<usize>,
    lexicon: &'a Lexicon,
}

impl Words<'_> {
    /// The word, without what an apostrophe joins to it: "exclame" of "s'exclame".
    fn word(&self, i: usize) -> &str {
        let word = self.spans[i].of(self.text);
        &word[self.lexicon.elision(word).unwrap_or(0)..]
    }

    fn entry(&self, i: usize) -> Entry {
        self.lexicon.get(self.word(i))
    }

    /// Whether one of `marks` stands between word `i` and the one before it, or `i` is the end.
    fn parted(&self, i: usize, marks: &str) -> bool {
        i >= self.range.end || self.text[self.spans[i - 1].end..self.spans[i].start].contains(|c| marks.contains(c))
    }

    /// The end of the credit that begins with word `i`: a verb of saying in lower case, its subject behind it, and punctuation around both.
    fn incise(&self, i: usize) -> Option<usize> {
        if !self.parted(i, ",?!…") || !self.spans[i].of(self.text).starts_with(char::is_lowercase) {
            return None;
        }
        let verb = self.verb(i)?;
        let end = (verb + 1..=self.range.end.min(i + LONGEST)).find(|&k| self.parted(k, ",.;?!…"))?;
        let subject = self.has_pronoun(i..verb) || self.has_subject(verb + 1..end);
        (subject && !(verb + 1..end).any(|k| self.opens_clause(k))).then(|| self.with_role(end))
    }

    /// The verb of saying at `i`, or behind an auxiliary there: "a-t-il ajouté".
    fn verb(&self, i: usize) -> Option<usize> {
        let says = |k: usize| {
            let entry = self.entry(k);
            entry.verb.is_some_and(ReportingVerb::says) && !entry.participle
        };
        if says(i) {
            return Some(i);
        }
        self.entry(i).is(WordClass::Inverting).then_some(())?;
        let verb = (i + 1..self.range.end.min(i + 4)).find(|&k| says(k))?;
        let between = |k: usize| self.entry(k).is(WordClass::Adverb) || self.entry(k).pronoun.is_some();
        (i + 1..verb).all(between).then_some(verb)
    }

    fn has_pronoun(&self, mut range: Range<usize>) -> bool {
        range.any(|k| self.entry(k).pronoun.is_some() && !is_first_person(self.word(k)))
    }

    /// Whether the words begin, behind circumstances, with a pronoun, a name or a noun for somebody, which an article may open.
    fn has_subject(&self, mut range: Range<usize>) -> bool {
        while range.start < range.end && self.is_circumstance(range.start) {
            range.start += 1;
        }
        let first = range.start..range.end.min(range.start + 1);
        let names = |k: usize| {
            let entry = self.entry(k);
            self.word(k).starts_with(char::is_uppercase) || entry.noun.is_some() || entry.title
        };
        let opens = |k: usize| names(k) || self.entry(k).is(WordClass::Determiner);
        self.has_pronoun(first.clone()) || (first.into_iter().any(opens) && range.any(names))
    }

    /// "mardi", "encore", the "t" of "demande-t-elle".
    fn is_circumstance(&self, k: usize) -> bool {
        self.entry(k).calendar || self.entry(k).is(WordClass::Adverb)
    }

    /// Whether word `k` is a verb or opens a clause, so that more than a credit stands here.
    fn opens_clause(&self, k: usize) -> bool {
        use WordClass::{Auxiliary, Complementizer, Relative, Verb};
        let entry = self.entry(k);
        let lower = self.word(k).starts_with(char::is_lowercase);
        lower && (entry.verb.is_some() || [Auxiliary, Complementizer, Relative, Verb].iter().any(|&c| entry.is(c)))
    }

    /// `end`, or the end of a role between commas behind it: "explique Luc Morand, maire de Saulx, et …".
    fn with_role(&self, end: usize) -> usize {
        let comma = end < self.range.end && self.parted(end, ",");
        let first = if comma && self.entry(end).is(WordClass::Determiner) { end + 1 } else { end };
        if !comma || first >= self.range.end || self.entry(first).noun.is_none() {
            return end;
        }
        let close = (first + 1..=self.range.end.min(end + LONGEST)).find(|&k| self.parted(k, ",.;?!…"));
        close.filter(|&close| !(end..close).any(|k| self.opens_clause(k))).unwrap_or(end)
    }
}
