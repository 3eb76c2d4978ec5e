//! What went wrong outside the drafts' words: a bank that cannot be used, a draft that cannot be read.

use std::fmt;

use crate::tree::Mistake;

/// Where a problem lies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ProblemKind {
    /// In a file of the bank, or the bank is missing.
    Bank,
    /// In the configuration.
    Config,
    /// In a draft.
    Draft,
    /// In what was asked for: a path that holds no draft, a standard input that ends early.
    Input,
}

/// Something that kept a run from doing all it was asked to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// Where it lies.
    pub kind: ProblemKind,
    /// The file or folder; `None` where it is about none.
    pub path: Option<String>,
    /// Line, from 1.
    pub line: Option<usize>,
    /// Column in code points, from 1.
    pub column: Option<usize>,
    /// What is wrong and what to do.
    pub message: String,
}

impl Problem {
    /// A problem with a whole file or folder.
    #[must_use]
    pub fn with(kind: ProblemKind, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { kind, path: Some(path.into()), line: None, column: None, message: message.into() }
    }

    /// A problem that is about no file.
    #[must_use]
    pub fn general(kind: ProblemKind, message: impl Into<String>) -> Self {
        Self { kind, path: None, line: None, column: None, message: message.into() }
    }

    /// A mistake that reading the bank or the configuration found.
    #[must_use]
    pub fn of_mistake(kind: ProblemKind, mistake: Mistake) -> Self {
        let Mistake { file, line, column, message } = mistake;
        Self { kind, path: Some(file), line, column, message }
    }
}

impl fmt::Display for Problem {
    /// `path:line:column: message`, as far as known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(path) = &self.path {
            f.write_str(path)?;
            if let Some(line) = self.line {
                write!(f, ":{line}")?;
                if let Some(column) = self.column {
                    write!(f, ":{column}")?;
                }
            }
            f.write_str(": ")?;
        }
        f.write_str(&self.message)
    }
}
