//! The frame that maqal itself sets around what it takes from a source: the article's and the sidebar's own elements,
//! which no policy refuses.

use crate::html::{Attribute, Element};
#[cfg(feature = "articles")]
use crate::json::JsonWriter;

/// Its elements. All others, links and pictures among them, are written where the policy keeps them.
pub(crate) const FRAME: &[Element] = {
    use Element::*;
    &[Article, Header, H1, H2, H3, H4, H5, H6, P, Time, Aside, Nav, Section, Ul, Li]
};

/// How the names of its classes begin, and those of its IDs behind the prefix: no ID of a source does.
pub(crate) const OWN_NAMES: &str = "maqal-";

/// The attributes that it has, and that passes give to elements of the source.
const ATTRIBUTES: &[Attribute] = {
    use Attribute::*;
    &[
        AriaLabelledby,
        Class,
        DataMaqalAuthors,
        DataMaqalId,
        DataMaqalModified,
        DataMaqalPart,
        DataMaqalPosition,
        DataMaqalProvider,
        DataMaqalSection,
        DataMaqalTitle,
        Datetime,
        Dir,
        Id,
        Lang,
    ]
};

pub(crate) fn is_frame_attribute(attribute: Attribute) -> bool {
    ATTRIBUTES.contains(&attribute)
}

/// Writes the part of `describePolicy` about it.
#[cfg(feature = "articles")]
pub(super) fn describe(json: &mut JsonWriter) {
    json.object_member("frame", &mut |json| {
        json.member("elements", &FRAME.iter().map(|element| element.name()).collect::<Vec<_>>());
        json.member("attributes", &ATTRIBUTES.iter().map(|attribute| attribute.name()).collect::<Vec<_>>());
        // `author` is the byline's second class, hAtom's: reader tools find it by that.
        json.member("classes", &[[OWN_NAMES, "*"].concat(), "author".to_owned()].as_slice());
    });
}
