"""Settings from files: found in a folder or above it, each with its line, all mistakes told at once, each put to use."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from claimcheck.errors import UsageError
from claimcheck.settings import FailOn, Settings
from claimcheck.settings.files import KEYS, find_settings
from tests.test_cli import run

ALL = """# the newsroom's settings
paths = ["articles", "wire"]
ignore = ["drafts"]
display-locale = "de"
tolerance = 0.02
fail-on = "any"
formats = ["table", "sarif=out.sarif"]
archive = "news.db"
accepted = "desk/accepted.toml"
encoder = "own:Encoder"

[locales]
"*_pt.txt" = "pt-PT"

[sources]
"example.org" = "The Example"
"""
EXPECTED = Settings(
    paths=("articles", "wire"),
    ignore=("drafts",),
    display_locale="de",
    tolerance=Decimal("0.02"),
    fail_on=FailOn.ANY,
    formats=("table", "sarif=out.sarif"),
    archive="news.db",
    accepted="desk/accepted.toml",
    encoder="own:Encoder",
    locales=(("*_pt.txt", "pt_PT"),),
    sources=(("example.org", "The Example"),),
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def in_pyproject(text: str) -> str:
    return "[project]\nname = 'news'\n\n[tool.claimcheck]\n" + text.replace("[loc", "[tool.claimcheck.loc").replace(
        "[sour", "[tool.claimcheck.sour"
    )


def test_every_setting_can_be_set(folder: Path) -> None:
    (folder / "claimcheck.toml").write_text(ALL)
    found = find_settings(Path())
    assert found.settings == EXPECTED
    lines = ALL.splitlines()
    assert found.origins.keys() == KEYS.keys()
    for key, place in found.origins.items():
        file, _, line = place.rpartition(":")
        assert file == "claimcheck.toml"
        assert lines[int(line) - 1].startswith((f"{key} =", f"[{key}]"))


def test_pyproject_says_the_same(folder: Path) -> None:
    (folder / "pyproject.toml").write_text(in_pyproject(ALL))
    found = find_settings(Path())
    assert found.settings == EXPECTED
    lines = (folder / "pyproject.toml").read_text().splitlines()
    assert all(key in lines[int(place.rpartition(":")[2]) - 1] for key, place in found.origins.items())


def test_a_folder_above_counts_and_paths_start_from_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "claimcheck.toml").write_text(ALL)
    (folder / "deep" / "er").mkdir(parents=True)
    monkeypatch.chdir(folder / "deep" / "er")
    found = find_settings(Path())
    assert (found.settings.archive, found.settings.paths[0]) == ("../../news.db", "../../articles")
    assert found.origins["paths"] == "../../claimcheck.toml:2"
    # A project of its own that says nothing of claimcheck does not hide it; one that does, does.
    (folder / "deep" / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert find_settings(Path()).settings.display_locale == "de"
    (folder / "deep" / "pyproject.toml").write_text("[tool.claimcheck]\ndisplay-locale = 'fr'\n")
    assert find_settings(Path()).settings == Settings(display_locale="fr", accepted="../claimcheck-accepted.toml")


def test_an_encoder_is_a_folder_beside_the_file_or_a_callable(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "claimcheck.toml").write_text('encoder = "models/small"\n')
    assert find_settings(Path()).settings.encoder == "models/small"
    (folder / "models" / "small").mkdir(parents=True)
    (folder / "deep").mkdir()
    monkeypatch.chdir(folder / "deep")
    assert find_settings(Path()).settings.encoder == "../models/small"


def test_without_a_file_the_usual_settings_hold(folder: Path) -> None:
    assert find_settings(Path()).settings == Settings()


def test_all_mistakes_are_told_together_each_with_its_line(folder: Path) -> None:
    (folder / "claimcheck.toml").write_text(
        'paths = "articles"\ntolerence = 0.1\nfail-on = "always"\n'
        'tolerance = 2\ndisplay-locale = "xx-nowhere"\nformats = ["yaml"]\narchive = ""\n'
        'ignore = [1]\n[locales]\n"*" = "qq"\n[sources]\nx = 1\n'
    )
    with pytest.raises(UsageError) as caught:
        find_settings(Path())
    told = str(caught.value).splitlines()
    assert told[0] == "10 mistakes in the settings:"
    assert told[2] == "  claimcheck.toml:2: unknown setting 'tolerence': did you mean 'tolerance'?"
    assert [line.split(": ")[0].strip() for line in told[1:11]] == [
        f"claimcheck.toml:{line}" for line in (1, 2, 3, 4, 5, 6, 7, 8, 9, 11)
    ]
    assert told[-1].startswith("hint: the settings are paths, ")
    done = run("compare", "x")
    assert (done.returncode, done.stderr.splitlines()) == (2, told)


def test_what_is_no_toml_is_told_in_the_own_file_only(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool.claimcheck\n")
    assert find_settings(Path()).settings == Settings()
    (folder / "claimcheck.toml").write_text("paths = [\n")
    with pytest.raises(UsageError, match="is not TOML") as caught:
        find_settings(Path())
    assert caught.value.where == "claimcheck.toml"


def test_the_command_shows_what_is_in_force_and_from_where(folder: Path) -> None:
    (folder / "claimcheck.toml").write_text(ALL)
    done = run("settings")
    assert done.returncode == 0
    for line, place in (("fail-on +any", 6), ("tolerance +0.02", 5), ("display-locale +de", 4)):
        assert any(
            shown.split()[0] == line.split()[0] and shown.endswith(f"claimcheck.toml:{place}")
            for shown in done.stdout.splitlines()
        )


def articles(folder: Path) -> None:
    (folder / "drafts").mkdir()
    texts = {
        "a.md": "---\nlanguage: en\nurl: https://desk.example.org/a\n---\nThe plant in Vigra cost 481 million euros.\n",
        "b.md": "---\nlanguage: de\n---\nDas Werk in Vigra kostete 484 Millionen Euro.\n",
        "drafts/c.md": "---\nlanguage: en\n---\nThe plant in Vigra cost 999 million euros.\n",
    }
    for name, text in texts.items():
        (folder / name).write_text(text)


def compared(*arguments: str) -> tuple[list[str], list[str | None]]:
    """The verdicts on shared facts, and the sources."""
    done = run("compare", ".", "--one-story", "--format", "json", *arguments)
    assert done.returncode in (0, 1), done.stderr
    report = json.loads(done.stdout)
    return (
        [fact["verdict"] for fact in report["facts"] if fact["verdict"] != "single"],
        [article["source"] for article in report["articles"]],
    )


def test_ignored_files_sources_and_the_tolerance_are_put_to_use(folder: Path) -> None:
    articles(folder)
    assert compared() == (["contradiction"], ["desk.example.org", None, None])
    (folder / "claimcheck.toml").write_text(
        'ignore = ["drafts/"]\n[sources]\n"example.org" = "The Example"\n"b.*" = "B"\n'
    )
    assert compared() == (["contradiction"], ["The Example", "B"])
    (folder / "claimcheck.toml").write_text('ignore = ["drafts"]\ntolerance = 0.01\n')
    assert compared() == (["agreement"], ["desk.example.org", None])
    (folder / "claimcheck.toml").write_text('ignore = ["drafts"]\ntolerance = 0.006\n')
    assert compared() == (["contradiction"], ["desk.example.org", None])


def test_options_override_the_file(folder: Path) -> None:
    articles(folder)
    (folder / "claimcheck.toml").write_text('display-locale = "de"\nfail-on = "any"\n[locales]\n"*" = "de"\n')
    assert run("compare", ".", "--one-story").returncode == 1
    assert run("compare", ".", "--one-story", "--fail-on", "never").returncode == 0
    assert "481 Mio. €" in run("compare", ".", "--one-story").stdout.replace("\u00a0", " ")
    assert "€481M" in run("compare", ".", "--one-story", "--display-locale", "en").stdout
    report = json.loads(run("compare", ".", "--format", "json", "--locale", "a.md=en_GB").stdout)
    assert [article["locale"] for article in report["articles"]] == ["en_GB", "de", "de"]
