//! Spanish words that carry meaning, and those that carry none.

/// Frequent function words.
pub(super) static FUNCTION_WORDS: &[&str] = &[
    "el", "la", "los", "las", "lo", "un", "una", "unos", "unas", "de", "del", "al", "a", "y", "e", "o", "u", "pero",
    "sino", "que", "quien", "quienes", "cual", "cuales", "cuyo", "cuya", "como", "cuando", "donde", "porque", "aunque",
    "si", "para", "por", "con", "en", "sobre", "entre", "hacia", "hasta", "desde", "contra", "según", "durante",
    "ante", "bajo", "tras", "es", "son", "era", "eran", "fue", "fueron", "ser", "sido", "siendo", "está", "están",
    "estaba", "estaban", "estar", "ha", "han", "había", "habían", "haber", "hay", "he", "hemos", "será", "serán",
    "sería", "serían", "yo", "tú", "él", "ella", "usted", "nosotros", "ellos", "ellas", "ustedes", "me", "te", "se",
    "nos", "le", "les", "mi", "mis", "tu", "tus", "su", "sus", "nuestro", "nuestra", "nuestros", "este", "esta",
    "estos", "estas", "ese", "esa", "esos", "esas", "aquel", "aquella", "esto", "eso", "ello", "muy", "también", "ya",
    "aún", "aquí", "allí", "así", "entonces", "pues", "qué", "quién", "cómo", "dónde", "cuándo",
];

/// Words that negate.
pub(super) static NEGATIONS: &[&str] =
    &["no", "nunca", "jamás", "nada", "nadie", "ninguno", "ninguna", "ningún", "ni", "tampoco", "sin", "apenas"];

/// Modal verbs and words.
pub(super) static MODALS: &[&str] = &[
    "puede",
    "pueden",
    "podía",
    "podría",
    "podrían",
    "podrá",
    "debe",
    "deben",
    "debía",
    "debería",
    "deberían",
    "quizá",
    "quizás",
];

/// Quantifiers and limiting words.
pub(super) static QUANTIFIERS: &[&str] = &[
    "todo",
    "toda",
    "todos",
    "todas",
    "cada",
    "algunos",
    "algunas",
    "algún",
    "alguna",
    "varios",
    "varias",
    "muchos",
    "muchas",
    "mucho",
    "mucha",
    "pocos",
    "pocas",
    "poco",
    "poca",
    "mayoría",
    "más",
    "menos",
    "solo",
    "sólo",
    "solamente",
    "únicamente",
    "siempre",
    "casi",
    "aproximadamente",
    "mitad",
    "ambos",
    "ambas",
    "demasiado",
    "bastante",
];

/// Months and weekdays.
pub(super) static CALENDAR: &[&str] = &[
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
    "lunes",
    "martes",
    "miércoles",
    "jueves",
    "viernes",
    "sábado",
    "domingo",
    "hoy",
    "ayer",
    "mañana",
];

/// Words spoken while thinking.
pub(super) static FILLERS: &[&str] = &["eh", "este"];

/// Number words.
pub(super) static NUMERALS: &[(&str, f64)] = &[
    ("cero", 0.0),
    ("uno", 1.0),
    ("dos", 2.0),
    ("tres", 3.0),
    ("cuatro", 4.0),
    ("cinco", 5.0),
    ("seis", 6.0),
    ("siete", 7.0),
    ("ocho", 8.0),
    ("nueve", 9.0),
    ("diez", 10.0),
    ("once", 11.0),
    ("doce", 12.0),
    ("trece", 13.0),
    ("catorce", 14.0),
    ("quince", 15.0),
    ("dieciséis", 16.0),
    ("diecisiete", 17.0),
    ("dieciocho", 18.0),
    ("diecinueve", 19.0),
    ("veinte", 20.0),
    ("treinta", 30.0),
    ("cuarenta", 40.0),
    ("cincuenta", 50.0),
    ("sesenta", 60.0),
    ("setenta", 70.0),
    ("ochenta", 80.0),
    ("noventa", 90.0),
    ("cien", 100.0),
    ("mil", 1000.0),
    ("millón", 1000000.0),
    ("millones", 1000000.0),
    ("docena", 12.0),
];

/// Endings of nouns, adjectives and regular verbs, as school grammars list them.
pub(super) static ENDINGS: &[&str] = &[
    "s", "es", "o", "a", "e", "os", "as", "ar", "er", "ir", "an", "en", "amos", "emos", "imos", "ó", "é", "í", "aron",
    "ieron", "ió", "aba", "aban", "ía", "ían", "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ando",
    "iendo", "ará", "arán", "aré", "aría", "arían", "erá", "erán", "ería", "erían", "irá", "irán", "iría", "irían",
];
