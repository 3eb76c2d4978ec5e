//! Drafts on disk: reading one, and why it could not be read.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::article::{Article, Format, looks_binary};
use crate::language::Language;

/// Why a draft could not be read.
#[derive(Debug)]
pub struct ArticleError {
    /// The draft.
    pub path: PathBuf,
    /// Why.
    pub cause: io::Error,
}

impl ArticleError {
    /// What is wrong and what to do, without the path.
    #[must_use]
    pub fn message(&self) -> String {
        match self.cause.kind() {
            io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
            io::ErrorKind::PermissionDenied => "cannot be read: permission denied".to_owned(),
            io::ErrorKind::InvalidData => {
                "holds no text: a draft is plain text, Markdown or HTML; leave the file out with `exclude` in \
                 quotecheck.toml, or give it another ending"
                    .to_owned()
            }
            _ => format!("cannot be read: {}", self.cause),
        }
    }
}

impl fmt::Display for ArticleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.message())
    }
}

impl std::error::Error for ArticleError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.cause)
    }
}

/// Reads a draft; its ending tells the format, plain text where it tells none.
///
/// # Errors
///
/// Where the file cannot be read or holds no text.
pub fn open_article(path: impl AsRef<Path>) -> Result<Article, ArticleError> {
    open_article_in(path.as_ref(), None)
}

/// Reads a draft that is written in `language` unless it says otherwise itself.
///
/// # Errors
///
/// Where the file cannot be read or holds no text.
pub fn open_article_in(path: &Path, language: Option<&'static Language>) -> Result<Article, ArticleError> {
    let failed = |cause| ArticleError { path: path.to_owned(), cause };
    let bytes = fs::read(path).map_err(failed)?;
    read_article(&path.to_string_lossy(), bytes, language).map_err(failed)
}

/// The draft that these bytes are, called `name`, whose ending tells the format.
///
/// # Errors
///
/// [`io::ErrorKind::InvalidData`] where the bytes are no text.
pub fn read_article(name: &str, bytes: Vec<u8>, language: Option<&'static Language>) -> io::Result<Article> {
    if looks_binary(&bytes) {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(Article::read(name, bytes, Format::of_name(name).unwrap_or_default(), language))
}
