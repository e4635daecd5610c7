//! What a page says of itself in its head. Order of trust for each value: the publishing vocabularies (`article:`,
//! OpenGraph), then plain `meta` names, then `title`.

use crate::html::{Attribute, Element};
use crate::language::dates::parse_iso;
use crate::policy::Policy;
use crate::tree::{Document, NodeId};

use super::collapse;

#[derive(Clone, Debug, Default)]
pub(super) struct Metadata {
    /// The headline as the head has it, perhaps with the site's name behind it.
    pub(super) title: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) published: Option<String>,
    pub(super) modified: Option<String>,
    pub(super) section: Option<String>,
    pub(super) site_name: Option<String>,
    pub(super) canonical_url: Option<String>,
    pub(super) image: Option<String>,
    pub(super) keywords: Vec<String>,
}

pub(super) fn read(document: &Document, policy: &Policy) -> Metadata {
    let metas = Metas::collect(document);
    let page_title = document.subtree(NodeId::ROOT).find(|&id| document.is(id, Element::Title));
    let link = |rel: &str| {
        let is_it = |id: &NodeId| {
            let rels = document.attribute(*id, Attribute::Rel).unwrap_or_default();
            document.is(*id, Element::Link)
                && rels.split_ascii_whitespace().any(|token| token.eq_ignore_ascii_case(rel))
        };
        document.subtree(NodeId::ROOT).find(is_it).and_then(|id| document.attribute(id, Attribute::Href))
    };
    let url = |raw: &str| {
        let mut out = String::new();
        policy.clean(Element::Img, Attribute::Src, raw, &mut out).then_some(out)
    };
    let author = metas.first(&["author", "article:author", "dc.creator", "parsely-author"]);
    let author = author.filter(|name| !name.starts_with("http"));
    let tags = metas.all("article:tag");
    let listed = metas.first(&["news_keywords", "keywords", "parsely-tags"]).unwrap_or_default();
    let listed = listed.split([',', '،', ';']).map(collapse);
    Metadata {
        title: metas
            .first(&["og:title", "twitter:title", "dc.title"])
            .or_else(|| page_title.map(|id| collapse(&document.text(id))))
            .filter(|title| !title.is_empty()),
        byline: author.clone(),
        authors: author.into_iter().collect(),
        published: metas
            .first(&["article:published_time", "datepublished", "date", "pubdate", "parsely-pub-date"])
            .and_then(|date| parse_iso(&date)),
        modified: metas
            .first(&["article:modified_time", "og:updated_time", "datemodified"])
            .and_then(|date| parse_iso(&date)),
        section: metas.first(&["article:section"]),
        site_name: metas.first(&["og:site_name", "application-name"]),
        canonical_url: link("canonical")
            .map(str::to_owned)
            .or_else(|| metas.first(&["og:url"]))
            .and_then(|raw| policy.checked_url(Element::Img, Attribute::Src, &raw)),
        image: metas.first(&["og:image", "twitter:image"]).and_then(|raw| url(&raw)),
        keywords: tags.into_iter().chain(listed).filter(|tag| !tag.is_empty() && tag.chars().count() <= 60).collect(),
    }
}

/// Every `meta` with a name (or property, or item property) and content.
struct Metas(Vec<(String, String)>);

impl Metas {
    fn collect(document: &Document) -> Self {
        let metas = document.subtree(NodeId::ROOT).filter(|&id| document.is(id, Element::Meta));
        Self(
            metas
                .filter_map(|id| {
                    let name = [Attribute::Property, Attribute::Name, Attribute::Itemprop]
                        .iter()
                        .find_map(|&name| document.attribute(id, name))?;
                    let content = collapse(document.attribute(id, Attribute::Content)?);
                    (!content.is_empty()).then(|| (name.trim().to_ascii_lowercase(), content))
                })
                .collect(),
        )
    }

    /// The value of the first of `names` that is there.
    fn first(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.0.iter().find(|(known, _)| known == name)).map(|(_, value)| value.clone())
    }

    fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(known, _)| known == name).map(|(_, value)| value.clone()).collect()
    }
}
