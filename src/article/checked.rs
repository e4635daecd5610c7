//! The parts that become a sidebar, while the crate works on them: their addresses have passed the policy, by type.
//! Callers get them as text, when nothing is added any more.

use super::{Direction, Item, Keyword, KeywordSource};
use crate::json::Thousandths;
use crate::policy::CheckedUrl;

/// An [`Item`] whose addresses have passed the policy.
#[derive(Clone, Debug, Default)]
pub(crate) struct CheckedItem {
    pub(crate) title: String,
    pub(crate) url: Option<CheckedUrl>,
    pub(crate) summary: Option<String>,
    pub(crate) image: Option<CheckedUrl>,
    pub(crate) published: Option<String>,
    pub(crate) section: Option<String>,
    pub(crate) lang: Option<String>,
    pub(crate) dir: Option<Direction>,
}

/// A [`Keyword`] whose address has passed the policy.
#[derive(Clone, Debug)]
pub(crate) struct CheckedKeyword {
    pub(crate) text: String,
    pub(crate) url: Option<CheckedUrl>,
    pub(crate) source: KeywordSource,
    pub(crate) score: Option<Thousandths>,
}

impl From<CheckedItem> for Item {
    fn from(item: CheckedItem) -> Self {
        let CheckedItem { title, url, summary, image, published, section, lang, dir } = item;
        Self {
            title,
            url: url.map(String::from),
            summary,
            image: image.map(String::from),
            published,
            section,
            lang,
            dir,
        }
    }
}

impl From<CheckedKeyword> for Keyword {
    fn from(keyword: CheckedKeyword) -> Self {
        let CheckedKeyword { text, url, source, score } = keyword;
        Self { text, url: url.map(String::from), source, score }
    }
}
