//! What a few words mean together, where word by word they would be read wrongly: "no longer", "had to", "failed to".
//!
//! A table for English, written for this project, and its look-up by the stems of the words; what comes of it in a text
//! is for `term`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::alignment::Weight::{self, Content, Modal, Negation, Number, Quantifier};
use crate::language::{LANGUAGES, Language, stem};
use crate::text::WordKey;

/// Words, and the meaning-bearing words that they stand for. Verbs stand for all their forms.
type Idiom = (&'static str, &'static [(&'static str, Weight)]);

const NOT: &[(&str, Weight)] = &[("not", Negation)];
const CANNOT: &[(&str, Weight)] = &[("can", Modal), ("not", Negation)];
const CEASED: &[(&str, Weight)] = &[("cease", Negation)];
const REFUSED: &[(&str, Weight)] = &[("refuse", Negation)];
const DOUBTED: &[(&str, Weight)] = &[("doubt", Negation)];
const WILL_NOT: &[(&str, Weight)] = &[("will", Modal), ("not", Negation)];
const MAY: &[(&str, Weight)] = &[("may", Modal)];
const IF: &[(&str, Weight)] = &[("if", Quantifier)];
const EVERY: &[(&str, Weight)] = &[("every", Quantifier)];
const MUST: &[(&str, Weight)] = &[("must", Modal)];
const OPPOSED: &[(&str, Weight)] = &[("oppose", Content)];
const SUPPORTED: &[(&str, Weight)] = &[("support", Content)];
const TODAY: &[(&str, Weight)] = &[("today", Number)];
const TOMORROW: &[(&str, Weight)] = &[("tomorrow", Number)];
const YESTERDAY: &[(&str, Weight)] = &[("yesterday", Number)];

/// The table; of several that fit the longest holds.
static IDIOMS: &[Idiom] = &[
    // negations
    ("no one", NOT),
    ("nobody", NOT),
    ("nothing", NOT),
    ("none", NOT),
    ("neither", NOT),
    ("nor", NOT),
    ("nowhere", NOT),
    ("fail to", NOT),
    ("not true", NOT),
    ("not the case that", NOT),
    ("no truth in", NOT),
    ("no truth to", NOT),
    ("untrue that", NOT),
    ("false that", NOT),
    ("is false", NOT),
    ("was false", NOT),
    ("are false", NOT),
    ("were false", NOT),
    ("is untrue", NOT),
    ("was untrue", NOT),
    ("are untrue", NOT),
    ("were untrue", NOT),
    ("is not true", NOT),
    ("was not true", NOT),
    ("unable to", CANNOT),
    ("impossible to", CANNOT),
    ("impossible for", CANNOT),
    ("not possible to", CANNOT),
    ("possible to", &[("can", Modal)]),
    ("unlikely", &[("likely", Modal), ("not", Negation)]),
    ("no longer", CEASED),
    ("cease to", CEASED),
    ("refuse to", REFUSED),
    ("decline to", REFUSED),
    ("rule out", REFUSED),
    ("doubt that", DOUBTED),
    ("doubt whether", DOUBTED),
    ("doubt if", DOUBTED),
    ("doubtful that", DOUBTED),
    ("no doubt", &[]),
    ("rather than", NOT),
    ("instead of", NOT),
    ("as opposed to", NOT),
    ("will refuse to", WILL_NOT),
    ("would refuse to", WILL_NOT),
    // modal verbs
    ("have to", MUST),
    ("has to", MUST),
    ("had to", MUST),
    ("having to", MUST),
    ("need to", MUST),
    ("going to", &[("will", Modal)]),
    ("able to", &[("can", Modal)]),
    ("supposed to", &[("should", Modal)]),
    ("possible that", MAY),
    ("provided that", IF),
    ("provided the", IF),
    ("as long as", IF),
    ("so long as", IF),
    ("on condition that", IF),
    // how many and how often
    ("each", EVERY),
    ("everybody", &[("everyone", Quantifier)]),
    ("a number of", &[("some", Quantifier)]),
    ("daily", &[("every", Quantifier), ("day", Content)]),
    ("weekly", &[("every", Quantifier), ("week", Content)]),
    ("monthly", &[("every", Quantifier), ("month", Content)]),
    // days, as reported speech shifts them
    ("that day", TODAY),
    ("same day", TODAY),
    ("that night", &[("tonight", Number)]),
    ("that evening", &[("tonight", Number)]),
    ("the next day", TOMORROW),
    ("the following day", TOMORROW),
    ("the day after", TOMORROW),
    ("the previous day", YESTERDAY),
    ("the day before", YESTERDAY),
    // sides taken
    ("is against", OPPOSED),
    ("was against", OPPOSED),
    ("are against", OPPOSED),
    ("were against", OPPOSED),
    ("in favour of", SUPPORTED),
    ("in favor of", SUPPORTED),
    // units
    ("per cent", &[("percent", Number)]),
    // nouns that only say that something was said
    ("claim that", &[]),
    ("allegation that", &[]),
    ("accusation that", &[]),
    ("suggestion that", &[]),
    ("assertion that", &[]),
    ("report that", &[]),
    ("rumour that", &[]),
    ("rumor that", &[]),
    ("speculation that", &[]),
    ("idea that", &[]),
    ("notion that", &[]),
    ("fact that", &[]),
    // words that say nothing of the matter
    ("as soon as", &[]),
    ("once the", &[]),
    ("of course", &[]),
    ("in fact", &[]),
    ("ever since", &[]),
    ("sic", &[]),
    ("can tell you that", &[]),
    ("can say that", &[]),
    ("can assure you that", &[]),
    ("want to say that", &[]),
    ("at all", &[]),
];

/// The most words an idiom has.
pub(super) const LONGEST: usize = 4;

/// What an idiom stands for: stems with their weights.
pub(super) type Meaning = Vec<(WordKey, Weight)>;

/// An idiom by its stems.
type Entry = (Vec<WordKey>, Meaning);

/// By the stem of the first word, the longest first.
static TABLE: LazyLock<FxHashMap<WordKey, Vec<Entry>>> = LazyLock::new(|| {
    let english = LANGUAGES[0];
    let mut table: FxHashMap<WordKey, Vec<Entry>> = FxHashMap::default();
    for (words, meaning) in IDIOMS {
        let stems: Vec<WordKey> = words.split(' ').map(|word| stem(word, english)).collect();
        let meaning = meaning.iter().map(|(word, weight)| (stem(word, english), *weight)).collect();
        table.entry(stems[0]).or_default().push((stems, meaning));
    }
    table.values_mut().for_each(|entries| entries.sort_by_key(|(stems, _)| std::cmp::Reverse(stems.len())));
    table
});

/// The idiom that begins a text with these stems, with its number of words; `None` where there is none.
pub(super) fn idiom(stems: &[WordKey], language: &Language) -> Option<(usize, &'static Meaning)> {
    let entries = TABLE.get(stems.first()?).filter(|_| language.code == "en")?;
    let (words, meaning) = entries.iter().find(|(words, _)| stems.starts_with(words))?;
    Some((words.len(), meaning))
}

/// How a number is meant, as the words before it say.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) enum Bound {
    /// As it stands.
    #[default]
    Exact,
    /// "about".
    About,
    /// "more than", "at least".
    Above,
    /// "fewer than", "nearly".
    Below,
}

/// Words right before a number that say how it is meant.
static BOUNDS: &[(&str, Bound)] = &[
    ("about", Bound::About),
    ("around", Bound::About),
    ("roughly", Bound::About),
    ("approximately", Bound::About),
    ("some", Bound::About),
    ("close to", Bound::About),
    ("more than", Bound::Above),
    ("over", Bound::Above),
    ("at least", Bound::Above),
    ("no fewer than", Bound::Above),
    ("no less than", Bound::Above),
    ("upwards of", Bound::Above),
    ("less than", Bound::Below),
    ("fewer than", Bound::Below),
    ("under", Bound::Below),
    ("up to", Bound::Below),
    ("at most", Bound::Below),
    ("no more than", Bound::Below),
    ("nearly", Bound::Below),
    ("almost", Bound::Below),
];

static BOUNDS_BY_STEM: LazyLock<Vec<(Vec<WordKey>, Bound)>> = LazyLock::new(|| {
    let stems = |words: &str| words.split(' ').map(|word| stem(word, LANGUAGES[0])).collect();
    BOUNDS.iter().map(|(words, bound)| (stems(words), *bound)).collect()
});

/// The bound that these stems begin with, with its number of words.
pub(super) fn bound(stems: &[WordKey], language: &Language) -> Option<(usize, Bound)> {
    let all = BOUNDS_BY_STEM.iter().filter(|_| language.code == "en");
    let found = all.filter(|(words, _)| stems.starts_with(words)).max_by_key(|(words, _)| words.len())?;
    Some((found.0.len(), found.1))
}

impl Bound {
    /// Whether a report may give `told`, so bounded, for the exact number `said`.
    pub(super) fn covers(self, told: f64, said: f64) -> bool {
        /// How far a round number may be from the exact one: "about" this share of it, on one side more.
        const ROUND: (f64, f64) = (0.1, 0.25);
        match self {
            Self::Exact => false,
            Self::About => (told - said).abs() <= said.abs() * ROUND.0,
            Self::Above => told <= said && said - told <= said.abs() * ROUND.1,
            Self::Below => told >= said && told - said <= said.abs() * ROUND.1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Bound, bound, idiom};
    use crate::language::{LANGUAGES, stem};
    use crate::text::WordKey;

    fn stems(words: &str) -> Vec<WordKey> {
        words.split(' ').map(|word| stem(word, LANGUAGES[0])).collect()
    }

    #[test]
    fn the_longest_idiom_is_read_in_any_form_of_its_verb() {
        let cases =
            [("failed to inspect", 2), ("was not true that", 3), ("no longer", 2), ("fails", 0), ("to fail to", 0)];
        for (words, count) in cases {
            let found = idiom(&stems(words), LANGUAGES[0]).map_or(0, |(n, _)| n);
            assert_eq!(found, count, "{words}");
        }
        assert!(idiom(&stems("no longer"), LANGUAGES[1]).is_none());
    }

    #[test]
    fn a_bounded_number_covers_those_that_a_careful_writer_rounds_to_it() {
        let cases = [
            ("about", 400.0, 412.0, true),
            ("about", 400.0, 500.0, false),
            ("more than", 400.0, 412.0, true),
            ("more than", 420.0, 412.0, false),
            ("more than", 4.0, 412.0, false),
            ("nearly", 420.0, 412.0, true),
            ("nearly", 400.0, 412.0, false),
        ];
        for (words, told, said, covers) in cases {
            let (_, how) = bound(&stems(words), LANGUAGES[0]).expect("a bound");
            assert_eq!(how.covers(told, said), covers, "{words} {told} for {said}");
        }
        assert!(!Bound::Exact.covers(400.0, 412.0));
    }
}
