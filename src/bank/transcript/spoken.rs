//! The words of one speaker: the turns of others left out, time codes mapped onto what stays.

use rustc_hash::FxHashMap;

use super::labels::{self, Labels};
use super::turns::{Passage, passages};
use super::{Spoken, TimeCodes, Transcript, asides};

/// The words of the speaker whom `may_be` knows by the labels.
pub(super) fn spoken(transcript: &Transcript, may_be: impl Fn(&str) -> bool) -> Spoken {
    let mut asked = FxHashMap::default();
    let mut named = |label: &str| match asked.get(label) {
        Some(known) => *known,
        None => *asked.entry(label.to_owned()).or_insert(may_be(label)),
    };
    let labels = Labels::of(&transcript.lines);
    let passages = passages(transcript, &labels, &mut named);
    let mut is_mine = |passage: &Passage| passage.who.as_deref().is_some_and(&mut named);
    let mine: Vec<bool> = passages.iter().map(&mut is_mine).collect();
    let kept: &dyn Fn(usize, &Passage) -> bool = if mine.contains(&true) {
        // What stands before the first label of plain text is its title.
        let first = passages.iter().position(|p| p.who.is_some()).filter(|_| !transcript.captions).unwrap_or(0);
        &move |i, passage| mine[i] || passage.who.is_none() && i >= first
    } else if labels.are_questions_and_answers() {
        &|_, passage| !passage.who.as_deref().is_some_and(labels::asks)
    } else {
        &|_, _| true
    };
    let mut spoken = Spoken::default();
    let theirs = passages.iter().enumerate().filter(|(i, passage)| kept(*i, passage));
    theirs.for_each(|(_, passage)| spoken.add(passage, labels.shouting));
    spoken
}

impl Spoken {
    fn add(&mut self, passage: &Passage, shouting: bool) {
        let words = asides::without(&passage.text, shouting);
        if words.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str(if passage.begins { "\n\n" } else { " " });
        }
        self.times.add(self.text.len(), passage.time.as_deref());
        self.text.push_str(&words);
    }
}

impl TimeCodes {
    fn add(&mut self, at: usize, time: Option<&str>) {
        if let Some(time) = time.filter(|time| self.marks.last().is_none_or(|(_, last)| &**last != *time)) {
            self.marks.push((at, time.into()));
        }
    }
}
