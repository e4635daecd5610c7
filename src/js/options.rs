//! Options, read once: own properties only, every name known, every type checked.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Error;
use crate::pipeline::{Format, RenderOptions};
use crate::policy::{Policy, Preset};

/// An options object in the caller's hands, and where it stands (`limits.` for a nested one).
struct Options {
    object: Option<Object>,
    path: &'static str,
}

/// What is expected of a property whose getter (or proxy) throws.
const READABLE: &str = "something that can be read";

impl Options {
    /// Takes `undefined`, `null` or an object whose own enumerable names are all in `known`.
    fn read(value: &JsValue, path: &'static str, known: &[&str]) -> Result<Self, Error> {
        if value.is_undefined() || value.is_null() {
            return Ok(Self { object: None, path });
        }
        let is_object = value.is_object() && !js_sys::Array::is_array(value);
        let object = value.dyn_ref::<Object>().filter(|_| is_object).ok_or_else(|| {
            Error::bad_option(if path.is_empty() { "options" } else { path.trim_end_matches('.') }, "an object")
        })?;
        let here = if path.is_empty() { "options" } else { path.trim_end_matches('.') };
        let names = Reflect::own_keys(object).map_err(|_| Error::bad_option(here, READABLE))?;
        for name in names.iter().filter_map(|name| name.as_string()) {
            if !known.contains(&name.as_str()) {
                return Err(Error::bad_option(format!("{path}{name}"), format!("one of {}", known.join(", "))));
            }
        }
        Ok(Self { object: Some(object.clone()), path })
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

const POLICY_OPTIONS: &[&str] = &["preset", "baseUrl", "limits", "charset"];

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
    if let Some(url) = options.string("baseUrl")? {
        policy = policy.with_base_url(&url)?;
    }
    let limits = options.get("limits")?.unwrap_or(JsValue::UNDEFINED);
    let limits = Options::read(&limits, "limits.", &["inputBytes", "elements", "depth"])?;
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
