//! What an item says of itself: `itemMeta`, `contentMeta`, `rightsInfo`.

use super::concepts::{code, in_language, name, name_or_literal, text_in, value_at, value_of};
use crate::dates;
use crate::formats::margins;
use crate::source::{KnownMetadata, Link, Source, Status, Subject};
use crate::text::{filled, language_tag, of_html};
use crate::xml::Element;

/// An item that is read.
pub(super) struct Item<'i> {
    pub(super) element: &'i Element,
    pub(super) lang: Option<String>,
}

impl<'i> Item<'i> {
    /// `fallback` is the language of the message around it.
    pub(super) fn new(element: &'i Element, fallback: Option<&str>) -> Self {
        let content = element.path("contentMeta/language").and_then(|language| language.attribute("tag"));
        let lang = [content, element.attribute("xml:lang"), element.attribute("lang"), fallback];
        Self { element, lang: lang.into_iter().flatten().find_map(language_tag) }
    }

    pub(super) fn lang(&self) -> Option<&str> {
        self.lang.as_deref()
    }

    /// The elements of that name in a part of the item.
    pub(super) fn all(&self, part: &str, name: &str) -> std::vec::IntoIter<&'i Element> {
        let mut found = Vec::new();
        self.element.all(part).for_each(|part| found.extend(part.all(name)));
        found.into_iter()
    }

    /// The text of the first that has one, in the item's language where there are several.
    pub(super) fn text(&self, part: &'i str, name: &'i str) -> Option<String> {
        text_in(in_language(self.all(part, name), self.lang()))
    }

    fn date(&self, part: &'i str, name: &'i str) -> Option<String> {
        self.all(part, name).find_map(|date| dates::any(&date.text()))
    }

    /// What the item is: `text`, `picture`, `composite`; empty where it does not say.
    pub(super) fn class(&self) -> String {
        self.all("itemMeta", "itemClass").next().map(value_of).unwrap_or_default()
    }

    pub(super) fn guid(&self) -> Option<String> {
        self.element.attribute("guid").and_then(filled)
    }
}

/// Everything but the body and the pictures.
pub(super) fn read(item: &Item<'_>, source: &mut Source) {
    source.format_version = item.element.attribute("standardversion").and_then(filled);
    source.set_version(item.element.attribute("version").and_then(filled));
    read_status(item, source);
    let known = &mut source.known;
    known.id = item.guid();
    known.lang.clone_from(&item.lang);
    read_headlines(item, known);
    read_dates(item, known);
    read_rights(item, known);
    read_notes(item, known);
    read_subjects(item, known);
    read_links(item, known);
    known.byline = item.text("contentMeta", "by");
    known.authors = authors(item, known.byline.as_deref());
    known.slug = item.text("contentMeta", "slugline");
    // Reuters puts a time stamp there.
    known.dateline =
        item.text("contentMeta", "dateline").filter(|line| !line.starts_with(|c: char| c.is_ascii_digit()));
    known.keywords =
        item.all("contentMeta", "keyword").filter_map(|word| filled(word.text())).fold(Vec::new(), with_new);
    known.urgency = item
        .text("contentMeta", "urgency")
        .and_then(|urgency| urgency.parse().ok())
        .filter(|urgency| (1..=9).contains(urgency));
    known.section = section(item);
}

/// `itemMeta/pubStatus` and `itemMeta/embargoed`.
fn read_status(item: &Item<'_>, source: &mut Source) {
    let sender = item.all("itemMeta", "pubStatus").map(status).max();
    let embargoes: Vec<_> = item.all("itemMeta", "embargoed").map(Element::text).collect();
    let dated = embargoes.iter().filter_map(|text| dates::any(text).or_else(|| filled(text)));
    let mut embargo = Source::one_embargo(dated);
    if !embargoes.is_empty() {
        // "DateTimeOrNull": an embargo without a date has no end. Most who write it so mean that there is none, and
        // those who mean it tell the editors.
        if embargo.is_none() && speaks_of_embargo(item) {
            embargo = Some("unknown".to_owned());
            source.notice("EMBARGO_WITHOUT_DATE", "it is under embargo, and does not say until when");
        } else if embargo.is_none() {
            source.notice("EMBARGO_EMPTY", "its embargo has no date, and no note speaks of one: it counts as none");
        }
    }
    source.set_status(sender, embargo);
}

/// What one `pubStatus` says; the stricter, where its code and its address differ.
fn status(element: &Element) -> Status {
    let codes = ["qcode", "uri"].iter().filter_map(|name| element.attribute(name).and_then(filled));
    let said = codes.map(|code| Status::of_word(&code)).max();
    said.unwrap_or_else(|| Status::of_word(&code(element).unwrap_or_else(|| element.text())))
}

fn speaks_of_embargo(item: &Item<'_>) -> bool {
    const WORDS: &[&str] = &["embarg", "sperrfrist", "حظر", "мбарго", "解禁"];
    let says = |text: &str| {
        let text = text.to_ascii_lowercase();
        WORDS.iter().any(|word| text.contains(word))
    };
    item.all("itemMeta", "edNote").any(|note| says(&note.text()) || says(note.attribute("role").unwrap_or_default()))
}

enum Place {
    Above,
    Main,
    Below,
    /// For other uses: short ones, those of search engines.
    Elsewhere,
}

/// By the role, which each sender names on their own, else by the rank: dpa's third is the line above.
fn place(headline: &Element) -> Place {
    let role = value_at(headline, "role");
    let has = |words: &[&str]| words.iter().any(|word| role.contains(word));
    if has(&["sub", "deck", "unterz"]) {
        Place::Below
    } else if has(&["kicker", "over", "dach", "spitzmarke", "vignette"]) {
        Place::Above
    } else if has(&["short", "mobile", "web", "seo", "slug", "push", "alert", "social", "sms", "original", "working"]) {
        Place::Elsewhere
    } else {
        match headline.attribute("rank") {
            Some("2") => Place::Below,
            Some("3") => Place::Above,
            _ => Place::Main,
        }
    }
}

fn read_headlines(item: &Item<'_>, known: &mut KnownMetadata) {
    let mut others = Vec::new();
    for headline in in_language(item.all("contentMeta", "headline"), item.lang()) {
        let text = Some(of_html(&headline.text()));
        let line = match place(headline) {
            Place::Above => &mut known.kicker,
            Place::Main if known.title.is_none() => &mut known.title,
            Place::Main | Place::Below => &mut known.subtitle,
            Place::Elsewhere => {
                others.extend(text);
                continue;
            }
        };
        if line.is_none() {
            *line = text;
        }
    }
    if known.title.is_none() {
        known.title = others.into_iter().next();
    }
    // ANSA repeats the headline as its own sub-headline.
    if known.subtitle == known.title {
        known.subtitle = None;
    }
}

fn read_dates(item: &Item<'_>, known: &mut KnownMetadata) {
    let version = item.date("itemMeta", "versionCreated");
    known.published = item
        .date("itemMeta", "firstCreated")
        .or_else(|| item.date("contentMeta", "contentCreated"))
        .or_else(|| version.clone());
    known.modified = version
        .or_else(|| item.date("contentMeta", "contentModified"))
        .filter(|modified| known.published.as_ref() != Some(modified));
}

fn read_rights(item: &Item<'_>, known: &mut KnownMetadata) {
    let lang = item.lang();
    known.provider = item.all("itemMeta", "provider").find_map(|provider| {
        name_or_literal(provider, lang).or_else(|| {
            provider.attribute("qcode").map(|code| code.rsplit(':').next().unwrap_or(code).to_owned()).and_then(filled)
        })
    });
    let holder = || item.all("rightsInfo", "copyrightHolder").find_map(|holder| name_or_literal(holder, lang));
    known.copyright = item.text("rightsInfo", "copyrightNotice").or_else(holder);
    let terms = in_language(item.all("rightsInfo", "usageTerms"), lang);
    known.usage_terms = filled(terms.iter().map(|terms| terms.text()).collect::<Vec<_>>().join(" "));
}

/// `edNote`, which may be structured, and repeat others; corrections are told by the role or by the item's signal.
fn read_notes(item: &Item<'_>, known: &mut KnownMetadata) {
    let is_correction = item.all("itemMeta", "signal").any(|signal| value_of(signal).contains("correct"));
    for note in item.all("itemMeta", "edNote").chain(item.all("contentMeta", "edNote")) {
        let role = value_at(note, "role");
        let texts = if note.children().next().is_some() { lines(note) } else { vec![note.text()] };
        let is_for_readers = role.contains("correct") || role == "public" || (is_correction && role.is_empty());
        let list = if is_for_readers { &mut known.corrections } else { &mut known.notes };
        *list = texts.into_iter().filter_map(filled).fold(std::mem::take(list), with_new);
    }
}

/// The texts of paragraphs and points at any depth.
fn lines(element: &Element) -> Vec<String> {
    let mut found = Vec::new();
    for child in element.children() {
        match child.local() {
            "p" | "li" => found.push(child.text()),
            "h1" | "h2" | "h3" | "h4" | "header" => {}
            _ => found.extend(lines(child)),
        }
    }
    if found.is_empty() { vec![element.text()] } else { found }
}

fn read_subjects(item: &Item<'_>, known: &mut KnownMetadata) {
    for subject in item.all("contentMeta", "subject") {
        let code = code(subject);
        let name = name(subject, item.lang()).or_else(|| asserted_name(item, code.as_deref()?));
        // What is broader than another subject is not what the story is about.
        if is_place(subject) && value_at(subject, "why") != "ancestor" {
            known.places = name.clone().into_iter().fold(std::mem::take(&mut known.places), with_new);
        }
        if let Some(code) = code.filter(|code| !known.subjects.iter().any(|known| known.code == *code)) {
            known.subjects.push(Subject { code, name, scheme: None });
        }
    }
}

fn is_place(subject: &Element) -> bool {
    matches!(value_at(subject, "type").as_str(), "geoarea" | "poi" | "city" | "country" | "statprov" | "region")
}

/// An item may say once, in `assert`, what it says of a concept.
fn asserted_name(item: &Item<'_>, code: &str) -> Option<String> {
    let is_it = |assert: &&Element| self::code(assert).as_deref() == Some(code);
    item.element.all("assert").find(is_it).and_then(|assert| name(assert, item.lang()))
}

/// The sender's own category or desk, else their service.
fn section(item: &Item<'_>) -> Option<String> {
    let is_category = |subject: &&Element| {
        let scheme = code(subject).unwrap_or_default().to_ascii_lowercase();
        let scheme = scheme.split([':', '#']).next().unwrap_or_default();
        matches!(value_at(subject, "type").as_str(), "category" | "cat" | "department" | "desk")
            || ["department", "desk", "category"].iter().any(|word| scheme.ends_with(word))
    };
    let named = |element: &Element| name(element, item.lang()).filter(|name| name.chars().count() > 3);
    item.all("contentMeta", "subject")
        .filter(is_category)
        .find_map(named)
        .or_else(|| item.all("itemMeta", "service").find_map(named))
        // Reuters' channels are sets of items of one theme.
        .or_else(|| item.all("itemMeta", "memberOf").find_map(named))
}

/// Creators are whoever made the item, an agency as well; those are its authors that are persons, write, or stand in
/// the byline.
fn authors(item: &Item<'_>, byline: Option<&str>) -> Vec<String> {
    let is_author = |creator: &&Element| {
        let role = value_at(creator, "role");
        value_at(creator, "type") == "person"
            || ["author", "writer", "reporter", "journalist"].iter().any(|word| role == *word)
            || byline.zip(name(creator, item.lang())).is_some_and(|(line, name)| line.contains(&name))
    };
    let creators = item.all("contentMeta", "creator").chain(item.all("contentMeta", "contributor"));
    let names = creators.filter(is_author).filter_map(|creator| name(creator, item.lang()));
    names.filter(|name| !margins::is_byline(name)).fold(Vec::new(), with_new)
}

/// `itemMeta/link`; what was before is not a related item.
fn read_links(item: &Item<'_>, known: &mut KnownMetadata) {
    let is_page = |rep: &&Element| rep.attribute("contenttype").is_some_and(|kind| kind.starts_with("text/html"));
    let page = item.all("itemMeta", "altRep").find(is_page).and_then(|page| filled(page.text()));
    known.canonical_url = page.filter(|url| crate::address::is_web(url));
    for link in item.all("itemMeta", "link") {
        let rel = value_at(link, "rel");
        let at = |name: &str| link.attribute(name).and_then(filled);
        let (url, id) = (at("href"), at("residref").or_else(|| at("guidref")));
        match rel.as_str() {
            "replaces" | "previousversion" | "supersedes" | "corrects" => known.replaces = id.or(url),
            "canonical" if url.is_some() => known.canonical_url = url,
            _ if super::pictures::is_picture(link) || (url.is_none() && (id.is_none() || id == known.id)) => {}
            _ => {
                let rel = relation(link.attribute("rel"));
                known.links.push(Link { url, id, title: link.text_at("title"), rel });
            }
        }
    }
}

/// A list with one more value, unless it has that.
fn with_new(mut list: Vec<String>, value: String) -> Vec<String> {
    if !list.contains(&value) {
        list.push(value);
    }
    list
}

/// The name that a reference to an item gives for it.
pub(super) fn title_of(reference: &Element) -> Option<String> {
    reference
        .text_at("headline")
        .or_else(|| reference.text_at("title"))
        .or_else(|| reference.text_at("contentMeta/headline"))
}

/// What a code says, without the name of its vocabulary: `seeAlso` of `irel:seeAlso`.
pub(super) fn relation(code: Option<&str>) -> Option<String> {
    code.and_then(|code| code.rsplit([':', '/', '#']).next()).and_then(filled)
}
