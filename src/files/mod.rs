//! The library's only access to the disk: finding and opening drafts, opening banks and configurations, writing files
//! whole.

#![expect(clippy::disallowed_methods, reason = "this is the one module of the library that touches the disk")]

mod banks;
mod baseline;
mod distinct;
mod drafts;
mod growing;
mod project;
mod whole;

use distinct::distinct;

pub use banks::{open_bank, open_banks};
pub use baseline::{baseline_name, open_baseline};
pub use drafts::{ArticleError, open_article, open_article_in, read_article};
pub use growing::{AdditionError, GrowingBank};
pub use project::{CONFIG_FILE, Project, open_project};
pub use whole::{WholeFile, replace_whole, write_whole};
