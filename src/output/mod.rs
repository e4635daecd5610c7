//! The encoders. Only `encode` writes `<` or escapes anything.

mod encode;

pub(crate) use encode::HtmlEncoder;
