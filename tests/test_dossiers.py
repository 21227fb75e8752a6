"""What the archive keeps of an article, and the fingerprint of the reading that it comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck import dossiers
from claimcheck.dossiers import fingerprint, make_dossiers, recall
from claimcheck.encoder import load_encoder
from claimcheck.encoder.stored import Remembered
from claimcheck.model import Article

ARTICLE = Article.from_text(
    "The flood killed 43 people in Ostheim. Damage came to €12 million.", language="en", name="a"
)


def test_another_encoder_is_another_fingerprint(tmp_path: Path) -> None:
    for name in ("one", "same", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "weights.bin").write_bytes(b"other" if name == "other" else b"equal")
    marks = [fingerprint(str(tmp_path / name), encodes=True) for name in ("one", "same", "other")]
    assert marks[0] == marks[1] != marks[2]
    others = [
        fingerprint("own:Encoder", encodes=True),
        fingerprint(None, encodes=True),
        fingerprint(None, encodes=False),
    ]
    assert len({*marks, *others}) == 5


def test_another_version_is_another_fingerprint(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint(None, encodes=True)
    monkeypatch.setattr(dossiers, "__version__", "999")
    dossiers._reading.cache_clear()
    try:
        assert fingerprint(None, encodes=True) != before
    finally:
        dossiers._reading.cache_clear()


def test_what_was_encoded_is_not_encoded_again() -> None:
    encoder = load_encoder()
    assert encoder is not None
    (made,) = make_dossiers([ARTICLE], Remembered(encoder))

    class Silent:
        def encode(self, texts: object) -> object:
            raise AssertionError(f"asked to encode {texts}")

    knowing = Remembered(Silent())
    recall([made], knowing)
    assert knowing.stored(dossiers._windows(ARTICLE, made.claims)) == made.windows
