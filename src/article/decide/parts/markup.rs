//! Markup that tells of a part besides its label: classes, and addresses of tags.

use crate::html::{Attribute, has_word, letters_of, may_have_word};
use crate::language::labels::Label;
use crate::small::search::{Literals, replace_literal};
use crate::tree::{Document, NodeId};

/// Pieces of the classes and IDs of boxes that hold other articles.
static READ_ALSO: Literals = Literals::in_any_case(&[
    "read-also",
    "readalso",
    "read_also",
    "also-read",
    "alsoread",
    "see-also",
    "lire-aussi",
    "leer-mas",
    "read-more-box",
]);
static RELATED: Literals = Literals::in_any_case(&[
    "relatedpost",
    "related-post",
    "related-article",
    "related-stor",
    "related-news",
    "related-content",
    "related-link",
    "related_",
    "article-related",
    "posts-related",
    "inline-related",
    "relatedarticle",
    "relatednews",
    "yarpp",
]);

/// Pieces of the classes of what names a card's section.
static SECTION: Literals = Literals::in_any_case(&[
    "categor",
    "kicker",
    "eyebrow",
    "rubri",
    "overline",
    "section-name",
    "card-section",
    "cat-link",
    "post-cat",
]);

/// Pieces of the addresses of tag pages, in front of the tag.
static TAG_FOLDERS: Literals = Literals::in_any_case(&[
    "/tag/",
    "/tags/",
    "/topic/",
    "/topics/",
    "/keyword",
    "/label/",
    "/hashtag/",
    "/tema/",
    "/temas/",
    "/thema/",
    "/etiqueta",
    "/mot-cle",
    "/وسم/",
    "/وسوم/",
    "/%d9%88%d8%b3%d9%85/",
    "?tag=",
]);

/// Words in the classes and IDs of boxes that hold an article's tags, and of those that hold the site's.
const TAGS: &[&str] = &[
    "etiketler",
    "etiketter",
    "etiquetas",
    "hashtags",
    "keywords",
    "motscles",
    "schlagwoerter",
    "schlagworte",
    "tagi",
    "taglist",
    "tags",
    "trefwoorden",
];
const TAG_LETTERS: [u32; TAGS.len()] = letters_of(TAGS);
const CLOUDS: &[&str] = &["cloud", "hot", "menu", "nav", "popular", "sidebar", "tagcloud", "trending", "widget"];

/// Has it a class or an ID that may do so?
pub(super) fn may_be_tag_box(document: &Document, id: NodeId) -> bool {
    document.may_have(id, &[Attribute::Id]) || document.may_have(id, Attribute::NAMING)
}

/// Does its class or ID name the tags of the article?
pub(super) fn is_tag_box(document: &Document, id: NodeId) -> bool {
    let names = |id: NodeId| {
        let names = document.attributes(id).filter(|(name, _)| *name == Attribute::Id || name.names_part());
        names.map(|(_, value)| value)
    };
    let has = |value: &str, words: &[&str]| {
        has_word(value, words) || value.contains('-') && has_word(&replace_literal(value, "-", ""), words)
    };
    let is_cloud = |id: NodeId| names(id).any(|value| has(value, CLOUDS));
    names(id).any(|value| may_have_word(value, &TAG_LETTERS) && has(value, TAGS))
        && !document.inclusive_ancestors(id).take(2).any(is_cloud)
}

/// The part that the element's class or ID names it.
pub(super) fn box_label(document: &Document, id: NodeId) -> Option<Label> {
    let names = [Attribute::Class, Attribute::Id].map(|name| document.attribute(id, name).unwrap_or_default());
    let any_holds = |pieces: &Literals| names.iter().any(|name| name.len() < 120 && pieces.are_in(name));
    if any_holds(&READ_ALSO) {
        return Some(Label::ReadAlso);
    }
    any_holds(&RELATED).then_some(Label::Related)
}

/// Is it a link to a tag's page?
pub(super) fn is_tag(document: &Document, anchor: NodeId) -> bool {
    if is_rel_tag(document, anchor) {
        return true;
    }
    is_tag_page(document.attribute(anchor, Attribute::Href).unwrap_or_default())
}

/// Is it the address of a tag's page?
pub(crate) fn is_tag_page(url: &str) -> bool {
    TAG_FOLDERS.are_in(url)
}

/// Does a link lead to where a post is filed, to who wrote it, or to a place of this page?
pub(crate) fn is_filing(document: &Document, anchor: NodeId) -> bool {
    static FOLDERS: Literals =
        Literals::in_any_case(&["/category/", "/categories/", "/categoria/", "/categorie/", "/kategorie/", "/rubrik"]);
    let href = document.attribute(anchor, Attribute::Href).unwrap_or_default();
    let rel = document.attribute(anchor, Attribute::Rel).unwrap_or_default();
    href.starts_with('#')
        || has_word(rel, &["bookmark"])
        || is_tag(document, anchor)
        || is_author(document, anchor)
        || FOLDERS.are_in(href)
}

/// Is it a link to what somebody has written?
pub(super) fn is_author(document: &Document, anchor: NodeId) -> bool {
    static FOLDERS: Literals =
        Literals::in_any_case(&["/author/", "/authors/", "/auteur/", "/autor/", "/autore/", "/yazar/", "/كاتب/"]);
    let rel = document.attribute(anchor, Attribute::Rel).unwrap_or_default();
    let href = document.attribute(anchor, Attribute::Href).unwrap_or_default();
    has_word(rel, &["author"]) || FOLDERS.are_in(href)
}

/// Does its class say that it names a section?
pub(super) fn is_section(document: &Document, id: NodeId) -> bool {
    let class = document.attribute(id, Attribute::Class).unwrap_or_default();
    class.len() <= 120 && SECTION.are_in(class)
}

/// Does its relation say so?
pub(super) fn is_rel_tag(document: &Document, anchor: NodeId) -> bool {
    let rel = document.attribute(anchor, Attribute::Rel).unwrap_or_default();
    rel.split_ascii_whitespace().any(|token| token.eq_ignore_ascii_case("tag"))
}
