//! What nobody says: sounds and remarks in brackets, music. Words without them.

use super::{labels, time};

/// The longest remark, in bytes.
const LONGEST: usize = 120;

/// The most words of a remark that is known by its first or last word.
const MOST_WORDS: usize = 8;

/// What remarks stand in. An asterisk opens and closes.
static BRACKETS: &[(char, char)] = &[('(', ')'), ('[', ']'), ('*', '*'), ('（', '）'), ('【', '】')];

/// Signs of music.
static MUSIC: &[char] = &['♪', '♫', '♬', '♩'];

/// First or last words of remarks, in small letters: from transcripts of broadcasters, courts and parliaments.
#[rustfmt::skip]
static REMARKS: &[&str] = &[
    // doubts of who wrote it down
    "ph", "sp", "sic", "phonetic", "phonetically", "inaudible", "unintelligible", "indistinct", "indiscernible", "unclear", "garbled",
    "crosstalk", "cross-talk", "overtalk", "overtalking", "overlapping", "bleep", "bleeped", "expletive", "redacted", "foreign",
    // how it is said
    "translator", "interpreter", "translation", "translated", "interpreted", "voiceover", "voice-over", "speaking", "speaks", "whispers", "whispering",
    "shouts", "shouting", "yells", "yelling", "screams", "screaming", "sings", "singing", "reading", "camera", "off-camera", "on-camera",
    "mic", "off-mic", "microphone", "phone", "videotape", "video", "audio", "tape", "clip", "recording", "telephone",
    "english", "spanish", "french", "german", "italian", "russian", "ukrainian", "arabic", "chinese", "mandarin", "japanese", "korean", "hebrew",
    "portuguese", "hindi", "turkish", "polish", "language",
    // sounds
    "applause", "laughter", "laughs", "laugh", "laughing", "chuckles", "chuckle", "chuckling", "giggles", "cheers", "cheering", "boos",
    "booing", "music", "musical", "pause", "pauses", "silence", "sighs", "sigh", "sighing", "coughs", "cough", "coughing", "throat", "gasps",
    "gasping", "sobs", "sobbing", "cries", "crying", "sniffs", "groans", "scoffs", "claps", "clapping", "chants", "chanting", "noise",
    "noises", "sound", "sounds", "ringing", "rings", "knocking", "beep", "beeps", "beeping", "static", "gavel", "gestures", "gesturing", "nods",
    "technical", "difficulty", "difficulties", "commercial", "break",
    // German, French, Spanish
    "beifall", "applaus", "gelächter", "heiterkeit", "lacht", "lachen", "zuruf", "zurufe", "zwischenruf", "zwischenrufe", "unverständlich",
    "musik", "übersetzer", "übersetzerin", "dolmetscher", "dolmetscherin", "stille",
    "rires", "rire", "applaudissements", "musique", "brouhaha", "interprète", "traducteur", "traductrice", "incompréhensible", "rit",
    "risas", "aplausos", "música", "ininteligible", "traductor", "traductora", "intérprete", "silencio", "ríe",
];

/// The words of a text that somebody says. `shouting` says that the whole transcript is in capitals.
pub(super) fn without(text: &str, shouting: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|c| MUSIC.contains(&c) || BRACKETS.iter().any(|(open, _)| *open == c)) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let alone = out.trim().is_empty();
        let length = unsaid(rest, alone, shouting);
        match length {
            0 => {
                let sign = rest.chars().next().map_or(0, char::len_utf8);
                out.push_str(&rest[..sign]);
                rest = &rest[sign..];
            }
            _ => {
                rest = &rest[length..];
                close_up(&mut out, rest);
            }
        }
    }
    out.push_str(rest);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Takes the space away before a remark that is left out, where a punctuation mark follows it.
fn close_up(out: &mut String, rest: &str) {
    if rest.starts_with(['.', ',', ';', ':', '!', '?', '…', '’', '”']) {
        out.truncate(out.trim_end().len());
    }
}

/// How many bytes at the start of `text`, which begins with a bracket or a sign of music, nobody says.
fn unsaid(text: &str, alone: bool, shouting: bool) -> usize {
    let Some(first) = text.chars().next() else { return 0 };
    if MUSIC.contains(&first) {
        return music(text, alone);
    }
    let Some(&(_, close)) = BRACKETS.iter().find(|(open, _)| *open == first) else { return 0 };
    let near = &text[first.len_utf8()..text.floor_char_boundary(LONGEST)];
    let Some(end) = near.find([close, first]) else { return 0 };
    let inside = &near[..end];
    let whole = first.len_utf8() + end + close.len_utf8();
    if !near[end..].starts_with(close) {
        return 0;
    }
    let alone = alone && text[whole..].trim().is_empty() && first != '*';
    if is_remark(inside, alone, shouting) { whole } else { 0 }
}

/// What is sung: from the signs of music here to the next, or to the end where these begin the text.
fn music(text: &str, alone: bool) -> usize {
    let run = |text: &str| text.len() - text.trim_start_matches(MUSIC).len();
    let first = run(text);
    match text[first..].find(MUSIC) {
        Some(next) => first + next + run(&text[first + next..]),
        None if alone => text.len(),
        None => first,
    }
}

fn is_remark(inside: &str, alone: bool, shouting: bool) -> bool {
    let inside = inside.trim();
    if time::is_code(inside) {
        return true;
    }
    // "(Applause – A call from the left: No!)" is known by its first part.
    let whole = !inside.starts_with(char::is_uppercase);
    let part = if whole { inside } else { inside.split(['–', ':', ';']).next().unwrap_or(inside) };
    let words: Vec<String> = part
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|w| !w.is_empty())
        .map(str::to_lowercase)
        .collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    let known = words.len() <= MOST_WORDS && [first, last].iter().any(|word| REMARKS.contains(&word.as_str()));
    let capital = !shouting && words.len() > 1 && labels::is_capital(inside);
    alone || known || capital
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn remarks_and_music_are_not_said() {
        for (text, expected) in [
            ("Mr. Fennimore (ph), I did.", "Mr. Fennimore, I did."),
            ("We [ph] never (inaudible 00:12:03) went.", "We never went."),
            ("[applause]", ""),
            ("(LAUGHTER) So it is. [BELL RINGS]", "So it is."),
            ("No. (through translator) Never.", "No. Never."),
            ("So (crosstalk) – yes *laughs* yes.", "So – yes yes."),
            ("♪ La la la ♪ Welcome.", "Welcome."),
            ("♪ La la la", ""),
            ("Welcome. ♪", "Welcome."),
            ("♪♪", ""),
            ("♪♪ La ♪♪ Welcome. ♪ La ♪", "Welcome."),
            ("(Beifall bei der Opposition – Zuruf von der Regierung: Das ist doch nicht wahr!) Danke.", "Danke."),
            ("[00:01:02] Yes.", "Yes."),
        ] {
            assert_eq!(without(text, false), expected, "{text}");
        }
    }

    #[test]
    fn words_in_brackets_are_kept() {
        for text in [
            "The agency (FBI) knows.",
            "We (as I told you) went.",
            "[The] bridge is closed.",
            "I said […] no.",
            "An open ( bracket, and 2 * 3 * 4.",
            "f(x) and a[1]",
        ] {
            assert_eq!(without(text, false), text, "{text}");
        }
        assert_eq!(without("AN AGENCY (AS I SAID) KNOWS", true), "AN AGENCY (AS I SAID) KNOWS");
    }
}
