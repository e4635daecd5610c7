//! The guarantee: what is written here is read back as the same tree, by every parser, inside every flow container.
//!
//! [`Nest`] keeps the stack of elements that are really open in the output. Before an element opens it applies, to that
//! stack, each rule by which a parser would close, move or ignore something, and resolves it itself: it closes what a
//! parser would close, supplies the table parts a parser would supply, and refuses what a parser would refuse. The tree
//! builder above has applied the same rules to the input already; they are applied again since elements that it counted
//! on as a boundary (a `button` between two paragraphs, say) may have been unwrapped since.

use super::{AttributeSlice, TreeSink};
use crate::html::{Element, Text, is_blank, is_space};

/// An element that was opened in the output, whether or not it still is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Handle {
    index: u32,
    serial: u32,
}

#[derive(Clone, Copy, Debug)]
struct WrittenElement {
    element: Element,
    serial: u32,
    /// Supplied by us: nobody holds its handle, and it closes as soon as something comes that does not belong in it.
    implied: bool,
}

/// The end of the output so far, as far as word boundaries go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tail {
    /// A block's tag, or nothing yet: words are apart here anyway.
    Block,
    Space,
    Word,
}

/// The elements that a policy lets through, by element.
pub(crate) type Kept = [bool; Element::COUNT];

pub(crate) struct Nest<S> {
    sink: S,
    open: Vec<WrittenElement>,
    /// The number of open elements of each kind, which answers most questions.
    counts: [u16; Element::COUNT],
    kept: Kept,
    max_depth: usize,
    next_serial: u32,
    tail: Tail,
    /// The tags of a block were left out since the last word.
    boundary: bool,
    /// Nothing is written in the innermost element yet.
    is_empty: bool,
    /// Nothing is written yet: a byte order mark here would be taken for one.
    at_start: bool,
}

impl<S: TreeSink> Nest<S> {
    /// `max_depth` is the deepest nesting written (a few table parts may be supplied beyond it). Browsers stop at 512.
    pub(crate) fn new(sink: S, kept: Kept, max_depth: usize) -> Self {
        Self {
            sink,
            open: Vec::with_capacity(32),
            counts: [0; Element::COUNT],
            kept,
            max_depth,
            next_serial: 0,
            tail: Tail::Block,
            boundary: false,
            is_empty: false,
            at_start: true,
        }
    }

    /// Opens an element, or refuses it (`None`): its content is then written without it.
    pub(crate) fn open(&mut self, element: Element, attributes: AttributeSlice<'_>) -> Option<Handle> {
        if !self.kept[element as usize] || !self.make_room_for(element) {
            self.leave_out(element);
            return None;
        }
        Some(self.push(element, attributes, false))
    }

    /// Closes an element and everything in it; nothing happens where it is closed already.
    #[inline]
    pub(crate) fn close(&mut self, handle: Handle) {
        if self.is_open(handle) {
            self.close_down_to(handle.index as usize);
        }
    }

    #[inline]
    pub(crate) fn is_open(&self, handle: Handle) -> bool {
        self.open.get(handle.index as usize).is_some_and(|entry| entry.serial == handle.serial)
    }

    /// Is the output as deep as it may be?
    #[inline]
    pub(crate) fn is_full(&self) -> bool {
        self.open.len() >= self.max_depth
    }

    /// Writes text at the end of the output.
    pub(crate) fn text(&mut self, text: Text<'_>) {
        let mut text = text;
        // A parser drops a newline there, so none may be written.
        if self.is_empty && self.top() == Some(Element::Pre) {
            text = text.part(text.as_str().trim_start_matches('\n'));
        }
        if self.at_start {
            text = text.part(text.as_str().trim_start_matches('\u{feff}'));
        }
        let (Some(&first), Some(&last)) = (text.as_bytes().first(), text.as_bytes().last()) else { return };
        let is_blank = is_space(first) && is_blank(&text);
        if is_blank {
            // When it is read again, a part of a table is written as soon as there is something in it, and takes no
            // space before.
            let is_in_new_part = || self.is_empty && self.top().is_some_and(Element::is_table_structure);
            if self.top() == Some(Element::Colgroup) || is_in_new_part() {
                return;
            }
        } else {
            self.close_implied(|parent| parent == Element::Td);
            self.enter_flow();
            self.write_boundary(is_space(first));
        }
        self.is_empty = false;
        self.at_start = false;
        self.sink.text(text);
        if !is_space(last) {
            self.tail = Tail::Word;
        } else if self.tail == Tail::Word || !is_blank {
            self.tail = Tail::Space;
        }
    }

    /// Notes that the tags of `element` were left out here: words on either side of a block must stay apart.
    #[inline]
    pub(crate) fn leave_out(&mut self, element: Element) {
        self.boundary |= element.is_block();
    }

    pub(crate) fn sink_mut(&mut self) -> &mut S {
        &mut self.sink
    }

    pub(crate) fn close_all(&mut self) {
        self.close_down_to(0);
    }

    /// Closes everything and gives the sink back.
    pub(crate) fn finish(mut self) -> S {
        self.close_all();
        self.sink
    }

    #[inline]
    fn top(&self) -> Option<Element> {
        self.open.last().map(|entry| entry.element)
    }

    #[inline]
    fn has(&self, element: Element) -> bool {
        self.counts[element as usize] > 0
    }

    #[inline(always)]
    fn push(&mut self, element: Element, attributes: AttributeSlice<'_>, implied: bool) -> Handle {
        if element.is_block() {
            self.tail = Tail::Block;
            self.boundary = false;
        } else {
            self.write_boundary(false);
        }
        self.sink.open(element, attributes);
        self.is_empty = !element.is_void() && element != Element::Iframe;
        self.at_start = false;
        let handle = Handle { index: self.open.len() as u32, serial: self.next_serial };
        self.next_serial = self.next_serial.wrapping_add(1);
        if element == Element::Iframe {
            // The content of such an element is text to a parser: it is written empty, and nothing can be put into it.
            self.sink.close(element);
            self.tail = Tail::Word;
        } else if !element.is_void() {
            self.counts[element as usize] += 1;
            self.open.push(WrittenElement { element, serial: handle.serial, implied });
        } else if !element.is_block() {
            self.tail = Tail::Word;
        }
        handle
    }

    #[inline(never)]
    fn supply(&mut self, element: Element) {
        self.push(element, AttributeSlice::EMPTY, true);
    }

    #[inline]
    fn close_down_to(&mut self, index: usize) {
        while self.open.len() > index {
            if let Some(entry) = self.open.pop() {
                self.counts[entry.element as usize] -= 1;
                self.is_empty = false;
                self.sink.close(entry.element);
                if entry.element.is_block() {
                    self.tail = Tail::Block;
                    self.boundary = false;
                }
            }
        }
    }

    #[inline]
    fn write_boundary(&mut self, space_follows: bool) {
        if std::mem::take(&mut self.boundary) && self.tail == Tail::Word && !space_follows {
            self.sink.text(Text::plain(" "));
            self.tail = Tail::Space;
        }
    }

    /// Closes supplied elements that what comes next does not belong in.
    fn close_implied(&mut self, belongs_in: impl Fn(Element) -> bool) {
        while let Some(entry) = self.open.last() {
            if !entry.implied || belongs_in(entry.element) {
                break;
            }
            self.close_down_to(self.open.len() - 1);
        }
    }

    /// The depth that [`enter_flow`](Self::enter_flow) would add. Supplied elements count towards it, since they are
    /// written, and read again like any other.
    fn missing_parts(&self) -> usize {
        match self.top() {
            Some(Element::Table) => 3,
            // The element closes first.
            Some(Element::Colgroup) => 2,
            Some(Element::Tr) => 1,
            Some(top) if top.is_row_group() => 2,
            _ => 0,
        }
    }

    /// Text and flow content straight inside a table would be moved out of it by a parser: give it a cell.
    #[inline]
    fn enter_flow(&mut self) {
        if self.top().is_some_and(Element::is_table_structure) {
            self.supply_cell();
        }
    }

    #[cold]
    fn supply_cell(&mut self) {
        if self.top() == Some(Element::Colgroup) {
            self.close_down_to(self.open.len() - 1);
        }
        if self.top() == Some(Element::Table) {
            self.supply(Element::Tbody);
        }
        if self.top().is_some_and(Element::is_row_group) {
            self.supply(Element::Tr);
        }
        if self.top() == Some(Element::Tr) {
            self.supply(Element::Td);
        }
    }

    /// Brings the stack into a state in which a parser takes a start tag of `element` as a plain child of its top.
    /// `false` where there is none.
    fn make_room_for(&mut self, element: Element) -> bool {
        use Element::*;
        self.close_implied(|parent| belongs_in(element, parent));
        if element.is_table_part() {
            return self.enter_table_for(element);
        }
        if self.open.len() + self.missing_parts() >= self.max_depth {
            return false;
        }
        self.enter_flow();
        match element {
            Li => {
                self.close_item(|open| open == Li);
                self.needs_list(Li, Ul)
            }
            Dd | Dt => {
                self.close_item(|open| matches!(open, Dd | Dt));
                self.needs_list(element, Dl)
            }
            A => {
                self.close_nested_link();
                true
            }
            Rb | Rp | Rt | Rtc => {
                self.close_ruby_parts(element);
                true
            }
            _ => {
                if element.closes_p() {
                    self.close_p();
                }
                if element.is_heading() && self.top().is_some_and(Element::is_heading) {
                    self.close_down_to(self.open.len() - 1);
                }
                true
            }
        }
    }

    /// Puts table parts only inside their proper parent, which is supplied where a parser would supply it.
    fn enter_table_for(&mut self, part: Element) -> bool {
        use Element::*;
        match (part, self.top()) {
            (Caption | Colgroup | Tbody | Thead | Tfoot, Some(Table)) => true,
            (Col, Some(Colgroup)) => true,
            (Col, Some(Table)) => {
                self.supply(Colgroup);
                true
            }
            (Tr | Td | Th, Some(Table)) => {
                self.supply(Tbody);
                self.enter_table_for(part)
            }
            (Td | Th, Some(Tbody | Thead | Tfoot)) => {
                self.supply(Tr);
                true
            }
            (Tr, Some(Tbody | Thead | Tfoot)) | (Td | Th, Some(Tr)) => true,
            _ => false,
        }
    }

    /// "If the stack of open elements has a p element in button scope, then close a p element."
    fn close_p(&mut self) {
        if !self.has(Element::P) {
            return;
        }
        let inner = self.open.iter().rposition(|entry| entry.element == Element::P || entry.element.bounds_scope());
        if let Some(index) = inner.filter(|&index| self.open[index].element == Element::P) {
            self.close_down_to(index);
        }
    }

    /// The loop of the "li" (and "dd, dt") start tag: an open item ends unless a special element stands between.
    fn close_item(&mut self, is_item: fn(Element) -> bool) {
        use Element::{Address, Div, P};
        for index in (0..self.open.len()).rev() {
            let open = self.open[index].element;
            if is_item(open) {
                self.close_down_to(index);
                break;
            }
            if open.is_special() && !matches!(open, Address | Div | P) {
                break;
            }
        }
        self.close_p();
    }

    /// An item that nothing shields would close the item that the host page put our output into: supply its list.
    fn needs_list(&mut self, item: Element, list: Element) -> bool {
        use Element::{Address, Div, P};
        let shielded = self.open.iter().any(|e| e.element.is_special() && !matches!(e.element, Address | Div | P));
        if !shielded {
            // The list counts towards the depth, as in `missing_parts`.
            if !self.kept[list as usize] || self.open.len() + 1 >= self.max_depth {
                return false;
            }
            self.supply(list);
        }
        debug_assert!(self.kept[item as usize]);
        true
    }

    /// A link inside a link ends the outer one, unless a cell or caption (a marker) stands between.
    fn close_nested_link(&mut self) {
        if !self.has(Element::A) {
            return;
        }
        let is_marker = |element: Element| element.is_cell() || element == Element::Caption;
        let inner = self.open.iter().rposition(|entry| entry.element == Element::A || is_marker(entry.element));
        if let Some(index) = inner.filter(|&index| self.open[index].element == Element::A) {
            self.close_down_to(index);
        }
    }

    /// A part of a ruby annotation generates implied end tags, where a `ruby` is in scope.
    fn close_ruby_parts(&mut self, part: Element) {
        use Element::{Rp, Rt, Rtc, Ruby};
        let in_scope = self.has(Ruby)
            && self
                .open
                .iter()
                .rfind(|entry| entry.element == Ruby || entry.element.bounds_scope())
                .is_some_and(|entry| entry.element == Ruby);
        while in_scope
            && self.top().is_some_and(|top| top.has_implied_end() && !(top == Rtc && matches!(part, Rp | Rt)))
        {
            self.close_down_to(self.open.len() - 1);
        }
    }
}

/// Does `element` belong straight inside a supplied `parent`?
#[inline]
fn belongs_in(element: Element, parent: Element) -> bool {
    use Element::*;
    match parent {
        Ul => element == Li,
        Dl => matches!(element, Dd | Dt),
        Td => !element.is_table_part(),
        Tr => element.is_cell(),
        Tbody => element == Tr || element.is_cell(),
        Colgroup => element == Col,
        _ => false,
    }
}
