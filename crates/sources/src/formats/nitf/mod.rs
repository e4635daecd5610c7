//! NITF 3.x: a file of its own, or the body of a NewsML or ninjs item.
//!
//! For the formats that hold it: [`parts`] gives a story with what its `nitf` element says, [`of_text`] the same from
//! a string, [`blocks`] the HTML of any element that holds NITF's or HTML's blocks. Their bodies have their margins
//! still: whoever knows more of the story (its headline above all) adds that, and calls `margins::trim` then.

mod body;

use super::{Input, margins};
use crate::dates;
use crate::source::{Format, Kind, KnownMetadata, Source, Status, Subject};
use crate::text::{distinct, filled, language_tag};
use crate::xml::{Element, Names, parse};

pub(super) use body::is_absolute;

pub(super) fn read(input: &Input<'_>) -> Vec<Source> {
    let (root, notices) = parse(input.text, Names::Local);
    let mut found: Vec<_> = root.find_all("nitf").into_iter().map(parts).collect();
    if found.is_empty() {
        found.push(parts(&root));
    }
    for source in &mut found {
        margins::trim(source);
        if source.source.is_empty() {
            source.notice("NO_BODY", "the item has no text");
        }
        source.notices.extend(notices.iter().cloned());
    }
    found
}

/// A story in NITF that stands in a string, as NewsML's CDATA and ninjs's bodies have it.
pub(super) fn of_text(text: &str) -> Source {
    let (root, notices) = parse(text, Names::Local);
    let mut source = parts(root.find("nitf").unwrap_or(&root));
    source.notices.extend(notices);
    source
}

/// Blocks of NITF or HTML as HTML; pictures and notes to editors go to what is known.
pub(super) fn blocks(content: &Element, known: &mut KnownMetadata) -> String {
    body::write(content, known)
}

/// A story in NITF, its body with all that stands around the text.
pub(super) fn parts(nitf: &Element) -> Source {
    let mut source = Source::new(Format::Nitf, Kind::Html, String::new());
    source.format_version = nitf.attribute("version").and_then(version_of);
    let none = Element::default();
    let head = nitf.child("head").unwrap_or(&none);
    let body = nitf.child("body").unwrap_or(nitf);
    let body_head = body.child("body.head").unwrap_or(&none);
    let content = [body.all("body.content").last(), nitf.find_all("body.content").pop()].into_iter().flatten().next();
    let known = &mut source.known;
    body::media_of(body_head, known);
    source.source = body::write(content.unwrap_or(body), known);
    if let Some(tagline) = body.path("body.end/tagline") {
        source.source += &body::write(tagline, known);
    }
    known.lang = [nitf.attribute("baselang"), nitf.attribute("xml:lang"), body.attribute("xml:lang")]
        .into_iter()
        .chain([content.and_then(|content| content.attribute("xml:lang"))])
        .flatten()
        .find_map(language_tag);
    read_docdata(head, known);
    read_headlines(head, body, body_head, known);
    read_byline(head, body_head, known);
    read_rights(head, body_head, known);
    known.dateline = body_head.child("dateline").and_then(dateline);
    known.lead = body_head.text_at("abstract").filter(|lead| Some(lead) != known.title.as_ref());
    read_notes(head, body_head, known);
    read_dates(head, body_head, &mut source);
    let du_key = head.find("du-key");
    source.set_version(du_key.and_then(|key| filled(key.attribute("version")?)));
    source
}

/// `-//IPTC//DTD NITF 3.4//EN`
fn version_of(version: &str) -> Option<String> {
    version.split(|c: char| c == '/' || c.is_whitespace()).find_map(|word| {
        let is_number = word.starts_with(|c: char| c.is_ascii_digit()) && word.contains('.');
        is_number.then(|| word.to_owned())
    })
}

/// The value of an attribute of the first element of that name in the head, unless it is empty.
fn value(head: &Element, name: &str, attribute: &str) -> Option<String> {
    head.find_all(name).into_iter().find_map(|element| filled(element.attribute(attribute)?))
}

/// NITF 3.6, `docdata` and `tobject`: what the story is and is about.
fn read_docdata(head: &Element, known: &mut KnownMetadata) {
    known.id = value(head, "doc-id", "id-string");
    known.urgency = head
        .find("urgency")
        .and_then(|urgency| urgency.attribute("ed-urg").map(str::to_owned).or_else(|| filled(urgency.text())))
        .and_then(|urgency| urgency.trim().parse().ok())
        .filter(|urgency| (1..=9).contains(urgency));
    known.section = value(head, "pubdata", "position.section").or_else(|| value(head, "doc-scope", "scope"));
    known.site_name = value(head, "pubdata", "name");
    known.canonical_url = value(head, "pubdata", "ex-ref").filter(|url| is_absolute(url));
    known.replaces = value(head, "docdata", "management-doc-idref").or_else(|| value(head, "correction", "id-string"));
    let keys = head
        .find_all("keyword")
        .into_iter()
        .map(|keyword| keyword.attribute("key").map_or_else(|| keyword.text(), str::to_owned));
    known.keywords = distinct(keys.filter_map(filled));
    let content = head.find("identified-content");
    let places = head.find_all("evloc").into_iter().filter_map(|place| {
        ["city", "county-dist", "state-prov", "region"].iter().find_map(|name| filled(place.attribute(name)?))
    });
    let located =
        content.into_iter().flat_map(|content| content.all("location")).filter_map(|place| filled(joined(place)));
    known.places = distinct(places.chain(located));
    let subjects = head.find_all("tobject.subject").into_iter().filter_map(subject);
    let classified = content.into_iter().flat_map(|content| content.all("classifier")).filter_map(classifier);
    for subject in subjects.chain(classified).take(1000) {
        if known.subjects.iter().all(|other| other.code != subject.code) {
            known.subjects.push(subject);
        }
    }
    known.slug = ["anpa-keyword", "slugline", "slug", "NTBStikkord"].iter().find_map(|name| meta(head, name));
    known.slug = known.slug.take().or_else(|| value(head, "du-key", "key"));
}

/// The value of HTML's `meta` of that name.
fn meta(head: &Element, name: &str) -> Option<String> {
    let is_of_name = |meta: &&Element| meta.attribute("name").is_some_and(|known| known.eq_ignore_ascii_case(name));
    head.all("meta").find(is_of_name).and_then(|meta| filled(meta.attribute("content")?))
}

/// NITF 3.6, `tobject.subject`: an IPTC Subject Code with its name at each level, of which the last says most.
fn subject(subject: &Element) -> Option<Subject> {
    let of = |part: &str| filled(subject.attribute(&["tobject.subject.", part].concat())?);
    let name = of("detail").or_else(|| of("matter")).or_else(|| of("type"));
    Some(Subject { code: of("refnum")?, name, scheme: Some(of("ipr").unwrap_or_else(|| "IPTC".to_owned())) })
}

/// NITF 3.6, `classifier`: a code of any vocabulary.
fn classifier(classifier: &Element) -> Option<Subject> {
    let of = |name: &str| filled(classifier.attribute(name)?);
    let scheme = of("idsrc").or_else(|| of("code-source")).or_else(|| of("type"));
    let code = of("value").or_else(|| of("code"))?;
    let is_topic = [&scheme, &of("type")].into_iter().flatten().any(|name| {
        let name = name.to_ascii_lowercase();
        name.contains("medtop") || name.contains("mediatopic")
    });
    let (code, scheme) =
        if is_topic && !code.contains(':') { (["medtop:", &code].concat(), None) } else { (code, scheme) };
    Some(Subject { code, name: filled(classifier.text()), scheme })
}

/// NITF 3.6, `hedline`. Some senders give the slug as the second headline or as the title of the head.
fn read_headlines(head: &Element, body: &Element, body_head: &Element, known: &mut KnownMetadata) {
    let lines = |name: &str| body_head.find_all(name).into_iter().filter_map(|line| filled(line.text()));
    let title = lines("hl1").next().or_else(|| body.find_all("hl1").into_iter().find_map(|line| filled(line.text())));
    known.title = title.or_else(|| head.text_at("title").filter(|title| !is_slug(title, head)));
    let title = known.title.as_deref().map(margins::letters).unwrap_or_default();
    for line in lines("hl2") {
        let is_key = known.keywords.iter().any(|key| margins::letters(key) == margins::letters(&line));
        if is_key || margins::is_slug(&line, known.title.as_deref().unwrap_or_default()) {
            known.slug = Some(line);
        } else if margins::letters(&line) != title && known.subtitle.is_none() {
            known.subtitle = Some(line);
        }
    }
}

/// Is the title one for desks: one word with hyphens, or nothing but what the head says besides?
fn is_slug(title: &str, head: &Element) -> bool {
    if !title.contains(char::is_whitespace) && title.contains(['-', '_', '/']) {
        return true;
    }
    let said: Vec<_> = [("doc-scope", "scope"), ("keyword", "key"), ("series", "series.part"), ("du-key", "key")]
        .iter()
        .filter_map(|(name, attribute)| value(head, name, attribute))
        .flat_map(|value| value.split_whitespace().map(margins::letters).collect::<Vec<_>>())
        .collect();
    !said.is_empty() && title.split_whitespace().all(|word| said.contains(&margins::letters(word)))
}

/// NITF 3.6, `byline`, without the writer's title. Some senders give initials there, or the subtitle.
fn read_byline(head: &Element, body_head: &Element, known: &mut KnownMetadata) {
    let byline = body_head.child("byline");
    let text = byline.and_then(|byline| filled(without(byline, "byttl")));
    match text {
        Some(text) if margins::is_initials(&text) => {}
        Some(text) if margins::is_name_line(&text) => known.byline = Some(text),
        Some(text) => known.subtitle = known.subtitle.take().or(Some(text)),
        None => {}
    }
    if let (Some(byline), true) = (byline, known.byline.is_some()) {
        let names = byline.find_all("person").into_iter().filter_map(|person| filled(person.text()));
        known.authors = distinct(names.filter(|name| !name.contains(" and ") && !name.contains(',')));
    } else {
        let writers = head.all("revision-history").filter(|revision| {
            revision.attribute("function").is_some_and(|function| function.to_ascii_lowercase().contains("author"))
        });
        known.authors = distinct(writers.filter_map(|revision| filled(revision.attribute("name")?)));
    }
}

/// The text of an element without that of the elements of a name.
fn without(element: &Element, name: &str) -> String {
    let mut text = String::new();
    for node in element.nodes() {
        match node {
            crate::xml::Node::Text(run) => text.push_str(run),
            crate::xml::Node::Element(child) if child.local() == name => text.push(' '),
            crate::xml::Node::Element(child) => text += &without(child, name),
        }
    }
    text
}

/// NITF 3.6, `doc.copyright`, `doc.rights`, `rights`, `distributor`.
fn read_rights(head: &Element, body_head: &Element, known: &mut KnownMetadata) {
    let owner = body_head.text_at("rights/rights.owner");
    known.copyright = value(head, "doc.copyright", "holder").or_else(|| owner.clone()).map(|holder| {
        match value(head, "doc.copyright", "year") {
            Some(year) => ["© ", &year, " ", &holder].concat(),
            None => holder,
        }
    });
    known.usage_terms = value(head, "doc.rights", "limitations").or_else(|| value(head, "doc.rights", "type"));
    known.usage_terms = known.usage_terms.take().or_else(|| body_head.text_at("rights/rights.limitations"));
    known.provider = body_head
        .text_at("distributor")
        .or_else(|| value(head, "doc-id", "regsrc"))
        .or_else(|| value(head, "from-src", "src-name"))
        .or(owner);
}

/// NITF 3.6, `dateline`, where it is more than a date for machines.
fn dateline(dateline: &Element) -> Option<String> {
    filled(joined(dateline)).filter(|text| dates::iso(text).is_none())
}

/// Text whose parts may be elements without anything between them.
fn joined(element: &Element) -> String {
    let is_loose = element.children().count() > 1
        && element.nodes().iter().all(|node| match node {
            crate::xml::Node::Text(text) => text.trim().is_empty(),
            crate::xml::Node::Element(_) => true,
        });
    if !is_loose {
        return match element.children().next() {
            Some(only) if element.children().count() == 1 && only.children().next().is_some() => joined(only),
            _ => element.text(),
        };
    }
    let parts: Vec<_> = element.children().map(joined).filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// NITF 3.6, `ed-msg`, `correction`, `revision-history`, and `note` in the body's head.
fn read_notes(head: &Element, body_head: &Element, known: &mut KnownMetadata) {
    let of = |name: &str, attribute: &str| {
        let found = head.find_all(name).into_iter();
        found.filter_map(|element| filled(element.attribute(attribute)?)).collect::<Vec<_>>()
    };
    known.notes.extend(of("ed-msg", "info"));
    known.notes.extend(body_head.all("note").filter_map(|note| filled(note.text())));
    known.notes.extend(of("revision-history", "comment"));
    known.corrections.extend(of("correction", "info"));
}

/// NITF 3.6, `date.issue`, `date.release`, `docdata/@management-status`: embargoed is what may be published from
/// `date.release` on.
fn read_dates(head: &Element, body_head: &Element, source: &mut Source) {
    let date = |date: &Element| date.attribute("norm").and_then(filled).or_else(|| filled(date.text()));
    let norm = |name: &str| head.find(name).and_then(date);
    let release = norm("date.release");
    let words = || head.find_all("docdata").into_iter().filter_map(|data| filled(data.attribute("management-status")?));
    let is_embargoed = words().any(|word| word.to_ascii_lowercase().contains("embargo"));
    let dated: Vec<_> = [release.clone().filter(|_| !is_embargoed), norm("date.issue")].into_iter().flatten().collect();
    source.known.published = dated.iter().find_map(|date| dates::iso(date)).or_else(|| {
        let others = [value(head, "pubdata", "date.publication"), value(body_head, "story.date", "norm")];
        others.into_iter().flatten().find_map(|date| dates::iso(&date))
    });
    if let Some(date) = dated.iter().find(|date| dates::iso(date).is_none()) {
        source.notice("DATE_UNREADABLE", ["no date: ", date].concat());
    }
    let releases = head.find_all("date.release").into_iter().filter(|_| is_embargoed).filter_map(date);
    let embargo = Source::one_embargo(releases.map(|date| dates::iso(&date).unwrap_or(date)));
    // Of two that differ, the stricter counts.
    let sender = match words().map(|word| Status::of_word(&word)).max() {
        // What is embargoed may be published afterwards.
        Some(Status::Withheld) if is_embargoed && embargo.is_some() => None,
        status => status,
    };
    source.set_status(sender, embargo);
    let speaks_of_embargo = source.known.notes.iter().any(|note| note.to_ascii_lowercase().contains("embargo"));
    if speaks_of_embargo && source.status == Status::Usable {
        source.notice("EMBARGO_IN_TEXT", "a note to editors speaks of an embargo, and no date says it");
    }
}
