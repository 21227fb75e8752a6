"""Whether a length of time says when: "will open in five months", not "rose in five months"."""

from __future__ import annotations

import re

from claimcheck.periods.vocabulary import Vocabulary

# No clause that matters is longer.
_REACH = 120
_CLAUSE_ENDS = re.compile(r"[.,;:!?()\n。、，；：！？]")
_OPENING = re.compile(r"\W*\Z")


def is_ahead(folded: str, start: int, end: int, words: Vocabulary) -> bool:
    """Whether the clause around a length of time tells of things to come.

    The words that do so stand before it, behind it where it opens the clause, and in some languages always at the end
    of the clause.

    >>> from claimcheck.periods.vocabulary import vocabulary
    >>> [is_ahead(text, text.index("in"), text.index("in") + 14, vocabulary("en"))
    ...  for text in ("it will open in five months", "in five months it will open", "sold in five months; it will close")]
    [True, True, False]
    """
    before, after = words.future
    head = _CLAUSE_ENDS.split(folded[max(0, start - _REACH) : start])[-1]
    tail = folded[end : end + _REACH].removeprefix(",").removeprefix("、")
    tail = _CLAUSE_ENDS.split(tail)[0]
    if before.search(head) or after.search(tail):
        return True
    return _OPENING.match(head) is not None and before.search(tail) is not None
