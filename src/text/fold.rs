//! Folding of one word for comparison: typography away, meaning kept.
//!
//! Folding never changes how many words there are, so that a folded word stands where its original stands.

use std::borrow::Cow;
use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Identity of a word for matching: equal for words that differ in typography and letter case only.
pub type WordKey = u64;

/// The word with its typography made plain: composed (NFC), straight apostrophes, plain hyphens and minus
/// signs (a dash that is a word of its own is a minus sign), `>=` made `≥`, ligatures spelt out, soft hyphens and
/// zero-width characters dropped. Letter case is kept, and so is every letter: `α` stays `α`, `½` stays `½`.
#[must_use]
pub fn fold(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(spelt_sign(word).unwrap_or(word));
    }
    let composed: Cow<'_, str> = match is_nfc_quick(word.chars()) {
        IsNormalized::Yes => Cow::Borrowed(word),
        _ => Cow::Owned(word.nfc().collect()),
    };
    if !composed.chars().any(|c| plain(c).is_some()) {
        return composed;
    }
    let mut out = String::with_capacity(composed.len());
    for c in composed.chars() {
        match plain(c) {
            Some(replacement) => out.push_str(replacement),
            None => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// The key of a word: equal keys mean equal words after [`fold`] and Unicode case folding.
#[must_use]
pub fn key(word: &str) -> WordKey {
    let folded = fold(word);
    let mut hasher = FxHasher::default();
    if folded.is_ascii() {
        folded.to_ascii_lowercase().hash(&mut hasher);
    } else {
        caseless::default_case_fold_str(&folded).hash(&mut hasher);
    }
    hasher.finish()
}

/// The sign that a keyboard has as two.
fn spelt_sign(word: &str) -> Option<&'static str> {
    Some(match word {
        ">=" => "≥",
        "<=" => "≤",
        "+-" => "±",
        _ => return None,
    })
}

/// What stands for a typographic character; `None` for a character that means itself.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{02BC}' | '\u{FF07}' | '\u{2032}' => "'",
        '\u{2010}' | '\u{2011}' | '\u{2013}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}' => "-",
        '\u{00AD}' | '\u{200B}' | '\u{200C}' | '\u{200D}' | '\u{2060}' | '\u{FEFF}' => "",
        '\u{FB00}' => "ff",
        '\u{FB01}' => "fi",
        '\u{FB02}' => "fl",
        '\u{FB03}' => "ffi",
        '\u{FB04}' => "ffl",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{fold, key};

    #[test]
    fn typography_is_folded_and_letters_are_not() {
        assert_eq!(fold("can’t"), "can't");
        assert_eq!(fold("ﬁnal"), "final");
        assert_eq!(fold("non\u{2011}stop"), "non-stop");
        assert_eq!(key("Can’t"), key("can't"));
        assert_ne!(key("can't"), key("can"));
        assert_ne!(key("α"), key("alpha"));
        assert_ne!(key("½"), key("1"));
    }
}
