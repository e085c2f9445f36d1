"""Expressions that know which letters a text needs."""

import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelread.resources import shipped
from sahelread.text.lexicon import table
from sahelread.text.sought import several, sought
from sahelread.text.words import fold

LETTERS = [
    (r"(?<!\w)(?:hausse|baisse) (?:des prix|du cours)\b", ("baisse du cours", "baisse des prix")),
    (r"(?:a|ont|avait) (?:donc )?repris la mer", ("repris la mer",)),
    (r"\bprix(?: [a-z]+){0,3} doubl(?:e|es|ent)\b", (" double", " doublent")),
    (r"qu'(?=\w+ (?:recule|avance))", ("avance", "recule")),
    (r"\d+ (?:vaches?|chevres?)", (" chevre", " vache")),
]


@pytest.mark.parametrize(("expression", "some"), LETTERS)
def test_the_letters_stand_in_what_the_expression_is_found_in(expression: str, some: tuple[str, ...]) -> None:
    letters = sought(expression).letters
    assert letters is not None
    assert all(any(one.strip() in other or other.strip() in one for one in letters) for other in some)


@pytest.mark.parametrize("expression", [r"\w+", "un|de", r"(?:a|le) (?P<one>\w+)", "(?i:marche)", "mil*", ""])
def test_what_may_be_in_any_text_has_no_letters(expression: str) -> None:
    assert sought(expression).letters is None


def test_what_is_found_nowhere_is_not_looked_for() -> None:
    assert sought(r"(?<!\w)(?:(?!)) ?(?:de )?\Z").letters == ()
    assert sought("(?:(?!)|recolte)").letters == ("recolte",)


@pytest.mark.parametrize(
    "expression", [one for one, _ in LETTERS] + [r"(?P<a>x|yz)(?:bcd)+(?P=a)", "ab(?:cde|fg)?hij"]
)
@given(data=st.data())
def test_whatever_an_expression_is_found_in_it_is_found_in(expression: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(expression)) + data.draw(st.sampled_from(("", " ." * 40)))
    found, plain = sought(expression).search(text), re.search(expression, text)
    assert found is not None and plain is not None
    assert found.span() == plain.span()
    assert [match.span() for match in sought(expression).finditer(text)] == [
        match.span() for match in re.finditer(expression, text)
    ]


BEGUN = [
    (r"(?<!\w)(?:hausse|baisse)s? des prix", {"hauss", "baiss"}),
    (r"\bun(?: seul)? (?=mil|riz)", {"un", "seul"}),
    (r"(?<= )(?:a +dit|fait +savoir)(?![\w-])", {"dit", "savoi"}),
    (r"(?:la|le) (?:mil|riz)", {"mil", "riz"}),
    (r"(?<!\w)(?:(?P<up>hausses? [a-z]+)|(?P<down>baisse\w*))", {"hauss", "baiss"}),
]


@pytest.mark.parametrize(("expression", "begun"), BEGUN)
def test_it_is_known_how_words_begin_where_an_expression_is_found(expression: str, begun: set[str]) -> None:
    assert sought(expression).begun == begun


@pytest.mark.parametrize(
    "expression", ["hausse", r"(?=l|)hausse", r"(?<=l)hausse", r"(?<!l')hausse", r"\bde", r"\w+ \d"]
)
def test_what_may_stand_within_a_word_begins_none(expression: str) -> None:
    assert sought(expression).begun is None


def test_a_long_text_of_other_words_is_not_searched() -> None:
    price = sought(r"\b(?:mil|riz)\w*")
    assert price.search("un famil " * 10) is None
    assert not price.may_be_in("un famil " * 10)
    assert price.may_be_in("un famil " * 10 + "millet")


def test_a_part_of_a_text_is_looked_through_as_by_a_compiled_expression() -> None:
    price = sought("prix du (?:mil|riz)")
    text = "le prix du mil, le prix du riz"
    assert price.search(text, 5) is not None
    assert price.search(text, 5)[0] == "prix du riz"  # type: ignore[index]
    assert price.search(text, 0, 10) is None
    assert price.search("le cours du mil") is None
    assert list(price.finditer("le cours du mil")) == []
    assert price.match(text, 3) is not None
    assert price.sub("x", text) == "le x, le x"


def test_an_expression_is_kept_with_its_letters() -> None:
    expression = sought("(?:semis|recolte) de mil")
    again = pickle.loads(pickle.dumps(expression))
    assert again.letters == expression.letters
    assert again.search("une recolte de mil")[0] == "recolte de mil"


# One sentence at least for each expression of the tables that have letters.
HELD = {
    "cause_frames": [
        "Les experts attribuent cette rupture à des pluies exceptionnelles.",
        "La colère était née d'un projet de loi, la panne est due à la foudre.",
        "La grève est partie d'un licenciement; le conflit né du plan social.",
        "L'incendie avait éclaté en cuisine par une bougie.",
        "La crise tient au manque d'eau.",
        "Les enquêteurs privilégient la piste d'un sabotage, la thèse accidentelle est écartée.",
        "Le feu serait d'origine criminelle.",
        "Les habitants mettent en cause le barrage, d'autres pointent du doigt la mairie.",
        "À l'origine de la dispute, il y avait un champ.",
        "La barque a heurté un tronc, l'autre s'est échouée sur un banc de sable.",
    ],
    "unknown_causes": [
        "L'origine du feu reste inconnue.",
        "Les causes de la panne n'ont pas encore été déterminées.",
        "Le vol a été annulé pour une raison inconnue.",
    ],
    "unknown_amounts": [
        "Le nombre exact de victimes n'a pas été précisé.",
        "Un nombre indéterminé de civils a fui.",
        "On ignore encore le nombre de disparus.",
        "Le bilan n'est pas encore connu, sans donner de bilan.",
    ],
    "counted_one": [
        "L'attaque a fait un mort.",
        "Une seule personne a été vue.",
        "Un blessé et deux morts.",
        "Une autre personne est toujours portée disparue.",
    ],
    "outdated_figures": [
        "Un précédent bilan faisait état de sept morts; le chiffre initial était de six.",
        "Le premier décompte donné lundi évoquait trois blessés.",
        "On avait un temps annoncé dix morts, d'abord estimé à huit.",
        "Plus tôt dans la journée, la police avait annoncé quatre morts.",
        "Cinq morts ont été initialement annoncés, avant d'être ramenés à trois.",
        "Dix morts annoncés jusque-là.",
    ],
    "records": ["Le pire bilan depuis dix ans."],
    "age_of_somebody": [
        "Le chanteur (66 ans) et sa sœur, 71 ans, étaient âgés de 30 ans de moins.",
        "Mort à 67 ans, il avait débuté à l'âge de 12 ans.",
    ],
}


def expressions(name: str) -> Iterator[str]:
    """The regular expressions of a table of the lexicon."""
    listed = table("fr", name)
    if isinstance(listed, str):
        listed = [listed]
    for part in (listed["before"], listed["after"]) if isinstance(listed, dict) else (listed,):
        yield from map(str, part)


def texts() -> list[str]:
    """The sentences above and the paragraphs of the shipped articles."""
    read = [path.read_text("utf-8") for path in sorted(Path(shipped("seeds")).glob("*.txt"))]
    return [
        *(one for held in HELD.values() for one in held),
        *(line for text in read for line in text.split("\n") if line),
    ]


@pytest.mark.parametrize("name", HELD)
def test_an_expression_of_the_lexicon_is_found_wherever_it_stands(name: str) -> None:
    for one in expressions(name):
        looked_for, plain = sought(one), re.compile(one)
        for folded in map(fold, texts()):
            assert (looked_for.search(folded) is None) == (plain.search(folded) is None), folded


@pytest.mark.parametrize(("name", "sentence"), [(name, one) for name, held in HELD.items() for one in held])
def test_each_of_these_sentences_may_hold_what_it_holds(name: str, sentence: str) -> None:
    assert any(sought(one).may_be_in(fold(sentence)) for one in expressions(name))


def test_a_plain_sentence_is_spared() -> None:
    letters = [
        sought(one) for name in ("unknown_causes", "unknown_amounts", "records") for one in expressions(name)
    ]
    assert not any(one.may_be_in("les eleves chantent dans la cour") for one in letters)


def test_several_expressions_are_found_one_after_the_other() -> None:
    both = several(["prix du (?P<what>mil|riz)", "(?P<what>semis) de mil"])
    text = "apres les semis de mil, le prix du riz et le prix du mil"
    assert [match["what"] for match in both.finditer(text)] == ["riz", "mil", "semis"]
    assert list(both.finditer("le cours du mil")) == []
    assert several([r"\bsemis", r"\b(?:mil|riz) "]).begun == {"semis": (0,), "mil": (1,), "riz": (1,)}
    anywhere = several([r"\bsemis", r"emis|cours", r"\briz "])
    assert anywhere.begun == {"semis": (0,), "": (1,), "riz": (2,)}
    assert [match[0] for match in anywhere.finditer(f"{text}, apres les pluies de juin")] == [
        "semis",
        "emis",
        "riz ",
    ]
    assert list(several([]).finditer(text)) == []
