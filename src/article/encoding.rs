//! Which character encoding a draft's bytes are in, told by its byte order mark, its markup, or the bytes themselves.
//!
//! Decoding is `source`'s work.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE};

/// How far into a file [`looks_binary`] looks, in bytes: as far as git does (`buffer_is_binary`).
const BINARY_PROBE: usize = 8000;

/// How far into a file the markup's own declaration may stand, in bytes: the HTML standard's limit ("prescan a byte
/// stream").
const DECLARATION_PROBE: usize = 1024;

/// How much of a file is looked at to guess its encoding, in bytes from the first one beyond ASCII: a megabyte holds
/// all the evidence there is, and guessing costs more than decoding.
const DETECTION_PROBE: usize = 1 << 20;

/// A character encoding, with the byte order mark that the draft has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Encoding {
    inner: &'static encoding_rs::Encoding,
    bom: usize,
}

impl Encoding {
    /// UTF-8 without a byte order mark.
    pub(super) const PLAIN_UTF8: Self = Self { inner: UTF_8, bom: 0 };

    /// The encoding of a draft. `markup` says whether it may declare its encoding as HTML does (`charset=…`).
    ///
    /// Bytes that are not UTF-8 are still read as UTF-8 where they hold at least as many well-formed sequences beyond
    /// ASCII as malformed ones: a damaged file, since text in another encoding hardly ever has a well-formed one.
    pub(super) fn of(bytes: &[u8], markup: bool) -> Self {
        if let Some((inner, bom)) = encoding_rs::Encoding::for_bom(bytes) {
            return Self { inner, bom };
        }
        if is_mostly_utf8(bytes) {
            return Self::PLAIN_UTF8;
        }
        let declared = if markup { declared(bytes) } else { None };
        Self { inner: declared.unwrap_or_else(|| detected(bytes)), bom: 0 }
    }

    /// Its name in the WHATWG's Encoding Standard: `UTF-8`, `windows-1252`, `UTF-16LE`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.inner.name()
    }

    /// Length of the draft's byte order mark in bytes; 0 where it has none.
    #[must_use]
    pub fn bom(self) -> usize {
        self.bom
    }

    /// The bytes of `text` in this encoding, without a byte order mark; `None` where it cannot express the text.
    #[must_use]
    pub fn encode(self, text: &str) -> Option<Vec<u8>> {
        if self.inner == UTF_16LE {
            return Some(text.encode_utf16().flat_map(u16::to_le_bytes).collect());
        }
        if self.inner == UTF_16BE {
            return Some(text.encode_utf16().flat_map(u16::to_be_bytes).collect());
        }
        let (bytes, _, unmappable) = self.inner.encode(text);
        (!unmappable).then(|| bytes.into_owned())
    }

    /// A decoder that starts between two characters.
    pub(super) fn decoder(self) -> encoding_rs::Decoder {
        self.inner.new_decoder_without_bom_handling()
    }

    /// Whether bytes below 0x80 that do not belong to a longer character mean themselves.
    pub(super) fn is_ascii_compatible(self) -> bool {
        self.inner.is_ascii_compatible()
    }
}

/// Whether bytes are no text: they hold a NUL among the first 8,000 and no UTF-16 byte order mark, or are a PDF.
#[must_use]
pub fn looks_binary(bytes: &[u8]) -> bool {
    if encoding_rs::Encoding::for_bom(bytes).is_some_and(|(encoding, _)| encoding != UTF_8) {
        return false;
    }
    bytes.starts_with(b"%PDF-") || memchr::memchr(0, &bytes[..bytes.len().min(BINARY_PROBE)]).is_some()
}

/// Whether bytes are UTF-8, or damaged UTF-8.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|&b| b >= 0xC0).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    bad == 0 || good >= bad
}

/// The encoding that HTML declares for itself. One that is not a superset of ASCII cannot be meant: the declaration was
/// read as ASCII.
fn declared(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let head = &bytes[..bytes.len().min(DECLARATION_PROBE)];
    let at = memchr::memmem::find(head, b"charset=")? + b"charset=".len();
    let label = head[at..].trim_ascii_start();
    let label = label.strip_prefix(b"\"").or_else(|| label.strip_prefix(b"'")).unwrap_or(label);
    let end = label.iter().position(|b| b"\"' ;/>".contains(b)).unwrap_or(label.len());
    encoding_rs::Encoding::for_label(&label[..end]).filter(|e| e.is_ascii_compatible() && *e != UTF_8)
}

/// The encoding that the bytes are most likely in. ISO-2022-JP is not considered: it shifts state, and a place in
/// it could not be decoded by itself.
fn detected(bytes: &[u8]) -> &'static encoding_rs::Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    // The character before the first one beyond ASCII is evidence too: quotation marks follow spaces.
    let start = encoding_rs::Encoding::ascii_valid_up_to(bytes).saturating_sub(1);
    let end = bytes.len().min(start + DETECTION_PROBE);
    detector.feed(&bytes[start..end], end == bytes.len());
    detector.guess(None, Utf8Detection::Deny)
}

#[cfg(test)]
mod tests {
    use super::{Encoding, looks_binary};

    #[test]
    fn the_encoding_is_told_by_mark_declaration_or_bytes() {
        let cases: &[(&[u8], bool, &str, usize)] = &[
            (b"plain", false, "UTF-8", 0),
            (b"\xEF\xBB\xBFplain", false, "UTF-8", 3),
            (b"\xFF\xFEa\0", false, "UTF-16LE", 2),
            (b"\xFE\xFF\0a", false, "UTF-16BE", 2),
            (b"He said, \x93No,\x94 and it\x92s done.", false, "windows-1252", 0),
            ("naïve – “broken” ".as_bytes(), false, "UTF-8", 0),
            (b"\xE2\x80\x9Cbroken\xE2\x80\x9D \xFF end", false, "UTF-8", 0),
            (b"<meta charset=\"koi8-r\"> \xF0\xF1", true, "KOI8-R", 0),
            (b"<meta charset=utf-16> caf\xE9", true, "windows-1252", 0),
        ];
        for &(bytes, markup, name, bom) in cases {
            let found = Encoding::of(bytes, markup);
            assert_eq!((found.name(), found.bom()), (name, bom), "{:?}", bytes.escape_ascii().to_string());
        }
    }

    #[test]
    fn text_is_encoded_or_refused() {
        let latin = Encoding::of(b"\x93x\x94 it\x92s", false);
        assert_eq!(latin.encode("“x”").as_deref(), Some(&b"\x93x\x94"[..]));
        assert_eq!(latin.encode("本"), None);
        assert_eq!(Encoding::of(b"\xFE\xFF\0a", false).encode("a“").as_deref(), Some(&b"\0a\x20\x1C"[..]));
    }

    #[test]
    fn binary_files_are_told_from_text() {
        assert!(looks_binary(b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"));
        assert!(looks_binary(b"%PDF-1.7 \xE2"));
        assert!(!looks_binary(b"\xFF\xFEa\0b\0"));
        assert!(!looks_binary("“plain”".as_bytes()));
        assert!(!looks_binary(b""));
    }
}
