//! `contradicting-paraphrase`: reported speech says the opposite of the record, or another number.

use super::message::{finding, quoted};
use super::paraphrase_drift::reported;
use crate::house::Level;
use crate::report::{Evidence, Finding, Rule, Verdict};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "contradicting-paraphrase",
    level: Level::Error,
    verdict: Some(Verdict::Drifted),
    summary: "reported speech says the opposite of the record, or another number",
    manual: "\
Finds reported speech that follows a clause of the record closely and turns it round: a negation lost or gained, or another \
number. The cue counts: “denied that X” agrees with “not X”.

Why it matters: the speaker is made to say what they did not say.

Example: the record has “We will not raise fees”, the draft says that she promised to raise fees.

How to settle it: report what the record says. If the draft is right about another statement, add that statement to the bank.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let Some(paraphrase) = reported(evidence) else { return Vec::new() };
    let what = match (paraphrase.opposite, paraphrase.other_number) {
        (true, _) => "says the opposite of what",
        (false, true) => "gives another number than",
        (false, false) => return Vec::new(),
    };
    let alignment = &paraphrase.alignment;
    let message = format!(
        "reported speech {what} {} said; on record: {} ({})",
        alignment.quote.speaker.name,
        quoted(alignment.passage.of(alignment.text())),
        alignment.quote.id
    );
    vec![finding(&RULE, evidence.place(), message)]
}
