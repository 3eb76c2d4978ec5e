//! Who speaks: the labels at the heads of lines ("MR. STONE:", ">> Stone:", "Q:"), told from words that stand before a
//! colon.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Line, time};

/// The longest label, in bytes: "ANDY STONE, COMMUNICATIONS DIRECTOR, META (through translator)".
const LONGEST: usize = 120;

/// The most words of a label: of one in capitals, of another.
const MOST_WORDS: (usize, usize) = (12, 5);

/// What stands for a change of speakers at the head of a line, or within it (`>>`).
const CHEVRONS: &str = ">>";

/// Labels that say nothing of a name, in small letters. From transcripts of courts, parliaments, broadcasters and press
/// offices.
#[rustfmt::skip]
static NAMELESS: &[&str] = &[
    "q", "a", "question", "answer", "questions", "answers", "speaker", "host", "co-host", "guest", "interviewer", "interviewee",
    "moderator", "reporter", "reporters", "journalist", "narrator", "announcer", "anchor", "operator", "translator", "interpreter",
    "caller", "audience", "crowd", "man", "woman", "male", "female", "boy", "girl", "voice", "voiceover", "witness", "court", "clerk",
    "chair", "chairman", "chairwoman", "president", "senator", "analyst", "participant", "correspondent", "unidentified", "unknown",
    "staff", "editor", "presenter", "newsreader", "counsel", "judge", "juror", "officer", "minister", "secretary", "spokesperson",
    "frage", "antwort", "sprecher", "sprecherin", "moderatorin", "reporterin", "interviewerin", "journalistin", "präsident",
    "präsidentin", "übersetzer", "übersetzerin", "dolmetscher", "dolmetscherin", "zeuge", "zeugin", "vorsitzender", "vorsitzende",
    "pregunta", "respuesta", "periodista", "entrevistador", "entrevistadora", "moderador", "moderadora", "presidente",
    "question", "réponse", "journaliste", "intervieweur", "animateur", "animatrice", "présentateur", "le président",
];

/// Labels of those who ask and of those who answer, in small letters.
static ASKING: &[&str] = &["q", "question", "questions", "frage", "pregunta"];
static ANSWERING: &[&str] = &["a", "answer", "answers", "antwort", "respuesta", "réponse"];

/// Words within a name that have no capital.
#[rustfmt::skip]
static PARTICLES: &[&str] = &["of", "the", "and", "for", "de", "del", "la", "le", "du", "des", "da", "di", "dos", "van", "von", "der", "den", "zu", "al", "el", "bin", "y", "und", "et"];

/// What may be a label.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Candidate<'a> {
    /// The name, without brackets and time codes; empty for a bare change of speakers.
    pub(super) name: &'a str,
    /// A time code beside the name.
    pub(super) time: Option<&'a str>,
    /// The words after it.
    pub(super) rest: &'a str,
}

/// Where words stand that may have a label before them; the likelier places later.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Place {
    /// The words before them do not end a sentence.
    Within,
    /// So too, but a cue begins with them.
    Cue,
    /// A sentence or a paragraph ends before them.
    Apart,
    /// Marked as the beginning of a turn.
    Turn,
}

/// What the lines of a file say of its labels as a whole.
pub(super) struct Labels {
    /// How often each possible label stands at the head of a line, in small letters.
    counts: FxHashMap<String, usize>,
    /// Words that stand in the file in small letters.
    small: FxHashSet<String>,
    /// Most letters are capitals: they tell nothing.
    pub(super) shouting: bool,
}

impl Labels {
    pub(super) fn of(lines: &[Line]) -> Self {
        let mut labels = Self { counts: FxHashMap::default(), small: FxHashSet::default(), shouting: false };
        let (mut capitals, mut letters) = (0, 0);
        for turn in lines.iter().flat_map(|line| turns(&line.text)) {
            let found = candidate(turn);
            let said = found.map_or(turn, |found| found.rest);
            capitals += said.chars().filter(|c| c.is_uppercase()).count();
            letters += said.chars().filter(|c| c.is_alphabetic()).count();
            labels.take_in(found, turn);
        }
        labels.shouting = capitals * 2 > letters;
        labels
    }

    fn take_in(&mut self, found: Option<Candidate<'_>>, turn: &str) {
        if let Some(found) = found {
            *self.counts.entry(found.name.to_lowercase()).or_default() += 1;
        }
        for word in words(turn).filter(|word| word.starts_with(char::is_lowercase)) {
            if !self.small.contains(word) {
                self.small.insert(word.to_owned());
            }
        }
    }

    /// Whether a candidate at this place is a label. `named` says that it names the record's speaker.
    pub(super) fn is_label(&self, candidate: &Candidate<'_>, named: bool, place: Place) -> bool {
        let name = candidate.name;
        let apart = place >= Place::Apart;
        let many = words(name).nth(1).is_some();
        let often = self.counts.get(&name.to_lowercase()).is_some_and(|&n| n > 1);
        if ANSWERING.contains(&name.to_lowercase().as_str()) && !self.are_questions_and_answers() {
            return false;
        }
        if is_capital(name) && !self.shouting {
            return apart || many || often || named;
        }
        if candidate.time.is_some() || named || is_nameless(name) {
            return apart || often;
        }
        // A name is never written small: "remember" is none, where it stands in the words.
        let is_word = words(name).any(|word| self.small.contains(&word.to_lowercase()) && !is_particle(word));
        let stands_out = place == Place::Turn || apart && self.shouting && !is_capital(name);
        (often && place >= Place::Cue || stands_out) && !is_word
    }

    /// Whether the file has questions and answers.
    pub(super) fn are_questions_and_answers(&self) -> bool {
        [ASKING, ANSWERING].iter().all(|side| side.iter().any(|label| self.counts.contains_key(*label)))
    }
}

/// Whether a label is that of who asks.
pub(super) fn asks(name: &str) -> bool {
    ASKING.contains(&without_number(name).to_lowercase().as_str())
}

/// The stretches of a line between its changes of speakers; the first may be empty.
pub(super) fn turns(line: &str) -> impl Iterator<Item = &str> {
    line.split(CHEVRONS).map(|turn| turn.trim_start_matches('>').trim())
}

/// What may be a label at the head of a line.
pub(super) fn candidate(line: &str) -> Option<Candidate<'_>> {
    if let Some((name @ ("Q" | "A"), rest)) = line.split_once(". ") {
        return Some(Candidate { name, time: None, rest: rest.trim_start() });
    }
    let line = line.trim_start_matches(['*', '_', '#']).trim_start();
    let head = &line[..line.floor_char_boundary(LONGEST)];
    let colon = head.match_indices([':', '：']).find(|(at, colon)| ends_here(&line[at + colon.len()..]));
    let Some((end, colon)) = colon else { return timed(line) };
    let (name, time) = parts(head[..end].trim_end_matches(['*', '_']))?;
    let rest = line[end + colon.len()..].trim_start_matches(['*', '_']).trim_start();
    is_like_a_name(name).then_some(Candidate { name, time, rest })
}

/// A name with a time code on a line of their own.
fn timed(line: &str) -> Option<Candidate<'_>> {
    let (name, code) = time::trailing(line)?;
    (is_like_a_name(name)).then_some(Candidate { name, time: Some(code), rest: "" })
}

/// Whether a label may end before this: its colon stands before a space, or the end of the line or of bold letters.
fn ends_here(rest: &str) -> bool {
    rest.trim_start_matches(['*', '_']).chars().next().is_none_or(char::is_whitespace)
}

/// The name and the time code of a label: "STONE (through translator)", "Speaker 1 (00:12)", "[00:12] Stone".
fn parts(head: &str) -> Option<(&str, Option<&str>)> {
    let head = head.trim();
    if let Some((code, name)) = time::leading(head) {
        return Some((name, Some(code)));
    }
    let Some(open) = head.find(['(', '[']) else { return Some((head, None)) };
    let inside = head[open..].trim();
    let closed = inside.ends_with([')', ']']).then(|| time::bare(inside))?;
    Some((head[..open].trim_end(), time::is_code(closed).then_some(closed)))
}

/// Whether the words are written as a name is: each with a capital or a figure first, and none ends a sentence.
fn is_like_a_name(name: &str) -> bool {
    let most = if is_capital(name) { MOST_WORDS.0 } else { MOST_WORDS.1 };
    let sign = |c: char| c.is_alphanumeric() || c.is_whitespace() || ".,'’-–&/#@".contains(c);
    let mut count = 0;
    let capital = words(name).all(|word| {
        count += 1;
        is_particle(word) && count > 1 || word.starts_with(|c: char| !c.is_lowercase())
    });
    let letter = name.starts_with(|c: char| c.is_alphabetic() || c == '@');
    letter && capital && count <= most && name.chars().all(sign) && !ends_a_sentence(name)
}

/// Whether a longer word is followed by a full stop: "Mr." is none.
fn ends_a_sentence(name: &str) -> bool {
    name.split_whitespace().any(|word| word.strip_suffix('.').is_some_and(|word| word.chars().count() > 4))
}

fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word.to_lowercase().as_str())
}

/// Whether the letters are capitals, of which there is one at least.
pub(super) fn is_capital(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

fn is_nameless(name: &str) -> bool {
    let name = without_number(name).to_lowercase();
    let mut words = name.split_whitespace().filter(|word| !is_particle(word)).peekable();
    words.peek().is_some() && words.all(|word| NAMELESS.contains(&word))
}

/// "Speaker" of "Speaker 1", "Q" of "Q3".
fn without_number(name: &str) -> &str {
    name.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || "#.-".contains(c))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty())
}

/// "Mr. Stone" of "MR. STONE": a name as drafts write it.
pub(super) fn titled(name: &str) -> String {
    if !is_capital(name) {
        return name.to_owned();
    }
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        let starts = out.chars().next_back().is_none_or(|before| !before.is_alphanumeric());
        if starts { out.push(c) } else { out.extend(c.to_lowercase()) }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Labels, Line, Place, asks, candidate, titled};

    #[test]
    fn heads_of_lines_are_taken_apart() {
        for (line, expected) in [
            ("MR. STONE: Never.", Some(("MR. STONE", None, "Never."))),
            ("Q: Why?", Some(("Q", None, "Why?"))),
            ("A.   No.", Some(("A", None, "No."))),
            ("A. Stone said so", Some(("A", None, "Stone said so"))),
            ("Speaker 1 (00:12):", Some(("Speaker 1", Some("00:12"), ""))),
            ("QUILL (through translator): No.", Some(("QUILL", None, "No."))),
            ("**Mara Quill:** No.", Some(("Mara Quill", None, "No."))),
            ("[00:12] Quill: No.", Some(("Quill", Some("00:12"), "No."))),
            ("Mara Quill  0:12", Some(("Mara Quill", Some("0:12"), ""))),
            (
                "MARA QUILL, HARBOUR MASTER, PORT OF ASHBY: No.",
                Some(("MARA QUILL, HARBOUR MASTER, PORT OF ASHBY", None, "No.")),
            ),
            ("Ursel van der Leyden: No.", Some(("Ursel van der Leyden", None, "No."))),
            ("the answer: no", None),
            ("My answer is simple: no", None),
            ("At 10:30 we left", None),
            ("See https://a.example/b", None),
            ("That is all. Stone: no", None),
            ("It was Tuesday. Then: nothing", None),
            (": no", None),
            ("", None),
        ] {
            let found = candidate(line).map(|c| (c.name, c.time, c.rest));
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn labels_are_told_from_words_before_a_colon() {
        let text = "Remember: no.\nSo remember it: well\nRemember: never.\nJo Fenn: I do.\nJo Fenn: So do I.\nHost: Why?\nTITLE\n";
        let lines: Vec<Line> = text.lines().map(|l| Line { text: l.to_owned(), ..Line::default() }).collect();
        let labels = Labels::of(&lines);
        for (line, named, place, expected) in [
            ("Remember: no", false, Place::Turn, false),
            ("Jo Fenn: I do", false, Place::Apart, true),
            ("Jo Fenn: I do", false, Place::Within, false),
            ("Jo Fenn: I do", false, Place::Cue, true),
            ("A: a letter", false, Place::Apart, false),
            ("Ada Lind: no", false, Place::Apart, false),
            ("Ada Lind: no", false, Place::Turn, true),
            ("Ada Lind: no", true, Place::Apart, true),
            ("ADA LIND: no", false, Place::Within, true),
            ("NATO: no", false, Place::Within, false),
            ("NATO: no", false, Place::Apart, true),
            ("Host: why", false, Place::Apart, true),
        ] {
            let found = candidate(line).expect("a candidate");
            assert_eq!(labels.is_label(&found, named, place), expected, "{line}, {named}, {place:?}");
        }
    }

    #[test]
    fn names_and_questions_are_read_from_labels() {
        assert_eq!(titled("MR. O'BRIEN-STONE"), "Mr. O'Brien-Stone");
        assert_eq!(titled("Jo van Stone"), "Jo van Stone");
        assert!(asks("Q") && asks("Q3") && asks("Frage") && !asks("A") && !asks("Quill"));
    }
}
