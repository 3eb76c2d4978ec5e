//! `translated-quotation`: the words are in another language than the record.

use super::message::{finding, quoted};
use crate::attribution::Kind;
use crate::bank::Languages;
use crate::house::Level;
use crate::language::language;
use crate::report::{Evidence, Finding, Rule, Verdict};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "translated-quotation",
    level: Level::Note,
    verdict: Some(Verdict::Unchecked),
    summary: "a quotation in another language than the record",
    manual: "\
Finds quotations in a language that the credited speaker did not speak: the bank holds the speaker's words in another, and not \
all of them have a translation into this one. Such words are not compared. Where the bank has a translation that they are taken from, \
they are held against it like any quotation.

Why it matters: a translation is the translator's wording. Whether it is a fair one, no comparison of words can tell.

How to settle it: add the translation that the desk accepts to the quote's `translations`, or quote the original.
",
    check,
};

/// A single word may be the same in both languages.
const FEWEST_WORDS: usize = 2;

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let compared = !evidence.alignments.is_empty() || evidence.entry.kind != Kind::Direct;
    let (Some(foreign), Some(speaker)) = (evidence.foreign.filter(|_| !compared), evidence.speaker()) else {
        return Vec::new();
    };
    if evidence.words() < FEWEST_WORDS {
        return Vec::new();
    }
    let message = format!(
        "{} is in {}; what the bank holds of {} is in {}, without a translation for this; not compared",
        quoted(evidence.first_words()),
        foreign.spoken.name,
        speaker.name,
        names(foreign.on_record)
    );
    vec![finding(&RULE, evidence.place(), message)]
}

/// The languages by name, or by tag where the program has no name for one: "English and it".
fn names(languages: &Languages) -> String {
    let names: Vec<&str> = languages.originals().map(|tag| language(tag).map_or(tag, |l| l.name)).collect();
    names.join(" and ")
}
