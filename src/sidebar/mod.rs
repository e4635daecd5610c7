//! The sidebar: what stands beside an article and leads on from it.

mod candidates;
mod frequencies;
mod keywords;
mod ranking;
mod related;
mod settle;

pub(crate) use frequencies::document_frequencies;
pub use keywords::{ExtractedKeyword, KeywordOptions};
pub(crate) use keywords::{extract_keywords, fill_keywords};
pub(crate) use related::DocumentTerms;
pub use related::{RelatedArticle, RelatedDocument, RelatedIndex, RelatedOptions};
pub(crate) use settle::{link_keywords, settle};

use crate::article::{Item, Keyword};
use crate::json::{JsonWriter, ToJson};

/// The parts of a sidebar, as data.
#[derive(Clone, Debug, Default)]
pub struct Sidebar {
    /// Ready to put beside the article: safe, and stable like it.
    pub html: String,
    pub read_also: Vec<Item>,
    pub keywords: Vec<Keyword>,
    pub related: Vec<Item>,
}

impl ToJson for Sidebar {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("html", &self.html);
            json.member("readAlso", &self.read_also);
            json.member("keywords", &self.keywords);
            json.member("related", &self.related);
        });
    }
}
