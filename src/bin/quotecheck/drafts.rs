//! Which drafts a command is about, and reading them: files, folders, standard input.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use quotecheck::Article;
use quotecheck::files::{ArticleError, Project, open_article_in, read_article};
use quotecheck::language::Language;
use quotecheck::render::{Problem, ProblemKind, STDIN_NAME};
use rayon::prelude::*;

use crate::args;
use crate::progress::Progress;

/// The path that stands for standard input.
pub(crate) const STDIN: &str = "-";

/// What is added where not even the drafts' own folder can be searched.
const DEFAULT_HINT: &str = "; name drafts after the command, or their folder as `articles` in quotecheck.toml";

/// Drafts to be read, and what is wrong with the paths given.
pub(crate) struct Drafts {
    paths: Vec<PathBuf>,
    /// The paths that they were looked for at.
    places: Vec<PathBuf>,
    stdin_name: String,
    language: Option<&'static Language>,
    problems: Vec<Problem>,
}

impl Drafts {
    /// The drafts that the command line names, else those of the configuration.
    pub(crate) fn find(args: &args::Drafts, project: &Project) -> Self {
        let paths = if args.paths.is_empty() { project.articles() } else { args.paths.clone() };
        let (stdin, on_disk): (Vec<_>, Vec<_>) = paths.iter().cloned().partition(|path| path == Path::new(STDIN));
        let (mut found, errors) = project.find_drafts(&on_disk);
        found.extend(stdin.into_iter().take(1));
        let mut problems: Vec<_> = errors.iter().map(problem).collect();
        if args.paths.is_empty() {
            let own = errors.iter().map(|error| on_disk.contains(&error.path));
            problems
                .iter_mut()
                .zip(own)
                .filter(|(_, own)| *own)
                .for_each(|(problem, _)| problem.message += DEFAULT_HINT);
        }
        if found.is_empty() && problems.is_empty() {
            problems.push(no_draft(&paths));
        }
        let stdin_name = args.stdin_path.clone().unwrap_or_else(|| STDIN_NAME.to_owned());
        Self { paths: found, places: on_disk, stdin_name, language: project.language(), problems }
    }

    /// Reads every draft and hands it to `work`, several at a time. Gives what `work` made of them, in the order of
    /// their paths, and the problems.
    pub(crate) fn map<T: Send>(
        mut self,
        progress: &Progress,
        work: impl Fn(Article) -> T + Sync,
    ) -> (Vec<T>, Vec<Problem>) {
        let done = |path: &PathBuf| {
            let result = self.read(path).map(&work);
            progress.step();
            result
        };
        let results: Vec<_> = self.paths.par_iter().map(done).collect();
        let mut made = Vec::with_capacity(results.len());
        for result in results {
            match result {
                Ok(item) => made.push(item),
                Err(error) => self.problems.push(problem(&error)),
            }
        }
        (made, self.problems)
    }

    /// The files and folders that were named.
    pub(crate) fn places(&self) -> &[PathBuf] {
        &self.places
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.paths.len()
    }

    fn read(&self, path: &Path) -> Result<Article, ArticleError> {
        if path != Path::new(STDIN) {
            return open_article_in(path, self.language);
        }
        let mut bytes = Vec::new();
        let read = io::stdin().lock().read_to_end(&mut bytes);
        let article = read.and_then(|_| read_article(&self.stdin_name, bytes, self.language));
        article.map_err(|cause| ArticleError { path: PathBuf::from(&self.stdin_name), cause })
    }
}

/// Lets the drafts be read by so many threads at a time.
pub(crate) fn limit_threads(jobs: Option<u16>) -> anyhow::Result<()> {
    if let Some(jobs) = jobs {
        rayon::ThreadPoolBuilder::new().num_threads(usize::from(jobs)).build_global()?;
    }
    Ok(())
}

fn problem(error: &ArticleError) -> Problem {
    Problem::with(ProblemKind::Draft, error.path.display().to_string(), error.message())
}

fn no_draft(paths: &[PathBuf]) -> Problem {
    let places: Vec<_> = paths.iter().map(|path| path.display().to_string()).collect();
    Problem::general(
        ProblemKind::Input,
        format!(
            "no draft found in {}: looked for files ending in .txt, .text, .md, .markdown, .html, .htm or .xhtml that \
             neither .gitignore nor `exclude` leaves out",
            places.join(", ")
        ),
    )
}
