//! The contents of the finished body: its headings, pictures, links, embeds and notes, as data.

use super::collapse;
use super::notes::{Notes, without_number};
use crate::html::{Attribute, Element};
use crate::json::{JsonWriter, ToJson};
use crate::policy::{Policy, UrlKind};
use crate::tree::{Document, NodeId};

/// A heading of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Heading {
    pub text: String,
    /// 1 to 6.
    pub level: usize,
    /// The ID that the heading has in the article's HTML.
    pub id: Option<String>,
}

/// A picture of the body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Image {
    pub url: String,
    pub alt: Option<String>,
    pub caption: Option<String>,
    /// The credit: the name of whoever made the picture.
    pub credit: Option<String>,
    /// In CSS pixels.
    pub width: Option<usize>,
    pub height: Option<usize>,
}

/// A link in the body.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Link {
    pub text: String,
    pub url: String,
}

/// A post, a video, a track or a map of another site.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Embed {
    /// `youtube`, `x`, `telegram` and so on.
    pub provider: String,
    /// The provider's title for it.
    pub id: Option<String>,
    /// Its page.
    pub url: String,
    pub title: Option<String>,
}

/// A note of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Footnote {
    pub text: String,
    /// The ID that the note has in the article's HTML.
    pub id: Option<String>,
}

impl ToJson for Embed {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("provider", &self.provider);
            json.member_if_some("id", &self.id);
            json.member("url", &self.url);
            json.member_if_some("title", &self.title);
        });
    }
}

impl ToJson for Footnote {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("text", &self.text);
            json.member_if_some("id", &self.id);
        });
    }
}

impl ToJson for Heading {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("text", &self.text);
            json.member("level", &self.level);
            json.member_if_some("id", &self.id);
        });
    }
}

impl ToJson for Image {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("url", &self.url);
            json.member_if_some("alt", &self.alt);
            json.member_if_some("caption", &self.caption);
            json.member_if_some("credit", &self.credit);
            for (name, size) in [("width", self.width), ("height", self.height)] {
                if size.is_some() {
                    json.member(name, &size);
                }
            }
        });
    }
}

impl ToJson for Link {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("text", &self.text);
            json.member("url", &self.url);
        });
    }
}

/// Each in source order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Contents {
    pub(crate) headings: Vec<Heading>,
    pub(crate) images: Vec<Image>,
    pub(crate) links: Vec<Link>,
    pub(crate) embeds: Vec<Embed>,
    pub(crate) footnotes: Vec<Footnote>,
}

impl Contents {
    pub(crate) fn of(document: &Document, body: NodeId, notes: &Notes<'_>, policy: &Policy) -> Self {
        let mut contents = Self::default();
        let mut caption: Option<(NodeId, Caption)> = None;
        for (at, &note) in notes.list.iter().enumerate() {
            let text = notes.text(document, note).unwrap_or_default();
            contents.footnotes.extend(footnote(document, note, policy, without_number(&text, at + 1)));
        }
        let has_any = document.may_hold(&[Element::A, Element::Img]) || document.may_hold(&Element::HEADINGS);
        let ids = has_any.then(|| document.subtree(body));
        for id in ids.into_iter().flatten() {
            match document.element(id) {
                Some(Element::A) if document.attribute(id, Attribute::DataMaqalProvider).is_some() => {
                    contents.embeds.extend(embed(document, id, policy));
                }
                Some(element) if element.is_heading() => {
                    contents.headings.extend(heading(document, id, element, policy))
                }
                Some(Element::Img) => {
                    let figure = figure_of(document, id, body);
                    // A gallery's pictures share the figure, and so its caption: it is read once.
                    if let Some(figure) = figure
                        && caption.as_ref().is_none_or(|(known, _)| *known != figure)
                    {
                        caption = Some((figure, Caption::of(document, figure)));
                    }
                    let caption = caption.as_ref().filter(|(known, _)| Some(*known) == figure);
                    contents.images.extend(image(document, id, caption.map(|(_, caption)| caption), policy));
                }
                Some(Element::A) => contents.links.extend(link(document, id, policy)),
                _ => {}
            }
        }
        contents
    }
}

/// The ID of an element as it is written.
fn written_id(policy: &Policy, element: Element, raw: &str) -> Option<String> {
    let mut out = String::new();
    policy.write_value(element, Attribute::Id, raw, &mut out).then_some(out)
}

fn heading(document: &Document, id: NodeId, element: Element, policy: &Policy) -> Option<Heading> {
    let text = collapse(&document.text(id));
    let level = element.name().bytes().last().map_or(1, |digit| usize::from(digit.saturating_sub(b'0')));
    let place = document.attribute(id, Attribute::Id).and_then(|raw| written_id(policy, element, raw));
    (!text.is_empty()).then_some(Heading { text, level, id: place })
}

fn embed(document: &Document, id: NodeId, policy: &Policy) -> Option<Embed> {
    let value = |name| document.attribute(id, name).map(str::to_owned);
    let url = policy.written_url(UrlKind::Link, document.attribute(id, Attribute::Href)?)?.into();
    let provider = value(Attribute::DataMaqalProvider)?;
    Some(Embed { provider, id: value(Attribute::DataMaqalId), url, title: value(Attribute::DataMaqalTitle) })
}

fn footnote(document: &Document, id: NodeId, policy: &Policy, text: &str) -> Option<Footnote> {
    let inner = document
        .subtree(id)
        .take(20)
        .find_map(|id| document.attribute(id, Attribute::Id).or(document.attribute(id, Attribute::Name)));
    let place = inner.and_then(|raw| written_id(policy, Element::Li, raw));
    (!text.is_empty()).then(|| Footnote { text: text.to_owned(), id: place })
}

fn link(document: &Document, id: NodeId, policy: &Policy) -> Option<Link> {
    let href = document.attribute(id, Attribute::Href).filter(|href| !href.trim_start().starts_with('#'))?;
    let url = policy.written_url(UrlKind::Link, href)?.into();
    let text = collapse(&document.text(id));
    (!text.is_empty()).then_some(Link { text, url })
}

fn image(document: &Document, id: NodeId, caption: Option<&Caption>, policy: &Policy) -> Option<Image> {
    let url = policy.written_url(UrlKind::Image, document.attribute(id, Attribute::Src)?)?.into();
    let size = |name| document.attribute(id, name).and_then(|raw| raw.trim().parse().ok());
    let alt = document.attribute(id, Attribute::Alt).map(collapse).filter(|alt| !alt.is_empty());
    let caption = caption.cloned().unwrap_or_default();
    Some(Image {
        url,
        alt,
        caption: caption.text,
        credit: caption.credit,
        width: size(Attribute::Width),
        height: size(Attribute::Height),
    })
}

fn figure_of(document: &Document, id: NodeId, body: NodeId) -> Option<NodeId> {
    let around = std::iter::successors(Some(id), |&id| document.parent(id).filter(|_| id != body));
    around.take(8).find(|&id| document.is(id, Element::Figure))
}

#[derive(Clone, Debug, Default)]
struct Caption {
    text: Option<String>,
    credit: Option<String>,
}

impl Caption {
    /// A caption, its credit apart where the markup keeps them apart: in small print, by now.
    fn of(document: &Document, figure: NodeId) -> Self {
        // A figure inside has a caption of its own.
        let holder = |id: NodeId| document.ancestors(id).find(|&id| document.is(id, Element::Figure));
        let captions = document.subtree(figure).filter(|&id| document.is(id, Element::Figcaption));
        let captions = captions.filter(|&id| holder(id) == Some(figure));
        let mut found = Self::default();
        for id in captions {
            let credit = document.subtree(id).find(|&inner| document.is(inner, Element::Small));
            let credit_text = credit.map(|credit| collapse(&document.text(credit)));
            let mut text = collapse(&document.text(id));
            if let Some(credit) = credit_text.filter(|credit| !credit.is_empty()) {
                // The credit stands at the end, or is all there is.
                text = text.strip_suffix(credit.as_str()).unwrap_or(&text).trim_end().to_owned();
                found.credit.get_or_insert(credit);
            }
            if !text.is_empty() {
                found.text.get_or_insert(text);
            }
        }
        found
    }
}
