//! English words that report.

use crate::language::{Polarity, ReportingVerb, VerbClass};

/// Reporting verbs.
pub(super) static VERBS: &[ReportingVerb] = &[ReportingVerb {
    lemma: "say",
    forms: &["say", "says", "said", "saying"],
    class: VerbClass::Speech,
    polarity: Polarity::Affirms,
}];

/// Phrases that credit.
pub(super) static CREDITS: &[&str] = &["according to"];
