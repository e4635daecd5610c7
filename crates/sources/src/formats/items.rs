//! Files of XML that are read item by item.

use std::fmt;

use super::Items;
use crate::source::{Notice, Source};
use crate::xml::{Cut, Cutter, Element, Names, Scope, parse_head, parse_within};

/// How the items of a format become stories.
pub(super) trait Reader: fmt::Debug {
    /// Reads what stands before the first item; the root element is in it.
    fn head(&mut self, head: &Element);

    /// Reads an item, and adds its story, where it is one. `notices` say what was wrong with its XML.
    fn item(&mut self, item: &Element, notices: Vec<Notice>, found: &mut Vec<Source>);

    /// Adds the stories that waited for others.
    fn end(&mut self, _found: &mut Vec<Source>) {}
}

#[derive(Debug)]
struct XmlItems {
    cutter: Cutter,
    reading: Reading,
}

#[derive(Debug)]
struct Reading {
    scope: Scope,
    reader: Box<dyn Reader>,
}

/// Files whose items have these names.
pub(super) fn xml(names: &'static [&'static str], reader: impl Reader + 'static) -> Box<dyn Items> {
    let reading = Reading { scope: Scope::default(), reader: Box::new(reader) };
    Box::new(XmlItems { cutter: Cutter::new(names), reading })
}

impl Items for XmlItems {
    fn write(&mut self, text: &str, found: &mut Vec<Source>) -> usize {
        let reading = &mut self.reading;
        self.cutter.write(text, &mut |part| reading.part(part, found))
    }

    fn end(&mut self, found: &mut Vec<Source>) {
        let reading = &mut self.reading;
        self.cutter.end(&mut |part| reading.part(part, found));
        reading.reader.end(found);
    }
}

impl Reading {
    fn part(&mut self, part: Cut<'_>, found: &mut Vec<Source>) {
        match part {
            Cut::Head(text) => {
                let (head, scope) = parse_head(text, Names::Prefixed);
                self.scope = scope;
                self.reader.head(&head);
            }
            Cut::Item(text) => {
                let (parsed, notices) = parse_within(&self.scope, text, Names::Prefixed);
                if let Some(item) = parsed.children().next() {
                    self.reader.item(item, notices, found);
                }
            }
        }
    }
}
