//! A new record in the two notations of bank files.

use std::fmt::Write;

use super::{NewRecord, NewValue};

/// The record as TOML. A text of several lines is written as such where `in_lines`, else in one line with escapes.
pub(super) fn toml(record: &NewRecord, in_lines: bool) -> String {
    let mut out = format!("[[{}]]\n", record.noun);
    for (name, value) in &record.fields {
        let value = match value {
            NewValue::Text(text) if is_day(text) => text.clone(),
            NewValue::Text(text) if in_lines && text.contains('\n') => block(text),
            NewValue::Text(text) => string(text),
            NewValue::Texts(texts) => format!("[{}]", texts.iter().map(|t| string(t)).collect::<Vec<_>>().join(", ")),
            NewValue::Table(fields) => {
                let fields: Vec<_> = fields.iter().map(|(name, text)| format!("{name} = {}", string(text))).collect();
                format!("{{ {} }}", fields.join(", "))
            }
        };
        _ = writeln!(out, "{name} = {value}");
    }
    out
}

/// The record as a line of JSON Lines, with the spaces that people write.
pub(super) fn json(record: &NewRecord) -> String {
    let mut members = vec![format!("\"type\": {}", quoted(record.noun))];
    for (name, value) in &record.fields {
        let value = match value {
            NewValue::Text(text) => quoted(text),
            NewValue::Texts(texts) => format!("[{}]", texts.iter().map(|t| quoted(t)).collect::<Vec<_>>().join(", ")),
            NewValue::Table(fields) => {
                let fields: Vec<_> =
                    fields.iter().map(|(name, text)| format!("\"{name}\": {}", quoted(text))).collect();
                format!("{{{}}}", fields.join(", "))
            }
        };
        members.push(format!("\"{name}\": {value}"));
    }
    format!("{{{}}}\n", members.join(", "))
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Whether a text is written without quotation marks: "2024-04-02".
fn is_day(text: &str) -> bool {
    text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok()
}

/// A basic string.
fn string(text: &str) -> String {
    let mut out = String::from("\"");
    text.chars().for_each(|c| escape(c, c == '"', &mut out));
    out + "\""
}

/// A basic string over several lines.
fn block(text: &str) -> String {
    let mut out = String::from("\"\"\"\n");
    let mut marks = 0;
    for (at, c) in text.char_indices() {
        match c {
            '\n' => out.push('\n'),
            // Three in a row would end the text, and so would one before the marks that end it.
            '"' => escape(c, marks % 3 == 2 || at + 1 == text.len(), &mut out),
            _ => escape(c, false, &mut out),
        }
        marks = if c == '"' { marks + 1 } else { 0 };
    }
    out + "\"\"\""
}

fn escape(c: char, mark: bool, out: &mut String) {
    match c {
        '"' if mark => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\t' => out.push_str("\\t"),
        '\r' => out.push_str("\\r"),
        c if c.is_control() => _ = write!(out, "\\u{:04X}", u32::from(c)),
        c => out.push(c),
    }
}
