"""A field of a model that stores safe HTML alone."""

from __future__ import annotations

from typing import Any, Optional

from django.core.exceptions import ValidationError
from django.db import models

import maqal

from .policy import policy


class SafeHTMLField(models.TextField):  # type: ignore[misc, type-arg, unused-ignore]
    """A text field whose value is sanitized whenever it is saved: by ``save()``, ``bulk_create()`` and ``update()``.

    ``options`` are those of :func:`maqal.sanitize`; without them, ``settings.MAQAL`` counts.
    """

    def __init__(self, *args: Any, options: Optional[dict[str, Any]] = None, **kwargs: Any) -> None:
        self.options = options
        self._policy = None if options is None else maqal.Policy(**options)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        if self.options is not None:
            kwargs["options"] = self.options
        return name, path, args, kwargs

    def sanitized(self, value: Any) -> Any:
        """The value as it is stored."""
        return maqal.sanitize(value, self._policy or policy()) if isinstance(value, str) else value

    def clean(self, value: Any, model_instance: Any) -> Any:
        try:
            value = self.sanitized(value)
        except maqal.MaqalError as error:
            raise ValidationError(str(error), code=error.code.lower()) from error
        return super().clean(value, model_instance)

    def pre_save(self, model_instance: Any, add: bool) -> Any:
        value = self.sanitized(super().pre_save(model_instance, add))
        setattr(model_instance, self.attname, value)
        return value

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        # update() does not ask pre_save().
        return super().get_db_prep_save(self.sanitized(value), connection)
