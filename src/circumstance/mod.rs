//! When, on what occasion and as what the draft says that somebody spoke.
//!
//! From the words around a cue to the dates ([`Told`]) and occasions ([`Place`]) told there, and from a mention to the
//! offices it gives ([`given`]). Only what belongs to the saying itself counts: what stands in the reported words, in
//! another clause or about another event is passed over. Whether it contradicts the record is for `rules`.

mod date;
mod occasion;
mod office;
mod role;
mod setting;

pub use date::Told;
pub use occasion::{Place, Scene, is_outlet};
pub use office::{Post, posts};
pub use role::given;
pub use setting::{Reported, Setting};
