//! `unnamed-speaker`: the record has a name, the draft hides it.

use super::message::finding;
use crate::attribution::MentionKind;
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

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let quote = evidence.record().map(|a| &a.quote);
    let (Some(source), Some(quote)) = (&evidence.entry.source, quote) else { return Vec::new() };
    let named = matches!(source.by, Resolution::Name | Resolution::Alias);
    if named || !source.is_anonymous() || quote.speaker.kind != SpeakerKind::Person {
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
