//! Options, read once: own properties only, every name known, every type checked.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Error;
use crate::pipeline::{Format, RenderOptions};
use crate::policy::{LinkKind, Policy, Preset, RelativeUrls, UrlKind};

/// An options object in the caller's hands, and where it stands (`limits.` for a nested one).
struct Options {
    object: Option<Object>,
    path: String,
}

/// The longest list that an option may be.
const MOST_STRINGS: u32 = 10_000;

/// What is expected of a property whose getter (or proxy) throws.
const READABLE: &str = "something that can be read";

/// For objects whose names are the caller's: of elements, of attributes. The policy checks them.
const ANY_NAME: &[&str] = &["*"];

impl Options {
    /// The object under that name, absent or not.
    fn nested(&self, name: &str, known: &[&str]) -> Result<Self, Error> {
        let value = self.get(name)?.unwrap_or(JsValue::UNDEFINED);
        Self::read(&value, &format!("{}{name}.", self.path), known)
    }

    /// Its own names.
    fn names(&self) -> Vec<String> {
        let keys = self.object.as_ref().and_then(|object| Reflect::own_keys(object).ok());
        keys.map(|keys| keys.iter().filter_map(|key| key.as_string()).collect()).unwrap_or_default()
    }

    /// An array of strings, each read once.
    fn strings(&self, name: &str) -> Result<Option<Vec<String>>, Error> {
        let Some(value) = self.get(name)? else {
            return Ok(None);
        };
        let expected = "an array of strings";
        let list = value.dyn_ref::<js_sys::Array>().ok_or_else(|| self.bad(name, expected))?;
        let length = list.length();
        if length > MOST_STRINGS {
            return Err(self.bad(name, &format!("at most {MOST_STRINGS} strings")));
        }
        let mut strings = Vec::new();
        for index in 0..length {
            let item = Reflect::get_u32(list, index).map_err(|_| self.bad(name, READABLE))?;
            strings.push(item.as_string().ok_or_else(|| self.bad(name, expected))?);
        }
        Ok(Some(strings))
    }

    fn boolean(&self, name: &str) -> Result<Option<bool>, Error> {
        self.get(name)?.map(|value| value.as_bool().ok_or_else(|| self.bad(name, "true or false"))).transpose()
    }

    /// Takes `undefined`, `null` or an object whose own enumerable names are all in `known`.
    fn read(value: &JsValue, path: &str, known: &[&str]) -> Result<Self, Error> {
        if value.is_undefined() || value.is_null() {
            return Ok(Self { object: None, path: path.to_owned() });
        }
        let is_object = value.is_object() && !js_sys::Array::is_array(value);
        let object = value.dyn_ref::<Object>().filter(|_| is_object).ok_or_else(|| {
            Error::bad_option(if path.is_empty() { "options" } else { path.trim_end_matches('.') }, "an object")
        })?;
        let here = if path.is_empty() { "options" } else { path.trim_end_matches('.') };
        let names = Reflect::own_keys(object).map_err(|_| Error::bad_option(here, READABLE))?;
        for name in names.iter().filter_map(|name| name.as_string()) {
            if known != ANY_NAME && !known.contains(&name.as_str()) {
                return Err(Error::bad_option(format!("{path}{name}"), format!("one of {}", known.join(", "))));
            }
        }
        Ok(Self { object: Some(object.clone()), path: path.to_owned() })
    }

    /// The own property of that name; `None` where it is absent or undefined. What a prototype holds does not count.
    fn get(&self, name: &str) -> Result<Option<JsValue>, Error> {
        let Some(object) = &self.object else { return Ok(None) };
        let key = JsValue::from_str(name);
        let descriptor = Reflect::get_own_property_descriptor(object, &key).map_err(|_| self.bad(name, READABLE))?;
        if descriptor.is_undefined() {
            return Ok(None);
        }
        let value = Reflect::get(object, &key).map_err(|_| self.bad(name, READABLE))?;
        Ok(Some(value).filter(|value| !value.is_undefined()))
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
    "attributes",
    "removeAttributes",
    "classes",
    "styles",
    "baseUrl",
    "urls",
    "dataImages",
    "links",
    "idPrefix",
    "limits",
    "charset",
];

fn slices(strings: &[String]) -> Vec<&str> {
    strings.iter().map(String::as_str).collect()
}

/// The options of `sanitize`: a policy, and the charset of a source in bytes.
pub(super) fn read_policy(options: &JsValue) -> Result<(Policy, Option<String>), Error> {
    let options = Options::read(options, "", POLICY_OPTIONS)?;
    Ok((policy_from(&options)?, options.string("charset")?))
}

/// The options of `renderArticle`: those of `sanitize`, and how to render. The page's own address is also the base.
pub(super) fn read_render_options(options: &JsValue) -> Result<(Policy, RenderOptions, Option<String>), Error> {
    const FORMATS: &[(&str, Format)] = &[("auto", Format::Auto), ("html", Format::Html), ("text", Format::Text)];
    let known = [POLICY_OPTIONS, &["url", "format", "lang", "headingLevel"]].concat();
    let options = Options::read(options, "", &known)?;
    let mut policy = policy_from(&options)?;
    if let Some(url) = options.string("url")? {
        let resolved = policy.clone().with_base_url(&url);
        let resolved = resolved.map_err(|_| options.bad("url", "an absolute http: or https: URL"))?;
        if policy.base().is_none() {
            policy = resolved;
        }
    }
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
    Ok((policy, render, options.string("charset")?))
}

fn policy_from(options: &Options) -> Result<Policy, Error> {
    let mut policy = Policy::new();
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
    let elements = options.nested("elements", &["keep", "unwrap", "drop"])?;
    if let Some(names) = elements.strings("keep")? {
        policy = policy.with_kept_elements(&slices(&names))?;
    }
    if let Some(names) = elements.strings("unwrap")? {
        policy = policy.with_unwrapped_elements(&slices(&names))?;
    }
    if let Some(names) = elements.strings("drop")? {
        policy = policy.with_dropped_elements(&slices(&names))?;
    }
    Ok(policy)
}

fn with_attributes(mut policy: Policy, options: &Options) -> Result<Policy, Error> {
    let attributes = options.nested("attributes", ANY_NAME)?;
    for element in attributes.names() {
        if attributes.get(&element)?.is_some_and(|value| js_sys::Array::is_array(&value)) {
            for name in attributes.strings(&element)?.unwrap_or_default() {
                policy = policy.with_attribute(&element, &name)?;
            }
            continue;
        }
        let named = attributes.nested(&element, ANY_NAME)?;
        for name in named.names() {
            if named.get(&name)?.is_some_and(|value| value == JsValue::TRUE) {
                policy = policy.with_attribute(&element, &name)?;
            } else {
                let values = named.strings(&name).map_err(|_| named.bad(&name, "true or an array of strings"))?;
                policy = policy.with_attribute_values(&element, &name, &slices(&values.unwrap_or_default()))?;
            }
        }
    }
    let removed = options.nested("removeAttributes", ANY_NAME)?;
    for element in removed.names() {
        for name in removed.strings(&element)?.unwrap_or_default() {
            policy = policy.without_attribute(&element, &name)?;
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
                return Err(rules.bad("relative", "a baseUrl beside 'resolve'"));
            }
            policy = policy.with_relative_urls(kind, relative);
        }
    }
    if options.get("dataImages")?.is_some_and(|value| value != JsValue::FALSE) {
        let images = options.nested("dataImages", &["types", "bytes"])?;
        if images.object.is_some() {
            let types = images.strings("types")?;
            let types = types.ok_or_else(|| images.bad("types", "an array of png, jpeg, gif, webp, avif"))?;
            let bytes = images.integer("bytes", 1, 1 << 26)?;
            let bytes = bytes.ok_or_else(|| images.bad("bytes", "a whole number from 1 to 67108864"))?;
            policy = policy.with_data_images(&slices(&types), bytes as usize)?;
        }
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
