//! Dates as bank files give them: native TOML dates, `"2024-04-02"`, `"2024-04"`, `"2024"`, `"unknown"`.

use jiff::civil::Date;

use crate::bank::Said;
use crate::tree::{Value, shown};

/// A value of `said`.
pub(super) fn check(value: &Value) -> Result<(), String> {
    said(value).map(drop)
}

/// A day, month or year that is known.
pub(super) fn check_known(value: &Value) -> Result<(), String> {
    match said(value)? {
        Said::Unknown => Err("is \"unknown\"; leave it out".to_owned()),
        _ => Ok(()),
    }
}

/// The date, or what is wrong with it.
pub(super) fn said(value: &Value) -> Result<Said, String> {
    match value {
        Value::Text(text) => of_text(text.trim()),
        Value::Date(time) => match time.date {
            Some(date) if time.time.is_none() => day(i64::from(date.year), i64::from(date.month), i64::from(date.day)),
            _ => Err(format!("is {time}, with a time of day")),
        },
        Value::Integer(year) => Err(format!("is the number {year}; put it in quotation marks")),
        other => Err(format!("is {other}")),
    }
}

fn of_text(text: &str) -> Result<Said, String> {
    if text == "unknown" {
        return Ok(Said::Unknown);
    }
    let digits = |part: &str, n: usize| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = text.splitn(4, '-').collect();
    let number = |i: usize| parts[i].parse::<i64>().unwrap_or_default();
    match parts.as_slice() {
        [y] if digits(y, 4) => day(number(0), 1, 1).map(|_| Said::Year(year(number(0)))),
        [y, m] if digits(y, 4) && digits(m, 2) => month(number(0), number(1)),
        [y, m, d] if digits(y, 4) && digits(m, 2) && digits(d, 2) => day(number(0), number(1), number(2)),
        _ => Err(format!("is {}", shown(text))),
    }
}

fn month(y: i64, m: i64) -> Result<Said, String> {
    match i8::try_from(m) {
        Ok(m @ 1..=12) => Ok(Said::Month(year(y), m)),
        _ => Err(format!("is \"{y:04}-{m:02}\", an impossible date: a year has 12 months")),
    }
}

fn day(y: i64, m: i64, d: i64) -> Result<Said, String> {
    month(y, m)?;
    let date = Date::new(year(y), i8::try_from(m).unwrap_or(1), i8::try_from(d).unwrap_or(0));
    date.map(Said::Day).map_err(|_| format!("is {y:04}-{m:02}-{d:02}, an impossible date: {} days", days_in(y, m)))
}

/// "February 2024 has 29".
fn days_in(y: i64, m: i64) -> String {
    let month = Said::Month(year(y), i8::try_from(m).unwrap_or(1));
    format!("{month} has {}", month.last_day().map_or(31, |d| d.day()))
}

/// Years have four digits, so they fit.
fn year(y: i64) -> i16 {
    i16::try_from(y).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{check_known, said};
    use crate::tree::Value;

    #[test]
    fn dates_are_as_exact_as_they_are_given() {
        for (text, expected) in [
            ("2024-04-02", Ok("2 April 2024")),
            ("2024-04", Ok("April 2024")),
            ("1863", Ok("1863")),
            ("unknown", Ok("date unknown")),
            ("2024-02-30", Err("is 2024-02-30, an impossible date: February 2024 has 29 days")),
            ("2023-02-29", Err("is 2023-02-29, an impossible date: February 2023 has 28 days")),
            ("2024-00-10", Err("is \"2024-00\", an impossible date: a year has 12 months")),
            ("2024-04-00", Err("is 2024-04-00, an impossible date: April 2024 has 30 days")),
            ("2024-13", Err("is \"2024-13\", an impossible date: a year has 12 months")),
            ("2 April 2024", Err("is \"2 April 2024\"")),
            ("2024-4-2", Err("is \"2024-4-2\"")),
            ("0000", Ok("0")),
            ("", Err("is \"\"")),
        ] {
            let found = said(&Value::Text(text.to_owned())).map(|said| said.to_string());
            assert_eq!(found.as_deref().map_err(String::as_str), expected, "{text}");
        }
    }

    #[test]
    fn a_number_and_a_time_say_what_to_write() {
        assert_eq!(said(&Value::Integer(2024)).unwrap_err(), "is the number 2024; put it in quotation marks");
        let time = "2024-04-02T10:00:00Z".parse().unwrap();
        assert_eq!(said(&Value::Date(time)).unwrap_err(), "is 2024-04-02T10:00:00Z, with a time of day");
        assert!(check_known(&Value::Text("unknown".into())).is_err());
    }
}
