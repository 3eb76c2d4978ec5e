//! Words as the draft's format and encoding write them.

use crate::article::{Article, Encoding, Format};

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

/// Characters that mean something in Markdown wherever they stand. Source: CommonMark 0.31, sections 2.4 and 6; the
/// tilde and the bar are those of GitHub's extensions.
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
    /// The ways in which the words of a format may have to be written, the usual one first: HTML may stand within
    /// Markdown.
    pub(super) fn ways(format: Format) -> &'static [Self] {
        match format {
            Format::Plain => &[Self::None],
            Format::Markdown => &[Self::Markdown, Self::Html],
            Format::Html => &[Self::Html],
        }
    }

    fn escaped(self, words: &str, opens_line: bool) -> String {
        match self {
            Self::None => words.to_owned(),
            Self::Markdown => markdown(words, opens_line),
            Self::Html => html(words),
        }
    }
}

/// What writes words into a draft.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pen {
    encoding: Encoding,
    /// Whether the draft is HTML that has references for all characters beyond ASCII.
    ascii: bool,
}

impl Pen {
    /// The pen of a draft.
    pub(super) fn of(article: &Article) -> Self {
        Self { encoding: article.encoding(), ascii: article.format() == Format::Html && article.is_ascii() }
    }

    /// The bytes of `words` in the draft's encoding; `None` where it cannot express them. `opens_line` tells that only
    /// blanks stand before them on their line.
    pub(super) fn bytes(self, words: &str, escape: Escape, opens_line: bool) -> Option<Vec<u8>> {
        let escaped = escape.escaped(words, opens_line);
        if escape == Escape::None {
            return self.encoding.encode(&escaped);
        }
        self.encoding.encode(&referenced(&escaped, |c| self.has(c)))
    }

    /// Whether the draft has this character as itself.
    fn has(self, c: char) -> bool {
        c.is_ascii() || !self.ascii && self.encoding.encode(c.encode_utf8(&mut [0; 4])).is_some()
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
fn referenced(text: &str, expressible: impl Fn(char) -> bool) -> String {
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
    use super::{Escape, Pen};
    use crate::article::{Article, Format};

    /// What a draft in this format, with these bytes, has for the words; at the beginning of a line where they begin
    /// with a sign.
    fn written(escape: Escape, words: &str, draft: &[u8]) -> String {
        let format = if escape == Escape::Html { Format::Html } else { Format::Plain };
        let article = Article::read("x", draft.to_vec(), format, None);
        let opens_line = words.starts_with(['#', '1']);
        let bytes = Pen::of(&article).bytes(words, escape, opens_line);
        bytes.map_or_else(|| "none".to_owned(), |bytes| bytes.escape_ascii().to_string())
    }

    #[test]
    fn words_survive_their_format_and_encoding() {
        let latin: &[u8] = b"He said, \x93No,\x94 and it\x92s done.";
        let cases: &[(Escape, &str, &[u8], &str)] = &[
            (Escape::None, "a < b & *c*", b"x", "a < b & *c*"),
            (Escape::Markdown, "a*b_[c]<d>", b"x", r"a\\*b\\_\\[c\\]\\<d>"),
            (Escape::Markdown, "AT&T & Co", b"x", r"AT\\&T & Co"),
            (Escape::Markdown, "# 1. x", b"x", r"\\# 1. x"),
            (Escape::Markdown, "1. x", b"x", r"1\\. x"),
            (Escape::Html, "a < b & c", "é".as_bytes(), "a &lt; b &amp; c"),
            (Escape::Html, "it’s 本", b"x", "it&rsquo;s &#26412;"),
            (Escape::None, "it’s", latin, r"it\x92s"),
            (Escape::None, "本", latin, "none"),
            (Escape::Html, "it’s 本", latin, r"it\x92s &#26412;"),
        ];
        for &(escape, words, draft, expected) in cases {
            assert_eq!(written(escape, words, draft), expected, "{words}");
        }
    }
}
