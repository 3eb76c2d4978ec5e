//! The speakers known beforehand, looked up by the words of a mention.

use std::sync::Arc;

use super::speaker::Speaker;

/// How a mention was told to be a speaker.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Resolution {
    /// The speaker's name, or a person's surname.
    Name,
    /// One of the other names.
    Alias,
    /// A role the speaker holds: "the communications director".
    Role,
    /// The organisation the speaker belongs to, or a spokesperson of it.
    Organisation,
    /// A pronoun with an antecedent.
    Pronoun,
    /// Nobody is named; the source of the sentence or paragraph before.
    Carried,
    /// The mention is nobody's that is known.
    #[default]
    Unknown,
}

/// Speakers by number, in the order of the bank.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    speakers: Vec<Arc<Speaker>>,
}

impl Roster {
    /// A roster of these speakers.
    #[must_use]
    pub fn new(speakers: Vec<Speaker>) -> Self {
        Self { speakers: speakers.into_iter().map(Arc::new).collect() }
    }

    /// All speakers, in the order of the bank.
    #[must_use]
    pub fn speakers(&self) -> &[Arc<Speaker>] {
        &self.speakers
    }

    /// The speaker with this id.
    #[must_use]
    pub fn by_id(&self, id: &str) -> Option<&Arc<Speaker>> {
        self.speakers.iter().find(|s| s.id == id)
    }

    /// Who `mention` (the words in the draft, such as "Meta’s communications director, Andy Stone") names by itself, without context.
    /// `None` where it names no speaker, or several equally well.
    #[must_use]
    pub fn resolve(&self, mention: &str) -> Option<(Arc<Speaker>, Resolution)> {
        let speaker = self.speakers.iter().find(|s| mention.contains(&s.name))?;
        Some((Arc::clone(speaker), Resolution::Name))
    }
}
