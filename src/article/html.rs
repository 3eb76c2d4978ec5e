//! Reads HTML: one run of markup from the first byte to the last.

use super::markup::Markup;
use super::source::Source;
use super::{Article, Builder};
use crate::language::Language;
use crate::text::Span;

/// Reads a draft.
pub(super) fn read(name: &str, bytes: Vec<u8>, language: Option<&'static Language>) -> Article {
    let mut builder = Builder::new(Source::of(bytes, true));
    let draft = builder.draft();
    Markup::default().feed(&mut builder, &draft, Span::new(0, draft.len()));
    builder.finish(name, language)
}

#[cfg(test)]
mod tests {
    use crate::article::BlockKind::{self, BlockQuote, Caption, Heading, ListItem, Paragraph};
    use crate::article::{Article, Format};
    use crate::text::Span;

    fn read(draft: &str) -> Article {
        Article::read("x.html", draft.as_bytes().to_vec(), Format::Html, None)
    }

    #[test]
    fn blocks_have_the_kind_of_their_element() {
        let cases: &[(&str, &[(BlockKind, &str)])] = &[
            (
                "<title>T &amp; t</title><h2>Head</h2>Text<p>More",
                &[(Heading, "T & t"), (Heading, "Head"), (Paragraph, "Text"), (Paragraph, "More")],
            ),
            (
                "<blockquote><p>One\n  two<p>Three</blockquote>Four",
                &[(BlockQuote, "One two"), (BlockQuote, "Three"), (Paragraph, "Four")],
            ),
            (
                "<ul><li>a<li>b</ul><table><td>c<td>d</table>",
                &[(ListItem, "a"), (ListItem, "b"), (Paragraph, "c"), (Paragraph, "d")],
            ),
            (
                "<figure><img alt='A &quot;map&quot;'><figcaption>Cap</figcaption></figure>",
                &[(Caption, "A \"map\""), (Caption, "Cap")],
            ),
            ("<p>See <img src=x alt=hall> there</p>", &[(Paragraph, "See there"), (Caption, "hall")]),
            (
                "a<script>if (1<2) 'x'</script><style>p{}</style>b <code>c</code><template><p>d</p></template>",
                &[(Paragraph, "ab")],
            ),
            ("<pre>kept <code>dropped</code></pre><p><code>open<p>text", &[(Paragraph, "kept"), (Paragraph, "text")]),
            ("<p>He <del>never</del> said <q>a <q>b</q> c</q></q>.<br>x", &[(Paragraph, "He said “a ‘b’ c”. x")]),
            ("<p> a <b> b</b> <i>c </i>d &nbsp;e</p>", &[(Paragraph, "a b c d \u{A0}e")]),
            ("<noscript>x</noscript></blockquote></q>a < b & c &bogus; <3", &[(Paragraph, "a < b & c &bogus; <3")]),
        ];
        for (draft, expected) in cases {
            let article = read(draft);
            let found: Vec<_> = article.blocks().iter().map(|b| (b.kind, b.span.of(article.text()))).collect();
            assert_eq!(found, *expected, "{draft:?}");
        }
    }

    #[test]
    fn places_are_exact_around_references_tags_and_line_ends() {
        let draft = "<p>Caf\u{E9}\r\n said&colon; &#8220;<em>It&rsquo;s</em>  <q>fine</q>&#x201d; &ampx</p>";
        let article = read(draft);
        assert_eq!(article.text(), "Caf\u{E9} said: “It’s “fine”” &x");
        for (words, raw) in [
            ("\u{E9} said", "\u{E9}\r\n said"),
            (":", "&colon;"),
            ("“It", "&#8220;<em>It"),
            ("It’s", "It&rsquo;s"),
            ("s “", "s</em>  <q>"),
            ("fine””", "fine</q>&#x201d;"),
            ("&x", "&ampx"),
        ] {
            let at = article.text().find(words).expect(words);
            assert_eq!(article.locate(Span::new(at, at + words.len())).span.of(draft), raw, "{words}");
        }
    }

    #[test]
    fn date_language_and_comments_are_read() {
        let cases = [
            (
                "<html lang=en-US><meta property=article:published_time content=2024-04-02T08:00Z><time datetime=2020-01-01>",
                "2024-04-02",
            ),
            ("<meta name=DATE content='2024-04-03'>", "2024-04-03"),
            ("<p>On <time>Monday</time> <time datetime=2024-04-04>x</time>", "2024-04-04"),
        ];
        for (draft, date) in cases {
            assert_eq!(read(draft).date().map(|d| d.to_string()).as_deref(), Some(date), "{draft}");
        }
        let draft = "a<!-- one -->b<!DOCTYPE x><?xml y?><!-- two";
        let article = read(draft);
        assert_eq!(article.text(), "ab");
        let spans: Vec<_> = article.comments().iter().map(|c| c.file_span.of(draft)).collect();
        assert_eq!(spans, ["<!-- one -->", "<!-- two"]);
    }
}
