//! The document that a mention names: "the lawsuit", "newly unsealed court documents".

use super::names::Found;
use super::reading::Reading;
use super::resolution::Resolution;
use super::speaker::SpeakerKind;

impl Reading<'_> {
    /// The document that the mention names or is an alias of.
    pub(super) fn document(&self) -> Option<(usize, Resolution)> {
        let documents = self.groups.iter().flatten().filter(|f| self.speaker(f).kind == SpeakerKind::Document);
        let meant = documents.filter(|f| self.is_document_meant(f)).min_by_key(|f| f.start)?;
        Some((meant.speaker, meant.kind.resolution()))
    }

    fn is_document_meant(&self, found: &Found) -> bool {
        let fits_before = found.start.checked_sub(1).map(|i| &self.words[i]).is_none_or(|before| {
            let another = before.possessive || self.is(before, &self.grammar.others);
            let named = before.capital && !self.is(before, &self.grammar.determiners) && found.end - found.start == 1;
            !another && (!named || self.words[found.start].after_break)
        });
        fits_before && self.document_ends_well(found) && !self.is_part_of_another(found)
    }

    /// Whether what follows a document's name leaves it the head: nothing, a comma, a participle, an adverb, or a
    /// preposition that leads to no other name.
    fn document_ends_well(&self, found: &Found) -> bool {
        let Some(next) = self.words.get(found.end).filter(|w| !w.after_break) else { return true };
        if self.words[found.end - 1].possessive {
            return self.words[found.end..].iter().any(|w| self.is(w, &self.grammar.passages));
        }
        if self.is(next, &self.grammar.prepositions) {
            return self.leads_to_no_other(found, next.text);
        }
        let modifies = ["ed", "ing", "ly"].iter().any(|ending| next.text.ends_with(ending));
        modifies || self.is(next, &self.grammar.conjunctions)
    }

    /// Whether the preposition after a document's name leads to a place, to its own names, or, with "against", to
    /// anybody on the roster.
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
        let Some(place) = (0..found.start).rev().find(|&i| self.is(&self.words[i], &self.grammar.prepositions)) else {
            return false;
        };
        !self.words[..place].iter().any(|w| self.is(w, &self.grammar.passages) || self.is(w, &self.grammar.texts))
            && place > 0
    }
}
