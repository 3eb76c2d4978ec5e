//! German words that tell what belongs to what in a mention. Written for this project: the closed classes of German.

use crate::language::Gender::{Feminine, Masculine};
use crate::language::mentions::Mentions;

/// The tables of German.
pub(super) static MENTIONS: Mentions = Mentions {
    prepositions: &["für", "von", "gegen", "über", "mit", "bei", "aus"],
    authorships: &["von"],
    memberships: &["von", "bei", "für"],
    conjunctions: &["und", "oder"],
    determiners: &["der", "die", "das", "ein", "eine"],
    others: &[],
    members: &["sprecher", "sprecherin"],
    spokespeople: &[],
    texts: &[],
    passages: &[],
    bodies: &[],
    courtesies: &[(Masculine, &["herr"]), (Feminine, &["frau"])],
};
