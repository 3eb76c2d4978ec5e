//! Words as the draft's format and encoding write them.

use crate::article::{Article, Format};

/// How words are written so that a reader of the format sees them as they are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Escape {
    /// As they are.
    None,
    /// With backslashes before what Markdown would take for its own.
    Markdown,
    /// With references for what HTML would.
    Html,
}

/// Characters that mean something in Markdown wherever they stand. Source: CommonMark 0.31, sections 2.4 and 6; the tilde and the bar
/// are those of GitHub's extensions.
const MARKDOWN: &[char] = &['\\', '*', '_', '`', '[', ']', '<', '~', '|'];

/// Characters that mean something in Markdown at the beginning of a line only.
const MARKDOWN_LINE: &[char] = &['#', '>', '+', '-', '='];

/// References that writers of HTML know by name; others are written by number.
static NAMES: &[(char, &str)] = &[
    ('“', "&ldquo;"),
    ('”', "&rdquo;"),
    ('‘', "&lsquo;"),
    ('’', "&rsquo;"),
    ('—', "&mdash;"),
    ('–', "&ndash;"),
    ('…', "&hellip;"),
    ('\u{A0}', "&nbsp;"),
];

impl Escape {
    /// The ways in which the words of a format may have to be written, the usual one first: HTML may stand within Markdown.
    pub(super) fn ways(format: Format) -> &'static [Self] {
        match format {
            Format::Plain => &[Self::None],
            Format::Markdown => &[Self::Markdown, Self::Html],
            Format::Html => &[Self::Html],
        }
    }

    /// The bytes of `words` in the draft's encoding; `None` where it cannot express them. `opens_line` tells that only blanks stand
    /// before them on their line.
    pub(super) fn bytes(self, words: &str, article: &Article, opens_line: bool) -> Option<Vec<u8>> {
        let escaped = match self {
            Self::None => words.to_owned(),
            Self::Markdown => markdown(words, opens_line),
            Self::Html => html(words),
        };
        let ascii = article.format() == Format::Html && article.bytes().is_ascii();
        if ascii {
            return Some(referenced(&escaped, |c| c.is_ascii()).into_bytes());
        }
        let encoding = article.encoding();
        let direct = encoding.encode(&escaped);
        if direct.is_some() || self == Self::None {
            return direct;
        }
        let mut buffer = [0; 4];
        let expressible = |c: char| encoding.encode(c.encode_utf8(&mut buffer)).is_some();
        encoding.encode(&referenced(&escaped, expressible))
    }
}

fn markdown(words: &str, opens_line: bool) -> String {
    let mut out = String::with_capacity(words.len());
    for (at, c) in words.char_indices() {
        let rest = &words[at + c.len_utf8()..];
        let special = MARKDOWN.contains(&c)
            || c == '&' && rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '#')
            || opens_line && at == 0 && MARKDOWN_LINE.contains(&c)
            || opens_line && matches!(c, '.' | ')') && at > 0 && words[..at].bytes().all(|b| b.is_ascii_digit());
        if special {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn html(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c => out.push(c),
        }
    }
    out
}

/// The text with references for the characters that are not `expressible`.
fn referenced(text: &str, mut expressible: impl FnMut(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match NAMES.iter().find(|(named, _)| *named == c) {
            _ if expressible(c) => out.push(c),
            Some((_, name)) => out.push_str(name),
            None => out.push_str(&format!("&#{};", u32::from(c))),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Escape;
    use crate::article::{Article, Format};

    fn written(escape: Escape, words: &str, draft: &[u8], format: Format, opens_line: bool) -> Option<String> {
        let article = Article::read("x", draft.to_vec(), format, None);
        escape.bytes(words, &article, opens_line).map(|bytes| bytes.escape_ascii().to_string())
    }

    #[test]
    fn words_survive_their_format_and_encoding() {
        let (plain, markdown, html) = (Format::Plain, Format::Markdown, Format::Html);
        let latin: &[u8] = b"He said, \x93No,\x94 and it\x92s done.";
        let cases: &[(Escape, &str, &[u8], Format, bool, Option<&str>)] = &[
            (Escape::None, "a < b & *c*", b"x", plain, false, Some("a < b & *c*")),
            (Escape::Markdown, "a*b_[c]<d>", b"x", markdown, false, Some(r"a\\*b\\_\\[c\\]\\<d>")),
            (Escape::Markdown, "AT&T & Co", b"x", markdown, false, Some(r"AT\\&T & Co")),
            (Escape::Markdown, "# 1. x", b"x", markdown, true, Some(r"\\# 1. x")),
            (Escape::Markdown, "1. x", b"x", markdown, true, Some(r"1\\. x")),
            (Escape::Html, "a < b & c", "é".as_bytes(), html, false, Some("a &lt; b &amp; c")),
            (Escape::Html, "it’s 本", b"x", html, false, Some("it&rsquo;s &#26412;")),
            (Escape::None, "it’s", latin, plain, false, Some(r"it\x92s")),
            (Escape::None, "本", latin, plain, false, None),
            (Escape::Html, "it’s 本", latin, html, false, Some(r"it\x92s &#26412;")),
        ];
        for &(escape, words, draft, format, opens_line, expected) in cases {
            assert_eq!(written(escape, words, draft, format, opens_line).as_deref(), expected, "{words}");
        }
    }
}
