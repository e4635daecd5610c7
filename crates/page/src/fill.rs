//! What goes into a hole, as HTML: the only place that writes markup or escapes.

use lol_html::html_content::Element;

use crate::metadata::{CANONICAL, Facts, KEYS, TAG, is_property};
use crate::options::{Options, Part};

/// A place of the page that depends on the article.
#[derive(Clone, Debug)]
pub(crate) enum Hole {
    /// The rest of the tag `html`, with the values that the template has for `lang` and `dir`, as they stand there.
    Language { lang: Option<String>, dir: Option<String> },
    /// The content of `title`, and what the template has there.
    Title { template: String },
    /// The value that ends the tag of a `meta` or a canonical `link`, and the template's own.
    Value { key: &'static str, template: String },
    /// A tag of the template that is untrue where the article knows the key.
    Unless { key: &'static str, tag: String },
    /// What the head lacks.
    Rest(Rest),
    /// The content of a slot.
    Part { part: Part },
    /// The rest of the tag `time` of a slot.
    Time { part: Part },
}

/// What the template has in its head, and what was taken out of it to be written at its end.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rest {
    pub(crate) present: Vec<&'static str>,
    pub(crate) has_title: bool,
    /// The template's own title, as it stands there.
    pub(crate) title: Option<String>,
    /// The template's own tags, by key.
    pub(crate) tags: Vec<(&'static str, String)>,
    /// The template's own tags that are untrue where the article knows the key.
    pub(crate) details: Vec<(&'static str, String)>,
}

impl Rest {
    /// Has the template this key?
    pub(crate) fn has(&self, key: &str) -> bool {
        self.present.contains(&key) || self.tags.iter().any(|&(known, _)| known == key)
    }
}

impl Hole {
    /// Can it be filled with what is known before the article is there?
    pub(crate) fn is_of_head(&self) -> bool {
        !matches!(self, Self::Part { .. } | Self::Time { .. })
    }
}

/// The HTML of a hole.
pub(crate) fn fill(hole: &Hole, facts: Facts, options: &Options) -> String {
    let mut out = String::new();
    match hole {
        Hole::Language { lang, dir } => {
            let own = |value: Option<&str>| value.map(escape_attribute);
            let known = own(options.lang.as_deref().or_else(|| facts.text(|article| article.lang.as_deref())));
            push_attribute(&mut out, "lang", known.as_deref().or(lang.as_deref()));
            let known = own(options.dir.as_deref().or_else(|| facts.text(|article| article.dir.as_deref())));
            push_attribute(&mut out, "dir", known.as_deref().or(dir.as_deref()));
            out.push('>');
        }
        Hole::Title { template } => push_title(&mut out, template, facts, options),
        Hole::Value { key, template } => {
            match facts.value(key) {
                Some(value) => out.push_str(&escape_attribute(&value)),
                None => out.push_str(template),
            }
            out.push_str("\">");
        }
        Hole::Unless { key, tag } => {
            if facts.value(key).is_none() {
                out.push_str(tag);
            }
        }
        Hole::Rest(rest) => push_rest(&mut out, rest, facts, options),
        Hole::Part { part } => push_part(&mut out, *part, facts, options),
        Hole::Time { part } => {
            // Of a date that is not known the element says nothing, in its text neither.
            push_attribute(&mut out, "datetime", date(*part, facts).map(escape_attribute).as_deref());
            out.push('>');
        }
    }
    out
}

/// Without a title of its own the article leaves the page the template's.
fn push_title(out: &mut String, template: &str, facts: Facts, options: &Options) {
    const PLACE: &str = "{title}";
    let Some(title) = facts.title() else { return out.push_str(template) };
    let mut rest = options.title.as_deref().unwrap_or(PLACE);
    while let Some(at) = rest.find(PLACE) {
        push_text(out, &rest[..at]);
        push_text(out, title);
        rest = &rest[at + PLACE.len()..];
    }
    push_text(out, rest);
}

fn push_rest(out: &mut String, rest: &Rest, facts: Facts, options: &Options) {
    if !rest.has_title && (rest.title.is_some() || facts.title().is_some()) {
        out.push_str("<title>");
        push_title(out, rest.title.as_deref().unwrap_or_default(), facts, options);
        out.push_str("</title>");
    }
    for key in KEYS.iter().filter(|key| !rest.present.contains(key)) {
        if let Some(value) = facts.value(key) {
            push_meta(out, key, &value);
        } else if let Some((_, tag)) = rest.tags.iter().find(|(known, _)| known == key) {
            out.push_str(tag);
        }
    }
    for (_, tag) in rest.details.iter().filter(|(key, _)| facts.value(key).is_none()) {
        out.push_str(tag);
    }
    for keyword in facts.keywords() {
        push_meta(out, TAG, keyword);
    }
    // A head that is filled before the article is there has no JSON-LD yet: the slot gets it.
    if let Some(rendered) = facts.rendered {
        push_json_ld(out, &rendered.json_ld, options);
    }
}

fn push_meta(out: &mut String, key: &str, value: &str) {
    if key == CANONICAL {
        out.push_str("<link rel=\"canonical\" href=\"");
    } else {
        let attribute = if is_property(key) { "property" } else { "name" };
        for part in ["<meta ", attribute, "=\"", key, "\" content=\""] {
            out.push_str(part);
        }
    }
    out.push_str(&escape_attribute(value));
    out.push_str("\">");
}

/// A script element ends at the first `</script`, and `<!--` begins what only a second one ends, so that no `<` may
/// stand in it.
pub(crate) fn push_json_ld(out: &mut String, json: &str, options: &Options) {
    if json.is_empty() || options.without_json_ld {
        return;
    }
    out.push_str("<script type=\"application/ld+json\">");
    for character in json.chars() {
        match character {
            '<' => out.push_str("\\u003c"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            _ => out.push(character),
        }
    }
    out.push_str("</script>");
}

fn date<'a>(part: Part, facts: Facts<'a>) -> Option<&'a str> {
    match part {
        Part::Published => facts.text(|article| article.published.as_deref()),
        Part::Modified => facts.text(|article| article.modified.as_deref()),
        _ => None,
    }
}

fn push_part(out: &mut String, part: Part, facts: Facts, options: &Options) {
    let rendered = facts.rendered;
    let text = match part {
        Part::Article => {
            let Some(rendered) = rendered else { return };
            out.push_str(&rendered.html);
            if facts.is_behind_head {
                push_json_ld(out, &rendered.json_ld, options);
            }
            return;
        }
        Part::Sidebar => {
            out.push_str(rendered.map(|rendered| rendered.sidebar.html.as_str()).unwrap_or_default());
            return;
        }
        Part::Title => facts.title(),
        Part::Subtitle => facts.text(|article| article.subtitle.as_deref()),
        Part::Lead => facts.text(|article| article.lead.as_deref()),
        Part::Byline => facts.text(|article| article.byline.as_deref()),
        Part::Published | Part::Modified => date(part, facts),
        Part::Section => facts.text(|article| article.section.as_deref()),
        Part::Site => facts.text(|article| article.site_name.as_deref()),
    };
    push_text(out, text.unwrap_or_default());
}

fn push_text(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\0' => {}
            _ => out.push(character),
        }
    }
}

/// A value for between `"`.
pub(crate) fn escape_attribute(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for character in value.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\0' => {}
            _ => out.push(character),
        }
    }
    out
}

/// An attribute whose value is escaped already.
fn push_attribute(out: &mut String, name: &str, value: Option<&str>) {
    let Some(value) = value else { return };
    for part in [" ", name, "=\"", value, "\""] {
        out.push_str(part);
    }
}

/// The start of an element's tag, without some of its attributes and without its end: a tag that a hole ends. Values
/// are as they stand in the template, which may have put them between `'`.
pub(crate) fn open_tag(element: &Element<'_, '_>, without: &[&str]) -> String {
    let mut tag = ["<", &element.tag_name_preserve_case()].concat();
    let mut names: Vec<String> = Vec::new();
    for attribute in element.attributes() {
        let name = attribute.name();
        if without.contains(&name.as_str()) || names.contains(&name) {
            continue;
        }
        push_attribute(&mut tag, &attribute.name_preserve_case(), Some(&quoted(&attribute.value())));
        names.push(name);
    }
    tag
}

/// An undecoded value for between `"`.
pub(crate) fn quoted(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for character in value.chars() {
        if character == '"' { out.push_str("&quot;") } else { out.push(character) }
    }
    out
}
