//! Other articles in plain text: headlines without links, told by label, shape and where they stand.

use super::{LONGEST_SUMMARY, LONGEST_TITLE, Labelled, Lifted, Lifter, clean_title, is_title};
use crate::article::Item;
use crate::article::lines::Line;
use crate::language::labels::{Found, Label};
use crate::search::{position, trimmed};

/// The most headlines below one label.
const MOST_TITLES: usize = 30;

impl Lifter<'_> {
    /// The headlines behind a label or on the lines below it.
    pub(super) fn titles_behind(&self, at: usize, label: Labelled) -> Option<Lifted> {
        let line = self.line(at)?;
        let mut items = Vec::new();
        if label.rest < line.text.len() {
            let title = line.text.get(label.rest..)?;
            // Within a paragraph of more lines, it is one of them and no sentence.
            if !is_title(title) || title.chars().count() > LONGEST_TITLE {
                return None;
            }
            push_title(title, &mut items);
            let mut end = at + 1;
            while let Some(next) =
                self.line(end).filter(|next| self.is_item(next) && next.block == line.block || is_url(&next.text))
            {
                push_title(&next.text, &mut items);
                end += 1;
            }
            return self.accept_titles(label, at..end, items);
        }
        let first = self.line(at + 1)?;
        let is_in_paragraph = first.block == line.block;
        let is_block_of_titles = |line: &Line| {
            let span = self.lines.span(line.block);
            span.len() > 1 && self.lines.list.get(span).is_some_and(|lines| lines.iter().all(|line| self.is_item(line)))
        };
        // In one paragraph with the label, or in one of their own; else each line is a paragraph.
        let is_one_block = is_in_paragraph || is_block_of_titles(first);
        let mut end = at + 1;
        while let Some(next) = self.line(end).filter(|next| self.is_item(next) && end <= at + MOST_TITLES) {
            if is_one_block && next.block != first.block {
                break;
            }
            end += 1;
        }
        // A paragraph of a label and headlines holds nothing else.
        if is_in_paragraph && self.line(end).is_some_and(|next| next.block == line.block && self.label(next).is_none())
        {
            return None;
        }
        // The last headline may be that of the first teaser.
        if !is_one_block
            && end > at + 2
            && self.pairs(end - 1).is_some_and(|pairs| end - 1 + 2 * pairs == self.lines.list.len())
        {
            end -= 1;
        }
        for line in self.lines.list.get(at + 1..end)? {
            push_title(&line.text, &mut items);
        }
        self.accept_titles(label, at..end, items)
    }

    fn accept_titles(&self, label: Labelled, range: std::ops::Range<usize>, items: Vec<Item>) -> Option<Lifted> {
        let has_urls = items.iter().any(|item| item.url.is_some());
        self.is_enough(label, items.len(), has_urls).then(|| Lifted::items(label.found.label, range, items)).flatten()
    }

    fn is_item(&self, line: &Line) -> bool {
        is_url(&line.text)
            || (is_title(&line.text) && Found::of(&line.text).is_none() && Found::split(&line.text).is_none())
    }

    /// Headlines with a summary line each, up to the end of the text.
    pub(super) fn text_teasers(&self, at: usize, before: Label) -> Option<Lifted> {
        let pairs = self.pairs(at)?;
        let is_rest = at + 2 * pairs == self.lines.list.len();
        if !is_rest || (pairs < 2 && before != Label::Keywords) {
            return None;
        }
        let mut items = Vec::new();
        for pair in self.lines.list.get(at..at + 2 * pairs)?.chunks_exact(2) {
            if let [title, summary] = pair {
                push_title(&title.text, &mut items);
                if let Some(item) = items.last_mut() {
                    item.summary = Some(summary.text.clone());
                }
            }
        }
        Lifted::items(Label::Related, at..at + 2 * pairs, items)
    }

    /// How many pairs of a headline and a summary stand there.
    fn pairs(&self, at: usize) -> Option<usize> {
        let lines = self.lines.list.get(at..)?;
        let is_pair = |pair: &&[Line]| match pair {
            [title, summary] => {
                self.is_item(title)
                    && !is_title(&summary.text)
                    && summary.chars() <= LONGEST_SUMMARY
                    && summary.chars() > title.chars() / 2
            }
            _ => false,
        };
        let count = lines.chunks(2).take_while(is_pair).count();
        (count > 0).then_some(count)
    }
}

/// A line as an item: a headline, its address behind it or on the line below.
fn push_title(line: &str, items: &mut Vec<Item>) {
    let (title, url) = match position(line, "http://").or_else(|| position(line, "https://")) {
        Some(at) => {
            let (title, url) = line.split_at_checked(at).unwrap_or((line, ""));
            let url = trimmed(url.split(' ').next().unwrap_or_default(), ")]»");
            (trimmed(title, "(-–—:[|"), Some(url.to_owned()))
        }
        None => (line, None),
    };
    let title = clean_title(title);
    if !title.is_empty() {
        items.push(Item { title: title.to_owned(), url, ..Item::default() });
    } else if let Some(last) = items.last_mut().filter(|last| last.url.is_none()) {
        last.url = url;
    }
}

/// Is the line an address and nothing else?
fn is_url(line: &str) -> bool {
    (line.starts_with("http://") || line.starts_with("https://")) && !line.contains(' ')
}
