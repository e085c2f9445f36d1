"""What a figure without a noun of its own counts, as the accounts before it say."""

import pytest
from telling import linked, story_of

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.figures.claims import claims
from sahelread.diverging.figures.referents import Referent


def counted(text: str) -> list[tuple[float, Referent]]:
    story = story_of([text], published=None)
    return [(claim.figure, claim.referent) for claim in claims(Accounts(story, linked([])))]


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ("Des milliers de gens ont défilé à Tours.\nIls étaient environ 6 000 sur la place.", "protesting"),
        ("Douze pêcheurs se sont noyés.\nIls étaient 40 à bord.", None),
    ],
)
def test_those_whom_a_pronoun_takes_up_are_those_counted_before_and_not_all_dead(
    text: str, fate: str | None
) -> None:
    assert [referent.fate for _figure, referent in counted(text)][1:] == [fate]
