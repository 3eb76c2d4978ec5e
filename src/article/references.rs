//! Character references of HTML (`&ldquo;`, `&#8220;`, `&amp` without its semicolon), one at a time.

use html5gum::{Token, Tokenizer};
use rustc_hash::FxHashMap;

/// No reference is longer, in bytes: the longest name has 33, numbers may have leading zeros.
const LONGEST: usize = 40;

/// What references say, decoded once each: a draft repeats the same few.
#[derive(Debug, Default)]
pub(crate) struct References {
    known: FxHashMap<Box<str>, (String, usize)>,
}

impl References {
    /// The text that the reference at the start of `raw` stands for, and the reference's length in bytes; `None` where
    /// there is none.
    pub(crate) fn decode(&mut self, raw: &str) -> Option<(&str, usize)> {
        let candidate = candidate(raw)?;
        if !self.known.contains_key(candidate) {
            self.known.insert(candidate.into(), decode(candidate));
        }
        let (text, len) = self.known.get(candidate)?;
        (*len > 0).then_some((text.as_str(), *len))
    }

    /// The text with what its references stand for.
    pub(crate) fn decoded(&mut self, mut raw: &str) -> String {
        let mut out = String::with_capacity(raw.len());
        while let Some(at) = raw.find('&') {
            out.push_str(&raw[..at]);
            let (text, len) = self.decode(&raw[at..]).unwrap_or(("&", 1));
            out.push_str(text);
            raw = &raw[at + len..];
        }
        out + raw
    }
}

/// The start of `raw`, as far as it may be a reference.
fn candidate(raw: &str) -> Option<&str> {
    let body = raw.strip_prefix('&')?;
    let name = body.bytes().take(LONGEST).take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
    let semicolon = usize::from(name > 0 && body[name..].starts_with(';'));
    (name > 0).then(|| &raw[..=name + semicolon])
}

/// What a candidate stands for and how much of it does; length 0 where it is no reference. The tokenizer says nothing
/// of the length: what stays as it was at the end is not part of the reference.
fn decode(candidate: &str) -> (String, usize) {
    let mut text = String::new();
    for Ok(token) in Tokenizer::new(candidate) {
        if let Token::String(piece) = token {
            text.push_str(&String::from_utf8_lossy(&piece));
        }
    }
    if text == candidate {
        return (String::new(), 0);
    }
    let first = text.chars().next().map_or(0, char::len_utf8);
    let same = candidate.bytes().rev().zip(text.bytes().skip(first).rev()).take_while(|(a, b)| a == b).count();
    let same = same.min(text.len() - first);
    text.truncate(text.len() - same);
    (text, candidate.len() - same)
}

#[cfg(test)]
mod tests {
    use super::References;

    #[test]
    fn references_are_decoded_with_their_length() {
        let cases = [
            ("&ldquo;Go", Some(("“", 7))),
            ("&amp;amp;", Some(("&", 5))),
            ("&ampamp", Some(("&", 4))),
            ("&semi;;", Some((";", 6))),
            ("&#147;x", Some(("“", 6))),
            ("&#x33g", Some(("3", 5))),
            ("&#51", Some(("3", 4))),
            ("&#0;", Some(("\u{FFFD}", 4))),
            ("&notit;", Some(("¬", 4))),
            ("&fjlig;", Some(("fj", 7))),
            ("&nvge;", Some(("≥⃒", 6))),
            ("&bogus;", None),
            ("& x", None),
            ("&", None),
            ("&;", None),
            ("x&amp;", None),
        ];
        let mut references = References::default();
        for (raw, expected) in cases {
            assert_eq!(references.decode(raw), expected, "{raw}");
        }
    }
}
