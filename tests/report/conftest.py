from __future__ import annotations

import dataclasses
import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from claimcheck.model import (
    Acceptance,
    Article,
    Bound,
    Caveat,
    Change,
    Check,
    Claim,
    Evidence,
    Fact,
    Outcome,
    Period,
    Quantity,
    Reading,
    Report,
    Revision,
    SelfContradiction,
    Skipped,
    Span,
    Verdict,
    content_id,
)

HOSTILE_QUOTE = "\x1b[31m900 boxes\x1b[0m \u202e[/foo] :smile:"

SENTENCE_OVER_LINES = "Foram mais de 2 milhões\nde passageiros em 2024, e o custo subiu para\n1,4 mil milhões de euros."

ARTICLES = (
    Article.from_text(
        "Stromnetz\n\nDie Brücke ist 412 Meter lang.\nRund 2,3 Millionen Fahrgäste kamen 2024; "
        "die Kosten stiegen auf 1,4 Mrd. Euro.\nEin Drittel der Züge fuhr pünktlich.\n",
        language="de",
        name="bahn/01_de_bruecke.txt",
        date="2025-03-02",
        title="Die neue Brücke",
        source="Norddeutsche Rundschau",
    ),
    Article.from_text(
        "A ponte tem 412 metros.\nForam mais de 2 milhões\nde passageiros em 2024, e o custo subiu para\n"
        "1,4 mil milhões de euros.\n",
        language="pt",
        name="bahn/02_pt_ponte.txt",
        date="2025-03-01",
    ),
    Article.from_text(
        "新しい橋の長さは412メートルで、総工費は15億ユーロに上る。乗客は230万人だった。\n",
        language="ja",
        name="bahn/03_ja_hashi.txt",
        source="東西新聞",
    ),
    Article.from_text(
        "يبلغ طول الجسر 412 مترا. وبلغت التكلفة 1.5 مليار يورو في عام 2025.\n",
        language="ar",
        name="bahn/04_ar_jisr.txt",
        source="صحيفة الميناء",
    ),
    Article.from_text(
        f"The depot lost {HOSTILE_QUOTE} overnight.\u2028A third of trains ran on time.\n",
        language="en",
        name="bahn/05_en_[red]:smile:\u202e.txt",
        title="[bold]Title[/bold] \x1b]0;pwned\x07",
        source="[/foo] :smile: \x1b[2J Wire",
    ),
)


def claim(article: int, quote: str, value: str, unit: str | None = None, /, **more: Any) -> Claim:
    """A claim whose spans are where its words stand in the article."""
    given = ARTICLES[article]
    start = given.text.index(quote)
    sentence = more.pop("sentence", None) or next(line for line in given.text.split("\n") if quote in line)
    at = given.text.index(sentence)
    high = Decimal(more.pop("high")) if "high" in more else None
    bound = more.pop("bound", Bound.EXACT)
    quantity = Quantity(
        span=Span(start, start + len(quote)),
        text=quote,
        value=Decimal(value),
        high=high,
        unit=unit,
        bound=bound,
        low=Decimal(value),
        up=high or Decimal(value),
        rule="number-unit",
    )
    return Claim(
        id=content_id("m", given.name, quote),
        article=given.name,
        language=given.language or "und",
        quantity=quantity,
        span=quantity.span,
        quote=quote,
        sentence_span=Span(at, at + len(sentence)),
        sentence=sentence,
        **more,
    )


def reading(text: str, *mentions: Claim) -> Reading:
    first = mentions[0]
    return Reading(text, first.value, first.high, first.unit, mentions)


YEAR = Period(dt.date(2024, 1, 1), dt.date(2024, 12, 31), "2024")

FACTS = (
    Fact(
        id="f-00000001",
        label="bridge: cost",
        verdict=Verdict.CONTRADICTION,
        caveat=None,
        why="€1.5B is 7.1% above €1.4B",
        gap=0.1 / 1.4,
        readings=(
            reading(
                "€1.4B", claim(0, "1,4 Mrd. Euro", "1.4E9", "EUR"), claim(1, "1,4 mil milhões de euros", "1.4E9", "EUR")
            ),
            reading("€1.5B", claim(2, "15億ユーロ", "1.5E9", "EUR"), claim(3, "1.5 مليار يورو", "1.5E9", "EUR")),
        ),
        evidence=(Evidence("unit", "same currency", 1.23456, "EUR", "EUR"),),
    ),
    Fact(
        id="f-00000002",
        label="bridge: passengers",
        verdict=Verdict.CONTRADICTION,
        caveat=Caveat.BOUND,
        why='2.3M is 15% above 2M, which bahn/02_pt_ponte.txt gives as a lower bound ("mais de")',
        gap=0.15,
        readings=(
            reading(
                "> 2M passengers",
                claim(
                    1,
                    "mais de 2 milhões\nde passageiros",
                    "2E6",
                    bound=Bound.MORE_THAN,
                    noun="passenger",
                    period=YEAR,
                    sentence=SENTENCE_OVER_LINES,
                ),
            ),
            reading(
                "≈ 2.3M passengers",
                claim(0, "Rund 2,3 Millionen Fahrgäste", "2.3E6", bound=Bound.APPROX, noun="passenger", period=YEAR),
                claim(2, "230万人", "2.3E6", noun="passenger"),
            ),
        ),
    ),
    Fact(
        id="f-00000003",
        label="bridge: length",
        verdict=Verdict.AGREEMENT,
        caveat=None,
        why="4 articles in 4 languages give it",
        gap=0.0,
        readings=(
            reading(
                "412 m",
                claim(0, "412 Meter", "412", "meter"),
                claim(1, "412 metros", "412", "meter"),
                claim(2, "412メートル", "412", "meter"),
                claim(3, "412 مترا", "412", "meter"),
            ),
        ),
    ),
    Fact(
        id="f-00000004",
        label="trains on time",
        verdict=Verdict.AGREEMENT,
        caveat=None,
        why="2 articles in 2 languages give it",
        gap=0.0,
        readings=(
            reading(
                "1/3",
                claim(0, "Ein Drittel", "0.3333333333333333333333333333", "times"),
                claim(
                    4, "A third", "0.3333333333333333333333333333", "times", sentence="A third of trains ran on time."
                ),
            ),
        ),
    ),
    Fact(
        id="f-00000005",
        label="[/foo] \x1b[5mdepot\u202e :smile:",
        verdict=Verdict.SINGLE,
        caveat=None,
        why="only bahn/05_en_[red]:smile:\u202e.txt gives it",
        gap=None,
        readings=(reading("900 boxes", claim(4, HOSTILE_QUOTE, "900", noun="\x1b[1mbox")),),
    ),
)


@pytest.fixture
def report() -> Report:
    """Agreement, contradiction with and without a caveat, single, skipped; non-Latin, right-to-left, hostile text."""
    return Report(
        version="0.1.0",
        articles=tuple(
            dataclasses.replace(article, locale=article.language, locale_from="metadata", extracted=number == 4)
            for number, article in enumerate(ARTICLES)
        ),
        facts=FACTS,
        skipped=(
            Skipped("bahn/[bold]\x1b[7mnotes.bin", "not text: NUL bytes", "save it as UTF-8", "drop/bahn/notes.bin"),
        ),
        settings=(("display_locale", "en"),),
    )


def _told_by(*articles: int) -> dict[str, Any]:
    """The first fact, as articles of these numbers would give it: each another figure."""
    return {
        "readings": tuple(
            reading(f"€{1 + number / 10}B", claim(number, quote, "1.4E9", "EUR"))
            for number in articles
            if (quote := {0: "1,4 Mrd. Euro", 2: "15億ユーロ", 3: "1.5 مليار يورو"}[number])
        )
    }


@pytest.fixture
def checked(report: Report) -> Report:
    """A check of two new articles: all kinds of findings, each level, one accepted, one that concerns old articles only."""
    plain, length = FACTS[0], claim(0, "412 Meter", "412", "meter")
    cost, third = claim(1, "1,4 mil milhões de euros", "1.4E9", "EUR"), claim(4, "A third", "0.3333", "times")
    shared = dataclasses.replace(plain, id="f-00000006", label="bridge: cost, rounded", caveat=Caveat.ROUNDING)
    accepted = Acceptance("counted with | without tax", dt.date(2025, 12, 31))
    return dataclasses.replace(
        report,
        facts=(
            *FACTS,
            shared,
            dataclasses.replace(plain, id="f-00000007", label="bridge: cost, accepted", accepted=accepted),
            dataclasses.replace(plain, id="f-00000008", label="bridge: cost, old", **_told_by(0, 2, 3)),
        ),
        new=frozenset({ARTICLES[1].name, ARTICLES[4].name}),
        self_contradictions=(
            SelfContradiction("s-00000001", third.article, "headline", (third, FACTS[4].mentions[0]), None, None, "1 is 2"),
            SelfContradiction("s-00000002", length.article, "lead", (length, length), None, None, "of an old article"),
        ),
        checks=(
            Check("c-00000001", cost.article, "sum", Outcome.HOLDS, "it holds", cost.value, None, "EUR", (cost,)),
            Check(
                "c-00000002", cost.article, "sum", Outcome.DOES_NOT_HOLD, "400M and 900M make 1.3B, not 1.4B",
                Decimal("1.3E9"), cost.value, "EUR", (FACTS[1].readings[0].mentions[0], cost),
            ),
        ),
        revisions=(
            Revision(cost.article, Change.CHANGED, "bridge: length", length, claim(1, "412 metros", "412", "meter")),
            Revision(cost.article, Change.REMOVED, "bridge: deaths", length, None),
        ),
    )  # fmt: skip
