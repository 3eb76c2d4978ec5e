//! Time codes: "00:01:23.450", "01:23,450", "1:02".

/// The longest time code, in bytes: "100:00:00:00.000000".
const LONGEST: usize = 20;

/// Whether the text is a time code: numbers with colons between them, perhaps a fraction.
pub(super) fn is_code(text: &str) -> bool {
    let (clock, fraction) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let parts = clock.split(':').count();
    text.len() <= LONGEST && (2..=4).contains(&parts) && clock.split(':').all(number) && number(fraction)
}

/// The start that a timing line gives ("00:00:01.000 --> 00:00:02.000 align:start"), as it is written.
pub(super) fn start_of_cue(line: &str) -> Option<&str> {
    let (start, end) = line.split_once("-->")?;
    let start = start.split_whitespace().next_back()?;
    (is_code(start) && end.split_whitespace().next().is_some_and(is_code)).then_some(start)
}

/// The time code at the head of a line of plain text, and what follows it. One of hours and minutes stands in brackets:
/// "12:30" by itself may be a word of the speaker's.
pub(super) fn leading(line: &str) -> Option<(&str, &str)> {
    let end = line.find(char::is_whitespace).unwrap_or(line.len());
    let code = bare(&line[..end]);
    let is_plain = code.len() < end || code.matches(':').count() > 1;
    (is_plain && is_code(code)).then(|| (code, line[end..].trim_start()))
}

/// The time code at the end of a line of plain text, and what stands before it.
pub(super) fn trailing(line: &str) -> Option<(&str, &str)> {
    let start = line.trim_end().rfind(char::is_whitespace)?;
    let code = bare(line[start..].trim());
    is_code(code).then(|| (line[..start].trim_end(), code))
}

/// The text without the brackets around it.
pub(super) fn bare(text: &str) -> &str {
    text.trim_matches(['[', ']', '(', ')'])
}

#[cfg(test)]
mod tests {
    use super::{is_code, leading, start_of_cue, trailing};

    #[test]
    fn time_codes_are_told_from_other_numbers() {
        for (text, expected) in [
            ("00:01:23.450", true),
            ("00:01:23,450", true),
            ("01:23.450", true),
            ("1:02", true),
            ("00:00:01:12", true),
            ("12", false),
            ("3.5", false),
            ("1:", false),
            ("a:b", false),
            ("", false),
            ("1:2:3:4:5", false),
        ] {
            assert_eq!(is_code(text), expected, "{text}");
        }
    }

    #[test]
    fn a_timing_line_has_two_time_codes() {
        assert_eq!(start_of_cue("00:01.000 --> 00:02.000 align:start position:0%"), Some("00:01.000"));
        assert_eq!(start_of_cue("00:00:01,000-->00:00:02,000"), Some("00:00:01,000"));
        assert_eq!(start_of_cue("from here --> there"), None);
        assert_eq!(start_of_cue("12 --> 13"), None);
    }

    #[test]
    fn plain_lines_may_begin_or_end_with_one() {
        assert_eq!(leading("[00:01:23] Yes."), Some(("00:01:23", "Yes.")));
        assert_eq!(leading("0:01:23"), Some(("0:01:23", "")));
        assert_eq!(leading("12:30 is the time"), None);
        assert_eq!(leading("No. 3"), None);
        assert_eq!(trailing("Mara Quill  0:12"), Some(("Mara Quill", "0:12")));
        assert_eq!(trailing("0:12"), None);
    }
}
