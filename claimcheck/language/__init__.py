"""An article turned into the same article with the locale that its figures are read in, and how that is known.

The only door to py3langid, which is loaded only for an article that does not say its language.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from functools import cache
from typing import Any

from claimcheck.errors import UsageError
from claimcheck.language.regions import settled
from claimcheck.locales import cldr, lexicon
from claimcheck.model import Article, Skipped

# Enough to be sure of a language; what stands at the end of a page is often in another.
_READ = 4000


def locate(article: Article, overrides: Sequence[tuple[str, str]] = ()) -> Article:
    """The article with its locale: the user's word, else its metadata's, else what its text is taken to be.

    `overrides` are patterns of article names, each with a locale; the last that matches wins. Where only a language is
    known, the article's own figures decide on the region, and where they do not, the locale is the language alone.
    `locale_from` says which: `override`, `metadata`, `detected`, or `guess` for a text too short or too mixed to tell.
    A language of its metadata that CLDR does not know is added to `ignored`.

    >>> located = locate(Article.from_text("12 bilhões, 5,5 bilhões", language="pt"))
    >>> located.locale, located.locale_from
    ('pt_BR', 'metadata')

    Raises UsageError for an override whose locale CLDR does not know.
    """
    for pattern, locale_id in reversed(overrides):
        if fnmatchcase(article.name, pattern):
            return replace(article, locale=cldr.canonical(locale_id), locale_from="override")
    prose = "\n".join(article.text[span.start : span.end] for span in article.prose)
    locale, known_from = _declared(article.language, prose[:_READ]), "metadata"
    if locale is None:
        locale, known_from = _detected(prose[:_READ])
    ignored = article.ignored
    if article.language and _canonical(article.language) is None:
        ignored += (("language", article.language),)
    return replace(article, locale=settled(locale, prose, article), locale_from=known_from, ignored=ignored)


def supported_languages() -> tuple[str, ...]:
    """The languages whose figures can be read, as CLDR language codes, sorted."""
    return lexicon.languages("figures")


def unsupported(article: Article) -> Skipped | None:
    """Why the figures of a located article cannot be read, or None where they can.

    >>> unsupported(Article(id="a", name="a", text="", prose=(), locale="yo")).reason
    'language: Yoruba is not supported yet'
    """
    locale = article.locale or ""
    if locale and cldr.language_of(locale) in supported_languages():
        return None
    name = cldr.language_name(locale, "en") if locale else "unknown"
    return Skipped(
        path=article.name,
        reason=f"language: {name} is not supported yet",
        hint="if it is in another language, say so with --locale PATTERN=LOCALE; "
        f"supported: {', '.join(supported_languages())}",
        file=article.path,
    )


def _declared(language: str | None, text: str) -> str | None:
    """The locale that metadata names; None where CLDR does not know it, or the text is not in its script."""
    locale = _canonical(language) if language else None
    if locale is None:
        return None
    locale = _data()["detection"]["names"].get(locale, locale)
    scripts = _scripts(text)
    own = [name for name, languages in _data()["scripts"].items() if cldr.language_of(locale) in languages] or ["LATIN"]
    # Templates of pages declare English over anything. Names and quotations may be in another script, hence the tenth.
    written = sum(scripts[name] for name in own)
    return locale if written * 10 >= scripts.total() else None


def _canonical(language: str) -> str | None:
    try:
        return cldr.canonical(language)
    except UsageError:
        return None


def _detected(text: str) -> tuple[str, str]:
    detection = _data()["detection"]
    letters = sum(character.isalpha() for character in text)
    language, confidence = _classified(text)
    if letters >= detection["least_letters"] and confidence >= detection["least_confidence"]:
        return language, "detected"
    script = _script(text)
    of_script: list[str] = _data()["scripts"].get(script, [language])
    return (language if script == "LATIN" else of_script[0]), "guess"


def _classified(text: str) -> tuple[str, float]:
    """The likeliest of the languages that are told apart, and how likely it is, from 0 to 1."""
    language, confidence = _classifier().classify(text)
    return _data()["detection"]["names"].get(language, language), float(confidence)


@cache
def _classifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    classifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)  # type: ignore[no-untyped-call]
    classifier.set_languages(_data()["detection"]["languages"])
    return classifier


def _script(text: str) -> str | None:
    """The script that most letters are in; None where there are no letters."""
    scripts = _scripts(text)
    # Japanese is written in three scripts, of which the one that it shares with Chinese may prevail.
    if scripts["HIRAGANA"] * 10 > scripts.total():
        return "HIRAGANA"
    return max(sorted(scripts), key=scripts.__getitem__, default=None)


def _scripts(text: str) -> Counter[str]:
    """How many letters are in each script, by the first word of their Unicode names."""
    return Counter(unicodedata.name(letter, "?").partition(" ")[0] for letter in text if letter.isalpha())


@cache
def _data() -> Mapping[str, Any]:
    return lexicon.shared("regions")
