//! The stages, in order.

use crate::error::Error;
use crate::output::HtmlEncoder;
use crate::policy::Policy;
use crate::read::read_html;
use crate::tree::{Builder, Limits, Nest};

/// `read → tree (policy) → output`.
pub(crate) fn sanitize(html: &str, policy: &Policy) -> Result<String, Error> {
    check_size(html, policy)?;
    let encoder = HtmlEncoder::with_capacity(html.len());
    let nest = Nest::new(encoder, policy.kept(), policy.max_depth());
    let mut builder = Builder::new(policy, nest, Limits { elements: policy.max_elements() });
    read_html(html, &mut builder).map_err(|_| Error::too_many_elements(policy.max_elements()))?;
    let (_, encoder) = builder.finish();
    Ok(encoder.into_html())
}

fn check_size(source: &str, policy: &Policy) -> Result<(), Error> {
    let most = policy.max_input_bytes();
    if source.len() > most { Err(Error::input_too_large(source.len(), most)) } else { Ok(()) }
}
