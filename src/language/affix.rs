//! Whether one word is another turned round by a prefix or an ending.

use super::english::affixes::{FULL_OF, NEGATIVE_PREFIXES, NOT_TURNED, WITHOUT};

/// The fewest letters of a word that such a prefix turns round.
const PREFIXED: usize = 3;

/// Whether the English word `negative` is `word` turned round: "unsafe" and "safe", "harmless" and "harmful". Both in
/// lower case.
#[must_use]
pub fn is_affixal_negation(negative: &str, word: &str) -> bool {
    let prefixed = NEGATIVE_PREFIXES.iter().any(|prefix| negative.strip_prefix(prefix) == Some(word));
    let ending = || negative.strip_suffix(WITHOUT).zip(word.strip_suffix(FULL_OF)).is_some_and(|(a, b)| a == b);
    (prefixed && word.len() >= PREFIXED && !NOT_TURNED.contains(&negative)) || ending()
}

#[cfg(test)]
mod tests {
    use super::is_affixal_negation;

    #[test]
    fn words_turned_round_are_told_from_words_that_begin_alike() {
        for (negative, word) in
            [("unsafe", "safe"), ("impossible", "possible"), ("illegal", "legal"), ("harmless", "harmful")]
        {
            assert!(is_affixal_negation(negative, word), "{negative} {word}");
        }
        for (other, word) in
            [("discover", "cover"), ("income", "come"), ("harmful", "harm"), ("into", "to"), ("safe", "safe")]
        {
            assert!(!is_affixal_negation(other, word), "{other} {word}");
        }
    }
}
