"""A drop held against an archive: only its stories, only what is new in it, however the archive is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck import check as checking
from claimcheck.archive import Archive, open_archive
from claimcheck.check import check, fill, reader
from claimcheck.model import Article, Change, Report, Verdict
from claimcheck.pipeline import run
from claimcheck.settings import Settings

SETTINGS = Settings()
OLD = {
    "flood_de.txt": (
        "de",
        "Bei der Flut am Orbas in Tavria starben 43 Menschen. Retter suchen in Ostheim nach Vermissten. "
        "Die Behörden von Tavria brachten 5.400 Bewohner aus Ostheim in Sicherheit.",
    ),
    "flood_fr.txt": (
        "fr",
        "Les inondations de l'Orbas en Tavria ont fait 43 morts. À Ostheim, on cherche des disparus. "
        "Les autorités de Tavria ont évacué 5 400 habitants d'Ostheim.",
    ),
    "plant_es.txt": (
        "es",
        "Solmar inauguró su central en Vigra. La construcción de la central de Solmar costó 481 millones de euros.",
    ),
    "match_en.txt": ("en", "Two late goals won the cup final for Rovers. A crowd of 61,000 saw the match on Sunday."),
}
NEW = {
    "flood_en.txt": (
        "en",
        "Floods on the Orbas in Tavria killed 47 people. Rescuers are searching Ostheim for the missing. "
        "The authorities of Tavria took 5,400 residents of Ostheim to safety.",
    ),
    "budget_en.txt": ("en", "The council of Lindmoor passed its budget. Lindmoor will spend 912 million euros."),
}


def articles(texts: dict[str, tuple[str, str]], folder: Path) -> list[Article]:
    made = [(name, Article.from_text(text, language=language, name=name)) for name, (language, text) in texts.items()]
    return [replace(article, path=str(folder / name)) for name, article in made]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "news.db", make=True) as opened:
        fill(articles(OLD, tmp_path), opened, SETTINGS, reader(SETTINGS))
        yield opened


def contradictions(report: Report) -> list[set[str]]:
    return [{mention.quote for mention in fact.mentions} for fact in report.contradictions]


def test_a_new_article_is_held_against_its_story_alone(archive: Archive, tmp_path: Path) -> None:
    checked = check(articles(NEW, tmp_path), archive, SETTINGS)
    report = checked.report
    assert report.new == frozenset(NEW)
    assert {article.name for article in report.articles} == {*NEW, "flood_de.txt", "flood_fr.txt"}
    assert contradictions(report) == [{"43 Menschen", "43 morts", "47 people"}]
    assert all(report.concerns(fact) for fact in report.facts)
    assert [len(fact.mentions) for fact in report.agreements] == [3]


def test_the_facts_are_those_that_comparing_all_gives(archive: Archive, tmp_path: Path) -> None:
    """An archive gives back what it was given: claims, vectors and all."""
    new = {"flood_en.txt": NEW["flood_en.txt"]}
    checked = check(articles(new, tmp_path), archive, SETTINGS).report
    compared = run(articles({**OLD, **new}, tmp_path), SETTINGS)
    concerning = replace(compared, new=frozenset(new))
    assert {(fact.id, fact.verdict, fact.why) for fact in checked.facts} == {
        (fact.id, fact.verdict, fact.why) for fact in compared.facts if concerning.concerns(fact)
    }


def test_what_was_recorded_is_not_held_against_itself(archive: Archive, tmp_path: Path) -> None:
    first = check(articles(NEW, tmp_path), archive, SETTINGS)
    archive.record(first.dossiers, first.fingerprint)
    again = check(articles(NEW, tmp_path), archive, SETTINGS)
    assert again.report == first.report


def test_a_new_version_is_not_held_against_the_old_one(archive: Archive, tmp_path: Path) -> None:
    language, text = OLD["plant_es.txt"]
    later = {"plant_es.txt": (language, text.replace("481", "489") + " Emplea a 215 personas.")}
    report = check(articles(later, tmp_path), archive, SETTINGS).report
    assert contradictions(report) == []
    (revision,) = report.revisions
    assert revision.change is Change.CHANGED
    assert revision.before is not None
    assert revision.after is not None
    assert (revision.before.quote, revision.after.quote) == ("481 millones de euros", "489 millones de euros")
    assert revision.before.article == revision.after.article == "plant_es.txt"
    assert later["plant_es.txt"][1][revision.after.span.start : revision.after.span.end] == revision.after.quote


def test_two_new_articles_contradict_each_other_without_the_archive(archive: Archive, tmp_path: Path) -> None:
    language, text = NEW["budget_en.txt"]
    both = {"one.txt": (language, text), "two.txt": (language, text.replace("912", "921"))}
    report = check(articles(both, tmp_path), archive, SETTINGS).report
    assert contradictions(report) == [{"912 million euros", "921 million euros"}]


def test_an_archived_article_of_the_same_name_gets_another(archive: Archive, tmp_path: Path) -> None:
    renamed = {"flood_de.txt": NEW["flood_en.txt"]}
    report = check(articles(renamed, tmp_path / "drop"), archive, SETTINGS).report
    assert [article.name for article in report.articles] == ["flood_de.txt", "flood_de.txt (archive)", "flood_fr.txt"]
    mentions = {mention.article: mention.quote for fact in report.contradictions for mention in fact.mentions}
    assert (mentions["flood_de.txt"], mentions["flood_de.txt (archive)"]) == ("47 people", "43 Menschen")


def test_the_order_of_the_drop_makes_no_difference(archive: Archive, tmp_path: Path) -> None:
    drop = articles(NEW, tmp_path)
    assert check(drop, archive, SETTINGS).report == check(drop[::-1], archive, SETTINGS).report


def test_what_another_reading_recorded_is_read_again(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = check(articles(NEW, tmp_path), archive, SETTINGS).report
    monkeypatch.setattr(checking, "fingerprint", lambda *_, **__: "of another version")
    seen: list[str] = []
    checked = check(articles(NEW, tmp_path), archive, SETTINGS, lambda stage, *_: seen.append(stage))
    assert checked.report == expected
    assert "reading the archive again" in seen
    assert archive.stale("of another version") == []
    assert archive.problems("of another version") == []


def test_without_an_encoder_names_and_figures_find_the_story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "load_encoder", lambda _: None)
    with open_archive(tmp_path / "news.db", make=True) as opened:
        fill(articles(OLD, tmp_path), opened, SETTINGS, reader(SETTINGS))
        report = check(articles(NEW, tmp_path), opened, SETTINGS).report
    assert {"43 Menschen", "43 morts", "47 people"} in contradictions(report)


def test_in_a_folder_only_what_concerns_the_new_is_told(tmp_path: Path) -> None:
    for name, (_, text) in {**OLD, **NEW}.items():
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "match_de.txt").write_text(
        "Rovers gewann das Pokalfinale am Sonntag. 63.000 Zuschauer sahen das Spiel."
    )
    only = {(tmp_path / "flood_en.txt").resolve()}
    report = check([tmp_path], None, SETTINGS, only=only).report
    assert report.new == frozenset({"flood_en.txt"})
    assert all(report.concerns(fact) for fact in report.facts)
    assert {"43 Menschen", "43 morts", "47 people"} in contradictions(report)
    assert Verdict.SINGLE not in {fact.verdict for fact in report.facts if len({m.article for m in fact.mentions}) > 1}
