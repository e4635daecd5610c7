//! A body of XML, in XHTML, NITF or TT's own elements, as a list of blocks: what it is written in may be called
//! rightly, wrongly or not at all, so that names alone count.

use crate::address::is_web;
use crate::html::Body;
use crate::lines::{self, Wrap};
use crate::text::collapse;
use crate::xml::{Element, Node, decode_references};

/// A block of a body.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Block {
    /// The element of HTML that it is.
    pub(crate) name: &'static str,
    /// What is inside, as HTML.
    pub(crate) html: String,
    /// What it says, white space as one space each.
    pub(crate) text: String,
    /// It stood in no element of its own.
    pub(crate) is_loose: bool,
}

/// What an element is to a body.
enum Kind {
    /// A block of that name, of text.
    Text(&'static str),
    /// A block of that name, with elements of its own inside.
    Whole(&'static str),
    /// An element within a line.
    Inline(&'static str),
    /// It holds blocks, or it is unknown.
    Group,
    /// What readers do not see here.
    Hidden,
}

/// By the name in lower case. TT's names are Swedish: `MELLIS` is a sub-heading, `CITAT` what somebody says.
fn kind(name: &str) -> Kind {
    match name {
        "p" | "ingress" => Kind::Text("p"),
        "h1" | "hl1" | "rubrik" => Kind::Text("h1"),
        "h2" | "hl2" | "mellis" => Kind::Text("h2"),
        "h3" => Kind::Text("h3"),
        "h4" | "h5" | "h6" => Kind::Text("h4"),
        "citat" => Kind::Text("p"),
        "ul" => Kind::Whole("ul"),
        "ol" => Kind::Whole("ol"),
        "dl" => Kind::Whole("dl"),
        "table" | "nitf-table" => Kind::Whole("table"),
        "pre" => Kind::Whole("pre"),
        "blockquote" | "bq" => Kind::Whole("blockquote"),
        "figure" => Kind::Whole("figure"),
        "a" => Kind::Inline("a"),
        "b" | "strong" => Kind::Inline("strong"),
        "i" | "em" | "cite" => Kind::Inline("em"),
        "q" => Kind::Inline("q"),
        "sub" => Kind::Inline("sub"),
        "sup" => Kind::Inline("sup"),
        "u" => Kind::Inline("u"),
        "s" | "del" | "strike" => Kind::Inline("s"),
        "code" => Kind::Inline("code"),
        "br" => Kind::Inline("br"),
        "img" => Kind::Inline("img"),
        "ruby" => Kind::Inline("ruby"),
        "rt" => Kind::Inline("rt"),
        "rp" => Kind::Inline("rp"),
        "li" => Kind::Inline("li"),
        "dt" => Kind::Inline("dt"),
        "dd" => Kind::Inline("dd"),
        "tr" => Kind::Inline("tr"),
        "td" => Kind::Inline("td"),
        "th" => Kind::Inline("th"),
        "thead" => Kind::Inline("thead"),
        "tbody" => Kind::Inline("tbody"),
        "tfoot" => Kind::Inline("tfoot"),
        "caption" => Kind::Inline("caption"),
        "figcaption" => Kind::Inline("figcaption"),
        "head" | "header" | "title" | "script" | "style" | "template" | "body.head" | "body.end" | "note" | "media"
        | "byline" | "bild" | "dat" | "nav" | "object" => Kind::Hidden,
        _ => Kind::Group,
    }
}

/// The blocks of an element's content.
pub(crate) fn of_element(element: &Element) -> Vec<Block> {
    if element.children().next().is_none() {
        return of_text(&decode_references(&element.raw_text()));
    }
    let mut gatherer = Gatherer::default();
    gatherer.content(element);
    gatherer.end_line();
    gatherer.found
}

/// The blocks of plain text.
pub(crate) fn of_text(text: &str) -> Vec<Block> {
    let mut gatherer = Gatherer::default();
    gatherer.lines(text, Wrap::Text);
    gatherer.found
}

/// Blocks as HTML; points that follow each other are one list.
pub(crate) fn to_html(blocks: &[Block]) -> String {
    let mut body = Body::default();
    let mut is_list = false;
    for block in blocks {
        let is_point = block.name == "li";
        if is_point != is_list {
            if is_point {
                body.start("ul", &[])
            } else {
                body.end("ul")
            }
            is_list = is_point;
        }
        body.start(block.name, &[]);
        body.html(&block.html);
        body.end(block.name);
    }
    if is_list {
        body.end("ul");
    }
    body.into_html()
}

/// Does an element hold one that is, or that is known as, a part of a body?
pub(crate) fn has_blocks(element: &Element) -> bool {
    element.children().any(|child| match kind(&child.local().to_ascii_lowercase()) {
        Kind::Text(_) | Kind::Whole(_) => true,
        Kind::Group | Kind::Inline(_) => has_blocks(child),
        Kind::Hidden => false,
    })
}

#[derive(Default)]
struct Gatherer {
    found: Vec<Block>,
    /// The line that stands in no block.
    line: Line,
}

/// Text and elements within a line.
#[derive(Default)]
struct Line {
    body: Body,
    text: String,
    has_image: bool,
    /// The last thing was a line end.
    is_broken: bool,
}

impl Gatherer {
    fn content(&mut self, element: &Element) {
        for node in element.nodes() {
            match node {
                Node::Text(text) => self.line.text(text),
                Node::Element(child) => self.element(child),
            }
        }
    }

    fn element(&mut self, element: &Element) {
        let name = element.local().to_ascii_lowercase();
        match kind(&name) {
            Kind::Hidden => self.end_line(),
            Kind::Text(block) => self.text_block(element, &name, block),
            Kind::Whole(block) => {
                self.end_line();
                let mut line = Line::default();
                whole(element, block == "pre", &mut line);
                self.push(block, line, false);
            }
            Kind::Inline("br") if self.line.is_broken => self.end_line(),
            Kind::Inline(_) if !has_blocks(element) => self.line.inline(element),
            Kind::Group if !has_blocks(element) && !is_box(&name) => self.line.inline(element),
            Kind::Inline(_) | Kind::Group => {
                self.end_line();
                self.content(element);
                self.end_line();
            }
        }
    }

    fn text_block(&mut self, element: &Element, name: &str, block: &'static str) {
        self.end_line();
        if has_blocks(element) {
            self.content(element);
            return self.end_line();
        }
        if block == "p" && element.children().next().is_none() {
            return self.lines(&spoken(name, &decode_references(&element.raw_text())), Wrap::Markup);
        }
        let before = self.found.len();
        self.content(element);
        self.end_line();
        for found in &mut self.found[before..] {
            (found.name, found.is_loose) = (block, false);
        }
    }

    fn lines(&mut self, text: &str, wrap: Wrap) {
        for block in lines::blocks(text, wrap) {
            let (name, text) = match block {
                lines::Block::Paragraph(text) => ("p", text),
                lines::Block::Point(text) => ("li", text),
                lines::Block::Columns(text) => ("pre", text),
            };
            self.found.push(Block { name, html: crate::html::escape(&text), text: collapse(&text), is_loose: false });
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        self.push("p", line, true);
    }

    fn push(&mut self, name: &'static str, line: Line, is_loose: bool) {
        let text = collapse(&line.text);
        if !text.is_empty() || line.has_image {
            let html = line.body.into_html();
            let mut html = html.trim();
            // A line end at the end of a block ends nothing.
            while let Some(rest) = html.strip_suffix("<br>") {
                html = rest.trim_end();
            }
            self.found.push(Block { name, html: html.to_owned(), text, is_loose });
        }
    }
}

impl Line {
    fn text(&mut self, text: &str) {
        // Many senders escape twice: `&amp;quot;`.
        let text = decode_references(text);
        self.is_broken &= text.trim().is_empty();
        self.text.push_str(&text);
        self.body.text(&text);
    }

    fn inline(&mut self, element: &Element) {
        match kind(&element.local().to_ascii_lowercase()) {
            Kind::Hidden => {}
            Kind::Inline("br") => {
                self.body.start("br", &[]);
                self.text.push(' ');
                self.is_broken = true;
                self.content(element);
            }
            Kind::Inline("img") => self.image(element),
            Kind::Inline(
                name @ ("a" | "b" | "strong" | "em" | "q" | "sub" | "sup" | "u" | "s" | "code" | "ruby" | "rt"),
            ) => {
                self.wrapped(name, element);
            }
            _ => self.content(element),
        }
    }

    fn wrapped(&mut self, name: &str, element: &Element) {
        let href = element.attribute("href").filter(|_| name == "a");
        self.body.start(name, &[("href", href), ("lang", element.attribute("lang").or(element.attribute("xml:lang")))]);
        self.content(element);
        self.body.end(name);
    }

    fn content(&mut self, element: &Element) {
        for node in element.nodes() {
            match node {
                Node::Text(text) => self.text(text),
                Node::Element(child) => self.inline(child),
            }
        }
    }

    /// A picture with an address; one that comes beside the file is data, not markup, and one of a pixel counts
    /// readers.
    fn image(&mut self, element: &Element) {
        if element.attribute("width") == Some("1") {
            return;
        }
        if let Some(src) = element.attribute("src").filter(|src| is_web(src)) {
            let at = |name| (name, element.attribute(name));
            self.body.start("img", &[("src", Some(src)), at("alt"), at("width"), at("height")]);
            self.has_image = true;
        }
    }
}

/// An element whose own elements stay: lists, tables.
fn whole(element: &Element, is_preformatted: bool, line: &mut Line) {
    for node in element.nodes() {
        match node {
            Node::Text(text) if !is_preformatted && text.trim().is_empty() => line.text(" "),
            Node::Text(text) => line.text(text),
            Node::Element(child) => match kind(&child.local().to_ascii_lowercase()) {
                Kind::Hidden => {}
                Kind::Inline("br" | "img" | "a") => line.inline(child),
                Kind::Inline(name) | Kind::Whole(name) | Kind::Text(name) => {
                    let at = |name| (name, child.attribute(name));
                    line.body.start(name, &[at("colspan"), at("rowspan")]);
                    whole(child, is_preformatted || name == "pre", line);
                    line.body.end(name);
                    line.text.push(' ');
                }
                Kind::Group => whole(child, is_preformatted, line),
            },
        }
    }
}

/// Boxes of HTML are blocks, whatever they hold.
fn is_box(name: &str) -> bool {
    matches!(
        name,
        "div" | "section" | "article" | "aside" | "main" | "block" | "body" | "body.content" | "center" | "footer"
    )
}

/// TT marks what somebody says by an element; printed it begins with a dash.
fn spoken(name: &str, text: &str) -> String {
    let text = text.trim_start();
    if name == "citat" && !text.is_empty() && !text.starts_with(['–', '-', '—']) {
        ["– ", text].concat()
    } else {
        text.to_owned()
    }
}
