//! What is written of the input follows the policy, in the sidebar too; what maqal sets around it has names of its own.

use maqal::{Error, Policy, RenderOptions, SidebarOptions};

const PAGE: &str = "<title>عودة الماء إلى الوادي</title><article><h1>عودة الماء إلى الوادي</h1><p>13 مارس 2021</p>\
    <p>عاد الماء إلى قرى الوادي بعد سنوات من الانتظار، وعاد معه الناس إلى بساتينهم.</p><p>وقال الأهالي إنهم سعداء بذلك.</p>\
    <h2>اقرأ أيضا</h2><ul><li><a href=https://x.example/1>كيف جفت الآبار القديمة في الجبل</a></li>\
    <li><a href=https://x.example/2>طريق جديد بين القرى والمدينة</a></li></ul>\
    <p>الكلمات المفتاحية: <a href=https://x.example/tag/1>الماء</a>، <a href=https://x.example/tag/2>الوادي</a></p></article>";

/// The names of the elements in our own output.
fn elements(html: &str) -> Vec<&str> {
    let name = |rest: &'_ str| rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    html.split('<').skip(1).filter(|rest| !rest.starts_with('/')).map(|rest| &rest[..name(rest)]).collect()
}

fn render(policy: &Policy) -> maqal::RenderedArticle {
    let sidebar = SidebarOptions::default().with_images(true).with_data_attributes(true);
    let options = RenderOptions::default().with_sidebar(sidebar);
    maqal::render_article(PAGE, policy, &options).expect("within limits")
}

#[test]
fn links_and_pictures_of_the_sidebar_follow_the_policy() -> Result<(), Error> {
    let sidebar = render(&Policy::new()).sidebar;
    assert_eq!(sidebar.html.matches("<a href=").count(), 4, "{}", sidebar.html);
    for (name, policy) in [
        ("dropped", Policy::new().with_dropped_elements(&["a"])?),
        ("unwrapped", Policy::new().with_unwrapped_elements(&["a"])?),
        ("escaped", Policy::new().with_escaped_elements(&["a"])?),
        ("without href", Policy::new().without_attribute("a", "href")?),
        ("without href anywhere", Policy::new().without_attribute("*", "href")?),
        ("other values", Policy::new().with_attribute_values("a", "href", &["https://y.example/"])?),
    ] {
        let html = render(&policy).sidebar.html;
        assert!(!html.contains("<a ") && !html.contains("href"), "{name}: {html}");
        assert!(html.contains("<li>كيف جفت الآبار القديمة في الجبل</li>"), "{name}: its words stay: {html}");
        assert!(!html.contains("<nav"), "{name}: nothing to navigate by: {html}");
    }
    Ok(())
}

#[test]
fn pictures_of_the_sidebar_follow_the_policy() -> Result<(), Error> {
    let mut item = maqal::Item::new("كيف جفت الآبار");
    item.url = Some("https://x.example/1".into());
    item.image = Some("https://x.example/1.jpg".into());
    let mut article = maqal::Article::default();
    article.read_also = vec![item];
    let options = SidebarOptions::default().with_images(true);
    let html = |policy: &Policy| maqal::render_sidebar(&article, policy, &options).html;
    assert!(html(&Policy::new()).contains("<img src=\"https://x.example/1.jpg\" alt=\"\" loading=\"lazy\">"));
    for policy in [
        Policy::new().with_dropped_elements(&["img"])?,
        Policy::new().without_attribute("img", "src")?,
        Policy::new().without_attribute("*", "src")?,
    ] {
        assert!(!html(&policy).contains("img"), "{}", html(&policy));
    }
    let policy = Policy::new().without_attribute("img", "loading")?.without_attribute("img", "alt")?;
    assert!(html(&policy).contains("<img src=\"https://x.example/1.jpg\"><a"), "{}", html(&policy));
    Ok(())
}

/// The list of `frame` in what `describePolicy` returns; tests/node/policy.test.mjs compares the two.
#[test]
fn the_frame_is_all_that_is_left_where_a_policy_drops_everything() -> Result<(), Error> {
    const FRAME: &str = " article header h1 h2 h3 h4 h5 h6 p time aside nav section ul li ";
    let all = ["a", "p", "h1", "h2", "ul", "li", "time", "article", "aside", "nav", "section", "header", "bdi", "img"];
    let rendered = render(&Policy::new().with_dropped_elements(&all)?);
    for html in [&rendered.html, &rendered.sidebar.html] {
        let others: Vec<&str> =
            elements(html).into_iter().filter(|name| !FRAME.contains(&format!(" {name} "))).collect();
        assert!(others.is_empty() && !html.is_empty(), "{others:?} in {html}");
    }
    Ok(())
}

#[test]
fn no_id_of_the_input_is_one_of_ours() {
    let own = "<h2>اقرأ أيضا</h2><ul><li><a href=https://x.example/1>كيف جفت الآبار القديمة في الجبل</a></li></ul>";
    for (name, source) in [
        ("an ID", "<p id=maqal-read-also>كلام</p>"),
        ("with the prefix", "<p id=user-content-maqal-read-also>كلام</p>"),
        ("a name", "<p><a name=maqal-read-also>كلام</a></p>"),
        ("a heading's words", "<h2>Maqal read also</h2><p>x</p>"),
        ("as a reference", "<p id=maqal&#45;read-also>كلام</p>"),
        ("held back by noscript", "<noscript><img id=maqal-read-also src=a.png></noscript>"),
    ] {
        let source = format!("<p>عاد الماء إلى القرى.</p>{source}{own}");
        let rendered =
            maqal::render_article(&source, &Policy::new(), &RenderOptions::default()).expect("within limits");
        assert!(rendered.sidebar.html.contains("id=\"user-content-maqal-read-also\""), "{name}");
        let is_taken =
            rendered.html.contains("id=\"user-content-maqal-") || rendered.html.contains("name=\"user-content-maqal-");
        assert!(!is_taken, "{name}: {}", rendered.html);
    }
    // The prefix is the site's; under another one that is an ID like any other.
    let policy = Policy::new().with_id_prefix("story-").expect("a prefix");
    let html = maqal::render_article("<p id=maqal-a>x</p><p id=b>y</p>", &policy, &RenderOptions::default());
    assert!(!html.expect("within limits").html.contains("maqal-a\""));
}
