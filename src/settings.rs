//! The configuration, `quotecheck.toml`: what to read and how to judge it.
//!
//! From the file's bytes to a [`Config`], with all its mistakes together. Finding the file and reading it is left to
//! `files`.

use std::fmt;

use globset::Glob;

use crate::bank::language_tag;
use crate::house::{Level, Settings, profile, profile_names};
use crate::tree::{
    Field, File, Mistake, Mistakes, Need, Owner, Shape, Table, Value, check, nearest, read_toml, shown, write_lines,
};

/// A commented `quotecheck.toml` that says what holds without one.
pub const TEMPLATE: &str = include_str!("settings/quotecheck.toml");

/// What `quotecheck.toml` says. Paths are relative to its folder.
#[derive(Clone, Debug)]
pub struct Config {
    /// Folders or files of the bank; `["quotes"]` where nothing is said.
    pub quotes: Vec<String>,
    /// Folders or files of the drafts; `["articles"]` where nothing is said.
    pub articles: Vec<String>,
    /// Drafts to leave out, as glob patterns such as `articles/archive/**`.
    pub exclude: Vec<String>,
    /// BCP 47 tag of drafts that name no language themselves; where it is `None`, their words tell it.
    pub language: Option<String>,
    /// How to judge.
    pub settings: Settings,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            quotes: vec!["quotes".to_owned()],
            articles: vec!["articles".to_owned()],
            exclude: Vec::new(),
            language: None,
            settings: Settings::default(),
        }
    }
}

/// Why a configuration could not be read: all its mistakes, in the order of the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ConfigError {
    /// At least one.
    pub mistakes: Vec<Mistake>,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_lines(&self.mistakes, f)
    }
}

impl std::error::Error for ConfigError {}

/// The configuration in this file. Its levels may name any of `rules`.
///
/// # Errors
///
/// Every mistake: syntax errors, unknown keys, rules and profiles, values of the wrong kind.
pub fn parse(file: &File, rules: &[&str]) -> Result<Config, ConfigError> {
    let (text, base) = file.text().map_err(|mistake| ConfigError { mistakes: vec![mistake] })?;
    let mut mistakes = Mistakes::default();
    let tables = read_toml(text, base, &mut mistakes);
    for table in &tables {
        check(table, FIELDS, &Owner { noun: "the configuration", id: None, of: None }, &mut mistakes);
        check_levels(table, rules, &mut mistakes);
    }
    if !mistakes.is_empty() {
        return Err(ConfigError { mistakes: mistakes.locate(file) });
    }
    Ok(tables.first().map(config).unwrap_or_default())
}

/// Fewer words than this in a row are shared by chance; the index of the bank knows runs of three words and longer.
const FEWEST_UNMARKED_WORDS: i64 = 3;

const fn field(name: &'static str, shape: Shape, expected: &'static str) -> Field {
    Field { name, need: Need::Optional, shape, expected }
}

static FIELDS: &[Field] = &[
    field("quotes", Shape::List(&Shape::Text), "a list of folders or files of the bank, as [\"quotes\"]"),
    field("articles", Shape::List(&Shape::Text), "a list of folders or files of drafts, as [\"articles\"]"),
    field("exclude", Shape::List(&Shape::Tested(pattern)), "a list of patterns, as [\"articles/archive/**\"]"),
    field("language", Shape::Tested(tag), "a language tag, as \"en\" or \"en-GB\""),
    field("profile", Shape::Tested(profile_name), "the name of a profile, as \"wire\""),
    field("spelling-variants", Shape::Flag, "true or false"),
    field(
        "levels",
        Shape::OpenTable,
        "a table of rules with their levels: [levels], then altered-wording = \"warning\"",
    ),
    field("limits", Shape::Table(LIMITS), "a table: [limits], then unmarked-words = 8"),
];

static LIMITS: &[Field] =
    &[field("unmarked-words", Shape::Count(FEWEST_UNMARKED_WORDS), "a whole number of words, 3 or more")];

fn pattern(text: &str) -> Result<(), String> {
    Glob::new(text).map(drop).map_err(|error| format!("has {}: {}", shown(text), error.kind()))
}

fn tag(text: &str) -> Result<(), String> {
    language_tag(text).then_some(()).ok_or_else(|| format!("is {}", shown(text)))
}

fn profile_name(text: &str) -> Result<(), String> {
    if profile(text).is_some() {
        return Ok(());
    }
    Err(format!("is {}; known profiles: {}", shown(text), profile_names()))
}

/// Adds the mistakes of the table of levels: unknown rules, unknown levels.
fn check_levels(config: &Table, rules: &[&str], mistakes: &mut Mistakes) {
    let Some(levels) = config.get("levels").and_then(|node| node.table()) else { return };
    for entry in &levels.entries {
        if !rules.contains(&entry.key.as_str()) {
            mistakes.add(entry.at, unknown_rule(&entry.key, rules));
        }
        if level(&entry.node.value).is_none() {
            let found = &entry.node.value;
            let message = format!(
                "the level of {} is {found}; expected \"error\", \"warning\", \"note\" or \"off\"",
                shown(&entry.key)
            );
            mistakes.add(entry.node.at, message);
        }
    }
}

/// What to say of a rule that there is not, where there are `rules`.
pub(crate) fn unknown_rule(name: &str, rules: &[&str]) -> String {
    let meant = nearest(name, rules.iter().copied()).map_or(String::new(), |rule| format!("did you mean `{rule}`? "));
    format!("there is no rule {}; {meant}`quotecheck explain` lists the rules", shown(name))
}

fn level(value: &Value) -> Option<Level> {
    let Value::Text(text) = value else { return None };
    Level::ALL.into_iter().find(|level| level.name() == text)
}

/// The configuration of a table in which nothing is wrong.
fn config(table: &Table) -> Config {
    let default = Config::default();
    let list = |key: &str, default: Vec<String>| table.get(key).map_or(default, |_| table.texts(key));
    Config {
        quotes: list("quotes", default.quotes),
        articles: list("articles", default.articles),
        exclude: list("exclude", default.exclude),
        language: table.text("language").map(str::to_owned),
        settings: settings(table),
    }
}

fn settings(table: &Table) -> Settings {
    let default = Settings::default();
    let levels = table.get("levels").and_then(|node| node.table()).map_or(&[][..], |levels| &levels.entries);
    let unmarked_words = table.get("limits").and_then(|node| node.table()?.get("unmarked-words"));
    Settings {
        levels: levels.iter().filter_map(|e| Some((e.key.clone(), level(&e.node.value)?))).collect(),
        unmarked_words: match unmarked_words.map(|node| &node.value) {
            Some(Value::Integer(words)) => usize::try_from(*words).unwrap_or(default.unmarked_words),
            _ => default.unmarked_words,
        },
        profile: table.text("profile").and_then(profile).unwrap_or(default.profile),
        spelling_variants: matches!(table.get("spelling-variants").map(|node| &node.value), Some(Value::Flag(true))),
    }
}

#[cfg(test)]
mod tests {
    use super::{Config, TEMPLATE, parse};
    use crate::house::Level;
    use crate::tree::File;

    const RULES: &[&str] = &["altered-wording", "no-record"];

    fn read(text: &str) -> Result<Config, Vec<String>> {
        let file = File { name: "q.toml".into(), bytes: text.as_bytes().to_vec() };
        parse(&file, RULES).map_err(|error| error.mistakes.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn every_key_is_read() {
        let config = read(
            "quotes = ['a', 'b']\narticles = []\nexclude = ['x/**']\nlanguage = 'de'\nprofile = 'chicago'\n\
             spelling-variants = true\n[levels]\nno-record = 'off'\n[limits]\nunmarked-words = 12\n",
        )
        .unwrap();
        assert_eq!((config.quotes, config.articles), (vec!["a".to_owned(), "b".to_owned()], vec![]));
        assert_eq!(config.exclude, ["x/**"]);
        assert_eq!(config.language.as_deref(), Some("de"));
        let settings = config.settings;
        assert_eq!(settings.profile.name, "chicago");
        assert!(settings.spelling_variants);
        assert_eq!(settings.levels["no-record"], Level::Off);
        assert_eq!(settings.unmarked_words, 12);
    }

    #[test]
    fn the_template_says_what_holds_without_it() {
        for text in [TEMPLATE, ""] {
            let config = read(text).unwrap();
            assert_eq!((config.quotes, config.articles), (vec!["quotes".to_owned()], vec!["articles".to_owned()]));
            assert_eq!((config.exclude, config.language), (vec![], None));
            assert_eq!(config.settings.unmarked_words, 8);
            assert_eq!(config.settings.profile.name, "wire");
        }
    }

    #[test]
    fn every_setting_that_the_template_shows_commented_out_is_one() {
        let shown: String = TEMPLATE
            .lines()
            .map(|line| line.strip_prefix("#: ").unwrap_or(line))
            .fold(String::new(), |all, line| all + line + "\n");
        assert_ne!(shown, TEMPLATE);
        read(&shown).unwrap();
    }

    #[test]
    fn all_mistakes_are_told_together() {
        let mistakes = read(
            "quote = ['a']\nprofile = 'ap'\nlanguage = 'english'\nexclude = ['a{']\nspelling-variants = 'yes'\n\
             [levels]\naltered-wordings = 'error'\nno-record = 'fatal'\n[limits]\nunmarked-words = 2\n",
        )
        .unwrap_err();
        let lines: Vec<_> = mistakes.iter().map(|m| m.split(':').nth(1).unwrap()).collect();
        assert_eq!(lines, ["1", "2", "3", "4", "5", "7", "8", "10"], "{mistakes:#?}");
        assert!(mistakes[0].contains("did you mean `quotes`?"), "{mistakes:#?}");
        assert!(mistakes[1].contains("known profiles: wire, guardian, chicago, apa, bluebook"), "{mistakes:#?}");
        assert!(mistakes[5].contains("did you mean `altered-wording`?"), "{mistakes:#?}");
    }
}
