"""Whether an account tells a thing somewhere after all."""

from datetime import date

from telling import linked, story_of

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.tellings.echoes import Echoes


def echoes_of(*texts: str) -> tuple[Accounts, Echoes]:
    accounts = Accounts(story_of(texts, published=date(2025, 9, 19)), linked(()))
    return accounts, Echoes(accounts)


def test_the_passage_with_most_of_the_words_is_found_in_each_other_account() -> None:
    accounts, echoes = echoes_of(
        "Le maire a fermé le marché de Lirako.",
        "Il pleuvait.\nLe marché de Lirako a été fermé hier.",
        "Les écoles ont rouvert.",
    )
    first = next(iter(accounts))
    nearest = echoes.nearest(first.keys, frozenset(("a",)))
    assert nearest["b"].told.ref.passage == 1
    assert nearest["b"].share > 0.6
    assert "c" not in nearest or nearest["c"].share < 0.2


def test_a_brief_leaves_things_out_for_want_of_room() -> None:
    _, echoes = echoes_of(
        "Le marché de Lirako a brûlé mardi, et le maire est en fuite. " * 3, "Il a plu.", "x" * 150
    )
    assert echoes.are_short("b")
    assert not echoes.are_short("ab")
