//! `paraphrase-drift`: reported speech that adds, drops or changes words that carry meaning.

use super::message::{finding, quoted, whose};
use crate::alignment::{Edit, Paraphrase, Weight};
use crate::attribution::Kind;
use crate::house::Level;
use crate::report::{Evidence, Finding, Rule, Verdict};
use crate::text::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "paraphrase-drift",
    level: Level::Warning,
    verdict: Some(Verdict::Drifted),
    summary: "reported speech that adds, drops or changes words that carry meaning",
    manual: "\
Finds reported speech that a canonical quote supports, but not in full: it adds words that carry meaning, drops some or changes \
some. They are shown side by side with the clause that it reports.

Why it matters: outside quotation marks a writer may use other words, but not say other things. An “only” or a lost “some” \
changes what the speaker is held to.

Example: the record has “The board kept the ferry for the winter”, the draft says that the board *only* kept it for the winter.

How to settle it: report what the record says, or quote it.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let Some(paraphrase) = reported(evidence) else { return Vec::new() };
    // What says the opposite is told by `contradicting-paraphrase`; to list its words once more would only be noise.
    if paraphrase.faithful() || paraphrase.opposite || paraphrase.other_number {
        return Vec::new();
    }
    let alignment = &paraphrase.alignment;
    let message = format!(
        "reported speech departs from {} words: {}; on record: {} ({})",
        whose(alignment),
        differences(evidence.article.text(), paraphrase),
        quoted(alignment.passage.of(alignment.text())),
        alignment.quote.id
    );
    vec![finding(&RULE, heaviest(paraphrase).unwrap_or(evidence.place()), message)]
}

/// The clause that reported or mixed speech reports.
pub(super) fn reported<'a>(evidence: &Evidence<'a>) -> Option<&'a Paraphrase> {
    evidence.paraphrase.filter(|_| matches!(evidence.entry.kind, Kind::Indirect | Kind::Mixed))
}

/// How many differences a message lists before it says how many more there are.
const LISTED: usize = 4;

/// The differences, heaviest first, in words.
fn differences(text: &str, paraphrase: &Paraphrase) -> String {
    let mut edits: Vec<&Edit> = paraphrase.alignment.edits.iter().filter(|e| e.weight >= Weight::Content).collect();
    edits.sort_by_key(|e| std::cmp::Reverse(e.weight));
    let mut said: Vec<String> = edits.iter().take(LISTED).map(|e| difference(text, paraphrase, e)).collect();
    if edits.len() > LISTED {
        said.push(format!("{} more", edits.len() - LISTED));
    }
    if said.is_empty() { "in its words".to_owned() } else { said.join(", ") }
}

fn difference(text: &str, paraphrase: &Paraphrase, edit: &Edit) -> String {
    let (draft, record) = (edit.article.of(text), edit.canonical.of(paraphrase.alignment.text()));
    match (draft.is_empty(), record.is_empty()) {
        (false, true) => format!("adds {}", quoted(draft)),
        (true, _) => format!("drops {}", quoted(record)),
        _ => format!("{} for {}", quoted(draft), quoted(record)),
    }
}

/// The place of the heaviest difference that stands in the draft.
fn heaviest(paraphrase: &Paraphrase) -> Option<Span> {
    let in_draft = paraphrase.alignment.edits.iter().filter(|e| !e.article.is_empty() && e.weight >= Weight::Content);
    in_draft.max_by_key(|e| (e.weight, std::cmp::Reverse(e.article.start))).map(|e| e.article)
}
