//! The section and the tags of an article, as a page prints them: what is the name of a section, the way to the page,
//! and the links to those of its kind.

use super::page::{is_of_article, is_page};
use super::told::Step;
use crate::article::into_collapsed;
use crate::html::{Attribute, Element};
use crate::language::dates::{self, Setting};
use crate::language::page_words::{is_button, is_no_section};
use crate::language::{bylines, normalize};
use crate::small::chars::is_alphabetic;
use crate::small::search::{Literals, contains_any_literal, contains_linear, contains_literal, split_at_literal};
use crate::small::text::word_count;
use crate::tree::{Document, NodeId};

/// The longest name of a section, in characters. Some put a whole sentence in its place.
const MAX_CHARS: usize = 60;

/// The name of a section on a site. Some tell its path: `/world/middle_east` is `Middle East`; of a list it is the
/// first. Neither the site, its first page nor the box for what nobody has sorted is one.
pub(super) fn section_name(told: &str, site: &str) -> Option<String> {
    if contains_literal(told, "://") {
        return None;
    }
    let last = told.rsplit(['>', '»', '›']).find(|step| !step.trim().is_empty())?;
    let last = without_label(last);
    let name = if is_path(last) { name_of_path(last)? } else { first_of_list(last).trim().to_owned() };
    let is_name = name.contains(is_alphabetic) && !name.contains('@') && name.chars().count() <= MAX_CHARS;
    (is_name && !is_none(&name) && normalize(&name) != normalize(site)).then_some(name)
}

/// Does it name what is no section: the first page, a day or a month, an issue or a week by its number (`KW 15`)?
fn is_none(name: &str) -> bool {
    let is_date = || dates::find(name, Setting::default()).is_some_and(|date| date.rest.is_empty());
    is_no_section(name) || is_no_section(name.trim_end_matches(|c: char| !is_alphabetic(c))) || is_date()
}

/// The name behind the word for what it is, `Ressort: Politik`, or behind the mark of a tag.
fn without_label(told: &str) -> &str {
    let behind = told.split_once([':', '：']).filter(|(label, _)| word_count(label) == 1);
    let name = behind.map(|(_, name)| name.trim()).filter(|name| !name.is_empty());
    name.unwrap_or(told).trim_start_matches('#')
}

/// Is it an address on the site, or its last step, in the letters of addresses? `hi-tech` is a word.
fn is_path(told: &str) -> bool {
    const MIN_LETTERS: usize = 4;
    let is_step = |c: char| c.is_ascii_lowercase() || matches!(c, '-' | '_' | '/');
    let is_long = |word: &str| word.len() >= MIN_LETTERS;
    let is_slug = || told.contains(['_', '/']) || told.contains('-') && told.split('-').all(is_long);
    told.starts_with('/') || told.chars().all(is_step) && is_slug()
}

fn name_of_path(path: &str) -> Option<String> {
    let last = path.split('/').rfind(|step| !step.is_empty())?;
    let mut name = String::with_capacity(last.len());
    for word in last.split(['_', '-', ' ']).filter(|word| !word.is_empty()) {
        if !name.is_empty() {
            name.push(' ');
        }
        let mut letters = word.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    Some(name)
}

/// The first of a list of sections; `Food, Drink and Travel` is one.
fn first_of_list(told: &str) -> &str {
    let is_mark = |c: char| matches!(c, ',' | '،' | '、' | ';' | '؛' | '|');
    let Some((first, rest)) = told.split_once(is_mark) else { return told };
    let last = rest.rsplit(is_mark).next().unwrap_or_default();
    let is_one = rest.starts_with(' ') && bylines::AND.iter().any(|and| contains_literal(last, and));
    if is_one || first.trim().is_empty() { told } else { first }
}

/// The section on a way: the last step that is neither the first page nor the article, whose title is in normal form.
pub(super) fn of_way(way: &[Step], title: &str, site: &str) -> Option<String> {
    /// What has more words is the headline, in other words than the title.
    const MAX_WORDS: usize = 5;
    let is_title = |name: &str| {
        let whole = name.trim_end_matches(['…', '.']);
        let is_cut = whole.len() < name.len();
        let whole = normalize(whole);
        (is_cut || whole.len() * 3 >= title.len()) && contains_linear(title, &whole)
    };
    let section = |step: &Step| {
        let is_section = !is_title(&step.name)
            && !is_first_page(&step.address)
            && !is_archive(&step.address)
            && !is_button(&step.name);
        let name = section_name(&step.name, site).filter(|_| is_section)?;
        (word_count(&name) <= MAX_WORDS).then_some(name)
    };
    // The first step is the site's, where another is a section.
    way.iter().skip(1).rev().chain(way.first()).find_map(section)
}

/// `https://news.example/`, `/`
fn is_first_page(address: &str) -> bool {
    let path = match split_at_literal(address, "://") {
        Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
        None => address,
    };
    !address.is_empty() && !address.starts_with('#') && path.trim_matches('/').is_empty()
}

/// Does an address lead to what somebody wrote, or to a year, a month or a day?
fn is_archive(address: &str) -> bool {
    let steps = address.rsplit('/').filter(|step| !step.is_empty());
    let mut numbers = steps.take_while(|step| step.bytes().all(|byte| byte.is_ascii_digit()));
    let is_year = |step: &str| step.len() == 4 && matches!(step.get(..2), Some("19" | "20"));
    contains_any_literal(address, &["/author/", "/authors/"]) || numbers.any(is_year)
}

/// The way that a page prints: the links in what its attributes call bread crumbs, up to a button among them. It begins
/// with the first page, by whatever name.
pub(super) fn printed_way(document: &Document) -> Vec<Step> {
    /// A menu has more.
    const MAX_STEPS: usize = 6;
    /// What has more text holds an article, too.
    const MAX_BYTES: usize = 400;
    let way = |id: NodeId| {
        let links = document.subtree(id).filter(|&id| document.is(id, Element::A));
        let mut steps = links.filter_map(|link| step(document, link));
        steps.next()?;
        let steps: Vec<Step> = steps.take_while(|step| !is_button(&step.name)).take(MAX_STEPS).collect();
        let is_short = || into_collapsed(document.text(id)).len() <= MAX_BYTES;
        ((1..MAX_STEPS).contains(&steps.len()) && is_short()).then_some(steps)
    };
    let may_be = |&id: &NodeId| document.may_have(id, NAMES) || document.may_have(id, Attribute::NAMING);
    let ways = document.subtree(NodeId::ROOT).filter(may_be).filter(|&id| are_crumbs(document, id));
    ways.into_iter().find_map(way).unwrap_or_default()
}

fn step(document: &Document, link: NodeId) -> Option<Step> {
    let address = document.attribute(link, Attribute::Href)?.trim().to_owned();
    let name = into_collapsed(document.text(link));
    is_page(&address).then_some(Step { name, address })
}

/// What they are called, whether the first letter is a capital or not.
static CRUMBS: Literals = Literals::new(&["readcrumb"]);

/// The attributes that may call an element bread crumbs, besides those that name a part of a page.
const NAMES: &[Attribute] = &[Attribute::Id, Attribute::AriaLabel, Attribute::Itemtype];

fn are_crumbs(document: &Document, id: NodeId) -> bool {
    let mut names = document.attributes(id).filter(|(name, _)| NAMES.contains(name) || name.names_part());
    let is_all = matches!(document.element(id), Some(Element::Html | Element::Body));
    !is_all && names.any(|(_, value)| CRUMBS.are_in(value))
}

/// The name of the category that a page links its article to, as WordPress writes it.
pub(super) fn printed_category(document: &Document, links: &[NodeId]) -> Option<String> {
    own_links(document, links, "category").next().map(|id| into_collapsed(document.text(id)))
}

/// The tags that a page links its article to. <https://microformats.org/wiki/rel-tag>
pub(super) fn printed_tags(document: &Document, links: &[NodeId]) -> Vec<String> {
    const MAX_TAGS: usize = 40;
    let own = own_links(document, links, "tag").filter(|&id| !has_rel(document, id, "category")).take(MAX_TAGS);
    own.map(|id| into_collapsed(document.text(id))).collect()
}

/// Those of a page's links that have this relation and are the article's: no other article's, no reader's, none of a
/// box beside the text.
fn own_links<'d>(document: &'d Document, links: &'d [NodeId], rel: &'static str) -> impl Iterator<Item = NodeId> + 'd {
    let is_beside = |&id: &NodeId| matches!(document.element(id), Some(Element::Aside | Element::Nav));
    let is_own = move |&id: &NodeId| {
        has_rel(document, id, rel)
            && document.ancestors(id).find(is_beside).is_none()
            && is_of_article(document, id)
            && !is_of_card(document, id)
    };
    links.iter().copied().filter(is_own)
}

fn has_rel(document: &Document, id: NodeId, rel: &str) -> bool {
    let rels = document.attribute(id, Attribute::Rel).unwrap_or_default();
    rels.split_ascii_whitespace().any(|token| token.eq_ignore_ascii_case(rel))
}

/// Does it stand in a small box under a heading that leads to another article?
fn is_of_card(document: &Document, id: NodeId) -> bool {
    const LEVELS: usize = 5;
    const MAX_NODES: usize = 80;
    let is_link = |id: NodeId| document.is(id, Element::A);
    let is_linked = |id: NodeId| {
        document.is_heading(id) && (document.subtree(id).any(is_link) || document.ancestors(id).take(2).any(is_link))
    };
    let is_card = |around: NodeId| {
        let mut headings = document.subtree(around).take(MAX_NODES).filter(|&id| document.is_heading(id)).peekable();
        headings.peek().is_some() && {
            let headings: Vec<NodeId> = headings.collect();
            !headings.iter().any(|&id| document.is(id, Element::H1)) && headings.into_iter().any(is_linked)
        }
    };
    document.ancestors(id).take(LEVELS).any(is_card)
}
