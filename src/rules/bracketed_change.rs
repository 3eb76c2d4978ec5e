//! `bracketed-change`: words in square brackets that stand for the speaker's.

use super::altered_wording::marked_edits;
use super::message::{finding, quoted, whose};
use crate::alignment::{Alignment, Edit, EditKind, Weight};
use crate::house::Level;
use crate::language::is_remark;
use crate::report::{Evidence, Finding, Rule};
use crate::text::fold;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "bracketed-change",
    level: Level::Note,
    verdict: None,
    summary: "words in square brackets stand for others",
    manual: "\
Finds square brackets inside quotation marks that stand for words of the record, and brackets that add a negation, a number, \
a modal verb or a quantifier; shows both wordings. A bracketed first letter (“[T]he”), “[sic]”, “[emphasis added]”, \
“(cleaned up)” and words that merely explain (“he [the mayor]”) are not reported. It is a warning where a negation comes or goes.

Why it matters: the bracket says that a word was changed, not what it was. “[The company]” for “they” explains; “[never]” for \
“rarely” does not.

Example: the record has “They did not ask for it”, the draft “[The company] did not ask for it”.

How to settle it: compare the two; where the bracket says more than the record, put the record's words back or report them in \
your own.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let text = evidence.article.text();
    let found = marked_edits(evidence).filter(|(a, edit)| changes(edit, edit.article.of(text), a));
    found.map(|(alignment, edit)| one(alignment, edit, edit.article.of(text))).collect()
}

/// Whether a bracket changes words: it stands for others than its own, or adds one that carries the meaning.
fn changes(edit: &Edit, draft: &str, alignment: &Alignment) -> bool {
    let plain = |s: &str| fold(&s.replace(['[', ']'], "")).to_lowercase();
    let same = || plain(draft) == plain(edit.canonical.of(alignment.text()));
    let adds = edit.canonical.is_empty();
    edit.kind == EditKind::Bracket
        && !is_remark(draft)
        && if adds { edit.weight >= Weight::Quantifier && edit.weight != Weight::Name } else { !same() }
}

fn one(alignment: &Alignment, edit: &Edit, draft: &str) -> Finding {
    let record = edit.canonical.of(alignment.text());
    let (what, label) = if record.is_empty() {
        (format!("{} was added to", quoted(draft)), "not on record".to_owned())
    } else {
        (format!("{} stands for {} in", quoted(draft), quoted(record)), format!("on record: {}", quoted(record)))
    };
    let message = format!("{what} {} statement ({})", whose(alignment), alignment.quote.id);
    let level = if edit.weight == Weight::Negation { Level::Warning } else { RULE.level };
    Finding { level, label, ..finding(&RULE, edit.article, message) }
}
