"""The forms that a word of the lexicon takes."""

import pytest

from sahelread.aligning.forms import forms


@pytest.mark.parametrize(
    ("word", "expected", "unwanted"),
    [
        ("tuer", {"tue", "tuee", "tues", "tuent", "tuait"}, {"tu"}),
        ("annoncer", {"annonce", "annoncait", "annoncant"}, {"annonca it"}),
        ("exiger", {"exigeait", "exigent"}, {"exigait"}),
        ("rejeter", {"rejette", "rejete", "rejetait"}, set()),
        ("envahir", {"envahissent", "envahi", "envahie"}, set()),
        ("détenir", {"detient", "detenus", "detenue"}, {"detenissent"}),
        ("mourir", {"meurt", "morts", "mourut"}, set()),
        ("élire", {"elu", "elue", "elisent"}, set()),
        ("disparaître", {"disparu", "disparait", "disparaissent"}, set()),
        ("local", {"locaux", "locale", "locales"}, set()),
        ("agresseur", {"agresseurs", "agresseuse"}, set()),
        ("=ouvrier", {"ouvriers"}, {"ouvrie", "ouvrait"}),
        ("grève", {"greve", "greves"}, set()),
    ],
)
def test_french_words_change_as_the_grammar_says(word: str, expected: set[str], unwanted: set[str]) -> None:
    found = forms(word, "fr")
    assert expected <= found
    assert not unwanted & found


def test_english_words_change_as_the_grammar_says() -> None:
    assert {"attacks", "attacked", "attacking"} <= forms("attack", "en")
    assert {"injures", "injured", "injuring"} <= forms("injure", "en")
