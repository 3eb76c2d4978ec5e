//! `wrong-role`: the draft gives the speaker a role that contradicts those on record.

use jiff::civil::Date;

use super::message::finding;
use crate::attribution::{Mention, MentionKind};
use crate::bank::Said;
use crate::circumstance::{Post, given, posts};
use crate::house::Level;
use crate::language::LANGUAGES;
use crate::people::{Role, Speaker};
use crate::report::{Evidence, Finding, Rule};
use crate::text::{Span, Words};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "wrong-role",
    level: Level::Warning,
    verdict: None,
    summary: "the draft gives the speaker a role that contradicts those on record",
    manual: "\
Finds titles and appositions that call a speaker what none of the speaker's `roles` can be: “Ada Brunner, the mayor” of somebody on record \
as treasurer. A role with dates counts at the date of the quote, or at the draft's own date; outside both the finding says so. Another \
word for the same office (CEO, chief executive), an office in another body, a general word (“official”, “executive”) and what somebody \
was before are left alone.

Why it matters: the office is the reason for quoting somebody at all.

How to settle it: correct the role, or add it to the speaker's `roles`.
",
    check,
};

fn check(evidence: &Evidence<'_>) -> Vec<Finding> {
    let (Some(source), Some(speaker)) = (&evidence.entry.source, evidence.speaker()) else { return Vec::new() };
    let first = evidence.alignments.first().filter(|a| a.quote.speaker.id == speaker.id);
    let said = first.map_or(Said::Unknown, |a| a.quote.said);
    let stranger = first.is_none() && !evidence.alignments.is_empty();
    if speaker.roles.is_empty() || stranger || evidence.is_told_by_fragments() {
        return Vec::new();
    }
    let mentions = [Some(source.span), sentence_before(evidence, source), source.antecedent];
    let roles = mentions
        .into_iter()
        .flatten()
        .flat_map(|mention| given(evidence.article, evidence.roster, &speaker.id, mention));
    let mut faults = roles.filter_map(|role| fault(evidence, speaker, said, role));
    faults.next().into_iter().collect()
}

/// Longer sentences, in bytes, are lists or tables.
const LONGEST_SENTENCE: usize = 600;

/// The sentence before that of a pronoun: where the draft has just said who is meant.
fn sentence_before(evidence: &Evidence<'_>, source: &Mention) -> Option<Span> {
    let sentences = evidence.article.sentences();
    let at = sentences.partition_point(|s| s.start <= source.span.start);
    let before = sentences.get(at.checked_sub(2)?).copied();
    before.filter(|sentence| source.kind == MentionKind::Pronoun && sentence.len() <= LONGEST_SENTENCE)
}

fn fault(evidence: &Evidence<'_>, speaker: &Speaker, said: Said, given: Span) -> Option<Finding> {
    let words = given.of(evidence.article.text());
    let language = evidence.article.language();
    if holds_one_of(words, language.circumstances.past) {
        return None;
    }
    let deputies = language.circumstances.deputies;
    let titled: Vec<&Role> = speaker
        .roles
        .iter()
        .filter(|role| is_title(words, &role.title))
        .filter(|role| holds_one_of(words, deputies) == holds_one_of(&role.title, deputies))
        .collect();
    let fitting = if titled.is_empty() { same_office(evidence, speaker, words)? } else { titled };
    let holds = |role: &&Role| held(role, said, evidence.article.date());
    if fitting.iter().any(holds) || speaker.aliases.iter().any(|alias| is_title(alias, words)) {
        return None;
    }
    let what = match fitting.as_slice() {
        [] => speaker.roles.iter().map(told).collect::<Vec<_>>().join("; "),
        roles if said == Said::Unknown => roles.iter().map(|r| told(r)).collect::<Vec<_>>().join("; "),
        roles => {
            format!("{}, but the words are of {said}", roles.iter().map(|r| told(r)).collect::<Vec<_>>().join("; "))
        }
    };
    let message = format!("the draft calls {} “{words}”; on record: {what} ({})", speaker.name, speaker.id);
    Some(Finding { label: format!("on record: {what}"), ..finding(&RULE, given, message) })
}

fn holds_one_of(words: &str, list: &[&str]) -> bool {
    let spans = Words::of(words);
    spans.spans().iter().any(|s| list.contains(&s.of(words).to_lowercase().as_str()))
}

/// The roles on record that the office may be; `None` where the words give no office, or a role on record is none that
/// is known.
fn same_office<'a>(evidence: &Evidence<'_>, speaker: &'a Speaker, words: &str) -> Option<Vec<&'a Role>> {
    let own = posts(words, Some(evidence.article.language()));
    if own.is_empty() {
        return None;
    }
    let mut fitting = Vec::new();
    for role in &speaker.roles {
        let known = posts(&role.title, None);
        if known.is_empty() && may_be_any(&role.title, &own) {
            return None;
        }
        if known.iter().any(|a| own.iter().any(|b| a.may_be(*b))) {
            fitting.push(role);
        }
    }
    Some(fitting)
}

/// Whether a role that names no office that is known may be one of these: it has a general word such as "leader", or
/// they are professions, which anybody may have beside an office.
fn may_be_any(title: &str, offices: &[Post]) -> bool {
    let general = LANGUAGES.iter().any(|language| holds_one_of(title, language.circumstances.heads));
    general || offices.iter().any(|post| post.office.is_profession())
}

/// Whether the words hold the title, whatever the sex of its holder: "Brightwater spokeswoman" holds "spokesperson".
fn is_title(words: &str, title: &str) -> bool {
    let keys = |text: &str| -> Vec<String> {
        let words = Words::of(text);
        words.spans().iter().map(|s| sexless(&s.of(text).to_lowercase())).collect()
    };
    let (words, title) = (keys(words), keys(title));
    !title.is_empty() && words.windows(title.len()).any(|window| window == title)
}

/// "spokesperson" for "spokeswoman".
fn sexless(word: &str) -> String {
    let stem = ["woman", "man"].iter().find_map(|ending| word.strip_suffix(ending));
    stem.filter(|stem| stem.len() > 3).map_or_else(|| word.to_owned(), |stem| format!("{stem}person"))
}

/// Whether the role was held when the words were said, or is when the draft is written. A role without dates always is;
/// where no time is known, every role may be.
fn held(role: &Role, said: Said, today: Option<Date>) -> bool {
    let within =
        |first: Date, last: Date| role.from.is_none_or(|from| from <= last) && role.to.is_none_or(|to| to >= first);
    let at_said = said.first_day().zip(said.last_day());
    let times = [at_said, today.map(|day| (day, day))];
    times.iter().all(Option::is_none) || times.into_iter().flatten().any(|(first, last)| within(first, last))
}

/// The role with its dates: "spokesperson (1 August 2014 to 1 May 2022)".
fn told(role: &Role) -> String {
    let day = |date: Date| Said::Day(date).to_string();
    match (role.from, role.to) {
        (None, None) => role.title.clone(),
        (Some(from), None) => format!("{} (from {})", role.title, day(from)),
        (None, Some(to)) => format!("{} (until {})", role.title, day(to)),
        (Some(from), Some(to)) => format!("{} ({} to {})", role.title, day(from), day(to)),
    }
}
