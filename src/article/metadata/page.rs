//! What a page's markup tells of its article: `meta`, `link`, `title`, and the item properties of its text.

use std::cell::OnceCell;

use super::linked_data::{is_article_type, kept_type};
use super::told::FieldSource;
use crate::article::decide::header::is_opening;
use crate::article::measure::hints::{is_of_others, is_other_work};
use crate::article::{collapse, into_collapsed};
use crate::html::{Attribute, Element, url};
use crate::language::dates;
use crate::read::decode_data;
use crate::small::hash::caseless;
use crate::small::search::{contains_literal, replace_literal};
use crate::tree::{Document, NodeId};

/// The item properties that are read in the text, sorted.
const PROPERTIES: &[&str] =
    &["alternativeheadline", "articlesection", "author", "datemodified", "datepublished", "headline", "inlanguage"];

/// How many bits tell the names of `meta` elements.
const NAME_BITS: usize = 512;

/// Which number has the bit of a name, and the bit.
fn name_bit(name: &str) -> (usize, u64) {
    let hash = caseless(name.as_bytes()) as usize % NAME_BITS;
    (hash / 64, 1 << (hash % 64))
}

/// The longest value of an item property, in bytes.
const MAX_PROPERTY_BYTES: usize = 600;

/// What one walk over a page finds.
pub(super) struct Page<'d> {
    document: &'d Document,
    pub(super) title: Option<String>,
    /// Every `meta` with a name (or property, or item property) and content; and the item properties of the text.
    metas: Vec<(String, String, FieldSource)>,
    /// A bit for the hash of each of their names, which others share: most names that are asked for are none of them.
    names: [u64; NAME_BITS / 64],
    links: Vec<NodeId>,
    /// The links of the text that have a relation, found when they are first asked for.
    related: OnceCell<Vec<NodeId>>,
    /// The type of the first article that an item of the page says it is.
    pub(super) schema_type: Option<&'static str>,
}

impl<'d> Page<'d> {
    pub(super) fn read(document: &'d Document) -> Self {
        let mut page = Self {
            document,
            title: None,
            metas: Vec::new(),
            names: [0; NAME_BITS / 64],
            links: Vec::new(),
            related: OnceCell::new(),
            schema_type: None,
        };
        let elements = [Element::Abbr, Element::Link, Element::Meta, Element::Title];
        let attributes = [Attribute::Datetime, Attribute::Itemprop, Attribute::Itemtype];
        if !document.may_hold(&elements) && !document.may_give(&attributes) {
            return page;
        }
        let mut has_title = false;
        let mut entry_dates = Vec::new();
        for id in document.subtree(NodeId::ROOT) {
            match document.element(id) {
                None => continue,
                Some(Element::Title) if !has_title => {
                    has_title = true;
                    page.title = Some(into_collapsed(document.text(id))).filter(|title| !title.is_empty());
                }
                Some(Element::Link) => page.links.push(id),
                Some(_) => {}
            }
            if document.is(id, Element::Meta) || document.may_have(id, &[Attribute::Itemprop]) {
                page.read_meta(id);
            }
            if document.is(id, Element::Abbr) || document.may_have(id, &[Attribute::Datetime]) {
                entry_dates.extend(entry_date(document, id));
            }
            if !document.may_have(id, &[Attribute::Itemtype]) {
                continue;
            }
            let kind = document.attribute(id, Attribute::Itemtype).and_then(|kind| kept_type(type_name(kind)));
            page.schema_type = page.schema_type.or(kind);
        }
        page.read_card();
        for name in ["dt-published", "dt-updated"] {
            let mut named = entry_dates.iter().filter(|(known, _)| *known == name);
            // A page of several entries has several.
            if let (Some((_, iso)), None) = (named.next(), named.next()) {
                page.push(name.to_owned(), iso.clone(), FieldSource::Markup);
            }
        }
        page
    }

    /// Cards of X have two values under labels that are free (`Written by`): one may be the author.
    fn read_card(&mut self) {
        for number in ["1", "2"] {
            let [label, value] = ["twitter:label", "twitter:data"].map(|name| self.first(&[name, number].concat()));
            if let Some(author) = value.filter(|_| label.is_some_and(is_opening)) {
                let author = author.to_owned();
                self.push("twitter:author".to_owned(), author, FieldSource::Twitter);
            }
        }
    }

    fn read_meta(&mut self, id: NodeId) {
        let document = self.document;
        let is_meta = document.is(id, Element::Meta);
        let named = if is_meta { &[Attribute::Property, Attribute::Name][..] } else { &[] };
        if let Some(name) = named.iter().find_map(|&name| document.attribute(id, name)) {
            let content = collapse(document.attribute(id, Attribute::Content).unwrap_or_default());
            // Some themes escape twice: `Arts &amp;amp; Culture`.
            let content = if has_reference(&content) { decode_data(&content) } else { content };
            // A property may hold several names.
            for name in name.split_ascii_whitespace().filter(|_| !content.is_empty()) {
                let name = name.to_ascii_lowercase();
                let name = replace_literal(&name, "dcterms:", "dcterms.");
                let name = replace_literal(&name, "dc:", "dc.").into_owned();
                let source = vocabulary(&name);
                self.push(name, content.clone(), source);
            }
        }
        // A `meta` may have an item property besides a property that nobody else knows.
        if let Some(name) = document.attribute(id, Attribute::Itemprop) {
            let name = name.trim().to_ascii_lowercase();
            if PROPERTIES.binary_search(&name.as_str()).is_ok() && is_of_article(document, id) {
                let value = property_value(document, id);
                if !value.is_empty() && value.len() < MAX_PROPERTY_BYTES {
                    self.push(name, value, FieldSource::Microdata);
                }
            }
        }
    }

    fn push(&mut self, name: String, value: String, source: FieldSource) {
        let (number, bit) = name_bit(&name);
        self.names[number] |= bit;
        self.metas.push((name, value, source));
    }

    /// May there be a value of that name?
    pub(super) fn may_have(&self, name: &str) -> bool {
        let (number, bit) = name_bit(name);
        self.names[number] & bit != 0
    }

    /// The first value of that name.
    pub(super) fn first(&self, name: &str) -> Option<&str> {
        self.metas.iter().find(|(known, ..)| known == name).map(|(_, value, _)| value.as_str())
    }

    /// All values of that name, and where the first was found.
    pub(super) fn metas(&self, name: &str) -> (Vec<&str>, FieldSource) {
        let mut named = self.metas.iter().filter(|(known, ..)| known == name).peekable();
        let source = named.peek().map_or(FieldSource::Meta, |(.., source)| *source);
        (named.map(|(_, value, _)| value.as_str()).collect(), source)
    }

    /// The links of the text that have a relation.
    pub(super) fn related(&self) -> &[NodeId] {
        self.related.get_or_init(|| self.document.elements_having(Element::A, Attribute::Rel))
    }

    /// Where the first link of that relation leads.
    pub(super) fn link(&self, rel: &str) -> Option<&str> {
        let is_it = |id: &&NodeId| {
            let rels = self.document.attribute(**id, Attribute::Rel).unwrap_or_default();
            rels.split_ascii_whitespace().any(|token| token.eq_ignore_ascii_case(rel))
        };
        self.document.attribute(*self.links.iter().find(is_it)?, Attribute::Href)
    }
}

/// Is an item property one of the article? Of the item around it, that is: a comment, a review, a video and a quoted
/// post have authors and dates of their own. Markup often leaves the item out, or names the page.
pub(super) fn is_of_article(document: &Document, id: NodeId) -> bool {
    let is_item = |&id: &NodeId| document.attribute(id, Attribute::Itemscope).is_some();
    let item = document.ancestors(id).find(is_item);
    let kind = item.and_then(|item| document.attribute(item, Attribute::Itemtype)).unwrap_or_default();
    let kind = type_name(kind);
    let is_page = kind.is_empty() || kind.ends_with("Page") || kind == "Blog" || is_article_type(kind);
    is_page && !item.is_some_and(|item| is_other_work(document, item)) && !is_of_others(document, id)
}

/// May a page be there? Neither a mailbox nor a place in a page is one.
pub(super) fn is_page(address: &str) -> bool {
    match url::has_scheme(address) {
        true => address.starts_with("http"),
        false => !address.is_empty() && !address.starts_with('#'),
    }
}

/// The name of an item's type, without the vocabulary's address.
fn type_name(kind: &str) -> &str {
    kind.trim().rsplit(['/', ':', '#']).next().unwrap_or_default()
}

/// Is an ampersand or a quotation mark written as a reference, or a character by its number?
fn has_reference(text: &str) -> bool {
    text.contains('&') && ["&amp;", "&quot;", "&#"].iter().any(|reference| contains_literal(text, reference))
}

/// Whose words a `meta` name is in.
fn vocabulary(name: &str) -> FieldSource {
    const PREFIXES: &[(&str, FieldSource)] = &[
        ("og:", FieldSource::OpenGraph),
        ("article:", FieldSource::OpenGraph),
        ("twitter:", FieldSource::Twitter),
        ("dc.", FieldSource::DublinCore),
        ("dcterms.", FieldSource::DublinCore),
        ("parsely-", FieldSource::Parsely),
    ];
    PREFIXES.iter().find(|(prefix, _)| name.starts_with(prefix)).map_or(FieldSource::Meta, |(_, source)| *source)
}

/// The date of an entry by its class, and its name in microformats: `published` and `updated` in those of hAtom, with
/// the date in the `title` of an `abbr`. <https://microformats.org/wiki/h-entry>
fn entry_date(document: &Document, id: NodeId) -> Option<(&'static str, String)> {
    let has_class = |id: NodeId, names: [&str; 2]| {
        let class = document.attribute(id, Attribute::Class).unwrap_or_default();
        class.split_ascii_whitespace().any(|class| names.contains(&class))
    };
    let name = match id {
        _ if has_class(id, ["published", "dt-published"]) => "dt-published",
        _ if has_class(id, ["updated", "dt-updated"]) => "dt-updated",
        _ => return None,
    };
    let iso = machine_date(document, id).and_then(dates::parse_iso)?;
    let is_in_entry = document.ancestors(id).any(|id| has_class(id, ["hentry", "h-entry"]));
    (is_in_entry && is_of_article(document, id)).then_some((name, iso))
}

/// What an element gives for machines, where it gives a date.
fn machine_date(document: &Document, id: NodeId) -> Option<&str> {
    let name = if document.is(id, Element::Abbr) { Attribute::Title } else { Attribute::Datetime };
    document.attribute(id, name)
}

/// An element's value for machines, where it has one; else the name of the person in it; else its text.
fn property_value(document: &Document, id: NodeId) -> String {
    // Blogger gives dates in the titles of abbreviations.
    let date = || machine_date(document, id).filter(|date| dates::parse_iso(date).is_some());
    let machine = [Attribute::Content, Attribute::Datetime].iter().find_map(|&name| document.attribute(id, name));
    if let Some(value) = machine.or_else(date) {
        return collapse(value);
    }
    let is_name = |inner: &NodeId| document.attribute(*inner, Attribute::Itemprop) == Some("name");
    let inner = document.subtree(id).skip(1).take(30).find(is_name).unwrap_or(id);
    let value = document.attribute(inner, Attribute::Content).map(str::to_owned);
    collapse(&value.unwrap_or_else(|| document.text(inner)))
}
