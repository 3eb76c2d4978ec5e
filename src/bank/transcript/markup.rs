//! The words of a cue without its markup: tags, voices, inline times, character references.

use super::blocks::Cue;
use super::{Line, time};
use crate::article::References;

/// The longest tag, in bytes: a `<` with no `>` so near is a sign that stands for itself.
const LONGEST_TAG: usize = 256;

/// The lines of the cues, each of one voice.
pub(super) fn lines(cues: &[Cue<'_>]) -> Vec<Line> {
    let mut reader = Reader::default();
    for cue in cues {
        reader.begins = true;
        reader.voice = None;
        for line in &cue.lines {
            reader.read(line);
            reader.end(cue.time);
        }
    }
    reader.lines
}

/// Reads lines one after another.
#[derive(Default)]
struct Reader {
    lines: Vec<Line>,
    references: References,
    /// The line so far, and whose voice it is in.
    text: String,
    voice: Option<Box<str>>,
    /// The voice that the line so far was in, where another follows on the same line.
    spoken: Vec<(Option<Box<str>>, String)>,
    begins: bool,
}

impl Reader {
    fn read(&mut self, line: &str) {
        let mut rest = line;
        while let Some(at) = rest.find(['<', '{', '&']) {
            self.text.push_str(&rest[..at]);
            rest = &rest[at..];
            rest = &rest[self.sign(rest)..];
        }
        self.text.push_str(rest);
    }

    /// Takes in what begins with a sign of markup; its length in bytes.
    fn sign(&mut self, rest: &str) -> usize {
        if let Some((text, len)) = self.references.decode(rest) {
            self.text.push_str(text);
            return len;
        }
        if let Some(tag) = tag(rest) {
            self.tag(tag);
            return tag.len() + 2;
        }
        self.text.push_str(&rest[..1]);
        1
    }

    fn tag(&mut self, tag: &str) {
        match voice(tag) {
            Some(name) => self.speak(Some(name)),
            None if tag == "/v" => self.speak(None),
            None if tag.starts_with("br") => self.text.push(' '),
            None => {}
        }
    }

    fn speak(&mut self, voice: Option<&str>) {
        let before = std::mem::replace(&mut self.voice, voice.map(|name| self.references.decoded(name).into()));
        self.spoken.push((before, std::mem::take(&mut self.text)));
    }

    /// Ends a line of the file.
    fn end(&mut self, time: &str) {
        self.spoken.push((self.voice.clone(), std::mem::take(&mut self.text)));
        for (voice, text) in self.spoken.drain(..) {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if !text.is_empty() {
                self.lines.push(Line { time: Some(time.into()), voice, begins: self.begins, text });
                self.begins = false;
            }
        }
    }
}

/// The inside of the tag that `text` begins with: `<i>`, `</c>`, `<00:01.500>`, `{\an8}`.
fn tag(text: &str) -> Option<&str> {
    let (close, opens): (char, fn(char) -> bool) = match text.chars().next()? {
        '<' => ('>', |c| c == '/' || c.is_ascii_alphanumeric()),
        _ => ('}', |c| c == '\\'),
    };
    if !text[1..].starts_with(opens) {
        return None;
    }
    let near = &text.as_bytes()[..text.len().min(LONGEST_TAG)];
    let inside = memchr::memchr(close as u8, near).map(|end| &text[1..end])?;
    (!inside.starts_with(|c: char| c.is_ascii_digit()) || time::is_code(inside)).then_some(inside)
}

/// The name in a voice tag: `v Mara Quill`, `v.loud Mara Quill`.
fn voice(tag: &str) -> Option<&str> {
    let rest = tag.strip_prefix('v')?;
    let (classes, name) = rest.split_once(char::is_whitespace)?;
    (classes.is_empty() || classes.starts_with('.')).then(|| name.trim())
}

#[cfg(test)]
mod tests {
    use super::{Cue, lines};

    #[test]
    fn markup_is_not_said() {
        for (line, expected) in [
            ("<i>Not</i> <c.yellow.bg>a</c> <b>word</b>", "Not a word"),
            ("one<00:00:01.500><c> two</c>", "one two"),
            ("{\\an8}Up here", "Up here"),
            ("R&amp;D, 3 &lt; 4&nbsp;&gt; x &bogus;", "R&D, 3 < 4 > x &bogus;"),
            ("a < b > c <3 & {so}", "a < b > c <3 & {so}"),
            ("I <3 ink > all", "I <3 ink > all"),
            ("one<br/>two<br>three", "one two three"),
            ("<font color=\"#fff\">white</font>", "white"),
            ("ends in <", "ends in <"),
            ("ends in <i", "ends in <i"),
        ] {
            let read = lines(&[Cue { time: "0:01", lines: vec![line] }]);
            assert_eq!(read.iter().map(|l| l.text.as_str()).collect::<Vec<_>>(), [expected], "{line}");
        }
    }

    #[test]
    fn voices_reach_to_their_end_or_the_cues() {
        let cue = |lines| Cue { time: "0:01", lines };
        let read = lines(&[cue(vec!["<v.loud Mara Quill>One", "two.</v> <v Jo &amp; Co>Three."]), cue(vec!["Four."])]);
        let told: Vec<_> = read.iter().map(|l| (l.voice.as_deref(), l.begins, l.text.as_str())).collect();
        let mara = Some("Mara Quill");
        assert_eq!(
            told,
            [(mara, true, "One"), (mara, false, "two."), (Some("Jo & Co"), false, "Three."), (None, true, "Four.")]
        );
    }
}
