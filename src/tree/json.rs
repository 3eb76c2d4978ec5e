//! One JSON value as a tree.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::{Entry, Mistakes, Node, Table, Value};

/// The object that stands on a line of JSON Lines, which begins at the byte `at` of its file. Everything in it has that
/// place; members that are null are left out. `None`, with a mistake, where there is none.
#[must_use]
pub fn read_json(line: &str, at: usize, mistakes: &mut Mistakes) -> Option<Table> {
    let mut reader = serde_json::Deserializer::from_str(line);
    let read = At(at).deserialize(&mut reader).and_then(|node| reader.end().map(|()| node));
    match read {
        Ok(Node { value: Value::Table(table), .. }) => Some(table),
        Ok(other) => {
            mistakes.add(
                at,
                format!("found {}, expected a JSON object on one line: {{\"type\": \"quote\", …}}", other.value),
            );
            None
        }
        Err(error) => {
            mistakes.add_syntax(
                at + error.column().saturating_sub(1),
                format!("not valid JSON: {}", without_place(&error)),
            );
            None
        }
    }
}

/// The parser's message without its own line and column, which count from the start of the record.
#[must_use]
pub fn without_place(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.rfind(" at line ").map_or(message.clone(), |end| message[..end].to_owned())
}

/// Reads a value that stands at this byte.
#[derive(Clone, Copy)]
struct At(usize);

impl<'de> DeserializeSeed<'de> for At {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        let value = deserializer.deserialize_any(self)?;
        Ok(Node { at: self.0, value })
    }
}

impl<'de> Visitor<'de> for At {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Integer(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(i64::try_from(number).map_or_else(|_| Value::Number(number.to_string()), Value::Integer))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(self)? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            let node = map.next_value_seed(self)?;
            if !matches!(node.value, Value::Null) {
                entries.push(Entry { key, at: self.0, node });
            }
        }
        Ok(Value::Table(Table { at: self.0, entries, damaged: false }))
    }
}
