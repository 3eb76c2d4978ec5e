//! Reads Markdown (CommonMark with tables, footnotes and strikethrough), with front matter and the HTML in it.
//!
//! Code and struck-through words are left out; what HTML means is `markup`'s business.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::builder::Origin;
use super::front_matter::FrontMatter;
use super::markup::Markup;
use super::source::Source;
use super::{Article, BlockKind, Builder};
use crate::language::Language;
use crate::text::Span;

/// Smart punctuation stays off: it rewrites quotation marks.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS);

/// Reads a draft.
pub(super) fn read(name: &str, bytes: Vec<u8>, language: Option<&'static Language>) -> Article {
    let mut builder = Builder::new(Source::of(bytes, false));
    let draft = builder.draft();
    let front = FrontMatter::of(&draft);
    builder.date(front.date);
    builder.language(front.language);
    let mut reader =
        Reader { builder, draft: &draft, markup: Markup::default(), silent: 0, images: 0, alt: Vec::new(), html: None };
    for (event, range) in Parser::new_ext(&draft[front.end..], OPTIONS).into_offset_iter() {
        reader.event(event, Span::new(front.end + range.start, front.end + range.end));
    }
    reader.builder.finish(name, language)
}

/// Where the reader stands in the draft.
struct Reader<'a> {
    builder: Builder,
    draft: &'a str,
    markup: Markup,
    /// How many code blocks and struck-through runs are open.
    silent: usize,
    /// How many images are open: their text is a block of its own.
    images: usize,
    alt: Vec<Origin>,
    /// The lines of an HTML block so far.
    html: Option<Span>,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, at: Span) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text, at),
            Event::SoftBreak | Event::HardBreak if self.images > 0 => self.text(" ", at),
            Event::SoftBreak | Event::HardBreak => self.builder.space(at),
            Event::Html(_) => self.html_line(at),
            Event::InlineHtml(_) => self.markup.feed(&mut self.builder, self.draft, at),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, from: Span) {
        if self.silent > 0 || self.markup.is_silent() {
            return;
        }
        if self.images > 0 {
            self.alt.push((text.to_owned(), from));
            return;
        }
        // What stood between two spaces may have been left out.
        let blank = if from.of(self.draft) == text { text.len() - text.trim_start_matches(' ').len() } else { 0 };
        if blank > 0 {
            self.builder.space(Span::new(from.start, from.start + blank));
        }
        self.builder.push(self.markup.context.kind(), &text[blank..], Span::new(from.start + blank, from.end));
    }

    /// Keeps a line of an HTML block until the block ends, for a comment or tag may take several. Lines that do not
    /// follow each other directly (in a block quotation) are read one by one.
    fn html_line(&mut self, at: Span) {
        match &mut self.html {
            Some(html) if html.end == at.start => html.end = at.end,
            _ => {
                self.feed_html();
                self.html = Some(at);
            }
        }
    }

    fn feed_html(&mut self) {
        if let Some(html) = self.html.take() {
            self.markup.feed(&mut self.builder, self.draft, html);
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Superscript | Tag::Subscript | Tag::Link { .. } => return,
            Tag::Strikethrough => return self.silent += 1,
            Tag::Image { .. } => return self.images += 1,
            Tag::CodeBlock(_) => self.silent += 1,
            Tag::BlockQuote(_) => return self.start_quote(),
            Tag::Heading { .. } => self.markup.context.headings += 1,
            Tag::List(_) => self.markup.context.lists += 1,
            _ => {}
        }
        self.markup.end_block(&mut self.builder);
    }

    fn start_quote(&mut self) {
        self.markup.end_block(&mut self.builder);
        self.markup.context.quotes += 1;
        self.markup.enter_quote(&mut self.builder);
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Superscript | TagEnd::Subscript | TagEnd::Link => return,
            TagEnd::Strikethrough => return self.silent -= 1,
            TagEnd::Image => return self.end_image(),
            TagEnd::HtmlBlock => self.feed_html(),
            _ => {}
        }
        self.markup.end_block(&mut self.builder);
        match tag {
            TagEnd::CodeBlock => self.silent -= 1,
            TagEnd::BlockQuote(_) => {
                self.markup.end_credit(&mut self.builder, "blockquote");
                self.markup.context.leave("blockquote");
            }
            TagEnd::Heading(_) => self.markup.context.leave("h1"),
            TagEnd::List(_) => self.markup.context.leave("ul"),
            _ => {}
        }
    }

    fn end_image(&mut self) {
        self.images -= 1;
        if self.images == 0 {
            self.builder.aside(BlockKind::Caption, std::mem::take(&mut self.alt));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::article::BlockKind::{self, BlockQuote, Caption, Heading, ListItem, Paragraph};
    use crate::article::{Article, Format};
    use crate::text::Span;

    fn read(draft: &str) -> Article {
        Article::read("x.md", draft.as_bytes().to_vec(), Format::Markdown, None)
    }

    fn blocks(article: &Article) -> Vec<(BlockKind, &str)> {
        article.blocks().iter().map(|b| (b.kind, b.span.of(article.text()))).collect()
    }

    #[test]
    fn blocks_have_the_kind_of_their_markup() {
        let cases: &[(&str, &[(BlockKind, &str)])] = &[
            ("# Head *line*\n\nText\nwraps.", &[(Heading, "Head line"), (Paragraph, "Text wraps.")]),
            (
                "Head\n====\n> Quoted\nlazily.\n>\n> Again.",
                &[(Heading, "Head"), (BlockQuote, "Quoted lazily."), (BlockQuote, "Again.")],
            ),
            (
                "- One\n- Two\n\n  more\n\n1. x",
                &[(ListItem, "One"), (ListItem, "Two"), (ListItem, "more"), (ListItem, "x")],
            ),
            ("> - Quoted item", &[(BlockQuote, "Quoted item")]),
            ("|a|b|\n|-|-|\n|c|d|", &[(Paragraph, "a"), (Paragraph, "b"), (Paragraph, "c"), (Paragraph, "d")]),
            ("A note[^1].\n\n[^1]: The note.", &[(Paragraph, "A note."), (Paragraph, "The note.")]),
            ("See ![the *new* hall](h.png) today.", &[(Paragraph, "See today."), (Caption, "the new hall")]),
            ("Run `rm`, then\n\n    code\n\n```\nmore\n```\ndone.", &[(Paragraph, "Run , then"), (Paragraph, "done.")]),
            ("It was ~~never~~ said.", &[(Paragraph, "It was said.")]),
            ("<div>\nIn &ldquo;HTML&rdquo;\n</div>\n\nOut", &[(Paragraph, "In “HTML”"), (Paragraph, "Out")]),
            ("She said <q>go <b>on</b></q>.<br>Then", &[(Paragraph, "She said “go on”. Then")]),
            ("<blockquote>\n\nIn *it*\n\n</blockquote>\n\nOut", &[(BlockQuote, "In it"), (Paragraph, "Out")]),
        ];
        for (draft, expected) in cases {
            assert_eq!(blocks(&read(draft)), *expected, "{draft:?}");
        }
    }

    #[test]
    fn places_survive_markup_within_a_quotation() {
        let draft =
            "---\ndate: 2024-04-02\nlang: en\n---\nShe said, &ldquo;It was \\\"*really* [quite\ngood](u)\\\".&rdquo;";
        let article = read(draft);
        assert_eq!(article.text(), "She said, “It was \"really quite good\".”");
        assert_eq!(article.date().map(|d| d.to_string()).as_deref(), Some("2024-04-02"));
        for (words, raw) in [("really", "really"), ("“", "&ldquo;"), ("quite good", "quite\ngood"), ("”", "&rdquo;")]
        {
            let at = article.text().find(words).expect(words);
            let location = article.locate(Span::new(at, at + words.len()));
            assert_eq!(location.span.of(draft), raw);
            assert_eq!(location.line, 5 + usize::from(words == "”"));
        }
    }

    #[test]
    fn comments_are_kept_apart_with_their_lines() {
        let draft =
            "Text.\n\n<!-- quotecheck: allow a -- why -->\nHe said <!-- inline --> “no”.\r\n\r\n<!--\nlong\n-->";
        let article = read(draft);
        assert_eq!(article.text(), "Text.\n\nHe said “no”.");
        let found: Vec<_> = article.comments().iter().map(|c| (c.text.as_str(), c.first_line, c.last_line)).collect();
        assert_eq!(found, [("quotecheck: allow a -- why", 3, 3), ("inline", 4, 4), ("long", 6, 8)]);
        assert_eq!(article.comments()[1].file_span.of(draft), "<!-- inline -->");
    }
}
