//! Spellings of one word: British and American, with and without hyphens and full stops, contracted and spelt out.

use crate::text::fold;

/// Endings that differ, British first, and how many letters must stand before them. From the spelling tables of the
/// Guardian and of the Chicago Manual of Style.
static ENDINGS: &[(&str, &str, usize)] = &[
    ("ise", "ize", 4),
    ("ised", "ized", 4),
    ("ises", "izes", 4),
    ("ising", "izing", 4),
    ("iser", "izer", 4),
    ("isers", "izers", 4),
    ("isation", "ization", 3),
    ("isations", "izations", 3),
    ("yse", "yze", 3),
    ("ysed", "yzed", 3),
    ("ysing", "yzing", 3),
    ("lled", "led", 3),
    ("lling", "ling", 3),
    ("ller", "ler", 4),
    ("llers", "lers", 4),
    ("llor", "lor", 4),
    ("logue", "log", 3),
    ("logues", "logs", 3),
];

/// Beginnings of words that differ, British first; what follows them must be the same.
static BEGINNINGS: &[(&str, &str)] = &[
    ("armour", "armor"),
    ("behaviour", "behavior"),
    ("candour", "candor"),
    ("clamour", "clamor"),
    ("colour", "color"),
    ("endeavour", "endeavor"),
    ("favour", "favor"),
    ("flavour", "flavor"),
    ("harbour", "harbor"),
    ("honour", "honor"),
    ("humour", "humor"),
    ("labour", "labor"),
    ("neighbour", "neighbor"),
    ("parlour", "parlor"),
    ("rigour", "rigor"),
    ("rumour", "rumor"),
    ("saviour", "savior"),
    ("splendour", "splendor"),
    ("tumour", "tumor"),
    ("valour", "valor"),
    ("vapour", "vapor"),
    ("vigour", "vigor"),
    ("centre", "center"),
    ("fibre", "fiber"),
    ("litre", "liter"),
    ("metre", "meter"),
    ("kilometre", "kilometer"),
    ("theatre", "theater"),
    ("defence", "defense"),
    ("offence", "offense"),
    ("licence", "license"),
    ("pretence", "pretense"),
    ("ageing", "aging"),
    ("aluminium", "aluminum"),
    ("enrol", "enroll"),
    ("fulfil", "fulfill"),
    ("grey", "gray"),
    ("judgement", "judgment"),
    ("manoeuvre", "maneuver"),
    ("plough", "plow"),
    ("programme", "program"),
    ("sceptic", "skeptic"),
];

/// Endings of contractions and what they stand for.
static CONTRACTIONS: &[(&str, &str)] =
    &[("n't", " not"), ("'re", " are"), ("'ll", " will"), ("'ve", " have"), ("'m", " am")];

/// Contractions that change the word they are joined to.
static IRREGULAR: &[(&str, &str)] =
    &[("can't", "can not"), ("cannot", "can not"), ("won't", "will not"), ("shan't", "shall not")];

/// Whether the words differ in spelling only: `realise`/`realize`, `colour`/`color`, `e-mail`/`email`, `U.S`/`US`.
pub(super) fn variant(a: &str, b: &str) -> bool {
    if bare(a, false) == bare(b, false) {
        return true;
    }
    let (a, b) = (bare(a, true), bare(b, true));
    a == b && a.chars().count() > 3 || ending(&a, &b) || ending(&b, &a) || beginning(&a, &b) || beginning(&b, &a)
}

/// Whether one is the other with its contractions spelt out: `didn't`, `did not`; never the same word in other letter
/// case.
pub(super) fn contracted(a: &str, b: &str) -> bool {
    !a.eq_ignore_ascii_case(b) && spelt_out(a) == spelt_out(b)
}

/// The letters and digits, without hyphens, full stops and spaces; in lower case where asked for.
fn bare(word: &str, lower: bool) -> String {
    let kept: String = fold(word).chars().filter(|c| !matches!(c, '-' | '.' | ' ' | '\u{a0}')).collect();
    if lower { kept.to_lowercase() } else { kept }
}

fn ending(british: &str, american: &str) -> bool {
    ENDINGS.iter().any(|&(x, y, least)| {
        let stems = british.strip_suffix(x).zip(american.strip_suffix(y));
        stems.is_some_and(|(s, t)| s == t && s.len() >= least)
    })
}

fn beginning(british: &str, american: &str) -> bool {
    BEGINNINGS.iter().any(|&(x, y)| british.strip_prefix(x).zip(american.strip_prefix(y)).is_some_and(|(s, t)| s == t))
}

fn spelt_out(words: &str) -> String {
    let words = fold(words).to_lowercase();
    let words = words.split_whitespace().map(|word| {
        let whole = IRREGULAR.iter().find(|(short, _)| word == *short).map(|(_, long)| (*long).to_owned());
        let joined = || CONTRACTIONS.iter().find_map(|(s, l)| Some(format!("{}{l}", word.strip_suffix(s)?)));
        whole.or_else(joined).unwrap_or_else(|| word.to_owned())
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{contracted, variant};

    #[test]
    fn spellings_of_one_word_are_told_from_other_words() {
        let same = [
            ("realise", "realize"),
            ("Organisations", "organizations"),
            ("colourful", "colorful"),
            ("centre", "center"),
            ("travelled", "traveled"),
            ("e-mail", "email"),
            ("U.S", "US"),
        ];
        for (a, b) in same {
            assert!(variant(a, b) && variant(b, a), "{a} {b}");
        }
        for (a, b) in [("four", "for"), ("prise", "prize"), ("called", "cared"), ("us", "U.S"), ("filled", "filed")] {
            assert!(!variant(a, b) && !variant(b, a), "{a} {b}");
        }
    }

    #[test]
    fn contractions_are_spelt_out() {
        assert!(contracted("didn’t", "did not") && contracted("We'll", "we will") && contracted("can't", "cannot"));
        assert!(!contracted("didn't", "did") && !contracted("can't", "can"));
    }
}
