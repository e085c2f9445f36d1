"""The lines of a list: what each says, and in a lower voice what is said beside it, never torn."""

import pytest

from sahelread.ui.screens.choosing import Choice, _lines

CHOICES = [Choice("k", "Combien ?", "nombre · deux récits"), Choice("m", "Qui l’a dit ?", "acteur")]


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (40, ["Combien\u00a0?      nombre · deux récits", "Qui l’a dit\u00a0?  acteur"]),
        (32, ["Combien\u00a0?   nombre · deux récits", "Qui l’a dit\u00a0?             acteur"]),
        (24, ["Combien\u00a0?\n   nombre · deux récits", "Qui l’a dit\u00a0?  acteur"]),
        (
            18,
            ["Combien\u00a0?\n   nombre · deux\n   récits", "Qui l’a dit\u00a0?\n   acteur"],
        ),
    ],
)
def test_what_is_said_beside_stands_in_a_column_at_the_edge_or_indented_below(
    width: int, lines: list[str]
) -> None:
    assert [line.plain for line in _lines(CHOICES, width)] == lines


def test_a_line_with_nothing_beside_it_is_as_it_is() -> None:
    assert [line.plain for line in _lines([Choice("k", "Thème clair")], 40)] == ["Thème clair"]


def test_a_line_breaks_where_no_mark_is_left_without_its_word() -> None:
    [line] = _lines([Choice("q", "Lequel est vrai : « aucun » ou « rien » ?", "")], 18)
    assert line.plain == "Lequel est vrai\u00a0:\n«\u00a0aucun\u00a0» ou\n«\u00a0rien\u00a0»\u00a0?"
