//! `maqal.Policy`: the options of `sanitize`, read and compiled once.

use std::cell::RefCell;
use std::sync::Arc;

use maqal::{LinkKind, OtherElements, Policy, Preset, RelativeUrls, UrlKind};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyList, PyTuple, PyType};

use crate::errors::{Failure, Outcome};
use crate::options::{Options, text, try_with, with};

/// Options of `sanitize`, read and compiled once for any number of calls, in any number of threads. A wrong one is a
/// `MaqalError`.
#[pyclass(frozen, module = "maqal", name = "Policy")]
pub(crate) struct PyPolicy {
    pub(crate) rules: Rules,
    /// The options themselves, by which a policy crosses to another process.
    options: Py<PyDict>,
    /// The option `charset`, which concerns sources given as bytes.
    #[pyo3(get)]
    charset: Option<String>,
}

#[pymethods]
impl PyPolicy {
    #[new]
    #[pyo3(signature = (**options))]
    fn new(py: Python<'_>, options: Option<&Bound<'_, PyDict>>) -> PyResult<Self> {
        let mut rules = Rules::default();
        let mut charset = None;
        let options = options.map_or_else(|| PyDict::new(py), Bound::clone);
        Options::read(&options, |options| {
            rules.read(options)?;
            charset = options.string("charset")?;
            Ok(())
        })?;
        rules.check_relative(None)?;
        // The caller's own lists and dicts may change later; a policy does not.
        let kept = py.import("copy")?.getattr("deepcopy")?.call1((options,))?;
        Ok(Self { rules, options: kept.cast_into::<PyDict>()?.unbind(), charset })
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, Made<'py>)> {
        let py = slf.py();
        let make = py.import("copyreg")?.getattr("__newobj_ex__")?;
        Ok((make, (slf.get_type(), PyTuple::empty(py), slf.get().options.bind(py).clone())))
    }
}

/// A class, its arguments, and those that have names.
type Made<'py> = (Bound<'py, PyType>, Bound<'py, PyTuple>, Bound<'py, PyDict>);

/// A policy, and what a call has to know of its options besides.
#[derive(Clone, Default)]
pub(crate) struct Rules {
    pub(crate) policy: Arc<Policy>,
    has_base: bool,
    /// A use of addresses that are to be resolved, for which there must be a base.
    resolves: Option<&'static str>,
}

const URL_KINDS: [(&str, UrlKind); 4] =
    [("link", UrlKind::Link), ("image", UrlKind::Image), ("media", UrlKind::Media), ("frame", UrlKind::Frame)];
const LINK_KINDS: [(&str, LinkKind); 2] = [("external", LinkKind::External), ("internal", LinkKind::Internal)];

impl Rules {
    /// Reads the options of `sanitize`, but for `charset`.
    pub(crate) fn read(&mut self, options: &Options<'_>) -> Outcome<()> {
        let mut policy = Policy::new();
        let presets = [("article", Preset::Article), ("basic", Preset::Basic), ("embed", Preset::Embed)];
        with(&mut policy, options.choice("preset", &presets)?, Policy::with_preset);
        read_elements(options, &mut policy)?;
        read_attributes(options, &mut policy)?;
        let base = options.string("base_url")?;
        self.has_base = base.is_some();
        try_with(&mut policy, base, |policy, base| policy.with_base_url(&base))?;
        self.resolves = read_addresses(options, &mut policy)?;
        read_links(options, &mut policy)?;
        try_with(&mut policy, options.string("id_prefix")?, |policy, prefix| policy.with_id_prefix(&prefix))?;
        options.within("limits", |limits| read_limits(limits, &mut policy))?;
        self.policy = Arc::new(policy);
        Ok(())
    }

    /// The rules for a page of that address, which is the base where there is no other.
    pub(crate) fn on_page(mut self, page: Option<&str>) -> Outcome<Self> {
        if let (Some(page), false) = (page, self.has_base) {
            let policy = Policy::clone(&self.policy).with_base_url(page);
            self.policy = Arc::new(policy.map_err(|_| Failure::bad_option("url", "an absolute http: or https: URL"))?);
        }
        self.check_relative(page)?;
        Ok(self)
    }

    fn check_relative(&self, page: Option<&str>) -> Outcome<()> {
        match self.resolves {
            Some(kind) if !self.has_base && page.is_none() => {
                Err(Failure::bad_option(&format!("urls.{kind}.relative"), "a base_url beside 'resolve'"))
            }
            _ => Ok(()),
        }
    }
}

fn read_elements(options: &Options<'_>, policy: &mut Policy) -> Outcome<()> {
    type Set = fn(Policy, &[&str]) -> Result<Policy, maqal::Error>;
    const SETTERS: [(&str, Set); 4] = [
        ("keep", Policy::with_kept_elements),
        ("unwrap", Policy::with_unwrapped_elements),
        ("drop", Policy::with_dropped_elements),
        ("escape", Policy::with_escaped_elements),
    ];
    options.within("elements", |elements| {
        SETTERS.iter().try_for_each(|&(name, set)| elements.list(name, |names| try_with(policy, Some(names), set)))
    })?;
    let others = [("unwrap", OtherElements::Unwrap), ("drop", OtherElements::Drop), ("escape", OtherElements::Escape)];
    with(policy, options.choice("other_elements", &others)?, Policy::with_other_elements);
    Ok(())
}

fn read_attributes(options: &Options<'_>, policy: &mut Policy) -> Outcome<()> {
    options.within("attributes", |asked| {
        asked.each(|element, value| {
            if !value.is_instance_of::<PyList>() && !value.is_instance_of::<PyTuple>() {
                return asked.read_nested(element, value, |named| read_attributes_of(element, named, policy));
            }
            let names = asked.strings_in(element, value)?;
            names
                .iter()
                .try_for_each(|name| try_with(policy, Some(name), |policy, name| policy.with_attribute(element, name)))
        })
    })?;
    options.within("remove_attributes", |asked| {
        asked.each(|element, value| {
            let names = asked.strings_in(element, value)?;
            names.iter().try_for_each(|name| {
                try_with(policy, Some(name), |policy, name| policy.without_attribute(element, name))
            })
        })
    })?;
    options.list("classes", |classes| try_with(policy, Some(classes), Policy::with_classes))?;
    with(policy, options.boolean("styles")?, Policy::with_styles);
    Ok(())
}

/// Each is `True`, or lists the only values that the attribute may have.
fn read_attributes_of(element: &str, named: &Options<'_>, policy: &mut Policy) -> Outcome<()> {
    named.each(|name, value| {
        if value.cast::<PyBool>().is_ok_and(|value| value.is_true()) {
            return try_with(policy, Some(name), |policy, name| policy.with_attribute(element, name));
        }
        let values = named.strings_in(name, value).map_err(|_| named.bad(name, "True or a list of strings"))?;
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        try_with(policy, Some(name), |policy, name| policy.with_attribute_values(element, name, &values))
    })
}

/// Gives a use of addresses that are to be resolved.
fn read_addresses(options: &Options<'_>, policy: &mut Policy) -> Outcome<Option<&'static str>> {
    let mut resolves = None;
    options.within("urls", |urls| {
        URL_KINDS.iter().try_for_each(|&(name, kind)| {
            urls.within(name, |rules| {
                let is_resolved = read_rules(kind, rules, policy)?;
                resolves = resolves.or(is_resolved.then_some(name));
                Ok(())
            })
        })
    })?;
    if let Some(function) = options.get("rewrite_url") {
        if !function.is_callable() {
            return Err(options.bad("rewrite_url", "a function"));
        }
        let function = function.unbind();
        with(policy, Some(()), |policy, ()| {
            policy.with_url_rewriter(move |url, kind, element| rewrite(&function, url, kind, element))
        });
    }
    match options.get("data_images") {
        Some(value) if !value.cast::<PyBool>().is_ok_and(|value| !value.is_true()) => {
            options.read_nested("data_images", &value, |images| read_data_images(images, policy))?;
        }
        _ => {}
    }
    Ok(resolves)
}

/// Says whether relative addresses are to be resolved.
fn read_rules(kind: UrlKind, rules: &Options<'_>, policy: &mut Policy) -> Outcome<bool> {
    rules.list("allow_hosts", |hosts| match hosts {
        [] => Err(rules.bad("allow_hosts", "at least one host")),
        _ => try_with(policy, Some(hosts), |policy, hosts| policy.with_allowed_hosts(kind, hosts)),
    })?;
    rules.list("deny_hosts", |hosts| {
        try_with(policy, Some(hosts), |policy, hosts| policy.with_denied_hosts(kind, hosts))
    })?;
    // A frame is always a provider's, by https.
    if kind == UrlKind::Frame {
        return Ok(false);
    }
    rules.list("schemes", |schemes| {
        try_with(policy, Some(schemes), |policy, schemes| policy.with_schemes(kind, schemes))
    })?;
    let choices = [("keep", RelativeUrls::Keep), ("resolve", RelativeUrls::Resolve), ("drop", RelativeUrls::Drop)];
    let relative = rules.choice("relative", &choices)?;
    with(policy, relative, |policy, relative| policy.with_relative_urls(kind, relative));
    Ok(matches!(relative, Some(RelativeUrls::Resolve)))
}

fn read_data_images(images: &Options<'_>, policy: &mut Policy) -> Outcome<()> {
    let types = images.strings("types")?;
    let bytes = images.count("bytes", 1, 1 << 26)?;
    let bytes = bytes.ok_or_else(|| images.bad("bytes", "a whole number from 1 to 67108864"))?;
    let types = types.ok_or_else(|| images.bad("types", "a list of png, jpeg, gif, webp, avif"))?;
    let types: Vec<&str> = types.iter().map(String::as_str).collect();
    try_with(policy, Some(bytes), |policy, bytes| policy.with_data_images(&types, bytes))
}

fn read_links(options: &Options<'_>, policy: &mut Policy) -> Outcome<()> {
    options.within("links", |links| {
        links.within("rel", |rel| {
            LINK_KINDS.iter().try_for_each(|&(name, kind)| {
                rel.list(name, |relations| {
                    try_with(policy, Some(relations), |policy, relations| policy.with_link_rel(kind, relations))
                })
            })
        })?;
        links.within("target", |target| {
            LINK_KINDS.iter().try_for_each(|&(name, kind)| {
                let Some(value) = target.get(name) else { return Ok(()) };
                if text(&value).as_deref() != Some("_blank") {
                    return Err(target.bad(name, "'_blank' or None"));
                }
                with(policy, Some(true), |policy, opens| policy.with_new_tab(kind, opens));
                Ok(())
            })
        })
    })
}

fn read_limits(limits: &Options<'_>, policy: &mut Policy) -> Outcome<()> {
    with(policy, limits.count("input_bytes", 0, 1 << 30)?, Policy::with_max_input_bytes);
    with(policy, limits.count("elements", 0, u32::MAX)?, Policy::with_max_elements);
    with(policy, limits.count("depth", 1, 256)?, Policy::with_max_depth);
    with(policy, limits.count("attributes", 0, 65_536)?, Policy::with_max_attributes);
    Ok(())
}

thread_local! {
    /// What the caller's function has raised in the call under way: that is done to its end without asking again, then
    /// raised. A call made from within the function takes out what it has put in before it returns.
    static RAISED: RefCell<Option<PyErr>> = const { RefCell::new(None) };
}

/// Asks the caller's `rewrite_url`.
fn rewrite(function: &Py<PyAny>, url: &str, kind: UrlKind, element: &str) -> Option<String> {
    if RAISED.with_borrow(Option::is_some) {
        return None;
    }
    let kind = URL_KINDS.iter().find(|(_, known)| *known == kind).map(|(name, _)| *name);
    let answer = Python::attach(|py| -> PyResult<Option<String>> {
        let answer = function.bind(py).call1((url, kind, element))?;
        if answer.is_none() {
            return Ok(None);
        }
        let wrong = || Failure::bad_option("rewrite_url", "a function that returns a string or None");
        Ok(Some(text(&answer).ok_or_else(wrong)?))
    });
    answer.unwrap_or_else(|error| {
        RAISED.set(Some(error));
        None
    })
}

/// Runs `work` without the GIL; raises what the caller's `rewrite_url` has raised in it.
pub(crate) fn detached<T: Send, E: Into<Failure> + Send>(
    py: Python<'_>,
    work: impl FnOnce() -> Result<T, E> + Send,
) -> PyResult<T> {
    let done = py.detach(work);
    match RAISED.take() {
        Some(raised) => Err(raised),
        None => done.map_err(|error| PyErr::from(error.into())),
    }
}
