"""The one exception: a limit, or a caller's mistake. Bad HTML is never an error."""

from __future__ import annotations

from typing import Any, Optional


class MaqalError(Exception):
    """Why a call gave no result.

    ``code`` is one of ``BAD_OPTION``, ``BAD_INPUT``, ``INPUT_TOO_LARGE``, ``TOO_MANY_ELEMENTS``, ``NOT_USABLE``,
    ``BAD_INDEX`` and ``BAD_TEMPLATE``; ``option`` is the path of the option that is to blame, such as ``limits.depth``,
    or None.
    """

    code: str
    option: Optional[str]

    def __init__(self, code: str, message: str, option: Optional[str] = None) -> None:
        super().__init__(message)
        self.code = code
        self.option = option

    def __reduce__(self) -> tuple[Any, ...]:
        # An exception crosses to another process by its arguments.
        return (type(self), (self.code, str(self), self.option))


def bad_option(path: str, expected: str) -> MaqalError:
    """An option that is not what it should be."""
    return MaqalError("BAD_OPTION", f"option {path}: expected {expected}", path)


def bad_input(expected: str) -> MaqalError:
    """An input that is not what it should be."""
    return MaqalError("BAD_INPUT", f"input: expected {expected}")
