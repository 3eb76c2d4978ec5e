//! `wrong-date`: the draft says that it was said at another time than the record.

use super::message::finding;
use crate::alignment::Alignment;
use crate::bank::Said;
use crate::circumstance::Told;
use crate::house::Level;
use crate::report::{Evidence, Finding, Rule};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "wrong-date",
    level: Level::Warning,
    verdict: None,
    summary: "the draft says that it was said at another time than the record",
    manual: "\
Finds passages on record for which the draft tells another time than the record's `said`: “on 3 April 2024”, “in March”, “last year”, \
“on Tuesday”. A weekday, “yesterday” and “last year” are counted from the draft's own date (`date` in its front matter); without \
one, a weekday is held against the weekday of the record, the others against nothing. Only a time told together with the cue \
counts, not one in the quoted words or of another event, and only as exactly as both sides give it.

Why it matters: when something was said decides what the speaker could know and what had happened since.

How to settle it: correct the date, or the record's `said`; if the speaker said it again, add that to the bank.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let held = evidence.told_records();
    let (Some(first), today) = (held.first(), evidence.article.date()) else { return Vec::new() };
    let (dates, _) = evidence.circumstances();
    let wrong = |told: &&Told| !held.iter().any(|a| told.may_be(a.quote.said, today));
    let Some(told) = dates.iter().find(wrong) else { return Vec::new() };
    let meant = told.day(today).map(|day| format!(", which is {}", Said::Day(day))).unwrap_or_default();
    let words = told.span.of(evidence.article.text());
    let message = format!("the draft says “{words}”{meant}; on record: {} ({})", on_record(first), first.quote.id);
    let label = format!("on record: {}", first.quote.said);
    vec![Finding { label, ..finding(&RULE, told.span, message) }]
}

/// The time on record, a day with its weekday.
fn on_record(alignment: &Alignment) -> String {
    match alignment.quote.said {
        Said::Day(day) => format!("{}, {}", day.strftime("%A"), alignment.quote.said),
        said => said.to_string(),
    }
}
