//! What holds for every draft, whatever its bytes: held against random ones made of what readers trip over.

use proptest::prelude::*;

use super::{Article, Format};
use crate::text::Span;

/// Pieces that mean something to one reader or another.
static PIECES: &[&[u8]] = &[
    b"He said, ",
    b"\"",
    b"\xE2\x80\x9C",
    b"\xE2\x80\x9D",
    b"\x93",
    b"\x94",
    b"'",
    b"word ",
    b"Mr. X ",
    b"...",
    b"? ",
    b"! A",
    b". B",
    b"\n",
    b"\r\n",
    b"\r",
    b"\n\n",
    b"\t",
    b" ",
    b"    ",
    b"\0",
    b"\xFF",
    b"\xE2\x80",
    b"\xF0\x9F\x98\x80",
    b"\xC2\xA0",
    b"\xEF\xBB\xBF",
    b"\xFF\xFE",
    b"<p>",
    b"</p>",
    b"<q>",
    b"</q>",
    b"<blockquote>",
    b"</blockquote>",
    b"<br>",
    b"<code>",
    b"</code>",
    b"<!--",
    b"-->",
    b"<script>",
    b"</script>",
    b"<title>",
    b"</title>",
    b"<img alt='a &amp; b'>",
    b"<a b=\"",
    b">",
    b"<",
    b"&",
    b"&ldquo;",
    b"&#8221;",
    b"&amp",
    b"&#x",
    b"#",
    b"# ",
    b"> ",
    b"- ",
    b"1. ",
    b"*",
    b"**",
    b"_",
    b"`",
    b"```\n",
    b"[a](b)",
    b"![",
    b"](c)",
    b"\\\"",
    b"|a|b|\n|-|-|\n",
    b"~~",
    b"---\n",
    b"+++\n",
    b"date: 2024-01-01\n",
    b"[^1]",
    b"[^1]: ",
    b"<del>",
    b"\xA4\xB1\xE5",
];

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        8 => prop::sample::select(PIECES).prop_map(<[u8]>::to_vec),
        1 => prop::collection::vec(any::<u8>(), 1..6),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// UTF-16 with a byte order mark, now and then cut in the middle of a character.
fn utf16() -> impl Strategy<Value = Vec<u8>> {
    (bytes(), any::<bool>(), 0..3usize).prop_map(|(bytes, big, cut)| {
        let units = String::from_utf8_lossy(&bytes).encode_utf16().collect::<Vec<_>>();
        let swap = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
        let mut out: Vec<u8> = swap(0xFEFF).into_iter().chain(units.into_iter().flat_map(swap)).collect();
        out.truncate(out.len().saturating_sub(cut).max(2));
        out
    })
}

/// A span of `text`: on its boundaries, or slicing it panics.
fn assert_ordered(text: &str, spans: impl Iterator<Item = Span>) {
    let mut end = 0;
    for span in spans {
        assert!(span.start >= end && !span.of(text).is_empty(), "{span:?} after {end}");
        end = span.end;
    }
}

fn assert_well_formed(article: &Article) {
    let text = article.text();
    assert_ordered(text, article.blocks().iter().map(|b| b.span));
    assert_ordered(text, article.sentences().iter().copied());
    assert_ordered(text, article.words().spans().iter().copied());
    for sentence in article.sentences() {
        assert!(article.blocks().iter().any(|b| b.span.contains(*sentence)), "{sentence:?} is in no block");
    }
    for comment in article.comments() {
        assert!(comment.file_span.end <= article.bytes().len() && comment.first_line <= comment.last_line);
    }
}

fn assert_pieces_are_the_drafts(article: &Article) {
    let (text, draft) = (article.text(), article.source.text.as_str());
    let pieces = article.map.pieces();
    assert!(!pieces.is_empty() || text == draft || text.is_empty());
    for (i, piece) in pieces.iter().enumerate() {
        let end = pieces.get(i + 1).map_or(text.len(), |next| next.at);
        let made_from = piece.from.of(draft);
        assert!(!piece.verbatim || made_from == &text[piece.at..end], "{piece:?}");
    }
}

/// Within a block, places of later words are later places.
fn assert_places_in_order(article: &Article) {
    let words = article.words();
    for block in article.blocks() {
        let mut last = (Span::empty(0), 1, 1);
        for i in words.within(block.span) {
            let at = article.locate(words.span(i));
            assert!(at.span.end <= article.bytes().len());
            assert!(at.span.start >= last.0.start && (at.line, at.column) >= (last.1, last.2), "{last:?} {at:?}");
            last = (at.span, at.line, at.column);
            let excerpt = article.excerpt(words.span(i), 5);
            assert!(excerpt.marked.of(excerpt.text).len() <= at.span.len() * 3);
        }
    }
}

/// The file's own bytes at a verbatim word, decoded alone, are the word.
fn assert_words_are_in_the_file(article: &Article) {
    let words = article.words();
    for i in 0..words.len() {
        let word = words.span(i).of(article.text());
        let file = article.locate(words.span(i)).span;
        if word.is_ascii() && file.len() == word.len() {
            assert_eq!(&article.bytes()[file.start..file.end], word.as_bytes());
        }
    }
}

fn check(bytes: &[u8]) {
    for format in [Format::Plain, Format::Markdown, Format::Html] {
        let article = Article::read("x", bytes.to_vec(), format, None);
        assert_eq!(article.bytes(), bytes);
        assert_well_formed(&article);
        assert_pieces_are_the_drafts(&article);
        assert_places_in_order(&article);
        assert_words_are_in_the_file(&article);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_bytes_make_a_well_formed_article(bytes in bytes()) {
        check(&bytes);
    }

    #[test]
    fn any_utf16_makes_a_well_formed_article(bytes in utf16()) {
        check(&bytes);
    }

    #[test]
    fn plain_text_is_the_file(text in "(\\PC|[\r\n\t“”.!? ]){0,80}") {
        let article = Article::read("x.txt", text.clone().into_bytes(), Format::Plain, None);
        let bom = text.len() - text.trim_start_matches('\u{FEFF}').len();
        prop_assume!(bom == 0);
        prop_assert_eq!(article.text(), text.as_str());
        for block in article.blocks() {
            prop_assert_eq!(article.locate(block.span).span, block.span);
        }
    }
}

/// Depth and runs that would overflow a stack, or take ages in anything but linear time.
#[test]
fn deep_nesting_and_long_runs_are_read() {
    for piece in [
        "<blockquote>",
        "<div>",
        "<q>",
        "> ",
        ">",
        "- ",
        "*",
        "[",
        "![",
        "(",
        "\"",
        "“",
        "`",
        "&",
        "<",
        "<!--",
        ". ",
        "A. ",
        "_a",
        "|",
    ] {
        let draft = piece.repeat(5_000);
        for format in [Format::Plain, Format::Markdown, Format::Html] {
            let article = Article::read("x", draft.clone().into_bytes(), format, None);
            assert_eq!(article.bytes().len(), draft.len());
        }
    }
}
