//! Cards of other articles, which show a picture, a date and a section besides the headline.

use std::ops::Range;

use super::{Finder, markup};
use crate::article::{CheckedItem as Item, into_collapsed};
use crate::html::{Attribute, Element};
use crate::language::dates;
use crate::policy::{CheckedUrl, UrlKind};
use crate::small::text::word_count;
use crate::tree::NodeId;

/// The longest name of a section, in characters, and its most words.
const MAX_SECTION_CHARS: usize = 40;
pub(super) const MAX_SECTION_WORDS: usize = 4;

/// A picture that says it is smaller is an icon, or the face of whoever wrote it. CSS pixels.
const MIN_PICTURE_PIXELS: u32 = 48;

/// The attributes that hold a picture's address. Those that a script would read win over `src`, which may be a
/// placeholder.
const SOURCES: [Attribute; 4] = [Attribute::DataSrc, Attribute::DataLazySrc, Attribute::DataOriginal, Attribute::Src];

impl Finder<'_, '_, '_> {
    /// Fills in what stands in the card of each item: the largest element around its link that holds no other's.
    pub(super) fn fill(&self, range: &Range<usize>, items: &mut [Item]) {
        let links = self.owners(range, items);
        for (index, item) in items.iter_mut().enumerate() {
            let Some(&(_, anchor, _)) = links.iter().find(|link| link.2 == index) else { continue };
            let is_own = |&id: &NodeId| {
                let span = self.open.span(id);
                id != self.body
                    && span.start >= range.start
                    && span.end <= range.end
                    && links.iter().all(|&(line, _, owner)| owner == index || !span.contains(&line))
            };
            let parents = self.document.inclusive_ancestors(anchor);
            let Some(card) = parents.take_while(is_own).last() else { continue };
            item.image = self.document.subtree(card).find_map(|id| self.picture(id));
            item.published = self.date(card);
            item.section = self.document.subtree(card).find_map(|id| self.section(id, anchor));
        }
    }

    /// Each link to an item: its line, the link, and the item's index.
    fn owners(&self, range: &Range<usize>, items: &[Item]) -> Vec<(usize, NodeId, usize)> {
        let lines = self.open.list.get(range.clone()).unwrap_or_default();
        let anchors = (range.start..).zip(lines).flat_map(|(at, line)| line.anchors.iter().map(move |link| (at, link)));
        let owner = |(at, link): (usize, _)| {
            let url = self.url(link)?;
            let index = items.iter().position(|item| item.url.as_ref() == Some(&url))?;
            Some((at, link.id, index))
        };
        anchors.filter_map(owner).collect()
    }

    fn picture(&self, id: NodeId) -> Option<CheckedUrl> {
        let attribute = |name| self.document.attribute(id, name);
        let is_small = |name| {
            attribute(name)
                .and_then(|size| size.trim().parse::<u32>().ok())
                .is_some_and(|size| size < MIN_PICTURE_PIXELS)
        };
        if !self.document.is(id, Element::Img) || is_small(Attribute::Width) || is_small(Attribute::Height) {
            return None;
        }
        SOURCES.into_iter().find_map(|name| {
            let raw = attribute(name).filter(|raw| !raw.trim().is_empty())?;
            self.policy.checked_url(UrlKind::Image, raw)
        })
    }

    /// The date of a card: as a machine wrote it, else as readers see it.
    fn date(&self, card: NodeId) -> Option<String> {
        let written = |id| {
            let time = self.document.is(id, Element::Time).then(|| self.document.attribute(id, Attribute::Datetime));
            time.flatten().and_then(dates::parse_iso)
        };
        let lines = self.open.list.get(self.open.span(card)).unwrap_or_default();
        let seen = || lines.iter().find_map(|line| dates::parse_line(line.beside()));
        self.document.subtree(card).find_map(written).or_else(seen)
    }

    /// The text of an element whose class says that it is a section's name.
    fn section(&self, id: NodeId, headline: NodeId) -> Option<String> {
        if !markup::is_section(self.document, id) || self.document.is_within(headline, id) {
            return None;
        }
        let text = into_collapsed(self.document.text(id));
        let is_name = !text.is_empty()
            && text.chars().count() <= MAX_SECTION_CHARS
            && word_count(&text) <= MAX_SECTION_WORDS
            && dates::parse_line(&text).is_none();
        is_name.then_some(text)
    }

    /// Does a link lead to a section, and not to an article?
    pub(super) fn is_section_link(&self, anchor: NodeId, text: &str) -> bool {
        word_count(text) <= MAX_SECTION_WORDS
            && self.document.inclusive_ancestors(anchor).take(2).any(|id| markup::is_section(self.document, id))
    }
}
