"""Articles in an archive: each once, with its versions, found again as it was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck.archive import Archive, Outcome, open_archive
from tests.archive.conftest import BY, Make

FLOOD = "The flood on the Orbas killed 43 people in Ostheim, and 5,400 residents were taken to safety."
LATER = FLOOD.replace("43", "47")
PLANT = "Volta built 88,000 cars in Vigra last year. The plant cost €481 million."


def test_what_was_recorded_is_found_as_it_was(archive: Archive, dossier: Make) -> None:
    first, second = dossier(FLOOD, "flood.txt"), dossier(PLANT, "plant.txt", url="https://example.org/plant")
    assert archive.record([first, second], BY) == Outcome(added=("flood.txt", "plant.txt"))
    ids = [version.id for version in archive.versions()]
    found = archive.dossiers(ids)
    for number, given in zip(ids, (first, second), strict=True):
        assert replace(found[number].article, path=None) == replace(given.article, path=None)
        assert Path(str(found[number].article.path)).resolve() == Path(str(given.article.path)).resolve()
        assert found[number].claims == given.claims
        assert given.claims
    portraits = archive.portraits(ids)
    assert [portraits[number].names for number in ids] == [dict(first.names), dict(second.names)]
    assert [portraits[number].figures for number in ids] == [first.figures, second.figures]
    assert archive.problems(BY) == []


def test_the_same_article_twice_is_one(archive: Archive, dossier: Make) -> None:
    archive.record([dossier(FLOOD, "a.txt")], BY)
    again = archive.record([dossier(FLOOD, "a.txt"), dossier(FLOOD, "copies/b.txt")], BY)
    assert again == Outcome(known=("a.txt", "copies/b.txt"))
    assert len(archive.versions(superseded=True)) == 1


@pytest.mark.parametrize("url", [None, "https://example.org/flood"])
def test_a_new_version_supersedes_the_old_one(archive: Archive, dossier: Make, url: str | None) -> None:
    archive.record([dossier(FLOOD, "a.txt", url)], BY)
    file = "b.txt" if url else "a.txt"
    assert archive.record([dossier(LATER, file, url)], BY).superseding == (file,)
    (newest,) = archive.versions()
    assert newest.number == 2
    old, new = archive.history(newest.identity)
    assert (old.superseded, new.superseded) == (True, False)
    assert [archive.dossiers([old.id])[old.id].claims[0].quote] == ["43 people"]
    assert archive.search().near(dossier(FLOOD, "c.txt")) == [newest.id]
    assert archive.problems(BY) == []


def test_a_file_that_goes_back_is_a_new_version_but_an_old_copy_is_none(archive: Archive, dossier: Make) -> None:
    for text in (FLOOD, LATER, FLOOD):
        archive.record([dossier(text, "a.txt")], BY)
    assert [version.number for version in archive.versions()] == [3]
    url = "https://example.org/flood"
    old, new = dossier(FLOOD, "old.txt", url), dossier(LATER, "new.txt", url)
    archive.record([old, new], BY)
    assert archive.record([old, new], BY) == Outcome(known=("old.txt", "new.txt"))
    assert archive.problems(BY) == []


def test_records_without_an_address_are_told_apart_by_their_titles(archive: Archive, dossier: Make) -> None:
    def record(text: str, number: int, title: str) -> None:
        made = dossier(text, "feed.jsonl")
        article = replace(made.article, name=f"feed.jsonl#{number}", title=title)
        archive.record([replace(made, article=article)], BY)

    record(FLOOD, 1, "Flood")
    record(PLANT, 1, "Plant")
    record(LATER, 2, "Flood")
    assert [(version.title, version.number) for version in archive.versions()] == [("Plant", 1), ("Flood", 2)]


def test_what_is_removed_is_gone_and_the_version_before_counts_again(archive: Archive, dossier: Make) -> None:
    archive.record([dossier(FLOOD, "a.txt"), dossier(PLANT, "b.txt")], BY)
    archive.record([dossier(LATER, "a.txt")], BY)
    archive.remove(archive.find("a.txt"))
    assert [(version.name, version.number) for version in archive.versions()] == [("a.txt", 1), ("b.txt", 1)]
    assert archive.problems(BY) == []
    # It was not findable while it was superseded: it is read again.
    assert archive.reread(BY, lambda articles: [dossier(article.text, article.name) for article in articles]) == 1
    assert len(archive.search().near(dossier(LATER, "c.txt"))) == 1
    assert archive.problems(BY) == []
    archive.remove(archive.versions(superseded=True))
    assert archive.versions(superseded=True) == []
    assert archive.search().homes(["orbas"]) == {}
    assert archive.problems(BY) == []


def test_all_of_a_drop_is_recorded_or_none(archive: Archive, dossier: Make) -> None:
    archive.record([dossier(FLOOD, "a.txt")], BY)
    broken = replace(dossier(PLANT, "b.txt"), names={"volta": object()})  # type: ignore[dict-item]
    with pytest.raises(TypeError):
        archive.record([dossier(LATER, "a.txt"), broken], BY)
    assert [version.number for version in archive.versions()] == [1]
    assert archive.problems(BY) == []


def test_what_other_code_has_read_is_read_again_and_keeps_its_history(archive: Archive, dossier: Make) -> None:
    archive.record([dossier(FLOOD, "a.txt"), dossier(PLANT, "b.txt")], BY)
    archive.record([dossier(LATER, "a.txt")], BY)
    assert archive.stale(BY) == []
    seen: list[tuple[str, int, int]] = []
    done = archive.reread(
        "another reading",
        lambda articles: [dossier(article.text, article.name) for article in articles],
        lambda stage, done, total: seen.append((stage, done, total)),
    )
    assert (done, archive.stale("another reading")) == (3, [])
    assert seen[-1][1:] == (3, 3)
    assert archive.problems("another reading") == []


@pytest.mark.parametrize("text", ["A lone surrogate \ud800 and 43 dead.", "A NUL \x00 and 43 dead.", "‮43 dead\u2028"])
def test_texts_that_are_no_good_text_survive(archive: Archive, dossier: Make, text: str) -> None:
    archive.record([dossier(text, "a.txt")], BY)
    (version,) = archive.versions()
    assert archive.articles([version.id])[version.id].text == text
    assert archive.problems(BY) == []


@pytest.mark.parametrize("reference", ["a.txt", "https://example.org/flood", "ID"])
def test_an_article_is_found_by_name_address_and_id(archive: Archive, dossier: Make, reference: str) -> None:
    archive.record([dossier(FLOOD, "a.txt", "https://example.org/flood"), dossier(PLANT, "b.txt")], BY)
    wanted = next(version for version in archive.versions() if version.name == "a.txt")
    assert archive.find(wanted.content[:8] if reference == "ID" else reference) == [wanted]
    assert archive.find("nothing") == []


def test_paths_start_from_the_archive(archive: Archive, dossier: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    archive.record([dossier(FLOOD, "2025/a.txt")], BY)
    (version,) = archive.versions()
    assert version.identity == "path:2025/a.txt"
    monkeypatch.chdir(archive.folder)
    assert archive.articles([version.id])[version.id].path == "2025/a.txt"


def test_an_archive_stays_when_it_is_closed(tmp_path: Path, dossier: Make) -> None:
    file = tmp_path / "own.db"
    for text, name in ((FLOOD, "a.txt"), (PLANT, "b.txt")):
        with open_archive(file, make=True) as opened:
            opened.record([dossier(text, name)], BY)
    with open_archive(file, make=False) as opened:
        assert [version.name for version in opened.versions()] == ["a.txt", "b.txt"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["own.db"]
