//! The speakers known beforehand, looked up by id, pronoun, or the words of a mention.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::lexicon::Lexicon;
use super::names::Names;
use super::resolution::Resolution;
use super::resolve::resolve;
use super::speaker::Speaker;

/// Speakers by number, in the order of the bank. Made once, shared by all drafts.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    speakers: Vec<Arc<Speaker>>,
    by_id: FxHashMap<String, usize>,
    names: Names,
    lexicon: Lexicon,
}

impl Roster {
    /// A roster of these speakers.
    #[must_use]
    pub fn new(speakers: Vec<Speaker>) -> Self {
        let speakers: Vec<Arc<Speaker>> = speakers.into_iter().map(Arc::new).collect();
        let lexicon = Lexicon::new();
        let names = Names::new(&speakers, &lexicon);
        // Backwards, so that the first of two with the same id stays.
        let by_id = speakers.iter().enumerate().rev().map(|(i, s)| (s.id.clone(), i)).collect();
        Self { speakers, by_id, names, lexicon }
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

    /// The speakers whom `pronoun` (in any letter case) may stand for, in the order of the bank.
    pub fn by_pronoun<'a>(&'a self, pronoun: &str) -> impl Iterator<Item = &'a Arc<Speaker>> + use<'a> {
        let pronoun = pronoun.to_lowercase();
        self.speakers.iter().filter(move |s| s.pronouns.contains(&pronoun))
    }

    /// Who `mention` (the words in the draft, such as "Meta’s communications director, Andy Stone") names by itself, without context.
    ///
    /// A person's name goes first, then a document, then a role ([`Resolution::Role`]; without a body only where the roster
    /// has one holder), then the body itself, or a member of it ([`Resolution::Organisation`]). `None` where it names no speaker, several equally
    /// well, or somebody who is not on the roster ("Meta's Jane Roe").
    #[must_use]
    pub fn resolve(&self, mention: &str) -> Option<(Arc<Speaker>, Resolution)> {
        let (number, by) = resolve(&self.speakers, &self.names, &self.lexicon, mention)?;
        Some((Arc::clone(&self.speakers[number]), by))
    }
}

#[cfg(test)]
mod tests {
    use super::Roster;
    use crate::people::{Resolution, Role, Speaker, SpeakerKind};

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
    fn pronouns_list_who_goes_by_them() {
        let roster = roster();
        let ids: Vec<_> = roster.by_pronoun("She").map(|s| s.id.as_str()).collect();
        assert_eq!(ids, ["quill", "leyden", "ash-b"]);
        assert_eq!(roster.by_id("okoro").map(|s| s.name.as_str()), Some("Daniel P. Okoro"));
        assert!(roster.by_id("nobody").is_none());
    }

    #[test]
    fn an_empty_roster_knows_nobody() {
        assert!(Roster::default().resolve("Mara Quill").is_none());
    }
}
