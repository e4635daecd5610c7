//! The reader, for JSON as it really comes: with a byte order mark, commas astray, control characters in texts, half of
//! a surrogate pair, cut short. It takes what it can and never fails; depth is bounded, time is linear.

use super::value::{Map, Number, Value};

use super::{Damage, Json};

/// Deeper values are left out.
const MAX_DEPTH: usize = 64;

/// Reads the first value of a text. What stands behind it says that the text is broken.
pub(crate) fn read(text: &str) -> Json {
    let mut reader = Reader { text, at: 0, damage: None };
    reader.space();
    let value = reader.value(0);
    reader.space();
    if reader.at < text.len() {
        reader.found(Damage::Broken);
    }
    Json { value, damage: reader.damage }
}

/// Reads the value that a text begins with, where it is written by the rules; and where it ends.
pub(crate) fn read_first(text: &str) -> Option<(Value, usize)> {
    let mut reader = Reader { text, at: 0, damage: None };
    let value = reader.value(0);
    reader.damage.is_none().then_some((value, reader.at))
}

/// Reads the values of a text, as a file has them that has one a line; one of them in a list.
pub(crate) fn read_all(text: &str) -> Json {
    let mut reader = Reader { text, at: 0, damage: None };
    let mut values = Vec::new();
    reader.space();
    while reader.at < text.len() {
        values.push(reader.value(0));
        reader.space();
    }
    Json { value: Value::Array(values), damage: reader.damage }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    damage: Option<Damage>,
}

impl<'t> Reader<'t> {
    fn found(&mut self, damage: Damage) {
        self.damage = self.damage.max(Some(damage));
    }

    /// One thing where the text is at its end, else another.
    fn at_end(&self, cut: Damage, other: Damage) -> Damage {
        if self.at == self.text.len() { cut } else { other }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Skips that sign, where it comes next.
    fn skip(&mut self, sign: u8) -> bool {
        let is_next = self.peek() == Some(sign);
        self.at += usize::from(is_next);
        is_next
    }

    /// Skips white space and byte order marks, which concatenated files have in the middle.
    fn space(&mut self) {
        loop {
            match self.peek() {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                Some(0xEF) if self.text[self.at..].starts_with('\u{feff}') => self.at += 3,
                _ => return,
            }
        }
    }

    fn value(&mut self, depth: usize) -> Value {
        match self.peek() {
            Some(b'{' | b'[') if depth == MAX_DEPTH => {
                self.found(Damage::Broken);
                self.pass_over();
                Value::Null
            }
            Some(b'{') => Value::Object(self.object(depth)),
            Some(b'[') => Value::Array(self.list(depth)),
            Some(b'"') => Value::String(self.string()),
            Some(_) => self.word(),
            None => {
                self.found(Damage::Cut);
                Value::Null
            }
        }
    }

    fn object(&mut self, depth: usize) -> Map {
        let mut members = Map::default();
        self.at += 1;
        let mut is_parted = true;
        while self.goes_on(b'}', &mut is_parted) {
            if self.peek() != Some(b'"') {
                self.found(Damage::Broken);
                self.pass_over();
                continue;
            }
            let name = self.string();
            self.space();
            if !self.skip(b':') {
                // A text without a value: most likely what stands between two quotes that should have been escaped.
                self.found(self.at_end(Damage::Cut, Damage::Broken));
                continue;
            }
            self.space();
            let value = self.value(depth + 1);
            // Of two members of one name no one can say which is meant.
            if members.get(&name).is_some_and(|other| *other != value) {
                self.found(Damage::Broken);
            }
            members.insert(name, value);
            is_parted = false;
        }
        members
    }

    fn list(&mut self, depth: usize) -> Vec<Value> {
        let mut values = Vec::new();
        self.at += 1;
        let mut is_parted = true;
        while self.goes_on(b']', &mut is_parted) {
            if self.peek() == Some(b':') {
                self.found(Damage::Broken);
                self.at += 1;
                continue;
            }
            values.push(self.value(depth + 1));
            is_parted = false;
        }
        values
    }

    /// Goes on to the next member or element. The end of an outer value ends this one, too.
    fn goes_on(&mut self, end: u8, is_parted: &mut bool) -> bool {
        loop {
            self.space();
            match self.peek() {
                Some(b',') => {
                    if *is_parted {
                        self.found(Damage::Sloppy);
                    }
                    *is_parted = true;
                    self.at += 1;
                }
                Some(sign @ (b'}' | b']')) => {
                    if sign == end {
                        self.at += 1;
                    } else {
                        self.found(Damage::Broken);
                    }
                    return false;
                }
                None => {
                    self.found(Damage::Cut);
                    return false;
                }
                Some(_) => {
                    if !*is_parted {
                        self.found(Damage::Broken);
                    }
                    return true;
                }
            }
        }
    }

    /// Passes over one value, or over what is none, up to where the next may begin.
    fn pass_over(&mut self) {
        let mut depth = 0_usize;
        loop {
            match self.peek() {
                None => return,
                Some(b'"') => drop(self.string()),
                Some(b'{' | b'[') => {
                    depth += 1;
                    self.at += 1;
                }
                Some(b'}' | b']') => {
                    if depth == 0 {
                        return;
                    }
                    depth -= 1;
                    self.at += 1;
                }
                Some(b',') if depth == 0 => return,
                Some(_) => self.at += 1,
            }
            if depth == 0 && self.peek() == Some(b'"') {
                return;
            }
        }
    }

    /// A number, `true`, `false`, `null`, or a word that stands where none of them does.
    fn word(&mut self) -> Value {
        let rest = &self.text[self.at..];
        let is_end = |c: char| matches!(c, ',' | ':' | '}' | ']' | '{' | '[' | '"') || c.is_ascii_whitespace();
        let word = &rest[..rest.find(is_end).unwrap_or(rest.len())];
        if word.is_empty() {
            // A colon where a value should stand.
            self.found(Damage::Broken);
            self.at += 1;
            return Value::Null;
        }
        self.at += word.len();
        match word {
            "true" => return Value::Bool(true),
            "false" => return Value::Bool(false),
            "null" => return Value::Null,
            // JavaScript's and Python's.
            "undefined" | "NaN" | "Infinity" | "-Infinity" | "None" => {
                self.found(Damage::Sloppy);
                return Value::Null;
            }
            _ => {}
        }
        match Number::of(word) {
            Some(number) => Value::Number(number),
            None => {
                self.found(self.at_end(Damage::Cut, Damage::Broken));
                Value::Null
            }
        }
    }

    fn string(&mut self) -> String {
        let mut text = String::new();
        self.at += 1;
        loop {
            let rest = &self.text[self.at..];
            let Some(plain) = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\') || byte < b' ') else {
                text.push_str(rest);
                self.at = self.text.len();
                self.found(Damage::Cut);
                return text;
            };
            text.push_str(&rest[..plain]);
            self.at += plain + 1;
            match rest.as_bytes()[plain] {
                b'"' => return text,
                b'\\' => self.escape(&mut text),
                // RFC 8259, section 7, wants them escaped.
                control => {
                    self.found(Damage::Sloppy);
                    text.push(char::from(control));
                }
            }
        }
    }

    /// What stands behind a backslash.
    fn escape(&mut self, text: &mut String) {
        let Some(sign) = self.text[self.at..].chars().next() else { return };
        self.at += sign.len_utf8();
        let decoded = match sign {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\u{8}',
            'f' => '\u{c}',
            '"' | '\\' | '/' => sign,
            'u' => self.escaped_unit_or_pair(),
            // Telegram Desktop writes control characters as `\x1B`.
            'x' => {
                self.found(Damage::Sloppy);
                self.hex(2).and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            other => {
                self.found(Damage::Sloppy);
                other
            }
        };
        text.push(decoded);
    }

    /// RFC 8259, section 7: a character outside the Basic Multilingual Plane is two escapes. A half of one, as a text
    /// has it that was shortened without care, is a replacement character.
    fn escaped_unit_or_pair(&mut self) -> char {
        let Some(unit) = self.hex(4) else {
            self.found(Damage::Sloppy);
            return char::REPLACEMENT_CHARACTER;
        };
        let behind = self.at;
        if (0xD800..0xDC00).contains(&unit) && self.text[self.at..].starts_with("\\u") {
            self.at += 2;
            match self.hex(4) {
                Some(low @ 0xDC00..=0xDFFF) => {
                    let code_point = 0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
                    return char::from_u32(code_point).unwrap_or(char::REPLACEMENT_CHARACTER);
                }
                _ => self.at = behind,
            }
        }
        char::from_u32(unit).unwrap_or_else(|| {
            self.found(Damage::Sloppy);
            char::REPLACEMENT_CHARACTER
        })
    }

    /// So many hexadecimal digits.
    fn hex(&mut self, count: usize) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + count)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        self.at += count;
        u32::from_str_radix(digits, 16).ok()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_can_be_read_is_read_and_what_is_wrong_is_said() {
        use Damage::{Broken, Cut, Sloppy};
        for (name, text, expected, damage) in [
            (
                "by the rules",
                r#" {"a": [1, -2.5, true, null, "\u0628\ud83c\udf0a\/"]} "#,
                json!({"a": [1, -2.5, true, null, "ب🌊/"]}),
                None,
            ),
            ("empty", "{}", json!({}), None),
            ("a byte order mark", "\u{feff}[]", json!([]), None),
            ("a comma too many", "[1,,2,]", json!([1, 2]), Some(Sloppy)),
            ("control characters", "{\"a\": \"b\nc\u{1}\"}", json!({"a": "b\nc\u{1}"}), Some(Sloppy)),
            ("an escape of Telegram's", r#""a\x1Bb""#, json!("a\u{1b}b"), Some(Sloppy)),
            ("half of a pair", r#""a\ud83db""#, json!("a\u{fffd}b"), Some(Sloppy)),
            ("two halves that are no pair", r#""\ud83d\u0628""#, json!("\u{fffd}ب"), Some(Sloppy)),
            ("JavaScript's words", "[NaN, undefined]", json!([null, null]), Some(Sloppy)),
            ("cut in a text", r#"{"a": "b", "c": "d"#, json!({"a": "b", "c": "d"}), Some(Cut)),
            ("cut behind a name", r#"{"a": "b", "c""#, json!({"a": "b"}), Some(Cut)),
            ("cut in an escape", r#"{"a": "b\"#, json!({"a": "b"}), Some(Cut)),
            ("cut in a list", "[1, [2", json!([1, [2]]), Some(Cut)),
            ("no comma", r#"{"a": 1 "b": 2}"#, json!({"a": 1, "b": 2}), Some(Broken)),
            ("quotes inside a text", r#"{"a": "b "c" d", "e": "f"}"#, json!({"a": "b ", "e": "f"}), Some(Broken)),
            ("the wrong bracket", r#"{"a": [1}, "b": 2}"#, json!({"a": [1]}), Some(Broken)),
            ("two values", "1 2", json!(1), Some(Broken)),
            ("nothing", "", json!(null), Some(Cut)),
            ("words", "hello", json!(null), Some(Cut)),
            ("a colon", "[:1]", json!([1]), Some(Broken)),
            ("a number that is none", "[inf, 1e999]", json!([null, null]), Some(Broken)),
        ] {
            let json = read(text);
            assert_eq!((json.value, json.damage), (Value::from(expected), damage), "{name}");
        }
    }

    #[test]
    fn what_is_too_deep_is_left_out_and_the_rest_is_read() {
        let deep = format!("[{}{}, 7]", "[".repeat(100_000), "]".repeat(100_000));
        let json = read(&deep);
        assert_eq!(json.value.item(1), Some(&Value::from(7)));
        assert_eq!(json.damage, Some(Damage::Broken));
        assert_eq!(read(&"[".repeat(100_000)).damage, Some(Damage::Broken));
    }

    #[test]
    fn a_file_may_have_a_value_a_line() {
        let json = read_all("\u{feff}{\"a\": 1}\n{\"a\": 2}\n");
        assert_eq!((json.value, json.damage), (Value::from(json!([{"a": 1}, {"a": 2}])), None));
        let json = read_all("[1] } ] , : x");
        assert_eq!(json.damage, Some(Damage::Broken));
        assert_eq!(json.value.item(0), Some(&Value::from(json!([1]))));
    }
}
