//! What the bank holds on each entry: from an entry to its evidence and judgement.

use rustc_hash::FxHashSet;

use crate::alignment::{Alignment, EditKind, Fragment, Paraphrase, is_unlike, matches, paraphrase};
use crate::article::Article;
use crate::attribution::Kind;
use crate::bank::Bank;
use crate::house::Settings;
use crate::language::{Polarity, detect_within};
use crate::people::Speaker;
use crate::quotation::{Closing, Gap, Quotations};
use crate::report::{Entry, Evidence, Foreign, Judgement};
use crate::rules::judge;
use crate::text::{Phrases, Span};

/// What all entries of one draft share.
pub(super) struct Scene<'a> {
    pub(super) article: &'a Article,
    pub(super) quotations: &'a Quotations,
    pub(super) bank: &'a Bank,
    pub(super) settings: &'a Settings,
    pub(super) phrases: Phrases,
}

/// How many records the paragraphs of one quotation are held against together, before each is looked up alone.
const RECORDS_TOGETHER: usize = 3;

/// Judges one entry. Nothing comes of short uncredited words in marks that are not on record: a title, a term, a scare quote. The
/// paragraphs of a quotation that its record says nothing of are judged as an entry of their own.
pub(super) fn gather(scene: &Scene<'_>, entry: Entry) -> Vec<Judgement> {
    if entry.kind != Kind::Direct {
        return vec![reported(scene, entry)];
    }
    let mut judgements = Vec::new();
    let mut left = entry;
    for _ in 0..RECORDS_TOGETHER {
        let mut alignments = looked_up(scene, &left);
        let on_record = |span: &Span| alignments.iter().any(|a| holds(scene.article, a, *span));
        let (held, silent): (Vec<Span>, Vec<Span>) = left.content.iter().copied().partition(on_record);
        if held.is_empty() {
            break;
        }
        let known = Entry { content: held, ..left.clone() };
        if !silent.is_empty() {
            alignments = looked_up(scene, &known);
        }
        judgements.extend(quoted(scene, known, alignments));
        if silent.is_empty() {
            return judgements;
        }
        left.content = silent;
    }
    judgements.extend(by_paragraph(scene, left));
    judgements
}

/// Least share of a paragraph's words, as one of so many, that stand in the record that holds it; a paragraph beside one on record that was
/// laid against the record's next words by force has fewer.
const ONE_WORD_OF: usize = 4;

/// Whether a paragraph is one of those that the record holds.
fn holds(article: &Article, alignment: &Alignment, paragraph: Span) -> bool {
    let words = |span: Span| article.words().within(span).len();
    let edits = alignment.edits.iter().filter(|e| matches!(e.kind, EditKind::Insertion | EditKind::Substitution));
    let inside = edits.filter_map(|e| {
        let (start, end) = (e.article.start.max(paragraph.start), e.article.end.min(paragraph.end));
        (start < end).then(|| words(Span::new(start, end)))
    });
    let (all, others) = (words(paragraph), inside.sum::<usize>());
    alignment.fragment.overlaps(paragraph) && all.saturating_sub(others) * ONE_WORD_OF >= all
}

/// Judges each paragraph that is on record alone, and what is left of them together.
fn by_paragraph(scene: &Scene<'_>, entry: Entry) -> Vec<Judgement> {
    let mut judgements = Vec::new();
    let mut silent = Vec::new();
    for span in entry.content.iter().filter(|_| entry.content.len() > 1) {
        let alone = Entry { content: vec![*span], ..entry.clone() };
        match looked_up(scene, &alone) {
            found if found.is_empty() => silent.push(*span),
            found => judgements.extend(quoted(scene, alone, found)),
        }
    }
    if judgements.is_empty() {
        silent.clone_from(&entry.content);
    }
    if !silent.is_empty() {
        judgements.extend(quoted(scene, Entry { content: silent, ..entry }, Vec::new()));
    }
    judgements
}

/// The quotes that hold the words of an entry in quotation marks.
fn looked_up(scene: &Scene<'_>, entry: &Entry) -> Vec<Alignment> {
    let quotation = entry.quotation.map(|i| &scene.quotations.items[i]);
    let inside = |gap: &&Gap| entry.content.iter().any(|span| span.contains(gap.span));
    let gaps: Vec<Gap> = quotation.into_iter().flat_map(|q| &q.gaps).filter(inside).copied().collect();
    let fragment = Fragment { article: scene.article, spans: &entry.content, gaps: &gaps };
    let credited = entry.source.as_ref().and_then(|s| s.speaker.as_deref());
    let mut alignments = matches(fragment, scene.bank, credited);
    if quotation.is_some_and(|q| q.closing == Closing::Unclosed) {
        alignments.iter_mut().for_each(end_with_the_record);
    }
    alignments
}

/// Judges words in quotation marks; `None` where they are neither speech nor on record.
fn quoted(scene: &Scene<'_>, entry: Entry, alignments: Vec<Alignment>) -> Option<Judgement> {
    let quotation = entry.quotation.map(|i| &scene.quotations.items[i]);
    let is_speech = entry.source.is_some() || quotation.is_some_and(|q| q.stands_alone(scene.article));
    let held = alignments.first().is_some_and(Alignment::is_verbatim);
    (is_speech || held).then(|| judged(scene, entry, alignments, Reports::default()))
}

/// Where a mark never closes, the quotation ends where the record does: what follows in the paragraph is the writer's.
fn end_with_the_record(alignment: &mut Alignment) {
    while let Some(last) = alignment.edits.last() {
        let is_tail = last.canonical.is_empty() && last.article.end == alignment.fragment.end;
        if last.kind != EditKind::Insertion || !is_tail {
            break;
        }
        alignment.fragment.end = last.article.start;
        alignment.edits.pop();
    }
}

/// Judges a copy without marks.
pub(super) fn copied(scene: &Scene<'_>, entry: Entry, alignment: Alignment) -> Judgement {
    judged(scene, entry, vec![alignment], Reports::default())
}

/// Judges reported or mixed speech: against the credited speaker's quotes, then against those that share its words.
fn reported(scene: &Scene<'_>, entry: Entry) -> Judgement {
    let known = entry.source.as_ref().and_then(|s| s.speaker.as_deref());
    let Some(speaker) = known.filter(|_| entry.asserted) else {
        return judged(scene, entry, Vec::new(), Reports::default());
    };
    let polarity = entry.cue.as_ref().map_or(Polarity::Affirms, |cue| cue.polarity);
    let held_against =
        |speakers: &[&Speaker]| paraphrase(scene.article, &entry.content, polarity, scene.bank, speakers);
    let circle: Vec<&Speaker> = scene.bank.roster().circle(&speaker.id).map(AsRef::as_ref).collect();
    let own = held_against(&circle);
    let elsewhere = if own.is_none() { held_against(&sharing(scene, &entry, speaker)) } else { None };
    let alignments = own.iter().map(|p| p.alignment.clone()).collect();
    let unlike = own.is_none() && is_unlike(scene.article, &entry.content, scene.bank, &circle);
    judged(scene, entry, alignments, Reports { own: own.as_ref(), unlike, elsewhere: elsewhere.as_ref() })
}

/// What reported speech reports.
#[derive(Clone, Copy, Default)]
struct Reports<'a> {
    /// A clause of the credited speaker's.
    own: Option<&'a Paraphrase>,
    /// Nothing like it is on record from them.
    unlike: bool,
    /// A clause of somebody else's.
    elsewhere: Option<&'a Paraphrase>,
}

fn judged(scene: &Scene<'_>, entry: Entry, alignments: Vec<Alignment>, reports: Reports<'_>) -> Judgement {
    let evidence = Evidence {
        article: scene.article,
        phrases: &scene.phrases,
        roster: scene.bank.roster(),
        settings: scene.settings,
        quotation: entry.quotation.map(|i| &scene.quotations.items[i]),
        entry: &entry,
        alignments: &alignments,
        foreign: foreign(scene, &entry),
        paraphrase: reports.own,
        unlike: reports.unlike,
        elsewhere: reports.elsewhere,
    };
    let (verdict, findings) = judge(&evidence);
    Judgement { entry, alignments, verdict, findings }
}

/// Whether the words are in a language that the credited speaker's quotes are not in, nor all translated into. Where the bank has nothing of
/// the speaker, those count who speak for the same body.
fn foreign<'a>(scene: &Scene<'a>, entry: &Entry) -> Option<Foreign<'a>> {
    let speaker = entry.source.as_ref()?.speaker.as_deref()?;
    let mut circle = scene.bank.roster().circle(&speaker.id);
    let on_record = circle.find_map(|s| scene.bank.languages_of(&s.id))?;
    let words: Vec<&str> = entry.content.iter().map(|span| span.of(scene.article.text())).collect();
    let spoken = detect_within(&words.join(" "), scene.article.language());
    on_record.lack(spoken.code).then_some(Foreign { spoken, on_record })
}

/// The other speakers with a quote that shares a run of words with the entry, in the order of their first such quotes.
fn sharing<'a>(scene: &Scene<'a>, entry: &Entry, but: &Speaker) -> Vec<&'a Speaker> {
    let words = scene.article.words();
    let keys: Vec<_> =
        entry.content.iter().flat_map(|&span| words.keys()[words.within(span)].iter().copied()).collect();
    let numbers: FxHashSet<u32> = scene.bank.index().seeds(&keys).iter().map(|seed| seed.quote).collect();
    let mut numbers: Vec<u32> = numbers.into_iter().collect();
    numbers.sort_unstable();
    let quotes = numbers.iter().filter_map(|&n| scene.bank.quotes().get(n as usize));
    let mut seen = FxHashSet::from_iter([but.id.as_str()]);
    quotes.map(|q| q.speaker.as_ref()).filter(|s| seen.insert(s.id.as_str())).collect()
}
