//! The `allow` comments of a draft, applied to its report.

use std::sync::Arc;

use super::comment::Request;
use super::reach::{Layout, Reach};
use crate::article::Location;
use crate::house::{Level, Settings};
use crate::report::{Report, Rule};
use crate::rules::judge_comments;
use crate::text::Span;

/// How many comments about one rule are looked at on either side of a finding, and findings behind a comment: a
/// paragraph has few.
const NEAR: usize = 16;

/// Settles what the draft's comments allow. Comments that ask for something and get nothing become findings of
/// `unused-allow`.
#[must_use]
pub fn allowed(mut report: Report, settings: &Settings) -> Report {
    let requests = requests(&report);
    if requests.is_empty() {
        return report;
    }
    let layout = Layout::of(&report.article);
    let mut permits = Permits::of(&report, &requests, &layout);
    permits.settle(&mut report);
    let faults = faults(requests, permits.unused(&open(&report), settings));
    let place = |comment: usize| Span::empty(layout.text_after(&report.article.comments()[comment]));
    let faults = faults.into_iter().map(|(comment, fault)| (comment, place(comment), fault)).collect();
    report.findings.extend(judge_comments(faults, settings));
    report.findings.sort_by_key(|finding| (finding.span, finding.comment));
    report
}

/// The comments for this program, each with its number.
fn requests(report: &Report) -> Vec<(usize, Request)> {
    let comments = report.article.comments().iter().enumerate();
    comments.filter_map(|(number, comment)| Some((number, Request::of(&comment.text)?))).collect()
}

/// The rules of the findings that are still open, by their places in the file.
fn open(report: &Report) -> Vec<(Location, &'static str)> {
    let found = report.open_findings().map(|finding| (finding.locate(&report.article), finding.rule.name));
    let mut found: Vec<_> = found.collect();
    found.sort_by_key(|(place, rule)| (place.span, *rule));
    found
}

/// What is wrong with the comments, in their order: what cannot be read, then what settled nothing.
fn faults(requests: Vec<(usize, Request)>, unused: Vec<(usize, String)>) -> Vec<(usize, String)> {
    let unread = requests.into_iter().flat_map(|(comment, r)| r.faults.into_iter().map(move |fault| (comment, fault)));
    let mut faults: Vec<(usize, String)> = unread.chain(unused).collect();
    faults.sort_by_key(|&(comment, _)| comment);
    faults
}

/// One rule that one comment allows.
struct Permit {
    rule: &'static Rule,
    comment: usize,
    whole: bool,
    /// Where the comment starts: bytes of the file.
    at: usize,
    reach: Reach,
    reason: Arc<str>,
    used: bool,
}

/// The permits of a draft, by rule, then those for places before those for the whole draft, then by place.
struct Permits(Vec<Permit>);

impl Permits {
    fn of(report: &Report, requests: &[(usize, Request)], layout: &Layout) -> Self {
        let comments = report.article.comments();
        let mut permits = Vec::new();
        for (number, allow) in requests.iter().filter_map(|(n, request)| Some((*n, request.allow.as_ref()?))) {
            let comment = &comments[number];
            permits.extend(allow.rules.iter().map(|&rule| Permit {
                rule,
                comment: number,
                whole: allow.whole,
                at: comment.file_span.start,
                reach: if allow.whole { Reach::everything() } else { layout.reach(comment) },
                reason: Arc::clone(&allow.reason),
                used: false,
            }));
        }
        permits.sort_by_key(|permit| (permit.rule.name, permit.whole, permit.at));
        Self(permits)
    }

    fn settle(&mut self, report: &mut Report) {
        let Report { article, judgements, findings } = report;
        for finding in judgements.iter_mut().flat_map(|j| &mut j.findings).chain(findings) {
            if let Some(permit) = self.find(finding.rule.name, &article.locate(finding.span)) {
                permit.used = true;
                finding.settled = Some(Arc::clone(&permit.reason));
            }
        }
    }

    /// The permit for a finding of `rule` at `place`: of the comments that reach it the nearest before it, else the
    /// nearest after it, else one for the whole draft.
    fn find(&mut self, rule: &str, place: &Location) -> Option<&mut Permit> {
        let all = &mut self.0;
        let here = all.partition_point(|p| (p.rule.name, p.whole, p.at) < (rule, false, place.span.start));
        let nearest = (here.saturating_sub(NEAR)..here).rev().chain(here..all.len().min(here + NEAR));
        let whole = all.partition_point(|p| (p.rule.name, p.whole) < (rule, true));
        let reaches = |i: &usize| all.get(*i).is_some_and(|p| p.rule.name == rule && p.reach.holds(place));
        let found = nearest.chain([whole]).find(reaches)?;
        all.get_mut(found)
    }

    /// The comments with permits that settled nothing, and what to say of each, where `open` findings are left. A rule
    /// that the house has switched off is not missed.
    fn unused(&self, open: &[(Location, &'static str)], settings: &Settings) -> Vec<(usize, String)> {
        let off = |permit: &Permit| settings.levels.get(permit.rule.name) == Some(&Level::Off);
        let mut unused: Vec<&Permit> = self.0.iter().filter(|permit| !permit.used && !off(permit)).collect();
        unused.sort_by_key(|permit| permit.comment);
        let of_comments = unused.chunk_by(|a, b| a.comment == b.comment);
        of_comments.map(|permits| (permits[0].comment, settles_nothing(permits, open))).collect()
    }
}

impl Permit {
    /// The rule of the first finding that the comment would reach, did it name it.
    fn instead(&self, open: &[(Location, &'static str)]) -> Option<&'static str> {
        let next = open.partition_point(|(place, _)| place.span.start < self.at);
        open[next..].iter().take(NEAR).find(|(place, _)| self.reach.holds(place)).map(|&(_, rule)| rule)
    }
}

/// What to say of the rules that a comment allows in vain.
fn settles_nothing(permits: &[&Permit], open: &[(Location, &'static str)]) -> String {
    let names: Vec<String> = permits.iter().map(|permit| format!("`{}`", permit.rule.name)).collect();
    let (names, finds) = (names.join(" and "), if permits.len() == 1 { "finds" } else { "find" });
    if permits.iter().any(|permit| permit.whole) {
        return format!("{names} {finds} nothing in this draft that is still open; take it out of the `allow-file`");
    }
    let instead = permits.iter().find_map(|permit| permit.instead(open));
    let instead = instead.map_or(String::new(), |rule| format!(", but `{rule}` does"));
    format!(
        "{names} {finds} nothing that this `allow` reaches{instead}; put it on the line before the finding, or take it out"
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::allowed;
    use crate::article::{Article, Format};
    use crate::house::{Level, Settings};
    use crate::report::{Finding, Report};
    use crate::rules::rule;
    use crate::text::Span;

    /// A finding of `name` at every one-letter word of `article` that is this letter.
    fn findings(article: &Article, letter: &str, name: &str) -> Vec<Finding> {
        let rule = rule(name).expect("a rule");
        let found = article.words().spans().iter().filter(|span| span.of(article.text()) == letter);
        let finding = |&span: &Span| Finding {
            rule,
            level: rule.level,
            span,
            message: String::new(),
            label: String::new(),
            fix: None,
            settled: None,
            comment: None,
        };
        found.map(finding).collect()
    }

    /// A draft in which `w` is an altered wording and `r` has no record, settled: for each finding its line, then its
    /// reason or the beginning of its message.
    fn settled(draft: &str, settings: &Settings) -> Vec<String> {
        let article = Article::read("x.md", draft.as_bytes().to_vec(), Format::Markdown, None);
        let mut found = findings(&article, "w", "altered-wording");
        found.extend(findings(&article, "r", "no-record"));
        let report = allowed(Report { article, judgements: vec![], findings: found }, settings);
        let told = |f: &Finding| {
            let line = f.locate(&report.article).line;
            match (&f.settled, f.comment) {
                (Some(reason), _) => format!("{line} {reason}"),
                (None, Some(_)) => format!("{line} ! {}", f.message.split(" nothing").next().unwrap_or_default()),
                (None, None) => format!("{line} open"),
            }
        };
        report.findings.iter().map(told).collect()
    }

    #[test]
    fn a_comment_settles_the_findings_it_names_in_what_it_reaches() {
        for (draft, expected) in [
            (
                "w\n\n<!-- quotecheck: allow altered-wording -- why -->\nw r\nw\n\nw\n",
                &["1 open", "4 why", "4 open", "5 why", "7 open"][..],
            ),
            ("<!-- quotecheck: allow altered-wording, no-record -- why -->\nw r", &["2 why", "2 why"]),
            (
                "<!-- quotecheck: allow altered-wording -- a -->\n<!-- quotecheck: allow no-record -- b -->\nw r",
                &["3 a", "3 b"],
            ),
            ("w r\n\nw\n\n<!-- quotecheck: allow-file altered-wording -- all -->\n", &["1 all", "1 open", "3 all"]),
            (
                "<!-- quotecheck: allow-file altered-wording -- all -->\n\nw\n\n<!-- quotecheck: allow altered-wording -- one -->\nw",
                &["3 all", "6 one"],
            ),
            ("```\n<!-- quotecheck: allow altered-wording -- why -->\n```\nw", &["4 open"]),
        ] {
            assert_eq!(settled(draft, &Settings::default()), expected, "{draft}");
        }
    }

    #[test]
    fn a_comment_that_settles_nothing_is_a_finding_where_it_stands() {
        for (draft, expected) in [
            ("<!-- quotecheck: allow no-record -- why -->\nw", &["2 open", "1 ! `no-record` finds"][..]),
            (
                "<!-- quotecheck: allow no-record, altered-wording -- why -->\nx",
                &["1 ! `altered-wording` and `no-record` find"],
            ),
            ("<!-- quotecheck: allow no-record, altered-wording -- why -->\nw", &["2 why", "1 ! `no-record` finds"]),
            ("x\n\n<!-- quotecheck: allow-file no-record -- why -->", &["3 ! `no-record` finds"]),
            (
                "<!-- quotecheck: allow no-record -- a -->\n<!-- quotecheck: allow no-record -- b -->\nr",
                &["3 b", "1 ! `no-record` finds"],
            ),
            (
                "<!-- quotecheck: allow altered-wording -->\nw",
                &["2 open", "1 ! this `allow` has no reason, so it settles"],
            ),
        ] {
            let mut expected = expected.to_vec();
            let mut told = settled(draft, &Settings::default());
            told.sort_unstable();
            expected.sort_unstable();
            assert_eq!(told, expected, "{draft}");
        }
    }

    #[test]
    fn a_rule_that_is_off_is_not_missed_and_the_rule_itself_can_be_switched_off() {
        let draft = "<!-- quotecheck: allow no-record -- why -->\nw";
        for (rule, expected) in [("no-record", &["2 open"][..]), ("unused-allow", &["2 open"])] {
            let levels = [(rule.to_owned(), Level::Off)].into();
            assert_eq!(settled(draft, &Settings { levels, ..Settings::default() }), expected, "{rule}");
        }
    }

    /// Pieces of drafts that mean something to the readers or to comments.
    static PIECES: &[&str] = &[
        "w ",
        "r ",
        "é",
        "\n",
        "\n\n",
        "\r\n",
        "# ",
        "> ",
        "- ",
        "    ",
        "```\n",
        "<p>",
        "</p>",
        "<code>",
        "![w](x) ",
        "| w | r |\n",
        "|-|-|\n",
        "<!-- quotecheck: allow no-record -- a -->",
        "<!-- quotecheck: allow-file altered-wording — b -->",
        "<!--",
        "-->",
        "<!-- quotecheck: allow altered-wording",
        " -- c",
        "quotecheck",
        ":",
        "<!-- quotecheck: x -->",
    ];

    proptest! {
        #[test]
        fn any_comment_in_any_draft_settles_only_what_it_names(
            picks in prop::collection::vec(prop::sample::select(PIECES), 0..40),
            format in prop::sample::select(vec![Format::Markdown, Format::Html]),
        ) {
            let article = Article::read("x", picks.concat().into_bytes(), format, None);
            let found = [findings(&article, "w", "altered-wording"), findings(&article, "r", "no-record")].concat();
            let count = found.len();
            let report = allowed(Report { article, judgements: vec![], findings: found }, &Settings::default());
            let (about_comments, others): (Vec<_>, Vec<_>) = report.findings.iter().partition(|f| f.comment.is_some());
            prop_assert_eq!(others.len(), count);
            prop_assert!(about_comments.iter().all(|f| f.is_open() && f.locate(&report.article).line > 0));
            for finding in others {
                let allowed = |f: &Finding| report.article.comments().iter().any(|c| c.text.contains(f.rule.name));
                prop_assert!(finding.is_open() || allowed(finding));
            }
        }
    }
}
