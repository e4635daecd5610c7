//! A policy as data, for people and for tests.

use std::collections::BTreeMap;

use serde::Serialize;

use super::style::PROPERTIES;
use super::{LinkKind, Policy, RelativeUrls, UrlKind, Verdict};
use crate::html::{Attribute, Element};

/// What `describePolicy` returns.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Description {
    /// `keep`, `unwrap` or `drop`, for every element that the HTML standard names.
    elements: BTreeMap<&'static str, &'static str>,
    /// The verdict for every other element.
    other_elements: &'static str,
    /// The attributes that each kept element may have; under `*`, those that all may have.
    attributes: BTreeMap<&'static str, Vec<&'static str>>,
    /// The only values that an attribute may have, by element and attribute.
    attribute_values: BTreeMap<&'static str, BTreeMap<&'static str, Vec<String>>>,
    classes: Vec<String>,
    /// The properties that `style` may have.
    styles: &'static [&'static str],
    /// The schemes that links may have.
    url_schemes: Vec<&'static str>,
    /// The rules by kind of address.
    urls: BTreeMap<&'static str, UrlRules>,
    data_images: Option<DataImageRules>,
    links: BTreeMap<&'static str, LinkRules>,
    /// The providers whose frames are kept, each with where its addresses begin.
    frames: BTreeMap<&'static str, Vec<String>>,
    id_prefix: String,
    limits: LimitRules,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct UrlRules {
    schemes: Vec<&'static str>,
    allow_hosts: Option<Vec<String>>,
    deny_hosts: Vec<String>,
    relative: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct DataImageRules {
    types: Vec<&'static str>,
    bytes: usize,
}

#[derive(Clone, Debug, Serialize)]
struct LinkRules {
    rel: String,
    target: Option<&'static str>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct LimitRules {
    input_bytes: usize,
    elements: usize,
    depth: usize,
    attributes: usize,
}

impl Policy {
    /// Says what the policy does.
    pub(crate) fn describe(&self) -> Description {
        let named = || Element::ALL.iter().copied().filter(|&element| element != Element::Other);
        let kept: Vec<Element> = named().filter(|&element| self.verdict(element) == Verdict::Keep).collect();
        let is_global = |attribute: Attribute| kept.iter().all(|&element| self.allows_attribute(element, attribute));
        let names = |allowed: &dyn Fn(Attribute) -> bool| -> Vec<&'static str> {
            Attribute::ALL.iter().filter(|&&attribute| allowed(attribute)).map(|attribute| attribute.name()).collect()
        };
        let mut attributes = BTreeMap::from([("*", names(&is_global))]);
        for &element in &kept {
            let own = names(&|attribute| self.allows_attribute(element, attribute) && !is_global(attribute));
            if !own.is_empty() {
                attributes.insert(element.name(), own);
            }
        }
        Description {
            elements: named().map(|element| (element.name(), self.verdict(element).name())).collect(),
            other_elements: self.verdict(Element::Other).name(),
            attributes,
            attribute_values: self.describe_values(),
            classes: self.classes.list().to_vec(),
            styles: if self.has_styles { PROPERTIES } else { &[] },
            url_schemes: self.describe_urls(UrlKind::Link).schemes,
            urls: UrlKind::ALL.into_iter().map(|kind| (kind.name(), self.describe_urls(kind))).collect(),
            data_images: self
                .data_images
                .as_ref()
                .map(|images| DataImageRules { types: images.types.clone(), bytes: images.bytes }),
            links: LinkKind::ALL.into_iter().map(|kind| (kind.name(), self.describe_links(kind))).collect(),
            frames: self.describe_frames(),
            id_prefix: self.id_prefix.clone(),
            limits: LimitRules {
                input_bytes: self.max_input_bytes,
                elements: self.max_elements(),
                depth: self.max_depth,
                attributes: self.max_attributes,
            },
        }
    }

    fn describe_values(&self) -> BTreeMap<&'static str, BTreeMap<&'static str, Vec<String>>> {
        let mut described: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
        for listed in &self.values {
            let element = listed.element.map_or("*", Element::name);
            described.entry(element).or_default().insert(listed.attribute.name(), listed.values.clone());
        }
        described
    }

    fn describe_urls(&self, kind: UrlKind) -> UrlRules {
        let rules = &self.urls[kind as usize];
        let relative = match rules.relative {
            _ if kind == UrlKind::Frame => RelativeUrls::Drop,
            Some(relative) => relative,
            None if self.base.is_some() => RelativeUrls::Resolve,
            None => RelativeUrls::Keep,
        };
        let name = RelativeUrls::NAMED.iter().find(|(_, known)| *known == relative).map_or("", |&(name, _)| name);
        let allowed = rules.allowed.list();
        UrlRules {
            schemes: rules.schemes.iter().map(|scheme| scheme.name()).collect(),
            allow_hosts: (!allowed.is_empty()).then(|| allowed.to_vec()),
            deny_hosts: rules.denied.list().to_vec(),
            relative: name,
        }
    }

    fn describe_links(&self, kind: LinkKind) -> LinkRules {
        let link = &self.links[kind as usize];
        LinkRules { rel: link.rel(), target: link.opens_tab.then_some("_blank") }
    }

    fn describe_frames(&self) -> BTreeMap<&'static str, Vec<String>> {
        let mut described: BTreeMap<_, Vec<_>> = BTreeMap::new();
        if self.verdict(Element::Iframe) == Verdict::Keep {
            for (name, address) in Self::frame_addresses() {
                described.entry(name).or_default().push(address);
            }
        }
        described
    }
}
