//! Text at the level of bytes and words: what every other module counts in.
//!
//! It knows nothing of articles, quotes or languages.

mod fold;
mod phrases;
mod span;
mod words;

pub use fold::{WordKey, fold, key};
pub use phrases::Phrases;
pub use span::Span;
pub use words::Words;
