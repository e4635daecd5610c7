"""``{{ html|maqal }}``: safe HTML. ``{{ comment|maqal:"basic" }}`` names another preset."""

from __future__ import annotations

from typing import Any, Optional

from django import template
from django.utils.safestring import SafeString, mark_safe

import maqal

from ..policy import policy, with_preset

register = template.Library()


@register.filter("maqal")  # type: ignore[untyped-decorator, unused-ignore]
def safe_html(value: Any, preset: Optional[str] = None) -> SafeString:
    """Sanitizes, whatever the value claims to be: what is marked as safe, too."""
    return mark_safe("" if value is None else maqal.sanitize(str(value), with_preset(preset) if preset else policy()))


@register.filter("maqal_richtext")  # type: ignore[untyped-decorator, unused-ignore]
def safe_richtext(value: Any) -> SafeString:
    """Wagtail's rich text, with its links and embeds resolved, then sanitized."""
    # Only who asks for it needs Wagtail.
    from maqal.wagtail import rewrite

    return mark_safe(rewrite(value))
