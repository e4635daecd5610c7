"""The app, for its template filters."""

from django.apps import AppConfig


class MaqalConfig(AppConfig):  # type: ignore[misc, unused-ignore]
    """``maqal.django`` in ``INSTALLED_APPS``."""

    name = "maqal.django"
    label = "maqal"
    verbose_name = "maqal"
