//! The article as HTML: one `article` with its header and body.

use super::writer::Writer;
use crate::article::Draft;
use crate::html::{Attribute, Element, is_blank};
use crate::passes::is_pull_quote;
use crate::policy::Policy;
use crate::tree::{Node, NodeId};

use Attribute::{AriaHidden, Class, Datetime, Dir, Lang};

/// Writes the article. `heading_level` is the headline's, from 1 to 6.
pub(crate) fn write_article(draft: &Draft, policy: &Policy, heading_level: u8) -> String {
    let article = &draft.article;
    let mut writer = Writer::new(policy, article.text.len() * 2);
    let mut attributes = vec![(Class, "maqal-article")];
    attributes.extend(article.lang.as_deref().map(|lang| (Lang, lang)));
    attributes.push((Dir, article.dir));
    let root = writer.open(Element::Article, &attributes);
    write_header(&mut writer, draft, heading_level);
    write_body(&mut writer, draft, draft.body);
    writer.close(root);
    writer.finish()
}

fn write_header(writer: &mut Writer<'_>, draft: &Draft, heading_level: u8) {
    let article = &draft.article;
    if article.title.is_empty() && article.byline.is_none() && article.published.is_none() {
        return;
    }
    writer.text("\n");
    let header = writer.open(Element::Header, &[(Class, "maqal-header")]);
    if !article.title.is_empty() {
        writer.leaf(heading(heading_level), &[], &article.title);
    }
    if let Some(subtitle) = &article.subtitle {
        writer.leaf(Element::P, &[(Class, "maqal-subtitle")], subtitle);
    }
    if let Some(byline) = &article.byline {
        writer.leaf(Element::P, &[(Class, "maqal-byline")], byline);
    }
    if let Some(published) = &article.published {
        // As the source prints it; else the day, since a newspaper prints no seconds.
        let day = published.get(..10).unwrap_or(published);
        let printed = draft.date_line.as_deref().unwrap_or(day);
        writer.leaf(Element::Time, &[(Class, "maqal-published"), (Datetime, published)], printed);
    }
    writer.close(header);
    writer.text("\n");
}

fn heading(level: u8) -> Element {
    [Element::H1, Element::H2, Element::H3, Element::H4, Element::H5, Element::H6][usize::from(level.clamp(1, 6)) - 1]
}

/// The body's nodes; containers are walked into, so that lead and pull quotes get their class wherever they stand.
fn write_body(writer: &mut Writer<'_>, draft: &Draft, id: NodeId) {
    let document = &draft.document;
    for child in document.children(id) {
        if matches!(document.node(child), Node::Text(text) if is_blank(text)) {
            continue;
        }
        if Some(child) == draft.lead {
            writer.node(document, child, Some("maqal-lead"));
        } else if is_pull_quote(document, child) {
            let quote = writer.open(Element::Aside, &[(Class, "maqal-pullquote"), (AriaHidden, "true")]);
            writer.children(document, child);
            writer.close(quote);
        } else if matches!(
            document.element(child),
            Some(Element::Div | Element::Section | Element::Article | Element::Main)
        ) {
            // A site's boxes mean nothing on another site's page.
            write_body(writer, draft, child);
            continue;
        } else {
            writer.node(document, child, None);
        }
        // A line a block: people read this HTML too.
        if document.element(child).is_some_and(Element::is_block) {
            writer.text("\n");
        }
    }
}
