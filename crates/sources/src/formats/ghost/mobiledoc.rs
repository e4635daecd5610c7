//! Mobiledoc, which Ghost's editor stored from 2017 to 2023: sections that are lists of numbers and texts.
//! <https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md>

use crate::json::Value;

use super::cards;
use crate::formats::feed::add;
use crate::html::Body;
use crate::json::list;

/// Elements that sections and markups may be.
const ELEMENTS: &[&str] = &[
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "aside",
    "ul",
    "ol",
    "a",
    "b",
    "strong",
    "i",
    "em",
    "s",
    "u",
    "code",
    "sub",
    "sup",
    "mark",
    "del",
];

pub(super) fn html_of(document: &Value, left_out: &mut Vec<String>) -> String {
    let mut writer = Writer { document, body: Body::default(), open: Vec::new(), left_out };
    list(document, "sections").iter().for_each(|section| writer.section(section));
    writer.body.into_html()
}

struct Writer<'v> {
    document: &'v Value,
    body: Body,
    /// The elements that markups have opened.
    open: Vec<&'static str>,
    left_out: &'v mut Vec<String>,
}

fn number(value: &Value, at: usize) -> Option<usize> {
    value.item(at)?.as_u64().and_then(|number| usize::try_from(number).ok())
}

fn element(value: &Value, at: usize) -> Option<&'static str> {
    let name = value.item(at)?.as_str()?;
    ELEMENTS.iter().copied().find(|known| known.eq_ignore_ascii_case(name))
}

impl Writer<'_> {
    fn section(&mut self, section: &Value) {
        match number(section, 0) {
            Some(1) => self.words(element(section, 1).unwrap_or("p"), section.item(2)),
            Some(2) => {
                if let Some(url) = section.item(1).and_then(Value::as_str) {
                    self.body.figure(url, None, None, None);
                }
            }
            Some(3) => {
                let name = element(section, 1).unwrap_or("ul");
                self.body.start(name, &[]);
                let items = section.item(2).and_then(Value::as_array);
                items.into_iter().flatten().for_each(|item| self.words("li", Some(item)));
                self.body.end(name);
            }
            Some(10) => {
                let card = number(section, 1).and_then(|at| list(self.document, "cards").get(at));
                let Some((name, payload)) = card.and_then(|card| Some((card.item(0)?.as_str()?, card.item(1)?))) else {
                    return;
                };
                if !cards::write(&mut self.body, name, payload) {
                    add(self.left_out, Some(name.to_owned()));
                }
            }
            _ => {}
        }
    }

    /// An element with markers: the kind of each, markups that open, how many close behind it, and its text.
    fn words(&mut self, name: &str, markers: Option<&Value>) {
        self.body.start(name, &[]);
        for marker in markers.and_then(Value::as_array).into_iter().flatten() {
            for markup in marker.item(1).and_then(Value::as_array).into_iter().flatten() {
                self.open(markup);
            }
            match (number(marker, 0), marker.item(3)) {
                (Some(0), Some(Value::String(text))) => self.body.text(text),
                (Some(1), _) => self.atom(marker),
                _ => {}
            }
            for _ in 0..number(marker, 2).unwrap_or_default().min(self.open.len()) {
                self.close();
            }
        }
        while !self.open.is_empty() {
            self.close();
        }
        self.body.end(name);
    }

    fn open(&mut self, at: &Value) {
        let at = at.as_u64().and_then(|at| usize::try_from(at).ok());
        let markup = at.and_then(|at| list(self.document, "markups").get(at));
        // One that is not known is opened as well, since its end is counted.
        let name = markup.and_then(|markup| element(markup, 0)).unwrap_or("span");
        let attributes = markup.and_then(|markup| markup.item(1)).and_then(Value::as_array);
        let words: Vec<_> = attributes.into_iter().flatten().filter_map(Value::as_str).collect();
        let href = words.chunks(2).find(|pair| pair[0] == "href").and_then(|pair| pair.get(1)).copied();
        self.body.start(name, &[("href", href)]);
        self.open.push(name);
    }

    fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.body.end(name);
        }
    }

    /// Words that an extension of the editor writes; the one that all have is a line break.
    fn atom(&mut self, marker: &Value) {
        let atom = number(marker, 3).and_then(|at| list(self.document, "atoms").get(at));
        match atom.and_then(|atom| Some((atom.item(0)?.as_str()?, atom.item(1)?.as_str()?))) {
            Some(("soft-return", _)) => self.body.start("br", &[]),
            Some((_, text)) => self.body.text(text),
            None => {}
        }
    }
}
