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

/// A change inside quotation marks that not every house treats alike. What every guide lets pass is none of these:
/// typography and the punctuation at the closing mark.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Change {
    /// Another case of the first letter, without a bracket.
    FirstLetter,
    /// The end of a record's sentence left out, without an ellipsis.
    OpenEnd,
    /// An ellipsis before the first or behind the last word.
    EndEllipsis,
    /// Hesitations left out.
    Filler,
    /// An obvious typing error of a written source put right.
    TypingError,
    /// Another spelling of the same word or number. No profile's choice, but a switch of its own.
    Spelling,
}

/// A change, and how the manuals tell of it.
#[derive(Debug)]
pub struct Treatment {
    /// The change.
    pub change: Change,
    /// The rules that find it where it does not pass.
    pub rules: &'static [&'static str],
    /// What it is, as the subject of a sentence.
    pub what: &'static str,
}

/// Every change that houses treat differently, with the rules that find it.
pub static TREATMENTS: &[Treatment] = &[
    Treatment {
        change: Change::FirstLetter,
        rules: &["altered-wording"],
        what: "another case of the first letter, as “the harbour” for “The harbour”, without a bracket",
    },
    Treatment {
        change: Change::TypingError,
        rules: &["altered-wording", "unmarked-omission"],
        what: "an obvious typing error of a written source put right (a common misspelling as “teh” or “recieve”, a letter struck three \
               times, a function word written twice; anything else might be a change)",
    },
    Treatment {
        change: Change::Spelling,
        rules: &["altered-wording"],
        what: "another spelling of the same word (“colour”, “color”) or another style of the same number or date (“twelve”, “12”)",
    },
    Treatment {
        change: Change::Filler,
        rules: &["unmarked-omission"],
        what: "a hesitation left out, as “um”, or “you know” between commas",
    },
    Treatment {
        change: Change::OpenEnd,
        rules: &["unmarked-omission"],
        what: "the end of a sentence left out without an ellipsis, where the quotation stands as a sentence of its own",
    },
    Treatment {
        change: Change::EndEllipsis,
        rules: &["altered-punctuation"],
        what: "an ellipsis before the first or behind the last word",
    },
];

/// What may differ silently inside quotation marks.
#[derive(Debug, PartialEq, Eq)]
pub struct Profile {
    /// Name in the configuration.
    pub name: &'static str,
    /// The guide it follows.
    pub guide: &'static str,
    /// What passes, though it stays among the edits.
    pub passes: &'static [Change],
}

/// The profiles, the default first. Every guide wants an ellipsis for words left out inside a quotation, so that is no
/// choice.
pub static PROFILES: &[Profile] = &[
    // AP, "quotations in the news": never alter quotations even to correct minor grammatical errors or word usage.
    Profile {
        name: "wire",
        guide: "AP Stylebook, Reuters Handbook of Journalism, New York Times Manual of Style and Usage",
        passes: &[Change::FirstLetter, Change::OpenEnd, Change::EndEllipsis],
    },
    // The hesitations of speech may go; the words that were said stay.
    Profile {
        name: "guardian",
        guide: "Guardian and Observer style guide",
        passes: &[Change::FirstLetter, Change::OpenEnd, Change::EndEllipsis, Change::Filler],
    },
    // 13.7: obvious typographic errors may be corrected silently, but in older works, where they may be meant.
    Profile {
        name: "chicago",
        guide: "The Chicago Manual of Style, chapter 13",
        passes: &[Change::FirstLetter, Change::OpenEnd, Change::EndEllipsis, Change::TypingError],
    },
    // Errors of the source stay, followed by [sic]; no ellipsis at the beginning or the end of a quotation.
    Profile {
        name: "apa",
        guide: "Publication Manual of the American Psychological Association, 7th edition, chapter 8",
        passes: &[Change::FirstLetter, Change::OpenEnd],
    },
    // Rules 5.2 and 5.3: a letter changed from capital to small, or back, stands in brackets; a sentence cut at its end
    // has an ellipsis there, unless it is quoted as a phrase or clause.
    Profile {
        name: "bluebook",
        guide: "The Bluebook: A Uniform System of Citation, rule 5",
        passes: &[Change::EndEllipsis],
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

impl Settings {
    /// Whether the house lets a change pass.
    #[must_use]
    pub fn passes(&self, change: Change) -> bool {
        match change {
            Change::Spelling => self.spelling_variants,
            _ => self.profile.passes.contains(&change),
        }
    }
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
