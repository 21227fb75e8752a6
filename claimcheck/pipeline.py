"""The way of a figure: articles in, a report out, one function a stage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from claimcheck import __version__
from claimcheck.align import align
from claimcheck.align.figures import figure_of
from claimcheck.arithmetic import find_checks, worst_first
from claimcheck.encoder import Encoder, load_encoder
from claimcheck.judge import dateline_of, judge, self_contradictions
from claimcheck.judge.readings import reading_of
from claimcheck.locales.cldr import canonical
from claimcheck.model import Article, Claim, ClaimReport, Fact, Group, Report, Verdict
from claimcheck.reading import Progress, Readable, counted, read
from claimcheck.report import wording
from claimcheck.settings import Settings
from claimcheck.stories import find_stories

_ORDER = (Verdict.CONTRADICTION, Verdict.AGREEMENT, Verdict.SINGLE)


def compare(
    inputs: Iterable[str | Path | Article],
    *,
    display_locale: str = "en",
    locales: Iterable[tuple[str, str]] = (),
    one_story: bool = False,
    progress: Progress | None = None,
) -> Report:
    """Reads articles and finds where they agree and contradict each other on figures.

    `inputs` are paths (files, folders, globs) and articles, mixed. `display_locale` is how figures are written in the
    report; `locales` are pairs of a file name pattern and the locale of the articles that it matches; `one_story` takes
    all articles for one story instead of finding the stories among them.

    Raises InputError where there is nothing to read, UsageError for a locale that does not exist.
    """
    settings = Settings(display_locale=display_locale, locales=tuple(locales), one_story=one_story)
    return run(inputs, settings, progress)


def run(inputs: Iterable[str | Path | Article], settings: Settings, progress: Progress | None = None) -> Report:
    """The stages in order, under checked settings; `compare` with everything that a user can choose."""
    canonical(settings.display_locale)  # one that does not exist is told before any work is done
    found, claims = read(inputs, settings, progress)
    encoder = load_encoder(settings.encoder) if len(found.articles) > 1 else None
    stories = find_stories(found.articles, claims, encoder, one_story=settings.one_story)
    return judged(stories, claims, encoder, found, settings, progress)


def judged(
    stories: Sequence[Sequence[Article]],
    claims: Mapping[str, Sequence[Claim]],
    encoder: Encoder | None,
    found: Readable,
    settings: Settings,
    progress: Progress | None = None,
) -> Report:
    """What articles, by story, make of their figures together; `claims` by their names, `found` as they were read."""
    display_locale = canonical(settings.display_locale)
    articles = tuple(sorted((article for story in stories for article in story), key=lambda article: article.name))
    groups = [
        group
        for story in counted("stories", stories, progress)
        for group in align(story, claims, encoder)
        if not _is_lone_point(group)
    ]
    datelines = {article.name: dateline_of(article) for article in articles}
    facts = tuple(sorted((judge(group, display_locale, datelines, settings.tolerance) for group in groups), key=_place))
    checks = [check for story in stories for check in find_checks(story, claims, display_locale)]
    return Report(
        version=__version__,
        articles=articles,
        facts=facts,
        skipped=found.skipped,
        notes=found.notes if encoder is not None or len(articles) < 2 else (wording.no_encoder(), *found.notes),
        settings=settings.shown(),
        self_contradictions=tuple(
            contradiction
            for article in articles
            for contradiction in self_contradictions(article, claims[article.name], display_locale)
        ),
        checks=tuple(sorted(checks, key=worst_first)),
    )


def read_claims(
    inputs: Iterable[str | Path | Article], settings: Settings, progress: Progress | None = None
) -> ClaimReport:
    """The stages before anything is compared: what was read in each article, for whoever asks why."""
    display_locale = canonical(settings.display_locale)
    found, claims = read(inputs, settings, progress)
    readings = (
        reading_of((figure_of(claim),), display_locale) for article in found.articles for claim in claims[article.name]
    )
    return ClaimReport(__version__, found.articles, tuple(readings), found.skipped, settings.shown(), found.notes)


def _is_lone_point(group: Group) -> bool:
    """Whether a group is but a point in time that one article tells: no figure, and nothing to compare."""
    return group.claims[0].is_point and len({claim.article for claim in group.claims}) == 1


def _place(fact: Fact) -> tuple[int, bool, int, str, str]:
    """What to read first: contradictions, the ones without a caveat first; then agreements; widely told ones first."""
    articles = {mention.article for mention in fact.mentions}
    return _ORDER.index(fact.verdict), fact.caveat is not None, -len(articles), fact.label, fact.id
