//! Transcripts as records: from the bytes of a plain, SRT or WebVTT file to the words of one speaker, with time codes.
//!
//! `blocks` takes the file apart, `markup` reads tags and entities, `rolling` drops what captions repeat, `labels`
//! finds who speaks, `turns` whose words each passage has, `asides` what nobody says; `spoken` picks the speaker's
//! words. Opening the file is left to `files`.

mod asides;
mod blocks;
mod labels;
mod markup;
mod rolling;
mod spoken;
mod time;
mod turns;

use crate::article::{decoded_text, looks_binary};

/// A transcript, taken apart: its lines with their time codes and voices, before anybody's words are picked.
#[derive(Clone, Debug)]
pub struct Transcript {
    lines: Vec<Line>,
    /// Whether its lines are cues; else they are plain text.
    captions: bool,
}

/// A line of speech as it stands in the file, without markup.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Line {
    /// Start of its cue, or the time code at its head, as the file writes it.
    time: Option<Box<str>>,
    /// Whom the file names for it in a voice tag.
    voice: Option<Box<str>>,
    /// Whether it is the first of its cue or paragraph.
    begins: bool,
    text: String,
}

/// What one speaker says in a transcript.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Spoken {
    /// The words, without labels and sounds; turns stand apart as paragraphs do.
    pub text: String,
    /// Where its cues begin.
    pub times: TimeCodes,
}

/// Time codes of a text: where in it each cue begins.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TimeCodes {
    /// First byte of each cue and its time code, in the order of the text.
    marks: Vec<(usize, Box<str>)>,
}

impl TimeCodes {
    /// The time code of the cue that holds this byte of the text, as the file writes it ("00:01:23.450").
    #[must_use]
    pub fn at(&self, byte: usize) -> Option<&str> {
        let held = self.marks.partition_point(|(start, _)| *start <= byte).checked_sub(1)?;
        Some(&self.marks[held].1)
    }

    /// The first and the last time code.
    #[must_use]
    pub fn ends(&self) -> Option<(&str, &str)> {
        Some((&self.marks.first()?.1, &self.marks.last()?.1))
    }
}

impl Transcript {
    /// The transcript that a file of this name holds. A file with lines of times is WebVTT, by its name's ending or its
    /// first line, or else SRT; any other is plain text.
    ///
    /// # Errors
    ///
    /// What is wrong, where the file holds no text or no words.
    pub fn read(name: &str, bytes: Vec<u8>) -> Result<Self, &'static str> {
        if looks_binary(&bytes) {
            return Err("holds no text");
        }
        let text = decoded_text(bytes).replace("\r\n", "\n").replace('\r', "\n");
        let text = text.trim_start_matches('\u{FEFF}');
        let transcript = match blocks::captions(text, blocks::is_webvtt(name, text)) {
            Some(cues) => Self { lines: rolling::once(markup::lines(&cues)), captions: true },
            None => Self { lines: blocks::paragraphs(text), captions: false },
        };
        if transcript.spoken(|_| false).text.chars().any(char::is_alphanumeric) {
            return Ok(transcript);
        }
        Err("holds no words")
    }

    /// The words of one speaker. `may_be` tells whether a label ("Mr. Stone") can mean that speaker. Where a label
    /// does, the turns of the others are left out; where none does, all turns are the speaker's, but for the questions
    /// of a transcript of questions and answers.
    #[must_use]
    pub fn spoken(&self, may_be: impl Fn(&str) -> bool) -> Spoken {
        spoken::spoken(self, may_be)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Spoken, Transcript};

    fn spoken(name: &str, bytes: &[u8]) -> Spoken {
        let transcript = Transcript::read(name, bytes.to_vec()).unwrap_or_else(|what| panic!("{name} {what}"));
        transcript.spoken(|label| label.contains("Quill"))
    }

    #[test]
    fn the_words_of_one_speaker_are_read_from_every_notation() {
        for (name, file, expected) in [
            ("a.txt", "Q. Why did you go?\nA. I had to.\nQ. Did you?\nA. I did.", "I had to.\n\nI did."),
            ("a.txt", "A. Stone wrote this.\nA. Fenn did not.", "A. Stone wrote this. A. Fenn did not."),
            (
                "a.vtt",
                "WEBVTT\n\n00:01.000 --> 00:02.000\nMara Quill: We go\n\n00:02.000 --> 00:03.000\nMara Quill: there and\n\n00:03.000 --> 00:04.000\nJo Fenn: never\n\n00:04.000 --> 00:05.000\nJo Fenn: again",
                "We go there and",
            ),
            ("a.txt", "One line,\nand two.\n\nThree.", "One line, and two.\n\nThree."),
            ("a.txt", "MS. QUILL: One.\nMR. FENN: Two.\nMS. QUILL: Three. (Laughter)", "One.\n\nThree."),
            ("a.txt", "Q: Why?\nA: Because.\nQ: So?\nA: So.", "Because.\n\nSo."),
            ("a.txt", "MR. FENN: One.\nMS. LIND: Two.", "One.\n\nTwo."),
            ("a.txt", "Mara Quill  0:12\nOne thing: this.\n\nJo Fenn  0:15\nTwo.", "One thing: this."),
            (
                "a.txt",
                "RADIO ASHBY\n4 March\n\nFENN: Why?\n\nQUILL: So it is.\n\n- One.\n- Two.",
                "So it is.\n\nOne. Two.",
            ),
            ("a.srt", "1\n00:00:01,0 --> 00:00:02,0\n>> Mara Quill: WE WAIT.\n>> FENN: WHY?", "WE WAIT."),
            ("a.txt", "Quill: We know: it ends.\nThe rest: silence.", "We know: it ends. The rest: silence."),
            (
                "a.srt",
                "1\n00:00:01,0 --> 00:00:02,0\n- Why?\n- QUILL: No.\n\n2\n00:00:03,0 --> 00:00:04,0\nNever.",
                "Why?\n\nNo. Never.",
            ),
            (
                "a.srt",
                "1\n00:00:01,0 --> 00:00:02,0\n>> QUILL: No. >> FENN: Why?\n>> QUILL: The\nUnited States: we",
                "No.\n\nThe United States: we",
            ),
            (
                "a.vtt",
                "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Mara Quill>One\n\n00:02.000 --> 00:03.000\n<v Mara Quill>two.\n\n00:03.000 --> 00:04.000\n<v Fenn>Three.",
                "One two.",
            ),
            (
                "a.vtt",
                "WEBVTT\n\n00:01.000 --> 00:02.000\none\n\n00:02.000 --> 00:02.010\none\n\n00:02.010 --> 00:03.000\none\ntwo",
                "one two",
            ),
        ] {
            assert_eq!(spoken(name, file.as_bytes()).text, expected, "{file}");
        }
    }

    #[test]
    fn line_ends_marks_and_encodings_make_no_difference() {
        let file = "WEBVTT\n\n00:01.000 --> 00:02.000\nIt’s “slow”,\n\n00:02.000 --> 00:03.000\nthey said.\n";
        let windows = file.replace('\n', "\r\n");
        let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(file.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let latin: Vec<u8> = file
            .chars()
            .map(|c| match c {
                '’' => 0x92,
                '“' => 0x93,
                '”' => 0x94,
                c => u8::try_from(u32::from(c)).expect("Latin"),
            })
            .collect();
        for bytes in [
            file.as_bytes().to_vec(),
            windows.into_bytes(),
            file.replace('\n', "\r").into_bytes(),
            [b"\xEF\xBB\xBF", file.as_bytes()].concat(),
            utf16,
            latin,
        ] {
            let spoken = spoken("a.vtt", &bytes);
            assert_eq!(spoken.text, "It’s “slow”, they said.");
            assert_eq!(spoken.times.at(spoken.text.find("they").expect("a word")), Some("00:02.000"));
        }
    }

    #[test]
    fn a_byte_has_the_time_of_its_cue() {
        let file = "1\n00:00:01,500 --> 00:00:02,000\nOne\n\n2\n00:00:02,500 --> 00:00:03,000\n[applause]\n\n3\n00:00:04,000 --> 00:00:05,000\ntwo.\n";
        let Spoken { text, times } = spoken("a.srt", file.as_bytes());
        assert_eq!(text, "One two.");
        let at: Vec<_> = [0, 2, 4, 99].iter().map(|&byte| times.at(byte)).collect();
        let (first, last) = ("00:00:01,500", "00:00:04,000");
        assert_eq!(at, [Some(first), Some(first), Some(last), Some(last)]);
        assert_eq!(times.ends(), Some((first, last)));
        assert_eq!(spoken("a.txt", b"No times.").times.at(0), None);
        let file = "Mara Quill  0:12\nOne.\n\nJo Fenn  0:15\nTwo.\n\nMara Quill (1:20): Three.\n[1:30] Four.";
        let Spoken { text, times } = spoken("a.txt", file.as_bytes());
        assert_eq!(text, "One.\n\nThree. Four.");
        let at: Vec<_> =
            ["One", "Three", "Four"].iter().map(|word| times.at(text.find(word).expect("a word"))).collect();
        assert_eq!(at, [Some("0:12"), Some("1:20"), Some("1:30")]);
    }

    #[test]
    fn files_without_words_say_so() {
        for (file, expected) in [
            (&b""[..], "holds no words"),
            (b"WEBVTT\n\n", "holds no words"),
            (b"1\n00:00:01,0 --> 00:00:02,0\n[music]\n", "holds no words"),
            (b"\x89PNG\r\n\x1a\n\0\0", "holds no text"),
        ] {
            assert_eq!(Transcript::read("a.vtt", file.to_vec()).err(), Some(expected));
        }
    }

    #[test]
    fn long_files_of_any_sign_are_read_in_one_pass() {
        for unit in [
            "<",
            "&",
            "(",
            "♪",
            ">>",
            "A: ",
            "[x] ",
            "- a\n",
            "MR. A: b\n",
            "{\\",
            "1\n00:00:01,0 --> 00:00:02,0\n",
            "<v A>b",
            "\u{301}",
        ] {
            let file = format!("1\n00:00:01,0 --> 00:00:02,0\nx {}", unit.repeat((1 << 16) / unit.len()));
            for name in ["a.srt", "a.vtt"] {
                drop(Transcript::read(name, file.clone().into_bytes()));
            }
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read(
            pieces in proptest::collection::vec(prop_oneof![
                proptest::string::string_regex("[\\PC\n]{0,12}").expect("a pattern"),
                proptest::sample::select(vec![
                    "\n", "\r\n", "\n\n", "WEBVTT", "00:01.000 --> 00:02.000", "\n1\n", "<v Quill>", "</v>", "<i>", "QUILL: ", ">> ",
                    "Q: ", "- ", "[ph]", "(", ")", "♪", "&amp;", "<", ":", "“", "0:12", "\u{FEFF}", "é", "\0",
                ]).prop_map(str::to_owned),
            ], 0..24),
            tail in proptest::collection::vec(any::<u8>(), 0..8),
            name in proptest::sample::select(vec!["a.vtt", "a.srt", "a.txt"]),
        ) {
            let bytes = [pieces.concat().as_bytes(), &tail].concat();
            if let Ok(transcript) = Transcript::read(name, bytes) {
                for all in [true, false] {
                    let Spoken { text, times } = transcript.spoken(|label| all || label.contains("Quill"));
                    prop_assert!(times.marks.is_sorted() && times.marks.iter().all(|(at, _)| text.is_char_boundary(*at)));
                    prop_assert!(!text.contains('\r') && text.trim() == text);
                }
            }
        }
    }
}
