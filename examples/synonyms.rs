//! Makes the table of English synonyms and antonyms from WordNet 3.0: `src/language/english/wordnet.txt`.
//!
//! From the folder of WordNet's database files (`index.*`, `data.*`; on Debian `/usr/share/wordnet` of the package
//! `wordnet-base`) and the name of the table to write:
//! `cargo run --example synonyms -- /usr/share/wordnet src/language/english/wordnet.txt`.
//!
//! It keeps frequent senses only: a word counts in one of its first three senses, where WordNet's tagged texts have
//! it; beside such a word also one that has hardly another sense. What each sign of the table means is in the table's
//! head ([`HEAD`]). The program reads it in `language/synonyms`.
#![expect(clippy::disallowed_methods, reason = "a program for the project's own use, not part of the library")]

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fs::{read_to_string, write};
use std::path::Path;

use anyhow::Context;

/// The head of the table. WordNet's licence asks that its notice stays with every copy.
const HEAD: &str = "\
# Synonyms and antonyms of English, made from WordNet 3.0 by examples/synonyms.rs; do not edit.
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Licence: wordnet-licence.txt beside this.
# = words of one meaning; + words derived from one another; ! opposites (verbs, nouns, adverbs); ? opposite qualities
";

/// The parts of speech: WordNet's letter and the ending of its files.
const PARTS: &[(&str, &str)] = &[("n", "noun"), ("v", "verb"), ("a", "adj"), ("r", "adv")];

/// A word counts in this many of its first senses.
const SENSES: usize = 3;

/// A word of this many senses or fewer counts beside a frequent one also where WordNet's tagged texts lack it.
const FEW: usize = 2;

/// The same for words derived from one another, and for opposites.
const SENSES_OF_RELATED: usize = 2;

/// The files of nouns (`lexnames(5WN)`) whose opposites are other things, no opposite claims: animals, artefacts,
/// bodies, food, people, plants, times.
const THINGS: &[&str] = &["05", "06", "08", "13", "15", "17", "18", "20", "27", "28"];

/// The files of nouns for kinds of animals, bodies, food, plants and substances: rare in news, and most of the
/// dictionary.
const KINDS: &[&str] = &["05", "08", "13", "20", "27"];

/// Verbs that say little by themselves: WordNet makes them synonyms of half the language. And modal verbs.
const LIGHT: &[&str] = &[
    "act", "being", "can", "have", "may", "might", "must", "need", "will", "bear", "become", "bring", "come", "do",
    "draw", "fall", "find", "get", "give", "go", "hold", "keep", "lay", "lead", "lie", "look", "make", "mean", "move",
    "pass", "play", "put", "run", "say", "see", "set", "take", "thing", "turn", "work",
];

/// Particles that make another verb of the one before them.
const PARTICLES: &[&str] = &["up", "down", "off", "out", "over", "away", "back"];

/// Opposites by which one event is told from both its sides: "A bought it from B", "B sold it to A".
const CONVERSE: &[(&str, &str)] = &[
    ("buy", "sell"),
    ("purchase", "sell"),
    ("borrow", "lend"),
    ("lend", "borrow"),
    ("question", "answer"),
    ("ask", "answer"),
    ("ask", "reply"),
    ("teach", "learn"),
    ("import", "export"),
    ("follow", "precede"),
    ("arrive", "leave"),
    ("arrive", "depart"),
    ("arrival", "departure"),
    ("land", "sea"),
];

/// A part of speech and the offset of a synset in its data file.
type Address = (String, String);

struct Synset {
    file: String,
    words: Vec<String>,
    pointers: Vec<Pointer>,
}

/// `source` and `target` number words of the two synsets from 1; 0 is all of them.
struct Pointer {
    symbol: String,
    to: Address,
    source: usize,
    target: usize,
}

#[derive(Default)]
struct WordNet {
    synsets: BTreeMap<Address, Synset>,
    /// The words and senses that are hardly another: of words of few senses those that no tagged text has.
    plain: HashSet<(String, Address)>,
    /// The place of each sense of a word, from 1, where WordNet's tagged texts have it.
    ranks: HashMap<(String, Address), usize>,
}

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().context("usage: synonyms FOLDER TABLE");
    let (folder, table) = (next()?, next()?);
    let net = WordNet::read(Path::new(&folder))?;
    let mut lines = net.synonyms();
    lines.extend(net.derived());
    lines.extend(net.opposites());
    let lines: Vec<String> = lines.into_iter().collect();
    write(&table, format!("{HEAD}{}\n", lines.join("\n"))).with_context(|| table.clone())
}

impl WordNet {
    fn read(folder: &Path) -> anyhow::Result<Self> {
        let mut net = Self::default();
        for (part, ending) in PARTS {
            let text = |kind: &str| {
                let path = folder.join(format!("{kind}.{ending}"));
                read_to_string(&path).with_context(|| path.display().to_string())
            };
            for line in text("index")?.lines().filter(|line| !line.starts_with(' ')) {
                net.add_word(part, line).with_context(|| format!("index.{ending}: {line}"))?;
            }
            for line in text("data")?.lines().filter(|line| !line.starts_with(' ')) {
                net.add_synset(part, line).with_context(|| format!("data.{ending}: {line}"))?;
            }
        }
        Ok(net)
    }

    /// A line of an index file (`wndb(5WN)`): word, part, synsets, pointers, their symbols, senses, tagged senses,
    /// offsets.
    fn add_word(&mut self, part: &str, line: &str) -> anyhow::Result<()> {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let pointers: usize = fields.get(3).context("no pointers")?.parse()?;
        let tagged: usize = fields.get(5 + pointers).context("no tagged senses")?.parse()?;
        let offsets = &fields[6 + pointers..];
        let sense = |offset: &str| (fields[0].to_owned(), (part.to_owned(), offset.to_owned()));
        self.ranks.extend(offsets.iter().take(tagged).enumerate().map(|(i, offset)| (sense(offset), i + 1)));
        if offsets.len() <= FEW {
            self.plain.extend(offsets.iter().skip(tagged).map(|offset| sense(offset)));
        }
        Ok(())
    }

    /// A line of a data file: offset, file of the lexicographer, type, words (in hex) with their ids, pointers.
    fn add_synset(&mut self, part: &str, line: &str) -> anyhow::Result<()> {
        let fields: Vec<&str> = line.split(" | ").next().unwrap_or(line).split_whitespace().collect();
        let count = usize::from_str_radix(fields[3], 16)?;
        let bare = |word: &str| word.split('(').next().unwrap_or(word).to_lowercase();
        let words = (0..count).map(|i| bare(fields[4 + 2 * i])).collect();
        let first = 5 + 2 * count;
        let pointers: usize = fields[first - 1].parse()?;
        let pointers = (0..pointers).map(|i| pointer(&fields[first + 4 * i..]));
        let synset = Synset { file: fields[1].to_owned(), words, pointers: pointers.collect::<anyhow::Result<_>>()? };
        self.synsets.insert((part.to_owned(), fields[0].to_owned()), synset);
        Ok(())
    }

    /// Whether the word is a plain one, and this one of its first `senses`.
    fn is_frequent(&self, word: &str, at: &Address, senses: usize) -> bool {
        is_plain(word)
            && !LIGHT.contains(&word)
            && self.ranks.get(&(word.to_owned(), at.clone())).is_some_and(|&rank| rank <= senses)
    }

    fn frequent(&self, at: &Address, senses: usize) -> Vec<&str> {
        let words = self.synsets.get(at).map_or(&[][..], |synset| &synset.words);
        words.iter().map(String::as_str).filter(|word| self.is_frequent(word, at, senses)).collect()
    }

    /// The frequent words of a synset, and beside them those of few senses.
    fn group(&self, at: &Address) -> Vec<&str> {
        let mut words = self.frequent(at, SENSES);
        if let Some(set) = self.synsets.get(at).filter(|_| !words.is_empty()) {
            let rare = |word: &&String| is_plain(word) && self.plain.contains(&((*word).clone(), at.clone()));
            words.extend(set.words.iter().filter(rare).map(String::as_str));
        }
        words
    }

    fn synonyms(&self) -> BTreeSet<String> {
        let claims = self.synsets.iter().filter(|(_, set)| !KINDS.contains(&&*set.file)).map(|(at, _)| at);
        let groups = claims.map(|at| self.group(at)).filter(|words| words.len() > 1);
        groups.map(|words| format!("= {}", words.join(" "))).collect()
    }

    /// Every pointer of one of these symbols, with both synsets.
    fn pointers(&self, symbol: &str) -> impl Iterator<Item = (&Address, &Synset, &Pointer)> {
        let all = self.synsets.iter().flat_map(|(at, set)| set.pointers.iter().map(move |p| (at, set, p)));
        all.filter(move |(_, _, p)| p.symbol == symbol)
    }

    /// The two words of a pointer between words.
    fn ends<'a>(&'a self, set: &'a Synset, pointer: &Pointer) -> Option<(&'a str, &'a str)> {
        let from = set.words.get(pointer.source.checked_sub(1)?)?;
        let to = self.synsets.get(&pointer.to)?.words.get(pointer.target.checked_sub(1)?)?;
        Some((from, to))
    }

    /// Nouns of doing, and adjectives, with the words they are derived from; not those for who or what does it
    /// ("driver").
    fn derived(&self) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for (at, set, pointer) in self.pointers("+").filter(|(at, set, _)| at.0 == "n" && !THINGS.contains(&&*set.file))
        {
            let Some((noun, other)) = self.ends(set, pointer) else { continue };
            let close = self.is_frequent(noun, at, SENSES_OF_RELATED)
                && self.is_frequent(other, &pointer.to, SENSES_OF_RELATED)
                && noun != other;
            if close {
                found.insert(format!("+ {other} {noun}"));
            }
        }
        found
    }

    fn opposites(&self) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for (at, set, pointer) in self.pointers("!").filter(|(_, set, _)| !THINGS.contains(&&*set.file)) {
            let sign = if at.0 == "a" { '?' } else { '!' };
            for (a, b) in self.opposed(at, set, pointer) {
                if [a, b].iter().all(|w| is_plain(w) && !LIGHT.contains(w)) && !is_converse(a, b) && a != b {
                    found.insert(format!("{sign} {} {}", a.min(b), a.max(b)));
                }
            }
        }
        found
    }

    /// Qualities are opposed word by word, and told by rare ones too ("unsafe"); else what holds for a word holds for
    /// its synonyms.
    fn opposed<'a>(&'a self, at: &Address, set: &'a Synset, pointer: &Pointer) -> Vec<(&'a str, &'a str)> {
        let ends = self.ends(set, pointer);
        let known = |word: &str, at| self.is_frequent(word, at, SENSES);
        let ends = ends.filter(|(a, b)| known(a, at) || known(b, &pointer.to));
        if at.0 == "a" {
            return ends.into_iter().collect();
        }
        let theirs = self.frequent(&pointer.to, SENSES_OF_RELATED);
        let mates = self.frequent(at, SENSES_OF_RELATED).into_iter();
        mates
            .flat_map(|a| theirs.iter().map(move |&b| (a, b)))
            .chain(ends.filter(|(a, _)| !LIGHT.contains(a)))
            .collect()
    }
}

fn is_converse(a: &str, b: &str) -> bool {
    CONVERSE.iter().any(|pair| *pair == (a, b) || *pair == (b, a))
}

/// One word of letters, or a verb with its particle ("step_down").
fn is_plain(word: &str) -> bool {
    let verb = word.split_once('_').filter(|(_, rest)| PARTICLES.contains(rest)).map_or(word, |(verb, _)| verb);
    verb.len() > 1 && word.len() > 2 && verb.chars().all(|c| c.is_ascii_lowercase())
}

/// Symbol, offset, part of speech, and the numbers of the two words in hex.
fn pointer(fields: &[&str]) -> anyhow::Result<Pointer> {
    let number = |digits: &str| usize::from_str_radix(digits, 16);
    let ends = fields.get(3).context("a pointer of fewer than four fields")?;
    let to = (fields[2].to_owned(), fields[1].to_owned());
    Ok(Pointer { symbol: fields[0].to_owned(), to, source: number(&ends[..2])?, target: number(&ends[2..])? })
}
