//! Which file of the crate imports which, read from its `use` lines and its paths that start with `crate::` or
//! `super::`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::{code, sources};

/// The files of the crate by module path (`["html", "url"]`), each with its code.
type Files = BTreeMap<Vec<String>, String>;

pub fn files() -> Files {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let module = |path: &Path| {
        let relative = path.strip_prefix(&src).expect("below src").with_extension("");
        let mut parts: Vec<String> = relative.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        if parts.last().is_some_and(|last| last == "mod" || last == "lib") {
            parts.pop();
        }
        parts
    };
    let is_test = |parts: &[String]| parts.iter().any(|part| part == "tests");
    sources("src")
        .into_iter()
        .map(|(path, text)| (module(&path), code(&text)))
        .filter(|(parts, _)| !is_test(parts))
        .collect()
}

/// For each file, the files that it imports from.
///
/// An item that the `mod.rs` of a folder re-exports counts as imported from the file that has it, so that a folder's
/// front page stands in no circle for being one: it names its files, and they may use what it defines.
pub fn graph(files: &Files) -> BTreeMap<&Vec<String>, BTreeSet<&Vec<String>>> {
    let imports = |(module, code): (&'_ _, &String)| {
        let paths = paths(code).into_iter().filter_map(|path| resolve(files, module, &path));
        paths.filter(|used| *used != module).collect::<BTreeSet<_>>()
    };
    files.iter().map(|(module, code)| (module, imports((module, code)))).collect()
}

/// The paths that the code names, `use` groups taken apart. A re-export names what others use, so it is none.
fn paths(code: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut rest = String::new();
    for statement in code.split_inclusive(';') {
        match use_tree(statement) {
            Some((before, visibility, tree)) => {
                rest.push_str(before);
                if visibility.is_empty() {
                    expand(tree, &[], &mut found);
                }
            }
            None => rest.push_str(statement),
        }
    }
    for start in ["crate::", "super::"] {
        for (at, _) in rest.match_indices(start) {
            let is_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
            let path: String = rest[at..].chars().take_while(|&c| is_path(c)).collect();
            expand(path.trim_end_matches(':'), &[], &mut found);
        }
    }
    found
}

/// What is before a `use` at the end of a statement, its visibility, and its tree.
fn use_tree(statement: &str) -> Option<(&str, &str, &str)> {
    let at = statement.rfind("use ").filter(|&at| {
        let line = statement[..at].rsplit('\n').next().unwrap_or_default().trim();
        line.is_empty() || line.starts_with("pub")
    })?;
    let line_start = statement[..at].rfind('\n').map_or(0, |end| end + 1);
    let tree = statement[at + "use ".len()..].strip_suffix(';')?;
    Some((&statement[..line_start], statement[line_start..at].trim(), tree))
}

/// `a::{b, c::{self, d}}` as `a::b`, `a::c` and `a::c::d`.
fn expand(tree: &str, before: &[String], found: &mut Vec<Vec<String>>) {
    let tree = tree.trim();
    let (path, group) = match tree.split_once('{') {
        Some((path, group)) => (path, group.strip_suffix('}')),
        None => (tree, None),
    };
    let parts = path.split("::").map(|part| part.split(" as ").next().unwrap_or_default().trim());
    let mut whole = before.to_vec();
    whole.extend(parts.filter(|part| !part.is_empty() && *part != "self" && *part != "*").map(str::to_owned));
    let Some(group) = group else {
        found.push(whole);
        return;
    };
    let (mut depth, mut start) = (0, 0);
    for (at, c) in group.char_indices().chain([(group.len(), ',')]) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                if !group[start..at].trim().is_empty() {
                    expand(&group[start..at], &whole, found);
                }
                start = at + 1;
            }
            _ => {}
        }
    }
}

/// The file that a path leads to from a module, through the re-exports on the way.
fn resolve<'f>(files: &'f Files, module: &[String], path: &[String]) -> Option<&'f Vec<String>> {
    let mut at = match path.first()?.as_str() {
        "crate" => Vec::new(),
        "super" => module[..module.len().checked_sub(1)?].to_vec(),
        first if files.contains_key(&[module, &[first.to_owned()]].concat()) => [module, &[first.to_owned()]].concat(),
        _ => return None,
    };
    for name in &path[1..] {
        if name == "super" {
            at.pop();
            continue;
        }
        let child = [&at[..], std::slice::from_ref(name)].concat();
        if files.contains_key(&child) {
            at = child;
        } else {
            return exported(files, &at, name).or_else(|| files.get_key_value(&at).map(|(file, _)| file));
        }
    }
    files.get_key_value(&at).map(|(file, _)| file)
}

/// The file from which a module re-exports a name.
fn exported<'f>(files: &'f Files, module: &[String], name: &str) -> Option<&'f Vec<String>> {
    let (_, code) = files.get_key_value(module)?;
    let mut found = Vec::new();
    for (_, visibility, tree) in code.split_inclusive(';').filter_map(use_tree) {
        if !visibility.is_empty() {
            expand(tree, &[], &mut found);
        }
    }
    let path = found.iter().find(|path| path.last().is_some_and(|last| last == name))?;
    resolve(files, module, path).filter(|file| *file != module)
}

/// A way from each file that stands in a circle back to it, once for each circle.
pub fn circles(graph: &BTreeMap<&Vec<String>, BTreeSet<&Vec<String>>>) -> Vec<String> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for &start in graph.keys() {
        let Some(way) = way_back(graph, start) else { continue };
        if way.iter().all(|file| !seen.contains(file)) {
            let names: Vec<String> = way.iter().map(|file| file.join("/")).collect();
            found.push(names.join(" → "));
        }
        seen.extend(way);
    }
    found
}

/// The shortest way from a file to itself.
fn way_back<'f>(
    graph: &BTreeMap<&'f Vec<String>, BTreeSet<&'f Vec<String>>>,
    start: &'f Vec<String>,
) -> Option<Vec<&'f Vec<String>>> {
    let mut came_from: BTreeMap<&Vec<String>, &Vec<String>> = BTreeMap::new();
    let mut waiting = vec![start];
    while !waiting.is_empty() {
        let mut next = Vec::new();
        for file in waiting {
            for &used in graph.get(file).into_iter().flatten() {
                if used == start {
                    let mut way = vec![start, file];
                    while let Some(&before) = came_from.get(way[way.len() - 1]).filter(|_| way[way.len() - 1] != start)
                    {
                        way.push(before);
                    }
                    way.reverse();
                    return Some(way);
                }
                if !came_from.contains_key(used) {
                    came_from.insert(used, file);
                    next.push(used);
                }
            }
        }
        waiting = next;
    }
    None
}
