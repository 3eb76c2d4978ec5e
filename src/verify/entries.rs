//! Which passages of a draft are judged, each by itself: from attributions to entries.
//!
//! Each span in quotation marks is an entry, also where it belongs to an interrupted or mixed attribution; mixed and
//! reported speech are entries as a whole. Attitudes ("praised the plan") are none.

use std::collections::BTreeMap;

use crate::alignment::{Reuse, Weight, weigh};
use crate::article::Article;
use crate::attribution::{Attribution, Cue, Kind};
use crate::circumstance::Reported;
use crate::language::{Lexicon, Polarity, WordClass};
use crate::quotation::{Closing, Quotation, Quotations};
use crate::report::Entry;
use crate::text::Span;

/// Fewer words than this around the quoted ones report nothing: "On Monday, “…”".
const WORDS_AROUND: usize = 4;

/// The entries of all attributions, and of the quotations that none of them holds; those are credited to nobody. A quotation is one
/// entry, however many attributions hold it: the first that credits somebody, or else the first.
pub(super) fn credited_entries(
    article: &Article,
    quotations: &Quotations,
    attributions: &[Attribution],
    reported: &Reported,
) -> Vec<Entry> {
    let mut held: Vec<Option<Entry>> = vec![None; quotations.items.len()];
    let mut entries = Vec::new();
    for (group, attribution) in attributions.iter().enumerate() {
        if reports(article, quotations, attribution) && !is_told_by_outer(article, attributions, attribution) {
            entries.push(of(article, attribution, group, reported));
        }
        for &i in &attribution.quotations {
            let entry = marked(&quotations.items[i], i, of(article, attribution, group, reported));
            if held[i].as_ref().is_none_or(|known| known.source.is_none() && entry.source.is_some()) {
                held[i] = Some(entry);
            }
        }
    }
    for (i, quotation) in quotations.items.iter().enumerate().filter(|(_, q)| q.depth == 0) {
        held[i].get_or_insert_with(|| marked(quotation, i, uncredited(attributions.len() + i)));
    }
    entries.extend(held.into_iter().flatten());
    entries
}

/// Whether an attribution is judged as reported speech too.
fn reports(article: &Article, quotations: &Quotations, attribution: &Attribution) -> bool {
    let words = |span: Span| article.words().within(span).len();
    let all: usize = attribution.content.iter().map(|&span| words(span)).sum();
    let quoted =
        || attribution.quotations.iter().flat_map(|&i| &quotations.items[i].body).map(|&span| words(span)).sum();
    match attribution.kind {
        Kind::Indirect => attribution.speech,
        Kind::Mixed => attribution.speech && all.saturating_sub(quoted()) >= WORDS_AROUND,
        Kind::Direct | Kind::Unmarked => false,
    }
}

/// Whether the report that an attribution is part of makes it no statement of the draft's own: where that one says nothing ("denied that Lee had
/// said …", "asked whether Lee said …"), or where it is judged itself and nobody else on record is credited within it ("Lee said he promised to
/// …").
fn is_told_by_outer(article: &Article, attributions: &[Attribution], attribution: &Attribution) -> bool {
    let outers = std::iter::successors(attribution.nested, |&outer| attributions[outer].nested);
    let unknown = attribution.source.as_ref().is_none_or(|m| m.speaker.is_none());
    outers.map(|outer| &attributions[outer]).any(|outer| {
        let denies = outer.cue.as_ref().is_some_and(|cue| cue.polarity == Polarity::Denies);
        let judged = outer.speech && (unknown || have_one_speaker(outer, attribution));
        denies || judged || !asserted(article, outer)
    })
}

fn have_one_speaker(a: &Attribution, b: &Attribution) -> bool {
    let (Some(a), Some(b)) = (&a.source, &b.source) else { return false };
    a.speaker.as_ref().zip(b.speaker.as_ref()).is_some_and(|(a, b)| a.id == b.id)
}

/// Whether the draft says that the words were said: not "asked whether …", not "asked about …" by nobody named, not "Lee was asked …", not
/// "never said that …".
fn asserted(article: &Article, attribution: &Attribution) -> bool {
    let words = article.words();
    let first = attribution.content.first().and_then(|&span| words.within(span).next());
    let opening = first.map_or("", |i| words.span(i).of(article.text()));
    let is = |word: &str, class| Lexicon::of(article.language()).get(word).is(class);
    let passive = |cue: &Cue| {
        let before = words.within(cue.span).start.checked_sub(1).map(|i| words.span(i));
        before.is_some_and(|word| is(word.of(article.text()), WordClass::Be))
    };
    let asked = |cue: &Cue| {
        is(cue.span.of(article.text()), WordClass::Asking) && (attribution.source.is_none() || passive(cue))
    };
    let asks = is(opening, WordClass::Question) || attribution.cue.as_ref().is_some_and(asked);
    !asks && !attribution.cue.as_ref().is_some_and(|cue| is_negated(article, cue.span))
}

/// Whether a negation stands shortly before a cue, in its sentence.
fn is_negated(article: &Article, cue: Span) -> bool {
    let (words, sentences) = (article.words(), article.sentences());
    let place = words.within(cue).start;
    let sentence = sentences.partition_point(|s| s.start <= cue.start).checked_sub(1).map(|i| sentences[i]);
    let first = sentence.map_or(place, |s| words.within(s).start).max(place.saturating_sub(NEGATION_BEFORE));
    (first..place).any(|i| weigh(article.text(), words.span(i), article.language()) == Weight::Negation)
}

/// How many words before a cue a negation of it may stand: "did not really say".
const NEGATION_BEFORE: usize = 3;

/// The entry of an unmarked copy. It takes over the credit of reported speech that it mostly stands in.
pub(super) fn unmarked_entry(article: &Article, reuse: &Reuse, credits: &Credits<'_>, group: usize) -> Entry {
    let most = credits.shared(reuse.span).into_iter().max_by_key(|&(number, shared)| (shared, number));
    let credit = most.filter(|(_, shared)| shared * 2 > reuse.span.len());
    let entry = credit.map_or_else(
        || uncredited(group),
        |(number, _)| of(article, &credits.attributions[number], group, credits.reported),
    );
    Entry { kind: Kind::Unmarked, content: vec![reuse.span], ..entry }
}

/// Where a draft credits somebody with speech, sorted by place: an unmarked copy looks at its own surroundings only.
pub(super) struct Credits<'a> {
    attributions: &'a [Attribution],
    reported: &'a Reported,
    /// Each piece of content with the number of its attribution.
    pieces: Vec<(Span, usize)>,
    /// The furthest end of the pieces up to each.
    ends: Vec<usize>,
}

impl<'a> Credits<'a> {
    pub(super) fn of(attributions: &'a [Attribution], reported: &'a Reported) -> Self {
        let credited = attributions.iter().enumerate().filter(|(_, a)| a.speech && a.source.is_some());
        let mut pieces: Vec<(Span, usize)> =
            credited.flat_map(|(number, a)| a.content.iter().map(move |&span| (span, number))).collect();
        pieces.sort_unstable();
        let ends = pieces.iter().scan(0, |furthest, (span, _)| {
            *furthest = span.end.max(*furthest);
            Some(*furthest)
        });
        Self { attributions, reported, ends: ends.collect(), pieces }
    }

    /// The numbers of the attributions that share bytes with `span`, and how many. Where the cue itself is among the copied words, the
    /// credit was copied with them and is not the draft's.
    fn shared(&self, span: Span) -> BTreeMap<usize, usize> {
        let from = self.ends.partition_point(|&end| end <= span.start);
        let to = self.pieces.partition_point(|(piece, _)| piece.start < span.end);
        let mut shared = BTreeMap::new();
        let copied = |number: usize| self.attributions[number].cue.as_ref().is_some_and(|cue| cue.span.overlaps(span));
        let near = self.pieces.iter().take(to).skip(from);
        for (piece, number) in near.filter(|(piece, number)| piece.overlaps(span) && !copied(*number)) {
            *shared.entry(*number).or_default() += piece.end.min(span.end) - piece.start.max(span.start);
        }
        shared
    }
}

/// The entry of an attribution. The subject of a verb that is not of saying is credited with nothing ("The band played
/// “…”").
fn of(article: &Article, attribution: &Attribution, group: usize, reported: &Reported) -> Entry {
    let (cue, source) = (attribution.cue.as_ref().map(|c| c.span), attribution.source.as_ref().map(|s| s.span));
    let credit = cue.into_iter().chain(source).reduce(Span::cover);
    let credits = attribution.speech || attribution.cue.is_some();
    Entry {
        kind: attribution.kind,
        content: attribution.content.clone(),
        source: attribution.source.clone().filter(|_| credits),
        cue: attribution.cue.clone(),
        via: attribution.via,
        around: credit.map(|credit| reported.around(article, credit)).unwrap_or_default(),
        asserted: asserted(article, attribution),
        group,
        quotation: None,
    }
}

fn uncredited(group: usize) -> Entry {
    Entry {
        kind: Kind::Direct,
        content: Vec::new(),
        source: None,
        cue: None,
        via: None,
        around: Vec::new(),
        asserted: true,
        group,
        quotation: None,
    }
}

fn marked(quotation: &Quotation, number: usize, credit: Entry) -> Entry {
    Entry { kind: Kind::Direct, content: spoken(quotation, &credit), quotation: Some(number), ..credit }
}

/// The words of a quotation. Where its mark never closes, or a credit stands within the marks, the attribution has told them from the credit.
fn spoken(quotation: &Quotation, credit: &Entry) -> Vec<Span> {
    let unclosed = quotation.closing == Closing::Unclosed;
    let told = |body: &Span| {
        let inside: Vec<Span> = credit.content.iter().copied().filter(|span| body.contains(*span)).collect();
        let cued = credit.cue.as_ref().is_some_and(|cue| body.contains(cue.span)) && credit.kind == Kind::Direct;
        let known = (unclosed || cued) && !inside.is_empty();
        if known { inside } else { vec![*body] }
    };
    quotation.body.iter().flat_map(told).collect()
}
