//! The words of a fragment as they are looked up: those in brackets left out, ellipses and brackets kept as marks
//! between them.

use crate::article::Article;
use crate::language::Language;
use crate::quotation::{Gap, GapKind};
use crate::text::{Span, WordKey, key};

use super::{Fragment, Weight, weigh};

/// What a matching word counts, in the units of [`super::script`]: one that carries meaning, and one that does not.
const CONTENT: i32 = 100;
const FUNCTION: i32 = 40;

/// Up to so many words may be nothing but the name of something.
const NAMED: usize = 5;

/// Fewer words in capitals may be initials.
const HEADLINE: usize = 3;

/// One word of a fragment.
#[derive(Clone, Debug)]
pub(super) struct QueryWord {
    /// Its place in the article's text, brackets inside the word included.
    pub(super) span: Span,
    /// Which of the fragment's spans it stands in.
    pub(super) part: usize,
    /// Whether a part of it stands in brackets: "[W]e", "want[ed]".
    pub(super) emended: bool,
}

/// A gap, with the number of words before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) row: usize,
    pub(super) gap: Gap,
}

/// A fragment made ready.
#[derive(Clone, Debug)]
pub(super) struct Query<'a> {
    pub(super) text: &'a str,
    pub(super) language: &'static Language,
    pub(super) words: Vec<QueryWord>,
    pub(super) keys: Vec<WordKey>,
    /// What each word counts when it matches.
    pub(super) gains: Vec<i32>,
    /// Whether each word is a name.
    names: Vec<bool>,
    pub(super) marks: Vec<Mark>,
    /// For each word, and for the end, whether a mark stands before it.
    marked: Vec<bool>,
    /// Whether it stands in capitals throughout, as a headline may: then they tell nothing.
    pub(super) capitals: bool,
}

impl<'a> Query<'a> {
    /// The words of `fragment`.
    pub(super) fn new(fragment: Fragment<'a>) -> Self {
        let mut query = Self::empty(fragment.article);
        let mut gaps = fragment.gaps.iter().copied().peekable();
        for (part, &span) in fragment.spans.iter().enumerate() {
            for i in fragment.article.words().within(span) {
                let word = fragment.article.words().span(i);
                while let Some(gap) = gaps.next_if(|gap| gap.span.end <= word.start) {
                    query.mark(gap);
                }
                match gaps.peek().copied() {
                    Some(gap) if gap.span.overlaps(word) => query.bracketed(gap, word),
                    _ => query.word(word, part),
                }
            }
        }
        gaps.for_each(|gap| query.mark(gap));
        query.finish()
    }

    /// The words of the article in `range`, with no gaps: running text.
    pub(super) fn running(article: &'a Article, range: std::ops::Range<usize>) -> Self {
        let mut query = Self::empty(article);
        range.for_each(|i| query.word(article.words().span(i), 0));
        query.finish()
    }

    /// How many words.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// What all its words count.
    pub(super) fn total(&self) -> i32 {
        self.gains.iter().fold(0, |sum: i32, gain| sum.saturating_add(*gain))
    }

    /// Whether word `i` carries meaning of its own. In a few words a name does not: they share the name of a thing, no
    /// statement.
    pub(super) fn tells(&self, i: usize) -> bool {
        self.gains[i] == CONTENT && (self.len() > NAMED || !self.names[i])
    }

    /// Whether the draft has an ellipsis or a bracket before word `row`, or at the end.
    pub(super) fn is_marked(&self, row: usize) -> bool {
        self.marked.get(row).is_some_and(|&marked| marked)
    }

    /// The words of `range` as a fragment of its own.
    pub(super) fn part(&self, range: std::ops::Range<usize>) -> Self {
        let inside = |m: &&Mark| range.contains(&m.row) && m.row > range.start;
        let marks: Vec<Mark> =
            self.marks.iter().filter(inside).map(|m| Mark { row: m.row - range.start, gap: m.gap }).collect();
        Self {
            marked: rows(&marks, range.len()),
            marks,
            capitals: self.capitals,
            text: self.text,
            language: self.language,
            words: self.words[range.clone()].to_vec(),
            keys: self.keys[range.clone()].to_vec(),
            gains: self.gains[range.clone()].to_vec(),
            names: self.names[range.clone()].to_vec(),
        }
    }

    fn empty(article: &'a Article) -> Self {
        Self {
            text: article.text(),
            language: article.language(),
            words: Vec::new(),
            keys: Vec::new(),
            gains: Vec::new(),
            names: Vec::new(),
            marks: Vec::new(),
            capitals: false,
            marked: Vec::new(),
        }
    }

    fn mark(&mut self, gap: Gap) {
        self.marks.push(Mark { row: self.words.len(), gap });
    }

    fn word(&mut self, span: Span, part: usize) {
        match self.words.last_mut() {
            // The rest of a word whose beginning stands in brackets.
            Some(last) if last.emended && last.span.end == span.start => last.span.end = span.end,
            _ => self.words.push(QueryWord { span, part, emended: false }),
        }
    }

    /// A word in brackets: a part of a word where a letter adjoins the brackets, else not one of the fragment.
    fn bracketed(&mut self, gap: Gap, word: Span) {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        let before = letter(self.text[..gap.span.start].chars().next_back());
        let after = letter(self.text[gap.span.end..].chars().next());
        if gap.kind != GapKind::Bracket || !(before || after) {
            return;
        }
        match self.words.last_mut() {
            Some(last) if last.span.end == gap.span.start => {
                last.span.end = gap.span.end;
                last.emended = true;
            }
            Some(last) if last.span.contains(word) => {}
            _ => self.words.push(QueryWord { span: gap.span, part: 0, emended: true }),
        }
    }

    fn finish(mut self) -> Self {
        let text = self.text;
        let words = std::mem::take(&mut self.words);
        let emended: Vec<Span> = words.iter().filter(|w| w.emended).map(|w| w.span).collect();
        self.marks.retain(|m| {
            let before = emended.partition_point(|w| w.start <= m.gap.span.start);
            !emended[..before].last().is_some_and(|w| w.contains(m.gap.span))
        });
        self.marked = rows(&self.marks, words.len());
        for word in words {
            self.keys.push(key_of(text, &word));
            let weight = weigh(text, word.span, self.language);
            let letter = word.span.of(text).chars().nth(1).is_none_or(|c| !c.is_alphanumeric());
            let tells = weight != Weight::Function && !(letter && weight != Weight::Number);
            self.gains.push(if tells { CONTENT } else { FUNCTION });
            self.names.push(weight == Weight::Name);
            self.words.push(word);
        }
        self.capitals = self.words.len() >= HEADLINE && self.words.iter().all(|w| is_capital(w.span.of(text)));
        self
    }
}

/// Before which of so many words, and whether at their end, a mark stands.
fn rows(marks: &[Mark], words: usize) -> Vec<bool> {
    let mut rows = vec![false; words + 1];
    marks.iter().for_each(|mark| rows[mark.row] = true);
    rows
}

/// Whether a word has no small letter.
fn is_capital(word: &str) -> bool {
    !word.chars().any(char::is_lowercase)
}

/// The key of a word, read without the brackets in it.
fn key_of(text: &str, word: &QueryWord) -> WordKey {
    let written = word.span.of(text);
    if word.emended { key(&written.replace(['[', ']'], "")) } else { key(written) }
}
