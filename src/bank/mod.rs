//! The bank: canonical quotes, their speakers, and the index that finds them.
//!
//! [`parse`] reads bank files and reports every mistake at once; a [`Bank`] that exists is sound.

mod addition;
mod index;
mod parse;
mod quote;
mod shingles;
mod stems;
mod transcript;

pub use addition::{NewRecord, NewValue, appended, new_id};
pub use index::{Index, Seed};
pub use parse::{BankError, BankFile, EXAMPLE, Mistake, OpenText, home, language_tag, parse, parse_with};
pub use quote::{CanonicalQuote, Medium, Said, Source, Status, TextFile, Translation, Wording};
pub use stems::Stems;
pub use transcript::{Spoken, TimeCodes, Transcript};

use std::sync::{Arc, OnceLock};

use crate::people::Roster;

/// Canonical quotes, indexed. `Send + Sync`; made once, shared by all drafts.
#[derive(Clone, Debug, Default)]
pub struct Bank {
    quotes: Vec<Arc<CanonicalQuote>>,
    roster: Roster,
    index: Index,
    stems: OnceLock<Stems>,
}

impl Bank {
    /// A bank of these quotes; each quote's `speaker` is one of the roster's.
    #[must_use]
    pub fn new(roster: Roster, quotes: Vec<CanonicalQuote>) -> Self {
        let quotes: Vec<_> = quotes.into_iter().map(Arc::new).collect();
        let index = Index::new(&quotes);
        Self { quotes, roster, index, stems: OnceLock::new() }
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

    /// The quotes by the stems of their words; made when first asked for.
    #[must_use]
    pub fn stems(&self) -> &Stems {
        self.stems.get_or_init(|| Stems::new(&self.quotes))
    }

    /// The numbers (places in [`Bank::quotes`]) of the quotes of the speaker with this id, in order.
    #[must_use]
    pub fn quotes_of(&self, speaker: &str) -> &[u32] {
        self.index.quotes_of(speaker)
    }
}
