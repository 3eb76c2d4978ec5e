//! In which languages each speaker's words are on record.
//!
//! From the quotes to counts by speaker; made once, so that asking costs the same for one quote and for a hundred
//! thousand.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::quote::CanonicalQuote;

/// The languages of one speaker's quotes. A language is a BCP 47 primary subtag in lower case.
#[derive(Clone, Debug, Default)]
pub struct Languages {
    quotes: usize,
    originals: BTreeSet<String>,
    /// How many quotes have a translation into a language.
    translations: BTreeMap<String, usize>,
}

impl Languages {
    /// The languages of all speakers, by id.
    pub(super) fn of(quotes: &[Arc<CanonicalQuote>]) -> FxHashMap<String, Self> {
        let mut all: FxHashMap<String, Self> = FxHashMap::default();
        for quote in quotes {
            let own = all.entry(quote.speaker.id.clone()).or_default();
            own.quotes += 1;
            own.originals.insert(primary(&quote.language));
            let translated: BTreeSet<String> = quote.translations.iter().map(|t| primary(&t.language)).collect();
            for language in translated {
                *own.translations.entry(language).or_default() += 1;
            }
        }
        all
    }

    /// The languages that the words were said in.
    pub fn originals(&self) -> impl Iterator<Item = &str> {
        self.originals.iter().map(String::as_str)
    }

    /// Whether words in `language` can only be a translation that the bank does not have: nothing was said in it, and a
    /// quote lacks a translation into it.
    #[must_use]
    pub fn lack(&self, language: &str) -> bool {
        let translated = self.translations.get(language).copied().unwrap_or(0);
        self.quotes > translated && !self.originals.contains(language)
    }
}

fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or(tag).to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Languages;
    use crate::bank::{CanonicalQuote, Translation, Wording};
    use crate::people::{Speaker, SpeakerKind};

    #[test]
    fn a_language_is_lacking_where_nothing_was_said_in_it_and_a_translation_is_missing() {
        let speaker = Arc::new(Speaker::named("ada-brunner", "Ada Brunner", SpeakerKind::Person, None));
        let translated = |tags: &[&str]| {
            let translation =
                |tag: &&str| Translation { language: (*tag).to_owned(), wording: Wording::new("x".to_owned()) };
            let quote = CanonicalQuote::of(&speaker, "q", &["We never sold it."]);
            Arc::new(CanonicalQuote { translations: tags.iter().map(translation).collect(), ..quote })
        };
        for (quotes, language, expected) in [
            (vec![translated(&[])], "de", true),
            (vec![translated(&[])], "en", false),
            (vec![translated(&["de-AT", "de"])], "de", false),
            (vec![translated(&["de"]), translated(&[])], "de", true),
            (vec![translated(&["de"]), translated(&["de"])], "de", false),
        ] {
            assert_eq!(Languages::of(&quotes)["ada-brunner"].lack(language), expected, "{language}: {quotes:?}");
        }
    }
}
