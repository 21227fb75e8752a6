"""What the README offers for pipelines, run as far as it can be without the services: the action, GitLab, pre-commit."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.report.reading_back import github_commands
from tests.report.test_formats import valid
from tests.test_cli import ARTICLES

ROOT = Path(__file__).parent.parent
ACTION = ROOT / ".github" / "actions" / "claimcheck" / "action.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
OLD, NEW = "1_en_plant.txt", "2_de_kraftwerk.txt"
"""The new one says 489 million euros where the old one says 481."""


def snippet(name: str) -> str:
    """The README's example of a file, by the name in its first line."""
    blocks: list[str] = re.findall(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    (block,) = (block for block in blocks if block.startswith(f"# {name}\n"))
    return block


def parsed(text: str) -> Any:
    return yaml.safe_load(text)


def action() -> Any:
    return parsed(ACTION.read_text("utf-8"))


def step(name: str) -> Any:
    (found,) = (one for one in action()["runs"]["steps"] if one.get("name") == name)
    return found


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A git repository with one article on main, and one more on a branch that contradicts it."""
    folder = tmp_path / "newsroom"
    (folder / "articles").mkdir(parents=True)
    (folder / "articles" / OLD).write_text(ARTICLES[OLD], "utf-8")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "first")
    git(folder, "checkout", "-qb", "drop")
    (folder / "articles" / NEW).write_text(ARTICLES[NEW], "utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "second")
    return folder


@pytest.fixture
def command(tmp_path: Path) -> Path:
    """A folder with the command, as an installation would have it."""
    scripts = tmp_path / "runner" / "claimcheck" / "bin"
    scripts.mkdir(parents=True)
    script = scripts / "claimcheck"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n', "utf-8")
    script.chmod(0o755)
    return scripts


def run_step(
    name: str, newsroom: Path, inputs: Mapping[str, str], path: str | None = None
) -> subprocess.CompletedProcess[str]:
    """A shell step of the action, run as a runner does: inputs in its environment, files for what it has to say."""
    found = step(name)
    defaults = {key: str(value.get("default", "")) for key, value in action()["inputs"].items()}
    assert inputs.keys() <= defaults.keys()
    given = {**defaults, **inputs}
    runner = newsroom.parent / "runner"
    environment = {
        **{key: value for key, value in os.environ.items() if not key.startswith("GITHUB_")},
        "PATH": path or os.environ["PATH"],
        "RUNNER_TEMP": str(runner),
        "GITHUB_WORKSPACE": str(newsroom),
        "GITHUB_ACTION_PATH": str(ACTION.parent),
        "GITHUB_OUTPUT": str(runner / "output"),
        "GITHUB_STEP_SUMMARY": str(runner / "summary.md"),
    }
    for key, value in found["env"].items():
        wanted = re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", value)
        environment[key] = given[wanted[1]] if wanted else value
    # https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax: how `shell: bash` is run.
    bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", found["run"]]
    return subprocess.run(bash, cwd=newsroom, env=environment, capture_output=True, encoding="utf-8", timeout=120)


def outputs(newsroom: Path) -> dict[str, str]:
    lines = (newsroom.parent / "runner" / "output").read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines)


def test_the_action_annotates_sums_up_and_fails(newsroom: Path, command: Path) -> None:
    inputs = {"paths": "articles\n", "since": "main", "formats": "junit=claimcheck.xml\n\ngitlab=quality.json\n"}
    done = run_step("Check the figures", newsroom, inputs)
    assert done.returncode == 1, done.stderr
    (error, *_) = github_commands(done.stdout)
    assert (error[0], error[1]["file"], error[1]["line"]) == ("error", f"articles/{NEW}", "6")
    assert "489 Millionen Euro" in error[2]
    assert "### Contradictions (1)" in (newsroom.parent / "runner" / "summary.md").read_text("utf-8")
    assert outputs(newsroom)["status"] == "1"
    sarif = Path(outputs(newsroom)["sarif-file"]).read_text("utf-8")
    valid(sarif, "sarif")
    (result,) = json.loads(sarif)["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": f"articles/{NEW}", "uriBaseId": "%SRCROOT%", "index": 1}
    valid((newsroom / "claimcheck.xml").read_text("utf-8"), "junit")
    valid((newsroom / "quality.json").read_text("utf-8"), "gitlab")


def test_the_action_passes_where_nothing_is_contradicted(newsroom: Path, command: Path) -> None:
    for inputs in ({"paths": "articles", "fail-on": "never"}, {"paths": f"articles/{OLD}", "summary": "false"}):
        done = run_step("Check the figures", newsroom, inputs)
        assert done.returncode == 0, done.stderr
        assert outputs(newsroom)["status"] == "0"


def test_the_action_says_what_it_could_not_do(newsroom: Path, command: Path) -> None:
    done = run_step("Check the figures", newsroom, {"paths": "no-such-folder"})
    assert done.returncode == 2
    assert "no-such-folder" in done.stderr
    assert outputs(newsroom) == {"status": "2"}


def test_the_action_keeps_an_archive(newsroom: Path, command: Path) -> None:
    first = {"paths": f"articles/{OLD}", "archive": "newsroom.db", "record": "true"}
    assert run_step("Check the figures", newsroom, first).returncode == 0
    assert (newsroom / "newsroom.db").is_file()
    second = {"paths": f"articles/{NEW}", "archive": "newsroom.db"}
    assert run_step("Check the figures", newsroom, second).returncode == 1


@pytest.mark.parametrize(
    "hostile", ["$(touch pwned)", "`touch pwned`", "'; touch pwned; '", '"; touch pwned; "', "--record", "a\n-rf", "*"]
)
@pytest.mark.parametrize("name", ["paths", "since", "archive", "formats", "fail-on", "version"])
def test_no_input_becomes_a_part_of_a_script(newsroom: Path, command: Path, name: str, hostile: str) -> None:
    """Each reaches the command as one argument a line, whatever it holds; the commands here only write down what they get."""
    heard = newsroom.parent / "heard"
    for program in (command / "claimcheck", command / "python"):
        program.write_text(f'#!/bin/sh\nprintf "%s\\0" "$@" >> "{heard}"\n', "utf-8")
        program.chmod(0o755)
    path = f"{command}:{os.environ['PATH']}"
    for one in ("Install claimcheck", "Check the figures"):
        assert run_step(one, newsroom, {"paths": "articles", name: hostile}, path).returncode == 0
    arguments = heard.read_text("utf-8").split("\0")
    given = hostile.split("\n") if name in ("paths", "formats") else [hostile]
    prefix = {"paths": "", "formats": "--format=", "version": "claimcheck-news=="}.get(name, f"--{name}=")
    assert {f"{prefix}{value}" for value in given} <= set(arguments)
    assert name == "paths" or arguments[-2] == "articles"
    assert "--" in arguments[: arguments.index(given[0])] if name == "paths" else True
    assert not list(newsroom.rglob("pwned"))


@pytest.mark.parametrize(
    ("version", "wanted"), [("", f"{ACTION.parent}/../../.."), ("0.1.0", "claimcheck-news==0.1.0")]
)
def test_the_action_installs_itself_or_the_version_that_is_asked_for(
    newsroom: Path, command: Path, version: str, wanted: str
) -> None:
    (command / "python").write_text('#!/bin/sh\necho "$@"\n', "utf-8")
    (command / "python").chmod(0o755)
    done = run_step("Install claimcheck", newsroom, {"version": version}, f"{command}:{os.environ['PATH']}")
    home = newsroom.parent / "runner" / "claimcheck"
    assert done.stdout.splitlines() == [
        f"-m venv {home}",
        f"-m pip install --quiet --disable-pip-version-check {wanted}",
    ]
    assert (Path(f"{ACTION.parent}/../../..") / "pyproject.toml").is_file()


def test_no_script_of_the_action_holds_an_expression() -> None:
    steps = action()["runs"]["steps"]
    assert not [one for one in steps if "${{" in one.get("run", "")]
    used = set(re.findall(r"inputs\.([\w-]+)", ACTION.read_text("utf-8")))
    assert used == set(action()["inputs"])


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        ("vendor.github-actions", None),
        ("vendor.github-workflows", ".github/workflows/figures.yml"),
        ("vendor.gitlab-ci", ".gitlab-ci.yml"),
    ],
)
def test_the_files_are_as_the_services_want_them(tmp_path: Path, schema: str, name: str | None) -> None:
    file = ACTION
    if name is not None:
        file = tmp_path / Path(name).name
        file.write_text(snippet(name), "utf-8")
    tool = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(file)]
    done = subprocess.run(tool, capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_linter_finds_nothing_unsafe_in_the_action_and_in_the_workflow(tmp_path: Path) -> None:
    shutil.copytree(ROOT / ".github", tmp_path / ".github")
    workflow = tmp_path / ".github" / "workflows" / "figures.yml"
    workflow.parent.mkdir()
    # The version of claimcheck is named by its tag, so that a reader sees it; who wants the commit's hash writes that.
    text = snippet(".github/workflows/figures.yml")
    workflow.write_text(re.sub(r"@v0\.1\.0$", f"@{'0' * 40} # v0.1.0", text, flags=re.MULTILINE), "utf-8")
    tool = [str(Path(sys.executable).parent / "zizmor"), "--offline", "--no-progress", str(tmp_path / ".github")]
    done = subprocess.run(tool, capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_workflow_uses_the_action_as_it_is() -> None:
    (job,) = parsed(snippet(".github/workflows/figures.yml"))["jobs"].values()
    used = job["steps"][-1]
    assert used["uses"].split("@")[0].endswith(f"/claimcheck/{ACTION.parent.relative_to(ROOT)}")
    assert used["with"].keys() <= action()["inputs"].keys()


def test_the_script_of_the_gitlab_job_runs(newsroom: Path, command: Path) -> None:
    job = parsed(snippet(".gitlab-ci.yml"))["figures"]
    environment = {
        **os.environ,
        "PATH": f"{command}:{os.environ['PATH']}",
        "CI_PROJECT_DIR": str(newsroom),
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": "main",
        "PYTHONIOENCODING": "utf-8",
    }
    script = ["bash", "-eo", "pipefail", "-c", "\n".join(job["script"])]
    done = subprocess.run(script, cwd=newsroom, env=environment, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 1, done.stderr
    assert "Contradictions (1)" in done.stdout
    reports = job["artifacts"]["reports"]
    quality = (newsroom / reports["codequality"]).read_text("utf-8")
    valid(quality, "gitlab")
    assert json.loads(quality)[0]["location"] == {"path": f"articles/{NEW}", "lines": {"begin": 6}}
    valid((newsroom / reports["junit"]).read_text("utf-8"), "junit")


def pre_commit(folder: Path, *arguments: str, path: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PATH": f"{path}:{os.environ['PATH']}", "PRE_COMMIT_HOME": str(folder.parent / "home")}
    tool = [sys.executable, "-m", "pre_commit", *arguments]
    return subprocess.run(tool, cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=120)


def test_the_hook_and_its_example_are_as_pre_commit_wants_them(newsroom: Path, command: Path) -> None:
    config = newsroom / ".pre-commit-config.yaml"
    config.write_text(snippet(".pre-commit-config.yaml"), "utf-8")
    for arguments in (["validate-manifest", str(HOOKS)], ["validate-config", str(config)]):
        done = pre_commit(newsroom, *arguments, path=command)
        assert (done.returncode, done.stdout) == (0, ""), done.stdout


def test_the_hook_stops_a_commit_that_contradicts_its_folder(newsroom: Path, command: Path) -> None:
    """The hook as published, but run with what is installed already, as a local hook."""
    (hook,) = parsed(HOOKS.read_text("utf-8"))
    (wanted,) = parsed(snippet(".pre-commit-config.yaml"))["repos"][0]["hooks"]
    assert wanted["id"] == hook["id"]
    local = {**hook, **wanted, "language": "system"}
    config = {"repos": [{"repo": "local", "hooks": [local]}]}
    (newsroom / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    git(newsroom, "rm", "-q", "--cached", f"articles/{NEW}")
    git(newsroom, "add", ".pre-commit-config.yaml")
    git(newsroom, "commit", "-qm", "take it back")
    assert "Skipped" in pre_commit(newsroom, "run", path=command).stdout
    git(newsroom, "add", "articles")
    done = pre_commit(newsroom, "run", path=command)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "489 Millionen Euro" in done.stdout
