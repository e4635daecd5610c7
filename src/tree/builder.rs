//! The standard's tree construction, from "in body" on, without moving a node.
//!
//! This file has the state and hands each token to the rules: `in_body` and `in_table` (the insertion modes),
//! `foreign`, and what they share: `insert`, `text` and `formatting`.
//!
//! A browser moves nodes after the fact in two cases. Here the nearest strictly nested tree is written instead:
//! - *Mis-nested formatting* (the adoption agency): blocks inside it are closed, and opened again without it as soon as
//!   more content comes.
//! - *Foster parenting*: a table is written no earlier than its first cell, so what stands before that cell still goes
//!   in front of the table; after it, it gets a cell of its own.
//!
//! <https://html.spec.whatwg.org/#tree-construction>

use super::active_formatting::Formatting;
use super::nest::Nest;
use super::report::{Reason, RemovalKind, Report};
use super::stack::{Namespace, Stack};
use super::{AttributeArena, TreeSink};
use crate::html::{Element, Text};
use crate::policy::Judge;
use crate::read::{EndTag, Interrupted, StartTag, TextKind, TokenSink, normalize_text};

/// Deeper elements of the input are unwrapped. Browsers flatten from this depth on, too.
pub(super) const MAX_STACK: usize = 512;

/// The limits that the builder keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Limits {
    /// The most start tags in the input.
    pub(crate) elements: usize,
    /// The most attributes of one element that are looked at.
    pub(crate) attributes: usize,
}

/// The insertion modes. Those for what is outside of the body are left out: everything is in the body here.
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
    /// Bytes of text and start tags so far. The text of scripts and styles does not count, since a reader may skip it.
    pub(super) seen: usize,
    /// Bytes of attributes that were written again, for elements opened again.
    pub(super) repeated: usize,
    /// Bytes of the tags of those elements.
    pub(super) reopened: usize,
    /// In a table: the text since the last tag or comment has had more than white space in it.
    pub(super) run_has_words: bool,
    /// The removals so far, if the caller asked for a report.
    pub(super) report: Option<Report>,
    pub(super) position: usize,
}

/// The next step for a tag after a table mode has seen it.
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

    /// Makes the builder note what it leaves out.
    pub(crate) fn with_report(mut self) -> Self {
        self.report = Some(Report::default());
        self
    }

    /// The removals so far.
    pub(crate) fn take_report(&mut self) -> Report {
        self.report.take().unwrap_or_default()
    }

    #[inline]
    pub(super) fn note(&mut self, kind: RemovalKind, name: &str, reason: Reason, offset: usize) {
        if self.report.is_some() {
            self.write_removal(kind, name, reason, offset);
        }
    }

    #[cold]
    fn write_removal(&mut self, kind: RemovalKind, name: &str, reason: Reason, offset: usize) {
        if let Some(report) = &mut self.report {
            report.add(kind, name, reason, offset);
        }
    }

    /// Did the limit on elements stop it?
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

    pub(super) fn start(&mut self, tag: &StartTag<'_>) {
        if let Some(top) = self.stack.top() {
            let is_html = top.namespace == Namespace::Html;
            if is_html && top.element.is_raw() {
                return; // The tokenizer and the builder disagree. To a browser this is text of the element.
            }
            // Nearly always what is open is HTML, and shown.
            if !is_html || top.is_dropped {
                self.end_option_before(tag.element);
                if self.is_foreign_to(tag) {
                    return self.start_foreign(tag);
                }
            }
        }
        if self.judge.escapes(if tag.element == Element::Image { Element::Img } else { tag.element }) {
            return self.show_start_tag(tag);
        }
        if self.mode == Mode::Body || self.start_in_table_modes(tag) {
            self.start_in_body(tag);
        }
    }

    /// Is the tag left to the rules for "in body" by the modes in a table?
    #[inline(never)]
    fn start_in_table_modes(&mut self, tag: &StartTag<'_>) -> bool {
        loop {
            let next = match self.mode {
                Mode::Body => Next::InBody,
                Mode::Table => self.start_in_table(tag),
                Mode::Caption => self.start_in_caption(tag),
                Mode::ColumnGroup => self.start_in_column_group(tag),
                Mode::TableBody => self.start_in_table_body(tag),
                Mode::Row => self.start_in_row(tag),
                Mode::Cell => self.start_in_cell(tag),
            };
            match next {
                Next::Done => return false,
                Next::Again => {}
                Next::InBody => return true,
            }
        }
    }

    /// Inserts the tag as text, as if its `<` had been written `&lt;`: nothing opens, closes or moves.
    #[cold]
    fn show_start_tag(&mut self, tag: &StartTag<'_>) {
        if self.is_visible() {
            self.note(RemovalKind::Element, tag.name, Reason::Escaped, tag.offset);
        }
        let mut text = ["<", tag.name].concat();
        for raw in tag.attributes.iter().take(self.limits.attributes) {
            let (name, value) = (raw.name(), raw.value());
            let quote = if value.contains('"') { "'" } else { "\"" };
            let parts = [" ", name, "=", quote, value, quote];
            parts.iter().take(if value.is_empty() { 2 } else { 6 }).for_each(|part| text.push_str(part));
        }
        text.push_str(if tag.self_closing { "/>" } else { ">" });
        self.insert_text(Text::new(&normalize_text(&text)));
    }

    fn end(&mut self, tag: &EndTag<'_>) {
        if let Some(top) = self.stack.top() {
            if top.namespace == Namespace::Html && top.element.is_raw() {
                if top.element == tag.element {
                    self.pop();
                }
                return;
            }
            if top.namespace != Namespace::Html && self.end_foreign(tag) {
                return;
            }
        }
        if self.judge.escapes(tag.element) {
            return self.show_end_tag(tag);
        }
        let ignored = &mut self.ignored[tag.element as usize];
        if *ignored > 0 {
            *ignored -= 1;
            self.ignored_total -= 1;
            if self.is_visible() {
                self.nest.leave_out(tag.element);
            }
            return;
        }
        if self.mode == Mode::Body || self.end_in_table_modes(tag.element) {
            self.end_in_body(tag);
        }
    }

    /// As [`show_start_tag`](Self::show_start_tag).
    #[cold]
    fn show_end_tag(&mut self, tag: &EndTag<'_>) {
        self.insert_text(Text::new(&normalize_text(&["</", tag.name, ">"].concat())));
    }

    /// Is the end tag left to the rules for "in body" by the modes in a table?
    #[inline(never)]
    fn end_in_table_modes(&mut self, element: Element) -> bool {
        loop {
            let next = match self.mode {
                Mode::Body => Next::InBody,
                Mode::Table => self.end_in_table(element),
                Mode::Caption => self.end_in_caption(element),
                Mode::ColumnGroup => self.end_in_column_group(element),
                Mode::TableBody => self.end_in_table_body(element),
                Mode::Row => self.end_in_row(element),
                Mode::Cell => self.end_in_cell(element),
            };
            match next {
                Next::Done => return false,
                Next::Again => {}
                Next::InBody => return true,
            }
        }
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
            self.note(RemovalKind::Comment, "", Reason::NotAllowed, offset);
        }
        self.run_has_words = false;
    }

    fn is_foreign(&self) -> bool {
        self.stack.top().is_some_and(|top| top.namespace != Namespace::Html)
    }
}
