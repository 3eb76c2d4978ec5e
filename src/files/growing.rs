//! A bank that a record is added to: which file it goes into, and that file anew.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::banks::{BankFiles, bank};
use super::write_whole;
use crate::bank::{Bank, BankError, BankFile, NewRecord, appended, home};
use crate::tree::Mistake;

/// A bank on disk with what stands in its files.
#[derive(Debug)]
pub struct GrowingBank {
    places: Vec<PathBuf>,
    read: BankFiles,
    /// What the files make up.
    pub bank: Bank,
}

/// Why a record was not added.
#[derive(Debug)]
pub enum AdditionError {
    /// The bank would have these mistakes.
    Mistakes(BankError),
    /// The file, which cannot be written.
    Unwritable(PathBuf, io::Error),
}

impl GrowingBank {
    /// Opens the bank of these folders and files; a folder may be empty.
    ///
    /// # Errors
    ///
    /// Every mistake of every file, or which of the folders cannot be read.
    pub fn open(places: &[PathBuf]) -> Result<Self, BankError> {
        let mut read = BankFiles::read(places);
        let bank = bank(&read.files, std::mem::take(&mut read.mistakes))?;
        Ok(Self { places: places.to_vec(), read, bank })
    }

    /// The file that a record of this speaker goes into where none is named: the one with the speaker's records, the
    /// bank's only one, or else a new one called after the speaker.
    #[must_use]
    pub fn home(&self, speaker: &str) -> PathBuf {
        let only = if self.read.paths.len() == 1 { Some(0) } else { None };
        match home(&self.read.files, speaker).or(only) {
            Some(number) => self.read.paths[number].clone(),
            None => self.folder().join(format!("{speaker}.toml")),
        }
    }

    /// The bank file that the user calls `name`: a path, or the name of a file in the bank's folder, perhaps a new one.
    /// `None` where the bank would not read it.
    #[must_use]
    pub fn file(&self, name: &Path) -> Option<PathBuf> {
        let same = |path: &PathBuf, other: &Path| {
            fs::canonicalize(path).ok().zip(fs::canonicalize(other).ok()).is_some_and(|(a, b)| a == b)
        };
        let within = self.folder().join(name);
        if let Some(known) = self.read.paths.iter().find(|path| same(path, name) || same(path, &within)) {
            return Some(known.clone());
        }
        let ending = name.extension().is_some_and(|ending| ending == "toml" || ending == "jsonl");
        let folder = name.parent().filter(|folder| !folder.as_os_str().is_empty());
        let is_new = ending && !name.exists();
        match folder {
            None => is_new.then_some(within),
            Some(folder) => (is_new && self.places.iter().any(|place| same(place, folder))).then(|| name.to_owned()),
        }
    }

    /// Adds records at the end of a file, unless the bank would then have a mistake: nothing is written where it would.
    /// Gives the line, from 1, at which they begin.
    ///
    /// # Errors
    ///
    /// The mistakes, those of the new records without a line; or that the file cannot be written.
    pub fn add(&mut self, file: &Path, records: &[NewRecord]) -> Result<usize, AdditionError> {
        let (bank, grown, line) = self.grown(file, records)?;
        write_whole(file, &grown.bytes).map_err(|error| AdditionError::Unwritable(file.to_owned(), error))?;
        self.bank = bank;
        Ok(line)
    }

    /// Whether the records can be added, as [`GrowingBank::add`] does.
    ///
    /// # Errors
    ///
    /// The mistakes that the bank would have.
    pub fn check(&self, file: &Path, records: &[NewRecord]) -> Result<(), AdditionError> {
        self.grown(file, records).map(drop)
    }

    /// The bank with these records, the file that they make, and the line at which they begin.
    fn grown(&self, file: &Path, records: &[NewRecord]) -> Result<(Bank, BankFile, usize), AdditionError> {
        let name = file.display().to_string();
        let number = self.read.paths.iter().position(|path| path == file);
        let before =
            number.map_or_else(String::new, |n| String::from_utf8_lossy(&self.read.files[n].bytes).into_owned());
        let after = appended(&name, &before, records);
        let gap = after[before.len()..].len() - after[before.len()..].trim_start_matches(['\r', '\n']).len();
        let line = 1 + after[..before.len() + gap].matches('\n').count();
        let grown = BankFile { name, bytes: after.into_bytes() };
        let mut files = self.read.files.clone();
        match number {
            Some(number) => files[number] = grown.clone(),
            None => files.push(grown.clone()),
        }
        let bank =
            bank(&files, Vec::new()).map_err(|error| AdditionError::Mistakes(unplaced(error, &grown.name, line)))?;
        Ok((bank, grown, line))
    }

    /// The first folder of the bank.
    fn folder(&self) -> PathBuf {
        let folder = self.places.iter().find(|place| place.is_dir());
        let beside = || self.places.first().and_then(|file| file.parent()).map(Path::to_owned);
        folder.cloned().or_else(beside).unwrap_or_default()
    }
}

/// The mistakes; those in lines that are not written yet, from `line` on, are told without their lines.
fn unplaced(error: BankError, file: &str, line: usize) -> BankError {
    let placed = |mistake: Mistake| {
        let is_new = mistake.file == file && mistake.line.is_some_and(|at| at >= line);
        if is_new { Mistake { line: None, column: None, ..mistake } } else { mistake }
    };
    BankError { mistakes: error.mistakes.into_iter().map(placed).collect() }
}
