//! Front matter: YAML between `---`, TOML between `+++`, or JSON in braces. Of YAML and TOML what such headers have is
//! read: texts, lists, members within members; no anchors, tags or documents.

use crate::json::{Map, Value, read_first};

/// Members within members deeper than this are left out.
const MAX_DEPTH: usize = 16;
/// No header is longer.
const MAX_BYTES: usize = 256 << 10;
/// A value in brackets or quotation marks goes on for so many lines.
const MAX_LINES: usize = 200;

/// The front matter, and what stands behind it; `None` where a text has none.
pub(super) fn split(text: &str) -> Result<Option<(Value, &str)>, (&str, String)> {
    if text.starts_with('{') {
        return Ok(of_json(text));
    }
    let first = text.lines().next().unwrap_or_default();
    let fence = first.trim_end();
    if fence != "---" && fence != "+++" {
        return Ok(None);
    }
    let mut at = text.find('\n').map_or(text.len(), |end| end + 1);
    let start = at;
    for line in text[start..].split_inclusive('\n') {
        let word = line.trim_end();
        if word == fence || (fence == "---" && word == "...") {
            let matter = &text[start..at];
            if matter.len() > MAX_BYTES {
                return Err((&text[at + line.len()..], format!("it has more than {} kB", MAX_BYTES >> 10)));
            }
            let value = if fence == "---" { yaml(matter) } else { toml(matter) };
            return Ok(Some((value, &text[at + line.len()..])));
        }
        at += line.len();
    }
    // A line of dashes may also be a rule above a text without front matter.
    if fence == "+++" { Err((text, "it has no end".to_owned())) } else { Ok(None) }
}

fn of_json(text: &str) -> Option<(Value, &str)> {
    let (value, end) = read_first(text).filter(|(value, _)| value.is_object())?;
    let behind = &text[end..];
    behind.starts_with(['\n', '\r']).then_some((value, behind))
}

/// Lines of YAML, comments and empty lines among them.
struct Lines<'t> {
    lines: Vec<&'t str>,
    at: usize,
}

fn yaml(text: &str) -> Value {
    let mut lines = Lines { lines: text.lines().collect(), at: 0 };
    let mut map = Map::default();
    while lines.peek().is_some() {
        let before = lines.at;
        if let Value::Object(members) = lines.map(0) {
            members.iter().for_each(|(name, value)| map.insert(name.clone(), value.clone()));
        }
        // A line that is of no member stands in nobody's way.
        lines.at = lines.at.max(before + 1);
    }
    Value::Object(map)
}

impl<'t> Lines<'t> {
    /// The next line with something on it, and how far in it stands.
    fn peek(&mut self) -> Option<(usize, &'t str)> {
        while let Some(line) = self.lines.get(self.at) {
            let text = line.trim();
            if !text.is_empty() && !text.starts_with('#') {
                return Some((line.len() - line.trim_start().len(), text));
            }
            self.at += 1;
        }
        None
    }

    fn map(&mut self, depth: usize) -> Value {
        let mut map = Map::default();
        let Some((indent, _)) = self.peek() else { return Value::Null };
        while let Some((here, text)) = self.peek().filter(|(here, _)| *here == indent) {
            let Some((name, value)) = member(text) else { break };
            self.at += 1;
            map.insert(name, self.value(value, here, depth));
        }
        Value::Object(map)
    }

    /// What stands behind a name, or below it and further in.
    fn value(&mut self, text: &'t str, indent: usize, depth: usize) -> Value {
        if text.starts_with(['|', '>']) && text.len() <= 3 {
            return Value::String(self.block(text.starts_with('>'), indent));
        }
        if !text.is_empty() && !text.starts_with('#') {
            return self.scalar(text, indent);
        }
        match self.peek() {
            _ if depth >= MAX_DEPTH => Value::Null,
            Some((below, first)) if below >= indent && is_item(first) => self.list(depth + 1),
            Some((below, _)) if below > indent => self.map(depth + 1),
            _ => Value::Null,
        }
    }

    fn list(&mut self, depth: usize) -> Value {
        let mut items = Vec::new();
        let Some((indent, _)) = self.peek() else { return Value::Null };
        while let Some((_, text)) = self.peek().filter(|(here, text)| *here == indent && is_item(text)) {
            let item = text[1..].trim_start();
            if member(item).is_some() && !item.starts_with(['"', '\'', '[', '{']) {
                items.push(self.map_of_item(indent, depth));
            } else {
                self.at += 1;
                items.push(self.value(item, indent, depth));
            }
        }
        Value::Array(items)
    }

    /// `- name: a`, whose further members stand below its first.
    fn map_of_item(&mut self, indent: usize, depth: usize) -> Value {
        let mut map = Map::default();
        while let Some((here, text)) = self.peek() {
            let item = match text.strip_prefix('-') {
                Some(item) if map.is_empty() => item.trim_start(),
                _ if map.is_empty() || here <= indent => break,
                _ => text,
            };
            let Some((name, value)) = member(item) else { break };
            self.at += 1;
            let value = self.value(value, here + text.len() - item.len(), depth + 1);
            map.insert(name, value);
        }
        Value::Object(map)
    }

    /// A text of several lines: `|` keeps their ends, `>` makes blanks of them.
    fn block(&mut self, is_folded: bool, indent: usize) -> String {
        let mut text = String::new();
        while let Some(line) = self.lines.get(self.at) {
            let is_inside = line.len() - line.trim_start().len() > indent;
            if !line.trim().is_empty() && !is_inside {
                break;
            }
            self.at += 1;
            let is_start = text.is_empty() || text.ends_with('\n');
            match (line.trim(), is_folded) {
                ("", _) => text.push('\n'),
                (line, true) => text.extend([if is_start { "" } else { " " }, line]),
                (line, false) => text.extend([line, "\n"]),
            }
        }
        text.trim().to_owned()
    }

    /// A text, quoted or not, or a list or members in brackets. Each may go on in lines that are further in.
    fn scalar(&mut self, text: &str, indent: usize) -> Value {
        let mut all = text.to_owned();
        let is_open = |all: &str| match all.as_bytes()[0] {
            b'[' => !all.contains(']'),
            b'{' => !all.contains('}'),
            b'"' | b'\'' => quoted(all).is_none(),
            _ => false,
        };
        let is_plain = !text.starts_with(['[', '{', '"', '\'']);
        for _ in 0..MAX_LINES {
            if !is_plain && !is_open(&all) {
                break;
            }
            let next = self.lines.get(self.at).filter(|line| line.len() - line.trim_start().len() > indent);
            let Some(next) = next.map(|line| line.trim()).filter(|line| !is_plain || !line.is_empty()) else { break };
            all.extend([" ", next]);
            self.at += 1;
        }
        Inline { rest: &all, depth: 0 }.yaml_value()
    }
}

fn is_item(text: &str) -> bool {
    text == "-" || text.starts_with("- ")
}

/// `name: value`
fn member(text: &str) -> Option<(String, &str)> {
    let (name, rest) = match quoted(text) {
        Some((name, rest)) => (name, rest.strip_prefix(':')?),
        None => {
            let end = crate::text::find(text, ": ").or_else(|| text.strip_suffix(':').map(str::len))?;
            (text[..end].trim().to_owned(), &text[end + 1..])
        }
    };
    (!name.is_empty()).then(|| (name, rest.trim()))
}

/// A text in quotation marks, and what stands behind it.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mark = text.chars().next().filter(|mark| matches!(mark, '"' | '\''))?;
    let mut value = String::new();
    let mut chars = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            // In single marks, two are one.
            '\'' if mark == '\'' && chars.peek().is_some_and(|(_, next)| *next == '\'') => {
                value.push('\'');
                chars.next();
            }
            _ if c == mark => return Some((value, text[at + 1..].trim_start())),
            '\\' if mark == '"' => match chars.next()?.1 {
                'n' => value.push('\n'),
                't' => value.push(' '),
                sign @ ('u' | 'U' | 'x') => {
                    let length = if sign == 'u' {
                        4
                    } else if sign == 'U' {
                        8
                    } else {
                        2
                    };
                    let digits: String = chars.by_ref().take(length).map(|(_, digit)| digit).collect();
                    value.extend(u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32));
                }
                other => value.push(other),
            },
            _ => value.push(c),
        }
    }
    None
}

/// Values within a line.
struct Inline<'t> {
    rest: &'t str,
    depth: usize,
}

impl Inline<'_> {
    /// A whole value of YAML: without brackets or marks, a text up to a comment.
    fn yaml_value(&mut self) -> Value {
        if self.rest.starts_with(['[', '{', '"', '\'']) {
            return self.value(&[]);
        }
        let end = crate::text::find(self.rest, " #").unwrap_or(self.rest.len());
        word(self.rest[..end].trim())
    }

    /// A value that ends before one of these signs.
    fn value(&mut self, ends: &[char]) -> Value {
        self.rest = self.rest.trim_start();
        if let Some((text, rest)) = quoted(self.rest) {
            self.rest = rest;
            return Value::String(text);
        }
        match self.rest.chars().next() {
            Some('[') => self.list(),
            Some('{') => self.members(),
            _ => {
                let end = self.rest.find(ends).unwrap_or(self.rest.len());
                let (text, rest) = self.rest.split_at(end);
                self.rest = rest;
                word(text.trim())
            }
        }
    }

    fn list(&mut self) -> Value {
        let mut items = Vec::new();
        self.each(']', |inline| {
            let item = inline.value(&[',', ']']);
            if item != Value::String(String::new()) {
                items.push(item);
            }
        });
        Value::Array(items)
    }

    fn members(&mut self) -> Value {
        let mut map = Map::default();
        self.each('}', |inline| {
            let name = inline.value(&[':', '=', ',', '}']);
            inline.rest = inline.rest.trim_start().trim_start_matches([':', '=']);
            if let (Value::String(name), value) = (name, inline.value(&[',', '}'])) {
                map.insert(name, value);
            }
        });
        Value::Object(map)
    }

    /// Calls for each part up to the end sign, and skips the commas between.
    fn each(&mut self, end: char, mut part: impl FnMut(&mut Self)) {
        self.depth += 1;
        self.rest = &self.rest[1..];
        while self.depth <= MAX_DEPTH {
            self.rest = self.rest.trim_start();
            if let Some(rest) = self.rest.strip_prefix(end) {
                self.rest = rest;
                break;
            }
            if self.rest.is_empty() {
                break;
            }
            let before = self.rest.len();
            part(self);
            self.rest = self.rest.trim_start();
            self.rest = self.rest.strip_prefix(',').unwrap_or(self.rest);
            if self.rest.len() == before {
                break;
            }
        }
        self.depth -= 1;
    }
}

/// A word without marks. Numbers and dates stay as they are written.
fn word(text: &str) -> Value {
    match text {
        "true" | "True" | "yes" => Value::Bool(true),
        "false" | "False" | "no" => Value::Bool(false),
        "null" | "~" | "Null" => Value::Null,
        _ => Value::String(text.to_owned()),
    }
}

fn toml(text: &str) -> Value {
    let mut root = Map::default();
    let mut table: Vec<String> = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let line = line.trim();
        if let Some(name) = line.strip_prefix('[') {
            let name = name.trim_start_matches('[').split(']').next().unwrap_or_default();
            table = name.split('.').map(|part| unquoted(part.trim())).collect();
            continue;
        }
        let Some((name, value)) = line.split_once('=').filter(|_| !line.starts_with('#')) else { continue };
        let mut value = value.trim().to_owned();
        for fence in ["\"\"\"", "'''"] {
            let Some(start) = value.strip_prefix(fence) else { continue };
            let mut all = start.to_owned();
            if !crate::text::contains(&all, fence) {
                for next in lines.by_ref() {
                    all.extend(["\n", next]);
                    if crate::text::contains(next, fence) {
                        break;
                    }
                }
            }
            let end = crate::text::find(&all, fence).unwrap_or(all.len());
            value = Value::String(all[..end].trim().to_owned()).to_string();
        }
        for _ in 0..MAX_LINES {
            if !value.starts_with('[') || value.matches('[').count() <= value.matches(']').count() {
                break;
            }
            let Some(next) = lines.next() else { break };
            value.extend([" ", next[..crate::text::find(next, " #").unwrap_or(next.len())].trim()]);
        }
        let value = Inline { rest: &value, depth: 0 }.yaml_value();
        let path = table.iter().map(String::as_str).chain(name.trim().split('.')).map(|part| unquoted(part.trim()));
        insert(&mut root, path.collect(), value);
    }
    Value::Object(root)
}

fn unquoted(name: &str) -> String {
    quoted(name).map_or_else(|| name.to_owned(), |(name, _)| name)
}

/// Puts a value where a path of names says.
fn insert(map: &mut Map, path: Vec<String>, value: Value) {
    let mut path = path;
    let Some(last) = path.pop().filter(|_| path.len() < MAX_DEPTH) else { return };
    let mut map = map;
    for name in path {
        match map.get_or_insert(name, Value::Object(Map::default())) {
            Value::Object(inside) => map = inside,
            _ => return,
        }
    }
    map.insert(last, value);
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn yaml_as_headers_have_it_is_read() {
        for (name, text, expected) in [
            (
                "texts",
                "a: b c # d\nb: \"x: \\\"y\\\" # z\"\nc: 'it''s'",
                json!({"a": "b c", "b": "x: \"y\" # z", "c": "it's"}),
            ),
            (
                "words",
                "a: true\nb: no\nc: ~\nd:\ne: 007",
                json!({"a": true, "b": false, "c": null, "d": null, "e": "007"}),
            ),
            (
                "lists",
                "a: [b, \"c, d\", ]\ne:\n- f\n- g\nh:\n  - i",
                json!({"a": ["b", "c, d"], "e": ["f", "g"], "h": ["i"]}),
            ),
            ("a list over lines", "a: [b,\n  c]\nd: e", json!({"a": ["b", "c"], "d": "e"})),
            (
                "members",
                "a:\n  b: c\n  d: [e]\nf: {g: h, i: \"j\"}",
                json!({"a": {"b": "c", "d": ["e"]}, "f": {"g": "h", "i": "j"}}),
            ),
            (
                "a list of members",
                "a:\n  - name: b\n    c: d\n  - name: e",
                json!({"a": [{"name": "b", "c": "d"}, {"name": "e"}]}),
            ),
            ("lines kept", "a: |\n  b\n  c\n\n  d\ne: f", json!({"a": "b\nc\n\nd", "e": "f"})),
            ("lines folded", "a: >-\n  b\n  c\nd: e", json!({"a": "b c", "d": "e"})),
            ("a text that goes on", "a: b\n  c\nd: e", json!({"a": "b c", "d": "e"})),
            ("a quoted text that goes on", "a: \"b\n  c\"\nd: e", json!({"a": "b c", "d": "e"})),
            ("a time", "a: 10:30\n\"b c\": d", json!({"a": "10:30", "b c": "d"})),
            ("nonsense", ": a\n- b\n   c\nd: e", json!({"d": "e"})),
        ] {
            assert_eq!(yaml(text), expected, "{name}");
        }
    }

    #[test]
    fn toml_as_headers_have_it_is_read() {
        for (name, text, expected) in [
            (
                "texts",
                "a = \"b # c\" # d\nb = 'e'\nc = true\nd = 2026-11-27",
                json!({"a": "b # c", "b": "e", "c": true, "d": "2026-11-27"}),
            ),
            ("lists", "a = [\"b\",\n  \"c\", # d\n]\ne = 1", json!({"a": ["b", "c"], "e": "1"})),
            (
                "tables",
                "a = 1\n[b.c]\nd = 2\n[e]\nf = { g = \"h\" }",
                json!({"a": "1", "b": {"c": {"d": "2"}}, "e": {"f": {"g": "h"}}}),
            ),
            ("a text of lines", "a = \"\"\"\nb\nc\"\"\"\nd = 1", json!({"a": "b\nc", "d": "1"})),
        ] {
            assert_eq!(toml(text), expected, "{name}");
        }
    }

    #[test]
    fn depth_is_limited() {
        let deep = ["a: ", &"[".repeat(5000), "\nb: c"].concat();
        assert_eq!(yaml(&deep).get("b").and_then(Value::as_str), Some("c"));
        let deep: String = (0..300).map(|at| [&" ".repeat(at), "a:\n"].concat()).collect();
        yaml(&deep);
    }
}
