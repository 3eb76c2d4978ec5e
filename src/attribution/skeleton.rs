//! An article as a row of tokens in which each outer quotation is one token: what clauses are read from.
//!
//! From words, punctuation and quotations to tokens, cut into blocks and sentences. What the words mean to each other is for `phrase`
//! and `cue`.

use std::ops::Range;

use super::piece::{Piece, pieces};
use super::token::{Ending, Kind, Token};
use crate::article::{Article, BlockKind};
use crate::language::{Complement, Entry, Lexicon, ReportingVerb, WordClass};
use crate::quotation::Quotations;
use crate::text::Span;

/// Longest sentence, in tokens. Longer ones are cut, so that text without full stops costs no more than other text; a
/// rough count over PolNeAR train finds no sentence of more than 200 words and commas.
const LONGEST_SENTENCE: usize = 240;

/// The tokens of an article.
#[derive(Debug, Default)]
pub(super) struct Skeleton {
    /// All tokens, in order.
    pub(super) tokens: Vec<Token>,
    /// The pieces that quotation tokens stand for.
    pub(super) pieces: Vec<Piece>,
    /// Ranges of tokens, one for each block that has any.
    pub(super) blocks: Vec<Range<usize>>,
    /// The numbers of the blocks that are headlines, in order; the first block counts as one.
    pub(super) headlines: Vec<usize>,
    /// Ranges of tokens, one for each sentence; none crosses a block.
    pub(super) sentences: Vec<Range<usize>>,
}

impl Skeleton {
    /// The tokens of `article`.
    pub(super) fn of(article: &Article, quotations: &Quotations) -> Self {
        let lexicon = Lexicon::of(article.language());
        let mut out = Self { pieces: pieces(article, quotations, lexicon), ..Self::default() };
        let mut reader = Reader { text: article.text(), lexicon, words: article.words().spans(), piece: 0, word: 0 };
        for block in article.blocks() {
            let first = out.tokens.len();
            reader.read(block.span, quotations, &mut out);
            if out.tokens.len() > first {
                if block.kind == BlockKind::Heading || out.blocks.is_empty() {
                    out.headlines.push(out.blocks.len());
                }
                out.blocks.push(first..out.tokens.len());
                out.cut(first, article.text());
            }
        }
        out
    }

    /// The text of `range`, from its first token to its last.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        if range.is_empty() {
            return Span::empty(self.tokens.get(range.start).map_or(0, |t| t.span.start));
        }
        self.tokens[range.start].span.cover(self.tokens[range.end - 1].span)
    }

    /// The number of the sentence that token `i` stands in.
    pub(super) fn sentence_at(&self, i: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.end <= i)
    }

    /// The token at `i`, where `i` is in `range`.
    pub(super) fn get(&self, range: &Range<usize>, i: usize) -> Option<&Token> {
        if range.contains(&i) { self.tokens.get(i) } else { None }
    }

    /// Cuts the tokens from `first` on into sentences.
    fn cut(&mut self, first: usize, text: &str) {
        let end = self.tokens.len();
        let mut start = first;
        for i in first..end {
            if i + 1 == end || i - start >= LONGEST_SENTENCE || self.ends_sentence(i, text) {
                self.sentences.push(start..i + 1);
                start = i + 1;
            }
        }
    }

    /// Whether a sentence ends with token `i`, which is not the last of its block.
    fn ends_sentence(&self, i: usize, text: &str) -> bool {
        let next = &self.tokens[i + 1];
        let begins = next.capital || next.is_quote() || (next.is_word() && !starts_lower(next.span.of(text)));
        match self.tokens[i].kind {
            Kind::Stop => begins || next.kind == Kind::Open,
            Kind::Word => self.abbreviation_ends(i, text),
            Kind::Quote(p) => begins && self.quote_ends(p, i + 1, text),
            _ => false,
        }
    }

    /// "… in the U.S. The senator …": a full stop that belongs to an abbreviation and ends the sentence too.
    fn abbreviation_ends(&self, i: usize, text: &str) -> bool {
        let (token, next) = (&self.tokens[i], &self.tokens[i + 1]);
        let stopped = text[token.span.end..next.span.start].starts_with('.');
        stopped
            && !token.entry.title
            && (next.is_quote() || (next.capital && (next.entry.pronoun.is_some() || next.is_grammar())))
    }

    /// Whether the sentence ends with a quotation, `next` being what follows: its words end in a full stop, or in another mark
    /// and nobody is credited right after it.
    fn quote_ends(&self, piece: usize, next: usize, text: &str) -> bool {
        let body = self.pieces[piece].body.of(text);
        match body.trim_end_matches(['\'', '’', '"', '”', ')', ' ']).chars().next_back() {
            Some('.') => self.tokens[next].is_quote() || !self.names_speaker(next),
            Some('!' | '?' | '…') => self.tokens[next].is_quote() || !self.credits_soon(next, 14),
            _ => false,
        }
    }

    /// Whether nothing but a short clause with a verb of saying follows up to the sentence's end: "“I left.” Lee said on Monday." A verb that
    /// takes words in marks alone is not enough: "“I left.” Then the meeting ended."
    fn names_speaker(&self, next: usize) -> bool {
        let tail = &self.tokens[next..(next + 14).min(self.tokens.len())];
        let clause = tail.split(|t| t.kind == Kind::Stop).next().unwrap_or_default();
        let Some(at) = clause.iter().position(|t| t.entry.verb.is_some()) else { return false };
        let says = clause[at].entry.verb.is_some_and(ReportingVerb::says) && !clause[at].entry.participle;
        let subject = at > 0 && clause[..at].iter().all(|t| t.is_word() && !t.is(WordClass::Verb));
        let opens =
            |t: &Token| !t.is_word() || t.is(WordClass::Complementizer) || t.is(WordClass::Infinitive) || t.is_verb();
        says && subject
            && clause.len() < tail.len()
            && !clause[at + 1..].iter().any(opens)
            && self.credits_soon(next, 14)
    }

    /// Whether within `limit` tokens from `next` a reporting verb comes and then the sentence's end or a comma.
    fn credits_soon(&self, next: usize, limit: usize) -> bool {
        let tail = &self.tokens[next..(next + limit).min(self.tokens.len())];
        let clause = tail.split(|t| matches!(t.kind, Kind::Stop | Kind::Semicolon)).next().unwrap_or_default();
        let Some(at) = clause.iter().position(|t| t.entry.verb.is_some()) else { return false };
        let told = clause[at].entry.verb.is_some_and(|v| v.complement == Complement::Recipient);
        let rest = tail.get(at + 1..).unwrap_or_default();
        clause[..at].iter().all(|t| !t.is(WordClass::Verb))
            && (told || rest.first().is_none_or(|t| !t.is_word() || t.is(WordClass::Preposition) || t.entry.calendar))
    }
}

/// Walks over words and pieces side by side.
struct Reader<'a> {
    text: &'a str,
    lexicon: &'static Lexicon,
    words: &'a [Span],
    piece: usize,
    word: usize,
}

impl Reader<'_> {
    /// Adds the tokens of `block`.
    fn read(&mut self, block: Span, quotations: &Quotations, out: &mut Skeleton) {
        let mut at = block.start;
        while at < block.end {
            self.skip_to(at, &out.pieces);
            let piece = out.pieces.get(self.piece).map(|p| p.body).filter(|b| b.start < block.end);
            let word = self.words.get(self.word).copied().filter(|w| w.end <= block.end);
            let (stop, is_piece) = match (piece, word) {
                (Some(p), Some(w)) => (p.start.min(w.start), p.start <= w.start),
                (Some(p), None) => (p.start, true),
                (None, Some(w)) => (w.start, false),
                (None, None) => (block.end, false),
            };
            self.punctuation(Span::new(at, stop.max(at)), out);
            at = match (is_piece, piece, word) {
                (true, Some(p), _) => self.quote(p, quotations, out),
                (false, _, Some(w)) => self.push_word(w, out),
                _ => block.end,
            };
        }
    }

    /// Leaves behind what begins before `at`.
    fn skip_to(&mut self, at: usize, pieces: &[Piece]) {
        while self.words.get(self.word).is_some_and(|w| w.start < at) {
            self.word += 1;
        }
        while pieces.get(self.piece).is_some_and(|p| p.body.start < at) {
            self.piece += 1;
        }
    }

    fn quote(&mut self, body: Span, quotations: &Quotations, out: &mut Skeleton) -> usize {
        let whole = quotations.items[out.pieces[self.piece].item].span;
        let start = if whole.start >= body.start.saturating_sub(8) { whole.start.min(body.start) } else { body.start };
        let end = if whole.end <= body.end + 8 { whole.end.max(body.end) } else { body.end };
        push(out, Span::new(start, end), Kind::Quote(self.piece));
        self.piece += 1;
        end.max(body.start + 1)
    }

    fn push_word(&mut self, span: Span, out: &mut Skeleton) -> usize {
        match self.lexicon.elision(span.of(self.text)) {
            Some(at) => {
                self.push_token(Span::new(span.start, span.start + at), out);
                self.push_token(Span::new(span.start + at, span.end), out);
            }
            None => self.push_token(span, out),
        }
        self.word += 1;
        span.end
    }

    fn push_token(&self, span: Span, out: &mut Skeleton) {
        let word = span.of(self.text);
        let (stem, joined) = self.lexicon.stem(word).map_or((word, None), |(stem, joined)| (stem, Some(joined)));
        let capital = word.starts_with(char::is_uppercase);
        let mut entry = if capital { self.lexicon.noun(stem) } else { self.lexicon.get(stem) };
        let before = self.before(span.start, out);
        // The second half of a word with a hyphen is no verb ("so-called"); a month behind a given name is a surname.
        let hyphened = before.is_some_and(|(_, gap)| matches!(gap, "-" | "‐" | "‑"));
        let surname = before.is_some_and(|(t, gap)| t.is_name() && !t.is_possessive() && gap.trim().is_empty());
        if hyphened {
            entry = entry.without_verb();
        }
        if entry.calendar && entry.given.is_some() && surname {
            entry = entry.as_name();
        }
        out.tokens.push(Token {
            span,
            kind: Kind::Word,
            entry,
            capital,
            joined,
            ending: if hyphened { Ending::None } else { Ending::of(stem) },
        });
    }

    /// The word before `at` and what stands between the two.
    fn before<'t>(&self, at: usize, out: &'t Skeleton) -> Option<(&'t Token, &str)> {
        let last = out.tokens.last().filter(|t| t.is_word() && t.span.end < at)?;
        Some((last, &self.text[last.span.end..at]))
    }

    /// Adds the marks of punctuation between two words.
    fn punctuation(&self, gap: Span, out: &mut Skeleton) {
        for (i, c) in gap.of(self.text).char_indices() {
            let at = gap.start + i;
            let span = Span::new(at, at + c.len_utf8());
            let Some(kind) = self.mark(c, span, out) else { continue };
            if kind != Kind::Stop || out.tokens.last().is_none_or(|t| t.kind != Kind::Stop || t.span.end != at) {
                push(out, span, kind);
            }
        }
    }

    fn mark(&self, c: char, span: Span, out: &mut Skeleton) -> Option<Kind> {
        Some(match c {
            ',' => Kind::Comma,
            '.' if self.belongs_to_word(span, out) => return None,
            '.' | '!' | '?' | '…' => Kind::Stop,
            ':' => Kind::Colon,
            ';' => Kind::Semicolon,
            '—' | '–' | '―' => Kind::Dash,
            '-' if self.stands_alone(span) => Kind::Dash,
            '(' | '[' => Kind::Open,
            ')' | ']' => Kind::Close,
            _ => return None,
        })
    }

    /// A full stop of an abbreviation or an initial: "Sen.", "J.", "U.S.".
    fn belongs_to_word(&self, span: Span, out: &mut Skeleton) -> bool {
        let Some(last) = out.tokens.last().filter(|t| t.is_word() && t.span.end == span.start) else { return false };
        let word = last.span.of(self.text);
        let initial = last.capital && word.chars().count() == 1;
        let ordinal = self.lexicon.compounds && last.ending == Ending::Number && word.len() <= 2;
        initial || ordinal || last.entry.abbreviation || (word.contains('.') && word.len() <= 5)
    }

    /// A hyphen with a space or another hyphen beside it.
    fn stands_alone(&self, span: Span) -> bool {
        let before = self.text[..span.start].chars().next_back();
        let after = self.text[span.end..].chars().next();
        let free = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || c == '-');
        free(before) && free(after)
    }
}

fn push(out: &mut Skeleton, span: Span, kind: Kind) {
    out.tokens.push(Token { span, kind, entry: Entry::default(), capital: false, joined: None, ending: Ending::None });
}

fn starts_lower(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
}
