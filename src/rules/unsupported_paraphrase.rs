//! `unsupported-paraphrase`: reported speech that none of the credited speaker's quotes supports.

use super::message::{finding, quoted};
use crate::alignment::{Weight, weigh};
use crate::attribution::Kind;
use crate::house::Level;
use crate::report::{Evidence, Finding, Rule, Verdict};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "unsupported-paraphrase",
    level: Level::Warning,
    verdict: Some(Verdict::NoRecord),
    summary: "reported speech credited to a speaker of the bank that none of the speaker's quotes supports",
    manual: "\
Finds reported speech credited to a speaker whose statements the bank holds, where none of them says anything like it. Names \
the other speaker's quote that would support it, where there is one.

Why it matters: reported speech is where a writer's reading of events is most easily put into somebody's mouth.

How to settle it: find the statement and add it to the bank, credit the one who said it, or make it the paper's own claim.
",
    check,
};

/// Fewer meaning-bearing words than this make no claim that a record could support: "the allegations", "a rigid
/// stance". Set by reading what the rule said of real articles.
const WORDS_OF_A_CLAIM: usize = 4;

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let reported = matches!(evidence.entry.kind, Kind::Indirect | Kind::Mixed) && evidence.entry.asserted;
    let unlike = (evidence.unlike || evidence.elsewhere.is_some()) && evidence.foreign.is_none();
    let claims = reported && unlike && meaning_bearing(evidence) >= WORDS_OF_A_CLAIM;
    let Some(speaker) = evidence.speaker().filter(|_| claims) else { return Vec::new() };
    let mut message = format!("no quote of {} supports {}", speaker.name, quoted(evidence.first_words()));
    if let Some(other) = evidence.elsewhere {
        let quote = &other.alignment.quote;
        let passage = quoted(other.alignment.passage.of(other.alignment.text()));
        message = format!("{message}; {} does: {passage} ({})", quote.speaker.name, quote.id);
    }
    vec![finding(&RULE, evidence.place(), message)]
}

/// How many words of the passage carry meaning.
fn meaning_bearing(evidence: &Evidence<'_>) -> usize {
    let (article, words) = (evidence.article, evidence.article.words());
    let numbers = evidence.entry.content.iter().flat_map(|&span| words.within(span));
    numbers.filter(|&i| weigh(article.text(), words.span(i), article.language()) >= Weight::Content).count()
}
