"""maqal in Django: add ``"maqal.django"`` to ``INSTALLED_APPS``.

``{% load maqal %}{{ html|maqal }}`` shows safe HTML; :class:`maqal.django.fields.SafeHTMLField` stores it.
``settings.MAQAL``, where there is one, is a dict of the options of :func:`maqal.sanitize`.
"""
