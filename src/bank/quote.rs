//! One record of the bank.

use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;

use super::transcript::TimeCodes;
use crate::people::Speaker;
use crate::text::Words;

/// When something was said, as exactly as is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Said {
    /// Not known.
    #[default]
    Unknown,
    /// The year.
    Year(i16),
    /// Year and month (1 to 12).
    Month(i16, i8),
    /// The day.
    Day(Date),
}

impl Said {
    /// The first day it may have been; `None` where not known.
    #[must_use]
    pub fn first_day(self) -> Option<Date> {
        match self {
            Self::Unknown => None,
            Self::Year(year) => Date::new(year, 1, 1).ok(),
            Self::Month(year, month) => Date::new(year, month, 1).ok(),
            Self::Day(day) => Some(day),
        }
    }

    /// The last day it may have been, inclusive; `None` where not known.
    #[must_use]
    pub fn last_day(self) -> Option<Date> {
        match self {
            Self::Year(year) => Date::new(year, 12, 31).ok(),
            Self::Month(..) => self.first_day().map(Date::last_of_month),
            _ => self.first_day(),
        }
    }
}

impl fmt::Display for Said {
    /// As a reader of English writes it: "2 April 2024", "April 2024", "2024", "date unknown".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let month = |m: i8| MONTHS[usize::try_from(m - 1).unwrap_or(0).min(11)];
        match *self {
            Self::Unknown => f.write_str("date unknown"),
            Self::Year(y) => write!(f, "{y}"),
            Self::Month(y, m) => write!(f, "{} {y}", month(m)),
            Self::Day(d) => write!(f, "{} {} {}", d.day(), month(d.month()), d.year()),
        }
    }
}

/// How the words came into the world.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Medium {
    /// Written down by the speaker.
    #[default]
    Written,
    /// Spoken; the record is somebody's transcript.
    Spoken,
}

/// How sure the record is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Status {
    /// Checked against the source.
    #[default]
    Verified,
    /// The wording is disputed.
    Disputed,
    /// Commonly credited to the speaker, who did not say it.
    Misattributed,
    /// Taken back by the speaker or the source.
    Retracted,
}

/// Where the record stands.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Source {
    /// Title of the work, post or page.
    pub title: String,
    /// Address.
    pub url: Option<String>,
    /// Address of an archived copy.
    pub archived: Option<String>,
    /// Where in the source: "p. 3".
    pub locator: Option<String>,
    /// Hash of the archived copy, hexadecimal.
    pub sha256: Option<String>,
}

/// Text of a quote with its words.
#[derive(Clone, Debug, Default)]
pub struct Wording {
    /// The text.
    pub text: String,
    /// Its words.
    pub words: Words,
}

impl Wording {
    /// A wording of this text.
    #[must_use]
    pub fn new(text: String) -> Self {
        let words = Words::of(&text);
        Self { text, words }
    }
}

/// The file that the words of a record are read from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TextFile {
    /// Its path, as the record gives it.
    pub path: String,
    /// Time codes of the record's text.
    pub times: TimeCodes,
}

/// A rendering in another language that the desk accepts.
#[derive(Clone, Debug)]
pub struct Translation {
    /// BCP 47 tag.
    pub language: String,
    /// The translated text.
    pub wording: Wording,
}

/// A quote as it is on record.
#[derive(Clone, Debug)]
pub struct CanonicalQuote {
    /// Unique in the bank.
    pub id: String,
    /// Whose words.
    pub speaker: Arc<Speaker>,
    /// The exact words.
    pub wording: Wording,
    /// The transcript that the words are read from; `None` where they stand in the record itself.
    pub text_file: Option<TextFile>,
    /// Other wordings that the desk accepts.
    pub variants: Vec<Wording>,
    /// Renderings in other languages.
    pub translations: Vec<Translation>,
    /// BCP 47 tag of the wording.
    pub language: String,
    /// When.
    pub said: Said,
    /// Where or on what occasion.
    pub occasion: Option<String>,
    /// Written or spoken.
    pub medium: Medium,
    /// What stands just before the words in the source.
    pub before: Option<String>,
    /// What stands just after.
    pub after: Option<String>,
    /// How sure the record is.
    pub status: Status,
    /// Where it stands.
    pub source: Source,
    /// The desk's own remark.
    pub note: Option<String>,
}

impl CanonicalQuote {
    /// The text of the wording.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.wording.text
    }

    /// The time code of this byte of the text, as its transcript writes it; `None` where the record has no transcript
    /// or the transcript no times.
    #[must_use]
    pub fn time(&self, byte: usize) -> Option<&str> {
        self.text_file.as_ref()?.times.at(byte)
    }

    /// All wordings by number: the canonical one (0), the variants, the translations.
    pub fn wordings(&self) -> impl Iterator<Item = &Wording> {
        let translations = self.translations.iter().map(|t| &t.wording);
        std::iter::once(&self.wording).chain(&self.variants).chain(translations)
    }
}

impl CanonicalQuote {
    /// An English quote of this speaker with these wordings, the first being the canonical one; nothing else is known
    /// of it.
    pub(crate) fn of(speaker: &Arc<Speaker>, id: &str, wordings: &[&str]) -> Self {
        let mut wordings = wordings.iter().map(|text| Wording::new((*text).to_owned()));
        Self {
            id: id.to_owned(),
            speaker: Arc::clone(speaker),
            wording: wordings.next().unwrap_or_default(),
            text_file: None,
            variants: wordings.collect(),
            translations: Vec::new(),
            language: "en".to_owned(),
            said: Said::Unknown,
            occasion: None,
            medium: Medium::Written,
            before: None,
            after: None,
            status: Status::Verified,
            source: Source::default(),
            note: None,
        }
    }
}
