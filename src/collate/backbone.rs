//! All that the versions of a statement print, in order: the longest of them, and the sentences that only others have.
//!
//! What the versions differ in is settled by `majority`.

use super::passage::Piece;
use super::record::Record;
use crate::alignment::Edit;
use crate::article::Article;
use crate::text::Span;

/// The sentences so far.
struct Backbone {
    sentences: Vec<String>,
    language: &'static str,
    record: Record,
}

/// How often pieces are tried that have nothing in common with what is here so far: another may link them to it.
const ROUNDS: usize = 8;

/// The text of all that these pieces print; they are taken in turn, so the first should be the longest.
pub(super) fn backbone(pieces: &[(&Piece, &Article)]) -> Option<Record> {
    let (&(first, article), rest) = pieces.split_first()?;
    let sentences = texts(&first.sentences(article), article);
    let mut backbone = Backbone::new(sentences, article.language().code);
    let mut left: Vec<&(&Piece, &Article)> = rest.iter().collect();
    for _ in 0..ROUNDS {
        let before = left.len();
        left.retain(|(piece, article)| !backbone.add(piece, article));
        if left.is_empty() || left.len() == before {
            break;
        }
    }
    Some(backbone.record)
}

/// The sentences in a row. A comma at the end of a sentence stood before a credit; at the very end nothing stands for
/// it.
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
    /// complete a sentence which was cut. Whether the piece has anything in common with what is here.
    fn add(&mut self, piece: &Piece, article: &Article) -> bool {
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
        places.iter().any(Option::is_some)
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

    /// Completes the first sentence, where it begins in its middle, and the last, where it has no end, with the words
    /// that the piece has there.
    fn complete(&self, sentences: &mut [String], piece: &Piece, article: &Article) {
        let Some(laid) = self.record.lay_whole(piece, article) else { return };
        let (Some(first), Some(last)) = (laid.edits.first(), laid.edits.last()) else { return };
        let words = |edit: &Edit| edit.article.of(article.text()).to_owned();
        let added = |edit: &Edit| edit.canonical.is_empty() && !edit.article.is_empty();
        if added(first) && first.article.start == laid.fragment.start && self.begins_within(laid.passage) {
            sentences[0] = format!("{} {}", words(first), sentences[0]);
        }
        if added(last) && last.article.end == laid.fragment.end && self.ends_within(laid.passage) {
            let cut = sentences.len() - 1;
            sentences[cut] = format!("{} {}", sentences[cut].trim_end_matches([',', ';', ' ']), words(last));
        }
    }

    /// Whether the text begins in the middle of a sentence, and the passage with it.
    fn begins_within(&self, passage: Span) -> bool {
        self.record.text().starts_with(char::is_lowercase) && passage.start == 0
    }

    /// Whether the text ends in the middle of a sentence, and the passage with it.
    fn ends_within(&self, passage: Span) -> bool {
        let text = self.record.text();
        !text.ends_with(['.', '?', '!', '…']) && !text[passage.end..].contains(char::is_alphanumeric)
    }
}

/// The runs of sentences that stand nowhere, with the place where they belong; none for those that no place can be told
/// of.
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

#[cfg(test)]
mod tests {
    use super::super::passage::{Passage, passages};
    use super::backbone;
    use crate::article::{Article, Format};

    /// The backbone of what these drafts have in quotation marks.
    fn text(quoted: &[&str]) -> String {
        let draft = |words: &&str| {
            let text = format!("“{words}” Ada Lund said.");
            Article::read("draft", text.into_bytes(), Format::Plain, crate::language::language("en"))
        };
        let articles: Vec<Article> = quoted.iter().map(draft).collect();
        let all: Vec<Passage> = articles.iter().enumerate().flat_map(|(n, a)| passages(n, a)).collect();
        let pieces: Vec<_> = all.iter().map(|p| (&p.whole, &articles[p.draft])).collect();
        backbone(&pieces).map_or_else(String::new, |record| record.text().to_owned())
    }

    #[test]
    fn sentences_of_all_pieces_are_there_in_their_order() {
        let (one, two, three, four) =
            ("The bridge is closed.", "Repairs take six weeks.", "Buses go north.", "Nobody pays more for it.");
        let cases = [
            (vec![format!("{one} {two} {three}"), format!("{three} {four}")], [one, two, three, four].join(" ")),
            (vec![format!("{two} {three} {four}"), format!("{one} {two}")], [one, two, three, four].join(" ")),
            (vec![format!("{one} {two} {four}"), format!("{two} {three} {four}")], [one, two, three, four].join(" ")),
            (
                vec![format!("{one} {two}"), format!("{three} {four}"), format!("{two} {three}")],
                [one, two, three, four].join(" "),
            ),
            (vec![format!("{one} {two}"), one.to_owned()], [one, two].join(" ")),
        ];
        for (pieces, expected) in cases {
            let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
            assert_eq!(text(&pieces), expected, "{pieces:?}");
        }
    }

    #[test]
    fn a_sentence_that_was_cut_is_completed() {
        let cut = "will be closed for six weeks from the first of May on. Buses go north over the old mountain road for all that time";
        let whole = "The old bridge will be closed for six weeks";
        assert!(text(&[cut, whole]).starts_with("The old bridge will be closed for six weeks from the first"));
        let after = "Buses go north over the old mountain road for all that time and nobody pays more.";
        let completed = text(&[cut, after]);
        assert!(completed.ends_with("all that time and nobody pays more"), "{completed}");
    }
}
