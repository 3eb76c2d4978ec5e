//! Who a mention may mean: the speakers known beforehand, and how a mention is told to be one of them.
//!
//! Extraction uses an empty [`Roster`]; checking uses the bank's.

mod roster;
mod speaker;

pub use roster::{Resolution, Roster};
pub use speaker::{Role, Speaker, SpeakerKind};
