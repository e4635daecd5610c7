//! Other articles in plain text. No link tells where a title ends and whether what follows it is one: blank lines,
//! addresses and the shape of the lines do. Over markup these rules would take sub-headings and captions for titles.

use std::ops::Range;

use super::labels::Labeled;
use super::{Finder, MAX_SUMMARY_CHARS, Part};
use crate::article::CheckedItem as Item;
use crate::article::measure::addresses::title_and_url;
use crate::article::measure::block::Block;
use crate::article::measure::titles::is_title;
use crate::language::labels::Label;
use crate::policy::UrlKind;
use crate::read::Break;

/// The most titles below one label.
const MAX_TITLES: usize = 30;

impl Finder<'_, '_, '_> {
    /// `Read also: a title`, its address on the line below, and more titles within the same paragraph.
    pub(super) fn titles_behind(&self, at: usize, label: Labeled) -> Option<Part> {
        let text = self.line(at).filter(|line| line.is_plain())?.text.get(label.rest..)?;
        if !is_title(title_and_url(text).0) {
            return None;
        }
        let mut items = Vec::new();
        self.push_title(text, &mut items);
        let is_of_it = |line: &&&Block<'_>| line.is_url() || (line.before == Break::Line && line.is_title());
        let below = self.open.list.get(at + 1..)?.iter().take_while(is_of_it).count();
        self.push_titles(at + 1..at + 1 + below, &mut items);
        self.judge(label, at..at + 1 + below, items)
    }

    /// Titles on the lines below a label, up to what is none, or to a blank line behind titles that none parts.
    pub(super) fn titles_below(&self, at: usize, label: Labeled) -> Option<Part> {
        let first = self.line(at + 1).filter(|line| line.is_plain())?;
        if label.found.label == Label::Related
            && let Some(teasers) = self.teasers(at + 1, Label::Related)
        {
            return self.judge(label, at..teasers.range.end, teasers.items);
        }
        let mut end = at + 1;
        while let Some(next) = self.line(end).filter(|_| end <= at + MAX_TITLES) {
            let is_apart = end > at + 1 && next.blank() > first.blank().min(1);
            if !next.is_url() && (is_apart || !next.is_title()) {
                break;
            }
            end += 1;
        }
        // The last of several titles may be that of the first teaser.
        if end > at + 2 && self.teasers(end - 1, label.found.label).is_some() {
            end -= 1;
        }
        let mut items = Vec::new();
        self.push_titles(at + 1..end, &mut items);
        self.judge(label, at..end, items)
    }

    /// A title with its summary below it, and its address below that: where they end, and what they show.
    pub(super) fn titled(&self, at: usize) -> Option<(usize, Vec<Item>)> {
        let title = self.line(at).filter(|line| line.is_plain() && line.is_title())?;
        let summary = self.line(at + 1).filter(|line| line.label().is_none() && !line.is_url())?;
        let (above, below) = (title.shape(), summary.shape());
        // Blank lines set the two apart from the rest, and the second is much longer.
        let is_pair = || {
            let is_end = self.line(at + 2).is_none_or(|next| next.blank() > 0);
            title.blank() > 0 && summary.blank() == 0 && is_end && below.columns * 2 > above.columns * 3
        };
        let is_longer = below.columns > above.columns && (!is_title(&summary.text) || is_pair());
        let is_summary = (below.ends_sentence || is_longer)
            && summary.blank() <= title.blank()
            && summary.chars() <= MAX_SUMMARY_CHARS
            && below.columns * 2 > above.columns;
        if !is_summary {
            return None;
        }
        let mut items = Vec::new();
        self.push_title(&title.text, &mut items);
        let item = items.last_mut()?;
        item.summary = Some(summary.text.clone().into_owned());
        let is_address = item.url.is_none() && self.line(at + 2).is_some_and(|line| line.is_url());
        let end = at + 2 + usize::from(is_address);
        self.push_titles(at + 2..end, &mut items);
        Some((end, items))
    }

    fn push_titles(&self, range: Range<usize>, items: &mut Vec<Item>) {
        let lines = self.open.list.get(range).unwrap_or_default();
        lines.iter().for_each(|line| self.push_title(&line.text, items));
    }

    /// A line as an item: a title with its address behind it, or the address of the item before.
    fn push_title(&self, line: &str, items: &mut Vec<Item>) {
        let (title, url) = title_and_url(line);
        let url = url.and_then(|url| self.policy.checked_url(UrlKind::Link, url));
        if !title.is_empty() {
            items.push(Item { title: title.to_owned(), url, ..Item::default() });
        } else if let Some(last) = items.last_mut().filter(|last| last.url.is_none()) {
            last.url = url;
        }
    }
}
