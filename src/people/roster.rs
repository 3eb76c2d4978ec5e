//! The speakers known beforehand, looked up by id, by the body they speak for, or by the words of a mention.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::grammar::Grammar;
use super::names::Names;
use super::resolution::Resolution;
use super::resolve::{may_name, resolve};
use super::speaker::{Speaker, SpeakerKind};
use crate::text::WordKey;

/// Speakers by number, in the order of the bank. Made once, shared by all drafts.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    speakers: Vec<Arc<Speaker>>,
    by_id: FxHashMap<String, usize>,
    /// For each speaker, the organisation it belongs to and those who belong to it.
    circles: Vec<Vec<usize>>,
    names: Names,
    grammar: Grammar,
}

impl Roster {
    /// A roster of these speakers.
    #[must_use]
    pub fn new(speakers: Vec<Speaker>) -> Self {
        let speakers: Vec<Arc<Speaker>> = speakers.into_iter().map(Arc::new).collect();
        let grammar = Grammar::new();
        let names = Names::new(&speakers, &grammar);
        // Backwards, so that the first of two with the same id stays.
        let by_id = speakers.iter().enumerate().rev().map(|(i, s)| (s.id.clone(), i)).collect();
        let circles = circles(&speakers, &by_id);
        Self { speakers, by_id, circles, names, grammar }
    }

    /// All speakers, in the order of the bank.
    #[must_use]
    pub fn speakers(&self) -> &[Arc<Speaker>] {
        &self.speakers
    }

    /// The speaker with this id.
    #[must_use]
    pub fn by_id(&self, id: &str) -> Option<&Arc<Speaker>> {
        self.by_id.get(id).map(|&i| &self.speakers[i])
    }

    /// The speaker with this id, then those who speak for the same body: the organisation that the speaker belongs to,
    /// or the members of an organisation, in the order of the bank. Two members of one organisation do not speak for
    /// each other.
    pub fn circle(&self, id: &str) -> impl Iterator<Item = &Arc<Speaker>> {
        let own = self.by_id.get(id).copied();
        let others = own.into_iter().flat_map(|number| self.circles[number].iter().copied());
        own.into_iter().chain(others).map(|number| &self.speakers[number])
    }

    /// The names by which the speaker with this id goes alone, as the keys of their words: the record's name, a
    /// person's surname with and without its particles, and the aliases.
    pub fn names_of(&self, id: &str) -> impl Iterator<Item = &[WordKey]> {
        self.by_id.get(id).into_iter().flat_map(|&number| self.names.of(number))
    }

    /// Whether `mention` may mean the speaker with this id: it has a name of theirs where the one meant is named,
    /// whoever else on the roster bears that name.
    #[must_use]
    pub fn may_name(&self, id: &str, mention: &str) -> bool {
        let number = self.by_id.get(id);
        number.is_some_and(|&number| may_name(&self.speakers, &self.names, &self.grammar, number, mention))
    }

    /// Who `mention` (the words in the draft, such as "Meta’s communications director, Andy Stone") names by itself,
    /// without context.
    ///
    /// A person's name goes first, then a document, then a role ([`Resolution::Role`]; without a body only where the
    /// roster has one holder), then the body itself, or a member of it ([`Resolution::Organisation`]). `None` where it
    /// names no speaker, several equally well, or somebody who is not on the roster ("Meta's Jane Roe").
    #[must_use]
    pub fn resolve(&self, mention: &str) -> Option<(Arc<Speaker>, Resolution)> {
        let (number, by) = resolve(&self.speakers, &self.names, &self.grammar, mention)?;
        Some((Arc::clone(&self.speakers[number]), by))
    }
}

fn circles(speakers: &[Arc<Speaker>], by_id: &FxHashMap<String, usize>) -> Vec<Vec<usize>> {
    let mut circles = vec![Vec::new(); speakers.len()];
    for (member, speaker) in speakers.iter().enumerate() {
        let body = speaker.organisation.as_ref().and_then(|id| by_id.get(id)).copied();
        if let Some(body) = body.filter(|&body| speakers[body].kind == SpeakerKind::Organisation) {
            circles[member].push(body);
            circles[body].push(member);
        }
    }
    circles.iter_mut().for_each(|circle| circle.sort_unstable());
    circles
}

#[cfg(test)]
mod tests {
    use super::Roster;
    use crate::people::{Resolution, Role, Speaker, SpeakerKind};
    use crate::text::Words;

    fn speaker(
        id: &str,
        name: &str,
        kind: SpeakerKind,
        aliases: &[&str],
        pronoun: &str,
        of: &str,
        roles: &[&str],
    ) -> Speaker {
        let owned = |list: &[&str]| list.iter().map(|&s| s.to_owned()).collect::<Vec<_>>();
        Speaker {
            id: id.to_owned(),
            name: name.to_owned(),
            kind,
            aliases: owned(aliases),
            pronouns: if pronoun.is_empty() { Vec::new() } else { vec![pronoun.to_owned()] },
            organisation: Some(of.to_owned()).filter(|o| !o.is_empty()),
            roles: roles.iter().map(|&title| Role { title: title.to_owned(), from: None, to: None }).collect(),
        }
    }

    fn roster() -> Roster {
        use SpeakerKind::{Document, Organisation, Person};
        Roster::new(vec![
            speaker(
                "quill",
                "Mara Quill",
                Person,
                &[],
                "she",
                "brightwater",
                &["communications director", "spokesperson"],
            ),
            speaker("brightwater", "Brightwater", Organisation, &["Riverbook", "Brightwater Holdings"], "", "", &[]),
            speaker(
                "letter",
                "Tully v. Brightwater letter",
                Document,
                &["court filings", "the lawsuit", "court documents", "Lawyers", "the plaintiffs", "Ines Tully"],
                "",
                "",
                &[],
            ),
            speaker("fennimore", "Jo Fennimore", Person, &["@jofenn", "jofenn"], "", "", &[]),
            speaker("okoro", "Daniel P. Okoro", Person, &[], "he", "", &["owner of Z", "Z owner"]),
            speaker("leyden", "Ursel van der Leyden", Person, &[], "she", "harbour", &["commissioner"]),
            speaker("harbour", "Harbour Authority", Organisation, &[], "", "", &[]),
            speaker("ash-h", "Peter Ash", Person, &[], "he", "harbour", &["engineer"]),
            speaker("ash-b", "Wanda Ash", Person, &[], "she", "brightwater", &["engineer"]),
        ])
    }

    fn assert_resolves(table: &[(&str, &str, Resolution)]) {
        let roster = roster();
        for &(mention, id, by) in table {
            let found = roster.resolve(mention).map(|(s, by)| (s.id.clone(), by));
            assert_eq!(found, Some((id.to_owned(), by)), "{mention}");
        }
    }

    fn assert_unknown(table: &[&str]) {
        let roster = roster();
        for mention in table {
            let found = roster.resolve(mention).map(|(s, by)| (s.id.clone(), by));
            assert_eq!(found, None, "{mention}");
        }
    }

    #[test]
    fn people_are_known_by_name_surname_and_alias() {
        use Resolution::{Alias, Name};
        assert_resolves(&[
            ("Mara Quill", "quill", Name),
            ("Quill", "quill", Name),
            ("Ms. Quill", "quill", Name),
            ("Quill’s", "quill", Name),
            ("Mara T. Quill", "quill", Name),
            ("M. Quill", "quill", Name),
            ("Mara", "quill", Name),
            ("Spokeswoman Quill", "quill", Name),
            ("Brightwater’s communications director, Mara Quill", "quill", Name),
            ("Brightwater's Mara Quill", "quill", Name),
            ("Brightwater director of communications Mara Quill", "quill", Name),
            ("Mara Quill, Brightwater communications director", "quill", Name),
            ("a statement from Mara Quill", "quill", Name),
            ("a post by Quill", "quill", Name),
            ("Quill's statement", "quill", Name),
            ("Z user @jofenn", "fennimore", Alias),
            ("Daniel Okoro", "okoro", Name),
            ("Daniel Okoro Jr.", "okoro", Name),
            ("Z owner Daniel Okoro", "okoro", Name),
            ("van der Leyden", "leyden", Name),
            ("Commissioner Leyden", "leyden", Name),
            ("Mr. Ash", "ash-h", Name),
            ("Brightwater engineer Ash", "ash-b", Name),
        ]);
    }

    #[test]
    fn somebody_else_is_nobody_of_the_roster() {
        assert_unknown(&[
            "Paul Quill",
            "Mr. Quill",
            "X. Quill",
            "Quill Harper",
            "Hans van der Leyden",
            "Brightwater founder Theo Marsh",
            "Brightwater's Jane Roe",
            "Jane Roe, a spokesperson for Brightwater",
            "Brightwater’s communications director, Jane Roe",
            "a lawyer for Mara Quill",
            "Mara Quill’s lawyer",
            "Mara Quill and Daniel Okoro",
            "Ash",
            "quill",
            "he",
            "the company",
            "",
            "—",
        ]);
    }

    #[test]
    fn roles_lead_to_their_only_holder() {
        use Resolution::{Organisation, Role};
        assert_resolves(&[
            ("the communications director", "quill", Role),
            ("Brightwater's communications director", "quill", Role),
            ("Brightwater Communications Director", "quill", Role),
            ("Brightwater's director of communications", "quill", Role),
            ("Brightwater spokesman", "quill", Role),
            ("a spokeswoman for Riverbook", "quill", Role),
            ("A spokesperson from Brightwater", "quill", Role),
            ("a company spokesman", "quill", Role),
            ("the company's spokesperson", "quill", Role),
            ("a spokesperson", "quill", Role),
            ("the owner of Z", "okoro", Role),
            ("a Harbour Authority spokesperson", "harbour", Organisation),
            ("officials at the Harbour Authority", "harbour", Organisation),
            ("Brightwater executives", "brightwater", Organisation),
            ("lawyers for Brightwater", "brightwater", Organisation),
        ]);
    }

    #[test]
    fn roles_of_other_bodies_and_former_ones_lead_to_nobody() {
        assert_unknown(&[
            "a spokesperson for Northgate",
            "a Northgate spokesperson",
            "a police spokesman",
            "a spokesperson for the mayor",
            "the deputy communications director",
            "a former Brightwater communications director",
            "the communications director's brother",
            "an engineer",
        ]);
    }

    #[test]
    fn bodies_are_meant_by_their_names_only() {
        use Resolution::{Alias, Name};
        assert_resolves(&[
            ("Brightwater", "brightwater", Name),
            ("Riverbook", "brightwater", Alias),
            ("the social media giant Brightwater", "brightwater", Name),
            ("Silvermine giant Brightwater", "brightwater", Name),
            ("Brightwater, the parent of Riverbook", "brightwater", Name),
            ("a statement from Brightwater", "brightwater", Name),
            ("Brightwater's statement", "brightwater", Name),
            ("Brightwater’s explanation", "brightwater", Name),
        ]);
        assert_unknown(&[
            "critics of Brightwater",
            "Brightwater users",
            "a lawsuit against Northgate",
            "a report about Brightwater",
            "Brightwater and the Harbour Authority",
            "a Brightwater rival",
            "brightwater",
        ]);
    }

    #[test]
    fn documents_are_known_by_their_aliases() {
        use Resolution::Alias;
        assert_resolves(&[
            ("the lawsuit", "letter", Alias),
            ("The lawsuit", "letter", Alias),
            ("newly unsealed court documents", "letter", Alias),
            ("court documents unsealed on Monday", "letter", Alias),
            ("Court Filings", "letter", Alias),
            ("the lawsuit repeatedly", "letter", Alias),
            ("plaintiffs", "letter", Alias),
            ("lawyers for the plaintiffs", "letter", Alias),
            ("the allegations in the lawsuit", "letter", Alias),
            ("Ines Tully", "letter", Alias),
            ("lawyers for Ines Tully", "letter", Alias),
            ("the lawsuit against Brightwater", "letter", Alias),
        ]);
        assert_unknown(&[
            "another lawsuit",
            "Northgate’s lawsuit",
            "an expert on the lawsuit",
            "a lawsuit by Northgate",
        ]);
    }

    #[test]
    fn a_circle_is_the_speaker_and_those_who_speak_for_the_same_body() {
        let roster = roster();
        let circle = |id: &str| roster.circle(id).map(|s| s.id.as_str()).collect::<Vec<_>>();
        assert_eq!(circle("quill"), ["quill", "brightwater"]);
        assert_eq!(circle("brightwater"), ["brightwater", "quill", "ash-b"]);
        assert_eq!(circle("okoro"), ["okoro"]);
        assert_eq!(circle("nobody"), <[&str; 0]>::default());
    }

    #[test]
    fn a_mention_may_name_whoever_bears_the_name() {
        let roster = roster();
        for (mention, id, expected) in [
            ("Ash", "ash-h", true),
            ("Ash", "ash-b", true),
            ("Ms. Ash", "ash-b", true),
            ("Ms. Ash", "ash-h", false),
            ("Tom Ash", "ash-h", false),
            ("Ash Jr.", "ash-h", true),
            ("van der Leyden", "leyden", true),
            ("Brightwater", "brightwater", true),
            ("Brightwater users", "brightwater", false),
            ("Daniel Okoro", "quill", false),
            ("Daniel Okoro", "nobody", false),
        ] {
            assert_eq!(roster.may_name(id, mention), expected, "{mention}: {id}");
        }
    }

    #[test]
    fn names_alone_are_neither_given_names_nor_roles() {
        let roster = roster();
        let names: Vec<_> = roster.names_of("leyden").map(<[_]>::to_vec).collect();
        let expected = ["Ursel van der Leyden", "Leyden", "van der Leyden"].map(|name| Words::of(name).keys().to_vec());
        assert_eq!(names, expected);
    }

    #[test]
    fn speakers_are_known_by_their_ids() {
        let roster = roster();
        assert_eq!(roster.by_id("okoro").map(|s| s.name.as_str()), Some("Daniel P. Okoro"));
        assert!(roster.by_id("nobody").is_none());
    }

    #[test]
    fn an_empty_roster_knows_nobody() {
        assert!(Roster::default().resolve("Mara Quill").is_none());
    }
}
