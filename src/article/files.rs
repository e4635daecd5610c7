//! Addresses that end as those of files do: of documents, and of pictures.

use crate::html::{Attribute, Element};
use crate::small::search::Literals;
use crate::tree::{Document, NodeId};

/// The name of the document that an address leads to.
pub(crate) fn document_name(address: &str) -> Option<&str> {
    const ENDINGS: &[&str] =
        &[".csv", ".doc", ".docx", ".epub", ".odt", ".pdf", ".ppt", ".pptx", ".rtf", ".xls", ".xlsx", ".zip"];
    let path = address.split(['?', '#']).next().unwrap_or_default().trim();
    let name = path.rsplit('/').next().unwrap_or_default();
    let lower = name.to_ascii_lowercase();
    ENDINGS.iter().any(|ending| lower.ends_with(ending)).then_some(name)
}

/// Is it a link to the file of a picture, which shows more of it?
pub(in crate::article) fn leads_to_picture(document: &Document, id: NodeId) -> bool {
    static ENDINGS: Literals = Literals::in_any_case(&[".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"]);
    let href = document.attribute(id, Attribute::Href).filter(|_| document.is(id, Element::A));
    href.is_some_and(|href| ENDINGS.are_in(href))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_known_by_the_end_of_their_address() {
        for (address, expected) in [
            ("/files/plan.pdf", Some("plan.pdf")),
            ("https://a.example/Plan%202.PDF?download=1#page=2", Some("Plan%202.PDF")),
            ("/files/pdf", None),
            ("/view?file=plan.pdf", None),
            ("/plan.pdf/pages", None),
        ] {
            assert_eq!(document_name(address), expected, "{address}");
        }
    }
}
