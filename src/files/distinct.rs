//! Paths without those that lead to a file that another leads to.

use std::fs;
use std::path::PathBuf;

use rustc_hash::FxHashSet;

/// The paths, sorted, each file once and by the first of its paths: `a.md`, `./a.md` and a link to it are one file.
pub(super) fn distinct(paths: impl IntoIterator<Item = PathBuf>) -> Vec<PathBuf> {
    let mut seen = FxHashSet::default();
    let mut kept: Vec<PathBuf> =
        paths.into_iter().filter(|path| seen.insert(fs::canonicalize(path).unwrap_or_else(|_| path.clone()))).collect();
    kept.sort();
    kept
}
