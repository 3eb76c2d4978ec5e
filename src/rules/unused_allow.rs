//! `unused-allow`: a comment that is to settle findings and settles none, or does not say why.

use super::message::finding;
use crate::house::Level;
use crate::report::{Evidence, Finding, Rule};
use crate::text::Span;

/// The rule. No single passage shows what a comment settles: `settle` tells what is wrong with one.
pub(super) static RULE: Rule = Rule {
    name: "unused-allow",
    level: Level::Warning,
    verdict: None,
    summary: "an `allow` that settles nothing or has no reason",
    manual: "\
Finds comments of this program that ask for something and get nothing. In Markdown and HTML a finding is settled by a comment on the \
line before:

    <!-- quotecheck: allow altered-wording -- the desk agreed with the speaker -->
    He said, “…”

It reaches the paragraph (or headline, or item of a list) that begins on the next line with text, to the paragraph's end. Within a \
paragraph, or behind one on the same line, it reaches that line and the next. Several rules are named with commas: `allow \
altered-wording, unmarked-omission -- reason`. `allow-file` in place of `allow` reaches the whole draft. The reason stands behind \
`--` or a dash.

An `allow` is a finding itself where it has no reason (then it settles nothing), where none of its rules finds anything that it \
reaches, or where it names something that is no rule. A rule that is switched off under `[levels]` is not missed. This rule cannot \
be allowed.

Why it matters: an `allow` that has outlived its finding will hide the next one; one without a reason tells nobody who decided what.

How to settle it: add the reason, mend the name, move the comment to the line before the finding, or take it out.
",
    check: |_: &Evidence<'_>| Vec::new(),
};

/// The finding about a comment: its number, the empty place before the next words, and what is wrong.
pub(super) fn about(comment: usize, place: Span, fault: String) -> Finding {
    Finding { comment: Some(comment), ..finding(&RULE, place, fault) }
}
