//! `quotecheck init`: a configuration and a bank to start from.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::Context;
use quotecheck::bank::EXAMPLE;
use quotecheck::files::{CONFIG_FILE, write_whole};
use quotecheck::settings::TEMPLATE;

use crate::{Status, output};

/// Writes what is missing; what is there stays as it is.
pub(crate) fn run() -> anyhow::Result<Status> {
    let files = [(CONFIG_FILE, TEMPLATE), ("quotes/example.toml", EXAMPLE)];
    let mut said = String::new();
    for (path, text) in files {
        _ = if write_new(Path::new(path), text).with_context(|| format!("{path} cannot be written"))? {
            writeln!(said, "wrote {path}")
        } else {
            writeln!(said, "kept {path}, which is there already")
        };
    }
    said += "\nPut your drafts into articles/ and your quotes into quotes/, then run `quotecheck check`.\n";
    output::print(said.as_bytes())?;
    Ok(Status::Clean)
}

/// Writes the file, and its folder, unless it is there; tells whether it did.
fn write_new(path: &Path, text: &str) -> std::io::Result<bool> {
    if fs::symlink_metadata(path).is_ok() {
        return Ok(false);
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    write_whole(path, text.as_bytes())?;
    Ok(true)
}
