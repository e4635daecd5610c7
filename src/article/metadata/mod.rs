//! Metadata: for each field the places in a source where its value is looked for, best first.
//!
//! What the caller knows comes before all. Then JSON-LD, OpenGraph (with Facebook's `article:`), Twitter, Dublin Core,
//! Parsely, plain `meta` names, `link`, microdata in the text. What the page prints comes after all of these, since it
//! is the least exact; only the headline is taken as printed, where it agrees with one of them. The site's name is
//! OpenGraph's before it is JSON-LD's, whose publisher is often the company.

mod linked_data;
mod page;
mod sections;
mod site_picture;
mod told;

use super::author::Author;
use super::collapse;
use super::decide::header::{names_in, names_of_data, tidy_names};
use super::title;
use crate::html::Element;
use crate::language::dates::{self, Setting};
use crate::language::{is_unspaced, normalize};
use crate::policy::{CheckedUrl, Policy, UrlKind};
use crate::small::chars::is_alphabetic;
use crate::small::search::{replace_literal, split_at_literal};
use crate::tree::Document;
use page::{Page, is_page};
use sections::section_name;
use site_picture::is_of_site;
pub use told::FieldSource;
pub(crate) use told::{Field, Told};

/// Where a value is looked for.
#[derive(Clone, Copy, Debug)]
enum Origin {
    Caller,
    LinkedData,
    /// The first of these `meta` names, properties and item properties that has such a value.
    Meta(&'static str),
    /// The page's `title`.
    PageTitle,
    /// The way to the page, and the categories that it is in.
    Way,
    /// The links to tags.
    TagLinks,
    /// A `link` of that relation.
    Link(&'static str),
}
use Origin::{Caller, Link, LinkedData, Meta, PageTitle, TagLinks, Way};

/// Each field, and the places that tell it: the first with such a value wins. A field that holds a list stands in
/// several rows, and takes something from each. The site's name is known before the title, which loses it.
const FIELDS: &[(Field, &[Origin])] = &[
    (Field::SiteName, &[Caller, Meta("og:site_name"), LinkedData, Meta("application-name dc.publisher")]),
    (
        Field::Title,
        &[
            Caller,
            LinkedData,
            Meta("og:title twitter:title dc.title dcterms.title parsely-title title"),
            PageTitle,
            Meta("headline"),
        ],
    ),
    (Field::Subtitle, &[Caller, LinkedData, Meta("alternativeheadline")]),
    (Field::Byline, &[Caller]),
    (Field::Description, &[Caller, Meta("og:description twitter:description description"), LinkedData]),
    (
        Field::Authors,
        &[
            Caller,
            LinkedData,
            Meta(
                "article:author og:article:author dc.creator dcterms.creator parsely-author author sailthru.author byl \
                 citation_author twitter:author",
            ),
        ],
    ),
    (
        Field::Published,
        &[
            Caller,
            LinkedData,
            Meta(
                "article:published_time og:article:published_time og:published_time dc.date.issued dcterms.issued \
                 dc.date dcterms.created dc.date.created parsely-pub-date sailthru.date date pubdate publishdate \
                 publish-date publish_date published_date publication_date article_date_original datepublished \
                 citation_publication_date dt-published",
            ),
        ],
    ),
    (
        Field::Modified,
        &[
            Caller,
            LinkedData,
            Meta(
                "article:modified_time og:updated_time og:article:modified_time dcterms.modified dc.date.modified \
                 last-modified lastmod datemodified dt-updated",
            ),
        ],
    ),
    (
        Field::Section,
        &[
            Caller,
            LinkedData,
            Meta("article:section parsely-section og:section dc.type.section section articlesection"),
            Way,
        ],
    ),
    (Field::CanonicalUrl, &[Caller, Link("canonical"), Meta("og:url"), LinkedData]),
    (
        Field::Image,
        &[
            Caller,
            Meta("og:image og:image:url og:image:secure_url"),
            LinkedData,
            Meta("twitter:image twitter:image:src parsely-image-url sailthru.image.full"),
            Link("image_src"),
        ],
    ),
    (Field::Tag, &[Caller]),
    (Field::Keywords, &[LinkedData]),
    (Field::Tag, &[Meta("article:tag")]),
    (Field::Keywords, &[Meta("news_keywords parsely-tags sailthru.tags keywords dc.subject")]),
    (Field::Tag, &[TagLinks]),
    (Field::Lang, &[Caller]),
    (Field::Lang, &[LinkedData]),
    (Field::Lang, &[Meta("og:locale dc.language dcterms.language language content-language inlanguage")]),
    (Field::Body, &[LinkedData]),
];

#[derive(Clone, Debug, Default)]
pub(super) struct Metadata {
    /// The headline, without the site's name.
    pub(super) title: Option<String>,
    pub(super) subtitle: Option<String>,
    pub(super) description: Option<String>,
    /// The byline that the caller knows.
    pub(super) byline: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) published: Option<String>,
    pub(super) modified: Option<String>,
    pub(super) section: Option<String>,
    pub(super) site_name: Option<String>,
    pub(super) canonical_url: Option<CheckedUrl>,
    pub(super) image: Option<CheckedUrl>,
    /// What JSON-LD tells of authors besides their names.
    pub(super) author_details: Vec<Author>,
    pub(super) publisher_logo: Option<CheckedUrl>,
    /// The type of the article in schema.org's words, where the page tells it.
    pub(super) schema_type: Option<&'static str>,
    pub(super) keywords: Vec<String>,
    /// The languages that the page claims, best first.
    pub(super) langs: Vec<(String, FieldSource)>,
    /// The article's text, as JSON-LD has it.
    pub(super) body: Option<String>,
    /// Field and source, in the order in which they were found.
    pub(super) sources: Vec<(&'static str, FieldSource)>,
}

const MAX_KEYWORD_CHARS: usize = 60;
const MAX_KEYWORDS: usize = 100;
const MAX_NAME_CHARS: usize = 100;

/// Reads what the caller, the page's JSON-LD and its markup tell. The document stays as it is.
#[inline(never)]
pub(super) fn read(document: &Document, scripts: &[String], known: &Told, policy: &Policy) -> Metadata {
    let page = Page::read(document);
    let title = page.title.as_deref().or(page.first("og:title"));
    let heading = || {
        let headings = document.elements(Element::H1).into_iter().map(|id| normalize(&document.text(id)));
        headings.collect::<Vec<_>>().join(" ")
    };
    let data = linked_data::read(scripts, title, &heading);
    let title = title.map(normalize).unwrap_or_default();
    let reading = Reading { known, data: &data, document, page: &page, title, policy };
    let mut metadata = Metadata::default();
    for (field, places) in FIELDS {
        let found = places.iter().find_map(|&place| reading.read(&mut metadata, *field, place));
        metadata.note(*field, found);
    }
    metadata.schema_type = data.schema_type.or(page.schema_type);
    metadata.publisher_logo = data.logo.as_deref().and_then(|logo| policy.written_url(UrlKind::Image, logo));
    let detail = |author: &Author| {
        let url = author.url.as_deref().and_then(|url| policy.written_url(UrlKind::Link, url)).map(String::from);
        Author { url, ..author.clone() }
    };
    let is_author = |author: &&Author| metadata.authors.contains(&author.name);
    metadata.author_details = data.authors.iter().filter(is_author).map(detail).collect();
    metadata
}

/// All that tells something of an article.
struct Reading<'r> {
    known: &'r Told,
    data: &'r Told,
    document: &'r Document,
    page: &'r Page<'r>,
    /// The page's own title, in normal form.
    title: String,
    policy: &'r Policy,
}

impl Reading<'_> {
    /// Reads a field from one place. Gives the source, where a value stands there.
    fn read(&self, metadata: &mut Metadata, field: Field, place: Origin) -> Option<FieldSource> {
        let mut take = |values: &[&str], source| metadata.take(field, values, source, self.policy).then_some(source);
        match place {
            Caller => metadata.take_known(field, self.known, self.policy),
            LinkedData => take(&self.data.all(field), FieldSource::JsonLd),
            Meta(names) => names.split_ascii_whitespace().filter(|name| self.page.may_have(name)).find_map(|name| {
                let (mut values, source) = self.page.metas(name);
                if field == Field::Authors {
                    let names: Vec<String> = values.iter().flat_map(|value| names_of_data(value)).collect();
                    return take(&names.iter().map(String::as_str).collect::<Vec<_>>(), source);
                }
                // A second list is the site's own.
                values.truncate(if field == Field::Keywords { 1 } else { values.len() });
                take(&values, source)
            }),
            PageTitle => take(self.page.title.as_deref().as_slice(), FieldSource::Markup),
            Way => {
                let site = metadata.site_name.clone().unwrap_or_default();
                let told = sections::of_way(&self.data.way, &self.title, &site);
                let source = if told.is_some() { FieldSource::JsonLd } else { FieldSource::Markup };
                let printed = || sections::of_way(&sections::printed_way(self.document), &self.title, &site);
                let section =
                    told.or_else(printed).or_else(|| sections::printed_category(self.document, self.page.related()));
                metadata.take(field, section.as_deref().as_slice(), source, self.policy).then_some(source)
            }
            TagLinks => {
                let tags = sections::printed_tags(self.document, self.page.related());
                take(&tags.iter().map(String::as_str).collect::<Vec<_>>(), FieldSource::Markup)
            }
            Link(rel) => take(self.page.link(rel).as_slice(), FieldSource::Link),
        }
    }
}

impl Metadata {
    /// Takes what the caller knows in the place of what is there.
    pub(super) fn prefer(&mut self, known: &Told, policy: &Policy) {
        for (field, _) in FIELDS.iter().filter(|(_, places)| matches!(places, [Caller, ..])) {
            let found = self.take_known(*field, known, policy);
            self.note(*field, found);
        }
    }

    /// Takes what the caller knows of a field. The authors that nobody lists are those in the byline.
    fn take_known(&mut self, field: Field, known: &Told, policy: &Policy) -> Option<FieldSource> {
        let mut values = known.all(field);
        let names = known.first(Field::Byline).filter(|_| field == Field::Authors && values.is_empty()).map(names_in);
        values.extend(names.iter().flatten().map(String::as_str));
        self.take(field, &values, FieldSource::Option, policy).then_some(FieldSource::Option)
    }

    /// Notes where the value of a field was found.
    fn note(&mut self, field: Field, found: Option<FieldSource>) {
        if let (Some(name), Some(source)) = (field.name(), found) {
            self.sources.retain(|(known, _)| *known != name);
            self.sources.push((name, source));
        }
    }

    /// Does the caller know the field of that name?
    pub(super) fn is_known(&self, name: &str) -> bool {
        self.sources.iter().any(|&(field, source)| field == name && source == FieldSource::Option)
    }

    /// Takes a field's value from what one source tells; false where none of it is such a value.
    fn take(&mut self, field: Field, values: &[&str], source: FieldSource, policy: &Policy) -> bool {
        let Some(&first) = values.first() else { return false };
        let text = || Some(first.to_owned());
        let is_known = source == FieldSource::Option;
        match field {
            Field::Title if is_known => set(&mut self.title, text()),
            Field::Title => {
                // A page that does not name its site names it by its host; some do so besides, in other letters.
                let host = policy.base().map(|base| base.host()).unwrap_or_default();
                let site = self.site_name.as_deref().unwrap_or(host);
                let title = title::without_site(first, site, &[]);
                let title = if host.is_empty() { title } else { title::without_site(&title, host, &[]) };
                set(&mut self.title, Some(title))
            }
            Field::Subtitle => set(&mut self.subtitle, text()),
            Field::Description => set(&mut self.description, text()),
            Field::Byline => set(&mut self.byline, text()),
            Field::Authors => {
                let names: Vec<&str> = values.iter().copied().filter(|name| is_name(name)).collect();
                let names = tidy_names(&names);
                let is_somebody = !names.is_empty();
                if is_somebody {
                    self.authors = names;
                }
                is_somebody
            }
            Field::Published => set(&mut self.published, machine_date(first)),
            Field::Modified => set(&mut self.modified, machine_date(first)),
            Field::Section if is_known => set(&mut self.section, text()),
            Field::Section => {
                let site = self.site_name.as_deref().unwrap_or_default();
                let section = values.iter().find_map(|told| section_name(told, site));
                set(&mut self.section, section)
            }
            Field::SiteName => set(&mut self.site_name, text()),
            Field::CanonicalUrl => {
                let url = policy.checked_url(UrlKind::Link, first);
                set(&mut self.canonical_url, url.filter(|url| is_page(url)))
            }
            Field::Image => {
                let image = values.iter().copied().find(|address| is_known || !is_of_site(address));
                set(&mut self.image, image.and_then(|address| policy.written_url(UrlKind::Image, address)))
            }
            Field::Keywords => {
                self.push_keywords(values.iter().flat_map(|list| keywords_of(list, &is_separator)), is_known)
            }
            Field::Tag if is_known => self.push_keywords(values.iter().map(|&tag| tag.to_owned()), is_known),
            Field::Tag => {
                let of_tag = |list: &&str| keywords_of(list, &|c| is_separator(c) && (c != ',' || !is_one_name(list)));
                self.push_keywords(values.iter().flat_map(of_tag), is_known)
            }
            Field::Lang => {
                self.langs.push((first.to_owned(), source));
                true
            }
            Field::Body => set(&mut self.body, text()),
            // Nothing but the lines above the text asks for them.
            Field::Kicker | Field::Lead => false,
        }
    }

    /// Takes keywords that are not too long, each once, however it is spelled.
    fn push_keywords(&mut self, told: impl Iterator<Item = String>, is_known: bool) -> bool {
        let mut known: Vec<String> = self.keywords.iter().map(|known| normalize(known)).collect();
        // The site is no topic of its articles.
        known.extend(self.site_name.as_deref().filter(|_| !is_known).map(normalize));
        for keyword in told {
            let normal = normalize(&keyword);
            let is_short = !keyword.is_empty() && keyword.chars().count() <= MAX_KEYWORD_CHARS;
            if is_short && self.keywords.len() < MAX_KEYWORDS && !known.contains(&normal) {
                known.push(normal);
                self.keywords.push(keyword);
            }
        }
        !self.keywords.is_empty()
    }
}

/// Sets a value, where it is one.
fn set<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let is_value = value.is_some();
    if is_value {
        *place = value;
    }
    is_value
}

/// Marks between keywords.
fn is_separator(c: char) -> bool {
    matches!(c, ',' | '،' | '、' | '，' | '､' | ';' | '；' | '؛' | '|')
}

/// The keywords of a list. Hash tags have nothing between them but their mark; a list without any mark is one where it
/// is longer than a keyword is, or where its script has no spaces inside words.
fn keywords_of(list: &str, is_separator: &dyn Fn(char) -> bool) -> Vec<String> {
    const MIN_WORDS: usize = 8;
    if list.trim_start().starts_with('#') {
        let tag = |tag: &str| {
            collapse(&replace_literal(tag.trim_end_matches(|c: char| is_separator(c) || c.is_whitespace()), "_", " "))
        };
        return list.split('#').map(tag).collect();
    }
    let words = || list.split_whitespace();
    let is_unspaced_list = || words().all(|word| word.chars().all(is_unspaced));
    if !list.contains(is_separator) && (is_unspaced_list() || words().nth(MIN_WORDS - 1).is_some()) {
        return words().map(str::to_owned).collect();
    }
    list.split(is_separator).map(collapse).collect()
}

/// Is a tag with a comma one name that is turned around, `Beshear, Andrew G`? The tags of a list have no space there,
/// or are more than two, or are written in letters whose own comma is another.
fn is_one_name(tag: &str) -> bool {
    let rest = split_at_literal(tag, ", ").map_or("", |(_, rest)| rest);
    rest.starts_with(|c: char| c < '\u{250}') && !rest.contains(',')
}

/// A date for machines, in any form that publishers give it.
fn machine_date(raw: &str) -> Option<String> {
    /// What an empty field of a database is shown as.
    const NO_DATE: &str = "1970-01-01T00:00";
    let iso = dates::parse_machine(raw).or_else(|| dates::parse_iso(raw));
    let iso = iso.or_else(|| Some(dates::find(raw, Setting::default())?.iso));
    iso.filter(|iso| !iso.starts_with(NO_DATE))
}

/// Is it a name, and no address or account?
fn is_name(name: &str) -> bool {
    let is_address = name.starts_with("http") || name.starts_with('@') || name.starts_with('/');
    !is_address && name.chars().any(is_alphabetic) && name.chars().count() <= MAX_NAME_CHARS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::tests::document_of;

    fn metadata(head: &str, scripts: &[&str], known: &[(Field, &str)]) -> Metadata {
        let scripts: Vec<String> = scripts.iter().map(|&script| script.to_owned()).collect();
        let mut told = Told::default();
        known.iter().for_each(|&(field, value)| told.push(field, Some(value.to_owned())));
        read(&document_of(head), &scripts, &told, &Policy::new())
    }

    /// The field's value, as far as it is one text, and its source.
    fn found(metadata: &Metadata, field: Field) -> (Option<String>, Option<FieldSource>) {
        let value = match field {
            Field::Title => metadata.title.clone(),
            Field::Authors => Some(metadata.authors.join(", ")).filter(|names| !names.is_empty()),
            Field::Published => metadata.published.clone(),
            Field::CanonicalUrl => metadata.canonical_url.clone().map(String::from),
            Field::Image => metadata.image.clone().map(String::from),
            _ => None,
        };
        let name = field.name().unwrap_or_default();
        (value, metadata.sources.iter().find(|(field, _)| *field == name).map(|(_, source)| *source))
    }

    #[test]
    fn the_first_place_with_such_a_value_wins() {
        const DATA: &str =
            r#"{"@type":"NewsArticle","headline":"The boat sails","author":"Ann Lee","datePublished":"2021-03-06"}"#;
        for (name, head, scripts, known, field, expected) in [
            (
                "JSON-LD before OpenGraph",
                "<meta property=og:title content='A boat'>",
                &[DATA][..],
                &[][..],
                Field::Title,
                ("The boat sails", FieldSource::JsonLd),
            ),
            (
                "the caller before all",
                "<meta property=og:title content='A boat'>",
                &[DATA],
                &[(Field::Title, "Boats")],
                Field::Title,
                ("Boats", FieldSource::Option),
            ),
            (
                "a date that is none",
                "<meta property=article:published_time content=soon><meta name=date content=2021-03-07>",
                &[],
                &[],
                Field::Published,
                ("2021-03-07", FieldSource::Meta),
            ),
            (
                "an author that is an address",
                "<meta property=article:author content=https://a.example/ann><meta name=author content='Bo Ray'>",
                &[],
                &[],
                Field::Authors,
                ("Bo Ray", FieldSource::Meta),
            ),
            (
                "an address that is a mailbox",
                "<link rel=canonical href=mailto:a@b.example><meta property=og:url content=https://b.example/1>",
                &[],
                &[],
                Field::CanonicalUrl,
                ("https://b.example/1", FieldSource::OpenGraph),
            ),
            (
                "a picture that is a script",
                "<meta property=og:image content=javascript:a><meta name=twitter:image content=https://b.example/i.jpg>",
                &[],
                &[],
                Field::Image,
                ("https://b.example/i.jpg", FieldSource::Twitter),
            ),
        ] {
            let metadata = metadata(head, scripts, known);
            let expected = (Some(expected.0.to_owned()), Some(expected.1));
            assert_eq!(found(&metadata, field), expected, "{name}");
        }
    }

    #[test]
    fn keywords_come_from_every_place_and_each_once() {
        let head =
            "<meta property=article:tag content='Boats, small'><meta name=news_keywords content='Lake; water|nets'>";
        let data = r#"{"@type":"Article","keywords":["Water","The Lake, the town"]}"#;
        let known = [(Field::Tag, "Nets")];
        let expected = ["Nets", "Water", "The Lake", "the town", "Boats, small", "Lake"];
        assert_eq!(metadata(head, &[data], &known).keywords, expected);
    }
}
