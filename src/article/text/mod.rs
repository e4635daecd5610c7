//! Plain text as an article, in three steps: its blocks are measured once, each gets a role by what speaks for it, and the
//! document is cut once, by the roles.

mod body;
mod cut;
mod header;
mod inline;
mod page;
mod parts;

pub(crate) use cut::CAPTION;

use super::block::Block;
use super::extract::Known;
use super::header::Header;
use super::parts::{Parts, clean_title, is_title};
use super::roles::Role;
use super::{Notice, detection};
use crate::error::Error;
use crate::language::dates::{self, Setting};
use crate::language::labels::Found as LabelMatch;
use crate::policy::Policy;
use crate::read::{Apart, has_more_lines, normalize_text, read_text};
use crate::small::text::word_count;
use crate::tree::Document;

/// What plain text tells besides the document of its body.
#[derive(Clone, Debug, Default)]
pub(crate) struct TextFacts {
    pub(super) header: Header,
    pub(super) parts: Parts,
    pub(super) notices: Vec<Notice>,
}

/// Reads plain text: the document of its body, and what else it tells.
///
/// # Errors
/// Where it has more lines, or its body would have more elements, than the policy allows elements: what is done with a line takes as much
/// as an element.
pub(crate) fn read(source: &str, known: &Known, policy: &Policy) -> Result<(Document, TextFacts), Error> {
    let source = normalize_text(source);
    if has_more_lines(&source, policy.max_elements()) {
        return Err(Error::too_many_elements(policy.max_elements()));
    }
    let blocks: Vec<Block<'_>> = read_text(&source, &apart).into_iter().map(Block::of_text).collect();
    let mut roles = vec![Role::Body; blocks.len()];
    let mut facts = TextFacts::default();
    let told = Setting { lang: known.lang.as_deref().unwrap_or_default(), now: known.now };
    let page = page::decide(&blocks, &mut roles, told, &mut facts.notices);
    let lang = known.lang.clone().or_else(|| language(&blocks, &roles)).unwrap_or_default();
    let setting = Setting { lang: &lang, now: known.now };
    let (start, end) = match page {
        Some(page) => (header::decide_page(&blocks, &mut roles, &page, setting, &mut facts.header), page.article.end),
        None => (header::decide(&blocks, &mut roles, setting, &mut facts.header), blocks.len()),
    };
    parts::decide(&blocks, &mut roles, start..end, policy, &mut facts.parts);
    body::decide(&blocks, &mut roles, start, &mut facts.notices);
    let document = cut::document(&blocks, &roles, policy)?;
    Ok((document, facts))
}

/// Does a line stand apart from its neighbors? Labels do, and the date lines near the start.
fn apart(at: usize, line: &str) -> Apart {
    const HEADER_LINES: usize = 12;
    const MAX_WORDS: usize = 3;
    let is_date = || {
        let date = dates::find(line, Setting::default());
        date.is_some_and(|date| date.rest.iter().map(|text| word_count(text)).sum::<usize>() <= MAX_WORDS)
    };
    if LabelMatch::of(line).is_some() || (at < HEADER_LINES && is_date()) {
        Apart::Alone
    } else if LabelMatch::split(line).is_some() {
        Apart::Begins
    } else {
        Apart::No
    }
}

/// The language of what stays, by its beginning.
fn language(blocks: &[Block<'_>], roles: &[Role]) -> Option<String> {
    const MAX_SAMPLE_BYTES: usize = 3000;
    let mut start = String::new();
    for (block, _) in blocks.iter().zip(roles).filter(|(_, role)| role.is_body()) {
        start.push_str(&block.text);
        start.push(' ');
        if start.len() > MAX_SAMPLE_BYTES {
            break;
        }
    }
    detection::language(&[], detection::script_of(&start), &start).map(|(lang, _)| lang)
}

/// The title that a line gives another article, and its address where one stands in the line.
fn title_and_url(line: &str) -> (&str, Option<&str>) {
    let (title, url) = inline::split_url(line);
    let title = clean_title(title);
    // `(Read also: a title)`
    let is_open = title.ends_with(')') && !title.contains('(');
    (if is_open { title.trim_end_matches(')') } else { title }, url)
}

#[cfg(test)]
mod tests;
