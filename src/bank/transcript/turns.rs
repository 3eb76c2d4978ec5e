//! Turns of a conversation, told by labels and voices: lines become passages, each with whose words it has and when.

use super::labels::{self, Candidate, Labels, Place};
use super::{Line, Transcript};

/// Words that stand together in the file: of one turn, under one time code.
#[derive(Default)]
pub(super) struct Passage {
    /// Whose they are, as the file names them; `None` where it does not.
    pub(super) who: Option<String>,
    pub(super) time: Option<Box<str>>,
    /// Whether a turn or a paragraph begins with it.
    pub(super) begins: bool,
    pub(super) text: String,
}

/// The passages of a transcript. `named` tells whether a label can mean the record's speaker.
pub(super) fn passages(transcript: &Transcript, labels: &Labels, named: &mut dyn FnMut(&str) -> bool) -> Vec<Passage> {
    let captions = transcript.captions;
    let mut reader = Reader {
        captions,
        labels,
        named,
        passages: Vec::new(),
        who: None,
        by_voice: false,
        place: Place::Apart,
        code: None,
        time: None,
    };
    transcript.lines.iter().for_each(|line| reader.read(line));
    reader.passages
}

/// Reads lines to passages.
struct Reader<'a> {
    captions: bool,
    labels: &'a Labels,
    named: &'a mut dyn FnMut(&str) -> bool,
    passages: Vec<Passage>,
    /// Whose turn it is.
    who: Option<String>,
    /// Whether a voice tag says so, which holds for its cue only.
    by_voice: bool,
    /// Where the next words stand.
    place: Place,
    /// The time code of the line, and the one that holds: a label may have its own.
    code: Option<Box<str>>,
    time: Option<Box<str>>,
}

impl Reader<'_> {
    fn read(&mut self, line: &Line) {
        if self.code != line.time {
            self.code.clone_from(&line.time);
            self.time.clone_from(&line.time);
        }
        self.listen(line);
        let paragraph = line.begins && !self.captions;
        self.place = match self.passages.last() {
            Some(last) if !paragraph && !ends_a_sentence(&last.text) => {
                if line.begins {
                    Place::Cue
                } else {
                    Place::Within
                }
            }
            _ => Place::Apart,
        };
        for (i, words) in labels::turns(&line.text).enumerate() {
            if i > 0 {
                self.turn(None);
            }
            self.words(words, paragraph && i == 0);
        }
    }

    /// Takes in whose voice a line is in. A tag holds to the end of its cue.
    fn listen(&mut self, line: &Line) {
        let spoke = std::mem::replace(&mut self.by_voice, line.voice.is_some());
        match &line.voice {
            Some(voice) if self.who.as_deref() == Some(&labels::titled(voice)) => {}
            Some(voice) => self.turn(Some(voice)),
            None if spoke && line.begins => self.who = None,
            None => {}
        }
    }

    /// Takes in words that may have a label at their head.
    fn words(&mut self, mut words: &str, paragraph: bool) {
        let dashed = words.strip_prefix(['-', '–', '—', '‐']).filter(|rest| rest.starts_with(' '));
        if let Some(rest) = dashed {
            words = rest.trim_start();
            // In plain text it is an item of a list.
            if self.captions {
                self.turn(None);
            }
        }
        let found = labels::candidate(words).filter(|found| self.is_label(found));
        let Some(Candidate { name, time, rest }) = found else { return self.add(words, paragraph) };
        if time.is_some() {
            self.time = time.map(Box::from);
        }
        self.turn(Some(name));
        self.add(rest, false);
    }

    fn is_label(&mut self, found: &Candidate<'_>) -> bool {
        let named = (self.named)(&labels::titled(found.name));
        self.labels.is_label(found, named, self.place)
    }

    fn turn(&mut self, who: Option<&str>) {
        let who = who.map(labels::titled);
        // Some captions name the speaker in every cue.
        let begins = !self.captions || who.is_none() || who != self.who;
        self.who.clone_from(&who);
        self.place = Place::Turn;
        self.passages.push(Passage { who, time: self.time.clone(), begins, text: String::new() });
    }

    fn add(&mut self, words: &str, paragraph: bool) {
        let goes_on = |p: &Passage| p.who == self.who && (p.text.is_empty() || !paragraph && p.time == self.time);
        match self.passages.last_mut().filter(|p| goes_on(p)) {
            Some(last) => {
                last.time.clone_from(&self.time);
                last.text.push(' ');
                last.text.push_str(words);
            }
            None => {
                let (who, time) = (self.who.clone(), self.time.clone());
                self.passages.push(Passage { who, time, begins: paragraph, text: words.to_owned() });
            }
        }
    }
}

/// Whether a label may follow these words.
fn ends_a_sentence(text: &str) -> bool {
    text.trim_end().ends_with(|c: char| !c.is_alphanumeric() && !",;:&".contains(c)) || text.trim().is_empty()
}
