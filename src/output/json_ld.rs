//! The article in schema.org's words, for search engines: <https://schema.org/NewsArticle>.
//!
//! It holds what is required or recommended of a `NewsArticle`, as far as that is known, and nothing made up. An
//! article of another type keeps that.

use crate::article::{Article, Author, KeywordSource, is_agency};
use crate::json::{JsonWriter, ToJson};

/// Search engines cut longer headlines.
const MAX_HEADLINE_CHARS: usize = 110;

/// An article as its JSON-LD.
pub(crate) struct JsonLd<'a>(pub(crate) &'a Article);

/// `{ "@type": …, name: … }` and the like: a type, and one property.
struct Thing<'a>(&'static str, &'static str, &'a str);

impl ToJson for Thing<'_> {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("@type", &self.0);
            json.member(self.1, &self.2);
        });
    }
}

/// An author: of the type that the source tells; else a person, but for the site itself and an agency.
struct JsonLdWriter<'a> {
    article: &'a Article,
    name: &'a str,
}

impl ToJson for JsonLdWriter<'_> {
    fn write_json(&self, json: &mut JsonWriter) {
        let known = self.article.author_details.iter().find(|author| author.name == self.name);
        let is_site = self.article.site_name.as_deref() == Some(self.name);
        let guess = if is_site || is_agency(self.name) { "Organization" } else { "Person" };
        json.object(&mut |json| {
            json.member("@type", &known.map_or(guess, Author::kind));
            json.member("name", &self.name);
            if let Some(author) = known {
                json.member_if_some("url", &author.url);
            }
        });
    }
}

struct Publisher<'a> {
    name: &'a str,
    logo: Option<&'a str>,
}

impl ToJson for Publisher<'_> {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("@type", &"Organization");
            json.member("name", &self.name);
            if let Some(logo) = self.logo {
                json.member("logo", &Thing("ImageObject", "url", logo));
            }
        });
    }
}

impl ToJson for JsonLd<'_> {
    fn write_json(&self, json: &mut JsonWriter) {
        let article = self.0;
        json.object(&mut |json| {
            json.member("@context", &"https://schema.org");
            json.member("@type", &article.schema_type.unwrap_or("NewsArticle"));
            if !article.title.is_empty() {
                json.member("headline", &shorten(&article.title));
            }
            json.member_if_some("alternativeHeadline", &article.subtitle);
            json.member_if_some(
                "description",
                if article.description.is_some() { &article.description } else { &article.lead },
            );
            let mut images: Vec<&str> = article.image.as_deref().into_iter().collect();
            images.extend(
                article
                    .images
                    .iter()
                    .map(|image| image.url.as_str())
                    .filter(|url| Some(*url) != article.image.as_deref()),
            );
            images.retain(|url| url.starts_with("http"));
            images.truncate(6);
            if !images.is_empty() {
                json.member("image", &images);
            }
            json.member_if_some("datePublished", &article.published);
            json.member_if_some("dateModified", &article.modified);
            if !article.authors.is_empty() {
                let authors = article.authors.iter().map(|name| JsonLdWriter { article, name });
                json.member("author", &authors.collect::<Vec<_>>());
            }
            if let Some(site) = &article.site_name {
                json.member("publisher", &Publisher { name: site, logo: article.publisher_logo.as_deref() });
            }
            if let Some(url) = article.canonical_url.as_ref().or(article.given_url.as_ref()) {
                json.member("url", url);
                json.member("mainEntityOfPage", &Thing("WebPage", "@id", url));
            }
            json.member_if_some("inLanguage", &article.lang);
            json.member_if_some("articleSection", &article.section);
            let own = || article.keywords.iter().filter(|keyword| keyword.source == KeywordSource::Publisher);
            if own().next().is_some() {
                json.member("keywords", &own().map(|keyword| keyword.text.as_str()).collect::<Vec<_>>());
            }
            json.member("wordCount", &article.word_count);
        });
    }
}

/// At most so many characters, cut between words.
fn shorten(headline: &str) -> String {
    let Some((end, _)) = headline.char_indices().nth(MAX_HEADLINE_CHARS) else { return headline.to_owned() };
    let head = headline.get(..end).unwrap_or(headline);
    let cut = head.rfind(' ').and_then(|at| head.get(..at)).unwrap_or(head);
    let mut short = cut.trim_end().to_owned();
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_there_and_nothing_else() {
        let article = Article {
            title: "عودة الماء </script>".into(),
            published: Some("2021-03-13".into()),
            authors: vec!["ليلى سالم".into()],
            site_name: Some("الواحة".into()),
            canonical_url: Some("https://x.example/1".into()),
            word_count: 7,
            ..Article::default()
        };
        let expected = concat!(
            r#"{"@context":"https://schema.org","@type":"NewsArticle","headline":"عودة الماء </script>","#,
            r#""datePublished":"2021-03-13","author":[{"@type":"Person","name":"ليلى سالم"}],"#,
            r#""publisher":{"@type":"Organization","name":"الواحة"},"url":"https://x.example/1","#,
            r#""mainEntityOfPage":{"@type":"WebPage","@id":"https://x.example/1"},"wordCount":7}"#,
        );
        assert_eq!(JsonWriter::to_string(&JsonLd(&article)), expected);
    }

    #[test]
    fn long_headlines_are_cut_between_words() {
        let long = "word ".repeat(30);
        let short = shorten(&long);
        assert!(short.chars().count() <= MAX_HEADLINE_CHARS + 1 && short.ends_with("word…"), "{short}");
        assert_eq!(shorten("short"), "short");
    }
}
