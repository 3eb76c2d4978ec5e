//! Spellings of one word: British and American, with and without hyphens and full stops, contracted and spelt out.
//!
//! It compares words by the tables of English (`english/spellings`); what a difference amounts to is for `alignment`.

use unicode_normalization::UnicodeNormalization;

use super::english::spellings::{BEGINNINGS, CONTRACTIONS, ENDINGS, IRREGULAR, PAIRS};
use super::misspelling::is_misspelling;
use crate::text::fold;

/// The most readings of a stretch with contractions that are looked at.
const READINGS: usize = 16;

/// Whether the words differ in spelling only: `realise`/`realize`, `colour`/`color`, `e-mail`/`email`, `U.S`/`US`.
#[must_use]
pub fn variant(a: &str, b: &str) -> bool {
    if bare(a, false) == bare(b, false) || PAIRS.iter().any(|&(x, y)| is_pair((a, b), (x, y))) {
        return true;
    }
    let (a, b) = (bare(a, true), bare(b, true));
    a == b && a.chars().count() > 3 || ending(&a, &b) || ending(&b, &a) || beginning(&a, &b) || beginning(&b, &a)
}

/// Whether two abbreviations differ in their full stops only: `U.S`, `US`; those within figures tell numbers.
#[must_use]
pub fn differs_in_stops(a: &str, b: &str) -> bool {
    let letters = |s: &str| s.chars().filter(|&c| c != '.').collect::<String>();
    a != b && !a.contains(|c: char| c.is_ascii_digit()) && letters(a) == letters(b)
}

/// The word without the accents of its letters.
#[must_use]
pub fn unaccented(word: &str) -> String {
    let latin = |c: char| c.is_ascii() || !('\u{300}'..'\u{370}').contains(&c);
    fold(word).nfd().filter(|&c| latin(c)).collect::<String>().to_lowercase()
}

/// Whether the word on record has a typing error that the draft puts right: a misspelling that is no other word, or a
/// letter struck three times. That it is no other word must be certain, so the common ones are listed and all else is a
/// change.
#[must_use]
pub fn is_typing_error(record: &str, draft: &str) -> bool {
    let (record, draft) = (fold(record).to_lowercase(), fold(draft).to_lowercase());
    record != draft && (is_misspelling(&record, &draft) || struck_twice(&record) == draft)
}

/// The word with one letter less where the same three stand in a row.
fn struck_twice(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let triple = letters.windows(3).position(|w| w[0].is_alphabetic() && w[0] == w[1] && w[1] == w[2]);
    let kept = letters.iter().enumerate().filter(|(i, _)| Some(*i) != triple);
    kept.map(|(_, c)| c).collect()
}

/// Whether one is the other with its contractions spelt out: `didn't`, `did not`; never the same word in other letter
/// case.
#[must_use]
pub fn contracted(a: &str, b: &str) -> bool {
    let readings = spelt_out(b);
    !a.eq_ignore_ascii_case(b) && spelt_out(a).iter().any(|reading| readings.contains(reading))
}

fn is_pair(words: (&str, &str), pair: (&str, &str)) -> bool {
    let are = |a: &str, b: &str| words.0.eq_ignore_ascii_case(a) && words.1.eq_ignore_ascii_case(b);
    are(pair.0, pair.1) || are(pair.1, pair.0)
}

/// The letters and digits, without hyphens, full stops and spaces, but for those between figures; in lower case where
/// asked for.
fn bare(word: &str, lower: bool) -> String {
    let folded = fold(word);
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let between = |i: usize| digit(folded[..i].chars().next_back()) && digit(folded[i + 1..].chars().next());
    let kept = folded.char_indices().filter(|&(i, c)| match c {
        '-' | '.' => between(i),
        c => !matches!(c, ' ' | '\u{a0}'),
    });
    let kept: String = kept.map(|(_, c)| c).collect();
    if lower { kept.to_lowercase() } else { kept }
}

fn ending(british: &str, american: &str) -> bool {
    ENDINGS.iter().any(|&(x, y, least)| {
        let stems = british.strip_suffix(x).zip(american.strip_suffix(y));
        stems.is_some_and(|(s, t)| s == t && s.len() >= least)
    })
}

fn beginning(british: &str, american: &str) -> bool {
    BEGINNINGS.iter().any(|&(x, y)| british.strip_prefix(x).zip(american.strip_prefix(y)).is_some_and(|(s, t)| s == t))
}

/// The readings of some words with their contractions spelt out.
fn spelt_out(words: &str) -> Vec<String> {
    let words = fold(words).to_lowercase();
    let mut readings = vec![String::new()];
    for word in words.split_whitespace() {
        let longer = |reading: &String| {
            let before = if reading.is_empty() { String::new() } else { format!("{reading} ") };
            word_spelt_out(word).into_iter().map(move |word| format!("{before}{word}"))
        };
        readings = readings.iter().flat_map(longer).take(READINGS).collect();
    }
    readings
}

fn word_spelt_out(word: &str) -> Vec<String> {
    if let Some((_, long)) = IRREGULAR.iter().find(|(short, _)| word == *short) {
        return vec![(*long).to_owned()];
    }
    let joined = CONTRACTIONS.iter().find_map(|(short, long)| Some((word.strip_suffix(short)?, long)));
    match joined.filter(|(stem, _)| !stem.is_empty()) {
        Some((stem, long)) => long.iter().map(|l| format!("{stem}{l}")).collect(),
        None => vec![word.to_owned()],
    }
}

#[cfg(test)]
mod tests {
    use super::{contracted, is_typing_error, variant};

    #[test]
    fn spellings_of_one_word_are_told_from_other_words() {
        let same = [
            ("realise", "realize"),
            ("Organisations", "organizations"),
            ("colourful", "colorful"),
            ("centre", "center"),
            ("travelled", "traveled"),
            ("e-mail", "email"),
            ("U.S", "US"),
        ];
        for (a, b) in same {
            assert!(variant(a, b) && variant(b, a), "{a} {b}");
        }
        for (a, b) in [
            ("four", "for"),
            ("prise", "prize"),
            ("called", "cared"),
            ("us", "U.S"),
            ("filled", "filed"),
            ("3.5", "35"),
        ] {
            assert!(!variant(a, b) && !variant(b, a), "{a} {b}");
        }
    }

    #[test]
    fn contractions_are_spelt_out() {
        assert!(contracted("didn’t", "did not") && contracted("We'll", "we will") && contracted("can't", "cannot"));
        assert!(contracted("it's", "it is") && contracted("it's", "it has") && contracted("we'd", "we would"));
        assert!(contracted("gonna", "going to") && contracted("let's", "let us"));
        assert!(!contracted("didn't", "did") && !contracted("can't", "can") && !contracted("it's", "it was"));
    }

    #[test]
    fn typing_errors_are_told_from_other_words() {
        for (record, draft) in
            [("teh", "the"), ("recieved", "received"), ("Goverment", "Government"), ("commmittee", "committee")]
        {
            assert!(is_typing_error(record, draft) && !is_typing_error(draft, record), "{record} {draft}");
        }
        for (record, draft) in [("form", "from"), ("marital", "martial"), ("receive", "deceive"), ("the", "teh")] {
            assert!(!is_typing_error(record, draft), "{record} {draft}");
        }
    }
}
