//! Where an article may stand. What goes into a slot is read as it was written only where the parser is in plain flow
//! content: no link, button, list of options or formatting is open around it, no foreign content, no table without a
//! cell. lol_html keeps no tree, so the elements that matter are followed here, by their start tags and by whatever end
//! tag lol_html says has closed them. Where a browser may see more open than lol_html does, that is a doubt, and after
//! a doubt no article is let in: a template says what it means by closing what it opens.

use lol_html::html_content::Element;

use crate::error::{Error, TagAt};
use crate::strays::Strays;
use crate::tables::{self, Kind, Tables};

pub(crate) const HTML: &str = "http://www.w3.org/1999/xhtml";

/// What an article must not stand inside: a link in a link is cut in two, and formatting that a block has interrupted
/// is begun again in the article's own paragraphs. `p` is followed for custom elements, which do not close it.
#[rustfmt::skip]
const FOLLOWED: [&str; 23] = [
    "a", "p", "svg", "button", "b", "strong", "i", "em", "small", "select", "template", "object", "font", "u", "s",
    "code", "math", "nobr", "big", "strike", "tt", "applet", "marquee",
];

/// Those of them whose content is not read as the rest of the page is.
const APART: [&str; 3] = ["svg", "math", "template"];

/// What is followed where the slots for HTML are behind: not even text stays in a list of options.
const FOLLOWED_FOR_TEXT: [&str; 4] = ["svg", "math", "template", "select"];

/// HTML that ends foreign content. `font` does it by some of its attributes.
/// <https://html.spec.whatwg.org/#parsing-main-inforeign>
#[rustfmt::skip]
const BREAKS_OUT: [&str; 45] = [
    "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "font", "h1",
    "h2", "h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol", "p", "pre",
    "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "table", "tt", "u", "ul", "var",
];

/// Elements of foreign content that hold HTML.
const HOLD_HTML: [&str; 9] = ["foreignobject", "desc", "title", "annotation-xml", "mi", "mo", "mn", "ms", "mtext"];

/// Start tags that close an open `p` and hold flow content: where an article may be put.
const FLOW: [&str; 24] = [
    "div",
    "main",
    "article",
    "section",
    "aside",
    "nav",
    "header",
    "footer",
    "figure",
    "figcaption",
    "blockquote",
    "details",
    "dialog",
    "fieldset",
    "center",
    "li",
    "dd",
    "dt",
    "td",
    "th",
    "address",
    "hgroup",
    "search",
    "menu",
];

/// Reads the end tag that, to lol_html, closes the element that began at a byte: its name and its place.
pub(crate) type End = fn(&mut Places, usize, &str, usize);

/// An element that is open, as far as lol_html knows.
struct Open {
    tag: TagAt,
    /// Must it be closed by its own end tag?
    is_strict: bool,
}

/// An `svg` or `math` that is open, by its place among what is open.
struct Root {
    place: usize,
    /// The place of the first element in it that holds HTML.
    holder: Option<usize>,
}

/// What a browser may see otherwise than lol_html, and what to do about it.
#[derive(Clone)]
struct Doubt {
    tag: TagAt,
    problem: String,
    /// Is it about foreign content, on which the reading of everything behind it depends?
    is_foreign: bool,
}

/// What the template has opened up to here.
#[derive(Default)]
pub(crate) struct Places {
    open: Vec<Open>,
    /// Each `svg` and `math` that is open: every tag asks for the innermost, and there may be much open.
    roots: Vec<Root>,
    tables: Tables,
    pub(crate) strays: Strays,
    doubt: Option<Doubt>,
    /// A `p` that no `</p>` has closed. Most elements close it, custom elements do not.
    paragraph: Option<TagAt>,
    /// The end tag that was read last: lol_html tells of one for each element that it closes.
    last_end: Option<usize>,
    /// Are all slots for HTML behind? Then only what decides how the rest is read matters.
    pub(crate) is_settled: bool,
    /// What was open where the slot begins that is open now: what is in it will not be there.
    outside: Option<Outside>,
}

struct Outside {
    open: usize,
    tables: Vec<tables::Open>,
    doubt: Option<Doubt>,
    paragraph: Option<TagAt>,
}

pub(crate) fn tag_of(element: &Element<'_, '_>) -> TagAt {
    TagAt { name: element.tag_name().into(), byte: element.source_location().bytes().start }
}

impl Places {
    fn doubt(&mut self, tag: TagAt, is_foreign: bool, problem: &[&str]) {
        if self.doubt.as_ref().is_none_or(|known| is_foreign && !known.is_foreign) {
            self.doubt = Some(Doubt { tag, problem: problem.concat(), is_foreign });
        }
    }

    /// Forgets what is open from a place on.
    fn close_from(&mut self, place: usize) {
        self.open.truncate(place);
        let kept = self.roots.partition_point(|root| root.place < place);
        self.roots.truncate(kept);
        if let Some(root) = self.roots.last_mut() {
            root.holder = root.holder.filter(|&holder| holder < place);
        }
    }

    /// Reads the start of a slot, whose content will give way.
    pub(crate) fn enter_slot(&mut self) {
        self.outside = Some(Outside {
            open: self.open.len(),
            tables: self.tables.open.clone(),
            doubt: self.doubt.take(),
            paragraph: self.paragraph.clone(),
        });
    }

    /// Reads the end of the slot. What was in it is forgotten, unless lol_html has lost its way in it.
    pub(crate) fn leave_slot(&mut self) -> Result<(), Error> {
        if let Some(Doubt { tag, problem, .. }) = self.doubt.take().filter(|doubt| doubt.is_foreign) {
            return Err(Error::at(tag, &[&problem]));
        }
        if let Some(outside) = self.outside.take() {
            self.close_from(outside.open);
            self.tables.open = outside.tables;
            self.doubt = outside.doubt;
            self.paragraph = outside.paragraph;
        }
        Ok(())
    }

    /// Is a `template` open, or foreign content? What stands there is no part of the page's head.
    pub(crate) fn is_apart(&self) -> bool {
        self.open.iter().any(|open| APART.contains(&&*open.tag.name))
    }

    /// Has lol_html read the page to its end as a browser does?
    pub(crate) fn check_end(&self) -> Result<(), Error> {
        match &self.doubt {
            Some(Doubt { tag, problem, is_foreign: true }) => Err(Error::at(tag.clone(), &[problem])),
            _ => Ok(()),
        }
    }

    /// Reads a start tag. Does its end tag matter, and to whom?
    pub(crate) fn start(&mut self, element: &Element<'_, '_>, name: &str) -> Option<End> {
        let is_part = tables::is_part(name) && element.namespace_uri() == HTML;
        if is_part {
            self.tables.start(name, element.source_location().bytes().start);
        }
        let names: &[&str] = if self.is_settled { &FOLLOWED_FOR_TEXT } else { &FOLLOWED };
        let followed = names.iter().find(|&&followed| followed == name);
        if self.start_in_foreign(element, name) || followed.is_some_and(|name| self.follow(element, name)) {
            return Some(if is_part { Self::end_both } else { Self::end });
        }
        (is_part && element.can_have_content()).then_some(Self::end_part)
    }

    /// Reads the start tag of one of [`FOLLOWED`]. Is it open now?
    fn follow(&mut self, element: &Element<'_, '_>, name: &'static str) -> bool {
        let tag = TagAt { name: name.into(), byte: element.source_location().bytes().start };
        if !element.can_have_content() {
            if matches!(name, "svg" | "math") {
                // lol_html takes what follows for a part of it; a browser does not.
                self.doubt(tag, true, &["ended by its slash; write its end tag instead"]);
            }
            return false;
        }
        if matches!(name, "svg" | "math") {
            self.roots.push(Root { place: self.open.len(), holder: None });
        }
        let is_strict = name != "p" || element.namespace_uri() != HTML;
        self.open.push(Open { tag, is_strict });
        true
    }

    /// Reads the start tag of something inside `svg` or `math`, if it is there. Does its end tag matter?
    fn start_in_foreign(&mut self, element: &Element<'_, '_>, name: &str) -> bool {
        let Some(root) = self.roots.last_mut() else { return false };
        // lol_html counts those that hold HTML to what they hold.
        let is_holder = HOLD_HTML.contains(&name);
        if is_holder || root.holder.is_some() && element.namespace_uri() == HTML {
            let can_have_content = element.can_have_content();
            if can_have_content {
                if is_holder {
                    root.holder.get_or_insert(self.open.len());
                }
                self.open.push(Open { tag: tag_of(element), is_strict: true });
            }
            return can_have_content;
        }
        // HTML ends the picture and every picture around that one; lol_html lets it end one.
        if self.roots.len() > 1 && (BREAKS_OUT.contains(&name) || element.namespace_uri() == HTML) {
            self.doubt(tag_of(element), true, &["HTML inside svg or math ends it at once; move it out"]);
        }
        false
    }

    /// Reads the end tag that, to lol_html, closes the element that began at a byte.
    pub(crate) fn end(&mut self, began: usize, name: &str, at: usize) {
        let Ok(place) = self.open.binary_search_by_key(&began, |open| open.tag.byte) else { return };
        let Open { tag, is_strict } = self.open.swap_remove(place);
        self.close_from(place);
        let is_foreign = matches!(&*tag.name, "svg" | "math") || HOLD_HTML.contains(&&*tag.name);
        if tag.name != name && is_strict {
            self.doubt(tag, is_foreign, &["not closed before </", name, ">; close it"]);
        } else if tag.name != name && tag.name == "p" {
            self.paragraph.get_or_insert(tag);
        } else if matches!(name, "svg" | "math") && self.strays.has_break(began, at) {
            self.doubt(tag, true, &["a </p> or </br> inside it ends it; take that out"]);
        }
    }

    /// As [`end`](Self::end), for `template`, which is both.
    fn end_both(&mut self, began: usize, name: &str, at: usize) {
        self.end_part(began, name, at);
        self.end(began, name, at);
    }

    /// As [`end`](Self::end), for a part of a table.
    pub(crate) fn end_part(&mut self, began: usize, name: &str, at: usize) {
        if self.last_end != Some(at) {
            self.last_end = Some(at);
            self.tables.end(name, at);
        }
        if let Some(part) = self.tables.open_at(began) {
            let tag = TagAt { name: part.into(), byte: began };
            self.doubt(tag, false, &["not closed before </", name, ">; close it"]);
        }
    }

    /// May text be put into this element?
    pub(crate) fn check_text(&self, element: &Element<'_, '_>) -> Result<(), Error> {
        let (tag, name) = (tag_of(element), element.tag_name());
        if element.namespace_uri() != HTML || self.is_apart() {
            return Err(Error::at(tag, &["a slot inside svg, math or template; move it out"]));
        }
        let problem = match name.as_str() {
            "script" | "style" | "iframe" | "noscript" | "xmp" | "noembed" | "noframes" | "plaintext" => {
                "text would be code here; use <span> or another element of text"
            }
            "html" | "head" | "body" | "table" | "thead" | "tbody" | "tfoot" | "tr" | "colgroup" | "select"
            | "optgroup" | "frameset" | "form" => "text would not stay here; use <span> or another element of text",
            _ if name != "option" && self.open.iter().any(|open| open.tag.name == "select") => {
                "text inside <select> would not stay here; use <option>"
            }
            _ => return self.check_content(element, tag),
        };
        Err(Error::at(tag, &[problem]))
    }

    fn check_content(&self, element: &Element<'_, '_>, tag: TagAt) -> Result<(), Error> {
        if !element.can_have_content() || element.is_self_closing() {
            return Err(Error::at(tag, &["an element without content; write a start tag and an end tag"]));
        }
        match element.tag_name().as_str() {
            "td" | "th" => self.check_part(tag, Kind::Row, "a cell outside of a row; put it into <table>, <tr>"),
            "caption" => self.check_part(tag, Kind::Table, "a caption outside of a table; put it into <table>"),
            _ => Ok(()),
        }
    }

    /// Does the part of a table that begins there stand in one of that kind, which the template has written itself?
    fn check_part(&self, tag: TagAt, parent: Kind, problem: &str) -> Result<(), Error> {
        let is_in_parent = self.tables.around(tag.byte).last().is_some_and(|last| last.kind == parent);
        if is_in_parent && self.tables.open_at(tag.byte).is_some() {
            return Ok(());
        }
        Err(Error::at(tag, &[problem]))
    }

    /// May HTML be put into this element?
    pub(crate) fn check_html(&self, element: &Element<'_, '_>) -> Result<(), Error> {
        let (tag, name) = (tag_of(element), element.tag_name());
        let is_custom = name.contains('-');
        if !FLOW.contains(&name.as_str()) && !is_custom {
            return Err(Error::at(tag, &["HTML cannot go into this element; use <div>, <main> or <section>"]));
        }
        if let Some(Doubt { tag, problem, .. }) = &self.doubt {
            return Err(Error::at(tag.clone(), &[problem, " (the slot <", &name, "> comes after it)"]));
        }
        if element.namespace_uri() != HTML {
            return Err(Error::at(tag, &["a slot inside svg or math; move it out"]));
        }
        self.check_content(element, tag.clone())?;
        if let Some(paragraph) = self.paragraph.as_ref().filter(|_| is_custom) {
            return Err(Error::at(paragraph.clone(), &["not closed by </p>, and <", &name, "> does not close it"]));
        }
        // A `p` is closed by any of `FLOW`.
        let is_in_the_way = |open: &&Open| open.tag.byte != tag.byte && (is_custom || open.tag.name != "p");
        if let Some(open) = self.open.iter().rev().find(is_in_the_way) {
            let at = open.tag.byte.to_string();
            let way_out = if open.tag.name == "p" { "; use <div> instead" } else { "; move it out" };
            return Err(Error::at(tag, &["a slot inside <", &open.tag.name, "> (byte ", &at, ")", way_out]));
        }
        self.check_tables(tag)
    }

    /// Is every table around the slot one whose open parts are known for sure, down to a cell or a caption?
    fn check_tables(&self, tag: TagAt) -> Result<(), Error> {
        let around = self.tables.around(tag.byte);
        for open in around.iter().filter(|open| open.is_implied) {
            if open.kind == Kind::Row {
                return Err(Error::at(tag, &["a slot in a cell without a row; write <tr>"]));
            }
            if self.strays.has_body_end(open.at, tag.byte, &self.tables.body_ends) {
                return Err(Error::at(tag, &["a slot in a table that has </tbody> without <tbody>; write <tbody>"]));
            }
        }
        let is_cell = matches!(&*tag.name, "td" | "th");
        match around.last() {
            Some(last) if !is_cell && !matches!(last.kind, Kind::Cell | Kind::Caption) => {
                Err(Error::at(tag, &["a slot straight inside <", last.name, ">; put it into a cell"]))
            }
            _ => Ok(()),
        }
    }
}
