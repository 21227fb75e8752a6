"""A newsroom's archive made up: stories of invented places and firms, each told by several articles in several languages.

`python -m tests.benchmarks.newsroom FOLDER COUNT` writes COUNT articles, and a drop of five beside them: three on stories
that the archive knows, of which the first contradicts it, and two on stories of their own. The same COUNT gives the same
articles, and a larger archive begins with those of a smaller one.
"""

from __future__ import annotations

import math
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from babel.numbers import format_decimal

TEMPLATES: Mapping[str, Any] = tomllib.loads(Path(__file__).with_name("newsroom.toml").read_text("utf-8"))
LANGUAGES = tuple(TEMPLATES["languages"])
KINDS = tuple(TEMPLATES["figures"])

_CONSONANTS = "bdfgklmnprstvwz"
_VOWELS = "aeiou"
_ENDINGS = ("", "n", "r", "s", "l", "nd", "rg", "lm", "sk")
_MOST_TELLERS = 12
# One article in so many gives one figure differently.
_ODD = 9


@dataclass(frozen=True)
class Story:
    """What happened: its kind, the names in it, and its figures."""

    kind: str
    names: Mapping[str, str]
    figures: Mapping[str, int]
    tellers: int


def stories(seed: int) -> Iterator[Story]:
    """Stories without end, each of its own place, firm and people; some names are in many of them."""
    random = Random(seed)
    common = [_name(random) for _ in range(400)]
    while True:
        kind = random.choice(KINDS)
        yield Story(
            kind,
            {
                "place": _name(random),
                "firm": f"{_name(random)} {random.choice(('Group', 'Werke', 'Energy', 'Holding'))}",
                "person": f"{_name(random)} {_name(random)}",
                "country": random.choice(common),
                "party": random.choice(common),
                "river": random.choice(common),
            },
            {name: _figure(random, *bounds) for name, bounds in TEMPLATES["figures"][kind].items()},
            # Most stories are told by a few articles, some by very many.
            min(_MOST_TELLERS, 1 + int(random.expovariate(0.25))),
        )


def articles(count: int, seed: int = 2025) -> Iterator[tuple[str, str]]:
    """So many articles: the file name and the text of each."""
    written = 0
    for number, story in enumerate(stories(seed)):
        random = Random(f"{seed}-{number}")
        for teller in range(story.tellers):
            if written == count:
                return
            language = random.choice(LANGUAGES)
            text = tell(story, language, random, odd=random.randrange(_ODD) == 0)
            yield f"{number:05}/{teller:02}_{language}.md", text
            written += 1


def drop(seed: int = 2025) -> Iterator[tuple[str, str]]:
    """Five new articles, on the first stories that several articles tell, and on stories that are in no archive."""
    random = Random(f"{seed}-drop")
    told: list[Story] = []
    for story in stories(seed):
        told += [story] if story.tellers >= 4 else []
        if len(told) == 3:
            break
    fresh = [story for story, _ in zip(stories(seed + 1), range(2), strict=False)]
    for number, story in enumerate((*told, *fresh)):
        language = LANGUAGES[number % len(LANGUAGES)]
        yield f"new{number}_{language}.md", tell(story, language, random, odd=number == 0)


def tell(story: Story, language: str, random: Random, *, odd: bool) -> str:
    """One article about a story; an odd one gives its main figure differently."""
    figures = dict(story.figures)
    if odd:
        main = next(iter(figures))
        figures[main] = figures[main] * random.choice((12, 13, 15)) // 10 + 1
    words = dict(story.names) | {name: format_decimal(value, locale=language) for name, value in figures.items()}
    title, *sentences = (sentence.format(**words) for sentence in TEMPLATES[language][story.kind])
    filler = [sentence.format(**words) for sentence in TEMPLATES[language]["filler"]]
    lead, rest = sentences[:2], sentences[2:] + random.sample(filler, 5)
    random.shuffle(rest)
    day = f"2025-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    head = f"---\ntitle: {title}\ndate: {day}\nlanguage: {language}\n---\n"
    return f"{head}{' '.join(lead)}\n\n{' '.join(rest)}\n"


def write(folder: Path, count: int) -> None:
    """Writes the archive's articles and the drop into two folders below one."""
    for name, made in (("articles", articles(count)), ("drop", drop())):
        for path, text in made:
            file = folder / name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")


def _name(random: Random) -> str:
    syllables = "".join(random.choice(_CONSONANTS) + random.choice(_VOWELS) for _ in range(random.choice((2, 3, 3, 4))))
    return (syllables + random.choice(_ENDINGS)).capitalize()


def _figure(random: Random, low: int, high: int) -> int:
    """A figure between two others, its size as likely as any other, to three or four digits as newspapers print it."""
    value = low * math.exp(math.log(high / low) * random.random())
    step = 10 ** max(0, len(str(int(value))) - random.choice((3, 3, 4)))
    return max(1, int(round(value / step) * step))


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
