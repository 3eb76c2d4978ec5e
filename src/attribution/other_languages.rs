//! Cases in languages other than English; the sentences are invented.

use super::{Attribution, attributions};
use crate::article::{Article, Format};
use crate::language::{Polarity, language};
use crate::people::Roster;
use crate::quotation::quotations;

/// The attributions of `text`, each as "source: content / content"; only what extraction lists.
fn told(code: &str, text: &str) -> Vec<String> {
    let article = Article::read("draft.txt", text.as_bytes().to_vec(), Format::Plain, language(code));
    let found = attributions(&article, &quotations(&article), &Roster::default());
    let tell = |a: &Attribution| {
        let parts: Vec<_> = a.content.iter().map(|s| s.of(article.text())).collect();
        let source = a.source.as_ref().map_or("-", |m| m.span.of(article.text()));
        format!("{source}: {}", parts.join(" / "))
    };
    found.iter().filter(|a| a.is_listed()).map(tell).collect()
}

fn check(code: &str, table: &[(&str, &[&str])]) {
    for (text, expected) in table {
        assert_eq!(told(code, text), *expected, "in {text}");
    }
}

#[test]
fn german_quotations_find_their_cue() {
    check(
        "de",
        &[
            ("„Die Brücke ist sicher“, sagte Jana Reuter.", &["Jana Reuter: Die Brücke ist sicher"]),
            ("„Die Brücke ist sicher“, so Reuter am Montag.", &["Reuter: Die Brücke ist sicher"]),
            ("„Die Brücke ist sicher“, teilte die Behörde mit.", &["die Behörde: Die Brücke ist sicher"]),
            ("»Die Brücke«, sagte er, »ist sicher.«", &["er: Die Brücke / ist sicher."]),
            ("Reuter sagte: „Die Brücke ist sicher.“", &["Reuter: Die Brücke ist sicher."]),
            ("Reuter hat gestern erklärt: „Die Brücke ist sicher.“", &["Reuter: Die Brücke ist sicher."]),
            (
                "Die Sprecherin der Stadt: „Die Brücke ist sicher.“",
                &["Die Sprecherin der Stadt: Die Brücke ist sicher."],
            ),
            ("Am Abend nannte Reuter die Sperrung „einen Fehler“.", &["Reuter: einen Fehler"]),
            ("Von einem „schweren Fehler“ sprach der Verkehrsminister.", &["der Verkehrsminister: schweren Fehler"]),
        ],
    );
}

#[test]
fn german_reported_speech_is_known_by_its_clause_and_its_mood() {
    check(
        "de",
        &[
            ("Reuter sagte, dass die Brücke sicher ist.", &["Reuter: dass die Brücke sicher ist"]),
            ("Reuter sagte, die Brücke sei sicher.", &["Reuter: die Brücke sei sicher"]),
            ("Die Brücke sei sicher, sagte Reuter am Montag.", &["Reuter: Die Brücke sei sicher"]),
            ("Reuter gab bekannt, dass die Brücke offen ist.", &["Reuter: dass die Brücke offen ist"]),
            ("Wie die Behörde bekannt gab, ist die Brücke offen.", &["die Behörde: ist die Brücke offen"]),
            ("Die Brücke ist offen, wie die Behörde mitteilte.", &["die Behörde: Die Brücke ist offen"]),
            ("Reuter forderte die Stadt auf, die Brücke zu sperren.", &["Reuter: die Brücke zu sperren"]),
            ("Jana Reuter, die lange schwieg, sagte, das gehe nicht.", &["Jana Reuter: das gehe nicht"]),
            ("In dem Bericht heißt es, die Brücke sei sicher.", &["dem Bericht: die Brücke sei sicher"]),
            ("Reuter kam spät. Sie erklärte, sie wolle gehen.", &["Sie: sie wolle gehen"]),
            ("Die Brücke ist offen. Das sagte Reuter am Montag.", &["Reuter: Die Brücke ist offen"]),
            (
                "Reuter sagte, die Brücke sei sicher. Niemand müsse umkehren. Man habe geprüft.",
                &["Reuter: die Brücke sei sicher", "Reuter: Niemand müsse umkehren. Man habe geprüft"],
            ),
        ],
    );
}

#[test]
fn german_credits_leave_themselves_out_of_what_they_credit() {
    check(
        "de",
        &[
            ("Die Brücke ist laut Polizei seit Montag gesperrt.", &["Polizei: Die Brücke ist / seit Montag gesperrt"]),
            ("Nach Angaben der Polizei ist die Brücke gesperrt.", &["der Polizei: ist die Brücke gesperrt"]),
            ("Einer Studie zufolge ist die Brücke alt.", &["Einer Studie: ist die Brücke alt"]),
            ("Seiner Meinung nach ist die Brücke alt.", &["Seiner Meinung: ist die Brücke alt"]),
            ("Nach dem Regen war die Brücke gesperrt.", &[]),
        ],
    );
}

#[test]
fn german_names_in_marks_are_no_speech() {
    check(
        "de",
        &[
            ("Das Schiff „Nordwind“ lag lange im Hafen.", &[]),
            ("Sie las das Buch „Die lange Nacht am Fluss“ im Zug.", &[]),
            ("Die Zeitung „Der Bote“ kam gestern nicht.", &[]),
        ],
    );
}

#[test]
fn german_ordinals_end_no_sentence() {
    check(
        "de",
        &[("Reuter sagte, am 5. August sei die Brücke offen.", &["Reuter: am 5. August sei die Brücke offen"])],
    );
}

#[test]
fn french_quotations_and_reports_find_their_speaker() {
    check(
        "fr",
        &[
            ("« Le pont est sûr », a déclaré Jeanne Martel.", &["Jeanne Martel: Le pont est sûr"]),
            ("« Le pont est sûr », a-t-il ajouté devant la presse.", &["il: Le pont est sûr"]),
            ("« Le pont est sûr », dit-elle.", &["elle: Le pont est sûr"]),
            ("Jeanne Martel a expliqué : « Nous partons. »", &["Jeanne Martel: Nous partons."]),
            (
                "« Nous partons », dit Paul. « Rien ne nous retient ici. »",
                &["Paul: Nous partons / Rien ne nous retient ici."],
            ),
            ("Le ministre a affirmé que le pont était sûr.", &["Le ministre: que le pont était sûr"]),
            ("Le pont est sûr, a assuré le directeur de l’usine.", &["le directeur de l’usine: Le pont est sûr"]),
            ("Selon Jeanne Martel, le pont est sûr.", &["Jeanne Martel: le pont est sûr"]),
            ("D’après la police, personne n’a été blessé.", &["la police: personne n’a été blessé"]),
            ("Le pont est sûr, selon un rapport de la préfecture.", &["un rapport de la préfecture: Le pont est sûr"]),
            ("La ministre a qualifié le projet de « désastre ».", &["La ministre: le projet de « désastre »"]),
        ],
    );
}

#[test]
fn spanish_quotations_and_reports_find_their_speaker() {
    check(
        "es",
        &[
            ("«El puente es seguro», afirmó Lucía Ferrer.", &["Lucía Ferrer: El puente es seguro"]),
            ("“El puente es seguro”, dijo ella.", &["ella: El puente es seguro"]),
            (
                "«El puente es seguro», ha dicho el director del puerto.",
                &["el director del puerto: El puente es seguro"],
            ),
            ("Lucía Ferrer explicó: «Cerramos el puente».", &["Lucía Ferrer: Cerramos el puente"]),
            ("«Nos vamos», dice Pablo. «Nada nos retiene aquí».", &["Pablo: Nos vamos / Nada nos retiene aquí"]),
            ("El ministro afirmó que el puente era seguro.", &["El ministro: que el puente era seguro"]),
            ("El puente es seguro, aseguró la alcaldesa.", &["la alcaldesa: El puente es seguro"]),
            ("Según Lucía Ferrer, el puente es seguro.", &["Lucía Ferrer: el puente es seguro"]),
            (
                "De acuerdo con la policía, nadie resultó herido en el puerto.",
                &["la policía: nadie resultó herido en el puerto"],
            ),
            ("El puente es seguro, según un informe.", &["un informe: El puente es seguro"]),
            ("El presidente calificó el proyecto de «desastre».", &["El presidente: el proyecto de «desastre»"]),
        ],
    );
}

#[test]
fn denials_are_denials_in_every_language() {
    for (code, text) in [
        ("de", "Reuter bestritt, dass die Brücke alt ist."),
        ("fr", "Jeanne Martel a nié que le pont soit fermé."),
        ("es", "Lucía Ferrer negó que el puente estuviera cerrado."),
    ] {
        let article = Article::read("draft.txt", text.as_bytes().to_vec(), Format::Plain, language(code));
        let found = attributions(&article, &quotations(&article), &Roster::default());
        let polarity: Vec<_> = found.iter().filter_map(|a| a.cue.as_ref()).map(|c| c.polarity).collect();
        assert_eq!(polarity, [Polarity::Denies], "in {text}");
    }
}
