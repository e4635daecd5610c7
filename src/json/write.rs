//! The writer. Commas look after themselves.

use crate::small::scan::ByteClass;
use crate::small::text::{decimal, make_room};

/// ESC, as in `html`, which this module does without.
const ESCAPE: u8 = 0x1b;

/// The bytes that a text of JSON has as escapes alone (RFC 8259, section 7).
static NEED_ESCAPE: ByteClass = ByteClass::of(&{
    let mut table = [false; 256];
    let mut control = 0;
    while control < b' ' {
        table[control as usize] = true;
        control += 1;
    }
    table[b'"' as usize] = true;
    table[b'\\' as usize] = true;
    table
});

/// Something that can be written as JSON.
pub(crate) trait ToJson {
    fn write_json(&self, json: &mut JsonWriter);

    /// About how many bytes it takes, where they are many and somebody knows.
    fn json_bytes(&self) -> usize {
        0
    }
}

/// Writes JSON into a string.
#[derive(Debug, Default)]
pub(crate) struct JsonWriter {
    out: String,
}

// Each of these is called from many places, and none is worth the bytes of more than one copy.
impl JsonWriter {
    /// A value as JSON.
    pub(crate) fn to_string(value: &dyn ToJson) -> String {
        let mut json = Self { out: String::with_capacity(value.json_bytes()) };
        value.write_json(&mut json);
        json.out
    }

    #[inline(never)]
    fn raw(&mut self, text: &str) {
        make_room(&mut self.out, text.len());
        self.out.push_str(text);
    }

    /// An object: its members are what `write` writes.
    #[inline(never)]
    pub(crate) fn object(&mut self, write: &mut dyn FnMut(&mut Self)) {
        self.raw("{");
        write(self);
        self.raw("}");
    }

    /// An array: its items are what `write` writes, each by [`item`](Self::item).
    #[inline(never)]
    pub(crate) fn array(&mut self, write: &mut dyn FnMut(&mut Self)) {
        self.raw("[");
        write(self);
        self.raw("]");
    }

    /// A member of an object.
    #[inline(never)]
    pub(crate) fn member(&mut self, name: &str, value: &dyn ToJson) {
        self.key(name);
        value.write_json(self);
    }

    /// A member that is left out where there is no value, rather than `null`.
    pub(crate) fn member_if_some(&mut self, name: &str, value: &Option<String>) {
        if value.is_some() {
            self.member(name, value);
        }
    }

    /// A member that is an object itself.
    #[inline(never)]
    pub(crate) fn object_member(&mut self, name: &str, write: &mut dyn FnMut(&mut Self)) {
        self.key(name);
        self.object(write);
    }

    /// An item of an array.
    #[inline(never)]
    pub(crate) fn item(&mut self, value: &dyn ToJson) {
        self.separate();
        value.write_json(self);
    }

    #[inline(never)]
    fn key(&mut self, name: &str) {
        self.separate();
        name.write_json(self);
        self.raw(":");
    }

    #[inline(never)]
    fn text(&mut self, text: &str, is_verbatim: bool) {
        const HEX: &[u8; 16] = b"0123456789abcdef";
        self.raw("\"");
        let mut rest = text;
        // All that needs an escape is ASCII, so that a cut beside it is a cut between two characters.
        while let Some(at) = NEED_ESCAPE.position_in(rest.as_bytes()) {
            let Some((clean, after)) = rest.split_at_checked(at) else { break };
            let (byte, after) = (after.as_bytes().first().copied().unwrap_or_default(), after.get(1..));
            if !clean.is_empty() {
                self.raw(clean);
            }
            match byte {
                b'"' | b'\\' => self.escaped(byte),
                b'\n' => self.escaped(b'n'),
                0 | ESCAPE if !is_verbatim => {}
                b'\r' if !is_verbatim => self.escaped(b'n'),
                control => {
                    self.raw("\\u00");
                    self.out.push(char::from(HEX[usize::from(control >> 4)]));
                    self.out.push(char::from(HEX[usize::from(control & 15)]));
                }
            }
            rest = after.unwrap_or_default();
        }
        self.raw(rest);
        self.raw("\"");
    }

    /// An escape of one letter or sign of ASCII.
    fn escaped(&mut self, letter: u8) {
        make_room(&mut self.out, 2);
        self.out.push('\\');
        self.out.push(char::from(letter));
    }

    /// A comma after anything but an opening bracket.
    fn separate(&mut self) {
        if !matches!(self.out.as_bytes().last(), Some(b'{' | b'[')) {
            self.raw(",");
        }
    }
}

impl ToJson for str {
    /// Writes a text without what no parser of HTML reads back, since that is no text for readers either: NUL and ESC
    /// are left out, CR becomes LF.
    fn write_json(&self, json: &mut JsonWriter) {
        json.text(self, false);
    }
}

/// A text with every character that it has, for names by which others find what is theirs.
pub(crate) struct Verbatim<'t>(pub(crate) &'t str);

impl ToJson for Verbatim<'_> {
    fn write_json(&self, json: &mut JsonWriter) {
        json.text(self.0, true);
    }
}

impl ToJson for String {
    fn write_json(&self, json: &mut JsonWriter) {
        self.as_str().write_json(json);
    }
}

impl ToJson for &str {
    fn write_json(&self, json: &mut JsonWriter) {
        (**self).write_json(json);
    }
}

impl ToJson for usize {
    fn write_json(&self, json: &mut JsonWriter) {
        json.raw(&decimal(*self));
    }
}

/// A number from 0 to 1 in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Thousandths(pub(crate) usize);

impl Thousandths {
    /// A number, rounded to thousandths and put between 0 and 1.
    pub(crate) fn of(number: f64) -> Self {
        Self((number.clamp(0.0, 1.0) * 1000.0 + 0.5) as usize)
    }

    pub(crate) fn value(self) -> f64 {
        self.0 as f64 / 1000.0
    }

    /// The value of a JSON number, cut to thousandths and put between 0 and 1. (The standard library's way to read any
    /// number exactly weighs 12 kB as brotli.)
    pub(crate) fn read(number: &str) -> Option<Self> {
        let (digits, power) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let fraction = fraction.get(..fraction.len().min(9))?;
        let positive = whole.strip_prefix('-').unwrap_or(whole);
        if positive.is_empty() || !positive.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let digits = positive.bytes().chain(fraction.bytes());
        let mut value = digits.fold(0_u64, |sum, digit| sum.saturating_mul(10).saturating_add(u64::from(digit - b'0')));
        let mut shift = power.parse::<i32>().ok()?.saturating_add(3 - fraction.len() as i32);
        while shift > 0 && (1..1000).contains(&value) {
            value *= 10;
            shift -= 1;
        }
        while shift < 0 && value > 0 {
            value /= 10;
            shift += 1;
        }
        Some(Self(if positive.len() < whole.len() { 0 } else { value.min(1000) as usize }))
    }
}

impl ToJson for Thousandths {
    /// As `JSON.stringify` writes it: no zeros at the end.
    fn write_json(&self, json: &mut JsonWriter) {
        let digits = decimal(1000 + self.0 % 1000);
        let fraction = digits.get(1..).unwrap_or_default().trim_end_matches('0');
        json.raw(if self.0 < 1000 { "0" } else { "1" });
        if !fraction.is_empty() {
            json.raw(".");
            json.raw(fraction);
        }
    }
}

impl<T: ToJson> ToJson for Option<T> {
    fn write_json(&self, json: &mut JsonWriter) {
        match self {
            Some(value) => value.write_json(json),
            None => json.raw("null"),
        }
    }
}

impl<T: ToJson> ToJson for [T] {
    fn write_json(&self, json: &mut JsonWriter) {
        json.array(&mut |json| self.iter().for_each(|value| json.item(value)));
    }
}

impl<T: ToJson> ToJson for &[T] {
    fn write_json(&self, json: &mut JsonWriter) {
        (**self).write_json(json);
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn write_json(&self, json: &mut JsonWriter) {
        self.as_slice().write_json(json);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_as_json_has_them() {
        for (name, value, expected) in [
            ("text", &"قمح" as &dyn ToJson, "\"قمح\""),
            ("quotes and backslashes", &"a\"b\\", r#""a\"b\\""#),
            ("controls", &"\u{1}\n\t\u{1f}", r#""\u0001\n\u0009\u001f""#),
            ("zero", &0_usize, "0"),
            ("a number", &1_234_567_890_usize, "1234567890"),
            ("a share", &Thousandths(42), "0.042"),
            ("a half", &Thousandths(500), "0.5"),
            ("none of it", &Thousandths(0), "0"),
            ("all of it", &Thousandths(1000), "1"),
            ("nothing", &None::<String>, "null"),
            ("something", &Some("a"), "\"a\""),
            ("controls that HTML has not", &"a\0b\u{1b}c\rd\u{7}", r#""abc\nd\u0007""#),
            ("the same of a name", &Verbatim("a\0b\u{1b}c\rd"), r#""a\u0000b\u001bc\u000dd""#),
            ("an empty array", &Vec::<usize>::new(), "[]"),
            ("arrays", &vec![vec!["a", "b"], vec![]], r#"[["a","b"],[]]"#),
        ] {
            assert_eq!(JsonWriter::to_string(value), expected, "{name}");
        }
    }

    #[test]
    fn numbers_are_read_as_thousandths() {
        for (number, expected) in [
            ("0", Some(0)),
            ("0.5", Some(500)),
            ("0.12345", Some(123)),
            ("0.9999999999999999", Some(999)),
            ("1", Some(1000)),
            ("17.5", Some(1000)),
            ("-0.5", Some(0)),
            ("1.5e-7", Some(0)),
            ("5e-1", Some(500)),
            ("0.0005E3", Some(500)),
            ("1e+21", Some(1000)),
            ("12345678901234567890123", Some(1000)),
            ("", None),
            ("high", None),
            ("0.a", None),
            ("1e", None),
        ] {
            assert_eq!(Thousandths::read(number), expected.map(Thousandths), "{number}");
        }
    }

    #[test]
    fn objects_have_their_members_in_order_and_no_stray_comma() {
        struct Pair;
        impl ToJson for Pair {
            fn write_json(&self, json: &mut JsonWriter) {
                json.object(&mut |json| {
                    json.member("b", &"ends with [");
                    json.member_if_some("left out", &None);
                    json.object_member("a", &mut |_| {});
                    json.member("c", &vec![1_usize, 2]);
                });
            }
        }
        assert_eq!(JsonWriter::to_string(&Pair), r#"{"b":"ends with [","a":{},"c":[1,2]}"#);
    }
}
