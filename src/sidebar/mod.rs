//! The sidebar: what stands beside an article and leads on from it.

use serde::Serialize;

use crate::article::{Article, Item, Keyword};

/// The parts of a sidebar, as data.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sidebar {
    /// Ready to put beside the article: safe, and stable like it.
    pub html: String,
    pub read_also: Vec<Item>,
    pub keywords: Vec<Keyword>,
    pub related: Vec<Item>,
}

impl Sidebar {
    /// The parts that the article itself came with.
    pub(crate) fn of(article: &Article) -> Self {
        Self {
            html: String::new(),
            read_also: article.read_also.clone(),
            keywords: article.keywords.clone(),
            related: article.related.clone(),
        }
    }
}
