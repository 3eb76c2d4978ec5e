//! The record's words in the draft's typography: its apostrophes, its curly or straight marks, and marks inside marks.

/// What the draft's text is written with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Typography {
    /// Whether apostrophes are curly; `None` where it has none.
    curly_apostrophes: Option<bool>,
    /// Whether double marks are.
    curly_marks: Option<bool>,
}

/// An opening mark, with the pair that stands inside it. Source: CLDR's delimiters, `quotationStart` and
/// `alternateQuotationStart`.
static INNER: &[(char, (char, char))] = &[
    ('“', ('‘', '’')),
    ('"', ('\'', '\'')),
    ('„', ('‚', '‘')),
    ('«', ('“', '”')),
    ('»', ('›', '‹')),
    ('‘', ('“', '”')),
    ('\'', ('"', '"')),
    ('‚', ('„', '“')),
    ('‹', ('«', '»')),
    ('›', ('»', '«')),
];

/// What a mark of the record's words does there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Open,
    Close,
    Apostrophe,
}

impl Typography {
    /// The typography of a text: what it has more of.
    pub(super) fn of(text: &str) -> Self {
        let mut apostrophes = (0usize, 0usize);
        let mut marks = (0usize, 0usize);
        let mut before = ' ';
        for c in text.chars() {
            match c {
                '’' => apostrophes.0 += usize::from(before.is_alphanumeric()),
                '\'' => apostrophes.1 += usize::from(before.is_alphanumeric()),
                '“' | '”' => marks.0 += 1,
                '"' => marks.1 += 1,
                _ => {}
            }
            before = c;
        }
        let more = |(curly, straight): (usize, usize)| (curly != straight).then_some(curly > straight);
        Self { curly_apostrophes: more(apostrophes), curly_marks: more(marks) }
    }

    /// The mark that opens the quotation whose words begin at `words`; `None` for a block quotation.
    pub(super) fn outer(self, text: &str, words: crate::text::Span) -> Option<char> {
        let before = text[..words.start].trim_end_matches([' ', '\u{A0}', '\u{202F}']);
        let mark = before.chars().next_back()?;
        let mark = if before.ends_with("''") || before.ends_with("``") { '"' } else { mark };
        INNER.iter().find(|(outer, _)| *outer == mark).map(|(outer, _)| *outer)
    }

    /// The words as the draft would print them inside the mark `outer`.
    pub(super) fn adapted(self, words: &str, outer: Option<char>) -> String {
        let chars: Vec<char> = words.chars().collect();
        let mut out = String::with_capacity(words.len());
        let mut open = Vec::new();
        for (at, &c) in chars.iter().enumerate() {
            match c {
                '\n' | '\r' | '\t' if out.ends_with(' ') => {}
                '\n' | '\r' | '\t' => out.push(' '),
                ' ' if out.ends_with(' ') => {}
                _ => match role(&chars, at, !open.is_empty()) {
                    None => out.push(c),
                    Some(Role::Apostrophe) => out.push(if self.apostrophe(c, outer) { '’' } else { '\'' }),
                    Some(Role::Open) => {
                        let pair = self.pair(c, outer, open.len());
                        open.push(pair);
                        out.push(pair.0);
                    }
                    Some(Role::Close) => out.push(open.pop().unwrap_or_else(|| self.pair(c, outer, 0)).1),
                },
            }
        }
        out
    }

    /// Whether an apostrophe that the record has as `c` is to be curly.
    fn apostrophe(self, c: char, outer: Option<char>) -> bool {
        let by_marks = match outer {
            Some('"' | '\'') => Some(false),
            Some('“' | '‘') => Some(true),
            _ => None,
        };
        self.curly_apostrophes.or(by_marks).unwrap_or(c != '\'')
    }

    /// The marks for words that the record has in marks, with so many open around them already.
    fn pair(self, c: char, outer: Option<char>, depth: usize) -> (char, char) {
        let curly = self.curly_marks.unwrap_or(!matches!(c, '"' | '\''));
        let base = if curly { ('“', '”') } else { ('"', '"') };
        let inner = |outer: char| INNER.iter().find(|(mark, _)| *mark == outer).map_or(base, |(_, pair)| *pair);
        let first = match outer {
            Some(mark) => inner(mark),
            None if is_single(c) => inner(base.0),
            None => base,
        };
        if depth.is_multiple_of(2) { first } else { inner(first.0) }
    }
}

/// What character `at` does; `None` where it is no mark. `open` tells that a mark was opened before.
fn role(chars: &[char], at: usize, open: bool) -> Option<Role> {
    let before = at.checked_sub(1).map(|i| chars[i]);
    let after = chars.get(at + 1).copied();
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match chars[at] {
        '\'' | '’' if word(before) && word(after) => Some(Role::Apostrophe),
        '\'' | '’' if !word(after) && open => Some(Role::Close),
        '\'' if !word(before) && word(after) && closes_later(chars, at) => Some(Role::Open),
        '\'' | '’' => Some(Role::Apostrophe),
        '‘' | '‚' | '„' | '«' | '‹' => Some(Role::Open),
        '“' if open && !word(after) => Some(Role::Close),
        '“' => Some(Role::Open),
        '”' | '»' | '›' => Some(Role::Close),
        '"' if word(after) && !before.is_some_and(|c| !c.is_whitespace() && !"([—–".contains(c)) => {
            Some(Role::Open)
        }
        '"' => Some(Role::Close),
        _ => None,
    }
}

/// Whether a straight single mark closes what one at `at` opens.
fn closes_later(chars: &[char], at: usize) -> bool {
    let closing = |i: usize| {
        chars[i] == '\'' && !chars[i - 1].is_whitespace() && !chars.get(i + 1).is_some_and(|c| c.is_alphanumeric())
    };
    (at + 2..chars.len()).any(closing)
}

fn is_single(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '‚' | '‹' | '›')
}

#[cfg(test)]
mod tests {
    use super::Typography;

    #[test]
    fn marks_and_apostrophes_are_the_drafts_own() {
        let cases = [
            ("It’s “so”.", Some('“'), "can't be “a mess” now", "can’t be ‘a mess’ now"),
            ("It's \"so\".", Some('"'), "can’t be “a mess” now", "can't be 'a mess' now"),
            ("It’s ‘so’.", Some('‘'), "can’t be “a mess” now", "can’t be “a mess” now"),
            ("It’s ‘so’.", Some('‘'), "called it ‘a mess’ now", "called it “a mess” now"),
            ("“So.”", Some('“'), "he said “it is ‘a mess’ now”", "he said ‘it is “a mess” now’"),
            ("“So.”", None, "called it \"a mess\" now", "called it “a mess” now"),
            ("\"So.\"", Some('"'), "the voters’ choice", "the voters' choice"),
            ("„So.“", Some('„'), "nannte es „ein Chaos“ hier", "nannte es ‚ein Chaos‘ hier"),
            ("« So. »", Some('«'), "un « vrai » choix", "un “ vrai ” choix"),
            ("plain", None, "two\n\nparagraphs", "two paragraphs"),
        ];
        for (draft, outer, record, expected) in cases {
            assert_eq!(Typography::of(draft).adapted(record, outer), expected, "{record}");
        }
    }
}
