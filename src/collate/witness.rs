//! The places that print a statement: from passages and wordings to [`Witness`]es.
//!
//! What founded the statement is laid against its wording. Other passages are looked up among all wordings: a few words in marks
//! and reported speech by their words, or by their sense where the statement's own speaker is credited; then the running text.

use std::sync::Arc;

use rayon::prelude::*;

use super::Scene;
use super::group::telling;
use super::passage::{Passage, Piece};
use super::record::{Record, quote};
use crate::alignment::{Alignment, Edit, EditKind, paraphrase, reuses, versions};
use crate::article::Article;
use crate::attribution::{Cue, Kind, Mention};
use crate::bank::Bank;
use crate::language::Polarity;
use crate::people::{Roster, Speaker, SpeakerKind};
use crate::text::Span;

/// Words that a passage must share with a wording, and those of them that carry meaning, where its own speaker is not credited.
const SHARED: (usize, usize) = (5, 3);
const SHARED_WITH_ANOTHERS: (usize, usize) = (8, 4);

/// The fewest words of running text that print a statement without marks: the limit of `unmarked-quotation`.
const UNMARKED: usize = 8;

/// A place of a draft that prints a statement.
#[derive(Clone, Debug)]
pub struct Witness {
    /// Number of the draft.
    pub article: usize,
    /// In quotation marks, partly, as reported speech, or in the running text without marks.
    pub kind: Kind,
    /// The words: bytes of the draft's text.
    pub content: Vec<Span>,
    /// Who is credited.
    pub source: Option<Mention>,
    /// The name of the one credited, as the drafts together give it; `None` where the mention names nobody.
    pub name: Option<String>,
    /// What reports the words.
    pub cue: Option<Cue>,
    /// The outlet they came through.
    pub via: Option<Span>,
    /// The words laid against the statement's wording. Where not all of them stand in marks, without the reporter's words before
    /// the first and after the last that they share.
    pub alignment: Alignment,
}

impl Witness {
    pub(super) fn of(scene: &Scene<'_>, number: usize, alignment: Alignment) -> Self {
        let passage = &scene.passages[number];
        let alignment = if passage.exact { alignment } else { shared(alignment, scene.article(number)) };
        Self {
            article: passage.draft,
            kind: passage.kind,
            content: passage.whole.spans.clone(),
            source: passage.source.clone(),
            name: scene.speakers[number].as_ref().map(|s| s.name.clone()),
            cue: passage.cue.clone(),
            via: passage.via,
            alignment,
        }
    }

    fn unmarked(article: usize, span: Span, alignment: Alignment) -> Self {
        Self {
            article,
            kind: Kind::Unmarked,
            content: vec![span],
            source: None,
            name: None,
            cue: None,
            via: None,
            alignment,
        }
    }

    /// From its first to its last word: bytes of the draft's text.
    #[must_use]
    pub fn place(&self) -> Span {
        let first = self.content.first().copied().unwrap_or_default();
        self.content.iter().fold(first, |all, span| all.cover(*span))
    }
}

/// The alignment without the edits before the first and after the last word that both sides have.
fn shared(mut alignment: Alignment, article: &Article) -> Alignment {
    let words = article.words();
    let stands_for = |e: &&Edit| e.kind != EditKind::Reordering && !e.article.is_empty();
    let changed: Vec<Span> = alignment.edits.iter().filter(stands_for).map(|e| e.article).collect();
    let is_shared = |i: &usize| {
        let after = changed.partition_point(|span| span.end <= words.span(*i).start);
        !changed.get(after).is_some_and(|span| span.overlaps(words.span(*i)))
    };
    let mut both = words.within(alignment.fragment).filter(is_shared);
    let Some(first) = both.next() else { return alignment };
    let (start, end) = (words.span(first).start, words.span(both.last().unwrap_or(first)).end);
    let mut passage = alignment.passage;
    for edit in &alignment.edits {
        if edit.article.end <= start {
            passage.start = passage.start.max(edit.canonical.end).min(passage.end);
        } else if edit.article.start >= end {
            passage.end = passage.end.min(edit.canonical.start).max(passage.start);
        }
    }
    alignment.edits.retain(|e| e.article.end > start && e.article.start < end);
    Alignment { passage: passage.trimmed(alignment.text()), fragment: Span::new(start, end), ..alignment }
}

/// A statement as it is looked up: its wording, and who is credited with it most.
pub(super) struct Known {
    pub(super) record: Record,
    pub(super) language: &'static str,
    pub(super) speaker: Option<Arc<Speaker>>,
}

/// The statements as a bank.
pub(super) fn bank(known: &[Known]) -> Bank {
    let nobody = Arc::new(Speaker::named("", "", SpeakerKind::Person, None));
    let record = |k: &Known| quote(k.record.text(), k.language, k.speaker.as_ref().unwrap_or(&nobody));
    Bank::new(Roster::default(), known.iter().map(record).collect())
}

/// The other places of the drafts that print one of the statements, each with its number, and the numbers of the passages that are
/// among them. `taken` are the passages that founded statements.
pub(super) fn others(scene: &Scene<'_>, bank: &Bank, taken: &[bool]) -> (Vec<(usize, Witness)>, Vec<usize>) {
    let claim = |n: usize| claimed(scene, n, bank).map(|a| (n, a));
    let claims: Vec<_> = (0..taken.len()).into_par_iter().filter(|&n| !taken[n]).filter_map(claim).collect();
    let mut held = taken.to_vec();
    claims.iter().for_each(|(n, _)| held[*n] = true);
    let free: Vec<_> =
        (0..scene.articles.len()).into_par_iter().flat_map_iter(|draft| copied(scene, draft, bank, &held)).collect();
    let numbers = claims.iter().map(|(n, _)| *n).chain(free.iter().filter_map(|(n, ..)| *n)).collect();
    let of = |(n, a): (usize, Alignment)| (a.number, Witness::of(scene, n, a));
    let unmarked = free.into_iter().map(|(n, draft, span, a)| match n {
        Some(n) => (a.number, Witness::of(scene, n, a)),
        None => (a.number, Witness::unmarked(draft, span, a)),
    });
    (claims.into_iter().map(of).chain(unmarked).collect(), numbers)
}

/// The statement that a passage prints, and how.
fn claimed(scene: &Scene<'_>, number: usize, bank: &Bank) -> Option<Alignment> {
    let passage = &scene.passages[number];
    let by_words = |piece: &Piece| by_words(scene, number, piece, bank);
    if passage.kind == Kind::Direct {
        return by_words(&passage.whole);
    }
    let told = by_words(&passage.whole).or_else(|| by_sense(scene, number, bank));
    told.or_else(|| passage.marked.iter().find_map(by_words))
}

fn by_words(scene: &Scene<'_>, number: usize, piece: &Piece, bank: &Bank) -> Option<Alignment> {
    let (article, speaker) = (scene.article(number), scene.speakers[number].as_deref());
    let best = versions(piece.fragment(article), bank, speaker).into_iter().next()?;
    let theirs = best.quote.speaker.id.as_str();
    let (words, least) = match speaker {
        Some(speaker) if speaker.id == theirs => (1, 1),
        Some(_) if !theirs.is_empty() => SHARED_WITH_ANOTHERS,
        _ => SHARED,
    };
    (best.matched >= words && telling(&best, article, least)).then_some(best)
}

/// Reported speech of the statement's own speaker that says what the statement says.
fn by_sense(scene: &Scene<'_>, number: usize, bank: &Bank) -> Option<Alignment> {
    let (passage, speaker) = (&scene.passages[number], scene.speakers[number].as_deref()?);
    let polarity = passage.cue.as_ref().map_or(Polarity::Affirms, |cue| cue.polarity);
    let found = paraphrase(scene.article(number), &passage.whole.spans, polarity, bank, &[speaker])?;
    Some(found.alignment)
}

/// The stretches of a draft's running text that are made of a statement's words; where one makes up most of reported speech, the
/// number of its passage.
fn copied(scene: &Scene<'_>, draft: usize, bank: &Bank, held: &[bool]) -> Vec<(Option<usize>, usize, Span, Alignment)> {
    let first = scene.passages.partition_point(|p| p.draft < draft);
    let own = (first..scene.passages.len()).take_while(|&n| scene.passages[n].draft == draft);
    let own: Vec<(usize, &Passage)> = own.map(|n| (n, &scene.passages[n])).collect();
    let marked = own.iter().flat_map(|(_, p)| p.marked.iter().flat_map(|piece| piece.spans.iter().copied()));
    let told = own.iter().filter(|(n, _)| held[*n]).flat_map(|(_, p)| p.whole.spans.iter().copied());
    let mut closed: Vec<Span> = marked.chain(told).collect();
    closed.sort_unstable();
    let mut used = Vec::new();
    let mut out = Vec::new();
    for reuse in reuses(&scene.articles[draft], &closed, bank, UNMARKED) {
        let within =
            |p: &Passage| p.whole.spans.iter().map(|s| overlap(*s, reuse.span)).sum::<usize>() * 2 > reuse.span.len();
        let free = own.iter().filter(|(n, p)| !held[*n] && !used.contains(n) && p.kind != Kind::Direct);
        let passage = free.filter(|(_, p)| within(p)).map(|(n, _)| *n).next();
        used.extend(passage);
        out.push((passage, draft, reuse.span, reuse.alignment));
    }
    out
}

fn overlap(a: Span, b: Span) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}
