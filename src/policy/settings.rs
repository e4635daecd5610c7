//! The settings of a policy as options set them: in place, each refusing, with the option's path, what would not be
//! safe. [`setters`](super::setters) says what each is for.

use std::borrow::Cow;
use std::rc::Rc;

use super::links::{LinkKind, RELATIONS};
use super::preset::{self, ALLOWED, Preset, may_add, may_escape, may_keep, may_unwrap};
use super::sets::{AttributeSet, Patterns};
use super::style;
use super::urls::{DataImages, Hosts, RelativeUrls, Rewrite, Rewriter, UrlKind};
use super::{Asked, ListedValues, OtherElements, Policy, Verdict};
use crate::error::{Error, one_of};
use crate::html::url::Base;
use crate::html::{Attribute, Element};
use crate::small::text::decimal;

impl Policy {
    pub(crate) fn set_preset(&mut self, preset: Preset) {
        self.preset = preset;
        self.compile();
    }

    /// The verdict on elements by name. `table` stands for all its parts.
    pub(crate) fn set_elements(&mut self, verdict: Verdict, names: &[&str]) -> Result<(), Error> {
        let (option, may, why): (_, fn(Element) -> bool, _) = match verdict {
            Verdict::Keep => (
                "elements.keep",
                may_keep,
                "an element of text, lists, tables, figures or media; never one that holds scripts, styles, forms, raw text \
                 or foreign content (iframe comes with the preset 'embed' alone)",
            ),
            Verdict::Unwrap => {
                ("elements.unwrap", may_unwrap, "an element whose content is for readers, not code or a form's")
            }
            Verdict::Drop => ("elements.drop", |_| true, "an element of HTML"),
            Verdict::Escape => (
                "elements.escape",
                may_escape,
                "an element with tags of its own to show; not one of code (script, style)",
            ),
        };
        for (index, name) in names.iter().enumerate() {
            let element = known_element(name);
            let why = match element {
                None => "the name of an element of HTML",
                Some(element) if element.is_table_part() => "\"table\", which stands for all its parts",
                Some(element) if !may(element) => why,
                Some(element) => {
                    self.asked.push(Asked::Element(element, verdict));
                    continue;
                }
            };
            return Err(bad_item(option, index, why, name));
        }
        self.compile();
        Ok(())
    }

    pub(crate) fn set_other_elements(&mut self, others: OtherElements) {
        self.otherwise = match others {
            OtherElements::Unwrap => Verdict::Unwrap,
            OtherElements::Drop => Verdict::Drop,
            OtherElements::Escape => Verdict::Escape,
        };
        self.compile();
    }

    /// Lets an attribute through; with `values`, only with one of those.
    pub(crate) fn set_attribute(
        &mut self,
        element: &str,
        attribute: &str,
        values: Option<Vec<String>>,
    ) -> Result<(), Error> {
        let on = element_or_all("attributes", element)?;
        let has_already = |known: Attribute| on.is_some_and(|on| ALLOWED[on as usize].has(known));
        let found = Attribute::from_name(attribute).filter(|&known| may_add(known) || has_already(known));
        let Some(known) = found else {
            let why = match attribute {
                "class" => "any but class, which the option classes is for",
                "style" => "any but style, which the option styles is for",
                "rel" | "target" => "any but rel and target, which the option links is for",
                _ => "the name of an attribute without effect on scripts, forms and addresses",
            };
            return Err(Error::bad_option(["attributes.", element].concat(), but(why, attribute)));
        };
        self.asked.push(Asked::Attribute(on, known));
        if let Some(values) = values {
            self.values.push(ListedValues { element: on, attribute: known, values });
        }
        self.compile();
        Ok(())
    }

    /// May attributes be asked for on it? Said of an element beside which nothing is asked, too.
    pub(crate) fn check_element(option: &str, element: &str) -> Result<(), Error> {
        element_or_all(option, element).map(|_| ())
    }

    pub(crate) fn unset_attribute(&mut self, element: &str, attribute: &str) -> Result<(), Error> {
        let on = element_or_all("removeAttributes", element)?;
        let found = Attribute::from_name(attribute).filter(|&known| {
            may_add(known)
                || matches!(known, Attribute::Class | Attribute::Style)
                || ALLOWED.iter().any(|set| set.has(known))
        });
        let known = found.ok_or_else(|| {
            let why = but("the name of an attribute that maqal can let through", attribute);
            Error::bad_option(["removeAttributes.", element].concat(), why)
        })?;
        self.asked.push(Asked::NoAttribute(on, known));
        self.compile();
        Ok(())
    }

    pub(crate) fn set_classes(&mut self, classes: &[&str]) -> Result<(), Error> {
        take_each(&["classes"], classes, Patterns::EXPECTED, &mut |class| self.classes.push(class))?;
        self.compile();
        Ok(())
    }

    pub(crate) fn set_styles(&mut self, styles: bool) {
        self.has_styles = styles;
        self.compile();
    }

    pub(crate) fn set_base_url(&mut self, url: &str) -> Result<(), Error> {
        let base = Base::parse(url).ok_or_else(|| Error::bad_option("baseUrl", "an absolute http: or https: URL"))?;
        self.set_base(base);
        Ok(())
    }

    pub(crate) fn set_base(&mut self, base: Base) {
        self.base = Some(base);
    }

    /// The policy with that base, where it has none of its own.
    pub(crate) fn with_default_base(&self, base: Option<Base>) -> Cow<'_, Self> {
        let Some(base) = base.filter(|_| self.base.is_none()) else { return Cow::Borrowed(self) };
        let mut policy = self.clone();
        policy.set_base(base);
        Cow::Owned(policy)
    }

    pub(crate) fn set_schemes(&mut self, kind: UrlKind, schemes: &[&str]) -> Result<(), Error> {
        let mut found = Vec::new();
        let names: Vec<_> = kind.choices().iter().map(|scheme| scheme.name()).collect();
        take_each(&["urls.", kind.name(), ".schemes"], schemes, &one_of(&names), &mut |name| {
            let known = kind.choices().iter().find(|scheme| scheme.name() == name);
            found.extend(known);
            known.is_some()
        })?;
        self.urls[kind as usize].schemes = found;
        Ok(())
    }

    pub(crate) fn set_allowed_hosts(&mut self, kind: UrlKind, hosts: &[&str]) -> Result<(), Error> {
        self.urls[kind as usize].allowed = hosts_from(kind, "allowHosts", hosts)?;
        Ok(())
    }

    pub(crate) fn set_denied_hosts(&mut self, kind: UrlKind, hosts: &[&str]) -> Result<(), Error> {
        self.urls[kind as usize].denied = hosts_from(kind, "denyHosts", hosts)?;
        Ok(())
    }

    pub(crate) fn set_relative_urls(&mut self, kind: UrlKind, relative: RelativeUrls) {
        self.urls[kind as usize].relative = Some(relative);
    }

    pub(crate) fn set_url_rewriter(&mut self, rewrite: Rc<Rewrite>) {
        self.rewriter = Some(Rewriter(rewrite));
    }

    pub(crate) fn set_data_images(&mut self, types: &[&str], bytes: usize) -> Result<(), Error> {
        let mut found = Vec::new();
        take_each(&["dataImages.types"], types, &one_of(DataImages::TYPES), &mut |name| {
            let known = DataImages::TYPES.iter().find(|known| **known == name);
            found.extend(known);
            known.is_some()
        })?;
        self.data_images = Some(DataImages { types: found, bytes });
        Ok(())
    }

    pub(crate) fn set_link_rel(&mut self, kind: LinkKind, relations: &[&str]) -> Result<(), Error> {
        take_each(&["links.rel.", kind.name()], relations, &one_of(RELATIONS), &mut |name| RELATIONS.contains(&name))?;
        self.links[kind as usize].set_rel(relations);
        Ok(())
    }

    pub(crate) fn set_new_tab(&mut self, kind: LinkKind, opens_tab: bool) {
        self.links[kind as usize].opens_tab = opens_tab;
    }

    pub(crate) fn set_id_prefix(&mut self, prefix: &str) -> Result<(), Error> {
        let is_valid = prefix.starts_with(|c: char| c.is_ascii_lowercase())
            && prefix.len() > 1
            && prefix.len() <= 64
            && prefix.ends_with('-')
            && prefix.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if !is_valid {
            let why =
                "lower-case letters, digits and hyphens, with a letter first and a hyphen last, such as \"story-\"";
            return Err(Error::bad_option("idPrefix", why));
        }
        prefix.clone_into(&mut self.id_prefix);
        Ok(())
    }

    pub(crate) fn set_max_input_bytes(&mut self, bytes: usize) {
        self.max_input_bytes = bytes;
    }

    pub(crate) fn set_max_elements(&mut self, elements: usize) {
        self.max_elements = Some(elements);
    }

    pub(crate) fn set_max_depth(&mut self, depth: usize) {
        self.max_depth = depth.min(256);
    }

    pub(crate) fn set_max_attributes(&mut self, attributes: usize) {
        self.max_attributes = attributes;
    }

    /// Makes the two tables that every token is looked up in.
    #[inline(never)]
    pub(super) fn compile(&mut self) {
        let Self { asked, verdicts, allowed, .. } = self;
        *allowed = ALLOWED;
        if !self.classes.is_empty() {
            change(allowed, None, Attribute::Class, AttributeSet::with);
        }
        for &element in Element::ALL {
            verdicts[element as usize] = match self.preset.verdict(element) {
                Verdict::Unwrap if may_escape(element) => self.otherwise,
                verdict => verdict,
            };
            if self.has_styles && style::has_style(element) {
                change(allowed, Some(element), Attribute::Style, AttributeSet::with);
            }
        }
        for asked in asked.iter() {
            match *asked {
                // A table and its parts are kept all or none: a parser supplies the ones that are missing.
                Asked::Element(Element::Table, verdict) => {
                    for &element in Element::ALL.iter().filter(|&&e| e == Element::Table || e.is_table_part()) {
                        verdicts[element as usize] = verdict;
                    }
                }
                Asked::Element(element, verdict) => verdicts[element as usize] = verdict,
                Asked::Attribute(on, attribute) => change(allowed, on, attribute, AttributeSet::with),
                Asked::NoAttribute(..) => {}
            }
        }
        // Last, so that what is removed stays removed.
        for asked in asked.iter() {
            if let Asked::NoAttribute(on, attribute) = *asked {
                change(allowed, on, attribute, AttributeSet::without);
            }
        }
        // Supplied to every frame: a second one would be ignored by a parser, or be the one that counts.
        change(allowed, Some(Element::Iframe), Attribute::Loading, AttributeSet::without);
    }
}

/// Changes what an element may have, or all.
#[inline(never)]
fn change(
    allowed: &mut [AttributeSet],
    on: Option<Element>,
    attribute: Attribute,
    change: fn(AttributeSet, Attribute) -> AttributeSet,
) {
    let sets = match on {
        Some(element) => std::slice::from_mut(&mut allowed[element as usize]),
        None => allowed,
    };
    for set in sets {
        *set = change(*set, attribute);
    }
}

fn known_element(name: &str) -> Option<Element> {
    Element::from_name(name).filter(|&element| element != Element::Other && element.name() == name)
}

/// `*`, or an element that can be in the output.
fn element_or_all(path: &str, name: &str) -> Result<Option<Element>, Error> {
    if name == "*" {
        return Ok(None);
    }
    let found = known_element(name).filter(|&element| preset::may_keep(element) || element == Element::Iframe);
    found.map(Some).ok_or_else(|| Error::bad_option([path, ".", name].concat(), "* or an element that may be kept"))
}

fn hosts_from(kind: UrlKind, list: &str, names: &[&str]) -> Result<Hosts, Error> {
    let mut hosts = Hosts::default();
    take_each(&["urls.", kind.name(), ".", list], names, Hosts::EXPECTED, &mut |name| hosts.push(name))?;
    Ok(hosts)
}

/// Gives each name of an option's list to `take`, up to one that it refuses.
#[inline(never)]
fn take_each(option: &[&str], names: &[&str], expected: &str, take: &mut dyn FnMut(&str) -> bool) -> Result<(), Error> {
    match names.iter().position(|name| !take(name)) {
        Some(index) => Err(bad_item(&option.concat(), index, expected, names[index])),
        None => Ok(()),
    }
}

/// What an option's list may not have at that place.
fn bad_item(option: &str, index: usize, why: &str, given: &str) -> Error {
    Error::bad_option([option, "[", &decimal(index), "]"].concat(), but(why, given))
}

fn but(why: &str, given: &str) -> String {
    [why, "; not \"", given, "\""].concat()
}
