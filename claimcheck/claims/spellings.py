"""Names as articles spell them -> one spelling each: case endings, transliterations, spellings by ear. Only door to rapidfuzz."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from claimcheck.claims.syllables import BY_SYLLABLE, letters, same_syllables, syllables

BY_EAR = "~"
"""Opens the key of a name that is spelled by its sound, as Katakana does: `~toranpu`."""

_SHORTEST = 4
# A case ending has up to this many letters, and may take the last letters of the name with it ("Narva", "Narvy").
_LONGEST_ENDING = 4
_SHORT_ENDING = 2
_LONG_NAME = 7
# Two transliterations of one long name differ in about one letter of seven ("Selenskyj", "Zelenskyy" start apart).
_LONG_ENOUGH = 6
_ALIKE = 0.84
_ALIKE_BY_EAR = 0.4
_FEWEST_CONSONANTS = 3
# So many make a name of any word, whatever its vowels: Arabic writes few, Hangul one behind each consonant.
_MANY_CONSONANTS = 4
# Names that start alike are compared with at most this many spellings each.
_MOST_COMPARED = 200
_SOUNDS = (
    *(("ph", "f"), ("ck", "k"), ("ch", "k"), ("sh", "s"), ("ts", "t"), ("th", "s"), ("x", "ks")),
    *(("ce", "se"), ("ci", "si"), ("cy", "sy")),
)
_SOUND = str.maketrans("lvcqzmjdg", "rbkksnstk")


def one_spelling(names: Iterable[str]) -> dict[str, str]:
    """The spelling that stands for each name: names spelled nearly alike get one, whatever their order.

    The spelling met most often stands for the others. Each name is compared with the spellings that stand for others
    alone, so that no chain of small differences joins two names.

    >>> found = one_spelling(["narva", "narvy", "narva", "austria", "australia", "trump", "~toranpu"])
    >>> found["narvy"], found["austria"], found["~toranpu"]
    ('narva', 'austria', 'trump')
    """
    counts: defaultdict[str, int] = defaultdict(int)
    for name in names:
        counts[name] += 1
    standing: defaultdict[str, list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for name in sorted(
        counts, key=lambda name: (name.startswith((BY_EAR, BY_SYLLABLE)), -counts[name], len(name), name)
    ):
        shelves = _shelves(name)
        match = next(
            (other for shelf in shelves for other in standing[shelf][:_MOST_COMPARED] if alike(name, other)), None
        )
        found[name] = match or name
        if match is None:
            for shelf in shelves:
                standing[shelf].append(name)
    return found


def alike(one: str, other: str) -> bool:
    """Whether two keys spell one name.

    >>> alike("volkswagen", "volkswagenem"), alike("netanyahu", "netanjahu"), alike("iran", "iraq")
    (True, True, False)
    >>> alike("kering", "~kiringu"), alike("niger", "kigali")
    (True, False)
    """
    if one == other:
        return True
    if one.startswith(BY_SYLLABLE) or other.startswith(BY_SYLLABLE):
        both = one.startswith(BY_SYLLABLE) and other.startswith(BY_SYLLABLE)
        return same_syllables(one, other) if both else alike(_plain(one), _plain(other))
    if one.startswith(BY_EAR) != other.startswith(BY_EAR):
        return _alike_by_ear(one.removeprefix(BY_EAR), other.removeprefix(BY_EAR))
    if one.startswith(BY_EAR) or min(len(one), len(other)) < _SHORTEST:
        return False
    return _differ_in_ending(one, other) or _nearly(one, other)


def _plain(name: str) -> str:
    return letters(name) if name.startswith(BY_SYLLABLE) else name


def _shelves(name: str) -> tuple[str, ...]:
    """Where to look for other spellings: under the first two letters, and under the first two consonants by ear.

    What is read by its syllables is met by their number, too.
    """
    if name.startswith(BY_SYLLABLE):
        return (f"{BY_SYLLABLE}{len(syllables(name))}", *_shelves(letters(name)))
    plain = name.removeprefix(BY_EAR)
    by_ear = f"{BY_EAR}{skeleton(plain)[:2]}"
    return (by_ear,) if name.startswith(BY_EAR) else (plain[:2], by_ear)


def _differ_in_ending(one: str, other: str) -> bool:
    from rapidfuzz.distance import Prefix

    shared = int(Prefix.similarity(one, other))
    shorter, longer = sorted((len(one), len(other)))
    if shared < _SHORTEST:
        return False
    if shared == shorter or shared >= _LONG_NAME:
        return longer - shared <= (_LONGEST_ENDING if shared >= _LONG_ENOUGH else _SHORT_ENDING)
    return shorter - shared == 1 and longer - shared <= _SHORT_ENDING


def _nearly(one: str, other: str) -> bool:
    from rapidfuzz.distance import Levenshtein

    if min(len(one), len(other)) < _LONG_ENOUGH:
        return False
    return bool(Levenshtein.normalized_similarity(one, other, score_cutoff=_ALIKE) >= _ALIKE)


def _alike_by_ear(one: str, other: str) -> bool:
    from rapidfuzz.distance import Levenshtein

    mine, theirs = skeleton(one), skeleton(other)
    if mine != theirs or len(mine) < _FEWEST_CONSONANTS:
        return False
    return bool(Levenshtein.normalized_similarity(one, other, score_cutoff=_ALIKE_BY_EAR) >= _ALIKE_BY_EAR)


class Spellings:
    """Known names, to be asked which of them a word of a script without capitals spells.

    Such a word may be any word, not just a name, so that less counts as alike: the same letters, nearly the same of a
    long enough word, or the same consonants where there are many.

    >>> known = Spellings(["gunsan", "helsinki", "brandt", "jong"])
    >>> [known.spelled(word) for word in ("gunsan", "helsingki", "beulanteu", "jojong")]
    ['gunsan', 'helsinki', 'brandt', None]
    """

    __slots__ = ("_known", "_shelves")

    def __init__(self, names: Iterable[str]) -> None:
        # The key that letters stand for; of two, one that is not read by its syllables.
        self._known: dict[str, str] = {}
        for name in sorted(names, reverse=True):
            if len(plain := _plain(name)) >= _SHORTEST and not name.startswith(BY_EAR):
                self._known[plain] = plain if self._known.get(plain) == plain else name
        self._shelves: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(self._known):
            for shelf in _shelves(name):
                self._shelves[shelf].append(name)

    def __bool__(self) -> bool:
        return bool(self._known)

    def spelled(self, word: str, *, exactly: bool = False) -> str | None:
        """The known name that a word spells, or None; of several the first in the alphabet."""
        if word in self._known:
            return self._known[word]
        if exactly or len(word) < _SHORTEST:
            return None
        shelves = [self._shelves.get(shelf, ())[:_MOST_COMPARED] for shelf in _shelves(word)]
        return next((self._known[name] for shelf in shelves for name in shelf if _echoes(word, name)), None)


def _echoes(word: str, name: str) -> bool:
    heard = skeleton(word)
    return _nearly(word, name) or (len(heard) >= _MANY_CONSONANTS and heard == skeleton(name))


def skeleton(name: str) -> str:
    """The consonants of a name as they sound: what a syllabic script keeps of it.

    >>> skeleton("phoenix"), skeleton("fuenikkusu"), skeleton("tesla"), skeleton("tesura")
    ('fnks', 'fnks', 'tsr', 'tsr')
    """
    for written, sound in _SOUNDS:
        name = name.replace(written, sound)
    kept = [letter for letter in name.translate(_SOUND) if letter.isalpha() and letter not in "aeiouyhw"]
    return "".join(letter for at, letter in enumerate(kept) if at == 0 or letter != kept[at - 1])


def folded(names: Mapping[str, int], spelling: Mapping[str, str]) -> dict[str, int]:
    """Names with their counts, under one spelling each."""
    total: defaultdict[str, int] = defaultdict(int)
    for name in sorted(names):
        total[spelling[name]] += names[name]
    return dict(total)
