"""Countries in a text: a name needs its capital where the script has them, what a language's file lists does not."""

from __future__ import annotations

import pytest

from claimcheck.places import find_places


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("ru", "Кроме того, цены выросли и в России.", ["RU"]),
        ("en", "Dried chile is sold from Chile to Spain.", ["CL", "ES"]),
        ("es", "Un pavo asado, que en Brasil llaman perú.", ["BR"]),
        ("de", "Die estnischen Preise stiegen.", ["EE"]),
        ("ru", "Того, кто опоздал, ждал штраф. «Того же мнения и Чили».", ["CL"]),
        ("ru", "Власти Того повысили налог.", ["TG"]),
        ("hr", "Mali brod potonuo je.\nMali otok u Italiji.", ["IT"]),
        ("ja", "スペインの物価が上がった。", ["ES"]),
        # A name that lost two letters keeps six.
        ("en", "Mayor Green met Frank in Malaga.", []),
        ("de", "Im letzten Monat sank der Absatz in Litauen.", ["LT"]),
        ("hr", "Prosvjed u Francuskoj", ["FR"]),
        # Continents and their parts are no countries.
        ("en", "Sales fell in South America and rose in America.", ["US"]),
        ("ja", "南アメリカで売れた。", []),
        ("ro", "Guvernul ceh și cel norvegian au semnat.", ["CZ", "NO"]),
        ("it", "Il governo ceco e quello norvegese; un cecchino serbava il fucile.", ["CZ", "NO"]),
        ("el", "Η νορβηγική εταιρεία πουλά στη δανική αγορά.", ["NO", "DK"]),
        # What is written onto a name; an article stands before an adjective alone ("المالي" is financial).
        ("ar", "في مضيق بإندونيسيا ولفرنسا وقالت الحكومة الفرنسية", ["ID", "FR", "FR"]),
        ("ar", "الدعم المالي دعم مالي", []),
        ("he", "באינדונזיה ובצרפת", ["ID", "FR"]),
    ],
)
def test_countries(language: str, text: str, codes: list[str]) -> None:
    assert [place.code for place in find_places(text, language)] == codes
