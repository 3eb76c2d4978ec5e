//! The command line: the only file that knows clap.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use quotecheck::collate::LEAST_WORDS;
use quotecheck::house::Level;

use crate::examples::{
    ABOUT, ADD_EXAMPLES, CHECK_EXAMPLES, COLLATE_EXAMPLES, EXAMPLES, EXIT_STATUS, EXTRACT_EXAMPLES, FIX_EXAMPLES,
    FIX_STATUS,
};

#[derive(Parser)]
#[command(name = "quotecheck", version, about = "Holds the quotations of drafts against the record", long_about = ABOUT)]
#[command(after_help = format!("{EXAMPLES}\n\n{EXIT_STATUS}"), max_term_width = 100)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Check drafts against the bank: the main job
    Check(Check),
    /// List every attribution of the drafts: who says what, with which words. Needs no bank
    Extract(Extract),
    /// Put the record's words back: shows the changes as a patch, or makes them with --write
    Fix(Fix),
    /// Group the versions of one statement across drafts: who prints what, and who seems to follow whom. Needs no bank
    Collate(Collate),
    /// Look after the bank
    #[command(subcommand)]
    Bank(Bank),
    /// Explain a rule: what it finds, why it matters, how to settle it; without a rule, list them all
    Explain(Explain),
    /// Start here: write a commented quotecheck.toml and quotes/ with an example; never overwrites a file
    Init,
    /// Write a completion script for a shell to standard output
    Completions {
        /// The shell
        shell: Shell,
    },
}

/// Which drafts to read, and where the result goes.
#[derive(Args)]
pub(crate) struct Drafts {
    /// Drafts, and folders to search for .txt, .md, .html and the like; `-` is standard input [default: `articles` of
    /// quotecheck.toml, else articles/]
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// Write to a file instead of standard output: whole, or not at all
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Configuration [default: quotecheck.toml here or in the nearest folder above]
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// Name of the draft on standard input; its ending tells the format
    #[arg(long, value_name = "NAME", requires = "paths")]
    pub(crate) stdin_path: Option<String>,
    /// How many drafts to read at once [default: one for each processor]
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) jobs: Option<u16>,
}

#[derive(Args)]
#[command(after_help = format!("{CHECK_EXAMPLES}\n\n{EXIT_STATUS}"))]
pub(crate) struct Check {
    /// A folder of bank files, or one such file; may be given several times [default: `quotes` of quotecheck.toml, else
    /// quotes/]
    #[arg(long, value_name = "DIR")]
    pub(crate) quotes: Vec<PathBuf>,
    /// The report: for a person, for scripts, or as annotations of GitHub Actions
    #[arg(long, value_enum, default_value_t, conflicts_with = "jsonl")]
    pub(crate) format: Format,
    /// The least grave finding that makes the exit status 1
    #[arg(long, value_enum, default_value_t, value_name = "LEVEL")]
    pub(crate) fail_on: FailOn,
    /// The editorial profile: what may differ silently inside quotation marks
    #[arg(long, value_name = "NAME")]
    pub(crate) profile: Option<String>,
    /// Settle the findings recorded in this file: only what is new is reported
    #[arg(long, value_name = "FILE", conflicts_with = "jsonl")]
    pub(crate) baseline: Option<PathBuf>,
    /// Write the baseline anew: record what is open in the drafts checked, drop what is gone
    #[arg(long, requires = "baseline")]
    pub(crate) update_baseline: bool,
    /// Show settled findings too, with what settled them; they never count
    #[arg(long)]
    pub(crate) show_settled: bool,
    #[command(flatten)]
    pub(crate) drafts: Drafts,
    /// Read a stream of {"id": …, "text": …} lines from standard input, write one line for each
    #[arg(long, conflicts_with_all = ["paths", "stdin_path"])]
    pub(crate) jsonl: bool,
    /// Show findings only, neither counts nor progress
    #[arg(long, short)]
    pub(crate) quiet: bool,
    /// When to use colours
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    pub(crate) color: Color,
}

#[derive(Args)]
#[command(after_help = EXTRACT_EXAMPLES)]
pub(crate) struct Extract {
    /// The list: for a person, or for scripts
    #[arg(long, value_enum, default_value_t, conflicts_with = "jsonl")]
    pub(crate) format: ListFormat,
    #[command(flatten)]
    pub(crate) drafts: Drafts,
    /// Read a stream of {"id": …, "text": …} lines from standard input, write one line for each
    #[arg(long, conflicts_with_all = ["paths", "stdin_path"])]
    pub(crate) jsonl: bool,
}

#[derive(Args)]
#[command(after_help = format!("{FIX_EXAMPLES}\n\n{FIX_STATUS}"))]
pub(crate) struct Fix {
    /// Change the drafts themselves; a file's line ends, encoding and mode stay, and one that has changed meanwhile is left alone
    #[arg(long, short, conflicts_with = "output")]
    pub(crate) write: bool,
    /// A folder of bank files, or one such file; may be given several times [default: `quotes` of quotecheck.toml, else
    /// quotes/]
    #[arg(long, value_name = "DIR")]
    pub(crate) quotes: Vec<PathBuf>,
    /// The editorial profile: what may differ silently inside quotation marks
    #[arg(long, value_name = "NAME")]
    pub(crate) profile: Option<String>,
    /// Leave the findings recorded in this file as they are
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) drafts: Drafts,
    /// Do not tell what was fixed, nor show progress
    #[arg(long, short)]
    pub(crate) quiet: bool,
    /// When to use colours
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    pub(crate) color: Color,
}

#[derive(Args)]
#[command(after_help = COLLATE_EXAMPLES)]
pub(crate) struct Collate {
    /// Drafts, and folders to search for .txt, .md, .html and the like; `-` is standard input
    #[arg(value_name = "PATH", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// The table: for a person, or for scripts
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: ListFormat,
    /// Look for statements by so many words in quotation marks, or more
    #[arg(long, value_name = "N", default_value_t = LEAST_WORDS as u16, value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) min_words: u16,
    /// Write to a file instead of standard output: whole, or not at all
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Configuration [default: quotecheck.toml here or in the nearest folder above]
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// Name of the draft on standard input; its ending tells the format
    #[arg(long, value_name = "NAME")]
    pub(crate) stdin_path: Option<String>,
    /// How many drafts to read at once [default: one for each processor]
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) jobs: Option<u16>,
    /// Show statements only, neither counts nor progress
    #[arg(long, short)]
    pub(crate) quiet: bool,
    /// When to use colours
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    pub(crate) color: Color,
}

impl Collate {
    /// Which drafts it is about.
    pub(crate) fn drafts(&self) -> Drafts {
        Drafts {
            paths: self.paths.clone(),
            output: self.output.clone(),
            config: self.config.clone(),
            stdin_path: self.stdin_path.clone(),
            jobs: self.jobs,
        }
    }
}

#[derive(Subcommand)]
pub(crate) enum Bank {
    /// Report every mistake of the bank with file and line
    Check(BankPlace),
    /// List the quotes of the bank
    List(BankPlace),
    /// Append a new record to a file of the bank, unless the bank would then have a mistake
    Add(Box<Add>),
}

/// A new record: its fields are those of the bank's files.
#[derive(Args)]
#[command(after_help = ADD_EXAMPLES)]
pub(crate) struct Add {
    #[command(flatten)]
    pub(crate) place: BankPlace,
    /// Who said it: the id of a speaker of the bank, or with --name of a new one
    #[arg(long, value_name = "ID")]
    pub(crate) speaker: String,
    /// The exact words, without outer quotation marks; `-` reads them from standard input
    #[arg(long, allow_hyphen_values = true, required_unless_present = "text_file")]
    pub(crate) text: Option<String>,
    /// In place of --text: a transcript (plain text, SRT, WebVTT), from here or from the bank file's folder
    #[arg(long, value_name = "FILE", conflicts_with = "text")]
    pub(crate) text_file: Option<PathBuf>,
    /// Where the words stand: title of the work, post or page
    #[arg(long)]
    pub(crate) title: String,
    /// Address of the source
    #[arg(long)]
    pub(crate) url: Option<String>,
    /// Address of an archived copy
    #[arg(long, value_name = "URL")]
    pub(crate) archived: Option<String>,
    /// Where in the source, as "p. 3"
    #[arg(long)]
    pub(crate) locator: Option<String>,
    /// When: 2024-04-02, 2024-04, 2024 or unknown
    #[arg(long, value_name = "DATE")]
    pub(crate) said: Option<String>,
    /// Where or on what occasion, as "post on X"
    #[arg(long)]
    pub(crate) occasion: Option<String>,
    /// written or spoken [default: written]
    #[arg(long)]
    pub(crate) medium: Option<String>,
    /// Language tag [default: en]
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<String>,
    /// verified, disputed, misattributed or retracted [default: verified]
    #[arg(long)]
    pub(crate) status: Option<String>,
    /// What stands just before the words in the source
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) before: Option<String>,
    /// What stands just after the words in the source
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) after: Option<String>,
    /// Another wording that the desk accepts; may be given several times
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) variant: Vec<String>,
    /// A remark of the desk
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) note: Option<String>,
    /// Id of the record [default: made of the speaker and the first words]
    #[arg(long)]
    pub(crate) id: Option<String>,
    /// File of the bank to append to [default: the one with the speaker's records]
    #[arg(long)]
    pub(crate) file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) person: NewSpeaker,
    /// Show the record, and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
}

/// A speaker whom the bank does not know yet.
#[derive(Args)]
#[command(next_help_heading = "New speaker")]
pub(crate) struct NewSpeaker {
    /// Name to print; adds a record of the speaker too
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// person, organisation or document [default: person]
    #[arg(long, requires = "name")]
    pub(crate) kind: Option<String>,
    /// Another name; may be given several times
    #[arg(long, value_name = "NAME", requires = "name")]
    pub(crate) alias: Vec<String>,
    /// Pronoun, as "she"; may be given several times
    #[arg(long, requires = "name")]
    pub(crate) pronoun: Vec<String>,
    /// Id of the organisation that the speaker belongs to
    #[arg(long, value_name = "ID", requires = "name")]
    pub(crate) organisation: Option<String>,
    /// Title of a role, as "spokesperson"; may be given several times
    #[arg(long, value_name = "TITLE", requires = "name")]
    pub(crate) role: Vec<String>,
}

/// Where the bank is.
#[derive(Args)]
pub(crate) struct BankPlace {
    /// A folder of bank files, or one such file; may be given several times [default: `quotes` of quotecheck.toml, else
    /// quotes/]
    #[arg(long, value_name = "DIR")]
    pub(crate) quotes: Vec<PathBuf>,
    /// Configuration [default: quotecheck.toml here or in the nearest folder above]
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Explain {
    /// Name of the rule, as it stands in brackets in the report
    pub(crate) rule: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Format {
    #[default]
    Terminal,
    Json,
    Github,
}

#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum ListFormat {
    #[default]
    Terminal,
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum FailOn {
    #[default]
    Error,
    Warning,
    Note,
    Never,
}

impl FailOn {
    /// Whether a finding of this level counts.
    pub(crate) fn counts(self, level: Level) -> bool {
        match self {
            Self::Error => level >= Level::Error,
            Self::Warning => level >= Level::Warning,
            Self::Note => level >= Level::Note,
            Self::Never => false,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Shell {
    Bash,
    Elvish,
    Fish,
    Powershell,
    Zsh,
}

/// The command that was asked for. Ends the process after `--help`, `--version` and bad arguments (with 2).
pub(crate) fn parse() -> Command {
    CommandLine::parse().command
}

/// Writes the completion script for `shell`.
pub(crate) fn completions(shell: Shell, out: &mut dyn Write) {
    use clap_complete::{Shell as Known, generate};
    let known = match shell {
        Shell::Bash => Known::Bash,
        Shell::Elvish => Known::Elvish,
        Shell::Fish => Known::Fish,
        Shell::Powershell => Known::PowerShell,
        Shell::Zsh => Known::Zsh,
    };
    generate(known, &mut CommandLine::command(), "quotecheck", &mut Box::new(out));
}
