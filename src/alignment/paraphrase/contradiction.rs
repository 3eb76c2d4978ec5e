//! Whether a report says the opposite of a clause that it follows closely.
//!
//! Negations, words turned into their opposites, and a denying cue each turn a claim round. Precision first: a claim is
//! made only where both sides say little else, where one of these alone turns it round, and where what is negated on one
//! side stands without any negation on the other.

use std::sync::LazyLock;

use super::score::Support;
use super::term::Term;
use crate::alignment::Weight;
use crate::language::{LANGUAGES, Language, Polarity, stem};
use crate::text::WordKey;

/// Least shares of the report and of the clause that must be shared before one is called the opposite of the other.
const CLOSE: (f32, f32) = (0.7, 0.55);

/// The same where no negation shows it, but a denying cue alone.
const CLOSER: (f32, f32) = (0.75, 0.6);

/// The same where a word stands for its opposite.
const TURNED: (f32, f32) = (0.7, 0.5);

/// The same where the report denies all of what the clause says of something special: "did not pay" of "paid in full".
const OUTRIGHT: (f32, f32) = (0.95, 0.35);

/// Words that turn a claim round without being negations; where one stands on one side only, nobody knows what is
/// opposed to what. What several words do together ("failed to") is known to `idiom`, and then no longer seen here.
static TURNING: &[&str] = &[
    "deny",
    "refuse",
    "fail",
    "reject",
    "dismiss",
    "false",
    "untrue",
    "wrong",
    "incorrect",
    "lack",
    "avoid",
    "prevent",
    "stop",
    "ban",
    "forbid",
    "doubt",
    "unable",
    "impossible",
    "cease",
    "halt",
    "cancel",
    "abandon",
    "against",
    "oppose",
    "contrary",
    "hardly",
    "scarcely",
    "barely",
    "seldom",
    "rarely",
    "absence",
    "unlikely",
    "unless",
    "end",
    "quit",
    "withdraw",
    "decline",
];

static TURNING_STEMS: LazyLock<Vec<WordKey>> =
    LazyLock::new(|| TURNING.iter().map(|word| stem(word, LANGUAGES[0])).collect());

/// Words after "not" that make it no denial: "not only", "not just", "not necessarily".
static WEAKENING: &[&str] =
    &["only", "just", "merely", "simply", "solely", "necessarily", "doubt", "always", "all", "every", "yet"];

/// Words that hand their negation on to what is thought, said or shown: "I don't think that X", "there is no evidence that X".
/// Not those that take X for granted: "did not know that X", "did not mention that X".
static HANDING_ON: &[&str] = &[
    "think",
    "believe",
    "suppose",
    "guess",
    "say",
    "claim",
    "suggest",
    "promise",
    "allege",
    "argue",
    "state",
    "evidence",
    "proof",
    "sign",
    "indication",
    "guarantee",
    "intention",
    "plan",
    "chance",
    "reason",
    "question",
];

/// A clause and its report under a cue.
#[derive(Clone, Copy)]
pub(super) struct Claim<'a> {
    /// Terms of the clause, read in the words of the report.
    pub(super) clause: &'a [Term],
    pub(super) told: &'a [Term],
    pub(super) cue: Polarity,
    pub(super) language: &'a Language,
}

impl Claim<'_> {
    /// Whether the report, under the cue, says the opposite of the clause.
    pub(super) fn is_opposite(self, near: &Support) -> bool {
        if self.turns() {
            return false;
        }
        let close = |(covered, kept): (f32, f32)| near.covered >= covered && near.kept >= kept;
        let (said, told) = self.negations();
        match (self.cue, said, told, self.turned()) {
            (Polarity::Affirms, 1, 0, 0) => close(CLOSE) && self.negates(self.clause, self.told),
            (Polarity::Affirms, 0, 1, 0) => (close(CLOSE) || close(OUTRIGHT)) && self.negates(self.told, self.clause),
            (Polarity::Affirms, 0, 0, 1) => close(TURNED) || close(OUTRIGHT),
            (Polarity::Denies, 0, 0, 0) => close(CLOSER),
            (Polarity::Denies, 1, 1, 0) => close(CLOSE),
            _ => false,
        }
    }

    /// Whether anything in the clause or the report agrees with a denying cue.
    pub(super) fn denies(self) -> bool {
        negations(self.clause) + negations(self.told) + self.turned() > 0 || self.turns()
    }

    /// Both sides without what cancels out: the negation that a denying cue stands for, and one that goes with a word
    /// turned into its opposite ("did not accept", "rejected", either way round).
    pub(super) fn settled(self) -> (Vec<Term>, Vec<Term>) {
        let (said, told) = (negations(self.clause), negations(self.told));
        let owed = usize::from(self.cue == Polarity::Denies) + self.turned();
        let from_clause = owed == 1 && said == 1 && told == 0;
        let from_told = owed == 1 && said == 0 && told == 1;
        (without_negation(self.clause, from_clause), without_negation(self.told, from_told))
    }

    /// How many negations each side has. Under an affirming cue those that both have are not counted.
    fn negations(self) -> (usize, usize) {
        let (said, told) = (negations(self.clause), negations(self.told));
        let negation = |t: &&Term| t.weight == Weight::Negation;
        let mut stems: Vec<WordKey> = self.told.iter().filter(negation).map(|t| t.stem).collect();
        let common = |t: &&Term| stems.iter().position(|stem| *stem == t.stem).map(|i| stems.swap_remove(i)).is_some();
        let common = self.clause.iter().filter(negation).filter(common).count();
        if self.cue == Polarity::Affirms { (said - common, told - common) } else { (said, told) }
    }

    /// How many words of the clause were turned into their opposites.
    fn turned(self) -> usize {
        let mut stems: Vec<WordKey> = self.clause.iter().filter(|t| t.is_turned()).map(|t| t.stem).collect();
        stems.sort_unstable();
        stems.dedup();
        stems.len()
    }

    /// Whether a word that turns a claim round stands on one side only.
    fn turns(self) -> bool {
        let plain =
            |terms: &[Term], stem: WordKey| terms.iter().any(|t| t.stem == stem && t.weight != Weight::Negation);
        let alone = |terms: &[Term], others: &[Term]| terms.iter().any(|t| t.prefixed && !plain(others, t.stem));
        TURNING_STEMS.iter().any(|&stem| plain(self.clause, stem) != plain(self.told, stem))
            || alone(self.clause, self.told)
            || alone(self.told, self.clause)
    }

    /// Whether what the one negation of `negated` denies stands in `plain`: the next word that is no verb of saying or
    /// thinking on its own, or the last before it where none follows.
    fn negates(self, negated: &[Term], plain: &[Term]) -> bool {
        let shared = |term: &Term| plain.iter().any(|t| t.stem == term.stem);
        let alone = |t: &Term| t.weight == Weight::Negation && !shared(t);
        let Some(at) = negated.iter().position(alone) else { return false };
        let part = negated[at].part;
        let after = || negated[at + 1..].iter().take_while(|t| t.part == part);
        if after().next().is_some_and(|t| self.is_one_of(WEAKENING, t)) {
            return false;
        }
        let denied = after().filter(|t| t.is_content()).find(|t| shared(t) || !self.is_one_of(HANDING_ON, t));
        let before = || negated[..at].iter().rev().find(|t| t.part == part && t.is_content());
        denied.or_else(before).is_some_and(shared)
    }

    fn is_one_of(self, list: &[&str], term: &Term) -> bool {
        list.iter().any(|word| stem(word, self.language) == term.stem)
    }
}

fn negations(terms: &[Term]) -> usize {
    terms.iter().filter(|t| t.weight == Weight::Negation).count()
}

/// The terms, or all but the first negation.
fn without_negation(terms: &[Term], drop: bool) -> Vec<Term> {
    let at = terms.iter().position(|t| t.weight == Weight::Negation).filter(|_| drop);
    terms.iter().enumerate().filter(|(i, _)| Some(*i) != at).map(|(_, t)| t.clone()).collect()
}
