//! Banks on disk: which files make one up.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

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
    let mut files = BTreeSet::new();
    let mut mistakes = Vec::new();
    for path in paths {
        match bank_files(path.as_ref()) {
            Ok(found) => files.extend(found),
            Err(mistake) => mistakes.push(mistake),
        }
    }
    let mut read = Vec::new();
    for path in files {
        match fs::read(&path) {
            Ok(bytes) => read.push(BankFile { name: path.display().to_string(), bytes }),
            Err(e) => mistakes.push(whole_file(&path, format!("the bank file cannot be read: {e}"))),
        }
    }
    match parse_with(&read, &open_text) {
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
    let files: Vec<_> = files.filter(|f| f.extension().is_some_and(|e| e == "toml" || e == "jsonl")).collect();
    if files.is_empty() {
        return Err(whole_file(path, "the bank is empty: no *.toml or *.jsonl file in this folder".to_owned()));
    }
    Ok(files)
}

pub(super) fn whole_file(path: &Path, message: String) -> Mistake {
    Mistake { file: path.display().to_string(), line: None, column: None, message }
}
