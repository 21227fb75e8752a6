"""When an article is from: its date, or where it has none the day of the week that its lead names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.locales import cldr
from claimcheck.model import Article
from claimcheck.periods import dateline


@dataclass(frozen=True, slots=True)
class Dateline:
    """A day, where the article is dated, and a day of the week, Monday being 0."""

    day: dt.date | None = None
    weekday: int | None = None


Datelines = Mapping[str, Dateline]
"""The datelines of articles, by their names."""


def dateline_of(article: Article) -> Dateline:
    """When an article is from.

    >>> dateline_of(Article.from_text("Es gibt 17 Tote, hieß es am Dienstag.", language="de"))
    Dateline(day=None, weekday=1)
    """
    locale = article.locale or article.language
    language = cldr.language_of(locale) if locale else None
    text = "\n".join(article.text[span.start : span.end] for span in article.prose)
    return Dateline(article.date, dateline(text, language, article.date))
