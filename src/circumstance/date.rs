//! A date in the words around a cue: "on 2 April 2024", "last year", "on Tuesday".

use jiff::civil::{Date, Weekday};
use jiff::{Span as Days, ToSpan};

use super::setting::Setting;
use crate::bank::Said;
use crate::language::Relative;
use crate::text::Span;

/// How many words a date has at most, with those before it: "late on the afternoon of Tuesday, 2 April 2024".
const LONGEST: usize = 8;

/// A weekday without a date is one of so many days before the day of writing.
const WEEK: i64 = 7;

/// When something was said, as the draft tells it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Told {
    /// Its place.
    pub span: Span,
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    weekday: Option<Weekday>,
    /// Whether the weekday is one of the week before.
    last: bool,
    /// The first and last day of a time told from the day of writing.
    window: Option<(Date, Date)>,
    /// Whether it is told from the day of writing, which the draft does not give.
    undated: bool,
}

impl Told {
    /// Whether it may be the time on record, for a draft written on `today`.
    #[must_use]
    pub fn may_be(&self, said: Said, today: Option<Date>) -> bool {
        let (Some(first), Some(last)) = (said.first_day(), said.last_day()) else { return true };
        if self.undated {
            return true;
        }
        if let Some((from, to)) = self.window.or_else(|| self.week(said, today)) {
            return last >= from && first <= to && self.fits_weekday(said);
        }
        let (year, month, day) = match said {
            Said::Unknown => (None, None, None),
            Said::Year(y) => (Some(y), None, None),
            Said::Month(y, m) => (Some(y), Some(m), None),
            Said::Day(d) => (Some(d.year()), Some(d.month()), Some(d.day())),
        };
        let fits = |told: Option<i16>, on_record: Option<i16>| told.zip(on_record).is_none_or(|(a, b)| a == b);
        let wide = |small: Option<i8>| small.map(i16::from);
        fits(self.year, year)
            && fits(wide(self.month), wide(month))
            && fits(wide(self.day), wide(day))
            && self.fits_weekday(said)
    }

    fn fits_weekday(&self, said: Said) -> bool {
        match (self.weekday, said) {
            (Some(weekday), Said::Day(day)) => day.weekday() == weekday,
            _ => true,
        }
    }

    /// The days that a weekday without a date may be.
    fn week(&self, said: Said, today: Option<Date>) -> Option<(Date, Date)> {
        let alone = self.weekday.is_some() && self.month.is_none() && self.year.is_none();
        let today = today.filter(|_| alone && matches!(said, Said::Day(_)))?;
        let reach = if self.last { 2 * WEEK } else { WEEK };
        Some((today.checked_sub(reach.days()).ok()?, today))
    }

    /// The one day that is meant, where it is told from the day of writing.
    #[must_use]
    pub fn day(&self, today: Option<Date>) -> Option<Date> {
        if let Some((from, to)) = self.window {
            return (from == to).then_some(from);
        }
        let weekday = self.weekday.filter(|_| self.month.is_none() && self.year.is_none() && !self.last)?;
        let today = today?;
        (0..WEEK).filter_map(|back| today.checked_sub(back.days()).ok()).find(|day| day.weekday() == weekday)
    }
}

/// The date that begins at word `i`, and one past its last word.
pub(super) fn at(setting: &Setting<'_>, i: usize, today: Option<Date>) -> Option<(usize, Told)> {
    let introduced = setting.tables().dating.contains(&setting.words[i].lower.as_str());
    let (end, mut told) = relative(setting, i, today)
        .or_else(|| relative(setting, i + 1, today).filter(|_| introduced))
        .or_else(|| absolute(setting, i))?;
    let mut end = end;
    while end < setting.words.len() && setting.is_joined(end) && is_one_of(setting, end, setting.tables().day_parts) {
        end += 1;
    }
    told.span = setting.span(&(i..end));
    setting.is_open(end).then_some((end, told))
}

/// A time told from the day of writing.
fn relative(setting: &Setting<'_>, i: usize, today: Option<Date>) -> Option<(usize, Told)> {
    let phrases = setting.tables().relative.iter();
    let phrases = phrases.filter_map(|&(phrase, relative)| Some((setting.phrase_end(i, phrase)?, relative)));
    let (end, relative) = phrases.max_by_key(|found| found.0).or_else(|| days_ago(setting, i))?;
    let window = today.and_then(|today| window(today, relative));
    Some((end, Told { window, undated: window.is_none(), ..Told::default() }))
}

/// "two days ago".
fn days_ago(setting: &Setting<'_>, i: usize) -> Option<(usize, Relative)> {
    let (before, after) = setting.tables().days_ago;
    let at = if before.is_empty() { i } else { setting.phrase_end(i, before)? };
    let word = setting.words.get(at)?.lower.as_str();
    let spelt = setting.language.numerals.iter().find(|(name, _)| *name == word).map(|&(_, value)| value as i16);
    let days = number(word).or(spelt).filter(|days| (1..=31).contains(days))?;
    Some((setting.phrase_end(at + 1, after)?, Relative::Day(-i32::from(days))))
}

/// The days that `relative` may mean on `today`. Weeks may begin on Sunday or on Monday.
fn window(today: Date, relative: Relative) -> Option<(Date, Date)> {
    let add = |date: Date, days: Days| date.checked_add(days).ok();
    match relative {
        Relative::Day(n) => add(today, n.days()).map(|day| (day, day)),
        Relative::Week(n) => {
            let monday = add(today, (-i32::from(today.weekday().to_monday_zero_offset())).days())?;
            let monday = add(monday, (7 * n).days())?;
            Some((add(monday, (-1).days())?, add(monday, 6.days())?))
        }
        Relative::Month(n) => {
            let day = add(today.first_of_month(), n.months())?;
            Some((day.first_of_month(), day.last_of_month()))
        }
        Relative::Year(n) => {
            let day = add(today.first_of_year(), n.years())?;
            Some((day.first_of_year(), day.last_of_year()))
        }
    }
}

/// A date by weekday, day, month and year, or some of them.
fn absolute(setting: &Setting<'_>, i: usize) -> Option<(usize, Told)> {
    let tables = setting.tables();
    let mut told = Told::default();
    let (mut end, mut at, mut introduced) = (i, i, false);
    while at < setting.words.len().min(i + LONGEST) && (at == i || goes_on(setting, at)) {
        let taken = take(setting, at, &mut told);
        if taken > 0 {
            (at, end) = (at + taken - 1, at + taken);
        } else if is_one_of(setting, at, tables.last) {
            (told.last, introduced) = (true, true);
            end = if end > i { at + 1 } else { end };
        } else if is_one_of(setting, at, tables.dating) && end == i {
            introduced = true;
        } else if at == i || !is_one_of(setting, at, tables.fillers) {
            break;
        }
        at += 1;
    }
    is_date(&told, introduced).then_some((end, told))
}

/// Whether the words before it and what it has make it a date: a bare "March" or "2024" is none.
fn is_date(told: &Told, introduced: bool) -> bool {
    let full = told.month.is_some() && (told.day.is_some() || told.year.is_some());
    let alone = told.weekday.is_some() && told.day.is_none() && told.year.is_none();
    let large = (told.month.is_some() || told.year.is_some()) && told.day.is_none();
    full || (alone && told.month.is_none()) || (introduced && large)
}

/// Whether word `at` may belong to the same date as the one before it.
fn goes_on(setting: &Setting<'_>, at: usize) -> bool {
    let gap = setting.gap(at);
    !gap.contains('\n') && matches!(gap.trim(), "" | "," | "." | ".,")
}

/// Adds what stands at word `at` to `told`; how many words that takes, 0 where they tell nothing.
fn take(setting: &Setting<'_>, at: usize, told: &mut Told) -> usize {
    let (word, tables) = (&setting.words[at], setting.tables());
    let place = |rows: &[&[&str]]| rows.iter().position(|forms| forms.contains(&word.lower.as_str()));
    let written = !setting.language.capital_dates() || word.text != word.lower;
    if let (Some((date, words)), None) = (figures(setting, at), told.month) {
        (told.year, told.month, told.day) = (Some(date.year()), Some(date.month()), Some(date.day()));
        return words;
    }
    if let (Some(weekday), true, None) = (place(&tables.weekdays), written, told.weekday) {
        told.weekday = i8::try_from(weekday).ok().and_then(|n| Weekday::from_monday_zero_offset(n).ok());
        return 1;
    }
    if let (Some(month), true, None) = (place(&tables.months), written, told.month) {
        told.month = i8::try_from(month + 1).ok();
        return 1;
    }
    usize::from(number(&word.lower).is_some_and(|number| take_number(number, setting, at, told)))
}

/// A day beside a month, or a year.
fn take_number(number: i16, setting: &Setting<'_>, at: usize, told: &mut Told) -> bool {
    let month = |i: usize| {
        let word = setting.words.get(i).map_or("", |w| w.lower.as_str());
        setting.tables().months.iter().any(|forms| forms.contains(&word))
    };
    let filler = |i: usize| setting.words.get(i).is_some() && is_one_of(setting, i, setting.tables().fillers);
    let beside = told.month.is_some() || month(at + 1) || (filler(at + 1) && month(at + 2));
    match number {
        1..=31 if told.day.is_none() && told.year.is_none() && beside => told.day = i8::try_from(number).ok(),
        1000..=2199 if told.year.is_none() => told.year = Some(number),
        _ => return false,
    }
    true
}

/// "2", "2nd", "1er", "2024".
fn number(word: &str) -> Option<i16> {
    let digits = word.trim_end_matches(char::is_alphabetic);
    let ending = &word[digits.len()..];
    let plain = digits.bytes().all(|b| b.is_ascii_digit()) && digits.len() <= 4;
    (plain && matches!(ending, "" | "st" | "nd" | "rd" | "th" | "er")).then(|| digits.parse().ok())?
}

/// A date in figures at word `at`, and how many words it is: "02.04.2024", "2024-04-02".
fn figures(setting: &Setting<'_>, at: usize) -> Option<(Date, usize)> {
    let dotted: Vec<i16> = setting.words[at].lower.split('.').filter_map(|part| part.parse().ok()).collect();
    if let [day, month, year] = dotted[..] {
        return Some((Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?, 1));
    }
    let word = |i: usize| setting.words.get(i).and_then(|w| w.lower.parse::<i16>().ok());
    let joined = at + 2 < setting.words.len() && setting.gap(at + 1) == "-" && setting.gap(at + 2) == "-";
    let (year, month, day) = (word(at)?, word(at + 1)?, word(at + 2)?);
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    (joined && year > 999).then_some((date, 3))
}

fn is_one_of(setting: &Setting<'_>, at: usize, list: &[&str]) -> bool {
    list.contains(&setting.words[at].lower.as_str())
}
