//! Plain text as an article, in three steps: its blocks are measured once, each gets a role by what speaks for it, and the
//! document is cut once, by the roles.

mod body;
mod cut;
mod header;
mod inline;
mod page;
mod parts;

use std::borrow::Cow;

pub(crate) use cut::CAPTION;

use super::extract::Known;
use super::header::Header;
use super::parts::{Parts, clean_title, is_title};
use super::{Notice, detection};
use crate::error::Error;
use crate::language::dates::{self, Setting};
use crate::language::is_caption;
use crate::language::labels::Found as LabelMatch;
use crate::policy::Policy;
use crate::read::sentence_count;
use crate::read::{Apart, Break, TextLine, ends_sentence, has_more_lines, list_mark, normalize_text, read_text};
use crate::small::search::contains_literal;
use crate::small::text::word_count;
use crate::tree::Document;

/// What plain text tells besides the document of its body.
#[derive(Clone, Debug, Default)]
pub(crate) struct TextFacts {
    pub(super) header: Header,
    pub(super) parts: Parts,
    pub(super) notices: Vec<Notice>,
}

/// What a block is to the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// A line above the headline that names the topic.
    Kicker,
    Headline,
    Subtitle,
    Date,
    Byline,
    Body,
    Subheading,
    /// A caption, or whose picture it is; there is no picture in text.
    Caption,
    /// A row of cells with tabs between them.
    Row,
    /// The words that introduce other articles or keywords.
    Label,
    ReadAlso,
    Keyword,
    Teaser,
    /// What a mail program sets under a letter.
    Signature,
    /// Menus, footers and other text of a page around the article.
    Boilerplate,
}

impl Role {
    /// Does it stay in the body?
    fn is_body(self) -> bool {
        matches!(self, Self::Body | Self::Subheading | Self::Caption | Self::Row)
    }
}

/// A line of the text as its writer meant it, with what is known of it before anything is decided.
#[derive(Clone, Debug)]
struct Block<'t> {
    text: Cow<'t, str>,
    before: Break,
    quote: usize,
    columns: usize,
    sentences: usize,
    ends_sentence: bool,
    is_prose: bool,
    has_list_mark: bool,
    is_url: bool,
    is_caption: bool,
    /// The label that it is or begins with, and where what the label introduces begins.
    label: Option<(LabelMatch, usize)>,
}

impl<'t> Block<'t> {
    fn of(line: TextLine<'t>) -> Self {
        let is_prose = line.is_prose();
        let TextLine { text, before, quote, columns } = line;
        let whole = LabelMatch::of(&text).map(|found| (found, text.len()));
        let label = whole.or_else(|| LabelMatch::split(&text));
        Self {
            before,
            quote,
            columns,
            sentences: sentence_count(&text),
            ends_sentence: ends_sentence(&text),
            is_prose,
            has_list_mark: list_mark(&text).is_some(),
            is_url: is_url(&text),
            is_caption: is_caption(&text),
            label,
            text,
        }
    }

    fn words(&self) -> usize {
        word_count(&self.text)
    }

    /// How many blank lines stand in front of it.
    fn blank(&self) -> usize {
        match self.before {
            Break::Line => 0,
            Break::Paragraph(blank) => blank,
        }
    }

    /// Is it a label and nothing else?
    fn is_bare_label(&self) -> bool {
        self.label.is_some_and(|(_, rest)| rest >= self.text.len())
    }

    /// May it be the title of another article?
    fn is_title(&self) -> bool {
        self.label.is_none() && !self.is_url && !self.has_tab() && is_title(&self.text)
    }

    /// Does an address of the web or of mail stand in it?
    fn has_url(&self) -> bool {
        contains_literal(&self.text, "://") || self.text.contains('@')
    }

    fn has_tab(&self) -> bool {
        self.text.contains('\t')
    }

    /// Several sentences, or one that is too long for a headline.
    fn is_long_prose(&self) -> bool {
        const MAX_HEADLINE_COLUMNS: usize = 250;
        self.columns > MAX_HEADLINE_COLUMNS
            || (self.is_prose && self.columns > 140)
            || (self.sentences > 1 && self.columns > 100)
    }
}

/// Is it an address and nothing else?
fn is_url(text: &str) -> bool {
    (text.starts_with("http://") || text.starts_with("https://")) && !text.contains(' ')
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
    let blocks: Vec<Block<'_>> = read_text(&source, &apart).into_iter().map(Block::of).collect();
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
