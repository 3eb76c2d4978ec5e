//! What a number counts: currencies and measures with their spellings, and the words that tell that a number is an
//! amount.
//!
//! The tables serve all the languages together; they were written down for this project after the SI brochure (9th
//! edition) and ISO
//! 4217.

/// Units and their spellings, in all the languages together.
static UNITS: &[(&str, &[&str])] = &[
    ("%", &["%", "percent", "prozent", "pct"]),
    ("$", &["$", "dollar", "dollars", "usd", "dólares"]),
    ("€", &["€", "euro", "euros", "eur"]),
    ("£", &["£", "pound", "pounds", "gbp"]),
    ("¥", &["¥", "yen"]),
    ("¢", &["¢", "cent", "cents"]),
    ("km", &["km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"]),
    ("cm", &["cm", "centimetre", "centimetres", "centimeter", "centimeters"]),
    ("mm", &["mm", "millimetre", "millimetres", "millimeter", "millimeters"]),
    ("kg", &["kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes"]),
    ("ft", &["ft", "foot", "feet"]),
    ("lb", &["lb", "lbs"]),
    ("mph", &["mph"]),
    ("kmh", &["kmh", "kph"]),
    ("point", &["pp"]),
];

/// Units of several words.
static LONG_UNITS: &[(&str, &[&str])] = &[
    ("%", &["per", "cent"]),
    ("point", &["percentage", "point"]),
    ("point", &["percentage", "points"]),
    ("mph", &["miles", "per", "hour"]),
    ("mph", &["miles", "an", "hour"]),
    ("kmh", &["kilometres", "per", "hour"]),
    ("kmh", &["kilometers", "per", "hour"]),
    ("kmh", &["km", "h"]),
];

/// Words that make an amount of the number before them, beside the units and in all the languages together: measures,
/// spans of time, currencies without a sign of their own.
static MEASURES: &[&str] = &[
    "mile",
    "miles",
    "metre",
    "metres",
    "meter",
    "meters",
    "yard",
    "yards",
    "inch",
    "inches",
    "acre",
    "acres",
    "hectare",
    "hectares",
    "tonne",
    "tonnes",
    "ton",
    "tons",
    "ounce",
    "ounces",
    "gram",
    "grams",
    "litre",
    "litres",
    "liter",
    "liters",
    "gallon",
    "gallons",
    "barrel",
    "barrels",
    "degree",
    "degrees",
    "watt",
    "watts",
    "megawatt",
    "megawatts",
    "second",
    "seconds",
    "minute",
    "minutes",
    "hour",
    "hours",
    "day",
    "days",
    "night",
    "nights",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "decade",
    "decades",
    "century",
    "centuries",
    "crown",
    "crowns",
    "franc",
    "francs",
    "kilometern",
    "metern",
    "tage",
    "tagen",
    "wochen",
    "monate",
    "monaten",
    "jahre",
    "jahren",
    "stunden",
    "minuten",
    "sekunden",
    "tonnen",
    "grad",
    "kilomètres",
    "mètres",
    "jours",
    "semaines",
    "mois",
    "ans",
    "années",
    "heures",
    "kilómetros",
    "metros",
    "días",
    "semanas",
    "meses",
    "años",
    "horas",
    "toneladas",
];

/// Words that are amounts wherever they stand, with a number before them or without, in all the languages together.
/// "Pound" is not among them: it is a verb, too.
pub static CURRENCIES: &[&str] = &[
    "percent",
    "percentage",
    "prozent",
    "dollar",
    "dollars",
    "euro",
    "euros",
    "cent",
    "cents",
    "pence",
    "yen",
    "yuan",
    "rubles",
    "roubles",
    "rupees",
    "pesos",
    "dólares",
    "usd",
    "eur",
    "gbp",
];

/// The first spelling of the unit that a word names.
#[must_use]
pub fn unit(word: &str) -> Option<&'static str> {
    let lower = word.to_lowercase();
    UNITS.iter().find(|(_, spellings)| spellings.contains(&lower.as_str())).map(|(unit, _)| *unit)
}

/// The unit of several words that `is` finds word by word (numbered from 0), and how many they are.
pub fn long(is: impl Fn(usize, &str) -> bool) -> Option<(&'static str, usize)> {
    let all = |words: &[&str]| words.iter().enumerate().all(|(i, word)| is(i, word));
    LONG_UNITS.iter().find(|(_, words)| all(words)).map(|(unit, words)| (*unit, words.len()))
}

/// Whether a word behind a number says what it measures.
#[must_use]
pub fn measures(word: &str) -> bool {
    let lower = word.to_lowercase();
    MEASURES.contains(&lower.as_str()) || unit(&lower).is_some()
}
