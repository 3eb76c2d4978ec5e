//! Reported speech against a quote: which clause it reports, what is supported, added, dropped, changed or turned
//! round.
//!
//! Words are compared by their stems, function words not at all. `term` makes the meaning-bearing words of a text, with
//! what several mean together (`idiom`); `kinship` reads a record in the words of the report, synonyms and opposites
//! among them; `score` says how well a stretch of a quote supports a report, and `clause` finds the best stretch.
//! `difference` says what differs, `condition` which condition was left out, `own` what reported speech shifts by
//! itself, and `contradiction` and `number` whether the clause is turned round.

mod clause;
mod condition;
mod contradiction;
mod difference;
mod idiom;
mod kinship;
mod number;
mod own;
mod score;
mod term;

use rustc_hash::FxHashMap;

use self::contradiction::Claim;
use self::difference::Sides;
use self::kinship::Kin;
use self::own::{Own, bodies};
use self::score::{Report, Support};
use self::term::{Term, Terms, terms};
use super::{Alignment, Edit};
use crate::article::Article;
use crate::bank::{Bank, CanonicalQuote, Wording};
use crate::language::{Language, Lexicon, Polarity, WordClass, language};
use crate::people::Speaker;
use crate::text::{Span, WordKey, Words};

/// Reported speech laid against the clause of a quote that it reports.
///
/// That it exists says that the clause is near enough to be what is reported; [`Paraphrase::faithful`] that nothing was
/// changed.
#[derive(Clone, Debug)]
pub struct Paraphrase {
    /// The quote, the clause (as its passage), and what differs, as edits in the order of the draft. Every edit bears
    /// meaning: forms of one word, tenses, pronouns and other function words are no difference, nor is the order of
    /// words, but for two names that change places. Words of the record before the first and after the last shared word
    /// are omissions only where they alter the claim (negation, number, modal verb, quantifier), or where more than
    /// half of the clause is dropped.
    ///
    /// `matched` and `words` count content words of the report (content words proper, names, numbers): those that stand
    /// in the clause, and all.
    pub alignment: Alignment,
    /// Whether it says the opposite of the record, once the cue's polarity is counted in.
    pub opposite: bool,
    /// Whether it gives another number than the record for the same thing.
    pub other_number: bool,
}

impl Paraphrase {
    /// Whether nothing that carries meaning was added, dropped or changed.
    #[must_use]
    pub fn faithful(&self) -> bool {
        !self.opposite && !self.other_number && self.alignment.edits.is_empty()
    }
}

/// The quote of `speakers` (those credited first) that supports the content best; `None` where none is near enough.
///
/// Only wordings in the article's language are compared: the record itself, or a translation on record. Where several
/// quotes support it equally, the earlier speaker's is taken, then the earliest in the bank. Content of fewer than two
/// or more than 400 meaning-bearing words is not compared.
#[must_use]
pub fn paraphrase(
    article: &Article,
    content: &[Span],
    polarity: Polarity,
    bank: &Bank,
    speakers: &[&Speaker],
) -> Option<Paraphrase> {
    read(article, content, polarity, bank, speakers, |context, readings| {
        let mut best: Option<Reading> = None;
        for reading in readings.filter(|r| r.support.suffices(context.is_sentence) && r.fits(context)) {
            if best.as_ref().is_none_or(|held| reading.support.rank() > held.support.rank()) {
                best = Some(reading);
            }
        }
        Some(compare(article, context, bank, &best?))
    })?
}

/// Whether nothing in the quotes of `speakers` is like the content. Not of content that is too short to be compared, nor where a clause
/// holds much of it, though not enough to say that it is what is reported.
#[must_use]
pub fn is_unlike(article: &Article, content: &[Span], bank: &Bank, speakers: &[&Speaker]) -> bool {
    let found = read(article, content, Polarity::Affirms, bank, speakers, |_, mut readings| {
        Iterator::any(&mut readings, |r| r.support.echoes())
    });
    found == Some(false)
}

/// What `look` makes of the content and the readings of the quotes that share most with it; `None` where it cannot be compared.
fn read<T>(
    article: &Article,
    content: &[Span],
    polarity: Polarity,
    bank: &Bank,
    speakers: &[&Speaker],
    look: impl FnOnce(&Context<'_>, &mut dyn Iterator<Item = Reading>) -> T,
) -> Option<T> {
    let language = article.language();
    let told = terms(article.text(), article.words(), content, language).items;
    let subject = own::subject(article, &told);
    let report = Report::new(&told, bank.stems(), bodies(language)).of_subject(subject);
    if report.len() < 2 || told.len() > LONGEST {
        return None;
    }
    let kin = Kin::new(&told, bank.stems(), language);
    let is_sentence = is_sentence(article, content);
    let candidates = candidates(&report, &kin, bank, speakers);
    let context = Context { told: &told, subject, kin: &kin, report: &report, is_sentence, cue: polarity, language };
    let mut readings = candidates.iter().flat_map(|&number| context.readings(bank, number));
    Some(look(&context, &mut readings))
}

/// Whether the content is a clause: it opens with "that" or a pronoun, or has an auxiliary verb.
fn is_sentence(article: &Article, content: &[Span]) -> bool {
    let lexicon = Lexicon::of(article.language());
    let places = content.iter().flat_map(|span| article.words().within(*span));
    let mut entries = places.map(|i| lexicon.get(article.words().span(i).of(article.text()))).enumerate();
    entries
        .any(|(i, e)| e.is(WordClass::Auxiliary) || i == 0 && (e.is(WordClass::Complementizer) || e.pronoun.is_some()))
}

/// The most terms of a report: beyond, it is no reported sentence.
const LONGEST: usize = 400;

/// How many quotes are looked at closely, of those that share most.
const CANDIDATES: usize = 12;

/// One wording of a quote, with its best stretch.
struct Reading {
    number: usize,
    wording: usize,
    terms: Terms,
    support: Support,
}

impl Reading {
    /// The terms of the stretch.
    fn clause(&self) -> &[Term] {
        let (first, last) = self.support.parts;
        let items = &self.terms.items;
        &items[items.partition_point(|t| t.part < first)..items.partition_point(|t| t.part <= last)]
    }

    /// Whether it can be what is reported: under a denying cue, either the record denies too, or the report is its
    /// opposite.
    fn fits(&self, context: &Context<'_>) -> bool {
        let claim = context.claim(self.clause());
        context.cue == Polarity::Affirms || claim.denies() || claim.is_opposite(&self.support)
    }

    /// The terms of the record up to the end of the stretch.
    fn until_end(&self) -> &[Term] {
        let items = &self.terms.items;
        &items[..items.partition_point(|t| t.part <= self.support.parts.1)]
    }

    /// The stretch, from its first to its last word: bytes of the wording's text.
    fn passage(&self) -> Span {
        let (first, last) = self.support.parts;
        self.terms.parts[first].cover(self.terms.parts[last])
    }
}

/// What is reported, ready to be held against records.
struct Context<'a> {
    told: &'a [Term],
    /// The noun that may stand for the speakers.
    subject: Option<WordKey>,
    kin: &'a Kin,
    report: &'a Report,
    /// Whether it has an auxiliary verb.
    is_sentence: bool,
    cue: Polarity,
    language: &'static Language,
}

impl<'a> Context<'a> {
    /// The report and a clause.
    fn claim<'c>(&'c self, clause: &'c [Term]) -> Claim<'c> {
        Claim { clause, told: self.told, cue: self.cue, language: self.language }
    }

    /// The wordings of a quote in the report's language, each with its best stretch.
    fn readings(&'a self, bank: &'a Bank, number: u32) -> impl Iterator<Item = Reading> + 'a {
        let number = number as usize;
        wordings(&bank.quotes()[number], self.language).into_iter().filter_map(move |(wording, held)| {
            let mut terms = terms(&held.text, &held.words, &[Span::new(0, held.text.len())], self.language);
            self.kin.read(&mut terms.items, self.told);
            let support = clause::best(&terms, self.report, self.is_sentence)?;
            Some(Reading { number, wording, terms, support })
        })
    }
}

/// Numbers of the quotes of `speakers` that share most with the report, those of earlier speakers first.
fn candidates(report: &Report, kin: &Kin, bank: &Bank, speakers: &[&Speaker]) -> Vec<u32> {
    let mut ranks: FxHashMap<u32, usize> = FxHashMap::default();
    for (rank, speaker) in speakers.iter().enumerate() {
        for &number in bank.quotes_of(&speaker.id) {
            ranks.entry(number).or_insert(rank);
        }
    }
    let best = most_shared(report, kin, bank, &ranks);
    ranks.retain(|number, _| best.contains(number));
    let mut numbers: Vec<u32> = ranks.keys().copied().collect();
    numbers.sort_unstable_by_key(|number| (ranks[number], *number));
    numbers
}

/// The numbers among `ranks` of the quotes that share most with the report.
fn most_shared(report: &Report, kin: &Kin, bank: &Bank, ranks: &FxHashMap<u32, usize>) -> Vec<u32> {
    let rarities: FxHashMap<WordKey, f32> = report.stems().collect();
    let related = kin.related().filter_map(|(stem, told)| Some((stem, *rarities.get(&told)?)));
    let mut sums: FxHashMap<u32, f32> = FxHashMap::default();
    for (stem, rarity) in report.stems().chain(related) {
        let with = bank.stems().quotes_with(stem);
        if with.len() < ranks.len() {
            with.iter().filter(|n| ranks.contains_key(n)).for_each(|n| *sums.entry(*n).or_default() += rarity);
        } else {
            let held = ranks.keys().filter(|n| with.binary_search(n).is_ok());
            held.for_each(|n| *sums.entry(*n).or_default() += rarity);
        }
    }
    let mut best: Vec<(u32, f32)> = sums.into_iter().collect();
    best.sort_by(|(a, x), (b, y)| y.total_cmp(x).then(a.cmp(b)));
    best.into_iter().take(CANDIDATES).map(|(number, _)| number).collect()
}

/// The record and its translations that are in this language, numbered as in [`Alignment::wording`].
fn wordings<'a>(quote: &'a CanonicalQuote, spoken: &Language) -> Vec<(usize, &'a Wording)> {
    let is_spoken = |tag: &str| language(tag).is_some_and(|l| l.code == spoken.code);
    let record = is_spoken(&quote.language).then_some((0, &quote.wording));
    let translations = quote.translations.iter().enumerate().filter(|(_, t)| is_spoken(&t.language));
    record.into_iter().chain(translations.map(|(i, t)| (1 + quote.variants.len() + i, &t.wording))).collect()
}

/// The report laid against the stretch of a reading.
fn compare(article: &Article, context: &Context<'_>, bank: &Bank, reading: &Reading) -> Paraphrase {
    let (told, clause) = (context.told, reading.clause());
    let quote = &bank.quotes()[reading.number];
    let (matched, words) = count(told, clause);
    let mut alignment = Alignment {
        quote: quote.clone(),
        number: reading.number,
        wording: reading.wording,
        passage: reading.passage(),
        fragment: cover(told),
        edits: Vec::new(),
        matched,
        words,
    };
    let claim = context.claim(clause);
    let opposite = claim.is_opposite(&reading.support);
    let other_number = number::other_number(clause, told, &reading.support);
    alignment.edits = edits(article, context, bank, reading, &alignment, opposite);
    Paraphrase { alignment, opposite, other_number }
}

/// What differs between the report and the stretch of a reading.
fn edits(
    article: &Article,
    context: &Context<'_>,
    bank: &Bank,
    reading: &Reading,
    alignment: &Alignment,
    opposite: bool,
) -> Vec<Edit> {
    let (said, clause, language) = (alignment.text(), reading.clause(), context.language);
    let claim = context.claim(clause);
    let (settled, told) = if opposite { (clause.to_vec(), context.told.to_vec()) } else { claim.settled() };
    let passage = alignment.passage.of(said);
    let mut own = Own::new(&alignment.quote, bank, passage, alignment.fragment.of(article.text()), language);
    own.take_subject(passage, context.subject);
    own.point_back(passage, reading.until_end());
    if context.cue == Polarity::Denies || claim.denies() {
        own.deny(language);
    }
    let reach = reach(said, clause, &told, language);
    let mut edits = difference::edits(Sides { clause: &settled, report: &told, own: &own, reach });
    if let Some(condition) = condition::lost(said, &reading.terms, reading.support.parts, &told) {
        edits.retain(|e| e.canonical.is_empty() || !condition.contains(e.canonical));
        edits.push(difference::lost(condition, alignment.fragment.end));
    }
    edits
}

/// Where the clause of the last shared word ends: at the next punctuation or conjunction.
fn reach(said: &str, clause: &[Term], told: &[Term], language: &Language) -> usize {
    let shared = clause.iter().rfind(|t| t.is_content() && told.iter().any(|o| o.stem == t.stem));
    let Some(from) = shared.map(|t| t.span.end) else { return 0 };
    let lexicon = Lexicon::of(language);
    let stops = |word: &str| lexicon.get(word).is(WordClass::Conjunction) || lexicon.get(word).is(WordClass::Clause);
    let words = Words::of(&said[from..]);
    let conjunction = words.spans().iter().find(|span| stops(span.of(&said[from..]))).map(|span| span.start);
    let punctuation = said[from..].find([',', ';', ':', '.', '!', '?', '—', '–']);
    from + conjunction.into_iter().chain(punctuation).min().unwrap_or(said.len() - from)
}

/// How many content words of `terms` stand in `others`, and how many there are.
fn count(terms: &[Term], others: &[Term]) -> (usize, usize) {
    let content = || terms.iter().filter(|t| t.is_content());
    (content().filter(|t| others.iter().any(|o| o.stem == t.stem)).count(), content().count())
}

/// From the first to the last of them; empty where there is none.
fn cover(terms: &[Term]) -> Span {
    let (first, last) = (terms.first(), terms.last());
    first.zip(last).map_or(Span::empty(0), |(a, b)| a.span.cover(b.span))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::paraphrase;
    use crate::alignment::{EditKind, Paraphrase, Weight};
    use crate::article::{Article, Format};
    use crate::bank::{Bank, CanonicalQuote};
    use crate::language::{Polarity, language};
    use crate::people::{Roster, Speaker, SpeakerKind};
    use crate::text::Span;

    fn bank(records: &[&str]) -> Bank {
        let roster = Roster::new(vec![
            Speaker::named("mara-lindqvist", "Mara Lindqvist", SpeakerKind::Person, Some("harbour-board")),
            Speaker::named("harbour-board", "Harbour Board", SpeakerKind::Organisation, None),
        ]);
        let own = &roster.speakers()[0];
        let quotes = records.iter().enumerate().map(|(i, text)| CanonicalQuote::of(own, &format!("q{i}"), &[text]));
        let quotes = quotes.collect();
        Bank::new(roster, quotes)
    }

    /// What `report` is, told with this cue of a speaker whose only record is `record`.
    fn told(records: &[&str], polarity: Polarity, report: &str) -> (Article, Option<Paraphrase>) {
        let article = Article::read("a.txt", report.as_bytes().to_vec(), Format::Plain, language("en"));
        let bank = bank(records);
        let speakers: Vec<&Speaker> = bank.roster().speakers().iter().map(AsRef::as_ref).collect();
        let content = Span::new(0, article.text().len());
        let found = paraphrase(&article, &[content], polarity, &bank, &speakers);
        (article, found)
    }

    fn kind(found: Option<&Paraphrase>) -> &'static str {
        match found {
            None => "nothing",
            Some(p) if p.opposite => "opposite",
            Some(p) if p.other_number => "other number",
            Some(p) if p.faithful() => "faithful",
            Some(_) => "drifted",
        }
    }

    #[test]
    fn reports_are_held_against_the_clause_they_report() {
        const FERRY: &str = "The night ferry was never profitable. We kept it running for eleven years because people on the \
                             island had no other way home. That ends in October, and we are sorry.";
        const CRANE: &str = "Nobody checked the brake on the second crane. We asked for new parts three times, and the \
                             board refused every time.";
        const POOL: &str = "I will not close the swimming pool. We will raise the entrance fee by $2 next spring; children \
                            under twelve can still swim for free.";
        const SPY: &str = "Nordwind never sold customer addresses to Helio. The contract allowed shops to print labels for \
                           their parcels in our depot.";
        let affirmed = [
            (FERRY, "the night ferry had never been profitable", "faithful"),
            (FERRY, "the night ferry was not profitable", "drifted"),
            (FERRY, "the night ferry was profitable", "opposite"),
            (FERRY, "the night ferry had always been profitable", "opposite"),
            (
                FERRY,
                "the board had kept the ferry running for eleven years because people on the island had no other way home",
                "faithful",
            ),
            (
                FERRY,
                "the board kept it running for eleven years because people on the island had no other way home",
                "faithful",
            ),
            (FERRY, "they kept it running for 11 years because people on the island had no other way home", "faithful"),
            (
                FERRY,
                "they kept it running for twelve years because people on the island had no other way home",
                "other number",
            ),
            (
                FERRY,
                "they kept it running for nearly eleven years because people on the island had no other way home",
                "drifted",
            ),
            (FERRY, "the board kept it running only because people on the island had no other way home", "drifted"),
            (FERRY, "the council would buy two electric buses next summer", "nothing"),
            (FERRY, "the night shift at the clinic was tiring", "nothing"),
            (FERRY, "the board was sorry", "nothing"),
            (CRANE, "nobody had checked the second crane’s brake", "faithful"),
            (CRANE, "somebody had checked the brake on the second crane", "opposite"),
            (CRANE, "they had asked for new parts three times", "faithful"),
            (CRANE, "they asked for new parts five times", "other number"),
            (CRANE, "they asked for new parts 3 times", "faithful"),
            (CRANE, "they asked for new parts", "drifted"),
            (CRANE, "the board had refused every time", "faithful"),
            (CRANE, "the crane had been built in Poland", "nothing"),
            (POOL, "he would not close the swimming pool", "faithful"),
            (POOL, "he would close the swimming pool", "opposite"),
            (POOL, "he might not close the swimming pool", "drifted"),
            (POOL, "the entrance fee would be raised by $2 next spring", "faithful"),
            (POOL, "the entrance fee would be raised by $5 next spring", "other number"),
            (POOL, "the entrance fee would rise next year", "drifted"),
            (POOL, "children under twelve could still swim for free", "faithful"),
            (POOL, "all children could still swim for free", "drifted"),
            (POOL, "children under 10 could still swim for free", "other number"),
            (POOL, "the library would close at noon", "nothing"),
            (SPY, "Nordwind had never sold customer addresses to Helio", "faithful"),
            (SPY, "Helio had never sold customer addresses to Nordwind", "drifted"),
            (SPY, "Nordwind sold customer addresses to Helio", "opposite"),
            (SPY, "the deal only let shops print labels for their parcels in the depot", "drifted"),
            (SPY, "Nordwind and Helio are friends", "nothing"),
        ];
        let denied = [
            (SPY, "Nordwind had sold customer addresses to Helio", "faithful"),
            (SPY, "Helio had got customers’ addresses", "drifted"),
            (SPY, "the contract allowed shops to print labels for their parcels in the depot", "opposite"),
            (SPY, "shops printed labels", "nothing"),
            (POOL, "he would close the swimming pool", "faithful"),
            (POOL, "the entrance fee would be raised by $2 next spring", "opposite"),
        ];
        let cases = affirmed.map(|case| (Polarity::Affirms, case)).into_iter();
        let mut wrong = Vec::new();
        for (polarity, (record, report, expected)) in cases.chain(denied.map(|case| (Polarity::Denies, case))) {
            let (_, found) = told(&[record], polarity, report);
            if kind(found.as_ref()) != expected {
                let edits = found.as_ref().map(|p| &p.alignment.edits);
                wrong.push(format!("{report}: {}, not {expected}: {edits:?}", kind(found.as_ref())));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn what_differs_is_listed_with_both_wordings() {
        let record = "The contract allowed people to print labels for their parcels, straight from the depot.";
        let report = "the deal only allowed shops to print labels for their parcels straight from the depot";
        let (article, found) = told(&[record], Polarity::Affirms, report);
        let found = found.expect("the clause supports most of it");
        let edits = found.alignment.edits.iter();
        let listed: Vec<_> =
            edits.map(|e| (e.kind, e.weight, e.canonical.of(record), e.article.of(article.text()))).collect();
        assert_eq!(
            listed,
            [
                (EditKind::Substitution, Weight::Content, "contract", "deal"),
                (EditKind::Insertion, Weight::Quantifier, "", "only"),
                (EditKind::Substitution, Weight::Content, "people", "shops"),
            ]
        );
        assert_eq!(found.alignment.passage.of(record), record.trim_end_matches('.'));
    }

    #[test]
    fn the_quote_that_supports_most_is_taken() {
        let records = [
            "Harbour pilots work at night.",
            "Harbour pilots will get new boats in March.",
            "The boats in the harbour are old.",
        ];
        let (_, found) = told(&records, Polarity::Affirms, "harbour pilots would get new boats in March");
        assert_eq!(found.map(|p| p.alignment.number), Some(1));
    }

    proptest! {
        #[test]
        fn any_record_and_any_report_can_be_compared(
            record in "(not |no |three |5% |Helio |sold |ships |[.,;] |\\PC{0,6}){0,30}",
            report in "(not |no |three |6% |Helio |sold |ships |[.,;] |\\PC{0,6}){0,30}",
            denies in any::<bool>(),
        ) {
            let polarity = if denies { Polarity::Denies } else { Polarity::Affirms };
            let (article, found) = told(&[&record], polarity, &report);
            for edit in found.iter().flat_map(|p| &p.alignment.edits) {
                prop_assert!(edit.weight >= Weight::Content);
                prop_assert!(record.get(edit.canonical.start..edit.canonical.end).is_some());
                prop_assert!(article.text().get(edit.article.start..edit.article.end).is_some());
            }
        }
    }
}
