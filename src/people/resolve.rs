//! Which speaker a mention means by itself, and whether it may mean a certain one.
//!
//! From the words of a mention and the table of names. A person's name goes before everything else; a name that is
//! nobody's on the roster makes the mention somebody else's, whatever bodies and roles it has.

use std::sync::Arc;

use super::grammar::Grammar;
use super::mention::tokens;
use super::names::{Found, Names};
use super::person::Named;
use super::reading::Reading;
use super::resolution::Resolution;
use super::speaker::Speaker;

/// A mention is read up to this many words; what comes later is a clause about the source, not its name.
const LONGEST_MENTION: usize = 60;

/// The number of the speaker that `mention` means, and by what it was told.
pub(super) fn resolve(
    speakers: &[Arc<Speaker>],
    names: &Names,
    grammar: &Grammar,
    mention: &str,
) -> Option<(usize, Resolution)> {
    if speakers.is_empty() {
        return None;
    }
    let reading = read(speakers, names, grammar, mention);
    match reading.person() {
        Named::Is(found) => Some((found.speaker, found.kind.resolution())),
        Named::Ambiguous => None,
        Named::Nobody if reading.names_a_stranger() => None,
        Named::Nobody => reading.document().or_else(|| reading.role_or_body()),
    }
}

/// Whether `mention` has a name of the speaker with this number in the place of the one meant, whoever else bears that
/// name.
pub(super) fn may_name(
    speakers: &[Arc<Speaker>],
    names: &Names,
    grammar: &Grammar,
    number: usize,
    mention: &str,
) -> bool {
    let reading = read(speakers, names, grammar, mention);
    let whole = |f: &Found| f.start == 0 && f.end == reading.words.len();
    let mut own = reading.groups.iter().flatten().filter(|f| f.speaker == number);
    own.any(|f| whole(f) || reading.is_person_meant(f))
}

fn read<'a>(speakers: &'a [Arc<Speaker>], names: &Names, grammar: &'a Grammar, mention: &'a str) -> Reading<'a> {
    let mut words = tokens(mention);
    words.truncate(LONGEST_MENTION);
    Reading::new(speakers, names, grammar, words)
}
