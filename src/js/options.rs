//! Options, read once: own properties only, every name known, every type checked. `pkg/internal/options.js` has made plain
//! objects and lists of them, behind which no code of the caller's stands, and has put a symbol, which is no option
//! anywhere, in place of what is neither.

use std::rc::Rc;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::rewriter::rewriter;

use crate::error::{Error, one_of};
use crate::policy::{Base, LinkKind, OtherElements, Policy, Preset, RelativeUrls, UrlKind, Verdict};
use crate::small::text::decimal;

/// An options object in the caller's hands, and where it stands (`limits.` for a nested one). Each property is fetched
/// once.
pub(super) struct Options {
    object: JsValue,
    /// Its own names: what a prototype holds does not count.
    pub(super) names: Vec<String>,
    path: String,
}

/// For objects whose names are the caller's: of elements, of attributes. The policy checks them.
const ANY_NAME: &[&str] = &["*"];

// Each of these is called from many places, and none is worth the bytes of more than one copy.
impl Options {
    /// Takes `undefined` or an object whose own names are all in `known`.
    #[inline(never)]
    pub(super) fn read(value: &JsValue, path: &str, known: &[&str]) -> Result<Self, Error> {
        let mut options = Self { object: value.clone(), names: Vec::new(), path: path.to_owned() };
        if value.is_undefined() {
            return Ok(options);
        }
        let here = if path.is_empty() { "options" } else { path.trim_end_matches('.') };
        let names = Reflect::own_keys(value).ok().filter(|_| value.is_object() && !Array::is_array(value));
        let names = names.as_ref().and_then(strings_of);
        options.names = names.ok_or_else(|| Error::bad_option(here, "a plain object"))?;
        match options.names.iter().find(|name| known != ANY_NAME && !known.contains(&name.as_str())) {
            Some(name) => Err(options.bad(name, &one_of(known))),
            None => Ok(options),
        }
    }

    /// The own property of that name; `None` where it is absent or undefined.
    #[inline(never)]
    fn get(&self, name: &str) -> Result<Option<JsValue>, Error> {
        if !self.names.iter().any(|own| own == name) {
            return Ok(None);
        }
        // Null has the type of no option.
        let value = Reflect::get(&self.object, &name.into()).unwrap_or(JsValue::NULL);
        Ok(Some(value).filter(|value| !value.is_undefined()))
    }

    /// The object under that name, absent or not.
    #[inline(never)]
    pub(super) fn nested(&self, name: &str, known: &[&str]) -> Result<Self, Error> {
        self.nested_in(name, &self.get(name)?.unwrap_or(JsValue::UNDEFINED), known)
    }

    /// The same for a value that was fetched under that name.
    #[inline(never)]
    fn nested_in(&self, name: &str, value: &JsValue, known: &[&str]) -> Result<Self, Error> {
        Self::read(value, &[&self.path, name, "."].concat(), known)
    }

    pub(super) fn strings(&self, name: &str) -> Result<Option<Vec<String>>, Error> {
        self.get(name)?.map(|value| self.strings_in(name, &value)).transpose()
    }

    /// An array of strings that was fetched under that name.
    #[inline(never)]
    fn strings_in(&self, name: &str, value: &JsValue) -> Result<Vec<String>, Error> {
        let strings = value.dyn_ref::<Array>().and_then(strings_of);
        strings.ok_or_else(|| self.bad(name, "an array of strings"))
    }

    // What takes a closure lets go of what it has fetched in one place, where each caller would have to at each of its
    // errors.

    /// Gives an array of strings, where there is one, to a setting.
    #[inline(never)]
    fn list(&self, name: &str, set: &mut dyn FnMut(&[&str]) -> Result<(), Error>) -> Result<(), Error> {
        let Some(strings) = self.strings(name)? else { return Ok(()) };
        set(&strings.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// Gives a string, where there is one, to a setting.
    #[inline(never)]
    fn text(&self, name: &str, set: &mut dyn FnMut(&str) -> Result<(), Error>) -> Result<(), Error> {
        self.string(name)?.map_or(Ok(()), |text| set(&text))
    }

    /// Gives a value of any type, where there is one, to who reads it.
    #[inline(never)]
    fn value(&self, name: &str, read: &mut dyn FnMut(&JsValue) -> Result<(), Error>) -> Result<(), Error> {
        self.get(name)?.map_or(Ok(()), |value| read(&value))
    }

    /// Gives the object under that name, absent or not, to who reads it.
    #[inline(never)]
    fn within(
        &self,
        name: &str,
        known: &[&str],
        read: &mut dyn FnMut(&Self) -> Result<(), Error>,
    ) -> Result<(), Error> {
        read(&self.nested(name, known)?)
    }

    #[inline(never)]
    pub(super) fn boolean(&self, name: &str) -> Result<Option<bool>, Error> {
        self.get(name)?.map(|value| value.as_bool().ok_or_else(|| self.bad(name, "true or false"))).transpose()
    }

    #[inline(never)]
    pub(super) fn bad(&self, name: &str, expected: &str) -> Error {
        Error::bad_option([&self.path, name].concat(), expected)
    }

    #[inline(never)]
    pub(super) fn string(&self, name: &str) -> Result<Option<String>, Error> {
        self.get(name)?.map(|value| value.as_string().ok_or_else(|| self.bad(name, "a string"))).transpose()
    }

    pub(super) fn address(&self, name: &str) -> Result<Option<Base>, Error> {
        let parse = |url: String| Base::parse(&url).ok_or_else(|| self.bad(name, "an absolute http: or https: URL"));
        self.string(name)?.map(parse).transpose()
    }

    pub(super) fn choice<T: Copy>(&self, name: &str, choices: &[(&str, T)]) -> Result<Option<T>, Error> {
        let names: Vec<&str> = choices.iter().map(|&(choice, _)| choice).collect();
        let place = self.place(name, &names)?;
        Ok(place.and_then(|place| choices.get(place)).map(|&(_, choice)| choice))
    }

    /// Which of the names it is.
    #[inline(never)]
    fn place(&self, name: &str, names: &[&str]) -> Result<Option<usize>, Error> {
        let Some(value) = self.get(name)?.map(|value| value.as_string()) else { return Ok(None) };
        let place = names.iter().position(|known| value.as_deref() == Some(known));
        place.map(Some).ok_or_else(|| self.bad(name, &one_of(names)))
    }

    /// A point in time as `Date.now()` gives it, in whole seconds.
    pub(super) fn seconds(&self, name: &str) -> Result<Option<i64>, Error> {
        // As far from 1970 as a `Date` goes.
        const FARTHEST: f64 = 8.64e15;
        let Some(value) = self.get(name)? else {
            return Ok(None);
        };
        let milliseconds = value.as_f64().filter(|number| number.abs() <= FARTHEST);
        milliseconds
            .map(|number| Some((number / 1000.0) as i64))
            .ok_or_else(|| self.bad(name, "milliseconds since 1970, as Date.now() gives them"))
    }

    /// A number from `least` to `most`.
    pub(super) fn number(&self, name: &str, least: f64, most: f64) -> Result<Option<f32>, Error> {
        let Some(value) = self.get(name)? else {
            return Ok(None);
        };
        let number = value.as_f64().filter(|number| (least..=most).contains(number));
        number.map(|number| Some(number as f32)).ok_or_else(|| self.bad(name, "a number that is not too large"))
    }

    /// A whole number from `least` to `most`.
    #[inline(never)]
    pub(super) fn integer(&self, name: &str, least: u32, most: u32) -> Result<Option<u32>, Error> {
        let Some(value) = self.get(name)? else {
            return Ok(None);
        };
        let fits = |number: &f64| number.fract() == 0.0 && (f64::from(least)..=f64::from(most)).contains(number);
        let number = value.as_f64().filter(fits);
        number.map(|number| Some(number as u32)).ok_or_else(|| {
            self.bad(
                name,
                &["a whole number from ", &decimal(least as usize), " to ", &decimal(most as usize)].concat(),
            )
        })
    }
}

pub(super) const POLICY_OPTIONS: &[&str] = &[
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

/// The strings of a list; `None` where anything else is in it.
#[inline(never)]
pub(super) fn strings_of(list: &Array) -> Option<Vec<String>> {
    list.iter().map(|item| item.as_string()).collect()
}

/// The options of `sanitize`. The `charset` among them is `pkg/internal/charset.js`'s to read.
pub(super) fn read_policy(options: &JsValue) -> Result<Policy, Error> {
    policy_from(&Options::read(options, "", POLICY_OPTIONS)?, None)
}

/// `base` is what counts without a `baseUrl`.
pub(super) fn policy_from(options: &Options, base: Option<Base>) -> Result<Policy, Error> {
    let mut policy = Policy::new();
    if let Some(base) = base {
        policy.set_base(base);
    }
    options.text("baseUrl", &mut |url| policy.set_base_url(url))?;
    if let Some(preset) = options.choice("preset", Preset::NAMED)? {
        policy.set_preset(preset);
    }
    for read in [read_elements, read_attributes, read_addresses, read_links] {
        read(options, &mut policy)?;
    }
    options.text("idPrefix", &mut |prefix| policy.set_id_prefix(prefix))?;
    read_limits(options, &mut policy)?;
    Ok(policy)
}

fn read_elements(options: &Options, policy: &mut Policy) -> Result<(), Error> {
    if let Some(others) = options.choice("otherElements", OtherElements::NAMED)? {
        policy.set_other_elements(others);
    }
    let verdicts = [Verdict::Keep, Verdict::Unwrap, Verdict::Drop, Verdict::Escape];
    options.within("elements", &verdicts.map(Verdict::name), &mut |elements| {
        verdicts
            .iter()
            .try_for_each(|&verdict| elements.list(verdict.name(), &mut |names| policy.set_elements(verdict, names)))
    })
}

/// Reads what is asked by element or `*`.
#[inline(never)]
fn by_element(
    options: &Options,
    name: &str,
    read: &mut dyn FnMut(&Options, &str) -> Result<(), Error>,
) -> Result<(), Error> {
    let asked = options.nested(name, ANY_NAME)?;
    asked.names.iter().try_for_each(|element| {
        Policy::check_element(name, element)?;
        read(&asked, element)
    })
}

fn read_attributes(options: &Options, policy: &mut Policy) -> Result<(), Error> {
    by_element(options, "attributes", &mut |asked, element| {
        asked.value(element, &mut |value| {
            if Array::is_array(value) {
                let names = asked.strings_in(element, value)?;
                return names.iter().try_for_each(|name| policy.set_attribute(element, name, None));
            }
            read_attributes_of(element, &asked.nested_in(element, value, ANY_NAME)?, policy)
        })
    })?;
    by_element(options, "removeAttributes", &mut |asked, element| {
        asked.list(element, &mut |names| names.iter().try_for_each(|name| policy.unset_attribute(element, name)))
    })?;
    options.list("classes", &mut |classes| policy.set_classes(classes))?;
    if let Some(styles) = options.boolean("styles")? {
        policy.set_styles(styles);
    }
    Ok(())
}

/// Each `true`, or the only values that the attribute may have.
fn read_attributes_of(element: &str, named: &Options, policy: &mut Policy) -> Result<(), Error> {
    named.names.iter().try_for_each(|name| {
        named.value(name, &mut |value| {
            let mut values = None;
            if *value != JsValue::TRUE {
                let listed = named.strings_in(name, value);
                values = Some(listed.map_err(|_| named.bad(name, "true or an array of strings"))?);
            }
            policy.set_attribute(element, name, values)
        })
    })
}

fn read_addresses(options: &Options, policy: &mut Policy) -> Result<(), Error> {
    options.within("urls", &UrlKind::ALL.map(UrlKind::name), &mut |urls| {
        UrlKind::ALL.iter().try_for_each(|&kind| {
            // A frame is always a provider's, by https.
            let all = ["allowHosts", "denyHosts", "schemes", "relative"];
            let known = if kind == UrlKind::Frame { &all[..2] } else { &all };
            urls.within(kind.name(), known, &mut |rules| read_rules(kind, rules, policy))
        })
    })?;
    options.value("rewriteUrl", &mut |value| {
        let function = value.dyn_ref::<Function>().ok_or_else(|| options.bad("rewriteUrl", "a function"))?;
        policy.set_url_rewriter(Rc::new(rewriter(function.clone())));
        Ok(())
    })?;
    options.value("dataImages", &mut |value| {
        if *value == JsValue::FALSE {
            return Ok(());
        }
        read_data_images(&options.nested_in("dataImages", value, &["types", "bytes"])?, policy)
    })
}

fn read_rules(kind: UrlKind, rules: &Options, policy: &mut Policy) -> Result<(), Error> {
    rules.list("schemes", &mut |schemes| policy.set_schemes(kind, schemes))?;
    rules.list("allowHosts", &mut |hosts| match hosts {
        [] => Err(rules.bad("allowHosts", "at least one host")),
        _ => policy.set_allowed_hosts(kind, hosts),
    })?;
    rules.list("denyHosts", &mut |hosts| policy.set_denied_hosts(kind, hosts))?;
    if let Some(relative) = rules.choice("relative", RelativeUrls::NAMED)? {
        if relative == RelativeUrls::Resolve && policy.base().is_none() {
            return Err(rules.bad("relative", "a baseUrl beside 'resolve'"));
        }
        policy.set_relative_urls(kind, relative);
    }
    Ok(())
}

fn read_data_images(images: &Options, policy: &mut Policy) -> Result<(), Error> {
    let bytes = images.integer("bytes", 1, 1 << 26)?;
    let bytes = bytes.ok_or_else(|| images.bad("bytes", "a whole number from 1 to 67108864"))?;
    images.list("types", &mut |types| policy.set_data_images(types, bytes as usize))?;
    if policy.has_data_images() { Ok(()) } else { Err(images.bad("types", "an array of png, jpeg, gif, webp, avif")) }
}

fn read_links(options: &Options, policy: &mut Policy) -> Result<(), Error> {
    let kinds = &LinkKind::ALL.map(LinkKind::name);
    options.within("links", &["rel", "target"], &mut |links| {
        links.within("rel", kinds, &mut |rel| {
            LinkKind::ALL
                .iter()
                .try_for_each(|&kind| rel.list(kind.name(), &mut |relations| policy.set_link_rel(kind, relations)))
        })?;
        links.within("target", kinds, &mut |target| {
            LinkKind::ALL.iter().try_for_each(|&kind| {
                target.value(kind.name(), &mut |value| {
                    if value.is_null() {
                        return Ok(());
                    }
                    if value.as_string().as_deref() != Some("_blank") {
                        return Err(target.bad(kind.name(), "'_blank' or null"));
                    }
                    policy.set_new_tab(kind, true);
                    Ok(())
                })
            })
        })
    })
}

fn read_limits(options: &Options, policy: &mut Policy) -> Result<(), Error> {
    options.within("limits", &["inputBytes", "elements", "depth", "attributes"], &mut |limits| {
        if let Some(attributes) = limits.integer("attributes", 0, 65_536)? {
            policy.set_max_attributes(attributes as usize);
        }
        if let Some(bytes) = limits.integer("inputBytes", 0, 1 << 30)? {
            policy.set_max_input_bytes(bytes as usize);
        }
        if let Some(elements) = limits.integer("elements", 0, u32::MAX)? {
            policy.set_max_elements(elements as usize);
        }
        if let Some(depth) = limits.integer("depth", 1, 256)? {
            policy.set_max_depth(depth as usize);
        }
        Ok(())
    })
}
