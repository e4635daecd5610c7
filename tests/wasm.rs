//! The bindings, in a real browser: `wasm-pack test --headless --chrome`.

#![cfg(target_arch = "wasm32")]

use js_sys::{JSON, Reflect};
use maqal::js;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn options(json: &str) -> JsValue {
    JSON::parse(json).expect("valid JSON")
}

fn sanitize(html: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    js::CompiledPolicy::new(options)?.sanitize(html)
}

fn code_of(error: &JsValue) -> String {
    Reflect::get(error, &"code".into()).ok().and_then(|code| code.as_string()).unwrap_or_default()
}

#[wasm_bindgen_test]
fn innerhtml_reads_back_what_sanitize_wrote() {
    let document = web_sys::window().expect("a window").document().expect("a document");
    let hostile = [
        "<p onclick=x>a<b>b<p>c</b>d",
        "<table><tr><td>a<table>b</table><img src=x onerror=alert(1)>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>a",
        "<ul><li>a<li><p>b<li>c</ul>d<pre>\n\ne</pre>",
        "<a href=java&Tab;script:x>a<a href=https://a.example/?b&copy>b",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "نص <bdi>عربي</bdi>&nbsp;&lt;<select><option>x<p>y",
    ];
    for html in hostile {
        let out = sanitize(&html.into(), &JsValue::UNDEFINED).expect("bad HTML is no error");
        for host in ["div", "article", "section", "td", "li"] {
            let element = document.create_element(host).expect("an element");
            element.set_inner_html(&out);
            assert_eq!(element.inner_html(), out, "{html} in <{host}>");
        }
    }
}

#[wasm_bindgen_test]
fn bytes_are_utf_8_or_nothing() {
    let bytes = |bytes: &[u8]| js_sys::Uint8Array::from(bytes).into();
    assert_eq!(sanitize(&bytes("<b>مقال".as_bytes()), &JsValue::UNDEFINED).expect("UTF-8"), "<b>مقال</b>");
    // The package decodes these before they come here.
    let error = sanitize(&bytes(&[0xe3, 0xde, 0xc7, 0xe1]), &JsValue::UNDEFINED).expect_err("not UTF-8");
    assert_eq!(code_of(&error), "BAD_INPUT");
}

#[wasm_bindgen_test]
fn an_article_comes_back_as_plain_objects() {
    let source = "<h1>عنوان</h1><p>١٣ آذار/مارس ٢٠٢١</p><p>فقرة أولى طويلة بما يكفي لتكون مقدمة المقال كله.</p><p>فقرة ثانية.</p>\
        <p>اقرأ/ي أيضًا:</p><ul><li><a href=/a>مقال آخر</a></ul>";
    let rendered = js::articles::render_article(&source.into(), &options(r#"{"url": "https://news.example/x"}"#))
        .expect("an article");
    let text = JSON::stringify(&rendered).expect("plain data").as_string().expect("a string");
    for piece in
        [r#""title":"عنوان""#, r#""published":"2021-03-13""#, r#""url":"https://news.example/a""#, r#""dir":"rtl""#]
    {
        assert!(text.contains(piece), "{piece} in {text}");
    }
}

#[wasm_bindgen_test]
fn mistakes_are_errors_with_a_code() {
    for (html, json, code) in [
        (JsValue::from("a"), r#"{"presett": "article"}"#, "BAD_OPTION"),
        (JsValue::from("a"), r#"{"preset": 1}"#, "BAD_OPTION"),
        (JsValue::from("a"), r#"{"limits": {"depth": 0}}"#, "BAD_OPTION"),
        (JsValue::from("a"), r#"{"limits": null}"#, "BAD_OPTION"),
        (JsValue::from("a"), r#"{"classes": {"0": "a"}}"#, "BAD_OPTION"),
        (JsValue::from("a"), r#"{"attributes": {"__proto__": []}}"#, "BAD_OPTION"),
        (JsValue::from("a"), "null", "BAD_OPTION"),
        (JsValue::from("a"), "[]", "BAD_OPTION"),
        (JsValue::from("a"), "7", "BAD_OPTION"),
        (JsValue::from("abcd"), r#"{"limits": {"inputBytes": 3}}"#, "INPUT_TOO_LARGE"),
        (JsValue::from("<b><b>"), r#"{"limits": {"elements": 1}}"#, "TOO_MANY_ELEMENTS"),
        (JsValue::from(1), "{}", "BAD_INPUT"),
    ] {
        let error = sanitize(&html, &options(json)).expect_err(json);
        assert!(error.is_instance_of::<js_sys::Error>());
        assert_eq!(code_of(&error), code, "{json}");
    }
}
