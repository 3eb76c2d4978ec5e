//! `wrong-occasion`: the draft says that it was said on another occasion than the record.

use super::message::finding;
use crate::alignment::Alignment;
use crate::bank::Medium;
use crate::circumstance::{Place, Scene};
use crate::house::Level;
use crate::report::{Evidence, Finding, Rule};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "wrong-occasion",
    level: Level::Warning,
    verdict: None,
    summary: "the draft says that it was said on another occasion than the record",
    manual: "\
Finds passages on record for which the draft tells another occasion than the record's `occasion`: “in an interview” for a post on X, \
“in court” for a letter, “on Facebook” for a post on X. Where both may be meant (a statement, a speech that was broadcast) nothing is \
said, nor where the record does not tell the occasion in words that are known.

Why it matters: a thing said under oath, in a speech or in a late-night post weighs differently.

How to settle it: correct the occasion, or the record's `occasion`; if the speaker said it twice, add the other to the bank.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let held = evidence.told_records();
    let Some(first) = held.first() else { return Vec::new() };
    let (_, mut places) = evidence.circumstances();
    let cue = evidence.entry.cue.as_ref();
    places.extend(cue.and_then(|cue| Place::of_verb(cue.span, cue.lemma)));
    let Some(place) = places.first() else { return Vec::new() };
    if places.iter().any(|place| held.iter().any(|a| may_be(place, a))) {
        return Vec::new();
    }
    let words = place.span.of(evidence.article.text());
    let on_record = first.quote.occasion.as_deref().unwrap_or("spoken words");
    let message = format!("the draft says “{words}”; on record: {on_record} ({})", first.quote.id);
    vec![Finding { label: format!("on record: {on_record}"), ..finding(&RULE, place.span, message) }]
}

fn may_be(place: &Place, alignment: &Alignment) -> bool {
    let quote = &alignment.quote;
    let Some(occasion) = quote.occasion.as_deref() else {
        return place.may_be(&Scene::default(), quote.medium == Medium::Spoken);
    };
    place.may_be(&Scene::of(&[occasion, &quote.source.title]), quote.medium == Medium::Spoken)
}
