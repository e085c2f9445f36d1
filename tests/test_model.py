import dataclasses

import pytest

from sahelread.model import (
    Alignment,
    Article,
    Group,
    Kind,
    Link,
    Passage,
    PassageRef,
    Story,
    Strength,
    message,
    messages,
)

A0, B0, B1 = PassageRef("a", 0), PassageRef("b", 0), PassageRef("b", 1)


def article(id_, **known):
    text = "Un. Deux."
    passages = (Passage(0, 0, 3, Kind.SENTENCE, "Un."), Passage(1, 4, 9, Kind.SENTENCE, "Deux."))
    return Article(id=id_, path=f"{id_}.txt", text=text, sha256="0", passages=passages, **known)


def test_an_account_is_called_by_the_first_name_that_is_known_and_never_by_its_title():
    assert article("a").name == "a"
    assert article("a", title="T").name == "a"
    assert article("a", title="T", outlet="O").name == "O"
    assert article("a", title="T", outlet="O", label="L").name == "L"


def test_a_story_finds_articles_and_passages_by_name():
    story = Story("S", (article("a"), article("b")))
    assert story.article("b").id == "b"
    assert story.passage(B1).text == "Deux."
    with pytest.raises(KeyError):
        story.article("c")


def test_a_group_tells_which_passages_of_an_article_it_holds():
    group = Group(1, "x", (A0, B0, B1))
    assert group.of_article("b") == (0, 1)
    assert group.of_article("c") == ()


def test_an_alignment_is_indexed_by_passage_with_the_main_group_first():
    links = (Link(A0, B1, 0.9, Strength.SURE), Link(A0, B0, 0.8, Strength.SURE))
    groups = (Group(1, "x", (A0, B0)), Group(2, "y", (A0, B1)))
    alignment = Alignment(links, groups, {A0: 2, B0: 1, B1: 2})
    assert alignment.groups_by_passage[A0] == (2, 1)
    assert [link.score for link in alignment.links_by_passage[A0]] == [0.9, 0.8]
    assert alignment.group_by_id[2].label == "y"


def test_data_is_frozen():
    with pytest.raises(dataclasses.FrozenInstanceError):
        article("a").title = "x"


def test_messages_keep_what_fills_their_places():
    assert message("{n} of {m}", n=1, m="x").values == (("n", 1), ("m", "x"))
    counted = messages("{count} word", "{count} words", 3)
    assert (counted.plural, counted.count, dict(counted.values)) == ("{count} words", 3, {"count": 3})
