//! When, on what occasion and as what somebody spoke: the shape of the tables in which a language says so.

/// How a language tells when, where and as what something was said. Words are in lower case; a phrase has its words
/// parted by spaces.
#[derive(Debug)]
pub struct Circumstances {
    /// The forms of each month, from January.
    pub months: [&'static [&'static str]; 12],
    /// The forms of each weekday, from Monday.
    pub weekdays: [&'static [&'static str]; 7],
    /// Words that stand before a date: "on", "in".
    pub dating: &'static [&'static str],
    /// Words before or behind a weekday that make it one of the week before: "last".
    pub last: &'static [&'static str],
    /// Words that may stand within a date: "the", "of", "year".
    pub fillers: &'static [&'static str],
    /// Phrases that tell the time from the day of writing.
    pub relative: &'static [(&'static str, Relative)],
    /// What stands before and behind a number of days that have passed: "…" and "days ago".
    pub days_ago: (&'static str, &'static str),
    /// Words behind a day that belong to it: "evening".
    pub day_parts: &'static [&'static str],
    /// Words that stand before an occasion: "in", "at", "during".
    pub places: &'static [&'static str],
    /// What an occasion is called; longer phrases count before shorter ones.
    pub occasions: &'static [(Occasion, &'static [&'static str])],
    /// Words that stand before who interviews: "with".
    pub with: &'static [&'static str],
    /// Words that lead to what was spoken about: "of", "about".
    pub topics: &'static [&'static str],
    /// Words that tell of a text when it was written: "dated".
    pub dated: &'static [&'static str],
    /// Words that tell that something was said before: "again", "repeated".
    pub again: &'static [&'static str],
    /// What an office is called.
    pub offices: &'static [(Office, &'static [&'static str])],
    /// Words for whoever holds an office, which tell nothing of which: "director", "head".
    pub heads: &'static [&'static str],
    /// Words that make the holder of an office its deputy.
    pub deputies: &'static [&'static str],
    /// Words that tell that an office is not held any more, or not yet.
    pub past: &'static [&'static str],
}

/// A time told from the day of writing. 0 is the one that lasts, -1 the one before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Relative {
    /// "yesterday".
    Day(i32),
    /// "last week".
    Week(i32),
    /// "last month".
    Month(i32),
    /// "last year".
    Year(i32),
}

/// A sort of occasion.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Occasion {
    /// A post on a network.
    Post,
    /// A letter.
    Letter,
    /// An e-mail.
    Email,
    /// A note or circular.
    Memo,
    /// A diary.
    Diary,
    /// A book.
    Book,
    /// An article or column.
    Article,
    /// A report.
    Report,
    /// Papers handed in to a court.
    Filing,
    /// A statement of any form.
    Statement,
    /// An interview.
    Interview,
    /// Words to the press.
    PressConference,
    /// A speech or sermon.
    Speech,
    /// A trial.
    Court,
    /// A hearing before a body.
    Hearing,
    /// A debate.
    Debate,
    /// A meeting or conference.
    Meeting,
    /// A rally.
    Rally,
    /// A broadcast or podcast.
    Broadcast,
    /// A telephone call.
    Call,
}

/// Occasions of two sorts that may be one and the same, besides those of one sort. A statement may be made anywhere.
static ALIKE: &[&[Occasion]] = {
    use Occasion::{
        Article, Book, Broadcast, Call, Court, Debate, Diary, Email, Filing, Hearing, Interview, Letter, Meeting, Memo,
        Post, PressConference, Rally, Report, Speech,
    };
    &[
        &[Letter, Email, Memo],
        &[Post, Article],
        &[Post, Broadcast],
        &[Book, Diary],
        &[Article, Interview, Broadcast],
        &[Article, Report],
        &[Report, Filing],
        &[Report, Memo],
        &[Call, Interview],
        &[Call, Meeting, PressConference],
        &[Court, Hearing, Filing],
        &[Meeting, Hearing, Debate, Speech, Rally],
        &[Meeting, PressConference],
        &[Broadcast, Speech, Debate, PressConference],
    ]
};

impl Occasion {
    /// Whether what one calls so, another may call `other`.
    #[must_use]
    pub fn may_be(self, other: Self) -> bool {
        let statement = self == Self::Statement || other == Self::Statement;
        self == other || statement || ALIKE.iter().any(|group| group.contains(&self) && group.contains(&other))
    }

    /// Whether nothing is spoken there.
    #[must_use]
    pub fn is_written(self) -> bool {
        matches!(self, Self::Post | Self::Letter | Self::Email | Self::Memo | Self::Filing)
    }
}

/// The names of networks on which posts stand; those of one row are one network. They are names and the same in every
/// language.
pub static NETWORKS: &[&[&str]] = &[
    &["x", "twitter"],
    &["facebook"],
    &["instagram"],
    &["threads"],
    &["linkedin"],
    &["bluesky"],
    &["mastodon"],
    &["tiktok"],
    &["youtube"],
    &["telegram"],
    &["whatsapp"],
    &["reddit"],
    &["truth social"],
    &["weibo"],
    &["snapchat"],
];

/// Words in the names of papers, agencies and stations, besides names in capitals throughout.
pub static OUTLETS: &[&str] = &[
    "news",
    "times",
    "post",
    "journal",
    "guardian",
    "tribune",
    "herald",
    "gazette",
    "press",
    "agency",
    "wire",
    "radio",
    "television",
    "tv",
    "channel",
    "magazine",
    "review",
    "observer",
    "chronicle",
    "courier",
    "ledger",
    "mirror",
    "mail",
    "telegraph",
    "independent",
    "business",
    "weekly",
    "daily",
    "today",
    "reuters",
    "bloomberg",
    "zeitung",
    "rundschau",
    "spiegel",
    "anzeiger",
    "kurier",
    "tageblatt",
    "monde",
    "figaro",
    "libération",
    "país",
    "mundo",
    "periódico",
];

/// A sort of office. Words that may stand for many of them ("official", "executive", "head") are none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Office {
    /// Head of a company.
    ChiefExecutive,
    /// Head of a board.
    Chair,
    /// Who founded it.
    Founder,
    /// Who owns it.
    Owner,
    /// Who speaks for it.
    Communications,
    /// Money.
    Finance,
    /// Technology.
    Technology,
    /// Operations.
    Operations,
    /// Marketing.
    Marketing,
    /// Sales.
    Sales,
    /// Staff.
    Staff,
    /// Law.
    Lawyer,
    /// Policy.
    Policy,
    /// Who heads a state, or a body that has a president.
    President,
    /// Who stands in for a president.
    VicePresident,
    /// Who heads a government.
    PrimeMinister,
    /// A member of a government.
    Minister,
    /// A secretary.
    Secretary,
    /// A member of a parliament.
    Legislator,
    /// Who heads a federal state.
    Governor,
    /// Who heads a town.
    Mayor,
    /// A member of a council.
    Councillor,
    /// An ambassador.
    Ambassador,
    /// A judge.
    Judge,
    /// Who accuses in court.
    Prosecutor,
    /// The police.
    Police,
    /// A rank of an army.
    Soldier,
    /// A king or queen.
    Monarch,
    /// A bishop, priest or pope.
    Cleric,
    /// Who teaches or does research.
    Scholar,
    /// Who teaches at a school.
    Teacher,
    /// A physician.
    Physician,
    /// An engineer.
    Engineer,
    /// Who writes for a paper.
    Journalist,
    /// Who writes books.
    Author,
    /// Who reckons the economy.
    Economist,
    /// Who trains a team.
    Coach,
    /// Who plays for one.
    Player,
    /// Who acts, sings or plays music.
    Artist,
    /// Who keeps the money of a club or party.
    Treasurer,
}

/// Offices that one person may hold at once, or that one word may stand for.
static TOGETHER: &[&[Office]] = {
    use Office::{
        Artist, Author, Chair, ChiefExecutive, Cleric, Coach, Councillor, Economist, Engineer, Finance, Founder,
        Journalist, Judge, Lawyer, Legislator, Minister, Monarch, Operations, Owner, Physician, Player, Police,
        President, PrimeMinister, Prosecutor, Scholar, Secretary, Soldier, Teacher, Technology, Treasurer,
        VicePresident,
    };
    &[
        &[Founder, Owner, ChiefExecutive, Chair, President],
        &[ChiefExecutive, President],
        &[Chair, President],
        &[Minister, PrimeMinister, Secretary, Legislator],
        &[VicePresident, Legislator],
        &[President, Legislator],
        &[Judge, Lawyer, Prosecutor],
        &[Legislator, Lawyer],
        &[Finance, Treasurer],
        &[Finance, Minister],
        &[Scholar, Teacher, Author, Economist, Physician, Engineer, Artist],
        &[Author, Journalist],
        &[Scholar, Cleric],
        &[Scholar, Lawyer],
        &[Engineer, Technology],
        &[Technology, Operations],
        &[Police, Soldier],
        &[Coach, Player],
        &[Monarch, Soldier],
        &[Councillor, Legislator],
    ]
};

impl Office {
    /// Whether it is a profession rather than an office: many have it, and have it beside an office.
    #[must_use]
    pub fn is_profession(self) -> bool {
        use Office::{
            Artist, Author, Cleric, Coach, Economist, Engineer, Founder, Journalist, Lawyer, Owner, Physician, Player,
            Scholar, Soldier, Teacher,
        };
        [
            Artist, Author, Cleric, Coach, Economist, Engineer, Founder, Journalist, Lawyer, Owner, Physician, Player,
            Scholar, Soldier, Teacher,
        ]
        .contains(&self)
    }

    /// Whether the holder of one may be called the other.
    #[must_use]
    pub fn may_be(self, other: Self) -> bool {
        self == other || TOGETHER.iter().any(|group| group.contains(&self) && group.contains(&other))
    }
}
