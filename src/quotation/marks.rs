//! The quotation marks of a block as they stand: glyph, place, neighbours.
//!
//! It makes [`Mark`]s from text. Which of them open, close or are apostrophes is left to `pairing` and `apostrophe`.

use crate::text::Span;

/// What a glyph looks like, and so what it may do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shape {
    /// `"`, `'`, `''`: the context decides.
    Straight,
    /// `“`, `‘`: opens in English, closes in German.
    Left,
    /// `”`, `’`: closes; opens in Swedish and Finnish.
    Right,
    /// `„`, `‚`: opens.
    Low,
    /// `«`, `‹`: opens in French, closes in German.
    AngleLeft,
    /// `»`, `›`: closes in French, opens in German.
    AngleRight,
    /// A mark that only opens.
    Open,
    /// A mark that only closes.
    Close,
}

/// A quotation mark, or an apostrophe that looks like one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Mark {
    /// Its place.
    pub(super) span: Span,
    /// Its glyph's shape.
    pub(super) shape: Shape,
    /// Whether it is a double mark; angle marks count by their strokes.
    pub(super) double: bool,
    /// The character before it in its block.
    pub(super) before: Option<char>,
    /// The character after it in its block.
    pub(super) after: Option<char>,
}

/// Glyph, shape, whether double. Sources: The Unicode Standard 16, section 6.2 and table 6-2, and CLDR's delimiters.
static GLYPHS: &[(char, Shape, bool)] = &[
    ('"', Shape::Straight, true),
    ('\'', Shape::Straight, false),
    ('`', Shape::Open, false),
    ('«', Shape::AngleLeft, true),
    ('»', Shape::AngleRight, true),
    ('‘', Shape::Left, false),
    ('’', Shape::Right, false),
    ('‚', Shape::Low, false),
    ('‛', Shape::Open, false),
    ('“', Shape::Left, true),
    ('”', Shape::Right, true),
    ('„', Shape::Low, true),
    ('‟', Shape::Open, true),
    ('‹', Shape::AngleLeft, false),
    ('›', Shape::AngleRight, false),
    ('「', Shape::Open, true),
    ('」', Shape::Close, true),
    ('『', Shape::Open, true),
    ('』', Shape::Close, true),
    ('＂', Shape::Straight, true),
];

/// Single glyphs that make a double mark when typed twice.
const TWINS: [char; 4] = ['\'', '`', '‘', '’'];

/// The marks of `block`, in order.
pub(super) fn marks(text: &str, block: Span) -> impl Iterator<Item = Mark> + '_ {
    let mut at = block.start;
    std::iter::from_fn(move || {
        let mark = next(text, block, at)?;
        at = mark.span.end;
        Some(mark)
    })
}

/// The mark that `block` opens with. A word follows, or, after an angle mark, perhaps a space.
pub(super) fn opening(text: &str, block: Span) -> Option<Mark> {
    let first = block.of(text).chars().next()?;
    let (shape, _) = glyph(first)?;
    let spaced = matches!(shape, Shape::AngleLeft | Shape::AngleRight);
    next(text, block, block.start).filter(|m| m.after.is_some_and(|c| spaced || !c.is_whitespace()))
}

impl Mark {
    /// Whether it stands where an opening mark does; `after_open` tells that an opening mark stands right before it.
    pub(super) fn may_open(&self, after_open: bool) -> bool {
        let free = self.before.is_none_or(|c| is_blank(c) || "([{—–-―/".contains(c));
        (free || after_open) && self.after.is_some_and(|c| !is_blank(c))
    }

    /// Whether it stands where a closing mark does.
    pub(super) fn may_close(&self) -> bool {
        self.before.is_some_and(|c| !is_blank(c)) && !self.after.is_some_and(char::is_alphanumeric)
    }

    /// The two marks of a double one that was typed with single glyphs (`''`).
    pub(super) fn halves(&self, text: &str) -> Option<[Self; 2]> {
        let first = self.span.of(text).chars().next()?;
        if !self.double || !TWINS.contains(&first) {
            return None;
        }
        let middle = self.span.start + first.len_utf8();
        let half = |start, end, before, after| Self {
            span: Span::new(start, end),
            double: false,
            before,
            after,
            shape: self.shape,
        };
        Some([
            half(self.span.start, middle, self.before, Some(first)),
            half(middle, self.span.end, Some(first), self.after),
        ])
    }
}

/// White space, or a character that takes no room: zero-width ones and the controls of writing direction.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

fn glyph(c: char) -> Option<(Shape, bool)> {
    GLYPHS.iter().find(|g| g.0 == c).map(|g| (g.1, g.2))
}

/// Whether a byte can begin a glyph of the table: a quick test before looking it up.
fn may_begin_glyph(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'`' | 0xC2 | 0xE2 | 0xE3 | 0xEF)
}

/// The first mark of `block` at or after byte `from`.
fn next(text: &str, block: Span, from: usize) -> Option<Mark> {
    let mut at = from;
    loop {
        at += text.as_bytes()[at..block.end].iter().position(|&b| may_begin_glyph(b))?;
        let c = text[at..].chars().next()?;
        if let Some((shape, double)) = glyph(c) {
            return Some(mark_at(text, block, at, c, shape, double));
        }
        at += c.len_utf8();
    }
}

fn mark_at(text: &str, block: Span, at: usize, c: char, shape: Shape, double: bool) -> Mark {
    let before = text[block.start..at].chars().next_back();
    let twin = TWINS.contains(&c) && is_twin(&text[at..block.end], c, before);
    let end = at + c.len_utf8() * if twin { 2 } else { 1 };
    let after = text[end..block.end].chars().next();
    Mark { span: Span::new(at, end), shape, double: double || twin, before, after }
}

/// Whether `rest` begins with two of the glyph that make one double mark. Of three, the one next to the words is the
/// single mark.
fn is_twin(rest: &str, c: char, before: Option<char>) -> bool {
    let mut following = rest.chars().skip(1);
    let doubled = following.next() == Some(c);
    let tripled = doubled && following.next() == Some(c);
    let closes = before.is_some_and(|b| !b.is_whitespace() && !"([{".contains(b));
    doubled && !(tripled && closes)
}
