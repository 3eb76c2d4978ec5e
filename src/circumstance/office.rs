//! The offices that the words of a role name: "chief executive", "head of communications".

use crate::language::{LANGUAGES, Language, Lexicon, Office, WordClass};
use crate::text::Words;

/// An office, as a role names it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Post {
    /// Which office.
    pub office: Office,
    /// Whether its holder is another's deputy.
    pub deputy: bool,
}

impl Post {
    /// Whether the holder of one may be called the other.
    #[must_use]
    pub fn may_be(self, other: Self) -> bool {
        self.deputy == other.deputy && self.office.may_be(other.office)
    }
}

/// The offices that `role` names, in the words of `language`, or of any the program knows. Words that tell of no office
/// in particular ("official", "head") name none; nor does what somebody was or will be.
#[must_use]
pub fn posts(role: &str, language: Option<&'static Language>) -> Vec<Post> {
    let words = Words::of(role);
    let words: Vec<String> = words.spans().iter().map(|s| s.of(role).to_lowercase().replace('’', "'")).collect();
    let spoken = LANGUAGES.iter().copied().filter(|l| language.is_none_or(|only| only.code == l.code));
    spoken.flat_map(|l| in_language(&words, l)).collect()
}

fn in_language(words: &[String], language: &'static Language) -> Vec<Post> {
    let tables = language.circumstances;
    let is = |list: &[&str], i: usize| list.contains(&words[i].as_str());
    if (0..words.len()).any(|i| is(tables.past, i)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let (mut deputy, mut at) = (false, 0);
    while at < words.len() {
        match longest(words, at, language) {
            Some((end, office)) => {
                if is_head(words, at..end, language) {
                    found.push(Post { office, deputy });
                }
                at = end;
            }
            None => {
                deputy |= is(tables.deputies, at);
                at += 1;
            }
        }
    }
    found
}

/// The longest name of an office that begins at word `at`, and one past its end.
fn longest(words: &[String], at: usize, language: &'static Language) -> Option<(usize, Office)> {
    let rows = language.circumstances.offices.iter();
    let names = rows.flat_map(|&(office, names)| names.iter().map(move |name| (office, name.split([' ', '-']))));
    let ends = names.filter_map(|(office, name)| {
        let mut end = at;
        for part in name {
            (words.get(end)? == part).then_some(())?;
            end += 1;
        }
        Some((end, office))
    });
    ends.max_by_key(|found| found.0)
}

/// Whether the name of an office is what the role comes to: the role ends there, or goes on with a preposition or with
/// such words as "director"; and no other noun owns it ("the mayor’s brother", "wife of the mayor").
fn is_head(words: &[String], name: std::ops::Range<usize>, language: &'static Language) -> bool {
    let lexicon = Lexicon::of(language);
    let preposition = |i: usize| lexicon.get(&words[i]).is(WordClass::Preposition);
    let general = |i: usize| language.circumstances.heads.contains(&words[i].as_str());
    let behind =
        (name.end..words.len()).take_while(|&i| !preposition(i) && !lexicon.get(&words[i]).is(WordClass::Conjunction));
    let leads = (0..name.start).rfind(|&i| preposition(i));
    let owned = leads.is_some_and(|place| place == 0 || !general(place - 1));
    let office = |i: usize| longest(words, i, language).is_some();
    !owned && behind.into_iter().all(|i| general(i) || office(i))
}

#[cfg(test)]
mod tests {
    use super::posts;
    use crate::language::{Office, language};

    #[test]
    fn a_role_names_its_offices() {
        use Office::{Chair, ChiefExecutive, Communications, Finance, Legislator, Mayor, VicePresident};
        for (role, expected) in [
            ("chief executive", vec![(ChiefExecutive, false)]),
            ("the CEO of Brightwater", vec![(ChiefExecutive, false)]),
            ("communications director", vec![(Communications, false)]),
            ("director of communications", vec![(Communications, false)]),
            ("chief financial officer", vec![(Finance, false)]),
            ("chairwoman and chief executive", vec![(Chair, false), (ChiefExecutive, false)]),
            ("deputy mayor", vec![(Mayor, true)]),
            ("vice president", vec![(VicePresident, false)]),
            ("Sen.", vec![(Legislator, false)]),
            ("former mayor", vec![]),
            ("official", vec![]),
            ("head of the office", vec![]),
            ("the mayor’s brother", vec![]),
            ("wife of the mayor", vec![]),
            ("a press photographer", vec![]),
            ("39", vec![]),
        ] {
            let found: Vec<_> = posts(role, language("en")).into_iter().map(|p| (p.office, p.deputy)).collect();
            assert_eq!(found, expected, "{role}");
        }
    }

    #[test]
    fn offices_are_the_same_in_every_language() {
        for role in ["Geschäftsführerin", "directrice générale", "directora general", "chief executive"] {
            let found: Vec<_> = posts(role, None).into_iter().map(|p| p.office).collect();
            assert!(found.contains(&Office::ChiefExecutive), "{role}: {found:?}");
        }
    }
}
