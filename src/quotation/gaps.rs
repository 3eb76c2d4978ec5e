//! Ellipses and square brackets in quoted words, and editors' remarks in round ones.

use super::{Gap, GapKind};
use crate::language::is_remark;
use crate::text::Span;

/// The longest bracket that stands for words, in bytes; a longer one is a stray mark. An editor's insertion is a
/// phrase, not a paragraph.
const LONGEST_BRACKET: usize = 200;

/// The gaps in these spans of `text`, in order.
pub(super) fn gaps(text: &str, body: &[Span]) -> Vec<Gap> {
    body.iter().flat_map(|&part| gaps_of_part(text, part)).collect()
}

fn gaps_of_part(text: &str, part: Span) -> Vec<Gap> {
    let mut out = Vec::new();
    let mut at = part.start;
    while let Some(skip) = text.as_bytes()[at..part.end].iter().position(|&b| matches!(b, b'.' | b'[' | b'(' | 0xE2)) {
        at += skip;
        let rest = &text[at..part.end];
        match gap(rest) {
            Some((kind, length)) => {
                out.push(Gap { kind, span: Span::new(at, at + length) });
                at += length;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    out
}

/// The gap that `rest` begins with, and its length in bytes.
fn gap(rest: &str) -> Option<(GapKind, usize)> {
    if let Some(length) = ellipsis(rest) {
        return Some((GapKind::Ellipsis, length));
    }
    if let Some(length) = wrapped_ellipsis(rest) {
        return Some((GapKind::Ellipsis, length));
    }
    bracket(rest).or_else(|| remark(rest)).map(|length| (GapKind::Bracket, length))
}

/// "…", "⋯", three or more full stops, with or without spaces between.
fn ellipsis(rest: &str) -> Option<usize> {
    let mut stops = 0;
    let mut end = 0;
    for (i, c) in rest.char_indices() {
        match c {
            '…' | '⋯' => stops += 3,
            '.' => stops += 1,
            ' ' | '\u{A0}' | '\u{202F}' if i == end && stops > 0 => continue,
            _ => break,
        }
        end = i + c.len_utf8();
    }
    (stops >= 3).then_some(end)
}

/// An ellipsis in brackets: "[…]", "(...)".
fn wrapped_ellipsis(rest: &str) -> Option<usize> {
    let close = match rest.chars().next()? {
        '[' => ']',
        '(' => ')',
        _ => return None,
    };
    let inner = rest[1..].trim_start_matches(' ');
    let after = inner[ellipsis(inner)?..].trim_start_matches(' ');
    after.starts_with(close).then(|| rest.len() - after.len() + 1)
}

/// Words in square brackets on one line, without brackets in them.
fn bracket(rest: &str) -> Option<usize> {
    enclosed(rest, b'[', b']')
}

/// An editor's remark in round brackets: "(emphasis added)". Other words in round brackets are the speaker's.
fn remark(rest: &str) -> Option<usize> {
    enclosed(rest, b'(', b')').filter(|&length| is_remark(&rest[1..length - 1]))
}

/// The length of the bracket that `rest` begins with, on one line, with something but no bracket in it.
fn enclosed(rest: &str, open: u8, close: u8) -> Option<usize> {
    if !rest.as_bytes().starts_with(&[open]) {
        return None;
    }
    let stops = |b| b == close || b == open || b == b'\n';
    let end = rest.bytes().skip(1).take(LONGEST_BRACKET).position(stops)? + 1;
    (rest.as_bytes()[end] == close && end > 1).then_some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::{GapKind, gaps};
    use crate::text::Span;

    fn found(text: &str) -> Vec<(&str, GapKind)> {
        gaps(text, &[Span::new(0, text.len())]).into_iter().map(|g| (g.span.of(text), g.kind)).collect()
    }

    #[test]
    fn every_form_of_ellipsis_is_one_gap() {
        for form in
            ["...", "…", "....", ". . .", ". . . .", "[...]", "[…]", "[ … ]", "(...)", "(…)", "….", "⋯", ". ..."]
        {
            assert_eq!(found(&format!("We came {form} and saw")), [(form, GapKind::Ellipsis)], "{form}");
        }
    }

    #[test]
    fn square_brackets_are_gaps_with_their_words() {
        assert_eq!(
            found("[He] said it [sic] … twice"),
            [("[He]", GapKind::Bracket), ("[sic]", GapKind::Bracket), ("…", GapKind::Ellipsis)]
        );
    }

    #[test]
    fn remarks_in_round_brackets_are_gaps_and_other_words_in_them_are_not() {
        assert_eq!(found("the U.S. (sic) said"), [("(sic)", GapKind::Bracket)]);
        assert_eq!(found("It is ours (emphasis added)."), [("(emphasis added)", GapKind::Bracket)]);
        assert_eq!(found("It is ours (for now)."), []);
    }

    #[test]
    fn other_stops_and_brackets_are_none() {
        for text in
            ["One. Two. Three.", "the U.S. (so) said", "[ open", "[]", "a [b\nc]", &format!("[{}]", "x".repeat(300))]
        {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
