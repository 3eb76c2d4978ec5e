//! A report's fixes as one checked edit of its draft: what puts the record's words back, in the draft's own marks,
//! markup and encoding.
//!
//! `wanted` chooses the fixes, `typography` and `escape` write their words, `edit` finds their place in the file,
//! `refill` keeps hard wrapped lines, `proof` compares. Nothing counts before it is proved: the fixed draft is read and
//! checked again, and a fix whose finding stays, or that brings a new one about, is left out and told. Writing files
//! and showing differences is for others.

mod edit;
mod escape;
mod proof;
mod refill;
mod typography;
mod wanted;

use std::fmt;

use crate::article::{Article, Location};
use crate::report::{Finding, Report, Rule};
use edit::{FileEdit, edited, ways};
use escape::Pen;
use wanted::{Wanted, wanted};

/// How often the fixed draft is fixed again: a fix may be possible once another is made.
const PASSES: usize = 4;

/// How many times one pass may check a draft. One check does where all fixes hold, and each that does not costs about
/// two for every doubling of their number.
const CHECKS: usize = 256;

/// A draft with the record's words put back.
#[derive(Clone, Debug)]
pub struct Fixed {
    /// The report on the fixed draft; the report given, where nothing was fixed.
    pub report: Report,
    /// How many findings were put right.
    pub findings: usize,
    /// The findings whose fix was not made.
    pub left: Vec<Left>,
}

/// A finding that has a fix which was not made.
#[derive(Clone, Copy, Debug)]
pub struct Left {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// Where it is in the draft.
    pub place: Location,
    /// Why its fix was not made.
    pub why: Why,
}

/// Why a fix was not made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why {
    /// A graver or earlier finding's fix changes the same words.
    Overlap,
    /// The words belong to a finding that was settled.
    Settled,
    /// The draft's encoding has not all the characters of the record.
    Encoding,
    /// The words cannot be changed without breaking the markup around them.
    Markup,
    /// The finding would stay, or another would come.
    Unproven,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Overlap => "the fix of another finding changes the same words",
            Self::Settled => "another finding about these words was settled",
            Self::Encoding => "the draft's encoding cannot hold the record's words",
            Self::Markup => "the words cannot be changed without the markup around them",
            Self::Unproven => "with the record's words put back the check still finds fault",
        })
    }
}

impl Left {
    fn of(article: &Article, finding: &Finding, why: Why) -> Self {
        Self { rule: finding.rule, place: finding.locate(article), why }
    }
}

/// Makes the fixes of a report's open findings. `verify` checks a draft as the report's was checked.
///
/// Fixing the result again changes nothing.
#[must_use]
pub fn fix(report: Report, verify: &dyn Fn(Article) -> Report) -> Fixed {
    let mut fixed = Fixed { report, findings: 0, left: Vec::new() };
    for _ in 0..PASSES {
        let (made, count, left) = pass(&fixed.report, verify);
        fixed.findings += count;
        let Some(report) = made else {
            // What is left was told with its place in the draft as it is given.
            if fixed.findings == 0 || fixed.left.len() != left.len() {
                fixed.left = left;
            }
            break;
        };
        (fixed.report, fixed.left) = (report, left);
    }
    fixed
}

/// Makes as many of a report's fixes as hold: the report on the result, how many findings that settles, and those left.
fn pass(report: &Report, verify: &dyn Fn(Article) -> Report) -> (Option<Report>, usize, Vec<Left>) {
    let (fixes, left) = wanted(report);
    let mut attempt = Attempt { report, verify, checks: CHECKS, made: Vec::new(), result: None, left };
    let pen = Pen::of(&report.article);
    let ways: Vec<_> = fixes.iter().map(|fix| (fix, ways(&report.article, pen, fix))).collect();
    let (possible, impossible): (Vec<_>, Vec<_>) = ways.iter().partition(|(_, ways)| !ways.is_empty());
    impossible.iter().for_each(|(fix, _)| attempt.leave(fix, Why::Encoding));
    attempt.add(&possible);
    attempt.left.sort_by_key(|left| left.place.span);
    let count = attempt.made.iter().map(|(fix, _)| fix.findings.len()).sum();
    (attempt.result, count, attempt.left)
}

/// A fix with the ways to make it.
type Possible<'a> = &'a (&'a Wanted<'a>, Vec<Vec<FileEdit>>);

/// Fixes being made.
struct Attempt<'a> {
    report: &'a Report,
    verify: &'a dyn Fn(Article) -> Report,
    /// How many more times the draft may be checked.
    checks: usize,
    made: Vec<(&'a Wanted<'a>, &'a [FileEdit])>,
    /// The report on the draft with those made.
    result: Option<Report>,
    left: Vec<Left>,
}

impl<'a> Attempt<'a> {
    /// Makes the fixes that hold together with those made before: all at once, or else in halves.
    fn add(&mut self, fixes: &[Possible<'a>]) {
        let Some((first, rest)) = fixes.split_first() else { return };
        let before = self.made.len();
        self.made.extend(fixes.iter().map(|(fix, ways)| (*fix, ways[0].as_slice())));
        let Err(why) = self.holds() else { return };
        self.made.truncate(before);
        if rest.is_empty() {
            self.add_otherwise(first, why);
        } else {
            let (head, tail) = fixes.split_at(fixes.len() / 2);
            self.add(head);
            self.add(tail);
        }
    }

    /// Makes one fix in another way, or leaves it.
    fn add_otherwise(&mut self, (fix, ways): Possible<'a>, why: Why) {
        for way in ways.iter().skip(usize::from(!ways.is_empty())) {
            self.made.push((fix, way));
            if self.holds().is_ok() {
                return;
            }
            self.made.pop();
        }
        self.leave(fix, why);
    }

    fn leave(&mut self, fix: &Wanted<'_>, why: Why) {
        let article = &self.report.article;
        self.left.extend(fix.findings.iter().map(|finding| Left::of(article, finding, why)));
    }

    /// Checks the draft with the fixes made so far.
    fn holds(&mut self) -> Result<(), Why> {
        self.checks = self.checks.checked_sub(1).ok_or(Why::Unproven)?;
        let article = &self.report.article;
        let fixed = article.reread(edited(article, &self.made)?);
        let mut fixes: Vec<&Wanted<'_>> = self.made.iter().map(|(fix, _)| *fix).collect();
        fixes.sort_by_key(|fix| fix.changes.first().map(|change| change.span));
        if !proof::reads_as_meant(self.report, &fixes, &fixed) {
            return Err(Why::Markup);
        }
        let report = (self.verify)(fixed);
        proof::settles(self.report, &fixes, &report)?;
        self.result = Some(report);
        Ok(())
    }
}
