//! How a mention was told to be a speaker.

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
