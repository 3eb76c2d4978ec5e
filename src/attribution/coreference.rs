//! Whom pronouns, surnames and roles go back to.
//!
//! Keeps everybody whom the article has named so far, in order; from a source phrase to a [`Mention`].

use std::ops::Range;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::mention::{self, Sighting};
use super::skeleton::Skeleton;
use super::token::{Kind, Token};
use super::{Mention, MentionKind, phrase, source};
use crate::language::{Gender, LANGUAGES, NounClass, Pronoun, WordClass, gender_of_noun};
use crate::people::{Resolution, Roster, Speaker};
use crate::text::Span;

/// How many appearances a pronoun looks back over.
const MEMORY: usize = 60;

/// Longest name of a person, in words without titles; longer runs of capitals are headlines.
const LONGEST_NAME: usize = 5;

/// Somebody or something the article has introduced.
#[derive(Debug)]
struct Entity {
    /// The fullest name given; `None` for "a spokesperson".
    name: Option<String>,
    /// The fullest mention.
    span: Span,
    gender: Option<Gender>,
    /// Whether several are meant.
    plural: bool,
    /// What sort of mention introduced it.
    kind: MentionKind,
    /// Whether it has been a source.
    speaks: bool,
    /// Whether it is a body such as a company or paper.
    body: bool,
    /// Whether its words tell that it is a person: a name of two words, "a spokesman".
    person: bool,
    /// Role nouns given with the name, in lower case.
    roles: Vec<String>,
}

/// One mention of an entity.
#[derive(Clone, Copy, Debug)]
struct Appearance {
    token: usize,
    sentence: usize,
    entity: usize,
    possessive: bool,
}

/// Everybody introduced so far.
pub(super) struct Cast<'a> {
    s: &'a Skeleton,
    text: &'a str,
    roster: &'a Roster,
    entities: Vec<Entity>,
    by_word: FxHashMap<String, usize>,
    appearances: Vec<Appearance>,
    /// The first sentence not yet read.
    next: usize,
}

impl<'a> Cast<'a> {
    /// Nobody yet.
    pub(super) fn new(s: &'a Skeleton, text: &'a str, roster: &'a Roster) -> Self {
        Self { s, text, roster, entities: Vec::new(), by_word: FxHashMap::default(), appearances: Vec::new(), next: 0 }
    }

    /// The mention for the source phrase `range`, which stands in sentence `sentence`. To be called in the order of the text.
    pub(super) fn mention(&mut self, range: &Range<usize>, sentence: usize) -> Mention {
        self.read_to(sentence);
        let sighting = mention::sight(self.s, range);
        let entity = self.entity(range, sentence, &sighting);
        let span = self.s.span(range);
        let mut out = Mention {
            span,
            kind: sighting.kind,
            name: None,
            antecedent: None,
            by: Resolution::Unknown,
            speaker: None,
            hidden: false,
        };
        if let Some(e) = entity {
            self.entities[e].speaks = true;
            let known = &self.entities[e];
            out.name.clone_from(&known.name);
            out.antecedent = (known.span != span && sighting.kind != MentionKind::Name).then_some(known.span);
            out.hidden = known.kind == MentionKind::Anonymous && known.name.is_none();
        }
        (out.speaker, out.by) = self.resolve(&out, sighting.kind);
        out
    }

    /// The roster's speaker for a mention: by its own words, then by what it goes back to.
    fn resolve(&self, mention: &Mention, kind: MentionKind) -> (Option<Arc<Speaker>>, Resolution) {
        let back = match kind {
            MentionKind::Pronoun => Resolution::Pronoun,
            MentionKind::Name => Resolution::Name,
            _ => Resolution::Role,
        };
        if let Some((speaker, by)) = self.roster.resolve(mention.span.of(self.text)) {
            return (Some(speaker), by);
        }
        let antecedent = mention.antecedent.map(|a| a.of(self.text));
        let speaker =
            [mention.name.as_deref(), antecedent].into_iter().flatten().find_map(|words| self.roster.resolve(words));
        match speaker {
            Some((speaker, _)) => (Some(speaker), back),
            None if mention.name.is_some() || mention.antecedent.is_some() => (None, back),
            None => (None, Resolution::Unknown),
        }
    }

    fn entity(&mut self, range: &Range<usize>, sentence: usize, sighting: &Sighting) -> Option<usize> {
        match (sighting.kind, &sighting.name) {
            (MentionKind::Pronoun, _) => self.pronoun(range.start, sentence),
            (_, Some(name)) => Some(self.named(name, sentence, Some(range))),
            (MentionKind::Description, _) => {
                self.role(sighting).or_else(|| Some(self.unnamed(range, sentence, sighting)))
            }
            _ => Some(self.unnamed(range, sentence, sighting)),
        }
    }

    /// Takes in the names of all sentences up to and with `sentence`.
    fn read_to(&mut self, sentence: usize) {
        while self.next <= sentence && self.next < self.s.sentences.len() {
            let range = self.s.sentences[self.next].clone();
            let before = self.appearances.len();
            let mut i = if is_headline(&self.s.tokens[range.clone()]) { range.end } else { range.start };
            while i < range.end {
                let end = (i..range.end).find(|&k| !self.in_name(k, &range)).unwrap_or(range.end);
                if end > i {
                    self.take(i..end, self.next, &range);
                }
                i = end.max(i) + 1;
            }
            self.take_subject(self.next, &range, before);
            self.next += 1;
        }
    }

    /// Notes the subject of the sentence where it is no name known as a person's: "The council met." `before` is how many appearances there
    /// were before the sentence.
    fn take_subject(&mut self, sentence: usize, range: &Range<usize>, before: usize) {
        let Some(subject) = source::first_subject(self.s, range) else { return };
        let sighting = mention::sight(self.s, &subject);
        let known = self.appearances[before..].iter().any(|a| subject.contains(&a.token));
        let source = sighting.head.is_some_and(|h| self.s.tokens[h].entry.noun.is_some());
        if known || sighting.kind == MentionKind::Pronoun || (sighting.name.is_none() && !source) {
            return;
        }
        self.entity(&subject, sentence, &sighting);
    }

    /// Whether token `k` can be part of a name; a possessive ends one, and is taken in by [`Cast::take`].
    fn in_name(&self, k: usize, sentence: &Range<usize>) -> bool {
        let token = &self.s.tokens[k];
        let first = k == sentence.start && (token.entry.noun.is_some() || token.entry.verb.is_some());
        token.is_name()
            && !first
            && (k == sentence.start || !self.s.tokens[k - 1].is_possessive() || !self.s.tokens[k - 1].is_name())
    }

    /// Notes the run of names `run`.
    fn take(&mut self, run: Range<usize>, sentence: usize, within: &Range<usize>) {
        let start = mention::behind_titles(self.s, run.clone());
        let name = start..run.end;
        if name.len() > LONGEST_NAME {
            return;
        }
        let person = name.len() > 1 || start > run.start || self.s.tokens[start].entry.given.is_some();
        if !person && !self.by_word.contains_key(&self.key(name.end - 1)) {
            return;
        }
        let entity = self.named(&name, sentence, None);
        self.note_roles(entity, &run, within);
    }

    /// The entity that a name stands for, made where the name is new.
    fn named(&mut self, name: &Range<usize>, sentence: usize, mention: Option<&Range<usize>>) -> usize {
        let s = self.s;
        let last = self.key(name.end - 1);
        let words = bare(s.span(name).of(self.text));
        let gender = mention::gender(s, self.text, name).or_else(|| self.gender_on_record(words));
        let known = self.by_word.get(&last).copied().filter(|&e| fits(&self.entities[e], words, name.len()));
        let known = known.and_then(|e| self.of_gender(e, words, gender));
        let entity = known.unwrap_or_else(|| {
            self.entities.push(Entity {
                name: Some(words.to_owned()),
                span: s.span(mention.unwrap_or(name)),
                gender,
                plural: false,
                kind: MentionKind::Name,
                speaks: false,
                body: mention::is_body(s, name),
                person: name.len() > 1 && !mention::is_body(s, name),
                roles: Vec::new(),
            });
            self.entities.len() - 1
        });
        let e = &mut self.entities[entity];
        e.gender = e.gender.or(gender);
        if e.name.as_ref().is_some_and(|n| n.len() < words.len() && words.ends_with(n.as_str())) {
            e.name = Some(words.to_owned());
            e.span = s.span(mention.unwrap_or(name));
        }
        self.by_word.insert(last, entity);
        if name.len() > 1 && s.tokens[name.start].entry.given.is_some() {
            self.by_word.entry(self.key(name.start)).or_insert(entity);
        }
        self.appear(name.start, sentence, entity, s.tokens[name.end - 1].is_possessive());
        entity
    }

    /// The gender that the roster's pronouns tell of the speaker with this name.
    fn gender_on_record(&self, name: &str) -> Option<Gender> {
        let (speaker, _) = self.roster.resolve(name)?;
        let [form] = speaker.pronouns.as_slice() else { return None };
        let known = LANGUAGES.iter().flat_map(|language| language.pronouns).find(|pronoun| pronoun.form == form);
        known.map(|pronoun| pronoun.gender).filter(|&gender| gender != Gender::Any)
    }

    /// The entity `e`, or where a title tells another gender, whoever else bears the same surname: "Mrs. Lind" is not Otto Lind.
    fn of_gender(&self, e: usize, words: &str, gender: Option<Gender>) -> Option<usize> {
        let agrees = |e: &Entity| e.gender.is_none() || gender.is_none() || e.gender == gender;
        let bears = |e: &Entity| e.name.as_ref().is_some_and(|n| n.ends_with(words));
        if agrees(&self.entities[e]) {
            return Some(e);
        }
        self.recent().map(|a| a.entity).find(|&k| agrees(&self.entities[k]) && bears(&self.entities[k]))
    }

    fn unnamed(&mut self, range: &Range<usize>, sentence: usize, sighting: &Sighting) -> usize {
        let noun = sighting.head.and_then(|h| self.s.tokens[h].entry.noun);
        let plural = sighting.head.is_some_and(|h| self.s.tokens[h].entry.plural);
        self.entities.push(Entity {
            name: None,
            span: self.s.span(range),
            gender: sighting.head.and_then(|h| gender_of_noun(self.s.tokens[h].span.of(self.text))),
            plural,
            kind: sighting.kind,
            speaks: true,
            body: noun == Some(NounClass::Organisation),
            person: matches!(noun, Some(NounClass::Role | NounClass::Anonymous | NounClass::Person)),
            roles: Vec::new(),
        });
        self.appear(range.start, sentence, self.entities.len() - 1, false);
        self.entities.len() - 1
    }

    fn appear(&mut self, token: usize, sentence: usize, entity: usize, possessive: bool) {
        if self.appearances.last().is_none_or(|a| a.token != token || a.entity != entity) {
            self.appearances.push(Appearance { token, sentence, entity, possessive });
        }
    }

    /// Role nouns right before the name and in the apposition behind it.
    fn note_roles(&mut self, entity: usize, run: &Range<usize>, within: &Range<usize>) {
        let low = within.start.max(run.start.saturating_sub(3));
        let high = within.end.min(run.end + 8);
        let behind = (run.end..high).take_while(|&i| i == run.end || self.s.tokens[i].is_word()).collect::<Vec<_>>();
        for i in (low..run.end).chain(behind) {
            let token = &self.s.tokens[i];
            let word = token.span.of(self.text).to_lowercase();
            if i < run.end && token.entry.title {
                mention::offices(&word).iter().for_each(|&role| self.note_role(entity, role.to_owned()));
            }
            if token.entry.noun == Some(NounClass::Role) && !token.is_possessive() {
                self.note_role(entity, word);
            }
        }
    }

    fn note_role(&mut self, entity: usize, role: String) {
        let roles = &mut self.entities[entity].roles;
        if roles.len() < 8 && !roles.contains(&role) {
            roles.push(role);
        }
    }

    /// "the senator": whoever was last given that role.
    fn role(&self, sighting: &Sighting) -> Option<usize> {
        let head = sighting.head?;
        let word = self.s.tokens[head].span.of(self.text).to_lowercase();
        self.recent().map(|a| a.entity).find(|&e| self.entities[e].roles.contains(&word))
    }

    fn recent(&self) -> impl Iterator<Item = &Appearance> {
        self.appearances.iter().rev().take(MEMORY)
    }

    /// Whom the pronoun at `token` stands for: in the nearest sentence that mentions somebody fitting, the one who spoke there last,
    /// else the first named there.
    fn pronoun(&mut self, token: usize, sentence: usize) -> Option<usize> {
        if self.s.tokens[token].is(WordClass::Relative) {
            return self.relative(token, sentence);
        }
        let pronoun = self.s.tokens[token].entry.pronoun?;
        let sure = self.candidate(token, |e| agrees(e, pronoun, true));
        let best = sure.or_else(|| self.candidate(token, |e| agrees(e, pronoun, false)));
        let found = best?;
        self.appear(token, sentence, found.entity, false);
        if matches!(pronoun.gender, Gender::Masculine | Gender::Feminine) {
            self.entities[found.entity].gender.get_or_insert(pronoun.gender);
        }
        Some(found.entity)
    }

    /// In the nearest sentence that mentions somebody fitting, who is mentioned first there; one named in the genitive only where nobody else
    /// is.
    fn candidate(&self, token: usize, fits: impl Fn(&Entity) -> bool) -> Option<Appearance> {
        let mut fitting = self.recent().filter(|a| a.token < token && fits(&self.entities[a.entity]));
        let first = *fitting.next()?;
        let beside = fitting.take_while(|a| a.sentence == first.sentence);
        Some(
            beside
                .fold(first, |best, &a| if (a.possessive, a.token) < (best.possessive, best.token) { a } else { best }),
        )
    }

    /// "who": the phrase right before it.
    fn relative(&mut self, token: usize, sentence: usize) -> Option<usize> {
        let low = self.s.sentences[sentence].start;
        let comma = token > low && !self.s.tokens[token - 1].is_word();
        let range = phrase::before(self.s, low, token - usize::from(comma))?;
        let sighting = mention::sight(self.s, &range);
        (sighting.kind != MentionKind::Pronoun).then(|| self.entity(&range, sentence, &sighting)).flatten()
    }

    fn key(&self, token: usize) -> String {
        bare(self.s.tokens[token].span.of(self.text)).to_lowercase()
    }
}

/// Whether the entity can be what the pronoun stands for; `sure` where its gender or its description tells that it is a person.
fn agrees(e: &Entity, pronoun: &Pronoun, sure: bool) -> bool {
    let text = e.kind == MentionKind::Document;
    match (pronoun.gender, pronoun.plural) {
        (Gender::Neuter, _) => e.gender.is_none() && !e.plural && (text || e.body || (!sure && !e.person)),
        (Gender::Any, true) => {
            matches!(pronoun.form, "they" | "their" | "them") && (e.plural || (!sure && (text || e.body)))
        }
        (Gender::Any, false) => false,
        (wanted, _) => {
            !e.plural && !text && !e.body && e.gender.map_or(e.person || (!sure && e.speaks), |g| g == wanted)
        }
    }
}

/// Whether nearly all words begin with a capital, so that capitals tell no names.
fn is_headline(tokens: &[Token]) -> bool {
    let words = tokens.iter().filter(|t| t.is_word());
    let (all, capital) = words.fold((0, 0), |(n, c), t| (n + 1, c + usize::from(t.capital)));
    let stopped = tokens.last().is_some_and(|t| t.kind == Kind::Stop);
    all >= 5 && if stopped { capital * 7 > all * 6 } else { capital * 3 > all * 2 }
}

/// The word without "'s".
fn bare(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

/// Whether a name of `len` words can be this entity's: a surname or first name alone, or the same name again.
fn fits(entity: &Entity, words: &str, len: usize) -> bool {
    let Some(name) = &entity.name else { return false };
    len == 1 || name.ends_with(words) || words.ends_with(name.as_str())
}
