//! Which passages print one statement: those that share most of their words, or whole sentences.
//!
//! The same words in several drafts are looked up once, through an index, so that time grows with what is printed and
//! not with the pairs of drafts. `bond` says how much must be shared.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::Scene;
use super::bond::{Credit, binds};
use super::passage::Piece;
use super::record::quote;
use crate::alignment::{Alignment, versions};
use crate::article::Article;
use crate::bank::Bank;
use crate::people::{Roster, Speaker, SpeakerKind};
use crate::text::WordKey;

/// A wording of fewer words joins no others: it belongs to the one that holds it best. So a slogan in ten speeches does
/// not make one of them.
const JOINS: usize = 8;

/// A sentence that two passages share, of which neither holds the other, must make up this share of the shorter one, in
/// hundredths. A courtesy in two speeches is a small part of both.
const LONG_SENTENCE: usize = 20;
const SHORT_SENTENCE: usize = 33;

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

/// The founders (by their place in the list) that print one statement, group by group, in the order of the first of
/// each. `marked`: by words in quotation marks.
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
    let others = |piece: &Piece| {
        let mut laid = versions(piece.fragment(own.article), bank, None);
        laid.retain(|a| a.number != n && binds(a, own.article, credit(own, &printed[a.number], marked)));
        laid
    };
    let mut links: Vec<(usize, usize)> = others(own.piece).iter().map(|a| (n, a.number)).collect();
    if own.words < JOINS {
        links.truncate(1);
        return links;
    }
    let sentences = own.piece.sentences(own.article);
    if sentences.len() > 1 {
        let shared = sentences.iter().flat_map(others).filter(|a| joins(a, own, &printed[a.number]));
        links.extend(shared.map(|a| (n, a.number)));
    }
    links
}

/// Whether a sentence that two wordings share makes up enough of them.
fn joins(sentence: &Alignment, own: &Printed<'_>, other: &Printed<'_>) -> bool {
    let shorter = own.words.min(other.words);
    let share = if sentence.matched < JOINS { SHORT_SENTENCE } else { LONG_SENTENCE };
    shorter >= JOINS && sentence.matched * 100 >= shorter * share
}

/// Whether both are the same person's: a speaker in common.
fn credit(a: &Printed<'_>, b: &Printed<'_>, marked: bool) -> Credit {
    if !marked {
        Credit::Reported
    } else if a.speakers.is_empty() || b.speakers.is_empty() {
        Credit::Unknown
    } else if a.speakers.is_disjoint(&b.speakers) {
        Credit::Other
    } else {
        Credit::Same
    }
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
