//! A folder as an editor has it, with a bank and drafts, and the program run in it.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use serde_json::Value;
use tempfile::TempDir;

use crate::json_report::assert_valid;

pub(crate) const BANK: &str = r#"
[[speaker]]
id = "mara-lind"
name = "Mara Lind"
pronouns = ["she"]

[[quote]]
id = "lind-bridge"
speaker = "mara-lind"
text = "The bridge will not open before the winter, and nobody should expect it to."
source = { title = "Town council, minutes" }
said = 2024-05-06
"#;

/// A folder with a bank and these drafts.
pub(crate) fn folder(drafts: &[(&str, &[u8])]) -> TempDir {
    let files: Vec<_> = [("quotes/bank.toml", BANK.as_bytes())].into_iter().chain(drafts.iter().copied()).collect();
    folder_of(&files)
}

/// A folder with these files and nothing else.
pub(crate) fn folder_of(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, bytes) in files {
        put(folder.path(), name, bytes);
    }
    folder
}

/// Writes a file, and its folder where that is not there.
pub(crate) fn put(folder: &Path, name: &str, bytes: &[u8]) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// The program, to be run in `folder`.
pub(crate) fn quotecheck(folder: &Path) -> Command {
    let mut command = Command::cargo_bin("quotecheck").unwrap();
    command.current_dir(folder);
    command
}

pub(crate) fn run(folder: impl AsRef<Path>, args: &[&str]) -> Assert {
    quotecheck(folder.as_ref()).args(args).assert()
}

/// What it printed.
pub(crate) fn stdout(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).unwrap()
}

/// The report it printed, which keeps to the schema.
pub(crate) fn json(assert: &Assert) -> Value {
    let report = serde_json::from_str(&stdout(assert)).unwrap();
    assert_valid(&report);
    report
}
