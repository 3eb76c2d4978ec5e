//! How much two passages must share to be versions of one statement: more, the less is known of who says it.

use crate::alignment::{Alignment, EditKind, Weight, weigh};
use crate::article::Article;

/// Whether two passages are credited to the same person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Credit {
    /// They are.
    Same,
    /// At least one of them is credited to nobody who is named.
    Unknown,
    /// They are not.
    Other,
    /// Neither stands in quotation marks: the words are two reporters'.
    Reported,
}

/// Words that a passage must share.
struct Bond {
    /// So many words,
    words: usize,
    /// of which so many carry meaning,
    telling: usize,
    /// and this share of the passage, in hundredths.
    share: usize,
}

/// Nearly all of the passage, or most of a longer one. Set by reading what is grouped in 924 newspaper reports of one
/// year: slogans of four words, titles, and phrases of the matter itself ("use of a private email server") join no
/// statements, and what outlets print of one statement is joined.
static BONDS: [(Credit, [Bond; 2]); 4] = [
    (Credit::Same, [Bond { words: 4, telling: 2, share: 75 }, Bond { words: 8, telling: 3, share: 50 }]),
    (Credit::Unknown, [Bond { words: 5, telling: 3, share: 85 }, Bond { words: 9, telling: 5, share: 66 }]),
    (Credit::Other, [Bond { words: 7, telling: 3, share: 95 }, Bond { words: 8, telling: 5, share: 75 }]),
    (Credit::Reported, [Bond { words: 8, telling: 4, share: 66 }, Bond { words: 8, telling: 4, share: 66 }]),
];

/// Whether the words that an alignment matches make its fragment a version of what it is laid against.
pub(super) fn binds(alignment: &Alignment, article: &Article, credit: Credit) -> bool {
    let holds = |bond: &Bond| {
        alignment.matched >= bond.words
            && alignment.matched * 100 >= alignment.words * bond.share
            && tells(alignment, article, bond.telling)
    };
    BONDS.iter().filter(|(of, _)| *of == credit).flat_map(|(_, bonds)| bonds).any(holds)
}

/// Whether at least so many of the words that an alignment matches carry meaning.
pub(super) fn tells(alignment: &Alignment, article: &Article, least: usize) -> bool {
    let (text, words) = (article.text(), article.words());
    let changed: Vec<_> =
        alignment.edits.iter().filter(|e| e.kind != EditKind::Reordering && !e.article.is_empty()).collect();
    let same = |i: &usize| {
        let after = changed.partition_point(|e| e.article.end <= words.span(*i).start);
        !changed.get(after).is_some_and(|e| e.article.overlaps(words.span(*i)))
    };
    let telling = |i: &usize| weigh(text, words.span(*i), article.language()) > Weight::Function;
    words.within(alignment.fragment).filter(|i| telling(i) && same(i)).take(least).count() == least
}
