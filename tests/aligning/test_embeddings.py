"""The optional semantic scorer, with a model of a dozen words built here."""

import builtins
from pathlib import Path
from typing import Any

import pytest
from test_align import account, story

from sahelread.aligning import align, embeddings
from sahelread.model import PassageRef
from sahelread.problems import ProblemError

SAME_IN_OTHER_WORDS = story(
    account(
        "a", "Le scrutin fut paisible partout.", "Une éclipse traversera le ciel.", "Rien de neuf au port."
    ),
    account("b", "Cette consultation resta calme.", "Un avion cargo décolle.", "Le marché ferme tôt."),
)


@pytest.fixture(scope="module")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a model that knows "scrutin" and "consultation", "paisible" and "calme" to be near."""
    model2vec = pytest.importorskip("model2vec")
    tokenizers = pytest.importorskip("tokenizers")
    import numpy as np

    near = {"scrutin": 0, "consultation": 0, "paisible": 1, "calme": 1}
    vocabulary = ["[UNK]", *near, "éclipse", "ciel", "avion", "cargo", "marché", "port"]
    vectors = np.zeros((len(vocabulary), 8), dtype=np.float32)
    for number, word in enumerate(vocabulary):
        vectors[number, near.get(word, number % 6 + 2)] = 0.0 if word == "[UNK]" else 1.0
    tokenizer = tokenizers.Tokenizer(
        tokenizers.models.WordLevel(
            {word: number for number, word in enumerate(vocabulary)}, unk_token="[UNK]"
        )
    )
    tokenizer.normalizer = tokenizers.normalizers.Lowercase()
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    folder = tmp_path_factory.mktemp("model")
    model2vec.StaticModel(vectors, tokenizer, normalize=True).save_pretrained(folder)
    return folder


def score_of(links: Any, a: PassageRef, b: PassageRef) -> float:
    return max((link.score for link in links if (link.a, link.b) == (a, b)), default=0.0)


def test_passages_close_in_meaning_gain_from_the_model(tiny_model: Path) -> None:
    pair = PassageRef("a", 0), PassageRef("b", 0)
    without = score_of(align(SAME_IN_OTHER_WORDS, bar=0.01).links, *pair)
    assert score_of(align(SAME_IN_OTHER_WORDS, bar=0.01, model=tiny_model).links, *pair) > without


def test_the_evidence_names_the_model_s_part(tiny_model: Path) -> None:
    for link in align(SAME_IN_OTHER_WORDS, model=tiny_model).links:
        assert sum(evidence.share for evidence in link.evidence) == pytest.approx(1, abs=0.005)
    kinds = {one.kind for link in align(SAME_IN_OTHER_WORDS, model=tiny_model).links for one in link.evidence}
    assert "semantic" in kinds


def test_a_passage_is_embedded_once(tiny_model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    align(SAME_IN_OTHER_WORDS, model=tiny_model)
    monkeypatch.setattr(embeddings, "_embedded", lambda *_: pytest.fail("embedded again"))
    align(SAME_IN_OTHER_WORDS, model=tiny_model)


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    pytest.importorskip("model2vec")
    with pytest.raises(ProblemError) as caught:
        align(SAME_IN_OTHER_WORDS, model=tmp_path / "none")
    assert caught.value.problems[0].where == str(tmp_path / "none")


def test_a_folder_with_something_else_is_refused_without_a_traceback(tmp_path: Path) -> None:
    pytest.importorskip("model2vec")
    (tmp_path / "config.json").write_text("{}")
    with pytest.raises(ProblemError):
        align(SAME_IN_OTHER_WORDS, model=tmp_path)


def test_without_model2vec_the_message_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    real = builtins.__import__

    def importing(name: str, *rest: Any, **more: Any) -> Any:
        if name == "model2vec":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", importing)
    with pytest.raises(ProblemError) as caught:
        align(SAME_IN_OTHER_WORDS, model=tmp_path / "other")
    assert caught.value.problems[0].remedy is not None
    assert "sahelread[semantic]" in caught.value.problems[0].remedy.text
