"""The words that evidence quotes."""

from sahelread.aligning.facts import facts_of
from sahelread.aligning.shown_words import telling_words


def test_negation_order_and_source_are_no_reason_to_take_two_passages_for_one() -> None:
    shown = telling_words(facts_of("Selon lui, l'attaque n'avait pas encore été revendiquée dimanche.", "fr"))
    assert list(shown.values()) == ["attaque", "revendiquée", "dimanche"]
