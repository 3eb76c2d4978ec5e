//! The fixes of a report that may be made together: each with the findings it settles and its changes, word by word.
//!
//! Where two fixes are about the same words the graver finding's is taken, then the earlier. What the desk has settled
//! stays as it is.

use std::collections::BTreeMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::typography::Typography;
use super::{Left, Why};
use crate::article::Article;
use crate::report::{Finding, Fix, Report};
use crate::text::Span;

/// Words of the article's text that are to be replaced.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Change {
    /// Their place; empty where words are only added.
    pub(super) span: Span,
    /// What is to stand there.
    pub(super) words: String,
}

/// One fix.
#[derive(Clone, Debug)]
pub(super) struct Wanted<'a> {
    /// The findings that it settles.
    pub(super) findings: Vec<&'a Finding>,
    /// What it changes, in order, without overlaps.
    pub(super) changes: Vec<Change>,
    /// As the rule proposes it.
    proposal: &'a Fix,
}

/// The fixes to be made, in the order of the draft, and the findings whose fix must stay undone.
pub(super) fn wanted(report: &Report) -> (Vec<Wanted<'_>>, Vec<Left>) {
    let mut selection = Selection::new(&report.article);
    let typography = Typography::of(report.article.text());
    let mut open = Vec::new();
    for judgement in &report.judgements {
        let outer = judgement.entry.content.first().and_then(|span| typography.outer(report.article.text(), *span));
        for finding in &judgement.findings {
            match &finding.fix {
                Some(fix) if !finding.is_open() => selection.keep(fix),
                Some(fix) => open.push((finding, fix, outer)),
                None => {}
            }
        }
    }
    open.sort_by_key(|(finding, ..)| (std::cmp::Reverse(finding.level), finding.span));
    for (finding, fix, outer) in open {
        selection.add(finding, fix, |words| typography.adapted(words, outer));
    }
    selection.wanted.sort_by_key(|wanted| wanted.changes.first().map(|change| change.span));
    (selection.wanted, selection.left)
}

struct Selection<'a> {
    article: &'a Article,
    wanted: Vec<Wanted<'a>>,
    left: Vec<Left>,
    /// The places that are taken: the number of the fix that takes them; `None` for what is settled. They do not
    /// overlap.
    taken: BTreeMap<(usize, usize), Option<usize>>,
}

impl<'a> Selection<'a> {
    fn new(article: &'a Article) -> Self {
        Self { article, wanted: Vec::new(), left: Vec::new(), taken: BTreeMap::new() }
    }

    /// Keeps the places of a settled finding as they are.
    fn keep(&mut self, fix: &Fix) {
        self.taken.extend(fix.edits.iter().map(|(span, _)| ((span.start, span.end), None)));
    }

    fn add(&mut self, finding: &'a Finding, fix: &'a Fix, adapted: impl Fn(&str) -> String) {
        let clash = fix.edits.iter().find_map(|(span, _)| self.taken_at(*span));
        match clash {
            Some(Some(number)) if self.wanted[number].proposal == fix => self.wanted[number].findings.push(finding),
            Some(Some(_)) => self.left.push(Left::of(self.article, finding, Why::Overlap)),
            Some(None) => self.left.push(Left::of(self.article, finding, Why::Settled)),
            None => {
                let changes = |(span, words): &(Span, String)| changes(self.article.text(), *span, &adapted(words));
                let changes: Vec<Change> = fix.edits.iter().flat_map(changes).collect();
                let number = self.wanted.len();
                self.taken.extend(fix.edits.iter().map(|(span, _)| ((span.start, span.end), Some(number))));
                self.wanted.push(Wanted { findings: vec![finding], changes, proposal: fix });
            }
        }
    }

    /// What takes a place that overlaps `span`.
    fn taken_at(&self, span: Span) -> Option<Option<usize>> {
        let before = self.taken.range(..=(span.start, span.end)).next_back();
        let before = before.filter(|&(&(start, end), _)| end > span.start || (start, end) == (span.start, span.end));
        let after = || self.taken.range((span.start, span.end)..).next().filter(|((start, _), _)| *start < span.end);
        before.or_else(after).map(|(_, number)| *number)
    }
}

/// What differs between the words at `span` and those that are to stand there, token by token: white space stays as the
/// draft has it.
fn changes(text: &str, span: Span, words: &str) -> Vec<Change> {
    let (old, new) = (tokens(span.of(text)), tokens(words));
    let keys = |tokens: &[&'_ str]| -> Vec<String> {
        tokens.iter().map(|t| if is_blank(t) { " ".to_owned() } else { (*t).to_owned() }).collect()
    };
    let places: Vec<usize> = std::iter::once(span.start)
        .chain(old.iter().scan(span.start, |at, token| {
            *at += token.len();
            Some(*at)
        }))
        .collect();
    let mut changes: Vec<Change> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &keys(&old), &keys(&new)) {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let place = Span::new(places[op.old_range().start], places[op.old_range().end]);
        let words = new[op.new_range()].concat();
        match changes.last_mut() {
            Some(last) if last.span.end == place.start => {
                last.span.end = place.end;
                last.words += &words;
            }
            _ => changes.push(Change { span: place, words }),
        }
    }
    changes
}

/// Runs of letters and figures, runs of white space, and single other characters.
fn tokens(text: &str) -> Vec<&str> {
    let kind = |c: char| (c.is_alphanumeric(), c.is_whitespace());
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, c) in text.char_indices() {
        if last.is_some_and(|last| last != kind(c) || last == (false, false)) {
            tokens.push(&text[start..at]);
            start = at;
        }
        last = Some(kind(c));
    }
    if start < text.len() {
        tokens.push(&text[start..]);
    }
    tokens
}

fn is_blank(token: &str) -> bool {
    token.starts_with(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::changes;
    use crate::text::Span;

    #[test]
    fn only_the_tokens_that_differ_change_and_line_ends_stay() {
        let cases = [
            ("the users came", "the people came", vec!["users > people"]),
            ("never\never go", "never go", vec!["ever  > "]),
            ("one\r\ntwo, three", "one two three", vec![", > "]),
            ("", "not ", vec![" > not "]),
            ("did", "didn’t", vec!["did > didn’t"]),
            ("a bad, bad day", "a good, good day", vec!["bad > good", "bad > good"]),
        ];
        for (old, new, expected) in cases {
            let found = changes(old, Span::new(0, old.len()), new);
            let found: Vec<_> = found.iter().map(|c| format!("{} > {}", c.span.of(old), c.words)).collect();
            assert_eq!(found, expected, "{old:?}");
        }
    }
}
