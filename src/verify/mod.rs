//! The whole pipeline on one screen: a draft and a bank go in, a report comes out.

mod entries;
mod evidence;

use rustc_hash::FxHashSet;

use crate::alignment::reuses;
use crate::article::Article;
use crate::attribution::attributions;
use crate::bank::Bank;
use crate::house::Settings;
use crate::quotation::quotations;
use crate::report::{Judgement, Report};
use crate::rules;
use crate::settle::allowed;
use crate::text::Phrases;

use entries::{Credits, credited_entries, unmarked_entry};
use evidence::{Scene, copied, gather};

/// Checks a draft against the bank. Pure: no input or output, and it cannot fail.
#[must_use]
pub fn verify(article: Article, bank: &Bank, settings: &Settings) -> Report {
    let quotations = quotations(&article);
    let attributions = attributions(&article, &quotations, bank.roster());
    let phrases = Phrases::of(article.words());
    let scene = Scene { article: &article, quotations: &quotations, bank, settings, phrases };

    let credited = credited_entries(&article, &quotations, &attributions);
    let mut judgements: Vec<Judgement> = credited.into_iter().flat_map(|entry| gather(&scene, entry)).collect();
    let credits = Credits::of(&attributions);
    let marked: Vec<_> = quotations.items.iter().filter(|q| q.depth == 0).map(|q| q.span).collect();
    for (n, reuse) in reuses(&article, &marked, bank, settings.unmarked_words).into_iter().enumerate() {
        let entry = unmarked_entry(&article, &reuse, &credits, attributions.len() + quotations.items.len() + n);
        judgements.push(copied(&scene, entry, reuse.alignment));
    }
    judgements.sort_by_key(|j| j.entry.content.first().map(|span| (span.start, std::cmp::Reverse(span.end))));
    number_groups(&mut judgements);

    let judged: FxHashSet<usize> = judgements.iter().filter_map(|j| j.entry.quotation).collect();
    let unjudged = quotations.items.iter().enumerate().filter(|(i, _)| !judged.contains(i)).map(|(_, q)| q);
    let findings = rules::judge_marks(&article, &quotations, unjudged, settings);
    allowed(Report { article, judgements, findings }, settings)
}

/// Numbers the groups from 0 in the order in which they first appear.
fn number_groups(judgements: &mut [Judgement]) {
    let mut seen = rustc_hash::FxHashMap::default();
    for judgement in judgements {
        let next = seen.len();
        judgement.entry.group = *seen.entry(judgement.entry.group).or_insert(next);
    }
}
