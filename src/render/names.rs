//! The names that reports give to kinds, verdicts, levels and weights: part of the contract, never to be renamed.
//!
//! Each table is a `match` in disguise, so that a new variant does not compile before it has a name.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use super::ProblemKind;
use crate::alignment::{EditKind, Weight};
use crate::attribution::Kind;
use crate::collate::Descent;
use crate::house::Level;
use crate::people::Resolution;
use crate::report::Verdict;

/// Something with a name in reports.
pub(super) trait Named: Copy {
    /// All names, in the order of the contract.
    const NAMES: &'static [&'static str];

    /// Its name.
    fn name(self) -> &'static str;
}

macro_rules! names {
    ($type:ident: $($variant:ident = $name:literal),+ $(,)?) => {
        impl Named for $type {
            const NAMES: &'static [&'static str] = &[$($name),+];

            fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),+
                }
            }
        }
    };
}

names!(Kind: Direct = "direct", Mixed = "mixed", Indirect = "indirect", Unmarked = "unmarked");
names!(Verdict:
    Verified = "verified",
    Faithful = "faithful",
    Unchecked = "unchecked",
    NoRecord = "no-record",
    Drifted = "drifted",
    Altered = "altered",
    Misattributed = "misattributed",
);
names!(EditKind:
    Substitution = "substitution",
    Insertion = "insertion",
    Omission = "omission",
    Reordering = "reordering",
    Ellipsis = "ellipsis",
    Bracket = "bracket",
    Case = "case",
    Punctuation = "punctuation",
    Typography = "typography",
    Spelling = "spelling",
);
names!(Weight:
    Negation = "negation",
    Number = "number",
    Name = "name",
    Modal = "modal",
    Quantifier = "quantifier",
    Content = "content",
    Function = "function",
    None = "none",
);
names!(Resolution:
    Name = "name",
    Alias = "alias",
    Role = "role",
    Organisation = "organisation",
    Pronoun = "pronoun",
    Carried = "carried",
    Unknown = "unknown",
);
names!(Descent: Adds = "adds", Later = "later", Open = "open");
names!(ProblemKind: Bank = "bank", Config = "config", Draft = "draft", Input = "input");

impl Named for Level {
    const NAMES: &'static [&'static str] =
        &[Self::Error.name(), Self::Warning.name(), Self::Note.name(), Self::Off.name()];

    fn name(self) -> &'static str {
        Self::name(self)
    }
}

/// A value that stands in JSON as its name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Name<T>(pub(super) T);

impl<T: Named> Serialize for Name<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.name())
    }
}

impl<T: Named> JsonSchema for Name<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Name".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "enum": T::NAMES })
    }
}
