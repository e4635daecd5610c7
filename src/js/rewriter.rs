//! The site's `rewriteUrl`: a function of the caller's that may throw, answer anything, and call maqal itself.

use std::cell::RefCell;

use js_sys::{Error as JsError, Function, Object, Reflect};
use wasm_bindgen::JsValue;

use super::values::to_js;
use crate::error::Error;
use crate::policy::UrlKind;

thread_local! {
    /// The error that has stopped the call under way: it is done to its end without asking again, then thrown. One
    /// place for all: a call made from within the function takes out what it has put in before it returns.
    static THROWN: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// The function as a policy takes it.
pub(super) fn rewriter(function: Function) -> impl Fn(&str, UrlKind, &str) -> Option<String> + Send + Sync + 'static {
    move |url, kind, element| {
        if THROWN.with_borrow(Option::is_some) {
            return None;
        }
        let thrown = match function.call2(&JsValue::UNDEFINED, &url.into(), &context(kind, element)) {
            Ok(answer) if answer.is_undefined() || answer.is_null() => return None,
            Ok(answer) => match answer.as_string() {
                Some(answer) => return Some(answer),
                None => to_js(Error::bad_option("rewriteUrl", "a function that returns a string, null or undefined")),
            },
            Err(thrown) => carried(&thrown),
        };
        THROWN.set(Some(thrown));
        None
    }
}

/// The result of a call, unless the function has stopped it.
pub(super) fn finish<T>(result: Result<T, Error>) -> Result<T, JsValue> {
    match thrown() {
        Some(thrown) => Err(thrown),
        None => result.map_err(to_js),
    }
}

/// The error that has stopped the call, given once.
pub(super) fn thrown() -> Option<JsValue> {
    THROWN.take()
}

fn context(kind: UrlKind, element: &str) -> Object {
    let context = Object::new();
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(&context, &"kind".into(), &kind.name().into());
    let _ = Reflect::set(&context, &"element".into(), &element.into());
    context
}

/// In a wrapping of ours, by which the package tells what the function threw from a fault of ours.
fn carried(thrown: &JsValue) -> JsValue {
    let carrier = JsError::new("rewriteUrl threw");
    let _ = Reflect::set(&carrier, &"code".into(), &"callback".into());
    let _ = Reflect::set(&carrier, &"cause".into(), thrown);
    carrier.into()
}
