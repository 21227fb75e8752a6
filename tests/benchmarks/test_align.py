"""How long it takes to score and group ten thousand claims of fifty stories, and to tell a thousand articles' stories apart."""

from __future__ import annotations

import random
import time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from claimcheck.align import align
from claimcheck.claims import find_claims
from claimcheck.encoder import load_encoder
from claimcheck.model import Article, Claim
from claimcheck.stories import find_stories

STORIES, ARTICLES, SENTENCES = 50, 10, 20
MOST_SECONDS = 30
SUBJECTS = ("Brack", "Tollen", "Ostheim", "Volta", "Kalvo", "Orbas", "Tavria", "Narvik", "Lumen", "Sorvik")
TEMPLATES = {
    "en": (
        "The floods at {name} killed {count} people on {day} May.",
        "{name} expects a profit of {money} million euros this year.",
        "At {name}, {share} percent of the {count} workers joined the strike.",
        "The new plant of {name} will build {count} vans a year for {money} million dollars.",
        "Unemployment around {name} rose to {share} percent in spring.",
    ),
    "de": (
        "Bei der Flut in {name} starben am {day}. Mai {count} Menschen.",
        "{name} erwartet in diesem Jahr einen Gewinn von {money} Millionen Euro.",
        "In {name} streikten {share} Prozent der {count} Beschäftigten.",
        "Das neue Werk von {name} baut {count} Transporter im Jahr und kostet {money} Millionen Dollar.",
        "Die Arbeitslosigkeit um {name} stieg im Frühjahr auf {share} Prozent.",
    ),
}


def story(number: int, articles: int = ARTICLES, sentences: int = SENTENCES) -> list[Article]:
    """Articles in two languages that tell the same made-up facts, a few of them with another number."""
    chance = random.Random(number)
    names = chance.sample(SUBJECTS, 3)
    facts = [
        (chance.randrange(5), {"name": f"{chance.choice(names)}-{number}", **numbers(chance)}) for _ in range(sentences)
    ]
    told = []
    for copy in range(articles):
        language = chance.choice(["en", "de"])
        mine = [(kind, {**fact, **(numbers(chance) if chance.random() < 0.1 else {})}) for kind, fact in facts]
        text = " ".join(TEMPLATES[language][kind].format(**fact) for kind, fact in chance.sample(mine, len(mine)))
        told.append(Article.from_text(text, language=language, name=f"{number:03}/{copy:03}.txt"))
    return told


def numbers(chance: random.Random) -> dict[str, int]:
    return {
        "count": chance.randrange(11, 9000),
        "money": chance.randrange(11, 900),
        "share": chance.randrange(2, 99),
        "day": chance.randrange(1, 29),
    }


def test_ten_thousand_claims(benchmark: BenchmarkFixture) -> None:
    stories = [story(number) for number in range(STORIES)]
    claims = {article.name: find_claims(article) for articles in stories for article in articles}
    encoder = load_encoder()
    align(stories[0], claims, encoder)

    def group() -> int:
        return sum(len(group.claims) for articles in stories for group in align(articles, claims, encoder))

    started = time.process_time()
    grouped = benchmark.pedantic(group, rounds=1)  # type: ignore[no-untyped-call]
    # In the process's own time: other work on the machine is not ours to judge.
    assert time.process_time() - started < MOST_SECONDS
    assert grouped == sum(map(len, claims.values())) >= 10_000


@pytest.mark.parametrize("meaning", [False, True])
def test_a_thousand_articles(benchmark: BenchmarkFixture, meaning: bool) -> None:
    articles = [article for number in range(200) for article in story(number, articles=5, sentences=6)]
    claims: dict[str, tuple[Claim, ...]] = {article.name: find_claims(article) for article in articles}
    encoder = load_encoder() if meaning else None
    found = benchmark.pedantic(find_stories, args=(articles, claims, encoder), rounds=1)  # type: ignore[no-untyped-call]
    assert sum(map(len, found)) == len(articles) == 1000
