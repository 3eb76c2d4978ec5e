//! Credits of a verb-second language such as German: cues, sources and the words they report.
//!
//! From the skeleton to [`Reading`]s. The word order tells what English tells by position: a verb at the head of its segment has what it
//! reports before it, the subjunctive marks reported speech without any cue. Quotations that no reading takes are left to `float`.

mod content;
mod credit;
mod free;
mod phrase;
mod sentence;
mod verb;

use super::cue::Cue;
use super::draft::Part;
use super::skeleton::Skeleton;
use crate::language::Language;
use sentence::Sentence;

/// A cue with what it reports.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) cue: Cue,
    /// The words reported, in order; may be empty.
    pub(super) parts: Vec<Part>,
}

/// The readings of all sentences, in the order of the text.
pub(super) fn readings(s: &Skeleton, text: &str, language: &'static Language) -> Vec<Reading> {
    let mut out = Vec::new();
    for number in 0..s.sentences.len() {
        let sentence = Sentence::new(s, text, language, number);
        let first = out.len();
        for i in sentence.range.clone() {
            let found = sentence.credit(i).or_else(|| sentence.thus(i)).or_else(|| sentence.verb(i, &out[first..]));
            out.extend(found);
        }
        let colon = sentence.colon(&out[first..]);
        out.extend(colon);
    }
    out
}

/// The sentences that the subjunctive alone marks as reported: what they report, by the number of the sentence; `following` tells that the
/// sentence before is reported.
pub(super) fn free(
    s: &Skeleton,
    text: &str,
    language: &'static Language,
    number: usize,
    following: bool,
) -> Option<Part> {
    Sentence::new(s, text, language, number).free(following)
}
