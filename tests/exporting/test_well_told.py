"""Which of the facts that several accounts tell stand in print, and with which passages."""

from dataclasses import replace

from sahelread.exporting.well_told import links_besides, well_told
from sahelread.model import (
    Alignment,
    Article,
    Comparison,
    Group,
    Kind,
    Link,
    Passage,
    PassageRef,
    Story,
    Strength,
)

A, B, C, D = (PassageRef(name, 0) for name in "abcd")


ACCOUNTS = tuple(
    Article(name, "", "Le soir\nUn pont cède.", "", (
        Passage(0, 8, 21, Kind.SENTENCE, "Un pont cède."), Passage(1, 0, 7, Kind.HEADING, "Le soir"),
    ))
    for name in "abcd"
)  # fmt: skip


def printed(alignment: Alignment) -> tuple[Group, ...]:
    return well_told(Comparison(Story("s", ACCOUNTS), alignment, ()))


def aligned(*scores: tuple[PassageRef, PassageRef, float], by_hand: bool = False) -> Alignment:
    links = tuple(Link(a, b, score, Strength.SURE, manual=by_hand) for a, b, score in scores)
    members = tuple(sorted({ref for a, b, _ in scores for ref in (a, b)}))
    return Alignment(links, (Group(1, "the toll", members),))


def test_passages_that_go_well_together_are_a_fact() -> None:
    (fact,) = printed(aligned((A, B, 0.9), (A, C, 0.7), (B, C, 0.6)))
    assert fact.members == (A, B, C)


def test_a_passage_that_goes_with_one_of_them_only_is_left_out() -> None:
    (fact,) = printed(aligned((A, B, 0.9), (A, C, 0.8), (B, C, 0.8), (C, D, 0.4)))
    assert fact.members == (A, B, C)


def test_what_is_hardly_linked_is_no_fact_to_print() -> None:
    assert printed(aligned((A, B, 0.3))) == ()


def test_what_the_reader_linked_is_printed_whatever_its_score() -> None:
    assert len(printed(aligned((A, B, 0.1), by_hand=True))) == 1


def test_pairs_that_no_printed_fact_holds_together_are_counted() -> None:
    alignment = aligned((A, B, 0.9), (A, C, 0.8), (B, C, 0.8), (C, D, 0.4))
    assert links_besides(alignment, printed(alignment)) == 1
    assert links_besides(alignment, ()) == 4


def test_a_heading_is_printed_only_where_its_account_tells_nothing_more() -> None:
    heading, other = PassageRef("a", 1), PassageRef("d", 1)
    every = ((A, B, 0.9), (heading, B, 0.9), (A, other, 0.9), (heading, other, 0.9), (B, other, 0.9))
    (fact,) = printed(aligned(*every))
    assert fact.members == (A, B, other)


def test_a_fact_is_named_by_a_passage_that_is_printed() -> None:
    texts = {
        "a": "Le pont de Barsa cède.",
        "b": "Le pont de Barsa a cédé.",
        "c": "À Barsa, le pont cède.",
        "d": "Une crue noie le marché.",
    }
    accounts = tuple(
        Article(name, "", text, "", (Passage(0, 0, len(text), Kind.SENTENCE, text),))
        for name, text in texts.items()
    )
    scores = ((A, B, 0.9), (A, C, 0.8), (B, C, 0.8), (C, D, 0.4))

    def name_of(label: str) -> str:
        groups = tuple(replace(group, label=label) for group in aligned(*scores).groups)
        alignment = replace(aligned(*scores), groups=groups)
        (fact,) = well_told(Comparison(Story("s", accounts), alignment, ()))
        return fact.label

    assert name_of("Le pont de Barsa") == "Le pont de Barsa"
    assert name_of("Une crue noie le marché").startswith("Le pont de Barsa")
