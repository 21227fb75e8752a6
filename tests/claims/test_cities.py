"""Large cities have one key in all languages, whatever their script and case."""

from __future__ import annotations

import pytest

from claimcheck.claims.cities import find_cities


@pytest.mark.parametrize(
    ("language", "text", "keys"),
    [
        ("ar", "في باريس وموسكو", ["paris", "moscow"]),
        ("cs", "V Moskvě a v Paříži", ["moscow", "paris"]),
        ("de", "Von Moskau nach Warschau", ["moscow", "warsaw"]),
        ("el", "στη Μόσχα και στο Παρίσι", ["moscow", "paris"]),
        ("es", "De Nueva York a Londres", ["new", "york", "london"]),
        ("fi", "Pariisissa ja Moskovassa", ["paris", "moscow"]),
        ("he", "במוסקבה", ["moscow"]),
        ("hi", "टोक्यो और पेरिस में", ["tokyo", "paris"]),
        ("ja", "パリと東京", ["paris", "tokyo"]),
        ("ja", "アパリナの東側", []),
        ("ko", "서울에서 파리로", ["seoul", "paris"]),
        ("pl", "z Warszawy do Paryża", ["warsaw", "paris"]),
        ("ru", "в Москве и Париже", ["moscow", "paris"]),
        ("th", "ในปารีสและโตเกียว", ["paris", "tokyo"]),
        ("zh", "巴黎和东京", ["paris", "tokyo"]),
        ("pl", "w warszawie", []),
        ("is", "Í París", ["paris"]),
        (None, "Moskau", []),
    ],
)
def test_a_city_has_one_key(language: str | None, text: str, keys: list[str]) -> None:
    found = find_cities(text, language)
    assert [name.key for name in found] == keys
    assert all(0 <= name.span.start < name.span.end <= len(text) for name in found)
