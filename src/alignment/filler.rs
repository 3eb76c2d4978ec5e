//! Words spoken while thinking, which a house may let go: "um", "you know".

use crate::language::Language;
use crate::text::{Span, Words, fold};

/// Whether the words in `span` of `text` are hesitations and nothing else. Those that mean something elsewhere ("you
/// know", "sort of") count only where punctuation sets them off on both sides.
#[must_use]
pub fn is_hesitation(text: &str, span: Span, language: &Language) -> bool {
    let places = Words::places(text, span);
    let words: Vec<String> = places.iter().map(|w| fold(w.of(text)).to_lowercase()).collect();
    let mut at = 0;
    while at < words.len() {
        let pair = words.get(at + 1).map(|next| format!("{} {next}", words[at]));
        at += match pair.filter(|pair| language.fillers.contains(&pair.as_str())) {
            Some(_) if is_set_off(text, places[at].cover(places[at + 1])) => 2,
            _ if language.fillers.contains(&words[at].as_str()) => 1,
            _ => return false,
        };
    }
    !words.is_empty()
}

/// Whether something other than a letter or digit, and more than a space, stands on both sides; an end of the text
/// does.
fn is_set_off(text: &str, span: Span) -> bool {
    let parts = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let before = text[..span.start].trim_end().chars().next_back();
    let after = text[span.end..].trim_start().chars().next();
    parts(before) && parts(after)
}

#[cfg(test)]
mod tests {
    use super::is_hesitation;
    use crate::language::language;
    use crate::text::Span;

    #[test]
    fn hesitations_are_told_from_words_that_mean_something() {
        let cases = [
            ("We, um, left", "um", true),
            ("We, uh, er, left", "uh, er", true),
            ("You know, we left", "You know", true),
            ("We left, you know.", "you know", true),
            ("We, um, you know, left", "um, you know", true),
            ("Do you know the owner", "you know", false),
            ("It was a sort of bridge", "sort of", false),
            ("It was, sort of, a bridge", "sort of", true),
            ("We left", "left", false),
        ];
        for (text, words, expected) in cases {
            let start = text.find(words).expect("the words stand in the text");
            let found = is_hesitation(text, Span::new(start, start + words.len()), language("en").expect("English"));
            assert_eq!(found, expected, "{words} in {text}");
        }
    }
}
