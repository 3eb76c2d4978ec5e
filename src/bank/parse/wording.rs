//! Tests of a record's texts: ids, exact words, language tags, hashes. Each says what is wrong.

use crate::tree::shown;

/// An id: `[a-z0-9-]+`.
pub(super) fn id(text: &str) -> Result<(), String> {
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    text.chars().all(good).then_some(()).ok_or_else(|| format!("is {}", shown(text)))
}

/// The exact words of a record, not wrapped in quotation marks.
pub(super) fn words(text: &str) -> Result<(), String> {
    if wrapped(text.trim()) {
        return Err(format!("stands in quotation marks ({}); take the outer marks away", shown(text)));
    }
    Ok(())
}

/// Marks that open and close a quotation, as a bank may have them at its outer ends by mistake.
static OUTER: &[(char, char)] = &[('"', '"'), ('“', '”'), ('„', '“'), ('„', '”'), ('«', '»'), ('»', '«'), ('‘', '’')];

/// Whether one pair of marks holds the whole text. `“A” and “B”` begins and ends with marks, but of two pairs.
fn wrapped(text: &str) -> bool {
    OUTER.iter().any(|&(open, close)| {
        let inner = text.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
        inner.is_some_and(|inner| balanced(inner, open, close))
    })
}

/// Whether every mark within `inner` that closes has one before it that opens.
fn balanced(inner: &str, open: char, close: char) -> bool {
    let mut depth = 0_usize;
    let mut before = ' ';
    let mut chars = inner.chars().peekable();
    while let Some(c) = chars.next() {
        let apostrophe = c == '’' && before.is_alphanumeric() && chars.peek().is_some_and(|c| c.is_alphanumeric());
        let opens = c == open && (open != close || before.is_whitespace());
        if opens {
            depth += 1;
        } else if c == close && !apostrophe {
            let Some(outer) = depth.checked_sub(1) else { return false };
            depth = outer;
        }
        before = c;
    }
    depth == 0
}

/// A BCP 47 tag, as far as its form goes: a language of two or three letters, then subtags of one to eight letters or
/// digits.
pub(super) fn language(text: &str) -> Result<(), String> {
    language_tag(text).then_some(()).ok_or_else(|| format!("is {}", shown(text)))
}

/// Whether the text has the form of a BCP 47 tag with a two- or three-letter language, which all registered languages
/// but a few historic ones have.
#[must_use]
pub fn language_tag(text: &str) -> bool {
    let mut subtags = text.split('-');
    let primary = subtags.next().unwrap_or_default();
    (2..=3).contains(&primary.len())
        && primary.chars().all(|c| c.is_ascii_alphabetic())
        && subtags.all(|s| (1..=8).contains(&s.len()) && s.chars().all(|c| c.is_ascii_alphanumeric()))
}

/// A SHA-256 in hexadecimal.
pub(super) fn sha256(text: &str) -> Result<(), String> {
    if text.len() == 64 && text.chars().all(|c| c.is_ascii_hexdigit()) {
        return Ok(());
    }
    Err(format!("is {}, {} characters", shown(text), text.chars().count()))
}

#[cfg(test)]
mod tests {
    use super::{id, language_tag, wrapped};

    #[test]
    fn outer_marks_are_told_from_marks_within() {
        for (text, expected) in [
            ("“All of it.”", true),
            ("\"All of it.\"", true),
            ("«Tout»", true),
            ("„Alles“", true),
            ("‘It isn’t all’", true),
            ("“The ‘inner’ one” is here", false),
            ("“One” and “two”", false),
            ("\"One\" and \"two\"", false),
            ("“One with “two” in it”", true),
            ("\"One with \"two\" in it\"", true),
            ("‘One’ and ‘two’", false),
            ("“", false),
            ("\"", false),
            ("", false),
            ("plain", false),
        ] {
            assert_eq!(wrapped(text), expected, "{text}");
        }
    }

    #[test]
    fn ids_and_tags_have_their_form() {
        assert!(id("a-1").is_ok() && id("A").is_err() && id("a b").is_err() && id("é").is_err());
        assert!(["en", "en-GB", "zh-Hant-TW", "gsw"].iter().all(|tag| language_tag(tag)));
        assert!(!["english", "en_GB", "e", "", "en-", "12"].iter().any(|tag| language_tag(tag)));
    }
}
