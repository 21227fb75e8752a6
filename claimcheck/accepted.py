"""Differences that an editor has looked at and accepted, kept in a file that people read and merge. Only door to tomli_w."""

from __future__ import annotations

import datetime as dt
import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from claimcheck.errors import InputError, UsageError
from claimcheck.model import Acceptance, Fact, Report, Verdict
from claimcheck.report import accepted_wording
from claimcheck.report.output import write_file

_SHORTEST = 4
_HEAD = (
    "# Differences that an editor has accepted. `claimcheck accept` adds to them; edit and merge them as any text.\n"
)


@dataclass(frozen=True, slots=True)
class Accepted:
    """One accepted difference: the fact's fingerprint, and what a reader of the file needs to know it again.

    `figures` are the readings with those who give them, `articles` the names of these without their folders.
    """

    fingerprint: str
    label: str
    figures: tuple[str, ...]
    articles: tuple[str, ...]
    reason: str
    until: dt.date | None = None


def read_accepted(path: Path) -> tuple[Accepted, ...]:
    """The accepted differences of a file, by fingerprint; none where there is no such file.

    Raises InputError that tells every mistake in it.
    """
    try:
        document = tomllib.loads(path.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise InputError(f"cannot be read: {(error.strerror or str(error)).lower()}", where=str(path)) from error
    except ValueError as error:
        raise InputError(
            f"is not TOML: {error}", where=str(path), hint="mend the line; after a merge look for <<<<<<<"
        ) from error
    mistakes: list[str] = []
    entries = [_entry(fingerprint, given, mistakes) for fingerprint, given in sorted(document.items())]
    if mistakes:
        lines = "".join(f"\n  {mistake}" for mistake in mistakes)
        raise InputError(f"has mistakes:{lines}", where=str(path), hint='each entry needs reason = "…"')
    return tuple(entry for entry in entries if entry is not None)


def write_accepted(path: Path, entries: Iterable[Accepted]) -> None:
    """Writes the file anew, sorted by fingerprint, so that two people's additions seldom meet; whole or not at all.

    Raises UsageError where it cannot be written.
    """
    from tomli_w import dumps

    document = {
        entry.fingerprint: {
            "label": entry.label,
            "figures": list(entry.figures),
            "articles": list(entry.articles),
            "reason": entry.reason,
            **({"until": entry.until} if entry.until else {}),
        }
        for entry in sorted(entries, key=lambda entry: entry.fingerprint)
    }
    write_file(f"{_HEAD}\n{dumps(document)}", path)


def differences_of(report: Report) -> dict[str, Accepted]:
    """The contradictions of a report as entries that could be accepted, still without a reason, by the facts' ids."""
    return {
        fact.id: _difference(
            fact.fingerprint,
            fact.label,
            [(reading.text, [mention.article for mention in reading.mentions]) for reading in fact.readings],
        )
        for fact in report.contradictions
    }


def differences_in(path: Path) -> dict[str, Accepted]:
    """The same from a report that was written as JSON.

    Raises InputError for what is no such report.
    """
    try:
        facts = json.loads(path.read_bytes())["facts"]
        return {
            fact["id"]: _difference(
                fact["fingerprint"],
                fact["label"],
                [(one["text"], [mention["article"] for mention in one["mentions"]]) for one in fact["readings"]],
            )
            for fact in facts
            if fact["verdict"] == Verdict.CONTRADICTION
        }
    except OSError as error:
        raise InputError(f"cannot be read: {(error.strerror or str(error)).lower()}", where=str(path)) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError(
            "is no report of claimcheck", where=str(path), hint="make one: claimcheck check … --format json=report.json"
        ) from error


def find_difference(differences: Mapping[str, Accepted], reference: str) -> Accepted:
    """The one difference that a fact's id, its fingerprint, or the beginning of one leads to.

    Raises UsageError where there is none, or more than one.
    """
    found = [
        one
        for known, one in differences.items()
        if reference in (known, one.fingerprint)
        or (
            len(reference.removeprefix("f-")) >= _SHORTEST
            and (known.startswith(reference) or one.fingerprint.startswith(reference))
        )
    ]
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(known for known, one in differences.items() if one in found)
        raise UsageError(f"leads to {len(found)} contradictions", where=reference, hint=f"give more of it: {ids}")
    known = ", ".join(differences) or "none"
    raise UsageError("no such contradiction", where=reference, hint=f"those that there are: {known}")


def _difference(fingerprint: str, label: str, readings: Sequence[tuple[str, Sequence[str]]]) -> Accepted:
    return Accepted(
        fingerprint,
        label,
        tuple(accepted_wording.figure(text, _names(articles)) for text, articles in readings),
        _names(article for _, articles in readings for article in articles),
        reason="",
    )


def apply_accepted(report: Report, entries: Sequence[Accepted], today: dt.date) -> Report:
    """The report with its accepted contradictions marked, and notes on entries that have expired or apply to nothing.

    An entry is said to apply to nothing only where all its articles were compared: of others nothing can be told.
    """
    known: Mapping[str, Accepted] = {entry.fingerprint: entry for entry in entries}
    used = {fact.fingerprint for fact in report.contradictions}
    names = set(_names(article.name for article in report.articles))
    notes = [
        *(
            accepted_wording.expired(entry.label, entry.until, entry.fingerprint)
            for entry in entries
            if entry.until and entry.until < today and entry.fingerprint in used
        ),
        *(
            accepted_wording.unused(entry.label, entry.fingerprint)
            for entry in entries
            if entry.fingerprint not in used and entry.articles and names.issuperset(entry.articles)
        ),
    ]
    facts = tuple(_marked(fact, known.get(fact.fingerprint), today) for fact in report.facts)
    return replace(report, facts=facts, notes=(*report.notes, *notes))


def _marked(fact: Fact, entry: Accepted | None, today: dt.date) -> Fact:
    if entry is None or fact.verdict is not Verdict.CONTRADICTION or (entry.until and entry.until < today):
        return fact
    return replace(fact, accepted=Acceptance(entry.reason, entry.until))


def _names(articles: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({article.rpartition("/")[2] for article in articles}))


def _entry(fingerprint: str, given: Any, mistakes: list[str]) -> Accepted | None:
    if not isinstance(given, Mapping):
        mistakes.append(f"{fingerprint}: must be a table")
        return None
    reason, until, label = given.get("reason"), given.get("until"), given.get("label", "")
    wrong = [
        f"{fingerprint}: {problem}"
        for problem, holds in (
            ("reason must be a text", isinstance(reason, str) and reason.strip()),
            ("until must be a day such as 2026-01-31", until is None or type(until) is dt.date),
            ("label must be a text", isinstance(label, str)),
            *((f"{name} must be a list of texts", _is_texts(given.get(name, []))) for name in ("figures", "articles")),
        )
        if not holds
    ]
    mistakes += wrong
    if wrong:
        return None
    return Accepted(
        fingerprint, label, tuple(given.get("figures", ())), tuple(given.get("articles", ())), str(reason), until
    )


def _is_texts(given: Any) -> bool:
    return isinstance(given, list) and all(isinstance(one, str) for one in given)
