//! `misattributed`: the words are on record, from someone else.

use super::message::{finding, quoted};
use super::spliced_quotation::is_marked;
use crate::alignment::{Alignment, parts};
use crate::attribution::{Kind, Mention, MentionKind};
use crate::bank::Status;
use crate::house::Level;
use crate::people::{Resolution, Speaker};
use crate::report::{Evidence, Finding, Rule, Verdict};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "misattributed",
    level: Level::Error,
    verdict: Some(Verdict::Misattributed),
    summary: "words in marks credited to someone who is not the one on record",
    manual: "\
Finds quotations whose words are on record, but from somebody else than the draft credits. The speaker's organisation is \
never wrong, nor is a role in it. A record whose speaker has no proper name (“a senior official”) contradicts no name that \
the bank does not know. Fewer than four words never make anyone misattributed. Where the speaker had to be worked \
out from a pronoun or from the sentence before, the finding is a warning.

Why it matters: it is the gravest fault a quotation can have.

How to settle it: credit the speaker on record; or, if both said it, add the other's quote to the bank.
",
    check,
};

/// Fewer matching words than this are anybody's (contract, section 4).
const WORDS_THAT_TELL: usize = 4;

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let Some(source) =
        evidence.entry.source.as_ref().filter(|_| evidence.entry.kind == Kind::Direct && evidence.outlet().is_none())
    else {
        return Vec::new();
    };
    wrongly_credited(evidence, source).map(|alignment| fault(evidence, source, alignment)).into_iter().collect()
}

/// The record that holds the words and is somebody else's.
fn wrongly_credited<'a>(evidence: &Evidence<'a>, source: &Mention) -> Option<&'a Alignment> {
    let wrong = |a: &&Alignment| {
        a.matched >= WORDS_THAT_TELL
            && a.quote.status != Status::Misattributed
            && names_someone(source, evidence, &a.quote.speaker)
            && !may_be(evidence, source, a)
    };
    // Of two records joined by an ellipsis either may be somebody else's; of two that hold the same words both must be.
    match parts(evidence.alignments) {
        joined @ [a, b] if is_marked(evidence, a, b) => joined.iter().find(wrong),
        _ => {
            let fits = evidence.alignments.iter().any(|a| may_be(evidence, source, a));
            evidence.alignments.iter().find(wrong).filter(|_| !fits)
        }
    }
}

fn fault(evidence: &Evidence<'_>, source: &Mention, first: &Alignment) -> Finding {
    let credited = credited(source, evidence.article.text());
    let message = format!(
        "credited to {credited}, on record from {}: {} ({})",
        first.quote.speaker.name,
        quoted(first.passage.of(first.text())),
        first.quote.id
    );
    let level = if is_worked_out(source) { Level::Warning } else { RULE.level };
    let label = format!("on record from {}", first.quote.speaker.name);
    Finding { level, label, ..finding(&RULE, source.span, message) }
}

/// Whether the mention says who: a speaker of the bank, or else a proper name.
///
/// Where somebody who is not in the bank was worked out, or goes by one word only, the draft must not name the one on
/// record at all: the mention may yet be theirs. A speaker on record without a proper name may be anybody.
fn names_someone(source: &Mention, evidence: &Evidence<'_>, on_record: &Speaker) -> bool {
    if source.speaker.is_some() {
        return true;
    }
    if !on_record.has_proper_name() {
        return false;
    }
    let whole_name = || evidence.article.words().within(source.span).len() > 1;
    match source.kind {
        _ if source.name.is_none() => false,
        MentionKind::Name if !is_worked_out(source) && whole_name() => true,
        MentionKind::Name | MentionKind::Pronoun => !is_named(evidence, on_record),
        _ => false,
    }
}

/// Whether the draft has a name of the speaker's anywhere.
fn is_named(evidence: &Evidence<'_>, speaker: &Speaker) -> bool {
    evidence.roster.names_of(&speaker.id).any(|name| evidence.phrases.hold(name))
}

/// Whether the speaker had to be worked out.
fn is_worked_out(source: &Mention) -> bool {
    matches!(source.by, Resolution::Pronoun | Resolution::Carried) || source.kind == MentionKind::Pronoun
}

/// Whether the credited speaker may be the one on record: the same, its organisation or a role in it, or a namesake.
fn may_be(evidence: &Evidence<'_>, source: &Mention, alignment: &Alignment) -> bool {
    let (roster, on_record) = (evidence.roster, &alignment.quote.speaker);
    match source.speaker.as_deref() {
        Some(credited) => {
            let colleague = credited.organisation.is_some() && credited.organisation == on_record.organisation;
            let near = roster.circle(&on_record.id).any(|other| other.id == credited.id);
            near || (colleague && !names_a_person(evidence, source))
        }
        None => source.name.as_deref().is_some_and(|name| roster.may_name(&on_record.id, name)),
    }
}

/// Whether the draft has a name for who is credited, and not a role alone.
fn names_a_person(evidence: &Evidence<'_>, source: &Mention) -> bool {
    let named = |by| matches!(by, Resolution::Name | Resolution::Alias);
    let told = |name: &str| evidence.roster.resolve(name).is_none_or(|(_, by)| named(by));
    named(source.by) || source.name.as_deref().is_some_and(told)
}

/// The credited one, as the message calls them.
fn credited<'a>(source: &'a Mention, text: &'a str) -> &'a str {
    source
        .speaker
        .as_deref()
        .map(|s| s.name.as_str())
        .or(source.name.as_deref())
        .unwrap_or_else(|| source.span.of(text))
}
