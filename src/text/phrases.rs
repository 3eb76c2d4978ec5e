//! Which phrases stand in a text: from its words to their keys alone and two by two.

use rustc_hash::FxHashSet;

use super::fold::WordKey;
use super::words::Words;

/// The words of a text and its pairs of neighbouring words. Asking costs no more for a long text than for a short one.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    words: FxHashSet<WordKey>,
    pairs: FxHashSet<(WordKey, WordKey)>,
}

impl Phrases {
    /// The phrases of these words.
    #[must_use]
    pub fn of(words: &Words) -> Self {
        let keys = words.keys();
        Self { words: keys.iter().copied().collect(), pairs: keys.windows(2).map(|pair| (pair[0], pair[1])).collect() }
    }

    /// Whether the text has this phrase (the keys of its words). Three words or more count as there where each two
    /// neighbours stand side by side somewhere. An empty phrase is nowhere.
    #[must_use]
    pub fn hold(&self, phrase: &[WordKey]) -> bool {
        match phrase {
            [] => false,
            [word] => self.words.contains(word),
            _ => phrase.windows(2).all(|pair| self.pairs.contains(&(pair[0], pair[1]))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Phrases;
    use crate::text::Words;

    #[test]
    fn phrases_are_words_side_by_side() {
        let phrases = Phrases::of(&Words::of("The harbour’s new bridge, said Ama Osei."));
        for (phrase, expected) in [
            ("osei", true),
            ("Ama Osei", true),
            ("said Ama Osei", true),
            ("Osei Ama", false),
            ("new Osei", false),
            ("", false),
        ] {
            assert_eq!(phrases.hold(Words::of(phrase).keys()), expected, "{phrase}");
        }
    }
}
