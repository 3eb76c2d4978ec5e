//! The bank: canonical quotes, their speakers, and the index that finds them.
//!
//! [`parse`] reads bank files and reports every mistake at once; a [`Bank`] that exists is sound.

mod index;
mod parse;
mod quote;
mod shingles;

pub use index::{Index, Seed};
pub use parse::{BankError, BankFile, Mistake, parse};
pub use quote::{CanonicalQuote, Medium, Said, Source, Status, Translation, Wording};

use std::sync::Arc;

use crate::people::Roster;

/// Canonical quotes, indexed. `Send + Sync`; made once, shared by all drafts.
#[derive(Clone, Debug, Default)]
pub struct Bank {
    quotes: Vec<Arc<CanonicalQuote>>,
    roster: Roster,
    index: Index,
}

impl Bank {
    /// A bank of these quotes; each quote's `speaker` is one of the roster's.
    #[must_use]
    pub fn new(roster: Roster, quotes: Vec<CanonicalQuote>) -> Self {
        let quotes: Vec<_> = quotes.into_iter().map(Arc::new).collect();
        let index = Index::new(&quotes);
        Self { quotes, roster, index }
    }

    /// All quotes, in the order of the files (by name) and of the records in them.
    #[must_use]
    pub fn quotes(&self) -> &[Arc<CanonicalQuote>] {
        &self.quotes
    }

    /// The speakers.
    #[must_use]
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// The index over all wordings of all quotes.
    #[must_use]
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// The numbers (places in [`Bank::quotes`]) of the quotes of the speaker with this id, in order.
    #[must_use]
    pub fn quotes_of(&self, speaker: &str) -> &[u32] {
        self.index.quotes_of(speaker)
    }
}
