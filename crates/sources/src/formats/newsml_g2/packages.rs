//! What ties the items of a file together: packages, and items that stand alone in one message.

use super::Message;
use super::known::{relation, title_of};
use super::pictures;
use crate::source::{Image, Link, Source};
use crate::xml::Element;

/// A reference of a package, and the role of its group.
struct Reference<'m> {
    element: &'m Element,
    group: Option<&'m Element>,
}

impl<'m> Reference<'m> {
    fn id(&self) -> Option<&'m str> {
        self.element.attribute("residref").map(str::trim)
    }
}

/// Gives each story its pictures and its related items.
pub(super) fn tie(message: &Message<'_>, stories: &mut [Source]) {
    let mut placed = Vec::new();
    for package in &message.packages {
        let references = references(package.element);
        for (at, reference) in references.iter().enumerate() {
            tie_reference(message, stories, &references, at);
            placed.extend(reference.id());
        }
    }
    tie_links(message, stories, &mut placed);
    let apart: Vec<Image> = message
        .pictures()
        .map(pictures::of_item)
        .filter(|image| !image.id.as_deref().is_some_and(|id| placed.contains(&id)))
        .filter(|image| !stories.iter().any(|story| story.known.images.iter().any(|known| known.id == image.id)))
        .collect();
    match stories {
        _ if apart.is_empty() => {}
        // A message of one text and pictures is a story with its pictures.
        [story] => story.known.images.extend(apart),
        [first, ..] => first.notice("PICTURES_APART", "the file has pictures that no story of it refers to"),
        [] => {}
    }
}

fn references(package: &Element) -> Vec<Reference<'_>> {
    let grouped = package.all("groupSet").flat_map(|set| set.all("group"));
    let in_groups =
        grouped.flat_map(|group| group.all("itemRef").map(move |element| Reference { element, group: Some(group) }));
    in_groups.chain(package.all("itemRef").map(|element| Reference { element, group: None })).collect()
}

/// A picture goes to the story of its group, else to the package's first; another item is related to all the others.
fn tie_reference(message: &Message<'_>, stories: &mut [Source], references: &[Reference<'_>], at: usize) {
    let reference = &references[at];
    let is_same_group =
        |other: &&Reference<'_>| other.group.zip(reference.group).is_some_and(|(a, b)| std::ptr::eq(a, b));
    let of = |other: &Reference<'_>, stories: &[Source]| {
        stories.iter().position(|story| other.id().is_some() && story.known.id.as_deref() == other.id())
    };
    let item = message.items.iter().find(|item| item.guid().as_deref().is_some_and(|id| Some(id) == reference.id()));
    let is_picture =
        item.map_or_else(|| pictures::is_picture(reference.element), |item| pictures::is_picture_class(&item.class()));
    if is_picture {
        let owner = references
            .iter()
            .filter(is_same_group)
            .find_map(|other| of(other, stories))
            .or_else(|| references.iter().find_map(|other| of(other, stories)))
            .or_else(|| (stories.len() == 1).then_some(0));
        if let Some(story) = owner.and_then(|owner| stories.get_mut(owner)) {
            let image = item.map_or_else(|| pictures::of_reference(reference.element), pictures::of_item);
            pictures::add(&mut story.known.images, image);
        }
        return;
    }
    let own = of(reference, stories);
    let title = own.and_then(|own| stories[own].known.title.clone()).or_else(|| title_of(reference.element));
    let link = Link {
        url: reference.element.attribute("href").map(str::to_owned),
        id: reference.id().map(str::to_owned),
        title,
        rel: reference.group.and_then(|group| relation(group.attribute("role"))),
    };
    let members: Vec<usize> = references.iter().filter_map(|other| of(other, stories)).collect();
    for (index, story) in stories.iter_mut().enumerate() {
        let is_member = members.contains(&index) || (members.is_empty() && index == 0);
        if is_member && own != Some(index) && !story.known.links.contains(&link) {
            story.known.links.push(link.clone());
        }
    }
}

/// `itemMeta/link` to a picture of the same message.
fn tie_links<'m>(message: &Message<'m>, stories: &mut [Source], placed: &mut Vec<&'m str>) {
    for (item, story) in message.stories().zip(stories) {
        for link in item.all("itemMeta", "link") {
            let Some(id) = link.attribute("residref") else { continue };
            let Some(picture) = message.pictures().find(|picture| picture.guid().as_deref() == Some(id)) else {
                continue;
            };
            let image = pictures::of_item(picture);
            story.known.links.retain(|known| known.id != image.id);
            story.known.images.retain(|known| known.id != image.id);
            story.known.images.push(image);
            placed.push(id);
        }
    }
}
