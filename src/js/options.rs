//! Options, read once: own properties only, every name known, every type checked. `pkg/internal/options.js` has made
//! plain objects and lists of them, behind which no code of the caller's stands, and has put a symbol, which is no
//! option anywhere, in place of what is neither.
//!
//! To add an option, ask for it where the options around it are read: [`Options`] remembers every name that was asked
//! for, and refuses all others.

use js_sys::{Array, Function, Reflect};
use std::cell::{Cell, RefCell};
use std::mem;
use wasm_bindgen::{JsCast, JsValue};

use super::rewriter::rewriter;

use crate::error::{Error, one_of};
use crate::policy::{Base, LinkKind, OtherElements, Policy, Preset, RelativeUrls, UrlKind, Verdict};
use crate::small::text::decimal;

/// An options object of the caller's, and where it stands (`limits.` for a nested one). Each property is fetched once.
pub(super) struct Options {
    object: JsValue,
    /// Its own names: what a prototype holds does not count.
    names: Vec<String>,
    path: String,
    /// The names that were asked for, in this order. Only these are options.
    asked: RefCell<Vec<&'static str>>,
    /// Are the names the caller's to choose (of elements, of attributes)?
    takes_any_name: Cell<bool>,
}

/// Gives settings the value of an option, where there is one. The defaults stand in while the setting has the settings
/// in hand: a copy of them would take more code.
pub(super) fn with<S: Default, V>(settings: &mut S, value: Option<V>, setting: impl FnOnce(S, V) -> S) {
    if let Some(value) = value {
        *settings = setting(mem::take(settings), value);
    }
}

/// As [`with`], for a setting that may refuse the value. after which the settings are of no use.
pub(super) fn try_with<S: Default, V>(
    settings: &mut S,
    value: Option<V>,
    setting: impl FnOnce(S, V) -> Result<S, Error>,
) -> Result<(), Error> {
    if let Some(value) = value {
        *settings = setting(mem::take(settings), value)?;
    }
    Ok(())
}

/// Reads options, one after the other.
type Read<'r> = &'r mut dyn FnMut(&Options) -> Result<(), Error>;

/// Reads a value under a name that the caller chose.
type ReadNamed<'r> = &'r mut dyn FnMut(&str, Option<&JsValue>) -> Result<(), Error>;

// Each of these is called from many places, and none is worth the bytes of more than one copy.
impl Options {
    /// Reads the options of a call, `undefined` or an object. Refuses what `read` has not asked for.
    #[inline(never)]
    pub(super) fn read(value: &JsValue, read: Read) -> Result<(), Error> {
        Self::read_at(value, String::new(), read)
    }

    /// Reads the object under that name, where there is one. Refuses what `read` has not asked for.
    #[inline(never)]
    pub(super) fn within(&self, name: &'static str, read: Read) -> Result<(), Error> {
        self.get(name)?.map_or(Ok(()), |value| self.read_nested(name, &value, read))
    }

    /// Reads the object that was fetched under that name. Refuses what `read` has not asked for.
    #[inline(never)]
    fn read_nested(&self, name: &str, value: &JsValue, read: Read) -> Result<(), Error> {
        Self::read_at(value, [&self.path, name, "."].concat(), read)
    }

    #[inline(never)]
    fn read_at(value: &JsValue, path: String, read: Read) -> Result<(), Error> {
        let options = Self::of(value, path)?;
        read(&options)?;
        options.finish()
    }

    #[inline(never)]
    fn of(value: &JsValue, path: String) -> Result<Self, Error> {
        let mut options = Self {
            object: value.clone(),
            names: Vec::new(),
            path,
            asked: RefCell::default(),
            takes_any_name: Cell::new(false),
        };
        if value.is_undefined() {
            return Ok(options);
        }
        let here = if options.path.is_empty() { "options" } else { options.path.trim_end_matches('.') };
        let names = Reflect::own_keys(value).ok().filter(|_| value.is_object() && !Array::is_array(value));
        let names = names.as_ref().and_then(strings_of);
        options.names = names.ok_or_else(|| Error::bad_option(here, "a plain object"))?;
        Ok(options)
    }

    /// Refuses the first name that was not asked for.
    #[inline(never)]
    fn finish(&self) -> Result<(), Error> {
        let asked = self.asked.borrow();
        let is_unknown = |name: &&String| !self.takes_any_name.get() && !asked.contains(&name.as_str());
        match self.names.iter().find(is_unknown) {
            Some(name) => Err(self.bad(name, &one_of(&asked))),
            None => Ok(()),
        }
    }

    /// Takes note of the name of an option, which the package itself reads where it is not asked for any further.
    #[inline(never)]
    pub(super) fn note(&self, name: &'static str) {
        self.asked.borrow_mut().push(name);
    }

    /// Gives every name, which the caller chose, to `read`, with the value where that is not undefined.
    #[inline(never)]
    fn each(&self, read: ReadNamed) -> Result<(), Error> {
        self.takes_any_name.set(true);
        self.names.iter().try_for_each(|name| read(name, self.own(name)?.as_ref()))
    }

    /// The option of that name; `None` where it is absent or undefined.
    #[inline(never)]
    fn get(&self, name: &'static str) -> Result<Option<JsValue>, Error> {
        self.note(name);
        self.own(name)
    }

    /// The own property of that name, which may be one that the caller chose.
    #[inline(never)]
    fn own(&self, name: &str) -> Result<Option<JsValue>, Error> {
        if !self.names.iter().any(|own| own == name) {
            return Ok(None);
        }
        // Null has the type of no option.
        let value = Reflect::get(&self.object, &name.into()).unwrap_or(JsValue::NULL);
        Ok(Some(value).filter(|value| !value.is_undefined()))
    }

    pub(super) fn strings(&self, name: &'static str) -> Result<Option<Vec<String>>, Error> {
        self.get(name)?.map(|value| self.strings_in(name, &value)).transpose()
    }

    /// Gives an array of strings, where there is one, to a setting.
    #[inline(never)]
    fn list(&self, name: &'static str, set: &mut dyn FnMut(&[&str]) -> Result<(), Error>) -> Result<(), Error> {
        let Some(strings) = self.strings(name)? else { return Ok(()) };
        set(&strings.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// An array of strings that was fetched under that name.
    #[inline(never)]
    fn strings_in(&self, name: &str, value: &JsValue) -> Result<Vec<String>, Error> {
        let strings = value.dyn_ref::<Array>().and_then(strings_of);
        strings.ok_or_else(|| self.bad(name, "an array of strings"))
    }

    #[inline(never)]
    pub(super) fn boolean(&self, name: &'static str) -> Result<Option<bool>, Error> {
        self.get(name)?.map(|value| value.as_bool().ok_or_else(|| self.bad(name, "true or false"))).transpose()
    }

    #[inline(never)]
    pub(super) fn bad(&self, name: &str, expected: &str) -> Error {
        Error::bad_option([&self.path, name].concat(), expected)
    }

    #[inline(never)]
    pub(super) fn string(&self, name: &'static str) -> Result<Option<String>, Error> {
        self.get(name)?.map(|value| value.as_string().ok_or_else(|| self.bad(name, "a string"))).transpose()
    }

    pub(super) fn address(&self, name: &'static str) -> Result<Option<Base>, Error> {
        let parse = |url: String| Base::parse(&url).ok_or_else(|| self.bad(name, "an absolute http: or https: URL"));
        self.string(name)?.map(parse).transpose()
    }

    pub(super) fn choice<T: Copy>(&self, name: &'static str, choices: &[(&str, T)]) -> Result<Option<T>, Error> {
        let names: Vec<&str> = choices.iter().map(|&(choice, _)| choice).collect();
        let place = self.place(name, &names)?;
        Ok(place.and_then(|place| choices.get(place)).map(|&(_, choice)| choice))
    }

    /// Which of the names it is.
    #[inline(never)]
    fn place(&self, name: &'static str, names: &[&str]) -> Result<Option<usize>, Error> {
        let Some(value) = self.get(name)?.map(|value| value.as_string()) else { return Ok(None) };
        let place = names.iter().position(|known| value.as_deref() == Some(known));
        place.map(Some).ok_or_else(|| self.bad(name, &one_of(names)))
    }

    /// A point in time as `Date.now()` gives it, in whole seconds.
    pub(super) fn seconds(&self, name: &'static str) -> Result<Option<i64>, Error> {
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
    pub(super) fn number(&self, name: &'static str, least: f64, most: f64) -> Result<Option<f32>, Error> {
        let Some(value) = self.get(name)? else {
            return Ok(None);
        };
        let number = value.as_f64().filter(|number| (least..=most).contains(number));
        number.map(|number| Some(number as f32)).ok_or_else(|| self.bad(name, "a number that is not too large"))
    }

    /// The level of a heading.
    #[cfg(feature = "articles")]
    pub(super) fn level(&self, name: &'static str) -> Result<Option<u8>, Error> {
        Ok(self.integer(name, 1, 6)?.map(|level| level as u8))
    }

    /// A whole number from `least` to `most`, as a size or a count.
    pub(super) fn count(&self, name: &'static str, least: u32, most: u32) -> Result<Option<usize>, Error> {
        Ok(self.integer(name, least, most)?.map(|number| number as usize))
    }

    /// A whole number from `least` to `most`.
    #[inline(never)]
    pub(super) fn integer(&self, name: &'static str, least: u32, most: u32) -> Result<Option<u32>, Error> {
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

/// The strings of a list; `None` where anything else is in it.
#[inline(never)]
pub(super) fn strings_of(list: &Array) -> Option<Vec<String>> {
    list.iter().map(|item| item.as_string()).collect()
}

/// The options of `sanitize`.
pub(super) fn read_policy(options: &JsValue) -> Result<Policy, Error> {
    let mut policy = Policy::new();
    Options::read(options, &mut |options| read_policy_from(options, &mut policy))?;
    settle_base(&mut policy, None)?;
    Ok(policy)
}

/// Makes the page's own address the base where there is no `baseUrl`: the last step of reading a policy.
pub(super) fn settle_base(policy: &mut Policy, page: Option<Base>) -> Result<(), Error> {
    if policy.base().is_none() {
        with(policy, page, Policy::with_base);
    }
    policy.check()
}

/// Reads a policy up to its base.
pub(super) fn read_policy_from(options: &Options, policy: &mut Policy) -> Result<(), Error> {
    with(policy, options.choice("preset", Preset::NAMED)?, Policy::with_preset);
    for read in [read_elements, read_attributes, read_addresses, read_links] {
        read(options, policy)?;
    }
    try_with(policy, options.string("idPrefix")?, |policy, prefix| policy.with_id_prefix(&prefix))?;
    options.within("limits", &mut |limits| read_limits(limits, policy))?;
    // Read by `pkg/internal/charset.js`.
    options.note("charset");
    Ok(())
}

fn read_elements(options: &Options, policy: &mut Policy) -> Result<(), Error> {
    options.within("elements", &mut |elements| {
        [Verdict::Keep, Verdict::Unwrap, Verdict::Drop, Verdict::Escape].into_iter().try_for_each(|verdict| {
            elements.list(verdict.name(), &mut |names| {
                try_with(policy, Some(names), |policy, names| policy.with_elements(verdict, names))
            })
        })
    })?;
    with(policy, options.choice("otherElements", OtherElements::NAMED)?, Policy::with_other_elements);
    Ok(())
}

/// Reads what is asked by element or `*`: gives each, with its value, to `read`.
#[inline(never)]
fn by_element(
    options: &Options,
    name: &'static str,
    read: &mut dyn FnMut(&Options, &str, &JsValue) -> Result<(), Error>,
) -> Result<(), Error> {
    options.within(name, &mut |asked| {
        asked.each(&mut |element, value| {
            Policy::check_element(name, element)?;
            value.map_or(Ok(()), |value| read(asked, element, value))
        })
    })
}

fn read_attributes(options: &Options, policy: &mut Policy) -> Result<(), Error> {
    by_element(options, "attributes", &mut |asked, element, value| {
        if !Array::is_array(value) {
            return asked.read_nested(element, value, &mut |named| read_attributes_of(element, named, policy));
        }
        let names = asked.strings_in(element, value)?;
        names.iter().try_for_each(|name| {
            try_with(policy, Some(name), |policy, name| policy.with_attribute_among(element, name, None))
        })
    })?;
    by_element(options, "removeAttributes", &mut |asked, element, value| {
        let names = asked.strings_in(element, value)?;
        names
            .iter()
            .try_for_each(|name| try_with(policy, Some(name), |policy, name| policy.without_attribute(element, name)))
    })?;
    options.list("classes", &mut |classes| try_with(policy, Some(classes), Policy::with_classes))?;
    with(policy, options.boolean("styles")?, Policy::with_styles);
    Ok(())
}

/// Each is `true`, or lists the only values that the attribute may have.
fn read_attributes_of(element: &str, named: &Options, policy: &mut Policy) -> Result<(), Error> {
    named.each(&mut |name, value| {
        try_with(policy, value, |policy, value| {
            let mut values = None;
            if *value != JsValue::TRUE {
                let listed = named.strings_in(name, value);
                values = Some(listed.map_err(|_| named.bad(name, "true or an array of strings"))?);
            }
            policy.with_attribute_among(element, name, values)
        })
    })
}

fn read_addresses(options: &Options, policy: &mut Policy) -> Result<(), Error> {
    with(policy, options.address("baseUrl")?, Policy::with_base);
    options.within("urls", &mut |urls| {
        let read = |kind: UrlKind| urls.within(kind.name(), &mut |rules| read_rules(kind, rules, policy));
        UrlKind::ALL.into_iter().try_for_each(read)
    })?;
    try_with(policy, options.get("rewriteUrl")?, |policy, value| {
        let function = value.dyn_ref::<Function>().ok_or_else(|| options.bad("rewriteUrl", "a function"))?;
        Ok(policy.with_url_rewriter(rewriter(function.clone())))
    })?;
    match options.get("dataImages")? {
        Some(value) if value != JsValue::FALSE => {
            options.read_nested("dataImages", &value, &mut |images| read_data_images(images, policy))
        }
        _ => Ok(()),
    }
}

fn read_rules(kind: UrlKind, rules: &Options, policy: &mut Policy) -> Result<(), Error> {
    rules.list("allowHosts", &mut |hosts| match hosts {
        [] => Err(rules.bad("allowHosts", "at least one host")),
        _ => try_with(policy, Some(hosts), |policy, hosts| policy.with_allowed_hosts(kind, hosts)),
    })?;
    rules.list("denyHosts", &mut |hosts| {
        try_with(policy, Some(hosts), |policy, hosts| policy.with_denied_hosts(kind, hosts))
    })?;
    // A frame is always a provider's, by https.
    if kind == UrlKind::Frame {
        return Ok(());
    }
    rules.list("schemes", &mut |schemes| {
        try_with(policy, Some(schemes), |policy, schemes| policy.with_schemes(kind, schemes))
    })?;
    let relative = rules.choice("relative", RelativeUrls::NAMED)?;
    with(policy, relative, |policy, relative| policy.with_relative_urls(kind, relative));
    Ok(())
}

fn read_data_images(images: &Options, policy: &mut Policy) -> Result<(), Error> {
    let types = images.strings("types")?;
    let bytes = images.count("bytes", 1, 1 << 26)?;
    let bytes = bytes.ok_or_else(|| images.bad("bytes", "a whole number from 1 to 67108864"))?;
    let types = types.ok_or_else(|| images.bad("types", "an array of png, jpeg, gif, webp, avif"))?;
    let types: Vec<&str> = types.iter().map(String::as_str).collect();
    try_with(policy, Some(bytes), |policy, bytes| policy.with_data_images(&types, bytes))
}

fn read_links(options: &Options, policy: &mut Policy) -> Result<(), Error> {
    options.within("links", &mut |links| {
        links.within("rel", &mut |rel| {
            LinkKind::ALL.into_iter().try_for_each(|kind| {
                rel.list(kind.name(), &mut |relations| {
                    try_with(policy, Some(relations), |policy, relations| policy.with_link_rel(kind, relations))
                })
            })
        })?;
        links.within("target", &mut |target| {
            LinkKind::ALL.into_iter().try_for_each(|kind| {
                let value = target.get(kind.name())?.filter(|value| !value.is_null());
                try_with(policy, value, |policy, value| match value.as_string().as_deref() {
                    Some("_blank") => Ok(policy.with_new_tab(kind, true)),
                    _ => Err(target.bad(kind.name(), "'_blank' or null")),
                })
            })
        })
    })
}

fn read_limits(limits: &Options, policy: &mut Policy) -> Result<(), Error> {
    with(policy, limits.count("inputBytes", 0, 1 << 30)?, Policy::with_max_input_bytes);
    with(policy, limits.count("elements", 0, u32::MAX)?, Policy::with_max_elements);
    with(policy, limits.count("depth", 1, 256)?, Policy::with_max_depth);
    with(policy, limits.count("attributes", 0, 65_536)?, Policy::with_max_attributes);
    Ok(())
}
