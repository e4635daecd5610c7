//! NewsML-G2 2.35, a news item at the level of conformance "power": <https://iptc.org/std/NewsML-G2/>

use crate::json::Value;

use super::ninjs::status_word;
use super::story::{Story, date_time, is_uri};
use super::xhtml::allowed;
use crate::error::Error;
use crate::html::Body;
use crate::json;

const CATALOG: &str = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml";
/// Vocabularies that the catalog names; a code of another stands as a word.
const ALIASES: &[&str] = &["medtop", "subj", "iso3166-1a2", "iso3166-1a3"];

pub(super) fn write(story: &Story<'_>) -> Result<String, Error> {
    let mut xml = Xml(Body::default());
    let version = story.text("version").filter(|version| version.parse::<u64>().is_ok_and(|number| number > 0));
    xml.start(
        "newsItem",
        &[
            ("xmlns", Some("http://iptc.org/std/nar/2006-10-01/")),
            ("guid", Some(&story.uri)),
            ("version", version.as_deref()),
            ("standard", Some("NewsML-G2")),
            ("standardversion", Some("2.35")),
            ("conformance", Some("power")),
            ("xml:lang", story.text("lang").as_deref()),
        ],
    );
    xml.0.empty("catalogRef", &[("href", Some(CATALOG))]);
    rights(story, &mut xml);
    item_meta(story, &mut xml)?;
    content_meta(story, &mut xml);
    content(story, &mut xml);
    xml.end("newsItem");
    Ok(["<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", &xml.0.into_html(), "\n"].concat())
}

/// A document that is written; text without what XML does not allow.
struct Xml(Body);

impl Xml {
    fn start(&mut self, name: &str, attributes: &[(&str, Option<&str>)]) {
        self.0.start(name, attributes);
    }

    fn end(&mut self, name: &str) {
        self.0.end(name);
    }

    /// An element of text, where there is any.
    fn text(&mut self, name: &str, attributes: &[(&str, Option<&str>)], text: Option<&str>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.start(name, attributes);
            self.0.text(&allowed(text));
            self.end(name);
        }
    }

    /// A concept that has a name.
    fn named(&mut self, name: &str, attributes: &[(&str, Option<&str>)], text: Option<&str>) {
        self.start(name, attributes);
        self.text("name", &[], text);
        self.end(name);
    }
}

fn rights(story: &Story<'_>, xml: &mut Xml) {
    let terms = story.text("usageTerms");
    if story.copyright.is_some() || terms.is_some() {
        xml.start("rightsInfo", &[]);
        xml.text("copyrightNotice", &[], story.copyright.as_deref());
        xml.text("usageTerms", &[], terms.as_deref());
        xml.end("rightsInfo");
    }
}

/// The order of the elements is the schema's.
fn item_meta(story: &Story<'_>, xml: &mut Xml) -> Result<(), Error> {
    let date = |name: &str| story.text(name).and_then(|date| date_time(&date));
    let (published, modified) = (date("published"), date("modified"));
    let created = modified.or_else(|| published.clone()).or_else(|| story.now.as_deref().and_then(date_time));
    let created = created.ok_or_else(|| {
        Error::bad_option("now", "to be given, since the article does not say at which time it was made")
    })?;
    xml.start("itemMeta", &[]);
    xml.0.empty("itemClass", &[("qcode", Some("ninat:text"))]);
    let provider = story.provider.as_deref();
    // Whoever is not named is known by the ID that they gave.
    xml.named("provider", &[("literal", Some(provider.unwrap_or(&story.uri)))], provider);
    xml.text("versionCreated", &[], Some(&created));
    xml.text("firstCreated", &[], published.as_deref());
    let embargo = date("embargo");
    xml.text("embargoed", &[], embargo.as_deref());
    let status = status_word(story.status(embargo.as_deref()));
    xml.0.empty("pubStatus", &[("qcode", Some(&["stat:", status].concat()))]);
    let (notes, corrections) = (story.texts("notes"), story.texts("corrections"));
    for note in notes.iter().chain(&corrections) {
        xml.text("edNote", &[], Some(note));
    }
    if let Some(section) = story.text("section") {
        xml.named("memberOf", &[("literal", Some(&section))], Some(&section));
    }
    if !corrections.is_empty() {
        xml.0.empty("signal", &[("qcode", Some("sig:correction"))]);
    }
    let page = story.text("canonicalUrl").filter(|url| is_uri(url));
    xml.text("altRep", &[("contenttype", Some("text/html"))], page.as_deref());
    links(story, xml);
    xml.end("itemMeta");
    Ok(())
}

fn links(story: &Story<'_>, xml: &mut Xml) {
    for image in story.list("images") {
        picture(image, xml);
    }
    for link in story.links() {
        let at = |name: &str| json::text(link, name);
        let rel = at("rel").filter(|rel| RELATIONS.contains(&&**rel)).unwrap_or_else(|| "seeAlso".to_owned());
        let attributes = [("rel", Some(["irel:", &rel].concat())), ("residref", at("id")), ("href", at("url"))];
        let attributes = attributes.each_ref().map(|(name, value)| (*name, value.as_deref()));
        if attributes[1].1.is_some() || attributes[2].1.is_some() {
            xml.start("link", &attributes);
            xml.text("title", &[], at("title").as_deref());
            xml.end("link");
        }
    }
}

/// IPTC's relations of items that others use; any other is "see also".
const RELATIONS: &[&str] = &["seeAlso", "derivedFrom", "translatedFrom", "evolvedFrom"];

/// A picture as the item that it would be: elements of it stand in a link as hints.
fn picture(image: &Value, xml: &mut Xml) {
    let files = Story::renditions(image);
    let address = files.iter().find_map(|file| json::text(file, "url"));
    let id = json::text(image, "id");
    xml.start("link", &[("rel", Some("irel:seeAlso")), ("residref", id.as_deref()), ("href", address.as_deref())]);
    xml.0.empty("itemClass", &[("qcode", Some("ninat:picture"))]);
    xml.text("creditline", &[], json::text(image, "credit").as_deref());
    xml.text("description", &[("role", Some("drol:caption"))], json::text(image, "caption").as_deref());
    xml.start("contentSet", &[]);
    for file in files {
        let at = |name: &str| json::text(file, name);
        let role = at("role").map(|role| ["rnd:", &role.replace(char::is_whitespace, "-")].concat());
        let attributes = [
            ("href", at("url")),
            ("rendition", role),
            ("contenttype", at("type")),
            ("width", at("width")),
            ("height", at("height")),
        ];
        xml.0.empty("remoteContent", &attributes.each_ref().map(|(name, value)| (*name, value.as_deref())));
    }
    xml.end("contentSet");
    xml.end("link");
}

fn content_meta(story: &Story<'_>, xml: &mut Xml) {
    xml.start("contentMeta", &[]);
    xml.text("urgency", &[], story.urgency().map(|urgency| urgency.to_string()).as_deref());
    // A date without a time has its place here alone.
    let is_day = |date: &String| date_time(date).is_none();
    xml.text("contentCreated", &[], story.text("published").filter(is_day).as_deref());
    xml.text("contentModified", &[], story.text("modified").filter(is_day).as_deref());
    for author in story.texts("authors") {
        xml.named("creator", &[("type", Some("cpnat:person"))], Some(&author));
    }
    if let Some(lang) = story.text("lang") {
        xml.0.empty("language", &[("tag", Some(&lang))]);
    }
    for keyword in story.texts("keywords") {
        xml.text("keyword", &[], Some(&keyword));
    }
    subjects(story, xml);
    xml.text("slugline", &[], story.text("slug").as_deref());
    // Ranks tell the lines apart, as dpa has them: the second stands below the first, the third above it.
    for (rank, name) in [("1", "title"), ("2", "subtitle"), ("3", "kicker")] {
        xml.text("headline", &[("rank", Some(rank))], story.text(name).as_deref());
    }
    xml.text("dateline", &[], story.text("dateline").as_deref());
    xml.text("by", &[], story.text("byline").as_deref());
    xml.text("description", &[("role", Some("drol:summary"))], story.known("lead").as_deref());
    xml.end("contentMeta");
}

fn subjects(story: &Story<'_>, xml: &mut Xml) {
    let places = story.texts("places");
    let mut written = Vec::new();
    for subject in story.list("subjects") {
        let code = json::text(subject, "code").unwrap_or_default();
        let name = json::text(subject, "name");
        let is_place = name.as_ref().is_some_and(|name| places.contains(name));
        let attribute = match code.split_once(':') {
            Some((alias, rest)) if ALIASES.contains(&alias) && !rest.contains(char::is_whitespace) => "qcode",
            _ if code.starts_with("http") && is_uri(&code) => "uri",
            _ => "literal",
        };
        let kind = is_place.then_some("cpnat:geoArea");
        xml.named("subject", &[("type", kind), (attribute, Some(&code))], name.as_deref());
        written.extend(name);
    }
    for place in places.iter().filter(|place| !written.contains(place)) {
        xml.named("subject", &[("type", Some("cpnat:geoArea"))], Some(place));
    }
}

fn content(story: &Story<'_>, xml: &mut Xml) {
    let lang = story.text("lang");
    let title = story.text("title").unwrap_or_default();
    xml.start("contentSet", &[]);
    xml.start("inlineXML", &[("contenttype", Some("application/xhtml+xml"))]);
    let lang = lang.as_deref();
    xml.start(
        "html",
        &[
            ("xmlns", Some("http://www.w3.org/1999/xhtml")),
            ("lang", lang),
            ("xml:lang", lang),
            ("dir", story.text("dir").as_deref()),
        ],
    );
    xml.start("head", &[]);
    xml.start("title", &[]);
    xml.0.text(&allowed(&title));
    xml.end("title");
    xml.end("head");
    xml.start("body", &[]);
    xml.0.html(&story.body);
    for name in ["body", "html", "inlineXML", "contentSet"] {
        xml.end(name);
    }
}
