//! Numbers of several words with what they count: "thirty-one", "$3 million", "3 per cent", "4:50", "April 2".
//!
//! From the words of a text to an [`Amount`]; what it means that two differ is for [`super::restyled`]. How a number is
//! put together from its words is in [`super::number`], dates are in [`super::date`].

use std::ops::Range;

use crate::language::{Language, units};
use crate::text::{Span, fold};

use super::numeral::value;

/// The longest amount, in words: what is read for one place must not grow with the text.
pub(super) const LONGEST: usize = 8;

/// A clock's time: its minutes are no decimals.
const CLOCK: &str = "clock";

/// A day of the year.
pub(super) const DATE: &str = "date";

/// A number and what it counts.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Amount {
    /// Its words, numbered as those of its text.
    pub(super) words: Range<usize>,
    pub(super) value: f64,
    /// The first spelling of the unit, or the sort of number; `None` for a bare number.
    pub(super) unit: Option<&'static str>,
}

impl Amount {
    /// Whether it is the other in another style.
    pub(super) fn equals(&self, other: &Self) -> bool {
        self.same_value(other) && self.unit == other.unit
    }

    /// Whether both say what they count, or which year they are of, or neither does: so that one can stand for the
    /// other.
    pub(super) fn is_other_than(&self, other: &Self) -> bool {
        self.unit.is_some()
            && other.unit.is_some()
            && (!self.are_dates(other) || (self.value >= 1e4) == (other.value >= 1e4))
    }

    /// Whether both are days of the year.
    pub(super) fn are_dates(&self, other: &Self) -> bool {
        self.unit == Some(DATE) && other.unit == Some(DATE)
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

    /// The words of `amount` that hang together with those in `range` without a space: "twenty" of "twenty-one", never
    /// of "twenty thousand".
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

    pub(super) fn word(&self, i: usize) -> Option<&str> {
        self.spans.get(i).map(|span| span.of(self.text))
    }

    /// Whether word `i` is this one, whatever its letter case.
    pub(super) fn is(&self, i: usize, word: &str) -> bool {
        self.word(i).is_some_and(|w| w.eq_ignore_ascii_case(word))
    }

    /// What stands between word `i` and the one before it.
    pub(super) fn between(&self, i: usize) -> &str {
        match i.checked_sub(1).zip(self.spans.get(i)).map(|(before, span)| (self.spans[before].end, span.start)) {
            Some((start, end)) if start <= end => &self.text[start..end],
            _ => "",
        }
    }

    /// Whether word `i` goes on with the amount that the word before it belongs to.
    pub(super) fn goes_on(&self, i: usize) -> bool {
        let between = self.between(i);
        i < self.spans.len() && between.len() <= 4 && fold(between).chars().all(|c| c.is_whitespace() || c == '-')
    }

    /// The amount that begins with word `at`.
    fn amount(&self, at: usize) -> Option<Amount> {
        if let Some(whole) = self.date(at).or_else(|| self.with_unit(at)) {
            return Some(whole);
        }
        let before = self.word(at).and_then(units::unit).filter(|u| *u != "%");
        let start = at + usize::from(before.is_some());
        if start > at && !self.goes_on(start) {
            return None;
        }
        if let Some(clock) = self.clock(start).filter(|_| before.is_none()) {
            return Some(clock);
        }
        let number = self.number(start)?;
        let (unit, end) = match (before, number.sort) {
            (Some(_), _) => (before, number.end),
            (None, Some(_)) => (number.sort, number.end),
            (None, None) => self.unit_behind(number.end),
        };
        Some(Amount { words: at..end, value: number.value, unit })
    }

    /// "40km": figures with their unit in one word.
    fn with_unit(&self, at: usize) -> Option<Amount> {
        let word = self.word(at)?;
        let (figures, behind) = word.split_at(word.find(char::is_alphabetic).filter(|split| *split > 0)?);
        let (value, unit) = (value(figures, self.language)?, units::unit(behind)?);
        Some(Amount { words: at..at + 1, value, unit: Some(unit) })
    }

    /// "4:50": the hours, and the minutes behind a colon.
    fn clock(&self, at: usize) -> Option<Amount> {
        let figures = |i: usize| self.word(i)?.parse::<u32>().ok();
        let (hours, minutes) = (figures(at)?, figures(at + 1)?);
        let value = f64::from(hours) * 60.0 + f64::from(minutes);
        (self.between(at + 1) == ":").then_some(Amount { words: at..at + 2, value, unit: Some(CLOCK) })
    }

    /// The unit from word `at` on, and where it ends.
    fn unit_behind(&self, at: usize) -> (Option<&'static str>, usize) {
        if !self.goes_on(at) {
            return (None, at);
        }
        let part = |i: usize, word: &str| self.is(at + i, word) && (i == 0 || self.goes_on(at + i));
        match (units::long(part), self.word(at).and_then(units::unit)) {
            (Some((unit, words)), _) => (Some(unit), at + words),
            (None, Some(unit)) => (Some(unit), at + 1),
            (None, None) => (None, at),
        }
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
            ("en", "two hundred and ten", "210"),
            ("en", "a dozen", "12"),
            ("en", "half a dozen", "six"),
            ("en", "two and a half million", "2.5m"),
            ("en", "half a million euros", "€500,000"),
            ("en", "one thousand and one", "1,001"),
            ("en", "twenty-first", "21st"),
            ("en", "third", "3rd"),
            ("en", "forties", "40s"),
            ("en", "40km", "forty kilometres"),
            ("en", "two thirds", "2/3"),
            ("en", "40 kilometres", "forty km"),
            ("en", "60 miles an hour", "60 mph"),
            ("en", "April 2", "the 2nd of April"),
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
            ("two dozen", "12"),
            ("third", "three"),
            ("a third of", "3"),
            ("3 percentage points", "3 percent"),
            ("two hundred and ten", "201"),
            ("April 2", "April 3"),
        ];
        for (a, b) in cases {
            let (one, other) = (amounts(a, "en"), amounts(b, "en"));
            assert!(one.len() == 1 && other.len() == 1 && !one[0].equals(&other[0]), "{a} {b}: {one:?} {other:?}");
        }
    }

    #[test]
    fn words_that_are_no_amount_are_left_alone() {
        for text in ["thousands came", "a boat", "dollars", "nobody", "the dozen", "and a half"] {
            assert_eq!(amounts(text, "en"), [], "{text}");
        }
        assert_eq!(amounts("in 1990, 31 boats", "en").len(), 2);
    }
}
