//! The id of a new record, made of who speaks and the first words.

use unicode_normalization::UnicodeNormalization;

use crate::people::{Speaker, SpeakerKind};

/// How many words of the record its id has.
const WORDS: usize = 3;

/// The most letters of a word in an id.
const LONGEST: usize = 20;

/// Shorter parts of a speaker's id are no surname: "jr".
const SHORTEST_NAME: usize = 3;

/// An id that `is_taken` does not know: "stone-shockingly-untrue-meta", and "…-2" where that is taken.
#[must_use]
pub fn new_id(speaker: &Speaker, text: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let words =
        text.split(|c: char| c.is_whitespace() || "—–-/…".contains(c)).map(plain).filter(|word| !word.is_empty());
    let parts: Vec<String> = [name(speaker).to_owned()].into_iter().chain(words.take(WORDS)).collect();
    let id = parts.join("-");
    let numbered = (2..).map(|n: usize| format!("{id}-{n}"));
    [id.clone()].into_iter().chain(numbered).find(|id| !is_taken(id)).unwrap_or(id)
}

/// The part of the speaker's id that stands for a surname; all of it where nobody has one.
fn name(speaker: &Speaker) -> &str {
    let surname = speaker.id.rsplit('-').find(|part| part.len() >= SHORTEST_NAME);
    surname.filter(|_| speaker.kind == SpeakerKind::Person).unwrap_or(&speaker.id)
}

/// The word in the letters of ids: "cafe" of "Café,".
fn plain(word: &str) -> String {
    let letters = word.nfd().flat_map(char::to_lowercase).filter(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    letters.take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::new_id;
    use crate::people::{Speaker, SpeakerKind};

    #[test]
    fn ids_are_made_of_the_name_and_the_first_words() {
        use SpeakerKind::{Organisation, Person};
        for (speaker, kind, text, expected) in [
            ("ada-quill", Person, "Shockingly untrue. Ink didn’t dry.", "quill-shockingly-untrue-ink"),
            ("ada-quill-jr", Person, "Café—no", "quill-cafe-no"),
            ("quill-press", Organisation, "Ink", "quill-press-ink"),
            ("ada-quill", Person, "墨は遅い", "quill"),
            ("ada-quill", Person, "It was so.", "quill-it-was-so-3"),
        ] {
            let taken = ["quill-it-was-so", "quill-it-was-so-2"];
            let speaker = Speaker::named(speaker, "", kind, None);
            assert_eq!(new_id(&speaker, text, |id| taken.contains(&id)), expected);
        }
    }
}
