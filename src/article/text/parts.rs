//! Other articles and keywords in plain text: titles without links, told by the label in front of them, by their shape,
//! and by where they stand.
//!
//! A label alone is not enough: a sentence may begin with "read also". What follows has to look like what the label
//! promises. A label with nothing under it goes by itself.

use std::ops::Range;

use super::title_and_url;
use crate::article::decide::parts::{MAX_OF_A_PART, MAX_SUMMARY_CHARS, Parts, split_tags};
use crate::article::decide::roles::{Decisions, Role};
use crate::article::measure::block::Block;
use crate::article::measure::titles::{MAX_TITLE_CHARS, is_title};
use crate::article::{CheckedItem as Item, CheckedKeyword as Keyword};
use crate::language::labels::{Found as LabelMatch, Label};
use crate::policy::{CheckedUrl, Policy, UrlKind};
use crate::small::text::{ends_with_mark, word_count};

/// The most titles and the most lines of keywords below one label.
const MAX_TITLES: usize = 30;
const MAX_KEYWORD_LINES: usize = 60;

/// The most items and keywords of all parts.
const MAX_OF_ALL: usize = 300;

/// What a label introduces, and which blocks it takes.
struct Part {
    range: Range<usize>,
    role: Role,
    label: Label,
    items: Vec<Item>,
    keywords: Vec<Keyword>,
}

/// How far behind the article of a copied page its parts may stand.
const MAX_BLOCKS_BEHIND: usize = 60;

/// Gives labels and what they introduce their roles, in the article and near behind it.
pub(super) fn decide(
    blocks: &[Block<'_>],
    roles: &mut Decisions,
    article: Range<usize>,
    policy: &Policy,
    parts: &mut Parts,
) {
    let last = blocks.len().min(article.end + MAX_BLOCKS_BEHIND);
    let finder = Finder { blocks, policy };
    let mut at = article.start;
    let mut count = 0;
    // The label of the part that ends where the next block begins.
    let mut before = None;
    while at < last && count < MAX_OF_ALL {
        let found = finder.labeled(at).or_else(|| finder.hash_tags(at)).or_else(|| finder.teasers(at, before?));
        let Some(part) = found else {
            before = None;
            at += 1;
            continue;
        };
        count += part.items.len() + part.keywords.len();
        before = Some(part.label);
        at = part.range.end;
        for (place, block) in part.range.clone().filter_map(|at| Some((at, blocks.get(at)?))) {
            let is_label = place == part.range.start && block.bare_label().is_some();
            let label = (Role::Label, "words that introduce what follows");
            let (role, evidence) = if is_label { label } else { (part.role, "behind a label, or such a part") };
            roles.change(place, role, evidence);
        }
        parts.push_items(part.label, part.items.into_iter());
        parts.push_keywords(part.keywords.into_iter());
    }
}

struct Finder<'b, 't> {
    blocks: &'b [Block<'t>],
    policy: &'b Policy,
}

impl<'t> Finder<'_, 't> {
    fn block(&self, at: usize) -> Option<&Block<'t>> {
        self.blocks.get(at)
    }

    /// The part that a label in this block introduces.
    fn labeled(&self, at: usize) -> Option<Part> {
        let block = self.block(at)?;
        let (found, rest) = block.label()?;
        let is_bare = rest >= block.text.len();
        let part = match (found.label, is_bare) {
            (Label::Keywords, false) => self.keywords_behind(at, block.text.get(rest..)?),
            (Label::Keywords, true) => self.keywords_below(at),
            (label, false) => self.titles_behind(at, label, block.text.get(rest..)?),
            (label, true) => self.titles_below(at, label),
        };
        let count = part.as_ref().map_or(0, |part| part.items.len() + part.keywords.len());
        let has_urls = part.as_ref().is_some_and(|part| part.items.iter().any(|item| item.url.is_some()));
        if is_enough(block, found, count, has_urls) {
            return part;
        }
        self.empty(at, found)
    }

    /// A label with nothing under it: at the end, above another label, above teasers or prose. Above anything else it
    /// stays, since that may be what it introduces.
    fn empty(&self, at: usize, found: LabelMatch) -> Option<Part> {
        let block = self.block(at).filter(|block| block.bare_label().is_some())?;
        let next = self.block(at + 1);
        let is_alone = next.is_none_or(|next| next.label().is_some()) || self.is_teaser(at + 1);
        let is_above_prose = next.is_some_and(|next| next.shape().is_prose || next.shape().ends_sentence);
        let is_certain = !found.is_weak || ends_with_mark(&block.text, ":：");
        (is_alone || (is_certain && is_above_prose)).then(|| Part::empty(found.label, at..at + 1))
    }

    /// `Keywords: water, farms`, and lines that go on with hash tags or with several of them.
    fn keywords_behind(&self, at: usize, text: &str) -> Option<Part> {
        let mut keywords = split_tags(text)?;
        let mut end = at + 1;
        while let Some(next) = self.block(end).filter(|next| next.blank() == 0 && next.label().is_none()) {
            let more = split_tags(&next.text).filter(|more| more.len() > 1 || next.text.starts_with('#'));
            let Some(more) = more.filter(|_| end < at + MAX_KEYWORD_LINES) else { break };
            keywords.extend(more);
            end += 1;
        }
        Part::keywords(at..end, keywords)
    }

    /// Keywords on the lines below their label: several on a line, or one each.
    fn keywords_below(&self, at: usize) -> Option<Part> {
        let first = self.block(at + 1).filter(|first| self.is_keyword_line(first) && !self.is_teaser(at + 1))?;
        let mut keywords = split_tags(&first.text)?;
        let is_one_each = keywords.len() == 1;
        let mut end = at + 2;
        while let Some(next) = self.block(end).filter(|next| end < at + MAX_KEYWORD_LINES && self.is_keyword_line(next))
        {
            // A blank line ends them, unless blank lines stand between all.
            let is_apart = next.blank() > first.blank().min(1) || self.is_teaser(end);
            let more = split_tags(&next.text).filter(|more| (more.len() == 1) == is_one_each && !is_apart);
            let Some(more) = more else { break };
            keywords.extend(more);
            end += 1;
        }
        Part::keywords(at..end, keywords)
    }

    fn is_keyword_line(&self, block: &Block<'_>) -> bool {
        const MAX_WORDS: usize = 6;
        let has_separator = block.text.contains([',', '،', '#', '、', '|', '•', '؛', ';']);
        block.label().is_none()
            && !block.shape().is_url
            && !block.shape().is_prose
            && (block.words() <= MAX_WORDS || has_separator)
    }

    /// `Read also: a title`, its address on the line below, and more titles within the same paragraph.
    fn titles_behind(&self, at: usize, label: Label, text: &str) -> Option<Part> {
        let (title, _) = title_and_url(text);
        if !is_title(title) || title.chars().count() > MAX_TITLE_CHARS {
            return None;
        }
        let mut items = Vec::new();
        self.push_title(text, &mut items);
        let mut end = at + 1;
        while let Some(next) = self.block(end) {
            let is_title_of_it = next.before == crate::read::Break::Line && next.is_title();
            if !next.shape().is_url && !is_title_of_it {
                break;
            }
            self.push_title(&next.text, &mut items);
            end += 1;
        }
        Part::items(label, at..end, items)
    }

    /// Titles on the lines below a label, up to what is none, or to a blank line behind titles that none parts.
    fn titles_below(&self, at: usize, label: Label) -> Option<Part> {
        let first = self.block(at + 1)?;
        if label == Label::Related
            && let Some(teasers) = self.teasers(at + 1, Label::Related)
        {
            return Some(Part { range: at..teasers.range.end, ..teasers });
        }
        let mut end = at + 1;
        while let Some(next) = self.block(end).filter(|next| self.is_item(next) && end <= at + MAX_TITLES) {
            let is_apart = end > at + 1 && next.blank() > first.blank().min(1) && !next.shape().is_url;
            if is_apart {
                break;
            }
            end += 1;
        }
        // The last of several titles may be that of the first teaser.
        if end > at + 2 && self.teasers(end - 1, label).is_some() {
            end -= 1;
        }
        let mut items = Vec::new();
        for block in self.blocks.get(at + 1..end)? {
            self.push_title(&block.text, &mut items);
        }
        Part::items(label, at..end, items)
    }

    fn is_item(&self, block: &Block<'_>) -> bool {
        block.shape().is_url || block.is_title()
    }

    /// A line of nothing but hash tags.
    fn hash_tags(&self, at: usize) -> Option<Part> {
        let block = self.block(at).filter(|block| block.text.starts_with('#'))?;
        let is_hashed = |word: &str| word.starts_with('#') && word.chars().count() > 2;
        if block.words() < 2 || !block.text.split_whitespace().all(is_hashed) {
            return None;
        }
        Part::keywords(at..at + 1, split_tags(&block.text)?)
    }

    /// Titles with a summary each, behind another part: up to the end of the text, or to lines that are no prose.
    fn teasers(&self, at: usize, before: Label) -> Option<Part> {
        let mut items = Vec::new();
        let mut end = at;
        while self.is_teaser(end) && items.len() < MAX_OF_A_PART {
            let (Some(title), Some(summary)) = (self.block(end), self.block(end + 1)) else { break };
            self.push_title(&title.text, &mut items);
            end += 2;
            if let Some(item) = items.last_mut() {
                item.summary = Some(summary.text.clone().into_owned());
                if self.block(end).is_some_and(|next| next.shape().is_url) && item.url.is_none() {
                    item.url = self.block(end).and_then(|next| self.url(&next.text));
                    end += 1;
                }
            }
        }
        let is_rest = self.blocks.get(end..)?.iter().all(|block| !block.shape().is_prose);
        let is_enough = items.len() > 1 || (items.len() == 1 && before == Label::Keywords);
        (is_rest && is_enough).then(|| Part::items(Label::Related, at..end, items)).flatten()
    }

    /// Does a title stand there, and its summary below it?
    fn is_teaser(&self, at: usize) -> bool {
        let (Some(title), Some(summary)) = (self.block(at), self.block(at + 1)) else { return false };
        let is_sentence = summary.shape().ends_sentence || summary.shape().columns > title.shape().columns;
        let is_below = summary.blank() <= title.blank();
        title.is_title()
            && summary.label().is_none()
            && !summary.shape().is_url
            && is_sentence
            && is_below
            && (summary.shape().ends_sentence || !is_title(&summary.text) || self.is_pair(at))
            && summary.text.chars().count() <= MAX_SUMMARY_CHARS
            && summary.shape().columns * 2 > title.shape().columns
    }

    /// A line and a longer one below it, which blank lines set apart.
    fn is_pair(&self, at: usize) -> bool {
        let (Some(title), Some(summary)) = (self.block(at), self.block(at + 1)) else { return false };
        let is_end = self.block(at + 2).is_none_or(|next| next.blank() > 0);
        title.blank() > 0 && summary.blank() == 0 && is_end && summary.shape().columns * 2 > title.shape().columns * 3
    }

    /// A line as an item: a title with its address behind it, or the address of the item before.
    fn push_title(&self, line: &str, items: &mut Vec<Item>) {
        let (title, url) = title_and_url(line);
        let url = url.and_then(|url| self.url(url));
        if !title.is_empty() {
            items.push(Item { title: title.to_owned(), url, ..Item::default() });
        } else if let Some(last) = items.last_mut().filter(|last| last.url.is_none()) {
            last.url = url;
        }
    }

    fn url(&self, raw: &str) -> Option<CheckedUrl> {
        self.policy.checked_url(UrlKind::Link, raw)
    }
}

/// Does what follows make up for what the words of a label do not say?
fn is_enough(block: &Block<'_>, found: LabelMatch, count: usize, has_urls: bool) -> bool {
    let needed = if found.is_weak { 3 } else { 1 };
    let is_bare = block.bare_label().is_some();
    let words = block.label().and_then(|(_, rest)| block.text.get(..rest)).unwrap_or_default();
    let is_phrase = word_count(words) > 1;
    let spoken = [
        words.contains([':', '：']) && (is_bare || is_phrase || found.label == Label::Keywords),
        // Several words in a row are hardly a label by chance.
        is_phrase,
        is_bare && block.blank() > 0,
        count > 1,
        has_urls,
    ];
    count > 0 && 1 + spoken.into_iter().filter(|&is| is).count() >= needed
}

impl Part {
    fn items(label: Label, range: Range<usize>, items: Vec<Item>) -> Option<Self> {
        let role = if label == Label::ReadAlso { Role::ReadAlso } else { Role::Teaser };
        let is_part = (1..=MAX_OF_A_PART).contains(&items.len());
        is_part.then_some(Self { range, role, label, items, keywords: Vec::new() })
    }

    fn keywords(range: Range<usize>, keywords: Vec<Keyword>) -> Option<Self> {
        let is_part = (1..=MAX_OF_A_PART).contains(&keywords.len());
        is_part.then_some(Self { range, role: Role::Keyword, label: Label::Keywords, items: Vec::new(), keywords })
    }

    fn empty(label: Label, range: Range<usize>) -> Self {
        Self { range, role: Role::Label, label, items: Vec::new(), keywords: Vec::new() }
    }
}
