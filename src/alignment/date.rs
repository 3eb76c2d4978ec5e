//! Days of the year, in words and figures: "April 2", "the 2nd of April", "2 April 2024", "2024-04-02".
//!
//! Only where style changes the order of a date, in English; elsewhere its words keep their places.

use std::ops::Range;

use super::amount::{Amount, DATE, Reader};
use super::numeral::{ordinal, value};

/// How many of the words of a language's calendar are the months, in order.
const MONTHS: usize = 12;

/// Fewer letters do not tell a month.
const SHORTEST: usize = 3;

impl Reader<'_> {
    /// The date that begins with word `at`.
    pub(super) fn date(&self, at: usize) -> Option<Amount> {
        if self.language.code != "en" {
            return None;
        }
        self.figures_alone(at).or_else(|| self.month_first(at)).or_else(|| self.day_first(at))
    }

    /// "2024-04-02".
    fn figures_alone(&self, at: usize) -> Option<Amount> {
        let number = |i: usize| self.word(i)?.parse::<u32>().ok();
        let (year, month, day) = (self.year(at)?, number(at + 1)?, number(at + 2)?);
        let joined = (at + 1..at + 3).all(|i| matches!(self.between(i), "-" | "\u{2011}"));
        let sound = (1..=12).contains(&month) && (1..=31).contains(&day);
        (joined && sound).then(|| dated(at..at + 3, month, f64::from(day), Some(year)))
    }

    /// "April 2", "Apr. 2, 2024".
    fn month_first(&self, at: usize) -> Option<Amount> {
        let month = self.month(at)?;
        let day = self.day(at + 1).filter(|_| self.apart(at + 1, &["", "."]))?;
        Some(self.with_year(at, at + 2, month, day))
    }

    /// "2 April", "the 2nd of April 2024".
    fn day_first(&self, at: usize) -> Option<Amount> {
        let first = at + usize::from(self.is(at, "the"));
        let day = self.day(first)?;
        let month = first + 1 + usize::from(self.is(first + 1, "of"));
        let near = (at + 1..=month).all(|i| self.apart(i, &[""]));
        Some(self.with_year(at, month + 1, self.month(month).filter(|_| near)?, day))
    }

    /// The date in the words from `start` on, with the year that may stand at `end`.
    fn with_year(&self, start: usize, end: usize, month: u32, day: f64) -> Amount {
        let year = self.year(end).filter(|_| self.apart(end, &["", ",", "."]));
        dated(start..end + usize::from(year.is_some()), month, day, year)
    }

    /// The number of the month that word `i` names with a capital, in full or cut short.
    fn month(&self, i: usize) -> Option<u32> {
        let word = self.word(i).filter(|w| w.len() >= SHORTEST && w.starts_with(|c: char| c.is_ascii_uppercase()))?;
        let lower = word.to_ascii_lowercase();
        let known = self.language.calendar.contains(&lower.as_str());
        let months = self.language.calendar.iter().take(MONTHS);
        let (number, _) = (1..).zip(months).find(|(_, month)| known && month.starts_with(&lower))?;
        Some(number)
    }

    fn day(&self, i: usize) -> Option<f64> {
        let word = self.word(i)?;
        let day = value(word, self.language).or_else(|| ordinal(word, self.language))?;
        (day.fract() == 0.0 && (1.0..=31.0).contains(&day)).then_some(day)
    }

    fn year(&self, i: usize) -> Option<u32> {
        self.word(i).filter(|w| w.len() == 4)?.parse().ok().filter(|year| (1000..3000).contains(year))
    }

    /// Whether nothing but one of these signs, and spaces, stands before word `i`.
    fn apart(&self, i: usize, signs: &[&str]) -> bool {
        let between = self.between(i);
        between.ends_with(char::is_whitespace) && signs.contains(&between.trim())
    }
}

/// A date without its year is the same in every year.
fn dated(words: Range<usize>, month: u32, day: f64, year: Option<u32>) -> Amount {
    let value = f64::from(year.unwrap_or(0)) * 1e4 + f64::from(month) * 1e2 + day;
    Amount { words, value, unit: Some(DATE) }
}

#[cfg(test)]
mod tests {
    use super::super::amount::Reader;
    use crate::language::language;
    use crate::text::Words;

    fn date(text: &str) -> Option<f64> {
        let words = Words::of(text);
        let reader = Reader { text, spans: words.spans(), language: language("en").expect("English is known") };
        reader.date(0).filter(|found| found.words == (0..words.len())).map(|found| found.value)
    }

    #[test]
    fn a_date_is_the_same_in_every_style() {
        for text in
            ["April 2", "2 April", "April 2nd", "Apr. 2", "the 2nd of April", "the second of April", "2nd April"]
        {
            assert_eq!(date(text), Some(402.0), "{text}");
        }
        for text in ["April 2, 2024", "2 April 2024", "2 April, 2024", "2024-04-02", "Apr. 2, 2024"] {
            assert_eq!(date(text), Some(20_240_402.0), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in
            ["may 2", "April", "April 2024", "April 32", "2 boats", "2024-13-02", "Second", "the second", "Mayor 2"]
        {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
