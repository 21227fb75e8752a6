"""Every sentence of an explanation: the rules by which figures are one or several, and what each piece of evidence says."""

from __future__ import annotations

import math

from claimcheck.model import Caveat, Evidence, Relation, Verdict
from claimcheck.report import wording

READINGS = "Readings: who gives which figure"
RULES = "How the figures stand to each other"
EVIDENCE = "Why they are taken for one fact: the strongest link between two articles"
FIGURES = "The figures that went in"
BOTH = "The two figures"
NO_EVIDENCE = "no other article gives it, so nothing was compared"

_VERDICTS = {
    Verdict.AGREEMENT: "agreement: one figure",
    Verdict.CONTRADICTION: "contradiction: several figures",
    Verdict.SINGLE: "no verdict: one article alone",
}
_SUBJECTS = {
    "value": "the values",
    "measure": "what is measured",
    "scope": "which part of it",
    "unit": "the unit",
    "names": "the names around",
    "place": "the countries",
    "period": "the times",
    "series": "the place in a series",
    "phrasing": "the words around",
    "parallel": "the rest of the sentences",
    "meaning": "what the sentences say",
    "common": "what they share",
}
# A factor that is hardly one is told as a nudge.
_NUDGE = 1.2


def verdict(found: Verdict, caveat: Caveat | None) -> str:
    """A verdict and what softens it.

    >>> verdict(Verdict.CONTRADICTION, Caveat.PERIOD)
    'contradiction: several figures; period: the figures are about different times'
    """
    return _VERDICTS[found] + (f"; {wording.caveat_words(caveat)}" if caveat else "")


def check(kind: str) -> str:
    """What a sum of one article is, by its kind.

    >>> check("sum"), check("conversion")
    ('a sum of one article', 'a conversion of one article')
    """
    return f"a {kind} of one article"


def against_itself(place: str) -> str:
    """What a contradiction within one article is.

    >>> against_itself("headline")
    'one article against itself: its headline and its text'
    """
    return f"one article against itself: its {place} and its text"


def undated(time: str) -> str:
    """That a time stays relative.

    >>> undated("on Tuesday")
    'of “on Tuesday”, which stays open: the article has no date'
    """
    return f"of “{time}”, which stays open: the article has no date"


def relation(left: str, right: str, found: Relation) -> str:
    """How two figures stand to each other, by the rule that settled it; both as their articles print them."""
    return f"{left} and {right}: {'one figure' if found.same else 'two figures'}, {found.rule}"


def evidence(piece: Evidence) -> str:
    """A piece of evidence with its weight in nats, and what that makes of the odds.

    >>> evidence(Evidence("value", "equal", 1.8, "12 Mrd.", "12 billion"))
    '+1.80  the values: equal (“12 Mrd.”, “12 billion”): 6 times as likely'
    >>> evidence(Evidence("place", "different countries", -1.0, "ES", "PT"))
    '−1.00  the countries: different countries (“ES”, “PT”): 2.7 times less likely'
    """
    sides = f" (“{piece.left}”, “{piece.right}”)" if piece.left and piece.right else ""
    sign = "+" if piece.weight >= 0 else "−"
    subject = _SUBJECTS.get(piece.name, piece.name)
    return f"{sign}{abs(piece.weight):.2f}  {subject}: {piece.label}{sides}: {likelihood(piece.weight)}"


def likelihood(weight: float) -> str:
    """What a weight in nats makes of the odds that two figures are about one thing.

    >>> likelihood(0.1), likelihood(-0.1), likelihood(3.0)
    ('a nudge for it', 'a nudge against it', '20 times as likely')
    """
    factor = math.exp(abs(weight))
    if factor < _NUDGE:
        return f"a nudge {'for' if weight >= 0 else 'against'} it"
    times = f"{factor:,.0f}" if factor >= 10 else f"{factor:.1f}".removesuffix(".0")
    return f"{times} times {'as' if weight >= 0 else 'less'} likely"


def total(weight: float) -> str:
    """The sum of the evidence.

    >>> total(3.0)
    '+3.00  together: 20 times as likely'
    """
    return f"{'+' if weight >= 0 else '−'}{abs(weight):.2f}  together: {likelihood(weight)}"


def no_such_fact(fact: str) -> str:
    """That nothing in a run has that id, and no fact a label with those words.

    >>> no_such_fact("f-00")
    "nothing has the id 'f-00', and no fact those words in its label"
    """
    return f"nothing has the id {fact!r}, and no fact those words in its label"


def ambiguous(fact: str, facts: list[str]) -> str:
    """That what was given leads to several findings, by their ids or labels.

    >>> ambiguous("f-0", ["f-01 (Budget)", "f-02 (Deaths)"])
    "'f-0' leads to several: f-01 (Budget) and f-02 (Deaths)"
    """
    return f"{fact!r} leads to several: {wording.listing(facts)}"
