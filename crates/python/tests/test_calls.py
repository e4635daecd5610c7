"""What each call gives, and what it refuses."""

from __future__ import annotations

import copy
import dataclasses
import json
import pickle

import pytest
import typed

import maqal


def test_bad_html_is_repaired() -> None:
    assert maqal.sanitize("<p onclick=steal()>Hello <b>world") == "<p>Hello <b>world</b></p>"


POLICIES = [
    ("a preset", {"preset": "basic"}, "<b onclick=x>a</b><i>b", "<b>a</b><i>b</i>"),
    ("kept elements", {"elements": {"keep": ["main"]}}, "<main><p>a", "<main><p>a</p></main>"),
    ("unwrapped elements", {"elements": {"unwrap": ["a"]}}, "<a href=/x>a</a>", "a"),
    ("dropped elements", {"elements": {"drop": ["nav"]}}, "<nav>x</nav>a", "a"),
    ("escaped elements", {"elements": {"escape": ("form",)}}, "a <form>", "a &lt;form&gt;"),
    ("other elements", {"other_elements": "drop"}, "<x-y>a</x-y>b", "b"),
    ("attributes by name", {"attributes": {"p": ["role"]}}, "<p role=note>a", '<p role="note">a</p>'),
    ("attributes by value", {"attributes": {"p": {"role": ["note"]}}}, "<p role=alert>a", "<p>a</p>"),
    ("attributes of any value", {"attributes": {"*": {"role": True}}}, "<p role=alert>a", '<p role="alert">a</p>'),
    ("removed attributes", {"remove_attributes": {"*": ["id"]}}, "<p id=a>a", "<p>a</p>"),
    ("classes", {"classes": ["align-*"]}, '<p class="x align-left">a', '<p class="align-left">a</p>'),
    ("styles", {"styles": True}, '<p style="text-align:right">a', '<p style="text-align: right">a</p>'),
    ("schemes", {"urls": {"link": {"schemes": ["https"]}}}, "<a href=http://a.example>a</a>", "<a>a</a>"),
    ("denied hosts", {"urls": {"link": {"deny_hosts": ["a.example"]}}}, "<a href=//a.example>a</a>", "<a>a</a>"),
    ("relative addresses", {"urls": {"image": {"relative": "drop"}}}, "<img src=a.png>", "<img>"),
    ("a base", {"base_url": "https://a.example/b/"}, "<a href=c>a</a>", '<a href="https://a.example/b/c">a</a>'),
    ("a prefix of ids", {"id_prefix": "story-"}, "<p id=a>a", '<p id="story-a">a</p>'),
    ("no option but None", {"preset": None, "limits": {"depth": None}}, "<b>a", "<b>a</b>"),
    ("no pictures as data", {"data_images": False}, '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', "<img>"),
    (
        "pictures as data",
        {"data_images": {"types": ["gif"], "bytes": 99}},
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    ),
    (
        "relations and a new tab",
        {"links": {"rel": {"external": ["ugc"]}, "target": {"external": "_blank", "internal": None}}},
        "<a href=https://a.example/>a</a>",
        '<a href="https://a.example/" rel="noopener ugc" target="_blank">a</a>',
    ),
    (
        "a rewriter",
        {"rewrite_url": lambda url, kind, element: f"/{kind}/{element}" if kind == "image" else None},
        "<img src=https://a.example/b.png><a href=/c>c</a>",
        '<img src="/image/img"><a>c</a>',
    ),
]


@pytest.mark.parametrize(("options", "html", "expected"), [case[1:] for case in POLICIES], ids=[c[0] for c in POLICIES])
def test_an_option_and_a_policy_of_it_do_the_same(options, html, expected) -> None:
    assert maqal.sanitize(html, **options) == expected
    assert maqal.sanitize(html, maqal.Policy(**options)) == expected
    assert maqal.sanitize_with_report(html, **options).html == expected


MISTAKES = [
    ("an unknown name", {"presets": "basic"}, "presets"),
    ("a wrong choice", {"preset": "all"}, "preset"),
    ("a wrong type", {"styles": 1}, "styles"),
    ("a string for a list", {"classes": "note"}, "classes"),
    ("a list with a number", {"classes": ["note", 1]}, "classes"),
    ("a nested unknown name", {"limits": {"bytes": 1}}, "limits.bytes"),
    ("no dict", {"limits": [1]}, "limits"),
    ("a fraction", {"limits": {"depth": 1.5}}, "limits.depth"),
    ("a bool for a number", {"limits": {"depth": True}}, "limits.depth"),
    ("below the least", {"limits": {"depth": 0}}, "limits.depth"),
    ("no address", {"base_url": "news.example"}, "base_url"),
    ("what must not be kept", {"elements": {"keep": ["script"]}}, "elements.keep[0]"),
    ("an event handler", {"attributes": {"p": ["onclick"]}}, "attributes.p"),
    ("an unknown attribute to remove", {"remove_attributes": {"p": ["nonsense"]}}, "remove_attributes.p"),
    ("no host", {"urls": {"link": {"allow_hosts": []}}}, "urls.link.allow_hosts"),
    ("no base to resolve by", {"urls": {"link": {"relative": "resolve"}}}, "urls.link.relative"),
    ("a frame's scheme", {"urls": {"frame": {"schemes": ["http"]}}}, "urls.frame.schemes"),
    ("a picture's size missing", {"data_images": {"types": ["gif"]}}, "data_images.bytes"),
    ("another target", {"links": {"target": {"external": "_top"}}}, "links.target.external"),
    ("no function", {"rewrite_url": "x"}, "rewrite_url"),
    ("a bad prefix", {"id_prefix": "A"}, "id_prefix"),
    ("an unknown charset", {"charset": "klingon"}, "charset"),
]
OF_ARTICLES = [
    ("a level", {"heading_level": 7}, "heading_level"),
    ("a language", {"lang": "not a tag"}, "lang"),
    ("a pass", {"passes": {"pullQuotes": True}}, "passes.pullQuotes"),
    ("a pass's state", {"passes": {"lists": "no"}}, "passes.lists"),
    ("a tag's address", {"sidebar": {"tag_url": "/tag"}}, "sidebar.tag_url"),
    ("a known name", {"known": {"siteName": "x"}}, "known.siteName"),
    ("a known list", {"known": {"authors": "x"}}, "known.authors"),
    ("a reason", {"even_if": ["late"]}, "even_if"),
    ("a time", {"now": "today"}, "now"),
    ("a page", {"url": "/story"}, "url"),
    ("a limit", {"keyword_limit": 101}, "keyword_limit"),
]


@pytest.mark.parametrize(("options", "path"), [case[1:] for case in MISTAKES], ids=[case[0] for case in MISTAKES])
def test_a_mistaken_option_is_named(options, path) -> None:
    for call in (maqal.sanitize, maqal.sanitize_with_report, maqal.render_article):
        with pytest.raises(maqal.MaqalError) as raised:
            call("<p>a", **options)
        assert (raised.value.code, raised.value.option) == ("BAD_OPTION", path), str(raised.value)
        assert path in str(raised.value)


@pytest.mark.parametrize(("options", "path"), [c[1:] for c in OF_ARTICLES], ids=[c[0] for c in OF_ARTICLES])
def test_a_mistaken_option_of_an_article_is_named(options, path) -> None:
    with pytest.raises(maqal.MaqalError) as raised:
        maqal.render_article("<p>a", **options)
    assert (raised.value.code, raised.value.option) == ("BAD_OPTION", path), str(raised.value)


def test_no_option_stands_beside_a_policy() -> None:
    for call in (maqal.sanitize, maqal.sanitize_with_report, maqal.render_article):
        with pytest.raises(maqal.MaqalError) as raised:
            call("a", maqal.Policy(), preset="basic")
        assert (raised.value.code, raised.value.option) == ("BAD_OPTION", "preset")
        with pytest.raises(maqal.MaqalError):
            call("a", {"preset": "basic"})


@pytest.mark.parametrize("wrong", [None, 1, ["a"], {}])
def test_what_is_no_source_is_refused(wrong) -> None:
    for call in (maqal.sanitize, maqal.sanitize_with_report, maqal.render_article, maqal.read_source):
        with pytest.raises(maqal.MaqalError) as raised:
            call(wrong)
        assert raised.value.code == "BAD_INPUT"


def test_limits_are_errors_that_name_them() -> None:
    with pytest.raises(maqal.MaqalError) as raised:
        maqal.sanitize("<p>four", limits={"input_bytes": 3})
    assert (raised.value.code, raised.value.option) == ("INPUT_TOO_LARGE", "limits.input_bytes")
    assert "limits.input_bytes" in str(raised.value)
    with pytest.raises(maqal.MaqalError) as raised:
        maqal.sanitize("<p><p><p>", limits={"elements": 2})
    assert (raised.value.code, raised.value.option) == ("TOO_MANY_ELEMENTS", "limits.elements")


def test_what_a_rewriter_raises_comes_out_and_the_next_call_works() -> None:
    def fails(url: str, kind: str, element: str) -> str:
        raise KeyError(url)

    for call in (maqal.sanitize, maqal.sanitize_with_report, maqal.render_article):
        with pytest.raises(KeyError):
            call("<p><a href=/a>a</a><a href=/b>b</a>", rewrite_url=fails)
        with pytest.raises(maqal.MaqalError) as raised:
            call("<a href=/a>a</a>", rewrite_url=lambda *_: 1)
        assert raised.value.option == "rewrite_url"
    assert maqal.sanitize("<b>a") == "<b>a</b>"


def test_half_a_surrogate_pair_is_replaced_as_in_javascript() -> None:
    assert maqal.sanitize("a\ud800b\ud83d\ude00") == "a\ufffdb😀"


def test_a_report_says_what_was_left_out() -> None:
    removed = maqal.sanitize_with_report('<p onclick="x">a</p>').removed
    assert removed == (maqal.Removal("attribute", "onclick", "event-handler", 1, (3,)),)
    assert removed[0].to_dict()["offsets"] == [3]


def test_results_are_frozen_data() -> None:
    rendered = maqal.render_article("<h1>The mill</h1><p>It grinds flour again, for the first time in years.</p>")
    with pytest.raises(dataclasses.FrozenInstanceError):
        rendered.article.title = "x"  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(rendered)) == rendered
    assert dataclasses.replace(rendered.article, title="New").title == "New"
    assert json.loads(rendered.to_json()) == rendered.to_dict()
    assert rendered.to_dict()["article"]["siteName"] is None
    assert maqal.Keyword("a").to_dict() == {"text": "a", "source": "publisher"}


def test_policies_and_indexes_cross_to_another_process() -> None:
    relations = ["nofollow"]
    policy = maqal.Policy(preset="basic", links={"rel": {"external": relations}}, charset="windows-1256")
    relations.append("ugc")
    for same in (pickle.loads(pickle.dumps(policy)), copy.copy(policy), copy.deepcopy(policy)):
        assert same.charset == "windows-1256"
        html = maqal.sanitize("<h1>a</h1> <a href=https://a.example>b</a>", same)
        assert html == 'a <a href="https://a.example/" rel="nofollow">b</a>'
    index = maqal.RelatedIndex([{"id": 1, "title": "The mill grinds again"}])
    same_index = pickle.loads(pickle.dumps(index))
    assert same_index.save() == index.save() and len(same_index) == 1


def test_errors_cross_to_another_process() -> None:
    error = pickle.loads(pickle.dumps(maqal.MaqalError("BAD_OPTION", "option a: expected b", "a")))
    assert (error.code, error.option, str(error)) == ("BAD_OPTION", "a", "option a: expected b")


def test_json_ld_does_not_end_its_script() -> None:
    rendered = maqal.render_article("<h1>&lt;/script&gt;&lt;!--</h1><p>It grinds flour again, for the first time.</p>")
    assert "<" not in rendered.json_ld_script()
    assert json.loads(rendered.json_ld_script()) == rendered.json_ld


def test_a_program_that_the_type_checker_accepts_runs() -> None:
    assert typed.clean("<h1><b>a</b>") == "<b>a</b>"
    assert typed.title_of(b"<h1>The mill</h1><p>It grinds flour again, for the first time in years.</p>") == "The mill"
    assert typed.stories(b"# Rain\n\nIt rained.")
    assert typed.words("The harbour of Port Elgin is in Port Elgin.")
    with pytest.raises(maqal.MaqalError):
        typed.is_refused_by_the_type_checker()


DOCUMENTS = [
    {"id": "a", "title": "The mill at the weir grinds flour", "url": "/a", "keywords": ["mill", {"text": "flour"}]},
    {"id": "b", "title": "The mill has a new wheel", "url": "/b", "published": "2026-11-01", "authors": ["Ann Lee"]},
    {"id": 3, "title": "A ferry runs again", "url": "/c"},
]


def test_an_index_finds_saves_and_loads() -> None:
    index = maqal.RelatedIndex(DOCUMENTS)
    found = index.related({"title": "A mill and its flour"}, limit=1)
    assert [one.id for one in found] == ["a"] and 0 < found[0].score <= 1 and found[0].why
    again = maqal.RelatedIndex.load(index.save())
    # What is saved is rounded.
    assert [one.id for one in again.related({"title": "A mill and its flour"}, limit=1)] == ["a"]
    assert len(again) == 3 and again.remove(3) and not again.remove("3") and len(again) == 2
    article = maqal.render_article("<h1>A mill and its flour</h1><p>The mill at the weir grinds flour.</p>").article
    assert index.related(article)[0].id == "a"


def test_an_index_refuses_what_is_none() -> None:
    cases = [
        (lambda: maqal.RelatedIndex([{"title": "x"}]), "BAD_INPUT", None),
        (lambda: maqal.RelatedIndex.load(b"nonsense"), "BAD_INDEX", None),
        (lambda: maqal.RelatedIndex.load("nonsense"), "BAD_INPUT", None),
        (lambda: maqal.RelatedIndex().related("x"), "BAD_INPUT", None),
        (lambda: maqal.RelatedIndex().related({}, limit=0), "BAD_OPTION", "limit"),
        (lambda: maqal.RelatedIndex().related({}, weights={"titles": 1}), "BAD_OPTION", "weights.titles"),
    ]
    for call, code, option in cases:
        with pytest.raises(maqal.MaqalError) as raised:
            call()
        assert (raised.value.code, raised.value.option) == (code, option)


PAGE = '<html><head></head><body><main data-maqal="article"></main><h1 class="t"></h1></body></html>'


def test_an_article_goes_into_a_page() -> None:
    rendered = maqal.render_article("<h1>Rain &amp; snow</h1><p>It rained on the mill for a day and a night.</p>")
    html = maqal.embed_article(PAGE, rendered, title="{title} | News")
    assert "<title>Rain &amp; snow | News</title>" in html and rendered.html in html
    assert maqal.embed_article(PAGE.encode("utf-16"), rendered, title="{title} | News") == html
    slots = {".t": "title", "main": "article"}
    assert '<h1 class="t">Rain &amp; snow</h1>' in maqal.embed_article(PAGE, rendered, slots=slots, head="off")


def test_a_page_that_cannot_take_an_article_is_refused() -> None:
    rendered = maqal.render_article("<h1>Rain</h1><p>It rained on the mill for a day and a night.</p>")
    cases = [
        (lambda: maqal.embed_article("<p data-maqal=article></p>", rendered), "BAD_TEMPLATE", None),
        (lambda: maqal.embed_article(PAGE, rendered, slots={"main": "body"}), "BAD_OPTION", "slots.main"),
        (lambda: maqal.embed_article(PAGE, rendered, title="News"), "BAD_OPTION", "title"),
        (lambda: maqal.embed_article(PAGE, rendered, template="x"), "BAD_OPTION", "template"),
        (lambda: maqal.embed_article(PAGE, {"html": "x"}), "BAD_INPUT", None),
        (lambda: maqal.embed_article(None, rendered), "BAD_INPUT", None),
    ]
    for call, code, option in cases:
        with pytest.raises(maqal.MaqalError) as raised:
            call()
        assert (raised.value.code, raised.value.option) == (code, option), str(raised.value)
