//! Banks on disk: which files make one up.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::distinct;
use crate::bank::{Bank, BankError, BankFile, parse_with};
use crate::tree::Mistake;

/// Reads a bank: every `*.toml` and `*.jsonl` file of the folder, or one such file.
///
/// # Errors
///
/// Every mistake of every file, or that the folder cannot be read.
pub fn open_bank(path: impl AsRef<Path>) -> Result<Bank, BankError> {
    open_banks(&[path.as_ref()])
}

/// Reads several folders or files as one bank.
///
/// # Errors
///
/// Every mistake of every file, or which of the folders cannot be read.
pub fn open_banks(paths: &[impl AsRef<Path>]) -> Result<Bank, BankError> {
    let mut found = BankFiles::read(paths);
    let empty = std::mem::take(&mut found.empty);
    found.mistakes.extend(
        empty
            .iter()
            .map(|folder| whole_file(folder, "the bank is empty: no *.toml or *.jsonl file in this folder".to_owned())),
    );
    bank(&found.files, found.mistakes)
}

/// The files of a bank, read.
#[derive(Debug, Default)]
pub(super) struct BankFiles {
    /// The files, each once, sorted by path.
    pub(super) files: Vec<BankFile>,
    /// Where they stand.
    pub(super) paths: Vec<PathBuf>,
    /// The folders in which there is none.
    pub(super) empty: Vec<PathBuf>,
    /// What cannot be read.
    pub(super) mistakes: Vec<Mistake>,
}

impl BankFiles {
    pub(super) fn read(places: &[impl AsRef<Path>]) -> Self {
        let mut read = Self::default();
        let mut paths = Vec::new();
        for place in places.iter().map(AsRef::as_ref) {
            match bank_files(place) {
                Ok(found) if found.is_empty() => read.empty.push(place.to_owned()),
                Ok(found) => paths.extend(found),
                Err(mistake) => read.mistakes.push(mistake),
            }
        }
        for path in distinct(paths) {
            match fs::read(&path) {
                Ok(bytes) => {
                    read.files.push(BankFile { name: path.display().to_string(), bytes });
                    read.paths.push(path);
                }
                Err(e) => read.mistakes.push(whole_file(&path, format!("the bank file cannot be read: {e}"))),
            }
        }
        read
    }
}

/// The bank of these files, or these mistakes and all of theirs.
pub(super) fn bank(files: &[BankFile], mut mistakes: Vec<Mistake>) -> Result<Bank, BankError> {
    match parse_with(files, &open_text) {
        Ok(bank) if mistakes.is_empty() => Ok(bank),
        Ok(_) => Err(BankError { mistakes }),
        Err(error) => {
            mistakes.extend(error.mistakes);
            Err(BankError { mistakes })
        }
    }
}

/// The transcript that a record of this bank file names.
fn open_text(file: &BankFile, path: &str) -> Result<Vec<u8>, String> {
    let path = Path::new(&file.name).parent().unwrap_or(Path::new("")).join(path);
    fs::read(&path).map_err(|e| match e.kind() {
        io::ErrorKind::NotFound => format!("but there is no {}", path.display()),
        _ => format!("which cannot be read: {e}"),
    })
}

/// The bank files of a folder, or the file itself.
fn bank_files(path: &Path) -> Result<Vec<PathBuf>, Mistake> {
    let unreadable = |e: io::Error| {
        match e.kind() {
        io::ErrorKind::NotFound => whole_file(
            path,
            "there is no bank here: give its folder with --quotes DIR or `quotes` in quotecheck.toml, or start one with \
             `quotecheck init`"
                .to_owned(),
        ),
        _ => whole_file(path, format!("the bank cannot be read: {e}")),
    }
    };
    if fs::metadata(path).map_err(unreadable)?.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let entries: Vec<_> = fs::read_dir(path).and_then(Iterator::collect).map_err(unreadable)?;
    let files = entries.into_iter().map(|entry: fs::DirEntry| entry.path());
    let mut files: Vec<_> = files.filter(|f| f.extension().is_some_and(|e| e == "toml" || e == "jsonl")).collect();
    files.sort();
    Ok(files)
}

pub(super) fn whole_file(path: &Path, message: String) -> Mistake {
    Mistake { file: path.display().to_string(), line: None, column: None, message }
}
