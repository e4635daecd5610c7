//! A policy as data, for people and for tests: its JSON is what `describePolicy` returns. The package's types say what
//! each member means.

use super::style::PROPERTIES;
use super::{LinkKind, Policy, RelativeUrls, UrlKind, Verdict};
use crate::embeds::PLAYERS;
use crate::html::{Attribute, Element};
use crate::json::{JsonWriter, ToJson};

impl Policy {
    /// All of it as JSON: what `describePolicy` of the npm package gives.
    ///
    /// # Example
    /// ```
    /// assert!(maqal::Policy::new().to_json().starts_with(r#"{"elements":{"a":"keep","#));
    /// ```
    pub fn to_json(&self) -> String {
        JsonWriter::to_string(self)
    }
}

impl ToJson for Policy {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.object_member("elements", &mut |json| {
                named().for_each(|element| json.member(element.name(), &self.verdict(element).name()));
            });
            json.member("otherElements", &self.verdict(Element::Other).name());
            json.object_member("attributes", &mut |json| self.describe_attributes(json));
            json.object_member("attributeValues", &mut |json| self.describe_values(json));
            json.member("classes", &self.settings.classes.list());
            json.member("styles", &if self.settings.has_styles { PROPERTIES } else { &[] });
            json.member("urlSchemes", &self.scheme_names(UrlKind::Link));
            json.object_member("urls", &mut |json| {
                for kind in UrlKind::ALL {
                    json.object_member(kind.name(), &mut |json| self.describe_urls(kind, json));
                }
            });
            self.describe_data_images(json);
            json.object_member("links", &mut |json| {
                for kind in LinkKind::ALL {
                    let link = &self.settings.links[kind as usize];
                    json.object_member(kind.name(), &mut |json| {
                        json.member("rel", &link.rel());
                        json.member("target", &link.opens_tab.then_some("_blank"));
                    });
                }
            });
            json.object_member("frames", &mut |json| self.describe_frames(json));
            json.member("idPrefix", &self.settings.id_prefix);
            #[cfg(feature = "articles")]
            super::own_elements::describe(json);
            json.object_member("limits", &mut |json| {
                json.member("inputBytes", &self.settings.max_input_bytes);
                json.member("elements", &self.max_elements());
                json.member("depth", &self.settings.max_depth);
                json.member("attributes", &self.settings.max_attributes);
            });
        });
    }
}

/// Every element that the HTML standard names.
fn named() -> impl Iterator<Item = Element> {
    Element::ALL.iter().copied().filter(|&element| is_named(element))
}

#[inline(never)]
fn is_named(element: Element) -> bool {
    element != Element::Other && !element.name().as_bytes().contains(&b'-')
}

/// The names of the attributes that are allowed.
#[inline(never)]
fn names(allowed: &dyn Fn(Attribute) -> bool) -> Vec<&'static str> {
    let mut names = Vec::new();
    for &attribute in Attribute::ALL {
        if allowed(attribute) {
            names.push(attribute.name());
        }
    }
    names
}

impl Policy {
    /// The attributes of each kept element; under `*`, those that all have.
    fn describe_attributes(&self, json: &mut JsonWriter) {
        let kept: Vec<Element> = named().filter(|&element| self.verdict(element) == Verdict::Keep).collect();
        let global = names(&|attribute| kept.iter().all(|&element| self.allows_attribute(element, attribute)));
        json.member("*", &global);
        for element in kept {
            let own =
                names(&|attribute| self.allows_attribute(element, attribute) && !global.contains(&attribute.name()));
            if !own.is_empty() {
                json.member(element.name(), &own);
            }
        }
    }

    /// The only values that an attribute may have, by element and attribute. The later of two lists counts.
    fn describe_values(&self, json: &mut JsonWriter) {
        let listed =
            |element: Option<Element>| self.settings.values.iter().filter(move |listed| listed.element == element);
        for element in std::iter::once(None).chain(named().map(Some)) {
            if listed(element).next().is_none() {
                continue;
            }
            json.object_member(element.map_or("*", Element::name), &mut |json| {
                for &attribute in Attribute::ALL {
                    if let Some(last) = listed(element).rfind(|listed| listed.attribute == attribute) {
                        json.member(attribute.name(), &last.values);
                    }
                }
            });
        }
    }

    fn scheme_names(&self, kind: UrlKind) -> Vec<&'static str> {
        self.settings.urls[kind as usize].schemes.iter().map(|scheme| scheme.name()).collect()
    }

    fn describe_urls(&self, kind: UrlKind, json: &mut JsonWriter) {
        let rules = &self.settings.urls[kind as usize];
        let relative = match rules.relative {
            _ if kind == UrlKind::Frame => RelativeUrls::Drop,
            Some(relative) => relative,
            None if self.settings.base.is_some() => RelativeUrls::Resolve,
            None => RelativeUrls::Keep,
        };
        let name = RelativeUrls::NAMED.iter().find(|(_, known)| *known == relative).map_or("", |&(name, _)| name);
        let allowed = rules.allowed.list();
        json.member("schemes", &self.scheme_names(kind));
        json.member("allowHosts", &(!allowed.is_empty()).then_some(allowed));
        json.member("denyHosts", &rules.denied.list());
        json.member("relative", &name);
    }

    fn describe_data_images(&self, json: &mut JsonWriter) {
        let Some(images) = &self.settings.data_images else { return json.member("dataImages", &None::<usize>) };
        json.object_member("dataImages", &mut |json| {
            json.member("types", &images.types);
            json.member("bytes", &images.bytes);
        });
    }

    /// The providers whose frames are kept, each with where its addresses begin.
    fn describe_frames(&self, json: &mut JsonWriter) {
        if self.verdict(Element::Iframe) != Verdict::Keep {
            return;
        }
        for player in &PLAYERS {
            let addresses = player.patterns.iter().map(|at| ["https://", at.host, at.path].concat());
            json.member(player.name, &addresses.collect::<Vec<_>>());
        }
    }
}
