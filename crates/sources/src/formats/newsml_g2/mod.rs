//! NewsML-G2: a message of items, a package that ties them together, or one item.
//!
//! Text items are stories. Pictures belong to the story that refers to them, by a package or a link; other items that a
//! story refers to are its links. A file without a story gives one source without a body, which says so.

mod body;
mod concepts;
mod known;
mod packages;
mod pictures;

use super::{Input, margins};
use crate::source::{Format, Kind, Source};
use crate::text::is_alphanumeric;
use crate::xml::{Element, Names, parse};
use known::Item;

pub(super) fn read(input: &Input<'_>) -> Vec<Source> {
    let (root, notices) = parse(input.text, Names::Local);
    let message = Message::new(&root);
    let mut found: Vec<Source> = message.stories().map(story).collect();
    if found.is_empty() {
        found.push(without_story(&message));
    }
    packages::tie(&message, &mut found);
    for source in &mut found {
        if source.known.image.is_none() {
            source.known.image = pictures::main_address(&source.known.images);
        }
        source.notices.extend(notices.iter().cloned());
    }
    found
}

/// The items of a file.
pub(super) struct Message<'m> {
    items: Vec<Item<'m>>,
    packages: Vec<Item<'m>>,
    /// Items of no news: concepts, plans.
    other: Option<&'m Element>,
}

impl<'m> Message<'m> {
    fn new(root: &'m Element) -> Self {
        let message = root.child("newsMessage");
        let lang = message.and_then(|message| message.attribute("xml:lang").or(message.attribute("lang")));
        let mut found = Self { items: Vec::new(), packages: Vec::new(), other: None };
        found.gather(root, lang);
        found
    }

    fn gather(&mut self, element: &'m Element, lang: Option<&str>) {
        for child in element.children() {
            match child.name() {
                "newsItem" => self.items.push(Item::new(child, lang)),
                "packageItem" => self.packages.push(Item::new(child, lang)),
                "conceptItem" | "knowledgeItem" | "planningItem" | "catalogItem" => self.other = Some(child),
                _ => self.gather(child, lang),
            }
        }
    }

    fn stories(&self) -> impl Iterator<Item = &Item<'m>> {
        self.items.iter().filter(|item| is_story(item))
    }

    fn pictures(&self) -> impl Iterator<Item = &Item<'m>> {
        self.items.iter().filter(|item| pictures::is_picture_class(&item.class()))
    }
}

/// A text, or an item that does not say what it is and has one.
fn is_story(item: &Item<'_>) -> bool {
    match item.class().as_str() {
        "text" => true,
        "" | "composite" => !body::of_item(item.element).blocks.is_empty(),
        _ => false,
    }
}

fn story(item: &Item<'_>) -> Source {
    let mut source = Source::new(Format::NewsmlG2, Kind::Html, String::new());
    known::read(item, &mut source);
    let mut found = body::of_item(item.element);
    let known = &mut source.known;
    if known.title.is_none() {
        known.title = found.title.take().or_else(|| item.text("itemMeta", "title"));
        known.subtitle = known.subtitle.take().or(found.subtitle.take());
    }
    let head_byline = found.byline.take();
    let again = [&known.title, &known.subtitle, &known.kicker, &known.dateline];
    body::trim(&mut found, &again.map(Option::as_deref), known.byline.as_deref());
    // What is printed above the text is more than a line that a system has filled in.
    known.byline = known.byline.take().or(found.byline.take()).or(head_byline);
    known.lang = known.lang.take().or_else(|| found.lang.as_deref().and_then(crate::text::language_tag));
    known.lead = found.lead.take().or_else(|| summary(item, &found.text()));
    known.lead =
        known.lead.take().filter(|lead| !known.title.as_deref().is_some_and(|title| body::is_same(title, lead)));
    known.notes.append(&mut found.notes);
    known.images = pictures::beside_text(item);
    for link in item.all("itemMeta", "link").filter(|link| pictures::is_picture(link)) {
        pictures::add(&mut known.images, pictures::of_reference(link));
    }
    if found.is_unknown && found.blocks.is_empty() {
        source.notice("BODY_UNKNOWN", "its content is neither XHTML nor NITF nor text, and is left out");
    }
    source.source = found.into_html();
    margins::trim(&mut source);
    source
}

/// A summary that the body does not say itself.
fn summary(item: &Item<'_>, text: &str) -> Option<String> {
    const COMPARED_CHARS: usize = 60;
    let words = |text: &str| text.chars().filter(|&c| is_alphanumeric(c)).take(COMPARED_CHARS).collect::<String>();
    let is_summary = |description: &&Element| {
        let role = concepts::value_at(description, "role");
        ["summary", "teaser", "lead", "lede", "ingress", "abstract", "standfirst"].iter().any(|word| role == *word)
    };
    let all = || text.chars().filter(|&c| is_alphanumeric(c)).collect::<String>();
    let descriptions = concepts::in_language(item.all("contentMeta", "description").filter(is_summary), item.lang());
    concepts::text_in(descriptions).filter(|summary| !all().contains(&words(summary)))
}

/// What is known of a file's first item, where none is a story.
fn without_story(message: &Message<'_>) -> Source {
    let mut source = Source::new(Format::NewsmlG2, Kind::Html, String::new());
    if let Some(item) = message.packages.first().or(message.items.first()) {
        known::read(item, &mut source);
    } else if let Some(item) = message.other {
        known::read(&Item::new(item, None), &mut source);
    }
    source.known.images = message.pictures().map(pictures::of_item).collect();
    source.notice("NO_STORY", "no item of the file is a text; what is known of its first is given without a body");
    source
}
