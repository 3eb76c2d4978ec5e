//! Files written by hand or exported (TOML, JSON) as trees of values that remember where they stand.
//!
//! From text to [`Table`]s with [`read_toml`] and [`read_json`], and from a table and a list of [`Field`]s to all its
//! [`Mistakes`] with [`check`]. What the fields mean is left to the bank and the configuration. Serde's own errors stop
//! at the first mistake of a record; an editor who mends a bank wants all of them.

mod json;
mod mistake;
mod nearest;
mod shape;
mod toml;

pub use json::{read_json, without_place};
pub use mistake::{File, Mistake, Mistakes, write_lines};
pub use nearest::nearest;
pub use shape::{Field, Need, Owner, Shape, check};
pub use toml::read_toml;

use std::fmt;

use ::toml::value::Datetime;

/// A value with its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// First byte of the value in the file; in JSON Lines, of its line.
    pub at: usize,
    /// The value.
    pub value: Value,
}

/// What a file may hold. JSON's null stands for a field that is not there.
#[derive(Clone, Debug)]
pub enum Value {
    /// A string.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// Any other number, as it is written.
    Number(String),
    /// True or false.
    Flag(bool),
    /// A date or time that is not in quotation marks; TOML only.
    Date(Datetime),
    /// A list.
    List(Vec<Node>),
    /// A table, or JSON object.
    Table(Table),
    /// JSON's null within a list.
    Null,
}

/// Named values, in the order of the file.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// First byte of the table: its header, its brace; in JSON Lines, its line.
    pub at: usize,
    /// The values. A name may stand twice: in JSON only, and [`check`] reports it.
    pub entries: Vec<Entry>,
    /// Whether a syntax error may have swallowed some of its fields.
    pub damaged: bool,
}

/// A name with its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The name.
    pub key: String,
    /// First byte of the name in the file; in JSON Lines, of its line.
    pub at: usize,
    /// The value.
    pub node: Node,
}

impl Table {
    /// The value of this name.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries.iter().find(|e| e.key == key).map(|e| &e.node)
    }

    /// The text of this name; `None` also where it is something else.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&str> {
        self.get(key)?.text()
    }

    /// The list of this name; empty where it is not there or something else.
    #[must_use]
    pub fn list(&self, key: &str) -> &[Node] {
        match self.get(key) {
            Some(Node { value: Value::List(items), .. }) => items,
            _ => &[],
        }
    }

    /// The texts of the list of this name.
    #[must_use]
    pub fn texts(&self, key: &str) -> Vec<String> {
        self.list(key).iter().filter_map(Node::text).map(str::to_owned).collect()
    }
}

impl Node {
    /// The text, where it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The table, where it is one.
    #[must_use]
    pub fn table(&self) -> Option<&Table> {
        match &self.value {
            Value::Table(table) => Some(table),
            _ => None,
        }
    }
}

impl fmt::Display for Value {
    /// As a message names it: `the number 3`, `a list`, `"some text"`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(&shown(text)),
            Self::Integer(number) => write!(f, "the number {number}"),
            Self::Number(number) => write!(f, "the number {}", number.trim()),
            Self::Flag(flag) => write!(f, "{flag} without quotation marks"),
            Self::Date(date) => write!(f, "the date {date}"),
            Self::List(_) => f.write_str("a list"),
            Self::Table(_) => f.write_str("a table"),
            Self::Null => f.write_str("null"),
        }
    }
}

/// A text as a message shows it: in quotation marks, at most 40 code points, no control characters.
#[must_use]
pub fn shown(text: &str) -> String {
    const LONGEST: usize = 40;
    let mut out = String::from("\"");
    let mut chars = text.chars();
    out.extend(chars.by_ref().take(LONGEST).map(|c| if c.is_control() { ' ' } else { c }));
    out.push_str(if chars.next().is_some() { "…\"" } else { "\"" });
    out
}
