//! The notices of others in the package are those of Cargo.lock. (`scripts/dependencies.mjs` writes them, and compares
//! their texts.)

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What is needed to build, and of which nothing is in the package: the macros of wasm-bindgen, and what they stand on.
const BUILD_ONLY: &[&str] =
    &["bumpalo", "proc-macro2", "quote", "rustversion", "syn", "wasm-bindgen-macro", "wasm-bindgen-macro-support"];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// Name, version and dependencies of each crate in Cargo.lock.
fn locked() -> Vec<(String, String, Vec<String>)> {
    let text = read("Cargo.lock");
    let value = |block: &str, key: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \""));
        line.unwrap_or_default().trim_end_matches('"').to_owned()
    };
    let needs = |block: &str| -> Vec<String> {
        let list = block.split_once("dependencies = [").map_or("", |(_, list)| list);
        list.split('"').skip(1).step_by(2).map(|name| name.split(' ').next().unwrap_or_default().to_owned()).collect()
    };
    let blocks = text.split("[[package]]").skip(1);
    blocks.map(|block| (value(block, "name"), value(block, "version"), needs(block))).collect()
}

/// The crates of `[dependencies]`, for any target.
fn roots() -> Vec<String> {
    let text = read("Cargo.toml");
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
    let mut waiting = roots();
    assert!(waiting.iter().any(|name| name == "talc"), "{waiting:?}");
    let mut expected = BTreeSet::new();
    while let Some(name) = waiting.pop() {
        let found = locked.iter().find(|(known, ..)| *known == name);
        let Some((_, version, needs)) = found.filter(|_| !BUILD_ONLY.contains(&name.as_str())) else { continue };
        if expected.insert(format!("{name} {version}")) {
            waiting.extend(needs.iter().cloned());
        }
    }
    let notices = read("pkg/THIRD-PARTY");
    let is_crate = |line: &&str| {
        let (name, version) = line.split_once(' ').unwrap_or_default();
        locked.iter().any(|(known, ..)| known == name) && version.starts_with(|c: char| c.is_ascii_digit())
    };
    let listed: BTreeSet<String> = notices.lines().filter(is_crate).map(str::to_owned).collect();
    assert_eq!(listed, expected, "node scripts/dependencies.mjs --write");
    assert!(notices.contains("Shaun Beautement"), "the copyright of the allocator");
}
