//! The interface `sanitizing`: policies, and the sanitizer.

use std::cell::RefCell;

use maqal::{LinkKind, OtherElements, Preset, RelativeUrls, UrlKind};

use crate::Component;
use crate::bindings::exports::maqal::article::sanitizing::{
    Guest, GuestPolicy, GuestSanitizer, Sanitizer as SanitizerHandle,
};
use crate::bindings::exports::maqal::article::types::{Removal, Sanitized};
use crate::error::{Outcome, bad_input, bad_option};
use crate::given::{Settings, choice, count, texts};

const URL_KINDS: [(&str, UrlKind); 4] =
    [("link", UrlKind::Link), ("image", UrlKind::Image), ("media", UrlKind::Media), ("frame", UrlKind::Frame)];
const LINK_KINDS: [(&str, LinkKind); 2] = [("external", LinkKind::External), ("internal", LinkKind::Internal)];

impl Guest for Component {
    type Policy = Policy;
    type Sanitizer = Sanitizer;

    fn sanitize(html: String) -> Outcome<String> {
        Ok(maqal::sanitize(&html, &maqal::Policy::new())?)
    }
}

/// A policy of the host's.
pub(crate) struct Policy(Settings<maqal::Policy>);

impl Policy {
    /// The policy as it is now.
    #[cfg(feature = "articles")]
    pub(crate) fn get(&self) -> maqal::Policy {
        self.0.get()
    }

    /// Does something under the policy, if its settings fit each other.
    fn run<T>(&self, work: impl FnOnce(&maqal::Policy) -> Result<T, maqal::Error>) -> Outcome<T> {
        Ok(self.0.with(|policy| policy.check().and_then(|()| work(policy)))?)
    }
}

impl GuestPolicy for Policy {
    fn new() -> Self {
        Self(Settings::default())
    }

    fn set_preset(&self, name: String) -> Outcome<()> {
        let presets = [("article", Preset::Article), ("basic", Preset::Basic), ("embed", Preset::Embed)];
        let preset = choice("preset", &name, &presets)?;
        self.0.set(|policy| policy.with_preset(preset));
        Ok(())
    }

    fn set_other_elements(&self, verdict: String) -> Outcome<()> {
        let verdicts =
            [("unwrap", OtherElements::Unwrap), ("drop", OtherElements::Drop), ("escape", OtherElements::Escape)];
        let others = choice("otherElements", &verdict, &verdicts)?;
        self.0.set(|policy| policy.with_other_elements(others));
        Ok(())
    }

    fn keep_elements(&self, names: Vec<String>) -> Outcome<()> {
        self.0.try_set(|policy| policy.with_kept_elements(&texts(&names)))
    }

    fn unwrap_elements(&self, names: Vec<String>) -> Outcome<()> {
        self.0.try_set(|policy| policy.with_unwrapped_elements(&texts(&names)))
    }

    fn drop_elements(&self, names: Vec<String>) -> Outcome<()> {
        self.0.try_set(|policy| policy.with_dropped_elements(&texts(&names)))
    }

    fn escape_elements(&self, names: Vec<String>) -> Outcome<()> {
        self.0.try_set(|policy| policy.with_escaped_elements(&texts(&names)))
    }

    fn add_attribute(&self, element: String, name: String, values: Option<Vec<String>>) -> Outcome<()> {
        self.0.try_set(|policy| match values {
            Some(values) => policy.with_attribute_values(&element, &name, &texts(&values)),
            None => policy.with_attribute(&element, &name),
        })
    }

    fn remove_attribute(&self, element: String, name: String) -> Outcome<()> {
        self.0.try_set(|policy| policy.without_attribute(&element, &name))
    }

    fn add_classes(&self, patterns: Vec<String>) -> Outcome<()> {
        self.0.try_set(|policy| policy.with_classes(&texts(&patterns)))
    }

    fn set_styles(&self, allowed: bool) {
        self.0.set(|policy| policy.with_styles(allowed));
    }

    fn set_base_url(&self, url: String) -> Outcome<()> {
        self.0.try_set(|policy| policy.with_base_url(&url))
    }

    fn set_schemes(&self, kind: String, schemes: Vec<String>) -> Outcome<()> {
        // A frame is always a provider's, by https.
        let kind = choice("urls", &kind, &URL_KINDS[..3])?;
        self.0.try_set(|policy| policy.with_schemes(kind, &texts(&schemes)))
    }

    fn set_allowed_hosts(&self, kind: String, hosts: Vec<String>) -> Outcome<()> {
        let known = choice("urls", &kind, &URL_KINDS)?;
        if hosts.is_empty() {
            return Err(bad_option(&["urls.", &kind, ".allowHosts"].concat(), "at least one host"));
        }
        self.0.try_set(|policy| policy.with_allowed_hosts(known, &texts(&hosts)))
    }

    fn set_denied_hosts(&self, kind: String, hosts: Vec<String>) -> Outcome<()> {
        let kind = choice("urls", &kind, &URL_KINDS)?;
        self.0.try_set(|policy| policy.with_denied_hosts(kind, &texts(&hosts)))
    }

    fn set_relative_urls(&self, kind: String, treatment: String) -> Outcome<()> {
        let known = choice("urls", &kind, &URL_KINDS[..3])?;
        let treatments =
            [("keep", RelativeUrls::Keep), ("resolve", RelativeUrls::Resolve), ("drop", RelativeUrls::Drop)];
        let relative = choice(&["urls.", &kind, ".relative"].concat(), &treatment, &treatments)?;
        self.0.set(|policy| policy.with_relative_urls(known, relative));
        Ok(())
    }

    fn set_data_images(&self, types: Vec<String>, bytes: u64) -> Outcome<()> {
        let bytes = count("dataImages.bytes", bytes, 1, 1 << 26)?;
        self.0.try_set(|policy| policy.with_data_images(&texts(&types), bytes))
    }

    fn set_link_rel(&self, kind: String, relations: Vec<String>) -> Outcome<()> {
        let kind = choice("links.rel", &kind, &LINK_KINDS)?;
        self.0.try_set(|policy| policy.with_link_rel(kind, &texts(&relations)))
    }

    fn set_new_tab(&self, kind: String, opens: bool) -> Outcome<()> {
        let kind = choice("links.target", &kind, &LINK_KINDS)?;
        self.0.set(|policy| policy.with_new_tab(kind, opens));
        Ok(())
    }

    fn set_id_prefix(&self, prefix: String) -> Outcome<()> {
        self.0.try_set(|policy| policy.with_id_prefix(&prefix))
    }

    fn set_max_input_bytes(&self, bytes: u64) -> Outcome<()> {
        let bytes = count("limits.inputBytes", bytes, 0, 1 << 30)?;
        self.0.set(|policy| policy.with_max_input_bytes(bytes));
        Ok(())
    }

    fn set_max_elements(&self, elements: u64) -> Outcome<()> {
        let elements = count("limits.elements", elements, 0, u32::MAX)?;
        self.0.set(|policy| policy.with_max_elements(elements));
        Ok(())
    }

    fn set_max_depth(&self, depth: u64) -> Outcome<()> {
        let depth = count("limits.depth", depth, 1, 256)?;
        self.0.set(|policy| policy.with_max_depth(depth));
        Ok(())
    }

    fn set_max_attributes(&self, attributes: u64) -> Outcome<()> {
        let attributes = count("limits.attributes", attributes, 0, 65_536)?;
        self.0.set(|policy| policy.with_max_attributes(attributes));
        Ok(())
    }

    fn describe(&self) -> String {
        self.0.with(maqal::Policy::to_json)
    }

    fn sanitize(&self, html: String) -> Outcome<String> {
        self.run(|policy| maqal::sanitize(&html, policy))
    }

    fn sanitize_with_report(&self, html: String) -> Outcome<Sanitized> {
        let sanitized = self.run(|policy| maqal::sanitize_with_report(&html, policy))?;
        let removed = sanitized.removed.into_iter().map(removal).collect();
        Ok(Sanitized { html: sanitized.html, removed })
    }

    fn begin(&self) -> Outcome<SanitizerHandle> {
        let stream = self.run(|policy| Ok(maqal::Sanitizer::new(policy)))?;
        Ok(SanitizerHandle::new(Sanitizer(RefCell::new(Stream::Open(stream)))))
    }
}

fn removal(removal: maqal::Removal) -> Removal {
    Removal {
        kind: removal.kind.as_str().to_owned(),
        name: removal.name,
        reason: removal.reason.as_str().to_owned(),
        count: removal.count as u32,
        offsets: removal.offsets.into_iter().map(|offset| offset as u32).collect(),
    }
}

/// A source in pieces.
pub(crate) struct Sanitizer(RefCell<Stream>);

enum Stream {
    Open(maqal::Sanitizer),
    /// A limit was met: what is open can still be closed.
    Failed(maqal::Sanitizer),
    Ended,
}

impl Sanitizer {
    /// Works on what is open. Where that fails, nothing more is taken.
    fn run(&self, work: impl FnOnce(&mut maqal::Sanitizer) -> Result<String, maqal::Error>) -> Outcome<String> {
        let mut state = self.0.borrow_mut();
        let Stream::Open(stream) = &mut *state else {
            return Err(bad_input("no piece after the end, or after an error"));
        };
        let done = work(stream);
        if done.is_err() {
            *state = match std::mem::replace(&mut *state, Stream::Ended) {
                Stream::Open(stream) => Stream::Failed(stream),
                other => other,
            };
        }
        Ok(done?)
    }
}

impl GuestSanitizer for Sanitizer {
    fn write(&self, piece: String) -> Outcome<String> {
        self.run(|stream| stream.write(&piece))
    }

    fn end(&self) -> Outcome<String> {
        let rest = self.run(maqal::Sanitizer::end)?;
        self.0.replace(Stream::Ended);
        Ok(rest)
    }

    fn close(&self) -> String {
        match self.0.replace(Stream::Ended) {
            Stream::Open(mut stream) | Stream::Failed(mut stream) => stream.close(),
            Stream::Ended => String::new(),
        }
    }
}
