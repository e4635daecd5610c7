//! What is known of an article beside its text, as JSON: the npm package's `KnownMetadata`.

use maqal::KnownMetadata;
use serde_json::{Map, Value};

use crate::error::{Error, Outcome, bad_input, bad_option};

/// What is known, every member of its type. A member that is `null` is not known.
#[derive(Clone, Default)]
pub(crate) struct Known(Map<String, Value>);

/// Who is to blame where it cannot be read.
#[derive(Clone, Copy)]
pub(crate) enum KnownSource {
    Option,
    Source,
}

/// What a member is.
#[derive(Clone, Copy)]
enum Kind {
    Text,
    Texts,
    /// From 1 to 9.
    Urgency,
    Status,
    /// Objects of texts, numbers and such objects.
    Objects,
}

type SetText = fn(KnownMetadata, &str) -> KnownMetadata;

/// The texts that count where an article is rendered.
const TEXTS: [(&str, SetText); 12] = [
    ("title", KnownMetadata::with_title),
    ("kicker", KnownMetadata::with_kicker),
    ("subtitle", KnownMetadata::with_subtitle),
    ("lead", KnownMetadata::with_lead),
    ("byline", KnownMetadata::with_byline),
    ("published", KnownMetadata::with_published),
    ("modified", KnownMetadata::with_modified),
    ("lang", KnownMetadata::with_lang),
    ("section", KnownMetadata::with_section),
    ("siteName", KnownMetadata::with_site_name),
    ("canonicalUrl", KnownMetadata::with_canonical_url),
    ("image", KnownMetadata::with_image),
];

type SetTexts = fn(KnownMetadata, &[&str]) -> KnownMetadata;

/// The lists that do.
const LISTS: [(&str, SetTexts); 2] =
    [("authors", KnownMetadata::with_authors), ("keywords", KnownMetadata::with_keywords)];

/// What a format tells besides: no article has it.
const OTHERS: [(&str, Kind); 17] = [
    ("provider", Kind::Text),
    ("dateline", Kind::Text),
    ("copyright", Kind::Text),
    ("usageTerms", Kind::Text),
    ("urgency", Kind::Urgency),
    ("subjects", Kind::Objects),
    ("places", Kind::Texts),
    ("version", Kind::Text),
    ("replaces", Kind::Text),
    ("status", Kind::Status),
    ("embargo", Kind::Text),
    ("notes", Kind::Texts),
    ("corrections", Kind::Texts),
    ("images", Kind::Objects),
    ("links", Kind::Objects),
    ("slug", Kind::Text),
    ("id", Kind::Text),
];

impl Known {
    /// Reads an object of JSON.
    pub(crate) fn read(json: &str, from: KnownSource) -> Outcome<Self> {
        let Ok(Value::Object(mut members)) = serde_json::from_str(json) else {
            return Err(from.blame("", "a JSON object"));
        };
        members.retain(|_, value| !value.is_null());
        for (name, value) in &members {
            let kind = kind_of(name).ok_or_else(|| from.blame(name, &["one of ", &names().join(", ")].concat()))?;
            if !kind.fits(value) {
                return Err(from.blame(name, kind.expected()));
            }
        }
        Ok(Self(members))
    }

    /// All of it, where the other's members count first.
    pub(crate) fn overridden_by(mut self, other: &Self) -> Self {
        self.0.extend(other.0.iter().map(|(name, value)| (name.clone(), value.clone())));
        self
    }

    /// What counts where an article is rendered. An agency is the site of what it sends.
    pub(super) fn for_rendering(&self) -> KnownMetadata {
        let mut known = KnownMetadata::default();
        for (name, set) in TEXTS {
            if let Some(text) = self.text(name) {
                known = set(known, text);
            }
        }
        if let (None | Some(""), Some(provider)) = (self.text("siteName"), self.text("provider")) {
            known = known.with_site_name(provider);
        }
        for (name, set) in LISTS {
            if let Some(Value::Array(texts)) = self.0.get(name) {
                known = set(known, &texts.iter().filter_map(Value::as_str).collect::<Vec<_>>());
            }
        }
        known
    }

    fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).and_then(Value::as_str)
    }

    /// Sets a text, or takes it away.
    #[cfg(feature = "full")]
    pub(crate) fn set(&mut self, name: &str, text: Option<&str>) {
        match text {
            Some(text) => self.0.insert(name.to_owned(), text.into()),
            None => self.0.remove(name),
        };
    }

    #[cfg(feature = "full")]
    pub(crate) fn into_json(self) -> Value {
        Value::Object(self.0)
    }
}

impl KnownSource {
    fn blame(self, name: &str, expected: &str) -> Error {
        let dot = if name.is_empty() { "" } else { "." };
        match self {
            Self::Option => bad_option(&["known", dot, name].concat(), expected),
            Self::Source => bad_input(&["a Source whose known", dot, name, " is ", expected].concat()),
        }
    }
}

fn kind_of(name: &str) -> Option<Kind> {
    let text = TEXTS.iter().any(|(known, _)| *known == name).then_some(Kind::Text);
    let list = || LISTS.iter().any(|(known, _)| *known == name).then_some(Kind::Texts);
    let other = || OTHERS.iter().find(|(known, _)| *known == name).map(|&(_, kind)| kind);
    text.or_else(list).or_else(other)
}

fn names() -> Vec<&'static str> {
    let texts = TEXTS.iter().map(|&(name, _)| name);
    texts.chain(LISTS.iter().map(|&(name, _)| name)).chain(OTHERS.iter().map(|&(name, _)| name)).collect()
}

impl Kind {
    fn fits(self, value: &Value) -> bool {
        match self {
            Self::Text => value.is_string(),
            Self::Texts => value.as_array().is_some_and(|list| list.iter().all(Value::is_string)),
            Self::Urgency => value.as_u64().is_some_and(|urgency| (1..=9).contains(&urgency)),
            Self::Status => matches!(value.as_str(), Some("usable" | "withheld" | "canceled")),
            Self::Objects => are_objects(value),
        }
    }

    fn expected(self) -> &'static str {
        match self {
            Self::Text => "a string",
            Self::Texts => "an array of strings",
            Self::Urgency => "a whole number from 1 to 9",
            Self::Status => "one of usable, withheld, canceled",
            Self::Objects => "an array of objects",
        }
    }
}

/// Is it a list of objects of texts, numbers and such lists? serde_json reads no deeper than 128 of them.
fn are_objects(value: &Value) -> bool {
    let is_entry = |value: &Value| value.is_null() || value.is_string() || value.is_number() || are_objects(value);
    let is_object = |value: &Value| value.as_object().is_some_and(|members| members.values().all(is_entry));
    value.as_array().is_some_and(|list| list.iter().all(is_object))
}
