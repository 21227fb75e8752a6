"""A group's claims -> its label, "subject: measure", from the names and measure words that its articles share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from claimcheck.locales.measures import measures
from claimcheck.model import Claim
from claimcheck.quantities.units import dimension_of

# Names and measure words farther off than this say little about the figure.
_NAME_REACH = 90
_MEASURE_REACH = 45
_SCOPE_REACH = 25
_MOST_SCOPES = 2
_LONGEST_WORD = 30
# What a figure is called when nothing says what it measures, by its unit.
_PLAIN = {"percent": "share", "times": "multiple", "percentage-point": "change in percentage points"}
_DIMENSIONS = {
    "calendar-time": "duration",
    "clock-time": "duration",
    "mass": "weight",
    "rate-step": "change of a rate",
}


def label_of(claims: Sequence[Claim]) -> str:
    """What a group of claims is about, in English and in names as the articles print them; never a bare number.

    >>> from claimcheck.claims import find_claims
    >>> from claimcheck.model import Article
    >>> label_of(find_claims(Article.from_text("In Ostheim zählt Volta 300 Mitarbeiter.", language="de", name="a")))
    'Volta: employees'
    """
    subject = _subject(claims)
    measure = _measure(claims)
    return f"{subject}: {measure}" if subject else measure[:1].upper() + measure[1:]


def _subject(claims: Sequence[Claim]) -> str:
    """The name that most articles have near the figure, the nearer one where two tie; Latin letters before others."""
    articles: defaultdict[str, set[str]] = defaultdict(set)
    nearness: Counter[str] = Counter()
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        for name in claim.names:
            if name.distance <= _NAME_REACH and name.shown:
                articles[name.text].add(claim.article)
                nearness[name.text] += _NAME_REACH - name.distance
                forms[name.text][name.shown] += 1
    shared = (
        [key for key in articles if len(articles[key]) > 1]
        if len({claim.article for claim in claims}) > 1
        else list(articles)
    )
    if not shared:
        return ""
    best = min(shared, key=lambda key: (-len(articles[key]), -nearness[key], key))
    printed = min(forms[best], key=lambda form: (not form.isascii(), -forms[best][form], len(form), form))
    return printed[:_LONGEST_WORD]


def _measure(claims: Sequence[Claim]) -> str:
    votes: Counter[str] = Counter()
    scopes: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for claim in claims:
        if claim.noun is not None and claim.noun not in measures():
            words[claim.noun] += 1
        for cue in claim.cues:
            kind = measures()[cue.id]
            if kind.kind == "scope" and cue.distance <= _SCOPE_REACH:
                scopes[cue.id] += 1
            elif kind.kind != "scope" and cue.distance <= _MEASURE_REACH:
                votes[cue.id] += (_MEASURE_REACH - cue.distance + 1) * (1 if kind.general else 3)
    unit = claims[0].quantity.unit
    nouns = Counter({name: weight for name, weight in votes.items() if measures()[name].kind == "noun"})
    amounts = votes - nouns
    counts = unit is None
    best = _best(votes) if counts else _best(amounts) or _best(nouns)
    physical = _physical(unit)
    if best is None:
        return _best(words) or _scoped(physical or _plain(unit), scopes, len(claims))
    label = _scoped(measures()[best].label, scopes, len(claims))
    noun = _best(nouns)
    if not counts and unit != "times" and (physical == "duration" or best == noun):
        return f"{physical or _plain(unit)} ({measures()[best].label})"
    if unit == "times":
        return f"multiple of {label}"
    return (
        f"{label} ({measures()[noun].label})" if not counts and noun not in (None, best) and "(" not in label else label
    )


def _best(votes: Counter[str]) -> str | None:
    """What has most votes; None where nothing has any."""
    return min(votes, key=lambda name: (-votes[name], name), default=None)


def _physical(unit: str | None) -> str | None:
    """The name of what a physical unit measures; None for money, shares and counts."""
    dimension = dimension_of(unit)
    if dimension in (None, "money", "share"):
        return None
    return _DIMENSIONS.get(dimension or "", dimension)


def _plain(unit: str | None) -> str:
    if unit is None:
        return "count"
    return _PLAIN.get(unit) or (f"amount in {unit}" if unit.isupper() else unit.replace("-", " "))


def _scoped(measure: str, scopes: Counter[str], total: int) -> str:
    """The measure with the scopes that at least half of the claims have: "monthly active users", "budget (abroad)"."""
    common = sorted((-count, name) for name, count in scopes.items() if 2 * count >= total)[: _MOST_SCOPES + 1]
    names = [name for _, name in common]
    before = [measures()[name].label for name in sorted(names, key=_rank) if measures()[name].leads]
    after = [measures()[name].label for name in sorted(names) if not measures()[name].leads][:_MOST_SCOPES]
    words = " ".join((*before, measure))
    return f"{words} ({', '.join(after)})" if after else words


def _rank(name: str) -> tuple[bool, str]:
    """Cadence first: "monthly active", not "active monthly"."""
    return name == "active", name
