//! A few words in marks that no cue reports: somebody's words, or a title, a nickname, a term.
//!
//! From the words in and around the marks to features, and by the weights that the language has learnt for them to a decision. A language
//! without weights leaves it to the number of words.

use std::ops::Range;

use super::SPEECH_WORDS;
use super::draft::{Draft, Drafts};
use super::piece::Piece;
use super::token::{Ending, Kind, Token};
use crate::language::{Language, VerbClass, WordClass};
use crate::text::Span;

/// A few words in marks that no cue reports.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fragment {
    /// The words, without the marks.
    pub span: Span,
    /// What stands in and around the marks, each as `kind:value`; no word but those of the language's tables is named.
    pub features: Vec<String>,
}

impl Fragment {
    /// Whether the features tell of somebody's words rather than of a name or a term; `None` where the language has no weights.
    pub(super) fn is_said(&self, language: &Language) -> Option<bool> {
        let weights = language.fragments;
        let bias = weight(weights, "bias")?;
        let sum: i32 = self.features.iter().filter_map(|f| weight(weights, f)).sum();
        Some(bias + sum > 0)
    }
}

fn weight(weights: &[(&str, i16)], feature: &str) -> Option<i32> {
    let at = weights.binary_search_by(|(name, _)| (*name).cmp(feature)).ok()?;
    Some(i32::from(weights[at].1))
}

/// How a draft came by the words.
#[derive(Clone, Copy, Debug)]
enum Standing {
    /// Under a verb that does not report.
    Governed,
    /// After the words of a speaker who may go on.
    Carried,
    /// Under nothing.
    Free,
}

impl Standing {
    fn of(draft: &Draft) -> Self {
        match draft {
            Draft { carried: Some(_), .. } => Self::Carried,
            Draft { governor: Some(_), .. } => Self::Governed,
            _ => Self::Free,
        }
    }
}

/// The fragment that draft `number` is made of, where `pieces` are the quotations in it; `None` where a cue reports it, where it
/// is named rather than said, or where it is more than a few words.
pub(super) fn fragment(drafts: &Drafts<'_>, number: usize, pieces: &[usize]) -> Option<Fragment> {
    let draft = &drafts.all[number];
    let &[piece] = pieces else { return None };
    let Piece { body: span, title, single, .. } = drafts.s.pieces[piece];
    let words = span.of(drafts.text).split_whitespace().take(SPEECH_WORDS).count();
    if draft.cue.is_some() || draft.naming || words >= SPEECH_WORDS {
        return None;
    }
    let mut features = around(drafts, piece, Standing::of(draft));
    features.extend(inside(span.of(drafts.text), title));
    if single {
        features.push("marks:single".to_owned());
    }
    Some(Fragment { span, features })
}

/// The words between two marks of punctuation that a fragment under nothing stands in: what it is part of.
pub(super) fn clause(drafts: &Drafts<'_>, number: usize, piece: usize) -> Option<Range<usize>> {
    let s = drafts.s;
    matches!(Standing::of(&drafts.all[number]), Standing::Free).then_some(())?;
    let (at, sentence) = place(drafts, piece);
    let parts = |i: &usize| !s.tokens[*i].is_word() && !s.tokens[*i].is_quote();
    let start = (sentence.start..at).rev().find(parts).map_or(sentence.start, |i| i + 1);
    let end = (at..sentence.end).find(parts).unwrap_or(sentence.end);
    (end - start > 1).then_some(start..end)
}

/// The token of a piece, and its sentence.
fn place<'a>(drafts: &Drafts<'a>, piece: usize) -> (usize, &'a Range<usize>) {
    let s = drafts.s;
    let at = s.tokens.partition_point(|t| t.span.start <= s.pieces[piece].body.start).saturating_sub(1);
    (at, &s.sentences[s.sentence_at(at)])
}

/// The features of what stands around the words.
fn around(drafts: &Drafts<'_>, piece: usize, standing: Standing) -> Vec<String> {
    let (s, text) = (drafts.s, drafts.text);
    let (at, sentence) = place(drafts, piece);
    let tag = |i: Option<usize>| i.and_then(|i| s.get(sentence, i)).map_or("edge".to_owned(), |t| tag(t, text));
    let quotations = s.tokens[sentence.clone()].iter().filter_map(|t| match t.kind {
        Kind::Quote(p) => Some(p),
        _ => None,
    });
    let reported = |p: usize| drafts.owner[p].is_some_and(|d| drafts.all[d].cue.is_some());
    let mut features = vec![
        format!("standing:{standing:?}"),
        format!("before:{}", tag(at.checked_sub(1))),
        format!("before-that:{}", tag(at.checked_sub(2))),
        format!("behind:{}", tag(Some(at + 1))),
        format!("quotations:{}", quotations.clone().count().min(3)),
    ];
    if quotations.clone().any(reported) {
        features.push("beside:reported".to_owned());
    }
    if s.tokens[sentence.start..at].iter().any(|t| t.entry.pronoun.is_some()) {
        features.push("subject:pronoun".to_owned());
    }
    features
}

/// The features of the words themselves.
fn inside(body: &str, title: bool) -> Vec<String> {
    let words: Vec<&str> = body.split_whitespace().collect();
    let capitals = words.iter().filter(|w| w.starts_with(char::is_uppercase)).count();
    let shape = match capitals {
        _ if title => "title",
        0 => "none",
        n if n == words.len() => "all",
        _ if body.starts_with(char::is_uppercase) => "first",
        _ => "some",
    };
    let last = body.chars().next_back().filter(|c| c.is_ascii_punctuation());
    let word = words.last().map_or("", |w| w.trim_end_matches(|c: char| !c.is_alphanumeric()));
    vec![
        format!("words:{}", words.len()),
        format!("capitals:{shape}"),
        format!("ends:{}", last.map_or("word".to_owned(), String::from)),
        format!("last:{}", ending(Ending::of(word))),
    ]
}

/// What a token is, in a word: its own form for the words that hold sentences together, its class for others.
fn tag(token: &Token, text: &str) -> String {
    match token.kind {
        Kind::Word => word_tag(token, text),
        Kind::Quote(_) => "quotation".to_owned(),
        kind => format!("{kind:?}").to_lowercase(),
    }
}

fn word_tag(token: &Token, text: &str) -> String {
    if token.is(WordClass::Naming) {
        return "naming".to_owned();
    }
    if token.is_grammar() || token.entry.pronoun.is_some() || token.is(WordClass::Like) {
        return token.span.of(text).to_lowercase();
    }
    let class = match (token.entry.verb, token.entry.noun) {
        (Some(verb), _) if verb.class == VerbClass::Speech => "verb-of-saying",
        (Some(_), _) => "verb-of-view",
        _ if token.is(WordClass::Verb) => "verb",
        _ if token.is(WordClass::CueNoun) => "noun-of-saying",
        _ if token.is_name() => "name",
        (_, Some(_)) => "noun",
        _ => ending(token.ending),
    };
    class.to_owned()
}

/// What the end of a word tells, in a word.
fn ending(ending: Ending) -> &'static str {
    match ending {
        Ending::Past => "-ed",
        Ending::Adverb => "-ly",
        Ending::S => "-s",
        Ending::Number => "figures",
        Ending::Ing | Ending::None => "word",
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Format};
    use crate::attribution::fragments;
    use crate::quotation::quotations;

    fn features(text: &str) -> Vec<Vec<String>> {
        let article = Article::read("d.txt", text.as_bytes().to_vec(), Format::Plain, crate::language::language("en"));
        fragments(&article, &quotations(&article)).into_iter().map(|f| f.features).collect()
    }

    #[test]
    fn features_name_what_stands_in_and_around_the_marks_but_no_open_word() {
        let found = features("They live in a “quiet valley,” far away.");
        let expected = [
            "standing:Free",
            "before:a",
            "before-that:in",
            "behind:word",
            "quotations:1",
            "subject:pronoun",
            "words:2",
            "capitals:none",
            "ends:,",
            "last:word",
        ];
        assert_eq!(found, [expected]);
        assert!(!found.concat().iter().any(|f| f.contains("valley") || f.contains("quiet") || f.contains("far")));
    }

    #[test]
    fn reported_named_and_long_quotations_are_no_fragments() {
        assert!(features("“It shook,” Vera Kolm said.").is_empty());
        assert!(features("They saw the film “Long Field”.").is_empty());
        assert!(features("“Nobody ever told us what was in the water.”").is_empty());
    }
}
