"""What a status line gives up when it is narrow."""

import pytest

from sahelread.ui.widgets.status import _with_shorter_topic


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
    ],
)
def test_the_topic_gives_way_before_the_question(question: str, width: int, shown: str) -> None:
    assert _with_shorter_topic(question, width) == shown
