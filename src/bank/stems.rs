//! Which quotes hold a form of a word: the way from reported speech to the quotes it may report.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::quote::{CanonicalQuote, Wording};
use crate::language::{LANGUAGES, Language, language, stem};
use crate::text::WordKey;

/// Stems of all words but function words, with the quotes they stand in.
#[derive(Clone, Debug, Default)]
pub struct Stems {
    quotes: FxHashMap<WordKey, Vec<u32>>,
    count: usize,
}

impl Stems {
    /// The stems of the wordings and translations of `quotes`. Costs one pass over all their words.
    #[must_use]
    pub fn new(quotes: &[Arc<CanonicalQuote>]) -> Self {
        let skipped: Vec<FxHashSet<WordKey>> = LANGUAGES.iter().map(|l| function_stems(l)).collect();
        let mut stems = Self { quotes: FxHashMap::default(), count: quotes.len() };
        for (number, quote) in quotes.iter().enumerate() {
            let number = u32::try_from(number).expect("fewer than 2^32 quotes");
            stems.add(number, &quote.language, &quote.wording, &skipped);
            for translation in &quote.translations {
                stems.add(number, &translation.language, &translation.wording, &skipped);
            }
        }
        stems
    }

    /// The numbers of the quotes that hold a word of this stem, rising.
    #[must_use]
    pub fn quotes_with(&self, stem: WordKey) -> &[u32] {
        self.quotes.get(&stem).map_or(&[], Vec::as_slice)
    }

    /// How many quotes were read.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    fn add(&mut self, number: u32, tag: &str, wording: &Wording, skipped: &[FxHashSet<WordKey>]) {
        let Some(place) = language(tag).and_then(|l| LANGUAGES.iter().position(|known| known.code == l.code)) else {
            return;
        };
        for span in wording.words.spans() {
            let stem = stem(span.of(&wording.text), LANGUAGES[place]);
            if skipped[place].contains(&stem) {
                continue;
            }
            let numbers = self.quotes.entry(stem).or_default();
            if numbers.last() != Some(&number) {
                numbers.push(number);
            }
        }
    }
}

fn function_stems(language: &Language) -> FxHashSet<WordKey> {
    language.function_words.iter().map(|word| stem(word, language)).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Stems;
    use crate::bank::CanonicalQuote;
    use crate::language::{LANGUAGES, stem};
    use crate::people::{Speaker, SpeakerKind};

    fn quote(text: &str, language: &str) -> Arc<CanonicalQuote> {
        let speaker = Speaker::named("ada", "Ada Lund", SpeakerKind::Person, None);
        Arc::new(CanonicalQuote { language: language.into(), ..CanonicalQuote::of(&Arc::new(speaker), text, &[text]) })
    }

    #[test]
    fn a_stem_leads_to_every_quote_with_a_form_of_it() {
        let quotes =
            [quote("We share the harbour.", "en-GB"), quote("They shared the shares.", "en"), quote("Zut!", "xx")];
        let stems = Stems::new(&quotes);
        assert_eq!(stems.quotes_with(stem("sharing", LANGUAGES[0])), [0, 1]);
        assert!(stems.quotes_with(stem("the", LANGUAGES[0])).is_empty());
        assert!(stems.quotes_with(stem("zut", LANGUAGES[0])).is_empty());
        assert_eq!(stems.count(), 3);
    }
}
