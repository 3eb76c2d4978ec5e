//! The house's choices: editorial profiles as a table, levels and limits.

use std::collections::BTreeMap;

/// How grave a finding is. Ordered: `Off` least.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Level {
    /// Not reported.
    Off,
    /// Worth knowing.
    Note,
    /// Probably wrong.
    Warning,
    /// Wrong.
    Error,
}

/// What may differ silently inside quotation marks.
#[derive(Debug, PartialEq, Eq)]
pub struct Profile {
    /// Name in the configuration.
    pub name: &'static str,
    /// The guide it follows.
    pub guide: &'static str,
    /// Fillers such as "um" may be left out.
    pub fillers: bool,
    /// Obvious typing errors of a written source may be mended.
    pub typing_errors: bool,
    /// A changed first letter needs a bracket.
    pub first_letter_bracketed: bool,
    /// An omission at the end needs an ellipsis.
    pub end_ellipsis: bool,
}

/// The profiles, the default first.
pub static PROFILES: &[Profile] = &[Profile {
    name: "wire",
    guide: "AP Stylebook, Reuters Handbook of Journalism, New York Times Manual of Style and Usage",
    fillers: false,
    typing_errors: false,
    first_letter_bracketed: false,
    end_ellipsis: false,
}];

/// The profile of this name.
#[must_use]
pub fn profile(name: &str) -> Option<&'static Profile> {
    PROFILES.iter().find(|p| p.name == name)
}

/// What judging needs to know of the configuration.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Levels that differ from the rules' own, by rule name. Names are checked by [`crate::rules::check_names`].
    pub levels: BTreeMap<String, Level>,
    /// Matching words that make unmarked copying worth reporting.
    pub unmarked_words: usize,
    /// The editorial profile.
    pub profile: &'static Profile,
    /// Whether spelling variants (`-ise`/`-ize`, `colour`) pass.
    pub spelling_variants: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { levels: BTreeMap::new(), unmarked_words: 8, profile: &PROFILES[0], spelling_variants: false }
    }
}
