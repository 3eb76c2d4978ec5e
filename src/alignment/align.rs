//! A marked fragment against the bank: candidates, word alignment with free ends, the best of them.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::article::Article;
use crate::bank::Bank;
use crate::language::language;
use crate::people::Speaker;
use crate::quotation::Gap;
use crate::text::Span;

use super::acceptance::{Measure, accepts};
use super::candidates::{Candidate, Credit, Relation, candidates};
use super::edges::settle;
use super::edits::{Texts, edits};
use super::exchange::exchange;
use super::joining::join;
use super::joint::joint;
use super::layout::lay;
use super::order::cover;
use super::query::Query;
use super::restyled::restyle;
use super::script::Op;
use super::{Alignment, Edit, EditKind};

/// Words of a draft to be looked up.
#[derive(Clone, Copy, Debug)]
pub struct Fragment<'a> {
    /// The draft.
    pub article: &'a Article,
    /// The words, one span a paragraph.
    pub spans: &'a [Span],
    /// Ellipses and brackets in them, in order.
    pub gaps: &'a [Gap],
}

/// The quotes that hold the fragment, best first; empty where none does. All that follow the first match equally well
/// (the credited speaker's come first, then the earliest in the bank). Where the fragment joins two records, the list
/// has the two in the order of the draft, and each speaks of its own part ([`Alignment::fragment`]).
///
/// One or two words are looked for among the quotes of `credited` only, its organisation's and its members'.
#[must_use]
pub fn matches(fragment: Fragment<'_>, bank: &Bank, credited: Option<&Speaker>) -> Vec<Alignment> {
    let query = Query::new(fragment);
    let credit = Credit::of(bank, credited);
    let found = laid(&query, bank, &credit);
    match found.first().and_then(|best| on_record(&query, best)) {
        Some(part) => best_of(&part, bank, &credit, &laid(&part, bank, &credit)),
        None => best_of(&query, bank, &credit, &found),
    }
}

/// Every quote that holds a version of the fragment, best first: those that [`matches()`] chooses from.
#[must_use]
pub fn versions(fragment: Fragment<'_>, bank: &Bank, credited: Option<&Speaker>) -> Vec<Alignment> {
    let query = Query::new(fragment);
    let found = laid(&query, bank, &Credit::of(bank, credited));
    found.iter().map(|l| l.alignment(&query, bank)).collect()
}

/// The best of these and all that match equally well; or the two that the fragment joins.
fn best_of(query: &Query<'_>, bank: &Bank, credit: &Credit, found: &[Laid<'_>]) -> Vec<Alignment> {
    if let Some(joint) = joint(query, bank, credit, found.first()) {
        return joint;
    }
    let Some(best) = found.first() else { return Vec::new() };
    let score = best.measure.score();
    let equal = found.iter().take_while(|l| l.measure.score() == score);
    let mut equal: Vec<_> = equal.map(|l| (l.candidate.relation, l.alignment(query, bank))).collect();
    equal.sort_by_key(|(relation, alignment)| (*relation, blemishes(alignment), alignment.number, alignment.wording));
    let mut quotes = rustc_hash::FxHashSet::default();
    equal.into_iter().map(|(_, alignment)| alignment).filter(|a| quotes.insert(a.number)).collect()
}

/// The fragment without the paragraphs before the record's first word and after its last: the record is silent about
/// those, so they are not words added to it. `None` where there are none.
fn on_record<'a>(query: &Query<'a>, best: &Laid<'_>) -> Option<Query<'a>> {
    let held = cover(&best.ops)?;
    let matched = || best.ops.iter().filter_map(|op| op.matched());
    let (first, last) = (matched().min()?, matched().max()?);
    let part = |q: usize| query.words[q].part;
    let ends = held.end == best.candidate.wording.words.len();
    let start = (0..query.len()).find(|&q| held.start > 0 || part(q) == part(first))?;
    let end = (0..query.len()).rfind(|&q| !ends || part(q) == part(last))? + 1;
    (start > 0 || end < query.len()).then(|| query.part(start..end))
}

/// How many edits there are, typography left out: between quotes that share as many words, the punctuation decides.
fn blemishes(alignment: &Alignment) -> usize {
    alignment.edits.iter().filter(|edit| edit.kind != EditKind::Typography).count()
}

/// A fragment laid against a wording.
pub(super) struct Laid<'a> {
    pub(super) candidate: Candidate<'a>,
    pub(super) ops: Vec<Op>,
    pub(super) measure: Measure,
}

/// The wordings that the fragment is a version of, best first.
pub(super) fn laid<'a>(query: &Query<'_>, bank: &'a Bank, credit: &Credit) -> Vec<Laid<'a>> {
    let lay_out = |candidate: Candidate<'a>| {
        let words = &candidate.wording.words;
        let mut ops = lay(query, words, &candidate.seeds);
        settle(&mut ops, query, candidate.wording);
        let measure = Measure::of(query, &ops);
        accepts(query, &measure, words.len(), candidate.relation).then_some(Laid { candidate, ops, measure })
    };
    let mut found: Vec<Laid<'a>> = candidates(query, bank, credit).into_iter().filter_map(lay_out).collect();
    found.sort_by_key(Laid::order);
    found
}

impl Laid<'_> {
    fn order(&self) -> (Reverse<i32>, Relation, u32, u32) {
        let candidate = &self.candidate;
        (Reverse(self.measure.score()), candidate.relation, candidate.quote, candidate.number)
    }

    pub(super) fn alignment(&self, query: &Query<'_>, bank: &Bank) -> Alignment {
        alignment(query, bank, (self.candidate.quote, self.candidate.number), &self.ops)
    }
}

/// The alignment that a script makes of a fragment and a wording (number of the quote, number of the wording).
pub(super) fn alignment(query: &Query<'_>, bank: &Bank, place: (u32, u32), ops: &[Op]) -> Alignment {
    let (number, wording) = (place.0 as usize, place.1 as usize);
    let quote = Arc::clone(&bank.quotes()[number]);
    let tag = match wording.checked_sub(1 + quote.variants.len()) {
        Some(i) => &quote.translations[i].language,
        None => &quote.language,
    };
    let record = quote.wordings().nth(wording).unwrap_or(&quote.wording);
    let texts = Texts { query, record, language: language(tag).unwrap_or(query.language) };
    let fragment = match (query.words.first(), query.words.last()) {
        (Some(first), Some(last)) => first.span.cover(last.span),
        _ => Span::default(),
    };
    let passage = cover(ops).and_then(|range| record.words.cover(range)).unwrap_or_default();
    let brackets = |e: &&Edit| e.kind == EditKind::Bracket;
    let edits = restyle(texts, passage, exchange(texts, join(texts, edits(texts, ops))));
    Alignment {
        number,
        wording,
        passage: reaching(passage, &edits),
        fragment: edits.iter().filter(brackets).fold(fragment, |all, edit| all.cover(edit.article)),
        edits,
        matched: ops.iter().filter(|op| matches!(op, Op::Match { .. } | Op::Moved { .. })).count(),
        words: query.len(),
        quote: Arc::clone(&quote),
    }
}

/// The passage with the words that stand for the draft's at its ends.
fn reaching(passage: Span, edits: &[Edit]) -> Span {
    let stands_for = |e: &&Edit| {
        matches!(e.kind, EditKind::Substitution | EditKind::Spelling | EditKind::Bracket) && !e.canonical.is_empty()
    };
    edits.iter().filter(stands_for).fold(passage, |all, edit| all.cover(edit.canonical))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{article, bank, look_up, quote, speaker};
    use crate::bank::Bank;
    use crate::people::Roster;

    const BRIDGE: &str = "Nobody in this town asked for a toll bridge, and nobody here will ever pay for one.";
    const FERRY: &str = "The ferry carried our grandparents across the sound every winter morning.";
    const SHORT: &str = "A scandal without equal.";

    fn ids(bank: &Bank, draft: &str, credited: &str) -> Vec<String> {
        look_up(&article(draft), bank, credited).iter().map(|a| a.quote.id.clone()).collect()
    }

    #[test]
    fn fragments_of_any_length_are_found() {
        let bank = bank(&[("osei", BRIDGE), ("lind", FERRY), ("vane", SHORT)]);
        let cases = [
            (BRIDGE, "", "q0"),
            ("asked for a toll bridge", "", "q0"),
            ("grandparents across the sound", "", "q1"),
            ("The ferry carried our grandmothers across the bay every winter morning.", "", "q1"),
            ("a scandal without parallel", "vane", "q2"),
            ("scandal", "vane", "q2"),
            ("without equal", "vane", "q2"),
            ("carried our grandparents … every winter morning", "", "q1"),
        ];
        for (draft, credited, expected) in cases {
            assert_eq!(ids(&bank, draft, credited), [expected], "{draft}");
        }
    }

    #[test]
    fn words_that_merely_occur_in_a_record_are_not_matched() {
        let bank = bank(&[("osei", BRIDGE), ("lind", FERRY), ("vane", SHORT)]);
        let cases = [
            ("scandal", "osei"),
            ("scandal", ""),
            ("toll", "vane"),
            ("in this and", "vane"),
            ("this town will never", "vane"),
            ("and nobody here believes that the schools were closed because of the snow last week", "vane"),
            ("We asked for a new school, and the council said no.", "osei"),
        ];
        for (draft, credited) in cases {
            assert_eq!(ids(&bank, draft, credited), Vec::<String>::new(), "{draft} {credited}");
        }
    }

    #[test]
    fn of_equal_quotes_the_credited_speakers_comes_first_then_the_earliest() {
        let bank = bank(&[("vane", FERRY), ("lind", FERRY), ("osei", FERRY)]);
        assert_eq!(ids(&bank, FERRY, ""), ["q0", "q1", "q2"]);
        assert_eq!(ids(&bank, FERRY, "osei"), ["q2", "q0", "q1"]);
        assert_eq!(ids(&bank, FERRY, "harbour"), ["q1", "q2", "q0"]);
    }

    #[test]
    fn words_on_record_win_over_words_nearly_on_record() {
        let altered = FERRY.replace("winter", "summer");
        let bank = bank(&[("osei", &altered), ("vane", FERRY)]);
        assert_eq!(ids(&bank, FERRY, "osei"), ["q1"]);
    }

    #[test]
    fn an_accepted_variant_that_fits_is_the_wording() {
        let osei = speaker("osei", None);
        let variant = FERRY.replace("sound", "strait");
        let quotes = vec![quote(0, &osei, &[FERRY, &variant])];
        let bank = Bank::new(Roster::new(vec![osei]), quotes);
        let found = look_up(&article(&variant), &bank, "osei");
        assert_eq!((found[0].wording, found[0].edits.len()), (1, 0));
    }

    #[test]
    fn a_fragment_that_joins_two_records_gives_both_in_order() {
        let bank = bank(&[("osei", BRIDGE), ("osei", FERRY)]);
        let draft = "The ferry carried our grandparents across the sound. Nobody in this town asked for a toll bridge";
        let article = article(draft);
        let found = look_up(&article, &bank, "osei");
        let parts: Vec<_> = found.iter().map(|a| (a.quote.id.as_str(), a.fragment.of(draft), a.edits.len())).collect();
        assert_eq!(
            parts,
            [
                ("q1", "The ferry carried our grandparents across the sound", 0),
                ("q0", "Nobody in this town asked for a toll bridge", 0)
            ]
        );
    }

    #[test]
    fn paragraphs_that_the_record_does_not_reach_are_left_alone() {
        let bank = bank(&[("osei", BRIDGE)]);
        let (other, apart) = ("We counted the boats at noon, and again in the evening.", "\n\n");
        let cases = [
            (format!("{other}{apart}{BRIDGE}"), BRIDGE.to_owned()),
            (format!("{BRIDGE}{apart}{other}"), BRIDGE.to_owned()),
        ];
        for (draft, covered) in cases {
            let found = look_up(&article(&draft), &bank, "osei");
            assert_eq!((found[0].fragment.of(&draft), found[0].edits.len()), (covered.trim_end_matches('.'), 0));
        }
    }

    #[test]
    fn repetition_without_end_costs_no_more_than_its_length() {
        let time = |size: usize| {
            let bank = bank(&vec![("vane", FERRY); size]);
            let again = self::bank(&[("osei", &"again ".repeat(4 * size))]);
            let draft = "again ".repeat(10 * size);
            let start = std::time::Instant::now();
            assert!(ids(&bank, FERRY, "").len() >= 50);
            let _ = ids(&again, &draft, "osei");
            start.elapsed()
        };
        // Ten times as much: quadratic time would take a hundred times as long. A busy machine may spoil a try, not
        // all.
        let times: Vec<_> =
            (0..5).map(|_| (time(500), time(5000))).take_while(|(short, long)| *long > *short * 40).collect();
        assert!(times.len() < 5, "{times:?}");
    }
}
