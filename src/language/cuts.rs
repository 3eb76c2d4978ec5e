//! What a cut must not hide: words that turn or limit what was said before them, and the remarks of editors that are no
//! words of the speaker's.
//!
//! From the tables of a [`Language`] to questions about words; what a cut amounts to is for `rules`.

use std::sync::LazyLock;

use super::{LANGUAGES, Language};
use crate::text::{WordKey, Words};

/// How many words may stand between the halves of a pair ("not only … but").
const PAIRED: usize = 16;

/// The words of one language that matter where a quotation is cut. Phrases are in lower case.
#[derive(Debug)]
pub struct Cuts {
    /// Words that turn what stands before them, also from the next sentence: "but", "however".
    pub turns: &'static [&'static str],
    /// Words that limit what stands before them in the sentence: "unless", "if", "although".
    pub conditions: &'static [&'static str],
    /// Phrases with one of these words in which it turns and limits nothing: "as if", "but also".
    pub idioms: &'static [&'static str],
    /// Phrases after which a turning word adds instead: "not only … but".
    pub pairs: &'static [&'static str],
    /// What editors put in brackets about a quotation, not in place of its words: "sic", "emphasis added".
    pub remarks: &'static [&'static str],
}

/// How a word limits what stands before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Qualifier {
    /// It turns what was said, also from the next sentence.
    Turn,
    /// It limits what was said in its own sentence.
    Condition,
}

/// The phrases of one language as keys.
struct Phrases {
    qualifiers: Vec<(Qualifier, Vec<WordKey>)>,
    idioms: Vec<Vec<WordKey>>,
    pairs: Vec<Vec<WordKey>>,
}

/// One table a language, in the order of [`LANGUAGES`].
static PHRASES: LazyLock<Vec<Phrases>> = LazyLock::new(|| LANGUAGES.iter().map(|l| phrases(l)).collect());

fn phrases(language: &Language) -> Phrases {
    let keys = |phrase: &&str| Words::of(phrase).keys().to_vec();
    let turns = language.cuts.turns.iter().map(|phrase| (Qualifier::Turn, keys(phrase)));
    let conditions = language.cuts.conditions.iter().map(|phrase| (Qualifier::Condition, keys(phrase)));
    Phrases {
        qualifiers: turns.chain(conditions).collect(),
        idioms: language.cuts.idioms.iter().map(keys).collect(),
        pairs: language.cuts.pairs.iter().map(keys).collect(),
    }
}

/// Whether word `at` of `words` opens a phrase that turns or limits what stands before it.
#[must_use]
pub fn qualifier(words: &[WordKey], at: usize, language: &Language) -> Option<Qualifier> {
    let place = LANGUAGES.iter().position(|l| l.code == language.code)?;
    let phrases = PHRASES.get(place)?;
    let rest = words.get(at..)?;
    let (found, phrase) = phrases.qualifiers.iter().find(|(_, phrase)| rest.starts_with(phrase))?;
    let within = |idiom: &Vec<WordKey>| {
        (0..idiom.len()).any(|before| {
            idiom[before..].starts_with(phrase) && at >= before && words[at - before..].starts_with(idiom)
        })
    };
    let before = &words[at.saturating_sub(PAIRED)..at];
    let adds = |pair: &Vec<WordKey>| before.windows(pair.len()).any(|words| words == pair);
    let idle = phrases.idioms.iter().any(within) || *found == Qualifier::Turn && phrases.pairs.iter().any(adds);
    (!idle).then_some(*found)
}

/// Whether words in brackets are an editor's remark about the quotation, in any of the languages.
#[must_use]
pub fn is_remark(words: &str) -> bool {
    let spaced: Vec<&str> = words.trim_matches(|c: char| !c.is_alphanumeric()).split_whitespace().collect();
    let written = spaced.join(" ").to_lowercase();
    LANGUAGES.iter().any(|language| language.cuts.remarks.contains(&written.as_str()))
}

#[cfg(test)]
mod tests {
    use super::{Qualifier, is_remark, qualifier};
    use crate::language::language;
    use crate::text::Words;

    #[test]
    fn words_limit_what_stands_before_them_but_not_in_idioms() {
        use Qualifier::{Condition, Turn};
        let cases = [
            ("en", "We sail, but slowly", 2, Some(Turn)),
            ("en", "We sail only if it is calm", 2, Some(Condition)),
            ("en", "We sail as if it were calm", 3, None),
            ("en", "not only a ship but also a home", 4, None),
            ("en", "not only a ship for the summer but a home", 7, None),
            ("de", "nicht nur schnell, aber gut", 3, None),
            ("en", "nothing but fog", 1, None),
            ("en", "butter", 0, None),
            ("de", "Wir fahren, es sei denn, es stürmt", 2, Some(Condition)),
            ("fr", "nous partons, à moins que", 2, Some(Condition)),
            ("es", "salimos, pero tarde", 1, Some(Turn)),
            ("es", "como si nada", 1, None),
        ];
        for (tag, text, at, expected) in cases {
            let words = Words::of(text);
            assert_eq!(qualifier(words.keys(), at, language(tag).expect(tag)), expected, "{text}");
        }
    }

    #[test]
    fn remarks_are_told_in_any_spacing_and_case() {
        for remark in ["sic", "sic!", "Emphasis  added", "cleaned up", "Hervorhebung im Original"] {
            assert!(is_remark(remark), "{remark}");
        }
        for words in ["the company", "sick", "", "not"] {
            assert!(!is_remark(words), "{words}");
        }
    }
}
