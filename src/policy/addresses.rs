//! Which addresses come through, and how they are written.

use super::urls::{RelativeUrls, Rewriter};
use super::{Policy, UrlKind};
use crate::html::url::{self, Reach};
use crate::html::{Attribute, Element};
use crate::small::text::{append, eq_ignore_case};

impl Policy {
    /// Appends the address that is written; `false` where there is none.
    pub(super) fn write_rewritten_url(
        &self,
        element: Element,
        attribute: Attribute,
        raw: &str,
        out: &mut String,
    ) -> bool {
        let start = out.len();
        if !self.write_checked_url(element, attribute, raw, out) {
            return false;
        }
        let (Some(Rewriter(rewrite)), Some(href)) = (&self.settings.rewriter, out.get(start..)) else { return true };
        // A place in the article, the page itself, and a picture that is there already lead nowhere.
        if href.is_empty() || href.starts_with('#') || href.starts_with("data:") {
            return true;
        }
        let answer = rewrite(href, UrlKind::of(element, attribute), element.name());
        out.truncate(start);
        // The answer is no more trusted than the question.
        answer.is_some_and(|answer| {
            !url::strip(&answer).is_empty() && self.write_checked_url(element, attribute, &answer, out)
        })
    }

    pub(super) fn write_checked_url(
        &self,
        element: Element,
        attribute: Attribute,
        raw: &str,
        out: &mut String,
    ) -> bool {
        let kind = UrlKind::of(element, attribute);
        if kind == UrlKind::Frame {
            let href = self.frame_url(raw);
            append(out, href.as_deref().unwrap_or_default());
            return href.is_some();
        }
        if let (Some(images), Element::Img, Attribute::Src) = (&self.settings.data_images, element, attribute) {
            let stripped = url::strip(raw);
            if stripped.get(..5).is_some_and(|scheme| eq_ignore_case(scheme, "data:")) {
                return images.write(&stripped, out);
            }
        }
        let rules = &self.settings.urls[kind as usize];
        let base = match rules.relative {
            Some(RelativeUrls::Keep | RelativeUrls::Drop) => None,
            Some(RelativeUrls::Resolve) | None => self.base(),
        };
        let Some(url) = url::parse(raw, base) else {
            return false;
        };
        let is_resource = kind != UrlKind::Link;
        match url.reach {
            Reach::Absolute(scheme) if !rules.schemes.contains(&scheme) => return false,
            Reach::Fragment if is_resource => return false,
            // A link to a place in the article follows the place's new name. `#` and `#top` are the page's own.
            Reach::Fragment if url.href.len() > 1 && !eq_ignore_case(&url.href, "#top") => {
                append(out, "#");
                self.push_id(&url.href[1..], out);
                return true;
            }
            Reach::Relative if !matches!(rules.relative, None | Some(RelativeUrls::Keep)) => return false,
            // An empty `src` fetches the page itself.
            Reach::Relative if is_resource && url.href.is_empty() => return false,
            _ => {}
        }
        if !rules.allow_any_host() && url.host().is_some_and(|host| !rules.allow_host(host)) {
            return false;
        }
        append(out, &url.href);
        true
    }
}
