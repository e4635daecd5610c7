//! NewsML 1.x. An item is a tree of components, each of which may have lines, metadata and content of its own, and has
//! its parents' else. Which of them is the text is said by its role, if at all.

mod content;
mod management;
mod metadata;

use super::{Input, margins, nitf};
use crate::source::{Format, Image, Kind, Link, Source};
use crate::text::filled;
use crate::xml::{Element, Names, parse};
use content::{formal_name, is_picture, property, rendition, richness, text_data};

pub(super) fn read(input: &Input<'_>) -> Vec<Source> {
    let (root, notices) = parse(input.text, Names::Local);
    let version = root.find("NewsML").and_then(|newsml| newsml.attribute("Version")).and_then(filled);
    let mut found = Vec::new();
    for item in root.find_all("NewsItem") {
        found.extend(stories(item, root.find("NewsEnvelope")));
    }
    if found.is_empty() {
        let mut source = Source::new(Format::Newsml, Kind::Html, String::new());
        source.notice("NO_BODY", "the file has no item with a text");
        found.push(source);
    }
    for source in &mut found {
        source.format_version.clone_from(&version);
        source.notices.extend(notices.iter().cloned());
    }
    found
}

/// An item has no more texts than that: each may have all metadata and all pictures of the item.
const MOST_TEXTS: usize = 64;

/// A text of an item, and the components that it stands in, the outermost first.
struct Text<'e> {
    components: Vec<&'e Element>,
    /// A headline, and texts of which the story is made.
    title: Option<String>,
    data: Vec<&'e Element>,
    summary: Option<String>,
}

/// What the components of an item hold.
#[derive(Default)]
struct Found<'e> {
    texts: Vec<Text<'e>>,
    images: Vec<Image>,
    links: Vec<Link>,
}

/// What a component is to the one that it stands in.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Title,
    Text,
    Summary,
    Caption,
    Picture,
    Other,
}

impl Part {
    fn of(component: &Element) -> Self {
        let role = role(component).unwrap_or_default().to_ascii_lowercase();
        match role.rsplit(':').next().unwrap_or_default() {
            "title" | "headline" => Self::Title,
            "lead" | "leadtext" | "intro" | "body" | "bodytext" => Self::Text,
            "abstract" | "summary" | "teaser" | "standfirst" => Self::Summary,
            "caption" | "legend" => Self::Caption,
            role if ["picture", "photo", "image", "graphic"].iter().any(|name| role.contains(name)) => Self::Picture,
            _ => Self::Other,
        }
    }
}

fn role(component: &Element) -> Option<String> {
    component.child("Role").and_then(formal_name)
}

/// The data of the texts that stand in a component itself. Of the same text in several forms, the richest.
fn own_texts(component: &Element) -> Vec<&Element> {
    let data: Vec<_> = component.all("ContentItem").filter_map(text_data).collect();
    let richest = data.iter().map(|data| richness(data)).max();
    let mut texts: Vec<_> = data.into_iter().filter(|data| Some(richness(data)) == richest).collect();
    if component.attribute("EquivalentsList").is_some_and(|value| value.eq_ignore_ascii_case("yes")) {
        texts.truncate(1);
    }
    texts
}

impl<'e> Found<'e> {
    fn read(&mut self, component: &'e Element, above: &[&'e Element]) {
        let components: Vec<_> = above.iter().copied().chain([component]).collect();
        if is_picture_alone(component) {
            self.add_picture(component);
            return;
        }
        let mut own = Text { components, title: None, data: own_texts(component), summary: None };
        let mut parts = Vec::new();
        let before = self.texts.len();
        for child in component.all("NewsComponent") {
            let texts = own_texts(child);
            match Part::of(child) {
                Part::Title if !texts.is_empty() => own.title = content::words(texts[0]),
                Part::Text if !texts.is_empty() => parts.extend(texts),
                Part::Summary if !texts.is_empty() => own.summary = content::words(texts[0]),
                Part::Caption => {}
                _ => self.read(child, &own.components),
            }
        }
        self.read_files(component);
        own.data.extend(parts);
        if !own.data.is_empty() {
            self.texts.insert(before, own);
        } else if let Some(text) = self.texts.get_mut(before) {
            text.summary = text.summary.take().or(own.summary);
        }
    }

    /// Some senders give each file of a picture a component of its own, all with the picture's ID.
    fn add_picture(&mut self, component: &'e Element) {
        let Some(image) = picture(component) else { return };
        match self.images.last_mut() {
            Some(last) if last.id.is_some() && last.id == image.id => last.renditions.extend(image.renditions),
            _ => self.images.push(image),
        }
    }

    /// Files that stand beside a text.
    fn read_files(&mut self, component: &'e Element) {
        for item in component.all("ContentItem").filter(|item| text_data(item).is_none()) {
            let Some(file) = rendition(item, None) else { continue };
            if is_picture(item) {
                self.images.push(Image { renditions: vec![file], ..Image::default() });
            } else {
                let title = item.child("Characteristics").and_then(|of| property(of, "Title"));
                self.links.push(Link { url: file.url, title, rel: file.r#type, id: None });
            }
        }
        for reference in component.all("NewsItemRef") {
            let id = reference.attribute("NewsItem").and_then(filled);
            self.links.push(Link { id, ..Link::default() });
        }
    }
}

/// Is the component one picture, with its files and its caption?
fn is_picture_alone(component: &Element) -> bool {
    if Part::of(component) == Part::Picture {
        return !component.all("NewsComponent").any(is_picture_with_lines);
    }
    let mut components = component.find_all("NewsComponent");
    components.push(component);
    let has_picture = components.iter().any(|within| within.all("ContentItem").any(is_picture));
    let has_text = components.iter().any(|within| Part::of(within) != Part::Caption && !own_texts(within).is_empty());
    has_picture && !has_text && !component.all("NewsComponent").any(is_picture_with_lines)
}

fn is_picture_with_lines(component: &Element) -> bool {
    let has_caption =
        || component.find_all("NewsComponent").into_iter().any(|within| Part::of(within) == Part::Caption);
    component.find_all("ContentItem").into_iter().any(is_picture)
        && (component.child("NewsLines").is_some() || has_caption())
}

fn picture(component: &Element) -> Option<Image> {
    let mut within = component.find_all("NewsComponent");
    within.insert(0, component);
    let files = within.iter().flat_map(|within| {
        let role = role(within);
        within.all("ContentItem").filter(|item| is_picture(item)).filter_map(move |item| rendition(item, role.clone()))
    });
    let renditions: Vec<_> = files.collect();
    let caption_of = |wanted: Part| {
        let mut of_part = within.iter().filter(|within| Part::of(within) == wanted);
        of_part.find_map(|within| content::words(own_texts(within).first()?))
    };
    let caption = caption_of(Part::Caption).or_else(|| caption_of(Part::Picture)).or_else(|| caption_of(Part::Text));
    let lines = |name: &str| within.iter().find_map(|within| metadata::line(within, name));
    let credit = lines("CreditLine").or_else(|| lines("ByLine")).or_else(|| lines("CopyrightLine"));
    let id = ["Euid", "Duid"].iter().find_map(|name| filled(component.attribute(name)?));
    (!renditions.is_empty()).then_some(Image { id, caption, credit, alt: None, renditions })
}

/// The stories of an item: its main text first.
fn stories(item: &Element, envelope: Option<&Element>) -> Vec<Source> {
    let mut found = Found::default();
    for component in item.all("NewsComponent") {
        found.read(component, &[item]);
    }
    let is_main = |text: &Text<'_>| {
        text.components.last().and_then(|component| role(component)).is_some_and(|role| {
            let role = role.to_ascii_lowercase();
            role.rsplit(':').next().unwrap_or_default().starts_with("main")
        })
    };
    let texts = std::mem::take(&mut found.texts);
    let is_too_much = texts.len() > MOST_TEXTS;
    let (mut texts, others): (Vec<_>, Vec<_>) = texts.into_iter().take(MOST_TEXTS).partition(is_main);
    texts.extend(others);
    if texts.is_empty() && item.child("NewsComponent").is_some() {
        // There is something to say of it still: that it is canceled, perhaps.
        let components = [item].into_iter().chain(item.child("NewsComponent")).collect();
        texts.push(Text { components, title: None, data: Vec::new(), summary: None });
    }
    let mut stories: Vec<_> = texts.into_iter().map(|text| story(item, envelope, text, &found)).collect();
    if let Some(last) = stories.last_mut().filter(|_| is_too_much) {
        last.notice("TOO_MANY_TEXTS", ["an item has more than ", &MOST_TEXTS.to_string(), " texts"].concat());
    }
    stories
}

fn story(item: &Element, envelope: Option<&Element>, text: Text<'_>, found: &Found<'_>) -> Source {
    let mut source = Source::new(Format::Newsml, Kind::Html, String::new());
    metadata::read(&text.components, &mut source.known);
    management::read(item, envelope, &mut source);
    source.known.images.clone_from(&found.images);
    source.known.links.extend(found.links.iter().cloned());
    source.known.title = source.known.title.take().or(text.title);
    source.known.lead = source.known.lead.take().or(text.summary);
    for data in text.data {
        let part = content::story(data);
        source.source += &part.source;
        take_from(&mut source, part);
    }
    let urls = source.known.images.iter().flat_map(|image| &image.renditions).filter_map(|file| file.url.as_deref());
    source.known.image = urls.filter(|url| nitf::is_absolute(url)).map(str::to_owned).next();
    metadata::settle(&mut source.known);
    margins::trim(&mut source);
    if source.source.is_empty() {
        source.notice("NO_BODY", "the item has no text");
    }
    source
}

/// Takes what the data says of itself. Where it and the item differ on publishing, the one that holds it back counts.
fn take_from(source: &mut Source, part: Source) {
    let embargo = Source::one_embargo(source.embargo.take().into_iter().chain(part.embargo));
    source.set_status(source.sender_status.max(part.sender_status), embargo);
    if source.version.is_none() {
        source.set_version(part.version);
    }
    let (mut known, notices) = (part.known, part.notices);
    source.known.keywords.extend(std::mem::take(&mut known.keywords));
    source.known.notes.extend(std::mem::take(&mut known.notes));
    source.known.images.extend(std::mem::take(&mut known.images));
    for subject in std::mem::take(&mut known.subjects) {
        metadata::add_subject(&mut source.known.subjects, subject);
    }
    source.known.fill_from(known);
    source.notices.extend(notices);
}
