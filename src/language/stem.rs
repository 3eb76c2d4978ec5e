//! From a word to what it shares with its other forms: "denied", "denies" and "denying" have one stem.
//!
//! A small stripper of suffixes in the manner of Porter (1980), for comparing reported speech with a record: it forgets tense,
//! number and part of speech, and must keep whatever changes the meaning ("-less", "un-", "-er" stay). English only; in other
//! languages a word is its own stem.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Language;
use super::english::forms::{COMMON, FIRST_PERSON, IRREGULAR, NEGATED_MODALS, SUFFIXES};
use crate::text::{WordKey, fold, key};

/// The key of the stem of `word`: equal keys mean forms of one word.
#[must_use]
pub fn stem(word: &str, language: &Language) -> WordKey {
    let folded = fold(word).to_lowercase();
    let bare = folded.strip_suffix("'s").filter(|b| !b.is_empty()).unwrap_or(&folded);
    if language.code != "en" {
        return key(uninflected(bare, language.endings));
    }
    key(&if bare.is_ascii() { english(bare) } else { bare.to_owned() })
}

/// Letters that a word keeps at least where its ending is taken away.
const SHORTEST: usize = 4;

/// A word without the longest of `endings` that leaves enough of it.
fn uninflected<'a>(word: &'a str, endings: &[&str]) -> &'a str {
    let rests = endings.iter().filter_map(|ending| word.strip_suffix(ending));
    rests.filter(|rest| rest.chars().count() >= SHORTEST).min_by_key(|rest| rest.len()).unwrap_or(word)
}

/// The same for an English word that is in lower-case ASCII already.
pub(super) fn plain_stem(word: &str) -> WordKey {
    key(&english(word))
}

/// The modal verb in a negated one, as [`stem`] gives it: that of "will" for "won't".
#[must_use]
pub fn negated_modal(word: &str, language: &Language) -> Option<WordKey> {
    if language.code != "en" {
        return None;
    }
    let folded = fold(word).to_lowercase();
    NEGATED_MODALS.iter().find(|(form, _)| *form == folded).map(|(_, modal)| key(&ending(modal)))
}

/// Whether a stem is that of a frequent word that says little by itself: "make", "people".
#[must_use]
pub fn is_common(stem: WordKey) -> bool {
    COMMON_STEMS.contains(&stem)
}

/// Whether by this word speakers mean themselves or those they speak for: "I", "our".
#[must_use]
pub fn is_first_person(word: &str) -> bool {
    FIRST_PERSON_KEYS.contains(&key(word))
}

static COMMON_STEMS: LazyLock<FxHashSet<WordKey>> =
    LazyLock::new(|| COMMON.iter().map(|word| stem(word, &super::english::ENGLISH)).collect());

static FIRST_PERSON_KEYS: LazyLock<FxHashSet<WordKey>> =
    LazyLock::new(|| FIRST_PERSON.iter().map(|word| key(word)).collect());

/// Irregular forms, by form.
static FORMS: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| IRREGULAR.iter().copied().collect());

/// The stem of a word in lower-case ASCII.
fn english(word: &str) -> String {
    if let Some(base) = FORMS.get(word) {
        return ending(without_e(base));
    }
    if word.ends_with("n't") {
        return "not".to_owned();
    }
    let singular = singular(word);
    match FORMS.get(singular.as_str()) {
        Some(base) => ending(without_e(base)),
        None => ending(&derivation(without_e(&present(&singular)))),
    }
}

/// Without the "s" of plural or third person.
fn singular(word: &str) -> String {
    let cut = |n: usize| word[..word.len() - n].to_owned();
    if word.len() > 4 && word.ends_with("ies") {
        return cut(3) + "y";
    }
    if ["sses", "shes", "ches", "xes", "zes"].iter().any(|e| word.ends_with(e)) {
        return cut(2);
    }
    let plural = word.len() > 2 && word.ends_with('s') && !["ss", "us", "is"].iter().any(|e| word.ends_with(e));
    if plural { cut(1) } else { word.to_owned() }
}

/// Without "-ed" and "-ing".
fn present(word: &str) -> String {
    if let Some(rest) = word.strip_suffix("ied").filter(|r| r.len() > 1) {
        return format!("{rest}y");
    }
    if let Some(rest) = word.strip_suffix("eed").filter(|r| r.len() > 1) {
        return format!("{rest}ee");
    }
    let rest = word.strip_suffix("ed").or_else(|| word.strip_suffix("ing"));
    rest.filter(|r| r.len() > 1 && r.contains(['a', 'e', 'i', 'o', 'u', 'y'])).unwrap_or(word).to_owned()
}

/// Without a silent "e" at the end.
fn without_e(word: &str) -> &str {
    word.strip_suffix('e').filter(|r| r.len() > 1).unwrap_or(word)
}

/// Without a suffix that makes another part of speech.
fn derivation(word: &str) -> String {
    for (suffix, replacement, least) in SUFFIXES {
        if let Some(rest) = word.strip_suffix(suffix).filter(|r| r.len() >= *least) {
            return without_e(&format!("{rest}{replacement}")).to_owned();
        }
    }
    word.to_owned()
}

/// One spelling for the ends that inflection varies: a doubled consonant, "y" and "i", "our" and "or".
fn ending(word: &str) -> String {
    let mut stem = word.to_owned();
    if stem.len() > 4 && stem.ends_with("our") {
        stem.replace_range(stem.len() - 3.., "or");
    } else if stem.len() > 2 && stem.ends_with('y') {
        stem.replace_range(stem.len() - 1.., "i");
    }
    let mut last = stem.bytes().rev();
    if let (Some(a), Some(b), true) = (last.next(), last.next(), stem.len() > 2)
        && a == b
        && a.is_ascii_alphabetic()
    {
        stem.pop();
    }
    stem
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{negated_modal, stem};
    use crate::language::language;

    fn key(word: &str) -> u64 {
        stem(word, language("en").expect("English is known"))
    }

    #[test]
    fn forms_of_one_word_share_a_stem() {
        let families: &[&[&str]] = &[
            &["deny", "denies", "denied", "denying"],
            &["share", "shares", "shared", "sharing", "Share’s"],
            &["agree", "agrees", "agreed", "agreeing", "agreement", "agreements"],
            &["sell", "sells", "sold", "selling"],
            &["use", "used", "using", "uses"],
            &["custom", "customize", "customise", "customized", "customization"],
            &["ad", "ads", "advertisements", "advertising"],
            &["educate", "education", "educated", "educating"],
            &["allege", "alleged", "allegation", "allegations"],
            &["create", "created", "creation", "creating"],
            &["direct", "directly"],
            &["family", "families"],
            &["protect", "protection", "protected"],
            &["stop", "stopped", "stopping", "stops"],
            &["pass", "passes", "passed", "passing"],
            &["will", "would", "we'll", "shall"],
            &["colour", "color", "colours"],
            &["write", "wrote", "written", "writing"],
            &["percent", "%"],
        ];
        for family in families {
            for word in *family {
                assert_eq!(key(word), key(family[0]), "{word} and {}", family[0]);
            }
        }
    }

    #[test]
    fn words_of_another_meaning_do_not() {
        let pairs = [
            ("hope", "hopeless"),
            ("high", "higher"),
            ("safe", "unsafe"),
            ("may", "must"),
            ("use", "user"),
            ("import", "important"),
            ("will", "can"),
            ("nation", "nature"),
            ("not", "never"),
            ("real", "realize"),
            ("new", "news"),
        ];
        for (a, b) in pairs {
            assert_ne!(key(a), key(b), "{a} and {b}");
        }
    }

    #[test]
    fn a_negated_modal_verb_holds_the_modal_verb() {
        let english = language("en").expect("English is known");
        assert_eq!(negated_modal("Won’t", english), Some(key("will")));
        assert_eq!(negated_modal("didn't", english), None);
    }

    proptest! {
        #[test]
        fn any_word_has_a_stem(word in "\\PC{0,12}|[a-z']{0,12}") {
            prop_assert_eq!(key(&word), key(&word.clone()));
        }
    }
}
