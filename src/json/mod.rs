//! JSON. Data leaves for JavaScript as one string that the engine's own `JSON.parse` takes in, which is faster than
//! making its objects a property at a time, and a tenth of the code. The JSON that publishers put into their pages is
//! read here as well.

mod read;
mod write;

pub(crate) use read::{Json, read_json};
pub(crate) use write::{JsonWriter, Thousandths, ToJson, Verbatim};
