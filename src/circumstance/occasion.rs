//! An occasion in the words around a cue, or in a record: "in a post on X", "at a press conference", "letter to a
//! friend".

use std::ops::Range;

use super::setting::Setting;
use crate::language::{LANGUAGES, Language, NETWORKS, OUTLETS, Occasion};
use crate::text::{Span, Words};

/// How many words a description of an occasion has before its noun: "in a widely shared and very long post".
const LONGEST: usize = 6;

/// How many words of a name are read behind "with".
const LONGEST_NAME: usize = 6;

/// An occasion that the draft tells.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its place.
    pub span: Span,
    /// What sort it is.
    pub occasion: Occasion,
    /// The networks it names, as rows of [`NETWORKS`].
    networks: Vec<usize>,
    /// The paper or station it names, in words.
    outlet: Vec<String>,
}

/// What a record says of the occasion.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    occasions: Vec<Occasion>,
    networks: Vec<usize>,
    outlet: Vec<String>,
}

impl Place {
    /// The occasion that a verb tells by itself: "tweeted".
    #[must_use]
    pub fn of_verb(span: Span, lemma: &str) -> Option<Self> {
        let occasion = match lemma {
            "tweet" => Occasion::Post,
            "testify" => Occasion::Hearing,
            _ => return None,
        };
        Some(Self { span, occasion, networks: Vec::new(), outlet: Vec::new() })
    }

    /// Whether it may be what the record says. `spoken` where the record says that the words were spoken.
    #[must_use]
    pub fn may_be(&self, scene: &Scene, spoken: bool) -> bool {
        if scene.occasions.is_empty() {
            return !(spoken && self.occasion.is_written());
        }
        let alike = scene.occasions.iter().any(|&o| o.may_be(self.occasion));
        let same = |ours: &[usize], theirs: &[usize]| {
            ours.is_empty() || theirs.is_empty() || ours.iter().any(|n| theirs.contains(n))
        };
        alike && same(&self.networks, &scene.networks) && same_outlet(&self.outlet, &scene.outlet)
    }
}

impl Scene {
    /// What these texts of a record (occasion, title) say.
    #[must_use]
    pub fn of(texts: &[&str]) -> Self {
        let mut scene = Self::default();
        for text in texts {
            let words = Words::of(text);
            let words: Vec<String> = words.spans().iter().map(|s| s.of(text).to_lowercase()).collect();
            scene.occasions.extend(LANGUAGES.iter().flat_map(|language| occasions(&words, language)));
            let networks = networks(&words.iter().map(String::as_str).collect::<Vec<_>>());
            scene.networks.extend(networks);
            scene.outlet.extend(outlet(text));
        }
        if scene.occasions.is_empty() && !scene.networks.is_empty() {
            scene.occasions.push(Occasion::Post);
        }
        scene
    }
}

/// The occasion that begins at word `i`, and one past its last word.
pub(super) fn at(setting: &Setting<'_>, i: usize) -> Option<(usize, Place)> {
    if !setting.tables().places.contains(&setting.words[i].lower.as_str()) {
        return None;
    }
    network(setting, i).or_else(|| described(setting, i))
}

/// "on X".
fn network(setting: &Setting<'_>, i: usize) -> Option<(usize, Place)> {
    let (row, end) = NETWORKS
        .iter()
        .enumerate()
        .find_map(|(row, names)| names.iter().find_map(|name| setting.phrase_end(i + 1, name)).map(|end| (row, end)))?;
    let capital = setting.words[i + 1].text != setting.words[i + 1].lower;
    let place =
        Place { span: setting.span(&(i..end)), occasion: Occasion::Post, networks: vec![row], outlet: Vec::new() };
    (capital && setting.is_joined(i + 1) && setting.is_open(end)).then_some((end, place))
}

/// "in a long post": a preposition, and an occasion not far behind it.
fn described(setting: &Setting<'_>, i: usize) -> Option<(usize, Place)> {
    let high = setting.words.len().min(i + 1 + LONGEST);
    let reach = (i + 1..high).take_while(|&k| setting.is_joined(k) && !setting.is_preposition(k));
    let (end, occasion) = reach
        .filter_map(|k| named_at(setting, k))
        .find(|&(end, _)| setting.is_open(end) && !is_of_name(setting, end))?;
    let words: Vec<&str> = setting.words[i + 1..end].iter().map(|w| w.lower.as_str()).collect();
    let (span, host) = (setting.span(&(i..end)), host(setting, i + 1..end));
    Some((end, Place { span, occasion, networks: networks(&words), outlet: host }))
}

/// Whether the word before `end` and the one behind it make a name: "in Court Street".
fn is_of_name(setting: &Setting<'_>, end: usize) -> bool {
    let capital = |i: usize| setting.words.get(i).is_some_and(|w| w.text != w.lower);
    !setting.language.capital_nouns() && capital(end - 1) && capital(end) && setting.is_joined(end)
}

/// The longest occasion of the table that begins at word `k`.
fn named_at(setting: &Setting<'_>, k: usize) -> Option<(usize, Occasion)> {
    let rows = setting.tables().occasions.iter();
    let all = rows.flat_map(|&(occasion, names)| names.iter().map(move |name| (occasion, name)));
    all.filter_map(|(occasion, name)| Some((setting.phrase_end(k, name)?, occasion))).max_by_key(|found| found.0)
}

/// The occasion that these words are.
pub(super) fn named(setting: &Setting<'_>, range: Range<usize>) -> Option<Occasion> {
    named_at(setting, range.start).filter(|found| found.0 == range.end).map(|found| found.1)
}

/// The paper or station in the words of an occasion, or behind "with" right after it.
fn host(setting: &Setting<'_>, range: Range<usize>) -> Vec<String> {
    let end = range.end;
    let with = setting.words.get(end).is_some_and(|w| setting.tables().with.contains(&w.lower.as_str()));
    let behind = (end + 1..setting.words.len().min(end + 1 + LONGEST_NAME)).take_while(|&k| setting.is_joined(k));
    let behind = behind.filter(|_| with).map(|k| setting.words[k].text);
    let within = setting.words[range].iter().map(|w| w.text);
    outlet(&within.chain(behind).collect::<Vec<_>>().join(" "))
}

/// The occasions of a language among words in lower case.
fn occasions(words: &[String], language: &'static Language) -> Vec<Occasion> {
    let names = language.circumstances.occasions.iter();
    let held = |name: &str| {
        let name: Vec<&str> = name.split([' ', '-']).collect();
        words.windows(name.len()).any(|window| window.iter().map(String::as_str).eq(name.iter().copied()))
    };
    names.filter(|(_, names)| names.iter().any(|name| held(name))).map(|&(occasion, _)| occasion).collect()
}

/// The rows of the networks named among words in lower case.
fn networks(words: &[&str]) -> Vec<usize> {
    let held = |name: &&str| {
        let name: Vec<&str> = name.split(' ').collect();
        words.windows(name.len()).any(|window| window == name)
    };
    (0..NETWORKS.len()).filter(|&row| NETWORKS[row].iter().any(held)).collect()
}

/// The words with a capital in `text`, in lower case, where they tell a paper or a station: "Fox Business", "CNN".
fn outlet(text: &str) -> Vec<String> {
    let words = Words::of(text);
    let names: Vec<&str> =
        words.spans().iter().map(|s| s.of(text)).filter(|w| w.starts_with(char::is_uppercase)).collect();
    let tells = |word: &&str| is_acronym(word) || OUTLETS.contains(&word.to_lowercase().as_str());
    if names.iter().any(tells) { names.iter().map(|name| name.to_lowercase()).collect() } else { Vec::new() }
}

/// Whether a name is one of a paper, an agency or a station, as far as its words tell.
#[must_use]
pub fn is_outlet(name: &str) -> bool {
    !outlet(name).is_empty()
}

fn is_acronym(word: &str) -> bool {
    word.chars().count() > 2 && word.chars().all(char::is_uppercase)
}

/// Whether two names may be one: unknown, with a word in common, or one the initials of the other.
fn same_outlet(ours: &[String], theirs: &[String]) -> bool {
    let initials = |words: &[String]| words.iter().filter_map(|w| w.chars().next()).collect::<String>();
    let shortened = |long: &[String], short: &[String]| short.contains(&initials(long));
    let telling = |words: &[String]| -> Vec<String> {
        words.iter().filter(|w| !OUTLETS.contains(&w.as_str()) && w.as_str() != "the").cloned().collect()
    };
    let (own, other) = (telling(ours), telling(theirs));
    let vague = own.is_empty() || other.is_empty();
    let shares = |a: &[String], b: &[String]| a.iter().any(|word| b.contains(word));
    ours.is_empty()
        || theirs.is_empty()
        || (vague && shares(ours, theirs))
        || shares(&own, &other)
        || shortened(ours, theirs)
        || shortened(theirs, ours)
}
