//! What a page's head says of an article: the keys of its `meta` elements, and their values.

use std::borrow::Cow;

use crate::rendered::{Article, Rendered};

/// The keys of `meta` elements that an article answers, in the order in which the missing are added; and `canonical`,
/// which is a `link`.
pub(crate) const KEYS: [&str; 18] = [
    "description",
    "author",
    "keywords",
    CANONICAL,
    "og:type",
    "og:title",
    "og:description",
    "og:url",
    "og:image",
    "og:site_name",
    "og:locale",
    "article:published_time",
    "article:modified_time",
    "article:section",
    "twitter:card",
    "twitter:title",
    "twitter:description",
    "twitter:image",
];

pub(crate) const CANONICAL: &str = "canonical";

/// A key that the template has once for each keyword.
pub(crate) const TAG: &str = "article:tag";

/// Keys that say more of the template's own picture, and go with it. The second is the key that they go with.
const DETAILS: [(&str, &str); 4] =
    [("og:image:", "og:image"), ("twitter:image:", "twitter:image"), (TAG, TAG), ("og:locale:alternate", "og:locale")];

/// The key by which the article is asked, where it knows one of that name, for a `meta` with the name in an attribute.
pub(crate) fn key(attribute: &str, name: &str) -> Option<&'static str> {
    KEYS.iter().find(|key| name.eq_ignore_ascii_case(key)).copied().filter(|key| is_read(attribute, key))
}

/// Does anybody look for a `meta` of that key by this attribute? Those of social networks are read by either.
fn is_read(attribute: &str, key: &str) -> bool {
    key.contains(':') || attribute == "name" && key != CANONICAL
}

/// The key whose value makes a `meta` of that name untrue, or idle.
pub(crate) fn detail_of(attribute: &str, name: &str) -> Option<&'static str> {
    let name = name.to_ascii_lowercase();
    let detail = DETAILS.iter().find(|(detail, _)| name.starts_with(detail)).map(|&(_, key)| key);
    detail.or_else(|| KEYS.iter().find(|key| name == **key && !is_read(attribute, key)).copied())
}

/// Is the key that of a `property`, or of a `name`?
pub(crate) fn is_property(key: &str) -> bool {
    key.starts_with("og:") || key.starts_with("article:")
}

/// What is known of an article: what the caller has said, before what the article itself says.
#[derive(Clone, Copy, Default)]
pub(crate) struct Facts<'a> {
    pub(crate) known: Option<&'a Article>,
    pub(crate) rendered: Option<&'a Rendered>,
    /// Was the head written before the article was there?
    pub(crate) is_behind_head: bool,
}

impl<'a> Facts<'a> {
    /// A text of the article; an empty one is none.
    pub(crate) fn text(self, field: impl Fn(&'a Article) -> Option<&'a str>) -> Option<&'a str> {
        let articles = [self.known, self.rendered.map(|rendered| &rendered.article)];
        articles.into_iter().flatten().find_map(|article| field(article).filter(|text| !text.is_empty()))
    }

    /// A list of the article's, joined.
    fn list<T: 'a>(self, list: impl Fn(&'a Article) -> &'a [T], text: impl Fn(&'a T) -> &'a str) -> Option<String> {
        let articles = [self.known, self.rendered.map(|rendered| &rendered.article)];
        let list = articles.into_iter().flatten().map(list).find(|list| !list.is_empty())?;
        Some(list.iter().map(text).collect::<Vec<_>>().join(", "))
    }

    pub(crate) fn title(self) -> Option<&'a str> {
        self.text(|article| Some(&article.title))
    }

    pub(crate) fn keywords(self) -> impl Iterator<Item = &'a str> {
        let articles = [self.known, self.rendered.map(|rendered| &rendered.article)];
        let keywords = articles.into_iter().flatten().map(|article| &article.keywords).find(|list| !list.is_empty());
        keywords.into_iter().flatten().map(|keyword| keyword.text.as_str())
    }

    /// The value of a key; `None` where nothing is known.
    pub(crate) fn value(self, key: &str) -> Option<Cow<'a, str>> {
        let text = match key {
            "description" | "og:description" | "twitter:description" => self
                .text(|article| article.description.as_deref())
                .or_else(|| self.text(|article| article.lead.as_deref())),
            "og:title" | "twitter:title" => self.title(),
            "og:type" => Some("article"),
            "twitter:card" if self.value("twitter:image").is_some() => Some("summary_large_image"),
            "twitter:card" => None,
            "og:url" | CANONICAL => self.text(|article| article.canonical_url.as_deref()),
            "og:image" | "twitter:image" => self.text(|article| article.image.as_deref()),
            "og:site_name" => self.text(|article| article.site_name.as_deref()),
            "og:locale" => {
                // The protocol writes `ar_EG`.
                return self.text(|article| article.lang.as_deref()).map(|lang| underscored(lang).into());
            }
            "article:published_time" => self.text(|article| article.published.as_deref()),
            "article:modified_time" => self.text(|article| article.modified.as_deref()),
            "article:section" => self.text(|article| article.section.as_deref()),
            TAG => self.keywords().next(),
            "author" => return self.list(|article| &article.authors, String::as_str).map(Cow::Owned),
            "keywords" => return self.list(|article| &article.keywords, |keyword| &keyword.text).map(Cow::Owned),
            _ => None,
        };
        text.map(Cow::Borrowed)
    }
}

fn underscored(lang: &str) -> String {
    lang.chars().map(|character| if character == '-' { '_' } else { character }).collect()
}
