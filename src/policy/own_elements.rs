//! The elements and attributes that maqal itself writes around what it takes from a source, for the article and the
//! sidebar. No policy refuses them.

use crate::html::{Attribute, Element};
#[cfg(feature = "articles")]
use crate::json::JsonWriter;

/// The elements. All others, links and pictures among them, are written where the policy keeps them.
pub(crate) const OWN_ELEMENTS: &[Element] = {
    use Element::*;
    &[Article, Header, H1, H2, H3, H4, H5, H6, P, Time, Aside, Nav, Section, Ul, Li]
};

/// How the names of maqal's own classes begin, and those of its own IDs behind the prefix: no ID of a source does.
pub(crate) const OWN_NAMES: &str = "maqal-";

/// The attributes that these elements have, and that passes give to elements of the source.
const OWN_ATTRIBUTES: &[Attribute] = {
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
        Role,
        Tabindex,
    ]
};

pub(crate) fn is_own_attribute(attribute: Attribute) -> bool {
    OWN_ATTRIBUTES.contains(&attribute)
}

/// Writes the part of `describePolicy` about them, under the name `frame`.
#[cfg(feature = "articles")]
pub(super) fn describe(json: &mut JsonWriter) {
    json.object_member("frame", &mut |json| {
        json.member("elements", &OWN_ELEMENTS.iter().map(|element| element.name()).collect::<Vec<_>>());
        json.member("attributes", &OWN_ATTRIBUTES.iter().map(|attribute| attribute.name()).collect::<Vec<_>>());
        // `author` is the byline's second class, hAtom's: reader tools find it by that.
        json.member("classes", &[[OWN_NAMES, "*"].concat(), "author".to_owned()].as_slice());
    });
}
