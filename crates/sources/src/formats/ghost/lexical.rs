//! Lexical, which Ghost's editor stores since 2023: a tree of nodes with their types.

use crate::json::Value;

use super::cards;
use crate::formats::feed::add;
use crate::html::Body;
use crate::json::{at, list, text};

/// Nodes deeper than this are left out.
const MAX_DEPTH: usize = 100;

/// What a text's format says, one bit each.
const FORMATS: &[(u64, &str)] =
    &[(1, "strong"), (2, "em"), (4, "s"), (8, "u"), (16, "code"), (32, "sub"), (64, "sup"), (128, "mark")];

pub(super) fn html_of(document: &Value, left_out: &mut Vec<String>) -> String {
    let mut writer = Writer { body: Body::default(), left_out };
    writer.children(at(document, "root"), 0);
    writer.body.into_html()
}

struct Writer<'l> {
    body: Body,
    left_out: &'l mut Vec<String>,
}

impl Writer<'_> {
    fn children(&mut self, node: &Value, depth: usize) {
        if depth < MAX_DEPTH {
            list(node, "children").iter().for_each(|child| self.node(child, depth));
        }
    }

    fn node(&mut self, node: &Value, depth: usize) {
        let kind = text(node, "type").unwrap_or_default();
        let kind = kind.strip_prefix("extended-").unwrap_or(&kind);
        let tag = |fallback: &'static str| {
            let known = ["h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol"];
            known.into_iter().find(|known| at(node, "tag").as_str() == Some(known)).unwrap_or(fallback)
        };
        match kind {
            "text" | "tab" => self.text(node),
            "linebreak" => self.body.start("br", &[]),
            "paragraph" => self.within("p", node, depth),
            "heading" => self.within(tag("h2"), node, depth),
            "list" => self.within(tag("ul"), node, depth),
            "listitem" => self.within("li", node, depth),
            "quote" | "aside" => self.within("blockquote", node, depth),
            "link" | "autolink" => {
                self.body.start("a", &[("href", text(node, "url").as_deref())]);
                self.children(node, depth + 1);
                self.body.end("a");
            }
            _ => {
                if !cards::write(&mut self.body, kind, node) {
                    self.children(node, depth + 1);
                    add(self.left_out, Some(kind.to_owned()).filter(|kind| !kind.is_empty()));
                }
            }
        }
    }

    fn within(&mut self, name: &str, node: &Value, depth: usize) {
        self.body.start(name, &[]);
        self.children(node, depth + 1);
        self.body.end(name);
    }

    fn text(&mut self, node: &Value) {
        let format = at(node, "format").as_u64().unwrap_or_default();
        let names: Vec<_> = FORMATS.iter().filter(|(bit, _)| format & bit != 0).map(|(_, name)| *name).collect();
        names.iter().for_each(|name| self.body.start(name, &[]));
        // White space between words counts.
        self.body.text(at(node, "text").as_str().unwrap_or_default());
        names.iter().rev().for_each(|name| self.body.end(name));
    }
}
