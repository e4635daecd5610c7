//! The sidebar as HTML: landmarks with headings in the article's language, lists of plain links, nothing that loads.

use super::writer::Writer;
use crate::article::{Article, Item};
use crate::html::{Attribute, Element};
use crate::language::direction::Direction;
use crate::language::labels::Label;
use crate::policy::Policy;

use Attribute::{AriaLabel, Class, Dir, Href, Lang};

/// Writes the sidebar of an article; empty where it has no parts. `heading_level` is that of its headings.
pub(crate) fn write_sidebar(article: &Article, policy: &Policy, heading_level: u8) -> String {
    if article.read_also.is_empty() && article.keywords.is_empty() && article.related.is_empty() {
        return String::new();
    }
    let lang = article.lang.as_deref().unwrap_or_default();
    let mut writer = Writer::new(policy, 2048);
    let mut attributes = vec![(Class, "maqal-sidebar")];
    attributes.extend(article.lang.as_deref().map(|lang| (Lang, lang)));
    attributes.push((Dir, article.dir));
    let sidebar = writer.open(Element::Aside, &attributes);
    let level = if heading_level <= 2 { Element::H2 } else { Element::H3 };
    let mut part = |element, class: &str, label: Label, items: &mut dyn FnMut(&mut Writer<'_>)| {
        let heading = label.heading(lang);
        let part = writer.open(element, &[(Class, class), (AriaLabel, heading)]);
        writer.leaf(level, &[], heading);
        let list = writer.open(Element::Ul, &[]);
        items(&mut writer);
        writer.close(list);
        writer.close(part);
    };
    if !article.read_also.is_empty() {
        part(Element::Nav, "maqal-read-also", Label::ReadAlso, &mut |writer| {
            write_items(writer, &article.read_also, article.dir)
        });
    }
    if !article.keywords.is_empty() {
        part(Element::Section, "maqal-keywords", Label::Keywords, &mut |writer| {
            for keyword in &article.keywords {
                let item = writer.open(Element::Li, &[]);
                write_link(writer, keyword.url.as_deref(), &keyword.text, article.dir);
                writer.close(item);
            }
        });
    }
    if !article.related.is_empty() {
        part(Element::Section, "maqal-related", Label::Related, &mut |writer| {
            write_items(writer, &article.related, article.dir)
        });
    }
    writer.close(sidebar);
    writer.finish()
}

fn write_items(writer: &mut Writer<'_>, items: &[Item], dir: &str) {
    for item in items {
        let entry = writer.open(Element::Li, &[]);
        write_link(writer, item.url.as_deref(), &item.title, dir);
        if let Some(summary) = &item.summary {
            writer.leaf(Element::P, &[(Class, "maqal-summary")], summary);
        }
        writer.close(entry);
    }
}

/// A link, or plain text where there is no address; with a direction of its own where it runs the other way.
fn write_link(writer: &mut Writer<'_>, url: Option<&str>, text: &str, dir: &str) {
    let own = Direction::of(text).name();
    let direction = (own != dir).then_some((Dir, own));
    match url {
        Some(url) => {
            let attributes: Vec<_> = [(Href, url)].into_iter().chain(direction).collect();
            writer.leaf(Element::A, &attributes, text);
        }
        None => match direction {
            Some(direction) => writer.leaf(Element::Bdi, &[direction], text),
            None => writer.text(text),
        },
    }
}
