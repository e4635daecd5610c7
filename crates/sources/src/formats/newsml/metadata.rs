//! What components say of their content (NewsML 1.2 Functional Specification, `NewsLines`, `AdministrativeMetadata`,
//! `RightsMetadata`, `DescriptiveMetadata`). What a component does not say, the one that it stands in says.

use super::content::{formal_name, is_named};
use crate::dates;
use crate::formats::margins;
use crate::source::{KnownMetadata, Link, Subject};
use crate::text::{distinct, filled, language_tag};
use crate::xml::Element;

/// An item says no more subjects and topics than that.
const MOST: usize = 1000;

/// The line of that name of a component itself; case is of no account.
pub(super) fn line(component: &Element, name: &str) -> Option<String> {
    lines(component, name).next()
}

fn lines(component: &Element, name: &str) -> impl Iterator<Item = String> {
    component
        .all("NewsLines")
        .flat_map(Element::children)
        .filter(move |line| line.local().eq_ignore_ascii_case(name))
        .filter_map(|line| filled(line.text()))
}

/// A component's metadata, under whatever name; its content and its parts are none.
fn metadata<'e>(component: &'e Element, name: &str) -> Vec<&'e Element> {
    let holders = component.children().filter(|child| {
        !matches!(
            child.local(),
            "NewsComponent"
                | "ContentItem"
                | "NewsLines"
                | "TopicSet"
                | "Identification"
                | "NewsManagement"
                | "NewsItem"
        )
    });
    holders.flat_map(|holder| if holder.local() == name { vec![holder] } else { holder.find_all(name) }).collect()
}

/// Reads what the components say, the outermost of which comes first.
pub(super) fn read(components: &[&Element], known: &mut KnownMetadata) {
    let innermost = || components.iter().rev();
    let line = |name: &str| innermost().find_map(|component| line(component, name));
    let named = |name: &str| {
        let mut found = innermost().flat_map(|component| metadata(component, name));
        found.find_map(formal_name)
    };
    known.lang = language(components);
    known.title = line("HeadLine");
    known.subtitle = line("SubHeadLine");
    known.byline = line("ByLine").filter(|byline| !margins::is_initials(byline));
    known.dateline = line("DateLine").filter(|dateline| dates::iso(dateline).is_none());
    known.slug = line("SlugLine");
    known.section = line("SeriesLine");
    let party = |name: &str| {
        let mut found = innermost().flat_map(|component| metadata(component, name));
        found.find_map(|holder| formal_name(holder.child("Party")?))
    };
    known.provider = party("Provider").or_else(|| party("Source")).or_else(|| line("CreditLine"));
    known.copyright = line("CopyrightLine").or_else(|| named("CopyrightHolder"));
    known.usage_terms = line("RightsLine").or_else(|| named("UsageType"));
    known.links.extend(line("MoreLink").map(|url| Link {
        url: Some(url),
        rel: Some("more".to_owned()),
        ..Link::default()
    }));
    for component in innermost() {
        read_other_lines(component, known);
        known.keywords.extend(lines(component, "KeywordLine").flat_map(|line| keywords(&line)));
        for property in metadata(component, "Property") {
            if is_named(property, "Keyword") || is_named(property, "Keywords") {
                known.keywords.extend(property.attribute("Value").into_iter().flat_map(keywords));
            }
        }
        read_places(component, known);
        for code in metadata(component, "SubjectCode").into_iter().flat_map(Element::children).take(MOST) {
            if let Some(subject) = subject(code, components, known.lang.as_deref()) {
                add_subject(&mut known.subjects, subject);
            }
        }
    }
}

/// `Language`, else the nearest `xml:lang`.
fn language(components: &[&Element]) -> Option<String> {
    let said = components.iter().rev().find_map(|component| {
        let languages = metadata(component, "Language");
        languages.into_iter().find_map(|language| language_tag(&formal_name(language)?))
    });
    said.or_else(|| components.iter().rev().find_map(|component| language_tag(component.attribute("xml:lang")?)))
}

/// `NewsLine`, whose type is the sender's own.
fn read_other_lines(component: &Element, known: &mut KnownMetadata) {
    for line in component.all("NewsLines").flat_map(|lines| lines.all("NewsLine")) {
        let kind = line.child("NewsLineType").and_then(formal_name).unwrap_or_default().to_ascii_lowercase();
        let Some(text) = line.text_at("NewsLineText") else { continue };
        let is_of = |names: &[&str]| names.iter().any(|name| kind.contains(name));
        if is_of(&["advisory", "note", "product", "instruction"]) {
            known.notes.push(text);
        } else if is_of(&["correct"]) {
            known.corrections.push(text);
        } else if is_of(&["kicker", "overline", "overhead", "catchword"]) {
            known.kicker = known.kicker.take().or(Some(text));
        } else if is_of(&["summary", "abstract", "standfirst"]) {
            known.lead = known.lead.take().or(Some(text));
        }
    }
}

/// The keywords of a line of them. A list of codes is none.
fn keywords(line: &str) -> Vec<String> {
    let is_code = |part: &str| {
        let is_word = !part.contains(char::is_whitespace);
        is_word && part.contains(['-', '/', '_']) && !part.contains(|c: char| c.is_lowercase())
    };
    let parts: Vec<_> = if line.contains(';') { line.split(';').collect() } else { line.split(',').collect() };
    if parts.len() > 1 && line.contains(';') && parts.iter().any(|part| is_code(part.trim())) {
        return Vec::new();
    }
    let is_path = parts.len() == 1 && line.split('/').count() > 2 && !line.contains("//");
    let parts = if is_path { line.split('/').collect() } else { parts };
    parts.into_iter().filter_map(filled).collect()
}

/// `Location`, but where the story was written.
fn read_places(component: &Element, known: &mut KnownMetadata) {
    for location in metadata(component, "Location") {
        let is_origin = location.attribute("HowPresent").is_some_and(|how| how.eq_ignore_ascii_case("Origin"));
        let city = super::content::property(location, "City").filter(|_| !is_origin);
        known.places.extend(city.filter(|city| !known.places.contains(city)));
    }
}

/// A subject's code, with its name from the item's topics in the story's language.
fn subject(code: &Element, components: &[&Element], lang: Option<&str>) -> Option<Subject> {
    if !code.local().starts_with("Subject") {
        return None;
    }
    let value = code.attribute("FormalName").and_then(filled)?;
    let scheme = ["Scheme", "Vocabulary"].iter().find_map(|name| filled(code.attribute(name)?));
    let topics =
        components.iter().flat_map(|component| component.all("TopicSet")).flat_map(|set| set.all("Topic")).take(MOST);
    let mut of_code = topics.filter(|topic| topic.all("FormalName").any(|name| name.text() == value));
    let name = of_code.next().and_then(|topic| {
        let names: Vec<_> = topic
            .all("Description")
            .filter(|text| text.attribute("Variant").is_none_or(|variant| variant.eq_ignore_ascii_case("name")))
            .collect();
        let in_language = names.iter().find(|name| {
            let of = |tag: &str| tag.get(..2).map(str::to_ascii_lowercase);
            name.attribute("xml:lang").and_then(of) == lang.and_then(of)
        });
        in_language.or(names.first()).and_then(|name| filled(name.text()))
    });
    Some(Subject { code: value, name, scheme })
}

pub(super) fn add_subject(subjects: &mut Vec<Subject>, subject: Subject) {
    if subjects.len() >= MOST {
        return;
    }
    match subjects.iter_mut().find(|other| other.code == subject.code) {
        Some(other) if other.name.is_none() => other.name = subject.name,
        Some(_) => {}
        None => subjects.push(subject),
    }
}

/// Drops what says nothing new once all is known: a slug as the second headline, keywords twice.
pub(super) fn settle(known: &mut KnownMetadata) {
    known.keywords = distinct(std::mem::take(&mut known.keywords).into_iter());
    let title = known.title.clone().unwrap_or_default();
    if let Some(subtitle) = known.subtitle.take_if(|subtitle| margins::is_slug(subtitle, &title)) {
        known.slug = known.slug.take().or(Some(subtitle));
    }
    if known.subtitle.as_deref().map(margins::letters) == Some(margins::letters(&title)) {
        known.subtitle = None;
    }
}
