//! Cues: the verbs and phrases of a sentence that report, with their sources.
//!
//! From a sentence of the skeleton to cues in order; which words they report is for `clause` and `draft`.

use std::ops::Range;

use super::skeleton::Skeleton;
use super::{credit, phrase, verb};
use crate::language::{Complement, Polarity, ReportingVerb, VerbClass, WordClass};

/// How a cue stands to its source.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    /// "Lee said".
    Finite,
    /// "said Lee".
    Inverted,
    /// "saying": its source is another verb's subject.
    Participle,
    /// "according to Lee".
    Credit,
    /// "Lee:" or "Lee's answer:".
    Colon,
    /// "Lee:" at the head of a turn or a headline, without marks behind it.
    Turn,
}

/// A verb or phrase that reports.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    /// The words that report.
    pub(super) words: Range<usize>,
    /// The words that name the source.
    pub(super) source: Option<Range<usize>>,
    /// Source, cue and what stands between them.
    pub(super) clause: Range<usize>,
    /// The sentence it stands in: its number in [`Skeleton::sentences`].
    pub(super) sentence: usize,
    /// How it stands to its source.
    pub(super) form: Form,
    /// The verb; `None` for a phrase or a colon.
    pub(super) verb: Option<&'static ReportingVerb>,
    /// Dictionary form of verb or phrase.
    pub(super) lemma: &'static str,
}

impl Cue {
    /// Speech or attitude.
    pub(super) fn class(&self) -> VerbClass {
        self.verb.map_or(VerbClass::Speech, |v| v.class)
    }

    /// Affirming or denying.
    pub(super) fn polarity(&self) -> Polarity {
        self.verb.map_or(Polarity::Affirms, |v| v.polarity)
    }

    /// What follows it.
    pub(super) fn complement(&self) -> Complement {
        self.verb.map_or(Complement::Clause, |v| v.complement)
    }
}

/// The cues of sentence `n`, in order.
pub(super) fn cues(s: &Skeleton, text: &str, credits: &[&'static str], n: usize) -> Vec<Cue> {
    let sentence = s.sentences[n].clone();
    let mut out: Vec<Cue> = Vec::new();
    let mut i = sentence.start;
    while i < sentence.end {
        let found = credit::credit(s, text, credits, n, i)
            .or_else(|| credit::own_words(s, n, i))
            .or_else(|| credit::dash(s, n, i))
            .or_else(|| verb::verb(s, text, n, i, &out));
        i = found.as_ref().map_or(i, |c| c.words.end - 1) + 1;
        out.extend(found);
    }
    out.extend(credit::colon(s, n, &out));
    out
}

/// Who is told: the phrase behind "told".
pub(super) fn recipient(s: &Skeleton, cue: &Cue) -> Option<Range<usize>> {
    let takes = cue.complement() == Complement::Recipient && matches!(cue.form, Form::Finite | Form::Participle);
    let asks = s.tokens.get(cue.clause.end).is_some_and(|t| t.is(WordClass::Relative));
    (takes && !asks).then(|| phrase::after(s, cue.clause.end, s.sentences[cue.sentence].end)).flatten()
}
