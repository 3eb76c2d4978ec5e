//! `unclosed-quotation`: a mark that never closes, or closes without opening.

use super::message::{finding, quoted};
use crate::article::Article;
use crate::house::Level;
use crate::quotation::{Closing, Quotation, Quotations};
use crate::report::{Evidence, Finding, Rule};
use crate::text::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "unclosed-quotation",
    level: Level::Note,
    verdict: None,
    summary: "a quotation mark that never closes, or closes without opening",
    manual: "\
Finds quotation marks without a partner. A paragraph of a longer quotation may stay open where the next one opens with a mark.

Why it matters: the reader cannot tell where the speaker's words end and the writer's begin, and neither can a program.

How to settle it: add the missing mark.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    evidence.quotation.and_then(|q| unclosed(q, evidence.article)).into_iter().collect()
}

/// The finding for a quotation that never closes.
pub(super) fn unclosed(quotation: &Quotation, article: &Article) -> Option<Finding> {
    if quotation.closing == Closing::Closed {
        return None;
    }
    let first = quotation.body.first()?;
    let mark = Span::new(quotation.span.start, first.start.max(quotation.span.start));
    let words = quoted(opening(first.of(article.text())));
    Some(finding(&RULE, mark, format!("the quotation mark before {words} never closes")))
}

/// The findings for closing marks that nothing opens.
pub(super) fn strays(quotations: &Quotations) -> impl Iterator<Item = Finding> {
    quotations.stray.iter().map(|&mark| finding(&RULE, mark, "this quotation mark closes nothing".to_owned()))
}

/// The first five words: enough to find the place.
fn opening(text: &str) -> &str {
    let end = text.match_indices(char::is_whitespace).nth(4).map_or(text.len(), |(i, _)| i);
    &text[..end]
}
