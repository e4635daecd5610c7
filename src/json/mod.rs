//! JSON: how data leaves for JavaScript, as one string that the engine's own `JSON.parse` takes in. That is faster than
//! making its objects a property at a time, and a tenth of the code.

mod write;

pub(crate) use write::{JsonWriter, ToJson};
