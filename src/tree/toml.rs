//! TOML as a tree with byte places, read on past syntax errors.

use toml::de::{DeTable, DeValue, Error};

use super::{Entry, Mistakes, Node, Table, Value, shown};

/// The tables of a TOML file, whose text begins at the byte `base` of the file. Usually one; a file with syntax errors
/// is read part by part, each from one `[[header]]` line to the next, so that an unclosed string spoils its own record
/// only.
#[must_use]
pub fn read_toml(text: &str, base: usize, mistakes: &mut Mistakes) -> Vec<Table> {
    if let Ok(table) = DeTable::parse(text) {
        return vec![from_toml(table.into_inner(), base, base, false)];
    }
    let mut tables = Vec::new();
    let mut start = 0;
    for end in part_ends(text) {
        tables.push(read_part(&text[start..end], base + start, mistakes));
        start = end;
    }
    tables
}

/// Where the parts of a file end: before each line that opens with `[[`, and at the end.
fn part_ends(text: &str) -> impl Iterator<Item = usize> {
    let lines = text.match_indices('\n').map(|(i, _)| i + 1);
    lines.filter(|&at| text[at..].starts_with("[[")).chain([text.len()])
}

fn read_part(text: &str, base: usize, mistakes: &mut Mistakes) -> Table {
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let at = error.span().map_or(text.len(), |span| span.start);
        mistakes.add_syntax(base + at, explained(error, text));
    }
    let damaged = errors.iter().any(|error| !HARMLESS.iter().any(|start| error.message().starts_with(start)));
    from_toml(table.into_inner(), base, base, damaged)
}

/// How messages of errors begin after which all fields are still there.
static HARMLESS: &[&str] = &["duplicate key", "invalid date"];

/// What to do about the parser's errors, by how their messages begin.
static HINTS: &[(&str, &str)] = &[
    ("duplicate key", "it is given twice here; keep one"),
    ("string values must be quoted", "put the value in straight quotation marks"),
    (
        "invalid basic string",
        "close the text with \" on the same line, write \\\" for a mark inside it, or use \"\"\" for several lines",
    ),
    ("invalid multi-line", "close the text with the three marks that open it"),
    ("key with no value", "write: name = value"),
    ("unclosed array table", "close the header with ]]"),
    ("unclosed array", "close the list with ]"),
    ("unclosed inline table", "close the table with }"),
];

/// The parser's message, with the words it is about and what to do.
fn explained(error: &Error, text: &str) -> String {
    let message = error.message();
    let words = error.span().and_then(|s| text.get(s)).unwrap_or_default();
    if message.starts_with("invalid date") {
        let wanted = message.split_once("expected ").map_or("a day of the calendar", |(_, wanted)| wanted);
        return format!("impossible date {words}: expected {wanted}");
    }
    let about = if words.is_empty() { String::new() } else { format!(" at {}", shown(words)) };
    let hint = HINTS.iter().find(|(start, _)| message.starts_with(start));
    let hint = hint.map_or(String::new(), |(_, hint)| format!("; {hint}"));
    format!("not valid TOML: {message}{about}{hint}")
}

fn from_toml(table: DeTable<'_>, at: usize, base: usize, damaged: bool) -> Table {
    let mut entries: Vec<Entry> = table
        .into_iter()
        .map(|(key, value)| Entry {
            at: base + key.span().start,
            key: key.into_inner().into_owned(),
            node: node(base + value.span().start, value.into_inner(), base, damaged),
        })
        .collect();
    entries.sort_by_key(|entry| entry.at);
    Table { at, entries, damaged }
}

fn node(at: usize, value: DeValue<'_>, base: usize, damaged: bool) -> Node {
    let value = match value {
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or_else(|_| Value::Number(number.to_string()), Value::Integer),
        DeValue::Float(number) => Value::Number(number.to_string()),
        DeValue::Boolean(flag) => Value::Flag(flag),
        DeValue::Datetime(date) => Value::Date(date),
        DeValue::Array(items) => Value::List(
            items.into_iter().map(|item| node(base + item.span().start, item.into_inner(), base, damaged)).collect(),
        ),
        DeValue::Table(table) => Value::Table(from_toml(table, at, base, damaged)),
    };
    Node { at, value }
}

#[cfg(test)]
mod tests {
    use super::read_toml;
    use crate::tree::{File, Mistakes};

    fn mistakes_of(text: &str) -> (usize, Vec<String>) {
        let mut mistakes = Mistakes::default();
        let records = read_toml(text, 0, &mut mistakes).iter().map(|t| t.list("quote").len()).sum();
        let file = File { name: "b".into(), bytes: text.as_bytes().to_vec() };
        (records, mistakes.locate(&file).iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_syntax_error_spoils_its_own_record_only() {
        let (records, told) =
            mistakes_of("[[quote]]\nx = '''a\n[[quote]]\nbad\n[[quote]]\nid = “a”\n[[quote]]\nid = 'b'\n");
        assert_eq!(records, 4);
        let lines: Vec<_> = told.iter().map(|m| m.split(':').nth(1).unwrap()).collect();
        assert_eq!(lines, ["3", "4", "6"], "{told:#?}");
        assert!(told[2].ends_with("at \"“a”\"; put the value in straight quotation marks"), "{told:#?}");
    }

    #[test]
    fn an_impossible_date_says_which_days_there_are() {
        let (_, told) = mistakes_of("[[quote]]\nsaid = 2024-02-30\n");
        assert_eq!(told, ["b:2:8: impossible date 2024-02-30: expected day between 01 and 29"]);
    }
}
