//! Text as a terminal shows it: how many cells it takes, where a line breaks, and nothing that could steer the
//! terminal.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many cells a tab takes here, wherever it stands.
const TAB: &str = "    ";

/// What is shown for a grapheme of a draft. Line ends become spaces; control characters and those that turn the
/// direction of writing become replacement characters, so that a draft cannot write to the editor's terminal.
pub(super) fn shown(grapheme: &str) -> &str {
    match grapheme {
        "\t" => TAB,
        "\n" | "\r\n" | "\r" => " ",
        _ if grapheme.chars().any(is_unsafe) => "\u{FFFD}",
        _ => grapheme,
    }
}

fn is_unsafe(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The text in one line, safe to show.
pub(in crate::render) fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_unsafe) { text.graphemes(true).map(shown).collect::<String>().into() } else { text.into() }
}

/// Cells that the text takes once it is [`clean`].
pub(super) fn width(text: &str) -> usize {
    text.graphemes(true).map(|g| shown(g).width()).sum()
}

/// The text, clean; its end replaced by "…" where it takes more than `cells`.
pub(in crate::render) fn shortened(text: &str, cells: usize) -> String {
    let end = fitting(text, cells);
    if end == text.len() {
        return clean(text).into_owned();
    }
    let end = fitting(text, cells.saturating_sub(2));
    format!("{} …", clean(word_end(&text[..end])))
}

/// How many bytes of `text`, from its start, fit into `cells`.
pub(super) fn fitting(text: &str, cells: usize) -> usize {
    let mut left = cells;
    for (at, grapheme) in text.grapheme_indices(true) {
        match left.checked_sub(shown(grapheme).width()) {
            Some(rest) => left = rest,
            None => return at,
        }
    }
    text.len()
}

/// How many bytes of `text`, from its end, fit into `cells`.
pub(super) fn fitting_back(text: &str, cells: usize) -> usize {
    let mut left = cells;
    for (at, grapheme) in text.grapheme_indices(true).rev() {
        match left.checked_sub(shown(grapheme).width()) {
            Some(rest) => left = rest,
            None => return text.len() - at - grapheme.len(),
        }
    }
    text.len()
}

/// The text without the word that its end may have cut; the whole text where it is one word.
pub(super) fn word_end(text: &str) -> &str {
    match text.rfind(char::is_whitespace) {
        Some(at) if at > 0 => text[..at].trim_end(),
        _ => text,
    }
}

/// The text in lines of at most `cells`, broken at spaces where it has any, each with the byte it starts at.
pub(super) fn wrap(text: &str, cells: usize) -> Vec<(usize, &str)> {
    let mut lines = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let line = first_line(rest, cells);
        lines.push((at, line.trim_end()));
        at += line.len();
    }
    lines
}

fn first_line(rest: &str, cells: usize) -> &str {
    let end = fitting(rest, cells);
    if end == rest.len() {
        return rest;
    }
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let upto = &rest[..end.max(first)];
    if rest[upto.len()..].starts_with(' ') {
        return &rest[..=upto.len()];
    }
    match upto.rfind(' ') {
        Some(space) if space > 0 => &upto[..=space],
        _ => upto,
    }
}

#[cfg(test)]
mod tests {
    use super::{clean, shortened, width, wrap};

    #[test]
    fn wide_characters_take_two_cells_and_tabs_four() {
        assert_eq!(width("a\t東京“e\u{301}”"), 1 + 4 + 4 + 3);
    }

    #[test]
    fn nothing_in_a_draft_steers_the_terminal() {
        assert_eq!(clean("a\u{1b}[2Jb\nc\u{202E}d"), "a\u{FFFD}[2Jb c\u{FFFD}d");
    }

    #[test]
    fn long_text_is_cut_between_words() {
        assert_eq!(shortened("one two three", 13), "one two three");
        assert_eq!(shortened("one two three", 12), "one two …");
    }

    #[test]
    fn lines_break_at_spaces_and_within_words_that_are_too_long() {
        let lines: Vec<_> = wrap("one two three fourfivesix", 8).into_iter().map(|(_, line)| line).collect();
        assert_eq!(lines, ["one two", "three", "fourfive", "six"]);
        assert_eq!(wrap("", 8), []);
    }
}
