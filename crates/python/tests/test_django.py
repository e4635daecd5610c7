"""The filter and the field of Django."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, models
from django.db.migrations.writer import MigrationWriter
from django.template import Context, Template
from django.test.utils import override_settings
from django.utils.safestring import SafeString, mark_safe

import maqal
from maqal.django.fields import SafeHTMLField


def rendered(template: str, value: object) -> str:
    return Template("{% load maqal %}" + template).render(Context({"html": value}))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("<p onclick=x>a & b", "<p>a &amp; b</p>"),
        (mark_safe("<script>x</script><b>a"), "<b>a</b>"),
        (None, ""),
        (5, "5"),
    ],
)
def test_the_filter_gives_safe_html_of_any_value(value, expected) -> None:
    assert rendered("{{ html|maqal }}", value) == expected


def test_the_filter_takes_a_preset_and_the_settings() -> None:
    assert rendered('{{ html|maqal:"basic" }}', "<h1>a<b>b") == "a<b>b</b>"
    with override_settings(MAQAL={"classes": ["note"]}):
        assert rendered("{{ html|maqal }}", "<p class='note x'>a") == '<p class="note">a</p>'
        assert rendered('{{ html|maqal:"basic" }}', "<h1><b class='note x'>a") == '<b class="note">a</b>'
    assert rendered("{{ html|maqal }}", "<p class=note>a") == "<p>a</p>"
    with pytest.raises(maqal.MaqalError) as raised:
        rendered('{{ html|maqal:"all" }}', "a")
    assert raised.value.option == "preset"


def test_the_filter_marks_what_it_gives_as_safe() -> None:
    from maqal.django.templatetags.maqal import safe_html

    assert isinstance(safe_html("<b>a"), SafeString)


class Story(models.Model):
    body = SafeHTMLField(blank=True)
    note = SafeHTMLField(options={"preset": "basic", "limits": {"input_bytes": 30}}, null=True)

    class Meta:
        app_label = "maqal"


@pytest.fixture(scope="module", autouse=True)
def table():
    with connection.schema_editor() as editor:
        editor.create_model(Story)
    yield


def stored(story: Story) -> tuple:
    return Story.objects.values_list("body", "note").get(pk=story.pk)


def test_every_way_to_save_stores_safe_html() -> None:
    unsafe = {"body": "<h1 onclick=x>a", "note": "<h1>b"}
    safe = ("<h1>a</h1>", "b")
    saved = Story(**unsafe)
    saved.save()
    assert (saved.body, saved.note) == safe == stored(saved)
    [bulk] = Story.objects.bulk_create([Story(**unsafe)])
    assert stored(bulk) == safe
    Story.objects.filter(pk=bulk.pk).update(body="<i onclick=y>c", note=None)
    assert stored(bulk) == ("<i>c</i>", None)
    bulk.body = "<b onclick=y>d"
    Story.objects.bulk_update([bulk], ["body"])
    assert stored(bulk)[0] == "<b>d</b>"
    assert Story.objects.filter(body="<h1>a</h1>").exists()


def test_a_limit_is_an_error_of_the_form() -> None:
    with pytest.raises(ValidationError) as raised:
        Story(body="a", note="<p>" * 20).full_clean()
    assert raised.value.error_dict["note"][0].code == "input_too_large"
    story = Story(body="<p onclick=x>a", note="b")
    story.full_clean()
    assert story.body == "<p>a</p>"


def test_a_migration_says_the_options() -> None:
    field = Story._meta.get_field("note")
    text, imports = MigrationWriter.serialize(field)
    assert "maqal.django.fields.SafeHTMLField(" in text and "'preset': 'basic'" in text
    assert "import maqal.django.fields" in imports
    assert field.clone().options == field.options
    with pytest.raises(maqal.MaqalError):
        SafeHTMLField(options={"presets": "basic"})
