//! What may go to other threads: a server keeps one policy and one index for all of its requests.

use std::thread;

use maqal::{
    Article, Error, KeywordOptions, Policy, RelatedIndex, RenderOptions, RenderedArticle, Sanitizer, SidebarOptions,
};

fn is_for_all_threads<T: Send + Sync>() {}

#[test]
fn policies_streams_and_indexes_go_to_any_thread() {
    is_for_all_threads::<Article>();
    is_for_all_threads::<Error>();
    is_for_all_threads::<KeywordOptions>();
    is_for_all_threads::<Policy>();
    is_for_all_threads::<RelatedIndex>();
    is_for_all_threads::<RenderOptions>();
    is_for_all_threads::<RenderedArticle>();
    is_for_all_threads::<Sanitizer>();
    is_for_all_threads::<SidebarOptions>();
}

#[test]
fn one_policy_serves_many_threads_and_each_article_its_own_answers() {
    let policy = Policy::new().with_url_rewriter(|url, _, _| Some(["/to/", url].concat()));
    let source =
        r#"<h1>A</h1><p>One <a href="https://a.example/">link</a></p><p><img src="https://a.example/b.png"></p>"#;
    let expected = maqal::render_article(source, &policy, &RenderOptions::default()).expect("within limits").html;
    assert!(expected.contains("href=\"/to/https://a.example/\""), "{expected}");
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..20 {
                    let html =
                        maqal::render_article(source, &policy, &RenderOptions::default()).expect("within limits").html;
                    assert_eq!(html, expected);
                    assert!(!maqal::sanitize(source, &policy).expect("within limits").contains("href=\"https"));
                }
            });
        }
    });
}

#[test]
fn a_setter_changes_no_copy() {
    let plain = Policy::new();
    let named = plain.clone().with_id_prefix("a-").expect("a prefix");
    let html = "<p id=x>";
    assert_eq!(maqal::sanitize(html, &plain).expect("within limits"), r#"<p id="user-content-x"></p>"#);
    assert_eq!(maqal::sanitize(html, &named).expect("within limits"), r#"<p id="a-x"></p>"#);
}
