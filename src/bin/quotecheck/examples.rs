//! What `--help` shows below the options: what it is for, examples, exit statuses.

pub(crate) const EXIT_STATUS: &str = "\
Exit status:
  0  nothing found at or above --fail-on
  1  something found
  2  it could not run: bad arguments, no draft found, a draft that cannot be read (the others are still
     reported), a mistake in the bank or the configuration (then nothing is checked)";

pub(crate) const ABOUT: &str = "\
Holds the quotations of article drafts against a bank of canonical quotes and says what changed.

It finds every passage of a draft that reports somebody's words, works out who is credited, and shows the record's
wording beside the draft's. It works offline and gives the same answer every time.";

pub(crate) const EXAMPLES: &str = "\
Examples:
  quotecheck init                           start a bank and a configuration here
  quotecheck check                          the drafts in articles/ against the bank in quotes/
  quotecheck check story.md --quotes bank   one draft against another bank
  quotecheck check --format github          annotations in a pull request
  quotecheck fix story.md                   the changes that put the record's words back, as a patch
  quotecheck explain altered-wording        what a finding means and how to settle it";

pub(crate) const CHECK_EXAMPLES: &str = "\
Examples:
  quotecheck check
  quotecheck check drafts/ story.html --quotes bank --quotes wire-bank
  quotecheck check --format json --output report.json --fail-on warning
  quotecheck check --baseline baseline.toml --update-baseline   from now on report what is new
  pbpaste | quotecheck check - --stdin-path story.md
  quotecheck check --jsonl < articles.jsonl > findings.jsonl";

pub(crate) const EXTRACT_EXAMPLES: &str = "\
Examples:
  quotecheck extract story.md
  quotecheck extract --format json drafts/
  quotecheck extract --jsonl < articles.jsonl > attributions.jsonl   offsets in code points of the text";

pub(crate) const ADD_EXAMPLES: &str = "\
Examples:
  quotecheck bank add --speaker ada-lovelace --text 'The exact words.' --title 'Letter to C. Babbage' --said 1843
  pbpaste | quotecheck bank add --speaker ada-lovelace --text - --title 'Letter to C. Babbage'
  quotecheck bank add --speaker jo-fenn --name 'Jo Fenn' --pronoun he --text 'No.' --title 'Interview' --medium spoken
  quotecheck bank add --speaker ada-lovelace --text-file talk.vtt --title 'Talk, recording' --medium spoken

Comments and formatting of the file stay as they are. Exit status: 0, the record was added; 2, it was not, and
nothing was written.";

pub(crate) const COLLATE_EXAMPLES: &str = "\
Examples:
  quotecheck collate drafts/
  quotecheck collate ours.md theirs.html agency.txt
  quotecheck collate --format json --output versions.json drafts/

Exit status:
  0  the drafts were read, whether or not they have a statement in common
  2  it could not run: bad arguments, no draft found, a draft that cannot be read (the others are still collated)";

pub(crate) const FIX_EXAMPLES: &str = "\
Examples:
  quotecheck fix story.md                   show what would change
  quotecheck fix | patch -p1                the same as `quotecheck fix --write`, from the folder that the paths count from
  quotecheck fix --write drafts/
  pbpaste | quotecheck fix - --stdin-path story.md

What is certain is fixed: words changed, added, left out or put in another order in quotation marks, where the record is not in doubt
and the speaker's own. Paraphrases, credits and cuts between far passages are left to the editor.";

pub(crate) const FIX_STATUS: &str = "\
Exit status:
  0  nothing to fix
  1  something to fix, or fixed with --write
  2  it could not run, or a draft could not be read or written (the others are still done)";
