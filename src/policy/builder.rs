//! The settings of a policy. Each method takes names as the options of the npm package spell them, and refuses, with
//! the option's path, what would not be safe.

use std::borrow::Cow;
use std::sync::Arc;

use super::links::{LinkKind, LinkRules, RELATIONS};
use super::preset::{ALLOWED, Preset, may_add, may_escape, may_keep, may_unwrap};
use super::sets::{AttributeSet, Patterns};
use super::urls::{DataImages, Hosts, RelativeUrls, Rewrite, Rewriter, Rules, UrlKind};
use super::{Asked, ListedValues, OtherElements, Policy, Settings, Verdict};
use crate::error::{Error, one_of};
use crate::html::url::Base;
use crate::html::{Attribute, Element};
use crate::small::text::decimal;

impl Policy {
    /// The policy for articles, with the default limits.
    pub fn new() -> Self {
        let settings = Settings {
            preset: Preset::Article,
            asked: Vec::new(),
            otherwise: Verdict::Unwrap,
            verdicts: [Verdict::Unwrap; Element::COUNT],
            allowed: [AttributeSet::EMPTY; Element::COUNT],
            values: Vec::new(),
            classes: Patterns::default(),
            has_styles: false,
            base: None,
            urls: UrlKind::ALL.map(Rules::new),
            rewriter: None,
            data_images: None,
            links: LinkKind::ALL.map(|_| LinkRules::default()),
            id_prefix: String::from("user-content-"),
            max_input_bytes: 32 << 20,
            max_elements: None,
            max_depth: 256,
            max_attributes: 256,
        };
        let mut policy = Self { settings: Box::new(settings) };
        policy.compile();
        policy
    }

    /// Sets which elements come through.
    ///
    /// # Default
    /// [`Preset::Article`].
    #[must_use]
    pub fn with_preset(mut self, preset: Preset) -> Self {
        self.settings.preset = preset;
        self.compile();
        self
    }

    /// Keeps elements that the preset does not. `table` stands for all its parts.
    ///
    /// # Default
    /// None.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] for anything that could hold scripts, styles, forms, raw text or foreign content.
    ///
    /// # Example
    /// ```
    /// let policy = maqal::Policy::new().with_kept_elements(&["main"])?;
    /// assert_eq!(maqal::sanitize("<main><p>a", &policy)?, "<main><p>a</p></main>");
    /// assert!(maqal::Policy::new().with_kept_elements(&["script"]).is_err());
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn with_kept_elements(self, names: &[&str]) -> Result<Self, Error> {
        self.with_elements(Verdict::Keep, names)
    }

    /// Takes the tags of elements away and keeps their content. `table` stands for all its parts.
    ///
    /// # Default
    /// None beyond the preset's.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] for elements whose content is code or made for machines.
    ///
    /// # Example
    /// ```
    /// let policy = maqal::Policy::new().with_unwrapped_elements(&["a"])?;
    /// assert_eq!(maqal::sanitize("<p><a href=/x>a</a></p>", &policy)?, "<p>a</p>");
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn with_unwrapped_elements(self, names: &[&str]) -> Result<Self, Error> {
        self.with_elements(Verdict::Unwrap, names)
    }

    /// Drops elements with everything in them. `table` stands for all its parts.
    ///
    /// # Default
    /// None beyond the preset's.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] for a name that HTML does not have.
    ///
    /// # Example
    /// ```
    /// let policy = maqal::Policy::new().with_dropped_elements(&["nav"])?;
    /// assert_eq!(maqal::sanitize("<nav>menu</nav><p>a</p>", &policy)?, "<p>a</p>");
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn with_dropped_elements(self, names: &[&str]) -> Result<Self, Error> {
        self.with_elements(Verdict::Drop, names)
    }

    /// Shows the tags of elements as text, and what is in them as if the tags were not there: `<form>` is written
    /// `&lt;form&gt;`. `table` stands for all its parts. A rendered article has them unwrapped.
    ///
    /// # Default
    /// None.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] for `script` and `style`, whose content is never shown, and for a name that HTML does
    /// not have.
    ///
    /// # Example
    /// ```
    /// let policy = maqal::Policy::new().with_escaped_elements(&["form"])?;
    /// let html = maqal::sanitize("<p>Write <form action=x>, then </form>.", &policy)?;
    /// assert_eq!(html, r#"<p>Write &lt;form action="x"&gt;, then &lt;/form&gt;.</p>"#);
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn with_escaped_elements(self, names: &[&str]) -> Result<Self, Error> {
        self.with_elements(Verdict::Escape, names)
    }

    /// Sets what becomes of elements that the preset neither keeps nor drops, those that HTML does not know among them.
    ///
    /// # Default
    /// [`OtherElements::Unwrap`].
    ///
    /// # Example
    /// ```
    /// use maqal::{OtherElements, Policy};
    ///
    /// let policy = Policy::new().with_other_elements(OtherElements::Escape);
    /// assert_eq!(maqal::sanitize("a List<String> <script>x</script>", &policy)?, "a List&lt;String&gt; ");
    /// # Ok::<(), maqal::Error>(())
    /// ```
    #[must_use]
    pub fn with_other_elements(mut self, others: OtherElements) -> Self {
        self.settings.otherwise = match others {
            OtherElements::Unwrap => Verdict::Unwrap,
            OtherElements::Drop => Verdict::Drop,
            OtherElements::Escape => Verdict::Escape,
        };
        self.compile();
        self
    }

    /// Lets an attribute through, on one element or (`"*"`) on all.
    ///
    /// # Default
    /// None beyond the preset's.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] for an attribute outside the table of harmless ones: event handlers, `style`, `srcdoc`…
    ///
    /// # Example
    /// ```
    /// let policy = maqal::Policy::new().with_attribute("p", "role")?;
    /// assert_eq!(maqal::sanitize("<p role=note onclick=x>a", &policy)?, r#"<p role="note">a</p>"#);
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn with_attribute(self, element: &str, attribute: &str) -> Result<Self, Error> {
        self.with_attribute_among(element, attribute, None)
    }

    /// Lets an attribute through as [`Policy::with_attribute`] does, with a list of all the values that it may have, as
    /// they stand in the output.
    ///
    /// # Default
    /// Any value of the attribute's kind.
    ///
    /// # Errors
    /// As [`Policy::with_attribute`].
    ///
    /// # Example
    /// ```
    /// let policy = maqal::Policy::new().with_attribute_values("p", "role", &["note"])?;
    /// assert_eq!(maqal::sanitize("<p role=alert>a", &policy)?, "<p>a</p>");
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn with_attribute_values(self, element: &str, attribute: &str, values: &[&str]) -> Result<Self, Error> {
        self.with_attribute_among(element, attribute, Some(values.iter().map(|&value| value.to_owned()).collect()))
    }

    /// Takes an attribute away, from one element or (`"*"`) from all. It counts more than what is added.
    ///
    /// # Default
    /// None.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] for a name that no element may have anyway.
    ///
    /// # Example
    /// ```
    /// let policy = maqal::Policy::new().without_attribute("*", "id")?;
    /// assert_eq!(maqal::sanitize("<p id=x>a", &policy)?, "<p>a</p>");
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn without_attribute(mut self, element: &str, attribute: &str) -> Result<Self, Error> {
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
        self.settings.asked.push(Asked::NoAttribute(on, known));
        self.compile();
        Ok(self)
    }

    /// Lets classes through: exact names, or beginnings with a `*` at the end.
    ///
    /// # Default
    /// None: a class can call up anything that the page's style sheet and scripts know.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] for an empty name, one with white space, and `*` alone.
    ///
    /// # Example
    /// ```
    /// let policy = maqal::Policy::new().with_classes(&["note", "align-*"])?;
    /// assert_eq!(maqal::sanitize("<p class='x align-left'>a", &policy)?, r#"<p class="align-left">a</p>"#);
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn with_classes(mut self, classes: &[&str]) -> Result<Self, Error> {
        take_each(&["classes"], classes, Patterns::EXPECTED, &mut |class| self.settings.classes.push(class))?;
        self.compile();
        Ok(self)
    }

    /// Sets whether `style` comes through, as far as a small grammar goes: `text-align` and `direction` on blocks, and
    /// sizes in `px`, `%` and `em` on tables, cells, columns and images.
    ///
    /// # Default
    /// `false`.
    ///
    /// # Example
    /// ```
    /// let policy = maqal::Policy::new().with_styles(true);
    /// let html = maqal::sanitize("<p style='text-align:right;position:fixed'>a", &policy)?;
    /// assert_eq!(html, r#"<p style="text-align: right">a</p>"#);
    /// # Ok::<(), maqal::Error>(())
    /// ```
    #[must_use]
    pub fn with_styles(mut self, styles: bool) -> Self {
        self.settings.has_styles = styles;
        self.compile();
        self
    }

    /// Sets the address that relative URLs are resolved against: an absolute `http:` or `https:` URL.
    ///
    /// # Default
    /// None: relative URLs stay relative.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] where the address is anything else.
    pub fn with_base_url(self, url: &str) -> Result<Self, Error> {
        let base = Base::parse(url).ok_or_else(|| Error::bad_option("baseUrl", "an absolute http: or https: URL"))?;
        Ok(self.with_base(base))
    }

    /// Sets the address of the page that the HTML is from: it is the base URL, where the policy has no other.
    ///
    /// # Default
    /// None.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] where it is anything but an absolute `http:` or `https:` URL.
    ///
    /// # Example
    /// ```
    /// let policy = maqal::Policy::new().with_page_url("https://news.example/a/b")?;
    /// assert_eq!(maqal::sanitize("<a href=c>d</a>", &policy)?, r#"<a href="https://news.example/a/c">d</a>"#);
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn with_page_url(self, url: &str) -> Result<Self, Error> {
        let page = Base::parse(url).ok_or_else(|| Error::bad_option("url", "an absolute http: or https: URL"))?;
        Ok(self.with_default_base(Some(page)).into_owned())
    }

    /// Checks what no setting knows of the others: addresses that are to be resolved need a base URL.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] where there is none. Without this check such addresses go.
    ///
    /// # Example
    /// ```
    /// use maqal::{Policy, RelativeUrls, UrlKind};
    ///
    /// let policy = Policy::new().with_relative_urls(UrlKind::Link, RelativeUrls::Resolve);
    /// assert_eq!(policy.check().unwrap_err().option(), Some("urls.link.relative"));
    /// assert!(policy.with_base_url("https://news.example/")?.check().is_ok());
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn check(&self) -> Result<(), Error> {
        let Some(kind) = self.unresolvable() else { return Ok(()) };
        Err(Error::bad_option(["urls.", kind.name(), ".relative"].concat(), "a baseUrl beside 'resolve'"))
    }

    /// Sets the schemes that addresses of a kind may have.
    ///
    /// # Default
    /// Links: `http`, `https`, `mailto`, `tel`. Images and media: `http`, `https`. Frames: `https`.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] for a scheme that is not safe there. Links may also have `sms`, `geo`, `xmpp`, `ftp`.
    ///
    /// # Example
    /// ```
    /// use maqal::{Policy, UrlKind};
    ///
    /// let policy = Policy::new().with_schemes(UrlKind::Link, &["https"])?;
    /// assert_eq!(maqal::sanitize("<a href='http://a.example'>a", &policy)?, "<a>a</a>");
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn with_schemes(mut self, kind: UrlKind, schemes: &[&str]) -> Result<Self, Error> {
        let mut found = Vec::new();
        let names: Vec<_> = kind.choices().iter().map(|scheme| scheme.name()).collect();
        take_each(&["urls.", kind.name(), ".schemes"], schemes, &one_of(&names), &mut |name| {
            let known = kind.choices().iter().find(|scheme| scheme.name() == name);
            found.extend(known);
            known.is_some()
        })?;
        self.settings.urls[kind as usize].schemes = found;
        Ok(self)
    }

    /// Sets the only hosts that addresses of a kind may name: `news.example`, or `*.news.example` for those below it.
    /// An address that names no host is not concerned.
    ///
    /// # Default
    /// Any host.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] for anything but host names in their ASCII form.
    ///
    /// # Example
    /// ```
    /// use maqal::{Policy, UrlKind};
    ///
    /// let policy = Policy::new().with_allowed_hosts(UrlKind::Image, &["*.news.example"])?;
    /// assert_eq!(maqal::sanitize("<img src='https://spy.example/x.gif'>", &policy)?, "<img>");
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn with_allowed_hosts(mut self, kind: UrlKind, hosts: &[&str]) -> Result<Self, Error> {
        self.settings.urls[kind as usize].allowed = hosts_from(kind, "allowHosts", hosts)?;
        Ok(self)
    }

    /// Sets hosts that addresses of a kind may not name. It counts more than what is allowed. A host that is not
    /// written in its canonical ASCII form is refused, too, since it could be one of them.
    ///
    /// # Default
    /// None.
    ///
    /// # Errors
    /// As [`Policy::with_allowed_hosts`].
    ///
    /// # Example
    /// ```
    /// use maqal::{Policy, UrlKind};
    ///
    /// let policy = Policy::new().with_denied_hosts(UrlKind::Link, &["bad.example"])?;
    /// assert_eq!(maqal::sanitize("<a href='//Bad.example./x'>a", &policy)?, "<a>a</a>");
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn with_denied_hosts(mut self, kind: UrlKind, hosts: &[&str]) -> Result<Self, Error> {
        self.settings.urls[kind as usize].denied = hosts_from(kind, "denyHosts", hosts)?;
        Ok(self)
    }

    /// Sets what becomes of relative addresses of a kind. Frames always need a provider's whole address.
    ///
    /// # Default
    /// Resolved where there is a base URL, else kept.
    ///
    /// # Example
    /// ```
    /// use maqal::{Policy, RelativeUrls, UrlKind};
    ///
    /// let policy = Policy::new().with_relative_urls(UrlKind::Image, RelativeUrls::Drop);
    /// assert_eq!(maqal::sanitize("<img src=a.jpg>", &policy)?, "<img>");
    /// # Ok::<(), maqal::Error>(())
    /// ```
    #[must_use]
    pub fn with_relative_urls(mut self, kind: UrlKind, relative: RelativeUrls) -> Self {
        self.settings.urls[kind as usize].relative = Some(relative);
        self
    }

    /// Sets a function that answers each address with the one to write in its place: for image proxies and click
    /// counters. It is given the address in canonical form, after all checks, with what it is used for and the name of
    /// its element; its answer goes through the same checks. `None` or an empty answer drops the attribute (of a frame,
    /// the frame). It is not asked about places in the article (`#place`) and pictures given as `data:`.
    ///
    /// [`render_article`](crate::render_article) asks it once about each address, use and element, so that HTML, data,
    /// sidebar and JSON-LD have the same answer; not about the page's own address and what
    /// [`SidebarOptions`](crate::SidebarOptions) give.
    ///
    /// Sanitizing the output again asks it again, about its own answers: `sanitize(out) == out` holds if it answers
    /// those with themselves.
    ///
    /// # Default
    /// None: addresses are written as they passed.
    ///
    /// # Example
    /// ```
    /// use maqal::{Policy, UrlKind};
    ///
    /// let policy = Policy::new().with_url_rewriter(|url, kind, _| match kind {
    ///     UrlKind::Image => Some(format!("/proxy/{url}")),
    ///     _ => Some(url.to_owned()),
    /// });
    /// let html = maqal::sanitize("<img src='https://a.example/x.png'>", &policy)?;
    /// assert_eq!(html, r#"<img src="/proxy/https://a.example/x.png">"#);
    /// # Ok::<(), maqal::Error>(())
    /// ```
    #[must_use]
    pub fn with_url_rewriter(
        self,
        rewrite: impl Fn(&str, UrlKind, &str) -> Option<String> + Send + Sync + 'static,
    ) -> Self {
        self.with_rewriter(Arc::new(rewrite))
    }

    /// Lets `data:` pictures through in the `src` of `img`: types out of `png`, `jpeg`, `gif`, `webp`, `avif`, each
    /// picture of at most so many bytes.
    ///
    /// # Default
    /// None.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] for another type, `svg` above all.
    ///
    /// # Example
    /// ```
    /// let policy = maqal::Policy::new().with_data_images(&["gif"], 1024)?;
    /// let html = r#"<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">"#;
    /// assert_eq!(maqal::sanitize(html, &policy)?, html);
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn with_data_images(mut self, types: &[&str], bytes: usize) -> Result<Self, Error> {
        let mut found = Vec::new();
        take_each(&["dataImages.types"], types, &one_of(DataImages::TYPES), &mut |name| {
            let known = DataImages::TYPES.iter().find(|known| **known == name);
            found.extend(known);
            known.is_some()
        })?;
        self.settings.data_images = Some(DataImages { types: found, bytes });
        Ok(self)
    }

    /// Sets the relations that links of a kind get.
    ///
    /// # Default
    /// None. The source's own never come through.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] for any but `noopener`, `noreferrer`, `nofollow`, `ugc`, `sponsored`, `external`.
    ///
    /// # Example
    /// ```
    /// use maqal::{LinkKind, Policy};
    ///
    /// let policy = Policy::new().with_link_rel(LinkKind::External, &["nofollow"])?;
    /// let html = maqal::sanitize("<a href='https://a.example/'>a", &policy)?;
    /// assert_eq!(html, r#"<a href="https://a.example/" rel="nofollow">a</a>"#);
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn with_link_rel(mut self, kind: LinkKind, relations: &[&str]) -> Result<Self, Error> {
        take_each(&["links.rel.", kind.name()], relations, &one_of(RELATIONS), &mut |name| RELATIONS.contains(&name))?;
        self.settings.links[kind as usize].set_rel(relations);
        Ok(self)
    }

    /// Sets whether links of a kind open in a new tab (`target="_blank"`, always with `rel="noopener"`).
    ///
    /// # Default
    /// `false`.
    ///
    /// # Example
    /// ```
    /// use maqal::{LinkKind, Policy};
    ///
    /// let policy = Policy::new().with_new_tab(LinkKind::External, true);
    /// let html = maqal::sanitize("<a href='https://a.example/'>a", &policy)?;
    /// assert_eq!(html, r#"<a href="https://a.example/" rel="noopener" target="_blank">a</a>"#);
    /// # Ok::<(), maqal::Error>(())
    /// ```
    #[must_use]
    pub fn with_new_tab(mut self, kind: LinkKind, opens_tab: bool) -> Self {
        self.settings.links[kind as usize].opens_tab = opens_tab;
        self
    }

    /// Sets what every ID, and every reference to one, begins with: lower-case letters, digits and hyphens, a letter
    /// first and a hyphen last. It cannot be empty: an ID without a prefix shadows properties of the page (DOM
    /// clobbering).
    ///
    /// # Default
    /// `user-content-`.
    ///
    /// # Errors
    /// [`Error::is_bad_option`] for anything else.
    ///
    /// # Example
    /// ```
    /// let policy = maqal::Policy::new().with_id_prefix("story-")?;
    /// assert_eq!(maqal::sanitize("<p id=x>a", &policy)?, r#"<p id="story-x">a</p>"#);
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn with_id_prefix(mut self, prefix: &str) -> Result<Self, Error> {
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
        prefix.clone_into(&mut self.settings.id_prefix);
        Ok(self)
    }

    /// Sets how long an input may be, in UTF-8 bytes.
    ///
    /// # Default
    /// 33,554,432 (32 MiB).
    #[must_use]
    pub fn with_max_input_bytes(mut self, bytes: usize) -> Self {
        self.settings.max_input_bytes = bytes;
        self
    }

    /// Sets how many start tags an input may have; of plain text, and of text that JSON-LD holds, how many lines.
    ///
    /// # Default
    /// 1,000,000; for a stream, as many as come.
    #[must_use]
    pub fn with_max_elements(mut self, elements: usize) -> Self {
        self.settings.max_elements = Some(elements);
        self
    }

    /// Sets how deep elements nest in the output; deeper ones are unwrapped, their text stays. At most 256, since
    /// browsers flatten what is nested deeper than 512, the host page's own elements included.
    ///
    /// # Default
    /// 256.
    #[must_use]
    pub fn with_max_depth(mut self, depth: usize) -> Self {
        self.settings.max_depth = depth.min(256);
        self
    }

    /// Sets how many attributes of one element are looked at; those after them go.
    ///
    /// # Default
    /// 256.
    #[must_use]
    pub fn with_max_attributes(mut self, attributes: usize) -> Self {
        self.settings.max_attributes = attributes;
        self
    }
}

/// Steps that the other methods and the options in JavaScript share.
impl Policy {
    /// Sets the verdict on elements by name. `table` stands for all its parts.
    pub(crate) fn with_elements(mut self, verdict: Verdict, names: &[&str]) -> Result<Self, Error> {
        let (option, may, why): (_, fn(Element) -> bool, _) = match verdict {
            Verdict::Keep => (
                "elements.keep",
                may_keep,
                "an element of text, lists, tables, figures or media; never one that holds scripts, styles, forms, raw \
                 text or foreign content (iframe comes with the preset 'embed' alone)",
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
                    self.settings.asked.push(Asked::Element(element, verdict));
                    continue;
                }
            };
            return Err(bad_item(option, index, why, name));
        }
        self.compile();
        Ok(self)
    }

    /// Lets an attribute through; with `values`, only with one of those.
    pub(crate) fn with_attribute_among(
        mut self,
        element: &str,
        attribute: &str,
        values: Option<Vec<String>>,
    ) -> Result<Self, Error> {
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
        self.settings.asked.push(Asked::Attribute(on, known));
        if let Some(values) = values {
            self.settings.values.push(ListedValues { element: on, attribute: known, values });
        }
        self.compile();
        Ok(self)
    }

    pub(crate) fn with_base(mut self, base: Base) -> Self {
        self.settings.base = Some(base);
        self
    }

    /// The policy with that base, where it has none of its own.
    pub(crate) fn with_default_base(&self, base: Option<Base>) -> Cow<'_, Self> {
        match base.filter(|_| self.settings.base.is_none()) {
            Some(base) => Cow::Owned(self.clone().with_base(base)),
            None => Cow::Borrowed(self),
        }
    }

    pub(crate) fn with_rewriter(mut self, rewrite: Arc<Rewrite>) -> Self {
        self.settings.rewriter = Some(Rewriter(rewrite));
        self
    }

    /// Refuses a name that is not `*` and no element that can be in the output.
    pub(crate) fn check_element(option: &str, element: &str) -> Result<(), Error> {
        element_or_all(option, element).map(|_| ())
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
    let found = known_element(name).filter(|&element| may_keep(element) || element == Element::Iframe);
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

/// The error for an item that an option's list may not have.
fn bad_item(option: &str, index: usize, why: &str, given: &str) -> Error {
    Error::bad_option([option, "[", &decimal(index), "]"].concat(), but(why, given))
}

fn but(why: &str, given: &str) -> String {
    [why, "; not \"", given, "\""].concat()
}
