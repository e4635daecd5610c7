//! Options, read once: own properties only, every name known, every type checked.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::rewriter::rewriter;

use crate::error::Error;
use crate::pipeline::{Format, RenderOptions};
use crate::policy::{Base, LinkKind, OtherElements, Policy, Preset, RelativeUrls, UrlKind};

/// An options object in the caller's hands, and where it stands (`limits.` for a nested one). Each property is fetched once.
struct Options {
    object: JsValue,
    /// Its own names: what a prototype holds does not count.
    names: Vec<String>,
    path: String,
}

/// The longest list that an option may be.
const MOST_STRINGS: usize = 10_000;

/// What is expected of a property whose getter (or proxy) throws.
const READABLE: &str = "something that can be read";

/// For objects whose names are the caller's: of elements, of attributes. The policy checks them.
const ANY_NAME: &[&str] = &["*"];

impl Options {
    /// Takes `undefined`, `null` or an object whose own names are all in `known`.
    fn read(value: &JsValue, path: &str, known: &[&str]) -> Result<Self, Error> {
        let mut options = Self { object: value.clone(), names: Vec::new(), path: path.to_owned() };
        if value.is_undefined() || value.is_null() {
            return Ok(options);
        }
        let here = if path.is_empty() { "options" } else { path.trim_end_matches('.') };
        if !value.is_object() || Array::is_array(value) {
            return Err(Error::bad_option(here, "an object"));
        }
        options.names = own_names(value).ok_or_else(|| Error::bad_option(here, READABLE))?;
        match options.names.iter().find(|name| known != ANY_NAME && !known.contains(&name.as_str())) {
            Some(name) => Err(options.bad(name, &["one of ", &known.join(", ")].concat())),
            None => Ok(options),
        }
    }

    /// The own property of that name; `None` where it is absent or undefined.
    fn get(&self, name: &str) -> Result<Option<JsValue>, Error> {
        if !self.names.iter().any(|own| own == name) {
            return Ok(None);
        }
        let value = Reflect::get(&self.object, &name.into()).map_err(|_| self.bad(name, READABLE))?;
        Ok(Some(value).filter(|value| !value.is_undefined()))
    }

    /// The object under that name, absent or not.
    fn nested(&self, name: &str, known: &[&str]) -> Result<Self, Error> {
        self.nested_in(name, &self.get(name)?.unwrap_or(JsValue::UNDEFINED), known)
    }

    /// The same for a value that was fetched under that name.
    fn nested_in(&self, name: &str, value: &JsValue, known: &[&str]) -> Result<Self, Error> {
        Self::read(value, &[&self.path, name, "."].concat(), known)
    }

    fn strings(&self, name: &str) -> Result<Option<Vec<String>>, Error> {
        self.get(name)?.map(|value| self.strings_in(name, &value)).transpose()
    }

    /// An array of strings that was fetched under that name. Its own elements only: a hole is no element, whatever the
    /// prototype of arrays has come to hold.
    fn strings_in(&self, name: &str, value: &JsValue) -> Result<Vec<String>, Error> {
        let expected = "an array of strings";
        if !Array::is_array(value) {
            return Err(self.bad(name, expected));
        }
        let keys = own_names(value).ok_or_else(|| self.bad(name, READABLE))?;
        if keys.len() > MOST_STRINGS {
            return Err(self.bad(name, "at most 10000 strings"));
        }
        let mut strings = Vec::new();
        for key in keys.iter().filter(|key| key.bytes().all(|byte| byte.is_ascii_digit())) {
            let item = Reflect::get(value, &key.into()).map_err(|_| self.bad(name, READABLE))?;
            strings.push(item.as_string().ok_or_else(|| self.bad(name, expected))?);
        }
        Ok(strings)
    }

    fn boolean(&self, name: &str) -> Result<Option<bool>, Error> {
        self.get(name)?.map(|value| value.as_bool().ok_or_else(|| self.bad(name, "true or false"))).transpose()
    }

    fn bad(&self, name: &str, expected: &str) -> Error {
        Error::bad_option(format!("{}{name}", self.path), expected)
    }

    fn string(&self, name: &str) -> Result<Option<String>, Error> {
        self.get(name)?.map(|value| value.as_string().ok_or_else(|| self.bad(name, "a string"))).transpose()
    }

    fn choice<T: Copy>(&self, name: &str, choices: &[(&str, T)]) -> Result<Option<T>, Error> {
        let Some(value) = self.get(name)? else {
            return Ok(None);
        };
        let found = value.as_string().and_then(|value| choices.iter().find(|(choice, _)| *choice == value));
        let names: Vec<_> = choices.iter().map(|(choice, _)| format!("'{choice}'")).collect();
        found.map(|&(_, choice)| Some(choice)).ok_or_else(|| self.bad(name, &names.join(", ")))
    }

    /// A whole number from `least` to `most`.
    fn integer(&self, name: &str, least: u32, most: u32) -> Result<Option<u32>, Error> {
        let Some(value) = self.get(name)? else {
            return Ok(None);
        };
        let fits = |number: &f64| number.fract() == 0.0 && (f64::from(least)..=f64::from(most)).contains(number);
        let number = value.as_f64().filter(fits);
        number
            .map(|number| Some(number as u32))
            .ok_or_else(|| self.bad(name, &format!("a whole number from {least} to {most}")))
    }
}

const POLICY_OPTIONS: &[&str] = &[
    "preset",
    "elements",
    "otherElements",
    "attributes",
    "removeAttributes",
    "classes",
    "styles",
    "baseUrl",
    "urls",
    "rewriteUrl",
    "dataImages",
    "links",
    "idPrefix",
    "limits",
    "charset",
];

/// The names of its own properties; `None` where it does not let them be listed.
fn own_names(value: &JsValue) -> Option<Vec<String>> {
    let keys = Reflect::own_keys(value).ok()?;
    Some(keys.iter().filter_map(|key| key.as_string()).collect())
}

fn slices(strings: &[String]) -> Vec<&str> {
    strings.iter().map(String::as_str).collect()
}

/// What `renderArticle` takes besides a policy.
const RENDER_OPTIONS: &[&str] = &["policy", "url", "format", "lang", "headingLevel"];

/// The options of `sanitize`: a policy, and the charset of a source in bytes.
pub(super) fn read_policy(options: &JsValue) -> Result<(Policy, Option<String>), Error> {
    let options = Options::read(options, "", POLICY_OPTIONS)?;
    Ok((policy_from(&options, None)?, options.string("charset")?))
}

/// The options of `renderArticle`: those of `sanitize`, and how to render. The page's own address is also the base.
pub(super) fn read_render_options(options: &JsValue) -> Result<(Policy, RenderOptions, Option<String>), Error> {
    let options = Options::read(options, "", &[POLICY_OPTIONS, RENDER_OPTIONS].concat())?;
    let (rendering, base) = rendering_from(&options)?;
    Ok((policy_from(&options, base)?, rendering, options.string("charset")?))
}

/// The options of `renderArticle` beside a compiled policy: how to render, the page's address, the charset.
pub(super) fn read_rendering(options: &JsValue) -> Result<(RenderOptions, Option<Base>, Option<String>), Error> {
    let options = Options::read(options, "", &[RENDER_OPTIONS, &["charset"]].concat())?;
    let (rendering, base) = rendering_from(&options)?;
    Ok((rendering, base, options.string("charset")?))
}

fn rendering_from(options: &Options) -> Result<(RenderOptions, Option<Base>), Error> {
    const FORMATS: &[(&str, Format)] = &[("auto", Format::Auto), ("html", Format::Html), ("text", Format::Text)];
    let base = match options.string("url")? {
        Some(url) => Some(Base::parse(&url).ok_or_else(|| options.bad("url", "an absolute http: or https: URL"))?),
        None => None,
    };
    let mut render = RenderOptions::default();
    if let Some(format) = options.choice("format", FORMATS)? {
        render = render.with_format(format);
    }
    if let Some(lang) = options.string("lang")? {
        render = render.with_lang(&lang)?;
    }
    if let Some(level) = options.integer("headingLevel", 1, 6)? {
        render = render.with_heading_level(level as u8);
    }
    Ok((render, base))
}

/// `base` is what counts without a `baseUrl`.
fn policy_from(options: &Options, base: Option<Base>) -> Result<Policy, Error> {
    let mut policy = Policy::new();
    if let Some(base) = base {
        policy = policy.with_base(base);
    }
    if let Some(preset) = options.choice("preset", Preset::NAMED)? {
        policy = policy.with_preset(preset);
    }
    policy = with_elements(policy, options)?;
    policy = with_attributes(policy, options)?;
    if let Some(url) = options.string("baseUrl")? {
        policy = policy.with_base_url(&url)?;
    }
    policy = with_addresses(policy, options)?;
    policy = with_links(policy, options)?;
    if let Some(prefix) = options.string("idPrefix")? {
        policy = policy.with_id_prefix(&prefix)?;
    }
    let limits = options.nested("limits", &["inputBytes", "elements", "depth", "attributes"])?;
    if let Some(attributes) = limits.integer("attributes", 0, 65_536)? {
        policy = policy.with_max_attributes(attributes as usize);
    }
    if let Some(bytes) = limits.integer("inputBytes", 0, 1 << 30)? {
        policy = policy.with_max_input_bytes(bytes as usize);
    }
    if let Some(elements) = limits.integer("elements", 0, u32::MAX)? {
        policy = policy.with_max_elements(elements as usize);
    }
    if let Some(depth) = limits.integer("depth", 1, 256)? {
        policy = policy.with_max_depth(depth as usize);
    }
    Ok(policy)
}

fn with_elements(mut policy: Policy, options: &Options) -> Result<Policy, Error> {
    if let Some(others) = options.choice("otherElements", OtherElements::NAMED)? {
        policy = policy.with_other_elements(others);
    }
    let elements = options.nested("elements", &["keep", "unwrap", "drop", "escape"])?;
    if let Some(names) = elements.strings("keep")? {
        policy = policy.with_kept_elements(&slices(&names))?;
    }
    if let Some(names) = elements.strings("unwrap")? {
        policy = policy.with_unwrapped_elements(&slices(&names))?;
    }
    if let Some(names) = elements.strings("drop")? {
        policy = policy.with_dropped_elements(&slices(&names))?;
    }
    if let Some(names) = elements.strings("escape")? {
        policy = policy.with_escaped_elements(&slices(&names))?;
    }
    Ok(policy)
}

fn with_attributes(mut policy: Policy, options: &Options) -> Result<Policy, Error> {
    let attributes = options.nested("attributes", ANY_NAME)?;
    for element in &attributes.names {
        let Some(value) = attributes.get(element)? else { continue };
        if Array::is_array(&value) {
            for name in attributes.strings_in(element, &value)? {
                policy = policy.with_attribute(element, &name)?;
            }
            continue;
        }
        let named = attributes.nested_in(element, &value, ANY_NAME)?;
        for name in &named.names {
            let Some(value) = named.get(name)? else { continue };
            policy = if value == JsValue::TRUE {
                policy.with_attribute(element, name)?
            } else {
                let values = named.strings_in(name, &value);
                let values = values.map_err(|_| named.bad(name, "true or an array of strings"))?;
                policy.with_attribute_values(element, name, &slices(&values))?
            };
        }
    }
    let removed = options.nested("removeAttributes", ANY_NAME)?;
    for element in &removed.names {
        for name in removed.strings(element)?.unwrap_or_default() {
            policy = policy.without_attribute(element, &name)?;
        }
    }
    if let Some(classes) = options.strings("classes")? {
        policy = policy.with_classes(&slices(&classes))?;
    }
    Ok(policy.with_styles(options.boolean("styles")?.unwrap_or(false)))
}

fn with_addresses(mut policy: Policy, options: &Options) -> Result<Policy, Error> {
    let urls = options.nested("urls", &UrlKind::ALL.map(UrlKind::name))?;
    for kind in UrlKind::ALL {
        // A frame is always a provider's, by https.
        let all = ["allowHosts", "denyHosts", "schemes", "relative"];
        let rules = urls.nested(kind.name(), if kind == UrlKind::Frame { &all[..2] } else { &all })?;
        if let Some(schemes) = rules.strings("schemes")? {
            policy = policy.with_schemes(kind, &slices(&schemes))?;
        }
        if let Some(hosts) = rules.strings("allowHosts")? {
            if hosts.is_empty() {
                return Err(rules.bad("allowHosts", "at least one host"));
            }
            policy = policy.with_allowed_hosts(kind, &slices(&hosts))?;
        }
        if let Some(hosts) = rules.strings("denyHosts")? {
            policy = policy.with_denied_hosts(kind, &slices(&hosts))?;
        }
        if let Some(relative) = rules.choice("relative", RelativeUrls::NAMED)? {
            if relative == RelativeUrls::Resolve && policy.base().is_none() {
                return Err(rules.bad("relative", "a baseUrl beside 'resolve' (renderArticle takes its url for one)"));
            }
            policy = policy.with_relative_urls(kind, relative);
        }
    }
    if let Some(function) = options.get("rewriteUrl")? {
        let function = function.dyn_into::<Function>().map_err(|_| options.bad("rewriteUrl", "a function"))?;
        policy = policy.with_url_rewriter(rewriter(function));
    }
    if let Some(value) = options.get("dataImages")?.filter(|value| *value != JsValue::FALSE && !value.is_null()) {
        let images = options.nested_in("dataImages", &value, &["types", "bytes"])?;
        let types = images.strings("types")?;
        let types = types.ok_or_else(|| images.bad("types", "an array of png, jpeg, gif, webp, avif"))?;
        let bytes = images.integer("bytes", 1, 1 << 26)?;
        let bytes = bytes.ok_or_else(|| images.bad("bytes", "a whole number from 1 to 67108864"))?;
        policy = policy.with_data_images(&slices(&types), bytes as usize)?;
    }
    Ok(policy)
}

fn with_links(mut policy: Policy, options: &Options) -> Result<Policy, Error> {
    let links = options.nested("links", &["rel", "target"])?;
    let kinds = LinkKind::ALL.map(LinkKind::name);
    let (rel, target) = (links.nested("rel", &kinds)?, links.nested("target", &kinds)?);
    for kind in LinkKind::ALL {
        if let Some(relations) = rel.strings(kind.name())? {
            policy = policy.with_link_rel(kind, &slices(&relations))?;
        }
        if let Some(value) = target.get(kind.name())?.filter(|value| !value.is_null()) {
            if value.as_string().as_deref() != Some("_blank") {
                return Err(target.bad(kind.name(), "'_blank' or null"));
            }
            policy = policy.with_new_tab(kind, true);
        }
    }
    Ok(policy)
}
