"""Folders of damaged articles through the whole command: whatever is in a file, the run ends as documented, and every
quote of its report stands where the report says."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import cli
from claimcheck.articles import SUFFIXES, read_articles

SAMPLES = tuple(sorted(path for path in (Path(__file__).parents[1] / "samples").rglob("*.*") if path.is_file()))

Mutation = Callable[[bytes], bytes]

HOSTILE = (
    *(b"\x1b[2J\x1b]0;x\x07", b"\xe2\x80\xae", b"<script>alert(1)</script>", b"<!--", b"</article><div>", b"```\n"),
    *(
        b"::error::x\n",
        b"##vso[task.complete]",
        b"[/red] :smile: [link](x)",
        b"\r",
        b"\r\n",
        b"\0",
        b"\xff\xfe",
        b"---\n",
    ),
    *(
        b"=1+1",
        b'"}\n{"text":"',
        b"\xe2\x80\xa8",
        b"\xed\xa0\x80",
        b"&#x202e;&lt;b&gt;",
        b"1,1,1,1,1",
        b"12 12 12 billion",
    ),
)


def between(data: bytes, start: float, length: float) -> tuple[int, int]:
    """A stretch of some bytes, given as shares of their length."""
    first = int(start * len(data))
    return first, first + int(length * (len(data) - first))


def cut(start: float, length: float) -> Mutation:
    def mutation(data: bytes) -> bytes:
        first, last = between(data, start, length)
        return data[:first] + data[last:]

    return mutation


def doubled(start: float, length: float) -> Mutation:
    def mutation(data: bytes) -> bytes:
        first, last = between(data, start, length)
        return data[:last] + data[first:]

    return mutation


def put_in(place: float, what: bytes) -> Mutation:
    def mutation(data: bytes) -> bytes:
        first, _ = between(data, place, 0)
        return data[:first] + what + data[first:]

    return mutation


def lines_again(every: int) -> Mutation:
    def mutation(data: bytes) -> bytes:
        lines = data.splitlines(keepends=True)
        return b"".join(line * (2 if number % every == 0 else 1) for number, line in enumerate(lines))

    return mutation


def recoded(encoding: str) -> Mutation:
    return lambda data: data.decode("utf-8", "replace").encode(encoding, "replace")


shares = st.floats(0, 1)
mutations = st.one_of(
    st.builds(cut, shares, st.floats(0, 0.5)),
    st.builds(doubled, shares, st.floats(0, 0.3)),
    st.builds(put_in, shares, st.sampled_from(HOSTILE)),
    st.builds(put_in, shares, st.binary(max_size=12)),
    st.builds(lines_again, st.integers(1, 4)),
    st.builds(recoded, st.sampled_from(["utf-16", "utf-8-sig", "cp1252", "cp1251", "shift_jis", "utf-16-le"])),
)
damaged = st.tuples(
    st.sampled_from(SAMPLES),
    st.lists(mutations, max_size=4),
    st.sampled_from([None, None, None, *SUFFIXES]),
)


def put_down(folder: Path, drop: list[tuple[Path, list[Mutation], str | None]]) -> None:
    for number, (sample, changes, suffix) in enumerate(drop):
        data = sample.read_bytes()
        for change in changes:
            data = change(data)
        (folder / f"{number}_{sample.stem}{suffix or sample.suffix}").write_bytes(data)


@settings(max_examples=30, deadline=None)
@given(st.lists(damaged, min_size=1, max_size=5))
def test_a_drop_of_damaged_articles_ends_as_documented(drop: list[tuple[Path, list[Mutation], str | None]]) -> None:
    with TemporaryDirectory() as place:
        folder, reports = Path(place, "drop"), Path(place, "reports")
        folder.mkdir()
        reports.mkdir()
        put_down(folder, drop)
        formats = [f"--format={form}={reports / form}" for form in ("json", "csv", "junit", "sarif", "gitlab", "table")]
        status = cli.run(["compare", str(folder), "--quiet", "--fail-on=any", *formats])
        if not (reports / "json").exists():
            # Not one of the files can be read: then there is nothing to report on.
            assert status == cli.FAILED
            return
        document = json.loads((reports / "json").read_text("utf-8"))
        verdicts = {fact["verdict"] for fact in document["facts"]}
        expected = cli.CONTRADICTED if "contradiction" in verdicts else cli.OK
        assert status == (expected if document["articles"] else cli.FAILED)
        assert_every_file_is_accounted_for(document, folder)
        assert_every_quote_is_in_its_place(document, folder)
        mentions = sum(1 for _ in mentions_of(document))
        assert len(list(csv.reader((reports / "csv").read_bytes().decode("utf-8").split("\r\n")[:-1]))) == mentions + 1
        assert json.loads((reports / "sarif").read_text("utf-8"))["version"] == "2.1.0"
        assert isinstance(json.loads((reports / "gitlab").read_text("utf-8")), list)
        ElementTree.fromstring((reports / "junit").read_text("utf-8"))
        assert not set((reports / "table").read_bytes().decode("utf-8")) & set("\x1b\x00\x07\u202e\u2028\r")


def mentions_of(document: dict[str, Any]) -> list[dict[str, Any]]:
    return [mention for fact in document["facts"] for reading in fact["readings"] for mention in reading["mentions"]]


def assert_every_file_is_accounted_for(document: dict[str, Any], folder: Path) -> None:
    told = [entry["article"] for entry in document["articles"]] + [entry["path"] for entry in document["skipped"]]
    assert {name.partition("#")[0] for name in told} == {path.name for path in folder.iterdir()}
    assert all(entry["reason"] and entry["hint"] for entry in document["skipped"])


def assert_every_quote_is_in_its_place(document: dict[str, Any], folder: Path) -> None:
    texts = {article.name: article.text for article in read_articles([folder]).articles}
    for entry in document["articles"]:
        digest = hashlib.sha256(texts[entry["article"]].encode("utf-8", "surrogatepass")).hexdigest()
        assert entry.get("text_sha256", digest) == digest
    for mention in mentions_of(document):
        text = texts[mention["article"]]
        assert text[mention["start"] : mention["end"]] == mention["quote"]
        line = text.split("\n")[mention["line"] - 1]
        assert line[mention["column"] - 1 :].startswith(mention["quote"].partition("\n")[0])
        assert mention["quote"] in mention["sentence"]
