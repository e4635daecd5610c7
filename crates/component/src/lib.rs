//! maqal as a WebAssembly component: what `wit/maqal.wit` says, for hosts that are not JavaScript.
//!
//! Each interface of it has a module here. They read what a host gives, since nothing that a caller gets wrong may be a
//! trap, which ends the instance; the work is done by the crates `maqal`, `maqal-sources` and `maqal-page`.

#![deny(unsafe_code)]

mod bindings;
mod error;
mod given;
mod sanitizing;

#[cfg(feature = "articles")]
mod articles;
#[cfg(feature = "full")]
mod page;
#[cfg(feature = "full")]
mod sources;

/// Half the size of the one that Rust brings.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// What the world's functions hang on. It holds nothing.
struct Component;
