//! The interface `rendering`: articles and sidebars.

use maqal::{Format, RenderOptions, SidebarOptions};

use super::known::{Known, KnownSource};
use super::publication::{Against, check_source, check_usable, read_reasons};
use super::records::article_of_sidebar;
use super::seconds;
use crate::Component;
use crate::bindings::exports::maqal::article::rendering::{Guest, GuestOptions, OptionsBorrow, PolicyBorrow};
use crate::bindings::exports::maqal::article::types::{Article, Notice, Rendered, Sidebar, Source};
use crate::error::{Outcome, bad_option};
use crate::given::{Settings, choice, count};
use crate::sanitizing::Policy;

/// How an article is rendered, as the host has it.
pub(crate) struct Options(Settings<Rendering>);

#[derive(Clone, Default)]
struct Rendering {
    render: RenderOptions,
    url: Option<String>,
    heading_level: Option<u8>,
    now: Option<i64>,
    known: Known,
    even_if: Vec<Against>,
    sidebar: SidebarOptions,
    sidebar_level: Option<u8>,
}

/// An article, and what was odd about its source before it was read.
type Done = (maqal::RenderedArticle, Vec<Notice>);

impl Guest for Component {
    type Options = Options;

    fn render_article(
        text: String,
        policy: Option<PolicyBorrow<'_>>,
        options: Option<OptionsBorrow<'_>>,
    ) -> Outcome<Rendered> {
        render(&text, policy, options).map(|(rendered, notices)| Rendered::of(rendered, notices))
    }

    fn render_source(
        source: Source,
        policy: Option<PolicyBorrow<'_>>,
        options: Option<OptionsBorrow<'_>>,
    ) -> Outcome<Rendered> {
        render_source(source, policy, options).map(|(rendered, notices)| Rendered::of(rendered, notices))
    }

    fn render_article_json(
        text: String,
        policy: Option<PolicyBorrow<'_>>,
        options: Option<OptionsBorrow<'_>>,
    ) -> Outcome<String> {
        render(&text, policy, options).map(to_json)
    }

    fn render_source_json(
        source: Source,
        policy: Option<PolicyBorrow<'_>>,
        options: Option<OptionsBorrow<'_>>,
    ) -> Outcome<String> {
        render_source(source, policy, options).map(to_json)
    }

    fn render_sidebar(
        article: Article,
        policy: Option<PolicyBorrow<'_>>,
        options: Option<OptionsBorrow<'_>>,
    ) -> Outcome<Sidebar> {
        let options = settings(options);
        let policy = policy_for(policy, options.url.as_deref())?;
        let level = options.sidebar_level.unwrap_or(2);
        let sidebar = options.sidebar.with_heading_level(level);
        Ok(maqal::render_sidebar(&article_of_sidebar(article), &policy, &sidebar).into())
    }
}

fn render(text: &str, policy: Option<PolicyBorrow<'_>>, options: Option<OptionsBorrow<'_>>) -> Outcome<Done> {
    Ok((settings(options).render(text, policy)?, Vec::new()))
}

fn render_source(
    source: Source,
    policy: Option<PolicyBorrow<'_>>,
    options: Option<OptionsBorrow<'_>>,
) -> Outcome<Done> {
    let mut options = settings(options);
    check_source(&source)?;
    let known = Known::read(&source.known, KnownSource::Source)?;
    check_usable(&source, &options.even_if, options.now)?;
    options.known = known.overridden_by(&options.known);
    let format = if source.kind == "html" { Format::Html } else { Format::Text };
    options.render = options.render.with_format(format);
    Ok((options.render(&source.source, policy)?, source.notices))
}

fn settings(options: Option<OptionsBorrow<'_>>) -> Rendering {
    options.map(|options| options.get::<Options>().0.get()).unwrap_or_default()
}

/// The policy for a page of that address.
fn policy_for(policy: Option<PolicyBorrow<'_>>, url: Option<&str>) -> Outcome<maqal::Policy> {
    let mut policy = policy.map(|policy| policy.get::<Policy>().get()).unwrap_or_default();
    if let Some(url) = url {
        policy = policy.with_page_url(url)?;
    }
    policy.check()?;
    Ok(policy)
}

impl Rendering {
    fn render(self, text: &str, policy: Option<PolicyBorrow<'_>>) -> Outcome<maqal::RenderedArticle> {
        let policy = policy_for(policy, self.url.as_deref())?;
        let level = self.sidebar_level.unwrap_or(self.heading_level.unwrap_or(1) + 1);
        let sidebar = self.sidebar.with_heading_level(level);
        let options = self.render.with_known(self.known.for_rendering()).with_sidebar(sidebar);
        Ok(maqal::render_article(text, &policy, &options)?)
    }
}

/// The JSON of an article, the oddities of its source first. The notices are its last member; in a text the quotes
/// around its name would be escaped.
fn to_json((rendered, notices): Done) -> String {
    const NOTICES: &str = "\"notices\":[";
    let mut json = rendered.to_json();
    let Some(start) = json.rfind(NOTICES).filter(|_| !notices.is_empty()) else { return json };
    let first: Vec<String> = notices.into_iter().map(notice_to_json).collect();
    let comma = if rendered.notices.is_empty() { "" } else { "," };
    json.insert_str(start + NOTICES.len(), &[first.join(",").as_str(), comma].concat());
    json
}

fn notice_to_json(notice: Notice) -> String {
    let text = |text: String| serde_json::Value::from(text).to_string();
    ["{\"code\":", &text(notice.code), ",\"message\":", &text(notice.message), "}"].concat()
}

/// The level of a heading.
fn level(path: &str, level: u64) -> Outcome<u8> {
    Ok(count(path, level, 1, 6)? as u8)
}

impl Options {
    /// Changes how an article is rendered.
    fn set_render(&self, change: impl FnOnce(RenderOptions) -> Result<RenderOptions, maqal::Error>) -> Outcome<()> {
        self.0.try_set(|options| Ok::<_, maqal::Error>(Rendering { render: change(options.render)?, ..options }))
    }

    /// Changes how its sidebar is.
    fn set_sidebar(&self, change: impl FnOnce(SidebarOptions) -> SidebarOptions) {
        self.0.set(|options| Rendering { sidebar: change(options.sidebar), ..options });
    }
}

impl GuestOptions for Options {
    fn new() -> Self {
        Self(Settings::default())
    }

    fn set_url(&self, url: String) -> Outcome<()> {
        maqal::Policy::new().with_page_url(&url)?;
        self.0.set(|options| Rendering { url: Some(url), ..options });
        Ok(())
    }

    fn set_format(&self, format: String) -> Outcome<()> {
        let formats = [("auto", Format::Auto), ("html", Format::Html), ("text", Format::Text)];
        let format = choice("format", &format, &formats)?;
        self.set_render(|render| Ok(render.with_format(format)))
    }

    fn set_lang(&self, lang: String) -> Outcome<()> {
        self.set_render(|render| render.with_lang(&lang))
    }

    fn set_heading_level(&self, number: u64) -> Outcome<()> {
        let level = level("headingLevel", number)?;
        self.0.set(|options| Rendering {
            render: options.render.with_heading_level(level),
            heading_level: Some(level),
            ..options
        });
        Ok(())
    }

    fn set_now(&self, now: i64) -> Outcome<()> {
        let now = seconds(now)?;
        self.0.set(|options| Rendering { render: options.render.with_now(now), now: Some(now), ..options });
        Ok(())
    }

    fn set_known(&self, metadata: String) -> Outcome<()> {
        let known = Known::read(&metadata, KnownSource::Option)?;
        self.0.set(|options| Rendering { known, ..options });
        Ok(())
    }

    fn set_even_if(&self, reasons: Vec<String>) -> Outcome<()> {
        let even_if = read_reasons(&reasons)?;
        self.0.set(|options| Rendering { even_if, ..options });
        Ok(())
    }

    fn set_keyword_limit(&self, limit: u64) -> Outcome<()> {
        let limit = count("keywordLimit", limit, 0, 100)?;
        self.set_render(|render| Ok(render.with_keyword_limit(limit)))
    }

    fn set_pass(&self, name: String, is_on: bool) -> Outcome<()> {
        self.set_render(|render| render.with_pass(&name, is_on))
    }

    fn set_sidebar_heading_level(&self, number: u64) -> Outcome<()> {
        let level = level("sidebar.headingLevel", number)?;
        self.0.set(|options| Rendering { sidebar_level: Some(level), ..options });
        Ok(())
    }

    fn set_sidebar_tag_url(&self, template: String) -> Outcome<()> {
        if !template.contains("{tag}") {
            return Err(bad_option("sidebar.tagUrl", "an address with {tag} in it"));
        }
        self.set_sidebar(|sidebar| sidebar.with_tag_url(&template));
        Ok(())
    }

    fn set_sidebar_images(&self, shown: bool) {
        self.set_sidebar(|sidebar| sidebar.with_images(shown));
    }

    fn set_sidebar_data_attributes(&self, written: bool) {
        self.set_sidebar(|sidebar| sidebar.with_data_attributes(written));
    }

    fn set_sidebar_external(&self, kept: bool) {
        self.set_sidebar(|sidebar| sidebar.with_external(kept));
    }

    fn set_sidebar_html(&self, written: bool) {
        self.set_sidebar(|sidebar| sidebar.with_html(written));
    }
}
