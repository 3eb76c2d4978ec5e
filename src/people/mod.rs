//! Who a mention may mean: the speakers known beforehand, and how a mention is told to be one of them.
//!
//! Extraction uses an empty [`Roster`]; checking uses the bank's. `mention` reads the words of a mention, `names` finds the speakers' names
//! in them, `resolve` decides which is meant.

mod mention;
mod names;
mod resolve;
mod roster;
mod speaker;

pub use roster::{Resolution, Roster};
pub use speaker::{Role, Speaker, SpeakerKind};
