"""Which passages nothing in the other accounts was found to correspond to."""

from dataclasses import replace

from sahelread.lone import lone_passages
from sahelread.model import (
    Alignment,
    Confidence,
    Divergence,
    DivergenceType,
    Group,
    Link,
    PassageRef,
    Quote,
    Story,
    Strength,
    Value,
    Verdict,
    message,
)
from sahelread.reading.articles import article_from_text

A = """Trois ponts ont cédé lundi à Tessalit.

Le maire appelle au calme.

Les vivres manquent."""
B = """Lundi, trois ponts se sont effondrés à Tessalit.

L’édile demande de garder son sang-froid."""
STORY = Story("Tessalit", tuple(article_from_text(text, id=id_) for id_, text in (("a", A), ("b", B))))
A0, A1, A2, B0, B1 = (
    PassageRef(id_, number) for id_, number in (("a", 0), ("a", 1), ("a", 2), ("b", 0), ("b", 1))
)

BRIDGES = Group(1, "trois ponts", (A0, B0))
CALM = Link(A1, B1, 0.1, Strength.POSSIBLE)


def aligned(*links: Link) -> Alignment:
    return Alignment(links, (BRIDGES,), {A0: 1, B0: 1})


def asked(**answers: str | None) -> Divergence:
    values = tuple(
        Value(id_, answer, (Quote(passage.start, passage.end, passage.text),))
        for id_, answer in answers.items()
        for passage in [STORY.article(id_).passages[1]]
    )
    question = message("Does the mayor speak?")
    return Divergence("x", None, DivergenceType.MODALITY, Verdict.CONFLICT, Confidence.HINT, question, values)


def test_a_passage_with_no_link_at_all_is_lone() -> None:
    assert lone_passages(STORY, aligned(), ()) == {A1, A2, B1}


def test_a_passage_with_a_possible_link_is_not() -> None:
    assert lone_passages(STORY, aligned(CALM), ()) == {A2}


def test_a_passage_with_the_faintest_of_links_is_lone_unless_the_reader_made_it() -> None:
    assert lone_passages(STORY, aligned(replace(CALM, score=0.03)), ()) == {A1, A2, B1}
    assert lone_passages(STORY, aligned(replace(CALM, score=0.03, manual=True)), ()) == {A2}


def test_nor_is_one_that_answers_what_another_account_answers_too() -> None:
    assert lone_passages(STORY, aligned(), [asked(a="calme", b="sang-froid")]) == {A2}
    assert A1 in lone_passages(STORY, aligned(), [asked(a="calme", b=None)])


def test_a_heading_tells_nothing_that_could_be_told_elsewhere() -> None:
    text = "Trois ponts ont cédé lundi à Tessalit.\n\nLES VICTIMES\n\nLes vivres manquent depuis dimanche au marché."
    headed = article_from_text(text, id="a")
    story = Story("Tessalit", (headed, STORY.articles[1]))
    headings = {PassageRef("a", p.index) for p in headed.passages if p.kind.value == "heading"}
    assert headings
    assert not headings & lone_passages(story, aligned(), ())


def test_nothing_is_lone_before_anything_is_aligned() -> None:
    assert lone_passages(STORY, Alignment(), ()) == frozenset()
