//! `disputed-quote`: the record itself is disputed, misattributed or retracted.

use super::message::finding;
use crate::bank::Status;
use crate::house::Level;
use crate::report::{Evidence, Finding, Rule};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "disputed-quote",
    level: Level::Warning,
    verdict: None,
    summary: "the record is disputed, misattributed or retracted",
    manual: "\
Finds passages whose record the desk has marked: the wording is disputed, the words are commonly credited to somebody who \
never said them, or the source took them back.

Why it matters: such a quotation can match the record to the letter and still mislead.

How to settle it: say in the draft what is disputed, or leave the quotation out.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let Some(quote) = evidence.record().map(|a| &a.quote) else { return Vec::new() };
    let speaker = &quote.speaker.name;
    let mut message = match quote.status {
        Status::Verified => return Vec::new(),
        Status::Disputed => format!("the wording of this statement of {speaker} is disputed ({})", quote.id),
        Status::Misattributed => format!("this is commonly credited to {speaker}, wrongly ({})", quote.id),
        Status::Retracted => format!("this statement of {speaker} was retracted ({})", quote.id),
    };
    if let Some(note) = &quote.note {
        message = format!("{message}: {}", note.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    vec![finding(&RULE, evidence.place(), message)]
}
