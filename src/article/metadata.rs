//! What a page says of itself, each value with where it was found.
//!
//! The order of trust, best first: JSON-LD, OpenGraph (with Facebook's `article:`), Twitter, Dublin Core, Parsely, plain
//! `meta` names, `link`, microdata in the text. What the page prints comes after all of these, since it is the least exact;
//! only the headline is taken as printed, where it agrees with one of them. The site's name is OpenGraph's before it is
//! JSON-LD's, whose publisher is often the company.

use super::collapse;
use super::header::tidy_names;
use super::linked_data::{self, LinkedData};
use super::title;
use crate::html::{Attribute, Element, url};
use crate::language::dates::{self, Setting};
use crate::language::normalize;
use crate::policy::{CheckedUrl, Policy, UrlKind};
use crate::small::search::replace_literal;
use crate::tree::{Document, NodeId};

/// Where the value of a field was found: `json-ld`, `open-graph`, `twitter`, `dublin-core`, `parsely`, `meta`, `link`,
/// `microdata`, `markup`, `text`, `option`.
pub(super) type Source = &'static str;

#[derive(Clone, Debug, Default)]
pub(super) struct Metadata {
    /// The headline, without the site's name.
    pub(super) title: Option<String>,
    pub(super) subtitle: Option<String>,
    pub(super) description: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) published: Option<String>,
    pub(super) modified: Option<String>,
    pub(super) section: Option<String>,
    pub(super) site_name: Option<String>,
    pub(super) canonical_url: Option<CheckedUrl>,
    pub(super) image: Option<CheckedUrl>,
    pub(super) keywords: Vec<String>,
    /// What the page calls its language, best first.
    pub(super) langs: Vec<(String, Source)>,
    /// The article's text, as JSON-LD has it.
    pub(super) body: Option<String>,
    /// Field and source, in the order in which they were found.
    pub(super) sources: Vec<(&'static str, Source)>,
}

/// The longest keyword, and the longest name of an author, in characters.
const MAX_KEYWORD_CHARS: usize = 60;
const MAX_KEYWORDS: usize = 100;
const MAX_NAME_CHARS: usize = 100;

#[inline(never)]
pub(super) fn read(document: &Document, scripts: &[String], policy: &Policy) -> Metadata {
    let metas = Metas::collect(document);
    let page_title = document.elements(Element::Title).first().copied();
    let page_title = page_title.map(|id| collapse(&document.text(id))).filter(|title| !title.is_empty());
    let data = linked_data::read(scripts, page_title.as_deref().or(metas.get("og:title").map(|(title, _)| title)));
    let mut sources = Sources(Vec::new());
    let LinkedData { headline, subtitle, description, authors, published, modified, section, publisher, .. } = data;

    let site_name = metas.first("og:site_name").or(publisher.map(|name| (name, "json-ld")));
    let site_name = sources.note("siteName", site_name.or_else(|| metas.first("application-name dc.publisher")));
    let trusted = headline.clone().map(|headline| (headline, "json-ld"));
    let whole = trusted
        .or_else(|| metas.first("og:title twitter:title dc.title dcterms.title parsely-title title"))
        .or_else(|| page_title.map(|title| (title, "markup")))
        .or_else(|| metas.first("headline"));
    let title = sources.note("title", whole);
    let title = title.map(|title| title::without_site(&title, site_name.as_deref().unwrap_or_default(), &[]));

    let named = metas.all("article:author dc.creator dcterms.creator parsely-author author sailthru.author byl");
    let (authors, found) = if authors.is_empty() { named } else { (authors, "json-ld") };
    let authors = tidy_names(authors.iter().map(String::as_str).filter(|name| is_name(name)));
    if !authors.is_empty() {
        sources.0.push(("authors", found));
    }
    let date = |told: Option<(String, Source)>, names: &str| {
        let metas = names.split(' ').filter_map(|name| metas.first(name));
        told.into_iter().chain(metas).find_map(|(raw, source)| Some((machine_date(&raw)?, source)))
    };
    let published = date(
        published.map(|raw| (raw, "json-ld")),
        "article:published_time og:article:published_time og:published_time dc.date.issued dcterms.issued dc.date \
         dcterms.created dc.date.created parsely-pub-date sailthru.date date pubdate publishdate publish-date \
         publication_date article_date_original datepublished",
    );
    let modified = date(
        modified.map(|raw| (raw, "json-ld")),
        "article:modified_time og:updated_time og:article:modified_time dcterms.modified dc.date.modified last-modified \
         lastmod datemodified",
    );
    let tags = metas.every("article:tag");
    let listed = metas.first("news_keywords parsely-tags sailthru.tags keywords dc.subject");
    let listed = listed.iter().flat_map(|(list, _)| list.split([',', '،', '、', ';', '؛', '|']).map(collapse));
    let told = data.keywords.iter().flat_map(|list| list.split([',', '،', ';']).map(collapse));
    let mut keywords: Vec<String> = Vec::new();
    let mut known: Vec<String> = Vec::new();
    for keyword in told.chain(tags).chain(listed) {
        let normal = normalize(&keyword);
        let is_short = !keyword.is_empty() && keyword.chars().count() <= MAX_KEYWORD_CHARS;
        if is_short && keywords.len() < MAX_KEYWORDS && !known.contains(&normal) {
            known.push(normal);
            keywords.push(keyword);
        }
    }
    let canonical = link(document, "canonical").map(|href| (href, "link")).or_else(|| metas.first("og:url"));
    let canonical = canonical.or(data.url.map(|raw| (raw, "json-ld")));
    let canonical = canonical.and_then(|(raw, source)| {
        let url = policy.checked_url(UrlKind::Link, &raw).filter(|url| is_page(url))?;
        Some((url, source))
    });
    let image = metas.first("og:image og:image:url og:image:secure_url").or(data.image.map(|raw| (raw, "json-ld")));
    let image = image.or_else(|| metas.first("twitter:image twitter:image:src parsely-image-url sailthru.image.full"));
    let image = image.or_else(|| link(document, "image_src").map(|href| (href, "link")));
    let image = image.and_then(|(raw, source)| Some((policy.written_url(UrlKind::Image, &raw)?, source)));
    let section = section.map(|name| (name, "json-ld"));
    let section = section
        .or_else(|| metas.first("article:section parsely-section og:section dc.type.section section articlesection"));
    let described = description.map(|text| (text, "json-ld"));
    let mut langs: Vec<(String, Source)> = data.lang.map(|lang| (lang, "json-ld")).into_iter().collect();
    langs.extend(metas.first("og:locale dc.language dcterms.language language content-language inlanguage"));

    Metadata {
        title,
        subtitle: subtitle.or_else(|| metas.first("alternativeheadline").map(|(text, _)| text)),
        description: metas.first("og:description twitter:description description").or(described).map(|(text, _)| text),
        authors,
        published: sources.note("published", published),
        modified: sources.note("modified", modified),
        section: sources.note("section", section),
        site_name,
        canonical_url: sources.note("canonicalUrl", canonical),
        image: sources.note("image", image),
        keywords,
        langs,
        body: data.body,
        sources: sources.0,
    }
}

struct Sources(Vec<(&'static str, Source)>);

impl Sources {
    fn note<T>(&mut self, field: &'static str, found: Option<(T, Source)>) -> Option<T> {
        let (value, source) = found?;
        self.0.push((field, source));
        Some(value)
    }
}

/// May a page be there? No mailbox is one, and no place in a page.
fn is_page(address: &str) -> bool {
    match url::has_scheme(address) {
        true => address.starts_with("http"),
        false => !address.is_empty() && !address.starts_with('#'),
    }
}

/// A date for machines, in any form that publishers give it.
fn machine_date(raw: &str) -> Option<String> {
    dates::parse_iso(raw).or_else(|| Some(dates::find(raw, Setting::default())?.iso))
}

/// A name, and no address or account.
fn is_name(name: &str) -> bool {
    let is_address = name.starts_with("http") || name.starts_with('@') || name.starts_with('/');
    !is_address && name.chars().any(char::is_alphabetic) && name.chars().count() <= MAX_NAME_CHARS
}

fn link(document: &Document, rel: &str) -> Option<String> {
    let is_it = |id: &NodeId| {
        let rels = document.attribute(*id, Attribute::Rel).unwrap_or_default();
        rels.split_ascii_whitespace().any(|token| token.eq_ignore_ascii_case(rel))
    };
    let id = document.elements(Element::Link).into_iter().find(is_it)?;
    document.attribute(id, Attribute::Href).map(str::to_owned)
}

/// Every `meta` with a name (or property, or item property) and content; and the item properties of the text.
struct Metas(Vec<(String, String, Source)>);

/// The item properties that are read in the text, sorted.
const PROPERTIES: &[&str] =
    &["alternativeheadline", "articlesection", "author", "datemodified", "datepublished", "headline", "inlanguage"];

impl Metas {
    fn collect(document: &Document) -> Self {
        let mut metas = Vec::new();
        for id in document.subtree(NodeId::ROOT) {
            let is_meta = document.is(id, Element::Meta);
            let named = if is_meta { &[Attribute::Property, Attribute::Name][..] } else { &[] };
            let name = named.iter().find_map(|&name| document.attribute(id, name));
            let property = document.attribute(id, Attribute::Itemprop);
            let (Some(name), is_property) = (name.or(property), name.is_none()) else { continue };
            if is_property {
                let name = name.trim().to_ascii_lowercase();
                if PROPERTIES.binary_search(&name.as_str()).is_ok() {
                    let value = property_value(document, id);
                    if !value.is_empty() && value.len() < 600 {
                        metas.push((name, value, "microdata"));
                    }
                }
                continue;
            }
            let content = collapse(document.attribute(id, Attribute::Content).unwrap_or_default());
            // A property may hold several names.
            for name in name.split_ascii_whitespace().filter(|_| !content.is_empty()) {
                let name =
                    replace_literal(&replace_literal(&name.to_ascii_lowercase(), "dcterms:", "dcterms."), "dc:", "dc.");
                let source = vocabulary(&name);
                metas.push((name, content.clone(), source));
            }
        }
        Self(metas)
    }

    fn get(&self, name: &str) -> Option<(&str, Source)> {
        self.0.iter().find(|(known, ..)| known == name).map(|(_, value, source)| (value.as_str(), *source))
    }

    /// The value of the first of the names, which spaces separate, that is there.
    fn first(&self, names: &str) -> Option<(String, Source)> {
        let (value, source) = names.split_ascii_whitespace().find_map(|name| self.get(name))?;
        Some((value.to_owned(), source))
    }

    /// All values of the first of the names that is there.
    fn all(&self, names: &str) -> (Vec<String>, Source) {
        let found = names.split_ascii_whitespace().find(|name| self.get(name).is_some_and(|(value, _)| is_name(value)));
        found.map_or((Vec::new(), ""), |name| (self.every(name), self.get(name).map_or("", |(_, source)| source)))
    }

    fn every(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(known, ..)| known == name).map(|(_, value, _)| value.clone()).collect()
    }
}

/// Whose words a `meta` name is in.
fn vocabulary(name: &str) -> Source {
    const PREFIXES: &[(&str, Source)] = &[
        ("og:", "open-graph"),
        ("article:", "open-graph"),
        ("twitter:", "twitter"),
        ("dc.", "dublin-core"),
        ("dcterms.", "dublin-core"),
        ("parsely-", "parsely"),
    ];
    PREFIXES.iter().find(|(prefix, _)| name.starts_with(prefix)).map_or("meta", |(_, source)| source)
}

/// For machines where it has such a value; the name in it, if it is somebody; else its text.
fn property_value(document: &Document, id: NodeId) -> String {
    let machine = [Attribute::Content, Attribute::Datetime].iter().find_map(|&name| document.attribute(id, name));
    if let Some(value) = machine {
        return collapse(value);
    }
    let is_name = |inner: &NodeId| document.attribute(*inner, Attribute::Itemprop) == Some("name");
    let inner = document.subtree(id).skip(1).take(30).find(is_name).unwrap_or(id);
    let value = document.attribute(inner, Attribute::Content).map(str::to_owned);
    collapse(&value.unwrap_or_else(|| document.text(inner)))
}
