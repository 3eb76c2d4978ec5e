//! Who a mention may mean: the speakers known beforehand, and how a mention is told to be one of them.
//!
//! Extraction uses an empty [`Roster`]; checking uses the bank's. `mention` splits a mention into words, `names`
//! finds the speakers' names in them, `reading` holds both; `person`, `document` and `body` find who is meant, and
//! `resolve` says which of them goes first.

mod body;
mod document;
mod grammar;
mod mention;
mod names;
mod person;
mod reading;
mod resolution;
mod resolve;
mod roster;
mod speaker;

pub use resolution::Resolution;
pub use roster::Roster;
pub use speaker::{Role, Speaker, SpeakerKind};
