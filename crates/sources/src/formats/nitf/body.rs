//! The body of NITF as HTML (NITF 3.6, `body.content`), and the HTML that senders mix into it.

use crate::html::Body;
use crate::source::{Image, KnownMetadata, Link, Rendition};
use crate::text::filled;
use crate::xml::{Element, Node};

/// How an element is written.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    /// A block of text, as the element of that name.
    Block(&'static str),
    /// A block of text or of blocks, as the element of that name.
    Holder(&'static str),
    /// Only what is in it, blocks.
    Blocks,
    /// A run of text, as the element of that name.
    Run(&'static str),
    /// Only what is in it, a run of text.
    Text,
    Media,
    /// HTML's `figure`.
    Figure,
    Picture,
    Note,
    /// Nothing at all.
    Nothing,
}

impl Form {
    fn of(element: &Element) -> Self {
        let name = element.local().to_ascii_lowercase();
        if let Some(same) = find(&name, SAME_BLOCKS) {
            return Self::Block(same);
        }
        if let Some(same) = find(&name, SAME_HOLDERS) {
            return Self::Holder(same);
        }
        if let Some(same) = find(&name, SAME_RUNS) {
            return Self::Run(same);
        }
        match name.as_str() {
            "hl1" | "hl2" => Self::Block("h2"),
            "hl3" => Self::Block("h3"),
            "hl4" | "hl5" => Self::Block("h4"),
            "bq" => Self::Holder("blockquote"),
            "credit" => Self::Run("cite"),
            "object.title" => Self::Run("cite"),
            "lang" => Self::Run("span"),
            "block" | "div" | "section" | "article" | "main" | "html" | "body" | "body.content" | "nitf-table"
            | "custom-table" | "fn" | "tagline" | "header" | "footer" | "center" => Self::Blocks,
            "media" => Self::Media,
            "figure" => Self::Figure,
            "img" => Self::Picture,
            "note" => Self::Note,
            "nitf-table-metadata"
            | "head"
            | "script"
            | "style"
            | "body.head"
            | "body.end"
            | "media-metadata"
            | "bibliography" => Self::Nothing,
            _ => Self::Text,
        }
    }

    fn is_block(self) -> bool {
        !matches!(self, Self::Run(_) | Self::Text)
    }
}

const SAME_BLOCKS: &[&str] = &["p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr"];
const SAME_HOLDERS: &[&str] = &[
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "caption",
    "colgroup",
    "col",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "td",
    "th",
    "blockquote",
    "video",
    "audio",
    "source",
    "iframe",
];
const SAME_RUNS: &[&str] = &[
    "em", "strong", "b", "i", "u", "q", "sub", "sup", "a", "br", "code", "small", "s", "del", "ins", "mark", "abbr",
    "cite", "time",
];
/// What is kept of attributes; a class of a sender's would be taken for one of a page.
const ATTRIBUTES: &[(&str, &str)] = &[
    ("href", "href"),
    ("xml:lang", "lang"),
    ("lang", "lang"),
    ("dir", "dir"),
    ("colspan", "colspan"),
    ("rowspan", "rowspan"),
    ("src", "src"),
    ("type", "type"),
    ("title", "title"),
    ("start", "start"),
    ("datetime", "datetime"),
    ("controls", "controls"),
    ("poster", "poster"),
    ("width", "width"),
    ("height", "height"),
];

fn find(name: &str, names: &[&'static str]) -> Option<&'static str> {
    names.iter().find(|known| **known == name).copied()
}

/// Writes what is inside of an element as blocks of HTML. Pictures with an address of their own stand at their place;
/// all pictures, notes to editors and other media go to what is known.
pub(super) fn write(content: &Element, known: &mut KnownMetadata) -> String {
    let mut writer = Writer { body: Body::default(), known };
    writer.blocks(content);
    writer.body.into_html()
}

/// Media outside of the text, as data.
pub(super) fn media_of(head: &Element, known: &mut KnownMetadata) {
    let mut writer = Writer { body: Body::default(), known };
    for media in head.find_all("media") {
        writer.media(media);
    }
}

struct Writer<'k> {
    body: Body,
    known: &'k mut KnownMetadata,
}

impl Writer<'_> {
    /// Blocks as they are, and each run of text between them as a paragraph.
    fn blocks(&mut self, element: &Element) {
        let nodes = element.nodes();
        let mut at = 0;
        while at < nodes.len() {
            let run = nodes[at..].iter().take_while(|node| !is_block(node)).count();
            self.paragraph(&nodes[at..at + run]);
            at += run;
            if let Some(Node::Element(block)) = nodes.get(at) {
                if !is_repeated(block, &nodes[at + 1..]) {
                    self.block(block);
                }
                at += 1;
            }
        }
    }

    fn paragraph(&mut self, run: &[Node]) {
        if run.iter().any(has_text) {
            self.body.start("p", &[]);
            self.run(run);
            self.body.end("p");
        }
    }

    fn block(&mut self, element: &Element) {
        match Form::of(element) {
            Form::Block("hr") => self.body.start("hr", &[]),
            // A block in a block of text is no such block for HTML.
            Form::Block(_) if element.nodes().iter().any(is_block) => self.blocks(element),
            Form::Block(name) => {
                if element.nodes().iter().any(has_text) {
                    self.wrapped(name, element, |writer| writer.run(element.nodes()));
                }
            }
            Form::Holder(name) => self.wrapped(name, element, |writer| {
                let is_row =
                    matches!(name, "ul" | "ol" | "dl" | "table" | "thead" | "tbody" | "tfoot" | "tr" | "colgroup");
                if is_row {
                    for child in element.children() {
                        writer.block(child);
                    }
                } else if element.nodes().iter().any(is_block) {
                    writer.blocks(element);
                } else {
                    writer.run(element.nodes());
                }
            }),
            Form::Blocks => self.blocks(element),
            Form::Media => self.media(element),
            Form::Picture => self.picture(element),
            Form::Note => self.note(element),
            Form::Figure => self.figure(element),
            // Only what holds a block comes here.
            Form::Run(_) | Form::Text => self.blocks(element),
            Form::Nothing => {}
        }
    }

    fn wrapped(&mut self, name: &'static str, element: &Element, write: impl FnOnce(&mut Self)) {
        let attributes: Vec<_> = ATTRIBUTES.iter().map(|(from, name)| (*name, element.attribute(from))).collect();
        self.body.start(name, &attributes);
        if !matches!(name, "br" | "col" | "source") {
            write(self);
            self.body.end(name);
        }
    }

    fn run(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Text(text) => self.body.text(text),
                Node::Element(element) => match Form::of(element) {
                    Form::Run(name) => self.wrapped(name, element, |writer| writer.run(element.nodes())),
                    Form::Text => self.run(element.nodes()),
                    _ => self.block(element),
                },
            }
        }
    }

    /// NITF 3.6, `media`.
    fn media(&mut self, media: &Element) {
        let references: Vec<_> = media.all("media-reference").collect();
        let texts = |name: &str| filled(media.all(name).map(Element::text).collect::<Vec<_>>().join(" "));
        let (caption, credit) = (texts("media-caption"), texts("media-producer"));
        let mut renditions: Vec<_> = references.iter().map(|reference| rendition(reference)).collect();
        let first_type = renditions.iter().find_map(|rendition| rendition.r#type.as_deref());
        let kind = media.attribute("media-type").or(first_type).unwrap_or("image").to_ascii_lowercase();
        if !["image", "photo", "picture", "graphic"].iter().any(|name| kind.starts_with(name)) {
            for rendition in renditions {
                let url = rendition.url;
                self.known.links.push(Link { url, title: caption.clone(), rel: Some(kind.clone()), ..Link::default() });
            }
            return;
        }
        renditions.retain(|rendition| rendition.url.is_some());
        if renditions.is_empty() && caption.is_none() {
            return;
        }
        let alt = references.iter().find_map(|reference| filled(reference.attribute("alternate-text")?));
        let id = media.attribute("id").and_then(filled);
        self.image(Image { id, caption, credit, alt, renditions });
    }

    /// The picture of HTML, whose address some senders give as NITF's `source`.
    fn picture(&mut self, element: &Element) {
        let rendition = rendition(element);
        if rendition.url.is_some() {
            let alt = element.attribute("alt").and_then(filled);
            self.image(Image { alt, renditions: vec![rendition], ..Image::default() });
        }
    }

    fn figure(&mut self, figure: &Element) {
        match figure.find("img").map(rendition) {
            Some(rendition) if rendition.url.is_some() => {
                let alt = figure.find("img").and_then(|img| filled(img.attribute("alt")?));
                let caption = figure.find("figcaption").and_then(|caption| filled(caption.text()));
                self.image(Image { alt, caption, renditions: vec![rendition], ..Image::default() });
            }
            _ => self.blocks(figure),
        }
    }

    fn image(&mut self, image: Image) {
        let url = image.renditions.iter().filter_map(|rendition| rendition.url.as_deref()).find(|url| is_absolute(url));
        if let Some(url) = url {
            self.body.figure(url, image.alt.as_deref(), image.caption.as_deref(), image.credit.as_deref());
        }
        self.known.images.push(image);
    }

    /// A note is for publication unless it is said to be for editors.
    fn note(&mut self, note: &Element) {
        if is_for_editors(note) {
            self.known.notes.extend(filled(note.text()));
        } else {
            self.blocks(note);
        }
    }
}

/// NITF 3.6, `note`: `npa` is a non-publishable advisory.
fn is_for_editors(note: &Element) -> bool {
    let says = |name: &str, values: &[&str]| {
        note.attribute(name).is_some_and(|value| values.iter().any(|known| value.trim().eq_ignore_ascii_case(known)))
    };
    says("type", &["npa"]) || says("noteclass", &["editorsnote", "hd"])
}

fn rendition(reference: &Element) -> Rendition {
    let first = |names: &[&str]| names.iter().find_map(|name| filled(reference.attribute(name)?));
    let pixels = |name: &str| first(&[name]).and_then(|value| value.trim_end_matches("px").parse().ok());
    Rendition {
        url: first(&["source", "src", "data-location", "name"]),
        width: pixels("width"),
        height: pixels("height"),
        r#type: first(&["mime-type"]),
        role: None,
    }
}

/// An address that leads to the same from anywhere.
pub(in crate::formats) fn is_absolute(url: &str) -> bool {
    url.get(..8).is_some_and(|start| {
        let start = start.to_ascii_lowercase();
        start.starts_with("http://") || start == "https://"
    })
}

fn is_block(node: &Node) -> bool {
    match node {
        Node::Text(_) => false,
        Node::Element(element) => match Form::of(element) {
            Form::Run(_) | Form::Text => element.nodes().iter().any(is_block),
            form => form.is_block(),
        },
    }
}

fn has_text(node: &Node) -> bool {
    match node {
        Node::Text(text) => !text.trim().is_empty(),
        Node::Element(element) => element.nodes().iter().any(has_text),
    }
}

/// Archives give the first paragraphs in a block of their own, and in the block of the full text again.
fn is_repeated(block: &Element, next: &[Node]) -> bool {
    let next = next.iter().find_map(|node| match node {
        Node::Element(next) => Some(next),
        Node::Text(_) => None,
    });
    let text = block.text();
    !text.is_empty()
        && block.local() == "block"
        && next.is_some_and(|next| next.local() == "block" && next.text().starts_with(&text))
}
