//! The rules: [`RULES`], and [`judge`], which holds a passage's evidence against all of them.

use crate::report::{Evidence, Finding, Rule};

/// Every rule, in the order of the contract.
pub static RULES: &[&Rule] = &[];

/// The rule of this name.
#[must_use]
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|r| r.name == name)
}

/// What all rules find in one passage.
#[must_use]
pub fn judge(evidence: &Evidence<'_>) -> Vec<Finding> {
    RULES.iter().flat_map(|rule| (rule.check)(evidence)).collect()
}
