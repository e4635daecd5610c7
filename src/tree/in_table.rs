//! The insertion modes inside tables. <https://html.spec.whatwg.org/#parsing-main-intable>

use super::TreeSink;
use super::builder::{Builder, Mode, Next};
use super::stack::Scope;
use crate::html::Element;
use crate::policy::Judge;
use crate::read::StartTag;

use Element::*;

impl<J: Judge, S: TreeSink> Builder<J, S> {
    /// <https://html.spec.whatwg.org/#parsing-main-intable>
    pub(super) fn start_in_table(&mut self, tag: &StartTag<'_>) -> Next {
        match tag.element {
            Caption => {
                self.clear_to(|top| top == Table);
                self.formatting.push_marker();
                self.insert(tag);
                self.mode = Mode::Caption;
            }
            Colgroup => {
                self.clear_to(|top| top == Table);
                self.insert(tag);
                self.mode = Mode::ColumnGroup;
            }
            Col => return self.insert_implied(|top| top == Table, Colgroup, Mode::ColumnGroup),
            Tbody | Tfoot | Thead => {
                self.clear_to(|top| top == Table);
                self.insert(tag);
                self.mode = Mode::TableBody;
            }
            Td | Th | Tr => return self.insert_implied(|top| top == Table, Tbody, Mode::TableBody),
            Table => {
                let Some(index) = self.stack.in_scope(Scope::Table, Table) else {
                    return Next::Done;
                };
                self.pop_to(index);
                self.reset_mode();
                return Next::Again;
            }
            // A form in a table is an empty element to a browser.
            Form => {}
            _ => return Next::InBody,
        }
        Next::Done
    }

    pub(super) fn end_in_table(&mut self, element: Element) -> Next {
        match element {
            Table => {
                if let Some(index) = self.stack.in_scope(Scope::Table, Table) {
                    self.pop_to(index);
                    self.reset_mode();
                }
                Next::Done
            }
            Body | Caption | Col | Colgroup | Html | Tbody | Td | Tfoot | Th | Thead | Tr => Next::Done,
            _ => Next::InBody,
        }
    }

    /// <https://html.spec.whatwg.org/#parsing-main-incaption>
    pub(super) fn start_in_caption(&mut self, tag: &StartTag<'_>) -> Next {
        match tag.element {
            Caption | Col | Colgroup | Tbody | Td | Tfoot | Th | Thead | Tr => self.close_caption(),
            _ => Next::InBody,
        }
    }

    pub(super) fn end_in_caption(&mut self, element: Element) -> Next {
        match element {
            Caption => {
                self.close_caption();
                Next::Done
            }
            Table => self.close_caption(),
            Body | Col | Colgroup | Html | Tbody | Td | Tfoot | Th | Thead | Tr => Next::Done,
            _ => Next::InBody,
        }
    }

    /// <https://html.spec.whatwg.org/#parsing-main-incolgroup>
    pub(super) fn start_in_column_group(&mut self, tag: &StartTag<'_>) -> Next {
        match tag.element {
            Col => {
                self.insert(tag);
                Next::Done
            }
            Template => Next::InBody,
            _ => self.close_column_group(),
        }
    }

    pub(super) fn end_in_column_group(&mut self, element: Element) -> Next {
        match element {
            Colgroup => {
                self.close_column_group();
                Next::Done
            }
            Col => Next::Done,
            Template => Next::InBody,
            _ => self.close_column_group(),
        }
    }

    /// <https://html.spec.whatwg.org/#parsing-main-intbody>
    pub(super) fn start_in_table_body(&mut self, tag: &StartTag<'_>) -> Next {
        match tag.element {
            Tr => {
                self.clear_to(Element::is_row_group);
                self.insert(tag);
                self.mode = Mode::Row;
                Next::Done
            }
            Td | Th => {
                self.clear_to(Element::is_row_group);
                self.insert(&StartTag::implied(Tr, self.position));
                self.mode = Mode::Row;
                Next::Again
            }
            Caption | Col | Colgroup | Tbody | Tfoot | Thead => self.close_row_group(),
            _ => self.start_in_table(tag),
        }
    }

    pub(super) fn end_in_table_body(&mut self, element: Element) -> Next {
        match element {
            Tbody | Tfoot | Thead => {
                if self.stack.in_scope(Scope::Table, element).is_some() {
                    self.close_row_group();
                }
                Next::Done
            }
            Table => self.close_row_group(),
            Body | Caption | Col | Colgroup | Html | Td | Th | Tr => Next::Done,
            _ => self.end_in_table(element),
        }
    }

    /// <https://html.spec.whatwg.org/#parsing-main-intr>
    pub(super) fn start_in_row(&mut self, tag: &StartTag<'_>) -> Next {
        match tag.element {
            Td | Th => {
                self.clear_to(|top| top == Tr);
                self.insert(tag);
                self.mode = Mode::Cell;
                self.formatting.push_marker();
                Next::Done
            }
            Caption | Col | Colgroup | Tbody | Tfoot | Thead | Tr => self.close_row(),
            _ => self.start_in_table(tag),
        }
    }

    pub(super) fn end_in_row(&mut self, element: Element) -> Next {
        match element {
            Tr => {
                self.close_row();
                Next::Done
            }
            Table => self.close_row(),
            Tbody | Tfoot | Thead if self.stack.in_scope(Scope::Table, element).is_some() => self.close_row(),
            Body | Caption | Col | Colgroup | Html | Tbody | Tfoot | Thead | Td | Th => Next::Done,
            _ => self.end_in_table(element),
        }
    }

    /// <https://html.spec.whatwg.org/#parsing-main-intd>
    pub(super) fn start_in_cell(&mut self, tag: &StartTag<'_>) -> Next {
        match tag.element {
            Caption | Col | Colgroup | Tbody | Td | Tfoot | Th | Thead | Tr => self.close_cell(),
            _ => Next::InBody,
        }
    }

    pub(super) fn end_in_cell(&mut self, element: Element) -> Next {
        match element {
            Td | Th => {
                if self.stack.in_scope(Scope::Table, element).is_some() {
                    self.close_cell();
                }
                Next::Done
            }
            Body | Caption | Col | Colgroup | Html => Next::Done,
            Table | Tbody | Tfoot | Thead | Tr => match self.stack.in_scope(Scope::Table, element) {
                Some(_) => self.close_cell(),
                None => Next::Done,
            },
            _ => Next::InBody,
        }
    }

    /// "Reset the insertion mode appropriately."
    //// <https://html.spec.whatwg.org/#reset-the-insertion-mode-appropriately>
    pub(super) fn reset_mode(&mut self) {
        self.mode = self
            .stack
            .iter()
            .rev()
            .find_map(|open| match open.element {
                Td | Th => Some(Mode::Cell),
                Tr => Some(Mode::Row),
                Tbody | Thead | Tfoot => Some(Mode::TableBody),
                Caption => Some(Mode::Caption),
                Colgroup => Some(Mode::ColumnGroup),
                Table => Some(Mode::Table),
                Template => Some(Mode::Body),
                _ => None,
            })
            .unwrap_or(Mode::Body);
    }

    /// "Clear the stack back to a table (table body, table row) context."
    fn clear_to(&mut self, is_context: fn(Element) -> bool) {
        while self.stack.len() > 0 && !self.stack.top_is(|top| is_context(top) || matches!(top, Template | Html)) {
            self.pop();
        }
    }

    fn insert_implied(&mut self, is_context: fn(Element) -> bool, element: Element, mode: Mode) -> Next {
        self.clear_to(is_context);
        self.insert(&StartTag::implied(element, self.position));
        self.mode = mode;
        Next::Again
    }

    fn close_caption(&mut self) -> Next {
        let Some(index) = self.stack.in_scope(Scope::Table, Caption) else {
            return Next::Done;
        };
        self.pop_to(index);
        self.formatting.clear_to_marker();
        self.mode = Mode::Table;
        Next::Again
    }

    fn close_column_group(&mut self) -> Next {
        if !self.stack.top_is(|top| top == Colgroup) {
            return Next::Done;
        }
        self.pop();
        self.mode = Mode::Table;
        Next::Again
    }

    fn close_row_group(&mut self) -> Next {
        if self.stack.in_scope_where(Scope::Table, Element::is_row_group).is_none() {
            return Next::Done;
        }
        self.clear_to(Element::is_row_group);
        self.pop();
        self.mode = Mode::Table;
        Next::Again
    }

    fn close_row(&mut self) -> Next {
        if self.stack.in_scope(Scope::Table, Tr).is_none() {
            return Next::Done;
        }
        self.clear_to(|top| top == Tr);
        self.pop();
        self.mode = Mode::TableBody;
        Next::Again
    }

    fn close_cell(&mut self) -> Next {
        let Some(index) = self.stack.in_scope_where(Scope::Table, Element::is_cell) else {
            return Next::Done;
        };
        self.pop_to(index);
        self.formatting.clear_to_marker();
        self.mode = Mode::Row;
        Next::Again
    }
}
