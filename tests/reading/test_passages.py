from itertools import pairwise

import reading_pages
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sahelread.model import Kind
from sahelread.reading import article_from_text
from sahelread.resources import shipped

PIECES = st.sampled_from([
    "Un titre de la page", "Lire aussi : Un autre titre", "Publié le 12 mars 2024 à 14h05", "Par Awa Diallo",
    "« Jamais ! » a lancé le ministre devant les députés réunis.", "La suite après cette publicité", "#Mali", "* * *",
    "• Un point ;", "Parti\tSièges", "RussieÉmergente", "Vos commentaires", "© AFP", "18:12", "AA", "- ", "## H", "> ",
    "Le gouvernement a promis une enquête sur les faits de la nuit. Rien n’a filtré.", "\n", "\n\n", " ", "\t", "…", "😀",
    "(AFP) -", "/ Wakat Séra", "| RFI", "\u202e", "\x1b[31m", "é\u0301", "\ufffd", "1. ", ":", "Sur le même sujet",
])  # fmt: skip
PAGES = st.lists(PIECES | st.text(max_size=12), max_size=25).map("".join)


def assert_is_sound(text, language="fr"):
    article = article_from_text(text, id="a", language=language)
    passages = article.passages
    assert article.text == text
    assert [p.index for p in passages] == list(range(len(passages)))
    assert all(text[p.start : p.end] == p.text and p.text.strip() == p.text and p.text for p in passages)
    assert all(a.end <= b.start and a.paragraph <= b.paragraph for a, b in pairwise(passages))
    assert sum(p.kind is Kind.TITLE for p in passages) <= 1
    outside = list(text)
    for passage in passages:
        outside[passage.start : passage.end] = " " * (passage.end - passage.start)
    lost = "".join(outside)
    assert not any(char.isalpha() for char in lost.replace("o  ", "")), lost


@settings(max_examples=300, deadline=None)
@given(PAGES)
@example("18:12:ʼ")  # a word that is nothing but an apostrophe
def test_passages_are_spans_in_order_and_lose_no_letter(text):
    assert_is_sound(text)


@settings(max_examples=100, deadline=None)
@given(PAGES)
def test_a_language_without_words_is_read_too(text):
    assert_is_sound(text, "und")


def test_the_seeds_and_the_pages_are_sound():
    for path in sorted(shipped("seeds").glob("*.txt")):
        assert_is_sound(path.read_text("utf-8"))
    for page in reading_pages.PAGES.values():
        assert_is_sound(reading_pages.parsed(page)[0])


def test_the_outlet_behind_a_title_is_furniture_of_the_same_paragraph():
    title, outlet, *_ = article_from_text(
        "Les relations sont au plus bas/ Wakat Séra\nParis a réagi vendredi à l’annonce faite par la junte.",
        id="a",
    ).passages
    assert (title.text, title.kind) == ("Les relations sont au plus bas", Kind.TITLE)
    assert (outlet.text, outlet.kind, outlet.paragraph) == ("/ Wakat Séra", Kind.FURNITURE, 0)


def test_items_keep_their_kind_sentence_by_sentence():
    passages = article_from_text("Les faits :\n- Un mort. Deux blessés.\n- Un disparu.", id="a").passages
    assert [(p.text, p.kind) for p in passages][1:] == [
        ("Un mort.", Kind.ITEM),
        ("Deux blessés.", Kind.ITEM),
        ("Un disparu.", Kind.ITEM),
    ]


def test_hidden_characters_are_counted_and_kept():
    article = article_from_text("Paris\u202e a réagi\x1b[31m vendredi.", id="a")
    assert article.neutralised == 2
    assert "\u202e" in article.text
