//! The interface `page`: a rendered article set into a site's own page.

use maqal_page::{Article, Head, Keyword, Options as PageOptions, Page, Part, Piece, Rendered, Sidebar};
use serde_json::Value;

use crate::Component;
use crate::bindings::exports::maqal::article::page::{Guest, GuestOptions, OptionsBorrow};
use crate::bindings::exports::maqal::article::types::{Article as ArticleRecord, Rendered as RenderedRecord};
use crate::error::{Outcome, bad_input, bad_option};
use crate::given::{Settings, choice};

/// How an article is set into a page, as the host has it.
pub(crate) struct Options(Settings<PageOptions>);

impl Guest for Component {
    type Options = Options;

    fn embed_article(page: String, rendered: RenderedRecord, options: Option<OptionsBorrow<'_>>) -> Outcome<String> {
        let options = options.map(|options| options.get::<Options>().0.get()).unwrap_or_default();
        let mut rewriter = Page::new(options, Some(read_rendered(rendered)?))?;
        rewriter.write(page.as_bytes())?;
        rewriter.end()?;
        let mut html = Vec::with_capacity(page.len());
        for piece in rewriter.take() {
            match piece {
                Piece::Bytes(bytes) => html.extend(bytes),
                // An article that is there leaves no holes.
                Piece::Hole(hole) => html.extend(rewriter.fill(hole).unwrap_or_default().into_bytes()),
            }
        }
        String::from_utf8(html).map_err(|_| bad_input("a page of text"))
    }
}

fn read_rendered(rendered: RenderedRecord) -> Outcome<Rendered> {
    let json_ld = rendered.json_ld;
    if !json_ld.is_empty() && !matches!(serde_json::from_str(&json_ld), Ok(Value::Object(_))) {
        return Err(bad_input("a rendered article whose json-ld is a JSON object"));
    }
    let sidebar = Sidebar { html: rendered.sidebar.html };
    Ok(Rendered { html: rendered.html, article: read_article(rendered.article), sidebar, json_ld })
}

/// Empty texts and absent ones are the same.
fn read_article(article: ArticleRecord) -> Article {
    Article {
        title: article.title,
        subtitle: article.subtitle,
        description: article.description,
        lead: article.lead,
        byline: article.byline,
        authors: article.authors,
        published: article.published,
        modified: article.modified,
        section: article.section,
        site_name: article.site_name,
        canonical_url: article.canonical_url,
        image: article.image,
        lang: article.lang,
        dir: Some(article.dir).filter(|dir| !dir.is_empty()),
        keywords: article.keywords.into_iter().map(|keyword| Keyword { text: keyword.text }).collect(),
    }
}

impl GuestOptions for Options {
    fn new() -> Self {
        Self(Settings::default())
    }

    fn add_slot(&self, selector: String, part: String) -> Outcome<()> {
        let part = choice(&["slots.", &selector].concat(), &part, &Part::NAMED)?;
        self.0.set(|mut options| {
            options.slots.push((selector, part));
            options
        });
        Ok(())
    }

    fn set_lang(&self, lang: String) {
        self.0.set(|options| PageOptions { lang: Some(lang), ..options });
    }

    fn set_dir(&self, dir: String) -> Outcome<()> {
        let dir = choice("dir", &dir, &[("ltr", "ltr"), ("rtl", "rtl")])?;
        self.0.set(|options| PageOptions { dir: Some(dir.to_owned()), ..options });
        Ok(())
    }

    fn set_title(&self, pattern: String) -> Outcome<()> {
        if !pattern.contains("{title}") {
            return Err(bad_option("title", "a pattern with '{title}' in it"));
        }
        self.0.set(|options| PageOptions { title: Some(pattern), ..options });
        Ok(())
    }

    fn set_head(&self, head: String) -> Outcome<()> {
        let head = choice("head", &head, &[("fill", Head::Fill), ("late", Head::Late), ("off", Head::Off)])?;
        self.0.set(|options| PageOptions { head, ..options });
        Ok(())
    }

    fn set_json_ld(&self, written: bool) {
        self.0.set(|options| PageOptions { without_json_ld: !written, ..options });
    }

    fn set_known(&self, metadata: String) -> Outcome<()> {
        let known = read_known(&metadata)?;
        self.0.set(|options| PageOptions { known: Some(known), ..options });
        Ok(())
    }
}

/// What is known of an article, as the npm package's `PageMetadata`.
fn read_known(json: &str) -> Outcome<Article> {
    let Ok(Value::Object(members)) = serde_json::from_str(json) else {
        return Err(bad_option("known", "a JSON object"));
    };
    let mut known = Article::default();
    for (name, value) in members.into_iter().filter(|(_, value)| !value.is_null()) {
        set_known(&mut known, &name, value)?;
    }
    Ok(known)
}

fn set_known(known: &mut Article, name: &str, value: Value) -> Outcome<()> {
    let blame = |expected| bad_option(&["known.", name].concat(), expected);
    let place = match name {
        "authors" => {
            known.authors = texts(value).ok_or_else(|| blame("an array of strings"))?;
            return Ok(());
        }
        "keywords" => {
            let words = texts(value).ok_or_else(|| blame("an array of strings, or of objects with a text"))?;
            known.keywords = words.into_iter().map(|text| Keyword { text }).collect();
            return Ok(());
        }
        "title" => {
            known.title = text(value).ok_or_else(|| blame("a string"))?;
            return Ok(());
        }
        "subtitle" => &mut known.subtitle,
        "description" => &mut known.description,
        "lead" => &mut known.lead,
        "byline" => &mut known.byline,
        "published" => &mut known.published,
        "modified" => &mut known.modified,
        "section" => &mut known.section,
        "siteName" => &mut known.site_name,
        "canonicalUrl" => &mut known.canonical_url,
        "image" => &mut known.image,
        "lang" => &mut known.lang,
        "dir" => &mut known.dir,
        _ => {
            return Err(blame(
                "one of title, subtitle, description, lead, byline, published, modified, section, siteName, \
                 canonicalUrl, image, lang, dir, authors, keywords",
            ));
        }
    };
    *place = Some(text(value).ok_or_else(|| blame("a string"))?).filter(|text| !text.is_empty());
    Ok(())
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        _ => None,
    }
}

/// Texts, or the `text` of objects; the empty ones are left out.
fn texts(value: Value) -> Option<Vec<String>> {
    let Value::Array(list) = value else { return None };
    let word = |value: Value| match value {
        Value::Object(mut members) => members.remove("text").and_then(text),
        value => text(value),
    };
    let words: Option<Vec<String>> = list.into_iter().map(word).collect();
    words.map(|words| words.into_iter().filter(|word| !word.is_empty()).collect())
}
