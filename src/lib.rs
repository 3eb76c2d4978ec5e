//! Holds the quotations of article drafts against a bank of canonical quotes and says what changed.

pub mod alignment;
pub mod article;
pub mod attribution;
pub mod bank;
pub mod files;
pub mod house;
pub mod language;
pub mod people;
pub mod quotation;
pub mod render;
pub mod report;
pub mod rules;
pub mod settings;
pub mod text;
pub mod tree;
mod verify;

pub use article::Article;
pub use bank::Bank;
pub use files::{open_article, open_bank};
pub use house::Settings;
pub use report::Report;
pub use verify::verify;
