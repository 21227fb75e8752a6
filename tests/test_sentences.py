"""Sentences: where they end in fifteen languages, that no character is lost, and that no text takes long."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.sentences import LONGEST, find_sentences

# Where "|" stands, and nowhere else, one sentence ends and the next begins.
ROWS = [
    # English
    "Mr. Smith paid $5.5 bn. for the firm.|It employs 1.5 million people.",
    "The U.S. Senate voted on Jan. 22 at 10 a.m. on the bill.|It passed by 51 to 49.",
    "Shares of Harbour Inc. fell 3.2 percent.|The company lost $1.2 billion.",
    "J. K. Brown and Donald P. Miller met Dr. Lee in St. Albans.|Nobody else came.",
    "“We lost 40 houses.” The mayor wept.".replace(".” The", ".”|The"),
    '"Is that all?" she asked.|Nobody answered!|Not one of 300.',
    "Turnout was 62 percent in 2024.|12 people were arrested.",
    "It rose from 3 to 12.|Volkswagen had expected 15.",
    "See No. 5 on p. 12 of the report.|The rest is noise.",
    "The index (up 2.1 pct.) closed at 4,500.5 points.|Traders cheered.",
    "It works e.g. in Norway, i.e. in the cold.|Elsewhere it fails.",
    "The toll is 1.000 or more… The army says less.".replace("… The", "…|The"),
    "The firm was fined.[3] It appealed.".replace("] It", "]|It"),
    "Was it 12?|Or 14?!|No one knows.",
    "He came back to the U.S. The war was over.".replace("U.S. The", "U.S.|The"),
    "It spends 5 bn. on R&D.|No rival spends more than 3.",
    # German
    "Rund 2,3 Mio. Menschen flohen.|Der Schaden beträgt 1,5 Mrd. Euro.",
    "Am 3. Juni kamen 1.000 Gäste nach St. Gallen.|Am 4. Juni war es leer.",
    "Das sind z. B. Häuser, d. h. Gebäude, u. a. in Bonn.|Mehr nicht.",
    "Prof. Dr. Maier rechnet mit 5,5 Mrd.|Die Regierung widerspricht.",
    "Im 19. Jahrhundert lebten hier ca. 300 Leute.|Heute sind es 12.|Die Schule ist zu.",
    "„Es waren 40 Tote.“|Das sagte Bürgermeisterin A. Vogel.",
    "Der 2. Versuch gelang im IV. Quartal 2024.|Das kostete 3 Mio. Dollar.",
    "Der Umsatz stieg um 12 Prozent auf 4 Mrd.|Im Vorjahr waren es 3,6 Mrd. gewesen.",
    "Das Gesetz (Art. 12 Abs. 3) gilt seit dem 1. Januar.|Es bringt bzw. kostet 5 Mio. Franken.",
    "Das war das Ende.|»Es bleiben 12«, sagte er.|»Gut.«|Mehr nicht.",
    # French
    "Le budget atteint 12 Mds. d'euros, selon M. Dupont.|Mme Petit n'y croit pas.",
    "« C'est 300 morts. » Le ministre a confirmé.".replace("» Le", "»|Le"),
    "Env. 3.500 personnes, etc. ont fui.|On ignore pourquoi.",
    "La Banque J. P. Martin a perdu 5,5 %.|Pourquoi ?|Personne ne le sait.",
    # Spanish
    "El Sr. López gastó 1.500 millones de EE. UU. en obras.|¿Quién paga?|Nadie lo sabe.",
    "La inflación fue del 3,5 por ciento en 2024.|«Es mucho», dijo la ministra.",
    "Murieron 40 personas, según el Dr. Ruiz.|Además, 12 siguen desaparecidas.",
    # Portuguese
    "A empresa gastou US$ 5,5 bi. em 2025.|O resto, US$ 6,8 bi., fica para 2026.",
    "O Sr. Silva perdeu R$ 3 mi. Cerca de 40 pessoas fugiram.".replace("mi. Cerca", "mi.|Cerca"),
    "Foram 1.000 mortos, segundo a Dra. Costa.|Já a polícia fala em 900.",
    # Italian
    "Il dott. Rossi ha speso 12 mld. di euro.|La sig.ra Bianchi 3 mln.|Nessuno protesta.",
    "Sono 1.313 i morti, dice il prof. Neri.|Il governo tace.",
    # Dutch
    "De heer J. de Vries betaalde 5 mln. euro, m.a.w. te veel.|Dhr. Bakker zweeg.",
    "Volgens drs. Smit zijn er 3.000 huizen verwoest.|Er vielen 12 doden.",
    # Polish
    "Straty sięgają 5 mld. zł, tj. 3 proc. PKB.|Rząd milczy.",
    "W 2024 r. zginęło 40 osób przy ul. Długiej.|Według inż. Nowaka to mało.",
    "Firma wydała ok. 300 tys. dolarów, m.in. na chipy.|To dużo.",
    # Czech, Swedish, Norwegian
    "Škoda je 5 mld. korun, tj. 12 proc. rozpočtu.|Zemřelo 40 lidí 3. června.",
    "Dne 3. 6. 2024 přišlo 1 000 lidí, např. z Brna.|Policie mlčí.",
    "Det kostar t.ex. 5 mkr. per år, dvs. för mycket.|Ingen vet varför.",
    "Ca. 3 mill. kroner ble brukt bl.a. på skoler.|Regjeringen tier.",
    # Russian, Ukrainian
    "Ущерб составил 5 млрд. долларов и 300 тыс. рублей.|Погибли 40 человек.",
    "В 2024 г. на ул. Ленина жили 1,5 млн. человек.|По данным им. Иванова, их 2 млн.",
    "Об этом сказал А. С. Петров.|Он назвал т.н. «план» ошибкой.",
    "Збитки сягнули 5 млрд. грн.|Загинули 40 осіб.",
    # Greek, Turkish, Finnish, Hungarian
    "Η ζημιά είναι 5 δισ. ευρώ.|Οι νεκροί είναι 40.",
    "Zarar 1,5 milyar lira.|Dr. Yılmaz 40 ölü olduğunu söyledi.",
    "Vahinko on n. 5 milj. euroa.|Kuolleita on 40.",
    "A kár 5 mrd. forint.|Kb. 40 ember halt meg 2024. június 3. óta.",
    # Japanese, Chinese, Korean
    "被害額は1.2兆円。|死者は40人に達した！|原因は不明だ。",
    "「40人が死亡した。」と警察は発表した。|捜索は続く。",
    "损失约为12.5亿元。|死亡人数达40人!|原因不明。",
    "“损失很大。”|市长说。|共有3.5万人撤离。",
    "피해액은 1.2조 원이다.|사망자는 40명이다.",
    # Arabic, Hebrew, Hindi, Thai has no marks
    "قتل 40 شخصا، بحسب د. أحمد.|هل هذا كل شيء؟|لا أحد يعلم.",
    "נהרגו 40 בני אדם.|הנזק הוא 5 מיליארד שקל.",
    "40 लोगों की मौत हुई।|नुकसान 5 करोड़ रुपये है।",
]


@pytest.mark.parametrize("row", ROWS)
def test_a_sentence_ends_where_a_reader_ends_it(row: str) -> None:
    # Chinese and Japanese have no space between sentences, and neither has the end of a Chinese quotation.
    spaced = row.replace("|", "" if any("\u3040" <= character <= "\u9fff" for character in row) else " ")
    assert [spaced[span.start : span.end] for span in find_sentences(spaced)] == row.split("|")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Headline without a stop\nTen people died.", ["Headline without a stop", "Ten people died."]),
        ("- 12 dead\n- 40 hurt\n\n1. Houses\n2. Roads", ["- 12 dead", "- 40 hurt", "1. Houses", "2. Roads"]),
        ("One.\r\n\r\n  Two  \u2028Three", ["One.", "Two", "Three"]),
        ("", []),
        (" \n\t\n", []),
        (".", ["."]),
        ("...", ["..."]),
    ],
)
def test_a_line_is_the_most_that_a_sentence_reaches(text: str, sentences: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_sentences(text)] == sentences


def test_a_paragraph_that_was_wrapped_is_read_as_one() -> None:
    text = (
        "The flood destroyed more than 12,000 houses in the north of the\n"
        "country, the government said on Monday. The damage is put at 3\n"
        "billion dollars, which is twice as much as the year before."
    )
    first, second = find_sentences(text)
    assert text[first.start : first.end].endswith("said on Monday.")
    assert "3\nbillion dollars" in text[second.start : second.end]


def test_lines_that_are_not_full_stay_apart() -> None:
    text = "Twelve people were killed in the floods in the north\nGovernment sends the army\nShares of insurers fall"
    assert len(find_sentences(text)) == 3


def test_only_the_given_stretch_is_split() -> None:
    text = "One. Two. Three."
    assert [text[span.start : span.end] for span in find_sentences(text, 5, 9)] == ["Two."]


def test_a_sentence_without_end_is_cut_but_no_number_is() -> None:
    text = "word 1,234,567 " * 1000
    spans = find_sentences(text)
    assert all(span.end - span.start <= LONGEST for span in spans)
    assert all(text[span.start : span.end].split()[0] in {"word", "1,234,567"} for span in spans)
    assert all(text[span.start : span.end].split()[-1] in {"word", "1,234,567"} for span in spans)


@pytest.mark.parametrize(
    "piece", [".", "!?", "。", '."', "a. ", "1. ", "J. ", " ", "\n", "x" * 50 + "\n", ").", "[1]", "“"]
)
def test_hostile_repetition_takes_linear_time(piece: str) -> None:
    text = piece * (400_000 // len(piece)) + "x"
    started = time.process_time()
    find_sentences(text)
    assert time.process_time() - started < 5


@given(st.text(alphabet=st.sampled_from("aB1 .!?。\n\r\"'”)(…،Д\u2028-é「」と"), max_size=300) | st.text(max_size=100))
def test_every_character_that_shows_is_in_exactly_one_sentence(text: str) -> None:
    spans = find_sentences(text)
    assert list(spans) == sorted(spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    covered = {place for span in spans for place in range(span.start, span.end)}
    assert all(place in covered for place, character in enumerate(text) if not character.isspace())
    for span in spans:
        sentence = text[span.start : span.end]
        assert sentence == sentence.strip()
        assert sentence
