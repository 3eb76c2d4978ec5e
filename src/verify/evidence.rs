//! What the bank holds on each entry: from an entry to its evidence and judgement.

use rustc_hash::FxHashSet;

use crate::alignment::{Alignment, EditKind, Fragment, Paraphrase, matches, paraphrase};
use crate::article::Article;
use crate::attribution::Kind;
use crate::bank::Bank;
use crate::house::Settings;
use crate::language::Polarity;
use crate::people::Speaker;
use crate::quotation::{Closing, Gap, Quotations};
use crate::report::{Entry, Evidence, Judgement};
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
        let alignments = looked_up(scene, &left);
        let on_record = |span: &Span| alignments.iter().any(|a| a.fragment.overlaps(*span));
        let (held, silent): (Vec<Span>, Vec<Span>) = left.content.iter().copied().partition(on_record);
        if held.is_empty() {
            break;
        }
        judgements.extend(quoted(scene, Entry { content: held, ..left.clone() }, alignments));
        if silent.is_empty() {
            return judgements;
        }
        left.content = silent;
    }
    judgements.extend(by_paragraph(scene, left));
    judgements
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
    (is_speech || held).then(|| judged(scene, entry, alignments, None, None))
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
    judged(scene, entry, vec![alignment], None, None)
}

/// Judges reported or mixed speech: against the credited speaker's quotes, then against those that share its words.
fn reported(scene: &Scene<'_>, entry: Entry) -> Judgement {
    let known = entry.source.as_ref().and_then(|s| s.speaker.as_deref());
    let Some(speaker) = known.filter(|_| entry.asserted) else {
        return judged(scene, entry, Vec::new(), None, None);
    };
    let polarity = entry.cue.as_ref().map_or(Polarity::Affirms, |cue| cue.polarity);
    let held_against =
        |speakers: &[&Speaker]| paraphrase(scene.article, &entry.content, polarity, scene.bank, speakers);
    let circle: Vec<&Speaker> = scene.bank.roster().circle(&speaker.id).map(AsRef::as_ref).collect();
    let own = held_against(&circle);
    let elsewhere = if own.is_none() { held_against(&sharing(scene, &entry, speaker)) } else { None };
    let alignments = own.iter().map(|p| p.alignment.clone()).collect();
    judged(scene, entry, alignments, own.as_ref(), elsewhere.as_ref())
}

fn judged(
    scene: &Scene<'_>,
    entry: Entry,
    alignments: Vec<Alignment>,
    paraphrase: Option<&Paraphrase>,
    elsewhere: Option<&Paraphrase>,
) -> Judgement {
    let evidence = Evidence {
        article: scene.article,
        phrases: &scene.phrases,
        roster: scene.bank.roster(),
        settings: scene.settings,
        quotation: entry.quotation.map(|i| &scene.quotations.items[i]),
        entry: &entry,
        alignments: &alignments,
        paraphrase,
        elsewhere,
    };
    let (verdict, findings) = judge(&evidence);
    Judgement { entry, alignments, verdict, findings }
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
