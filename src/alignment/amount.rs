//! Numbers of several words with what they count: "thirty-one", "$3 million", "3 per cent", "4:50".
//!
//! From the words of a text to an [`Amount`]; what it means that two differ is for [`super::restyled`].

use std::ops::Range;

use crate::language::Language;
use crate::text::{Span, fold};

use super::numeral::{scale, value};

/// The longest amount, in words: what is read for one place must not grow with the text.
pub(super) const LONGEST: usize = 8;

/// Units and their spellings, in all the languages together. Written for this project.
static UNITS: &[(&str, &[&str])] = &[
    ("%", &["%", "percent", "prozent", "pct"]),
    ("$", &["$", "dollar", "dollars", "usd", "dólares"]),
    ("€", &["€", "euro", "euros", "eur"]),
    ("£", &["£", "pound", "pounds", "gbp"]),
    ("¥", &["¥", "yen"]),
    ("¢", &["¢", "cent", "cents"]),
];

/// Units of two words.
static PAIRED_UNITS: &[(&str, &str, &str)] = &[("%", "per", "cent")];

/// A clock's time: its minutes are no decimals.
const CLOCK: &str = "clock";

/// Words that are "one" before a hundred, a thousand, a million.
static ARTICLES: &[&str] = &["a", "an"];

/// A number and what it counts.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Amount {
    /// Its words, numbered as those of its text.
    pub(super) words: Range<usize>,
    value: f64,
    /// The first spelling of the unit; `None` for a bare number.
    unit: Option<&'static str>,
}

impl Amount {
    /// Whether it is the other in another style.
    pub(super) fn equals(&self, other: &Self) -> bool {
        self.same_value(other) && self.unit == other.unit
    }

    /// Whether the numbers are equal, whatever they count.
    pub(super) fn same_value(&self, other: &Self) -> bool {
        (self.value - other.value).abs() <= 1e-9 * self.value.abs()
    }
}

/// The words of a text, as far as amounts need them.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) spans: &'a [Span],
    pub(super) language: &'static Language,
}

impl Reader<'_> {
    /// The amounts that have words in `range`, or end or begin where it is empty.
    pub(super) fn amounts(&self, range: &Range<usize>) -> Vec<Amount> {
        let last = (range.end + LONGEST).min(self.spans.len());
        let mut at = range.start.saturating_sub(LONGEST);
        let mut found = Vec::new();
        while at < last {
            match self.amount(at) {
                Some(amount) => {
                    at = amount.words.end;
                    found.push(amount);
                }
                None => at += 1,
            }
        }
        let touches = |words: &Range<usize>| words.start <= range.start && range.start <= words.end;
        found.retain(|amount| {
            let words = &amount.words;
            if range.is_empty() { touches(words) } else { words.start < range.end && range.start < words.end }
        });
        found
    }

    /// The words of `amount` that hang together with those in `range` without a space: "twenty" of "twenty-one", never of "twenty
    /// thousand".
    pub(super) fn tight(&self, amount: &Amount, range: &Range<usize>) -> Range<usize> {
        let joined = |i: usize| !self.between(i).contains(char::is_whitespace);
        let mut start = range.start.clamp(amount.words.start, amount.words.end);
        let mut end = range.end.clamp(start, amount.words.end);
        while start > amount.words.start && (start == end || joined(start)) {
            start -= 1;
        }
        while end < amount.words.end && joined(end) {
            end += 1;
        }
        start..end
    }

    fn word(&self, i: usize) -> Option<&str> {
        self.spans.get(i).map(|span| span.of(self.text))
    }

    /// What stands between word `i` and the one before it.
    fn between(&self, i: usize) -> &str {
        match i.checked_sub(1).zip(self.spans.get(i)).map(|(before, span)| (self.spans[before].end, span.start)) {
            Some((start, end)) if start <= end => &self.text[start..end],
            _ => "",
        }
    }

    /// Whether word `i` goes on with the amount that the word before it belongs to.
    fn goes_on(&self, i: usize) -> bool {
        let between = self.between(i);
        i < self.spans.len() && between.len() <= 4 && fold(between).chars().all(|c| c.is_whitespace() || c == '-')
    }

    /// The amount that begins with word `at`.
    fn amount(&self, at: usize) -> Option<Amount> {
        let before = self.word(at).and_then(unit).filter(|u| *u != "%");
        let start = at + usize::from(before.is_some());
        if start > at && !self.goes_on(start) {
            return None;
        }
        if let Some(clock) = self.clock(start).filter(|_| before.is_none()) {
            return Some(clock);
        }
        let (value, end) = self.number(start)?;
        let (unit, end) = match before {
            Some(_) => (before, end),
            None => self.unit_behind(end),
        };
        Some(Amount { words: at..end, value, unit })
    }

    /// "4:50": the hours, and the minutes behind a colon.
    fn clock(&self, at: usize) -> Option<Amount> {
        let figures = |i: usize| self.word(i)?.parse::<u32>().ok();
        let (hours, minutes) = (figures(at)?, figures(at + 1)?);
        let value = f64::from(hours) * 60.0 + f64::from(minutes);
        (self.between(at + 1) == ":").then_some(Amount { words: at..at + 2, value, unit: Some(CLOCK) })
    }

    /// The value of the number that begins with word `start`, and where it ends.
    fn number(&self, start: usize) -> Option<(f64, usize)> {
        let mut number = Number { whole: 0.0, part: self.first(start)? };
        let mut at = start + 1;
        while at < start + LONGEST && self.goes_on(at) {
            let word = self.word(at)?;
            let spelt = !word.starts_with(|c: char| c.is_ascii_digit());
            if !spelt || !number.take(scale(word, self.language).or_else(|| value(word, self.language))) {
                break;
            }
            at += 1;
        }
        Some((number.whole + number.part, at))
    }

    /// The value of a number's first word; an article counts where a hundred or more follows.
    fn first(&self, at: usize) -> Option<f64> {
        let word = self.word(at)?;
        let article = || ARTICLES.contains(&fold(word).to_lowercase().as_str()) && self.goes_on(at + 1);
        let hundreds = || self.word(at + 1).and_then(|next| value(next, self.language)).is_some_and(|v| v >= 100.0);
        value(word, self.language).or_else(|| (article() && hundreds()).then_some(1.0))
    }

    /// The unit from word `at` on, and where it ends.
    fn unit_behind(&self, at: usize) -> (Option<&'static str>, usize) {
        if !self.goes_on(at) {
            return (None, at);
        }
        let is = |i: usize, word: &str| self.word(i).is_some_and(|w| w.eq_ignore_ascii_case(word));
        let paired = PAIRED_UNITS.iter().find(|(_, a, b)| is(at, a) && is(at + 1, b) && self.goes_on(at + 1));
        match (paired, self.word(at).and_then(unit)) {
            (Some((unit, _, _)), _) => (Some(unit), at + 2),
            (None, Some(unit)) => (Some(unit), at + 1),
            (None, None) => (None, at),
        }
    }
}

/// The first spelling of the unit that a word names.
fn unit(word: &str) -> Option<&'static str> {
    let lower = word.to_lowercase();
    UNITS.iter().find(|(_, spellings)| spellings.contains(&lower.as_str())).map(|(unit, _)| *unit)
}

/// A number as it is read: the thousands behind us, and what the next scale counts.
struct Number {
    whole: f64,
    part: f64,
}

impl Number {
    /// Takes up the value of the next word; whether it belongs to the number.
    fn take(&mut self, value: Option<f64>) -> bool {
        let Some(value) = value else { return false };
        let tens = self.part % 100.0 >= 20.0 && self.part % 10.0 == 0.0 && (1.0..10.0).contains(&value);
        if value >= 1000.0 && self.part > 0.0 {
            self.whole += self.part * value;
            self.part = 0.0;
        } else if value == 100.0 && self.part > 0.0 && self.part < 100.0 {
            self.part *= 100.0;
        } else if value < 100.0 && (tens || self.part % 100.0 == 0.0 && self.part + self.whole > 0.0) {
            self.part += value;
        } else {
            return false;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::{Amount, Reader};
    use crate::language::language;
    use crate::text::Words;

    fn amounts(text: &str, code: &str) -> Vec<Amount> {
        let words = Words::of(text);
        let language = language(code).expect("the language is known");
        Reader { text, spans: words.spans(), language }.amounts(&(0..words.len()))
    }

    #[test]
    fn amounts_in_other_styles_are_equal() {
        let cases = [
            ("en", "11", "eleven"),
            ("en", "31", "thirty-one"),
            ("en", "31", "thirty one"),
            ("en", "3%", "3 percent"),
            ("en", "three per cent", "3 %"),
            ("en", "$3 million", "three million dollars"),
            ("en", "1,500", "one thousand five hundred"),
            ("en", "100", "a hundred"),
            ("en", "2 million", "2,000,000"),
            ("de", "3,5 Millionen Euro", "3.500.000 Euro"),
            ("de", "12", "zwölf"),
        ];
        for (code, a, b) in cases {
            let (one, other) = (amounts(a, code), amounts(b, code));
            assert!(one.len() == 1 && other.len() == 1 && one[0].equals(&other[0]), "{a} {b}: {one:?} {other:?}");
        }
    }

    #[test]
    fn other_amounts_are_not() {
        let cases = [
            ("31", "thirty-two"),
            ("$3 million", "3 million"),
            ("3%", "3"),
            ("4:50", "4:15"),
            ("4:50", "4.50"),
            ("4.5", "45"),
            ("3 million", "3 thousand"),
            ("3 euros", "3 dollars"),
        ];
        for (a, b) in cases {
            let (one, other) = (amounts(a, "en"), amounts(b, "en"));
            assert!(one.len() == 1 && other.len() == 1 && !one[0].equals(&other[0]), "{a} {b}: {one:?} {other:?}");
        }
    }

    #[test]
    fn words_that_are_no_amount_are_left_alone() {
        for text in ["the second boat", "thousands came", "a boat", "dollars", "nobody"] {
            assert_eq!(amounts(text, "en"), [], "{text}");
        }
        assert_eq!(amounts("in 1990, 31 boats", "en").len(), 2);
    }
}
