//! `no-record`: direct speech that the bank holds nothing like.

use super::message::{finding, quoted};
use crate::attribution::Kind;
use crate::house::Level;
use crate::report::{Evidence, Finding, Rule, Verdict};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "no-record",
    level: Level::Warning,
    verdict: Some(Verdict::NoRecord),
    summary: "direct speech that the bank holds nothing like",
    manual: "\
Finds quotations that no quote of the bank resembles. A warning where the bank knows the speaker, else a note. It never claims \
that the words were not said: the bank may lack them.

Why it matters: for a speaker whose statements the desk keeps, a missing one is either new, and belongs in the bank, or wrong.

How to settle it: find the source and add the quote to the bank, or set `no-record = \"off\"` under `[levels]` where the bank \
is not meant to be complete.
",
    check,
};

/// Fewer words than this are too little to look up: one or two words stand in many statements (contract, section 4).
pub(super) const WORDS_TO_LOOK_UP: usize = 3;

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let unlike = evidence.alignments.is_empty() && evidence.foreign.is_none();
    if evidence.entry.kind != Kind::Direct || !unlike || evidence.words() < WORDS_TO_LOOK_UP {
        return Vec::new();
    }
    let words = quoted(evidence.first_words());
    let (level, message) = match evidence.speaker() {
        Some(speaker) => {
            (Level::Warning, format!("the bank holds nothing of {} like {words} ({})", speaker.name, speaker.id))
        }
        None => (Level::Note, format!("the bank holds nothing like {words}")),
    };
    vec![Finding { level, ..finding(&RULE, evidence.place(), message) }]
}
