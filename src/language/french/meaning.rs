//! French words that carry meaning, and those that carry none.

/// Frequent function words.
pub(super) static FUNCTION_WORDS: &[&str] = &[
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "au", "aux", "à", "et", "ou", "où", "mais", "donc",
    "or", "car", "que", "qu", "qui", "quoi", "dont", "ce", "cet", "cette", "ces", "c", "s", "se", "sa", "son", "ses",
    "leur", "leurs", "mon", "ma", "mes", "ton", "ta", "tes", "notre", "nos", "votre", "vos", "je", "j", "tu", "il",
    "elle", "on", "nous", "vous", "ils", "elles", "me", "m", "te", "t", "lui", "eux", "y", "en", "dans", "sur", "sous",
    "avec", "pour", "par", "vers", "chez", "entre", "depuis", "pendant", "avant", "après", "contre", "selon", "lors",
    "dès", "jusque", "comme", "si", "quand", "lorsque", "puisque", "parce", "afin", "est", "sont", "était", "étaient",
    "être", "été", "suis", "es", "sommes", "êtes", "sera", "seront", "serait", "ai", "as", "a", "avons", "avez", "ont",
    "avait", "avaient", "avoir", "eu", "aura", "auront", "aurait", "fait", "faire", "très", "aussi", "encore", "déjà",
    "ici", "là", "ainsi", "alors", "puis", "celui", "celle", "ceux", "celles", "cela", "ça", "ceci", "lequel",
    "laquelle",
];

/// Words that negate.
pub(super) static NEGATIONS: &[&str] =
    &["ne", "n", "pas", "non", "jamais", "rien", "personne", "aucun", "aucune", "nul", "nulle", "ni", "sans", "guère"];

/// Modal verbs and words.
pub(super) static MODALS: &[&str] = &[
    "peut",
    "peuvent",
    "pouvait",
    "pourrait",
    "pourraient",
    "pourra",
    "doit",
    "doivent",
    "devait",
    "devrait",
    "devraient",
    "devra",
    "faut",
    "faudrait",
    "peut-être",
];

/// Quantifiers and limiting words.
pub(super) static QUANTIFIERS: &[&str] = &[
    "tout",
    "toute",
    "tous",
    "toutes",
    "chaque",
    "chacun",
    "chacune",
    "quelques",
    "quelque",
    "certains",
    "certaines",
    "plusieurs",
    "beaucoup",
    "peu",
    "plupart",
    "moins",
    "seulement",
    "uniquement",
    "seul",
    "seule",
    "toujours",
    "souvent",
    "parfois",
    "presque",
    "environ",
    "moitié",
    "trop",
    "assez",
];

/// Months and weekdays.
pub(super) static CALENDAR: &[&str] = &[
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "hier",
    "demain",
];

/// Words spoken while thinking.
pub(super) static FILLERS: &[&str] = &["euh", "ben"];

/// Number words.
pub(super) static NUMERALS: &[(&str, f64)] = &[
    ("zéro", 0.0),
    ("deux", 2.0),
    ("trois", 3.0),
    ("quatre", 4.0),
    ("cinq", 5.0),
    ("six", 6.0),
    ("sept", 7.0),
    ("huit", 8.0),
    ("neuf", 9.0),
    ("dix", 10.0),
    ("onze", 11.0),
    ("douze", 12.0),
    ("treize", 13.0),
    ("quatorze", 14.0),
    ("quinze", 15.0),
    ("seize", 16.0),
    ("vingt", 20.0),
    ("trente", 30.0),
    ("quarante", 40.0),
    ("cinquante", 50.0),
    ("soixante", 60.0),
    ("cent", 100.0),
    ("mille", 1000.0),
    ("million", 1000000.0),
    ("milliard", 1000000000.0),
    ("millions", 1000000.0),
    ("milliards", 1000000000.0),
    ("douzaine", 12.0),
];

/// Endings of nouns, adjectives and regular verbs, as school grammars list them.
pub(super) static ENDINGS: &[&str] = &[
    "s", "e", "es", "é", "ée", "és", "ées", "er", "ez", "ent", "ons", "ant", "ais", "ait", "aient", "ions", "iez", "a",
    "ai", "as", "ont", "era", "erai", "eras", "erez", "erons", "eront", "erais", "erait", "eraient", "ir", "it", "is",
    "i", "ie", "ies", "irent", "issent", "issons", "issait", "issaient", "ira", "irai", "iront", "irait", "iraient",
    "u", "ue", "us", "ues",
];
