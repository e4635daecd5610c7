//! Inserting elements: judged, put on the stack, and written as soon as something must stand inside them; popping them.
//! <https://html.spec.whatwg.org/#creating-and-inserting-nodes>

use super::attributes::List;
use super::builder::{Builder, MAX_STACK};
use super::report::{Reason, RemovalKind};
use super::stack::{Namespace, OpenElement, Scope, State, is_integration_point};
use super::{AttributeSlice, TreeSink};
use crate::html::{Attribute, Element, ValueKind};
use crate::policy::{AttributeSet, Judge, Verdict};
use crate::read::{Attributes, StartTag, decode_value};

impl<J: Judge, S: TreeSink> Builder<J, S> {
    /// "Insert an HTML element." <https://html.spec.whatwg.org/#insert-an-html-element>
    #[inline]
    pub(super) fn insert(&mut self, tag: &StartTag<'_>) {
        self.insert_html(tag, tag.element);
    }

    pub(super) fn insert_html(&mut self, tag: &StartTag<'_>, element: Element) {
        let mut verdict = self.judge.element(element, tag);
        if self.stack.len() >= MAX_STACK && !self.must_push(element, verdict) {
            return self.pass_over(tag, element, element.is_void());
        }
        if verdict == Verdict::Keep && self.is_visible() {
            let mark = self.arena.mark();
            if self.collect(element, tag.attributes) {
                return self.insert_kept(tag, element, Namespace::Html, mark..self.arena.mark());
            }
            self.arena.truncate(mark);
            verdict = Verdict::Drop;
        }
        self.insert_unwritten(tag, element, Namespace::Html, verdict);
    }

    /// "Insert a foreign element." A part of a formula that is kept stands in the tree as a `span`; of all else nothing
    /// is kept.
    pub(super) fn insert_foreign(&mut self, tag: &StartTag<'_>, namespace: Namespace) {
        let is_full = self.stack.len() >= MAX_STACK;
        if namespace == Namespace::MathMl && self.is_visible() && !is_full && self.judge.keeps_formula(tag) {
            let mark = self.arena.mark();
            if self.collect(Element::Span, tag.attributes) {
                return self.insert_kept(tag, Element::Span, namespace, mark..self.arena.mark());
            }
            self.arena.truncate(mark);
            return self.insert_unwritten(tag, Element::Span, namespace, Verdict::Drop);
        }
        if is_full && !self.must_push(tag.element, Verdict::Drop) {
            return self.pass_over(tag, tag.element, false);
        }
        self.insert_unwritten(tag, tag.element, namespace, Verdict::Drop);
    }

    /// Must the element be on the stack at any depth? A dropped one must, or its text would come back; and a part of a
    /// table, since the table modes look for it.
    fn must_push(&self, element: Element, verdict: Verdict) -> bool {
        let is_dropped = verdict == Verdict::Drop || element == Element::Iframe;
        element.is_table_part() || (self.is_visible() && is_dropped)
    }

    /// Inserts an element that is kept, whose attributes are collected.
    #[inline(always)]
    fn insert_kept(&mut self, tag: &StartTag<'_>, element: Element, namespace: Namespace, attributes: List) {
        let parent = self.parent_for(element);
        // A table waits for its first cell, so that what a browser would put in front of it still can be.
        let waits = element.is_table_structure();
        let state = if waits {
            State::Pending
        } else {
            self.write_place(parent);
            let handle = self.nest.open(element, self.arena.slice(&attributes));
            if handle.is_none() {
                self.note_refusal(element);
            }
            handle.map_or(State::Unwrapped, State::Written)
        };
        // It has no content: on the stack it would be popped at once.
        if element.is_void() {
            return self.arena.truncate(attributes.start);
        }
        self.push(OpenElement {
            element,
            key: tag.key,
            namespace,
            is_integration_point: namespace != Namespace::Html && is_integration_point(namespace, tag),
            state,
            // The content of a frame is text to a parser and of no use to readers: a frame is written empty.
            is_dropped: element == Element::Iframe,
            parent,
            is_resolved: !waits,
            attributes,
            id: self.next_id,
        });
    }

    /// Inserts an element whose tags are not written: it is unwrapped, dropped, or stands in one that is dropped.
    #[inline(never)]
    fn insert_unwritten(&mut self, tag: &StartTag<'_>, element: Element, namespace: Namespace, verdict: Verdict) {
        let is_html = namespace == Namespace::Html;
        let is_visible = self.is_visible();
        let is_dropped = !is_visible || verdict == Verdict::Drop;
        if is_visible {
            let reason = if is_dropped { Reason::Dropped } else { Reason::NotAllowed };
            self.note(RemovalKind::Element, tag.name, reason, tag.offset);
        }
        let parent = self.parent_for(element);
        if verdict == Verdict::Unwrap && !is_dropped {
            self.nest.leave_out(element);
        }
        if is_html && element.is_void() {
            return;
        }
        let is_kept = verdict == Verdict::Keep;
        let has_place = is_kept && !element.is_table_structure();
        if has_place {
            self.write_place(parent);
        }
        self.push(OpenElement {
            element,
            key: tag.key,
            namespace,
            is_integration_point: !is_html && is_integration_point(namespace, tag),
            state: if is_kept { State::Pending } else { State::Unwrapped },
            is_dropped,
            parent,
            is_resolved: has_place,
            attributes: self.arena.mark()..self.arena.mark(),
            id: self.next_id,
        });
    }

    /// The element into which `element` goes.
    #[inline]
    fn parent_for(&self, element: Element) -> Option<u32> {
        let foster = self.is_fostering() && !element.is_table_part();
        if foster { self.foster_parent() } else { self.stack.top_index() }
    }

    #[inline(always)]
    fn push(&mut self, open: OpenElement) {
        self.stack.push(open);
        self.next_id = self.next_id.wrapping_add(1);
    }

    /// An element too deep to be followed: its tags are left out.
    #[cold]
    pub(super) fn pass_over(&mut self, tag: &StartTag<'_>, element: Element, is_void: bool) {
        if self.is_visible() {
            self.note(RemovalKind::Element, tag.name, Reason::TooDeep, tag.offset);
            self.nest.leave_out(element);
        }
        if !is_void {
            self.ignored[element as usize] += 1;
            self.ignored_total += 1;
        }
    }

    /// Judges the attributes of a kept element into the arena; `false` where it must go for want of one.
    fn collect(&mut self, element: Element, attributes: Attributes<'_>) -> bool {
        let mark = self.arena.mark();
        let mut seen = AttributeSet::EMPTY;
        for (index, raw) in attributes.iter().enumerate() {
            if index >= self.limits.attributes {
                if self.report.is_none() {
                    break;
                }
                self.note(RemovalKind::Attribute, raw.name(), Reason::TooMany, raw.offset());
                continue;
            }
            let Some(attribute) = raw.known() else {
                if self.report.is_some() {
                    self.note_unknown(raw.name(), raw.offset());
                }
                continue;
            };
            let is_known = self.judge.knows(element, attribute);
            if !is_known && self.report.is_none() {
                continue;
            }
            // A parser keeps the first of two attributes of one name.
            if seen.has(attribute) {
                self.note(RemovalKind::Attribute, raw.name(), Reason::Duplicate, raw.offset());
                continue;
            }
            seen = seen.with(attribute);
            let Self { judge, arena, .. } = self;
            let is_kept = is_known
                && arena.push(attribute, |out| judge.attribute(element, attribute, &decode_value(raw.value()), out));
            if !is_kept && self.report.is_some() {
                self.note_attribute(element, attribute, raw.offset());
            }
        }
        self.judge.supply(element, &mut self.arena.since(mark))
    }

    #[cold]
    fn note_unknown(&mut self, name: &str, offset: usize) {
        let is_handler = name.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on"));
        self.note(
            RemovalKind::Attribute,
            name,
            if is_handler { Reason::EventHandler } else { Reason::NotAllowed },
            offset,
        );
    }

    #[cold]
    fn note_attribute(&mut self, element: Element, attribute: Attribute, offset: usize) {
        let kind = match attribute.value_kind(element) {
            ValueKind::Link | ValueKind::Resource | ValueKind::Srcset => RemovalKind::Url,
            _ if attribute == Attribute::Style => RemovalKind::Style,
            _ => RemovalKind::Attribute,
        };
        let reason = if self.judge.knows(element, attribute) { Reason::BadValue } else { Reason::NotAllowed };
        self.note(kind, attribute.name(), reason, offset);
    }

    /// Writes the start tag of the element at `index`, after those of the elements around it that are not written yet.
    fn write_pending(&mut self, index: usize) {
        let open = self.stack.get_mut(index);
        if std::mem::replace(&mut open.is_resolved, true) {
            return;
        }
        let parent = open.parent;
        self.write_place(parent);
        let open = self.stack.get(index);
        if open.is_dropped || open.state == State::Unwrapped {
            return;
        }
        let mut attributes = self.arena.slice(&open.attributes);
        if open.state == State::Reopen {
            self.repeated += attributes.weight();
            // Without this limit, a large attribute repeated at will would make the output quadratic.
            if self.repeated > self.allowance() {
                attributes = AttributeSlice::EMPTY;
            }
            self.reopened += "<></>".len() + 2 * open.element.name().len();
        }
        let (element, is_new) = (open.element, open.state == State::Pending);
        let state = self.nest.open(element, attributes).map_or(State::Unwrapped, State::Written);
        self.stack.get_mut(index).state = state;
        if state == State::Unwrapped && is_new {
            self.note_refusal(element);
        }
    }

    /// Makes sure that something can be written at that place: the elements around it are written first.
    #[inline(always)]
    pub(super) fn write_place(&mut self, place: Option<u32>) {
        if let Some(place) = place.filter(|&place| !self.stack.get(place as usize).is_resolved) {
            self.write_pending(place as usize);
        }
    }

    fn note_refusal(&mut self, element: Element) {
        let reason = if self.nest.is_full() { Reason::TooDeep } else { Reason::Misplaced };
        self.note(RemovalKind::Element, element.name(), reason, self.position);
    }

    /// The bytes that may have been written a second time by now, of attributes and of tags each.
    pub(super) fn allowance(&self) -> usize {
        4096 + self.seen
    }

    /// "Pop the current node off the stack of open elements."
    #[inline(never)]
    pub(super) fn pop(&mut self) {
        let Some(index) = self.stack.len().checked_sub(1) else {
            return;
        };
        if self.stack.get(index).state == State::Pending {
            self.write_pending(index);
        }
        self.take_out(index);
    }

    /// Takes an element out of the stack, wherever it stands. What was written inside it is closed with it, and opened
    /// again without it if something more comes.
    pub(super) fn remove(&mut self, index: usize) {
        if matches!(self.take_out(index), State::Written(_)) {
            for above in index..self.stack.len() {
                let above = self.stack.get_mut(above);
                above.is_resolved = false;
                if matches!(above.state, State::Written(handle) if !self.nest.is_open(handle)) {
                    above.state = State::Reopen;
                }
            }
        }
    }

    /// Takes an element out of the stack, closes it where it is written, and tells the state that it was in.
    #[inline(always)]
    fn take_out(&mut self, index: usize) -> State {
        if self.ignored_total > 0 {
            self.ignored = [0; Element::COUNT];
            self.ignored_total = 0;
        }
        let &OpenElement { element, state, is_dropped, id, ref attributes, .. } = self.stack.get(index);
        let first_attribute = attributes.start;
        if element.is_formatting() {
            self.formatting.detach(id, self.arena.slice(attributes));
        }
        self.stack.remove(index);
        if index == self.stack.len() {
            self.arena.truncate(first_attribute);
        }
        match state {
            State::Written(handle) => self.nest.close(handle),
            State::Unwrapped if !is_dropped => self.nest.leave_out(element),
            _ => {}
        }
        state
    }

    /// Pops until the stack has `len` entries.
    #[inline(never)]
    pub(super) fn pop_to(&mut self, len: usize) {
        while self.stack.len() > len {
            self.pop();
        }
    }

    #[inline]
    pub(super) fn is_visible(&self) -> bool {
        self.stack.top().is_none_or(|top| !top.is_dropped)
    }

    /// "Generate implied end tags", except for those that `keep` names.
    /// <https://html.spec.whatwg.org/#generate-implied-end-tags>
    #[inline]
    pub(super) fn generate_implied_end_tags(&mut self, keep: &dyn Fn(Element) -> bool) {
        while self.stack.top_is(|top| top.has_implied_end() && !keep(top)) {
            self.pop();
        }
    }

    /// "Close a p element", if there is one in button scope. <https://html.spec.whatwg.org/#close-a-p-element>
    pub(super) fn close_p(&mut self) {
        if let Some(index) = self.stack.in_scope(Scope::Button, Element::P) {
            self.pop_to(index);
        }
    }
}
