//! The names of the speakers as word keys, and where they stand in a mention.
//!
//! From speakers to a table that is looked up by first words. Whether a name that stands in a mention is the one meant
//! is left to `resolve`.

use rustc_hash::FxHashMap;

use super::grammar::Grammar;
use super::mention::{Token, tokens};
use super::resolution::Resolution;
use super::speaker::{Speaker, SpeakerKind};
use crate::text::{WordKey, key};

/// What sort of name it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum NameKind {
    /// The name of the record.
    Full,
    /// Another name of the record.
    Alias,
    /// A person's surname.
    Surname,
    /// A person's given name.
    Given,
    /// A role, without articles.
    Role,
}

impl NameKind {
    /// How a mention with such a name was told.
    pub(super) fn resolution(self) -> Resolution {
        match self {
            Self::Alias => Resolution::Alias,
            Self::Role => Resolution::Role,
            Self::Full | Self::Surname | Self::Given => Resolution::Name,
        }
    }
}

/// A name of one speaker.
#[derive(Clone, Debug)]
struct Name {
    keys: Vec<WordKey>,
    kind: NameKind,
    speaker: usize,
    /// Whether its only word is written with a capital and so must be in the mention.
    capital: bool,
}

/// A name in a mention.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Found {
    /// Number of the speaker.
    pub(super) speaker: usize,
    /// What sort of name.
    pub(super) kind: NameKind,
    /// First word of the mention.
    pub(super) start: usize,
    /// One past the last word.
    pub(super) end: usize,
}

/// All names, speaker by speaker, and those that begin with a word.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    all: Vec<Name>,
    /// Where each speaker's names begin in `all`.
    starts: Vec<usize>,
    /// Places in `all`, longest names first.
    by_first: FxHashMap<WordKey, Vec<usize>>,
}

impl Names {
    /// The names of `speakers`.
    pub(super) fn new(speakers: &[std::sync::Arc<Speaker>], grammar: &Grammar) -> Self {
        let mut names = Self::default();
        for (number, speaker) in speakers.iter().enumerate() {
            names.starts.push(names.all.len());
            names.add_text(&speaker.name, NameKind::Full, number, speaker, grammar);
            for alias in &speaker.aliases {
                names.add_text(alias, NameKind::Alias, number, speaker, grammar);
            }
            if speaker.kind == SpeakerKind::Person {
                names.add_parts(&speaker.name, number, grammar);
                speaker.aliases.iter().for_each(|alias| names.add_head(alias, number, speaker, grammar));
            }
            for role in &speaker.roles {
                names.add_role(&role.title, number, grammar);
            }
        }
        for list in names.by_first.values_mut() {
            list.sort_by_key(|&name| std::cmp::Reverse(names.all[name].keys.len()));
        }
        names
    }

    /// The names of a speaker by themselves: the record's, a person's surname, the aliases; neither given names nor
    /// roles.
    pub(super) fn of(&self, speaker: usize) -> impl Iterator<Item = &[WordKey]> {
        let range = self.starts.get(speaker).map_or(0..0, |&start| start..self.end(speaker));
        let alone = |n: &&Name| !matches!(n.kind, NameKind::Given | NameKind::Role);
        self.all[range].iter().filter(alone).map(|n| n.keys.as_slice())
    }

    /// Where a speaker's names end in `all`.
    fn end(&self, speaker: usize) -> usize {
        self.starts.get(speaker + 1).copied().unwrap_or(self.all.len())
    }

    /// The names that begin at word `at`, of those that are longest there; roles apart from other names.
    pub(super) fn at(&self, mention: &[Token<'_>], at: usize, roles: bool) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        let list = self.by_first.get(&mention[at].key).map_or(&[][..], Vec::as_slice);
        for name in list.iter().map(|&n| &self.all[n]).filter(|n| (n.kind == NameKind::Role) == roles) {
            let Some(end) = name.end_in(mention, at) else { continue };
            if found.first().is_some_and(|first| first.end > end) {
                continue;
            }
            found.push(Found { speaker: name.speaker, kind: name.kind, start: at, end });
        }
        found
    }

    fn add(&mut self, name: Name) {
        let Some(&first) = name.keys.first() else { return };
        let own = &self.all[self.starts[name.speaker]..];
        if !own.iter().any(|n| n.keys == name.keys && n.kind == name.kind) {
            self.by_first.entry(first).or_default().push(self.all.len());
            self.all.push(name);
        }
    }

    fn add_text(&mut self, text: &str, kind: NameKind, speaker: usize, record: &Speaker, grammar: &Grammar) {
        let words = tokens(text);
        let articles = words.iter().take_while(|w| grammar.determiners.contains(&w.key)).count();
        let words = if articles < words.len() { &words[articles..] } else { &words[..] };
        let capital = record.kind != SpeakerKind::Document && words.len() == 1 && words[0].capital;
        let keys = name_keys(words, record.kind);
        self.add(Name { keys, kind, speaker, capital });
    }

    /// Adds the name that a person's longer alias begins with ("Ann Lee, who chairs the board"), and its parts.
    fn add_head(&mut self, alias: &str, speaker: usize, record: &Speaker, grammar: &Grammar) {
        let words = tokens(alias);
        let articles = words.iter().take_while(|w| grammar.determiners.contains(&w.key)).count();
        let words = &words[articles..];
        let head = words.iter().enumerate().take_while(|(i, w)| w.capital && (*i == 0 || !w.after_break)).count();
        let whole = head > 1 || words.get(head).is_some_and(|next| next.after_break);
        if head == 0 || !whole {
            return;
        }
        let name = &words[..head];
        self.add(Name { keys: name_keys(name, record.kind), kind: NameKind::Alias, speaker, capital: true });
        let name = name.iter().map(|w| w.text).collect::<Vec<_>>().join(" ");
        self.add_parts(&name, speaker, grammar);
    }

    /// Adds the surname, with and without its particles, and the given name of a person.
    fn add_parts(&mut self, name: &str, speaker: usize, grammar: &Grammar) {
        let mut words = tokens(name);
        while words.len() > 1 && words.last().is_some_and(|w| grammar.suffixes.contains(&w.key)) {
            words.pop();
        }
        let Some(last) = words.len().checked_sub(1).filter(|&last| last > 0) else { return };
        let first = (1..last).rev().take_while(|&i| grammar.particles.contains(&words[i].key)).last().unwrap_or(last);
        let keys = |from: usize| words[from..].iter().map(|w| w.key).collect::<Vec<_>>();
        self.add(Name { keys: keys(last), kind: NameKind::Surname, speaker, capital: true });
        self.add(Name { keys: keys(first), kind: NameKind::Surname, speaker, capital: true });
        if !words[0].initial {
            self.add(Name { keys: vec![words[0].key], kind: NameKind::Given, speaker, capital: true });
        }
    }

    /// Adds a role in its usual wordings: "communications director", "director of communications"; spokesman,
    /// spokeswoman.
    fn add_role(&mut self, title: &str, speaker: usize, grammar: &Grammar) {
        let words = tokens(title);
        let of = key("of");
        let keys: Vec<WordKey> = words.iter().map(|w| w.key).filter(|k| !grammar.determiners.contains(k)).collect();
        let mut wordings = vec![keys.clone()];
        match keys.iter().position(|&k| k == of) {
            Some(place) if place > 0 && !words.iter().any(|w| w.capital) => {
                wordings.push(keys[place + 1..].iter().chain(&keys[..place]).copied().collect());
            }
            None if keys.len() == 2 => wordings.push(vec![keys[1], of, keys[0]]),
            _ => {}
        }
        for wording in wordings {
            for keys in sexes(&wording, &grammar.spokespeople) {
                self.add(Name { keys, kind: NameKind::Role, speaker, capital: false });
            }
        }
    }
}

impl Name {
    /// One past the last word of `mention` that the name takes from word `at` on; initials within it are passed over,
    /// and only the last word may be possessive.
    fn end_in(&self, mention: &[Token<'_>], at: usize) -> Option<usize> {
        if self.capital && !mention[at].capital {
            return None;
        }
        let mut place = at;
        for (i, &wanted) in self.keys.iter().enumerate() {
            while i > 0 && mention.get(place).is_some_and(|w| w.initial && w.key != wanted) {
                place += 1;
            }
            let word = mention.get(place).filter(|w| w.key == wanted)?;
            let inner = i + 1 < self.keys.len();
            if inner && word.possessive && self.kind != NameKind::Alias && self.kind != NameKind::Full {
                return None;
            }
            place += 1;
        }
        Some(place)
    }
}

/// The keys of a name; a person's initials between the given name and the surname are left out.
fn name_keys(words: &[Token<'_>], kind: SpeakerKind) -> Vec<WordKey> {
    let last = words.len().saturating_sub(1);
    let kept = |i: usize, w: &Token| kind != SpeakerKind::Person || i == 0 || i == last || !w.initial;
    words.iter().enumerate().filter(|(i, w)| kept(*i, w)).map(|(_, w)| w.key).collect()
}

/// The wording with each of `forms`, where it has one of them; else itself.
fn sexes(wording: &[WordKey], forms: &[WordKey]) -> Vec<Vec<WordKey>> {
    match wording.iter().position(|k| forms.contains(k)) {
        Some(place) => forms
            .iter()
            .map(|&form| {
                let mut keys = wording.to_vec();
                keys[place] = form;
                keys
            })
            .collect(),
        None => vec![wording.to_vec()],
    }
}
