//! What fields a table may have, as data, and the check of a table against them.

use std::fmt;

use super::{Mistakes, Node, Table, Value, nearest, shown};

/// A field that a table may have.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Whether it must be there.
    pub need: Need,
    /// What it holds.
    pub shape: Shape,
    /// What is expected, as a message says it: "the id of a speaker".
    pub expected: &'static str,
}

/// Whether a field must be there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    /// It need not.
    Optional,
    /// It must.
    Required,
    /// It must, unless the field of this name is there in its place.
    RequiredUnless(&'static str),
}

impl Need {
    /// Whether it must be there beside the fields of these names.
    fn holds(self, present: &[&str]) -> bool {
        match self {
            Self::Optional => false,
            Self::Required => true,
            Self::RequiredUnless(other) => !present.contains(&other),
        }
    }
}

/// What a value must look like.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A text that is not blank.
    Text,
    /// A text that passes a test, which says what is wrong with it.
    Tested(fn(&str) -> Result<(), String>),
    /// Any value that passes a test, which says what is wrong with it.
    Value(fn(&Value) -> Result<(), String>),
    /// One of these texts.
    OneOf(&'static [&'static str]),
    /// A whole number of at least this.
    Count(i64),
    /// True or false.
    Flag,
    /// A list, each item of this shape.
    List(&'static Shape),
    /// A table with these fields.
    Table(&'static [Field]),
    /// Tables in double brackets, called this in messages.
    Records(&'static str, &'static [Field]),
    /// A text, or a table with these fields in its place.
    TextOr(&'static [Field]),
    /// A table whose names are checked elsewhere.
    OpenTable,
}

/// What a field belongs to, as messages name it: `speaker "ada"`, `source of quote "x"`.
#[derive(Clone, Copy, Debug)]
pub struct Owner<'a> {
    /// What sort of record, or the name of the field.
    pub noun: &'a str,
    /// Its id.
    pub id: Option<&'a str>,
    /// What it stands in.
    pub of: Option<&'a Owner<'a>>,
}

impl<'a> Owner<'a> {
    /// The record that this table is.
    #[must_use]
    pub fn record(noun: &'a str, table: &'a Table) -> Self {
        Self { noun, id: table.text("id"), of: None }
    }
}

impl fmt::Display for Owner<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.of.is_some() {
            f.write_str("the ")?;
        }
        f.write_str(self.noun)?;
        if let Some(id) = self.id {
            write!(f, " {}", shown(id))?;
        }
        self.of.map_or(Ok(()), |of| write!(f, " of {of}"))
    }
}

/// Adds every mistake of `table`: unknown, missing and doubled fields, and values of the wrong shape.
pub fn check(table: &Table, fields: &[Field], owner: &Owner<'_>, mistakes: &mut Mistakes) {
    let mut seen: Vec<&str> = Vec::new();
    for entry in &table.entries {
        match fields.iter().find(|f| f.name == entry.key) {
            Some(field) if seen.contains(&field.name) => {
                mistakes.add(entry.at, format!("{owner} has `{}` twice; keep one", field.name));
            }
            Some(field) => {
                seen.push(field.name);
                check_value(&entry.node, &field.shape, field, owner, mistakes);
            }
            None => mistakes.add(entry.at, unknown(&entry.key, fields, owner)),
        }
    }
    if table.damaged {
        return;
    }
    for field in fields.iter().filter(|f| f.need.holds(&seen) && !seen.contains(&f.name)) {
        mistakes.add(table.at, format!("{owner} has no `{}`; expected {}", field.name, field.expected));
    }
}

fn unknown(key: &str, fields: &[Field], owner: &Owner<'_>) -> String {
    let names: Vec<&str> = fields.iter().map(|f| f.name).collect();
    let meant = nearest(key, names.iter().copied()).map_or(String::new(), |name| format!("did you mean `{name}`? "));
    format!("{owner} has an unknown field {}; {meant}known fields: {}", shown(key), names.join(", "))
}

fn check_value(node: &Node, shape: &Shape, field: &Field, owner: &Owner<'_>, mistakes: &mut Mistakes) {
    match (shape, &node.value) {
        (Shape::List(item), Value::List(items)) => {
            items.iter().for_each(|node| check_item(node, item, field, owner, mistakes));
        }
        (Shape::Records(noun, fields), Value::List(items)) => {
            items.iter().for_each(|node| check_record(node, noun, fields, field, mistakes));
        }
        (Shape::Table(fields) | Shape::TextOr(fields), Value::Table(table)) => {
            check(table, fields, &Owner { noun: field.name, id: None, of: Some(owner) }, mistakes);
        }
        (shape, value) => {
            if let Err(wrong) = fits(shape, value) {
                mistakes.add(node.at, format!("`{}` of {owner} {wrong}; expected {}", field.name, field.expected));
            }
        }
    }
}

fn check_item(node: &Node, shape: &Shape, field: &Field, owner: &Owner<'_>, mistakes: &mut Mistakes) {
    if node.table().is_some() {
        return check_value(node, shape, field, owner, mistakes);
    }
    if let Err(wrong) = fits(shape, &node.value) {
        let message = format!("`{}` of {owner} has an item that {wrong}; expected {}", field.name, field.expected);
        mistakes.add(node.at, message);
    }
}

fn check_record(node: &Node, noun: &str, fields: &[Field], field: &Field, mistakes: &mut Mistakes) {
    match node.table() {
        Some(table) => check(table, fields, &Owner::record(noun, table), mistakes),
        None => mistakes.add(node.at, format!("`{}` holds {}; expected {}", field.name, node.value, field.expected)),
    }
}

/// Whether a value that has no parts has this shape; if not, what it is.
fn fits(shape: &Shape, value: &Value) -> Result<(), String> {
    let fine = match (shape, value) {
        (Shape::Value(test), value) => return test(value),
        (Shape::Text | Shape::Tested(_) | Shape::TextOr(_), Value::Text(text)) if text.trim().is_empty() => {
            return Err("is empty".to_owned());
        }
        (Shape::Tested(test), Value::Text(text)) => return test(text),
        (Shape::Text | Shape::TextOr(_), Value::Text(_)) | (Shape::Flag, Value::Flag(_)) => true,
        (Shape::OpenTable, Value::Table(_)) => true,
        (Shape::OneOf(allowed), Value::Text(text)) => allowed.contains(&text.as_str()),
        (Shape::Count(least), Value::Integer(number)) => number >= least,
        _ => false,
    };
    if fine { Ok(()) } else { Err(format!("is {value}")) }
}

#[cfg(test)]
mod tests {
    use super::{Field, Need, Owner, Shape, check};
    use crate::tree::{File, Mistakes, read_json};

    static PART: &[Field] = &[Field { name: "title", need: Need::Required, shape: Shape::Text, expected: "a title" }];
    static FIELDS: &[Field] = &[
        Field { name: "id", need: Need::Required, shape: Shape::Text, expected: "an id" },
        Field { name: "kind", need: Need::Optional, shape: Shape::OneOf(&["a", "b"]), expected: "\"a\" or \"b\"" },
        Field { name: "names", need: Need::Optional, shape: Shape::List(&Shape::Text), expected: "a list of names" },
        Field { name: "part", need: Need::Optional, shape: Shape::Table(PART), expected: "a table" },
        Field { name: "size", need: Need::Optional, shape: Shape::Count(3), expected: "a number from 3" },
    ];

    fn told(json: &str) -> Vec<String> {
        let mut mistakes = Mistakes::default();
        let table = read_json(json, 0, &mut mistakes).expect("an object");
        check(&table, FIELDS, &Owner::record("record", &table), &mut mistakes);
        let file = File { name: String::new(), bytes: json.as_bytes().to_vec() };
        mistakes.locate(&file).into_iter().map(|m| m.message).collect()
    }

    #[test]
    fn each_mistake_says_what_was_found_and_what_was_expected() {
        for (json, expected) in [
            (r#"{"id": "x", "kind": "b", "names": ["n"], "part": {"title": "t"}, "size": 3}"#, &[][..]),
            (r#"{"id": "x", "kind": null}"#, &[]),
            (
                r#"{"kind": "c"}"#,
                &["`kind` of record is \"c\"; expected \"a\" or \"b\"", "record has no `id`; expected an id"],
            ),
            (
                r#"{"id": " ", "id": "y"}"#,
                &["`id` of record \" \" is empty; expected an id", "record \" \" has `id` twice; keep one"],
            ),
            (
                r#"{"id": "x", "names": ["n", 3, {}]}"#,
                &[
                    "`names` of record \"x\" has an item that is the number 3; expected a list of names",
                    "`names` of record \"x\" is a table; expected a list of names",
                ],
            ),
            (
                r#"{"id": "x", "part": {"titel": "t"}}"#,
                &[
                    "the part of record \"x\" has an unknown field \"titel\"; did you mean `title`? known fields: title",
                    "the part of record \"x\" has no `title`; expected a title",
                ],
            ),
            (
                r#"{"id": "x", "part": [], "size": 2}"#,
                &[
                    "`part` of record \"x\" is a list; expected a table",
                    "`size` of record \"x\" is the number 2; expected a number from 3",
                ],
            ),
        ] {
            assert_eq!(told(json), expected, "{json}");
        }
    }
}
