//! Numbers of several words: "two hundred and ten", "half a million", "twenty-first", "two thirds".
//!
//! From the words of a text to a [`Number`]; the value of one word is in [`super::numeral`], what a number counts in
//! [`super::amount`].

use super::amount::{LONGEST, Reader};
use super::numeral::{decade, ordinal, part, scale, value};

/// Words that are "one" before a dozen, a hundred, a million.
static ARTICLES: &[&str] = &["a", "an"];

/// The sort of "third" and "21st".
const ORDINAL: &str = "th";

/// The sort of "forties" and "40s".
const DECADE: &str = "decade";

/// The sort of "two thirds".
const PART: &str = "part";

/// The largest whole of parts in figures ("3/4"): beyond it a stroke is more often a date or a name.
const LARGEST_WHOLE: f64 = 10.0;

/// What several words are as a number.
#[derive(Clone, Copy)]
pub(super) struct Number {
    pub(super) value: f64,
    /// The word behind it.
    pub(super) end: usize,
    /// What it is beside a cardinal number.
    pub(super) sort: Option<&'static str>,
}

/// One word of a number.
enum Step {
    /// It is added: "ten".
    Value(f64),
    /// It multiplies what stands before it: "hundred".
    Scale(f64),
}

impl Reader<'_> {
    /// The number that begins with word `start`.
    pub(super) fn number(&self, start: usize) -> Option<Number> {
        self.halved(start).or_else(|| self.parts(start)).or_else(|| self.sum(start)).or_else(|| {
            let word = self.word(start)?;
            let ordinal = ordinal(word, self.language).map(|value| (value, ORDINAL));
            let (value, sort) = ordinal.or_else(|| Some((decade(word, self.language)?, DECADE)))?;
            Some(Number { value, end: start + 1, sort: Some(sort) })
        })
    }

    /// "half a million", "half a dozen", "a half dozen".
    fn halved(&self, start: usize) -> Option<Number> {
        let half = start + usize::from(self.is_article(start));
        let scaled = half + 1 + usize::from(self.is_article(half + 1));
        if !self.is(half, "half") || !(start + 1..=scaled).all(|i| self.goes_on(i)) {
            return None;
        }
        let value = scale(self.word(scaled)?, self.language)? / 2.0;
        Some(Number { value, end: scaled + 1, sort: None })
    }

    /// "two thirds", "a quarter of", "3/4".
    fn parts(&self, start: usize) -> Option<Number> {
        let (word, next) = (self.word(start)?, self.word(start + 1)?);
        let count = value(word, self.language).filter(|count| *count < 20.0);
        if self.between(start + 1) == "/" {
            let (count, whole) = (count?, value(next, self.language)?);
            let few = count < whole && whole <= LARGEST_WHOLE;
            return few.then_some(Number { value: count / whole, end: start + 2, sort: Some(PART) });
        }
        let one_of = || (self.is_article(start) && self.is(start + 2, "of")).then_some(1.0);
        let count = count.or_else(one_of).filter(|_| self.goes_on(start + 1))?;
        let whole = part(next, self.language)?;
        Some(Number { value: count / whole, end: start + 2, sort: Some(PART) })
    }

    /// A number put together from several words.
    fn sum(&self, start: usize) -> Option<Number> {
        let mut sum = Sum { whole: 0.0, part: self.first(start)? };
        let mut at = start + 1;
        while at < start + LONGEST && self.goes_on(at) {
            if let Some(end) = self.fraction_behind(at) {
                sum.part += 0.5;
                at = end;
                continue;
            }
            let next = at + usize::from(self.joins_hundreds(at, &sum));
            if let Some(value) = self.closing_ordinal(next, &sum) {
                return Some(Number { value, end: next + 1, sort: Some(ORDINAL) });
            }
            if !self.step(next).is_some_and(|step| sum.take(&step)) {
                break;
            }
            at = next + 1;
        }
        Some(Number { value: sum.whole + sum.part, end: at, sort: None })
    }

    /// The value of a number's first word; an article counts where a dozen, a hundred or more follows.
    fn first(&self, at: usize) -> Option<f64> {
        let scaled =
            || self.goes_on(at + 1) && self.word(at + 1).is_some_and(|next| scale(next, self.language).is_some());
        let word = self.word(at)?;
        value(word, self.language).or_else(|| (self.is_article(at) && scaled()).then_some(1.0))
    }

    fn is_article(&self, at: usize) -> bool {
        ARTICLES.iter().any(|article| self.is(at, article))
    }

    /// Word `at` as a further word of a number; figures are none.
    fn step(&self, at: usize) -> Option<Step> {
        let word = self.word(at).filter(|w| !w.starts_with(|c: char| c.is_ascii_digit()))?;
        let scaled = scale(word, self.language).map(Step::Scale);
        scaled.or_else(|| value(word, self.language).map(Step::Value))
    }

    /// Where the "and a half" that begins with word `at` ends.
    fn fraction_behind(&self, at: usize) -> Option<usize> {
        let is = self.is(at, "and") && self.is_article(at + 1) && self.is(at + 2, "half");
        (is && self.goes_on(at + 1) && self.goes_on(at + 2)).then_some(at + 3)
    }

    /// Whether word `at` is the "and" of "two hundred and ten".
    fn joins_hundreds(&self, at: usize, sum: &Sum) -> bool {
        let whole = sum.part % 100.0 == 0.0 && sum.whole + sum.part >= 100.0;
        whole && self.language.code == "en" && self.is(at, "and") && self.goes_on(at + 1)
    }

    /// The value where word `at` makes an ordinal number of the words before it: "twenty-first".
    fn closing_ordinal(&self, at: usize, sum: &Sum) -> Option<f64> {
        let ordinal = ordinal(self.word(at)?, self.language).filter(|o| *o < 100.0 && sum.takes(*o))?;
        Some(sum.whole + sum.part + ordinal)
    }
}

/// A number as it is read: the thousands behind us, and what the next scale counts.
struct Sum {
    whole: f64,
    part: f64,
}

impl Sum {
    /// Whether a number below a hundred can be added.
    fn takes(&self, value: f64) -> bool {
        let tens = self.part % 100.0 >= 20.0 && self.part % 10.0 == 0.0 && (1.0..10.0).contains(&value);
        tens || self.part % 100.0 == 0.0 && self.part + self.whole > 0.0
    }

    /// Takes up the next word; whether it belongs to the number.
    fn take(&mut self, step: &Step) -> bool {
        match *step {
            Step::Scale(scale) if scale >= 1000.0 && self.part > 0.0 => {
                self.whole += self.part * scale;
                self.part = 0.0;
            }
            Step::Scale(scale) if scale < 1000.0 && self.part > 0.0 && self.part < 100.0 => self.part *= scale,
            Step::Value(value) if value < 100.0 && self.takes(value) => self.part += value,
            _ => return false,
        }
        true
    }
}
