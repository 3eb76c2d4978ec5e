//! The person that a mention names.
//!
//! A name counts where it is whole ("Stone" is not "John Stone"), agrees with its title, and is the head of the mention
//! or its apposition, not the complement of another noun ("a lawyer for Andy Stone").

use rustc_hash::FxHashSet;

use super::mention::Token;
use super::names::{Found, NameKind};
use super::reading::Reading;
use super::speaker::SpeakerKind;
use crate::text::WordKey;

/// What looking for a person gave.
pub(super) enum Named {
    Is(Found),
    Ambiguous,
    Nobody,
}

impl Reading<'_> {
    /// The person named in the mention.
    pub(super) fn person(&self) -> Named {
        let mut people: Vec<Found> = Vec::new();
        for group in &self.groups {
            let fitting: Vec<Found> = group.iter().copied().filter(|f| self.is_person_meant(f)).collect();
            match self.narrowed(fitting).as_slice() {
                [] => {}
                [one] => people.push(*one),
                _ => return Named::Ambiguous,
            }
        }
        let Some(&first) = people.first() else { return Named::Nobody };
        let other = people.iter().find(|f| f.speaker != first.speaker);
        let joined = other
            .is_some_and(|o| self.words[first.end..o.start].iter().any(|w| self.is(w, &self.grammar.conjunctions)));
        if joined { Named::Ambiguous } else { Named::Is(first) }
    }

    /// Of several people with the same name, those of the best sort of name, and of the body that the mention names.
    fn narrowed(&self, mut fitting: Vec<Found>) -> Vec<Found> {
        let rank = |kind: NameKind| match kind {
            NameKind::Full => 0,
            NameKind::Alias => 1,
            NameKind::Surname => 2,
            NameKind::Given | NameKind::Role => 3,
        };
        if let Some(best) = fitting.iter().map(|f| rank(f.kind)).min() {
            fitting.retain(|f| rank(f.kind) == best);
        }
        if fitting.len() > 1 {
            let bodies: Vec<&str> = self.bodies().map(|f| self.speaker(f).id.as_str()).collect();
            let theirs = |f: &Found| self.speaker(f).organisation.as_deref().is_some_and(|o| bodies.contains(&o));
            if fitting.iter().any(theirs) {
                fitting.retain(theirs);
            }
        }
        fitting
    }

    /// Whether a person's name in the mention is who is meant: not part of another name, not the complement of another
    /// noun.
    pub(super) fn is_person_meant(&self, found: &Found) -> bool {
        if self.speaker(found).kind != SpeakerKind::Person || !self.fits_title(found) {
            return false;
        }
        let whole_name = match found.kind {
            NameKind::Given => self.words.len() == 1,
            NameKind::Alias => true,
            _ if found.end - found.start > 1 && found.kind == NameKind::Full => true,
            _ => self.fits_before(found),
        };
        whole_name && self.fits_after(found) && !self.is_complement(found, &self.grammar.texts)
    }

    /// Whether the title before a name agrees with the speaker's pronouns.
    fn fits_title(&self, found: &Found) -> bool {
        let Some(before) = found.start.checked_sub(1).map(|i| self.words[i].key) else { return true };
        let pronouns = &self.speaker(found).pronouns;
        pronouns.is_empty() || pronouns.iter().any(|pronoun| self.grammar.agrees(before, pronoun))
    }

    /// Whether no other given name stands before a surname.
    fn fits_before(&self, found: &Found) -> bool {
        let particle = |w: &Token<'_>| self.is(w, &self.grammar.particles) && !w.after_break;
        let mut start = found.start;
        while start > 0 && particle(&self.words[start - 1]) {
            start -= 1;
        }
        let Some(before) = start.checked_sub(1).map(|i| &self.words[i]) else { return true };
        if self.words[start].after_break || !before.capital || before.possessive || self.explained[start - 1] {
            return true;
        }
        before.initial && self.speaker(found).name.starts_with(before.text)
    }

    /// Whether the name does not go on, and does not possess what follows, but for its own words.
    fn fits_after(&self, found: &Found) -> bool {
        let rest = &self.words[found.end..];
        let Some(next) = rest.first().filter(|w| !w.after_break) else { return true };
        if self.words[found.end - 1].possessive {
            return rest.iter().take_while(|w| !w.after_break).any(|w| self.is(w, &self.grammar.texts));
        }
        !next.capital || self.explained[found.end] || self.is(next, &self.grammar.suffixes)
    }

    /// Whether the name is the complement of a noun that is not its own text: "a lawyer for Andy Stone", not "a post by
    /// Andy Stone".
    fn is_complement(&self, found: &Found, texts: &FxHashSet<WordKey>) -> bool {
        let Some(place) = self.preposition_before(found.start) else { return false };
        let authored = self.is(&self.words[place], &self.grammar.authorships);
        !(authored && self.words[..place].iter().any(|w| self.is(w, texts)))
    }

    /// Whether the mention names a person that is not on the roster: its head ends with a name, or an apposition begins
    /// with one.
    pub(super) fn names_a_stranger(&self) -> bool {
        let name = |i: usize| self.words[i].capital && !self.explained[i] && !is_acronym(self.words[i].text);
        let head = self.head_end();
        let ends_head = head > 0 && name(head - 1);
        let apposed = (head..self.words.len()).any(|i| self.words[i].after_break && name(i));
        ends_head || apposed
    }
}

/// Whether a word is written in capitals throughout, as names of bodies are.
fn is_acronym(word: &str) -> bool {
    word.chars().count() > 1 && !word.contains(char::is_lowercase)
}
