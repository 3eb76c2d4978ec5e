//! All that the versions of a statement print, in order: the longest of them, and the sentences that only others have.
//!
//! What the versions differ in is settled by `majority`.

use super::passage::Piece;
use super::record::Record;
use crate::article::Article;
use crate::text::Span;

/// The sentences so far.
struct Backbone {
    sentences: Vec<String>,
    language: &'static str,
    record: Record,
}

/// The text of all that these pieces print; they are taken in turn, so the first should be the longest.
pub(super) fn backbone(pieces: &[(&Piece, &Article)]) -> Option<Record> {
    let (&(first, article), rest) = pieces.split_first()?;
    let sentences = texts(&first.sentences(article), article);
    let mut backbone = Backbone::new(sentences, article.language().code);
    rest.iter().for_each(|(piece, article)| backbone.add(piece, article));
    Some(backbone.record)
}

/// The sentences in a row. A comma at the end of a sentence stood before a credit; at the very end nothing stands for it.
fn joined(sentences: &[String]) -> String {
    let mut text = String::new();
    for sentence in sentences {
        let starts =
            sentence.starts_with(char::is_uppercase) && !sentence.starts_with("I ") && !sentence.starts_with("I’");
        if starts && text.ends_with(',') {
            text.truncate(text.len() - 1);
            text.push('.');
        }
        text += if text.is_empty() { "" } else { " " };
        text += sentence;
    }
    text.trim_end_matches([',', ';', ' ']).to_owned()
}

fn texts(sentences: &[Piece], article: &Article) -> Vec<String> {
    sentences.iter().map(|sentence| sentence.text(article)).collect()
}

impl Backbone {
    fn new(sentences: Vec<String>, language: &'static str) -> Self {
        let record = Record::new(&joined(&sentences), language);
        Self { sentences, language, record }
    }

    /// Takes up the sentences that stand in a piece between, before or after those that are here, and the words that
    /// complete a sentence which was cut.
    fn add(&mut self, piece: &Piece, article: &Article) {
        let own = piece.sentences(article);
        let mut sentences = self.sentences.clone();
        let places: Vec<Option<(usize, usize)>> = own.iter().map(|sentence| self.place(sentence, article)).collect();
        for (run, at) in missing(&places, sentences.len()).into_iter().rev() {
            sentences.splice(at..at, texts(&own[run], article));
        }
        if sentences.len() == self.sentences.len() {
            self.complete(&mut sentences, piece, article);
        }
        if sentences != self.sentences {
            *self = Self::new(sentences, self.language);
        }
    }

    /// The first sentence that a piece stands in, and the one after its last.
    fn place(&self, piece: &Piece, article: &Article) -> Option<(usize, usize)> {
        let passage = self.record.lay_whole(piece, article)?.passage;
        let mut ends = self.sentences.iter().scan(0, |end, sentence| {
            *end += sentence.len() + 1;
            Some(*end)
        });
        let first = ends.by_ref().position(|end| passage.start < end)?;
        let length: usize = self.sentences[..=first].iter().map(|s| s.len() + 1).sum();
        let last = if passage.end < length {
            Some(first)
        } else {
            ends.position(|end| passage.end < end).map(|n| first + 1 + n)
        };
        Some((first, last.unwrap_or(self.sentences.len() - 1) + 1))
    }

    /// Completes the first sentence, where it begins in its middle, and the last, where it has no end, with the words that the
    /// piece has there.
    fn complete(&self, sentences: &mut [String], piece: &Piece, article: &Article) {
        let Some(laid) = self.record.lay_whole(piece, article) else { return };
        let text = self.record.text();
        let added = |span: Span| {
            laid.edits.iter().find(|e| e.canonical.is_empty() && e.article == span).map(|_| span.of(article.text()))
        };
        let starts = laid.edits.first().filter(|e| e.canonical.is_empty() && e.article.start == laid.fragment.start);
        if let (Some(edit), Some(first)) = (starts, sentences.first_mut())
            && text.starts_with(char::is_lowercase)
            && laid.passage.start == 0
            && let Some(words) = added(edit.article)
        {
            *first = format!("{words} {first}");
        }
        let ends = laid.edits.last().filter(|e| e.canonical.is_empty() && e.article.end == laid.fragment.end);
        if let (Some(edit), Some(last)) = (ends, sentences.last_mut())
            && !text.ends_with(['.', '?', '!', '…'])
            && laid.passage.end >= text.trim_end_matches(|c: char| !c.is_alphanumeric()).len()
            && let Some(words) = added(edit.article)
        {
            *last = format!("{} {words}", last.trim_end_matches([',', ';', ' ']));
        }
    }
}

/// The runs of sentences that stand nowhere, with the place where they belong; none for those that no place can be told of.
fn missing(places: &[Option<(usize, usize)>], length: usize) -> Vec<(std::ops::Range<usize>, usize)> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < places.len() {
        let end = at + places[at..].iter().take_while(|place| place.is_none()).count();
        let before = places[..at].last().copied().flatten().map(|(_, after)| after);
        let after = places.get(end).copied().flatten().map(|(first, _)| first);
        let here = match (before, after) {
            (Some(b), Some(a)) if a == b => Some(b),
            (Some(b), None) if b == length => Some(b),
            (None, Some(0)) => Some(0),
            _ => None,
        };
        if let Some(here) = here.filter(|_| at < end) {
            runs.push((at..end, here));
        }
        at = end.max(at) + 1;
    }
    runs
}
