"""What a finding can be about: each rule with its names and help, for the formats that describe their results."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimcheck.report import sums, wording


class Level(StrEnum):
    """How serious a finding is, in SARIF's words; what `--fail-on contradiction` counts is an error, and nothing else."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of finding: a stable id, a name as SARIF wants it, words for headings, and texts from short to long.

    `title` stands before one finding, `heading` above many; `level` is that of one which nothing softens.
    """

    id: str
    name: str
    title: str
    heading: str
    level: Level
    short: str
    full: str
    help: str


CONTRADICTION = Rule(
    id="contradiction",
    name="ContradictingArticles",
    title="Contradiction",
    heading="Contradictions",
    level=Level.ERROR,
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

SELF_CONTRADICTION = Rule(
    id="self-contradiction",
    name="ArticleAgainstItself",
    title="Self-contradiction",
    heading=wording.SELF_HEADING,
    level=Level.WARNING,
    short="One article gives different figures for the same measured thing.",
    full=(
        "The headline or the lead of an article gives another figure for something than its body does. A caveat softens "
        "it, as it does between articles."
    ),
    help="Read both places. One of them is likely to be left from an earlier version, or to be a slip.",
)

ARITHMETIC = Rule(
    id="arithmetic",
    name="SumThatDoesNotHold",
    title="Arithmetic",
    heading=sums.heading(everything=False),
    level=Level.WARNING,
    short="Figures of one article do not add up.",
    full=(
        "An article gives parts and their whole, a share and what it is a share of, a change and what it is a change of, "
        "or an amount in two currencies, and the figures do not fit each other at the precision that they print."
    ),
    help="Do the sum again with the figures that are named. One of them may be a slip, or the article leaves a part out.",
)

REVISION = Rule(
    id="revised-figure",
    name="RevisedFigure",
    title="Revision",
    heading=wording.REVISIONS_HEADING,
    level=Level.NOTE,
    short="A new version of an article changes or drops a figure of the version before.",
    full=(
        "The archive holds an earlier version of this article, with another figure for the same thing, or with a figure "
        "that is gone. That may be an update, or a correction that no note tells of."
    ),
    help="Compare the versions with `claimcheck archive diff`. If it is a correction, see that the article says so.",
)

SKIPPED = Rule(
    id="skipped-input",
    name="SkippedInput",
    title="Skipped",
    heading="Skipped",
    level=Level.WARNING,
    short="An input could not be read, and was not compared.",
    full="An input could not be read. The others were compared; what this one says was not.",
    help="The reason and what helps are in the message. With `--strict` such an input ends the run with status 2.",
)

RULES = (CONTRADICTION, SELF_CONTRADICTION, ARITHMETIC, REVISION)
"""The rules of results, in the order in which reports list them; `SKIPPED` is about the run, not about articles."""
