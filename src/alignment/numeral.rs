//! The value of one word that is a number: a numeral of the language, or figures.
//!
//! What several of them amount to together is for [`super::amount`] and for the terms of reported speech.

use crate::language::Language;
use crate::text::fold;

/// Numerals that count like a scale though they are small, in all the languages together: "two dozen", "a dozen".
static DOZENS: &[&str] = &["dozen", "dutzend", "douzaine", "docena"];

/// Endings of ordinal numbers in figures: "2nd".
static ORDINAL_ENDINGS: &[&str] = &["st", "nd", "rd", "th"];

/// Words for parts, with how many of them make a whole; beside these the ordinal numbers and their plurals: "two
/// thirds".
static PARTS: &[(&str, f64)] = &[("half", 2.0), ("halves", 2.0), ("quarter", 4.0), ("quarters", 4.0)];

/// The value of a cardinal number; ordinal numbers and plurals ("third", "thousands") have none.
pub(super) fn value(word: &str, language: &Language) -> Option<f64> {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return figures(word, language);
    }
    let lower = fold(word).to_lowercase();
    let (_, value) = language.numerals.iter().find(|(numeral, _)| *numeral == lower)?;
    let cardinal = language.numerals.iter().find(|(_, v)| v == value)?;
    (cardinal.0 == lower).then_some(*value)
}

/// The value of an English ordinal number: "third", "3rd".
pub(super) fn ordinal(word: &str, language: &Language) -> Option<f64> {
    if language.code != "en" {
        return None;
    }
    let lower = fold(word).to_lowercase();
    if lower.starts_with(|c: char| c.is_ascii_digit()) {
        let digits = ORDINAL_ENDINGS.iter().find_map(|ending| lower.strip_suffix(ending))?;
        return digits.replace(',', "").parse::<u32>().ok().map(f64::from);
    }
    let is_ordinal = lower.ends_with("th") || matches!(lower.as_str(), "first" | "second" | "third");
    let (_, value) = language.numerals.iter().find(|(numeral, _)| is_ordinal && *numeral == lower)?;
    Some(*value)
}

/// The years or ages that an English word counts by tens: "forties", "40s".
pub(super) fn decade(word: &str, language: &Language) -> Option<f64> {
    if language.code != "en" {
        return None;
    }
    let lower = fold(word).to_lowercase();
    let digits = lower.strip_suffix('s').filter(|d| d.len() == 2 && d.ends_with('0'));
    let spelt = || value(&format!("{}y", lower.strip_suffix("ies")?), language);
    digits.and_then(|d| d.parse().ok()).or_else(spelt).filter(|tens| (20.0..100.0).contains(tens))
}

/// How many of an English part make a whole: three for "third" and "thirds".
pub(super) fn part(word: &str, language: &Language) -> Option<f64> {
    let lower = fold(word).to_lowercase();
    let named = PARTS.iter().find(|(part, _)| language.code == "en" && *part == lower).map(|(_, whole)| *whole);
    let spelt =
        || lower.starts_with(char::is_alphabetic).then(|| ordinal(lower.strip_suffix('s').unwrap_or(&lower), language));
    named.or_else(|| spelt()?.filter(|whole| *whole > 2.0))
}

/// The value of figures with a short scale behind them: "1,500", "3.5", "2bn".
fn figures(word: &str, language: &Language) -> Option<f64> {
    let split = word.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(word.len());
    let scale = match word[split..].to_ascii_lowercase().as_str() {
        "" => 1.0,
        "k" => 1e3,
        "m" | "mn" => 1e6,
        "bn" | "b" => 1e9,
        "tn" => 1e12,
        _ => return None,
    };
    let digits = &word[..split];
    let plain = if language.code == "en" { digits.replace(',', "") } else { digits.replace('.', "").replace(',', ".") };
    plain.parse::<f64>().ok().map(|v| v * scale)
}

/// What a numeral multiplies the number before it by, its plural included: "hundred", "million", "Millionen", "dozen".
pub(super) fn scale(word: &str, language: &Language) -> Option<f64> {
    let lower = fold(word).to_lowercase();
    if DOZENS.contains(&lower.as_str()) {
        return Some(12.0);
    }
    let found = language.numerals.iter().find(|(numeral, value)| *value >= 100.0 && *numeral == lower)?;
    Some(found.1)
}
