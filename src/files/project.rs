//! A configuration on disk with the folder that its paths count from, and the drafts it is about.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use globset::{GlobBuilder, GlobSet};
use ignore::WalkBuilder;

use super::ArticleError;
use super::banks::whole_file;
use super::distinct;
use crate::article::Format;
use crate::language::{Language, language};
use crate::rules::RULES;
use crate::settings::{self, Config, ConfigError};
use crate::tree::File;

/// Name of the configuration, looked for from the working directory upward.
pub const CONFIG_FILE: &str = "quotecheck.toml";

/// A configuration and where it stands.
#[derive(Clone, Debug, Default)]
pub struct Project {
    /// What it says; the defaults where there is no file.
    pub config: Config,
    /// Its folder; empty for the working directory.
    folder: PathBuf,
    exclude: GlobSet,
}

/// Opens the configuration at `path`, or else the nearest [`CONFIG_FILE`] from the working directory upward. Where
/// there is none, the defaults hold and paths count from the working directory.
///
/// # Errors
///
/// Every mistake of the file, or that it cannot be read.
pub fn open_project(path: Option<&Path>) -> Result<Project, ConfigError> {
    let Some(path) = path.map(Path::to_owned).or_else(nearest_config) else { return Ok(Project::default()) };
    let unreadable = |e: io::Error| {
        let message = match e.kind() {
            io::ErrorKind::NotFound => "there is no such configuration; `quotecheck init` writes one".to_owned(),
            _ => format!("the configuration cannot be read: {e}"),
        };
        ConfigError { mistakes: vec![whole_file(&path, message)] }
    };
    let file = File { name: path.display().to_string(), bytes: fs::read(&path).map_err(unreadable)? };
    let rules: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    let config = settings::parse(&file, &rules)?;
    let wrong = |e: globset::Error| ConfigError { mistakes: vec![whole_file(&path, e.to_string())] };
    let exclude = glob_set(&config.exclude).map_err(wrong)?;
    Ok(Project { config, folder: path.parent().unwrap_or(Path::new("")).to_owned(), exclude })
}

/// The nearest configuration, as a path relative to the working directory: short, as reports show it.
fn nearest_config() -> Option<PathBuf> {
    let depth = std::env::current_dir().ok()?.ancestors().count();
    let folders = (0..depth).map(|up| "../".repeat(up));
    folders.map(|folder| PathBuf::from(folder + CONFIG_FILE)).find(|path| path.is_file())
}

/// Patterns in which `*` stays within one folder and `**` does not.
fn glob_set(patterns: &[String]) -> Result<GlobSet, globset::Error> {
    let mut set = GlobSet::builder();
    for pattern in patterns {
        set.add(GlobBuilder::new(pattern).literal_separator(true).build()?);
    }
    set.build()
}

impl Project {
    /// The folders or files of the bank.
    #[must_use]
    pub fn quotes(&self) -> Vec<PathBuf> {
        self.config.quotes.iter().map(|path| self.folder.join(path)).collect()
    }

    /// The folders or files of the drafts.
    #[must_use]
    pub fn articles(&self) -> Vec<PathBuf> {
        self.config.articles.iter().map(|path| self.folder.join(path)).collect()
    }

    /// The language of drafts that name none; `None` where their words are to tell it, or the program does not know it.
    #[must_use]
    pub fn language(&self) -> Option<&'static Language> {
        self.config.language.as_deref().and_then(language)
    }

    /// The drafts at `paths`, sorted, each once, and the paths that could not be searched.
    ///
    /// A path that is a file is a draft whatever its ending. A folder is searched for files with a draft's ending;
    /// hidden ones, those that a `.gitignore` names and those that the configuration excludes are left out.
    #[must_use]
    pub fn find_drafts(&self, paths: &[PathBuf]) -> (Vec<PathBuf>, Vec<ArticleError>) {
        let (mut drafts, mut errors) = (Vec::new(), Vec::new());
        for path in paths {
            match fs::metadata(path) {
                Ok(found) if found.is_dir() => self.search(path, &mut drafts, &mut errors),
                Ok(_) => drafts.push(path.clone()),
                Err(cause) => errors.push(ArticleError { path: path.clone(), cause }),
            }
        }
        (distinct(drafts), errors)
    }

    fn search(&self, folder: &Path, drafts: &mut Vec<PathBuf>, errors: &mut Vec<ArticleError>) {
        let excluded = self.excluded(folder);
        for entry in WalkBuilder::new(folder).require_git(false).sort_by_file_name(Ord::cmp).build() {
            match entry {
                Ok(entry) => {
                    let path = entry.path();
                    let is_draft = Format::of_name(&path.to_string_lossy()).is_some() && path.is_file();
                    if is_draft && !excluded(path) {
                        drafts.push(path.strip_prefix("./").unwrap_or(path).to_owned());
                    }
                }
                Err(error) => errors.push(unsearched(folder, error)),
            }
        }
    }

    /// Tells whether a path under `folder` is one that the configuration excludes. Its patterns count from its own
    /// folder, wherever the working directory is, so both are made absolute.
    fn excluded(&self, folder: &Path) -> impl Fn(&Path) -> bool {
        let here = if self.folder.as_os_str().is_empty() { Path::new(".") } else { &self.folder };
        let root = fs::canonicalize(here).and_then(|root| Ok((root, fs::canonicalize(folder)?))).ok();
        let prefix = root.and_then(|(root, folder)| folder.strip_prefix(root).map(Path::to_owned).ok());
        move |path| {
            let within = prefix.as_ref().zip(path.strip_prefix(folder).ok());
            within.is_some_and(|(prefix, rest)| self.exclude.is_match(prefix.join(rest)))
        }
    }
}

/// A place in `folder` that could not be searched.
fn unsearched(folder: &Path, error: ignore::Error) -> ArticleError {
    let path = place(&error).unwrap_or(folder).to_owned();
    let told = error.to_string();
    ArticleError { path, cause: error.into_io_error().unwrap_or_else(|| io::Error::other(told)) }
}

/// The place that an error of the search is about, where it tells one.
fn place(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => place(err),
        _ => None,
    }
}
