"""New articles and an archive -> the stories that the new ones tell, each with the archived articles that tell it, too.

What it costs depends on the drop: the archive's index gives a few hundred articles for each new one, whatever its size.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.archive import Archive, Dossier, identity_of
from claimcheck.dossiers import portraits_of
from claimcheck.stories import Background, alikeness, cut_of, group_portraits

# So many archived articles are grouped with a new one.
_MOST_NEAR = 40
# Those this far below the cut are among them: the mean over a group settles who belongs to it.
_MARGIN = 0.25

Pair = tuple[int, int]


def find_told_stories(new: Sequence[Dossier], archive: Archive) -> list[list[Dossier]]:
    """The stories of some new articles: in each, new articles first, then archived ones with claims and vectors.

    A new article that the archive holds already, or an older version of it, is not among the archived ones.
    """
    found = _looked_up(new, archive)
    portrayed = archive.portraits(sorted({number for numbers in found for number in numbers}))
    ids = list(portrayed)
    at = {number: place for place, number in enumerate(ids, start=len(new))}
    portraits, meanings = portraits_of([*new, *portrayed.values()])
    search = archive.search()
    background = Background(
        search.articles + len(new),
        search.homes({name for portrait in portraits for name in portrait.names}),
        search.homes_of_figures({figure for portrait in portraits for figure in portrait.figures}),
    )
    pairs = [(place, at[number]) for place, numbers in enumerate(found) for number in numbers]
    pairs += [(left, right) for left in range(len(new)) for right in range(left + 1, len(new))]
    alike = {
        (left, right): worth
        for (left, right), worth in alikeness(portraits, pairs, meanings, background, spellings=False).items()
        if worth >= cut_of(meanings, portraits[left], portraits[right]) - _MARGIN
    }
    stories = []
    for circle in _circles(len(new), alike):
        groups = group_portraits(
            [portraits[place] for place in circle], meanings.chosen(circle) if meanings else None, background
        )
        stories += [[circle[place] for place in group] for group in groups]
    stories = sorted(story for story in stories if story[0] < len(new))
    told = archive.dossiers(ids[place - len(new)] for story in stories for place in story if place >= len(new))
    return [[new[place] if place < len(new) else told[ids[place - len(new)]] for place in story] for story in stories]


def _looked_up(new: Sequence[Dossier], archive: Archive) -> list[list[int]]:
    """For each new article the archived ones that its names, figures and meaning lead to."""
    search = archive.search()
    own: set[int | None] = set()
    for dossier in new:
        newest = archive.newest(identity_of(dossier.article, archive.folder))
        own |= {archive.holds(dossier.article), newest.id if newest else None}
    return [[number for number in search.near(dossier) if number not in own] for dossier in new]


def _circles(new: int, alike: Mapping[Pair, float]) -> Iterator[list[int]]:
    """Places that can be of one story, each new article in one circle: those it is alike, and those these are alike."""
    near: defaultdict[int, list[int]] = defaultdict(list)
    head = list(range(new))

    def top(place: int) -> int:
        while head[place] != place:
            place = head[place]
        return place

    met: dict[int, int] = {}
    for (left, right), _ in sorted(alike.items(), key=lambda item: (-item[1], item[0])):
        if right < new:
            head[max(top(left), top(right))] = min(top(left), top(right))
        elif len(near[left]) < _MOST_NEAR:
            near[left].append(right)
            other = met.setdefault(right, left)
            head[max(top(left), top(other))] = min(top(left), top(other))
    circles: defaultdict[int, set[int]] = defaultdict(set)
    for place in range(new):
        circles[top(place)] |= {place, *near[place]}
    yield from (sorted(circle) for _, circle in sorted(circles.items()))
