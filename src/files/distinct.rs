//! Paths without those that lead to a file that another leads to.

use std::fs;
use std::path::PathBuf;

use rustc_hash::FxHashSet;

/// The paths, sorted, each file once: `a.md`, `./a.md` and a link to it are one file, which goes by the first of its own
/// paths, else by that of the first link.
pub(super) fn distinct(mut paths: Vec<PathBuf>) -> Vec<PathBuf> {
    let mut seen = FxHashSet::default();
    paths.sort_by_cached_key(|path| path.is_symlink());
    let mut kept: Vec<PathBuf> =
        paths.into_iter().filter(|path| seen.insert(fs::canonicalize(path).unwrap_or_else(|_| path.clone()))).collect();
    kept.sort();
    kept
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::distinct;

    #[test]
    fn a_file_goes_by_its_own_name_in_whatever_order_a_folder_lists_it() {
        let folder = tempfile::tempdir().unwrap();
        let [file, link, other] = ["b.md", "a-link.md", "c-link.md"].map(|name| folder.path().join(name));
        fs::write(&file, "").unwrap();
        symlink("b.md", &link).unwrap();
        symlink("b.md", &other).unwrap();
        for paths in [[&link, &file, &other], [&other, &link, &file], [&file, &link, &other]] {
            assert_eq!(distinct(paths.map(Clone::clone).to_vec()), std::slice::from_ref(&file));
        }
    }
}
