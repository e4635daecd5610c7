"""The template filters: ``{% load maqal %}``."""
