//! What else prints a statement, beside what founded it: looked up among all wordings.
//!
//! A few words in marks and reported speech are found by their words, or by their sense where the statement's own
//! speaker is credited; then the running text is searched.

use std::sync::Arc;

use rayon::prelude::*;

use super::Scene;
use super::bond::{Credit, binds, tells};
use super::passage::{Passage, Piece};
use super::record::{Record, quote};
use super::witness::Witness;
use crate::alignment::{Alignment, Reuse, paraphrase, reuses, versions};
use crate::attribution::Kind;
use crate::bank::Bank;
use crate::language::Polarity;
use crate::people::{Roster, Speaker, SpeakerKind};
use crate::text::Span;

/// The fewest words of running text that print a statement without marks: of a whole sentence without a change (the
/// limit of `unmarked-quotation`), and of anything else. Less is found in any two reports of one matter.
const UNMARKED: usize = 8;
const UNMARKED_PART: usize = 12;

/// A statement as it is looked up: its wording, and who is credited with it most.
pub(super) struct Known {
    pub(super) record: Record,
    pub(super) language: &'static str,
    pub(super) speaker: Option<Arc<Speaker>>,
}

/// A place that was found.
pub(super) struct Sighting {
    /// The number of the statement.
    pub(super) statement: usize,
    /// The number of the passage; `None` for running text.
    pub(super) passage: Option<usize>,
    pub(super) witness: Witness,
}

/// The statements as a bank.
fn bank(known: &[Known]) -> Bank {
    let nobody = Arc::new(Speaker::named("", "", SpeakerKind::Person, None));
    let record = |k: &Known| quote(k.record.text(), k.language, k.speaker.as_ref().unwrap_or(&nobody));
    Bank::new(Roster::default(), known.iter().map(record).collect())
}

/// The places of the drafts that print one of the statements, besides the passages that are `taken`: those that founded
/// them.
pub(super) fn sightings(scene: &Scene<'_>, known: &[Known], taken: &[bool]) -> Vec<Sighting> {
    let bank = bank(known);
    let look = Look { scene, bank: &bank };
    let free = (0..taken.len()).into_par_iter().filter(|&n| !taken[n]);
    let mut out: Vec<Sighting> = free.filter_map(|n| look.passage(n)).collect();
    let mut held = taken.to_vec();
    out.iter().filter_map(|s| s.passage).for_each(|n| held[n] = true);
    let drafts = (0..scene.articles.len()).into_par_iter();
    out.par_extend(drafts.flat_map_iter(|draft| look.running(draft, &held)));
    out
}

struct Look<'a> {
    scene: &'a Scene<'a>,
    bank: &'a Bank,
}

impl Look<'_> {
    /// The statement that a passage prints.
    fn passage(&self, number: usize) -> Option<Sighting> {
        let passage = &self.scene.passages[number];
        let by_words = |piece: &Piece| self.by_words(number, piece);
        let seen = |alignment: Alignment, other_words: bool| {
            let statement = alignment.number;
            let witness = match other_words {
                true => Witness::new(self.scene, number, alignment, true),
                false => Witness::by_words(self.scene, number, alignment),
            };
            Sighting { statement, passage: Some(number), witness }
        };
        if let Some(alignment) = by_words(&passage.whole) {
            return Some(seen(alignment, false));
        }
        if passage.kind == Kind::Direct {
            return None;
        }
        let by_sense = self.by_sense(number).map(|a| seen(a, true));
        by_sense.or_else(|| passage.marked.iter().find_map(by_words).map(|a| seen(a, false)))
    }

    fn by_words(&self, number: usize, piece: &Piece) -> Option<Alignment> {
        let (article, speaker) = (self.scene.article(number), self.scene.speakers[number].as_deref());
        let best = versions(piece.fragment(article), self.bank, speaker).into_iter().next()?;
        let theirs = best.quote.speaker.id.as_str();
        let credit = match speaker {
            Some(speaker) if speaker.id == theirs => Credit::Same,
            Some(_) if !theirs.is_empty() => Credit::Other,
            _ => Credit::Unknown,
        };
        // Two or three words are the speaker's where they are a sentence of the wording; else they are a phrase.
        let few = credit == Credit::Same && is_sentence(&best) && tells(&best, article, 2);
        (few || binds(&best, article, credit)).then_some(best)
    }

    /// Reported speech of the statement's own speaker that says what the statement says.
    fn by_sense(&self, number: usize) -> Option<Alignment> {
        let (passage, speaker) = (&self.scene.passages[number], self.scene.speakers[number].as_deref()?);
        let polarity = passage.cue.as_ref().map_or(Polarity::Affirms, |cue| cue.polarity);
        let found = paraphrase(self.scene.article(number), &passage.whole.spans, polarity, self.bank, &[speaker])?;
        Some(found.alignment)
    }

    /// The stretches of a draft's running text that are made of a statement's words. One that makes up most of reported
    /// speech is seen as that.
    fn running(&self, draft: usize, held: &[bool]) -> Vec<Sighting> {
        let own = self.scene.passages_of(draft);
        let spans = |n: usize, p: &Passage| if held[n] { p.whole.spans.clone() } else { p.marked_spans() };
        let mut closed: Vec<Span> = own.clone().flat_map(|n| spans(n, &self.scene.passages[n])).collect();
        closed.sort_unstable();
        let mut used = Vec::new();
        let mut out = Vec::new();
        for reuse in reuses(&self.scene.articles[draft], &closed, self.bank, UNMARKED).into_iter().filter(is_long) {
            let free = |n: &usize| !held[*n] && !used.contains(n) && self.scene.passages[*n].kind != Kind::Direct;
            let passage = own.clone().filter(free).find(|&n| holds(&self.scene.passages[n], reuse.span));
            used.extend(passage);
            let statement = reuse.alignment.number;
            let witness = match passage {
                Some(n) => Witness::by_words(self.scene, n, reuse.alignment),
                None => Witness::unmarked(draft, reuse.span, reuse.alignment),
            };
            out.push(Sighting { statement, passage, witness });
        }
        out
    }
}

/// Whether most of a stretch stands in the passage.
fn holds(passage: &Passage, stretch: Span) -> bool {
    let shared = |span: &Span| span.end.min(stretch.end).saturating_sub(span.start.max(stretch.start));
    passage.whole.spans.iter().map(shared).sum::<usize>() * 2 > stretch.len()
}

/// Whether a stretch is long enough to be no phrase: twelve words, or a whole sentence of the wording.
fn is_long(reuse: &Reuse) -> bool {
    reuse.alignment.matched >= UNMARKED_PART || is_sentence(&reuse.alignment)
}

/// Whether the words are a whole sentence of the wording, or several, without a change.
fn is_sentence(alignment: &Alignment) -> bool {
    let (text, passage) = (alignment.text(), alignment.passage);
    let before = text[..passage.start].trim_end_matches(|c: char| c.is_whitespace() || "“‘\"'".contains(c));
    let starts = before.is_empty() || before.ends_with(['.', '?', '!', '”', '’']);
    let after = &text[passage.end..];
    let ends = !after.chars().any(char::is_alphanumeric) || after.starts_with(['.', '?', '!']);
    starts && ends && alignment.is_verbatim()
}
