//! The shape of the code: which module may import which, and what a file must look like.
//!
//! Read from the sources themselves. docs/architecture.md tells why.

use std::fs;
use std::path::{Path, PathBuf};

/// The floors, lowest first. A module imports from lower floors and from what stands left of it on its own.
const FLOORS: &[&[&str]] = &[
    &["text", "tree", "language"],
    &["people"],
    &["article", "house"],
    &["bank"],
    &["quotation"],
    &["attribution", "alignment"],
    &["circumstance"],
    &["report"],
    &["rules", "settings", "settle", "fix", "collate"],
    &["render"],
    &["verify"],
    &["files"],
    &["bin"],
];

/// Imports that the floors would allow and the design does not: extraction knows no bank.
const FORBIDDEN: &[(&str, &str)] = &[("quotation", "bank"), ("attribution", "bank")];

/// The most lines of a file before its tests, tables not counted: a table of words is as long as the language has them.
const MOST_LINES: usize = 400;

/// Names that tell nothing of what a module makes.
const EMPTY_NAMES: &[&str] = &["util", "utils", "common", "helper", "helpers", "types", "misc"];

/// A source file.
struct Source {
    /// Its path under `src`.
    path: PathBuf,
    /// All of it.
    text: String,
    /// Its code: without comments and without tests.
    code: String,
}

impl Source {
    fn read(root: &Path, path: &Path) -> Self {
        let text = fs::read_to_string(path).expect("sources are readable");
        let code = without_comments(before_tests(&text));
        Self { path: path.strip_prefix(root).expect("a path under src").to_owned(), text, code }
    }

    /// The modules around its code, outermost first: `article/plain.rs` is `["article", "plain"]`.
    fn modules(&self) -> Vec<String> {
        let parts = self.path.with_extension("");
        let parts = parts.iter().map(|p| p.to_string_lossy().into_owned());
        parts.filter(|p| p != "mod" && p != "lib").collect()
    }

    /// The top-level module it belongs to; `None` for `lib.rs`.
    fn owner(&self) -> Option<String> {
        self.modules().into_iter().next()
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut out = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("src is readable") {
            let path = entry.expect("src is readable").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                out.push(Source::read(&root, &path));
            }
        }
    }
    out.sort_by(|a, b| a.path.cmp(&b.path));
    out
}

fn before_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod ").next().unwrap_or(text)
}

fn without_comments(text: &str) -> String {
    let lines = text.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
    lines.map(|line| line.split(" // ").next().unwrap_or(line)).collect::<Vec<_>>().join("\n")
}

/// The names at the root of the crate that `code` imports or names, where it stands in `modules`.
fn root_names(code: &str, modules: &[String]) -> Vec<String> {
    let mut out = Vec::new();
    for (at, _) in code.match_indices("crate::").filter(|&(at, _)| starts_path(code, at)) {
        out.extend(first_names(&code[at + "crate::".len()..]));
    }
    for (at, _) in code.match_indices("super::").filter(|&(at, _)| starts_path(code, at)) {
        let mut rest = &code[at..];
        let mut climbed = 0;
        while let Some(after) = rest.strip_prefix("super::") {
            (rest, climbed) = (after, climbed + 1);
        }
        if climbed >= modules.len() {
            out.extend(first_names(rest));
        }
    }
    out
}

/// Whether a path begins at byte `at`, rather than going on from an earlier segment.
fn starts_path(code: &str, at: usize) -> bool {
    !code[..at].ends_with(|c: char| c == ':' || c == '_' || c.is_alphanumeric())
}

/// The first segments of what a path goes on with: `a::b` gives `a`; `{a::b, c::{d, e}}` gives `a` and `c`.
fn first_names(rest: &str) -> Vec<String> {
    let name = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let Some(group) = rest.strip_prefix('{') else { return vec![name(rest)] };
    let mut depth = 0;
    let mut out = vec![name(group.trim_start())];
    for (i, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => out.push(name(group[i + 1..].trim_start())),
            _ => {}
        }
    }
    out.retain(|n| !n.is_empty());
    out
}

/// The place of a module in the house: its floor and how far right it stands.
fn place(module: &str) -> Option<(usize, usize)> {
    let floor = FLOORS.iter().position(|floor| floor.contains(&module))?;
    Some((floor, FLOORS[floor].iter().position(|m| *m == module)?))
}

/// What is wrong with `owner` importing `name`.
fn fault(owner: &str, name: &str) -> Option<String> {
    if owner == name || owner == "bin" {
        return None;
    }
    match (place(owner), place(name)) {
        (None, _) => Some(format!("`{owner}` is on no floor")),
        (_, None) => Some(format!("`crate::{name}` is no module of the house: name the module it comes from")),
        (Some(own), Some(other)) if other > own => Some(format!("`{owner}` imports `{name}`, which stands above it")),
        _ if FORBIDDEN.contains(&(owner, name)) => Some(format!("`{owner}` must not know `{name}`")),
        _ => None,
    }
}

fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_module_stands_on_one_floor() {
    let lib = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).expect("lib.rs is readable");
    let declared = lib.lines().filter_map(|line| line.strip_prefix("pub ").unwrap_or(line).strip_prefix("mod "));
    let mut modules: Vec<&str> = declared.filter_map(|name| name.strip_suffix(';')).collect();
    modules.push("bin");
    modules.sort_unstable();
    let mut floors = FLOORS.concat();
    floors.sort_unstable();
    assert_eq!(floors, modules);
}

#[test]
fn imports_run_downward() {
    let mut faults = Vec::new();
    for source in sources() {
        let Some(owner) = source.owner() else { continue };
        for name in root_names(&source.code, &source.modules()) {
            faults.extend(fault(&owner, &name).map(|f| format!("{}: {f}", source.path.display())));
        }
    }
    assert_none(&faults);
}

#[test]
fn every_file_says_first_what_it_makes() {
    let silent = sources().into_iter().filter(|s| !s.text.starts_with("//! "));
    assert_none(&silent.map(|s| format!("{} does not begin with `//!`", s.path.display())).collect::<Vec<_>>());
}

/// How many lines `text` has before its tests and outside its tables.
fn length(text: &str) -> usize {
    let mut in_table = false;
    let mut lines = 0;
    for line in before_tests(text).lines() {
        in_table |= line.contains("static ") && line.ends_with('[');
        lines += usize::from(!in_table);
        in_table &= line != "];";
    }
    lines
}

#[test]
fn no_file_is_long() {
    let long = sources().into_iter().map(|s| (length(&s.text), s)).filter(|l| l.0 > MOST_LINES);
    assert_none(&long.map(|(n, s)| format!("{} has {n} lines before its tests", s.path.display())).collect::<Vec<_>>());
}

#[test]
fn no_module_has_an_empty_name() {
    let empty = sources().into_iter().filter(|s| s.modules().iter().any(|m| EMPTY_NAMES.contains(&m.as_str())));
    assert_none(&empty.map(|s| format!("{} says nothing of what it makes", s.path.display())).collect::<Vec<_>>());
}

#[test]
fn only_files_and_the_binary_touch_the_disk() {
    let touching = sources().into_iter().filter(|s| {
        let free = s.owner().is_some_and(|o| o == "files" || o == "bin");
        !free && (s.code.contains("std::fs") || s.code.contains("tempfile::"))
    });
    assert_none(&touching.map(|s| format!("{} touches the disk", s.path.display())).collect::<Vec<_>>());
}

#[test]
fn only_renderers_make_wire_types() {
    let serialising = sources()
        .into_iter()
        .filter(|s| s.owner().is_some_and(|o| o != "render" && o != "bin") && s.code.contains("Serialize"));
    let serialising = serialising.filter(|s| s.code.replace("Deserialize", "").contains("Serialize"));
    assert_none(&serialising.map(|s| format!("{} makes a type `Serialize`", s.path.display())).collect::<Vec<_>>());
}

#[test]
fn the_reader_of_imports_sees_every_form() {
    let code = "use crate::text::Span;\nuse crate::{article::Article, bank::{Bank, Index}};\nlet x = crate::rules::rule();\n\
                use super::Block;\nuse super::super::verify;\nmycrate::files::x;\n";
    let modules = ["article".to_owned(), "plain".to_owned()];
    assert_eq!(root_names(code, &modules), ["text", "article", "bank", "rules", "verify"]);
    assert!(fault("quotation", "bank").is_some());
    assert!(fault("text", "people").is_some());
    assert!(fault("people", "text").is_none());
    assert!(fault("article", "Bank").is_some());
}
