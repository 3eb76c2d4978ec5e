//! Which language a text is written in, told by its function words.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{LANGUAGES, Language};

/// How many words are looked at: a newspaper page, more than enough to tell.
const LOOKED_AT: usize = 2000;

/// Least count of function words that tells another language than English, in a text that has English ones too.
const TELLING: usize = 3;

/// The same where no function word is English.
const TELLING_ALONE: usize = 2;

/// The language of `text`; English where nothing tells.
///
/// Looks at the first 2,000 words. The language with the most function words among them is taken, English where two have
/// equally many.
#[must_use]
pub fn detect(text: &str) -> &'static Language {
    let counts = counts(text);
    let most = counts.iter().copied().max().unwrap_or(0);
    let first = counts.iter().position(|&count| count == most).unwrap_or(0);
    let telling = if counts[0] == 0 { TELLING_ALONE } else { TELLING };
    if most < telling { told_by_marks(text) } else { LANGUAGES[first] }
}

/// The language whose marks `text` has, where its words are too few to tell; English where it has none.
fn told_by_marks(text: &str) -> &'static Language {
    let told = MARKS.iter().find(|(mark, _)| text.contains(mark));
    told.and_then(|(_, code)| super::language(code)).unwrap_or(LANGUAGES[0])
}

/// Marks that newspapers of one language alone print.
static MARKS: &[(&str, &str)] =
    &[("« ", "fr"), ("«\u{a0}", "fr"), ("«\u{202f}", "fr"), ("¿", "es"), ("¡", "es"), ("„", "de")];

/// The language of a few words that stand within a text in the language `around`: another one only where it has at least two function words
/// more among them.
#[must_use]
pub fn detect_within(text: &str, around: &'static Language) -> &'static Language {
    let counts = counts(text);
    let own = LANGUAGES.iter().position(|l| l.code == around.code).map_or(0, |place| counts[place]);
    let most = counts.iter().copied().max().unwrap_or(0);
    match counts.iter().position(|&count| count == most && count >= own + AHEAD) {
        Some(other) => LANGUAGES[other],
        None => around,
    }
}

/// By how many function words another language must be ahead of the one around it, or of English that has none.
const AHEAD: usize = 2;

/// How many words of `text` are function words of each language.
fn counts(text: &str) -> Vec<usize> {
    let mut counts = vec![0; LANGUAGES.len()];
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty() && word.len() <= LONGEST);
    for word in words.take(LOOKED_AT) {
        for &language in SPOKEN_IN.get(word.to_lowercase().as_str()).into_iter().flatten() {
            counts[language] += 1;
        }
    }
    counts
}

/// Longest word looked up, in bytes; no function word is longer.
const LONGEST: usize = 24;

/// The places in [`LANGUAGES`] of the languages that have this function word.
static SPOKEN_IN: LazyLock<FxHashMap<&str, Vec<usize>>> = LazyLock::new(|| {
    let mut languages: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (place, language) in LANGUAGES.iter().enumerate() {
        for word in [language.function_words, language.negations, language.modals].concat() {
            languages.entry(word).or_default().push(place);
        }
    }
    languages
});

#[cfg(test)]
mod tests {
    use super::{detect, detect_within};
    use crate::language::language;

    #[test]
    fn function_words_tell_the_language() {
        let cases = [
            ("The night ferry was never profitable, and we are sorry.", "en"),
            ("Die Nachtfähre hat sich nie gelohnt, und das tut uns leid.", "de"),
            ("Le bac de nuit n’était pas rentable et nous le regrettons.", "fr"),
            ("El transbordador de noche no era rentable y lo sentimos.", "es"),
            ("Nordwind AG 2024", "en"),
            ("Der Nordwind", "en"),
            ("„Jede Schule bekommt im Herbst neue Fenster für zwei Räume“, sagte Brandt.", "de"),
            ("", "en"),
            ("日本語の文章です。", "en"),
        ];
        for (text, expected) in cases {
            assert_eq!(detect(text).code, expected, "{text}");
        }
    }

    #[test]
    fn foreign_words_in_an_english_text_do_not_change_it() {
        let text = "He said that “la vie est belle” was what they had put on all of the posters in the hall.";
        assert_eq!(detect(text).code, "en");
    }

    #[test]
    fn words_within_a_text_are_in_its_language_unless_they_tell_another() {
        for (around, text, expected) in [
            ("de", "Shockingly untrue. We never shared the letters of our readers.", "en"),
            ("de", "Shockingly untrue", "de"),
            ("de", "schlicht falsch", "de"),
            ("en", "schlicht falsch", "en"),
            ("en", "Das ist schlicht falsch", "de"),
            ("en", "la vie est belle", "fr"),
            ("fr", "the letter", "fr"),
        ] {
            let around = language(around).unwrap();
            assert_eq!(detect_within(text, around).code, expected, "{text}");
        }
    }
}
