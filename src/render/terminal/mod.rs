//! The report for a person in a hurry: each finding with the draft's line, its words marked, and the record's words.
//!
//! `excerpt` shows the draft, `record` the bank, `summary` the counts; `cells` measures what the terminal will show.

mod cells;
mod collated_row;
mod collation;
mod excerpt;
mod palette;
mod record;
mod summary;

pub(super) use cells::{clean, shortened};
pub use collation::write_collation;
pub use palette::Palette;

use std::io::{self, Write};

use super::{Run, STDIN_NAME};
use crate::article::Article;
use crate::report::{Finding, Judgement, Report};
use excerpt::{Excerpt, Frame};
use record::Record;

/// How the report is to look.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Cells in a line, at least [`Look::MIN_WIDTH`].
    pub width: usize,
    /// Colours.
    pub palette: Palette,
}

impl Look {
    /// Width where the report does not go to a terminal.
    pub const DEFAULT_WIDTH: usize = 100;
    /// Narrower terminals get lines of this many cells.
    pub const MIN_WIDTH: usize = 40;

    /// Cells right of the gutter, whose line numbers have `digits` digits.
    fn body(self, digits: usize) -> usize {
        self.width.max(Self::MIN_WIDTH) - digits - 3
    }
}

impl Default for Look {
    fn default() -> Self {
        Self { width: Self::DEFAULT_WIDTH, palette: Palette::plain() }
    }
}

/// Writes the findings of all drafts, by place, and then what was checked. Settled findings are shown where the run asks for them.
///
/// # Errors
///
/// Where `out` cannot be written.
pub fn write(run: &Run, look: Look, out: &mut dyn Write) -> io::Result<()> {
    write_findings(run, look, out)?;
    summary::write(run, look, out)
}

/// Writes the findings alone.
///
/// # Errors
///
/// Where `out` cannot be written.
pub fn write_findings(run: &Run, look: Look, out: &mut dyn Write) -> io::Result<()> {
    for report in &run.reports {
        groups(report, run).iter().try_for_each(|group| write_group(&report.article, group, look, out))?;
    }
    Ok(())
}

/// Findings that share a record, and the judgement that has it.
struct Group<'a> {
    findings: Vec<&'a Finding>,
    judgement: Option<&'a Judgement>,
}

/// The groups of a draft in the order of their first findings.
fn groups<'a>(report: &'a Report, run: &Run) -> Vec<Group<'a>> {
    let judged = report.judgements.iter().map(|judgement| Group {
        findings: judgement.findings.iter().filter(|f| run.shows(f)).collect(),
        judgement: Some(judgement),
    });
    let loose = report.findings.iter().filter(|f| run.shows(f));
    let mut groups: Vec<_> = judged.filter(|group| !group.findings.is_empty()).collect();
    groups.extend(loose.map(|finding| Group { findings: vec![finding], judgement: None }));
    groups.sort_by_key(|group| group.findings.iter().map(|f| f.span.start).min());
    groups
}

fn write_group(article: &Article, group: &Group<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let lines = group.findings.iter().map(|f| f.locate(article).line);
    let digits = lines.max().unwrap_or(1).to_string().len();
    // Findings about the very same words share their excerpt.
    for (i, findings) in group.findings.chunk_by(|a, b| a.span == b.span && a.comment == b.comment).enumerate() {
        if i > 0 {
            writeln!(out)?;
        }
        write_place(article, findings, digits, look, out)?;
    }
    if let Some(record) = group.judgement.and_then(|j| Record::of(j, &group.findings)) {
        record.write(digits, look, out)?;
    }
    write_reasons(&group.findings, digits, look, out)?;
    if group.findings.iter().any(|finding| finding.is_open() && finding.fix.is_some()) {
        let (gutter, name) = (look.palette.gutter, article.name());
        let path = if name == STDIN_NAME { "-".to_owned() } else { as_argument(name) };
        writeln!(out, "{:digits$} {gutter}={gutter:#} quotecheck fix {path} puts the record's words back", "")?;
    }
    writeln!(out)
}

/// A path as a shell takes it, safe to show.
fn as_argument(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-+,:@%".contains(c);
    let path = clean(path);
    if path.chars().all(plain) { path.into_owned() } else { format!("'{}'", path.replace('\'', "'\\''")) }
}

/// Why findings are settled, each reason once.
fn write_reasons(findings: &[&Finding], digits: usize, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let gutter = look.palette.gutter;
    let mut reasons: Vec<_> = findings.iter().filter_map(|f| f.settled.as_deref()).collect();
    reasons.dedup();
    let write = |reason: &&str| writeln!(out, "{:digits$} {gutter}={gutter:#} settled: {}", "", clean(reason));
    reasons.iter().try_for_each(write)
}

/// Findings about the same words: what is wrong, where, and the words.
fn write_place(
    article: &Article,
    findings: &[&Finding],
    digits: usize,
    look: Look,
    out: &mut dyn Write,
) -> io::Result<()> {
    let Palette { strong, gutter, .. } = look.palette;
    for finding in findings {
        let style = look.palette.level(finding.level);
        let (level, rule, message) = (finding.level.name(), finding.rule.name, clean(&finding.message));
        let settled = if finding.is_open() { "" } else { "settled " };
        writeln!(out, "{style}{settled}{level}[{rule}]{style:#}{strong}: {message}{strong:#}")?;
    }
    let Some(first) = findings.first() else { return Ok(()) };
    let (path, place) = (clean(article.name()), first.locate(article));
    writeln!(out, "{:digits$}{gutter}-->{gutter:#} {path}:{place}", "")?;
    let gravest = findings.iter().map(|f| f.level).max().unwrap_or(first.level);
    let labels: Vec<_> = findings.iter().map(|f| clean(&f.label)).filter(|label| !label.is_empty()).collect();
    let excerpt = Excerpt::of(article, first, look.body(digits));
    excerpt.write(
        &Frame { line: place.line, digits, level: look.palette.level(gravest), look },
        &labels.join("; "),
        out,
    )
}
