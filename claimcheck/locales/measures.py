"""What news counts and measures: words of many languages, each led back to one id, and how two ids relate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from claimcheck.errors import LocaleDataError
from claimcheck.locales import lexicon
from claimcheck.locales.stems import Stems

# Scopes that are people, too, and are counted.
_COUNTED_SCOPES = frozenset({"child", "elderly", "man", "woman"})
_PEOPLE = _COUNTED_SCOPES | {"person"}


class Found(NamedTuple):
    """A lexicon word in a text: where it starts and ends, and its id."""

    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True)
class Measure:
    """One id of the lexicon.

    `kind` is `noun` (what is counted), `measure` (what an amount or a share is of) or `scope` (which part, whose, when);
    where a language lets it, a label puts a scope that `leads` before the noun. A `general` id says too little to tell two
    facts apart; `parent` is a wider measure that a text may use for this one. A `signed` measure is a level that may lie
    below zero; a `physical` one is never of money, and a `monetary` one never of things that are counted; a `personal` one
    is of one person or thing, so that two are one only if they are of the same. A `locative` noun is where things are, if a word
    stands between it and the number. A `running` count is a tally that goes on from day to day; a word for a `territory`
    names a place as well.
    """

    id: str
    kind: str
    label: str
    parent: str | None = None
    general: bool = False
    leads: bool = False
    signed: bool = False
    physical: bool = False
    monetary: bool = False
    locative: bool = False
    running: bool = False
    personal: bool = False
    territory: str | None = None


@cache
def measures() -> Mapping[str, Measure]:
    """Every id of the lexicon.

    >>> measures()["death"].label, measures()["operating-profit"].parent
    ('deaths', 'profit')

    Raises LocaleDataError where an id has no known kind.
    """
    table = {}
    for name, row in lexicon.read("measures", "root").get("ids", {}).items():
        if row.get("kind") not in ("noun", "measure", "scope"):
            raise LocaleDataError(f"[ids.{name}] needs a kind", where="claimcheck/locales/data/measures/root.toml")
        table[name] = Measure(
            id=name,
            kind=row["kind"],
            label=row["label"],
            parent=row.get("parent"),
            general=bool(row.get("general", False)),
            leads=bool(row.get("leads", False)),
            signed=bool(row.get("signed", False)),
            physical=bool(row.get("physical", False)),
            monetary=bool(row.get("monetary", False)),
            locative=bool(row.get("locative", False)),
            running=bool(row.get("running", False)),
            personal=bool(row.get("personal", False)),
            territory=row.get("territory"),
        )
    return table


def is_counted(name: str) -> bool:
    """Whether an id names things or people, which come in whole numbers.

    >>> is_counted("death"), is_counted("woman"), is_counted("inflation")
    (True, True, False)
    """
    return measures()[name].kind == "noun" or name in _COUNTED_SCOPES


def is_person(name: str) -> bool:
    """Whether an id names people for nothing but being people.

    >>> is_person("woman"), is_person("employee")
    (True, False)
    """
    return name in _PEOPLE


def label_in(name: str, language: str) -> str:
    """What an id is called in a language, in words for a reader; in English where the language's file has none.

    Besides the ids of the lexicon, the kinds of figures have names: `share`, `count`, `multiple`, `amount in`, `duration`.

    >>> label_in("employee", "de"), label_in("employee", "en"), label_in("share", "fr")
    ('Beschäftigte', 'employees', 'part')
    """
    known = lexicon.read("measures", language).get("labels", {}).get(name)
    if known is not None:
        return str(known)
    return measures()[name].label if name in measures() else name


@cache
def leads_in(name: str, language: str) -> bool:
    """Whether a label in a language sets a scope before its noun: "daily users", but "Nutzer (täglich)".

    >>> leads_in("daily", "en"), leads_in("abroad", "en"), leads_in("daily", "de")
    (True, False, False)
    """
    grammar = lexicon.read("measures", language).get("grammar", {})
    return measures()[name].leads and bool(grammar.get("leading_scopes", False))


@cache
def related(left: str, right: str) -> bool:
    """Whether two ids may name one thing: the same, one the wider of the other, or both kinds of one wider measure.

    >>> related("profit", "operating-profit"), related("job", "layoff"), related("operating-profit", "net-profit")
    (True, True, False)
    """
    if left == right:
        return True
    one, other = measures()[left], measures()[right]
    if one.parent == right or other.parent == left:
        return True
    return one.parent is not None and one.parent == other.parent and measures()[one.parent].general


@cache
def family_of(name: str) -> str | None:
    """The family of scopes that an id belongs to; two of one family rule each other out.

    >>> family_of("domestic") == family_of("abroad"), family_of("death") is None
    (True, True)
    """
    families = lexicon.read("measures", "root").get("families", {})
    return next((family for family in sorted(families) if name in families[family]), None)


@cache
def exclusive(left: str, right: str) -> bool:
    """Whether what the one id counts is for that reason none of what the other counts.

    >>> exclusive("missing-person", "survivor"), exclusive("injury", "survivor"), exclusive("crew-member", "survivor")
    (True, False, False)
    """
    for alternatives in lexicon.read("measures", "root").get("alternatives", {}).values():
        mine = [at for at, names in enumerate(alternatives) if left in names]
        theirs = [at for at, names in enumerate(alternatives) if right in names]
        if mine and theirs and mine != theirs:
            return True
    return False


def find_measures(text: str, language: str | None) -> tuple[Found, ...]:
    """Every lexicon word in a text, in order; of overlapping ones the longest. `text` may be given folded or not.

    A language without a lexicon finds nothing.

    >>> [found.id for found in find_measures("Rund 50 Tote und 12 Festnahmen", "de")]
    ['death', 'arrest']
    >>> [found.id for found in find_measures("死者19人", "ja")]
    ['death', 'person']
    """
    stems = _stems(language) if language else None
    return tuple(Found(*found) for found in stems.find(text)) if stems else ()


@cache
def _stems(language: str) -> Stems | None:
    data = lexicon.read("measures", language)
    words = data.get("words", {})
    if not words:
        return None
    matching = data.get("matching", {})
    return Stems(
        ((phrase, name) for name in sorted(words) for phrase in words[name]),
        prefixes=matching.get("prefixes", ()),
        ignored=matching.get("ignored", ()),
    )
