"""What can go wrong, said so that the user knows the place, the problem and the next step."""

from __future__ import annotations


class ClaimcheckError(Exception):
    """Something the user can mend. `str()` gives `where: message`, and the hint on a line of its own.

    >>> print(ClaimcheckError("no such file", where="a.txt", hint="check the spelling"))
    a.txt: no such file
    hint: check the spelling
    """

    def __init__(self, message: str, *, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        first = f"{self.where}: {self.message}" if self.where else self.message
        return f"{first}\nhint: {self.hint}" if self.hint else first


class InputError(ClaimcheckError):
    """What was given to read cannot be read: no such path, an empty folder, nothing that is an article."""


class UsageError(ClaimcheckError):
    """An option or a setting has a value that means nothing: an unknown locale, an unknown format."""


class LocaleDataError(ClaimcheckError):
    """A curated data file of the package is not as its consumer needs it; a bug in the data, never in the input."""
