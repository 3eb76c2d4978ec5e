//! Which passages print one statement: those that share most of their words, or whole sentences.
//!
//! The same words in several drafts are looked up once, through an index, so that time grows with what is printed and
//! not with the pairs of drafts. What links two passages says more than a turn of phrase: it has words that carry meaning,
//! and more of them where different people are credited.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::Scene;
use super::passage::Piece;
use super::record::quote;
use crate::alignment::{Alignment, Weight, versions, weigh};
use crate::article::Article;
use crate::bank::Bank;
use crate::people::{Roster, Speaker, SpeakerKind};
use crate::text::WordKey;

/// What two passages must share to be versions of one statement.
struct Bond {
    /// Words.
    words: usize,
    /// Of these, words that carry meaning.
    telling: usize,
    /// The shorter passage may have so many times as many words.
    times: usize,
}

/// A passage that stands in another as a whole (but for what was changed). Four words are the fewest that the check
/// matches without a credit; a sentence of people who say the same by chance is shorter than eight.
const WITHIN: Bond = Bond { words: 4, telling: 2, times: usize::MAX };
const WITHIN_ANOTHERS: Bond = Bond { words: 8, telling: 4, times: usize::MAX };

/// A sentence that two passages share, of which neither holds the other. A courtesy in two speeches is a small part of
/// both.
const SENTENCE: Bond = Bond { words: 5, telling: 3, times: 5 };
const SENTENCE_OF_ANOTHERS: Bond = Bond { words: 12, telling: 5, times: 3 };

/// A passage by which statements are found: its number, and the words that are looked up.
pub(super) struct Founder {
    pub(super) passage: usize,
    pub(super) piece: Piece,
}

/// Words that are printed, in one draft or in many.
struct Printed<'a> {
    piece: &'a Piece,
    article: &'a Article,
    words: usize,
    /// Ids of those credited with them.
    speakers: BTreeSet<&'a str>,
    founders: Vec<usize>,
}

/// The founders (by their place in the list) that print one statement, group by group, in the order of the first of each.
///
/// Words that do not stand in marks are a reporter's: they have to share as much as those of different people.
pub(super) fn groups(scene: &Scene<'_>, founders: &[Founder], marked: bool) -> Vec<Vec<usize>> {
    let printed = printed(scene, founders);
    let nobody = Arc::new(Speaker::named("", "", SpeakerKind::Person, None));
    let record = |p: &Printed<'_>| quote(&p.piece.text(p.article), p.article.language().code, &nobody);
    let bank = Bank::new(Roster::default(), printed.iter().map(record).collect());
    let links: Vec<(usize, usize)> =
        (0..printed.len()).into_par_iter().flat_map_iter(|n| links(&printed, n, &bank, marked)).collect();
    let mut sets = Sets::new(printed.len());
    links.into_iter().for_each(|(a, b)| sets.join(a, b));
    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); printed.len()];
    for (n, p) in printed.iter().enumerate() {
        groups[sets.root(n)].extend(&p.founders);
    }
    groups.retain(|group| !group.is_empty());
    groups.iter_mut().for_each(|group| group.sort_unstable());
    groups
}

/// What is printed, each wording once, in the order of the drafts.
fn printed<'a>(scene: &'a Scene<'_>, founders: &'a [Founder]) -> Vec<Printed<'a>> {
    let mut known: FxHashMap<(&str, Vec<WordKey>), usize> = FxHashMap::default();
    let mut out: Vec<Printed<'a>> = Vec::new();
    for (n, founder) in founders.iter().enumerate() {
        let article = scene.article(founder.passage);
        let keys = founder.piece.keys(article);
        let words = keys.len();
        let number = *known.entry((article.language().code, keys)).or_insert_with(|| {
            out.push(Printed {
                piece: &founder.piece,
                article,
                words,
                speakers: BTreeSet::new(),
                founders: Vec::new(),
            });
            out.len() - 1
        });
        out[number].founders.push(n);
        out[number].speakers.extend(scene.speakers[founder.passage].as_deref().map(|s| s.id.as_str()));
    }
    out
}

/// The wordings that print the same statement as wording `n`.
fn links(printed: &[Printed<'_>], n: usize, bank: &Bank, marked: bool) -> Vec<(usize, usize)> {
    let own = &printed[n];
    let found = |piece: &Piece, bonds: [&Bond; 2]| {
        let holds = |a: &Alignment| {
            let other = &printed[a.number];
            let bond = if marked && agree(own, other) { bonds[0] } else { bonds[1] };
            a.number != n && own.article.language().code == other.article.language().code && bond.holds(a, own, other)
        };
        let laid = versions(piece.fragment(own.article), bank, None);
        laid.iter().filter(|a| holds(a)).map(|a| (n, a.number)).collect::<Vec<_>>()
    };
    let mut links = found(own.piece, [&WITHIN, &WITHIN_ANOTHERS]);
    let sentences = own.piece.sentences(own.article);
    if sentences.len() > 1 {
        links.extend(sentences.iter().flat_map(|s| found(s, [&SENTENCE, &SENTENCE_OF_ANOTHERS])));
    }
    links
}

/// Whether both may be the same person's: a speaker in common, or one of them credited to nobody known.
fn agree(a: &Printed<'_>, b: &Printed<'_>) -> bool {
    a.speakers.is_empty() || b.speakers.is_empty() || !a.speakers.is_disjoint(&b.speakers)
}

impl Bond {
    fn holds(&self, alignment: &Alignment, own: &Printed<'_>, other: &Printed<'_>) -> bool {
        let shorter = own.words.min(other.words);
        alignment.matched >= self.words
            && alignment.matched.saturating_mul(self.times) >= shorter
            && telling(alignment, own.article, self.telling)
    }
}

/// Whether at least so many of the words that an alignment matches carry meaning.
pub(super) fn telling(alignment: &Alignment, article: &Article, least: usize) -> bool {
    let (text, words) = (article.text(), article.words());
    let same = |i: &usize| {
        let before = alignment.edits.partition_point(|e| e.article.end <= words.span(*i).start);
        !alignment.edits[before..].iter().take(2).any(|e| e.article.overlaps(words.span(*i)))
    };
    let telling = |i: &usize| weigh(text, words.span(*i), article.language()) > Weight::Function;
    words.within(alignment.fragment).filter(|i| telling(i) && same(i)).take(least).count() == least
}

/// Disjoint sets of numbers; the root of a set is its smallest.
struct Sets(Vec<usize>);

impl Sets {
    fn new(size: usize) -> Self {
        Self((0..size).collect())
    }

    fn root(&mut self, mut n: usize) -> usize {
        while self.0[n] != n {
            self.0[n] = self.0[self.0[n]];
            n = self.0[n];
        }
        n
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.0[a.max(b)] = a.min(b);
    }
}
