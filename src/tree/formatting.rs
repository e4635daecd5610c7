//! Formatting elements in the tree construction: opening, opening again after an implied end, and ending.
//! <https://html.spec.whatwg.org/#adoption-agency-algorithm>

use super::TreeSink;
use super::active_formatting::{Active, Saved};
use super::builder::{Builder, MAX_STACK};
use super::stack::{Namespace, OpenElement, State};
use crate::html::{Attribute, Element};
use crate::policy::Judge;
use crate::read::{EndTag, StartTag};

impl<J: Judge, S: TreeSink> Builder<J, S> {
    /// "Reconstruct the active formatting elements."
    /// <https://html.spec.whatwg.org/#reconstruct-the-active-formatting-elements>
    #[inline]
    pub(super) fn reconstruct_formatting(&mut self) {
        if !self.formatting.has_none_to_reopen() {
            self.reopen_formatting();
        }
    }

    #[inline(never)]
    fn reopen_formatting(&mut self) {
        // Without this limit, a ladder of them would be written again in each paragraph.
        let allowance = self.allowance();
        if self.reopened > allowance {
            self.formatting.remove_repeats();
        }
        let is_visible = self.is_visible();
        let first_id = self.next_id;
        let mut parent = if self.is_fostering() { self.foster_parent() } else { self.stack.top_index() };
        let mut weight = 0;
        for active in self.formatting.closed_tail() {
            if self.stack.len() >= MAX_STACK {
                break;
            }
            let mark = self.arena.mark();
            weight += active.attributes.iter().map(|(_, value)| value.len()).sum::<usize>();
            // All attributes or none: a link that kept its `href` and lost its `rel` would get around the policy.
            let fits = self.repeated + weight <= allowance;
            for (attribute, value) in &active.attributes {
                // The first of the copies has the ID already.
                if *attribute != Attribute::Id && fits {
                    self.arena.push(*attribute, |out| {
                        out.push_str(value);
                        true
                    });
                }
            }
            active.id = Some(self.next_id);
            self.stack.push(OpenElement {
                element: active.element,
                key: active.key,
                namespace: Namespace::Html,
                is_integration_point: false,
                state: if active.kept { State::Reopen } else { State::Unwrapped },
                is_dropped: !is_visible,
                parent,
                is_resolved: false,
                attributes: mark..self.arena.mark(),
                id: self.next_id,
            });
            parent = self.stack.top_index();
            self.next_id = self.next_id.wrapping_add(1);
        }
        self.repeated += weight;
        debug_assert!(self.next_id.wrapping_sub(first_id) < 64);
    }

    pub(super) fn insert_formatting(&mut self, tag: &StartTag<'_>) {
        // Bold in bold is bold: where copies have outgrown the source, no more is opened inside its own kind.
        if self.reopened > self.allowance() && self.formatting.find(tag.element).is_some() {
            return self.pass_over(tag, tag.element, false);
        }
        let depth = self.stack.len();
        self.insert(tag);
        if let Some(top) = self.stack.top().filter(|_| self.stack.len() > depth) {
            // There is no other link in the list that it could be like: its start tag has taken that out.
            let is_link = top.element == Element::A;
            let fingerprint = if is_link { 0 } else { self.arena.slice(&top.attributes).fingerprint() };
            let kept = top.state != State::Unwrapped;
            let attributes = Saved::default();
            let (element, key, id) = (top.element, top.key, Some(top.id));
            self.formatting.push(Active { element, key, id, kept, fingerprint, attributes });
        }
    }

    /// The adoption agency algorithm, as far as the stack and the list go.
    /// <https://html.spec.whatwg.org/#adoption-agency-algorithm>
    pub(super) fn end_formatting(&mut self, tag: &EndTag<'_>) {
        let element = tag.element;
        // What opened last ends first, nearly always; the rest of this function would come to the same.
        let id = self.stack.top().filter(|open| open.is_html(element)).map(|open| open.id);
        if id.is_some_and(|id| self.formatting.pop_if_last(id)) {
            return self.pop();
        }
        let top_matches = |open: &&OpenElement| open.is_html(element) && !self.formatting.has_id(open.id);
        if self.stack.top().filter(top_matches).is_some() {
            return self.pop();
        }
        let Some(active) = self.formatting.find(element) else {
            return self.end_any_other(tag);
        };
        let Some(index) = active.id.and_then(|id| self.stack.position_of_id(id)) else {
            return self.formatting.remove(element);
        };
        if !self.stack.index_in_scope(index) {
            return;
        }
        self.formatting.remove(element);
        let is_block = |open: &OpenElement| open.namespace == Namespace::Html && open.element.is_special();
        match self.stack.iter().skip(index + 1).rposition(is_block) {
            None => self.pop_to(index),
            Some(last) => {
                let last = index + 1 + last;
                self.pop_to(last + 1);
                for between in (index + 1..last).rev() {
                    let open = self.stack.get(between);
                    if !is_block(open) && !self.formatting.has_id(open.id) {
                        self.remove(between);
                    }
                }
                self.remove(index);
            }
        }
    }
}
