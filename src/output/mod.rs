//! The encoders. Only `encode` writes `<` or escapes anything.

mod article;
mod encode;
mod json_ld;
mod marks;
mod sidebar;
mod text;
mod writer;

pub(crate) use article::{Room, write_article};
pub(crate) use encode::HtmlEncoder;
pub(crate) use json_ld::JsonLd;
pub(crate) use sidebar::write_sidebar;
pub(crate) use text::plain_text;

/// A whole document, for tests.
#[cfg(test)]
pub(crate) fn write_fragment(document: &crate::tree::Document, policy: &crate::policy::Policy) -> String {
    let mut writer = writer::Writer::new(policy, 0);
    writer.children(document, crate::tree::NodeId::ROOT);
    writer.finish()
}
