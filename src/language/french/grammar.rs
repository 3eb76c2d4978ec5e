//! What French words do in a sentence: closed classes after a school grammar.

use crate::language::WordClass;

/// Word classes.
#[rustfmt::skip]
pub(super) static GRAMMAR: &[(WordClass, &[&str])] = &[
    (WordClass::Determiner, &[
        "le", "la", "les", "l'", "l", "un", "une", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs",
        "mon", "ma", "mes", "notre", "nos", "votre", "vos", "plusieurs", "quelques", "certains", "certaines", "deux",
        "trois", "quatre",
    ]),
    (WordClass::Preposition, &[
        "de", "d'", "d", "à", "au", "aux", "du", "des", "dans", "en", "sur", "sous", "avec", "pour", "par", "vers",
        "chez", "entre", "contre", "lors", "depuis", "pendant", "après", "avant", "devant", "derrière", "sans",
        "selon", "dès", "parmi", "envers", "face", "auprès",
    ]),
    (WordClass::Auxiliary, &[
        "est", "sont", "était", "étaient", "a", "ont", "avait", "avaient", "sera", "seront", "serait", "seraient",
        "aurait", "auraient", "aura", "peut", "peuvent", "pouvait", "pourrait", "doit", "doivent", "devrait", "va",
        "vont", "fut", "furent",
    ]),
    (WordClass::Inverting, &[
        "a", "ont", "avait", "avaient", "aurait",
    ]),
    (WordClass::Be, &[
        "est", "sont", "était", "étaient", "été", "être", "fut", "furent", "sera", "seront", "serait",
    ]),
    (WordClass::Conjunction, &[
        "et", "ou", "ni",
    ]),
    (WordClass::Clause, &[
        "que", "qu'", "qu", "si", "quand", "lorsque", "lorsqu'", "parce", "mais", "comme", "car", "puisque",
        "tandis", "alors", "afin", "où",
    ]),
    (WordClass::Circumstance, &[
        "si", "quand", "lorsque", "lorsqu'", "comme", "parce", "car", "puisque", "tandis", "afin",
    ]),
    (WordClass::Question, &["si"]),
    (WordClass::Complementizer, &[
        "que", "qu'", "qu", "si",
    ]),
    (WordClass::Contrast, &[
        "mais", "tandis",
    ]),
    (WordClass::Relative, &[
        "qui", "dont", "lequel", "laquelle", "lesquels", "où",
    ]),
    (WordClass::Adverb, &[
        "ne", "n'", "n", "pas", "aussi", "encore", "déjà", "hier", "aujourd'hui", "demain", "ensuite", "puis",
        "toutefois", "cependant", "également", "notamment", "ainsi", "alors", "jamais", "plus", "t", "y", "se", "s'",
        "s", "même", "toujours", "récemment", "clairement", "finalement", "enfin",
    ]),
    (WordClass::Time, &[
        "an", "ans", "année", "années", "mois", "semaine", "semaines", "jour", "jours", "heure", "heures", "matin",
        "soir",
    ]),
    (WordClass::CueNoun, &[
        "mots", "paroles", "réponse", "déclaration", "déclarations", "message", "propos", "communiqué",
    ]),
    (WordClass::Verb, &[
        "fait", "font", "faisait", "prend", "prit", "pris", "met", "mis", "vient", "viennent", "venu", "reste",
        "restent", "passe", "arrive", "arrivé", "quitte", "quitté", "donne", "donné", "trouve", "trouvé", "tient",
        "tenu",
    ]),
    (WordClass::Naming, &[
        "intitulé", "intitulée", "intitulés", "baptisé", "baptisée", "surnommé", "surnommée", "film", "roman",
        "livre",
    ]),
];
