//! The command line: the only file that knows clap.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use quotecheck::house::Level;

const EXIT_STATUS: &str = "\
Exit status:
  0  nothing found at or above --fail-on
  1  something found
  2  it could not run: bad arguments, no draft found, a draft that cannot be read (the others are still
     reported), a mistake in the bank or the configuration (then nothing is checked)";

const ABOUT: &str = "\
Holds the quotations of article drafts against a bank of canonical quotes and says what changed.

It finds every passage of a draft that reports somebody's words, works out who is credited, and shows the record's
wording beside the draft's. It works offline and gives the same answer every time.";

const EXAMPLES: &str = "\
Examples:
  quotecheck init                           start a bank and a configuration here
  quotecheck check                          the drafts in articles/ against the bank in quotes/
  quotecheck check story.md --quotes bank   one draft against another bank
  quotecheck check --format github          annotations in a pull request
  quotecheck fix story.md                   the changes that put the record's words back, as a patch
  quotecheck explain altered-wording        what a finding means and how to settle it";

const CHECK_EXAMPLES: &str = "\
Examples:
  quotecheck check
  quotecheck check drafts/ story.html --quotes bank --quotes wire-bank
  quotecheck check --format json --output report.json --fail-on warning
  quotecheck check --baseline baseline.toml --update-baseline   from now on report what is new
  pbpaste | quotecheck check - --stdin-path story.md
  quotecheck check --jsonl < articles.jsonl > findings.jsonl";

const EXTRACT_EXAMPLES: &str = "\
Examples:
  quotecheck extract story.md
  quotecheck extract --format json drafts/
  quotecheck extract --jsonl < articles.jsonl > attributions.jsonl   offsets in code points of the text";

const FIX_EXAMPLES: &str = "\
Examples:
  quotecheck fix story.md                   show what would change
  quotecheck fix | patch -p1                the same as `quotecheck fix --write`, from the folder that the paths count from
  quotecheck fix --write drafts/
  pbpaste | quotecheck fix - --stdin-path story.md

What is certain is fixed: words changed, added, left out or put in another order in quotation marks, where the record is not in doubt
and the speaker's own. Paraphrases, credits and cuts between far passages are left to the editor.";

const FIX_STATUS: &str = "\
Exit status:
  0  nothing to fix
  1  something to fix, or fixed with --write
  2  it could not run, or a draft could not be read or written (the others are still done)";

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

#[derive(Subcommand)]
pub(crate) enum Bank {
    /// Report every mistake of the bank with file and line
    Check(BankPlace),
    /// List the quotes of the bank
    List(BankPlace),
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
