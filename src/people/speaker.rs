//! A speaker of the bank.

use jiff::civil::Date;

/// Whom or what words are credited to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum SpeakerKind {
    /// A human being.
    #[default]
    Person,
    /// A company, agency, party or other body.
    Organisation,
    /// A text that is quoted by itself: a filing, a report, a law.
    Document,
}

/// A role that a speaker holds or held.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Role {
    /// The title as the bank writes it: "communications director".
    pub title: String,
    /// First day; `None` where not known.
    pub from: Option<Date>,
    /// Last day, inclusive; `None` where it still lasts or is not known.
    pub to: Option<Date>,
}

/// One speaker.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Speaker {
    /// Unique in the bank, `[a-z0-9-]+`.
    pub id: String,
    /// The name to print.
    pub name: String,
    /// Person, organisation or document.
    pub kind: SpeakerKind,
    /// Other names. A person's surname counts without being listed.
    pub aliases: Vec<String>,
    /// Pronouns, in lower case.
    pub pronouns: Vec<String>,
    /// The id of the organisation the speaker belongs to.
    pub organisation: Option<String>,
    /// Roles, with their dates.
    pub roles: Vec<Role>,
}

impl Speaker {
    /// The speaker's name, a person's surname, then the other names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let surname = self.name.split_whitespace().next_back().filter(|_| self.kind == SpeakerKind::Person);
        std::iter::once(self.name.as_str()).chain(surname).chain(self.aliases.iter().map(String::as_str))
    }

    /// Whether `name` is one of [`Speaker::names`], in any letter case.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        self.names().any(|other| other.eq_ignore_ascii_case(name.trim()))
    }
}
