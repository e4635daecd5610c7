//! WordPress's REST interface: a post or a list of posts, best with `_embed`.
//! <https://developer.wordpress.org/rest-api/reference/posts/>

use crate::json::Value;

use super::{Attachments, set_body, set_status};
use crate::dates;
use crate::formats::Input;
use crate::formats::feed::{add, is_name, lead, main_image, set_authors};
use crate::html::with_base;
use crate::json::{self, Json, Map, at, first_text, list, text};
use crate::source::{Format, Image, Kind, Rendition, Source};
use crate::text::{filled, language_tag, of_html};

pub(in crate::formats) fn read(input: &Input<'_>) -> Vec<Source> {
    let Json { value, damage } = json::read(input.text);
    let posts = value.as_array().map_or_else(|| std::slice::from_ref(&value), Vec::as_slice);
    let mut found: Vec<_> = posts.iter().filter(|post| post.is_object()).map(story).collect();
    json::note_damage(&mut found, damage);
    found
}

fn story(post: &Value) -> Source {
    let mut source = Source::new(Format::WpRest, Kind::Html, String::new());
    let known = &mut source.known;
    known.title = first_text(post, &["title.rendered", "title.raw", "title"]).and_then(|title| filled(of_html(&title)));
    known.canonical_url = text(post, "link");
    known.id = text(post, "id");
    known.slug = text(post, "slug");
    known.published = date(post, "date_gmt", "date");
    known.modified = date(post, "modified_gmt", "modified").filter(|date| known.published.as_ref() != Some(date));
    known.site_name = text(post, "yoast_head_json.og_site_name");
    let lang = first_text(post, &["lang", "yoast_head_json.og_locale"]);
    known.lang = lang.and_then(|tag| language_tag(&tag));
    set_terms(&mut source, post);
    add_image(&mut source, post);
    set_content(&mut source, post);
    source
}

/// What is shown is there as HTML; who may edit the post gets it as it is stored, too.
fn set_content(source: &mut Source, post: &Value) {
    let shown = at(post, "content.rendered").as_str().filter(|html| !html.trim().is_empty());
    match shown.or_else(|| at(post, "content").as_str()) {
        Some(html) => source.source = html.trim().to_owned(),
        None => {
            let none = Attachments { by_id: &|_| None, of_post: &Vec::new };
            set_body(source, at(post, "content.raw").as_str().unwrap_or_default(), &none);
        }
    }
    let base = source.known.canonical_url.clone();
    source.source = with_base(&source.source, base.as_deref());
    let excerpt = at(post, "excerpt.rendered").as_str().unwrap_or_default();
    source.known.lead = lead(excerpt, &source.source);
    let is_protected = at(post, "content.protected").as_bool() == Some(true);
    set_status(source, &text(post, "status").unwrap_or_default(), is_protected);
}

/// Authors, tags and categories, which are IDs alone without `_embed`.
fn set_terms(source: &mut Source, post: &Value) {
    let terms = || list(post, "_embedded.wp:term").iter().filter_map(Value::as_array).flatten();
    let of = |taxonomies: &'static [&'static str]| {
        let of_taxonomy = terms()
            .filter(move |term| at(term, "taxonomy").as_str().is_some_and(|taxonomy| taxonomies.contains(&taxonomy)));
        of_taxonomy.filter_map(|term| text(term, "name")).filter_map(|name| filled(of_html(&name)))
    };
    let known = &mut source.known;
    of(&["post_tag"]).for_each(|name| add(&mut known.keywords, Some(name)));
    known.section = of(&["category"]).next();
    let mut authors: Vec<_> = of(&["author"]).filter(|name| is_name(name)).collect();
    // Plugins for several authors have lists of their own.
    for author in list(post, "authors").iter().chain(list(post, "coauthors")) {
        add(&mut authors, first_text(author, &["display_name", "name"]));
    }
    if authors.is_empty() {
        for author in list(post, "_embedded.author") {
            add(&mut authors, text(author, "name").and_then(|name| filled(of_html(&name))));
        }
    }
    if authors.is_empty() {
        add(&mut authors, first_text(post, &["yoast_head_json.author", "author_name"]));
    }
    set_authors(known, authors);
}

fn add_image(source: &mut Source, post: &Value) {
    let known = &mut source.known;
    let size = |value: &Value, path: &str| at(value, path).as_u64().and_then(|size| u32::try_from(size).ok());
    if let Some(media) =
        list(post, "_embedded.wp:featuredmedia").first().filter(|media| text(media, "source_url").is_some())
    {
        let mut renditions = vec![Rendition {
            url: text(media, "source_url"),
            width: size(media, "media_details.width"),
            height: size(media, "media_details.height"),
            r#type: text(media, "mime_type"),
            role: None,
        }];
        for (role, file) in at(media, "media_details.sizes").as_object().into_iter().flat_map(Map::iter) {
            let url =
                text(file, "source_url").filter(|url| renditions.iter().all(|known| known.url.as_ref() != Some(url)));
            if url.is_some() {
                let (width, height) = (size(file, "width"), size(file, "height"));
                renditions.push(Rendition {
                    url,
                    width,
                    height,
                    r#type: text(file, "mime_type"),
                    role: Some(role.clone()),
                });
            }
        }
        known.images.push(Image {
            id: text(media, "id"),
            caption: text(media, "caption.rendered").and_then(|caption| filled(of_html(&caption))),
            credit: text(media, "media_details.image_meta.credit"),
            alt: text(media, "alt_text"),
            renditions,
        });
    } else {
        let first = list(post, "yoast_head_json.og_image").first().and_then(|image| text(image, "url"));
        if let Some(url) = text(post, "jetpack_featured_media_url").or(first) {
            let rendition = Rendition { url: Some(url), ..Rendition::default() };
            known.images.push(Image { renditions: vec![rendition], ..Image::default() });
        }
    }
    known.image = main_image(&known.images);
}

/// `date_gmt` is in UTC without saying so; `date` is of the site's zone, which nobody says.
fn date(post: &Value, utc: &str, local: &str) -> Option<String> {
    let utc = text(post, utc)
        .and_then(|date| dates::iso(&date))
        .map(|date| if date.ends_with('Z') { date } else { date + "Z" });
    utc.or_else(|| text(post, local).and_then(|date| dates::iso(&date)))
}
