//! Whether one word is a common misspelling of another.
//!
//! A word may differ from another by one letter and be a word of its own ("form", "from"): only what is listed is a
//! misspelling.

use super::english::misspellings::{PARTS, WORDS};

/// Whether `wrong` is a common misspelling of the English word `right`; both in lower case with straight apostrophes.
#[must_use]
pub(super) fn is_misspelling(wrong: &str, right: &str) -> bool {
    let respelt = |&(from, to): &(&str, &str)| wrong.contains(from) && wrong.replacen(from, to, 1) == right;
    WORDS.contains(&(wrong, right)) || PARTS.iter().any(respelt)
}

#[cfg(test)]
mod tests {
    use super::super::english::misspellings::{PARTS, WORDS};
    use super::is_misspelling;
    use crate::language::LANGUAGES;

    #[test]
    fn misspellings_are_put_right_in_one_direction() {
        for (wrong, right) in
            [("teh", "the"), ("receiving", "receiving"), ("recieving", "receiving"), ("seperately", "separately")]
        {
            assert_eq!(is_misspelling(wrong, right), wrong != right, "{wrong} {right}");
            assert!(!is_misspelling(right, wrong), "{right} {wrong}");
        }
    }

    #[test]
    fn no_word_of_the_languages_tables_is_called_misspelt() {
        let english = LANGUAGES[0];
        let forms = english.verbs.iter().flat_map(|v| v.forms.iter().chain(v.participles));
        let lists = [english.function_words, english.quantifiers, english.modals, english.negations, english.titles];
        let nouns = english.source_nouns.iter().flat_map(|n| n.forms);
        for word in lists.concat().into_iter().chain(forms.copied()).chain(nouns.copied()) {
            assert!(!WORDS.iter().any(|(wrong, _)| *wrong == word), "{word}");
            assert!(!PARTS.iter().any(|(wrong, _)| word.contains(wrong)), "{word}");
        }
        for (wrong, right) in PARTS {
            assert!(!right.contains(wrong), "{wrong} stands in {right}");
        }
        assert!(WORDS.iter().all(|(wrong, right)| wrong != right));
    }
}
