//! Captions that roll: each cue repeats the lines that are still on the screen. Every line once.

use super::Line;

/// The most lines on a screen.
const SCREEN: usize = 4;

/// The lines without those that a cue only repeats, where the file's captions roll. In others the same words twice were
/// said twice.
pub(super) fn once(lines: Vec<Line>) -> Vec<Line> {
    let cues: Vec<&[Line]> = lines.chunk_by(|_, next| !next.begins).collect();
    let repeated: Vec<usize> = cues.windows(2).map(|pair| overlap(pair[0], pair[1])).collect();
    let rolling = repeated.iter().filter(|&&n| n > 0).count();
    if rolling * 2 < repeated.len() || rolling < 2 {
        return lines;
    }
    let skipped = [0].into_iter().chain(repeated);
    cues.iter().zip(skipped).flat_map(|(cue, skipped)| cue[skipped..].iter().cloned()).collect()
}

/// How many lines `before` ends with and `after` begins with.
fn overlap(before: &[Line], after: &[Line]) -> usize {
    let most = before.len().min(after.len()).min(SCREEN);
    let same = |n: usize| before[before.len() - n..].iter().zip(after).all(|(a, b)| a.text == b.text);
    (1..=most).rev().find(|&n| same(n)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::once;
    use crate::bank::transcript::Line;

    fn texts(cues: &[&[&str]]) -> Vec<String> {
        let line = |(i, text): (usize, &&str)| Line { begins: i == 0, text: (*text).to_owned(), ..Line::default() };
        let lines = cues.iter().flat_map(|cue| cue.iter().enumerate().map(line)).collect();
        once(lines).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn lines_that_roll_are_read_once() {
        let cues: &[&[&str]] = &[&["one"], &["one"], &["one", "two"], &["two"], &["two", "three"]];
        assert_eq!(texts(cues), ["one", "two", "three"]);
        let screens: &[&[&str]] = &[&["a", "b"], &["a", "b", "c"], &["b", "c", "d"]];
        assert_eq!(texts(screens), ["a", "b", "c", "d"]);
    }

    #[test]
    fn what_is_said_twice_is_kept() {
        assert_eq!(texts(&[&["No."], &["No."], &["Never."], &["So."]]), ["No.", "No.", "Never.", "So."]);
        assert_eq!(texts(&[&["No."], &["No."]]), ["No.", "No."]);
    }
}
