//! The cues of SRT and WebVTT and the paragraphs of plain text: what belongs together in a file, and when it begins.

use super::{Line, time};

/// A cue: its time code and the lines under it, with their markup.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cue<'a> {
    pub(super) time: &'a str,
    pub(super) lines: Vec<&'a str>,
}

/// How WebVTT files begin.
const WEBVTT: &str = "WEBVTT";

/// Whether a file is WebVTT, by its name's ending or its first line.
pub(super) fn is_webvtt(name: &str, text: &str) -> bool {
    ends_with(name, ".vtt") || ends_with(name, ".webvtt") || text.starts_with(WEBVTT)
}

fn ends_with(name: &str, ending: &str) -> bool {
    name.len() >= ending.len() && name.as_bytes()[name.len() - ending.len()..].eq_ignore_ascii_case(ending.as_bytes())
}

/// The cues of a file of captions; `None` where no line has times: it is plain text, whatever its name.
///
/// What stands before the first cue is its header. In WebVTT a cue ends at the first empty line and what follows up to
/// the next cue is its identifier, or a NOTE, STYLE or REGION block; in SRT a cue may have empty lines.
pub(super) fn captions(text: &str, webvtt: bool) -> Option<Vec<Cue<'_>>> {
    let lines: Vec<&str> = text.split('\n').collect();
    let timings: Vec<(usize, &str)> =
        lines.iter().enumerate().filter_map(|(i, line)| Some((i, time::start_of_cue(line)?))).collect();
    let ends = timings.iter().skip(1).map(|(i, _)| without_number(&lines, *i)).chain([lines.len()]);
    let spoken = timings.iter().zip(ends).map(|(&(i, time), end)| {
        let below = lines.get(i + 1..end).unwrap_or_default();
        Cue { time, lines: payload(below, webvtt) }
    });
    let cues: Vec<_> = spoken.collect();
    (!cues.is_empty()).then_some(cues)
}

/// Where the cue ends whose successor has its times on this line: above the number that stands right over them.
fn without_number(lines: &[&str], timing: usize) -> usize {
    let above = timing.checked_sub(1).map_or("", |i| lines[i].trim());
    let is_number = !above.is_empty() && above.bytes().all(|b| b.is_ascii_digit());
    timing - usize::from(is_number)
}

/// The spoken lines among those between one timing line and the next.
fn payload<'a>(lines: &[&'a str], webvtt: bool) -> Vec<&'a str> {
    // A line of one space is not empty: captions that roll begin with it.
    let end = if webvtt { lines.iter().position(|line| line.is_empty()) } else { None };
    let spoken = &lines[..end.unwrap_or(lines.len())];
    spoken.iter().copied().filter(|line| !line.trim().is_empty()).collect()
}

/// The lines of plain text. A time code at the head of a line holds until the next.
pub(super) fn paragraphs(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut begins, mut code) = (true, None);
    for line in text.strip_prefix(WEBVTT).unwrap_or(text).split('\n').map(str::trim) {
        if line.is_empty() {
            begins = true;
            continue;
        }
        let (time, line) = time::leading(line).map_or((None, line), |(time, rest)| (Some(time), rest));
        code = time.map(Box::from).or(code);
        lines.push(Line { time: code.clone(), voice: None, begins, text: line.to_owned() });
        begins = false;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{captions, paragraphs};

    fn cues(name: &str, text: &str) -> Vec<(String, String)> {
        let cues = captions(text, super::is_webvtt(name, text)).unwrap_or_default();
        cues.iter().map(|cue| (cue.time.to_owned(), cue.lines.join("|"))).collect()
    }

    fn found(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        expected.iter().map(|(time, words)| ((*time).to_owned(), (*words).to_owned())).collect()
    }

    #[test]
    fn webvtt_has_headers_identifiers_settings_and_blocks_that_nobody_says() {
        let text = "WEBVTT - Harbour\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE a\nremark --> here\n\nintro\n\
            00:01.000 --> 00:02.000 align:start\nOne\ntwo.\n\nNOTE\nnot said\n\n7\n00:00:03.000 --> 00:00:04.000\nThree.\n\nREGION\nid:x\n";
        assert_eq!(cues("a.vtt", text), found(&[("00:01.000", "One|two."), ("00:00:03.000", "Three.")]));
    }

    #[test]
    fn srt_may_have_empty_lines_and_lack_them() {
        let text = "1\n00:00:01,000 --> 00:00:02,000\nOne\n\ntwo.\n2\n00:00:03,000 --> 00:00:04,000\nThree.\n\n3\n00:00:05,000 --> 00:00:06,000\n42\n";
        let expected = [("00:00:01,000", "One|two."), ("00:00:03,000", "Three."), ("00:00:05,000", "42")];
        assert_eq!(cues("a.SRT", text), found(&expected));
    }

    #[test]
    fn files_without_times_are_plain_text() {
        assert!(captions("WEBVTT\n\nWords.", true).is_none());
        assert!(captions("from here --> there", false).is_none());
        let lines = paragraphs("One\ntwo.\n\n\n[0:12] Three.\nFour.");
        let told: Vec<_> = lines.iter().map(|l| (l.begins, l.time.as_deref(), l.text.as_str())).collect();
        assert_eq!(
            told,
            [
                (true, None, "One"),
                (false, None, "two."),
                (true, Some("0:12"), "Three."),
                (false, Some("0:12"), "Four.")
            ]
        );
    }
}
