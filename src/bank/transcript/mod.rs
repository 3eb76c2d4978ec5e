//! Transcripts as records: from the bytes of a plain, SRT or WebVTT file to the words of one speaker, with time codes.
//!
//! `blocks` takes the file apart, `markup` reads tags and entities, `rolling` drops what captions repeat, `labels` finds
//! who speaks, `asides` what nobody says, `turns` picks the speaker's words. Opening the file is left to `files`.

mod asides;
mod blocks;
mod labels;
mod markup;
mod rolling;
mod time;
mod turns;

use crate::article::{decoded_text, looks_binary};

/// A transcript, taken apart: its lines with their time codes and voices, before anybody's words are picked.
#[derive(Clone, Debug)]
pub struct Transcript {
    lines: Vec<Line>,
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
        let lines = match blocks::captions(text, blocks::is_webvtt(name, text)) {
            Some(cues) => rolling::once(markup::lines(&cues)),
            None => blocks::paragraphs(text),
        };
        let transcript = Self { lines };
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
        turns::spoken(&self.lines, may_be)
    }
}
