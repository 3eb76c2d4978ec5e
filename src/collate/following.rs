//! Which draft seems to follow which: drafts that depart from the wording of the others in the same words.
//!
//! The method is that of textual criticism (P. Maas, *Textkritik*, 1927): only shared errors tell of descent, never
//! what all share. A draft that has another's departures and adds to them seems to follow it; where they have the same,
//! the later one does, and where that is not known, nothing is said of the order. What as many drafts print as not is
//! no error, and a single small word none that two could not make alone.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::Variant;
use super::witness::Witness;
use crate::alignment::{EditKind, Weight, weigh};
use crate::article::Article;
use crate::attribution::Kind;
use crate::language::stem;
use crate::text::{Span, WordKey, Words};

/// What two drafts must share, a word that carries meaning counting two and another one. Who tells in words of his own
/// may hit on another's by chance.
const ENOUGH: usize = 2;
const ENOUGH_REPORTED: usize = 4;

/// How two drafts hang together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Descent {
    /// The second adds departures of its own to those of the first.
    Adds,
    /// Both have the same, and the second is dated later.
    Later,
    /// Which came first cannot be told; both may follow a third.
    Open,
}

/// A departure from the statement's wording.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Departure {
    /// The draft's words; empty where it leaves words out.
    pub words: String,
    /// The words of the wording that they stand for; empty where they are added.
    pub wording: String,
}

/// Two drafts, of which one seems to follow the other.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Following {
    /// Number of the draft that seems to be followed.
    pub followed: usize,
    /// Number of the draft that seems to follow.
    pub follower: usize,
    /// What tells the order.
    pub descent: Descent,
    /// What both have and most others do not: the evidence.
    pub shared: Vec<Departure>,
    /// What only the follower has, within what both print.
    pub added: Vec<Departure>,
}

/// A word of a departure, so that it can be found in another draft: added in a sentence of the wording, or missing from
/// it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
enum Token {
    Added(WordKey, usize),
    Missing(usize),
}

/// A departure of a draft with its words.
struct Deed {
    departure: Departure,
    tokens: Vec<(Token, usize)>,
}

/// What a draft makes of a statement.
struct Hand {
    article: usize,
    reported: bool,
    /// Which words of the wording it prints.
    covered: Vec<Span>,
    deeds: Vec<Deed>,
    tokens: BTreeMap<Token, usize>,
}

/// Which of the drafts that print a statement seem to follow which, by the follower.
pub(super) fn following(articles: &[Article], wording: &str, variants: &[Variant]) -> Vec<Following> {
    let statement = Statement::new(wording, articles, variants);
    let hands = statement.hands(variants);
    let rare = rare(&hands);
    let mut out: Vec<Following> = Vec::new();
    for (n, hand) in hands.iter().enumerate() {
        let near: BTreeSet<usize> =
            hand.tokens.keys().filter_map(|t| rare.get(t)).flatten().copied().filter(|&m| m != n).collect();
        let links = near.into_iter().filter_map(|m| statement.link(&hands[m], hand, &rare));
        let best = links.max_by_key(|(score, link)| {
            (*score, link.descent != Descent::Open, Reverse(link.added.len()), Reverse(link.followed))
        });
        out.extend(best.map(|(_, link)| link));
    }
    // Where the order is open, the two find each other.
    let both: BTreeSet<(usize, usize)> = out.iter().map(|l| (l.followed, l.follower)).collect();
    out.retain(|l| l.descent != Descent::Open || l.followed < l.follower || !both.contains(&(l.follower, l.followed)));
    out
}

/// The hands that have each departure which fewer than half of them have, or half where they all report in words of
/// their own.
fn rare(hands: &[Hand]) -> FxHashMap<Token, Vec<usize>> {
    let mut owners: FxHashMap<Token, Vec<usize>> = FxHashMap::default();
    for (n, hand) in hands.iter().enumerate() {
        hand.tokens.keys().for_each(|&token| owners.entry(token).or_default().push(n));
    }
    let reported = |with: &[usize]| with.iter().all(|&n| hands[n].reported);
    let rare = |with: &[usize]| with.len() * 2 < hands.len() || with.len() * 2 == hands.len() && reported(with);
    owners.retain(|_, with| with.len() > 1 && rare(with));
    owners
}

struct Statement<'a> {
    wording: &'a str,
    words: Words,
    /// For each word the number of its sentence.
    sentences: Vec<usize>,
    /// The stems of each sentence.
    stems: Vec<BTreeSet<WordKey>>,
    articles: &'a [Article],
}

impl<'a> Statement<'a> {
    fn new(wording: &'a str, articles: &'a [Article], variants: &[Variant]) -> Self {
        let words = Words::of(wording);
        let mut sentences = Vec::with_capacity(words.len());
        let mut number = 0;
        for (i, span) in words.spans().iter().enumerate() {
            let before = i.checked_sub(1).map_or(span.start, |b| words.span(b).end);
            number += usize::from(wording[before..span.start].contains(['.', '?', '!']));
            sentences.push(number);
        }
        let mut stems = vec![BTreeSet::new(); number + 1];
        if let Some(language) = variants.first().map(|v| articles[v.witnesses[0].article].language()) {
            for (i, span) in words.spans().iter().enumerate() {
                stems[sentences[i]].insert(stem(span.of(wording), language));
            }
        }
        Self { wording, words, sentences, stems, articles }
    }

    /// What each draft makes of the statement, in the order of the drafts.
    fn hands(&self, variants: &[Variant]) -> Vec<Hand> {
        let mut hands: BTreeMap<usize, Hand> = BTreeMap::new();
        for witness in variants.iter().flat_map(|v| &v.witnesses) {
            let empty = || Hand {
                article: witness.article,
                reported: false,
                covered: vec![],
                deeds: vec![],
                tokens: BTreeMap::new(),
            };
            let hand = hands.entry(witness.article).or_insert_with(empty);
            hand.reported |= matches!(witness.kind, Kind::Indirect | Kind::Mixed);
            hand.covered.push(witness.alignment.passage);
            if !witness.other_words {
                hand.deeds.extend(self.deeds(witness));
            }
        }
        let mut hands: Vec<Hand> = hands.into_values().collect();
        for hand in &mut hands {
            hand.tokens = hand.deeds.iter().flat_map(|d| d.tokens.iter().copied()).collect();
        }
        hands
    }

    fn deeds(&self, witness: &Witness) -> Vec<Deed> {
        use EditKind::{Insertion, Omission, Substitution};
        let text = self.articles[witness.article].text();
        let reported = matches!(witness.kind, Kind::Indirect | Kind::Mixed);
        let edits = witness.alignment.edits.iter().filter(|e| matches!(e.kind, Insertion | Omission | Substitution));
        let deed = |e: &crate::alignment::Edit| {
            let departure =
                Departure { words: e.article.of(text).to_owned(), wording: e.canonical.of(self.wording).to_owned() };
            let mut tokens = self.added(witness.article, e.article, e.canonical.start);
            tokens.extend(self.missing(e.canonical, e.article.is_empty() && !reported, witness.article));
            Deed { departure, tokens }
        };
        edits.map(deed).filter(|d| !d.tokens.is_empty()).collect()
    }

    /// The words that a draft has and the sentence of the wording has not.
    fn added(&self, article: usize, span: Span, at: usize) -> Vec<(Token, usize)> {
        let article = &self.articles[article];
        let before = self.words.spans().partition_point(|w| w.start < at);
        let sentence = self.sentences.get(before.min(self.sentences.len().saturating_sub(1))).copied().unwrap_or(0);
        let words = article.words().within(span).map(|i| article.words().span(i));
        let stems = words
            .map(|w| (stem(w.of(article.text()), article.language()), weigh(article.text(), w, article.language())));
        let new = stems.filter(|(stem, _)| !self.stems.get(sentence).is_some_and(|known| known.contains(stem)));
        new.map(|(stem, weight)| (Token::Added(stem, sentence), worth(weight))).collect()
    }

    /// The words of the wording that a draft lacks. A sentence left out as a whole is a cut that two may make alone,
    /// and so is anything that reported speech leaves out; words that others stand for are no evidence beside those.
    fn missing(&self, span: Span, omitted: bool, article: usize) -> Vec<(Token, usize)> {
        let range = self.words.within(span);
        let Some(last) = range.clone().last() else { return Vec::new() };
        let starts = range.start == 0 || self.sentences[range.start - 1] != self.sentences[range.start];
        let ends = last + 1 == self.words.len() || self.sentences[last + 1] != self.sentences[last];
        if starts && ends {
            return Vec::new();
        }
        let language = self.articles[article].language();
        let worth = |i: usize| if omitted { worth(weigh(self.wording, self.words.span(i), language)) } else { 0 };
        range.map(|i| (Token::Missing(i), worth(i))).collect()
    }

    /// How much two hands share that is rare, and what that says; `None` where it says nothing.
    fn link(&self, first: &Hand, second: &Hand, rare: &FxHashMap<Token, Vec<usize>>) -> Option<(usize, Following)> {
        let is_shared = |token: &Token| {
            rare.contains_key(token) && first.tokens.contains_key(token) && second.tokens.contains_key(token)
        };
        let score: usize = second.tokens.iter().filter(|(token, _)| is_shared(token)).map(|(_, worth)| worth).sum();
        let enough = if first.reported || second.reported { ENOUGH_REPORTED } else { ENOUGH };
        if score < enough {
            return None;
        }
        let (of_first, added) = (self.own(first, second), self.own(second, first));
        let dates = (self.articles[first.article].date(), self.articles[second.article].date());
        let descent = descent(dates, of_first.is_empty(), added.is_empty())?;
        let shared = first.deeds.iter().filter(|d| d.tokens.iter().any(|(t, _)| is_shared(t)));
        let shared: BTreeSet<Departure> = shared.map(|d| d.departure.clone()).collect();
        let link = Following {
            followed: first.article,
            follower: second.article,
            descent,
            shared: shared.into_iter().collect(),
            added: added.into_iter().collect(),
        };
        Some((score, link))
    }

    /// What one hand departs in where the other prints the same part of the wording and does not.
    fn own(&self, hand: &Hand, other: &Hand) -> BTreeSet<Departure> {
        let is_own = |(token, worth): &(Token, usize)| {
            *worth > 0 && !other.tokens.contains_key(token) && self.covers(other, token)
        };
        hand.deeds.iter().filter(|d| d.tokens.iter().any(is_own)).map(|d| d.departure.clone()).collect()
    }

    /// Whether a hand prints the part of the wording that a departure is in.
    fn covers(&self, hand: &Hand, token: &Token) -> bool {
        let inside = |i: usize| hand.covered.iter().any(|span| span.contains(self.words.span(i)));
        match *token {
            Token::Missing(i) => inside(i),
            Token::Added(_, sentence) => (0..self.words.len()).filter(|&i| self.sentences[i] == sentence).any(inside),
        }
    }
}

/// How the second of two hands comes from the first, where `first_bare` and `second_bare` say that one departs in
/// nothing that the other has not; `None` where that is told the other way round.
fn descent(dates: (Option<Date>, Option<Date>), first_bare: bool, second_bare: bool) -> Option<Descent> {
    let (earlier, later) = match dates {
        (Some(first), Some(second)) => (second < first, first < second),
        _ => (false, false),
    };
    match (first_bare, second_bare) {
        (true, false) if !earlier => Some(Descent::Adds),
        (true, true) if later => Some(Descent::Later),
        (false, true) if !later => None,
        (true, true) if earlier => None,
        _ => Some(Descent::Open),
    }
}

fn worth(weight: Weight) -> usize {
    if weight > Weight::Function { 2 } else { 1 }
}
