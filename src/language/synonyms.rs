//! Which words stand for one another, and which say the opposite.
//!
//! From the tables of a language (made from WordNet, and the project's own) to look-ups by stem, made when first asked
//! for. English only; of other languages nothing is known. What an exchanged word amounts to is for `alignment`.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::Language;
use super::english::near::{IDLE, NEAR, OPPOSED, QUALITIES};
use super::stem::plain_stem;
use crate::text::{WordKey, key};

/// How two words are related.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kinship {
    /// One may stand for the other: "permit" for "allow", "decision" for "decide".
    Synonym,
    /// They say the opposite: "rise", "fall".
    Opposite,
    /// The same of qualities, which before a noun tell of which thing is spoken: "safe", "unsafe".
    OppositeQuality,
}

/// The kin of the words of a language.
#[derive(Debug, Default)]
pub struct Synonyms {
    /// Each word with the number of a group it stands in, sorted.
    groups: Vec<(WordKey, u32)>,
    /// The words of all groups, group after group.
    members: Vec<WordKey>,
    /// Where each group begins among the members, and where the last ends.
    starts: Vec<usize>,
    /// Pairs that say the opposite, both ways round, sorted.
    opposites: Vec<(WordKey, WordKey, Kinship)>,
    idle: FxHashSet<WordKey>,
    /// Verbs with a particle.
    phrases: FxHashSet<WordKey>,
}

/// Made from WordNet by `examples/synonyms.rs`.
static WORDNET: &str = include_str!("english/wordnet.txt");

static ENGLISH: LazyLock<Synonyms> = LazyLock::new(Synonyms::english);
static NONE: LazyLock<Synonyms> = LazyLock::new(Synonyms::default);

impl Synonyms {
    /// What is known of the words of `language`; nothing but for English. The first call makes the table.
    #[must_use]
    pub fn of(language: &Language) -> &'static Self {
        if language.code == "en" { &ENGLISH } else { &NONE }
    }

    /// The words that stand for the one of this stem or say the opposite, by their stems; some more than once.
    pub fn kin(&self, stem: WordKey) -> impl Iterator<Item = (WordKey, Kinship)> + '_ {
        let at = self.groups.partition_point(|(word, _)| *word < stem);
        let groups = self.groups[at..].iter().take_while(move |(word, _)| *word == stem).map(|(_, g)| *g as usize);
        let same = groups.flat_map(|g| &self.members[self.starts[g]..self.starts[g + 1]]).filter(move |w| **w != stem);
        let at = self.opposites.partition_point(|(word, ..)| *word < stem);
        let opposed = self.opposites[at..].iter().take_while(move |(word, ..)| *word == stem);
        same.map(|&word| (word, Kinship::Synonym)).chain(opposed.map(|&(_, word, how)| (word, how)))
    }

    /// Whether it is a verb with its particle ([`particle_verb`]) that is known.
    #[must_use]
    pub fn is_particle_verb(&self, stem: WordKey) -> bool {
        self.phrases.contains(&stem)
    }

    /// Whether the word may come and go without a change of meaning: the "gave" of "gave its approval".
    #[must_use]
    pub fn is_idle(&self, stem: WordKey) -> bool {
        self.idle.contains(&stem)
    }

    fn english() -> Self {
        let mut all = Self { starts: vec![0], ..Self::default() };
        let lines = WORDNET.lines().map(|line| line.split_at(line.len().min(2)));
        for (sign, words) in lines {
            match sign {
                "= " | "+ " => all.add_group(words),
                "! " => all.add_opposites(words, Kinship::Opposite),
                "? " => all.add_opposites(words, Kinship::OppositeQuality),
                _ => {}
            }
        }
        NEAR.iter().for_each(|words| all.add_group(words));
        for (some, others) in OPPOSED {
            let quality = some.split(' ').any(|word| QUALITIES.contains(&word));
            let how = if quality { Kinship::OppositeQuality } else { Kinship::Opposite };
            let pairs = some.split(' ').flat_map(|a| others.split(' ').map(move |b| (a, b)));
            pairs.for_each(|(a, b)| all.oppose(english(a), english(b), how));
        }
        all.idle = IDLE.iter().map(|word| english(word)).collect();
        all.groups.sort_unstable();
        all.opposites.sort_unstable();
        all
    }

    fn add_group(&mut self, words: &str) {
        let group = u32::try_from(self.starts.len() - 1).expect("fewer than 2^32 groups");
        for (written, word) in words.split(' ').map(|word| (word, english(word))) {
            self.groups.push((word, group));
            self.members.push(word);
            if written.contains('_') {
                self.phrases.insert(word);
            }
        }
        self.starts.push(self.members.len());
    }

    fn add_opposites(&mut self, words: &str, how: Kinship) {
        if let Some((a, b)) = words.split_once(' ') {
            self.oppose(english(a), english(b), how);
        }
    }

    fn oppose(&mut self, a: WordKey, b: WordKey, how: Kinship) {
        if a != b {
            self.opposites.extend([(a, b, how), (b, a, how)]);
        }
    }
}

/// The key of a verb with its particle: of "step" and "down".
#[must_use]
pub fn particle_verb(verb: WordKey, particle: &str) -> WordKey {
    key(&format!("{verb:x} {particle}"))
}

/// The stem of a word of the tables; `_` joins a verb and its particle.
fn english(word: &str) -> WordKey {
    word.split_once('_').map_or_else(|| plain_stem(word), |(verb, particle)| particle_verb(plain_stem(verb), particle))
}

#[cfg(test)]
mod tests {
    use super::{Kinship, Synonyms, english};
    use crate::language::LANGUAGES;

    fn kinship(a: &str, b: &str) -> Option<Kinship> {
        Synonyms::of(LANGUAGES[0]).kin(english(a)).find(|(word, _)| *word == english(b)).map(|(_, how)| how)
    }

    #[test]
    fn words_of_one_meaning_are_known_and_those_of_another_are_not() {
        let synonyms = ["allow permit", "buy purchase", "raise increase", "postpone put_off", "resign step_down"];
        let others =
            ["allow forbid", "ask demand", "river bank", "teacher school", "rise rise", "may must", "can fire"];
        for pair in synonyms.map(|pair| pair.split_once(' ').unwrap()) {
            assert_eq!(kinship(pair.0, pair.1), Some(Kinship::Synonym), "{pair:?}");
            assert_eq!(kinship(pair.1, pair.0), Some(Kinship::Synonym), "{pair:?}");
        }
        for pair in others.map(|pair| pair.split_once(' ').unwrap()) {
            assert_ne!(kinship(pair.0, pair.1), Some(Kinship::Synonym), "{pair:?}");
        }
    }

    #[test]
    fn opposites_are_known_but_not_the_two_sides_of_one_event() {
        for (a, b) in [("rise", "fall"), ("accept", "reject"), ("increase", "decrease"), ("open", "shut")] {
            assert_eq!(kinship(a, b), Some(Kinship::Opposite), "{a} {b}");
        }
        assert_eq!(kinship("safe", "unsafe"), Some(Kinship::OppositeQuality));
        for (a, b) in [("buy", "sell"), ("man", "woman"), ("day", "night")] {
            assert_eq!(kinship(a, b), None, "{a} {b}");
        }
    }

    #[test]
    fn of_other_languages_nothing_is_known() {
        let german = Synonyms::of(LANGUAGES[1]);
        assert_eq!(german.kin(english("buy")).count(), 0);
        assert!(!german.is_particle_verb(english("step_down")) && !german.is_idle(english("give")));
    }
}
