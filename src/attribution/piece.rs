//! The words of outer quotations, paragraph by paragraph: what a quotation's token in the skeleton stands for.
//!
//! From quotations to pieces, without the speaker's label at the head of a transcript's turn ("WEIL: …") and without the credit that a missing mark
//! has let in ("“It closed, Weil said."), and cut where a credit stands within the marks. All of these are left to the skeleton as running text.

use super::incise::without_incises;
use crate::article::Article;
use crate::language::{Entry, Lexicon, ReportingVerb, WordClass, is_first_person};
use crate::quotation::{Closing, Quotation, Quotations};
use crate::text::Span;

/// Longest title of a work, in words: few are longer, and longer rows of capitals are headlines.
const LONGEST_TITLE: usize = 12;

/// Longest credit looked for within an unclosed quotation, in words.
const LONGEST_CREDIT: usize = 14;

/// Longest label of a turn, in bytes.
const LONGEST_LABEL: usize = 40;

/// One paragraph's share of an outer quotation, or of such a share the part before or behind a credit within the marks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// The quotation: its place in [`Quotations::items`].
    pub(super) item: usize,
    /// The words, without marks.
    pub(super) body: Span,
    /// Who is credited in a line under them.
    pub(super) credit: Option<Span>,
    /// Whether they look like the title of a work or a broadcast: see [`is_title`].
    pub(super) title: bool,
    /// Whether the marks are single ones.
    pub(super) single: bool,
}

/// The paragraphs' shares of all outer quotations, in order.
pub(super) fn pieces(article: &Article, quotations: &Quotations, lexicon: &Lexicon) -> Vec<Piece> {
    let text = article.text();
    let mut all = Vec::new();
    for (item, quotation) in quotations.items.iter().enumerate().filter(|(_, q)| q.depth == 0) {
        for &body in &quotation.body {
            let body = without_label(text, without_credit(article, quotation, body, lexicon));
            for body in without_incises(article, body, lexicon) {
                let title = is_title(body.of(text), lexicon);
                all.push(Piece { item, body, credit: quotation.credit, title, single: quotation.single });
            }
        }
    }
    all.retain(|p| !p.body.is_empty());
    all.sort_by_key(|p| p.body.start);
    all
}

/// `body` without "WEIL:" at its head.
fn without_label(text: &str, body: Span) -> Span {
    let words = body.of(text);
    let Some((label, rest)) = words.split_once(": ") else { return body };
    let letters = label.chars().filter(|c| c.is_alphabetic());
    let (all, capitals) = letters.fold((0, 0), |(n, c), l| (n + 1, c + usize::from(l.is_uppercase())));
    let spoken = rest.trim_start();
    if label.len() > LONGEST_LABEL || all < 2 || all != capitals || spoken.is_empty() {
        return body;
    }
    Span::new(body.end - spoken.len(), body.end)
}

/// `body` up to the credit within it, where the quotation never closes and the credit ends a sentence: "It closed" of "“It closed, Weil said."
fn without_credit(article: &Article, quotation: &Quotation, body: Span, lexicon: &Lexicon) -> Span {
    if quotation.closing != Closing::Unclosed {
        return body;
    }
    let text = article.text();
    let commas = body.of(text).match_indices(',').map(|(i, _)| body.start + i + 1);
    let end = commas.into_iter().find(|&at| begins_credit(article, Span::new(at, body.end), lexicon));
    end.map_or(body, |end| Span::new(body.start, end))
}

/// Whether `tail` begins with a subject and a verb of saying, in either order, and nothing but circumstances up to the end of the sentence.
fn begins_credit(article: &Article, tail: Span, lexicon: &Lexicon) -> bool {
    let clause = first_sentence(article, tail, lexicon);
    let entries: Vec<Entry> = clause.iter().map(|w| lexicon.get(w)).collect();
    let Some(at) = entries.iter().position(|e| e.verb.is_some_and(ReportingVerb::says) && !e.participle) else {
        return false;
    };
    let somebody = |i: usize| {
        let entry = &entries[i];
        (clause[i].starts_with(char::is_uppercase) || entry.noun.is_some() || entry.pronoun.is_some())
            && !is_first_person(clause[i])
            && !entry.is(WordClass::Clause)
    };
    let opens =
        |e: &Entry| e.is(WordClass::Complementizer) || e.is(WordClass::Infinitive) || e.is(WordClass::Auxiliary);
    let before =
        (0..at).all(|i| !opens(&entries[i]) && !entries[i].is(WordClass::Clause) && !is_first_person(clause[i]));
    let inverted = at == 0 && entries.len() > 1 && (somebody(1) || entries[1].is(WordClass::Determiner));
    before && ((0..at).any(somebody) || inverted) && !entries[at + 1..].iter().any(opens)
}

/// The words of the first sentence of `tail`; none where it is longer than a credit, or no plain sentence.
fn first_sentence<'a>(article: &'a Article, tail: Span, lexicon: &Lexicon) -> Vec<&'a str> {
    let text = article.text();
    let spans = article.words().spans();
    let first = spans.partition_point(|w| w.start < tail.start);
    let mut out = Vec::new();
    for (n, word) in spans[first..].iter().enumerate() {
        if word.end > tail.end || n == LONGEST_CREDIT {
            return if n == LONGEST_CREDIT { Vec::new() } else { out };
        }
        out.push(word.of(text));
        let next = spans.get(first + n + 1).map_or(tail.end, |w| w.start).min(tail.end);
        let entry = lexicon.get(word.of(text));
        let gap = &text[word.end..next.max(word.end)];
        if gap.contains([',', ';', ':', '!', '?']) || (gap.starts_with('.') && !entry.abbreviation && !entry.title) {
            return if gap.starts_with('.') { out } else { Vec::new() };
        }
    }
    out
}

/// Whether words in marks are written as titles are: two to twelve of them, in capitals but for articles and the like, without an end mark.
fn is_title(body: &str, lexicon: &Lexicon) -> bool {
    use WordClass::{Conjunction, Determiner, Preposition};
    let bare = |w: &str| w.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let capital = |w: &str| bare(w).starts_with(|c: char| !c.is_lowercase());
    let little = |w: &str| [Determiner, Preposition, Conjunction].iter().any(|&c| lexicon.get(&bare(w)).is(c));
    let words = || body.split_whitespace().take(LONGEST_TITLE + 1);
    let ends = words().next().is_some_and(capital) && words().last().is_some_and(capital);
    let stopped = body.trim_end().ends_with(['!', '?', '…']);
    ends && !stopped && (2..=LONGEST_TITLE).contains(&words().count()) && words().all(|w| capital(w) || little(w))
}

#[cfg(test)]
mod tests {
    use super::pieces;
    use crate::article::{Article, Format};
    use crate::language::Lexicon;
    use crate::quotation::quotations;

    fn told(text: &str) -> Vec<(String, bool)> {
        let article =
            Article::read("draft.txt", text.as_bytes().to_vec(), Format::Plain, crate::language::language("en"));
        let found = quotations(&article);
        let pieces = pieces(&article, &found, Lexicon::of(article.language()));
        pieces.iter().map(|p| (p.body.of(article.text()).to_owned(), p.title)).collect()
    }

    #[test]
    fn a_credit_that_a_missing_mark_lets_in_is_left_out() {
        for (text, words) in [
            ("“The ferry never paid, Mara Lind said.", "The ferry never paid,"),
            ("“The ferry never paid, said Mara Lind.", "The ferry never paid,"),
            (
                "“The ferry never paid, and it closed, she told the council on Monday.",
                "The ferry never paid, and it closed,",
            ),
            ("“The ferry never paid, I said.", "The ferry never paid, I said."),
            ("“The ferry never paid, she said that it would.", "The ferry never paid, she said that it would."),
            ("“The ferry never paid, Mara Lind said.”", "The ferry never paid, Mara Lind said."),
        ] {
            assert_eq!(told(text)[0].0, words, "in {text}");
        }
    }

    #[test]
    fn a_turn_stands_without_its_label() {
        assert_eq!(told("“WEIL: We never sold it.”")[0].0, "We never sold it.");
        assert_eq!(told("“Note: We never sold it.”")[0].0, "Note: We never sold it.");
    }

    #[test]
    fn titles_are_told_by_their_capitals() {
        for (text, title) in [
            ("“Harbour Lights”", true),
            ("“The Road to the North,”", true),
            ("“Harbour lights”", false),
            ("“Stop”", false),
            ("“Stop It Now!”", false),
        ] {
            assert_eq!(told(text)[0].1, title, "in {text}");
        }
    }
}
