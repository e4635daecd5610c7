//! What HTML asks of elements beyond nesting: <https://html.spec.whatwg.org/multipage/grouping-content.html> and its
//! neighbors.
//! For output of ours alone: every `<` is a tag, every attribute is quoted.

/// Elements that hold phrasing content alone.
const PHRASING: &[&str] =
    &["p", "span", "em", "strong", "b", "i", "u", "small", "cite", "q", "h1", "h2", "h3", "h4", "h5", "h6", "pre"];
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "ul",
    "ol",
    "dl",
    "table",
    "figure",
    "blockquote",
    "pre",
    "section",
    "article",
    "aside",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
];
const VOID: &[&str] = &["img", "br", "hr", "wbr", "source", "track", "col", "area"];

struct Open<'a> {
    name: &'a str,
    /// The names of its children so far.
    children: Vec<&'a str>,
    has_text: bool,
}

/// What is wrong with that HTML, each said once.
pub fn faults(html: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut say = |fault: String| {
        if !faults.contains(&fault) {
            faults.push(fault);
        }
    };
    let mut open = vec![Open { name: "", children: Vec::new(), has_text: false }];
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        if tag.starts_with('/') {
            let Some(closed) = open.pop() else { break };
            check_children(&closed, &mut say);
        } else {
            let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            let parent = open.last_mut().expect("the root");
            parent.children.push(name);
            if name == "figcaption" && parent.name != "figure" {
                say(format!("figcaption in {}", parent.name));
            }
            if let Some(around) = open.iter().find(|open| PHRASING.contains(&open.name) && BLOCKS.contains(&name)) {
                say(format!("{name} in {}", around.name));
            }
            check_attributes(html, name, attributes, &mut say);
            if !VOID.contains(&name) {
                open.push(Open { name, children: Vec::new(), has_text: false });
            }
        }
        if let Some(open) = open.last_mut() {
            open.has_text |= !text.trim().is_empty();
        }
    }
    faults
}

fn check_children(closed: &Open, say: &mut impl FnMut(String)) {
    let Open { name, children, has_text } = closed;
    let count = |name: &str| children.iter().filter(|child| **child == name).count();
    match *name {
        "figure" if count("figcaption") > 1 => say("two captions in a figure".to_owned()),
        "figure" if !has_text && children.iter().all(|child| *child == "figcaption") => {
            say("a figure with nothing but a caption".to_owned());
        }
        "figure" if count("figcaption") == 1 => {
            let is_at_end = children.first() == Some(&"figcaption") || children.last() == Some(&"figcaption");
            if !is_at_end {
                say("a caption in the middle of a figure".to_owned());
            }
        }
        "picture" if count("img") != 1 => say("picture without img".to_owned()),
        "dl" if count("div") == 0 && (children.first() != Some(&"dt") || children.last() != Some(&"dd")) => {
            say("dl that begins without dt, or ends without dd".to_owned());
        }
        "ul" | "ol" if children.iter().any(|child| *child != "li") => say(format!("{name} with more than li")),
        "ul" | "ol" | "h2" | "h3" | "h4" | "h5" | "h6" | "p" | "figcaption" if children.is_empty() && !has_text => {
            say(format!("{name} with nothing in it"));
        }
        _ => {}
    }
}

fn check_attributes(html: &str, name: &str, attributes: &str, say: &mut impl FnMut(String)) {
    let value = |name: &str| {
        let (_, rest) = attributes.split_once(&format!("{name}=\""))?;
        rest.split('"').next()
    };
    if attributes.contains("sizes=\"") && (value("sizes") == Some("") || value("srcset").is_none()) {
        say("sizes without use".to_owned());
    }
    let leads_nowhere = |ids: &str| ids.split(' ').any(|id| !html.contains(&format!("id=\"{id}\"")));
    if value("aria-labelledby").is_some_and(leads_nowhere) {
        say("aria-labelledby that leads nowhere".to_owned());
    }
    let has_no_role = ["p", "div", "span"].contains(&name) && value("role").is_none();
    if has_no_role && (attributes.contains("aria-label=") || attributes.contains("aria-labelledby=")) {
        say(format!("a label on {name} without a role"));
    }
    if value("datetime")
        .and_then(|time| time.split_once('.'))
        .is_some_and(|(_, rest)| rest.chars().take_while(char::is_ascii_digit).count() > 3)
    {
        say("a time with more than three digits of fraction".to_owned());
    }
    if name == "img"
        && (value("alt").is_none() || value(" src").or(value("srcset")).is_none() && !attributes.starts_with("src="))
    {
        say("a picture without alt, or without an address".to_owned());
    }
    if ["width", "height"].iter().any(|size| value(size).is_some_and(|size| size.ends_with('%'))) {
        say("a size in per cent".to_owned());
    }
    if let Some(id) = value("id").filter(|_| attributes.starts_with("id=") || attributes.contains(" id="))
        && html.matches(&format!(" id=\"{id}\"")).count() > 1
    {
        say("two places of one ID".to_owned());
    }
    if name == "a" && (attributes.starts_with("name=") || attributes.contains(" name=")) {
        say("a place that has a name and no ID".to_owned());
    }
    if value("href") == Some("") {
        say("an empty address".to_owned());
    }
}
