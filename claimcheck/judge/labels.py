"""A group's claims -> its label, "subject: measure", from the names and measure words that its articles share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from claimcheck.claims.spellings import one_spelling
from claimcheck.locales import cldr
from claimcheck.locales.measures import family_of, label_in, leads_in, measures
from claimcheck.model import SCORE, Claim
from claimcheck.places import find_places
from claimcheck.quantities.units import dimension_of

# Names and measure words farther off than this say little about the figure.
_NAME_REACH = 90
_FAR_NAME_REACH = 200
_MEASURE_REACH = 45
_SCOPE_REACH = 50
# A word for a change, a rest or a sum is soon about the next figure.
_CLOSE_SCOPE_REACH = 25
_CLOSE_FAMILIES = frozenset({"direction", "sum"})
_NOUN_REACH = 30
# An own word right behind the number speaks as loud as a lexicon word this much nearer than its reach.
_OWN_WORD = 2
_MOST_SCOPES = 2
_LONGEST_WORD = 30
_FEWEST_TO_SHARE = 2
_FIRST_OTHER_SCRIPT = 0x250
_UNKNOWN = "und"
# What a figure is called when nothing says what it measures, by its unit.
_PLAIN = {SCORE: "score", "percent": "share", "times": "multiple", "percentage-point": "change in percentage points"}
_DIMENSIONS = {
    "calendar-time": "duration",
    "clock-time": "duration",
    "mass": "weight",
    "rate-step": "change of a rate",
}


def label_of(claims: Sequence[Claim], language: str = "en") -> str:
    """What a group of claims is about, in the reader's `language` and in names as the articles print them; never a bare number.

    What the lexicon has no word for in that language is told in English. Where it does not know what is counted, the
    articles' own word says it, in the reader's language if one of them is written in it. Without a name that the articles
    share, the country is the subject. The score of a game has two.

    >>> from claimcheck.claims import find_claims
    >>> from claimcheck.model import Article
    >>> label_of(find_claims(Article.from_text("In Ostheim zählt Volta 300 Mitarbeiter.", language="de", name="a")))
    'Volta: employees'
    >>> label_of(find_claims(Article.from_text("Volta employs 300 people in Spain.", language="en", name="a")), "de")
    'Spanien: Menschen'
    """
    subject = _as_known(_subject(claims), claims, language) or _country(claims, language)
    if claims[0].quantity.unit == SCORE:
        other = _as_known(_subject(_without(claims, _subject(claims))), claims, language)
        subject = ", ".join(filter(None, (subject, other)))
    measure = _measure(claims, language)
    return f"{subject}: {measure}" if subject else measure[:1].upper() + measure[1:]


def _subject(claims: Sequence[Claim]) -> str:
    """The name that most articles have near the figure, the nearer one where two tie; farther off only if most have it."""
    total = len({claim.article for claim in claims})
    for reach, fewest in ((_NAME_REACH, min(2, total)), (_FAR_NAME_REACH, total // 2 + 1)):
        found = _best_name(claims, reach, fewest)
        if found:
            return found
    return ""


def _without(claims: Sequence[Claim], subject: str) -> list[Claim]:
    """The claims without a name, in whatever spelling they have it."""
    spelling = one_spelling(name.text for claim in claims for name in claim.names)
    keys = {spelling[name.text] for claim in claims for name in claim.names if name.shown == subject}
    return [
        replace(claim, names=tuple(name for name in claim.names if spelling[name.text] not in keys)) for claim in claims
    ]


def _country(claims: Sequence[Claim], language: str) -> str:
    """The country that more than half of the figures are about and that their own sentences name, as the reader calls it."""
    places = Counter(claim.place for claim in claims if claim.place is not None and _names_its_place(claim))
    best = min(places, key=lambda code: (-places[code], code), default=None)
    if best is None or 2 * places[best] <= len(claims):
        return ""
    return _country_names(language).get(best, "")


def _names_its_place(claim: Claim) -> bool:
    """Whether a figure's place stands in its own sentence; one taken from the sentence before is no subject."""
    return any(place.code == claim.place for place in find_places(claim.sentence, claim.language))


def _as_known(subject: str, claims: Sequence[Claim], language: str) -> str:
    """The name of a country as the reader knows it; any other name as it is printed."""
    for spoken in sorted({claim.language for claim in claims} - {_UNKNOWN}):
        code = cldr.territory_names(spoken).get(subject)
        if code is not None:
            return _country_names(language).get(code, subject)
    return subject


@cache
def _country_names(language: str) -> dict[str, str]:
    return {code: name for name, code in cldr.territory_names(language).items()}


def _best_name(claims: Sequence[Claim], reach: int, fewest: int) -> str:
    near = [(claim, name) for claim in claims for name in claim.names if name.distance <= reach and name.shown]
    spelling = one_spelling(name.text for _, name in near)
    articles: defaultdict[str, set[str]] = defaultdict(set)
    nearness: Counter[str] = Counter()
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    words: defaultdict[str, set[str]] = defaultdict(set)
    for claim, name in near:
        key = spelling[name.text]
        articles[key].add(claim.article)
        nearness[key] += reach - name.distance
        forms[key][name.shown] += 1
        words[name.shown].add(key)
    shared = [key for key in articles if len(articles[key]) >= fewest]
    if not shared:
        return ""
    best = min(shared, key=lambda key: (-len(articles[key]), -nearness[key], key))

    def preference(form: str) -> tuple[bool, int, int, int, str]:
        # A word that one article alone has before a name is a title or a trade: "Marc Weber", not "Milliardär Marc Weber".
        shared_words = len(words[form]) if all(len(articles[key]) >= _FEWEST_TO_SHARE for key in words[form]) else 1
        return not _latin(form), -shared_words, -forms[best][form], len(form), form

    return min(forms[best], key=preference)[:_LONGEST_WORD]


def _latin(form: str) -> bool:
    return all(ord(letter) < _FIRST_OTHER_SCRIPT for letter in form)


def _measure(claims: Sequence[Claim], language: str) -> str:
    units = Counter(claim.quantity.unit or "" for claim in claims)
    unit = _best(units) or None
    votes, scopes = _votes(claims)
    words = Counter(claim.noun for claim in claims if claim.noun is not None and claim.noun not in measures())
    nouns = Counter({name: weight for name, weight in votes.items() if measures()[name].kind == "noun"})
    amounts = votes - nouns

    def scoped(measure: str) -> str:
        return _scoped(measure, scopes, len(claims), language)

    if unit == SCORE:
        return _plain(unit, language)
    if unit is None:
        best = _best(votes)
        own = sum(words.values()) * _MEASURE_REACH * _OWN_WORD
        if words and (best is None or own > votes[best]):
            return scoped(_own_word(claims, words, language))
        specific = _best(Counter({name: weight for name, weight in votes.items() if _tells_more(claims, name)}))
        if best is not None and measures()[best].general and specific is not None:
            return f"{label_in(best, language)} ({label_in(specific, language)})"
        return scoped(label_in(best or "count", language))
    best = _best(amounts) or _best(nouns)
    plain = _plain(unit, language)
    if best is None:
        return scoped(plain)
    label = label_in(best, language)
    if unit == "times":
        return f"{label_in('multiple of', language)} {scoped(label)}"
    noun = _common_noun(claims, nouns)
    if best in nouns:
        return f"{plain} ({label_in(noun, language)})" if noun else scoped(plain)
    if _physical(unit) == "duration":
        return f"{plain} ({label})"
    measure = scoped(label)
    return f"{measure} ({label_in(noun, language)})" if noun and "(" not in measure else measure


def _votes(claims: Sequence[Claim]) -> tuple[Counter[str], Counter[str]]:
    """How strongly the words near the figures speak for each measure, and how many claims have each scope near."""
    votes: Counter[str] = Counter()
    scopes: Counter[str] = Counter()
    for claim in claims:
        money = dimension_of(claim.quantity.unit) == "money"
        for cue in claim.cues:
            known = measures()[cue.id]
            if known.kind == "scope":
                close = family_of(cue.id) in _CLOSE_FAMILIES
                scopes[cue.id] += cue.distance <= (_CLOSE_SCOPE_REACH if close else _SCOPE_REACH)
                continue
            elsewhere = known.locative and cue.id != claim.noun  # "the town has 4,000 people"
            if cue.distance <= _MEASURE_REACH and not (money and known.physical) and not elsewhere:
                weight = 1 if known.general else 3
                votes[cue.id] += (_MEASURE_REACH - cue.distance + 1) * weight * (2 if cue.id == claim.noun else 1)
    return votes, scopes


def _own_word(claims: Sequence[Claim], words: Counter[str], language: str) -> str:
    """The articles' own word for what is counted: in the reader's language, else in Latin letters, the usual one."""
    spoken = {claim.noun for claim in claims if claim.language == language}
    return min(words, key=lambda word: (word not in spoken, not _latin(word), -words[word], word))


def _tells_more(claims: Sequence[Claim], name: str) -> bool:
    """Whether more than half of the claims have a measure near that says what people or things of no name are about."""
    near = sum(any(cue.id == name and cue.distance <= _NOUN_REACH for cue in claim.cues) for claim in claims)
    return not measures()[name].general and 2 * near > len(claims)


def _common_noun(claims: Sequence[Claim], nouns: Counter[str]) -> str | None:
    """What the amount is about, where more than half of the claims have the word near: "cost (bridges)"."""
    best = _best(nouns)
    return best if best is not None and _tells_more(claims, best) else None


def _best(votes: Counter[str]) -> str | None:
    """What has most votes; None where nothing has any."""
    return min(votes, key=lambda name: (-votes[name], name), default=None)


def _physical(unit: str | None) -> str | None:
    """The name of what a physical unit measures; None for money, shares and counts."""
    dimension = dimension_of(unit)
    if dimension in (None, "money", "share"):
        return None
    return _DIMENSIONS.get(dimension or "", dimension)


def _plain(unit: str, language: str) -> str:
    """What a figure is called when nothing says what it measures, by its unit."""
    physical = _physical(unit)
    if physical is not None:
        return label_in(physical, language)
    if unit in _PLAIN:
        return label_in(_PLAIN[unit], language)
    return f"{label_in('amount in', language)} {unit}" if unit.isupper() else unit.replace("-", " ")


def _scoped(measure: str, scopes: Counter[str], total: int, language: str) -> str:
    """The measure with the scopes that more than half of the claims have: "monthly active users", "budget (abroad)".

    Where the language does not set a scope before its noun, all of them stand behind, in brackets.
    """
    common = sorted((-count, name) for name, count in scopes.items() if 2 * count > total)[: _MOST_SCOPES + 1]
    names = [name for _, name in common]
    leads = [name for name in sorted(names, key=_rank) if leads_in(name, language)]
    after = [label_in(name, language) for name in sorted(names) if name not in leads][:_MOST_SCOPES]
    words = " ".join((*(label_in(name, language) for name in leads), measure))
    return f"{words} ({', '.join(after)})" if after else words


def _rank(name: str) -> tuple[bool, str]:
    """A scope that rules out others of its family comes first: "monthly active", not "active monthly"."""
    return family_of(name) is None, name
