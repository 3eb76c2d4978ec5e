//! Which words each cue reports: quotations before and behind it, clauses, and quotations that float after it.
//!
//! From cues to drafts, which hold tokens; `mod` turns them into attributions with mentions.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::cue::{Cue, Form};
use super::skeleton::Skeleton;
use super::token::Kind;
use super::turn;

/// Words reported, as tokens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Part {
    /// A piece of a quotation, by number.
    Quote(usize),
    /// Running text, which may hold quotations.
    Text(Range<usize>),
}

/// An attribution in the making.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// The cue, by number.
    pub(super) cue: Option<usize>,
    /// The draft whose speaker goes on speaking: the first in a row of such.
    pub(super) carried: Option<usize>,
    /// The words reported, in order.
    pub(super) parts: Vec<Part>,
    /// The subject of the verb over a fragment that no cue reports, and the number of its sentence.
    pub(super) governor: Option<(Range<usize>, usize)>,
    /// Whether the words name something rather than say it: a title, or what is "so-called".
    pub(super) naming: bool,
    /// Whether the cue reports nothing after all ("told them so"): who spoke there may still be who goes on.
    pub(super) empty: bool,
}

/// Who spoke last.
#[derive(Default)]
struct Voice {
    /// The draft of what was said.
    draft: Option<usize>,
    /// The source and its sentence, where what was said is no draft.
    governor: Option<(Range<usize>, usize)>,
    /// Whether the sentence before the one at hand is reported.
    near: bool,
}

/// What is drafted so far.
pub(super) struct Drafts<'a> {
    pub(super) s: &'a Skeleton,
    pub(super) text: &'a str,
    pub(super) cues: &'a [Cue],
    /// For each piece the draft that claims it.
    pub(super) owner: Vec<Option<usize>>,
    /// The drafts, in no order.
    pub(super) all: Vec<Draft>,
    /// For each cue the draft of what it reports.
    pub(super) drafted: Vec<Option<usize>>,
    /// The credit that only passes on another cue's words.
    pub(super) withheld: Option<usize>,
    /// Cues with the credit that passes their words on.
    pub(super) passed: FxHashMap<usize, usize>,
    /// The cues of the sentence at hand.
    pub(super) here: Range<usize>,
    /// Whether a verb that does not report may govern words in marks.
    pub(super) governed: bool,
}

impl<'a> Drafts<'a> {
    /// The drafts of all cues and quotations.
    pub(super) fn new(s: &'a Skeleton, text: &'a str, cues: &'a [Cue]) -> Self {
        let mut out = Self::none(s, text, cues);
        let mut first = 0;
        while first < cues.len() {
            let end = first + cues[first..].iter().take_while(|c| c.sentence == cues[first].sentence).count();
            out.here = first..end;
            (first..end).for_each(|c| out.quoted_before(c));
            (first..end).rev().for_each(|c| out.reported_behind(c));
            (first..end).for_each(|c| out.reported_before(c));
            first = end;
        }
        out.take_turns();
        out.float();
        out
    }

    /// The drafts of cues whose words are known, of sentences that the verb's mood marks as reported, and of the quotations left.
    pub(super) fn given(
        s: &'a Skeleton,
        text: &'a str,
        cues: &'a [Cue],
        parts: Vec<Vec<Part>>,
        free: impl Fn(usize, bool) -> Option<Part>,
    ) -> Self {
        let mut out = Self { governed: false, ..Self::none(s, text, cues) };
        for (c, parts) in parts.into_iter().enumerate().filter(|(_, parts)| !parts.is_empty()) {
            out.add(Some(c), parts);
        }
        out.carry(free);
        out.float();
        out
    }

    /// Gives each turn what it says; the words that another cue within it reports are that cue's too.
    fn take_turns(&mut self) {
        for c in (0..self.cues.len()).filter(|&c| self.cues[c].form == Form::Turn) {
            self.add(Some(c), vec![Part::Text(turn::spoken(self.s, &self.cues[c]))]);
        }
    }

    /// Drafts the sentences without a cue that are reported all the same; who spoke last goes on speaking.
    fn carry(&mut self, free: impl Fn(usize, bool) -> Option<Part>) {
        let mut speaking = Voice::default();
        let mut going_on: Option<usize> = None;
        let mut c = 0;
        for number in 0..self.s.sentences.len() {
            let first = c;
            while self.cues.get(c).is_some_and(|cue| cue.sentence <= number) {
                c += 1;
            }
            let begins = self.s.blocks.binary_search_by_key(&self.s.sentences[number].start, |b| b.start).is_ok();
            if (first..c).any(|k| self.drafted[k].is_some()) {
                (speaking, going_on) = (self.voice(first..c).unwrap_or(speaking), None);
                speaking.near = true;
                continue;
            }
            let part = free(number, speaking.near && !begins);
            if part.is_none()
                && let Some(voice) = self.voice(first..c)
            {
                speaking = voice;
            }
            speaking.near = part.is_some();
            going_on = part.map(|part| self.reported_freely(part, going_on.filter(|_| !begins), &speaking));
        }
    }

    /// Who speaks in a sentence with these cues.
    fn voice(&self, mut cues: Range<usize>) -> Option<Voice> {
        let sources = || cues.clone().filter(|&k| self.cues[k].source.is_some());
        let draft = sources().find_map(|k| self.drafted[k]);
        let source = cues.find(|&k| self.cues[k].source.is_some())?;
        let governor = self.cues[source].source.clone().map(|range| (range, self.cues[source].sentence));
        Some(Voice { draft, governor, near: false })
    }

    /// Adds a sentence without a cue to the draft of the one before it, or makes one that `speaking` goes on with.
    fn reported_freely(&mut self, part: Part, before: Option<usize>, speaking: &Voice) -> usize {
        if let (Some(draft), Part::Text(more)) = (before, &part)
            && let Some(Part::Text(range)) = self.all[draft].parts.last_mut()
        {
            range.end = more.end;
            self.claim(&part, draft);
            return draft;
        }
        self.add(None, vec![part]);
        let at = self.all.len() - 1;
        self.all[at].carried = speaking.draft.map(|draft| self.first_of(draft));
        self.all[at].governor = speaking.governor.clone().filter(|_| speaking.draft.is_none());
        at
    }

    /// The first draft in the row of those whose speaker `draft` goes on with.
    pub(super) fn first_of(&self, draft: usize) -> usize {
        self.all[draft].carried.unwrap_or(draft)
    }

    fn none(s: &'a Skeleton, text: &'a str, cues: &'a [Cue]) -> Self {
        Self {
            s,
            text,
            cues,
            owner: vec![None; s.pieces.len()],
            all: Vec::new(),
            drafted: vec![None; cues.len()],
            withheld: None,
            passed: FxHashMap::default(),
            here: 0..0,
            governed: true,
        }
    }

    /// The number of the piece at token `i` where nobody has it yet.
    pub(super) fn free(&self, i: usize) -> Option<usize> {
        match self.s.tokens.get(i)?.kind {
            Kind::Quote(p) if self.owner[p].is_none() => Some(p),
            _ => None,
        }
    }

    /// Whether the words of the piece end in a mark after which a cue may follow.
    pub(super) fn ends_in_mark(&self, piece: usize) -> bool {
        let body = self.s.pieces[piece].body.of(self.text).trim_end();
        body.trim_end_matches(['\'', '’']).ends_with([',', '?', '!', '-', '—', '–', '.', '…'])
    }

    pub(super) fn add(&mut self, cue: Option<usize>, parts: Vec<Part>) {
        let number = self.all.len();
        for part in &parts {
            self.claim(part, number);
        }
        if let Some(c) = cue {
            self.drafted[c] = Some(number);
        }
        let empty = parts.is_empty();
        self.all.push(Draft { cue, carried: None, parts, governor: None, naming: false, empty });
    }

    /// The pieces of quotations in draft `number`, in its order. One that another cue within the content reports is that cue's alone.
    pub(super) fn pieces_of(&self, number: usize) -> Vec<usize> {
        let all = self.all[number].parts.iter().flat_map(|part| self.pieces(part));
        all.filter(|&p| self.owner[p] == Some(number)).collect()
    }

    /// The pieces of quotations in a part.
    pub(super) fn pieces(&self, part: &Part) -> impl Iterator<Item = usize> {
        let (one, range) = match part {
            Part::Quote(p) => (Some(*p), 0..0),
            Part::Text(range) => (None, range.clone()),
        };
        let in_text = self.s.tokens[range].iter().filter_map(|t| match t.kind {
            Kind::Quote(p) => Some(p),
            _ => None,
        });
        one.into_iter().chain(in_text)
    }

    fn claim(&mut self, part: &Part, number: usize) {
        let tokens = match part {
            Part::Quote(p) => {
                self.owner[*p].get_or_insert(number);
                return;
            }
            Part::Text(range) => &self.s.tokens[range.clone()],
        };
        for token in tokens {
            if let Kind::Quote(p) = token.kind {
                self.owner[p].get_or_insert(number);
            }
        }
    }
}
