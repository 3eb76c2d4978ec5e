//! Mistakes in a file: collected by byte, told by line.

use std::fmt;

/// A file as found on disk.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path, as reports name it.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl File {
    /// The text without its byte order mark, and how many bytes that mark takes.
    ///
    /// # Errors
    ///
    /// The first byte that is not UTF-8, as a mistake of this file.
    pub fn text(&self) -> Result<(&str, usize), Mistake> {
        const MARK: &str = "\u{FEFF}";
        match std::str::from_utf8(&self.bytes) {
            Ok(text) => Ok(text.strip_prefix(MARK).map_or((text, 0), |rest| (rest, MARK.len()))),
            Err(error) => {
                let mut mistakes = Mistakes::default();
                mistakes.add(error.valid_up_to(), "not UTF-8 text from here on; save the file as UTF-8".to_owned());
                Err(mistakes.locate(self).remove(0))
            }
        }
    }
}

/// One mistake in a bank or configuration.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mistake {
    /// The file.
    pub file: String,
    /// Line, from 1; `None` where it concerns the whole file.
    pub line: Option<usize>,
    /// Column in code points, from 1.
    pub column: Option<usize>,
    /// What was found, what was expected, what to do.
    pub message: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(column) = self.column {
            write!(f, ":{column}")?;
        }
        write!(f, ": {}", self.message)
    }
}

/// Writes mistakes one a line, without a line end after the last.
///
/// # Errors
///
/// Those of the formatter.
pub fn write_lines(mistakes: &[Mistake], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (i, mistake) in mistakes.iter().enumerate() {
        if i > 0 {
            writeln!(f)?;
        }
        write!(f, "{mistake}")?;
    }
    Ok(())
}

/// The mistakes of one file, while it is being read.
#[derive(Clone, Debug, Default)]
pub struct Mistakes {
    found: Vec<Found>,
}

#[derive(Clone, Debug)]
struct Found {
    at: usize,
    syntax: bool,
    message: String,
}

impl Mistakes {
    /// Adds a mistake at the byte `at` of the file.
    pub fn add(&mut self, at: usize, message: String) {
        self.found.push(Found { at, syntax: false, message });
    }

    /// Adds an error of the notation itself. What else is found on its line only follows from it
    /// and is not told.
    pub fn add_syntax(&mut self, at: usize, message: String) {
        self.found.push(Found { at, syntax: true, message });
    }

    /// How many there are so far.
    #[must_use]
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The mistakes with lines and columns, in the order of the file: one pass over its bytes, however many there are.
    #[must_use]
    pub fn locate(mut self, file: &File) -> Vec<Mistake> {
        self.found.sort_by_key(|found| found.at);
        let mut place = Place::default();
        let mut placed = Vec::with_capacity(self.found.len());
        for found in self.found {
            place.advance(&file.bytes, found.at);
            placed.push((found.syntax, place.mistake(&file.name, found.message)));
        }
        without_consequences(placed)
    }
}

/// Leaves out what stands on the line of a syntax error, but for its first one.
fn without_consequences(placed: Vec<(bool, Mistake)>) -> Vec<Mistake> {
    let mut told: Vec<Mistake> = Vec::with_capacity(placed.len());
    for line in placed.chunk_by(|(_, a), (_, b)| a.line == b.line) {
        match line.iter().find(|(syntax, _)| *syntax) {
            Some((_, first)) => told.push(first.clone()),
            None => told.extend(line.iter().map(|(_, mistake)| mistake.clone())),
        }
    }
    told
}

/// A place that moves forward through a file; line and column count from 0.
#[derive(Default)]
struct Place {
    at: usize,
    line: usize,
    column: usize,
}

impl Place {
    /// Moves on to the byte `to`.
    fn advance(&mut self, bytes: &[u8], to: usize) {
        let to = to.min(bytes.len());
        for &byte in &bytes[self.at.min(to)..to] {
            match byte {
                b'\n' => (self.line, self.column) = (self.line + 1, 0),
                0x80..=0xBF => {} // inside a code point
                _ => self.column += 1,
            }
        }
        self.at = self.at.max(to);
    }

    fn mistake(&self, file: &str, message: String) -> Mistake {
        Mistake { file: file.to_owned(), line: Some(self.line + 1), column: Some(self.column + 1), message }
    }
}

#[cfg(test)]
mod tests {
    use super::{File, Mistakes};

    fn places(bytes: &[u8], at: &[usize]) -> Vec<(usize, usize)> {
        let mut mistakes = Mistakes::default();
        at.iter().for_each(|&at| mistakes.add(at, String::new()));
        let located = mistakes.locate(&File { name: "f".into(), bytes: bytes.to_vec() });
        located.iter().map(|m| (m.line.unwrap(), m.column.unwrap())).collect()
    }

    #[test]
    fn places_count_lines_and_code_points_and_come_in_order() {
        assert_eq!(places("é“x\r\nab".as_bytes(), &[8, 5, 0, 99]), [(1, 1), (1, 3), (2, 1), (2, 3)]);
    }

    #[test]
    fn what_follows_from_a_syntax_error_is_not_told() {
        let mut mistakes = Mistakes::default();
        mistakes.add(1, "wrong type".into());
        mistakes.add_syntax(2, "no value".into());
        mistakes.add(4, "another line".into());
        let told = mistakes.locate(&File { name: "f".into(), bytes: b"abc\nd".to_vec() });
        assert_eq!(told.iter().map(|m| m.message.as_str()).collect::<Vec<_>>(), ["no value", "another line"]);
    }

    #[test]
    fn a_file_that_is_not_utf_8_says_where() {
        let file = File { name: "quotes/a.toml".into(), bytes: b"a = 1\nb = \"\xFF\"\n".to_vec() };
        let mistake = file.text().unwrap_err();
        assert_eq!((mistake.line, mistake.column), (Some(2), Some(6)));
        let marked = File { name: String::new(), bytes: b"\xEF\xBB\xBFa".to_vec() };
        assert_eq!(marked.text().unwrap(), ("a", 3));
    }
}
