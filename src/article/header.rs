//! The lines above the body: headline, date, desk and byline. They are taken out of the body, since they are set again.

use super::blocks::{Block, blocks, remove};
use super::collapse;
use super::metadata::Metadata;
use crate::html::{Attribute, Element};
use crate::language::dates::{parse_iso, parse_line};
use crate::language::{normalize, words};
use crate::tree::{Document, NodeId};

#[derive(Clone, Debug, Default)]
pub(super) struct Header {
    pub(super) title: String,
    pub(super) published: Option<String>,
    /// The date as the line has it.
    pub(super) date_line: Option<String>,
    pub(super) desk: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) authors: Vec<String>,
}

/// How many short lines below the headline may be date and byline.
const HEADER_LINES: usize = 4;

/// The longest byline, in characters.
const LONGEST_BYLINE: usize = 80;

/// The longest headline, in characters.
const LONGEST_HEADLINE: usize = 250;

pub(super) fn take(document: &mut Document, body: NodeId, metadata: &Metadata) -> Header {
    let mut header = Header::default();
    let headline = find_headline(document, body, metadata);
    header.title = match &headline {
        Some(block) => block.text.clone(),
        None => metadata.title.as_deref().map(|title| without_site(title, metadata)).unwrap_or_default(),
    };
    let listed = blocks(document, body);
    let first = headline.as_ref().and_then(|headline| listed.iter().position(|block| block.id == headline.id));
    let below = listed.iter().skip(first.map_or(0, |index| index + 1));
    let mut taken: Vec<NodeId> = headline.iter().map(|block| block.id).collect();
    for block in below.take(HEADER_LINES) {
        let is_date = header.published.is_none() && read_date(document, block, &mut header);
        if is_date || (header.byline.is_none() && read_byline(document, block, &mut header)) {
            taken.push(block.id);
        } else if block.chars() > LONGEST_BYLINE {
            break;
        }
    }
    // The headline again, as a paragraph or in another heading.
    let again = normalize(&header.title);
    taken.extend(
        listed
            .iter()
            .take(8)
            .filter(|block| !again.is_empty() && normalize(&block.text) == again)
            .map(|block| block.id),
    );
    for id in taken {
        if document.parent(id).is_some() {
            remove(document, id, body);
        }
    }
    header
}

/// The `h1` that agrees with the page's title, else the first; in a fragment, a heading that starts it; in text, the first
/// line where it is no sentence.
fn find_headline(document: &Document, body: NodeId, metadata: &Metadata) -> Option<Block> {
    let everywhere = blocks(document, NodeId::ROOT);
    let agrees = |block: &&Block| {
        let title = metadata.title.as_deref().map(normalize).unwrap_or_default();
        !title.is_empty() && title.contains(&normalize(&block.text))
    };
    let is_h1 = |block: &&Block| block.element == Element::H1 && block.chars() <= LONGEST_HEADLINE;
    let h1 = everywhere.iter().filter(is_h1).find(agrees).or_else(|| everywhere.iter().find(is_h1));
    if let Some(block) = h1 {
        return Some(block.clone());
    }
    if metadata.title.is_some() {
        return everywhere.iter().filter(|block| block.element.is_heading()).find(agrees).cloned();
    }
    let first = blocks(document, body).into_iter().next()?;
    let is_sentence = first.text.ends_with(['.', '؟', '。']) && !first.text.ends_with("..");
    let is_headline = first.element.is_heading() || (first.chars() <= 140 && !is_sentence && first.links.is_empty());
    is_headline.then_some(first)
}

/// `Headline | The Site`, `Headline - The Site`: without the part that names the site, or else without a short last part.
fn without_site(title: &str, metadata: &Metadata) -> String {
    for separator in [" | ", " - ", " – ", " — ", " :: ", " » "] {
        if let Some((head, tail)) = title.rsplit_once(separator) {
            let names_site = metadata.site_name.as_deref().is_some_and(|site| normalize(site) == normalize(tail));
            if names_site || (words(tail).count() <= 4 && words(head).count() >= 3) {
                return head.trim().to_owned();
            }
        }
    }
    title.to_owned()
}

fn read_date(document: &Document, block: &Block, header: &mut Header) -> bool {
    let machine = document
        .subtree(block.id)
        .filter(|&id| document.is(id, Element::Time))
        .find_map(|id| document.attribute(id, Attribute::Datetime).and_then(parse_iso));
    let Some(date) = machine.or_else(|| parse_line(&block.text)) else {
        return false;
    };
    header.published = Some(date);
    let is_date_line = block.chars() <= LONGEST_BYLINE;
    header.date_line = is_date_line.then(|| block.text.clone());
    is_date_line
}

/// `By …`, `بقلم …`, `desk - name`, or whatever the markup calls a byline.
fn read_byline(document: &Document, block: &Block, header: &mut Header) -> bool {
    if block.chars() > LONGEST_BYLINE || block.element.is_heading() || block.text.ends_with(['.', '؟', '!', ':']) {
        return false;
    }
    let line = block.text.trim();
    let (desk, name) = match [" - ", " – ", " — ", " | "].iter().find_map(|dash| line.split_once(dash)) {
        Some((desk, name)) => (Some(desk.trim()), name.trim()),
        None => (None, line),
    };
    let bare = strip_preposition(name);
    let is_marked = std::iter::successors(Some(block.id), |&id| document.parent(id)).take(2).any(|id| {
        let class = document.attribute(id, Attribute::Class).unwrap_or_default().to_ascii_lowercase();
        document.attribute(id, Attribute::Itemprop) == Some("author")
            || class.contains("byline")
            || class.contains("author")
    });
    if desk.is_none() && bare == name && !is_marked {
        return false;
    }
    header.byline = Some(line.to_owned());
    header.desk = desk.map(str::to_owned);
    header.authors = split_names(bare);
    true
}

/// `By Jane Doe` → `Jane Doe`.
fn strip_preposition(name: &str) -> &str {
    const PREPOSITIONS: &[&str] =
        &["By ", "by ", "BY ", "Par ", "par ", "بقلم: ", "بقلم ", "كتب: ", "كتبت: ", "إعداد: ", "إعداد "];
    PREPOSITIONS.iter().find_map(|preposition| name.strip_prefix(preposition)).unwrap_or(name).trim()
}

fn split_names(names: &str) -> Vec<String> {
    let commas = names.replace(" and ", ",").replace(" et ", ",").replace('،', ",");
    commas.split(',').map(collapse).filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_name_leaves_the_title() {
        let metadata = Metadata { site_name: Some("صحيفة الواحة".into()), ..Metadata::default() };
        for (title, expected) in [
            ("عودة الماء إلى البستان - صحيفة الواحة", "عودة الماء إلى البستان"),
            ("The boat sails again | The Lake", "The boat sails again"),
            ("A - B", "A - B"),
        ] {
            assert_eq!(without_site(title, &metadata), expected);
        }
    }

    #[test]
    fn names_are_split_and_prepositions_left_out() {
        assert_eq!(split_names(strip_preposition("By Ann Lee and Bo Ray")), ["Ann Lee", "Bo Ray"]);
        assert_eq!(split_names(strip_preposition("بقلم: ليلى سالم، عمر نور")), ["ليلى سالم", "عمر نور"]);
    }
}
