"""Numbers that are no figures: parts of names, labels, ordinals, and numerals that are but words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from claimcheck.locales.measures import find_measures, is_counted
from claimcheck.model import Bound
from claimcheck.quantities.embedded import is_a_year, is_another_word, is_part_of_a_word
from claimcheck.quantities.figure import Figure, Line
from claimcheck.quantities.homographs import is_homograph
from claimcheck.quantities.names import ends_a_name, is_proper_name
from claimcheck.text import is_hangul, is_hiragana, runs_on

_FIRST_DIGITS = re.compile(r"[\d.,]*")
_SHORT_NAME = 2
_HALF, _TEN = Decimal("0.5"), Decimal(10)
# What is counted by one and never spoken of as any such thing.
_STEPS = frozenset(("percent", "percentage-point", "basis-point"))
_REACH_VAGUE = 16
_LONGEST_COUNTED = 24
# Nothing joins an article to a number further off, with the words that bound it and its currency between them.
_FAR = 64


def without_names(line: Line, figures: Sequence[Figure]) -> list[Figure]:
    """The figures without names, labels and ordinals; and without numbers that the text gives as a name elsewhere.

    After "a Boeing 737" a bare "737" is the name again. Short and round numbers are too common for that.
    """
    names = {_printed(line, figure) for figure in figures if figure.bare and _is_label(line, figure)}
    return [
        figure
        for at, figure in enumerate(figures)
        if (not is_no_figure(line, figure) or _is_counted_out(line, figures, at))
        and not (
            figure.bare and figure.rule == "digits" and _is_telling(name := _printed(line, figure)) and name in names
        )
    ]


def without_articles(line: Line, figures: Sequence[Figure]) -> list[Figure]:
    """The figures, in order, without the articles far from any number: they are none, nor a part or a bound of one.

    An article before a unit says which currency the text is about, and one that is all of its line is a number.
    """
    numbers = [figure for figure in figures if figure.rule != "one"]
    starts = [figure.start for figure in numbers]

    def is_far(figure: Figure) -> bool:
        behind = bisect_left(starts, figure.start)
        return (behind == 0 or figure.start - numbers[behind - 1].end > _FAR) and (
            behind == len(starts) or starts[behind] - figure.end > _FAR
        )

    return [
        figure
        for figure in figures
        if figure.rule != "one"
        or figure.value != 1
        or figure.scale != 1
        or not is_far(figure)
        or line.words.units.longest(line.folded, line.text, line.skip_space(figure.end)) is not None
        or line.is_alone(figure.start, figure.end)
    ]


def _is_counted_out(line: Line, figures: Sequence[Figure], at: int) -> bool:
    """Whether a nought or a one stands in a row of numbers in words: "one, two, three", "zero three"; a lone letter never."""
    figure = figures[at]
    if figure.rule not in ("words", "one") or figure.value not in (0, 1) or not figure.bare:
        return False
    if figure.end - figure.start == 1 and figure.rule == "one":
        return False
    gaps = []
    if at > 0 and figures[at - 1].rule == "words":
        gaps.append(line.folded[figures[at - 1].end : figure.start].strip(" "))
    if at + 1 < len(figures) and figures[at + 1].rule == "words":
        gaps.append(line.folded[figure.end : figures[at + 1].start].strip(" "))
    return any(gap == "," or (not gap and figure.rule == "words") for gap in gaps)


def _printed(line: Line, figure: Figure) -> str:
    """The digits of a figure as they are printed, of the first end of a range."""
    return _FIRST_DIGITS.match(line.folded, figure.number)[0]  # type: ignore[index]


def _is_telling(name: str) -> bool:
    return len(name) > _SHORT_NAME and not name.endswith("00")


def is_no_figure(line: Line, figure: Figure) -> bool:
    """Whether a figure of which nothing but the number is known is really a name, an ordinal or a label.

    A nought or a one that is all of its line, as in a cell of a table, is a figure even in words.
    """
    if figure.rule in ("ordinal", "definite"):
        return figure.rule == "ordinal" or (figure.bare and figure.bound is Bound.EXACT)
    if figure.rule == "one":
        return _is_but_an_article(line, figure)
    if figure.rule == "words" and figure.value == 1 and figure.unit == "times":
        return True  # "einmal", "once"
    if figure.rule == "fraction" and _is_ordinal_part(line, figure):
        return True
    if figure.rule == "words" and _is_but_a_word(line, figure):
        return True
    if not figure.bare:
        return False
    if figure.rule == "words":
        printed = line.folded[figure.number : figure.end]
        if figure.value == _HALF and " " not in printed and not runs_on(printed[0]):
            return True  # "пол" is a half of something, or a floor
        return (
            (
                figure.value in (0, 1)
                and figure.high is None
                and not line.is_alone(figure.start, figure.end)
                and not _counts(line, figure)
            )
            or is_proper_name(line, figure)
            or _is_ordinal(line, figure)
            or _is_ordinal_behind(line, figure)
            or _is_per_what(line, figure)
        )
    if figure.rule == "single":
        return True
    return (
        _is_label(line, figure)
        or _is_ordinal(line, figure)
        or ends_a_name(line, figure)
        or (_is_power_of_ten(figure.value) and _is_vague(line, figure))
    )


def _is_but_an_article(line: Line, figure: Figure) -> bool:
    """Whether a word for one, or with a scale or unit behind it, counts nothing; "um einen Prozentpunkt" does."""
    if figure.unit in _STEPS:
        return False
    alone = figure.scale == 1 and (figure.value == 1 or figure.unit is None or figure.kind == "money")
    return alone and not (figure.value == 1 and line.is_alone(figure.start, figure.end))


def _is_but_a_word(line: Line, figure: Figure) -> bool:
    """Whether a number word is a part of a word or name, a year, or leaves open how many."""
    if figure.unit is None and is_part_of_a_word(line, figure):
        return True
    if runs_on(line.folded[figure.number]):
        if _is_a_place(line, figure):
            return True  # 第一天 is the first day
    elif line.folded[figure.end_of_number : figure.end_of_number + 1].isdigit():
        return True  # "a M6.8 quake" is none of a million
    if figure.start == figure.number and line.folded[figure.number : figure.end_of_number] in line.words.vague_alone:
        return True  # "тысячи людей", but "около тысячи" are about a thousand
    if is_homograph(line, figure):
        return True
    return _is_vague(line, figure) or is_another_word(line, figure) or is_a_year(figure)


def _is_a_place(line: Line, figure: Figure) -> bool:
    """Whether a word that makes ordinals is written onto a number."""
    return line.words.ordinals_before.ending_at(line.folded, line.text, figure.number, _REACH_VAGUE) is not None


def _is_ordinal_behind(line: Line, figure: Figure) -> bool:
    """Whether a word before a spelled number makes an ordinal of it ("thứ mười"), and nothing that it counts follows."""
    end = line.back_over_space(figure.number)
    if line.words.ordinals_before.ending_at(line.folded, line.text, end, _REACH_VAGUE) is None:
        return False
    return line.words.counters.longest(line.folded, line.text, line.skip_space(figure.end)) is None


def _counts(line: Line, figure: Figure) -> bool:
    """Whether a number stands right before a thing that news counts: "one person", not "one of the best"."""
    at = line.skip_space(figure.end)
    found = find_measures(line.folded[at : at + _LONGEST_COUNTED], line.words.language)
    return bool(found) and found[0].start == 0 and is_counted(found[0].id)


def _is_per_what(line: Line, figure: Figure) -> bool:
    """Whether a numeral is also a word for what an amount right before it is paid per: "1150 eurot kuus" is a month's."""
    if line.folded[figure.number : figure.end] not in line.words.per_in_a_word:
        return False
    end = line.back_over_space(figure.number)
    unit = line.words.units.ending_at(line.folded, line.text, end, _LONGEST_COUNTED)
    return unit is not None and unit[1].kind == "money"


def _is_ordinal_part(line: Line, figure: Figure) -> bool:
    """Whether a fraction is an ordinal, one thing of a row ("a third man", not "a third of them"), or part of a name."""
    at = figure.end_of_number
    if line.words.behind_parts.longest(line.folded, line.text, _past_hyphen(line, at)) is not None:
        return True
    if figure.scale != 1 or line.words.ordinal_parts.ending_at(line.folded, line.text, at, at - figure.start) is None:
        return False
    if line.folded[at : at + 1] == "-":
        return True  # "a third-party candidate"
    at = line.skip_space(at)
    if line.words.links.longest(line.folded, line.text, at) is not None:
        return False
    found = find_measures(line.folded[at : at + _LONGEST_COUNTED], line.words.language)
    named = line.words.behind_ordinals.longest(line.folded, line.text, at)
    unit = line.words.units.longest(line.folded, line.text, at)
    return bool(
        named
        or (found and found[0].start == 0 and is_counted(found[0].id))
        or (unit and unit.payload.kind == "measure")
    )


def _past_hyphen(line: Line, at: int) -> int:
    return at + 1 if line.folded[at : at + 1] == "-" else line.skip_space(at)


def _is_vague(line: Line, figure: Figure) -> bool:
    """ "several hundred", "mehrere tausend", 数百: nobody says how many."""
    end = line.back_over_space(figure.number)
    found = line.words.vague.ending_at(line.folded, line.text, end, _REACH_VAGUE) if end > 0 else None
    if found is None or figure.rule != "digits":
        return found is not None
    if is_hangul(line.folded[found[0]]) and end < figure.number:
        return False  # "사망자 수 100명"
    before = line.folded[found[0] - 1 : found[0]]
    # 数 ends words for how many, too: "死者数100人".
    return not (runs_on(line.folded[found[0]]) and before.isalpha() and not is_hiragana(before))


def _is_power_of_ten(value: Decimal) -> bool:
    """Whether a number is ten, a hundred, a thousand and so on, as words that leave open how many multiply them: 数10人."""
    return value >= _TEN and value.normalize().as_tuple().digits == (1,)


def _is_label(line: Line, figure: Figure) -> bool:
    """ "Article 5", "Boeing 737", "page 3", "10 o'clock"."""
    folded, text = line.folded, line.text
    before = line.words.names_before.ending_at(folded, text, line.back_over_space(figure.number), 20)
    after = line.words.names_after.longest(folded, text, line.skip_space(figure.end))
    if after is not None and figure.value % 1 and runs_on(folded[after.end - 1]):
        after = None  # a quake of 7.2强 is no ordinal
    if before is not None and line.words.label_last and _counts(line, figure):
        before = None  # "ضمت الرحلة 52 راكبا": what is counted cannot be a part of the name
    return before is not None or after is not None


def _is_ordinal(line: Line, figure: Figure) -> bool:
    """ "19th", "1er", and where a full stop makes ordinals, "3. Platz" but not a sentence's end."""
    if line.words.ordinals.longest(line.folded, line.text, figure.end) is not None:
        return True
    at = figure.end
    if not line.words.ordinal_dot or figure.value >= 100 or line.folded[at : at + 2] != ". ":
        return False
    if line.text[at + 2 : at + 3].islower():
        return True
    before = line.back_over_space(figure.start)
    return line.words.ordinals_behind.ending_at(line.folded, line.text, before, _REACH_VAGUE) is not None
