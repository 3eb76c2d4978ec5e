//! Makes speakers and quotes of tables that have been checked.

use std::sync::Arc;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::{Contents, date, fields};
use crate::bank::{Bank, CanonicalQuote, Medium, Said, Source, Spoken, Status, TextFile, Translation, Wording};
use crate::people::{Role, Roster, Speaker, SpeakerKind};
use crate::tree::{Node, Table};

/// The bank of these files, in which nothing is wrong.
pub(super) fn bank(contents: &[Contents]) -> Bank {
    let roster = Roster::new(contents.iter().flat_map(|c| &c.speakers).map(speaker).collect());
    let by_id: FxHashMap<&str, &Arc<Speaker>> = roster.speakers().iter().map(|s| (s.id.as_str(), s)).collect();
    let tables =
        contents.iter().flat_map(|c| c.quotes.iter().enumerate().map(|(i, table)| (table, c.transcripts.get(&i))));
    let quotes = tables.filter_map(|(table, transcript)| {
        let speaker = by_id.get(table.text("speaker")?)?;
        let spoken = transcript.map(|transcript| transcript.spoken(|label| may_be(&roster, speaker, label)));
        Some(quote(table, speaker, spoken))
    });
    let quotes = quotes.collect();
    drop(by_id);
    Bank::new(roster, quotes)
}

/// Whether a label of a transcript may mean this speaker: by name, by a role, or as one who speaks for the same body.
fn may_be(roster: &Roster, speaker: &Speaker, label: &str) -> bool {
    let meant = || roster.resolve(label).map(|(found, _)| found.id.clone());
    roster.may_name(&speaker.id, label) || meant().is_some_and(|id| roster.circle(&speaker.id).any(|s| s.id == id))
}

/// The first and last day that a role's table gives.
pub(super) fn term(role: &Table) -> (Option<Date>, Option<Date>) {
    let given = |key: &str| role.get(key).and_then(|node| date::said(&node.value).ok());
    (given("from").and_then(Said::first_day), given("to").and_then(Said::last_day))
}

fn speaker(table: &Table) -> Speaker {
    let kind = match choice(table, "kind", fields::KINDS) {
        0 => SpeakerKind::Person,
        1 => SpeakerKind::Organisation,
        _ => SpeakerKind::Document,
    };
    Speaker {
        id: text(table, "id"),
        name: text(table, "name"),
        kind,
        aliases: table.texts("aliases"),
        pronouns: table.texts("pronouns").iter().map(|p| p.to_lowercase()).collect(),
        organisation: optional(table, "organisation"),
        roles: table.list("roles").iter().map(role).collect(),
    }
}

fn role(node: &Node) -> Role {
    match node.table() {
        Some(table) => {
            let (from, to) = term(table);
            Role { title: text(table, "title"), from, to }
        }
        None => Role { title: node.text().unwrap_or_default().trim().to_owned(), from: None, to: None },
    }
}

fn quote(table: &Table, speaker: &Arc<Speaker>, spoken: Option<Spoken>) -> CanonicalQuote {
    let medium = if choice(table, "medium", fields::MEDIA) == 0 { Medium::Written } else { Medium::Spoken };
    let status = match choice(table, "status", fields::STATUSES) {
        0 => Status::Verified,
        1 => Status::Disputed,
        2 => Status::Misattributed,
        _ => Status::Retracted,
    };
    let (words, text_file) = match spoken {
        Some(Spoken { text: words, times }) => (words, Some(TextFile { path: text(table, "text-file"), times })),
        None => (text(table, "text"), None),
    };
    CanonicalQuote {
        id: text(table, "id"),
        speaker: Arc::clone(speaker),
        wording: Wording::new(words),
        text_file,
        variants: table.texts("variants").into_iter().map(|v| Wording::new(v.trim().to_owned())).collect(),
        translations: table.list("translations").iter().filter_map(Node::table).map(translation).collect(),
        language: optional(table, "language").unwrap_or_else(|| "en".to_owned()),
        said: table.get("said").and_then(|node| date::said(&node.value).ok()).unwrap_or_default(),
        occasion: optional(table, "occasion"),
        medium,
        before: optional(table, "before"),
        after: optional(table, "after"),
        status,
        source: table.get("source").and_then(Node::table).map(source).unwrap_or_default(),
        note: optional(table, "note"),
    }
}

fn translation(table: &Table) -> Translation {
    Translation { language: text(table, "language"), wording: Wording::new(text(table, "text")) }
}

fn source(table: &Table) -> Source {
    Source {
        title: text(table, "title"),
        url: optional(table, "url"),
        archived: optional(table, "archived"),
        locator: optional(table, "locator"),
        sha256: optional(table, "sha256").map(|hash| hash.to_lowercase()),
    }
}

/// The text without white space at its ends, where a TOML block text has its line ends.
fn optional(table: &Table, key: &str) -> Option<String> {
    table.text(key).map(|text| text.trim().to_owned())
}

fn text(table: &Table, key: &str) -> String {
    optional(table, key).unwrap_or_default()
}

/// Which of the allowed words the field holds; the first where it is not there.
fn choice(table: &Table, key: &str, allowed: &[&str]) -> usize {
    table.text(key).and_then(|text| allowed.iter().position(|a| *a == text)).unwrap_or(0)
}
