//! The JavaScript face. `pkg/internal/page.js` has read the options and copied what it needs of the article: both come
//! as plain objects, behind which no code of the caller's stands.

use js_sys::{Array, Reflect, Uint8Array};
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use crate::error::Error;
use crate::options::{Head, Options, Part};
use crate::page::Page;
use crate::rendered::{Article, Rendered};
use crate::rules::{Edit, Rule, apply_rules};
use crate::state::Piece;

/// Half the size of the one that Rust brings.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// A page that is read piece by piece, and the holes that it has left open.
#[wasm_bindgen]
pub struct PageRewriter {
    page: Page,
}

#[wasm_bindgen]
impl PageRewriter {
    /// Begins a page. Without an article the output has holes. `slots` are selectors, each with its part behind it.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::too_many_arguments)] // an object of options would weigh 2 kB
    pub fn new(
        slots: Vec<String>,
        lang: Option<String>,
        dir: Option<String>,
        title: Option<String>,
        head: &str,
        json_ld: bool,
        known: JsValue,
        rendered: JsValue,
    ) -> Result<Self, JsValue> {
        let slots = slots.chunks_exact(2).filter_map(|slot| Some((slot[0].clone(), Part::of_name(&slot[1])?)));
        let head = match head {
            "late" => Head::Late,
            "off" => Head::Off,
            _ => Head::Fill,
        };
        let known = read_if_there(known)?;
        let options = Options { slots: slots.collect(), lang, dir, title, head, without_json_ld: !json_ld, known };
        let page = Page::new(options, read_if_there(rendered)?).map_err(to_js)?;
        Ok(Self { page })
    }

    /// Reads bytes of the page. Gives what can be written: bytes, and the numbers of holes.
    pub fn write(&mut self, bytes: &[u8]) -> Result<Array, JsValue> {
        self.page.write(bytes).map_err(to_js)?;
        Ok(self.take())
    }

    /// Reads the end of the page.
    pub fn end(&mut self) -> Result<Array, JsValue> {
        self.page.end().map_err(to_js)?;
        Ok(self.take())
    }

    /// Brings the article of this page.
    pub fn provide(&mut self, rendered: JsValue) -> Result<(), JsValue> {
        self.page.provide(read(rendered)?);
        Ok(())
    }

    /// What goes into a hole; `undefined` where it has to wait for the article.
    #[must_use]
    pub fn fill(&self, hole: usize) -> Option<String> {
        self.page.fill(hole)
    }

    /// What goes into each hole for an article, for what is known of one, or for both; `undefined` where it has to
    /// wait.
    /// `is_behind_head`: the head has been written already.
    #[wasm_bindgen(js_name = fillAll)]
    pub fn fill_all(&self, rendered: JsValue, known: JsValue, is_behind_head: bool) -> Result<Array, JsValue> {
        let (rendered, known): (Option<Rendered>, Option<Article>) = (read_if_there(rendered)?, read_if_there(known)?);
        let fills = self.page.fill_all(rendered.as_ref(), known.as_ref(), is_behind_head);
        Ok(fills.into_iter().map(JsValue::from).collect())
    }

    fn take(&mut self) -> Array {
        let to_value = |piece| match piece {
            Piece::Bytes(bytes) => Uint8Array::from(bytes.as_slice()).into(),
            Piece::Hole(hole) => JsValue::from(hole),
        };
        self.page.take().into_iter().map(to_value).collect()
    }
}

/// `new Rules(rules).apply(html)`. `rules` come in threes: a word and two values. `select` begins a rule.
#[wasm_bindgen(js_name = applyRules)]
pub fn apply(rules: Vec<String>, html: &str) -> Result<String, JsValue> {
    let mut read: Vec<Rule> = Vec::new();
    for three in rules.chunks_exact(3) {
        let [word, one, other] = three else { continue };
        let (one, other) = (one.clone(), other.clone());
        let edit = match word.as_str() {
            "before" => Edit::Before(one),
            "after" => Edit::After(one),
            "prepend" => Edit::Prepend(one),
            "append" => Edit::Append(one),
            "class" => Edit::Class(one),
            "attribute" => Edit::Attribute(one, other),
            "withoutAttribute" => Edit::WithoutAttribute(one),
            "unwrap" => Edit::Unwrap,
            "remove" => Edit::Remove,
            _ => {
                read.push(Rule { select: one, limit: other.parse().ok(), edits: Vec::new() });
                continue;
            }
        };
        if let Some(rule) = read.last_mut() {
            rule.edits.push(edit);
        }
    }
    apply_rules(&read, html).map_err(to_js)
}

/// Every value has the type that it should have, or is not there: serde has nothing to refuse, and scripts/trim.mjs
/// takes out what it would say.
fn read<T: DeserializeOwned>(value: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(value).map_err(JsValue::from)
}

fn read_if_there<T: DeserializeOwned>(value: JsValue) -> Result<Option<T>, JsValue> {
    if value.is_undefined() { Ok(None) } else { read(value).map(Some) }
}

/// A JavaScript `Error` with `code`, `option`, `tag` and `offset`, which the package turns into a `MaqalError`.
#[cold]
fn to_js(error: Error) -> JsValue {
    let thrown = JsValue::from(JsError::new(&error.message()));
    set(&thrown, "code", &error.code().into());
    if let Some(option) = error.option() {
        set(&thrown, "option", &option.into());
    }
    if let Some((tag, offset)) = error.tag() {
        set(&thrown, "tag", &tag.into());
        set(&thrown, "offset", &offset.into());
    }
    thrown
}

fn set(thrown: &JsValue, name: &str, value: &JsValue) {
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(thrown, &name.into(), value);
}
