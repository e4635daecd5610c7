//! The sidebar beside an article: read-also links, keywords and related articles.

mod archive;
mod credits;
mod document_frequencies;
mod inverted_index;
mod keywords;
mod phrases;
mod placement;
mod ranking;
mod related;
mod top_documents;

pub(crate) use archive::rarity;
pub use archive::{ArchiveRanker, CandidateDocument, Clock, KeptTerm, days};
pub(crate) use document_frequencies::document_frequencies;
pub use keywords::{ExtractedKeyword, KeywordOptions};
pub(crate) use keywords::{extract_keywords, fill_keywords};
pub(crate) use placement::{link_keywords, place_links};
pub use ranking::{DEFAULT_DIVERSITY, DEFAULT_HALF_LIFE_DAYS, MAX_REASONS};
pub use related::{DocumentTerms, FieldWeights, RelatedArticle, RelatedDocument, RelatedIndex, RelatedOptions};

#[cfg_attr(not(feature = "js"), allow(unused_imports))]
pub(crate) use crate::language::host_words::set_segmenter;

use crate::article::{Article, Item, Keyword, Parts};
use crate::json::{JsonWriter, ToJson};

/// The parts of a sidebar, as data.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Sidebar {
    /// HTML to put beside the article, as safe and as stable as the article's own.
    pub html: String,
    pub read_also: Vec<Item>,
    pub keywords: Vec<Keyword>,
    pub related: Vec<Item>,
}

impl Sidebar {
    /// A sidebar of these parts and their HTML.
    pub(crate) fn of(parts: Parts, html: String) -> Self {
        Self {
            html,
            read_also: parts.read_also.into_iter().map(Into::into).collect(),
            keywords: parts.keywords.into_iter().map(Into::into).collect(),
            related: parts.related.into_iter().map(Into::into).collect(),
        }
    }

    /// Copies the parts into the article's data.
    pub(crate) fn copy_to(&self, article: &mut Article) {
        article.read_also = self.read_also.clone();
        article.keywords = self.keywords.clone();
        article.related = self.related.clone();
    }
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
