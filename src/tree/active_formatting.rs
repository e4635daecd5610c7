//! The list of active formatting elements: what is opened again after an implied end.
//!
//! <https://html.spec.whatwg.org/#the-list-of-active-formatting-elements>

use super::AttributeSlice;
use crate::html::{Attribute, Element};

/// The standard lets the list grow without bound; every paragraph would then reopen all of it. Real pages stay far
/// below.
const MAX_LEN: usize = 32;

/// "Noah's Ark": at most this many alike since the last marker.
const MAX_ALIKE: usize = 3;

#[derive(Debug)]
enum FormattingItem {
    /// Set by cells, captions, `object` and their like: formatting does not cross it.
    Marker,
    Element(Active),
}

/// A formatting element that is open, or was closed only by implication.
#[derive(Debug)]
pub(super) struct Active {
    pub(super) element: Element,
    /// The key of its name.
    pub(super) key: u32,
    /// The stack entry that stands for it, while there is one.
    pub(super) id: Option<u32>,
    /// Its tags are written.
    pub(super) kept: bool,
    /// Tells two sets of attributes apart.
    pub(super) fingerprint: u64,
    /// Set when the stack entry goes, since the attributes go with it.
    pub(super) attributes: Saved,
}

/// Attributes kept beyond the life of their stack entry.
pub(super) type Saved = Box<[(Attribute, Box<str>)]>;

#[derive(Debug, Default)]
pub(super) struct Formatting(Vec<FormattingItem>);

impl Formatting {
    pub(super) fn push_marker(&mut self) {
        self.0.push(FormattingItem::Marker);
    }

    pub(super) fn clear_to_marker(&mut self) {
        while let Some(item) = self.0.pop() {
            if matches!(item, FormattingItem::Marker) {
                break;
            }
        }
    }

    pub(super) fn push(&mut self, active: Active) {
        let (mut first_alike, mut alike, mut first) = (0, 0, self.0.len());
        for (index, item) in self.0.iter().enumerate().rev() {
            let FormattingItem::Element(other) = item else { break };
            first = index;
            if other.element == active.element && other.fingerprint == active.fingerprint {
                (first_alike, alike) = (index, alike + 1);
            }
        }
        if alike >= MAX_ALIKE {
            self.0.remove(first_alike);
        } else if self.0.len() - first >= MAX_LEN {
            self.0.remove(first);
        }
        self.0.push(FormattingItem::Element(active));
    }

    /// The last entry of that element since the last marker.
    pub(super) fn find(&self, element: Element) -> Option<&Active> {
        self.since_marker().find(|active| active.element == element)
    }

    pub(super) fn has_id(&self, id: u32) -> bool {
        self.0.iter().any(|item| matches!(item, FormattingItem::Element(active) if active.id == Some(id)))
    }

    /// Takes the last entry of the list, if it is the one that the stack entry `id` stands for.
    #[inline]
    pub(super) fn pop_if_last(&mut self, id: u32) -> bool {
        let is_it =
            |item: &mut FormattingItem| matches!(item, FormattingItem::Element(active) if active.id == Some(id));
        self.0.pop_if(is_it).is_some()
    }

    /// Removes the last entry of that element since the last marker.
    pub(super) fn remove(&mut self, element: Element) {
        let start = self.start();
        let found = self.0[start..]
            .iter()
            .rposition(|item| matches!(item, FormattingItem::Element(active) if active.element == element));
        if let Some(index) = found {
            self.0.remove(start + index);
        }
    }

    /// The stack entry `id` is gone, but not by its own end tag: its attributes are saved.
    pub(super) fn detach(&mut self, id: u32, attributes: AttributeSlice<'_>) {
        let gone = self.0.iter_mut().rev().find_map(|item| match item {
            FormattingItem::Element(active) if active.id == Some(id) => Some(active),
            _ => None,
        });
        if let Some(active) = gone {
            active.id = None;
            // Most have none, and had none before.
            if !attributes.is_empty() || !active.attributes.is_empty() {
                active.attributes = attributes.iter().map(|(name, value)| (name, value.into())).collect();
            }
        }
    }

    /// The entries that "reconstruct the active formatting elements" opens again, first to last.
    #[inline]
    pub(super) fn closed_tail(&mut self) -> impl Iterator<Item = &mut Active> {
        let is_closed = |item: &FormattingItem| matches!(item, FormattingItem::Element(active) if active.id.is_none());
        let start = self.0.iter().rposition(|item| !is_closed(item)).map_or(0, |last| last + 1);
        self.0[start..].iter_mut().filter_map(|item| match item {
            FormattingItem::Element(active) => Some(active),
            FormattingItem::Marker => None,
        })
    }

    /// Keeps only the last entry of each element among those that would be opened again: bold in bold is bold.
    #[cold]
    pub(super) fn remove_repeats(&mut self) {
        for index in (0..self.0.len()).rev() {
            let Some(FormattingItem::Element(Active { id: None, element, .. })) = self.0.get(index) else { break };
            let is_same =
                |later: &FormattingItem| matches!(later, FormattingItem::Element(active) if active.element == *element);
            if self.0[index + 1..].iter().any(is_same) {
                self.0.remove(index);
            }
        }
    }

    /// Is there nothing to reconstruct? The common case, asked before every piece of text.
    #[inline]
    pub(super) fn has_none_to_reopen(&self) -> bool {
        !matches!(self.0.last(), Some(FormattingItem::Element(active)) if active.id.is_none())
    }

    fn start(&self) -> usize {
        self.0.iter().rposition(|item| matches!(item, FormattingItem::Marker)).map_or(0, |marker| marker + 1)
    }

    fn since_marker(&self) -> impl Iterator<Item = &Active> {
        self.0.iter().rev().map_while(|item| match item {
            FormattingItem::Element(active) => Some(active),
            FormattingItem::Marker => None,
        })
    }
}
