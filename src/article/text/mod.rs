//! Plain text as an article, in three steps: its blocks are measured once, each gets a role by what speaks for it, and
//! the document is cut once, by the roles.

mod body;
mod columns;
mod cut;
mod page;
mod tools;

use super::Known;
use super::Notice;
use super::decide::header::{self, Header, unmarked};
use super::decide::parts::{self, Parts};
use super::decide::roles::{Decisions, Role};
use super::detection::believed_language;
use super::measure::block::{Block, sample};
use super::measure::blocks::Blocks;
use super::metadata::Field;
use crate::error::Error;
use crate::html::url::{self, Base};
use crate::language::dates::{self, Setting};
use crate::language::labels::Found as LabelMatch;
use crate::policy::Policy;
use crate::read::{Apart, has_more_lines, normalize_text, read_text};
use crate::small::text::word_count;
use crate::tree::Document;
use page::CopiedPage;

/// Facts that plain text gives besides the document of its body.
#[derive(Clone, Debug, Default)]
pub(crate) struct TextFacts {
    pub(super) header: Header,
    pub(super) parts: Parts,
    pub(super) notices: Vec<Notice>,
    /// The beginning of the body.
    pub(super) sample: String,
    /// The role of each block and the evidence for it, where the caller asks for it.
    pub(super) explanation: String,
}

/// Reads plain text: the document of its body, and what else it tells.
///
/// # Errors
/// Where it has more lines, or its body would have more elements, than the policy allows elements, since the
/// work on a line costs as much as that on an element.
pub(crate) fn read(source: &str, known: &Known, policy: &Policy) -> Result<(Document, TextFacts), Error> {
    let source = normalize_text(source);
    let source = columns::with_tabs(&source);
    if has_more_lines(&source, policy.max_elements()) {
        return Err(Error::too_many_elements(policy.max_elements()));
    }
    let lines = Blocks::of_text(read_text(&source, &apart));
    let blocks = lines.list.as_slice();
    let mut roles = Decisions::for_blocks(blocks.len());
    if known.is_curious {
        roles.keep_evidence();
    }
    let mut facts = TextFacts::default();
    let country = policy.base().map(Base::host).map(url::country).unwrap_or_default();
    let told = Setting { lang: known.lang.as_deref().unwrap_or_default(), country: &country, now: known.now };
    let page = page::decide(blocks, &mut roles, told, &mut facts.notices);
    let believed = || believed_language(known.told.first(Field::Lang), &body_sample(blocks, &roles));
    let lang = known.lang.clone().or_else(believed).unwrap_or_default();
    let setting = Setting { lang: &lang, country: &country, now: known.now };
    // Plain text is a document without markup.
    let (document, header) = (&Document::new(), &mut facts.header);
    let end = page.as_ref().map_or(blocks.len(), |page| page.article.end);
    let start = match page {
        Some(CopiedPage { headline: Some(headline), article }) => {
            unmarked::decide_around(document, blocks, &mut roles, (headline, article.start), setting, header);
            article.start
        }
        _ if known.told.first(Field::Title).is_some() => {
            header::decide_in_text(document, blocks, &mut roles, &known.told.lines(), setting, header)
        }
        _ => unmarked::decide(document, blocks, &mut roles, setting, header, &|_| true),
    };
    facts.parts = parts::decide_in_text(&lines, &mut roles, start..end, policy);
    tools::decide(blocks, &mut roles, start);
    body::decide(blocks, &mut roles, start, &mut facts.notices);
    facts.sample = body_sample(blocks, &roles);
    if known.is_curious {
        facts.explanation = roles.explain(blocks, &|_| (Role::Body, "nothing speaks against it"));
    }
    let document = cut::document(blocks, &roles, policy)?;
    Ok((document, facts))
}

/// The beginning of what stays, by what is decided so far.
fn body_sample(blocks: &[Block<'_>], roles: &Decisions) -> String {
    sample((0..blocks.len()).filter(|&at| roles.role(at).is_body()).filter_map(|at| blocks.get(at)))
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

#[cfg(test)]
mod tests;
