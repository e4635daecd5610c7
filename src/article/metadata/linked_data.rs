//! JSON-LD: what a page says of its article in schema.org's words.
//!
//! The article may stand alone, in a list, in a `@graph` whose members point at each other by `@id`, or as what another
//! page is about (`mainEntity`).

use super::told::{Field, Step, Told};
use crate::article::author::Author;
use crate::article::collapse;
use crate::article::decide::header::names_of_data;
use crate::json::{Json, read_json};
use crate::language::{normalize, words};
use crate::read::{decode_data, normalize_text};
use crate::small::search::{contains_linear, contains_literal};
use crate::small::sort::sort_by_key;
use crate::small::text::whole_number;

/// The types of schema.org that are articles in all but name. Any type that ends in `Article` or `Posting` is one too.
const ARTICLES: &[&str] = &["Report", "Review", "Recipe", "CriticReview", "Interview", "OpinionNews", "HowTo"];

/// `Article` and the types below it in schema.org, which an article keeps. <https://schema.org/Article>
const KEPT_TYPES: &[&str] = &[
    "AdvertiserContentArticle",
    "AnalysisNewsArticle",
    "Article",
    "AskPublicNewsArticle",
    "BackgroundNewsArticle",
    "BlogPosting",
    "DiscussionForumPosting",
    "LiveBlogPosting",
    "MedicalScholarlyArticle",
    "NewsArticle",
    "OpinionNewsArticle",
    "Report",
    "ReportageNewsArticle",
    "ReviewNewsArticle",
    "SatiricalArticle",
    "ScholarlyArticle",
    "SocialMediaPosting",
    "TechArticle",
];

/// How deep `@graph` and `mainEntity` are followed.
const MAX_DEPTH: usize = 4;

/// The article among the scripts of a page. Where several are, the one whose headline the page's own title has; none
/// where neither the title nor the `heading` that the page prints, in normal form, says a word of it.
pub(super) fn read(scripts: &[String], title: Option<&str>, heading: &dyn Fn() -> String) -> Told {
    let mut decoded = Vec::new();
    for script in scripts {
        decoded.push(if !script.contains('"') && contains_literal(script, "&quot;") {
            decode_data(script)
        } else {
            script.clone()
        });
    }
    let roots: Vec<Json<'_>> = decoded.iter().flat_map(|script| read_json(script)).collect();
    let mut all = Vec::new();
    for root in &roots {
        gather(root, 0, &mut all);
    }
    let title = title.map(normalize).unwrap_or_default();
    let is_titled = |object: &&Json<'_>| {
        let headline = text(object.get("headline")).map(|headline| normalize(&headline)).unwrap_or_default();
        !headline.is_empty() && contains_linear(&title, &headline)
    };
    let articles: Vec<&Json<'_>> = all.iter().copied().filter(|object| is_article(object)).collect();
    let graph = Graph(&all);
    let is_other = |object: &&Json<'_>| {
        let headline = text(object.get("headline")).map(|headline| normalize(&headline)).unwrap_or_default();
        let heading = heading();
        is_of_another(&[&title, " ", &heading].concat(), &headline) && words(&heading).count() >= MIN_WORDS
    };
    let first = || articles.first().copied().filter(|article| !is_other(article));
    let mut told = match articles.iter().copied().find(is_titled).or_else(first) {
        Some(article) => graph.article(article, &title),
        None => Told::default(),
    };
    let way = all.iter().find(|object| type_of(object) == Some("BreadcrumbList"));
    told.way = way.map(|way| graph.way(way)).unwrap_or_default();
    told
}

/// The fewest words of a headline that is told from another by its words.
const MIN_WORDS: usize = 3;

/// Does a headline share no word with what a page prints, both in normal form? Then it is that of another article.
fn is_of_another(printed: &str, headline: &str) -> bool {
    const MIN_CHARS: usize = 3;
    let is_shared = |word: &str| word.chars().count() >= MIN_CHARS && contains_linear(printed, word);
    let is_ascii = |text: &str| text.contains(|c: char| c.is_ascii_alphabetic());
    is_ascii(printed) == is_ascii(headline) && words(headline).count() >= MIN_WORDS && !words(headline).any(is_shared)
}

fn gather<'a, 'j>(value: &'a Json<'j>, depth: usize, all: &mut Vec<&'a Json<'j>>) {
    for item in value.items() {
        if matches!(item, Json::Object(_)) {
            all.push(item);
            for inner in
                ["@graph", "mainEntity", "mainEntityOfPage", "breadcrumb"].iter().filter_map(|name| item.get(name))
            {
                if depth < MAX_DEPTH {
                    gather(inner, depth + 1, all);
                }
            }
        } else if matches!(item, Json::List(_)) && depth < MAX_DEPTH {
            gather(item, depth + 1, all);
        }
    }
}

/// The first type of an object, without the vocabulary's address.
fn type_of<'a>(object: &'a Json<'_>) -> Option<&'a str> {
    types_of(object).next()
}

/// All types of an object, without the vocabulary's address.
fn types_of<'a>(object: &'a Json<'_>) -> impl Iterator<Item = &'a str> {
    let types = object.get("@type").map(Json::items).unwrap_or_default();
    types.iter().filter_map(Json::as_text).map(|name| name.rsplit(['/', ':']).next().unwrap_or(name))
}

fn is_article(object: &Json<'_>) -> bool {
    types_of(object).any(is_article_type)
}

/// The type of that name, where an article keeps it.
pub(super) fn kept_type(name: &str) -> Option<&'static str> {
    KEPT_TYPES.iter().copied().find(|known| *known == name)
}

/// Is a type of schema.org's an article?
pub(super) fn is_article_type(name: &str) -> bool {
    name.ends_with("Article") || name.ends_with("Posting") || ARTICLES.contains(&name)
}

/// Is a type of schema.org's an organization's?
fn is_organization_type(name: &str) -> bool {
    const OTHERS: &[&str] = &["Brand", "Corporation", "LocalBusiness", "NGO"];
    name.ends_with("Organization") || OTHERS.contains(&name)
}

/// A text value as readers would see it: references decoded, tags out, white space collapsed.
fn text(value: Option<&Json<'_>>) -> Option<String> {
    let raw = value?.items().first()?.as_text()?;
    let text = collapse(&without_tags(&decode(raw)));
    (!text.is_empty()).then_some(text)
}

/// Publishers put names in links, and set words of a headline apart.
fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((front, tag)) = rest.split_once('<')
        && tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/')
        && let Some((_, behind)) = tag.split_once('>')
    {
        out.push_str(front);
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// Drops the characters that a tokenizer would not have let through: JSON has ways of its own to write them.
fn decode(raw: &str) -> String {
    if raw.contains('&') { decode_data(raw) } else { normalize_text(raw) }
}

/// All objects of a page, which may name each other.
struct Graph<'a, 'j>(&'a [&'a Json<'j>]);

impl<'a, 'j> Graph<'a, 'j> {
    /// The object itself, or the one that it names.
    fn follow(&self, value: &'a Json<'j>) -> &'a Json<'j> {
        let id = match value {
            Json::Object(members) if members.len() == 1 => value.get("@id").and_then(Json::as_text),
            _ => None,
        };
        let named = id.and_then(|id| {
            self.0.iter().copied().find(|object| {
                matches!(object, Json::Object(members) if members.len() > 1)
                    && object.get("@id").and_then(Json::as_text) == Some(id)
            })
        });
        named.unwrap_or(value)
    }

    /// The names of persons or organizations, of terms, or texts.
    fn names(&self, value: Option<&'a Json<'j>>) -> Vec<String> {
        let items = value.map(Json::items).unwrap_or_default();
        items
            .iter()
            .filter_map(|item| {
                let item = self.follow(item);
                text(item.get("name")).or_else(|| text(Some(item)))
            })
            .collect()
    }

    /// The authors. One value may list several persons, but an organization's name stays whole.
    fn authors(&self, value: Option<&'a Json<'j>>, told: &mut Told) {
        for item in value.map(Json::items).unwrap_or_default() {
            let item = self.follow(item);
            let part = |name: &str| text(item.get(name)).unwrap_or_default();
            let full = || Some(collapse(&[&part("givenName"), " ", &part("familyName")].concat()));
            let several = item.get("name").map(Json::items).unwrap_or_default();
            let mut names: Vec<String> = several.iter().filter_map(|name| text(Some(name))).collect();
            names.extend(text(Some(item)).or_else(full).filter(|name| names.is_empty() && !name.is_empty()));
            let kind = type_of(item);
            let is_organization = kind.is_some_and(is_organization_type);
            if !is_organization {
                names = names.iter().flat_map(|name| names_of_data(name)).collect();
            }
            let url = text(item.get("url")).filter(|_| names.len() == 1);
            if kind.is_some() {
                told.authors.extend(names.iter().map(|name| Author {
                    name: name.clone(),
                    is_organization,
                    url: url.clone(),
                }));
            }
            told.push(Field::Authors, names);
        }
    }

    fn url(&self, value: Option<&'a Json<'j>>) -> Option<String> {
        let item = self.follow(value?.items().first()?);
        ["url", "contentUrl", "@id"].iter().find_map(|name| text(item.get(name))).or_else(|| text(Some(item)))
    }

    /// The steps of a list of bread crumbs, by their places in it: some list them in another order.
    fn way(&self, list: &'a Json<'j>) -> Vec<Step> {
        let steps = list.get("itemListElement").map(Json::items).unwrap_or_default();
        let place = |step: &&Json<'j>| step.get("position").and_then(Json::as_text).and_then(whole_number);
        let mut steps: Vec<&Json<'j>> = steps.iter().map(|step| self.follow(step)).collect();
        sort_by_key(&mut steps, |step| u64::from(place(step).unwrap_or_default()));
        let read = |step: &'a Json<'j>| {
            let item = step.get("item").map(|item| self.follow(item));
            let name = text(step.get("name")).or_else(|| text(item?.get("name")))?;
            let address = item.and_then(|item| self.url(Some(item))).unwrap_or_default();
            Some(Step { name, address })
        };
        steps.into_iter().filter_map(read).collect()
    }

    fn article(&self, object: &'a Json<'j>, title: &str) -> Told {
        let get = |name: &str| object.get(name);
        // Some put a description into `headline`, and the headline into `name`.
        let is_titled = |text: &String| {
            text.len() * 3 >= title.len() && !title.is_empty() && contains_linear(title, &normalize(text))
        };
        let (headline, name) = (text(get("headline")), text(get("name")));
        let headline = match name {
            Some(name) if is_titled(&name) && !headline.as_ref().is_some_and(is_titled) => Some(name),
            name => headline.or(name),
        };
        let mut told = Told::default();
        // Of several types, `Article` says the least.
        told.schema_type =
            types_of(object).filter_map(kept_type).reduce(|one, next| if one == "Article" { next } else { one });
        told.push(Field::Title, headline);
        self.authors(get("author"), &mut told);
        // Who entered the article, often an account, is its author where no other is named, and by a whole name.
        let creators = self.names(get("creator"));
        if told.all(Field::Authors).is_empty() && creators.iter().all(|name| name.contains(' ')) {
            self.authors(get("creator"), &mut told);
        }
        told.push(Field::Published, text(get("datePublished")).or_else(|| text(get("dateCreated"))));
        let publisher = get("publisher").and_then(|publisher| publisher.items().first());
        told.logo = publisher.and_then(|publisher| self.url(self.follow(publisher).get("logo")));
        told.push(Field::Image, self.url(get("image")).or_else(|| self.url(get("thumbnailUrl"))));
        told.push(Field::CanonicalUrl, self.url(get("mainEntityOfPage")).or_else(|| text(get("url"))));
        told.push(Field::Keywords, self.names(get("keywords")));
        told.push(Field::Body, get("articleBody").and_then(Json::as_text).map(decode));
        for (field, name) in [
            (Field::Subtitle, "alternativeHeadline"),
            (Field::Description, "description"),
            (Field::Modified, "dateModified"),
        ] {
            told.push(field, text(get(name)));
        }
        told.push(Field::Section, self.names(get("articleSection")));
        for (field, name) in [(Field::SiteName, "publisher"), (Field::Lang, "inLanguage")] {
            told.push(field, self.names(get(name)).into_iter().next());
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_article_is_found_wherever_it_stands() {
        for (name, script) in [
            ("alone", r#"{"@type":"NewsArticle","headline":"عودة الماء"}"#),
            (
                "a list",
                r#"[{"@type":"WebSite","name":"x"},{"@type":["Article","NewsArticle"],"headline":"عودة الماء"}]"#,
            ),
            ("a graph", r#"{"@graph":[{"@type":"WebPage"},{"@type":"ReportageNewsArticle","headline":"عودة الماء"}]}"#),
            (
                "what a page is about",
                r#"{"@type":"WebPage","mainEntity":{"@type":"BlogPosting","headline":"عودة الماء"}}"#,
            ),
            ("a full type", r#"{"@type":"http://schema.org/LiveBlogPosting","headline":"عودة الماء"}"#),
            (
                "written as HTML",
                "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;عودة الماء&quot;}",
            ),
            ("two articles", r#"[{"@type":"Article","headline":"Other"},{"@type":"Article","headline":"عودة الماء"}]"#),
        ] {
            let data = read(&[script.to_owned()], Some("عودة الماء | الواحة"), &String::new);
            assert_eq!(data.all(Field::Title), ["عودة الماء"], "{name}");
        }
    }

    #[test]
    fn values_come_in_every_shape() {
        let script = r##"{"@graph":[
            {"@type":"Article","@id":"#a","author":[{"@id":"#p"},{"@type":"Person","name":"Omar Nur"},"Ann Lee"],
             "publisher":{"@id":"#o"},"image":[{"@type":"ImageObject","url":"https://x.example/a.jpg"}],
             "keywords":["water","R&amp;D"],"mainEntityOfPage":{"@type":"WebPage","@id":"https://x.example/1"},
             "inLanguage":{"@type":"Language","name":"ar"}},
            {"@type":"Person","@id":"#p","name":"Layla Salim"},{"@type":"Organization","@id":"#o","name":"The Lake"}]}"##;
        let data = read(&[script.to_owned()], None, &String::new);
        assert_eq!(data.all(Field::Authors), ["Layla Salim", "Omar Nur", "Ann Lee"]);
        assert_eq!(data.all(Field::SiteName), ["The Lake"]);
        assert_eq!(data.all(Field::Image), ["https://x.example/a.jpg"]);
        assert_eq!(data.all(Field::Keywords), ["water", "R&D"]);
        assert_eq!(data.all(Field::CanonicalUrl), ["https://x.example/1"]);
        assert_eq!(data.all(Field::Lang), ["ar"]);
    }

    #[test]
    fn other_things_are_no_article() {
        for script in [r#"{"@type":"Organization","headline":"a"}"#, r#"{"headline":"a"}"#, "", "{{{{"] {
            assert!(read(&[script.to_owned()], None, &String::new).all(Field::Title).is_empty(), "{script}");
        }
    }
}
