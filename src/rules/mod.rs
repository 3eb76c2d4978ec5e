//! The rules: [`RULES`], and [`judge`], which holds a passage's evidence against all of them.
//!
//! One file a rule: its manual, its level, its check. A rule sees one passage at a time and nothing of the others.

mod altered_meaning;
mod altered_punctuation;
mod altered_wording;
mod bracketed_change;
mod contradicting_paraphrase;
mod disputed_quote;
mod ends;
mod manual;
mod message;
mod misattributed;
mod misleading_cut;
mod missing_speaker;
mod no_record;
mod paraphrase_drift;
mod reordered_wording;
mod second_hand;
mod spliced_quotation;
mod tolerance;
mod touched;
mod translated_quotation;
mod unclosed_quotation;
mod unmarked_omission;
mod unmarked_quotation;
mod unnamed_speaker;
mod unsupported_paraphrase;
mod unused_allow;
mod wrong_date;
mod wrong_occasion;
mod wrong_role;

use crate::article::Article;
use crate::attribution::Kind;
use crate::house::{Level, Settings};
use crate::quotation::{Quotation, Quotations};
use crate::report::{Evidence, Finding, Rule, Verdict};
use crate::text::Span;

pub use manual::{manual, page};

/// Every rule, in the order of the contract.
pub static RULES: &[&Rule] = &[
    &altered_wording::RULE,
    &altered_meaning::RULE,
    &unmarked_omission::RULE,
    &spliced_quotation::RULE,
    &reordered_wording::RULE,
    &misleading_cut::RULE,
    &bracketed_change::RULE,
    &altered_punctuation::RULE,
    &no_record::RULE,
    &unclosed_quotation::RULE,
    &disputed_quote::RULE,
    &unmarked_quotation::RULE,
    &misattributed::RULE,
    &unnamed_speaker::RULE,
    &missing_speaker::RULE,
    &second_hand::RULE,
    &wrong_role::RULE,
    &wrong_date::RULE,
    &wrong_occasion::RULE,
    &paraphrase_drift::RULE,
    &contradicting_paraphrase::RULE,
    &unsupported_paraphrase::RULE,
    &translated_quotation::RULE,
    &unused_allow::RULE,
];

/// The rule of this name.
#[must_use]
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|r| r.name == name)
}

/// Whether a rule's findings are about cue and source, which several passages may share.
#[must_use]
pub fn is_about_credit(rule: &Rule) -> bool {
    [&wrong_role::RULE, &wrong_date::RULE, &wrong_occasion::RULE].iter().any(|about| about.name == rule.name)
}

/// What a passage comes to: its verdict, and its findings sorted by place at the levels that the house has chosen.
///
/// A rule that the house has switched off still counts for the verdict: what is not reported is not thereby right.
#[must_use]
pub fn judge(evidence: &Evidence<'_>) -> (Verdict, Vec<Finding>) {
    let mut findings: Vec<Finding> = RULES.iter().flat_map(|rule| (rule.check)(evidence)).collect();
    let found = findings.iter().filter_map(|finding| finding.rule.verdict).max();
    let verdict = found.into_iter().chain([untouched(evidence)]).max().unwrap_or(Verdict::Unchecked);
    if verdict == Verdict::Misattributed {
        // Somebody else's record is not what the draft's speaker is to be given.
        findings.iter_mut().for_each(|finding| finding.fix = None);
    }
    (verdict, at_house_levels(findings, evidence.settings))
}

/// The findings about marks that belong to no passage: quotations that are not judged and never close, and stray marks.
#[must_use]
pub fn judge_marks<'a>(
    article: &Article,
    quotations: &Quotations,
    unjudged: impl Iterator<Item = &'a Quotation>,
    settings: &Settings,
) -> Vec<Finding> {
    let open = unjudged.filter_map(|q| unclosed_quotation::unclosed(q, article));
    at_house_levels(open.chain(unclosed_quotation::strays(quotations)).collect(), settings)
}

/// The findings about comments that ask for something and get nothing: the number of each comment, the empty place
/// before the next words, and what is wrong.
#[must_use]
pub fn judge_comments(faults: Vec<(usize, Span, String)>, settings: &Settings) -> Vec<Finding> {
    let findings = faults.into_iter().map(|(comment, place, fault)| unused_allow::about(comment, place, fault));
    at_house_levels(findings.collect(), settings)
}

/// The verdict where no rule finds anything.
fn untouched(evidence: &Evidence<'_>) -> Verdict {
    let held = !evidence.alignments.is_empty();
    match evidence.entry.kind {
        Kind::Direct if held => Verdict::Verified,
        Kind::Direct | Kind::Indirect | Kind::Mixed if is_foreign(evidence) => Verdict::Unchecked,
        Kind::Direct if evidence.words() < no_record::WORDS_TO_LOOK_UP => Verdict::Unchecked,
        Kind::Unmarked if unmarked_quotation::drifts(evidence) => Verdict::Drifted,
        Kind::Unmarked if held => Verdict::Verified,
        Kind::Indirect | Kind::Mixed if !evidence.entry.asserted => Verdict::Unchecked,
        Kind::Indirect | Kind::Mixed if evidence.paraphrase.is_some() => Verdict::Faithful,
        _ => Verdict::NoRecord,
    }
}

/// Whether the words could not be compared for their language.
fn is_foreign(evidence: &Evidence<'_>) -> bool {
    evidence.foreign.is_some() && evidence.alignments.is_empty()
}

/// The findings with the levels of the configuration, those switched off left out, sorted by place.
fn at_house_levels(mut findings: Vec<Finding>, settings: &Settings) -> Vec<Finding> {
    for finding in &mut findings {
        if let Some(&level) = settings.levels.get(finding.rule.name) {
            finding.level = level;
        }
    }
    findings.retain(|finding| finding.level != Level::Off);
    findings.sort_by_key(|finding| (finding.span, finding.rule.name));
    findings
}

#[cfg(test)]
mod tests {
    use super::RULES;
    use crate::house::TREATMENTS;

    /// The files of this folder that are no rule.
    const NO_RULES: [&str; 6] = ["ends", "manual", "message", "mod", "tolerance", "touched"];

    #[test]
    fn every_rule_file_is_registered_and_every_rule_has_a_manual() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
        #[expect(clippy::disallowed_methods, reason = "the test looks at the source folder")]
        let entries = std::fs::read_dir(folder).expect("src/rules is there");
        let mut files: Vec<String> = entries
            .map(|entry| {
                entry.expect("readable").path().file_stem().expect("a name").to_string_lossy().replace('_', "-")
            })
            .filter(|name| !NO_RULES.contains(&name.as_str()))
            .collect();
        files.sort();
        let mut names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
        names.sort_unstable();
        assert_eq!(files, names);
        for rule in RULES {
            for part in ["Why it matters:", "How to settle it:"] {
                assert!(rule.manual.contains(part), "{}: its manual has no “{part}”", rule.name);
            }
        }
    }

    #[test]
    fn the_rules_of_the_profiles_table_are_rules() {
        for name in TREATMENTS.iter().flat_map(|treatment| treatment.rules) {
            assert!(super::rule(name).is_some(), "{name}");
        }
    }
}
