//! `unnamed-speaker`: the record has a name, the draft hides it.

use super::message::finding;
use crate::attribution::{Mention, MentionKind};
use crate::house::Level;
use crate::people::{Resolution, SpeakerKind};
use crate::report::{Evidence, Finding, Rule};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "unnamed-speaker",
    level: Level::Warning,
    verdict: None,
    summary: "the record has a name, the draft says “a spokesperson”",
    manual: "\
Finds words on record under a person's name that the draft credits to “a spokesperson”, “an official” or “sources”, also \
through a pronoun that goes back to one.

Why it matters: a name can be held to its words. To leave out a name that is public protects nobody and tells the reader less \
than the paper knows.

How to settle it: name the speaker.
",
    check,
};

/// Whether the draft names the speaker on record and the mention goes back to that: "the spokesperson", not "a
/// spokesperson".
fn is_introduced(evidence: &Evidence<'_>, source: &Mention, on_record: &str) -> bool {
    let ours = source.speaker.as_ref().is_some_and(|s| s.id == on_record);
    let first = source.span.of(evidence.article.text()).split_whitespace().next().unwrap_or_default().to_lowercase();
    ours && evidence.article.language().definite.contains(&first.as_str())
        && evidence.roster.names_of(on_record).any(|name| evidence.phrases.hold(name))
}

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let quote = evidence.record().map(|a| &a.quote);
    let (Some(source), Some(quote)) = (&evidence.entry.source, quote) else { return Vec::new() };
    let named = matches!(source.by, Resolution::Name | Resolution::Alias);
    if named
        || is_introduced(evidence, source, &quote.speaker.id)
        || !source.is_anonymous()
        || quote.speaker.kind != SpeakerKind::Person
    {
        return Vec::new();
    }
    let hidden = source.antecedent.filter(|_| source.kind == MentionKind::Pronoun).unwrap_or(source.span);
    let message = format!(
        "the draft says “{}”; the record names {} ({})",
        hidden.of(evidence.article.text()),
        quote.speaker.name,
        quote.id
    );
    let label = format!("on record: {}", quote.speaker.name);
    vec![Finding { label, ..finding(&RULE, source.span, message) }]
}
