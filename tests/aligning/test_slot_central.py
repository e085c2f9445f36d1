"""What happened: acts that many accounts tell of the same people or place at their beginning."""

import numpy as np

from sahelread.aligning import align
from sahelread.aligning.facts import facts_of
from sahelread.aligning.slot_central import acts_told, central_slots
from sahelread.model import Story
from sahelread.reading import article_from_text

SHORT = "La junte expulse l'ambassadeur de Suède."
LONG = "Lundi soir, l'ambassadeur de Suède a été sommé de quitter le pays sous trois jours."
OTHER = "L'ambassadeur recevait des artistes."


def slots_of(told: list[str]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    acts = [acts_told(facts_of(text, "fr")) for text in told]
    for passage, slot in central_slots(acts, np.arange(len(told))):
        found.setdefault(passage, set()).add(slot.referent)
    return found


def test_an_act_is_told_of_the_people_and_places_named_near_it_in_its_clause() -> None:
    text = "La junte expulse l'ambassadeur, dit Berne."
    acts = acts_told(facts_of(text, "fr"))
    assert ("expel", "ambassador") in acts
    assert not any(act == "expel" and "berne" in of for act, of in acts)


def test_what_three_accounts_tell_at_their_beginning_is_central() -> None:
    found = slots_of([SHORT, LONG, SHORT, OTHER])
    assert set(found) == {0, 1, 2}
    assert found[0] & found[1] & found[2]


def test_what_stands_late_in_an_account_is_background() -> None:
    filling = [f"Le marché aux poissons ouvre à {hour} heures." for hour in range(4, 10)]
    accounts = [[SHORT, *filling], [SHORT, *filling], [SHORT, *filling], [*filling, SHORT]]
    articles = tuple(
        article_from_text("\n\n".join(text), id=str(number)) for number, text in enumerate(accounts)
    )
    links = align(Story("Embassy", articles)).links
    asked = [
        link
        for link in links
        if any(one.kind == "question" and "happened" in str(one.reason) for one in link.evidence)
    ]
    assert asked
    assert all(link.b.passage == 0 and link.a.passage == 0 for link in asked)


def test_what_two_accounts_tell_is_not_central_yet() -> None:
    assert slots_of([SHORT, LONG, OTHER]) == {}


def test_the_span_quotes_the_act_and_what_it_is_told_of() -> None:
    acts = acts_told(facts_of(SHORT, "fr"))
    start, end = next(span for (act, of), span in acts.items() if (act, of) == ("expel", "ambassador"))
    assert SHORT[start:end] == "expulse l'ambassadeur"
