//! Elements, and how they are read.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::entities::{decode_references, entity};
use crate::small::order;
use crate::source::Notice;
use crate::text::collapse;

/// Elements deeper than this are left out, with their text kept.
const MAX_DEPTH: usize = 256;
/// Reading ends at so many elements and attributes: each takes some 100 bytes of memory, and may have 4 in the file.
const MAX_PARTS: usize = 1_000_000;
/// A scope has no more prefixes, since each item copies them.
const MAX_PREFIXES: usize = 256;

/// How elements and attributes are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Names {
    /// Without prefix: for formats in which one vocabulary counts, and senders get its namespace wrong.
    Local,
    /// With the prefix that everybody gives the namespace (`dc:creator`), whatever the file calls it; as written where
    /// it is of none of these, and without one where the file has none.
    Prefixed,
}

/// The usual prefix of a namespace.
const NAMESPACES: &[(&str, &str)] = &[
    ("http://purl.org/dc/elements/1.1/", "dc"),
    ("http://purl.org/dc/terms/", "dcterms"),
    ("http://purl.org/rss/1.0/modules/content/", "content"),
    // RSS itself has none, however it writes itself.
    ("http://purl.org/rss/1.0/", ""),
    ("http://backend.userland.com/rss2", ""),
    ("http://search.yahoo.com/mrss", "media"),
    ("http://search.yahoo.com/mrss/", "media"),
    ("http://www.w3.org/2005/Atom", "atom"),
    ("http://www.google.com/schemas/sitemap-news/0.9", "news"),
    ("http://www.google.com/schemas/sitemap-image/1.1", "image"),
    ("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
    ("http://purl.org/atom/app#", "app"),
    ("http://www.w3.org/2007/app", "app"),
    ("http://purl.org/syndication/thread/1.0", "thr"),
];

/// What stands in an element.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    Element(Element),
    Text(String),
}

/// An element of XML.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    nodes: Vec<Node>,
}

impl Element {
    /// The name, as [`Names`] says.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The name without its prefix.
    pub(crate) fn local(&self) -> &str {
        local(&self.name)
    }

    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The value of an attribute. `xml:lang` has its prefix in either way of naming.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    pub(crate) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The elements in it.
    pub(crate) fn children(&self) -> Elements<'_, '_> {
        Elements { nodes: self.nodes.iter(), name: None }
    }

    /// The elements in it of that name.
    pub(crate) fn all<'e, 'n>(&'e self, name: &'n str) -> Elements<'e, 'n> {
        Elements { nodes: self.nodes.iter(), name: Some(name) }
    }

    /// The first element in it of that name.
    pub(crate) fn child(&self, name: &str) -> Option<&Element> {
        self.all(name).next()
    }

    /// The first element at a path of names: `head/docdata/date.issue`.
    pub(crate) fn path(&self, path: &str) -> Option<&Element> {
        let (first, rest) = path.split_once('/').map_or((path, None), |(first, rest)| (first, Some(rest)));
        match rest {
            Some(rest) => self.all(first).find_map(|child| child.path(rest)),
            None => self.child(first),
        }
    }

    /// The first element of that name at any depth, this one aside.
    pub(crate) fn find(&self, name: &str) -> Option<&Element> {
        self.children().find_map(|child| if child.name == name { Some(child) } else { child.find(name) })
    }

    /// Every element of that name at any depth, in the order of the file, this one aside.
    pub(crate) fn find_all<'e>(&'e self, name: &str) -> Vec<&'e Element> {
        let mut found = Vec::new();
        for child in self.children() {
            if child.name == name {
                found.push(child);
            }
            found.extend(child.find_all(name));
        }
        found
    }

    /// All text in it, white space as one space each.
    pub(crate) fn text(&self) -> String {
        collapse(&self.raw_text())
    }

    /// All text in it, as it stands there.
    pub(crate) fn raw_text(&self) -> String {
        let mut text = String::new();
        self.append_text(&mut text);
        text
    }

    /// The text of the first element at a path, unless it is empty.
    pub(crate) fn text_at(&self, path: &str) -> Option<String> {
        self.path(path).map(Self::text).filter(|text| !text.is_empty())
    }

    fn append_text(&self, text: &mut String) {
        for node in &self.nodes {
            match node {
                Node::Text(run) => text.push_str(run),
                Node::Element(child) => child.append_text(text),
            }
        }
    }

    fn push_text(&mut self, run: &str) {
        match self.nodes.last_mut() {
            Some(Node::Text(text)) => text.push_str(run),
            _ if run.is_empty() => {}
            _ => self.nodes.push(Node::Text(run.to_owned())),
        }
    }
}

/// The elements among nodes, all or those of a name. One type for all who ask, so that its code is there once.
#[derive(Clone)]
pub(crate) struct Elements<'e, 'n> {
    nodes: std::slice::Iter<'e, Node>,
    name: Option<&'n str>,
}

impl<'e> Iterator for Elements<'e, '_> {
    type Item = &'e Element;

    #[inline(never)]
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.nodes.next()? {
                Node::Element(element) if self.name.is_none_or(|name| element.name == name) => return Some(element),
                _ => {}
            }
        }
    }
}

pub(super) fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// What the elements around a part of a file say: the name of the root, and the prefixes that they declare.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scope {
    root: Option<String>,
    prefixes: Vec<(String, Option<&'static str>)>,
}

/// Reads XML. Gives an element without a name that holds what the text holds, and what was not well-formed.
pub(crate) fn parse(text: &str, names: Names) -> (Element, Vec<Notice>) {
    let mut builder = Builder::new(names, Scope::default());
    builder.read(text);
    builder.finish()
}

/// Reads a part of a file, such as an item.
pub(crate) fn parse_within(scope: &Scope, text: &str, names: Names) -> (Element, Vec<Notice>) {
    let mut builder = Builder::new(names, scope.clone());
    builder.read(text);
    builder.finish()
}

/// Reads the beginning of a file, up to where its items begin, and the scope that these stand in.
pub(crate) fn parse_head(text: &str, names: Names) -> (Element, Scope) {
    let mut builder = Builder::new(names, Scope::default());
    builder.read(text);
    let mut prefixes = std::mem::take(&mut builder.prefixes);
    prefixes.truncate(MAX_PREFIXES);
    let root = builder.open.first().map(|(written, ..)| written.clone());
    (builder.finish().0, Scope { root, prefixes })
}

struct Builder {
    names: Names,
    scope_root: Option<String>,
    /// The open elements as written, the outermost first, with how many prefixes were declared before each.
    open: Vec<(String, usize, Element)>,
    /// Prefixes and what they are called here.
    prefixes: Vec<(String, Option<&'static str>)>,
    root: Element,
    notices: Vec<Notice>,
    parts: usize,
    /// Open elements that are too deep to be kept.
    beyond: Vec<String>,
}

impl Builder {
    fn new(names: Names, scope: Scope) -> Self {
        Self {
            names,
            scope_root: scope.root,
            open: Vec::new(),
            prefixes: scope.prefixes,
            root: Element::default(),
            notices: Vec::new(),
            parts: 0,
            beyond: Vec::new(),
        }
    }

    fn read(&mut self, text: &str) {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        // Ends are matched here, so that one wrong end does not cost the rest of the file.
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        loop {
            match reader.read_event() {
                Ok(Event::Eof) => break,
                Ok(event) => self.event(&event),
                Err(error) => {
                    self.malformed(&["at byte ", &reader.error_position().to_string(), ": ", &reason(&error)]);
                    break;
                }
            }
            if self.parts > MAX_PARTS {
                self.malformed(&["more than ", &MAX_PARTS.to_string(), " elements and attributes"]);
                break;
            }
        }
    }

    fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::Empty(tag) => {
                self.start(tag);
                self.end(tag.name().into_inner());
            }
            Event::End(tag) => self.end(tag.name().into_inner()),
            Event::Text(text) => self.text(&text.xml10_content()),
            Event::CData(text) => self.text(&text.xml10_content()),
            Event::GeneralRef(reference) => match entity(reference) {
                Some(text) => self.text(&text),
                None => self.text(&["&", reference, ";"].concat()),
            },
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) | Event::Eof => {}
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>) {
        let written = tag.name().into_inner();
        self.parts += 1;
        if self.open.len() >= MAX_DEPTH {
            self.beyond.push(written.to_owned());
            return;
        }
        let before = self.prefixes.len();
        let mut attributes = Vec::new();
        for attribute in tag.html_attributes().with_checks(false) {
            self.parts += 1;
            let Ok(attribute) = attribute else {
                self.malformed(&["an attribute of <", written, "> cannot be read"]);
                continue;
            };
            let (name, value) = (attribute.key.into_inner(), decode_references(&attribute.value));
            match name.strip_prefix("xmlns") {
                Some(prefix) if prefix.is_empty() || prefix.starts_with(':') => {
                    let known = NAMESPACES.iter().find(|(namespace, _)| *namespace == value.trim());
                    self.prefixes.push((prefix.trim_start_matches(':').to_owned(), known.map(|(_, prefix)| *prefix)));
                }
                _ => attributes.push((name.to_owned(), value)),
            }
        }
        if has_twins(&attributes) {
            self.malformed(&["<", written, "> has an attribute twice"]);
        }
        // An attribute of another vocabulary does not count before the element's own of that name.
        if attributes.iter().any(|(name, _)| name.contains(':')) {
            let (others, mut own): (Vec<_>, Vec<_>) = attributes.into_iter().partition(|(name, _)| name.contains(':'));
            own.extend(others);
            attributes = own;
        }
        for (name, _) in &mut attributes {
            if self.names == Names::Local && !name.starts_with("xml:") {
                *name = local(name).to_owned();
            }
        }
        let element = Element { name: self.named(written), attributes, nodes: Vec::new() };
        self.open.push((written.to_owned(), before, element));
    }

    fn named(&self, written: &str) -> String {
        if self.names == Names::Local {
            return local(written).to_owned();
        }
        let (prefix, local) = written.split_once(':').unwrap_or(("", written));
        let declared = self.prefixes.iter().rev().find(|(known, _)| known == prefix);
        match declared {
            // A feed in Atom has no prefix, however it writes itself.
            Some((_, Some("atom"))) if self.root_is_atom(local) => local.to_owned(),
            Some((_, Some(""))) => local.to_owned(),
            Some((_, Some(usual))) => [usual, ":", local].concat(),
            _ => written.to_owned(),
        }
    }

    fn root_is_atom(&self, local_name: &str) -> bool {
        let outermost = self.scope_root.as_ref().or(self.open.first().map(|(written, ..)| written));
        let root = outermost.map_or(local_name, |written| local(written));
        root == "feed" || root == "entry"
    }

    fn end(&mut self, written: &str) {
        if let Some(last) = self.beyond.last() {
            if last == written {
                self.beyond.pop();
            }
            return;
        }
        let Some(at) = self.open.iter().rposition(|(name, ..)| name == written) else {
            return self.malformed(&["</", written, "> ends nothing"]);
        };
        if at + 1 < self.open.len() {
            let name = std::mem::take(&mut self.open[at + 1].0);
            self.malformed(&["<", &name, "> is not closed"]);
        }
        while self.open.len() > at {
            self.close();
        }
    }

    fn close(&mut self) {
        if let Some((_, prefixes, element)) = self.open.pop() {
            self.prefixes.truncate(prefixes);
            self.current().nodes.push(Node::Element(element));
        }
    }

    fn text(&mut self, text: &str) {
        self.current().push_text(text);
    }

    fn current(&mut self) -> &mut Element {
        self.open.last_mut().map_or(&mut self.root, |(_, _, element)| element)
    }

    /// Notes what is not well-formed; the first time alone, since one fault has many followers.
    fn malformed(&mut self, what: &[&str]) {
        if self.notices.is_empty() {
            let message = ["the XML is not well-formed: ", &what.concat()].concat();
            self.notices.push(Notice { code: "XML_MALFORMED", message });
        }
    }

    fn finish(mut self) -> (Element, Vec<Notice>) {
        if let Some((name, ..)) = self.open.last_mut() {
            let name = std::mem::take(name);
            self.malformed(&["it ends inside <", &name, ">"]);
        }
        while !self.open.is_empty() {
            self.close();
        }
        (self.root, self.notices)
    }
}

/// Have two attributes one name?
fn has_twins(attributes: &[(String, String)]) -> bool {
    let name = |at: usize| attributes[at].0.as_str();
    attributes.len() > 1
        && order(attributes.len(), &|one, other| name(one).cmp(name(other)))
            .windows(2)
            .any(|pair| name(pair[0]) == name(pair[1]))
}

/// What quick-xml has against the text. Of its errors these alone can come from there; the others would bring more code
/// to print them than to read XML.
fn reason(error: &quick_xml::Error) -> String {
    match error {
        quick_xml::Error::Syntax(error) => error.to_string(),
        _ => "it cannot be read".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(element: &Element) -> String {
        let inside = element.nodes.iter().map(|node| match node {
            Node::Text(text) => text.clone(),
            Node::Element(element) => {
                let attributes = element.attributes().map(|(name, value)| format!(" {name}={value}"));
                format!("<{}{}>{}</>", element.name, attributes.collect::<String>(), shown(element))
            }
        });
        inside.collect()
    }

    #[test]
    fn xml_is_read_with_tolerance() {
        for (name, names, text, expected, is_malformed) in [
            ("an entity of HTML", Names::Local, "<a>x&nbsp;&eacute;&amp;</a>", "<a>x\u{a0}é&</>", false),
            ("an entity that nobody knows", Names::Local, "<a>&firm;</a>", "<a>&firm;</>", false),
            ("a bare ampersand", Names::Local, "<a>R&D & more</a>", "<a>R&D & more</>", false),
            (
                "a document type expands nothing",
                Names::Local,
                "<!DOCTYPE a [<!ENTITY e \"boom\"><!ENTITY x SYSTEM \"file:///etc/x\">]><a>&e;&x;</a>",
                "<a>&e;&x;</>",
                false,
            ),
            ("CDATA", Names::Local, "<a><![CDATA[<p>1 & 2</p>]]></a>", "<a><p>1 & 2</p></>", false),
            ("an end that is missing", Names::Local, "<a><b>1</a>2", "<a><b>1</></>2", true),
            ("an end too many", Names::Local, "<a>1</b>2</a>", "<a>12</>", true),
            ("it ends early", Names::Local, "<a><b>1", "<a><b>1</></>", true),
            ("a tag that ends early", Names::Local, "<a>1<b", "<a>1</>", true),
            (
                "prefixes are left out",
                Names::Local,
                "<n:a xmlns:n=\"u\" n:x=\"1\" xml:lang=\"ar\"/>",
                "<a x=1 xml:lang=ar></>",
                false,
            ),
            (
                "prefixes are the usual ones",
                Names::Prefixed,
                "<rss xmlns:z=\"http://purl.org/dc/elements/1.1/\"><z:creator/><q:b/></rss>",
                "<rss><dc:creator></><q:b></></>",
                false,
            ),
            (
                "Atom's own names have none",
                Names::Prefixed,
                "<atom:feed xmlns:atom=\"http://www.w3.org/2005/Atom\"><atom:id/></atom:feed>",
                "<feed><id></></>",
                false,
            ),
        ] {
            let (root, notices) = parse(text, names);
            assert_eq!(shown(&root), expected, "{name}");
            assert_eq!(!notices.is_empty(), is_malformed, "{name}: {notices:?}");
        }
    }

    #[test]
    fn depth_is_limited_and_no_text_is_lost() {
        let text = ["<a>".repeat(5000), "deep".into(), "</a>".repeat(5000)].concat();
        let (root, notices) = parse(&text, Names::Local);
        assert_eq!(root.text(), "deep");
        assert!(notices.is_empty(), "{notices:?}");
    }
}
