//! Word shingles of every wording in the bank: from a fragment to the passages that may hold it.
//!
//! Judgement sees [`Index::seeds`], [`Index::sparse_seeds`], [`Index::seeds_among`] and [`Index::quotes_of`] only, so
//! the tables behind them may be made faster without touching anything else.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::quote::CanonicalQuote;
use super::shingles::Shingles;
use crate::text::WordKey;

/// Words of a shingle. Two cost more and find no more in whole sentences, four miss copies with two changed words.
const LONG: usize = 3;

/// How many places one shingle of a fragment may be followed to altogether, over all its repetitions there: a text that
/// says one thing ten thousand times costs no more than one that says it once.
const FOLLOWED: usize = 2000;

/// A word that stands more often than this in the bank is no seed by itself.
const RARE: u32 = 200;

/// A run of shared words: words `query..query + length` of the fragment are words `word..word + length` of a wording.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Seed {
    /// Number of the quote in the bank.
    pub quote: u32,
    /// Number of the wording: 0 the canonical one, then its variants, then its translations.
    pub wording: u32,
    /// First word of the fragment.
    pub query: u32,
    /// First word of the wording.
    pub word: u32,
    /// How many words.
    pub length: u32,
}

/// The index.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Short keys of the words of all wordings, one after another; a place is a number in here.
    words: Vec<u32>,
    /// Where each wording begins in `words`, and one more at the end.
    starts: Vec<u32>,
    /// Quote and number of each wording.
    owners: Vec<(u32, u32)>,
    long: Shingles,
    pairs: Shingles,
    single: Shingles,
    counts: FxHashMap<u32, u32>,
    by_speaker: FxHashMap<String, Vec<u32>>,
}

impl Index {
    /// Indexes all wordings of `quotes`. Words past the 2^32nd are not found.
    #[must_use]
    pub fn new(quotes: &[Arc<CanonicalQuote>]) -> Self {
        let mut index = Self { starts: vec![0], ..Self::default() };
        for (number, quote) in quotes.iter().enumerate() {
            let number = narrow(number);
            index.by_speaker.entry(quote.speaker.id.clone()).or_default().push(number);
            for (wording, text) in quote.wordings().enumerate() {
                index.words.extend(text.words.keys().iter().map(|&key| short(key)));
                index.starts.push(narrow(index.words.len()));
                index.owners.push((number, narrow(wording)));
            }
        }
        for &word in &index.words {
            *index.counts.entry(word).or_default() += 1;
        }
        index.long = index.shingles(LONG);
        index.pairs = index.shingles(2);
        index.single = index.shingles(1);
        index
    }

    /// Places where at least three words of the fragment (by their keys) stand in the bank in a row, as runs of the
    /// greatest length; sorted by quote, wording and place in the fragment. Not complete: the 200 earliest places of
    /// each three words are known.
    #[must_use]
    pub fn seeds(&self, fragment: &[WordKey]) -> Vec<Seed> {
        self.runs(fragment, &self.long, LONG)
    }

    /// Like [`Index::seeds`], but pairs of words, and rare words by themselves.
    #[must_use]
    pub fn sparse_seeds(&self, fragment: &[WordKey]) -> Vec<Seed> {
        let mut seeds = self.runs(fragment, &self.pairs, 2);
        seeds.extend(self.runs(fragment, &self.single, 1));
        seeds.sort_unstable();
        seeds
    }

    /// Every place where a word of the fragment stands in one of these quotes, as runs. Reads all their words, but not
    /// more than `budget`.
    #[must_use]
    pub fn seeds_among(&self, fragment: &[WordKey], quotes: &[u32], budget: usize) -> Vec<Seed> {
        let fragment: Vec<u32> = fragment.iter().map(|&key| short(key)).collect();
        let mut known: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
        for (i, &word) in fragment.iter().enumerate() {
            known.entry(word).or_default().push(i);
        }
        let mut seeds = Vec::new();
        let mut left = budget;
        for &quote in quotes {
            let first = self.owners.partition_point(|o| o.0 < quote);
            for wording in (first..self.owners.len()).take_while(|&w| self.owners[w].0 == quote) {
                let range = self.starts[wording] as usize..self.starts[wording + 1] as usize;
                let Some(rest) = left.checked_sub(range.len()) else { return seeds };
                left = rest;
                for place in range {
                    let starts = known.get(&self.words[place]).into_iter().flatten();
                    seeds.extend(starts.filter_map(|&i| self.left_maximal(&fragment, i, place, wording)));
                }
            }
        }
        seeds
    }

    /// The numbers of the quotes of the speaker with this id, in order.
    #[must_use]
    pub fn quotes_of(&self, speaker: &str) -> &[u32] {
        self.by_speaker.get(speaker).map_or(&[], Vec::as_slice)
    }

    /// The shingles of `length` words of all wordings. Words by themselves are listed where they are rare only.
    fn shingles(&self, length: usize) -> Shingles {
        let mut entries = Vec::with_capacity(if length == 1 { 0 } else { self.words.len() });
        for bounds in self.starts.windows(2) {
            let wording = &self.words[bounds[0] as usize..bounds[1] as usize];
            for (place, shingle) in (bounds[0]..).zip(wording.windows(length)) {
                if length > 1 || self.counts[&shingle[0]] <= RARE {
                    entries.push((hash(shingle), place));
                }
            }
        }
        Shingles::new(entries)
    }

    /// The runs that the shingles of the fragment begin, each once.
    fn runs(&self, fragment: &[WordKey], table: &Shingles, length: usize) -> Vec<Seed> {
        let fragment: Vec<u32> = fragment.iter().map(|&key| short(key)).collect();
        let mut seeds = Vec::new();
        // For each diagonal, the word of the fragment up to which a run has been followed on it.
        let mut reached: FxHashMap<i64, usize> = FxHashMap::default();
        let mut followed: FxHashMap<u32, usize> = FxHashMap::default();
        for (i, shingle) in fragment.windows(length).enumerate() {
            let hash = hash(shingle);
            let places = table.places(hash);
            if places.len() == 0 {
                continue;
            }
            let followed = followed.entry(hash).or_default();
            *followed += places.len();
            if *followed > FOLLOWED {
                continue;
            }
            for place in places {
                let end = reached.entry(i64::from(place) - i as i64).or_default();
                if *end <= i
                    && let Some(seed) = self.run(&fragment, i, place as usize, length)
                {
                    *end = i + seed.length as usize;
                    seeds.push(seed);
                }
            }
        }
        seeds.sort_unstable();
        seeds
    }

    /// The run of at least `least` shared words that begins at word `i` of the fragment and at `place`.
    fn run(&self, fragment: &[u32], i: usize, place: usize, least: usize) -> Option<Seed> {
        let wording = self.starts.partition_point(|&start| start as usize <= place) - 1;
        self.run_in(fragment, i, place, wording).filter(|seed| seed.length as usize >= least)
    }

    fn run_in(&self, fragment: &[u32], i: usize, place: usize, wording: usize) -> Option<Seed> {
        let rest = &self.words[place..self.starts[wording + 1] as usize];
        let length = rest.iter().zip(&fragment[i..]).take_while(|(a, b)| a == b).count();
        let (quote, number) = *self.owners.get(wording)?;
        let word = narrow(place) - self.starts[wording];
        Some(Seed { quote, wording: number, query: narrow(i), word, length: narrow(length) })
    }

    /// The run from here, where the words before do not belong to it.
    fn left_maximal(&self, fragment: &[u32], i: usize, place: usize, wording: usize) -> Option<Seed> {
        let inside = i > 0 && place > self.starts[wording] as usize && fragment[i - 1] == self.words[place - 1];
        if inside { None } else { self.run_in(fragment, i, place, wording) }
    }
}

/// Half of a key: enough to tell the words of a bank apart; aligning compares whole keys.
fn short(key: WordKey) -> u32 {
    (key ^ (key >> 32)) as u32
}

/// The hash of a few words in a row.
fn hash(shingle: &[u32]) -> u32 {
    let mixed = shingle.iter().fold(shingle.len() as u64, |h, &word| {
        (h.rotate_left(23) ^ u64::from(word)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    });
    (mixed >> 32) as u32
}

/// The number, or the greatest there is: a wording that begins there is empty to the index.
fn narrow(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Index, Seed};
    use crate::bank::CanonicalQuote;
    use crate::people::{Speaker, SpeakerKind};
    use crate::text::Words;

    fn quote(text: &str, variant: &str) -> Arc<CanonicalQuote> {
        let speaker = Speaker::named("osei", "Ama Osei", SpeakerKind::Person, None);
        Arc::new(CanonicalQuote::of(&Arc::new(speaker), "q", &[text, variant]))
    }

    fn seeds(text: &str) -> Vec<Seed> {
        let quotes = [quote("one two three four", "five six seven"), quote("zero two three four", "eight")];
        Index::new(&quotes).seeds(Words::of(text).keys())
    }

    #[test]
    fn seeds_are_the_longest_runs_in_every_wording() {
        let seed = |quote, wording, query, word, length| Seed { quote, wording, query, word, length };
        assert_eq!(
            seeds("so two three four five six seven"),
            [seed(0, 0, 1, 1, 3), seed(0, 1, 4, 0, 3), seed(1, 0, 1, 1, 3)]
        );
        assert_eq!(seeds("four five six"), []);
        assert_eq!(seeds("three four"), []);
    }

    #[test]
    fn rare_words_and_pairs_are_seeds_of_their_own() {
        let index = Index::new(&[quote("one two three four", "five")]);
        let found = index.sparse_seeds(Words::of("two three so five").keys());
        assert!(found.contains(&Seed { quote: 0, wording: 0, query: 0, word: 1, length: 2 }));
        assert!(found.contains(&Seed { quote: 0, wording: 1, query: 3, word: 0, length: 1 }));
    }

    #[test]
    fn named_quotes_are_read_through_within_the_budget() {
        let index = Index::new(&[quote("one two three four", "five")]);
        let keys = Words::of("four").keys().to_vec();
        assert_eq!(index.seeds_among(&keys, &[0], 100).len(), 1);
        assert_eq!(index.seeds_among(&keys, &[0], 3).len(), 0);
    }
}
