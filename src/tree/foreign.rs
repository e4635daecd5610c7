//! Foreign content (SVG and MathML): never written as such, but followed, to know where it ends.
//! <https://html.spec.whatwg.org/#parsing-main-inforeign>

use super::TreeSink;
use super::builder::Builder;
use super::stack::Namespace;
use crate::html::{Attribute, Element};
use crate::policy::Judge;
use crate::read::{EndTag, StartTag};
use crate::small::text::eq_ignore_case;

impl<J: Judge, S: TreeSink> Builder<J, S> {
    pub(super) fn is_foreign_to(&self, tag: &StartTag<'_>) -> bool {
        self.stack.top().is_some_and(|top| match top.namespace {
            Namespace::Html => false,
            _ if !top.is_integration_point => true,
            Namespace::MathMl => ["mglyph", "malignmark"].iter().any(|name| eq_ignore_case(tag.name, name)),
            Namespace::Svg => false,
        })
    }

    pub(super) fn start_in_namespace(&mut self, tag: &StartTag<'_>, namespace: Namespace) {
        self.insert_foreign(tag, namespace);
        if tag.self_closing && self.stack.top().is_some_and(|top| top.namespace == namespace && top.key == tag.key) {
            self.pop();
        }
    }

    #[cold]
    pub(super) fn start_foreign(&mut self, tag: &StartTag<'_>) {
        let is_font = tag.element == Element::Font
            && [Attribute::Color, Attribute::Face, Attribute::Size]
                .iter()
                .any(|&name| tag.attributes.get(name).is_some());
        if tag.element.breaks_out_of_foreign() || is_font {
            while self.stack.top().is_some_and(|top| top.namespace != Namespace::Html && !top.is_integration_point) {
                self.pop();
            }
            return self.start(tag);
        }
        let namespace = self.stack.top().map_or(Namespace::Svg, |top| top.namespace);
        self.start_in_namespace(tag, namespace);
    }

    /// An end tag in foreign content closes the nearest foreign element of that name; `false` where HTML rules apply.
    #[cold]
    pub(super) fn end_foreign(&mut self, tag: &EndTag<'_>) -> bool {
        if matches!(tag.element, Element::Br | Element::P) {
            while self.stack.top().is_some_and(|top| top.namespace != Namespace::Html && !top.is_integration_point) {
                self.pop();
            }
            return false;
        }
        let wanted = tag.key;
        for index in (0..self.stack.len()).rev() {
            let open = self.stack.get(index);
            if open.namespace == Namespace::Html {
                return false;
            }
            if open.key == wanted {
                self.pop_to(index);
                return true;
            }
        }
        false
    }
}
