//! English prefixes and endings that turn a word round ("unsafe", "harmless"), and words that merely look so. Written
//! for this project.

/// Prefixes that turn a word round.
pub(in crate::language) static NEGATIVE_PREFIXES: &[&str] = &["un", "in", "im", "ir", "il", "dis", "non-", "non"];

/// Words that merely begin like one turned round.
pub(in crate::language) static NOT_TURNED: &[&str] = &[
    "invaluable",
    "inflammable",
    "income",
    "incoming",
    "inform",
    "informed",
    "inside",
    "intend",
    "intent",
    "increase",
    "indeed",
    "invent",
    "invest",
    "impress",
    "improve",
    "implant",
    "impose",
    "impact",
    "impart",
    "imprint",
    "imprison",
    "import",
    "imported",
    "discover",
    "discovered",
    "discharge",
    "discharged",
    "discount",
    "discourse",
    "display",
    "displayed",
    "dispose",
    "disposed",
    "distract",
    "district",
    "dismiss",
    "distance",
    "disease",
    "dissolve",
    "unit",
    "until",
    "union",
];

/// Endings that turn each other round.
pub(in crate::language) const WITHOUT: &str = "less";
pub(in crate::language) const FULL_OF: &str = "ful";
