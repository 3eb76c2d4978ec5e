//! What German words do in a sentence.
//!
//! Closed classes after the Duden grammar; the nouns that report after the counts of the train part of the German
//! Wikinews corpus of quotations (Petersen-Frey and Biemann 2024).

use super::subjunctive::{CONDITIONAL, SUBJUNCTIVE};
use crate::language::WordClass;

/// Word classes.
#[rustfmt::skip]
pub(super) static GRAMMAR: &[(WordClass, &[&str])] = &[
    (WordClass::Subjunctive, SUBJUNCTIVE),
    (WordClass::Conditional, CONDITIONAL),
    (WordClass::Determiner, &[
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "dieser",
        "diese", "dieses", "diesen", "diesem", "jener", "jene", "jenes", "sein", "seine", "seiner", "seines",
        "seinen", "seinem", "ihr", "ihre", "ihrer", "ihres", "ihren", "ihrem", "unser", "unsere", "unserer",
        "mehrere", "einige", "viele", "alle", "beide", "zahlreiche", "zwei", "drei", "vier", "fünf", "sechs", "kein",
        "keine", "keiner", "jeder", "jede", "jedes", "mancher", "manche", "manch", "welche",
    ]),
    (WordClass::Oblique, &[
        "dem", "den", "des", "einem", "einen", "eines", "diesem", "diesen", "seinem", "seinen", "ihrem", "ihren",
        "jenem", "jenen", "keinem", "ihm", "ihn", "ihnen", "sich", "mich", "mir", "uns", "dich", "dir", "euch",
    ]),
    (WordClass::Preposition, &[
        "in", "im", "ins", "an", "am", "ans", "auf", "aus", "bei", "beim", "mit", "nach", "von", "vom", "vor", "zu",
        "zum", "zur", "über", "unter", "für", "gegen", "durch", "um", "ohne", "seit", "während", "wegen", "trotz",
        "zwischen", "neben", "hinter", "bis", "ab", "gegenüber", "anlässlich", "angesichts", "aufgrund", "außer",
        "innerhalb", "außerhalb", "infolge", "mittels", "binnen", "pro", "per", "via", "entlang", "statt", "anstatt",
        "samt", "bezüglich", "hinsichtlich", "zugunsten",
    ]),
    (WordClass::Belonging, &[
        "von", "vom", "für", "beim",
    ]),
    (WordClass::Auxiliary, &[
        "ist", "sind", "war", "waren", "bin", "hat", "haben", "hatte", "hatten", "wird", "werden", "wurde", "wurden",
        "worden", "kann", "können", "konnte", "konnten", "soll", "sollen", "sollte", "will", "wollen", "wollte",
        "muss", "müssen", "musste", "mussten", "darf", "dürfen", "durfte", "mag", "möchte", "möchten", "könnte",
        "wäre", "müsste", "dürfte",
    ]),
    (WordClass::Be, &[
        "wird", "werden", "wurde", "wurden", "worden",
    ]),
    (WordClass::Conjunction, &[
        "und", "oder", "sowie", "bzw",
    ]),
    (WordClass::Clause, &[
        "dass", "daß", "ob", "weil", "wenn", "als", "obwohl", "während", "da", "nachdem", "bevor", "sobald",
        "solange", "damit", "sodass", "falls", "indem", "sofern", "obgleich", "wobei", "wodurch", "womit", "wofür",
        "weshalb", "weswegen",
    ]),
    (WordClass::Circumstance, &[
        "um", "ohne", "statt", "anstatt", "weil", "wenn", "als", "obwohl", "während", "da", "nachdem", "bevor",
        "sobald", "solange", "damit", "falls", "indem", "sofern", "obgleich",
    ]),
    (WordClass::Question, &["ob"]),
    (WordClass::Complementizer, &[
        "dass", "daß", "ob", "wie", "warum", "wieso", "weshalb", "wonach", "wer", "was", "wann", "wo", "wohin",
        "woher",
    ]),
    (WordClass::Contrast, &[
        "aber", "doch", "jedoch", "sondern", "während",
    ]),
    (WordClass::Relative, &[
        "der", "die", "das", "dem", "den", "deren", "dessen", "denen", "welcher", "welche", "welches", "was", "wer",
        "wo",
    ]),
    (WordClass::Like, &[
        "wie",
    ]),
    (WordClass::Thus, &[
        "so",
    ]),
    (WordClass::Nominative, &[
        "er", "wir", "ich", "man",
    ]),
    (WordClass::Demonstrative, &[
        "das", "dies", "dieses",
    ]),
    (WordClass::Genitive, &[
        "der", "des", "eines", "einer", "seiner", "ihrer", "dieser",
    ]),
    (WordClass::Agent, &[
        "von", "vom",
    ]),
    (WordClass::Infinitive, &[
        "zu",
    ]),
    (WordClass::Naming, &[
        "sogenannte", "sogenannten", "sogenannter", "sogenanntes", "sogenanntem", "genannte", "genannten",
        "genannter", "namens", "titel", "motto", "beinamen", "spitznamen", "namen",
    ]),
    (WordClass::Thereby, &[
        "demnach", "demzufolge", "wonach",
    ]),
    (WordClass::Adverb, &[
        "auch", "aber", "nicht", "noch", "schon", "bereits", "gestern", "heute", "morgen", "später", "dann", "dabei",
        "dazu", "damit", "daher", "deshalb", "zudem", "außerdem", "weiter", "weiterhin", "jedoch", "allerdings",
        "dagegen", "hingegen", "zuvor", "kürzlich", "zuletzt", "abschließend", "ferner", "wörtlich", "unterdessen",
        "inzwischen", "mittlerweile", "zugleich", "gleichzeitig", "erneut", "wieder", "so", "hier", "dort", "jetzt",
        "nun", "nur", "sehr", "ausdrücklich", "offiziell", "öffentlich", "bislang", "bisher", "anschließend",
        "daraufhin", "schließlich", "zunächst", "ebenfalls", "ebenso", "selbst", "lediglich", "bald", "vormittags",
        "nachmittags", "abends", "mittags", "morgens", "nachts", "immer", "mehrfach", "wiederholt", "etwa", "rund",
        "darüber", "darauf", "hinaus", "denn", "einmal", "erst", "eben", "sogar", "indes", "indessen", "insgesamt",
        "insbesondere", "vor", "allem", "überdies", "demgegenüber", "telefonisch", "schriftlich", "mündlich",
        "seinerseits", "ihrerseits", "wenig", "knapp", "kurz", "davon", "daran", "hierzu", "hierbei", "hiermit",
        "hierauf", "hierüber", "besorgt", "zufrieden", "enttäuscht", "optimistisch", "zuversichtlich", "verärgert",
        "empört", "entsetzt", "skeptisch", "zwar", "offenbar", "angeblich", "vermutlich", "voraussichtlich",
        "insofern", "sonst", "nunmehr", "vorher", "vorerst", "allein", "zusätzlich", "laufend", "somit", "deswegen",
        "danach", "demnach",
    ]),
    (WordClass::Time, &[
        "uhr", "jahr", "jahre", "jahren", "woche", "wochen", "monat", "monate", "tag", "tage", "tagen", "abend",
        "nachmittag", "vormittag", "mittag", "nacht", "wochenende", "zeit",
    ]),
    (WordClass::CueNoun, &[
        "angaben", "angabe", "aussage", "aussagen", "ansicht", "ansichten", "meinung", "auffassung", "einschätzung",
        "einschätzungen", "information", "informationen", "darstellung", "darstellungen", "auskunft", "auskünfte",
        "worte", "worten", "überzeugung", "erkenntnis", "erkenntnisse", "erkenntnissen", "bekunden", "erklärung",
        "schätzung", "schätzungen", "bericht", "berichte", "berichten", "meldung", "meldungen", "schilderung",
        "schilderungen", "vermutung", "vermutungen", "behauptung", "behauptungen", "umfrage", "umfragen", "studie",
        "studien", "mitteilung", "mitteilungen", "medienberichten", "berechnung", "berechnungen", "vorstellung",
        "vorstellungen", "ankündigung", "ankündigungen", "prognose", "prognosen", "beobachtung", "beobachtungen",
        "ermittlungen", "untersuchungen", "untersuchung", "interpretation", "fazit", "stellungnahme", "quellen",
        "urteil", "dafürhalten", "analyse", "planungen", "plänen", "bekanntgabe", "statistik", "lesart", "antwort",
        "begründung", "kommentar", "zitat", "aufforderung",
    ]),
    (WordClass::Verb, &[
        "gibt", "gab", "gaben", "geht", "ging", "gingen", "kommt", "kam", "kamen", "steht", "stand", "standen",
        "liegt", "lag", "lagen", "macht", "machte", "machten", "nimmt", "nahm", "nahmen", "bleibt", "blieb",
        "blieben", "führt", "führte", "hält", "hielt", "hielten", "lässt", "ließ", "findet", "fand", "stellt",
        "stellte", "setzt", "setzte", "läuft", "lief", "fällt", "fiel", "zieht", "zog", "trifft", "traf", "trat",
        "bringt", "brachte", "braucht", "brauchte", "gilt", "galt", "gelang", "begann", "beginnt", "endete", "endet",
        "starb", "sterben",
    ]),
];
