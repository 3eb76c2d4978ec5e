//! Every crate that the program is built from may be given away with it.
//!
//! The licences are those that each crate's manifest declares, as `cargo metadata` tells them.

use std::process::Command;

use serde_json::Value;

/// Licences that ask for no more than to be named (SPDX identifiers).
const FREE: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
];

/// Whether an SPDX expression can be met with free licences: every term of an `AND` must be, one of an `OR` is enough.
/// `/` is an old way to write `OR`.
fn is_free(expression: &str) -> bool {
    let expression = expression.trim();
    if let Some(parts) = split(expression, " AND ") {
        return parts.iter().all(|part| is_free(part));
    }
    if let Some(parts) = split(expression, " OR ").or_else(|| split(expression, "/")) {
        return parts.iter().any(|part| is_free(part));
    }
    match expression.strip_prefix('(').and_then(|e| e.strip_suffix(')')) {
        Some(inner) => is_free(inner),
        None => FREE.contains(&expression),
    }
}

/// The parts between `operator`s that stand in no parentheses; `None` where there is no operator.
fn split<'a>(expression: &'a str, operator: &str) -> Option<Vec<&'a str>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, _) in expression.match_indices(operator) {
        let before = &expression[..at];
        if before.matches('(').count() == before.matches(')').count() {
            parts.push(&expression[start..at]);
            start = at + operator.len();
        }
    }
    parts.push(&expression[start..]);
    (parts.len() > 1).then_some(parts)
}

/// The platform that the tests were built for, as the compiler names it.
fn platform() -> String {
    let output = Command::new("rustc").arg("-vV").output().expect("rustc runs");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    told.lines().find_map(|line| line.strip_prefix("host: ")).expect("rustc tells its host").to_owned()
}

#[test]
fn every_crate_has_a_free_licence() {
    // Of this platform only: crates for others were never downloaded, and a test needs no network.
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", &platform()])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    assert!(packages.len() > 20, "cargo metadata lists the dependencies");
    let unfree: Vec<String> = packages
        .iter()
        .filter(|p| !p["license"].as_str().is_some_and(is_free))
        .map(|p| format!("{} {}: {}", p["name"], p["version"], p["license"]))
        .collect();
    assert!(unfree.is_empty(), "{}", unfree.join("\n"));
}

#[test]
fn expressions_are_read_as_spdx_means_them() {
    for expression in [
        "MIT",
        "MIT OR GPL-3.0",
        "MIT/Apache-2.0",
        "(MIT OR GPL-2.0) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception",
    ] {
        assert!(is_free(expression), "{expression}");
    }
    for expression in ["GPL-3.0-only", "MIT AND GPL-2.0", "(MIT AND LGPL-2.1) OR MPL-2.0", ""] {
        assert!(!is_free(expression), "{expression}");
    }
}
