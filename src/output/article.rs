//! The article as HTML: one `article` with its header and body.

use super::writer::{Own, Writer};
use crate::article::{BYLINE, Draft, HEADER, names_in_byline};
use crate::html::{Element, is_blank};
use crate::language::dates::shown;
use crate::policy::Policy;
use crate::tree::{Document, Node, NodeId};

use Own::{Class, DataMaqalAuthors, DataMaqalModified, DataMaqalSection, Datetime, Dir, Lang};

/// Writes the article. `heading_level` is the headline's, from 1 to 6.
#[inline(never)]
pub(crate) fn write_article(draft: &Draft, policy: &Policy, heading_level: u8, room: Room) -> String {
    let article = &draft.article;
    let mut writer = Writer::new(policy, HEADER_BYTES + room.html + room.html / 8);
    let mut attributes = vec![Class("maqal-article")];
    attributes.extend(article.lang.as_deref().map(Lang));
    attributes.extend(article.dir.map(|dir| Dir(dir.as_str())));
    // Facts that no printed line says, for reading this article again: `article/own.rs`.
    let authors = article.authors.join("\n");
    if names_in_byline(article.byline.as_deref()) != article.authors {
        attributes.push(DataMaqalAuthors(&authors));
    }
    attributes.extend(article.section.as_deref().map(DataMaqalSection));
    attributes.extend(article.modified.as_deref().map(DataMaqalModified));
    let root = writer.open(Element::Article, &attributes);
    write_header(&mut writer, draft, heading_level);
    write_body(&mut writer, draft);
    writer.close(root);
    let mut html = writer.finish();
    html.shrink_to_fit();
    html
}

/// Room for the tags and the lines around a body.
const HEADER_BYTES: usize = 1024;

/// About how many bytes a body takes as HTML, and its text alone. To run out of room would take twice as much for a
/// while, and leave a hole.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Room {
    html: usize,
    pub(crate) text: usize,
}

impl Room {
    pub(crate) fn for_body(document: &Document, body: NodeId) -> Self {
        let mut room = Self::default();
        for id in document.subtree(body) {
            room.html += match document.node(id) {
                Node::Text(text) => {
                    room.text += text.len();
                    text.len()
                }
                Node::Element(element) => {
                    let attributes = document.attributes(id).map(|(name, value)| name.name().len() + value.len());
                    2 * element.name().len() + "<></>\n".len() + attributes.sum::<usize>()
                }
            };
        }
        room
    }
}

fn write_header(writer: &mut Writer<'_>, draft: &Draft, heading_level: u8) {
    let article = &draft.article;
    if article.title.is_empty() && article.byline.is_none() && article.published.is_none() {
        return;
    }
    writer.line_end();
    let header = writer.open(Element::Header, &[Class(HEADER)]);
    if !article.title.is_empty() {
        writer.leaf(Element::heading(heading_level.into()), &[], &article.title);
    }
    if let Some(subtitle) = &article.subtitle {
        writer.leaf(Element::P, &[Class("maqal-subtitle")], subtitle);
    }
    if let Some(byline) = &article.byline {
        writer.leaf(Element::P, &[Class(BYLINE)], byline);
    }
    if let Some(published) = &article.published {
        // The date as the source prints it, else as its language writes it.
        let in_words = || shown(published, article.lang.as_deref().unwrap_or_default());
        let printed = draft.date_line.clone().unwrap_or_else(in_words);
        writer.leaf(Element::Time, &[Class("maqal-published"), Datetime(published)], &printed);
    }
    writer.close(header);
    writer.line_end();
}

/// Writes the nodes of the body, a line a block, since people read this HTML too.
fn write_body(writer: &mut Writer<'_>, draft: &Draft) {
    let document = &draft.document;
    for child in document.children(draft.body) {
        let is_blank = matches!(document.node(child), Node::Text(text) if is_blank(text));
        if !is_blank {
            writer.node(document, child);
        }
        if document.element(child).is_some_and(Element::is_block) {
            writer.line_end();
        }
    }
}
