"""Frozen values of the model <-> plain JSON values, by their types alone: a new field needs nothing here."""

from __future__ import annotations

import datetime as dt
import json
import types
import zlib
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from claimcheck.model import Claim

_MOST_BYTES = 500_000_000


def pack(value: Any) -> bytes:
    """A plain JSON value as compressed bytes."""
    return zlib.compress(json.dumps(value, separators=(",", ":"), sort_keys=True).encode("ascii"), level=6)


def unpack(packed: bytes) -> Any:
    """What `pack` was given.

    Raises ValueError where the bytes are damaged.
    """
    try:
        # The limit: a few bytes made by an enemy could unpack to more than the memory holds.
        return json.loads(zlib.decompressobj().decompress(packed, _MOST_BYTES))
    except (zlib.error, ValueError, RecursionError) as error:
        raise ValueError(f"damaged: {error}") from error


def pack_claims(claims: Sequence[Claim]) -> bytes:
    """The claims of an article as bytes."""
    return pack([_plain(claim) for claim in claims])


def unpack_claims(packed: bytes) -> tuple[Claim, ...]:
    """The claims that `pack_claims` was given.

    Raises ValueError where the bytes are damaged.
    """
    try:
        return tuple(_maker(Claim)(plain) for plain in unpack(packed))
    except (TypeError, KeyError, IndexError, ArithmeticError) as error:
        raise ValueError(f"damaged: {error}") from error


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return [_plain(getattr(value, name)) for name in _field_names(type(value))]
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    return value


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _maker(kind: Any) -> Callable[[Any], Any]:
    """What makes a value of a type from its plain form."""
    if get_origin(kind) in (Union, types.UnionType):
        (given,) = (one for one in get_args(kind) if one is not types.NoneType)
        make = _maker(given)
        return lambda plain: None if plain is None else make(plain)
    if get_origin(kind) is tuple:
        item, *rest = get_args(kind)
        if rest == [Ellipsis]:
            make_item = _maker(item)
            return lambda plain: tuple(map(make_item, plain))
        makers = tuple(map(_maker, get_args(kind)))
        return lambda plain: tuple(make(part) for make, part in zip(makers, plain, strict=True))
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        parts = tuple(_maker(hints[name]) for name in _field_names(kind))  # type: ignore[arg-type]
        build: Any = kind
        return lambda plain: build(*(make(part) for make, part in zip(parts, plain, strict=True)))
    if kind is dt.date:
        return dt.date.fromisoformat
    if kind is Decimal or (isinstance(kind, type) and issubclass(kind, StrEnum)):
        return kind
    return _same


def _same(plain: Any) -> Any:
    return plain
