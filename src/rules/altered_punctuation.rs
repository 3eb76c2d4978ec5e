//! `altered-punctuation`: punctuation inside the quoted words differs.

use super::altered_wording::{marked_alignments, marked_edits};
use super::ends::end_ellipses;
use super::message::{finding, is_certain, quoted, whose};
use crate::alignment::{Alignment, Edit, EditKind};
use crate::house::Level;
use crate::report::{Evidence, Finding, Fix, Rule};
use crate::text::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "altered-punctuation",
    level: Level::Note,
    verdict: None,
    summary: "punctuation inside the quoted words differs",
    manual: "\
Finds punctuation between quoted words that differs from the record: a comma lost, a full stop made a semicolon. Punctuation \
at the closing mark belongs to the draft's sentence and is left alone, and so is typography: kinds of marks, dashes, spaces.

Why it matters: seldom much, and for spoken words not at all; but a written statement can be copied exactly, and a comma can \
change what a clause belongs to.

Example: the record has “watching on Netflix, directly from the Netflix app”, the draft has no comma.

How to settle it: copy the record's punctuation, or set `altered-punctuation = \"off\"` under `[levels]`.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let differs = marked_edits(evidence).filter(|(_, edit)| edit.kind == EditKind::Punctuation);
    let at_ends = end_ellipses(&RULE, evidence, marked_alignments(evidence));
    differs.map(|(alignment, edit)| one(evidence, alignment, edit)).chain(at_ends).collect()
}

fn one(evidence: &Evidence<'_>, alignment: &Alignment, edit: &Edit) -> Finding {
    let record = edit.canonical.of(alignment.text());
    let message = format!(
        "punctuation differs from {} statement; on record: {} ({})",
        whose(alignment),
        quoted(around(alignment.text(), edit.canonical)),
        alignment.quote.id
    );
    Finding {
        label: format!("on record: {}", quoted(around(alignment.text(), edit.canonical))),
        fix: is_certain(evidence, alignment).then(|| Fix { edits: vec![(edit.article, record.to_owned())] }),
        ..finding(&RULE, shown(evidence.article.text(), edit.article), message)
    }
}

/// A place that can be pointed at: an empty one takes in the character before it.
fn shown(text: &str, span: Span) -> Span {
    if !span.is_empty() {
        return span;
    }
    let before = text[..span.start].chars().next_back().map_or(0, char::len_utf8);
    Span::new(span.start - before, span.end)
}

/// The place with the word on each side of it.
fn around(text: &str, span: Span) -> &str {
    let head = text[..span.start].trim_end();
    let start = head.rfind(char::is_whitespace).map_or(0, |i| i + 1);
    let tail = &text[span.end..];
    let skipped = tail.len() - tail.trim_start().len();
    let end = tail.trim_start().find(char::is_whitespace).map_or(text.len(), |i| span.end + skipped + i);
    text[start.min(span.start)..end].trim()
}

#[cfg(test)]
mod tests {
    use super::around;
    use crate::text::Span;

    #[test]
    fn punctuation_is_shown_with_its_neighbours() {
        assert_eq!(around("on Netflix, directly from", Span::new(10, 12)), "Netflix, directly");
        assert_eq!(around("a, b", Span::new(1, 2)), "a, b");
    }
}
