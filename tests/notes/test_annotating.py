"""From what the program found to the targets of a note."""

from sahelread.model import (
    Confidence,
    Divergence,
    DivergenceType,
    PassageRef,
    Quote,
    Sourced,
    Story,
    Value,
    Verdict,
    message,
)
from sahelread.notes.annotating import on_divergence
from sahelread.reading import article_from_text

ACCOUNTS = (
    article_from_text("Collision\n\nOn compte 39 morts, selon le préfet.\n", id="a"),
    article_from_text("Un drame\n\nLes tués seraient une quarantaine.\n", id="b"),
    article_from_text("Une route dangereuse\n\nElle n’a pas de bas-côté.\n", id="c"),
)
STORY = Story("Collision", ACCOUNTS)
START = ACCOUNTS[0].text.index("39 morts")


def asked(answer: Value) -> Divergence:
    return Divergence(
        "toll",
        None,
        DivergenceType.NUMBER,
        Verdict.CONFLICT,
        Confidence.SURE,
        message("How many?"),
        (answer, Value("b", None), Value("c", None)),
    )


DEAD = Value("a", "39", (Quote(START, START + 8, "39 morts"),), source="le préfet")


def test_an_account_with_a_passage_to_read_is_not_called_silent() -> None:
    told, unread, silent = on_divergence(STORY, asked(DEAD), {"b": PassageRef("b", 1)})
    assert (told.value, told.absent) == ("39", False)
    assert (unread.exact, unread.value, unread.absent) == ("Les tués seraient une quarantaine.", None, False)
    assert (silent.article, silent.absent) == ("c", True)


def test_an_answer_keeps_whom_the_account_has_it_from() -> None:
    assert on_divergence(STORY, asked(DEAD))[0].according_to == "le préfet"


def test_several_answers_keep_all_their_sources() -> None:
    answers = (Sourced("39", "le préfet"), Sourced("41", "l’hôpital"), Sourced("42", None))
    several = Value("a", "39 ; 41 ; 42", DEAD.quotes, answers=answers)
    assert on_divergence(STORY, asked(several))[0].according_to == "le préfet; l’hôpital"


def test_each_quote_of_an_account_keeps_the_answer_and_the_source_that_are_its_own() -> None:
    article = STORY.article("a")
    quotes = DEAD.quotes[0], Quote(0, 9, article.text[:9])
    tellings = (Sourced("39", "le préfet"), Sourced("une quarantaine", None))
    several = Value("a", "39 (le préfet) ; une quarantaine", quotes, answers=tellings, tellings=tellings)
    first, second = on_divergence(STORY, asked(several))[:2]
    assert (first.value, first.according_to) == ("39", "le préfet")
    assert (second.value, second.according_to) == ("une quarantaine", None)


def test_a_figure_told_in_several_wordings_stands_for_all_of_them() -> None:
    """The headline's words are not what the prefect said."""
    article = article_from_text("Trente-neuf vies fauchées\n\nOn compte 39 morts, selon le préfet.\n", id="a")
    quotes = tuple(
        Quote(article.text.index(words), article.text.index(words) + len(words), words)
        for words in ("Trente-neuf vies fauchées", "39 morts")
    )
    told = tuple(Sourced("Trente-neuf vies fauchées", source) for source in (None, "le préfet"))
    value = Value("a", "Trente-neuf vies fauchées", quotes, tellings=told)
    first, second, *_others = on_divergence(Story("", (article, *ACCOUNTS[1:])), asked(value))
    assert (first.value, first.exact, first.according_to) == ("39", "Trente-neuf vies fauchées", None)
    assert (second.value, second.exact, second.according_to) == ("39", "39 morts", "le préfet")
