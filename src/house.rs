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

impl Level {
    /// All levels, gravest first.
    pub const ALL: [Self; 4] = [Self::Error, Self::Warning, Self::Note, Self::Off];

    /// Its name in the configuration and in reports: part of the contract, never to be renamed.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
            Self::Off => "off",
        }
    }
}

/// What may differ silently inside quotation marks, beyond what all guides let pass: typography, the first letter's case,
/// the outer marks, the punctuation at the closing mark.
#[derive(Debug, PartialEq, Eq)]
pub struct Profile {
    /// Name in the configuration.
    pub name: &'static str,
    /// The guide it follows.
    pub guide: &'static str,
    /// Fillers such as "um" may be left out.
    pub fillers: bool,
    /// A changed first letter needs a bracket.
    pub first_letter_bracketed: bool,
}

const STRICT: Profile = Profile { name: "", guide: "", fillers: false, first_letter_bracketed: false };

/// The profiles, the default first. Every guide wants an ellipsis for words left out inside a quotation, so that is no
/// choice.
pub static PROFILES: &[Profile] = &[
    // AP, "quotations in the news": never alter quotations even to correct minor grammatical errors or word usage.
    Profile {
        name: "wire",
        guide: "AP Stylebook, Reuters Handbook of Journalism, New York Times Manual of Style and Usage",
        ..STRICT
    },
    // The hesitations of speech may go; the words that were said stay.
    Profile { name: "guardian", guide: "Guardian and Observer style guide", fillers: true, ..STRICT },
    // An obvious typing error of the source may be corrected silently there; a program cannot tell one from a change, so it is
    // reported like any other.
    Profile { name: "chicago", guide: "The Chicago Manual of Style, chapter 13", ..STRICT },
    // Errors of the source stay, followed by [sic]; no ellipsis at the beginning or the end of a quotation.
    Profile {
        name: "apa",
        guide: "Publication Manual of the American Psychological Association, 7th edition, chapter 8",
        ..STRICT
    },
    // Rule 5: a letter changed from capital to small, or back, stands in brackets.
    Profile {
        name: "bluebook",
        guide: "The Bluebook: A Uniform System of Citation, rule 5",
        first_letter_bracketed: true,
        ..STRICT
    },
];

/// The profile of this name.
#[must_use]
pub fn profile(name: &str) -> Option<&'static Profile> {
    PROFILES.iter().find(|p| p.name == name)
}

/// The names of all profiles, for messages: "wire, guardian".
#[must_use]
pub fn profile_names() -> String {
    PROFILES.iter().map(|p| p.name).collect::<Vec<_>>().join(", ")
}

/// What judging needs to know of the configuration.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Levels that differ from the rules' own, by rule name. The reader of the configuration checks the names.
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

#[cfg(test)]
mod tests {
    use super::{PROFILES, Settings, profile};

    #[test]
    fn profiles_are_found_by_their_own_name_and_the_default_is_the_strictest_newspaper() {
        for row in PROFILES {
            assert_eq!(profile(row.name), Some(row));
            assert!(!row.guide.is_empty());
        }
        assert_eq!(profile("ap"), None);
        assert_eq!(Settings::default().profile.name, "wire");
    }
}
