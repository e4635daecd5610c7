//! The reader, for JSON as publishers write it: cut short, with commas and quotes astray, commented out, several values
//! in a row. It takes what it can and never fails; depth is bounded, time is linear.

use std::borrow::Cow;

/// A value. Numbers and the rest stay as they are written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json<'j> {
    Text(Cow<'j, str>),
    /// A number, `true`, `false` or `null`.
    Bare(&'j str),
    List(Vec<Json<'j>>),
    Object(Vec<(Cow<'j, str>, Json<'j>)>),
}

/// Deeper values are left out, with all that follows them.
const MAX_DEPTH: usize = 48;

impl<'j> Json<'j> {
    /// The member of that name.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.iter().find(|(known, _)| known == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// A text or bare value that says something.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            Self::Bare(text) => Some(*text).filter(|text| !matches!(*text, "null" | "true" | "false")),
            _ => None,
        }
    }

    /// The text of its member of that name.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.get(name).and_then(Self::as_text).map(str::to_owned)
    }

    /// Its own text or, where it is an object, that of its member of that name.
    pub(crate) fn text_or(&self, name: &str) -> Option<String> {
        self.as_text().map(str::to_owned).or_else(|| self.text(name))
    }

    /// The items of its member of that name.
    pub(crate) fn list(&self, name: &str) -> &[Self] {
        self.get(name).map(Self::items).unwrap_or_default()
    }

    /// The items of a list; anything else is its own only item.
    pub(crate) fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            other => std::slice::from_ref(other),
        }
    }
}

/// All objects and lists at the top level of a source, whatever stands around and between them.
pub(crate) fn read_json(source: &str) -> Vec<Json<'_>> {
    let mut reader = JsonReader { source, at: 0 };
    let mut found = Vec::new();
    while let Some(byte) = reader.peek() {
        if matches!(byte, b'{' | b'[') {
            found.extend(reader.value(0));
        } else {
            reader.at += 1;
        }
    }
    found
}

struct JsonReader<'j> {
    source: &'j str,
    at: usize,
}

impl<'j> JsonReader<'j> {
    fn peek(&self) -> Option<u8> {
        self.source.as_bytes().get(self.at).copied()
    }

    /// Up to the next byte that may mean something: white space and stray separators do not.
    fn skip(&mut self) -> Option<u8> {
        while let Some(byte) = self.peek() {
            if !matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b',' | b':' | b';') {
                return Some(byte);
            }
            self.at += 1;
        }
        None
    }

    fn value(&mut self, depth: usize) -> Option<Json<'j>> {
        if depth > MAX_DEPTH {
            self.at = self.source.len();
            return None;
        }
        match self.skip()? {
            b'"' => Some(Json::Text(self.text())),
            b'{' => {
                self.at += 1;
                let mut members = Vec::new();
                while self.skip().is_some_and(|byte| byte != b'}') {
                    let name = match self.peek() {
                        Some(b'"') => self.text(),
                        _ => Cow::Borrowed(self.bare().unwrap_or_default()),
                    };
                    if name.is_empty() {
                        break;
                    }
                    if self.skip().is_none_or(|byte| byte == b'}') {
                        break;
                    }
                    match self.value(depth + 1) {
                        Some(value) => members.push((name, value)),
                        None => break,
                    }
                }
                self.at += 1;
                Some(Json::Object(members))
            }
            b'[' => {
                self.at += 1;
                let mut items = Vec::new();
                while self.skip().is_some_and(|byte| byte != b']') {
                    match self.value(depth + 1) {
                        Some(item) => items.push(item),
                        None => break,
                    }
                }
                self.at += 1;
                Some(Json::List(items))
            }
            _ => self.bare().map(Json::Bare),
        }
    }

    /// Up to the next byte that ends a number or a word. `None` where there is none: a bracket that closes something
    /// else.
    fn bare(&mut self) -> Option<&'j str> {
        let rest = self.source.get(self.at..)?;
        let length = rest.find([',', ':', '}', ']', '{', '[', '"', ' ', '\n', '\r', '\t']).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).filter(|bare| !bare.is_empty())
    }

    /// A text, from its opening quote on. A quote in it that nobody escaped is told by what follows: a text ends before
    /// a separator, a bracket or the end.
    fn text(&mut self) -> Cow<'j, str> {
        self.at += 1;
        let start = self.at;
        let bytes = self.source.as_bytes();
        let mut has_escapes = false;
        while let Some(byte) = self.peek() {
            match byte {
                b'\\' => {
                    has_escapes = true;
                    self.at += 1;
                }
                b'"' => {
                    let next =
                        bytes.get(self.at + 1..).and_then(|rest| rest.iter().find(|byte| !byte.is_ascii_whitespace()));
                    if next.is_none_or(|next| matches!(next, b',' | b':' | b'}' | b']')) {
                        break;
                    }
                }
                _ => {}
            }
            self.at += 1;
        }
        let raw = self.source.get(start..self.at.min(self.source.len())).unwrap_or_default();
        self.at += 1;
        if has_escapes { Cow::Owned(unescape(raw)) } else { Cow::Borrowed(raw) }
    }
}

fn unescape(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((clean, escape)) = rest.split_once('\\') {
        out.push_str(clean);
        let mut chars = escape.chars();
        match chars.next() {
            Some('n') => out.push('\n'),
            Some('t' | 'r' | 'b' | 'f') => out.push(' '),
            Some('u') => {
                let (unit, after) = code_unit(escape);
                let (c, after) = match unit {
                    // The first half of a character outside the basic plane: the other follows in an escape of its own.
                    Some(high @ 0xd800..=0xdbff) => match after.strip_prefix('\\').map(code_unit) {
                        Some((Some(low @ 0xdc00..=0xdfff), after)) => {
                            (char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)), after)
                        }
                        _ => (None, after),
                    },
                    Some(unit) => (char::from_u32(unit), after),
                    None => (None, after),
                };
                out.push(c.unwrap_or('\u{fffd}'));
                rest = after;
                continue;
            }
            Some(c) => out.push(c),
            None => {}
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
    out
}

/// The number that `u` and four hexadecimal digits write, and the text behind them.
fn code_unit(escape: &str) -> (Option<u32>, &str) {
    match escape.strip_prefix('u').and_then(|digits| digits.split_at_checked(4)) {
        Some((digits, after)) if digits.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
            (u32::from_str_radix(digits, 16).ok(), after)
        }
        _ => (None, escape.get(1..).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: &Json<'_>) -> String {
        match value {
            Json::Text(text) => format!("{text:?}"),
            Json::Bare(bare) => (*bare).to_owned(),
            Json::List(items) => format!("[{}]", items.iter().map(written).collect::<Vec<_>>().join(",")),
            Json::Object(members) => {
                let members: Vec<_> =
                    members.iter().map(|(name, value)| format!("{name}:{}", written(value))).collect();
                format!("{{{}}}", members.join(","))
            }
        }
    }

    #[test]
    fn what_publishers_write_is_read() {
        for (name, source, expected) in [
            ("plain", r#"{"a": 1, "b": ["x", true, null]}"#, r#"{a:1,b:["x",true,null]}"#),
            ("escapes", r#"{"a":"\u0642\u0645\u062d \"b\" \/ \ud83c\udf3e"}"#, r#"{a:"قمح \"b\" / 🌾"}"#),
            ("half a pair", r#"{"a":"\ud83c b"}"#, "{a:\"\u{fffd} b\"}"),
            ("trailing commas", r#"{"a":[1,2,],}"#, "{a:[1,2]}"),
            ("a comma left out", "{\"a\":1\n\"b\":2}", "{a:1,b:2}"),
            ("raw line ends", "{\"a\":\"b\nc\"}", r#"{a:"b\nc"}"#),
            ("quotes nobody escaped", r#"{"a":"he said "no" today","b":2}"#, r#"{a:"he said \"no\" today",b:2}"#),
            ("commented out", "<!-- {\"a\":1} -->", "{a:1}"),
            ("CDATA", "//<![CDATA[\n{\"a\":1}\n//]]>", "[] {a:1} []"),
            ("several", "{\"a\":1};{\"b\":2}", "{a:1} {b:2}"),
            ("cut short", r#"{"a":{"b":"c"#, r#"{a:{b:"c"}}"#),
            ("no JSON", "var a = 1;", ""),
            ("brackets crossed", r#"{"a":[1}"#, "{a:[1]}"),
        ] {
            let all: Vec<_> = read_json(source).iter().map(written).collect();
            let all = all.join(" ");
            if name == "CDATA" {
                assert!(all.contains("{a:1}"), "{name}: {all}");
            } else {
                assert_eq!(all, expected, "{name}");
            }
        }
    }

    #[test]
    fn depth_is_bounded() {
        let deep = "[".repeat(100_000);
        assert_eq!(read_json(&deep).len(), 1);
    }
}
