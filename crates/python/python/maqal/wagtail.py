"""maqal in Wagtail: rich text, safe for a page."""

from __future__ import annotations

from typing import Any

from wagtail.rich_text import RichText, expand_db_html

import maqal

from .django.policy import policy

#: The classes that Wagtail gives to what it resolves.
CLASSES = ("richtext-image", "left", "right", "full-width", "responsive-object")


def rewrite(value: Any) -> str:
    """Rich text as a page shows it: Wagtail's own rewriters resolve links, pictures and embeds, and what comes of it
    is sanitized. In templates ``{% load maqal %}{{ page.body|maqal_richtext }}``, in place of ``|richtext``.

    Players of listed providers stay, other frames go. What ``settings.MAQAL`` says comes on top.
    """
    source = value.source if isinstance(value, RichText) else "" if value is None else str(value)
    return maqal.sanitize(expand_db_html(source), policy(preset="embed", classes=CLASSES))
