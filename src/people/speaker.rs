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
    /// Whether the record says who it is: a person whose name has no capital letter ("a senior official") may be anybody.
    #[must_use]
    pub fn has_proper_name(&self) -> bool {
        self.kind != SpeakerKind::Person || self.name.contains(char::is_uppercase)
    }

    /// A speaker without other names, pronouns or roles.
    pub(crate) fn named(id: &str, name: &str, kind: SpeakerKind, organisation: Option<&str>) -> Self {
        Self {
            id: id.to_owned(),
            name: name.to_owned(),
            kind,
            aliases: Vec::new(),
            pronouns: Vec::new(),
            organisation: organisation.map(str::to_owned),
            roles: Vec::new(),
        }
    }
}
