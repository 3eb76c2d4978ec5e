//! The baseline on disk, and what it calls the drafts: their paths from its own folder, so that they mean the same on
//! every machine.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::banks::whole_file;
use crate::settle::{Baseline, BaselineError};
use crate::tree::File;

/// Reads the baseline at `path`; `None` where there is no such file.
///
/// # Errors
///
/// Every mistake of the file, or that it cannot be read.
pub fn open_baseline(path: &Path) -> Result<Option<Baseline>, BaselineError> {
    let unreadable =
        |e: io::Error| BaselineError { mistakes: vec![whole_file(path, format!("the baseline cannot be read: {e}"))] };
    match fs::read(path) {
        Ok(bytes) => Baseline::parse(&File { name: path.display().to_string(), bytes }).map(Some),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(unreadable(e)),
    }
}

/// What the baseline at `baseline` calls the draft or folder at `path`: its path from the baseline's folder, with `/`
/// between the parts; empty for that folder itself. Neither needs to be there.
#[must_use]
pub fn baseline_name(baseline: &Path, path: &Path) -> String {
    let (baseline, path) = (absolute(baseline), absolute(path));
    let folder: Vec<Component<'_>> = baseline.parent().unwrap_or(&baseline).components().collect();
    let parts: Vec<Component<'_>> = path.components().collect();
    let shared = folder.iter().zip(&parts).take_while(|(a, b)| a == b).count();
    let up = folder[shared..].iter().map(|_| "..".into());
    let down = parts[shared..].iter().map(|part| part.as_os_str().to_string_lossy());
    up.chain(down).collect::<Vec<_>>().join("/")
}

/// The path from the root. Links in it are followed but for the last part: a draft that is a link keeps the name it has
/// here.
fn absolute(path: &Path) -> PathBuf {
    match (path.parent(), path.file_name()) {
        (Some(folder), Some(name)) => resolved(folder).join(name),
        _ => resolved(path),
    }
}

/// The path from the root with all links followed, as far as it is there.
fn resolved(path: &Path) -> PathBuf {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    fs::canonicalize(path).unwrap_or_else(|_| match (path.parent(), path.file_name()) {
        (Some(folder), Some(name)) => resolved(folder).join(name),
        _ => std::path::absolute(path).unwrap_or_else(|_| path.to_owned()),
    })
}
