"""Accounts without an answer: where to look in them all the same."""

from dataclasses import replace
from datetime import date

from export_stories import article, quote

from sahelread.exporting.comparison_markdown import comparison_markdown
from sahelread.exporting.plain_reading import plain_reading
from sahelread.exporting.silences import silences, untold
from sahelread.model import (
    Alignment,
    Comparison,
    Confidence,
    Divergence,
    DivergenceType,
    Group,
    Link,
    PassageRef,
    Story,
    Strength,
    Value,
    Verdict,
    message,
)

ACCOUNTS = (
    article("a", "Collision\nOn compte 39 morts."),
    article("b", "Un drame\nLe nombre des tués serait de quarante, ou peu s'en faut."),
    article("c", "Une route dangereuse\nElle n'a pas de bas-côté."),
)
TOLL = Divergence(
    "toll",
    None,
    DivergenceType.NUMBER,
    Verdict.CONFLICT,
    Confidence.SURE,
    message("How many?"),
    (Value("a", "39", (quote(ACCOUNTS[0], "39 morts"),)), Value("b", None), Value("c", None)),
)
NAMES = {"a": "A", "b": "B", "c": "C"}


def compared(strength: Strength) -> Comparison:
    link = Link(PassageRef("a", 1), PassageRef("b", 1), 0.6, strength)
    return Comparison(Story("s", ACCOUNTS), Alignment((link,)), (TOLL,))


def test_a_passage_that_reports_the_same_is_to_be_read() -> None:
    assert list(silences(compared(Strength.SURE), TOLL, NAMES)) == [
        "no answer read; a passage to read: B (line 2)",
        "C: nothing found",
    ]


def test_a_passage_that_goes_with_one_of_many_answers_may_be_on_the_same() -> None:
    both = (*TOLL.values[:1], Value("c", "none", (quote(ACCOUNTS[2], "bas-côté"),)), Value("b", None))
    asked = replace(TOLL, values=both)
    assert list(silences(compared(Strength.SURE), asked, NAMES)) == [
        "no answer read; perhaps a passage to read: B (line 2)"
    ]


def test_a_possible_link_tells_nobody_to_read() -> None:
    assert list(silences(compared(Strength.POSSIBLE), TOLL, NAMES)) == ["B, C: nothing found"]


def test_what_is_left_out_is_perhaps_told_where_a_link_is_possible() -> None:
    left_out = replace(TOLL, verdict=Verdict.OMISSION)
    assert list(silences(compared(Strength.POSSIBLE), left_out, NAMES)) == [
        "no answer read; perhaps a passage to read: B (line 2)",
        "C: nothing found",
    ]


def test_the_plain_reading_sends_to_the_passage_too() -> None:
    lines = plain_reading(compared(Strength.SURE)).splitlines()
    assert "no answer read; a passage to read: b (line 2)." in lines
    assert "c: nothing found." in lines


def test_a_report_quotes_the_passage_to_read() -> None:
    assert (
        "*no answer read; a passage to read*\n\n"
        "- b (line 2): “Le nombre des tués serait de quarante, ou peu s'en faut.”\n"
    ) in comparison_markdown(compared(Strength.SURE))


def test_what_is_left_out_is_perhaps_told_where_a_link_is_sure_too() -> None:
    left_out = replace(TOLL, verdict=Verdict.OMISSION)
    assert list(silences(compared(Strength.SURE), left_out, NAMES)) == [
        "no answer read; perhaps a passage to read: B (line 2)",
        "C: nothing found",
    ]


def test_who_appeared_before_the_first_to_tell_it_left_nothing_out() -> None:
    days = (date(2024, 3, 5), date(2024, 3, 4), date(2024, 3, 6))
    dated = tuple(replace(one, published=day) for one, day in zip(ACCOUNTS, days, strict=True))
    left_out = replace(TOLL, verdict=Verdict.OMISSION)
    comparison = Comparison(Story("s", dated), Alignment(()), (left_out,))
    assert list(silences(comparison, left_out, NAMES)) == ["B: appeared earlier", "C: nothing found"]
    assert list(silences(comparison, TOLL, NAMES)) == ["B, C: nothing found"]


def test_nothing_is_said_of_an_account_with_a_passage_near_a_fact() -> None:
    refs = tuple(PassageRef(name, 1) for name in "abc")
    fact = Group(1, "the toll", refs[:2])
    links = (Link(refs[0], refs[1], 0.9, Strength.SURE), Link(refs[0], refs[2], 0.2, Strength.POSSIBLE))
    assert untold(Comparison(Story("s", ACCOUNTS), Alignment(links, (fact,)), ()), fact) == []
    assert untold(Comparison(Story("s", ACCOUNTS), Alignment(links[:1], (fact,)), ()), fact) == ["c"]


def test_an_answer_that_the_reader_adds_changes_nothing_in_what_is_said_of_the_others() -> None:
    added = Value("c", "none", (quote(ACCOUNTS[2], "bas-côté"),), by_reader=True)
    judged = replace(TOLL, values=(*TOLL.values[:2], added), read=TOLL.values)
    [told] = silences(compared(Strength.SURE), judged, NAMES)
    assert told == "no answer read; a passage to read: B (line 2)"
