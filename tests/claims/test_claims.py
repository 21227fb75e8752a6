"""What a claim says of its figure: the counted noun, names, countries, times, the source, and an id that stays."""

from __future__ import annotations

import datetime as dt

import pytest

from claimcheck.claims import find_claims
from claimcheck.model import Article, Claim


def claims(text: str, language: str | None, date: str | None = None, name: str = "a") -> tuple[Claim, ...]:
    return find_claims(Article.from_text(text, language=language, name=name, date=date))


@pytest.mark.parametrize(
    ("language", "text", "noun", "quote"),
    [
        ("de", "Es gab 17 Tote in Ostheim.", "death", "17 Tote"),
        ("de", "Die Zahl der Verletzten stieg auf 340.", "injury", "340"),
        ("en", "Last year 5,200 kayaks were stolen.", "kayaks", "5,200 kayaks"),
        ("en", "There were 88,000 deliveries.", "delivery", "88,000 deliveries"),
        ("en", "Divers found 31 amphoras off the coast.", "amphoras", "31 amphoras"),
        ("es", "Hay 45 heridos en la ciudad.", "injury", "45 heridos"),
        ("fr", "On compte 80 000 manifestants à Lyon.", "protester", "80 000 manifestants"),
        ("it", "I feriti: 120, dicono i medici.", "injury", "120"),
        ("ja", "死者は25人に上った。", "death", "25人"),
        ("nl", "Er waren 60 gewonden in de stad.", "injury", "60 gewonden"),
        ("pl", "Ewakuowano 300 mieszkańców wsi.", "evacuee", "300 mieszkańców"),
        ("pl", "Sprzedano 18 tys. kajaków.", "kajaków", "18 tys. kajaków"),
        ("pt", "Morreram 14 soldados na fronteira.", "soldier", "14 soldados"),
        ("ru", "Погибли 12 солдат на границе.", "soldier", "12 солдат"),
        ("zh", "共有30名士兵受伤。", "person", None),
    ],
)
def test_what_a_count_counts(language: str, text: str, noun: str, quote: str | None) -> None:
    (claim,) = claims(text, language)
    assert claim.unit == claim.noun
    assert claim.noun == noun
    if quote is not None:
        assert claim.quote == quote


def test_a_part_of_what_was_counted_counts_the_same() -> None:
    all_of_them, some = claims("Befreit wurden 340 Geiseln. Mindestens 26 von ihnen sind krank.", "de")
    assert (all_of_them.noun, some.noun) == ("hostage", "hostage")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The marchers were 740,000 according to police."),
        ("fr", "Le cortège en réunissait 1,3 million d'après le ministère."),
        ("fr", "Le cortège en réunissait 3,5 millions selon la fédération."),
        ("nl", "Het waren er 740.000 volgens de politie."),
    ],
)
def test_a_source_behind_a_number_is_not_what_it_counts(language: str, text: str) -> None:
    assert claims(text, language)[-1].noun in (None, "protester")


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("en", "The group runs 12 production sites.", "facility"),
        ("en", "The group runs 300 delivery vans.", "vehicle"),
        ("cs", "Skupina má šest výrobních závodů.", "facility"),
        ("en", "The group counts 12,000 deliveries to sites abroad.", "delivery"),
    ],
)
def test_a_measure_word_before_a_noun_says_its_kind(language: str, text: str, noun: str) -> None:
    (claim,) = claims(text, language)
    assert claim.noun == noun


def test_an_elided_noun_is_the_one_before_in_the_sentence() -> None:
    first, second = claims("Sie bauten 300 Brücken, im Vorjahr noch 410.", "de")
    assert (first.noun, second.noun) == ("bridge", "bridge")


def test_an_elided_noun_is_none_of_another_sentence() -> None:
    (_, first, second) = claims("Sono fuggiti 1.800 turisti. A Lecce c'erano 44,8 gradi, a Bari 45,1.", "it")
    assert (first.unit, second.noun) == ("celsius", None)


def test_the_words_of_another_figure_measure_that_one() -> None:
    (_, contract) = claims("The 23-year-old signed a four-year deal.", "en")
    assert "age" not in {cue.id for cue in contract.cues}


@pytest.mark.parametrize(
    ("language", "text", "counters"),
    [
        (
            "it",
            "È l'85 per cento secondo gli organizzatori, il 47 per cento secondo il ministero.",
            ["union-count", "official"],
        ),
        ("fr", "Ils étaient 40 000 selon les syndicats et 9 000 selon le ministère.", ["union-count", "official"]),
    ],
)
def test_who_counted_is_told_right_behind_a_figure(language: str, text: str, counters: list[str]) -> None:
    nearest = [
        next(cue.id for cue in claim.cues if cue.id in ("official", "union-count")) for claim in claims(text, language)
    ]
    assert nearest == counters


def test_money_and_measures_have_no_counted_noun() -> None:
    money, share = claims("Der Umsatz stieg auf 4,5 Mrd. Euro, ein Plus von 12 Prozent.", "de")
    assert (money.noun, money.unit, share.noun, share.unit) == (None, "EUR", None, "percent")
    assert [cue.id for cue in money.cues if cue.kind == "measure"] == ["revenue"]


def test_the_words_of_a_bound_are_no_scope() -> None:
    (claim,) = claims("Au moins 45 blessés à Lyon.", "fr")
    assert [cue.id for cue in claim.cues if cue.kind == "scope"] == []


def test_another_figure_stands_between_a_figure_and_a_word() -> None:
    dead, injured = claims("17 dead, 90 injured", "en")
    assert (dead.cues[0].id, injured.cues[0].id) == ("death", "injury")
    assert next(cue.distance for cue in dead.cues if cue.id == "injury") > 30


def test_names_are_compared_across_scripts() -> None:
    (latin,) = claims("Gestern hat Moskvich 500 Wagen gebaut.", "de")
    (cyrillic,) = claims("Вчера завод Москвич построил 500 машин.", "ru")
    assert {name.text for name in latin.names} & {name.text for name in cyrillic.names} == {"moskvich"}


def test_a_common_noun_is_no_name() -> None:
    (claim,) = claims("Beim Konzern arbeiten 500 Angestellte für Volta.", "de")
    assert "angest" not in {name.text for name in claim.names}
    assert "volta" in {name.text for name in claim.names}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("de", "In Spanien gab es 50 Tote.", "ES"),
        ("en", "French police arrested 50 people.", "FR"),
        ("es", "Los 40 heridos estadounidenses.", "US"),
        ("ru", "В Эстонии погибли 50 человек.", "EE"),
        ("ja", "韓国で50人が死亡した。", "KR"),
        ("en", "There were 50 dead.", None),
    ],
)
def test_the_nearest_country(language: str, text: str, place: str | None) -> None:
    assert claims(text, language)[0].place == place


def test_the_time_of_a_figure_is_that_of_its_sentence() -> None:
    last_year, no_time = claims("Letztes Jahr gab es 50 Tote. Es gab 90 Verletzte.", "de", date="2025-03-01")
    assert last_year.period is not None
    assert (last_year.period.first, last_year.period.last) == (dt.date(2024, 1, 1), dt.date(2024, 12, 31))
    assert no_time.period is None


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("de", "Laut Orbis kostet das 50 Millionen Euro.", "Orbis"),
        ("en", "It cost 50 million euros, according to Orbis.", "Orbis"),
        ("es", "Según Orbis, costó 50 millones de euros.", "Orbis"),
        ("fr", "Selon Orbis, cela coûte 50 millions d'euros.", "Orbis"),
        ("it", "Secondo Orbis, costa 50 milioni di euro.", "Orbis"),
        ("nl", "Volgens Orbis kost dat 50 miljoen euro.", "Orbis"),
        ("pl", "Według Orbis, to 50 milionów euro.", "Orbis"),
        ("pt", "Segundo Orbis, custa 50 milhões de euros.", "Orbis"),
        ("ru", "По данным Росстата, это 50 млн рублей.", "Росстата"),
        ("ja", "警察によると、50人が死亡した。", "警察"),
        ("de", "Das kostet 50 Millionen Euro.", None),
        ("en", "It cost 50 million euros, and the ministry of works said so.", "the ministry of works"),
        ("en", "It cost 50 million euros, Orbis, the owner, said Monday.", None),
        ("en", "Those who left are reported to have got 50 million euros.", None),
        ("es", "Costó 50 millones de euros, según publicó la prensa local.", "la prensa local"),
        ("it", "Costa 50 milioni di euro, secondo i vigili del fuoco.", "i vigili del fuoco"),
        ("pl", "Koszt 50 milionów euro podał Orbis.", "Orbis"),
        ("pt", "Custa 50 milhões de euros, segundo duas pessoas que o viram.", "duas pessoas"),
        ("en", "It cost 50 million euros, according to a ministry memo on Tuesday.", "a ministry memo"),
        ("en", "The bill is 50 million euros, as the ministry said.", "the ministry"),
        ("en", "The bill is 50 million euros, people who left town said.", None),
        ("de", "Das kostet 50 Millionen Euro, sagte laut C.C. Weber niemand.", "C.C. Weber"),
        ("et", "Orbise andmetel 22 protsendile.", "Orbise"),
        ("sv", "Det kostar 50 miljoner euro enligt två personer som såg det.", "två personer"),
        ("cs", "Stálo to 50 milionů eur podle dvou lidí, kteří to viděli.", "dvou lidí"),
        ("fi", "Hinta on 50 miljoonaa euroa, kertoi kaksi ihmistä jotka näkivät sen.", "kaksi ihmistä"),
    ],
)
def test_who_a_figure_is_from(language: str, text: str, source: str | None) -> None:
    assert claims(text, language)[0].attributed_to == source


def test_ids_come_from_content_not_from_places() -> None:
    (alone,) = claims("Es gab 17 Tote.", "de")
    moved = claims("Ein Absatz darüber.\n\nEs gab 17 Tote.", "de")[-1]
    assert alone.id == moved.id


def test_the_same_words_twice_are_two_claims() -> None:
    first, second = claims("Es gab 17 Tote. Es gab 17 Tote.", "de")
    assert first.id != second.id


@pytest.mark.parametrize("language", ["de", "xx", None])
@pytest.mark.parametrize(
    "text", ["", "\x00", "5", "12 12 12 12", "(((((((((7", "「３人」", "a" * 5000 + " 5 " + "b" * 5000]
)
def test_odd_text_makes_no_trouble(language: str | None, text: str) -> None:
    if language == "xx":
        language = "is"
    for claim in claims(text, language):
        assert text[claim.span.start : claim.span.end] == claim.quote


def test_a_share_with_a_minus_is_a_fall_and_a_level_keeps_its_sign() -> None:
    fall, level, cold = claims(
        "Le vendite: -8,3%. Il tasso di interesse era a -0,5%. La temperatura era di -12 gradi.", "it"
    )
    assert (str(fall.value), fall.quote, fall.cues[0].id) == ("8.3", "-8,3%", "decrease")
    assert level.value < 0
    assert cold.value < 0


def test_the_words_own_noun_wins_over_one_that_was_announced_far_before() -> None:
    (claim,) = claims("It designs its own chips with a team of about 1,000 wizards.", "en")
    assert claim.noun == "wizards"
    (claim,) = claims("Da unos 1.200 juglares en el diseño de chips.", "es")
    assert claim.noun == "juglares"
    (claim,) = claims("Morreram 340 na região.", "pt")
    assert claim.noun == "death"


def test_a_hyphenated_name_is_the_same_in_two_words() -> None:
    (joined,) = claims("Yesterday the Brack-Tollen repair took 500 workers.", "en")
    (apart,) = claims("Yesterday the Brack Tollen repair took 500 workers.", "en")
    assert {name.text for name in joined.names} == {name.text for name in apart.names} == {"brack", "tollen"}
    assert {name.shown for name in joined.names} == {"Brack-Tollen"}


def test_each_figure_has_the_source_nearest_to_it() -> None:
    found = claims("There were 400 dead according to aid groups, 750 dead according to police.", "en")
    assert [(int(claim.value), claim.attributed_to) for claim in found] == [(400, "aid groups"), (750, "police")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La luz sumó 3,14 puntos porcentuales, el pan 1,26 puntos y el gas 0,93 puntos."),
        ("pt", "A luz somou 3,14 pontos percentuais, o pão 1,26 pontos e o gás 0,93 pontos."),
        ("en", "Power added 3.14 percentage points, bread 1.26 points and gas 0.93 points."),
    ],
)
def test_points_are_of_percent_where_the_sentence_says_so(language: str, text: str) -> None:
    claims = find_claims(Article.from_text(text, language=language, name="a"))
    assert [claim.unit for claim in claims] == ["percentage-point"] * 3
    assert all(claim.quote.split()[1].startswith("p") for claim in claims)
