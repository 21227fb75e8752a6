"""Two versions of an article -> what became of its figures: a correction that nobody announced is a finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.align import align
from claimcheck.archive import Archive, Dossier, identity_of
from claimcheck.dossiers import recall
from claimcheck.encoder.stored import Remembered
from claimcheck.judge import judge
from claimcheck.model import Change, Claim, Fact, Revision, Verdict

_BEFORE, _AFTER = "before", "after"


def revisions_of(
    new: Sequence[Dossier], archive: Archive, encoder: Remembered | None, display_locale: str
) -> tuple[Revision, ...]:
    """What new articles changed or left out of the figures of the versions that the archive holds of them."""
    found: list[Revision] = []
    for dossier in new:
        old = archive.newest(identity_of(dossier.article, archive.folder))
        if old is not None and archive.holds(dossier.article) is None:
            revised = compare_versions(archive.dossiers([old.id])[old.id], dossier, encoder, display_locale)
            found += (revision for revision in revised if revision.change is not Change.ADDED)
    return tuple(found)


def compare_versions(
    before: Dossier, after: Dossier, encoder: Remembered | None, display_locale: str
) -> tuple[Revision, ...]:
    """The figures that two versions of an article do not share, in the order of the text.

    A figure that stands in both in the same words of the same sentence is left out, and one that is only worded anew.
    """
    recall([before], encoder)
    name = after.article.name
    kept = Counter(map(_words, before.claims)) & Counter(map(_words, after.claims))
    versions = {
        _BEFORE: _rest(before.claims, Counter(kept), _BEFORE),
        _AFTER: _rest(after.claims, Counter(kept), _AFTER),
    }
    articles = [replace(before.article, name=_BEFORE), replace(after.article, name=_AFTER)]
    facts = [judge(group, display_locale) for group in align(articles, versions, encoder)]
    found = [revision for fact in facts for revision in _revisions(fact, name)]
    return tuple(sorted(found, key=_place))


def _words(claim: Claim) -> tuple[str, str]:
    return claim.sentence, claim.quote


def _rest(claims: Sequence[Claim], kept: Counter[tuple[str, str]], version: str) -> list[Claim]:
    """The claims beside those that both versions have."""
    rest = []
    for claim in claims:
        if kept[_words(claim)]:
            kept[_words(claim)] -= 1
        else:
            rest.append(replace(claim, article=version, id=f"{claim.id}-{version}"))
    return rest


def _revisions(fact: Fact, name: str) -> list[Revision]:
    sides: dict[str, list[Claim]] = {_BEFORE: [], _AFTER: []}
    for mention in fact.mentions:
        sides[mention.article].append(mention)
    before, after = (sorted(sides[side], key=lambda claim: claim.span) for side in (_BEFORE, _AFTER))
    if before and after:
        if fact.verdict is not Verdict.CONTRADICTION:
            return []
        values = {claim.value for claim in after}
        changed = [claim for claim in before if claim.value not in values] or before
        values = {claim.value for claim in changed}
        now = next((claim for claim in after if claim.value not in values), after[0])
        return [_revision(name, Change.CHANGED, fact.label, claim, now) for claim in changed[:1]]
    change = Change.REMOVED if before else Change.ADDED
    first = (before or after)[0]
    return [_revision(name, change, fact.label, first if before else None, first if after else None)]


def _revision(name: str, change: Change, label: str, before: Claim | None, after: Claim | None) -> Revision:
    """The revision with its claims under the article's own name."""
    claims = [
        replace(claim, article=name, id=claim.id.rpartition("-")[0]) if claim is not None else None
        for claim in (before, after)
    ]
    return Revision(name, change, label, claims[0], claims[1])


def _place(revision: Revision) -> tuple[int, int, str]:
    claim = revision.after or revision.before
    assert claim is not None
    return claim.span.start, claim.span.end, revision.change
