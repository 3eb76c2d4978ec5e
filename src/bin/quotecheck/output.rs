//! Where a report goes: standard output or a file, with colours where they are wanted.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;

use anstream::{AutoStream, ColorChoice};
use anyhow::Context;
use quotecheck::files::WholeFile;
use quotecheck::render::terminal::{Look, Palette};

use crate::args::Color;

/// What is said before the system's own words where a report could not be written.
const UNWRITTEN: &str = "the output cannot be written";

/// Standard output, or a file that appears once it is complete.
pub(crate) enum Output {
    Stdout(BufWriter<io::StdoutLock<'static>>),
    File(BufWriter<WholeFile>),
}

impl Output {
    /// Standard output where no path is given, or `-`.
    pub(crate) fn open(path: Option<&Path>) -> anyhow::Result<Self> {
        let Some(path) = path.filter(|path| *path != Path::new("-")) else {
            return Ok(Self::Stdout(BufWriter::new(io::stdout().lock())));
        };
        let file = WholeFile::create(path).with_context(|| format!("{} cannot be written", path.display()))?;
        Ok(Self::File(BufWriter::new(file)))
    }

    /// How a report on it should look.
    pub(crate) fn look(&self, color: Color) -> Look {
        let stdout = matches!(self, Self::Stdout(_));
        let coloured = match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => stdout && AutoStream::choice(&io::stdout()) != ColorChoice::Never,
        };
        let size = console::Term::stdout().size_checked().filter(|_| stdout && io::stdout().is_terminal());
        Look {
            width: size.map_or(Look::DEFAULT_WIDTH, |(_rows, columns)| usize::from(columns)),
            palette: if coloured { Palette::coloured() } else { Palette::plain() },
        }
    }

    /// Ends the output; the file appears. A reader who has closed the pipe has had enough, which is no failure.
    pub(crate) fn finish(self) -> anyhow::Result<()> {
        match self {
            Self::Stdout(mut out) => out.flush().or_else(forgive_closed_pipe),
            Self::File(out) => out.into_inner().map_err(io::IntoInnerError::into_error).and_then(WholeFile::commit),
        }
        .context(UNWRITTEN)
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Stdout(out) => out.write(bytes),
            Self::File(out) => out.write(bytes),
        }
        .map_err(|e| io::Error::new(e.kind(), format!("{UNWRITTEN}: {e}")))
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Stdout(out) => out.flush(),
            Self::File(out) => out.flush(),
        }
    }
}

/// Writes bytes to standard output.
pub(crate) fn print(bytes: &[u8]) -> anyhow::Result<()> {
    let mut out = Output::open(None)?;
    out.write_all(bytes).or_else(forgive_closed_pipe)?;
    out.finish()
}

/// Treats a pipe that its reader has closed as written to.
pub(crate) fn forgive_closed_pipe(error: io::Error) -> io::Result<()> {
    if error.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(error) }
}

/// Whether the error is that the reader of our output has closed it.
pub(crate) fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe)
}
