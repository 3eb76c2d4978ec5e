//! The value of one word that is a number: a numeral of the language, or figures.
//!
//! What several of them amount to together is for [`super::amount`] and for the terms of reported speech.

use crate::language::Language;
use crate::text::fold;

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

/// What a numeral multiplies the number before it by, its plural included: "hundred", "million", "Millionen".
pub(super) fn scale(word: &str, language: &Language) -> Option<f64> {
    let lower = fold(word).to_lowercase();
    let found = language.numerals.iter().find(|(numeral, value)| *value >= 100.0 && *numeral == lower)?;
    Some(found.1)
}
