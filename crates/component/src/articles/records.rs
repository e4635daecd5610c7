//! What the crate gives as records of the interface, and back.

use maqal::KeywordSource;

use crate::bindings::exports::maqal::article::types::{
    Article, Author, Embed, Footnote, Heading, Image, Keyword, Link, Notice, Rendered, Sidebar, Teaser,
};

/// A score in thousandths, as the npm package gives it: the rest is cut off.
pub(crate) fn cut(score: f32) -> f64 {
    f64::from((score * 1000.0) as u16) / 1000.0
}

impl Rendered {
    /// The article with the oddities of its source, which come first.
    pub(super) fn of(rendered: maqal::RenderedArticle, mut notices: Vec<Notice>) -> Self {
        let json_ld = rendered.json_ld();
        notices.extend(rendered.notices.into_iter().map(Notice::from));
        let (html, article, sidebar) = (rendered.html, rendered.article.into(), rendered.sidebar.into());
        Self { html, article, sidebar, json_ld, notices }
    }
}

impl From<maqal::Notice> for Notice {
    fn from(notice: maqal::Notice) -> Self {
        Self { code: notice.code.as_str().to_owned(), message: notice.message }
    }
}

impl From<maqal::Sidebar> for Sidebar {
    fn from(sidebar: maqal::Sidebar) -> Self {
        Self {
            html: sidebar.html,
            read_also: all(sidebar.read_also),
            keywords: all(sidebar.keywords),
            related: all(sidebar.related),
        }
    }
}

impl From<maqal::Article> for Article {
    fn from(article: maqal::Article) -> Self {
        let sources = article.sources.into_iter();
        Self {
            title: article.title,
            subtitle: article.subtitle,
            description: article.description,
            lead: article.lead,
            byline: article.byline,
            authors: article.authors,
            author_details: all(article.author_details),
            published: article.published,
            modified: article.modified,
            section: article.section,
            site_name: article.site_name,
            publisher_logo: article.publisher_logo,
            canonical_url: article.canonical_url,
            image: article.image,
            lang: article.lang,
            // A rendered article has one.
            dir: article.dir.map_or("", maqal::Direction::as_str).to_owned(),
            text: article.text,
            pull_quotes: article.pull_quotes,
            headings: all(article.headings),
            images: all(article.images),
            links: all(article.links),
            embeds: all(article.embeds),
            footnotes: all(article.footnotes),
            word_count: article.word_count as u32,
            reading_minutes: article.reading_minutes as u32,
            keywords: all(article.keywords),
            read_also: all(article.read_also),
            related: all(article.related),
            sources: sources.map(|(field, source)| (field.to_owned(), source.as_str().to_owned())).collect(),
        }
    }
}

fn all<A: Into<B>, B>(list: Vec<A>) -> Vec<B> {
    list.into_iter().map(Into::into).collect()
}

impl From<maqal::Author> for Author {
    fn from(author: maqal::Author) -> Self {
        Self { name: author.name, is_organization: author.is_organization, url: author.url }
    }
}

impl From<maqal::Heading> for Heading {
    fn from(heading: maqal::Heading) -> Self {
        Self { text: heading.text, level: heading.level as u8, id: heading.id }
    }
}

impl From<maqal::Image> for Image {
    fn from(image: maqal::Image) -> Self {
        Self {
            url: image.url,
            alt: image.alt,
            caption: image.caption,
            credit: image.credit,
            width: image.width.map(|width| width as u32),
            height: image.height.map(|height| height as u32),
        }
    }
}

impl From<maqal::Link> for Link {
    fn from(link: maqal::Link) -> Self {
        Self { text: link.text, url: link.url }
    }
}

impl From<maqal::Embed> for Embed {
    fn from(embed: maqal::Embed) -> Self {
        Self { provider: embed.provider, id: embed.id, url: embed.url, title: embed.title }
    }
}

impl From<maqal::Footnote> for Footnote {
    fn from(note: maqal::Footnote) -> Self {
        Self { text: note.text, id: note.id }
    }
}

impl From<maqal::Keyword> for Keyword {
    fn from(keyword: maqal::Keyword) -> Self {
        let score = keyword.score();
        Self { text: keyword.text, url: keyword.url, source: keyword.source.as_str().to_owned(), score }
    }
}

impl From<maqal::Item> for Teaser {
    fn from(item: maqal::Item) -> Self {
        Self {
            title: item.title,
            url: item.url,
            summary: item.summary,
            image: item.image,
            published: item.published,
            section: item.section,
            lang: item.lang,
            dir: item.dir.map(|dir| dir.as_str().to_owned()),
        }
    }
}

/// What counts of an article beside which a sidebar is to stand. No text of it is trusted.
pub(super) fn article_of_sidebar(article: Article) -> maqal::Article {
    let mut given = maqal::Article::default();
    given.dir = direction(&article.dir);
    given.lang = article.lang;
    given.canonical_url = article.canonical_url;
    given.read_also = article.read_also.into_iter().map(item).collect();
    given.related = article.related.into_iter().map(item).collect();
    given.keywords = article.keywords.into_iter().map(keyword).collect();
    given
}

fn direction(word: &str) -> Option<maqal::Direction> {
    [maqal::Direction::Ltr, maqal::Direction::Rtl].into_iter().find(|direction| direction.as_str() == word)
}

fn item(teaser: Teaser) -> maqal::Item {
    let mut item = maqal::Item::new(teaser.title);
    item.url = teaser.url;
    item.summary = teaser.summary;
    item.image = teaser.image;
    item.published = teaser.published;
    item.section = teaser.section;
    item.lang = teaser.lang;
    item
}

fn keyword(given: Keyword) -> maqal::Keyword {
    let source = if given.source == "extracted" { KeywordSource::Extracted } else { KeywordSource::Publisher };
    let mut keyword = maqal::Keyword::new(given.text, source);
    keyword.url = given.url;
    match given.score {
        Some(score) => keyword.with_score(score),
        None => keyword,
    }
}
