//! Inserting text, and where things go that stand loose in a table.
//! <https://html.spec.whatwg.org/#foster-parent>

use super::TreeSink;
use super::builder::{Builder, Mode};
use super::stack::{OpenElement, State};
use crate::html::{Element, Text, is_blank};
use crate::policy::Judge;

impl<J: Judge, S: TreeSink> Builder<J, S> {
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
        self.write_place(place);
        self.nest.text(text);
    }

    /// Text in a table: white space at its start stays where it is, if the table is written. Returns the words after
    /// it. White space and words are placed separately: placed together, the result would depend on where a stream is
    /// cut.
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
    #[inline]
    fn holder(&self) -> Option<&OpenElement> {
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
