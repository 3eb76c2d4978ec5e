//! The body that a mention names, somebody who speaks for it, or the holder of a role in it.

use super::mention::Token;
use super::names::Found;
use super::reading::Reading;
use super::resolution::Resolution;

/// What a mention says of a body in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Part {
    Itself,
    Member,
}

impl Reading<'_> {
    /// The holder of a role, or the body that the mention names or a member of it.
    pub(super) fn role_or_body(&self) -> Option<(usize, Resolution)> {
        if self.words.iter().any(|w| self.is(w, &self.grammar.others)) {
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
        let joined = self.words.iter().any(|w| self.is(w, &self.grammar.conjunctions));
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
            (Part::Itself, _) => Some((body.speaker, body.kind.resolution())),
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
                    Part::Member if linked(&self.grammar.memberships) => Some(Part::Member),
                    Part::Itself if linked(&self.grammar.authorships) => Some(Part::Itself),
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
        if role || self.is(word, &self.grammar.members) {
            Some(Part::Member)
        } else if self.is(word, &self.grammar.texts) {
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
        let body = |w: &Token<'_>| self.is(w, &self.grammar.bodies);
        let before = found.start.checked_sub(1).map(|i| &self.words[i]);
        let free =
            before.is_none_or(|w| body(w) || self.is(w, &self.grammar.determiners) || self.is(w, &self.grammar.titles));
        let after = self.words.get(found.end).filter(|w| !w.after_break);
        let ends = after.is_none_or(|_| self.words[found.end..].iter().any(body));
        free && ends && !self.words[found.end - 1].possessive && self.preposition_before(found.start).is_none()
    }
}
