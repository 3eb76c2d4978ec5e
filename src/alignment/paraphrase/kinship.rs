//! A clause read in the words of its report: what stands for a word of the report, or for its opposite, gets its stem.
//!
//! From the report's terms and the table of synonyms to one look-up for each word of a record. That a word was turned
//! into its opposite stays with the term; what comes of it is for `contradiction`.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::idiom::Bound;
use super::number::{Kind, kind};
use super::term::{Term, number_key};
use crate::alignment::Weight;
use crate::bank::Stems;
use crate::language::{Kinship, LANGUAGES, Language, RELATIVE_DAYS, Synonyms, stem};
use crate::text::WordKey;

/// Words that leave a thing possible, and words that make it likely: each may stand for the others.
static HEDGES: &[&[&str]] =
    &[&["may", "might", "could", "perhaps", "possibly", "maybe", "possible"], &["probably", "likely", "presumably"]];

static HEDGE_STEMS: LazyLock<Vec<Vec<WordKey>>> = LazyLock::new(|| {
    let stems = |class: &&[&str]| class.iter().map(|word| stem(word, LANGUAGES[0])).collect();
    HEDGES.iter().map(stems).collect()
});

/// Words of ending, which before another verb negate it ("stopped raining") and otherwise do not ("the rain stopped").
static ENDS: &[&str] = &["stop", "quit", "cease"];

/// The words of a report with their kin.
#[derive(Debug)]
pub(super) struct Kin {
    /// By the stem of a word that is not the report's, which word of the report it is related to, and how.
    related: FxHashMap<WordKey, (WordKey, Kinship)>,
    told: FxHashSet<WordKey>,
    days: Vec<WordKey>,
    ends: Vec<WordKey>,
}

impl Kin {
    /// The kin of a report's words among the words of the bank.
    pub(super) fn new(told: &[Term], bank: &Stems, language: &Language) -> Self {
        let synonyms = Synonyms::of(language);
        let mut kin = Self {
            related: FxHashMap::default(),
            told: told.iter().map(|t| t.stem).collect(),
            ends: ENDS.iter().map(|word| stem(word, language)).collect(),
            days: RELATIVE_DAYS.iter().map(|day| stem(day, language)).collect(),
        };
        let free = told.iter().enumerate().filter(|(_, t)| is_exchangeable(t));
        let said = |word| !bank.quotes_with(word).is_empty() || synonyms.is_particle_verb(word);
        for (i, term) in free {
            let attributive = is_attributive(told, i);
            let may = |how| !attributive || how != Kinship::OppositeQuality;
            for (other, how) in synonyms.kin(term.stem).filter(|&(word, how)| may(how) && said(word)) {
                kin.relate(other, term.stem, how);
            }
        }
        kin
    }

    /// A synonym is nearer than an opposite; of several the first word of the report holds.
    fn relate(&mut self, other: WordKey, told: WordKey, how: Kinship) {
        if !self.told.contains(&other) {
            let held = self.related.entry(other).or_insert((told, how));
            if how < held.1 {
                *held = (told, how);
            }
        }
    }

    /// The stems that are related to words of the report, each with the report's.
    pub(super) fn related(&self) -> impl Iterator<Item = (WordKey, WordKey)> + '_ {
        self.related.iter().map(|(other, (told, _))| (*other, *told))
    }

    /// Gives terms of a record the stems of the words of the report that they stand for. Opposites last: only where the
    /// report's word itself, or a synonym, stands nowhere near.
    pub(super) fn read(&self, terms: &mut [Term], told: &[Term]) {
        self.exchange(terms, |_, how| how == Kinship::Synonym);
        let parts: FxHashSet<(WordKey, usize)> = terms.iter().map(|t| (t.stem, t.part)).collect();
        let near = |stem: WordKey, part: usize| (part.saturating_sub(1)..=part + 1).any(|p| parts.contains(&(stem, p)));
        let attributive: FxHashSet<usize> =
            (0..terms.len()).filter(|&i| is_attributive(terms, i)).map(|i| terms[i].place).collect();
        self.exchange(terms, |term, how| {
            let told = self.related.get(&term.stem).map_or(term.stem, |(told, _)| *told);
            let spoken_of = how == Kinship::OppositeQuality && attributive.contains(&term.place);
            !near(told, term.part) && !spoken_of
        });
        for term in terms.iter_mut().filter(|t| !self.told.contains(&t.stem)) {
            self.shift(term, told);
        }
    }

    fn exchange(&self, terms: &mut [Term], may: impl Fn(&Term, Kinship) -> bool) {
        for term in terms.iter_mut().filter(|t| is_exchangeable(t)) {
            if let Some(&(told, how)) = self.related.get(&term.stem)
                && may(term, how)
            {
                (term.stem, term.kin) = (told, Some(how));
            }
        }
    }

    /// A hedge, a day or a round number that the report has another word for.
    fn shift(&self, term: &mut Term, told: &[Term]) {
        let other = match term.weight {
            Weight::Content | Weight::Negation if self.ends.contains(&term.stem) => {
                let ended = told.iter().find(|t| self.ends.contains(&t.stem));
                term.weight = ended.map_or(term.weight, |t| t.weight);
                ended
            }
            Weight::Modal => told.iter().find(|t| t.weight == Weight::Modal && is_same_hedge(t.stem, term.stem)),
            Weight::Number if self.days.contains(&term.stem) => told.iter().find(|t| kind(t) == Some(Kind::Weekday)),
            Weight::Number => told.iter().find(|t| is_rounded(t, term)),
            _ => None,
        };
        if let Some(other) = other {
            (term.stem, term.value, term.bound) = (other.stem, other.value, other.bound);
            term.kin = Some(Kinship::Synonym);
        }
    }
}

/// Whether the term may have synonyms: a number, a negation or a modal verb has none but those known here.
fn is_exchangeable(term: &Term) -> bool {
    matches!(term.weight, Weight::Content | Weight::Name | Weight::Quantifier) && term.value.is_none()
}

/// Whether the word stands right before another content word, as an adjective before its noun.
fn is_attributive(terms: &[Term], i: usize) -> bool {
    let next = terms.get(i + 1).filter(|t| t.part == terms[i].part && t.place == terms[i].place + 1);
    next.is_some_and(|t| matches!(t.weight, Weight::Content | Weight::Name))
}

/// Whether two modal words are of one class. "could" is the past of "can" as well, and stands in the class by that.
fn is_same_hedge(a: WordKey, b: WordKey) -> bool {
    HEDGE_STEMS.iter().any(|class| class.contains(&a) && class.contains(&b))
}

/// Whether the report's number is a round one for the record's.
fn is_rounded(told: &Term, said: &Term) -> bool {
    let Some((round, exact)) = told.value.zip(said.value) else { return false };
    let about = said.bound == Bound::About && told.bound == Bound::About;
    (said.bound == Bound::Exact || about) && told.bound.covers(round, exact) && number_key(round) != said.stem
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Kin;
    use crate::alignment::paraphrase::term::{Term, terms};
    use crate::bank::{CanonicalQuote, Stems};
    use crate::language::{Kinship, LANGUAGES};
    use crate::people::{Speaker, SpeakerKind};
    use crate::text::{Span, Words};

    fn read(text: &str) -> Vec<Term> {
        terms(text, &Words::of(text), &[Span::new(0, text.len())], LANGUAGES[0]).items
    }

    /// The words of a record that a report has other words for, and how they are related.
    fn kin(record: &str, report: &str) -> Vec<(String, Kinship)> {
        let (mut said, told) = (read(record), read(report));
        let speaker = Arc::new(Speaker::named("ada", "Ada Lund", SpeakerKind::Person, None));
        let bank = Stems::new(&[Arc::new(CanonicalQuote::of(&speaker, "q", &[record]))]);
        Kin::new(&told, &bank, LANGUAGES[0]).read(&mut said, &told);
        said.iter().filter_map(|t| Some((t.span.of(record).to_owned(), t.kin?))).collect()
    }

    #[test]
    fn a_record_is_read_in_the_words_of_its_report() {
        use Kinship::{Opposite, OppositeQuality, Synonym};
        type Case = (&'static str, &'static str, &'static [(&'static str, Kinship)]);
        let cases: &[Case] = &[
            ("Fees will rise.", "fees would increase", &[("rise", Synonym)]),
            ("Fees will rise.", "fees would fall", &[("rise", Opposite)]),
            ("Fees rise and wages fall.", "wages would fall", &[]),
            ("She will resign.", "she would step down", &[("resign", Synonym)]),
            ("The lake is safe.", "the lake was unsafe", &[("safe", OppositeQuality)]),
            ("The safe lake is closed.", "the unsafe lake was closed", &[]),
            ("It may close.", "it could close", &[("may", Synonym)]),
            ("It may close.", "it must close", &[]),
            ("We decide tomorrow.", "they would decide on Monday", &[("tomorrow", Synonym)]),
            ("412 homes are dark.", "about 400 homes were dark", &[("412", Synonym)]),
            ("412 homes are dark.", "400 homes were dark", &[]),
        ];
        for (record, report, expected) in cases {
            let expected: Vec<_> = expected.iter().map(|(word, how)| ((*word).to_owned(), *how)).collect();
            assert_eq!(kin(record, report), expected, "{record} / {report}");
        }
    }
}
