//! What comes of `renderArticle`, as far as a page needs it: plain data. Empty texts and absent ones are the same.

/// A rendered article.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "js", derive(serde::Deserialize), serde(rename_all = "camelCase", default))]
pub struct Rendered {
    /// The article, strictly nested and safe: `renderArticle` gives no other.
    pub html: String,
    pub article: Article,
    pub sidebar: Sidebar,
    /// JSON text.
    pub json_ld: String,
}

/// What the head and the text slots say.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "js", derive(serde::Deserialize), serde(rename_all = "camelCase", default))]
pub struct Article {
    pub title: String,
    pub subtitle: Option<String>,
    pub description: Option<String>,
    pub lead: Option<String>,
    pub byline: Option<String>,
    pub authors: Vec<String>,
    pub published: Option<String>,
    pub modified: Option<String>,
    pub section: Option<String>,
    pub site_name: Option<String>,
    pub canonical_url: Option<String>,
    pub image: Option<String>,
    pub lang: Option<String>,
    pub dir: Option<String>,
    pub keywords: Vec<Keyword>,
}

/// A keyword of the article.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "js", derive(serde::Deserialize), serde(default))]
pub struct Keyword {
    pub text: String,
}

/// What stands beside the article.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "js", derive(serde::Deserialize), serde(default))]
pub struct Sidebar {
    pub html: String,
}
