//! What a caller may say about a page and its article.

use crate::rendered::Article;

/// The options of a page. The default takes the slots from `data-maqal` and fills the head in place.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// CSS selectors of the elements that take the parts. None: what has the attribute `data-maqal`.
    pub slots: Vec<(String, Part)>,
    /// The language of the page, where it is not the article's.
    pub lang: Option<String>,
    /// The direction of the page, where it is not the article's.
    pub dir: Option<String>,
    /// The pattern of the page's title: `{title}` stands for the article's.
    pub title: Option<String>,
    /// What is done with the head.
    pub head: Head,
    /// Does the head get no JSON-LD?
    pub without_json_ld: bool,
    /// What is known of the article before it is there. The head is filled with this, and waits for nothing.
    pub known: Option<Article>,
}

/// What is done with the page's head.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Head {
    /// What is there is replaced in its place, and the missing is added before its end.
    #[default]
    Fill,
    /// All of it is written before the head's end, so that scripts and style sheets need not wait.
    Late,
    /// The head stays as it is.
    Off,
}

/// A part of the article, as it goes into a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// HTML.
    Article,
    /// HTML.
    Sidebar,
    Title,
    Subtitle,
    Lead,
    Byline,
    Published,
    Modified,
    Section,
    Site,
}

impl Part {
    /// Every part, by the name that a template calls it.
    pub const NAMED: [(&str, Self); 10] = [
        ("article", Self::Article),
        ("sidebar", Self::Sidebar),
        ("title", Self::Title),
        ("subtitle", Self::Subtitle),
        ("lead", Self::Lead),
        ("byline", Self::Byline),
        ("published", Self::Published),
        ("modified", Self::Modified),
        ("section", Self::Section),
        ("site", Self::Site),
    ];

    pub(crate) fn of_name(name: &str) -> Option<Self> {
        Self::NAMED.iter().find(|(known, _)| *known == name).map(|&(_, part)| part)
    }

    /// Is it HTML, or text?
    pub(crate) fn is_html(self) -> bool {
        matches!(self, Self::Article | Self::Sidebar)
    }

    /// Is it a point in time, which a `time` element says once more in its `datetime`?
    pub(crate) fn is_date(self) -> bool {
        matches!(self, Self::Published | Self::Modified)
    }
}
