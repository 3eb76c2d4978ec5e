//! What a baseline knows a finding by: its draft, its rule, the record, and the words of the passage; never its place.

use crate::article::Article;
use crate::people::Resolution;
use crate::report::{Finding, Judgement};
use crate::text::{Span, Words, fold};

/// Longer passages are kept as their first words and a digest of all.
const KEPT_WORDS: usize = 40;

/// Two findings with the same mark are the same to a baseline.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub(super) struct Mark {
    /// The draft: a path relative to the baseline's folder, with `/`.
    pub(super) path: String,
    pub(super) rule: String,
    /// Id of the canonical quote.
    pub(super) quote: Option<String>,
    /// Who is credited, as the draft has it in the passage's own sentence.
    pub(super) speaker: Option<String>,
    /// The words of the passage, without typography.
    pub(super) words: String,
}

impl Mark {
    /// The mark of a finding, which belongs to `judgement` or to the draft itself.
    pub(super) fn of(path: &str, article: &Article, judgement: Option<&Judgement>, finding: &Finding) -> Self {
        Self {
            path: path.to_owned(),
            rule: finding.rule.name.to_owned(),
            quote: judgement.and_then(|j| Some(j.alignments.first()?.quote.id.clone())),
            speaker: judgement.and_then(|j| speaker(article, j)),
            words: match (finding.comment(article), judgement) {
                (Some(comment), _) => plain([comment.text.as_str()].into_iter()),
                (None, Some(judgement)) => plain(judgement.entry.content.iter().map(|span| span.of(article.text()))),
                (None, None) => plain([sentence(article, finding.span).of(article.text())].into_iter()),
            },
        }
    }
}

/// The mention credited. One carried over from another sentence may change when paragraphs are moved.
fn speaker(article: &Article, judgement: &Judgement) -> Option<String> {
    let mention = judgement.entry.source.as_ref().filter(|mention| mention.by != Resolution::Carried)?;
    Some(plain([mention.span.of(article.text())].into_iter()))
}

/// The sentence that `span` starts in; the span itself where it starts in none.
fn sentence(article: &Article, span: Span) -> Span {
    let sentences = article.sentences();
    let before = sentences.partition_point(|s| s.start <= span.start).checked_sub(1);
    before.map(|i| sentences[i]).filter(|s| span.start <= s.end).unwrap_or(span)
}

/// The words of these texts without typography, parted by spaces. Of a long passage the first, how many there are, and
/// a digest.
fn plain<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let (mut out, mut count, mut digest) = (String::new(), 0, Digest::default());
    for text in texts {
        for &span in Words::of(text).spans() {
            let word = fold(span.of(text));
            digest.add(&word);
            if count < KEPT_WORDS {
                out += if count > 0 { " " } else { "" };
                out += &word;
            }
            count += 1;
        }
    }
    if count > KEPT_WORDS { format!("{out} … ({count} words, {:016x})", digest.0) } else { out }
}

/// The same number for the same words, with every version of the program: FNV-1a, 64 bits
/// (<https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>).
struct Digest(u64);

impl Default for Digest {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Digest {
    fn add(&mut self, word: &str) {
        for byte in word.bytes().chain([b' ']) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn words_are_kept_without_typography_and_long_passages_as_a_digest() {
        assert_eq!(plain(["“It’s not—", "so,”\n US officials"].into_iter()), "It's not so US officials");
        let long = "word ".repeat(50);
        let kept = plain([long.as_str()].into_iter());
        assert!(kept.ends_with("word … (50 words, 89fee45ab75c9dee)") || kept.contains("(50 words, "), "{kept}");
        assert_ne!(kept, plain([format!("{long}more").as_str()].into_iter()));
        assert_ne!(kept, plain([format!("{}words", &long[..245]).as_str()].into_iter()));
    }
}
