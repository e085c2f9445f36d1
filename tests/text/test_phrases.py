"""Fixed phrases of the lexicon, found in a folded text."""

import pytest

from sahelread.text.phrases import Phrases

PHRASES = Phrases(
    [
        "fin",
        "la fin",
        "en raison d'",
        "mis fin",
        "n'a pas cede",
        "revendiqu* .. attaque",
        "ville prise",
        "ville* .. assieg*",
        "vanne* .. .. ferm*",
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("c'est la fin", ["la fin"]),
        ("il a mis  fin au bail", ["mis fin"]),
        ("en raison d'une crue", ["en raison d'"]),
        ("la digue n'a pas cede", ["n'a pas cede"]),
        ("enfin, a la mi-fin ou fin-mai", []),
        ("mis a la fin", ["la fin"]),
        ("le groupe a revendique lundi soir l'attaque", ["revendiqu* .. attaque"]),
        ("ils revendiquent l'attaque", ["revendiqu* .. attaque"]),
        ("ils revendiquent tout, meme l'attaque", []),
        ("ils revendiquent un, deux, trois, quatre faits", []),
        ("la ville prise puis assiegee", ["ville* .. assieg*"]),
        ("une ville prise", ["ville prise"]),
        ("les vannes du grand barrage vert sont fermees", ["vanne* .. .. ferm*"]),
        ("les vannes fermees", ["vanne* .. .. ferm*"]),
        ("les vannes du barrage, tard le soir, sont fermees", []),
        ("", []),
    ],
)
def test_the_longest_phrase_is_found_between_words(text: str, found: list[str]) -> None:
    assert [one.phrase for one in PHRASES.find(text)] == found


def test_a_phrase_must_begin_with_a_word() -> None:
    with pytest.raises(ValueError, match="does not begin"):
        Phrases(["'fin"])


def test_a_first_word_with_any_ending_must_have_three_letters() -> None:
    with pytest.raises(ValueError, match="too few letters"):
        Phrases(["mi* fin"])
