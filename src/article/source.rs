//! A draft's file: its bytes, what they say once decoded, and the way from a place in the decoded text back to the
//! bytes.

use std::sync::Arc;

use super::encoding::Encoding;
use super::lines::Lines;
use super::source_map::Location;
use crate::text::Span;

/// Distance between two known places of a file that is not valid UTF-8, in bytes of the file. Between them it is
/// decoded anew, so that a place costs at most so much.
const STRIDE: usize = 1024;

/// A character that starts at `decoded` in the decoded text and at `file` in the file.
#[derive(Clone, Copy, Debug)]
struct Step {
    decoded: usize,
    file: usize,
}

/// A draft's file.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// The file, where it is not the decoded text byte for byte.
    bytes: Option<Vec<u8>>,
    /// The decoded text, without byte order mark; all line ends are kept.
    pub(super) text: Arc<String>,
    pub(super) encoding: Encoding,
    pub(super) lines: Lines,
    /// Empty where decoded text and file differ by the byte order mark alone.
    steps: Vec<Step>,
}

impl Source {
    /// Decodes a file. `markup` says whether it may declare its encoding as HTML does.
    pub(super) fn of(bytes: Vec<u8>, markup: bool) -> Self {
        let starts_with_bom = encoding_rs::Encoding::for_bom(&bytes).is_some();
        match (starts_with_bom, String::from_utf8(bytes)) {
            (false, Ok(text)) => Self::whole(None, text, Encoding::PLAIN_UTF8, Vec::new()),
            (_, Ok(text)) => Self::decode(text.into_bytes(), markup),
            (_, Err(error)) => Self::decode(error.into_bytes(), markup),
        }
    }

    /// The file's bytes.
    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.as_deref().unwrap_or(self.text.as_bytes())
    }

    /// Where `span` of the decoded text stands in the file. A place within what was decoded in one go counts with
    /// the whole of it.
    pub(super) fn file_span(&self, span: Span) -> Span {
        let start = self.unit(span.start).start;
        let end = if span.is_empty() { start } else { self.unit(span.end - 1).end };
        if self.steps.is_empty() { Span::new(start, start + span.len()) } else { Span::new(start, end.max(start)) }
    }

    /// Where `span` of the decoded text stands in the file, with line and column.
    pub(super) fn locate(&self, span: Span) -> Location {
        Location {
            span: self.file_span(span),
            line: self.lines.line(span.start),
            column: self.lines.column(&self.text, span.start),
        }
    }

    /// The bytes of the file that byte `at` of the decoded text was made from.
    fn unit(&self, at: usize) -> Span {
        let Some(i) = self.steps.partition_point(|s| s.decoded <= at).checked_sub(1) else {
            let start = at + self.encoding.bom();
            return Span::new(start, start + 1);
        };
        let Step { mut decoded, file } = self.steps[i];
        for unit in Units::new(self.bytes(), file, self.encoding) {
            decoded += unit.decoded.len();
            if decoded > at {
                return unit.file;
            }
        }
        Span::empty(self.bytes().len())
    }

    fn whole(bytes: Option<Vec<u8>>, text: String, encoding: Encoding, steps: Vec<Step>) -> Self {
        Self { bytes, lines: Lines::of(&text), text: Arc::new(text), encoding, steps }
    }

    /// Decodes what is not plain UTF-8.
    fn decode(bytes: Vec<u8>, markup: bool) -> Self {
        let encoding = Encoding::of(&bytes, markup);
        if encoding.name() == "UTF-8"
            && let Ok(text) = std::str::from_utf8(&bytes[encoding.bom()..])
        {
            let text = text.to_owned();
            return Self::whole(Some(bytes), text, encoding, Vec::new());
        }
        let (text, steps) = decoded(&bytes, encoding);
        Self::whole(Some(bytes), text, encoding, steps)
    }
}

/// The decoded text, with a step for every [`STRIDE`] bytes of the file.
fn decoded(bytes: &[u8], encoding: Encoding) -> (String, Vec<Step>) {
    let mut text = String::with_capacity(bytes.len());
    let mut steps = vec![Step { decoded: 0, file: encoding.bom() }];
    let mut next = STRIDE;
    let mut units = Units::new(bytes, encoding.bom(), encoding);
    loop {
        text.push_str(units.ascii_run());
        let Some(unit) = units.next() else { break };
        if unit.file.start >= next {
            steps.push(Step { decoded: text.len(), file: unit.file.start });
            next = unit.file.start + STRIDE;
        }
        text.push_str(unit.decoded.as_str());
    }
    (text, steps)
}

/// Text decoded in one go: nearly always one character.
struct Unit {
    decoded: Decoded,
    /// The bytes it was made from.
    file: Span,
}

/// A few characters, without an allocation.
struct Decoded {
    buffer: [u8; 32],
    len: usize,
}

impl Decoded {
    fn len(&self) -> usize {
        self.len
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.buffer[..self.len]).unwrap_or_default()
    }
}

/// The characters of a file from a place on. The decoder is fed byte by byte: it says nothing of the places of what it
/// decodes, but what comes out was made from what went in since something last came out.
struct Units<'a> {
    bytes: &'a [u8],
    at: usize,
    decoder: encoding_rs::Decoder,
    ascii: bool,
}

impl<'a> Units<'a> {
    fn new(bytes: &'a [u8], at: usize, encoding: Encoding) -> Self {
        Self { bytes, at, decoder: encoding.decoder(), ascii: encoding.is_ascii_compatible() }
    }

    /// Takes the ASCII characters that stand here, at most [`STRIDE`] bytes so that steps stay near each other.
    fn ascii_run(&mut self) -> &'a str {
        let near = &self.bytes[self.at..self.bytes.len().min(self.at + STRIDE)];
        let len = if self.ascii { encoding_rs::Encoding::ascii_valid_up_to(near) } else { 0 };
        self.at += len;
        std::str::from_utf8(&near[..len]).unwrap_or_default()
    }
}

impl Iterator for Units<'_> {
    type Item = Unit;

    fn next(&mut self) -> Option<Unit> {
        let start = self.at;
        let mut decoded = Decoded { buffer: [0; 32], len: 0 };
        let first = *self.bytes.get(start)?;
        if self.ascii && first.is_ascii() {
            self.at += 1;
            decoded.buffer[0] = first;
            decoded.len = 1;
        }
        while decoded.len == 0 && self.at < self.bytes.len() {
            let last = self.at + 1 == self.bytes.len();
            let byte = &self.bytes[self.at..=self.at];
            let (_, read, written, _) = self.decoder.decode_to_utf8(byte, &mut decoded.buffer, last);
            self.at += read;
            decoded.len = written;
        }
        Some(Unit { decoded, file: Span::new(start, self.at) })
    }
}

#[cfg(test)]
mod tests {
    use super::Source;
    use crate::text::Span;

    /// Where `needle` of the decoded text stands in the file.
    fn place(bytes: &[u8], needle: &str) -> Span {
        let source = Source::of(bytes.to_vec(), false);
        let at = source.text.find(needle).expect("the needle is there");
        source.file_span(Span::new(at, at + needle.len()))
    }

    #[test]
    fn places_are_those_of_the_file() {
        let long = [&b"\x93It\x92s done,\x94 he said. ".repeat(400)[..], b"\x93End\x94"].concat();
        let utf16: Vec<u8> =
            [0xFF, 0xFE].into_iter().chain("“a𝄞b”".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let cases: &[(&[u8], &str, Span)] = &[
            ("“a”".as_bytes(), "a", Span::new(3, 4)),
            (b"\xEF\xBB\xBFab", "b", Span::new(4, 5)),
            (b"it\x92s \x93done\x94", "done", Span::new(6, 10)),
            (&long, "End", Span::new(long.len() - 4, long.len() - 1)),
            (&utf16, "b", Span::new(10, 12)),
            (&utf16, "𝄞", Span::new(6, 10)),
            (b"\xE2\x80\x9Cx\xE2\x80\x9D \xFF y", "y", Span::new(10, 11)),
        ];
        for (bytes, needle, span) in cases {
            assert_eq!(place(bytes, needle), *span, "{needle}");
        }
    }

    #[test]
    fn multi_byte_characters_count_with_all_their_bytes() {
        let text = "記者は「本当だ」と言った。彼は東京で語った。";
        let (bytes, _, _) = encoding_rs::SHIFT_JIS.encode(text);
        let source = Source::of(bytes.clone().into_owned(), false);
        assert_eq!(source.text.as_str(), text);
        assert_eq!(place(&bytes, "本当"), Span::new(8, 12));
    }
}
