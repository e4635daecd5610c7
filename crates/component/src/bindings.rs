//! What wit-bindgen makes of the world: the only unsafe code of the crate.
#![allow(unsafe_code, clippy::all)]

use crate::Component;

#[cfg(feature = "full")]
wit_bindgen::generate!({ path: "wit", world: "maqal" });

#[cfg(all(feature = "articles", not(feature = "full")))]
wit_bindgen::generate!({ path: "wit", world: "maqal-articles" });

#[cfg(not(feature = "articles"))]
wit_bindgen::generate!({ path: "wit", world: "maqal-sanitizer" });

export!(Component);
