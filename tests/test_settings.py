from __future__ import annotations

import pytest

from claimcheck.errors import UsageError
from claimcheck.settings import FailOn, Settings


def test_the_usual_settings_fail_on_nothing() -> None:
    assert Settings() == Settings("en", (), False, FailOn.NEVER, None)


@pytest.mark.parametrize(
    ("given", "pair"),
    [("*_pt.txt=pt_PT", ("*_pt.txt", "pt_PT")), ("a=b.txt=de", ("a=b.txt", "de")), (" x = fr ", ("x", "fr"))],
)
def test_an_override_is_split_at_its_last_sign(given: str, pair: tuple[str, str]) -> None:
    assert Settings().with_overrides((given,)).locales == (pair,)


@pytest.mark.parametrize("given", ["pt", "=pt", "a.txt=", " = ", ""])
def test_half_an_override_is_refused(given: str) -> None:
    with pytest.raises(UsageError, match="is not PATTERN=LOCALE"):
        Settings().with_overrides((given,))


def test_empty_values_are_refused() -> None:
    with pytest.raises(UsageError, match="display locale is empty"):
        Settings(display_locale=" ")
    with pytest.raises(UsageError, match="is not PATTERN=LOCALE"):
        Settings(locales=(("a.txt", ""),))


def test_only_what_changes_the_findings_is_recorded() -> None:
    chosen = Settings("de", (("*", "pt_PT"),), one_story=True, fail_on=FailOn.ANY, encoder="own:Encoder")
    assert chosen.shown() == (
        ("display_locale", "de"),
        ("locales", "*=pt_PT"),
        ("one_story", "yes"),
        ("encoder", "own:Encoder"),
    )
