//! Reports as text: one file a format, each with its own wire types.

pub mod json;
