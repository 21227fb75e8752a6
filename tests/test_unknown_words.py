"""The helper that shows which words near figures the measure lexicon does not know."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.model import Article
from tests.unknown_words import main, unknown_words


def found(text: str, language: str) -> list[str]:
    return [unknown.word for unknown in unknown_words([Article.from_text(text, language=language, name="a")])]


def test_words_near_figures_are_listed_and_known_ones_names_and_times_are_not() -> None:
    assert found("Am Hafen zählte man 300 Zwetschgen und 12 Tote im Mai 2024.", "de") == [
        "hafen",
        "zählte",
        "man",
        "zwetschgen",
    ]
    assert found("The police in Velda saw 300 flamingos on 3 May.", "en") == ["saw", "flamingos"]


def test_in_a_script_without_spaces_the_characters_beside_the_figure_are_listed() -> None:
    words = found("湖に鶴300羽と死者12人。", "ja")
    assert any("鶴" in word for word in words)
    assert not any("死者" in word for word in words)


def test_the_list_is_by_language_and_frequency(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("They saw 300 flamingos. We met 40 flamingos and 12 ibises there.\n", "utf-8")
    assert main([str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("en: ")
    assert lines[1].split()[:2] == ["2", "flamingos"]


def test_a_folder_that_does_not_exist_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["no-such-folder"]) == 2
    assert "unknown-words" in capsys.readouterr().err
