//! What assistive technology is told. Pictures without words are counted, for the newsroom to see to, since no machine
//! knows what a picture shows, and get none to be read out, instead of the name of their file; names that nothing bears
//! go.

use super::pass::{Context, PassInfo, Stage};
use super::tools::{is_any, named, only_child};
use crate::article::{Notice, NoticeCode};
use crate::html::{Attribute, Element, name_key};
use crate::policy::bare_id;
use crate::small::sort::sort;
use crate::small::text::decimal;
use crate::tree::{Document, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "alternatives",
    stages: &[Stage::Body],
    is_on_by_default: true,
    is_guess: false,
    run: check,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[("<img src=\"a.png\">", "<img src=\"a.png\" alt=\"\">")],
        note: "no words where a source gives none, and the notice `ALT_MISSING`; labels that name nothing, or lead to \
            no place of the article, go",
        must_follow: &[
            ("pixels", "a pixel needs no words"),
            ("pullQuotes", "a picture that went with a pull quote needs no words"),
        ],
        must_precede: &[],
    },
};

/// Elements that may bear a name of their own, by ARIA in HTML.
const NAMED: &[Element] = {
    use Element::*;
    &[
        A, Article, Aside, Audio, Blockquote, Details, Figure, H1, H2, H3, H4, H5, H6, Hr, Iframe, Img, Li, Nav, Ol,
        Section, Table, Td, Th, Tr, Ul, Video,
    ]
};

fn check(document: &mut Document, root: NodeId, context: &mut Context) {
    fill_missing(document, root, context);
    clean_labels(document, root, context);
}

/// Removes names from elements that can have none, references to places that are not in the article, and `aria-hidden`
/// where no pass has set it: the copy that it was made for is gone.
fn clean_labels(document: &mut Document, root: NodeId, context: &Context) {
    use Attribute::{Alt, AriaDescribedby, AriaHidden, AriaLabel, AriaLabelledby, Headers, Id, MaqalClass, MaqalRole};
    const LABELS: &[Attribute] = &[AriaLabel, AriaLabelledby, AriaDescribedby, Headers, AriaHidden];
    let labeled = document.having_in_order(root, LABELS);
    if labeled.is_empty() {
        return;
    }
    let key = |id: &str| name_key(bare_id(id, &context.id_prefix));
    let named = document.having_in_order(root, &[Id]);
    let mut places: Vec<u32> = named.into_iter().filter_map(|id| document.attribute(id, Id)).map(key).collect();
    sort(&mut places);
    let leads_nowhere = |value: &str| {
        let mut names = value.split_ascii_whitespace().peekable();
        names.peek().is_none() || names.any(|name| places.binary_search(&key(name)).is_err())
    };
    for id in labeled {
        let value = |name| document.attribute(id, name);
        let can_be_named = is_any(document, id, NAMED) || value(MaqalRole).is_some();
        let is_ornament = document.is(id, Element::Img) && value(Alt) == Some("");
        let is_unnamed = !can_be_named || is_ornament;
        let unwanted = [
            (AriaLabel, value(AriaLabel).is_some() && is_unnamed),
            (AriaLabelledby, value(AriaLabelledby).is_some_and(|places| is_unnamed || leads_nowhere(places))),
            (AriaDescribedby, value(AriaDescribedby).is_some_and(|places| is_ornament || leads_nowhere(places))),
            (Headers, value(Headers).is_some_and(leads_nowhere)),
            (AriaHidden, value(AriaHidden).is_some() && value(MaqalClass).is_none()),
        ];
        let unwanted = unwanted.into_iter().filter(|(_, is_unwanted)| *is_unwanted);
        unwanted.for_each(|(name, _)| document.remove_attribute(id, name));
    }
}

/// Notes how many pictures have no `alt`, and gives them an empty one, without which their address is read out. Where
/// the source has an empty one, that is an answer: the picture is an ornament.
fn fill_missing(document: &mut Document, root: NodeId, context: &mut Context) {
    let mut missing = named(document, root, Element::Img);
    missing.retain(|&id| document.attribute(id, Attribute::Alt).is_none());
    for &id in &missing {
        document.set_attribute(id, Attribute::Alt, "");
        unwrap_file_link(document, id);
    }
    if !missing.is_empty() {
        let count = decimal(missing.len());
        context
            .notices
            .push(Notice { code: NoticeCode::AltMissing, message: [&count, " pictures without alt text"].concat() });
    }
}

/// Unwraps a link that holds a picture without words alone, and leads to a picture's file: it has no name to be read
/// out, and nothing to show that is not there.
fn unwrap_file_link(document: &mut Document, picture: NodeId) {
    const FILES: &[&str] = &[".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"];
    let Some(link) = document.parent(picture).filter(|&link| document.is(link, Element::A)) else { return };
    let href = document.attribute(link, Attribute::Href).unwrap_or_default().to_ascii_lowercase();
    let path = href.split(['?', '#']).next().unwrap_or_default();
    let is_named = [Attribute::Title, Attribute::AriaLabel, Attribute::Id]
        .iter()
        .any(|&name| document.attribute(link, name).is_some());
    if !is_named && FILES.iter().any(|end| path.ends_with(end)) && only_child(document, link) == Some(picture) {
        document.unwrap(link);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::run_noting;
    use super::*;

    #[test]
    fn labels_that_name_nothing_go() {
        for (html, expected) in [
            ("<p aria-label=\"x\" aria-hidden=\"true\">a</p>", "<p>a</p>"),
            ("<section aria-labelledby=\"x\">a</section>", "<section>a</section>"),
            (
                "<img src=\"a.png\" alt=\"\" aria-describedby=\"x\"><p id=\"x\">a</p>",
                "<img src=\"a.png\" alt=\"\"><p id=\"user-content-x\">a</p>",
            ),
        ] {
            assert_eq!(run_noting(&PASS, "en", html).0, expected);
        }
        for html in [
            "<section aria-labelledby=\"user-content-x\"><h2 id=\"user-content-x\">a</h2></section>",
            "<table aria-label=\"x\"><tbody><tr><td>a</td></tr></tbody></table>",
        ] {
            assert_eq!(run_noting(&PASS, "en", html).0, html);
        }
    }

    #[test]
    fn pictures_without_alt_are_noted_and_say_nothing() {
        for (html, expected, codes) in [
            ("<img src=\"a.png\">", "<img src=\"a.png\" alt=\"\">", vec!["ALT_MISSING"]),
            (
                "<a href=\"b.png?x\"><img src=\"a.png\"></a><a href=\"/b\"><img src=\"c.png\"></a>",
                "<img src=\"a.png\" alt=\"\"><a href=\"/b\"><img src=\"c.png\" alt=\"\"></a>",
                vec!["ALT_MISSING"],
            ),
            (
                "<img src=\"a.png\" alt=\"\"><img src=\"b.png\" alt=\"B\">",
                "<img src=\"a.png\" alt=\"\"><img src=\"b.png\" alt=\"B\">",
                vec![],
            ),
        ] {
            assert_eq!(run_noting(&PASS, "en", html), (expected.to_owned(), codes));
        }
    }
}
