//! Feeds: what RSS and Atom share.

mod atom;
mod body;
mod media;
mod rss;

pub(super) use atom::{Entries, is_draft, items as atom_items};
pub(super) use body::lead;
pub(super) use rss::items as rss_items;

use crate::address::{is_web, resolve};
use crate::dates;
use crate::source::{Image, KnownMetadata, Link};
use crate::text::{filled, is_alphabetic, language_tag, of_html};
use crate::xml::Element;

/// What a feed says of all its items.
#[derive(Debug, Default)]
pub(super) struct Feed {
    version: Option<String>,
    title: Option<String>,
    /// The address of the site.
    link: Option<String>,
    /// By which address relative ones are made absolute.
    base: Option<String>,
    lang: Option<String>,
    copyright: Option<String>,
    authors: Vec<String>,
}

/// The text of the first of several elements that has any, without markup.
fn first_text(element: &Element, names: &[&str]) -> Option<String> {
    names.iter().flat_map(|name| element.all(name)).find_map(short_text)
}

/// A short text that may be written in HTML.
fn short_text(element: &Element) -> Option<String> {
    filled(of_html(&element.raw_text()))
}

/// The first date that can be read, of several elements.
fn first_date(element: &Element, names: &[&str]) -> Option<String> {
    names.iter().flat_map(|name| element.all(name)).find_map(|date| dates::any(&date.raw_text()))
}

/// The first language tag, of several elements.
fn first_language(element: &Element, names: &[&str]) -> Option<String> {
    names.iter().flat_map(|name| element.all(name)).find_map(|tag| language_tag(&tag.raw_text()))
}

/// The language that an element says itself.
fn own_language(element: &Element) -> Option<String> {
    element.attribute("xml:lang").and_then(language_tag)
}

/// The name of a person, which RSS writes behind an address of mail: `desk@news.example (Amal Hadi)`. An address alone
/// is no name.
pub(super) fn person(text: &str) -> Option<String> {
    let text = of_html(text);
    let is_mail = |text: &str| text.contains('@') && !text.trim().contains(char::is_whitespace);
    if let Some((before, behind)) = text.split_once('(') {
        let inside = behind.trim_end().trim_end_matches(')');
        if is_mail(before) {
            return filled(inside);
        }
        if is_mail(inside) {
            return filled(before);
        }
    }
    filled(&text).filter(|name| !is_mail(name) && !is_web(name))
}

/// An item has no more keywords, pictures or links: each is looked for among those that are there.
const MAX_VALUES: usize = 1000;

/// Adds a value that is not there yet.
pub(super) fn add(list: &mut Vec<String>, value: Option<String>) {
    if let Some(value) = value.filter(|value| list.len() < MAX_VALUES && !list.contains(value)) {
        list.push(value);
    }
}

/// Says who wrote it. One name is the line as it was given, too.
pub(super) fn set_authors(known: &mut KnownMetadata, authors: Vec<String>) {
    if let [author] = &authors[..] {
        known.byline = Some(author.clone());
    }
    known.authors = authors;
}

/// Is that a name, and no number that a system gave?
pub(super) fn is_name(text: &str) -> bool {
    text.contains(is_alphabetic) && !is_web(text)
}

/// The address of the largest file of the first picture.
pub(super) fn main_image(images: &[Image]) -> Option<String> {
    images.first()?.renditions.iter().find_map(|rendition| rendition.url.clone())
}

/// Adds a link, unless there is one to the same address.
pub(super) fn add_link(links: &mut Vec<Link>, link: Link) {
    if link.url.is_some() && links.len() < MAX_VALUES && !links.iter().any(|known| known.url == link.url) {
        links.push(link);
    }
}

/// An address in an element, made absolute.
fn address(base: Option<&str>, text: &str) -> Option<String> {
    filled(text).map(|text| resolve(base, &text))
}
