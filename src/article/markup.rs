//! What HTML means for a draft's text, tag by tag: for a whole HTML draft, and for the HTML within Markdown.
//!
//! html5gum tells tags from text; its text comes decoded and in long runs, so the raw text is decoded anew, reference
//! by reference, to know the place of each (`references`).

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

use super::BlockKind;
use super::builder::Builder;
use super::context::Context;
use super::front_matter::date;
use super::references::References;
use crate::language::language;
use crate::text::Span;

/// Elements that begin and end a block, sorted. Source: the HTML standard's rendering section, "flow content" shown as
/// blocks or as parts of tables and lists.
static BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "search",
    "section",
    "select",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
];

/// Elements whose content is no text of the draft, sorted: programs, styles, code, drawings, form fields, deleted
/// words.
static SILENT: &[&str] = &[
    "canvas", "code", "del", "iframe", "math", "noembed", "noframes", "noscript", "object", "script", "style", "svg",
    "template", "textarea", "xmp",
];

/// The silent ones that stand within a line: an unclosed one ends with its block instead of hiding the rest of the
/// draft.
static SILENT_INLINE: &[&str] = &["code", "del"];

/// Names that a `meta` element gives the date of publication, in lower case.
static DATE_NAMES: &[&str] = &["article:published_time", "date", "datepublished", "dc.date", "dcterms.date", "pubdate"];

/// An attribute with the place of its value.
#[derive(Debug)]
struct Attribute {
    name: String,
    value: String,
    from: Span,
}

/// Where the reader stands in the markup; it carries over from one piece of HTML to the next.
#[derive(Debug, Default)]
pub(super) struct Markup {
    pub(super) context: Context,
    /// How many `q` elements are open in the block.
    quotations: usize,
    /// The silent element that is open, and how many of its name.
    silent: Option<(String, usize)>,
    tag: String,
    tag_start: usize,
    attributes: Vec<Attribute>,
    references: References,
}

impl Markup {
    /// Reads the HTML at `span` of the draft.
    pub(super) fn feed(&mut self, builder: &mut Builder, draft: &str, span: Span) {
        let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, at: html5gum::Span<usize>| {
            let end = span.start + at.end.min(span.len());
            let from = Span::new((span.start + at.start).min(end), end);
            self.event(builder, draft, &event, from);
            None::<std::convert::Infallible>
        });
        emitter.naively_switch_states(true);
        let Ok(()) = Tokenizer::new_with_emitter(span.of(draft), emitter).finish();
    }

    /// Whether text here is none of the draft's.
    pub(super) fn is_silent(&self) -> bool {
        self.silent.is_some()
    }

    /// Ends the block: what stands within a line ends with it.
    pub(super) fn end_block(&mut self, builder: &mut Builder) {
        builder.close();
        self.quotations = 0;
        if self.silent.as_ref().is_some_and(|(name, _)| SILENT_INLINE.contains(&name.as_str())) {
            self.silent = None;
        }
    }

    fn event(&mut self, builder: &mut Builder, draft: &str, event: &CallbackEvent<'_>, from: Span) {
        match *event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = String::from_utf8_lossy(name).into_owned();
                self.tag_start = from.start;
                self.attributes.clear();
            }
            CallbackEvent::AttributeName { name } => self.attribute(name),
            CallbackEvent::AttributeValue { value } => self.attribute_value(value, from),
            CallbackEvent::CloseStartTag { self_closing } => {
                self.start_tag(builder, draft, Span::new(self.tag_start, from.end), self_closing);
            }
            CallbackEvent::EndTag { name } => self.end_tag(builder, &String::from_utf8_lossy(name), from),
            CallbackEvent::String { .. } if !self.is_silent() => self.text(builder, draft, from),
            CallbackEvent::Comment { value } if from.of(draft).starts_with("<!--") && !self.is_silent() => {
                builder.comment(&String::from_utf8_lossy(value), from);
            }
            _ => {}
        }
    }

    fn attribute(&mut self, name: &[u8]) {
        let name = String::from_utf8_lossy(name).into_owned();
        self.attributes.push(Attribute { name, value: String::new(), from: Span::default() });
    }

    fn attribute_value(&mut self, value: &[u8], from: Span) {
        if let Some(last) = self.attributes.last_mut() {
            last.value = String::from_utf8_lossy(value).into_owned();
            last.from = from;
        }
    }

    /// The value of an attribute of the start tag; empty where it has none.
    fn value(&self, name: &str) -> &str {
        self.attributes.iter().find(|a| a.name == name).map_or("", |a| &a.value)
    }

    fn start_tag(&mut self, builder: &mut Builder, draft: &str, from: Span, self_closing: bool) {
        let tag = std::mem::take(&mut self.tag);
        if is_in(BLOCKS, &tag) && !self.is_hidden() {
            self.end_block(builder);
            self.context.enter(&tag);
        }
        match &mut self.silent {
            Some((name, depth)) => *depth += usize::from(*name == tag),
            None if is_in(SILENT, &tag) => self.silent = (!self_closing).then_some((tag, 1)),
            None => self.visible_tag(builder, draft, &tag, from),
        }
    }

    /// Whether the reader is in a silent element that blocks do not end.
    fn is_hidden(&self) -> bool {
        self.silent.as_ref().is_some_and(|(name, _)| !SILENT_INLINE.contains(&name.as_str()))
    }

    fn visible_tag(&mut self, builder: &mut Builder, draft: &str, tag: &str, from: Span) {
        match tag {
            "q" => {
                let mark = if self.quotations.is_multiple_of(2) { "“" } else { "‘" };
                self.quotations += 1;
                builder.push(self.context.kind(), mark, from);
            }
            "br" => builder.space(from),
            "img" => self.image(builder, draft),
            "html" => builder.language(language(self.value("lang"))),
            "time" => builder.date(date(self.value("datetime"))),
            "meta" => self.meta(builder),
            _ => {}
        }
    }

    fn end_tag(&mut self, builder: &mut Builder, tag: &str, from: Span) {
        if is_in(BLOCKS, tag) && !self.is_hidden() {
            self.end_block(builder);
            self.context.leave(tag);
        }
        match &mut self.silent {
            Some((name, depth)) if name == tag && *depth > 1 => *depth -= 1,
            Some((name, _)) if name == tag => self.silent = None,
            None if tag == "q" && self.quotations > 0 => {
                self.quotations -= 1;
                let mark = if self.quotations.is_multiple_of(2) { "”" } else { "’" };
                builder.push(self.context.kind(), mark, from);
            }
            _ => {}
        }
    }

    /// Text between tags: references are decoded, runs of white space become one space.
    fn text(&mut self, builder: &mut Builder, draft: &str, from: Span) {
        let mut at = from.start;
        while at < from.end {
            let rest = &draft[at..from.end];
            let blank = rest.bytes().take_while(|b| is_space(*b)).count();
            let len = if blank > 0 {
                builder.space(Span::new(at, at + blank));
                blank
            } else if let Some((text, len)) = self.references.decode(rest) {
                builder.push(self.context.kind(), text, Span::new(at, at + len));
                len
            } else {
                let len = 1 + rest.bytes().skip(1).take_while(|&b| b != b'&' && !is_space(b)).count();
                builder.push(self.context.kind(), &rest[..len], Span::new(at, at + len));
                len
            };
            at += len;
        }
    }

    /// The text of an image is a block of its own. Where its value holds references, it stands for the value as a
    /// whole.
    fn image(&self, builder: &mut Builder, draft: &str) {
        let alt = self.attributes.iter().find(|a| a.name == "alt" && !a.value.trim().is_empty());
        if let Some(Attribute { value, from, .. }) = alt
            && !from.of(draft).is_empty()
        {
            builder.aside(BlockKind::Caption, vec![(value.clone(), *from)]);
        }
    }

    fn meta(&self, builder: &mut Builder) {
        let names = ["name", "property", "itemprop"].map(|name| self.value(name).to_ascii_lowercase());
        if names.iter().any(|name| DATE_NAMES.contains(&name.as_str())) {
            builder.date(date(self.value("content")));
        }
    }
}

/// Whether a sorted table holds a name.
fn is_in(table: &[&str], name: &str) -> bool {
    table.binary_search(&name).is_ok()
}

/// White space as HTML collapses it; a no-break space is none.
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0C')
}

#[cfg(test)]
mod tests {
    use super::{BLOCKS, SILENT, SILENT_INLINE, is_in};

    #[test]
    fn tables_are_sorted() {
        assert!(BLOCKS.is_sorted() && SILENT.is_sorted());
        assert!(SILENT_INLINE.iter().all(|name| is_in(SILENT, name)));
    }
}
