//! The invariant of ARCHITECTURE.md, checked by a parser that is not ours: whatever the input, the output is read back
//! byte for byte in every flow container, is its own sanitized form, and holds nothing outside the allow-list.

use html5ever::interface::QuirksMode;
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{LocalName, ParseOpts, QualName, ns, parse_document, parse_fragment};
use maqal::Policy;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// The flow containers that the output is put into.
const HOSTS: &[&str] = &["div", "article", "section", "td", "li", "template"];

const ALLOWED_SCHEMES: &[&str] = &["http:", "https:", "mailto:", "tel:"];

/// `Err` says which part of the invariant does not hold, with the output.
pub fn check(input: &str) -> Result<(), String> {
    let out = check_stable(input, &Policy::new())?;
    let dom = parse_in("div", &out, QuirksMode::NoQuirks);
    forbidden(&fragment_root(&dom)).map_or(Ok(()), |what| Err(format!("{what}\n  out: {out:?}")))
}

/// What holds under every policy: the output (returned) is read back byte for byte, and is its own sanitized form.
pub fn check_stable(input: &str, policy: &Policy) -> Result<String, String> {
    let out = maqal::sanitize(input, policy).map_err(|error| format!("refused: {error}"))?;
    for host in HOSTS {
        let back = serialize(&fragment_root(&parse_in(host, &out, QuirksMode::NoQuirks)));
        if back != out {
            return Err(format!("read back otherwise in <{host}>\n  out:  {out:?}\n  back: {back:?}"));
        }
    }
    let back = serialize(&fragment_root(&parse_in("div", &out, QuirksMode::Quirks)));
    if back != out {
        return Err(format!("read back otherwise in quirks mode\n  out:  {out:?}\n  back: {back:?}"));
    }
    for host in ["div", "li", "dd", "article"] {
        stays_in_its_host(host, &out)?;
    }
    let again = maqal::sanitize(&out, policy).map_err(|error| format!("output refused: {error}"))?;
    if again != out {
        return Err(format!("not its own sanitized form\n  out:   {out:?}\n  again: {again:?}"));
    }
    Ok(out)
}

fn html_name(name: &str) -> QualName {
    QualName::new(None, ns!(html), LocalName::from(name))
}

/// What `innerHTML` would make of it: the children of the document's one child. (The whole DOM, since dropping it takes
/// its nodes apart.)
fn parse_in(host: &str, html: &str, quirks_mode: QuirksMode) -> RcDom {
    let tree_builder = TreeBuilderOpts { quirks_mode, ..Default::default() };
    let options = ParseOpts { tree_builder, ..Default::default() };
    parse_fragment(RcDom::default(), options, html_name(host), Vec::new(), true).one(html)
}

fn fragment_root(dom: &RcDom) -> Handle {
    dom.document.children.borrow()[0].clone()
}

/// Written into a page as text (as a server would), the output must not touch its host or what follows it.
fn stays_in_its_host(host: &str, out: &str) -> Result<(), String> {
    let (open, close) = match host {
        "li" => ("<ul><li>", "</li></ul>"),
        "dd" => ("<dl><dd>", "</dd></dl>"),
        "article" => ("<article>", "</article>"),
        _ => ("<div>", "</div>"),
    };
    let page = format!("<!doctype html><html><head></head><body>{open}{out}{close}<footer>x</footer></body></html>");
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(page.as_str());
    let document = serialize(&dom.document);
    if document == page.trim_start_matches("<!doctype html>") {
        Ok(())
    } else {
        Err(format!("breaks out of <{host}>\n  out:  {out:?}\n  page: {document:?}"))
    }
}

fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

/// "Serialising HTML fragments", with the escaping of 2025.
fn serialize(node: &Handle) -> String {
    let mut out = String::new();
    serialize_children(node, &mut out);
    out
}

fn serialize_children(node: &Handle, out: &mut String) {
    for child in node.children.borrow().iter() {
        match &child.data {
            NodeData::Text { contents } => escape(&contents.borrow(), false, out),
            NodeData::Element { name, attrs, .. } => {
                *out += &format!("<{}", name.local);
                for attribute in attrs.borrow().iter() {
                    *out += &format!(" {}=\"", attribute.name.local);
                    escape(&attribute.value, true, out);
                    out.push('"');
                }
                out.push('>');
                if !is_void(&name.local) {
                    serialize_children(child, out);
                    *out += &format!("</{}>", name.local);
                }
            }
            NodeData::Comment { contents } => *out += &format!("<!--{contents}-->"),
            _ => {}
        }
    }
}

fn escape(text: &str, in_attribute: bool, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '\u{a0}' => out.push_str("&nbsp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if in_attribute => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}

/// The first node, attribute or URL that no policy of this version lets through.
fn forbidden(node: &Handle) -> Option<String> {
    const ELEMENTS: &str = " a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup data dd \
        del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li mark nav \
        ol p picture pre q rp rt ruby s samp section small source span strong sub summary sup table tbody td tfoot th thead \
        time tr track u ul var video wbr ";
    for child in node.children.borrow().iter() {
        match &child.data {
            NodeData::Text { .. } => continue,
            NodeData::Element { name, attrs, .. } => {
                if name.ns != ns!(html) || !ELEMENTS.contains(&format!(" {} ", name.local)) {
                    return Some(format!("element <{}>", name.local));
                }
                for attribute in attrs.borrow().iter() {
                    let (name, value) = (&*attribute.name.local, &*attribute.value);
                    if is_forbidden_attribute(name, value) {
                        return Some(format!("attribute {name}={value:?}"));
                    }
                }
            }
            other => return Some(format!("node {other:?}")),
        }
        if let Some(found) = forbidden(child) {
            return Some(found);
        }
    }
    None
}

fn is_forbidden_attribute(name: &str, value: &str) -> bool {
    const NAMES: &str = " abbr alt aria-describedby aria-hidden aria-label aria-labelledby cite colspan controls datetime \
        decoding dir headers height href hreflang id kind label lang loading media name open poster preload reversed \
        rowspan scope sizes span src srclang srcset start title translate type value width ";
    if !NAMES.contains(&format!(" {name} ")) {
        return true;
    }
    match name {
        "id" | "name" => !value.starts_with("user-content-"),
        "href" | "src" | "poster" | "cite" => !is_safe_url(value),
        "srcset" => !value.split(", ").all(|candidate| is_safe_url(candidate.split(' ').next().unwrap_or_default())),
        _ => false,
    }
}

/// As a browser would find the scheme: after stripping what it strips.
fn is_safe_url(url: &str) -> bool {
    let url: String = url.trim_matches(|c: char| c <= ' ').chars().filter(|c| !"\t\n\r".contains(*c)).collect();
    let scheme_end = url.find(|c: char| !(c.is_ascii_alphanumeric() || "+-.".contains(c)));
    match scheme_end {
        Some(colon) if url[colon..].starts_with(':') && url.starts_with(|c: char| c.is_ascii_alphabetic()) => {
            ALLOWED_SCHEMES.contains(&url[..=colon].to_ascii_lowercase().as_str())
        }
        _ => true,
    }
}

/// The same promise for a rendered article and its sidebar, which carry classes of ours besides.
pub fn check_rendered(input: &str) -> Result<(), String> {
    check_rendered_with(input, &maqal::RenderOptions::default())
}

/// The same, whatever the options.
pub fn check_rendered_with(input: &str, options: &maqal::RenderOptions) -> Result<(), String> {
    let rendered =
        maqal::render_article(input, &Policy::new(), options).map_err(|error| format!("refused: {error}"))?;
    for out in [&rendered.html, &rendered.sidebar.html] {
        for host in HOSTS {
            let back = serialize(&fragment_root(&parse_in(host, out, QuirksMode::NoQuirks)));
            if back != *out {
                return Err(format!("read back otherwise in <{host}>\n  out:  {out:?}\n  back: {back:?}"));
            }
        }
        stays_in_its_host("li", out)?;
        let unclassed = maqal::sanitize(out, &Policy::new()).map_err(|error| format!("output refused: {error}"))?;
        let dom = parse_in("div", &unclassed, QuirksMode::NoQuirks);
        if let Some(what) = forbidden(&fragment_root(&dom)) {
            return Err(format!("{what}\n  out: {out:?}"));
        }
        if let Some(class) = foreign_class(&fragment_root(&parse_in("div", out, QuirksMode::NoQuirks))) {
            return Err(format!("a class that is not ours: {class}\n  out: {out:?}"));
        }
    }
    Ok(())
}

fn foreign_class(node: &Handle) -> Option<String> {
    node.children.borrow().iter().find_map(|child| {
        if let NodeData::Element { attrs, .. } = &child.data {
            let attrs = attrs.borrow();
            let class = attrs.iter().find(|attribute| &*attribute.name.local == "class");
            if let Some(class) = class.filter(|class| !class.value.starts_with("maqal-")) {
                return Some(class.value.to_string());
            }
        }
        foreign_class(child)
    })
}
