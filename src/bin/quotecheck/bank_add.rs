//! `quotecheck bank add`: a new record at the end of a bank file.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, bail};
use quotecheck::Bank;
use quotecheck::article::decoded_text;
use quotecheck::bank::{NewRecord, NewValue, new_id};
use quotecheck::files::{AdditionError, GrowingBank};
use quotecheck::people::{Speaker, SpeakerKind};
use quotecheck::text::Words;
use quotecheck::tree::nearest;

use crate::args::{Add, NewSpeaker};
use crate::bank::counts;
use crate::desk::{bank_places, bank_problems, open_config, tell};
use crate::{Status, output};

/// The text that stands for standard input.
const STDIN: &str = "-";

pub(crate) fn run(args: &Add) -> anyhow::Result<Status> {
    let opened = open_config(args.place.config.as_deref())
        .and_then(|project| GrowingBank::open(&bank_places(&project, &args.place.quotes)).map_err(bank_problems));
    match opened {
        Ok(mut bank) => add(args, &mut bank),
        Err(problems) => {
            tell(&problems);
            Ok(Status::Failed)
        }
    }
}

fn add(args: &Add, bank: &mut GrowingBank) -> anyhow::Result<Status> {
    let speaker = speaker(args, &bank.bank)?;
    let file = file(args, bank)?;
    let text = text(args)?;
    let id = args.id.clone().unwrap_or_else(|| {
        let file = args.text_file.as_ref().and_then(|path| path.file_stem()).map(|stem| stem.to_string_lossy());
        let words = file.as_deref().unwrap_or(&text);
        new_id(&speaker, words, |id| bank.bank.quotes().iter().any(|quote| quote.id == id))
    });
    let mut records = Vec::new();
    records.extend(args.person.name.as_ref().map(|name| new_speaker(args, name)));
    records.push(new_quote(args, id, text, &file));
    tell_twin(&records[records.len() - 1], &bank.bank);
    let shown: Vec<_> = records.iter().map(|record| record.written(&file.to_string_lossy())).collect();
    let shown = shown.join(if file.extension().is_some_and(|e| e == "jsonl") { "" } else { "\n" });
    if args.dry_run {
        let checked = bank.check(&file, &records);
        return written(checked.map(|()| format!("{} would get:\n\n{shown}\nnothing was written\n", file.display())));
    }
    let added = bank.add(&file, &records);
    written(added.map(|line| format!("{}:{line}: added\n\n{shown}\n{}", file.display(), counts(&bank.bank))))
}

fn written(added: Result<String, AdditionError>) -> anyhow::Result<Status> {
    match added {
        Ok(told) => {
            output::print(told.as_bytes())?;
            Ok(Status::Clean)
        }
        Err(AdditionError::Mistakes(error)) => {
            tell(&bank_problems(error));
            bail!("nothing was added")
        }
        Err(AdditionError::Unwritable(path, error)) => {
            Err(error).with_context(|| format!("{} cannot be written; nothing was added", path.display()))
        }
    }
}

/// Who said it: a speaker of the bank, or a new one.
fn speaker(args: &Add, bank: &Bank) -> anyhow::Result<Arc<Speaker>> {
    let id = args.speaker.as_str();
    match (bank.roster().by_id(id), &args.person.name) {
        (Some(known), None) => Ok(Arc::clone(known)),
        (Some(known), Some(_)) => {
            bail!(
                "the bank has speaker \"{id}\" already, {}; leave --name out, or give the new speaker another id",
                known.name
            )
        }
        (None, Some(name)) => Ok(Arc::new(stranger(id, name, &args.person))),
        (None, None) => bail!("there is no speaker \"{id}\" in the bank; {}", suggestion(id, bank)),
    }
}

/// A speaker whom the bank does not know, as far as making an id goes.
fn stranger(id: &str, name: &str, person: &NewSpeaker) -> Speaker {
    let is_person = person.kind.as_deref().is_none_or(|kind| kind == "person");
    Speaker {
        id: id.to_owned(),
        name: name.to_owned(),
        kind: if is_person { SpeakerKind::Person } else { SpeakerKind::Organisation },
        aliases: Vec::new(),
        pronouns: Vec::new(),
        organisation: None,
        roles: Vec::new(),
    }
}

/// Who was probably meant, by id or by name, and how to add somebody new.
fn suggestion(id: &str, bank: &Bank) -> String {
    let speakers = bank.roster().speakers();
    let near = nearest(id, speakers.iter().map(|s| s.id.as_str())).and_then(|id| bank.roster().by_id(id).cloned());
    let meant = near.or_else(|| bank.roster().resolve(id).map(|(speaker, _)| speaker));
    let meant = meant.map_or(String::new(), |s| format!("did you mean \"{}\" ({})? Else ", s.id, s.name));
    format!("{meant}give --name NAME to add this speaker too")
}

/// The bank file to append to.
fn file(args: &Add, bank: &GrowingBank) -> anyhow::Result<PathBuf> {
    let Some(name) = &args.file else { return Ok(bank.home(&args.speaker)) };
    bank.file(name).with_context(|| {
        format!("{} is no file of the bank; expected one that ends in .toml or .jsonl in its folder", name.display())
    })
}

/// The words; empty where they are read from a transcript.
fn text(args: &Add) -> anyhow::Result<String> {
    let text = match args.text.as_deref() {
        Some(STDIN) => {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes).context("standard input cannot be read")?;
            decoded_text(bytes)
        }
        text => text.unwrap_or_default().to_owned(),
    };
    Ok(text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned())
}

fn new_speaker(args: &Add, name: &str) -> NewRecord {
    let person = &args.person;
    let mut fields = vec![("id", NewValue::Text(args.speaker.clone())), ("name", NewValue::Text(name.to_owned()))];
    fields.extend(given("kind", person.kind.as_ref()));
    fields.extend(several("aliases", &person.alias));
    fields.extend(several("pronouns", &person.pronoun));
    fields.extend(given("organisation", person.organisation.as_ref()));
    fields.extend(several("roles", &person.role));
    NewRecord { noun: "speaker", fields }
}

fn new_quote(args: &Add, id: String, text: String, file: &Path) -> NewRecord {
    let words = match &args.text_file {
        Some(path) => ("text-file", NewValue::Text(from_folder(path, file))),
        None => ("text", NewValue::Text(text)),
    };
    let mut fields = vec![("id", NewValue::Text(id)), ("speaker", NewValue::Text(args.speaker.clone())), words];
    fields.push(("source", NewValue::Table(source(args))));
    for (name, value) in [
        ("language", &args.language),
        ("said", &args.said),
        ("occasion", &args.occasion),
        ("medium", &args.medium),
        ("before", &args.before),
        ("after", &args.after),
        ("status", &args.status),
    ] {
        fields.extend(given(name, value.as_ref()));
    }
    fields.extend(several("variants", &args.variant));
    fields.extend(given("note", args.note.as_ref()));
    NewRecord { noun: "quote", fields }
}

fn source(args: &Add) -> Vec<(&'static str, String)> {
    let optional = [("url", &args.url), ("archived", &args.archived), ("locator", &args.locator)];
    let given = optional.into_iter().filter_map(|(name, value)| Some((name, value.clone()?)));
    [("title", args.title.clone())].into_iter().chain(given).collect()
}

fn given(name: &'static str, value: Option<&String>) -> Option<(&'static str, NewValue)> {
    Some((name, NewValue::Text(value?.clone())))
}

fn several(name: &'static str, values: &[String]) -> Option<(&'static str, NewValue)> {
    (!values.is_empty()).then(|| (name, NewValue::Texts(values.to_vec())))
}

/// A transcript's path as the record gives it: counted from the folder of the bank file. A path that leads nowhere from
/// here is taken as counted from there.
fn from_folder(path: &Path, file: &Path) -> String {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Some((path_here, folder)) = fs::canonicalize(path).ok().zip(fs::canonicalize(folder).ok()) else {
        return path.display().to_string();
    };
    let shared = path_here.components().zip(folder.components()).take_while(|(a, b)| a == b).count();
    let up = folder.components().skip(shared).map(|_| "..".to_owned());
    let down = path_here.components().skip(shared).map(|part| part.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}

/// Says on standard error where the speaker is on record with the same words.
fn tell_twin(record: &NewRecord, bank: &Bank) {
    let field = |name: &str| {
        record.fields.iter().find_map(|(field, value)| match value {
            NewValue::Text(text) if *field == name => Some(text.as_str()),
            _ => None,
        })
    };
    let Some((speaker, text)) = field("speaker").zip(field("text")) else { return };
    let words = Words::of(text);
    let mut own = bank.quotes_of(speaker).iter().map(|&number| &bank.quotes()[number as usize]);
    if let Some(twin) = own.find(|quote| quote.wording.words.keys() == words.keys()) {
        // Where even standard error is closed there is nobody left to tell.
        _ = writeln!(io::stderr(), "note: the same words are on record as {} already", twin.id);
    }
}
