//! The component in a host of Rust: a policy of the site's own, and an article under it.

use wasmtime::component::{Component, Linker};
use wasmtime::{Engine, Result, Store};

wasmtime::component::bindgen!({ path: "../../wit", world: "maqal" });

fn main() -> Result<()> {
    let path = std::env::args().nth(1).unwrap_or("maqal.wasm".into());
    let engine = Engine::default();
    let component = Component::from_file(&engine, path)?;
    // The linker is empty: the component imports nothing. A trap ends a store: a server has one for each request.
    let mut store = Store::new(&engine, ());
    let maqal = Maqal::instantiate(&mut store, &component, &Linker::new(&engine))?;

    let (sanitizing, rendering) = (maqal.maqal_article_sanitizing(), maqal.maqal_article_rendering());
    let policy = sanitizing.policy().call_constructor(&mut store)?;
    let refused = sanitizing.policy().call_set_preset(&mut store, policy, "nonsense")?;
    println!("{}", refused.map_err(|error| error.message).unwrap_err());

    let source = "<h1>عودة الماء</h1><p>13 مارس 2021</p><p>عاد الماء إلى الساقية القديمة.</p>";
    match rendering.call_render_article(&mut store, source, Some(policy), None)? {
        Ok(rendered) => println!("{}, {}", rendered.article.title, rendered.article.dir),
        Err(error) => println!("{}: {}", error.code, error.message),
    }
    policy.resource_drop(&mut store)
}
