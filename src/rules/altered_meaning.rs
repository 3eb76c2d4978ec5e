//! `altered-meaning`: an edit inside quotation marks that touches a negation, number, date, name, modal verb or
//! quantifier.

use super::altered_wording::marked_edits;
use super::message::{about_edit, quoted, whose};
use super::tolerance::{leaves_out, replaces};
use super::touched::touched;
use crate::alignment::{Alignment, Edit, Weight};
use crate::house::Level;
use crate::report::{Evidence, Finding, Rule, Verdict};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "altered-meaning",
    level: Level::Error,
    verdict: Some(Verdict::Altered),
    summary: "a negation, number, amount, date, name, modal verb or quantifier changed inside quotation marks",
    manual: "\
Finds words inside quotation marks that were replaced, added or left out and that carry the meaning: a negation (“not”, \
“never”, “didn’t”), a number, amount or date, a name, a modal verb (“may”, “must”), a quantifier (“all”, “only”, “about” before a number). \
The message says which. It stands in place of `altered-wording` or `unmarked-omission` for that change; others keep theirs.

Why it matters: one such word can turn a statement round.

Example: the record has “We did not share the messages”, the draft “We did share the messages”.

How to settle it: put the record's words back. If the quotation has to be shortened, an ellipsis must not hide such a word.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let heavy = |alignment: &Alignment, edit: &Edit| {
        edit.weight >= Weight::Quantifier
            && (replaces(edit, evidence, alignment) || leaves_out(edit, evidence, alignment))
    };
    let found = marked_edits(evidence).filter(|(alignment, edit)| heavy(alignment, edit));
    found.map(|(alignment, edit)| one(evidence, alignment, edit)).collect()
}

fn one(evidence: &Evidence<'_>, alignment: &Alignment, edit: &Edit) -> Finding {
    let draft = edit.article.of(evidence.article.text());
    let record = edit.canonical.of(alignment.text());
    let change = match (draft.is_empty(), record.is_empty()) {
        (true, _) => format!("{} was left out", quoted(record)),
        (_, true) => format!("{} was added", quoted(draft)),
        _ => format!("{} stands for {}", quoted(draft), quoted(record)),
    };
    let what = format!("{} changed in {} words: {change}", touched(evidence, alignment, edit), whose(alignment));
    about_edit(&RULE, evidence, alignment, edit, &what)
}
