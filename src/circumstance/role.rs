//! The role that the draft gives a speaker with the name: a title before it, or an apposition beside it.

use crate::article::Article;
use crate::language::{Lexicon, WordClass};
use crate::people::Roster;
use crate::text::{Span, Words};

/// How many words of a role are read before and behind a name.
const LONGEST: usize = 10;

/// How far from a name a role is looked for, in bytes: more than [`LONGEST`] words of any language.
const REACH: usize = 200;

/// What ends a role: punctuation other than the full stop of an abbreviation.
const ENDS: &[char] = &[',', ';', ':', '(', ')', '—', '–', '“', '”', '"', '«', '»', '„', '\n', '!', '?'];

/// What the draft calls the speaker with this id beside a name of theirs in `mention`: the words before the name, and
/// the appositions before and behind it, as far as their sentence has them. Roles in another body than the speaker's
/// own are left out.
#[must_use]
pub fn given(article: &Article, roster: &Roster, id: &str, mention: Span) -> Vec<Span> {
    let Some(name) = name_in(article, roster, id, mention) else { return Vec::new() };
    let text = article.text();
    let at = article.sentences().partition_point(|s| s.start <= name.start);
    let Some(sentence) = at.checked_sub(1).map(|i| near(text, article.sentences()[i].cover(name), name)) else {
        return Vec::new();
    };
    let lead = |span: Option<Span>| span.map(|span| behind_clause(article, span));
    let (title, apposed) = (before(text, sentence, name), apposed_before(text, sentence, name));
    let sides = [lead(title), lead(apposed), behind(text, sentence, name)];
    let own = own_words(roster, id);
    let near = sides.into_iter().flatten().map(|span| span.trimmed(text)).filter(|span| !span.is_empty());
    near.filter(|&span| is_plain(article, span) && is_own(article, &own, span)).collect()
}

/// The part of the sentence around the name that can hold a role.
fn near(text: &str, sentence: Span, name: Span) -> Span {
    let (low, high) = (name.start.saturating_sub(REACH), name.end.saturating_add(REACH));
    let start = (low.max(sentence.start)..name.start).find(|&at| text.is_char_boundary(at)).unwrap_or(name.start);
    let end = (name.end..=high.min(sentence.end)).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(name.end);
    Span::new(start, end)
}

/// The longest name of the speaker in the mention.
fn name_in(article: &Article, roster: &Roster, id: &str, mention: Span) -> Option<Span> {
    let words = article.words();
    let range = words.within(mention);
    let found = roster.names_of(id).filter_map(|name| {
        let at = words.keys()[range.clone()].windows(name.len().max(1)).position(|window| window == name)?;
        Some(words.span(range.start + at).cover(words.span(range.start + at + name.len() - 1)))
    });
    found.max_by_key(|span| span.len())
}

/// The words right before the name: "chief executive Ada Brunner".
fn before(text: &str, sentence: Span, name: Span) -> Option<Span> {
    let lead = &text[sentence.start..name.start];
    let from = lead.rfind(ENDS).map_or(0, |i| i + lead[i..].chars().next().map_or(1, char::len_utf8));
    Some(Span::new(sentence.start + from, name.start))
}

/// The words before a comma before the name: "the chief executive, Ada Brunner, said".
fn apposed_before(text: &str, sentence: Span, name: Span) -> Option<Span> {
    let lead = text[sentence.start..name.start].trim_end().strip_suffix(',')?;
    let closed = text[name.end..].starts_with([',', '.', ';', ':', '\n', '”', '"']) || name.end == text.len();
    before(text, sentence, Span::empty(sentence.start + lead.len())).filter(|_| closed)
}

/// The words behind a comma or an opening bracket behind the name: "Ada Brunner, the chief executive,".
fn behind(text: &str, sentence: Span, name: Span) -> Option<Span> {
    let rest = &text[name.end..sentence.end.max(name.end)];
    let start = rest.len() - rest.trim_start().strip_prefix([',', '(', '–', '—'])?.len();
    let tail = rest[start..].trim_end_matches(['.', ' ']);
    let end = tail.find(ENDS).unwrap_or(tail.len());
    Some(Span::new(name.end + start, name.end + start + end))
}

/// The words behind the last that belongs to a clause: "chief executive" of "said chief executive".
fn behind_clause(article: &Article, span: Span) -> Span {
    let words = article.words();
    let from = words.within(span).rev().map(|i| words.span(i)).find(|&word| !is_of_role(article, word));
    Span::new(from.map_or(span.start, |word| word.end), span.end)
}

/// Whether the words are no clause and no more than a role.
fn is_plain(article: &Article, span: Span) -> bool {
    let range = article.words().within(span);
    range.len() <= LONGEST && range.into_iter().all(|i| is_of_role(article, article.words().span(i)))
}

/// Whether the word can be part of a role: no verb, and nothing that opens a clause.
fn is_of_role(article: &Article, word: Span) -> bool {
    use WordClass::{Auxiliary, Clause, Relative, Verb};
    let word = word.of(article.text());
    let entry = Lexicon::of(article.language()).get(word);
    let clause = [Auxiliary, Clause, Relative, Verb].iter().any(|&class| entry.is(class));
    let verb = entry.verb.is_some() && entry.noun.is_none() && word.starts_with(char::is_lowercase);
    !clause && !verb && entry.pronoun.is_none_or(|_| entry.is(WordClass::Determiner))
}

/// Whether every name among the words is one of the speaker's body or roles: "Brightwater’s chief executive" of a
/// member of Brightwater.
fn is_own(article: &Article, own: &[String], span: Span) -> bool {
    let lexicon = Lexicon::of(article.language());
    let nouns = article.language().capital_nouns();
    let words = article.words().within(span).map(|i| article.words().span(i).of(article.text()));
    words.filter(|word| word.starts_with(char::is_uppercase)).all(|word| {
        let stem = stem(word);
        let entry = lexicon.noun(&stem);
        let common =
            entry.noun.is_some() || entry.title || entry.is(WordClass::Determiner) || entry.is(WordClass::Preposition);
        common || own.contains(&stem) || (nouns && is_office(article, word)) || is_office(article, word)
    })
}

/// Whether a word with a capital belongs to the name of an office: "Chief Executive".
fn is_office(article: &Article, word: &str) -> bool {
    let (tables, word) = (article.language().circumstances, word.to_lowercase());
    let named = |names: &[&str]| names.iter().any(|name| name.split([' ', '-']).any(|part| part == word));
    tables.offices.iter().any(|(_, names)| named(names))
        || named(tables.heads)
        || named(tables.deputies)
        || named(tables.past)
}

/// The words of the names of the speaker's organisation and of the speaker's roles, in lower case.
fn own_words(roster: &Roster, id: &str) -> Vec<String> {
    let Some(speaker) = roster.by_id(id) else { return Vec::new() };
    let body = speaker.organisation.as_ref().and_then(|id| roster.by_id(id));
    let names = body.into_iter().flat_map(|body| std::iter::once(&body.name).chain(&body.aliases));
    let texts = names.chain(speaker.roles.iter().map(|role| &role.title));
    texts.flat_map(|text| Words::of(text).spans().iter().map(|s| stem(s.of(text))).collect::<Vec<_>>()).collect()
}

/// The word in lower case without a possessive ending.
fn stem(word: &str) -> String {
    let lower = word.to_lowercase();
    lower.strip_suffix("'s").or_else(|| lower.strip_suffix("’s")).unwrap_or(&lower).to_owned()
}
