//! Attributes that the policy itself gives elements: `rel` and `target` for links. Those of frames are in `frames`.

use super::links::{LinkKind, LinkRules};
use super::{Policy, Supply};
use crate::html::{Attribute, Element, url};

impl Policy {
    /// Adds what the policy itself gives an element; `false` where the element must go.
    #[inline]
    pub(crate) fn supply_to(&self, element: Element, attributes: &mut dyn Supply) -> bool {
        match element {
            Element::A => self.supply_link(attributes),
            Element::Iframe => return self.supply_frame(attributes),
            _ => {}
        }
        true
    }

    /// Gives a link its `rel` and `target`, at the end of its attributes.
    #[inline(never)]
    fn supply_link(&self, attributes: &mut dyn Supply) {
        if self.settings.links.iter().all(LinkRules::is_bare) {
            return;
        }
        let Some(link) = attributes.get(Attribute::Href).and_then(|href| self.link_kind(href)) else {
            return;
        };
        let link = &self.settings.links[link as usize];
        let rel = link.rel();
        if !rel.is_empty() {
            attributes.push(Attribute::Rel, &rel);
        }
        if link.opens_tab {
            attributes.push(Attribute::Target, "_blank");
        }
    }

    fn link_kind(&self, href: &str) -> Option<LinkKind> {
        match url::host(href) {
            Some(host) if self.base().is_some_and(|base| base.host() == host) => Some(LinkKind::Internal),
            Some(_) => Some(LinkKind::External),
            None if href.starts_with('#') || url::has_scheme(href) => None,
            None => Some(LinkKind::Internal),
        }
    }
}
