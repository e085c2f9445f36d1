"""What holds for every divergence, whatever found it."""

import dataclasses

from hypothesis import given, settings
from hypothesis import strategies as st
from telling import Told, linked, of_type, story_of

from sahelread.diverging import diverge, summary
from sahelread.model import Alignment, Confidence, DivergenceType, Verdict

TEXTS = (
    "La France a annoncé vendredi la suspension de sa coopération.\nAu moins 27 soldats ont été tués samedi, selon l’armée.",
    "La suspension a été annoncée mercredi par la France.\nNeuf soldats ont été tués dimanche, selon une source.",
    "La junte se tait.",
)
LINKS = [(("a", 0), ("b", 0)), (("a", 1), ("b", 1))]


def test_every_quote_is_exactly_what_its_article_says(told: Told) -> None:
    story, found = told(*TEXTS, links=LINKS)
    assert found
    for divergence in found:
        for value in divergence.values:
            for quote in value.quotes:
                assert story.article(value.article).text[quote.start : quote.end] == quote.text


def test_every_account_answers_once_in_the_order_of_the_story(told: Told) -> None:
    story, found = told(*TEXTS, links=LINKS)
    for divergence in found:
        assert [value.article for value in divergence.values] == [article.id for article in story.articles]


def test_the_same_input_gives_the_same_output(told: Told) -> None:
    assert told(*TEXTS, links=LINKS)[1] == told(*TEXTS, links=LINKS)[1]


def test_a_key_does_not_change_when_a_passage_is_added_before(told: Told) -> None:
    _, before = told(*TEXTS, links=LINKS)
    _, after = told(
        "Une phrase de plus.\n" + TEXTS[0], *TEXTS[1:], links=[(("a", 1), ("b", 0)), (("a", 2), ("b", 1))]
    )
    numbers = of_type(before, DivergenceType.NUMBER)
    assert numbers and [one.key for one in numbers] == [
        one.key for one in of_type(after, DivergenceType.NUMBER)
    ]


def test_sure_conflicts_come_first_and_equivalents_never(told: Told) -> None:
    _, found = told(*TEXTS, links=LINKS)
    assert all(divergence.verdict is not Verdict.EQUIVALENT for divergence in found)
    sure = [divergence.confidence is Confidence.SURE for divergence in found]
    assert sure == sorted(sure, reverse=True)


def test_furniture_takes_no_part() -> None:
    story = story_of(["27 morts.", "40 morts."], published=None)
    from sahelread.model import Kind

    hidden = tuple(
        dataclasses.replace(
            article, passages=tuple(dataclasses.replace(one, kind=Kind.FURNITURE) for one in article.passages)
        )
        for article in story.articles
    )
    assert diverge(dataclasses.replace(story, articles=hidden), Alignment()) == ()


def test_a_summary_counts_by_verdict_and_by_confidence(told: Told) -> None:
    _, found = told(*TEXTS, links=LINKS)
    counts = summary(found)
    assert counts.total == len(found)
    assert counts.by_verdict[Verdict.CONFLICT] == sum(one.verdict is Verdict.CONFLICT for one in found)
    assert counts.sure + counts.hints == len(found)


def test_a_story_without_links_groups_or_dates_is_read_all_the_same(told: Told) -> None:
    told("", "x", "31 septembre " + "9" * 400, published=None)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.text(alphabet="deux cinq morts tués le 3 juin 2025 selon « » à n' pas après avant 0123456789.\n", max_size=120),
        min_size=2,
        max_size=3,
    )
)  # fmt: skip
def test_any_texts_can_be_told(texts: list[str]) -> None:
    story = story_of(texts, published=None)
    found = diverge(story, linked([(("a", 0), ("b", 0))]))
    for divergence in found:
        for value in divergence.values:
            for quote in value.quotes:
                assert story.article(value.article).text[quote.start : quote.end] == quote.text


def test_a_whole_article_quoted_and_quotes_that_never_close_do_no_harm(told: Told) -> None:
    long = "« " + "Au moins 27 soldats ont été tués samedi, selon l’armée. " * 400
    told(long, long.replace("27", "30"), links=[(("a", 0), ("b", 0))])
