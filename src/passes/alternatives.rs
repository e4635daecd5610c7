//! Pictures that say nothing to those who cannot see them. The pass counts them, for the newsroom to see to, since no
//! machine knows what a picture shows.

use super::pass::{Context, PassInfo, Stage};
use super::tools::named;
use crate::article::{Notice, NoticeCode};
use crate::html::{Attribute, Element};
use crate::small::text::decimal;
use crate::tree::{Document, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "alternatives",
    stages: &[Stage::Body],
    is_on_by_default: true,
    is_guess: false,
    run: count_missing,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[("<img src=\"a.png\">", "<img src=\"a.png\">")],
        note: "the same, and the notice `ALT_MISSING`",
        must_follow: &[
            ("pixels", "a pixel needs no words"),
            ("pullQuotes", "a picture that went with a pull quote needs no words"),
        ],
        must_precede: &[],
    },
};

/// Notes how many pictures have no `alt`. An empty one is an answer: the picture is an ornament.
fn count_missing(document: &mut Document, root: NodeId, context: &mut Context) {
    let pictures = named(document, root, Element::Img);
    let missing = pictures.iter().filter(|&&id| document.attribute(id, Attribute::Alt).is_none()).count();
    if missing > 0 {
        let count = decimal(missing);
        context
            .notices
            .push(Notice { code: NoticeCode::AltMissing, message: [&count, " pictures without alt text"].concat() });
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::run_noting;
    use super::*;

    #[test]
    fn pictures_without_alt_are_noted_and_stay() {
        for (html, codes) in [
            ("<img src=\"a.png\">", vec!["ALT_MISSING"]),
            ("<img src=\"a.png\" alt=\"\"><img src=\"b.png\" alt=\"B\">", vec![]),
        ] {
            assert_eq!(run_noting(&PASS, "en", html), (html.to_owned(), codes));
        }
    }
}
