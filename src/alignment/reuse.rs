//! Canonical words that stand in the running text without quotation marks.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::article::Article;
use crate::bank::{Bank, Seed};
use crate::text::{Span, WordKey};

use super::align::alignment;
use super::query::Query;
use super::script::Op;
use super::{Alignment, Weight, weigh};

/// The widest gap in a stretch, in words of either side.
const GAP: usize = 2;

/// Words that carry meaning which a stretch must have: without any it is a turn of phrase.
const TELLING: usize = 2;

/// A stretch of running text made of a quote's words.
#[derive(Clone, Debug)]
pub struct Reuse {
    /// Its place in the article's text.
    pub span: Span,
    /// The quote it is made of.
    pub alignment: Alignment,
}

/// The stretches of at least `words` matching words, no gap over two words in them, outside `marked` (sorted spans that
/// stand in quotation marks). Sorted by place, without overlaps; where several quotes share one, that which shares
/// most, then the earliest in the bank.
#[must_use]
pub fn reuses(article: &Article, marked: &[Span], bank: &Bank, words: usize) -> Vec<Reuse> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for range in running(article, marked) {
        grow_all(article, bank, range, words, &mut stretches);
    }
    stretches.sort_by_key(|s| (Reverse(s.matched), s.ops.len(), s.place, s.words.start));
    let mut taken: BTreeMap<usize, (usize, Reuse)> = BTreeMap::new();
    for stretch in stretches {
        let before = taken.range(..stretch.words.end).next_back();
        if before.is_none_or(|(_, (end, _))| *end <= stretch.words.start) {
            let (start, end) = (stretch.words.start, stretch.words.end);
            taken.insert(start, (end, stretch.finish(article, bank)));
        }
    }
    taken.into_values().map(|(_, reuse)| reuse).collect()
}

/// The words outside the marked spans, as ranges of word numbers.
fn running(article: &Article, marked: &[Span]) -> Vec<Range<usize>> {
    let words = article.words();
    let mut ranges = Vec::new();
    let mut at = 0;
    for span in marked {
        let first = words.spans().partition_point(|w| w.end <= span.start);
        let last = words.spans().partition_point(|w| w.start < span.end);
        if at < first {
            ranges.push(at..first);
        }
        at = at.max(last);
    }
    if at < words.len() {
        ranges.push(at..words.len());
    }
    ranges
}

/// Adds the stretches of one range that are long enough.
fn grow_all(article: &Article, bank: &Bank, range: Range<usize>, words: usize, out: &mut Vec<Stretch>) {
    let draft = &article.words().keys()[range.clone()];
    let seeds = bank.index().seeds(draft);
    for group in seeds.chunk_by(|a, b| (a.quote, a.wording) == (b.quote, b.wording)) {
        let place = (group[0].quote, group[0].wording);
        let Some(record) = bank.quotes()[place.0 as usize].wordings().nth(place.1 as usize) else { continue };
        let sides = Sides { article, offset: range.start, draft, record: record.words.keys() };
        let mut grown: Vec<(Range<usize>, Range<usize>)> = Vec::new();
        for seed in group {
            let inside = |(q, c): &(Range<usize>, Range<usize>)| {
                q.contains(&(seed.query as usize)) && c.contains(&(seed.word as usize))
            };
            if grown.iter().rev().take(8).any(inside) {
                continue;
            }
            let Some(stretch) = sides.grow(seed) else { continue };
            grown.push((stretch.words.clone(), stretch.record.clone()));
            if stretch.matched >= words && sides.tells(&stretch) {
                out.push(stretch.placed(place, range.start));
            }
        }
    }
}

/// Words of the draft and of the record that go together, with at most [`GAP`] words between them that do not.
struct Stretch {
    place: (u32, u32),
    words: Range<usize>,
    record: Range<usize>,
    ops: Vec<Op>,
    matched: usize,
}

impl Stretch {
    /// With its words numbered as the article's.
    fn placed(mut self, place: (u32, u32), offset: usize) -> Self {
        self.place = place;
        self.words = self.words.start + offset..self.words.end + offset;
        self
    }

    fn finish(self, article: &Article, bank: &Bank) -> Reuse {
        let query = Query::running(article, self.words.clone());
        let span = article.words().cover(self.words).unwrap_or_default();
        Reuse { span, alignment: alignment(&query, bank, self.place, &self.ops) }
    }
}

struct Sides<'a> {
    article: &'a Article,
    /// Number of the draft's first word in the article.
    offset: usize,
    draft: &'a [WordKey],
    record: &'a [WordKey],
}

impl Sides<'_> {
    /// The stretch around a seed; `None` where none of its words are equal: seeds compare half the keys.
    fn grow(&self, seed: &Seed) -> Option<Stretch> {
        let (q, c, length) = (seed.query as usize, seed.word as usize, seed.length as usize);
        let mut pairs: Vec<(usize, usize)> =
            (0..length).map(|i| (q + i, c + i)).filter(|&pair| self.equal(pair)).collect();
        while let Some(next) = self.next(*pairs.last()?, false) {
            pairs.push(next);
        }
        pairs.reverse();
        while let Some(next) = self.next(*pairs.last()?, true) {
            pairs.push(next);
        }
        pairs.reverse();
        let (first, last) = (pairs[0], pairs[pairs.len() - 1]);
        Some(Stretch {
            place: (0, 0),
            words: first.0..last.0 + 1,
            record: first.1..last.1 + 1,
            ops: steps(&pairs),
            matched: pairs.len(),
        })
    }

    /// The next pair of equal words, the nearest one.
    fn next(&self, from: (usize, usize), back: bool) -> Option<(usize, usize)> {
        self.next_within(from, back, GAP)
    }

    /// Behind a gap a light word counts only where another pair follows, over at most so many more gaps: alone it is an
    /// accident.
    fn next_within(&self, (q, c): (usize, usize), back: bool, gaps: usize) -> Option<(usize, usize)> {
        let nearest = (0..=2 * GAP).flat_map(|sum| (0..=GAP.min(sum)).map(move |a| (a, sum - a)));
        nearest.filter(|&(_, b)| b <= GAP).find_map(|(a, b)| {
            let pair = step((q, c), (a + 1, b + 1), back).filter(|&pair| self.equal(pair))?;
            let sound = (a, b) == (0, 0)
                || self.weighs(pair.0)
                || step(pair, (1, 1), back).is_some_and(|next| self.equal(next))
                || gaps > 0 && self.next_within(pair, back, gaps - 1).is_some();
            sound.then_some(pair)
        })
    }

    fn equal(&self, (q, c): (usize, usize)) -> bool {
        self.draft.get(q).is_some_and(|word| self.record.get(c) == Some(word))
    }

    fn weighs(&self, q: usize) -> bool {
        let word = self.article.words().span(self.offset + q);
        weigh(self.article.text(), word, self.article.language()) != Weight::Function
    }

    /// Whether it has enough words that carry meaning.
    fn tells(&self, stretch: &Stretch) -> bool {
        let matched = stretch.ops.iter().filter_map(|op| if let Op::Match { q, .. } = op { Some(*q) } else { None });
        matched.filter(|q| self.weighs(stretch.words.start + q)).take(TELLING).count() == TELLING
    }
}

/// The place so many words ahead, or back.
fn step((q, c): (usize, usize), (by_q, by_c): (usize, usize), back: bool) -> Option<(usize, usize)> {
    if back { Some((q.checked_sub(by_q)?, c.checked_sub(by_c)?)) } else { Some((q + by_q, c + by_c)) }
}

/// The steps that lead over these pairs; words of the draft are counted from the first one.
fn steps(pairs: &[(usize, usize)]) -> Vec<Op> {
    let first = pairs[0].0;
    let mut ops = Vec::with_capacity(pairs.len());
    let mut next = pairs[0];
    for &(q, c) in pairs {
        let swaps = (q - next.0).min(c - next.1);
        ops.extend((0..swaps).map(|i| Op::Swap { q: next.0 + i - first, c: next.1 + i }));
        ops.extend((next.0 + swaps..q).map(|q| Op::Insert { q: q - first }));
        ops.extend((next.1 + swaps..c).map(|c| Op::Delete { c }));
        ops.push(Op::Match { q: q - first, c });
        next = (q + 1, c + 1);
    }
    ops
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{article, bank};
    use super::reuses;
    use crate::text::Span;

    const FERRY: &str = "The ferry carried our grandparents across the sound every winter morning, and nobody counted.";

    fn found(text: &str, marked: &[Span]) -> Vec<String> {
        let bank = bank(&[("lind", FERRY), ("osei", "It is what it is, and that is all there is to it, as it was.")]);
        reuses(&article(text), marked, &bank, 8).iter().map(|r| r.span.of(text).to_owned()).collect()
    }

    #[test]
    fn copies_with_small_gaps_are_found_whole() {
        let cases = [
            ("They say the ferry carried our grandparents across the sound then.", 8),
            ("They say the ferry carried all our old grandparents across the sound then.", 10),
            ("The ferry carried our grandmothers across the sound every winter morning.", 11),
        ];
        for (text, words) in cases {
            let got = found(text, &[]);
            assert_eq!(got.iter().map(|s| s.split(' ').count()).collect::<Vec<_>>(), [words], "{got:?}");
        }
    }

    #[test]
    fn short_stretches_light_words_and_marked_words_are_left_alone() {
        assert_eq!(found("It seems the ferry carried our grandparents home.", &[]), Vec::<String>::new());
        assert_eq!(found("So it is what it is, and that is all.", &[]), Vec::<String>::new());
        assert_eq!(found(FERRY, &[Span::new(0, 60)]), Vec::<String>::new());
    }
}
