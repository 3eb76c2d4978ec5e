//! What a bracket at either end of a fragment stands for: the record's words beside the passage.
//!
//! Inside a fragment the script tells it ([`super::edits`]); at an end the record's words are free, and a sentence that
//! goes on there may as well have been left.

use std::ops::Range;

use super::edits::Texts;
use super::weight::ends_sentence;
use super::{Weight, weigh};
use crate::language::{Lexicon, WordClass};
use crate::text::Span;

/// The most words that a bracket at an end is taken to stand for: a noun with its article and an adjective.
const NEAR: usize = 3;

/// Function words that open or link a phrase and stand for nobody.
const LINKS: &[WordClass] = &[
    WordClass::Preposition,
    WordClass::Conjunction,
    WordClass::Determiner,
    WordClass::Auxiliary,
    WordClass::Clause,
    WordClass::Infinitive,
];

/// The words before byte `at` of the record that a bracket there stands for; empty where the sentence begins there.
pub(super) fn before(texts: Texts<'_>, at: usize) -> Span {
    let words = texts.record.words.spans();
    let first = words.partition_point(|w| w.start < at);
    let mut start = first;
    while start > 0 && first - start < NEAR && joined(texts, start - 1) {
        start -= 1;
        if weight(texts, start) == Weight::Function {
            break;
        }
    }
    cover(texts, start..first, at)
}

/// The words behind byte `at` of the record that a bracket there stands for: a pronoun, or the few words that are left
/// of the sentence.
pub(super) fn after(texts: Texts<'_>, at: usize) -> Span {
    let words = texts.record.words.spans();
    let first = words.partition_point(|w| w.start < at);
    let left = (first..words.len()).take(NEAR + 1).take_while(|&i| i > 0 && joined(texts, i - 1)).count();
    let taken = if left > NEAR { usize::from(is_pronoun(texts, first)) } else { left };
    cover(texts, first..first + taken, at)
}

/// Whether only white space stands between word `i` of the record and the next, and no sentence ends there.
fn joined(texts: Texts<'_>, i: usize) -> bool {
    let words = texts.record.words.spans();
    let (Some(&word), Some(&next)) = (words.get(i), words.get(i + 1)) else { return false };
    let between = Span::new(word.end, next.start).of(&texts.record.text);
    between.chars().all(char::is_whitespace) && !ends_sentence(&texts.record.text, word, next, texts.language)
}

fn weight(texts: Texts<'_>, i: usize) -> Weight {
    weigh(&texts.record.text, texts.record.words.span(i), texts.language)
}

fn is_pronoun(texts: Texts<'_>, i: usize) -> bool {
    let entry = Lexicon::of(texts.language).get(texts.record.words.span(i).of(&texts.record.text));
    weight(texts, i) == Weight::Function && !LINKS.iter().any(|&class| entry.is(class))
}

fn cover(texts: Texts<'_>, range: Range<usize>, at: usize) -> Span {
    texts.record.words.cover(range).unwrap_or(Span::empty(at))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{article, bank, look_up, shown};

    #[test]
    fn a_bracket_at_an_end_stands_for_the_words_beside_the_passage() {
        let record = "They did not ask for this bridge. In the end the old council paid for it with our money. \
            Nobody here supports the project.";
        let cases = [
            ("[The company] did not ask for this bridge", "Bracket Content: They > [The company]"),
            ("[Hartwell] paid for it with our money", "Bracket Content: the old council > [Hartwell]"),
            ("In the end the old council paid for [the bridge]", "Bracket Content: it > [the bridge]"),
            ("Nobody here supports [it]", "Bracket Content: the project > [it]"),
            ("[Last year] they did not ask for this bridge", "Bracket Content:  > [Last year]"),
        ];
        for (draft, expected) in cases {
            let article = article(draft);
            let found = look_up(&article, &bank(&[("osei", record)]), "osei");
            assert!(shown(&found[0], &article).contains(&expected.to_owned()), "{:?}", shown(&found[0], &article));
        }
    }
}
