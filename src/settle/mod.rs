//! What the desk has decided already: from a report and the draft's comments, or a baseline, to the report with its
//! findings settled.
//!
//! A settled finding stays in the report, with the reason; its verdict stays what it is. Nothing here touches the disk.

mod allow;
mod baseline;
mod comment;
mod passage;
mod reach;

pub use allow::allowed;
pub use baseline::{Baseline, BaselineError, Update};
