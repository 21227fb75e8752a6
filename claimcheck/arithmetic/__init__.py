"""The figures of each article -> the sums that they allow, done again: whole and parts, remainders, shares, rates, changes.

A check wants words, a bracket or a colon that say how figures belong together; figures that merely happen to add up are none.
Where the words leave room, what does not hold is not told: parts may be left out, but no part is larger than its whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claimcheck.arithmetic.averages import averages
from claimcheck.arithmetic.changes import changes
from claimcheck.arithmetic.conversions import conversions
from claimcheck.arithmetic.page import page_of
from claimcheck.arithmetic.remainders import remainders
from claimcheck.arithmetic.results import Result, check_of
from claimcheck.arithmetic.shares import shares
from claimcheck.arithmetic.wholes import wholes
from claimcheck.model import Article, Check, Claim, Outcome

_ORDER = (Outcome.DOES_NOT_HOLD, Outcome.WITHIN_ROUNDING, Outcome.HOLDS)
_KINDS = (remainders, wholes, shares, changes, averages)


def find_checks(
    articles: Iterable[Article], claims: Mapping[str, Sequence[Claim]], display_locale: str = "en"
) -> tuple[Check, ...]:
    """Every sum that the articles' own figures allow, what does not hold first.

    `claims` holds the claims of each article by its name, in the order of the text. The rates of conversions are compared
    across the articles, which should be about one story, so that they are of about one time; all else stays within one.
    """
    pages = [page_of(article, claims.get(article.name, ())) for article in articles]
    results: list[Result] = [result for page in pages for kind in _KINDS for result in kind(page)]
    results.extend(conversions(pages))
    checks = {check.id: check for check in (check_of(result, display_locale) for result in results)}
    return tuple(sorted(checks.values(), key=worst_first))


def worst_first(check: Check) -> tuple[int, str, int, str]:
    """What to read first: what does not hold, then what is not exact; within that by article and place."""
    return _ORDER.index(check.outcome), check.article, check.mentions[-1].span.start, check.id
