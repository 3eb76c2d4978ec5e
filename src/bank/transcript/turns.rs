//! The words of one speaker: turns told by labels and voices, those of others left out, time codes mapped onto the rest.

use rustc_hash::FxHashMap;

use super::labels::{self, Candidate, Labels};
use super::{Line, Spoken, TimeCodes, asides};

/// Words that stand together in the file: of one turn, under one time code.
#[derive(Default)]
struct Passage {
    /// Whose they are, as the file names them; `None` where it does not.
    who: Option<String>,
    time: Option<Box<str>>,
    /// Whether a turn or a paragraph begins with it.
    begins: bool,
    text: String,
}

/// The words of the speaker whom `may_be` knows by the labels.
pub(super) fn spoken(lines: &[Line], may_be: impl Fn(&str) -> bool) -> Spoken {
    let mut asked = FxHashMap::default();
    let mut may_be = |label: &str| match asked.get(label) {
        Some(known) => *known,
        None => *asked.entry(label.to_owned()).or_insert(may_be(label)),
    };
    let labels = Labels::of(lines);
    let mut reader = Reader { labels: &labels, named: &mut may_be, passages: Vec::new(), who: None, by_voice: false };
    lines.iter().for_each(|line| reader.read(line));
    let passages = reader.passages;
    let is_mine = |passage: &Passage, may_be: &mut dyn FnMut(&str) -> bool| passage.who.as_deref().is_some_and(may_be);
    let any_mine = passages.iter().any(|passage| is_mine(passage, &mut may_be));
    let questions = !any_mine && labels.are_questions_and_answers();
    let mut spoken = Spoken::default();
    for passage in &passages {
        let other = any_mine && passage.who.is_some() && !is_mine(passage, &mut may_be);
        let asks = questions && passage.who.as_deref().is_some_and(labels::asks);
        if !other && !asks {
            spoken.add(passage, labels.shouting);
        }
    }
    spoken
}

impl Spoken {
    fn add(&mut self, passage: &Passage, shouting: bool) {
        let words = asides::without(&passage.text, shouting);
        if words.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str(if passage.begins { "\n\n" } else { " " });
        }
        self.times.add(self.text.len(), passage.time.as_deref());
        self.text.push_str(&words);
    }
}

impl TimeCodes {
    fn add(&mut self, at: usize, time: Option<&str>) {
        if let Some(time) = time.filter(|time| self.marks.last().is_none_or(|(_, last)| &**last != *time)) {
            self.marks.push((at, time.into()));
        }
    }
}

/// Reads lines to passages.
struct Reader<'a> {
    labels: &'a Labels,
    named: &'a mut dyn FnMut(&str) -> bool,
    passages: Vec<Passage>,
    /// Whose turn it is.
    who: Option<String>,
    /// Whether a voice tag says so, which holds for its cue only.
    by_voice: bool,
}

impl Reader<'_> {
    fn read(&mut self, line: &Line) {
        let spoke = std::mem::replace(&mut self.by_voice, line.voice.is_some());
        let voice_ends = spoke && line.begins;
        match &line.voice {
            Some(voice) => self.turn(Some(voice), line),
            None if voice_ends => self.who = None,
            None => {}
        }
        for (i, words) in labels::turns(&line.text).enumerate() {
            if i > 0 {
                self.turn(None, line);
            }
            self.words(words, line);
        }
    }

    /// Takes in words that may have a label at their head.
    fn words(&mut self, words: &str, line: &Line) {
        let words =
            words.strip_prefix(['-', '–', '—', '‐']).filter(|rest| rest.starts_with(' ')).map_or(words, |rest| {
                self.turn(None, line);
                rest.trim_start()
            });
        let found = labels::candidate(words).filter(|found| self.is_label(found, line));
        let Some(Candidate { name, time, rest }) = found else { return self.add(words, line, None) };
        self.turn(Some(name), line);
        self.add(rest, line, time);
    }

    fn is_label(&mut self, found: &Candidate<'_>, line: &Line) -> bool {
        let named = (self.named)(&labels::titled(found.name));
        let paragraph = line.begins && line.time.is_none();
        let apart = paragraph || self.passages.last().is_none_or(|p| ends_a_sentence(&p.text));
        self.labels.is_label(found, named, apart)
    }

    /// Begins a turn, unless it is a voice that goes on.
    fn turn(&mut self, who: Option<&str>, line: &Line) {
        let who = who.map(labels::titled);
        let goes_on = line.voice.is_some() && who == self.who;
        if !goes_on {
            self.passages.push(Passage {
                who: who.clone(),
                time: line.time.clone(),
                begins: true,
                ..Passage::default()
            });
        }
        self.who = who;
    }

    fn add(&mut self, words: &str, line: &Line, time: Option<&str>) {
        let time = time.map(Box::from).or_else(|| line.time.clone());
        let paragraph = line.begins && line.time.is_none();
        let goes_on = |p: &Passage| p.who == self.who && (p.text.is_empty() || !paragraph && p.time == time);
        match self.passages.last_mut().filter(|p| goes_on(p)) {
            Some(last) => {
                last.time = time;
                last.text.push(' ');
                last.text.push_str(words);
            }
            None => {
                let who = self.who.clone();
                self.passages.push(Passage { who, time, begins: paragraph, text: words.to_owned() });
            }
        }
    }
}

/// Whether a label may follow these words.
fn ends_a_sentence(text: &str) -> bool {
    text.trim_end().ends_with(|c: char| !c.is_alphanumeric() && !",;:&".contains(c)) || text.trim().is_empty()
}
