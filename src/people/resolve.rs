//! Which speaker a mention means by itself.
//!
//! From the words of a mention and the table of names. A person's name goes before everything else; a name that is nobody's on the
//! roster makes the mention somebody else's, whatever bodies and roles it has.

use rustc_hash::FxHashSet;

use super::mention::{Lexicon, Token, tokens};
use super::names::{Found, NameKind, Names};
use super::roster::{Resolution, Roster};
use super::speaker::{Speaker, SpeakerKind};
use crate::text::WordKey;

/// A mention is read up to this many words; what comes later is a clause about the source, not its name.
const LONGEST_MENTION: usize = 60;

/// Titles, and the pronouns that nobody who bears them goes by.
static GENDERED: &[(&str, &[&str])] = &[
    ("mr", &["she", "her", "sie"]),
    ("sir", &["she", "her", "sie"]),
    ("herr", &["she", "her", "sie"]),
    ("mrs", &["he", "him", "er"]),
    ("ms", &["he", "him", "er"]),
    ("miss", &["he", "him", "er"]),
    ("madam", &["he", "him", "er"]),
    ("frau", &["he", "him", "er"]),
];

/// The number of the speaker that `mention` means, and by what it was told.
pub(super) fn resolve(roster: &Roster, mention: &str) -> Option<(usize, Resolution)> {
    let mut words = tokens(mention);
    words.truncate(LONGEST_MENTION);
    let reading = Reading::new(roster, words);
    match reading.person() {
        Verdict::Is(found) => Some((found.speaker, by_name(found.kind))),
        Verdict::Ambiguous => None,
        Verdict::Nobody if reading.names_a_stranger() => None,
        Verdict::Nobody => reading.document().or_else(|| reading.role_or_body()),
    }
}

fn by_name(kind: NameKind) -> Resolution {
    match kind {
        NameKind::Alias => Resolution::Alias,
        NameKind::Role => Resolution::Role,
        NameKind::Full | NameKind::Surname | NameKind::Given => Resolution::Name,
    }
}

/// What looking for a person gave.
enum Verdict {
    Is(Found),
    Ambiguous,
    Nobody,
}

/// A mention with the names that stand in it.
struct Reading<'a> {
    roster: &'a Roster,
    lexicon: &'a Lexicon,
    words: Vec<Token<'a>>,
    /// Names from left to right without overlaps; equally long ones of one place together.
    groups: Vec<Vec<Found>>,
    /// Roles, likewise.
    roles: Vec<Vec<Found>>,
    /// For each word, whether a name, role, title or common noun accounts for it.
    explained: Vec<bool>,
}

impl<'a> Reading<'a> {
    fn new(roster: &'a Roster, words: Vec<Token<'a>>) -> Self {
        let (names, lexicon) = (roster.names(), roster.lexicon());
        let groups = groups(names, &words, false);
        let roles = groups_of_roles(names, &words);
        let mut explained: Vec<bool> = words.iter().map(|w| is_common(lexicon, w)).collect();
        for found in groups.iter().chain(&roles).flatten() {
            explained[found.start..found.end].fill(true);
        }
        Self { roster, lexicon, words, groups, roles, explained }
    }

    fn speaker(&self, found: &Found) -> &Speaker {
        &self.roster.speakers()[found.speaker]
    }

    /// The person named in the mention.
    fn person(&self) -> Verdict {
        let mut people: Vec<Found> = Vec::new();
        for group in &self.groups {
            let fitting: Vec<Found> = group.iter().copied().filter(|f| self.is_person_meant(f)).collect();
            match self.narrowed(fitting).as_slice() {
                [] => {}
                [one] => people.push(*one),
                _ => return Verdict::Ambiguous,
            }
        }
        let Some(&first) = people.first() else { return Verdict::Nobody };
        let other = people.iter().find(|f| f.speaker != first.speaker);
        let joined = other
            .is_some_and(|o| self.words[first.end..o.start].iter().any(|w| self.is(w, &self.lexicon.conjunctions)));
        if joined { Verdict::Ambiguous } else { Verdict::Is(first) }
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

    /// Whether a person's name in the mention is who is meant: not part of another name, not the complement of another noun.
    fn is_person_meant(&self, found: &Found) -> bool {
        if self.speaker(found).kind != SpeakerKind::Person || !self.fits_title(found) {
            return false;
        }
        let whole_name = match found.kind {
            NameKind::Given => self.words.len() == 1,
            NameKind::Alias => true,
            _ if found.end - found.start > 1 && found.kind == NameKind::Full => true,
            _ => self.fits_before(found),
        };
        whole_name && self.fits_after(found) && !self.is_complement(found, &self.lexicon.texts)
    }

    /// Whether the title before a name agrees with the speaker's pronouns.
    fn fits_title(&self, found: &Found) -> bool {
        let Some(before) = found.start.checked_sub(1).map(|i| self.words[i].text.to_lowercase()) else { return true };
        let pronouns = &self.speaker(found).pronouns;
        let excluded = GENDERED.iter().find(|g| g.0 == before).map_or(&[][..], |g| g.1);
        pronouns.is_empty() || !pronouns.iter().all(|p| excluded.contains(&p.as_str()))
    }

    /// Whether no other given name stands before a surname.
    fn fits_before(&self, found: &Found) -> bool {
        let particle = |w: &Token<'_>| self.is(w, &self.lexicon.particles) && !w.after_break;
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
            return rest.iter().take_while(|w| !w.after_break).any(|w| self.is(w, &self.lexicon.texts));
        }
        !next.capital || self.explained[found.end] || self.is(next, &self.lexicon.suffixes)
    }

    /// Whether the name is the complement of a noun that is not its own text: "a lawyer for Andy Stone", not "a post by Andy Stone".
    fn is_complement(&self, found: &Found, texts: &FxHashSet<WordKey>) -> bool {
        let Some(place) = self.preposition_before(found.start) else { return false };
        let authored = self.is(&self.words[place], &self.lexicon.authorships);
        !(authored && self.words[..place].iter().any(|w| self.is(w, texts)))
    }

    /// The preposition before the word at `start`, titles and articles between passed over.
    fn preposition_before(&self, start: usize) -> Option<usize> {
        let passed = |w: &Token<'_>| self.is(w, &self.lexicon.titles) || self.is(w, &self.lexicon.determiners);
        let place = (0..start).rev().find(|&i| !passed(&self.words[i]))?;
        let between = &self.words[place + 1..=start];
        (self.is(&self.words[place], &self.lexicon.prepositions) && !between.iter().any(|w| w.after_break))
            .then_some(place)
    }

    /// Whether the mention names a person that is not on the roster: its head ends with a name, or an apposition begins with one.
    fn names_a_stranger(&self) -> bool {
        let name = |i: usize| self.words[i].capital && !self.explained[i] && !is_acronym(self.words[i].text);
        let head = self.head_end();
        let ends_head = head > 0 && name(head - 1);
        let apposed = (head..self.words.len()).any(|i| self.words[i].after_break && name(i));
        ends_head || apposed
    }

    /// One past the last word of the head: the words before the first comma or preposition.
    fn head_end(&self) -> usize {
        let ends = |i: &usize| self.words[*i].after_break || self.is(&self.words[*i], &self.lexicon.prepositions);
        (1..self.words.len()).find(ends).unwrap_or(self.words.len())
    }

    /// The document that the mention names or is an alias of.
    fn document(&self) -> Option<(usize, Resolution)> {
        let documents = self.groups.iter().flatten().filter(|f| self.speaker(f).kind == SpeakerKind::Document);
        let meant = documents.filter(|f| self.is_document_meant(f)).min_by_key(|f| f.start)?;
        Some((meant.speaker, by_name(meant.kind)))
    }

    fn is_document_meant(&self, found: &Found) -> bool {
        let fits_before = found.start.checked_sub(1).map(|i| &self.words[i]).is_none_or(|before| {
            let another = before.possessive || self.is(before, &self.lexicon.others);
            let named = before.capital && !self.is(before, &self.lexicon.determiners) && found.end - found.start == 1;
            !another && (!named || self.words[found.start].after_break)
        });
        fits_before && self.document_ends_well(found) && !self.is_part_of_another(found)
    }

    /// Whether what follows a document's name leaves it the head: nothing, a comma, a participle, or a preposition that leads to no other name.
    fn document_ends_well(&self, found: &Found) -> bool {
        let Some(next) = self.words.get(found.end).filter(|w| !w.after_break) else { return true };
        if self.words[found.end - 1].possessive {
            return self.words[found.end..].iter().any(|w| self.is(w, &self.lexicon.passages));
        }
        if self.is(next, &self.lexicon.prepositions) {
            return self.leads_to_no_other(found, next.text);
        }
        next.text.ends_with("ed") || next.text.ends_with("ing") || self.is(next, &self.lexicon.conjunctions)
    }

    /// Whether the preposition after a document's name leads to a place, to its own names, or, with "against", to anybody on the roster.
    fn leads_to_no_other(&self, found: &Found, preposition: &str) -> bool {
        let own = |i: usize| {
            let mut around = self.groups.iter().flatten().filter(|f| (f.start..f.end).contains(&i));
            around.any(|f| f.speaker == found.speaker)
        };
        match preposition {
            "in" | "on" | "at" => true,
            "against" => (found.end..self.words.len()).all(|i| !self.words[i].capital || self.explained[i]),
            _ => (found.end..self.words.len()).all(|i| !self.words[i].capital || own(i)),
        }
    }

    /// Whether a document is only what somebody speaks about: "an expert on the lawsuit", not "claims in the lawsuit".
    fn is_part_of_another(&self, found: &Found) -> bool {
        let Some(place) = (0..found.start).rev().find(|&i| self.is(&self.words[i], &self.lexicon.prepositions)) else {
            return false;
        };
        !self.words[..place].iter().any(|w| self.is(w, &self.lexicon.passages) || self.is(w, &self.lexicon.texts))
            && place > 0
    }

    /// The bodies named in the mention.
    fn bodies(&self) -> impl Iterator<Item = &Found> {
        self.groups.iter().flatten().filter(|f| self.speaker(f).kind == SpeakerKind::Organisation)
    }

    /// The holder of a role, or the body that the mention names or a member of it.
    fn role_or_body(&self) -> Option<(usize, Resolution)> {
        if self.words.iter().any(|w| self.is(w, &self.lexicon.others)) {
            return None;
        }
        match self.body() {
            Some(body) => self.in_body(body),
            None if self.bodies().next().is_some() => None,
            None => self.role_alone(),
        }
    }

    /// The one body that the mention is about; of several, the one that ends the head.
    fn body(&self) -> Option<Found> {
        let all: Vec<&Found> = self.bodies().collect();
        let first = **all.first()?;
        if all.iter().all(|f| f.speaker == first.speaker) {
            return Some(first);
        }
        let joined = self.words.iter().any(|w| self.is(w, &self.lexicon.conjunctions));
        let head = self.head_end();
        all.into_iter().find(|f| f.end == head && !joined).copied()
    }

    fn in_body(&self, body: Found) -> Option<(usize, Resolution)> {
        let id = &self.speaker(&body).id;
        let mut holders: Vec<usize> = self
            .roles
            .iter()
            .flatten()
            .filter(|f| self.speaker(f).organisation.as_ref() == Some(id))
            .map(|f| f.speaker)
            .collect();
        holders.dedup();
        match (self.part_in(&body)?, holders.as_slice()) {
            (Part::Member, [one]) => Some((*one, Resolution::Role)),
            (Part::Member, _) => Some((body.speaker, Resolution::Organisation)),
            (Part::Itself, _) => Some((body.speaker, by_name(body.kind))),
        }
    }

    /// What a mention says of a body in it: the body itself, somebody who speaks for it, or neither.
    fn part_in(&self, body: &Found) -> Option<Part> {
        let (head, place) = (self.head_end(), self.preposition_before(body.start));
        let noun = |end: usize| end.checked_sub(1).and_then(|i| self.noun(i));
        match place {
            Some(place) => {
                let linked = |set| self.is(&self.words[place], set);
                match noun(head)? {
                    Part::Member if linked(&self.lexicon.memberships) => Some(Part::Member),
                    Part::Itself if linked(&self.lexicon.authorships) => Some(Part::Itself),
                    _ => None,
                }
            }
            None if body.end >= head => Some(Part::Itself),
            None => noun(head),
        }
    }

    /// What the noun at the end of a head is to the body named before it.
    fn noun(&self, place: usize) -> Option<Part> {
        let word = &self.words[place];
        let role = self.roles.iter().flatten().any(|f| (f.start..f.end).contains(&place));
        if role || self.is(word, &self.lexicon.members) {
            Some(Part::Member)
        } else if self.is(word, &self.lexicon.texts) {
            Some(Part::Itself)
        } else {
            None
        }
    }

    /// The only holder of a role that the mention names without a body.
    fn role_alone(&self) -> Option<(usize, Resolution)> {
        let foreign = self.words.iter().zip(&self.explained).any(|(w, &explained)| w.capital && !explained);
        let group = self.roles.iter().find(|g| self.is_role_head(&g[0]))?;
        let one = group.iter().all(|f| f.speaker == group[0].speaker);
        (one && !foreign).then_some((group[0].speaker, Resolution::Role))
    }

    /// Whether a role without a body is the head of the mention: no other noun before it, no other body after it.
    fn is_role_head(&self, found: &Found) -> bool {
        let body = |w: &Token<'_>| self.is(w, &self.lexicon.bodies);
        let before = found.start.checked_sub(1).map(|i| &self.words[i]);
        let free =
            before.is_none_or(|w| body(w) || self.is(w, &self.lexicon.determiners) || self.is(w, &self.lexicon.titles));
        let after = self.words.get(found.end).filter(|w| !w.after_break);
        let ends = after.is_none_or(|_| self.words[found.end..].iter().any(body));
        free && ends && !self.words[found.end - 1].possessive && self.preposition_before(found.start).is_none()
    }

    fn is(&self, word: &Token<'_>, set: &FxHashSet<WordKey>) -> bool {
        set.contains(&word.key)
    }
}

/// What a mention says of a body in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Part {
    Itself,
    Member,
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
fn is_common(lexicon: &Lexicon, word: &Token<'_>) -> bool {
    [
        &lexicon.titles,
        &lexicon.determiners,
        &lexicon.members,
        &lexicon.texts,
        &lexicon.suffixes,
        &lexicon.bodies,
        &lexicon.prepositions,
    ]
    .iter()
    .any(|set| set.contains(&word.key))
}

/// Whether a word is written in capitals throughout, as names of bodies are.
fn is_acronym(word: &str) -> bool {
    word.chars().count() > 1 && !word.contains(char::is_lowercase)
}
