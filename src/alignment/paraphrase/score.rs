//! How well a stretch of a quote supports what is reported: shared words by their rarity, in both directions.

use rustc_hash::{FxHashMap, FxHashSet};

use super::number::{Kind, kind};
use super::term::Term;
use crate::alignment::Weight;
use crate::bank::Stems;
use crate::language::is_common;
use crate::text::WordKey;

/// Quotes of news English that the rarity of a word is reckoned among, beside the bank's own: it keeps a bank of six
/// quotes from taking every word for frequent.
const BACKGROUND: f32 = 2000.0;

/// How many of those hold a word that the bank does not know, or a frequent one ([`is_common`]).
const UNKNOWN_IN_BACKGROUND: f32 = 10.0;
const COMMON_IN_BACKGROUND: f32 = 250.0;

/// What a number adds, whatever it is: another number for the same thing is a contradiction to be found, no other
/// statement.
const NUMBER: f32 = 1.0;

/// What a name counts for, of what its rarity says: names tell what is spoken of, and everything said of it shares
/// them.
const NAME: f32 = 0.6;

/// The same for a body that may be the speaker's own: "the company", "the board".
const BODY: f32 = 0.3;

/// How much a stem tells: the logarithm of how rare it is among the bank's quotes and the background.
pub(super) fn rarity(stem: WordKey, stems: &Stems) -> f32 {
    let background = if is_common(stem) { COMMON_IN_BACKGROUND } else { UNKNOWN_IN_BACKGROUND };
    #[expect(clippy::cast_precision_loss, reason = "counts of quotes; a rounded logarithm serves")]
    let (all, with) = (stems.count() as f32 + BACKGROUND, stems.quotes_with(stem).len() as f32 + background);
    (all / with).max(1.05).ln()
}

fn worth(term: &Term, stems: &Stems, bodies: &FxHashSet<WordKey>) -> f32 {
    match (term.value, term.weight) {
        (Some(_), _) => NUMBER,
        _ if bodies.contains(&term.stem) => BODY * rarity(term.stem, stems),
        (None, Weight::Name) => NAME * rarity(term.stem, stems),
        (None, _) => rarity(term.stem, stems),
    }
}

/// What is reported, as distinct stems with their rarity. Only the first [`Report::MOST`] stems count.
#[derive(Debug, Default)]
pub(super) struct Report {
    places: FxHashMap<WordKey, usize>,
    stems: Vec<WordKey>,
    rarities: Vec<f32>,
    named: Shared,
    kinds: Vec<u8>,
    subject: Shared,
    total: f32,
}

/// A set of the stems of a [`Report`].
pub(super) type Shared = u128;

impl Report {
    /// The most stems that are told apart: the bits of a [`Shared`].
    const MOST: usize = 128;

    /// The content words among `terms`; `bodies` are the stems of nouns for bodies that speak.
    pub(super) fn new(terms: &[Term], stems: &Stems, bodies: &FxHashSet<WordKey>) -> Self {
        let mut report = Self::default();
        for term in terms.iter().filter(|t| t.tells()) {
            let place = report.rarities.len();
            if place < Self::MOST && !report.places.contains_key(&term.stem) {
                report.places.insert(term.stem, place);
                report.stems.push(term.stem);
                report.rarities.push(worth(term, stems, bodies));
                report.kinds.push(kind(term).map_or(0, Kind::bit));
                report.named |= Shared::from(term.weight == Weight::Name) << place;
            }
        }
        report.total = report.rarities.iter().sum();
        report
    }

    /// The report with a noun that may stand for the speakers themselves: "the utility".
    pub(super) fn of_subject(mut self, subject: Option<WordKey>) -> Self {
        self.subject = subject.map_or(0, |stem| self.find(stem));
        self
    }

    /// A set with that noun.
    pub(super) fn with_subject(&self, shared: Shared) -> Shared {
        shared | self.subject
    }

    /// Its stems in the order of the text, each with its rarity.
    pub(super) fn stems(&self) -> impl Iterator<Item = (WordKey, f32)> {
        self.stems.iter().copied().zip(self.rarities.iter().copied())
    }

    /// How many stems there are.
    pub(super) fn len(&self) -> usize {
        self.rarities.len()
    }

    /// The set of this stem alone; empty where it is not reported.
    pub(super) fn find(&self, stem: WordKey) -> Shared {
        self.places.get(&stem).map_or(0, |place| 1 << place)
    }

    /// How many of a set are no names; `lower` are those that the quote has without a capital, whatever a headline
    /// does.
    pub(super) fn plain(&self, shared: Shared, lower: Shared) -> u32 {
        (shared & (lower | !self.named)).count_ones()
    }

    /// The summed rarity of a set.
    pub(super) fn evidence(&self, shared: Shared) -> f32 {
        self.rarities.iter().enumerate().filter(|(i, _)| shared & (1 << i) != 0).map(|(_, rarity)| rarity).sum()
    }

    /// The kinds of its numbers, as bits.
    pub(super) fn kinds(&self) -> u8 {
        self.kinds.iter().fold(0, |all, kind| all | kind)
    }

    /// The share of the report that a set makes up, where each number not in the set counts for which there is another of
    /// one of these kinds.
    pub(super) fn slotted(&self, shared: Shared, slots: u8) -> f32 {
        let filled = (0..self.kinds.len()).filter(|&i| self.kinds[i] & slots != 0).fold(shared, |set, i| set | 1 << i);
        self.covered(filled)
    }

    /// The share of the report, by rarity, that a set makes up: 0 to 1.
    pub(super) fn covered(&self, shared: Shared) -> f32 {
        if self.total > 0.0 { self.evidence(shared) / self.total } else { 0.0 }
    }
}

/// A stretch of a quote that may be what is reported.
#[derive(Clone, Copy, Debug)]
pub(super) struct Support {
    /// First and last part, inclusive.
    pub(super) parts: (usize, usize),
    /// The reported stems that stand in it.
    pub(super) shared: Shared,
    /// How many of them are no names.
    pub(super) plain: u32,
    /// Share of the report that stands in it, by rarity.
    pub(super) covered: f32,
    /// The same, where a number of the report counts for which it has another of the kind.
    pub(super) slotted: f32,
    /// Share of its own content words that are reported.
    pub(super) kept: f32,
    /// The same, with its numbers for which the report has another of the kind.
    pub(super) kept_slotted: f32,
    /// Summed rarity of what is shared.
    pub(super) evidence: f32,
}

impl Support {
    /// For choosing among stretches: first how much of the report is there, then how much else it says.
    pub(super) fn rank(&self) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "at most a handful of parts")]
        let length = (self.parts.1 - self.parts.0) as f32;
        0.8 * self.covered + 0.2 * self.slotted + 0.3 * self.kept - 0.02 * length
    }

    /// Whether it holds so much of the report that nobody can say that the quote has nothing like it: half of it, two words at least.
    pub(super) fn echoes(&self) -> bool {
        self.shared.count_ones() >= 2 && self.plain >= 1 && self.covered >= 0.5 && self.kept >= 0.2
    }

    /// Whether it is enough to say that the quote is what is reported. Learnt on reported speech of PolNeAR's training
    /// texts, held against quotations of other articles, where nothing is to be found.
    ///
    /// Two words are enough only where they are all of a sentence (`is_sentence`: it has an auxiliary verb); a noun
    /// with its adjective is no claim. One is where all that differs is a number or a date.
    pub(super) fn suffices(&self, is_sentence: bool) -> bool {
        let shared = self.shared.count_ones();
        let whole = is_sentence && self.covered >= 0.9 && self.kept >= 0.6 && self.evidence >= 8.0;
        let close = shared >= 3 && self.covered >= 0.75 && self.kept >= 0.4;
        let broad = shared >= 3 && self.covered >= 0.5 && self.kept >= 0.25 && self.evidence >= 10.0;
        let loose = shared >= 3 && self.covered >= 0.45 && self.kept >= 0.5;
        let long = shared >= 5 && self.plain >= 3 && self.covered >= 0.4 && self.kept >= 0.25;
        let renumbered = is_sentence
            && self.slotted >= 0.95
            && self.slotted > self.covered
            && (self.kept_slotted >= 0.75 || shared >= 2 && self.kept_slotted >= 0.5);
        let full =
            is_sentence && self.covered >= 0.95 && (self.kept >= 0.95 || self.kept >= 0.4 && self.evidence >= 10.0);
        let entire = shared >= 3 && self.covered >= 0.95 && self.kept >= 0.45;
        self.plain >= 2 && self.evidence >= 6.0 && (whole || full || close || broad || loose || long)
            || self.plain >= 1 && self.evidence >= 6.0 && entire
            || self.plain >= 1 && self.evidence >= 4.5 && renumbered
    }
}
