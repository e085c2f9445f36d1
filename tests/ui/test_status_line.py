"""What a status line gives up when it is narrow."""

import pytest

from sahelread.ui.widgets.status import _with_shorter_quotes, _with_shorter_topic


@pytest.mark.parametrize(
    ("question", "width", "shown"),
    [
        (
            "Combien de morts (une attaque similaire à Dalla) ?",
            40,
            "Combien de morts (une attaque simila…) ?",
        ),
        ("Combien de morts (une attaque similaire à Dalla) ?", 20, "Combien de morts ?"),
        ("Combien de morts ?", 10, "Combien de morts ?"),
        ("Est-ce dit (les conducteurs (UCA) en grève) ?", 39, "Est-ce dit (les conducteurs (UCA) e…) ?"),
    ],
)
def test_the_topic_gives_way_before_the_question(question: str, width: int, shown: str) -> None:
    assert _with_shorter_topic(question, width) == shown


@pytest.mark.parametrize(
    ("question", "width", "shown"),
    [
        (
            "Lequel est vrai : « échanges jusque-là jugés stratégiques » ou « déjà affaibli » ?",
            66,
            "Lequel est vrai : « échanges jusque-là j… » ou « déjà affaibli » ?",
        ),
        (
            "Which is true: “a siren was heard” or “no siren was heard” ?",
            44,
            "Which is true: “a siren…” or “no siren…” ?",
        ),
        (
            "Quel terme convient : « hué » ou « acclamé » ?",
            20,
            "Quel terme convient : « hué » ou « acclamé » ?",
        ),
    ],
)
def test_of_two_quotes_the_longer_gives_way_and_the_question_keeps_its_end(
    question: str, width: int, shown: str
) -> None:
    assert _with_shorter_quotes(question, width) == shown
