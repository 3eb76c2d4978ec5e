//! Workflow commands that GitHub Actions turns into annotations of a pull request.
//!
//! Format and escapes: <https://docs.github.com/actions/reference/workflow-commands-for-github-actions> and the
//! toolkit's `core/src/command.ts`.

use std::io::{self, Write};

use super::{Problem, Run};
use crate::article::Article;
use crate::house::Level;
use crate::report::Finding;
use crate::text::Span;

/// Writes one command for each finding and one for each problem. A settled finding, where the run shows them, is a
/// notice.
///
/// # Errors
///
/// Where `out` cannot be written.
pub fn write(run: &Run, out: &mut dyn Write) -> io::Result<()> {
    for report in &run.reports {
        let mut findings: Vec<_> = report.all_findings().filter(|finding| run.shows(finding)).collect();
        findings.sort_by_key(|f| f.span);
        for finding in findings {
            write_finding(&report.article, finding, out)?;
        }
    }
    run.problems.iter().try_for_each(|problem| write_problem(problem, out))
}

fn write_finding(article: &Article, finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
    let command = match finding.level {
        Level::Off => return Ok(()),
        _ if !finding.is_open() => "notice",
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "notice",
    };
    write_place(article, finding, command, out)?;
    writeln!(out, ",title={}::{}", property(finding.rule.name), data(&message(finding)))
}

fn write_place(article: &Article, finding: &Finding, command: &str, out: &mut dyn Write) -> io::Result<()> {
    if let Some(comment) = finding.comment(article) {
        let (file, line, end) = (property(article.name()), comment.first_line, comment.last_line);
        return write!(out, "::{command} file={file},line={line},endLine={end}");
    }
    let start = article.locate(finding.span);
    let end = article.locate(Span::empty(finding.span.end));
    write!(out, "::{command} file={},line={}", property(article.name()), start.line)?;
    if end.line == start.line {
        // GitHub ignores columns where a command spans lines.
        write!(out, ",col={},endColumn={}", start.column, end.column.max(start.column + 1))
    } else {
        write!(out, ",endLine={}", end.line)
    }
}

fn message(finding: &Finding) -> String {
    let settled = finding.settled.as_deref().map_or(String::new(), |reason| format!("; settled: {reason}"));
    match finding.label.as_str() {
        "" => format!("{}{settled}", finding.message),
        label => format!("{} ({label}){settled}", finding.message),
    }
}

fn write_problem(problem: &Problem, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "::error ")?;
    if let Some(path) = &problem.path {
        write!(out, "file={},", property(path))?;
    }
    if let Some(line) = problem.line {
        write!(out, "line={line},")?;
    }
    writeln!(out, "title=quotecheck::{}", data(&problem.message))
}

/// Escapes what stands after the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn what_would_end_a_value_or_a_line_is_escaped() {
        assert_eq!(data("100 % sure:\r\nyes, no"), "100 %25 sure:%0D%0Ayes, no");
        assert_eq!(property("a,b:c%\n.md"), "a%2Cb%3Ac%25%0A.md");
    }
}
