//! The standard's tree construction, from "in body" on, without moving a node.
//!
//! Where a browser moves nodes after the fact, the nearest strictly nested tree is written instead:
//! - *Mis-nested formatting* (the adoption agency): blocks inside it are closed, and opened again without it as soon as
//!   something more comes.
//! - *Foster parenting*: a table is written no earlier than its first cell, so what stands before that cell still goes in
//!   front of the table; after it, it gets a cell of its own.
//!
//! <https://html.spec.whatwg.org/#tree-construction>

use super::body::is_integration_point;
use super::formatting::Formatting;
use super::nest::Nest;
use super::report::{Reason, Report};
use super::stack::{Namespace, Open, Scope, Stack, State};
use super::{AttributeArena, AttributeSlice, TreeSink};
use crate::html::{Attribute, Element, Text, ValueKind, is_blank};
use crate::policy::{AttributeSet, Judge, Verdict};
use crate::read::{Attributes, EndTag, Interrupted, StartTag, TextKind, TokenSink, decode_value};

/// Deeper elements of the input are unwrapped; browsers flatten from here, too.
pub(super) const MAX_STACK: usize = 512;

/// What the builder refuses to go beyond.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Limits {
    /// Start tags in the input.
    pub(crate) elements: usize,
    /// Attributes of one element that are looked at.
    pub(crate) attributes: usize,
}

/// The insertion modes that are left when everything outside the body is the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Body,
    Table,
    Caption,
    ColumnGroup,
    TableBody,
    Row,
    Cell,
}

pub(crate) struct Builder<J, S> {
    pub(super) judge: J,
    pub(super) nest: Nest<S>,
    pub(super) stack: Stack,
    pub(super) formatting: Formatting,
    pub(super) mode: Mode,
    pub(super) arena: AttributeArena,
    pub(super) limits: Limits,
    elements: usize,
    pub(super) next_id: u32,
    /// Start tags too deep to be pushed, whose end tags are still to come.
    pub(super) ignored: [u32; Element::COUNT],
    pub(super) ignored_total: u32,
    /// Bytes of text and start tags so far, of which code (that a caller may leave out) is no part.
    pub(super) seen: usize,
    /// Bytes of attributes that were written a second time, for elements opened again; and of their tags.
    pub(super) repeated: usize,
    pub(super) reopened: usize,
    /// In a table: the running text, since the last tag or comment, has had more than white space in it.
    run_has_words: bool,
    /// Where what is left out is written down, if anybody asked.
    report: Option<Report>,
    pub(super) position: usize,
}

/// What to do with a tag after a table mode has seen it.
pub(super) enum Next {
    Done,
    /// "Reprocess the token."
    Again,
    /// "Process the token using the rules for the in body insertion mode."
    InBody,
}

impl<J: Judge, S: TreeSink> Builder<J, S> {
    pub(crate) fn new(judge: J, nest: Nest<S>, limits: Limits) -> Self {
        Self {
            judge,
            nest,
            stack: Stack::new(),
            formatting: Formatting::default(),
            mode: Mode::Body,
            arena: AttributeArena::default(),
            limits,
            elements: 0,
            next_id: 0,
            ignored: [0; Element::COUNT],
            ignored_total: 0,
            seen: 0,
            repeated: 0,
            reopened: 0,
            run_has_words: false,
            report: None,
            position: 0,
        }
    }

    /// Writes down what is left out.
    pub(crate) fn with_report(mut self) -> Self {
        self.report = Some(Report::default());
        self
    }

    /// What was left out so far.
    pub(crate) fn take_report(&mut self) -> Report {
        self.report.take().unwrap_or_default()
    }

    #[inline]
    pub(super) fn note(&mut self, kind: &'static str, name: &str, reason: Reason, offset: usize) {
        if self.report.is_some() {
            self.write_down(kind, name, reason, offset);
        }
    }

    #[cold]
    fn write_down(&mut self, kind: &'static str, name: &str, reason: Reason, offset: usize) {
        if let Some(report) = &mut self.report {
            report.add(kind, name, reason, offset);
        }
    }

    /// The limit on elements is what stopped it.
    pub(crate) fn has_too_many_elements(&self) -> bool {
        self.elements > self.limits.elements
    }

    pub(crate) fn sink_mut(&mut self) -> &mut S {
        self.nest.sink_mut()
    }

    /// The end of the source: whatever is open closes.
    pub(crate) fn finish(mut self) -> (J, S) {
        self.close();
        (self.judge, self.nest.finish())
    }

    /// Closes whatever is open.
    pub(crate) fn close(&mut self) {
        self.pop_to(0);
        self.nest.close_all();
    }

    // Pushing and popping

    /// "Insert an HTML element."
    #[inline]
    pub(super) fn insert(&mut self, tag: &StartTag<'_>) {
        self.insert_as(tag, tag.element, Namespace::Html);
    }

    pub(super) fn insert_as(&mut self, tag: &StartTag<'_>, element: Element, namespace: Namespace) {
        let is_html = namespace == Namespace::Html;
        let mut verdict = if is_html { self.judge.element(element, tag.attributes) } else { Verdict::Drop };
        let is_void = is_html && element.is_void();
        let is_visible = self.is_visible();
        // What is dropped must be on the stack at any depth, or its text would come back.
        // So must a table part, since the table modes look for it there.
        let is_frame = element == Element::Iframe;
        let must_push = element.is_table_part() || (is_visible && (verdict == Verdict::Drop || is_frame));
        if self.stack.len() >= MAX_STACK && !must_push {
            return self.pass_over(tag, element, is_void);
        }
        let mark = self.arena.mark();
        if verdict == Verdict::Keep && is_visible && !self.collect(element, tag.attributes) {
            self.arena.truncate(mark);
            verdict = Verdict::Drop;
        }
        let is_dropped = !is_visible || verdict == Verdict::Drop;
        if is_visible && verdict != Verdict::Keep {
            let reason = if is_dropped { Reason::Dropped } else { Reason::NotAllowed };
            self.note("element", tag.name, reason, tag.offset);
        }
        let foster = self.is_fostering() && !element.is_table_part();
        let parent = if foster { self.foster_parent() } else { self.stack.top_index() };
        if is_void {
            return self.insert_void(element, if is_dropped { Verdict::Drop } else { verdict }, parent, mark);
        }
        let open = Open {
            element,
            key: tag.key,
            namespace,
            is_integration_point: !is_html && is_integration_point(namespace, tag),
            state: if verdict == Verdict::Keep { State::Pending } else { State::Unwrapped },
            is_dropped,
            parent,
            is_settled: false,
            attributes: mark..self.arena.mark(),
            id: self.next_id,
        };
        self.next_id = self.next_id.wrapping_add(1);
        if verdict == Verdict::Unwrap && !is_dropped {
            self.nest.leave_out(element);
        }
        self.stack.push(open);
        // A table waits for its first cell, so that what a browser would put in front of it still can be.
        if verdict == Verdict::Keep && !element.is_table_structure() {
            let top = self.stack.len() - 1;
            self.realise(top);
            // What is between its tags is text to a parser, and nothing for readers: a frame is written empty.
            if is_frame {
                self.stack.get_mut(top).is_dropped = true;
            }
        }
    }

    /// An element without content, whose attributes start at `mark`: on the stack it would be popped at once.
    fn insert_void(&mut self, element: Element, verdict: Verdict, parent: Option<u32>, mark: u32) {
        match verdict {
            Verdict::Keep => {
                self.realise_place(parent);
                if self.nest.open(element, self.arena.slice(&(mark..self.arena.mark()))).is_none() {
                    self.note_refusal(element);
                }
                self.arena.truncate(mark);
            }
            Verdict::Unwrap => self.nest.leave_out(element),
            Verdict::Drop | Verdict::Escape => {}
        }
    }

    /// An element too deep to be followed: its tags are left out.
    #[cold]
    fn pass_over(&mut self, tag: &StartTag<'_>, element: Element, is_void: bool) {
        if self.is_visible() {
            self.note("element", tag.name, Reason::TooDeep, tag.offset);
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
                self.note("attribute", raw.name, Reason::TooMany, raw.offset);
                continue;
            }
            let Some(attribute) = Attribute::from_hashed_name(raw.name, raw.key) else {
                if self.report.is_some() {
                    self.note_unknown(raw.name, raw.offset);
                }
                continue;
            };
            // A parser keeps the first of two attributes of one name.
            if seen.has(attribute) {
                self.note("attribute", raw.name, Reason::Duplicate, raw.offset);
                continue;
            }
            seen = seen.with(attribute);
            let Self { judge, arena, .. } = self;
            let is_kept = judge.knows(element, attribute)
                && arena.push(attribute, |out| judge.attribute(element, attribute, &decode_value(raw.value), out));
            if !is_kept && self.report.is_some() {
                self.note_attribute(element, attribute, raw.offset);
            }
        }
        self.judge.supply(element, &mut self.arena.since(mark))
    }

    #[cold]
    fn note_unknown(&mut self, name: &str, offset: usize) {
        let is_handler = name.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on"));
        self.note("attribute", name, if is_handler { Reason::EventHandler } else { Reason::NotAllowed }, offset);
    }

    #[cold]
    fn note_attribute(&mut self, element: Element, attribute: Attribute, offset: usize) {
        let kind = match attribute.value_kind(element) {
            ValueKind::Link | ValueKind::Resource | ValueKind::Srcset => "url",
            _ if attribute == Attribute::Style => "style",
            _ => "attribute",
        };
        let reason = if self.judge.knows(element, attribute) { Reason::BadValue } else { Reason::NotAllowed };
        self.note(kind, attribute.name(), reason, offset);
    }

    /// Writes the element at `index`, and whatever it stands in that is not written yet.
    fn realise(&mut self, index: usize) {
        let open = self.stack.get_mut(index);
        if std::mem::replace(&mut open.is_settled, true) {
            return;
        }
        let parent = open.parent;
        self.realise_place(parent);
        let open = self.stack.get(index);
        if open.is_dropped || open.state == State::Unwrapped {
            return;
        }
        let mut attributes = self.arena.slice(&open.attributes);
        if open.state == State::Reopen {
            self.repeated += attributes.weight();
            // Else a large attribute, repeated at will, would make the output quadratic.
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

    /// How much may be written a second time by now, in bytes, of attributes and of tags each.
    pub(super) fn allowance(&self) -> usize {
        4096 + self.seen
    }

    /// What is inserted at that place, if it is not the root, must be able to be written.
    #[inline(always)]
    fn realise_place(&mut self, place: Option<u32>) {
        if let Some(place) = place.filter(|&place| !self.stack.get(place as usize).is_settled) {
            self.realise(place as usize);
        }
    }

    fn note_refusal(&mut self, element: Element) {
        let reason = if self.nest.is_full() { Reason::TooDeep } else { Reason::Misplaced };
        self.note("element", element.name(), reason, self.position);
    }

    /// "Pop the current node off the stack of open elements."
    #[inline(never)]
    pub(super) fn pop(&mut self) {
        let Some(index) = self.stack.len().checked_sub(1) else {
            return;
        };
        if self.stack.get(index).state == State::Pending {
            self.realise(index);
        }
        self.remove(index);
    }

    /// Takes an element out of the stack, wherever it stands. What was written inside it is closed with it, and opened
    /// again without it if something more comes.
    pub(super) fn remove(&mut self, index: usize) {
        if self.ignored_total > 0 {
            self.ignored = [0; Element::COUNT];
            self.ignored_total = 0;
        }
        let open = self.stack.remove(index);
        if let State::Written(handle) = open.state {
            self.nest.close(handle);
            for above in index..self.stack.len() {
                let above = self.stack.get_mut(above);
                above.is_settled = false;
                if matches!(above.state, State::Written(handle) if !self.nest.is_open(handle)) {
                    above.state = State::Reopen;
                }
            }
        } else if open.state == State::Unwrapped && !open.is_dropped {
            self.nest.leave_out(open.element);
        }
        if open.element.is_formatting() {
            let arena = &self.arena;
            let save = || arena.slice(&open.attributes).iter().map(|(name, value)| (name, value.into())).collect();
            self.formatting.detach(open.id, save);
        }
        if index == self.stack.len() {
            self.arena.truncate(open.attributes.start);
        }
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
    pub(super) fn generate_implied_end_tags(&mut self, keep: &dyn Fn(Element) -> bool) {
        while self.stack.top_is(|top| top.has_implied_end() && !keep(top)) {
            self.pop();
        }
    }

    /// "Close a p element", if there is one in button scope.
    pub(super) fn close_p(&mut self) {
        if let Some(index) = self.stack.in_scope(Scope::Button, Element::P) {
            self.pop_to(index);
        }
    }

    // Text

    pub(super) fn insert_text(&mut self, text: Text<'_>) {
        if !self.is_visible() {
            return;
        }
        let text = if self.mode == Mode::Body { text } else { self.insert_loose_space(text) };
        if text.is_empty() {
            return;
        }
        self.reconstruct_formatting();
        let place = if self.is_fostering() { self.foster_parent() } else { self.stack.top_index() };
        self.realise_place(place);
        self.nest.text(text);
    }

    /// White space straight inside a table stays where it is, if that is written; the words behind it, which are the answer,
    /// do not follow it. Were the two one decision, it would depend on where a stream is cut.
    fn insert_loose_space<'t>(&mut self, text: Text<'t>) -> Text<'t> {
        let mut rest = text;
        if !self.run_has_words && self.is_loose_in_table() {
            let words = text.as_str().trim_start_matches(['\t', '\n', '\x0c', '\r', ' ']);
            let (blank, words) =
                text.as_str().split_at_checked(text.len() - words.len()).unwrap_or((text.as_str(), ""));
            if self.is_table_written() {
                self.nest.text(text.part(blank));
            }
            rest = text.part(words);
        }
        self.run_has_words |= !is_blank(&rest);
        if !rest.is_empty() && self.mode == Mode::ColumnGroup && self.stack.top_is(|top| top == Element::Colgroup) {
            self.pop();
            self.mode = Mode::Table;
        }
        rest
    }

    /// The nearest element that is (or will be) written around what is inserted now.
    fn holder(&self) -> Option<&Open> {
        let mut next = self.stack.top_index();
        while let Some(index) = next {
            let open = self.stack.get(index as usize);
            if open.state != State::Unwrapped || open.element.is_table_structure() {
                return Some(open);
            }
            next = open.parent;
        }
        None
    }

    /// Is nothing but unwrapped elements between here and a part of a table that holds no text?
    fn is_loose_in_table(&self) -> bool {
        self.mode != Mode::Body && self.holder().is_some_and(|holder| holder.element.is_table_structure())
    }

    fn is_table_written(&self) -> bool {
        self.holder().is_some_and(|holder| matches!(holder.state, State::Written(_)))
    }

    /// Would a browser foster-parent what is inserted now?
    #[inline]
    pub(super) fn is_fostering(&self) -> bool {
        self.stack.top_is(Element::is_table_structure)
    }

    #[cold]
    pub(super) fn foster_parent(&self) -> Option<u32> {
        let table = self.stack.rposition(|element| element == Element::Table)?;
        // A table that is written already takes it in, in a cell that `Nest` supplies.
        if matches!(self.stack.get(table).state, State::Written(_)) {
            return self.stack.top_index();
        }
        self.stack.get(table).parent
    }
}

impl<J: Judge, S: TreeSink> TokenSink for Builder<J, S> {
    fn start_tag(&mut self, tag: &StartTag<'_>) -> Result<(), Interrupted> {
        self.elements += 1;
        if self.elements > self.limits.elements {
            return Err(Interrupted);
        }
        self.position = tag.offset;
        self.seen += tag.length;
        self.run_has_words = false;
        self.start(tag);
        Ok(())
    }

    fn end_tag(&mut self, tag: &EndTag<'_>) -> Result<(), Interrupted> {
        self.run_has_words = false;
        self.end(tag);
        Ok(())
    }

    fn text(&mut self, text: Text<'_>, _: TextKind, offset: usize) -> Result<(), Interrupted> {
        self.position = offset;
        self.seen += text.len();
        self.insert_text(text);
        Ok(())
    }

    fn comment(&mut self, offset: usize) {
        if self.is_visible() {
            self.note("comment", "", Reason::NotAllowed, offset);
        }
        self.run_has_words = false;
    }

    fn is_foreign(&self) -> bool {
        self.stack.top().is_some_and(|top| top.namespace != Namespace::Html)
    }
}
