//! JSON: how data leaves for JavaScript, as one string that the engine's own `JSON.parse` takes in. That is faster than
//! making its objects a property at a time, and a tenth of the code. And how what publishers say of a page comes in.

mod read;
mod write;

pub(crate) use read::{Json, read_json};
pub(crate) use write::{JsonWriter, Thousandths, ToJson, Verbatim};
