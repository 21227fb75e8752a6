"""What a finding can be about: each rule with its names and help, for the formats that describe their results."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of finding: a stable id, a name as SARIF wants it, a word for headings, and texts from short to long."""

    id: str
    name: str
    title: str
    short: str
    full: str
    help: str


CONTRADICTION = Rule(
    id="contradiction",
    name="ContradictingArticles",
    title="Contradiction",
    short="Articles give different figures for the same measured thing.",
    full=(
        "Two or more articles give figures for the same measured thing that do not agree at the precision that they "
        "print. A caveat softens it: one figure leaves room for the other (bound), they may be one figure rounded "
        "differently (rounding), or they are about different times (period)."
    ),
    help=(
        "Read the sentences at the places that are named, and the sources that they name. claimcheck says that the "
        "articles differ, not which of them is right. Correct the wrong one, or accept the difference with "
        "`claimcheck accept`."
    ),
)

SKIPPED = Rule(
    id="skipped-input",
    name="SkippedInput",
    title="Skipped",
    short="An input could not be read, and was not compared.",
    full="An input could not be read. The others were compared; what this one says was not.",
    help="The reason and what helps are in the message. With `--strict` such an input ends the run with status 2.",
)

RULES = (CONTRADICTION,)
"""The rules of results, in the order in which reports list them; `SKIPPED` is about the run, not about articles."""
