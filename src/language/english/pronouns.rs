//! English pronouns that can be sources.

use crate::language::{Gender, Joined, Pronoun, pronoun};

/// Pronouns that stand for a source.
#[rustfmt::skip]
pub(super) static PRONOUNS: &[Pronoun] = &[
    pronoun("he", Gender::Masculine, false),
    pronoun("she", Gender::Feminine, false),
    pronoun("it", Gender::Neuter, false),
    pronoun("they", Gender::Any, true),
    pronoun("we", Gender::Any, true),
    pronoun("i", Gender::Any, false),
    pronoun("who", Gender::Any, false),
    pronoun("those", Gender::Any, true),
    pronoun("these", Gender::Any, true),
    pronoun("one", Gender::Any, false),
    pronoun("some", Gender::Any, true),
    pronoun("many", Gender::Any, true),
    pronoun("others", Gender::Any, true),
    pronoun("another", Gender::Any, false),
    pronoun("both", Gender::Any, true),
    pronoun("most", Gender::Any, true),
    pronoun("few", Gender::Any, true),
    pronoun("everyone", Gender::Any, false),
    pronoun("everybody", Gender::Any, false),
    pronoun("someone", Gender::Any, false),
    pronoun("somebody", Gender::Any, false),
    pronoun("nobody", Gender::Any, false),
    pronoun("anyone", Gender::Any, false),
    pronoun("anybody", Gender::Any, false),
    pronoun("his", Gender::Masculine, false),
    pronoun("its", Gender::Neuter, false),
    pronoun("their", Gender::Any, true),
    pronoun("him", Gender::Masculine, false),
    pronoun("her", Gender::Feminine, false),
    pronoun("them", Gender::Any, true),
    pronoun("you", Gender::Any, false),
    pronoun("all", Gender::Any, true),
    pronoun("several", Gender::Any, true),
    pronoun("neither", Gender::Any, true),
    pronoun("whoever", Gender::Any, false),
];

/// What an apostrophe joins to a pronoun, besides "'s".
pub(super) static JOINED_VERBS: &[(&str, Joined)] =
    &[("re", Joined::Be), ("m", Joined::Be), ("ll", Joined::Other), ("ve", Joined::Other), ("d", Joined::Other)];
