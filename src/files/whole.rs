//! Files that are written whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// Writes a file whole or not at all: the bytes go to a temporary file beside it, which then takes its place. The mode
/// of a file that was there is kept.
///
/// # Errors
///
/// Where the folder cannot be written to.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = WholeFile::create(path)?;
    file.write_all(bytes)?;
    file.commit()
}

/// Puts other bytes in the place of a file's, whole or not at all, if it still has the bytes `old`. Its mode is kept; a
/// link stays one.
///
/// # Errors
///
/// Where the file has changed or is no file ([`io::ErrorKind::InvalidData`]), may not be written to, or its folder
/// cannot be written to.
pub fn replace_whole(path: &Path, old: &[u8], new: &[u8]) -> io::Result<()> {
    let found = fs::metadata(path)?;
    if found.permissions().readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let mut file = WholeFile::create(path)?;
    file.write_all(new)?;
    // Looked at last, so that as little time as can be passes before the new bytes take its place.
    let now = if found.is_file() { fs::read(path)? } else { Vec::new() };
    if now == new {
        return Ok(());
    }
    if now != old {
        return Err(io::ErrorKind::InvalidData.into());
    }
    file.commit()
}

/// A file that appears under its name once it is complete, and never otherwise.
#[derive(Debug)]
pub struct WholeFile {
    target: Target,
}

#[derive(Debug)]
enum Target {
    /// A file, and where it is to stand.
    Beside(NamedTempFile, PathBuf),
    /// A pipe or a device, which nothing can take the place of.
    Stream(File),
}

impl WholeFile {
    /// Begins the file. Nothing is to be seen under `path` before [`WholeFile::commit`].
    ///
    /// # Errors
    ///
    /// Where the folder does not exist or cannot be written to, or `path` is a folder.
    pub fn create(path: &Path) -> io::Result<Self> {
        // A link stays one: what it points at is replaced.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let target = match fs::metadata(&path) {
            Ok(found) if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(found) if !found.is_file() => Target::Stream(File::options().write(true).open(&path)?),
            Ok(found) => Target::Beside(beside(&path, Some(found.permissions()))?, path),
            Err(_) => Target::Beside(beside(&path, None).map_err(|e| without_folder(&path, e))?, path),
        };
        Ok(Self { target })
    }

    /// Puts the file in its place.
    ///
    /// # Errors
    ///
    /// Where it could not be written to the end.
    pub fn commit(self) -> io::Result<()> {
        match self.target {
            Target::Beside(file, path) => file.persist(path).map(drop).map_err(|e| e.error),
            Target::Stream(mut file) => file.flush(),
        }
    }
}

impl Write for WholeFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.target {
            Target::Beside(file, _) => file.write(bytes),
            Target::Stream(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.target {
            Target::Beside(file, _) => file.flush(),
            Target::Stream(file) => file.flush(),
        }
    }
}

/// The error, or what to do where it is that the folder of `path` does not exist.
fn without_folder(path: &Path, error: io::Error) -> io::Error {
    match path.parent() {
        Some(folder) if error.kind() == io::ErrorKind::NotFound => {
            let message = format!("there is no folder {}; make it first, or write to another", folder.display());
            io::Error::new(error.kind(), message)
        }
        _ => error,
    }
}

/// A temporary file in the folder of `path`, with these permissions or those that a new file gets.
fn beside(path: &Path, permissions: Option<fs::Permissions>) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".quotecheck-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    // The error without the temporary name, which means nothing to whoever asked for `path`.
    let file = builder.tempfile_in(folder).map_err(|e| e.kind())?;
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    Ok(file)
}
