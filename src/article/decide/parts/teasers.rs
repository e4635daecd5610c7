//! Labels with nothing under them, and other articles that stand behind such a label, behind another part, or beside
//! the article on its page.

use std::ops::Range;

use super::boxes::is_summary;
use super::labels::Labeled;
use super::{Finder, Part, markup};
use crate::article::CheckedItem as Item;
use crate::article::measure::block::Block;
use crate::article::measure::hints::is_in_comments;
use crate::article::measure::titles::{MAX_TITLE_CHARS, count_words};
use crate::html::{Attribute, Element, has_word};
use crate::language::labels::Label;
use crate::small::text::ends_with_mark;
use crate::tree::NodeId;

/// The most lines of teasers.
const MAX_LINES: usize = 80;

/// How far around a line its box may be, and how many lines of a bar for sharing stand in front of teasers.
const MAX_LINES_AROUND: usize = 6;

/// The most articles in a box beside this one. More is a page.
const MAX_ITEMS_BESIDE: usize = 15;

/// How far behind the body the article's tags may stand, in lines.
const MAX_LINES_TO_TAGS: usize = 12;

/// The most lines of an `article` that is a card, and not the next article.
const MAX_LINES_OF_CARD: usize = 12;

impl Finder<'_, '_, '_> {
    /// A label with nothing under it goes by itself: where the text ends there, where teasers or another label follow;
    /// and, if its words say it for certain, between paragraphs.
    pub(super) fn empty(&self, at: usize, label: Labeled) -> Option<Part> {
        let line = self.line(at).filter(|line| line.anchors.is_empty() && line.label().is_some())?;
        if label.from > 0 || label.rest < line.text.len() {
            return None;
        }
        let is_weak = label.found.is_weak;
        let behind = (at + 1..at + 1 + MAX_LINES_AROUND).find(|&at| !self.is_for_sharing(at)).unwrap_or(at + 1);
        let next = self.line(behind).filter(|_| self.inside.contains(&behind) || !self.inside.contains(&at));
        let goes = match next {
            _ if self.is_teaser(behind) => true,
            _ if self.has_media_behind(at) => false,
            None => !is_weak || label.points > 1,
            Some(next) => {
                let is_label = Labeled::of(next).is_some_and(|next| next.from == 0 && !next.found.is_weak);
                let is_certain = !is_weak && !line.element.is_heading();
                is_label && (!is_weak || label.points > 1) || (is_certain && next.anchors.is_empty() && is_prose(next))
            }
        };
        goes.then(|| Part::empty(label.found.label, at..at + 1))
    }

    /// Is there a picture or a player between a line and the next?
    fn has_media_behind(&self, at: usize) -> bool {
        use Element::*;
        let Some(line) = self.line(at) else { return false };
        let next = self.open.list.get(at + 1).map(|next| next.first_node());
        let behind = std::iter::successors(Some(line.first_node()), |&id| self.document.following(id, self.body, true));
        behind
            .take_while(|&id| Some(id) != next)
            .any(|id| matches!(self.document.element(id), Some(Img | Video | Audio | Iframe | Oembed | Object | Embed)))
    }

    /// Does a teaser begin in this line?
    pub(super) fn is_teaser(&self, at: usize) -> bool {
        self.teaser(at).is_some()
    }

    /// Teasers behind another part: cards, or headlines that are links, each with a summary.
    pub(super) fn teasers(&self, at: usize, before: Label) -> Option<Part> {
        let mut items: Vec<Item> = Vec::new();
        let mut end = at;
        while let Some((behind, found)) = self.teaser(end).filter(|_| end < at + MAX_LINES) {
            items.extend(found);
            end = behind;
        }
        // An article with linked headings goes on, and loses nothing.
        let is_rest = end >= self.prose_end;
        let is_alone = items.len() == 1 && before == Label::Keywords && end == self.end;
        if !is_rest || !(items.len() > 1 || is_alone) {
            return None;
        }
        Part::items(Label::Related, at..end, items)
    }

    /// A teaser, or a box of them: where it ends, and what it shows.
    fn teaser(&self, at: usize) -> Option<(usize, Vec<Item>)> {
        let line = self.line(at)?;
        let is_whole = |items: &[Item]| items.iter().all(|item| item.summary.is_some());
        let cards = self.widest(line.node, at).filter(|(_, items)| is_whole(items) && !self.is_headed(line, at));
        let found = cards.or_else(|| {
            let summary = self.line(at + 1).filter(|summary| is_summary(summary))?;
            let mut items = Vec::new();
            self.push_items(self.headline(at)?, 0, &mut items);
            items.last_mut()?.summary = Some(summary.text.clone().into_owned());
            Some((at + 2, items))
        });
        let found = found.or_else(|| self.titled(at))?;
        (!is_in_comments(self.document, line.node)).then_some(found)
    }

    /// Does a box begin with a line over all that is in it? A section or a date stands over one card.
    fn is_headed(&self, line: &Block<'_>, at: usize) -> bool {
        let is_alone = || {
            let cards = |id: &NodeId| self.cards(self.open.span(*id));
            self.around(line.node, at).iter().find_map(cards).is_some_and(|items| items.len() == 1)
        };
        line.anchors.is_empty() && (line.element.is_heading() || !is_alone())
    }

    /// Does a line without links begin a box of other articles?
    pub(super) fn heads_cards(&self, line: &Block<'_>, at: usize) -> bool {
        let are_cards = |&id: &NodeId| self.open.span(id).len() > 1 && self.cards(self.open.span(id)).is_some();
        line.anchors.is_empty() && (line.element.is_heading() || self.around(line.node, at).iter().any(are_cards))
    }

    /// A line that is one link, to an article.
    fn headline(&self, at: usize) -> Option<&Block<'_>> {
        let line = self.line(at).filter(|line| line.is_linked(0) && line.chars() <= MAX_TITLE_CHARS)?;
        let is_title = line.element.is_heading() || count_words(&line.text) >= 2;
        let is_tags = line.anchors.iter().all(|anchor| markup::is_tag(self.document, anchor.id));
        (is_title && !is_tags).then_some(line)
    }

    /// Other articles beside this one on its page: below a label that says that they belong to it, in a box with it, or
    /// in the one list behind it.
    pub(super) fn beside(&self, at: usize) -> Option<Part> {
        let line = self.line(at)?;
        let label = Labeled::at_start(line).filter(|label| label.rest >= line.text.len())?;
        if label.found.is_general || label.found.label == Label::Keywords {
            return None;
        }
        let cards = |id: &NodeId| {
            let end = self.open.span(*id).end;
            Some((end, self.cards(at + 1..end)?))
        };
        let inner = self.around(line.node, at);
        let list = || self.widest(self.line(at + 1)?.node, at + 1);
        let (end, items) = inner.iter().rev().find_map(cards).or_else(list)?;
        let is_certain = !label.found.is_weak || (label.points > 1 && items.len() > 1);
        if !is_certain || items.len() > MAX_ITEMS_BESIDE || self.is_elsewhere(line) {
            return None;
        }
        self.judge(label, at..end, items).filter(|part| part.keywords.is_empty())
    }

    /// The tags of the article close behind it: below their label, or in a box that is named for them.
    pub(super) fn tags_beside(&self, at: usize) -> Option<Part> {
        let line = self.line(at).filter(|line| at < self.inside.end + MAX_LINES_TO_TAGS && !self.is_elsewhere(line))?;
        let is_aside = |id: NodeId| self.document.is(id, Element::Aside);
        if self.document.ancestors(line.node).any(is_aside) {
            return None;
        }
        let label = Labeled::of(line).filter(|label| label.found.label == Label::Keywords && label.from == 0);
        label.and_then(|label| self.tags_behind(at, label)).or_else(|| self.named_tags(at))
    }

    /// Does a line stand in what is not about the article: a menu, a form, the comments?
    fn is_elsewhere(&self, line: &Block<'_>) -> bool {
        let is_it = |id: NodeId| {
            matches!(self.document.element(id), Some(Element::Nav | Element::Footer | Element::Form | Element::Menu))
        };
        self.document.inclusive_ancestors(line.node).any(is_it) || is_in_comments(self.document, line.node)
    }

    /// Does the line belong to what readers share the article with? Such bars stand between a text and its teasers.
    pub(super) fn is_for_sharing(&self, at: usize) -> bool {
        let Some(line) = self.line(at) else { return false };
        let around = self.document.inclusive_ancestors(line.first_node());
        around.take_while(|&id| id != self.body).take(MAX_LINES_AROUND).any(|id| {
            let class = self.document.attribute(id, Attribute::Class).unwrap_or_default();
            self.document.is(id, Element::Button) || has_word(class, &["share", "sharing", "sharebar", "social"])
        })
    }

    /// Does another article begin in this line?
    pub(super) fn begins_another(&self, at: usize) -> bool {
        let Some(line) = self.line(at) else { return true };
        let is_another = |id: NodeId| {
            let span: Range<usize> = self.open.span(id);
            self.document.is(id, Element::Article) && span.start > self.inside.start && span.len() > MAX_LINES_OF_CARD
        };
        line.element == Element::H1 || self.document.inclusive_ancestors(line.node).any(is_another)
    }
}

/// Is it a sentence, or longer than a headline?
fn is_prose(line: &Block<'_>) -> bool {
    line.element == Element::P && (ends_with_mark(&line.text, ".؟?!…。।۔") || line.chars() > MAX_TITLE_CHARS)
}

/// Is it a paragraph that no teaser is as long as?
pub(super) fn is_long_prose(line: &Block<'_>) -> bool {
    line.anchors.is_empty()
        && line.element == Element::P
        && line.text.len() > MAX_TITLE_CHARS
        && is_prose(line)
        && line.chars() > MAX_TITLE_CHARS
}
