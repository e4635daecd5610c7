"""The policies that a site asks for, each compiled once."""

from __future__ import annotations

import threading
from typing import Any, Dict

from django.conf import settings

import maqal

_policies: Dict[str, maqal.Policy] = {}
_lock = threading.Lock()


def policy(**defaults: Any) -> maqal.Policy:
    """The policy of ``settings.MAQAL``, whose options come before these."""
    return _compiled({**defaults, **(getattr(settings, "MAQAL", None) or {})})


def with_preset(preset: str) -> maqal.Policy:
    """The policy of ``settings.MAQAL``, with another preset."""
    return _compiled({**(getattr(settings, "MAQAL", None) or {}), "preset": preset})


def _compiled(options: Dict[str, Any]) -> maqal.Policy:
    key = repr(sorted(options.items()))
    with _lock:
        if key not in _policies:
            _policies[key] = maqal.Policy(**options)
        return _policies[key]
