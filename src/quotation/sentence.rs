//! Whether quoted words stand by themselves: a sentence, or long enough to be no title, nickname or term.

use super::{Closing, Quotation, QuotationKind};
use crate::article::Article;

/// From this many words on, words in marks are speech even where nobody is credited. Source: the contract, section 4.
pub const LONG_WORDS: usize = 6;

/// The fewest words of a sentence that stands inside another: "Yes." alone there may be a title or a term.
const SENTENCE_WORDS: usize = 3;

/// Words of this many letters or fewer stay in lower case in a title. Source: AP Stylebook, "composition titles".
const TITLE_SMALL: usize = 3;

impl Quotation {
    /// How many words it has in all its paragraphs.
    #[must_use]
    pub fn words(&self, article: &Article) -> usize {
        self.body.iter().map(|&part| article.words().within(part).len()).sum()
    }

    /// Whether the words begin like a sentence: their first letter is a capital, or a figure.
    #[must_use]
    pub fn starts_sentence(&self, article: &Article) -> bool {
        let first = self.body.first().and_then(|part| part.of(article.text()).chars().find(|c| c.is_alphanumeric()));
        first.is_some_and(|c| !c.is_lowercase())
    }

    /// Whether the words end like a sentence: with ".", "?", "!", "…" or, before a credit, with a comma; brackets and
    /// inner marks after it do not count.
    #[must_use]
    pub fn ends_sentence(&self, article: &Article) -> bool {
        let last = self.body.last().map_or("", |part| part.of(article.text()));
        last.trim_end_matches(|c: char| "\"'’”»«“‘)]".contains(c) || c.is_whitespace())
            .ends_with(['.', '?', '!', '…', ','])
    }

    /// Whether every longer word begins with a capital, as in the title of a work.
    #[must_use]
    pub fn is_title_case(&self, article: &Article) -> bool {
        let small = |word: &str| word.starts_with(char::is_lowercase) && word.chars().count() > TITLE_SMALL;
        !self.body.iter().any(|&part| {
            let words = article.words();
            words.within(part).any(|i| small(words.span(i).of(article.text())))
        })
    }

    /// Whether the words are a sentence: they begin and end like one and are no title. One or two words are a sentence
    /// only where the marks enclose a whole sentence of the draft.
    #[must_use]
    pub fn is_sentence(&self, article: &Article) -> bool {
        if !self.starts_sentence(article) || !self.ends_sentence(article) {
            return false;
        }
        let whole = self.is_whole_sentence(article);
        let plain = self.words(article) >= SENTENCE_WORDS && !self.is_title_case(article);
        plain || (whole && self.closing == Closing::Closed)
    }

    /// Whether the words are speech even where nobody is credited: a block quotation, a sentence, or at least
    /// [`LONG_WORDS`] words. Shorter ones may be titles of works, nicknames, scare quotes or terms.
    #[must_use]
    pub fn stands_alone(&self, article: &Article) -> bool {
        self.kind == QuotationKind::Block || self.words(article) >= LONG_WORDS || self.is_sentence(article)
    }

    /// Whether the draft's sentence is nothing but this quotation: it follows a paragraph's beginning or the end of a
    /// sentence and ends its own.
    fn is_whole_sentence(&self, article: &Article) -> bool {
        let text = article.text();
        let before = text[..self.span.start].trim_end_matches([' ', '\u{A0}', '\t']);
        let after = text[self.span.end..].trim_start_matches([' ', '\u{A0}', '\t']);
        let starts = before.is_empty() || before.ends_with(['\n', '.', '?', '!', ':', '”', '"', '’']);
        let ends = after.starts_with(|c: char| !c.is_lowercase() && !",;:–—-(".contains(c)) || after.is_empty();
        let comma = self.body.last().is_some_and(|part| part.of(text).ends_with(','));
        starts && ends && !comma
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Format};
    use crate::quotation::quotations;

    /// Whether the first quotation of `text` stands alone.
    fn stands_alone(text: &str) -> bool {
        let article =
            Article::read("draft", text.as_bytes().to_vec(), Format::Markdown, crate::language::language("en"));
        quotations(&article).items[0].stands_alone(&article)
    }

    #[test]
    fn sentences_and_long_fragments_stand_alone() {
        for text in [
            "“We have won the case.” It was late.",
            "“Will they ever learn?” she asked.",
            "“We have won,” she said.",
            "It was “a very good day for the whole town” then.",
            "“Never!”",
            "> so they won",
            "She wrote: “[We] have won ... the case.”",
        ] {
            assert!(stands_alone(text), "{text}");
        }
    }

    #[test]
    fn titles_terms_and_nicknames_do_not() {
        for text in [
            "He saw “The Night Watch.” It was late.",
            "She directed “Gone With the Wind,” a film.",
            "They call it “deep work” now.",
            "The so-called “Inbox” was closed.",
            "Jim “The Hammer” Miller came.",
            "He called it “nonsense.”",
        ] {
            assert!(!stands_alone(text), "{text}");
        }
    }
}
