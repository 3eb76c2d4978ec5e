//! A mention with the names that stand in it, and the grammar that tells what belongs to what.
//!
//! From a roster and the words of a mention. `person`, `document` and `body` decide by it who is meant.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::grammar::Grammar;
use super::mention::Token;
use super::names::{Found, Names};
use super::speaker::{Speaker, SpeakerKind};
use crate::text::WordKey;

/// A mention with the names that stand in it.
pub(super) struct Reading<'a> {
    pub(super) speakers: &'a [Arc<Speaker>],
    pub(super) grammar: &'a Grammar,
    pub(super) words: Vec<Token<'a>>,
    /// Names from left to right without overlaps; equally long ones of one place together.
    pub(super) groups: Vec<Vec<Found>>,
    /// Roles, likewise.
    pub(super) roles: Vec<Vec<Found>>,
    /// For each word, whether a name, role, title or common noun accounts for it.
    pub(super) explained: Vec<bool>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(
        speakers: &'a [Arc<Speaker>],
        names: &Names,
        grammar: &'a Grammar,
        words: Vec<Token<'a>>,
    ) -> Self {
        let groups = groups(names, &words, false);
        let roles = groups_of_roles(names, &words);
        let mut explained: Vec<bool> = words.iter().map(|w| is_common(grammar, w)).collect();
        for found in groups.iter().chain(&roles).flatten() {
            explained[found.start..found.end].fill(true);
        }
        Self { speakers, grammar, words, groups, roles, explained }
    }

    pub(super) fn speaker(&self, found: &Found) -> &Speaker {
        &self.speakers[found.speaker]
    }

    /// The preposition before the word at `start`, titles and articles between passed over.
    pub(super) fn preposition_before(&self, start: usize) -> Option<usize> {
        let passed = |w: &Token<'_>| self.is(w, &self.grammar.titles) || self.is(w, &self.grammar.determiners);
        let place = (0..start).rev().find(|&i| !passed(&self.words[i]))?;
        let between = &self.words[place + 1..=start];
        (self.is(&self.words[place], &self.grammar.prepositions) && !between.iter().any(|w| w.after_break))
            .then_some(place)
    }

    /// One past the last word of the head: the words before the first comma or preposition.
    pub(super) fn head_end(&self) -> usize {
        let ends = |i: &usize| self.words[*i].after_break || self.is(&self.words[*i], &self.grammar.prepositions);
        (1..self.words.len()).find(ends).unwrap_or(self.words.len())
    }

    /// The bodies named in the mention.
    pub(super) fn bodies(&self) -> impl Iterator<Item = &Found> {
        self.groups.iter().flatten().filter(|f| self.speaker(f).kind == SpeakerKind::Organisation)
    }

    /// Whether a word is one of a set of the grammar.
    pub(super) fn is(&self, word: &Token<'_>, set: &FxHashSet<WordKey>) -> bool {
        set.contains(&word.key)
    }
}

/// The names in the mention from left to right, the longest at each place.
fn groups(names: &Names, words: &[Token<'_>], roles: bool) -> Vec<Vec<Found>> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let found = names.at(words, at, roles);
        at = found.first().map_or(at + 1, |f| f.end);
        if !found.is_empty() {
            out.push(found);
        }
    }
    out
}

/// The roles in the mention, the longest first.
fn groups_of_roles(names: &Names, words: &[Token<'_>]) -> Vec<Vec<Found>> {
    let mut roles = groups(names, words, true);
    roles.sort_by_key(|g| std::cmp::Reverse(g[0].end - g[0].start));
    roles
}

/// Whether a word with a capital need not be part of a name: a title, an article, a noun for a member.
fn is_common(grammar: &Grammar, word: &Token<'_>) -> bool {
    [
        &grammar.titles,
        &grammar.determiners,
        &grammar.members,
        &grammar.people,
        &grammar.texts,
        &grammar.suffixes,
        &grammar.bodies,
        &grammar.prepositions,
    ]
    .iter()
    .any(|set| set.contains(&word.key))
}
