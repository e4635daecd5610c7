//! `maqal.embed_article`: a rendered article set into a site's own page.

use maqal_page::{Article, Head, Keyword, Options as PageOptions, Page, Part, Piece, Rendered, Sidebar};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

use crate::errors::{Failure, Outcome};
use crate::options::{Options, text};
use crate::policy::detached;
use crate::text::text_of;

/// `maqal.embed_article`, of text. `rendered` is a dict as `_page.py` makes it.
#[pyfunction]
pub(crate) fn embed_article(
    py: Python<'_>,
    page: &Bound<'_, PyString>,
    rendered: &Bound<'_, PyDict>,
    options: &Bound<'_, PyDict>,
) -> PyResult<String> {
    let options = read_options(options)?;
    let rendered = read_rendered(rendered)?;
    let page = text_of(page)?;
    detached(py, || embed(&page, rendered, options))
}

fn embed(page: &str, rendered: Rendered, options: PageOptions) -> Outcome<String> {
    let mut rewriter = Page::new(options, Some(rendered))?;
    rewriter.write(page.as_bytes())?;
    rewriter.end()?;
    let mut html = Vec::with_capacity(page.len());
    for piece in rewriter.take() {
        match piece {
            Piece::Bytes(bytes) => html.extend_from_slice(&bytes),
            // An article that is there leaves no holes.
            Piece::Hole(hole) => html.extend(rewriter.fill(hole).unwrap_or_default().bytes()),
        }
    }
    String::from_utf8(html).map_err(|_| Failure::bad_input("a page of text"))
}

fn read_options(dict: &Bound<'_, PyDict>) -> Outcome<PageOptions> {
    const HEADS: [(&str, Head); 3] = [("fill", Head::Fill), ("late", Head::Late), ("off", Head::Off)];
    let mut page = PageOptions::default();
    Options::read(dict, |options| {
        options.within("slots", |slots| {
            slots.each(|selector, value| {
                let part = Part::NAMED.iter().find(|(name, _)| text(value).as_deref() == Some(name));
                let names: Vec<&str> = Part::NAMED.iter().map(|&(name, _)| name).collect();
                let &(_, part) = part.ok_or_else(|| slots.bad(selector, &format!("one of {}", names.join(", "))))?;
                page.slots.push((selector.to_owned(), part));
                Ok(())
            })
        })?;
        page.lang = options.string("lang")?;
        page.dir = options.choice("dir", &[("rtl", "rtl"), ("ltr", "ltr")])?.map(str::to_owned);
        page.title = options.string("title")?;
        if page.title.as_ref().is_some_and(|title| !title.contains("{title}")) {
            return Err(options.bad("title", "a pattern with '{title}' in it"));
        }
        page.head = options.choice("head", &HEADS)?.unwrap_or_default();
        page.without_json_ld = !options.boolean("json_ld")?.unwrap_or(true);
        options.within("known", |known| {
            page.known = Some(read_article(known)?);
            Ok(())
        })?;
        // Read by `_page.py`.
        options.note("charset");
        Ok(())
    })?;
    Ok(page)
}

fn read_rendered(dict: &Bound<'_, PyDict>) -> Outcome<Rendered> {
    let mut rendered = Rendered::default();
    Options::read(dict, |members| {
        rendered.html = members.string("html")?.unwrap_or_default();
        rendered.sidebar = Sidebar { html: members.string("sidebar")?.unwrap_or_default() };
        rendered.json_ld = members.string("json_ld")?.unwrap_or_default();
        members.within("article", |article| {
            rendered.article = read_article(article)?;
            Ok(())
        })
    })?;
    Ok(rendered)
}

/// Empty texts and absent ones are the same.
fn read_article(members: &Options<'_>) -> Outcome<Article> {
    let text = |name| Ok::<_, Failure>(members.string(name)?.filter(|text| !text.is_empty()));
    let texts = |name| {
        let texts = members.strings(name)?.unwrap_or_default();
        Ok::<_, Failure>(texts.into_iter().filter(|text| !text.is_empty()))
    };
    Ok(Article {
        title: text("title")?.unwrap_or_default(),
        subtitle: text("subtitle")?,
        description: text("description")?,
        lead: text("lead")?,
        byline: text("byline")?,
        authors: texts("authors")?.collect(),
        published: text("published")?,
        modified: text("modified")?,
        section: text("section")?,
        site_name: text("site_name")?,
        canonical_url: text("canonical_url")?,
        image: text("image")?,
        lang: text("lang")?,
        dir: text("dir")?,
        keywords: texts("keywords")?.map(|text| Keyword { text }).collect(),
    })
}
