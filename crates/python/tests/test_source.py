"""What a wire delivers, and what may not be published."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

import maqal

BODY = "<p>The mill at the weir grinds flour again, for the first time.</p>"


def source(**members) -> maqal.Source:
    return maqal.Source(BODY, "html", maqal.KnownMetadata(title="The mill grinds again"), **members)


def test_a_file_becomes_sources_that_an_article_is_rendered_from() -> None:
    feed = (
        '<rss version="2.0"><channel><title>c</title><item><title>Rain</title>'
        "<description>&lt;p&gt;It rained.&lt;/p&gt;</description></item></channel></rss>"
    )
    [story] = maqal.read_source(feed)
    assert (story.format, story.status, story.known.title) == ("rss", "usable", "Rain")
    assert maqal.render_article(story).article.title == "Rain"


def test_what_is_known_counts_and_the_callers_word_counts_most() -> None:
    known = {"byline": "By Ann Lee", "title": None, "provider": "Valley", "notes": ["x"]}
    article = maqal.render_article(source(), known=known).article
    assert (article.title, article.authors, article.site_name) == ("The mill grinds again", ("Ann Lee",), "Valley")
    assert maqal.render_article(source(), known=maqal.KnownMetadata(title="New")).article.title == "New"


def test_notices_of_a_source_come_first() -> None:
    notices = maqal.render_article(source(notices=(maqal.Notice("ODD", "odd"),))).notices
    assert notices[0].code == "ODD"


NOW = datetime(2026, 11, 28, 12, tzinfo=timezone.utc)
GATE = [
    ("usable", {}, ""),
    ("canceled", {"status": "canceled"}, "canceled"),
    ("withheld", {"status": "withheld"}, "withheld"),
    ("withheld by the sender", {"sender_status": "withheld"}, "withheld"),
    ("canceled by the sender", {"status": "usable", "sender_status": "canceled"}, "canceled"),
    ("an embargo", {"status": "withheld", "embargo": "2026-11-28T14:00:01+02:00"}, "embargoed"),
    ("an embargo that is over", {"status": "withheld", "embargo": "2026-11-28T14:00:00+02:00"}, ""),
    ("an embargo that the sender outlasts", {"sender_status": "withheld", "embargo": "2026-11-28T12:00Z"}, "withheld"),
    ("an embargo without a zone", {"embargo": "2026-11-28T00:01"}, "embargoed"),
    ("an embargo without a zone that is over", {"embargo": "2026-11-28 00:00:00"}, ""),
    ("a day", {"embargo": "2026-11-28"}, "embargoed"),
    ("a day that is over", {"embargo": "2026-11-27"}, ""),
    ("a time that cannot be read", {"embargo": "noon"}, "embargoed"),
    ("a day that there is not", {"embargo": "2026-02-30"}, "embargoed"),
    ("a zone that there is not", {"embargo": "2020-01-01T00:00+15:00"}, "embargoed"),
    ("both", {"status": "canceled", "embargo": "2999-01-01"}, "canceled embargoed"),
]


@pytest.mark.parametrize(("members", "reasons"), [case[1:] for case in GATE], ids=[case[0] for case in GATE])
def test_what_may_not_be_published_is_refused_until_it_is_named(members, reasons) -> None:
    given = source(**members)
    if reasons:
        with pytest.raises(maqal.MaqalError) as raised:
            maqal.render_article(given, now=NOW)
        assert raised.value.code == "NOT_USABLE"
        assert all(f"'{reason}'" in str(raised.value) for reason in reasons.split())
        for left in reasons.split()[1:]:
            with pytest.raises(maqal.MaqalError):
                maqal.render_article(given, now=NOW.timestamp(), even_if=[left])
    rendered = maqal.render_article(given, now=NOW.timestamp(), even_if=reasons.split())
    assert rendered.article.title == "The mill grinds again"


@pytest.mark.parametrize(
    "members", [{"status": "ready"}, {"sender_status": "x"}, {"embargo": 5}, {"notices": ["x"]}, {"kind": "pdf"}]
)
def test_what_only_looks_like_a_source_is_refused(members) -> None:
    with pytest.raises(maqal.MaqalError) as raised:
        maqal.render_article(maqal.Source(**{"source": BODY, "kind": "html", **members}))
    assert raised.value.code == "BAD_INPUT"


@pytest.mark.parametrize("now", [float("nan"), float("inf"), "x", True, datetime(2026, 1, 1)])
def test_a_time_that_is_none_ends_no_embargo(now) -> None:
    with pytest.raises(maqal.MaqalError) as raised:
        maqal.render_article(source(embargo="2020-01-01"), now=now)
    assert raised.value.option == "now"
