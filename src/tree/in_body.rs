//! The insertion mode "in body".
//! <https://html.spec.whatwg.org/#parsing-main-inbody>

use super::TreeSink;
use super::builder::{Builder, Mode};
use super::report::{Reason, RemovalKind};
use super::stack::{Namespace, Scope};
use crate::html::Element;
use crate::policy::Judge;
use crate::read::{EndTag, StartTag};

impl<J: Judge, S: TreeSink> Builder<J, S> {
    pub(super) fn start_in_body(&mut self, tag: &StartTag<'_>) {
        use Element::*;
        let element = tag.element;
        match element {
            Html | Body | Head => self.judge.root(element, tag.attributes),
            Frame | Frameset | Caption | Col | Colgroup | Tbody | Td | Tfoot | Th | Thead | Tr => {
                if self.is_visible() {
                    self.note(RemovalKind::Element, tag.name, Reason::Misplaced, tag.offset);
                }
            }
            Base | Basefont | Bgsound | Link | Meta | Noframes | Script | Style | Template | Title | Iframe
            | Noembed | Noscript | Textarea | Param | Source | Track => {
                self.insert(tag);
                if element == Template {
                    self.formatting.push_marker();
                    self.mode = Mode::Body;
                }
            }
            Li => {
                self.end_item(|open| open == Li);
                self.close_p();
                self.insert(tag);
            }
            Dd | Dt => {
                self.end_item(|open| matches!(open, Dd | Dt));
                self.close_p();
                self.insert(tag);
            }
            H1 | H2 | H3 | H4 | H5 | H6 => {
                self.close_p();
                if self.stack.top_is(Element::is_heading) {
                    self.pop();
                }
                self.insert(tag);
            }
            Table => {
                self.close_p();
                self.insert(tag);
                self.reset_mode();
            }
            Xmp => {
                self.close_p();
                self.reconstruct_formatting();
                self.insert(tag);
            }
            A => {
                if let Some(active) = self.formatting.find(A) {
                    let id = active.id;
                    self.end_formatting(&EndTag::implied(A));
                    self.formatting.remove(A);
                    if let Some(index) = id.and_then(|id| self.stack.position_of_id(id)) {
                        self.remove(index);
                    }
                }
                self.reconstruct_formatting();
                self.insert_formatting(tag);
            }
            Nobr => {
                self.reconstruct_formatting();
                if self.stack.in_scope(Scope::Default, Nobr).is_some() {
                    self.end_formatting(&EndTag::implied(Nobr));
                    self.reconstruct_formatting();
                }
                self.insert_formatting(tag);
            }
            Button => {
                if let Some(index) = self.stack.in_scope(Scope::Default, Button) {
                    self.pop_to(index);
                }
                self.reconstruct_formatting();
                self.insert(tag);
            }
            Applet | Marquee | Object => {
                self.reconstruct_formatting();
                self.insert(tag);
                self.formatting.push_marker();
            }
            Optgroup | Option => {
                if self.stack.top_is(|top| top == Option) {
                    self.pop();
                }
                self.reconstruct_formatting();
                self.insert(tag);
            }
            Rb | Rtc | Rp | Rt => {
                if self.stack.in_scope(Scope::Default, Ruby).is_some() {
                    self.generate_implied_end_tags(&|top| top == Rtc && matches!(element, Rp | Rt));
                }
                self.insert(tag);
            }
            Image => {
                self.reconstruct_formatting();
                self.insert_html(tag, Img);
            }
            Svg | Math => {
                self.reconstruct_formatting();
                let namespace = if element == Svg { Namespace::Svg } else { Namespace::MathMl };
                self.start_in_namespace(tag, namespace);
            }
            _ if element.is_formatting() => {
                self.reconstruct_formatting();
                self.insert_formatting(tag);
            }
            _ if element.closes_p() => {
                self.close_p();
                self.insert(tag);
            }
            _ => {
                self.reconstruct_formatting();
                self.insert(tag);
            }
        }
    }

    /// The loop of the "li" (and "dd, dt") start tag.
    fn end_item(&mut self, is_item: fn(Element) -> bool) {
        use Element::{Address, Div, P};
        for index in (0..self.stack.len()).rev() {
            let open = self.stack.get(index);
            let html = open.namespace == Namespace::Html;
            if html && is_item(open.element) {
                return self.pop_to(index);
            }
            if open.element.is_special() && !(html && matches!(open.element, Address | Div | P)) {
                return;
            }
        }
    }

    /// An `option` without an end tag must not swallow the rest of the article. Options are dropped and the article is
    /// kept, so a block ends the option.
    pub(super) fn end_option_before(&mut self, element: Element) {
        if !element.closes_p() || self.is_visible() {
            return;
        }
        if let Some(root) = self.stack.iter().position(|open| open.is_dropped) {
            let cause = self.stack.get(root);
            if cause.is_html(Element::Option) || cause.is_html(Element::Optgroup) || cause.is_html(Element::Datalist) {
                self.pop_to(root);
            }
        }
    }

    pub(super) fn end_in_body(&mut self, tag: &EndTag<'_>) {
        use Element::*;
        let element = tag.element;
        match element {
            Html | Body | Head => {}
            Template => {
                if let Some(index) = self.stack.rposition(|open| open == Template) {
                    self.pop_to(index);
                    self.formatting.clear_to_marker();
                    self.reset_mode();
                }
            }
            P => {
                if self.stack.in_scope(Scope::Button, P).is_none() {
                    self.insert(&StartTag::implied(P, self.position));
                }
                self.close_p();
            }
            Br => {
                self.reconstruct_formatting();
                self.insert(&StartTag::implied(Br, self.position));
            }
            Form => {
                // Unlike other blocks, a form ends without ending what was opened inside it.
                if let Some(index) = self.stack.in_scope(Scope::Default, Form) {
                    self.generate_implied_end_tags(&|_| false);
                    if index < self.stack.len() {
                        self.remove(index);
                    }
                }
            }
            Li => self.end_scoped(Scope::ListItem, Li),
            Dd | Dt => self.end_scoped(Scope::Default, element),
            H1 | H2 | H3 | H4 | H5 | H6 => {
                if let Some(index) = self.stack.in_scope_where(Scope::Default, Element::is_heading) {
                    self.pop_to(index);
                }
            }
            Applet | Marquee | Object => {
                if let Some(index) = self.stack.in_scope(Scope::Default, element) {
                    self.pop_to(index);
                    self.formatting.clear_to_marker();
                }
            }
            _ if element.is_formatting() => self.end_formatting(tag),
            _ if element.ends_as_block() => self.end_scoped(Scope::Default, element),
            _ => self.end_any_other(tag),
        }
    }

    fn end_scoped(&mut self, scope: Scope, element: Element) {
        if let Some(index) = self.stack.in_scope(scope, element) {
            self.pop_to(index);
        }
    }

    /// "Any other end tag": the nearest element of that name, unless a special one stands before it.
    pub(super) fn end_any_other(&mut self, tag: &EndTag<'_>) {
        if !self.stack.has(tag.element) {
            return;
        }
        let wanted = tag.key;
        for index in (0..self.stack.len()).rev() {
            let open = self.stack.get(index);
            if open.is_html(tag.element) && open.key == wanted {
                return self.pop_to(index);
            }
            if open.element.is_special() || open.namespace != Namespace::Html {
                return;
            }
        }
    }
}
