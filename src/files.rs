//! The library's only access to the disk: opening drafts, banks and configurations, writing files whole.

#![expect(clippy::disallowed_methods, reason = "this is the one file of the library that touches the disk")]

use std::fmt;
use std::path::{Path, PathBuf};

use crate::article::{Article, Format};
use crate::bank::{Bank, BankError, BankFile, Mistake, parse};

/// Why a draft could not be read.
#[derive(Debug)]
pub struct ArticleError {
    /// The draft.
    pub path: PathBuf,
    /// Why.
    pub cause: std::io::Error,
}

impl fmt::Display for ArticleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: cannot be read: {}", self.path.display(), self.cause)
    }
}

impl std::error::Error for ArticleError {}

/// Reads a draft; its ending tells the format, plain text where it tells none.
///
/// # Errors
///
/// Where the file cannot be read.
pub fn open_article(path: impl AsRef<Path>) -> Result<Article, ArticleError> {
    let path = path.as_ref();
    let bytes = std::fs::read(path).map_err(|cause| ArticleError { path: path.to_owned(), cause })?;
    let name = path.to_string_lossy();
    Ok(Article::read(&name, bytes, Format::of_name(&name).unwrap_or_default(), None))
}

/// Reads a bank: every `*.toml` and `*.jsonl` file of the folder, or one such file.
///
/// # Errors
///
/// Every mistake of every file, or that the folder cannot be read.
pub fn open_bank(path: impl AsRef<Path>) -> Result<Bank, BankError> {
    let path = path.as_ref();
    let unreadable = |message: String| BankError {
        mistakes: vec![Mistake { file: path.display().to_string(), line: None, column: None, message }],
    };
    let entries = std::fs::read_dir(path).map_err(|e| unreadable(format!("the bank cannot be read: {e}")))?;
    let mut files = Vec::new();
    for entry in entries {
        let file = entry.map_err(|e| unreadable(format!("the bank cannot be read: {e}")))?.path();
        if file.extension().is_some_and(|e| e == "toml" || e == "jsonl") {
            let bytes =
                std::fs::read(&file).map_err(|e| unreadable(format!("{} cannot be read: {e}", file.display())))?;
            files.push(BankFile { name: file.display().to_string(), bytes });
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    parse(&files)
}
