//! A policy as data, for people and for tests.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Policy, Verdict};
use crate::html::url::Scheme;
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
    /// The schemes that links may have. Resources may have `http` and `https` alone.
    url_schemes: Vec<&'static str>,
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
            url_schemes: Scheme::NAMED
                .iter()
                .filter(|(scheme, _)| self.schemes(false).contains(scheme))
                .map(|&(_, name)| name)
                .collect(),
        }
    }
}
