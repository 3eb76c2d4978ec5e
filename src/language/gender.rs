//! What gender a noun for a person tells by itself.
//!
//! Given names and pronouns tell it in tables of their own ([`super::Entry`]).

use super::Gender;
use super::english::titles::{MEN, NO_MEN, WOMEN};

/// The gender that a title or a noun for a person tells by its form: "Mrs", "chairwoman".
#[must_use]
pub fn gender_of_noun(word: &str) -> Option<Gender> {
    let word = word.to_lowercase();
    let singular = |endings: &[&str]| endings.iter().any(|e| word.ends_with(e));
    match word.as_str() {
        w if MEN.contains(&w) || (singular(&["man"]) && !singular(&["woman"]) && !NO_MEN.contains(&w)) => {
            Some(Gender::Masculine)
        }
        w if WOMEN.contains(&w) || singular(&["woman"]) => Some(Gender::Feminine),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::gender_of_noun;
    use crate::language::Gender::{Feminine, Masculine};

    #[test]
    fn nouns_tell_a_gender_by_themselves_or_by_their_ending() {
        let cases = [
            ("Mrs", Some(Feminine)),
            ("chairwoman", Some(Feminine)),
            ("spokesman", Some(Masculine)),
            ("Lord", Some(Masculine)),
            ("Ottoman", None),
            ("mayor", None),
        ];
        for (word, expected) in cases {
            assert_eq!(gender_of_noun(word), expected, "{word}");
        }
    }
}
