//! Where sentences begin and end, for news prose.
//!
//! A scanner of its own: Unicode's sentence bounds break after "Mr." and "U.S.", and general splitters do not know that
//! `“Really?” she asked.` is one sentence. It looks a bounded way back and ahead at each full stop, so it is linear.

use super::Block;
use crate::language::Language;
use crate::text::Span;

/// How far a word is followed back from its full stop, in bytes; no abbreviation is longer.
const LOOK_BACK: usize = 24;

/// How many words a reporting clause may have up to its verb: "Sen. Maria de la Cruz Jr. said".
const CLAUSE_WORDS: usize = 6;

/// The sentences of the blocks, in order, without the white space around them.
pub(super) fn sentences(text: &str, blocks: &[Block], language: &Language) -> Vec<Span> {
    let mut out = Vec::new();
    for block in blocks {
        let mut start = block.span.start;
        for end in ends(block.span.of(text), language) {
            out.push(Span::new(start, block.span.start + end).trimmed(text));
            start = block.span.start + end;
        }
        out.push(Span::new(start, block.span.end).trimmed(text));
    }
    out
}

/// Where sentences end within a block, in bytes of it; the end of the last one is left out.
fn ends<'a>(block: &'a str, language: &'a Language) -> impl Iterator<Item = usize> + 'a {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let stop = Stop::next(block, at)?;
            at = stop.end;
            if stop.ends_sentence(block, language) {
                return Some(stop.end);
            }
        }
    })
}

/// A run of `.`, `!`, `?`, `…` with the closing marks right after it.
#[derive(Clone, Copy, Debug)]
struct Stop {
    start: usize,
    /// Where the closing marks begin.
    closing: usize,
    end: usize,
}

impl Stop {
    /// The first one from byte `at` on that white space follows.
    fn next(block: &str, mut at: usize) -> Option<Self> {
        loop {
            let start = at + block.as_bytes()[at..].iter().position(|&b| is_stop_lead(b))?;
            let closing = skip(block, start, |c| matches!(c, '.' | '!' | '?' | '…'));
            let end = skip(block, closing, is_closing);
            if closing > start && block[end..].starts_with(char::is_whitespace) {
                return Some(Self { start, closing, end });
            }
            at = if end > start { end } else { skip_one(block, start) };
        }
    }

    fn ends_sentence(self, block: &str, language: &Language) -> bool {
        let rest = block[self.end..].trim_start();
        let next = rest.trim_start_matches(is_opening);
        let Some(first) = next.chars().next() else { return false };
        if first.is_lowercase() || matches!(first, '.' | '…' | ',' | ';' | '—' | '–') {
            return false;
        }
        match &block[self.start..self.closing] {
            "." => !self.is_abbreviation(block, next, language),
            run if run.contains(['!', '?']) => self.end == self.closing || !is_reporting_clause(rest, language),
            _ => true,
        }
    }

    /// Whether the full stop belongs to the word before it, as what follows shows.
    fn is_abbreviation(self, block: &str, next: &str, language: &Language) -> bool {
        if self.end > self.closing {
            return false;
        }
        let word = word_before(block, self.start);
        let lower = word.to_lowercase();
        let first = first_word(next);
        if word.ends_with(|c: char| c.is_ascii_digit()) {
            return word.len() <= 2 && language.calendar.contains(&first.as_str());
        }
        let listed = is_listed(language.abbreviations, &lower);
        if listed && is_listed(language.titles, &lower) {
            return true;
        }
        let abbreviated = listed || is_initial(word) || word.contains('.');
        abbreviated && (next.starts_with(char::is_numeric) || !is_starter(&first, language))
    }
}

/// A byte that a stop may begin with; the lead byte of `…` is that of other characters too.
fn is_stop_lead(byte: u8) -> bool {
    matches!(byte, b'.' | b'!' | b'?' | 0xE2)
}

/// Marks that close right after a stop. `“` and `‘` close in German; where they open, white space stands before them.
fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '“' | '‘' | '»' | '›' | '«' | '‹' | ')' | ']')
}

/// Marks that may stand before a sentence's first word.
fn is_opening(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '‘' | '„' | '‚' | '«' | '‹' | '»' | '›' | '(' | '[' | '`')
}

/// The place of the first character from byte `at` on that is not `wanted`.
fn skip(block: &str, at: usize, wanted: fn(char) -> bool) -> usize {
    block[at..].find(|c| !wanted(c)).map_or(block.len(), |len| at + len)
}

/// The place after the character at byte `at`.
fn skip_one(block: &str, at: usize) -> usize {
    at + block[at..].chars().next().map_or(1, char::len_utf8)
}

/// The word that ends at byte `end`, as far as [`LOOK_BACK`] reaches, without opening marks.
fn word_before(block: &str, end: usize) -> &str {
    let near = &block[block.ceil_char_boundary(end.saturating_sub(LOOK_BACK))..end];
    let start =
        near.rfind(|c: char| c.is_whitespace() || matches!(c, '—' | '–' | '/')).map_or(0, |i| skip_one(near, i));
    near[start..].trim_start_matches(is_opening)
}

/// The first word of `text` in lower case, with a straight apostrophe.
fn first_word(text: &str) -> String {
    let end = text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’'))).unwrap_or(text.len());
    text[..text.floor_char_boundary(end.min(LOOK_BACK))].to_lowercase().replace('’', "'")
}

/// A single capital, as in "J. Smith"; "I" is a word.
fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    word != "I" && chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

/// Whether a table holds a word, with or without its full stop.
fn is_listed(table: &[&str], word: &str) -> bool {
    table.iter().any(|entry| entry.strip_suffix('.').unwrap_or(entry) == word)
}

/// Whether a word, after an abbreviation, rather begins a sentence than goes on with one: "the U.S. He left" but "the
/// U.S. Senate".
fn is_starter(word: &str, language: &Language) -> bool {
    let stem = word.split('\'').next().unwrap_or(word);
    language.function_words.contains(&stem) || language.pronouns.iter().any(|p| p.form == stem)
}

/// Whether `rest` goes on with who said it: names and titles, all with a capital, up to a reporting verb.
fn is_reporting_clause(rest: &str, language: &Language) -> bool {
    for (i, word) in rest.split_whitespace().take(CLAUSE_WORDS).enumerate() {
        let word = word.trim_end_matches([',', ';', ':', '.']);
        if i > 0 && is_reporting_verb(word, language) {
            return true;
        }
        if !word.starts_with(char::is_uppercase) {
            return false;
        }
    }
    false
}

fn is_reporting_verb(word: &str, language: &Language) -> bool {
    language.verbs.iter().any(|verb| verb.forms.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::sentences;
    use crate::article::{Block, BlockKind};
    use crate::language::{Complement, LANGUAGES, Language, Polarity, ReportingVerb, VerbClass};
    use crate::text::Span;

    /// English with what the cases below need, whatever the tables of the day hold.
    fn english() -> Language {
        Language {
            abbreviations: &["mr", "dr", "sen.", "jan", "inc", "no", "gov"],
            titles: &["mr", "dr", "sen", "senator"],
            function_words: &["the", "he", "it", "in", "but", "may"],
            calendar: &["may", "oktober"],
            verbs: &[ReportingVerb {
                lemma: "ask",
                forms: &["asked", "said"],
                participles: &[],
                complement: Complement::Clause,
                class: VerbClass::Speech,
                polarity: Polarity::Affirms,
            }],
            ..*LANGUAGES[0]
        }
    }

    /// Splits a text whose sentences are told apart by `|`, and expects them back.
    fn check(marked: &str) {
        let expected: Vec<&str> = marked.split('|').map(str::trim).collect();
        let text = marked.replace('|', "");
        let blocks = [Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()), continues: false }];
        let found: Vec<&str> = sentences(&text, &blocks, &english()).iter().map(|s| s.of(&text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn news_prose_is_split_into_sentences() {
        for marked in [
            "One.| Two!| Three? |Four",
            "“We had no choice,” he said.| “It was late.”| He left.",
            "“Really?” she asked.| “Yes!” said Brandt.",
            "“Really?” Sen. Ida Brandt asked.| The room laughed.",
            "“Really?”| The room laughed.",
            "Mr. X met Sen. May on Jan. 5.| But Dr. Quill was late.",
            "U.S. Sen. J. Smith (D-Ore.) said so.| It passed.",
            "He left the U.S.| He came back at 5 p.m. Monday.| The end.",
            "He is a senator.| Brandt is not.| Plan B.| The rest.",
            "Quill Inc. said 3.5 percent.| In 2016.| Then 12.| Twelve.",
            "Am 3. Oktober war es.| Und dann.",
            "I think … we should ... go.| “No...” he said.| “Wait…”| He ran.",
            "It was . . . odd.| See example.com or v2.0 of it.",
            "(He said so.)| Then [he left.]| „Ja.“| Er ging.",
            "No. 5 is open.| “No.”| It is.",
            "It grew.| 12 people came.| $5 is enough.",
        ] {
            check(marked);
        }
    }

    #[test]
    fn no_sentence_crosses_a_block() {
        let text = "A head\n\nThe text. More";
        let blocks = [Span::new(0, 6), Span::new(8, 22)];
        let blocks = blocks.map(|span| Block { kind: BlockKind::Paragraph, span, continues: false });
        let found: Vec<&str> = sentences(text, &blocks, &english()).iter().map(|s| s.of(text)).collect();
        assert_eq!(found, ["A head", "The text.", "More"]);
    }
}
