"""Stories that are not as stories should be: copies, shouting, other events, other languages, endless articles."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_align import FLOOD, account, story

from sahelread.aligning import align
from sahelread.model import Article, PassageRef, Story, Strength


def sure(a_story: Story) -> set[tuple[PassageRef, PassageRef]]:
    return {(link.a, link.b) for link in align(a_story).links if link.strength is Strength.SURE}


def warnings(a_story: Story) -> list[str]:
    return [warning.text for warning in align(a_story).warnings]


def retold(article: Article, change: str) -> Article:
    sentences = [getattr(passage.text, change)() for passage in article.passages]
    return account("x", *sentences)


FIRST = FLOOD.articles[0]
TOLD = [passage.text for passage in FIRST.passages]


def test_every_passage_of_a_copy_is_linked_to_its_like() -> None:
    copied = story(account("a", *TOLD), account("b", *TOLD), account("c", "Le club recevra Saintes."))
    assert {(PassageRef("a", n), PassageRef("b", n)) for n in range(len(TOLD))} <= sure(copied)
    assert any("same text" in warning for warning in warnings(copied))


@pytest.mark.parametrize(
    "change",
    [
        str.upper,
        lambda text: text.translate(str.maketrans("éèêàâîôùç", "eeeaaiouc")),
        lambda text: "".join(sign for sign in text if sign.isalnum() or sign == " "),
        lambda text: text.replace(" ", "  ").replace("'", "’"),
    ],
    ids=["all capitals", "no accents", "no punctuation", "other spaces and apostrophes"],
)
def test_passages_are_found_however_they_are_typed(change: object) -> None:
    typed = [change(text) for text in TOLD]  # type: ignore[operator]
    found = sure(story(account("a", *TOLD), account("b", *typed)))
    assert {(PassageRef("a", n), PassageRef("b", n)) for n in range(len(TOLD))} <= found


def test_one_sentence_articles_are_compared() -> None:
    two = story(account("a", TOLD[0]), account("b", TOLD[0].replace("débordé", "quitté son lit")))
    assert (PassageRef("a", 0), PassageRef("b", 0)) in sure(two)


def test_an_article_about_something_else_is_named_and_not_forced() -> None:
    other = account(
        "z",
        "Le film de la réalisatrice norvégienne sort mercredi.",
        "Elle y suit trois sœurs sur un voilier.",
        "La critique a aimé la photographie.",
        "Le tournage avait duré deux hivers.",
        "La musique est d'un quatuor de Bergen.",
    )
    mixed = story(*FLOOD.articles, other)
    assert not any("z" in (a.article, b.article) for a, b in sure(mixed))
    assert any("another event" in warning for warning in warnings(mixed))


def test_an_article_of_a_later_day_that_tells_something_else_is_called_later() -> None:
    texts = [f"La commission numéro {n} examine le dossier des canaux de {n} communes." for n in range(6)]
    late = account("z", *texts)
    dated = [
        Article(one.id, one.path, one.text, one.sha256, one.passages, published=day, language="fr")
        for one, day in (
            (FLOOD.articles[0], date(2025, 3, 4)),
            (FLOOD.articles[1], date(2025, 3, 4)),
            (late, date(2025, 5, 1)),
        )
    ]
    assert any("later event" in warning for warning in warnings(Story("essai", tuple(dated))))


def test_a_language_without_words_falls_back_to_letters_and_says_so_once() -> None:
    german = story(
        account("a", "Der Fluss trat in der Nacht zum Dienstag über die Ufer.", language="de"),
        account("b", "In der Nacht zum Dienstag trat der Fluss über die Ufer.", language="de"),
    )
    assert (PassageRef("a", 0), PassageRef("b", 0)) in sure(german)
    assert sum("no words" in warning for warning in warnings(german)) == 1


def test_english_accounts_are_aligned_with_english_words() -> None:
    english = story(
        account(
            "a",
            "Ten soldiers were killed on Monday in an ambush near Kolbi.",
            "The president declared three days of mourning.",
            language="en",
        ),
        account(
            "b",
            "Three days of mourning have been declared by the president.",
            "At least twelve troops died in the ambush near Kolbi on Monday.",
            language="en",
        ),
    )
    assert {(PassageRef("a", 0), PassageRef("b", 1)), (PassageRef("a", 1), PassageRef("b", 0))} <= sure(
        english
    )


def test_a_very_long_article_is_aligned_through_candidates() -> None:
    filler = [
        f"Le conseil numéro {n} de la commune {n * 7} a voté {n * 13} euros de crédits." for n in range(2600)
    ]
    long = story(account("a", *filler, TOLD[0]), account("b", TOLD[0], TOLD[2]))
    assert (PassageRef("a", len(filler)), PassageRef("b", 0)) in sure(long)


def test_a_long_alignment_can_be_cancelled_midway() -> None:
    filler = [f"Le conseil numéro {n} a voté {n * 13} euros de crédits." for n in range(2600)]
    heard: list[float] = []
    cancelled = align(
        story(account("a", *filler), account("b", TOLD[0])),
        progress=heard.append,
        cancelled=lambda: bool(heard) and heard[-1] > 0.35,
    )
    assert cancelled.links == ()
    assert max(heard) < 1


def test_a_higher_bar_keeps_fewer_sure_links() -> None:
    low, high = align(FLOOD, bar=0.1), align(FLOOD, bar=0.95)
    assert {(link.a, link.b) for link in high.links if link.strength is Strength.SURE} <= {
        (link.a, link.b) for link in low.links if link.strength is Strength.SURE
    }


def test_adding_an_account_leaves_the_groups_of_the_others_together() -> None:
    before = align(story(*FLOOD.articles[:2])).groups
    after = align(FLOOD).groups
    for group in before:
        assert any(set(group.members) <= set(other.members) for other in after)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(st.text(max_size=60), max_size=4), max_size=4))
def test_any_text_at_all_is_aligned_without_complaint(texts: list[list[str]]) -> None:
    alignment = align(story(*(account(str(n), *sentences) for n, sentences in enumerate(texts))))
    for link in alignment.links:
        assert 0 <= link.score <= 1
        assert sum(one.share for one in link.evidence) == pytest.approx(1, abs=0.005)
    for group in alignment.groups:
        assert len({ref.article for ref in group.members}) >= 2
        assert group.label


@pytest.mark.parametrize(
    "without_end",
    [
        "dix soldats, ",
        "deux cent mille et ",
        "« il dit que ",
        "a" * 50,
        "4" * 40 + " ",
        "l'",
        "le maire dit ",
    ],
    ids=["counts", "number words", "open quotations", "one word", "long figures", "elisions", "prose"],
)
def test_what_never_ends_is_compared_by_its_beginning(without_end: str) -> None:
    endless = TOLD[0] + " " + without_end * (100_000 // len(without_end))
    found = align(story(account("a", *TOLD), account("b", endless), account("c", endless)))
    assert any(link.b.article == "b" for link in found.links)
