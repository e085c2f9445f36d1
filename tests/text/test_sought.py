"""Expressions that know which letters a text needs."""

import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelread.text.sought import sought

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
    text = data.draw(st.from_regex(expression))
    found, plain = sought(expression).search(text), re.search(expression, text)
    assert found is not None and plain is not None
    assert found.span() == plain.span()
    assert [match.span() for match in sought(expression).finditer(text)] == [
        match.span() for match in re.finditer(expression, text)
    ]


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
