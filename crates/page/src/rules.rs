//! A site's own edits of what maqal writes: by selector, and nothing but declared. There every end tag is written, and
//! nothing is text that a parser would read otherwise, so that selectors mean what they say, which on a page they do
//! not.

use std::borrow::Cow;
use std::rc::Rc;

use lol_html::html_content::{ContentType, Element};
use lol_html::{ElementContentHandlers, HtmlRewriter, Settings};

use crate::error::Error;
use crate::fill::escape_attribute;
use crate::page::{Sink, parse};

/// What is done with the elements of a selector.
#[derive(Clone, Debug)]
pub struct Rule {
    /// A CSS selector.
    pub select: String,
    /// With so many elements at most, the first of each text.
    pub limit: Option<u32>,
    pub edits: Vec<Edit>,
}

/// An edit of an element. HTML is the site's own, and is written as it is.
#[derive(Clone, Debug)]
pub enum Edit {
    /// HTML before the element.
    Before(String),
    /// HTML behind the element.
    After(String),
    /// HTML before what is in the element.
    Prepend(String),
    /// HTML behind what is in the element.
    Append(String),
    /// A class, besides those that it has.
    Class(String),
    /// An attribute and its value.
    Attribute(String, String),
    WithoutAttribute(String),
    /// Leaves the element out, and what is in it there.
    Unwrap,
    Remove,
}

impl Edit {
    fn apply(&self, element: &mut Element<'_, '_>) {
        let html = ContentType::Html;
        match self {
            Self::Before(text) => element.before(text, html),
            Self::After(text) => element.after(text, html),
            Self::Prepend(text) => element.prepend(text, html),
            Self::Append(text) => element.append(text, html),
            Self::Class(class) => {
                let old = element.get_attribute("class").unwrap_or_default();
                if !old.split_ascii_whitespace().any(|known| known == class) {
                    let both = [old.trim_end(), " ", &escape_attribute(class)].concat();
                    set(element, "class", both.trim_start());
                }
            }
            Self::Attribute(name, value) => set(element, name, &escape_attribute(value)),
            Self::WithoutAttribute(name) => element.remove_attribute(name),
            Self::Unwrap => element.remove_and_keep_content(),
            Self::Remove => element.remove(),
        }
    }
}

/// Sets an attribute to an escaped value.
fn set(element: &mut Element<'_, '_>, name: &str, value: &str) {
    // A name that is none is left out; `pkg/internal/rules.js` lets no such name through.
    let _ = element.set_attribute(name, value);
}

/// Applies rules to HTML that `maqal` has written, each in its turn at every element.
///
/// # Errors
/// A selector that lol_html does not know.
pub fn apply_rules(rules: &[Rule], html: &str) -> Result<String, Error> {
    let mut out = Vec::with_capacity(html.len() + html.len() / 8);
    let mut settings = Settings::new().with_strict(false);
    for rule in rules {
        let selector = parse("rules", &rule.select)?;
        let edits: Rc<[Edit]> = rule.edits.clone().into();
        let mut left = rule.limit.unwrap_or(u32::MAX);
        let handler = move |element: &mut Element<'_, '_>| {
            if left > 0 {
                left -= 1;
                edits.iter().for_each(|edit| edit.apply(element));
            }
            Ok(())
        };
        let handlers = ElementContentHandlers::default().element(handler);
        settings = settings.append_element_content_handler((Cow::Owned(selector), handlers));
    }
    let sink: Sink<'_> = Box::new(|bytes| out.extend_from_slice(bytes));
    let mut rewriter = HtmlRewriter::new(settings, sink);
    let written = rewriter.write(html.as_bytes()).and_then(|()| rewriter.end());
    written.map_err(|_| Error::in_page(&["html that cannot be read"]))?;
    Ok(String::from_utf8_lossy(&out).into_owned())
}
