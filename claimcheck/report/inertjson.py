"""Values turned into JSON text that holds them exactly, and that no screen acts on."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from claimcheck.text import is_inert


def dump(value: Any, *, indent: int | None = None) -> str:
    """The value as JSON; characters that a screen would act on stand as `\\uXXXX`, the layout's line breaks stay.

    >>> dump({"quote": "12\\u202e\\x07 é"})
    '{"quote": "12\\\\u202e\\\\u0007 é"}'
    """
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent).translate(_ESCAPES)


def number(value: Decimal) -> int | float:
    """A JSON number: a whole one in full, any other as the shortest that reads back as the same float.

    >>> number(Decimal("6.8E9")), number(Decimal("0.5")), number(Decimal(1) / 3)
    (6800000000, 0.5, 0.3333333333333333)
    """
    return int(value) if value == value.to_integral_value() else float(value)


def finite(value: Decimal) -> int | float | None:
    """The same for an end of an interval, which may be open: None then.

    >>> finite(Decimal("12")), finite(Decimal("Infinity"))
    (12, None)
    """
    return number(value) if value.is_finite() else None


class _Escapes(dict[int, int | str]):
    """A translation table that works out each character when it is first met."""

    def __missing__(self, code: int) -> int | str:
        character = chr(code)
        kept = character == "\n" or is_inert(character)
        self[code] = result = code if kept else json.dumps(character)[1:-1] if code != 127 else "\\u007f"
        return result


_ESCAPES = _Escapes()
