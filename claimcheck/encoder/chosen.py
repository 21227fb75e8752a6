"""The name of an encoder in the settings -> the encoder: a folder on disk or `module:callable`. Door to the encoder libraries."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from claimcheck.errors import UsageError

_HINT = "give a folder saved by model2vec or sentence-transformers, or module:callable"
_MODEL2VEC, _TRANSFORMERS = "claimcheck-news[encoders]", "claimcheck-news[transformers]"


class Encoder(Protocol):
    """What turns texts into vectors of one length, one row a text; rows of similar texts point the same way."""

    def encode(self, texts: Sequence[str], /) -> Any:
        """The vectors of the texts, as rows of an array."""


def chosen_encoder(name: str) -> Encoder:
    """The encoder of that name: a folder with a model2vec or a sentence-transformers model, or `module:callable`.

    A folder is read as it is, without the network. Calling a callable must give an object with `encode(texts)`.

    Raises UsageError where the name leads to no encoder, or the library that reads the folder is not installed.
    """
    if Path(name).is_dir():
        return _from_folder(Path(name))
    if ":" not in name:
        raise UsageError(f"no encoder {name!r}: there is no such folder", hint=_HINT)
    return _called(name)


def _from_folder(folder: Path) -> Encoder:
    # Both libraries would look for a newer version of a model that they take to be one of a hub.
    os.environ["HF_HUB_OFFLINE"] = "1"
    # A transformer draws a progress bar while it is loaded, over the tool's own.
    os.environ["HF_HUB_DISABLE_PROGRESS_BARS"] = "1"
    if _is_static(folder):
        return _opened(folder, _model2vec, _MODEL2VEC)
    if (folder / "modules.json").is_file():
        return _opened(folder, _sentence_transformer, _TRANSFORMERS)
    raise UsageError(f"no encoder that is known in {folder}", hint=_HINT)


def _is_static(folder: Path) -> bool:
    """Whether a folder holds static word vectors, as model2vec saves them, and not a whole transformer."""
    config, modules = _json(folder / "config.json"), _json(folder / "modules.json")
    if isinstance(config, dict) and config.get("model_type") == "model2vec":
        return True
    types = [str(module.get("type", "")) for module in modules if isinstance(module, dict)] if modules else []
    return bool(types) and types[0].endswith("StaticEmbedding")


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return None


def _opened(folder: Path, opened: Callable[[Path], Encoder], package: str) -> Encoder:
    try:
        return opened(folder)
    except ImportError as error:
        raise UsageError(
            f"the encoder in {folder} needs a library that is not installed: {error.name or error}",
            hint=f"python -m pip install '{package}'",
        ) from error
    except (OSError, ValueError, KeyError) as error:
        raise UsageError(f"the encoder in {folder} cannot be read: {error}", hint=_HINT) from error


def _model2vec(folder: Path) -> Encoder:
    from model2vec import StaticModel

    encoder: Encoder = StaticModel.from_pretrained(folder)
    return encoder


def _sentence_transformer(folder: Path) -> Encoder:
    from sentence_transformers import SentenceTransformer

    return _OnOneThread(SentenceTransformer(str(folder), device="cpu", local_files_only=True))


class _OnOneThread:
    """A transformer whose sums do not depend on the number of cores: how torch splits them changes their last digits."""

    def __init__(self, model: Any) -> None:
        self._model = model

    def encode(self, texts: Sequence[str], /) -> Any:
        """The vectors of the texts, as rows of an array."""
        import torch

        threads = torch.get_num_threads()  # torch's own, which belongs to the whole process
        torch.set_num_threads(1)
        try:
            return self._model.encode(list(texts), show_progress_bar=False)
        finally:
            torch.set_num_threads(threads)


def _called(name: str) -> Encoder:
    module, _, attribute = name.partition(":")
    try:
        make: Callable[[], Encoder] = getattr(import_module(module), attribute)
        encoder = make()
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise UsageError(f"no encoder {name!r}: {error}", hint=_HINT) from error
    if not callable(getattr(encoder, "encode", None)):
        raise UsageError(f"{name!r} gives no encoder", hint=_HINT)
    return encoder
