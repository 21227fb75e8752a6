"""What the user chose, turned into one frozen value that is known to make sense."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Self

from claimcheck.errors import UsageError

ACCEPTED_FILE = "claimcheck-accepted.toml"
"""Where accepted differences are kept unless the settings say otherwise: beside the settings, or in the working folder."""


class FailOn(StrEnum):
    """From which contradiction on a run counts as failed."""

    NEVER = "never"
    CONTRADICTION = "contradiction"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of one run.

    `locales` are pairs of a file name pattern and a locale id, the last match winning; `sources` pairs of a pattern of
    addresses' hosts, sources or paths and the name to show for their articles. `contradiction` in `fail_on` means one
    without a caveat, `any` counts those with a caveat too. `one_story` takes all articles for one story. `encoder` names
    another sentence encoder than the built-in one: a folder on disk, or `module:callable`. `ignore` are globs of files in
    folders to pass over. `tolerance` is the relative distance, such as 0.01, up to which two figures are one reading.
    `paths`, `formats`, `archive` and `accepted` are what a command takes where its options say nothing.
    """

    display_locale: str = "en"
    locales: tuple[tuple[str, str], ...] = ()
    one_story: bool = False
    fail_on: FailOn = FailOn.NEVER
    encoder: str | None = None
    ignore: tuple[str, ...] = ()
    sources: tuple[tuple[str, str], ...] = ()
    tolerance: Decimal = Decimal(0)
    paths: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    archive: str | None = None
    accepted: str = ACCEPTED_FILE

    def __post_init__(self) -> None:
        if not self.display_locale.strip():
            raise UsageError("the display locale is empty", hint="give a BCP 47 or CLDR id such as en, pt-BR or de")
        for pattern, locale in self.locales:
            if not pattern.strip() or not locale.strip():
                raise _unusable(f"{pattern}={locale}")
        if not 0 <= self.tolerance < 1:
            raise UsageError(
                f"the tolerance {self.tolerance} is no share", hint="give one from 0 to 1: 0.01 is 1 percent"
            )

    def with_overrides(self, given: tuple[str, ...]) -> Self:
        """These settings with further locales for some articles, each given as `PATTERN=LOCALE`.

        >>> Settings().with_overrides(("*_pt.txt=pt_PT",)).locales
        (('*_pt.txt', 'pt_PT'),)

        Raises UsageError for what has no `=` or nothing on one side of it.
        """
        return replace(self, locales=(*self.locales, *(_override(text) for text in given)))

    def shown(self) -> tuple[tuple[str, str], ...]:
        """The settings that change what is found, as the report records them."""
        chosen = {
            "display_locale": self.display_locale,
            "locales": " ".join(f"{pattern}={locale}" for pattern, locale in self.locales),
            "one_story": "yes" if self.one_story else "no",
            "encoder": self.encoder or "",
            "ignore": " ".join(self.ignore),
            "sources": " ".join(f"{pattern}={name}" for pattern, name in self.sources),
            "tolerance": str(self.tolerance) if self.tolerance else "",
        }
        return tuple((name, value) for name, value in chosen.items() if value)


def _override(text: str) -> tuple[str, str]:
    # A file name may hold "=", a locale id cannot.
    pattern, _, locale = text.rpartition("=")
    if not pattern.strip() or not locale.strip():
        raise _unusable(text)
    return pattern.strip(), locale.strip()


def _unusable(text: str) -> UsageError:
    return UsageError(f"{text!r} is not PATTERN=LOCALE", where="--locale", hint='write for example "*_pt.txt=pt_PT"')
