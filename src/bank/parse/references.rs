//! Records held against each other: ids given twice, speakers and organisations that are not there.

use std::collections::hash_map::Entry;

use memchr::memchr_iter;
use rustc_hash::FxHashMap;

use super::{BankFile, Contents, records};
use crate::tree::{Node, Table, nearest, shown};

/// How many mistakes come with the name that was probably meant, and among how many speakers it is looked for: each
/// search looks at all of them, and a bank whose speakers are missing as a whole would take the square of its size.
const SUGGESTIONS: usize = 100;
const SUGGESTED_FROM: usize = 10_000;

/// Adds to the mistakes of each file those between its records and all others.
pub(super) fn check(files: &[BankFile], contents: &mut [Contents]) {
    let found = Speakers::of(contents).mistakes(contents);
    let doubled =
        [doubled(files, contents, |c| &c.speakers, "speaker"), doubled(files, contents, |c| &c.quotes, "quote")];
    for (file, at, message) in found.into_iter().chain(doubled.into_iter().flatten()) {
        contents[file].mistakes.add(at, message);
    }
}

/// A mistake: the number of its file, the byte, the message.
type Found = (usize, usize, String);

/// What the bank's speakers are, by id.
struct Speakers {
    kinds: FxHashMap<String, String>,
    /// The first [`SUGGESTED_FROM`] ids, in the order of the files.
    suggested: Vec<String>,
    suggestions: usize,
}

impl Speakers {
    fn of(contents: &[Contents]) -> Self {
        let tables = contents.iter().flat_map(|c| &c.speakers);
        let kind = |t: &Table| t.text("kind").unwrap_or("person").to_owned();
        let kinds = tables.clone().filter_map(|t| Some((t.text("id")?.to_owned(), kind(t)))).collect();
        let suggested = tables.filter_map(|t| t.text("id")).take(SUGGESTED_FROM).map(str::to_owned).collect();
        Self { kinds, suggested, suggestions: SUGGESTIONS }
    }

    fn mistakes(mut self, contents: &[Contents]) -> Vec<Found> {
        let mut found = Vec::new();
        for (file, content) in contents.iter().enumerate() {
            for table in &content.quotes {
                found.extend(self.unknown(table, "quote", "speaker").map(|(at, message)| (file, at, message)));
            }
            for table in &content.speakers {
                let wrong = self.wrong_organisation(table).into_iter().chain(backward_roles(table));
                found.extend(wrong.map(|(at, message)| (file, at, message)));
            }
        }
        found
    }

    /// The mistake of a field that names a speaker who is not there.
    fn unknown(&mut self, table: &Table, noun: &str, field: &str) -> Option<(usize, String)> {
        let node = table.get(field)?;
        let id = node.text().filter(|id| !id.trim().is_empty() && !self.kinds.contains_key(*id))?;
        let owner = table.text("id").map_or_else(String::new, shown);
        let meant = self.meant(id);
        let advice = format!("{meant}add a [[speaker]] with this id, or correct it");
        Some((node.at, format!("the {field} of {noun} {owner} is {}, not in the bank; {advice}", shown(id))))
    }

    fn meant(&mut self, id: &str) -> String {
        let Some(left) = self.suggestions.checked_sub(1) else { return String::new() };
        self.suggestions = left;
        nearest(id, self.suggested.iter().map(String::as_str))
            .map_or(String::new(), |id| format!("did you mean {}? Else ", shown(id)))
    }

    fn wrong_organisation(&mut self, table: &Table) -> Option<(usize, String)> {
        let node = table.get("organisation")?;
        let (id, owner) = (node.text()?, table.text("id").unwrap_or_default());
        match self.kinds.get(id).map(String::as_str) {
            Some("organisation") if id == owner => {
                Some((node.at, format!("speaker {} is its own organisation; leave it out", shown(owner))))
            }
            Some(kind @ ("person" | "document")) => {
                let message = format!(
                    "speaker {} belongs to {}, which is a {kind}; expected a speaker with kind = \"organisation\"",
                    shown(owner),
                    shown(id)
                );
                Some((node.at, message))
            }
            // An organisation, or of a kind that is a mistake already.
            Some(_) => None,
            None => self.unknown(table, "speaker", "organisation"),
        }
    }
}

/// Roles that end before they begin.
fn backward_roles(speaker: &Table) -> impl Iterator<Item = (usize, String)> {
    let owner = speaker.text("id").unwrap_or_default();
    let roles = speaker.list("roles").iter().filter_map(Node::table);
    roles.filter_map(move |role| match records::term(role) {
        (Some(from), Some(to)) if from > to => {
            let title = shown(role.text("title").unwrap_or_default());
            let message =
                format!("role {title} of speaker {} goes from {from} to {to}; expected from before to", shown(owner));
            Some((role.get("from").map_or(role.at, |node| node.at), message))
        }
        _ => None,
    })
}

/// Ids that an earlier record of the same sort has.
fn doubled(files: &[BankFile], contents: &[Contents], of: fn(&Contents) -> &[Table], noun: &str) -> Vec<Found> {
    let mut first: FxHashMap<&str, (usize, usize)> = FxHashMap::default();
    let mut found = Vec::new();
    let mut lines = Lines::new(files);
    let tables = contents.iter().enumerate().flat_map(|(file, c)| of(c).iter().map(move |table| (file, table)));
    for (file, table) in tables {
        let Some(node) = table.get("id") else { continue };
        match first.entry(node.text().unwrap_or_default()) {
            Entry::Vacant(place) => drop(place.insert((file, node.at))),
            Entry::Occupied(place) => {
                let &(earlier, at) = place.get();
                let stands = format!("{}:{}", files[earlier].name, lines.line(earlier, at));
                let message =
                    format!("the {noun} id {} is taken, by {stands}; give one of them another", shown(place.key()));
                found.push((file, node.at, message));
            }
        }
    }
    found
}

/// Line numbers, made for a file when the first one is asked for.
struct Lines<'a> {
    files: &'a [BankFile],
    ends: Vec<Option<Vec<usize>>>,
}

impl<'a> Lines<'a> {
    fn new(files: &'a [BankFile]) -> Self {
        Self { files, ends: vec![None; files.len()] }
    }

    /// The line, from 1, of a byte of a file.
    fn line(&mut self, file: usize, at: usize) -> usize {
        let bytes = &self.files[file].bytes;
        let ends = self.ends[file].get_or_insert_with(|| memchr_iter(b'\n', bytes).collect());
        ends.partition_point(|end| *end < at) + 1
    }
}
