//! The name that was probably meant.

/// Longer names are not compared: nobody mistypes a field name of more than this many bytes.
const LONGEST: usize = 64;

/// The one of `known` that `name` is a slip of: at most one letter in three wrong, `_` for `-`, capitals. The first
/// of several equally near ones.
#[must_use]
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if name.len() > LONGEST {
        return None;
    }
    let name = name.to_lowercase().replace('_', "-");
    let allowed = (name.chars().count() / 3).max(1);
    let near = known.into_iter().filter(|k| k.len() <= LONGEST && k.len().abs_diff(name.len()) <= allowed * 4);
    let scored = near.map(|k| (distance(&name, k), k)).filter(|(d, _)| *d <= allowed);
    scored.min_by_key(|(d, _)| *d).map(|(_, k)| k)
}

/// Letters to change, add, drop or swap with their neighbour (optimal string alignment), counted row by row.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    rows[0] = (0..=b.len()).collect();
    for i in 1..=a.len() {
        rows[i][0] = i;
        for j in 1..=b.len() {
            let substituted = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            rows[i][j] = substituted.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                rows[i][j] = rows[i][j].min(rows[i - 2][j - 2] + 1);
            }
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_are_found_and_other_words_are_not() {
        let known = ["speaker", "source", "text-file", "text", "said"];
        for (name, meant) in [
            ("speeker", Some("speaker")),
            ("texts", Some("text")),
            ("Text_File", Some("text-file")),
            ("sadi", Some("said")),
            ("colour", None),
            ("", None),
        ] {
            assert_eq!(nearest(name, known), meant, "{name}");
        }
    }
}
