//! What changed in a file, as a unified diff that `patch` and `git apply` take.
//!
//! It is made of the file's own bytes, whatever they mean: lines end at a line feed, and a carriage return before it
//! belongs to the line. Names stand behind `a/` and `b/`, as git writes them.

use std::io::{self, Write};

use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices, group_diff_ops};

use super::terminal::Palette;

/// Lines shown around a change, as `diff -u` and git do.
const CONTEXT: usize = 3;

/// Writes the difference between two versions of the file `path`; nothing where there is none.
///
/// # Errors
///
/// Where `out` cannot be written.
pub fn write(path: &str, old: &[u8], new: &[u8], palette: Palette, out: &mut dyn Write) -> io::Result<()> {
    let (old, new) = (lines(old), lines(new));
    let hunks = group_diff_ops(capture_diff_slices(Algorithm::Myers, &old, &new), CONTEXT);
    let hunks: Vec<_> = hunks.into_iter().filter(|hunk| hunk.iter().any(|op| op.tag() != DiffTag::Equal)).collect();
    if hunks.is_empty() {
        return Ok(());
    }
    let strong = palette.strong;
    writeln!(out, "{strong}--- {}{strong:#}", named('a', path))?;
    writeln!(out, "{strong}+++ {}{strong:#}", named('b', path))?;
    let diff = Diff { old, new, palette };
    hunks.iter().try_for_each(|hunk| diff.write_hunk(hunk, out))
}

struct Diff<'a> {
    old: Vec<&'a [u8]>,
    new: Vec<&'a [u8]>,
    palette: Palette,
}

impl Diff<'_> {
    fn write_hunk(&self, ops: &[DiffOp], out: &mut dyn Write) -> io::Result<()> {
        let (Some(first), Some(last)) = (ops.first(), ops.last()) else { return Ok(()) };
        let range = |from: usize, to: usize| {
            let start = if from == to { from } else { from + 1 };
            if to - from == 1 { start.to_string() } else { format!("{start},{}", to - from) }
        };
        let gutter = self.palette.gutter;
        let old = range(first.old_range().start, last.old_range().end);
        let new = range(first.new_range().start, last.new_range().end);
        writeln!(out, "{gutter}@@ -{old} +{new} @@{gutter:#}")?;
        ops.iter().try_for_each(|op| self.write_op(op, out))
    }

    fn write_op(&self, op: &DiffOp, out: &mut dyn Write) -> io::Result<()> {
        let Palette { error, good, .. } = self.palette;
        if op.tag() == DiffTag::Equal {
            return self.old[op.old_range()]
                .iter()
                .try_for_each(|line| write_line(' ', line, anstyle::Style::new(), out));
        }
        self.old[op.old_range()].iter().try_for_each(|line| write_line('-', line, error, out))?;
        self.new[op.new_range()].iter().try_for_each(|line| write_line('+', line, good, out))
    }
}

/// A line with its sign. The colour ends before the line does.
fn write_line(sign: char, line: &[u8], style: anstyle::Style, out: &mut dyn Write) -> io::Result<()> {
    let body = line.strip_suffix(b"\n").unwrap_or(line);
    write!(out, "{style}{sign}")?;
    out.write_all(body)?;
    writeln!(out, "{style:#}")?;
    if body.len() == line.len() {
        writeln!(out, "\\ No newline at end of file")?;
    }
    Ok(())
}

/// The lines of a file with their line feeds.
fn lines(bytes: &[u8]) -> Vec<&[u8]> {
    bytes.split_inclusive(|&b| b == b'\n').collect()
}

/// The name as a header has it. One with a blank ends with a tab, without which `patch` would cut it there; one with
/// quotation marks, backslashes or controls is written as git quotes it.
fn named(side: char, path: &str) -> String {
    if path.chars().any(|c| c.is_control() || matches!(c, '"' | '\\')) {
        let quoted: String = path.chars().map(escaped).collect();
        return format!("\"{side}/{quoted}\"");
    }
    let end = if path.contains(' ') { "\t" } else { "" };
    format!("{side}/{path}{end}")
}

fn escaped(c: char) -> String {
    match c {
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        '\n' => "\\n".to_owned(),
        '\t' => "\\t".to_owned(),
        c if c.is_control() => format!("\\{:03o}", u32::from(c)),
        c => c.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Palette, write};

    fn diff(path: &str, old: &str, new: &str) -> String {
        let mut out = Vec::new();
        write(path, old.as_bytes(), new.as_bytes(), Palette::plain(), &mut out).expect("a vector can be written to");
        String::from_utf8(out).expect("the lines are UTF-8")
    }

    #[test]
    fn changes_are_shown_with_their_line_ends_and_the_missing_last_one() {
        assert_eq!(diff("a.md", "x\n", "x\n"), "");
        assert_eq!(
            diff("a b.md", "1\r\n2\r\n", "1\r\n3\r\n"),
            "--- a/a b.md\t\n+++ b/a b.md\t\n@@ -1,2 +1,2 @@\n 1\r\n-2\r\n+3\r\n"
        );
        assert_eq!(
            diff("a", "1", "2"),
            "--- a/a\n+++ b/a\n@@ -1 +1 @@\n-1\n\\ No newline at end of file\n+2\n\\ No newline at end of file\n"
        );
        assert!(diff("q\"\n.md", "1\n", "2\n").starts_with("--- \"a/q\\\"\\n.md\"\n"));
    }

    #[test]
    fn far_changes_have_hunks_of_their_own() {
        let old: String = (0..30).map(|n| format!("{n}\n")).collect();
        let new = old.replacen("2\n", "two\n", 1).replace("27\n", "");
        let told = diff("a", &old, &new);
        assert!(told.contains("@@ -1,6 +1,6 @@\n 0\n 1\n-2\n+two\n 3\n"), "{told}");
        assert!(told.contains("@@ -25,6 +25,5 @@\n 24\n 25\n 26\n-27\n 28\n 29\n"), "{told}");
    }
}
