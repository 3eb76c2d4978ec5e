//! The fields of a bank's records, as tables: the same for TOML and JSON Lines.

use super::{date, text_files, wording};
use crate::tree::{Field, Need, Shape};

const fn required(name: &'static str, shape: Shape, expected: &'static str) -> Field {
    Field { name, need: Need::Required, shape, expected }
}

const fn optional(name: &'static str, shape: Shape, expected: &'static str) -> Field {
    Field { name, need: Need::Optional, shape, expected }
}

const ID: Shape = Shape::Tested(wording::id);
const WORDS: Shape = Shape::Tested(wording::words);
const TAG: Shape = Shape::Tested(wording::language);
const DAY: Shape = Shape::Value(date::check_known);

/// The kinds of speaker; the default first.
pub(super) const KINDS: &[&str] = &["person", "organisation", "document"];
/// The media; the default first.
pub(super) const MEDIA: &[&str] = &["written", "spoken"];
/// The states of a record; the default first.
pub(super) const STATUSES: &[&str] = &["verified", "disputed", "misattributed", "retracted"];

/// What a bank file may hold at its top.
pub(super) static FILE: &[Field] = &[
    optional("speaker", Shape::Records("speaker", SPEAKER), "records, each headed by [[speaker]]"),
    optional("quote", Shape::Records("quote", QUOTE), "records, each headed by [[quote]]"),
];

static SPEAKER: &[Field] = &[
    required("id", ID, "an id of small letters, digits and hyphens, as \"ada-lovelace\""),
    required("name", Shape::Text, "the name to print, as \"Ada Lovelace\""),
    optional("kind", Shape::OneOf(KINDS), "\"person\", \"organisation\" or \"document\""),
    optional("aliases", Shape::List(&Shape::Text), "a list of other names, as [\"Countess of Lovelace\"]"),
    optional("pronouns", Shape::List(&Shape::Text), "a list of pronouns, as [\"she\"]"),
    optional("organisation", ID, "the id of a speaker whose kind is \"organisation\""),
    optional(
        "roles",
        Shape::List(&Shape::TextOr(ROLE)),
        "a list of titles, as [\"editor\", { title = \"editor\", from = 2014-08-01 }]",
    ),
];

static ROLE: &[Field] = &[
    required("title", Shape::Text, "the title of the role, as \"spokesperson\""),
    optional("from", DAY, "the first day, as 2014-08-01"),
    optional("to", DAY, "the last day, as 2022-05-01"),
];

static QUOTE: &[Field] = &[
    required("id", ID, "an id of small letters, digits and hyphens, as \"lovelace-weaves\""),
    required("speaker", ID, "the id of a speaker of the bank"),
    Field {
        name: "text",
        need: Need::RequiredUnless("text-file"),
        shape: WORDS,
        expected: "the exact words, without outer quotation marks",
    },
    required("source", Shape::Table(SOURCE), "where the words stand, as { title = \"…\", url = \"https://…\" }"),
    optional("language", TAG, "a language tag, as \"en\" or \"en-GB\""),
    optional("said", Shape::Value(date::check), "a date, as 2024-04-02, \"2024-04\", \"2024\" or \"unknown\""),
    optional("occasion", Shape::Text, "where or on what occasion, as \"post on X\""),
    optional("medium", Shape::OneOf(MEDIA), "\"written\" or \"spoken\""),
    optional("before", Shape::Text, "what stands just before the words in the source"),
    optional("after", Shape::Text, "what stands just after the words in the source"),
    optional("status", Shape::OneOf(STATUSES), "\"verified\", \"disputed\", \"misattributed\" or \"retracted\""),
    optional("variants", Shape::List(&WORDS), "a list of other wordings, without outer quotation marks"),
    optional(
        "translations",
        Shape::List(&Shape::Table(TRANSLATION)),
        "a list, as [{ language = \"de\", text = \"…\" }]",
    ),
    optional("text-file", Shape::Text, text_files::EXPECTED),
    optional("note", Shape::Text, "a remark of the desk"),
];

static SOURCE: &[Field] = &[
    required("title", Shape::Text, "the title of the work, post or page"),
    optional("url", Shape::Text, "an address, as \"https://…\""),
    optional("archived", Shape::Text, "the address of an archived copy, as \"https://…\""),
    optional("locator", Shape::Text, "where in the source, as \"p. 3\""),
    optional("sha256", Shape::Tested(wording::sha256), "the SHA-256 of the archived copy, 64 hexadecimal digits"),
];

static TRANSLATION: &[Field] = &[
    required("language", TAG, "a language tag, as \"de\""),
    required("text", WORDS, "the translated words, without outer quotation marks"),
];
