//! The JavaScript face, which `pkg/internal/markdown.js` calls where the wasm that reads files asks for it.

use wasm_bindgen::prelude::*;

/// Half the size of the one that Rust brings.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// `toHtml(markdown)`
#[wasm_bindgen(js_name = toHtml)]
#[must_use]
pub fn to_html(markdown: &str) -> String {
    crate::to_html(markdown)
}

/// `toHtmlBelowHeading(markdown)`
#[wasm_bindgen(js_name = toHtmlBelowHeading)]
#[must_use]
pub fn to_html_below_heading(markdown: &str) -> String {
    crate::to_html_below_heading(markdown)
}

/// `firstHeading(markdown)`
#[wasm_bindgen(js_name = firstHeading)]
#[must_use]
pub fn first_heading(markdown: &str) -> Option<String> {
    crate::first_heading(markdown)
}
