//! The insertion mode "in body", and formatting, which it opens again and closes.
//! <https://html.spec.whatwg.org/#parsing-main-inbody>

use super::TreeSink;
use super::builder::{Builder, MAX_STACK, Mode, Next};
use super::formatting::{Active, Saved};
use super::report::Reason;
use super::stack::{Namespace, Open, Scope, State};
use crate::html::{Attribute, Element, Text, name_key};
use crate::policy::Judge;
use crate::read::{EndTag, StartTag, normalize_text};
use crate::small::text::eq_ignore_case;

impl<J: Judge, S: TreeSink> Builder<J, S> {
    // Formatting

    /// "Reconstruct the active formatting elements."
    pub(super) fn reconstruct_formatting(&mut self) {
        if self.formatting.is_settled() {
            return;
        }
        // Else a ladder of them would be written again in each paragraph.
        let allowance = self.allowance();
        if self.reopened > allowance {
            self.formatting.thin_out();
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
            // All or none: a link that kept its `href` and lost its `rel` would be a way around the policy.
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
            self.stack.push(Open {
                element: active.element,
                key: name_key(active.element.name()),
                namespace: Namespace::Html,
                is_integration_point: false,
                state: if active.kept { State::Reopen } else { State::Unwrapped },
                is_dropped: !is_visible,
                parent,
                is_settled: false,
                attributes: mark..self.arena.mark(),
                id: self.next_id,
            });
            parent = self.stack.top_index();
            self.next_id = self.next_id.wrapping_add(1);
        }
        self.repeated += weight;
        debug_assert!(self.next_id.wrapping_sub(first_id) < 64);
    }

    fn insert_formatting(&mut self, tag: &StartTag<'_>) {
        let depth = self.stack.len();
        self.insert(tag);
        if let Some(top) = self.stack.top().filter(|_| self.stack.len() > depth) {
            let fingerprint = self.arena.slice(&top.attributes).fingerprint();
            let kept = top.state != State::Unwrapped;
            let attributes = Saved::default();
            self.formatting.push(Active { element: top.element, id: Some(top.id), kept, fingerprint, attributes });
        }
    }

    /// The adoption agency algorithm, as far as the stack and the list go.
    /// <https://html.spec.whatwg.org/#adoption-agency-algorithm>
    fn end_formatting(&mut self, tag: &EndTag<'_>) {
        let element = tag.element;
        let top_matches = |open: &&Open| open.is_html(element) && !self.formatting.has_id(open.id);
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
        let is_block = |open: &Open| open.namespace == Namespace::Html && open.element.is_special();
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

    // Start tags

    pub(super) fn start(&mut self, tag: &StartTag<'_>) {
        if self.stack.top().is_some_and(|top| top.namespace == Namespace::Html && top.element.is_raw()) {
            return; // The tokenizer and we disagree; to a browser this is text of the element.
        }
        self.end_option_before(tag.element);
        if self.is_foreign_to(tag) {
            return self.start_foreign(tag);
        }
        if self.judge.escapes(if tag.element == Element::Image { Element::Img } else { tag.element }) {
            return self.show_start_tag(tag);
        }
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
                Next::Done => return,
                Next::Again => {}
                Next::InBody => return self.start_in_body(tag),
            }
        }
    }

    /// Inserts the tag as text, as if its `<` had been written `&lt;`: nothing opens, closes or moves.
    fn show_start_tag(&mut self, tag: &StartTag<'_>) {
        if self.is_visible() {
            self.note("element", tag.name, Reason::Escaped, tag.offset);
        }
        let mut text = ["<", tag.name].concat();
        for raw in tag.attributes.iter().take(self.limits.attributes) {
            let quote = if raw.value.contains('"') { "'" } else { "\"" };
            let parts = [" ", raw.name, "=", quote, raw.value, quote];
            parts.iter().take(if raw.value.is_empty() { 2 } else { 6 }).for_each(|part| text.push_str(part));
        }
        text.push_str(if tag.self_closing { "/>" } else { ">" });
        self.insert_text(Text::new(&normalize_text(&text)));
    }

    fn start_in_body(&mut self, tag: &StartTag<'_>) {
        use Element::*;
        let element = tag.element;
        match element {
            Html | Body | Head => self.judge.root(element, tag.attributes),
            Frame | Frameset | Caption | Col | Colgroup | Tbody | Td | Tfoot | Th | Thead | Tr => {
                if self.is_visible() {
                    self.note("element", tag.name, Reason::Misplaced, tag.offset);
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
                self.insert_as(tag, Img, Namespace::Html);
            }
            Svg | Math => {
                self.reconstruct_formatting();
                let namespace = if element == Svg { Namespace::Svg } else { Namespace::MathMl };
                self.insert_foreign(tag, namespace);
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

    /// An `option` without an end tag must not take the rest of the article with it: a block ends it, since a reader never
    /// sees options, and always the article.
    fn end_option_before(&mut self, element: Element) {
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

    // Foreign content: never written, but followed, to know where it ends

    fn is_foreign_to(&self, tag: &StartTag<'_>) -> bool {
        self.stack.top().is_some_and(|top| match top.namespace {
            Namespace::Html => false,
            _ if !top.is_integration_point => true,
            Namespace::MathMl => ["mglyph", "malignmark"].iter().any(|name| eq_ignore_case(tag.name, name)),
            Namespace::Svg => false,
        })
    }

    fn insert_foreign(&mut self, tag: &StartTag<'_>, namespace: Namespace) {
        self.insert_as(tag, tag.element, namespace);
        if tag.self_closing && self.stack.top().is_some_and(|top| top.namespace == namespace && top.key == tag.key) {
            self.pop();
        }
    }

    fn start_foreign(&mut self, tag: &StartTag<'_>) {
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
        self.insert_foreign(tag, namespace);
    }

    /// An end tag in foreign content closes the nearest foreign element of that name; `false` where HTML rules apply.
    fn end_foreign(&mut self, tag: &EndTag<'_>) -> bool {
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

    // End tags

    pub(super) fn end(&mut self, tag: &EndTag<'_>) {
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
            return self.insert_text(Text::new(&normalize_text(&["</", tag.name, ">"].concat())));
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
        loop {
            let next = match self.mode {
                Mode::Body => Next::InBody,
                Mode::Table => self.end_in_table(tag.element),
                Mode::Caption => self.end_in_caption(tag.element),
                Mode::ColumnGroup => self.end_in_column_group(tag.element),
                Mode::TableBody => self.end_in_table_body(tag.element),
                Mode::Row => self.end_in_row(tag.element),
                Mode::Cell => self.end_in_cell(tag.element),
            };
            match next {
                Next::Done => return,
                Next::Again => {}
                Next::InBody => return self.end_in_body(tag),
            }
        }
    }

    fn end_in_body(&mut self, tag: &EndTag<'_>) {
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
                if let Some(index) = self.stack.in_scope_where(Scope::Default, &Element::is_heading) {
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
    fn end_any_other(&mut self, tag: &EndTag<'_>) {
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

/// HTML rules hold inside these foreign elements. <https://html.spec.whatwg.org/#html-integration-point>
#[cold]
pub(super) fn is_integration_point(namespace: Namespace, tag: &StartTag<'_>) -> bool {
    let is = |name: &str| eq_ignore_case(tag.name, name);
    match namespace {
        Namespace::Html => false,
        Namespace::Svg => is("foreignObject") || is("desc") || is("title"),
        Namespace::MathMl if is("annotation-xml") => tag.attributes.get(Attribute::Encoding).is_some_and(|value| {
            ["text/html", "application/xhtml+xml"].iter().any(|html| eq_ignore_case(&value, html))
        }),
        Namespace::MathMl => ["mi", "mo", "mn", "ms", "mtext"].into_iter().any(is),
    }
}
