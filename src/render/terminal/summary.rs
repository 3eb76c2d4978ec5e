//! The last lines of the terminal report: what was checked, what was found, what could not be checked.

use std::io::{self, Write};

use super::{Look, Run};
use crate::render::{ProblemKind, Tally};
use crate::report::Verdict;

/// Verdicts in the order that a reader wants them, with the words for a count of them.
const VERDICTS: [(Verdict, &str); 6] = [
    (Verdict::Verified, "verified"),
    (Verdict::Faithful, "faithful"),
    (Verdict::Altered, "altered"),
    (Verdict::Drifted, "drifted"),
    (Verdict::Misattributed, "misattributed"),
    (Verdict::NoRecord, "without a record"),
];

pub(super) fn write(run: &Run, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let tally = Tally::of(&run.reports);
    let strong = look.palette.strong;
    writeln!(out, "{}", checked(&tally))?;
    if tally.errors + tally.warnings + tally.notes == 0 {
        let good = look.palette.good;
        writeln!(out, "{good}no findings{good:#}{}", settled(&tally))?;
    } else {
        writeln!(out, "{strong}{}{strong:#}{}", found(&tally), settled(&tally))?;
    }
    not_checked(run, &tally).iter().try_for_each(|line| writeln!(out, "{line}"))
}

/// "12 drafts, 31 entries: 19 verified, 5 altered".
fn checked(tally: &Tally) -> String {
    let drafts = count(tally.articles, "draft", "drafts");
    if tally.entries == 0 {
        return format!("{drafts}, no reported words");
    }
    let verdicts = VERDICTS.iter().map(|&(verdict, words)| (tally.count(verdict), words));
    let shown: Vec<_> = verdicts.filter(|&(n, _)| n > 0).map(|(n, words)| format!("{n} {words}")).collect();
    let entries = count(tally.entries, "entry", "entries");
    if shown.is_empty() { format!("{drafts}, {entries}") } else { format!("{drafts}, {entries}: {}", shown.join(", ")) }
}

/// "8 errors, 6 warnings, 4 notes", without those there are none of.
fn found(tally: &Tally) -> String {
    let counts =
        [(tally.errors, "error", "errors"), (tally.warnings, "warning", "warnings"), (tally.notes, "note", "notes")];
    let counts = counts.into_iter().filter(|&(n, ..)| n > 0);
    counts.map(|(n, one, many)| count(n, one, many)).collect::<Vec<_>>().join(", ")
}

fn settled(tally: &Tally) -> String {
    if tally.settled == 0 { String::new() } else { format!(" ({} settled)", tally.settled) }
}

/// A line for each sort of thing that could not be checked.
fn not_checked(run: &Run, tally: &Tally) -> Vec<String> {
    let mut lines = Vec::new();
    let unchecked = tally.count(Verdict::Unchecked);
    if unchecked > 0 {
        let entries = count(unchecked, "entry", "entries");
        lines.push(format!("{entries} could not be compared: a question, another language, or too few words to match"));
    }
    let unread = run.problems.iter().filter(|p| p.kind == ProblemKind::Draft).count();
    if unread > 0 {
        lines.push(format!("{} could not be read", count(unread, "draft", "drafts")));
    }
    lines
}

fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}
