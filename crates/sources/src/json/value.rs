//! A value of JSON. Numbers stay as they are written: what is read here are IDs, dates and sizes, and the tables by
//! which binary fractions are read and printed would weigh more than all that reads JSON.

use std::fmt;

use crate::small::Table;

/// The members of an object.
pub(crate) type Map = Table<Value>;

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Value {
    #[default]
    Null,
    Bool(bool),
    Number(Number),
    String(String),
    Array(Vec<Value>),
    Object(Map),
}

/// A number as it is written: `12`, `-2.5e3`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Number(String);

impl Number {
    /// RFC 8259, section 6, and what writers make of it: a sign or a zero too many, no digit before the point.
    pub(super) fn of(word: &str) -> Option<Self> {
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let (mantissa, exponent) = word.split_once(['e', 'E']).unwrap_or((word, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let whole = whole.strip_prefix(['-', '+']).unwrap_or(whole);
        let exponent = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
        let is_number = digits(whole) && digits(fraction) && digits(exponent);
        // Nobody writes a larger power: it would be infinite.
        (is_number && !(whole.is_empty() && fraction.is_empty()) && (1..=2).contains(&exponent.len()))
            .then(|| Self(word.to_owned()))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A value as JSON. <https://www.rfc-editor.org/rfc/rfc8259#section-7>
impl fmt::Display for Value {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => formatter.write_str("null"),
            Self::Bool(is_true) => fmt::Display::fmt(is_true, formatter),
            Self::Number(number) => number.fmt(formatter),
            Self::String(text) => write_text(text, formatter),
            Self::Array(values) => {
                formatter.write_str("[")?;
                for (at, value) in values.iter().enumerate() {
                    formatter.write_str(if at > 0 { "," } else { "" })?;
                    value.fmt(formatter)?;
                }
                formatter.write_str("]")
            }
            Self::Object(members) => {
                formatter.write_str("{")?;
                for (at, (name, value)) in members.iter().enumerate() {
                    formatter.write_str(if at > 0 { "," } else { "" })?;
                    write_text(name, formatter)?;
                    formatter.write_str(":")?;
                    value.fmt(formatter)?;
                }
                formatter.write_str("}")
            }
        }
    }
}

fn write_text(text: &str, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    formatter.write_str("\"")?;
    for c in text.chars() {
        match c {
            '"' | '\\' => write!(formatter, "\\{c}")?,
            '\n' => formatter.write_str("\\n")?,
            '\t' => formatter.write_str("\\t")?,
            _ if c.is_control() => write!(formatter, "\\u{:04x}", u32::from(c))?,
            _ => fmt::Write::write_char(formatter, c)?,
        }
    }
    formatter.write_str("\"")
}

impl PartialEq<str> for Value {
    fn eq(&self, text: &str) -> bool {
        self.as_str() == Some(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(Number(number.to_string()))
    }
}

impl Value {
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        self.as_object()?.get(name)
    }

    /// The element of a list at that place.
    pub(crate) fn item(&self, at: usize) -> Option<&Self> {
        self.as_array()?.get(at)
    }

    pub(crate) fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    pub(crate) fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(is_true) = self { Some(*is_true) } else { None }
    }

    /// A whole number.
    pub(crate) fn as_i64(&self) -> Option<i64> {
        if let Self::Number(Number(word)) = self { word.parse().ok() } else { None }
    }

    /// A whole number that is not negative.
    pub(crate) fn as_u64(&self) -> Option<u64> {
        if let Self::Number(Number(word)) = self { word.parse().ok() } else { None }
    }

    pub(crate) fn as_array(&self) -> Option<&Vec<Self>> {
        if let Self::Array(values) = self { Some(values) } else { None }
    }

    pub(crate) fn as_object(&self) -> Option<&Map> {
        if let Self::Object(members) = self { Some(members) } else { None }
    }

    pub(crate) fn is_string(&self) -> bool {
        matches!(self, Self::String(_))
    }

    pub(crate) fn is_array(&self) -> bool {
        matches!(self, Self::Array(_))
    }

    pub(crate) fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }
}

/// What tests write with the macro of serde_json.
#[cfg(test)]
impl From<serde_json::Value> for Value {
    fn from(value: serde_json::Value) -> Self {
        match value {
            serde_json::Value::Null => Self::Null,
            serde_json::Value::Bool(is_true) => Self::Bool(is_true),
            serde_json::Value::Number(number) => Self::Number(Number(number.to_string())),
            serde_json::Value::String(text) => Self::String(text),
            serde_json::Value::Array(values) => Self::Array(values.into_iter().map(Self::from).collect()),
            serde_json::Value::Object(members) => {
                Self::Object(members.into_iter().map(|(name, value)| (name, Self::from(value))).collect())
            }
        }
    }
}

#[cfg(test)]
impl PartialEq<serde_json::Value> for Value {
    fn eq(&self, other: &serde_json::Value) -> bool {
        let other = Self::from(other.clone());
        *self == other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_as_they_are_read() {
        for text in [r#"{"a":[1,-2.50,true,null,{}],"b":"\"\\\n\u0001ب"}"#, "[]", "\"\"", "false"] {
            let json = crate::json::read(text);
            assert_eq!((json.value.to_string().as_str(), json.damage), (text, None));
        }
    }

    #[test]
    fn numbers_stay_as_they_are_written() {
        for word in ["0", "-12", "2.50", "-2.5e3", "1E+9", "12345678901234567890123", ".5", "+1", "007"] {
            assert_eq!(Number::of(word).map(|number| number.to_string()).as_deref(), Some(word));
        }
        for word in ["", "-", ".", "inf", "nan", "1e", "1e999", "0x10", "1.2.3", "1-2"] {
            assert_eq!(Number::of(word), None, "{word}");
        }
    }
}
