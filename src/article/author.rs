//! What is known of an author besides the name.

use crate::json::{JsonWriter, ToJson};

/// An author of an article, as its JSON-LD tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Author {
    pub name: String,
    /// Is it an agency, a paper or another organization, and no person?
    pub is_organization: bool,
    /// The author's page.
    pub url: Option<String>,
}

impl Author {
    /// The type in schema.org's words.
    pub(crate) fn kind(&self) -> &'static str {
        if self.is_organization { "Organization" } else { "Person" }
    }
}

impl ToJson for Author {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("name", &self.name);
            json.member("type", &self.kind());
            json.member_if_some("url", &self.url);
        });
    }
}
