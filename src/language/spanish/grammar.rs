//! What Spanish words do in a sentence: closed classes after a school grammar.

use crate::language::WordClass;

/// Word classes.
#[rustfmt::skip]
pub(super) static GRAMMAR: &[(WordClass, &[&str])] = &[
    (WordClass::Determiner, &[
        "el", "la", "los", "las", "un", "una", "unos", "unas", "este", "esta", "estos", "estas", "ese", "esa",
        "esos", "esas", "su", "sus", "mi", "mis", "nuestro", "nuestra", "varios", "varias", "algunos", "algunas",
        "dos", "tres", "cuatro",
    ]),
    (WordClass::Preposition, &[
        "de", "del", "a", "al", "en", "con", "por", "para", "sobre", "entre", "hacia", "hasta", "desde", "contra",
        "tras", "ante", "bajo", "durante", "sin", "mediante", "según",
    ]),
    (WordClass::Auxiliary, &[
        "es", "son", "era", "eran", "fue", "fueron", "ha", "han", "había", "habían", "está", "están", "estaba",
        "será", "serán", "sería", "serían", "puede", "pueden", "podría", "debe", "deben", "debería", "va", "van",
        "hubo", "hay",
    ]),
    (WordClass::Inverting, &[
        "ha", "han", "había", "habían",
    ]),
    (WordClass::Be, &[
        "es", "son", "era", "eran", "fue", "fueron", "sido", "ser", "será", "serán", "sería",
    ]),
    (WordClass::Conjunction, &[
        "y", "e", "o", "u", "ni",
    ]),
    (WordClass::Clause, &[
        "que", "si", "cuando", "porque", "aunque", "pero", "como", "mientras", "pues", "donde",
    ]),
    (WordClass::Circumstance, &[
        "si", "cuando", "porque", "aunque", "como", "mientras", "pues",
    ]),
    (WordClass::Question, &["si"]),
    (WordClass::Complementizer, &[
        "que", "si",
    ]),
    (WordClass::Contrast, &[
        "pero", "mientras", "sino",
    ]),
    (WordClass::Relative, &[
        "quien", "quienes", "cual", "cuales", "cuyo", "cuya",
    ]),
    (WordClass::Adverb, &[
        "no", "también", "ya", "ayer", "hoy", "mañana", "luego", "después", "además", "aún", "todavía", "nunca",
        "más", "se", "lo", "le", "les", "me", "nos", "así", "embargo", "siempre", "recientemente", "entonces",
        "incluso", "antes",
    ]),
    (WordClass::Time, &[
        "año", "años", "mes", "meses", "semana", "semanas", "día", "días", "hora", "horas", "noche", "tarde",
    ]),
    (WordClass::CueNoun, &[
        "palabras", "respuesta", "declaración", "declaraciones", "mensaje", "comunicado",
    ]),
    (WordClass::Verb, &[
        "hizo", "hace", "hacen", "tiene", "tienen", "tuvo", "dio", "da", "llegó", "llega", "salió", "sale", "dejó",
        "deja", "quedó", "queda", "tomó", "toma", "vino", "viene", "puso", "pone",
    ]),
    (WordClass::Naming, &[
        "titulado", "titulada", "titulados", "llamado", "llamada", "llamados", "llamadas", "apodado", "apodada",
        "película", "novela", "libro",
    ]),
];
