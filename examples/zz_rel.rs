use maqal::*;
use std::collections::BTreeMap;
use std::io::{Read, Write};
fn read(p: &str) -> Vec<serde_json::Value> {
    let mut s = String::new();
    std::fs::File::open(p).unwrap().read_to_string(&mut s).unwrap();
    s.lines().map(|l| serde_json::from_str(l).unwrap()).collect()
}
fn doc(v: &serde_json::Value) -> RelatedDocument {
    let g = |k: &str| v[k].as_str().unwrap_or("").to_owned();
    RelatedDocument { id: g("id"), title: g("title"), text: g("text"), lang: Some(g("lang")), ..Default::default() }
}
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let docs = read(&a[1]);
    let only = a.get(4).cloned();
    let mut pools: BTreeMap<String, Vec<serde_json::Value>> = BTreeMap::new();
    for d in docs {
        let l = d["lang"].as_str().unwrap().to_owned();
        if only.as_ref().is_some_and(|o| *o != l) {
            continue;
        }
        pools.entry(l).or_default().push(d);
    }
    if let Some(x) = a.get(3).filter(|x| !x.is_empty()) {
        for d in read(x) {
            let l = d["lang"].as_str().unwrap().to_owned();
            if let Some(p) = pools.get_mut(&l) {
                p.push(d)
            }
        }
    }
    let mut out = std::fs::File::create(&a[2]).unwrap();
    for (_, pool) in &pools {
        let t = std::time::Instant::now();
        let mut ix = RelatedIndex::default();
        for d in pool {
            let mut x = doc(d);
            x.url = x.id.clone();
            ix.add(x);
        }
        let b = ix.save();
        eprintln!("{} docs {:?}, {} B each", pool.len(), t.elapsed(), b.len() / pool.len());
        let t = std::time::Instant::now();
        let mut n = 0;
        for d in pool {
            if d["related"].as_array().is_none_or(|r| r.is_empty()) {
                continue;
            }
            n += 1;
            let r = ix.related(&doc(d), &RelatedOptions { limit: 20, ..Default::default() });
            writeln!(out, "{}", serde_json::json!({"id":d["id"],"ranked":r.iter().map(|x|&x.id).collect::<Vec<_>>()}))
                .unwrap();
        }
        eprintln!("{n} queries {:?}", t.elapsed());
    }
}
