"""What came of doing an article's sums again, in one sentence each; none says that anything is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model import Outcome

_OUTCOMES = {
    Outcome.HOLDS: "holds",
    Outcome.WITHIN_ROUNDING: "not exact, but within rounding",
    Outcome.DOES_NOT_HOLD: "does not hold",
}


def heading(*, everything: bool) -> str:
    """The heading above the sums of articles.

    >>> heading(everything=False)
    'Sums that do not hold'
    """
    return "Sums" if everything else "Sums that do not hold"


def outcome_words(outcome: Outcome) -> str:
    """What came of a check.

    >>> outcome_words(Outcome.WITHIN_ROUNDING)
    'not exact, but within rounding'
    """
    return _OUTCOMES[outcome]


def sentence(kind: str, outcome: Outcome, terms: Sequence[str], computed: str, given: str | None) -> str:
    """A check in words; `terms` are the figures that went in, as the report prints them.

    >>> sentence("sum", Outcome.HOLDS, ["$5.5B", "$6.8B"], "$12.3B", "> $12B")
    '$5.5B + $6.8B = $12.3B, given as > $12B: holds'
    >>> sentence("remainder", Outcome.WITHIN_ROUNDING, ["$12B", "$5.5B"], "$6.5B", "$6.8B")
    '$12B − $5.5B = $6.5B, given as $6.8B: not exact, but within rounding'
    >>> sentence("share", Outcome.HOLDS, ["$11.6B", "13%"], "$89.2B", None)
    '$11.6B at 13% gives a whole of $89.2B'
    >>> sentence("conversion", Outcome.HOLDS, ["CN¥40B", "$5.5B"], "7.27", None)
    'CN¥40B against $5.5B gives a rate of 7.27: holds'
    >>> sentence("change", Outcome.DOES_NOT_HOLD, ["50M", "60M"], "20%", "25%")
    'from 50M to 60M is 20%, given as 25%: does not hold'
    """
    words = outcome_words(outcome)
    checked = f", given as {given}: {words}" if given else ""
    if kind == "sum":
        return f"{' + '.join(terms)} = {computed}{checked}"
    if kind == "remainder":
        return f"{' − '.join(terms)} = {computed}{checked}"
    if kind == "share":
        return f"{terms[0]} at {terms[1]} gives a whole of {computed}{checked}"
    if kind == "conversion":
        return f"{terms[0]} against {terms[1]} gives a rate of {computed}: {words}"
    if kind == "change":
        return f"from {terms[0]} to {terms[1]} is {computed}{checked}"
    return f"{terms[0]} over {terms[1]} is {computed} on average{checked}"
