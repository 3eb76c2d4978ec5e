//! The baseline: findings that a desk has decided to live with, each known by its passage, as a file that reads well in
//! a diff.
//!
//! From the file's bytes to a [`Baseline`], from reports to an [`Update`] of it, and back to text. Reading and writing
//! the file is left to `files`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write};
use std::sync::Arc;

use super::passage::Mark;
use crate::report::Report;
use crate::tree::{Field, File, Mistake, Mistakes, Need, Owner, Shape, Table, Value, check, read_toml, write_lines};

/// Version of the format.
const VERSION: i64 = 1;

/// More equal findings than a draft can have; a greater count means no more than this.
const MOST_EQUAL: usize = 1 << 31;

/// What a finding that the baseline has is settled by.
const REASON: &str = "recorded in the baseline";

const HEADER: &str = "\
# Findings that quotecheck does not report again, each known by its draft and its words, wherever they stand.
# Written by `quotecheck check --baseline FILE --update-baseline`. To wake a finding, delete its lines.
";

/// Findings that are settled, and how many of each.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Baseline {
    known: BTreeMap<Mark, usize>,
}

/// Why a baseline could not be read: all its mistakes, in the order of the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BaselineError {
    /// At least one.
    pub mistakes: Vec<Mistake>,
}

impl fmt::Display for BaselineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_lines(&self.mistakes, f)
    }
}

impl std::error::Error for BaselineError {}

/// A baseline made anew from reports, and what that changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Update {
    /// The new baseline.
    pub baseline: Baseline,
    /// How many findings it has that the old one had not.
    pub added: usize,
    /// How many findings of the old one it has no more.
    pub dropped: usize,
}

impl Baseline {
    /// The baseline in this file.
    ///
    /// # Errors
    ///
    /// Every mistake: syntax errors, unknown keys, missing and wrong values.
    pub fn parse(file: &File) -> Result<Self, BaselineError> {
        let (text, base) = file.text().map_err(|mistake| BaselineError { mistakes: vec![mistake] })?;
        let mut mistakes = Mistakes::default();
        let tables = read_toml(text, base, &mut mistakes);
        if mistakes.is_empty() {
            let owner = Owner { noun: "the baseline", id: None, of: None };
            tables.iter().for_each(|table| check(table, FIELDS, &owner, &mut mistakes));
        }
        if !mistakes.is_empty() {
            return Err(BaselineError { mistakes: mistakes.locate(file) });
        }
        let mut known = BTreeMap::new();
        let findings = tables.iter().flat_map(|table| table.list("finding"));
        for finding in findings.filter_map(|node| node.table()) {
            *known.entry(mark(finding)).or_default() += count(finding);
        }
        Ok(Self { known })
    }

    /// How many findings it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.known.values().sum()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Settles the open findings of a draft that the baseline has; it knows the draft as `path`. Of more equal findings
    /// than it has, the last ones stay open.
    #[must_use]
    pub fn settled(&self, mut report: Report, path: &str) -> Report {
        let known = self.known_among(open_marks(&report, path));
        let reason: Arc<str> = REASON.into();
        let all = report.judgements.iter_mut().flat_map(|j| &mut j.findings).chain(&mut report.findings);
        for (_, finding) in all.enumerate().filter(|(number, _)| known.contains(number)) {
            finding.settled = Some(Arc::clone(&reason));
        }
        report
    }

    /// The numbers of those findings that the baseline has.
    fn known_among(&self, marks: Vec<(usize, Mark)>) -> BTreeSet<usize> {
        let mut seen: BTreeMap<Mark, usize> = BTreeMap::new();
        let mut known = BTreeSet::new();
        for (number, mark) in marks {
            let most = self.known.get(&mark).copied().unwrap_or(0);
            let seen = seen.entry(mark).or_default();
            *seen += 1;
            if *seen <= most {
                known.insert(number);
            }
        }
        known
    }

    /// The baseline that has the open findings of these reports, each of a draft that it knows as the path given, and
    /// what this one has of other drafts, where `keeps` says so of their paths.
    #[must_use]
    pub fn updated(&self, reports: &[(String, &Report)], keeps: impl Fn(&str) -> bool) -> Update {
        // A draft that was named twice counts once.
        let checked: BTreeMap<&str, &Report> = reports.iter().map(|(path, report)| (path.as_str(), *report)).collect();
        let kept = self.known.iter().filter(|(mark, _)| !checked.contains_key(mark.path.as_str()) && keeps(&mark.path));
        let mut known: BTreeMap<Mark, usize> = kept.map(|(mark, &count)| (mark.clone(), count)).collect();
        for (path, report) in checked {
            open_marks(report, path).into_iter().for_each(|(_, mark)| *known.entry(mark).or_default() += 1);
        }
        let more = |a: &Self, b: &Self| {
            let without =
                |(mark, count): (&Mark, &usize)| count.saturating_sub(b.known.get(mark).copied().unwrap_or(0));
            a.known.iter().map(without).sum()
        };
        let baseline = Self { known };
        Update { added: more(&baseline, self), dropped: more(self, &baseline), baseline }
    }

    /// The file: sorted, the same for the same findings.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let mut out = format!("{HEADER}version = {VERSION}\n");
        for (mark, count) in &self.known {
            out.push_str("\n[[finding]]\n");
            let quote = mark.quote.as_ref().map(|quote| ("quote", quote));
            let speaker = mark.speaker.as_ref().map(|speaker| ("speaker", speaker));
            let texts = [Some(("path", &mark.path)), Some(("rule", &mark.rule)), quote, speaker];
            for (key, text) in texts.into_iter().flatten().chain([("words", &mark.words)]) {
                _ = writeln!(out, "{key} = {}", toml::Value::from(text.as_str()));
            }
            if *count > 1 {
                _ = writeln!(out, "count = {count}");
            }
        }
        out
    }
}

/// The open findings of a report with their numbers among all of it.
fn open_marks(report: &Report, path: &str) -> Vec<(usize, Mark)> {
    let article = &report.article;
    let judged = report.judgements.iter().flat_map(|j| j.findings.iter().map(move |f| (Some(j), f)));
    let all = judged.chain(report.findings.iter().map(|f| (None, f))).enumerate();
    let open = all.filter(|(_, (_, finding))| finding.is_open());
    open.map(|(number, (judgement, f))| (number, Mark::of(path, article, judgement, f))).collect()
}

const fn field(name: &'static str, need: Need, shape: Shape, expected: &'static str) -> Field {
    Field { name, need, shape, expected }
}

static FIELDS: &[Field] = &[
    field("version", Need::Required, Shape::Value(version), "the number 1"),
    field("finding", Need::Optional, Shape::Records("finding", FINDING), "findings in double brackets: [[finding]]"),
];

static FINDING: &[Field] = &[
    field("path", Need::Required, Shape::Text, "the path of a draft"),
    field("rule", Need::Required, Shape::Text, "the name of a rule"),
    field("quote", Need::Optional, Shape::Text, "the id of a quote"),
    field("speaker", Need::Optional, Shape::Value(text), "who is credited"),
    field("words", Need::Required, Shape::Value(text), "the words of the passage"),
    field("count", Need::Optional, Shape::Count(1), "how many equal findings there are, 1 or more"),
];

fn version(value: &Value) -> Result<(), String> {
    match value {
        Value::Integer(VERSION) => Ok(()),
        other => Err(format!("is {other}")),
    }
}

/// A text that may be empty.
fn text(value: &Value) -> Result<(), String> {
    if matches!(value, Value::Text(_)) { Ok(()) } else { Err(format!("is {value}")) }
}

/// The mark in a table in which nothing is wrong.
fn mark(table: &Table) -> Mark {
    let text = |key: &str| table.text(key).map(str::to_owned);
    Mark {
        path: text("path").unwrap_or_default(),
        rule: text("rule").unwrap_or_default(),
        quote: text("quote"),
        speaker: text("speaker"),
        words: text("words").unwrap_or_default(),
    }
}

fn count(table: &Table) -> usize {
    match table.get("count").map(|node| &node.value) {
        Some(&Value::Integer(count)) => usize::try_from(count).map_or(1, |count| count.min(MOST_EQUAL)),
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Baseline, Mark};
    use crate::tree::File;

    fn read(text: &str) -> Result<Baseline, String> {
        let file = File { name: "b.toml".to_owned(), bytes: text.as_bytes().to_vec() };
        Baseline::parse(&file).map_err(|error| error.to_string())
    }

    #[test]
    fn equal_entries_are_added_up_and_their_order_does_not_matter() {
        let entry = |path: &str, rest: &str| format!("[[finding]]\npath = '{path}'\nrule = 'r'\nwords = 'w'\n{rest}\n");
        let one =
            read(&format!("version = 1\n{}{}{}", entry("b", ""), entry("a", "count = 2"), entry("b", ""))).unwrap();
        let other = read(&format!("version = 1\r\n{}{}", entry("a", "count = 2"), entry("b", "count = 2"))).unwrap();
        assert_eq!(one, other);
        assert_eq!(one.len(), 4);
        let written = one.to_toml();
        assert!(written.find("path = \"a\"").unwrap() < written.find("path = \"b\"").unwrap(), "{written}");
        assert_eq!(read("version = 1\n").unwrap().to_toml(), Baseline::default().to_toml());
        assert!(Baseline::default().is_empty());
    }

    proptest! {
        #[test]
        fn any_words_are_written_so_that_they_are_read_back(texts in prop::array::uniform5("[^\\x00]{1,20}"), count in 1usize..5) {
            prop_assume!(texts.iter().all(|text| !text.trim().is_empty()));
            let [path, rule, quote, speaker, words] = texts;
            let mark = Mark { path, rule, quote: Some(quote), speaker: Some(speaker), words };
            let baseline = Baseline { known: [(mark, count)].into() };
            prop_assert_eq!(read(&baseline.to_toml()), Ok(baseline));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "(version = 1\n)?(\\[\\[finding\\]\\]|path = 'a'|rule = |words = \"|count = -?[0-9]{1,20}|[a-z=\\[\\]'\"]|\n){0,20}") {
            if let Ok(baseline) = read(&text) {
                prop_assert_eq!(read(&baseline.to_toml()), Ok(baseline));
            }
        }
    }
}
