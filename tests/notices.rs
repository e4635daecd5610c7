//! The notices of others in the package are those of Cargo.lock. (`scripts/dependencies.mjs` writes them, and compares
//! their texts.)

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What is needed to build, and of which nothing is in the package: macros, what they stand on, and what makes tables.
const BUILD_ONLY: &[&str] = &[
    "bumpalo",
    "cssparser-macros",
    "derive_more-impl",
    "fastrand",
    "phf_codegen",
    "phf_generator",
    "phf_macros",
    "proc-macro2",
    "quote",
    "rustc_version",
    "rustversion",
    "semver",
    "serde_derive",
    "syn",
    "thiserror-impl",
    "wasm-bindgen-macro",
    "wasm-bindgen-macro-support",
];

/// Crates of this repository: the package's own, and the stand-in for encoding_rs.
const OWN: &[&str] = &["maqal", "maqal-markdown", "encoding_rs"];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// Name, version and dependencies of each crate in Cargo.lock. A dependency is a name; with its version behind it where
/// there are several of that name.
fn locked() -> Vec<(String, String, Vec<String>)> {
    let text = read("Cargo.lock");
    let value = |block: &str, key: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \""));
        line.unwrap_or_default().trim_end_matches('"').to_owned()
    };
    let needs = |block: &str| -> Vec<String> {
        let list = block.split_once("dependencies = [").map_or("", |(_, list)| list);
        list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
    };
    let blocks = text.split("[[package]]").skip(1);
    blocks.map(|block| (value(block, "name"), value(block, "version"), needs(block))).collect()
}

/// The crates of `[dependencies]`, for any target, of a crate whose wasm is in the package.
fn roots(manifest: &str) -> Vec<String> {
    let text = read(manifest);
    // What the workspace names, each crate of it may take or not.
    let is_taken =
        |name: &str| (name == "dependencies" || name.ends_with(".dependencies")) && name != "workspace.dependencies";
    let sections = text.split("\n[").filter(|section| section.split(']').next().is_some_and(is_taken));
    let lines = sections.flat_map(|section| section.lines().skip(1));
    let names = lines.filter_map(|line| Some(line.split_once('=')?.0.trim().trim_end_matches(".workspace").to_owned()));
    names.collect()
}

#[test]
fn every_crate_in_the_package_has_its_notice() {
    let locked = locked();
    let crates = ["", "crates/markdown/", "crates/page/", "crates/sources/"];
    let manifests = crates.map(|folder| format!("{folder}Cargo.toml"));
    let mut waiting: Vec<String> = manifests.iter().flat_map(|manifest| roots(manifest)).collect();
    assert!(waiting.iter().any(|name| name == "talc"), "{waiting:?}");
    let mut expected = BTreeSet::new();
    while let Some(needed) = waiting.pop() {
        let (name, asked) = needed.split_once(' ').unwrap_or((&needed, ""));
        let found = locked.iter().find(|(known, version, _)| known == name && (asked.is_empty() || version == asked));
        let is_in_package = !BUILD_ONLY.contains(&name) && !OWN.contains(&name);
        let Some((_, version, needs)) = found.filter(|_| is_in_package) else { continue };
        if expected.insert(format!("{name} {version}")) {
            waiting.extend(needs.iter().cloned());
        }
    }
    let notices = read("pkg/THIRD-PARTY");
    let is_crate = |line: &&str| {
        let (name, version) = line.split_once(' ').unwrap_or_default();
        locked.iter().any(|(known, locked, _)| known == name && locked == version)
    };
    let listed: BTreeSet<String> = notices.lines().filter(is_crate).map(str::to_owned).collect();
    assert_eq!(listed, expected, "node scripts/dependencies.mjs --write");
    assert!(notices.contains("Shaun Beautement"), "the copyright of the allocator");
}
