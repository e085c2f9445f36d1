"""A quote is found again, or it is said that it is not; never in a wrong place."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from noted_stories import AA, article, story_of

from sahelread.i18n import say
from sahelread.model import Article, PassageRef
from sahelread.notes.anchoring import anchored, describe, find
from sahelread.notes.annotating import on_passage
from sahelread.notes.annotation import Anchor, AnchorStatus, Annotation, LinkNote, Target
from sahelread.notes.changes import meaningful_changes

TEXT = (
    "L’armée a annoncé samedi la mort de cinq agents à Gao.\n\n"
    "Selon une source officielle, deux diplomates maliens ont été expulsés de Paris. "
    "La junte n’a pas commenté cette décision.\n\n"
    "« Nous n’avons pas été informés », assure un responsable à Bamako 🔶. "
    "Le gouvernement français a réclamé la libération de son ressortissant.\n\n"
    "Lire aussi : la libération de son ressortissant\n"
)


def described(quote: str, text: str = TEXT, nth: int = 0) -> Target:
    start = [match.start() for match in re.finditer(re.escape(quote), text)][nth]
    return describe(article("aa", text), start, start + len(quote))


def found(target: Target, text: str) -> tuple[str, str]:
    """The rung, and the text that was found on it."""
    anchor = find(target, article("aa", text))
    return anchor.status.value, text[anchor.start : anchor.end] if anchor.start is not None else ""


def changes(target: Target, text: str) -> list[str]:
    return [say(change) for change in find(target, article("aa", text)).changes]


# Describing


def test_a_target_holds_the_quote_in_full_and_context_of_whole_words() -> None:
    target = described("deux diplomates maliens")
    assert TEXT[target.start : target.end] == target.exact == "deux diplomates maliens"
    assert target.prefix == " à Gao.\n\nSelon une source officielle, "[-len(target.prefix) :]
    assert len(target.prefix) >= 32 and len(target.suffix) >= 32
    after = TEXT[target.end or 0 :]
    assert not (target.suffix[-1] + after[len(target.suffix)]).isalnum()
    assert target.occurrences == 1


def test_context_grows_until_the_place_is_the_only_one() -> None:
    line = "Le même paragraphe revient deux fois, mot pour mot, dans la même page. "
    text = "Début. " + line * 2 + "Fin."
    target = described("mot pour mot", text, nth=1)
    assert target.occurrences == 2
    assert text.count(target.prefix + target.exact + target.suffix) == 1


def test_context_does_not_grow_for_ever() -> None:
    target = described("encore", "encore " * 5_000, nth=2_000)
    assert len(target.prefix) < 600


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=80), st.data())
@settings(max_examples=200, deadline=None)
def test_any_span_is_described_exactly_and_found_where_it_is(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assume(text[start:end].strip())
    page = article("aa", text)
    target = describe(page, start, end)
    assert text[target.start : target.end] == target.exact
    assert not target.exact[0].isspace() and not target.exact[-1].isspace()
    assert find(target, page) == Anchor(AnchorStatus.EXACT, target.start, target.end)


# Exact and moved


@pytest.mark.parametrize(
    ("change", "quote"),
    [
        (lambda text: "Mise à jour.\n\n" + text, "deux diplomates maliens"),
        (lambda text: text.replace("’", "'"), "« Nous n'avons pas été informés »"),
        (lambda text: text.replace("« ", '"').replace(" »", '"'), '"Nous n’avons pas été informés"'),
        (lambda text: text.replace(" ", "\u00a0"), "deux\u00a0diplomates\u00a0maliens"),
        (lambda text: text.replace("diplomates maliens", "diplomates\nmaliens"), "deux diplomates\nmaliens"),
        (lambda text: text.upper(), "DEUX DIPLOMATES MALIENS"),
        (lambda text: text.replace("diplomates", "diplo\u00admates"), "deux diplo\u00admates maliens"),
        (lambda text: "\n\n".join(reversed(text.split("\n\n"))), "deux diplomates maliens"),
    ],
    ids=[
        "text above",
        "apostrophes",
        "quotation marks",
        "spaces",
        "a line break",
        "case",
        "soft hyphens",
        "another order",
    ],
)
def test_words_that_only_moved_or_changed_their_dress_are_found(change: object, quote: str) -> None:
    assert callable(change)
    original = (
        quote
        if quote in TEXT
        else "« Nous n’avons pas été informés »"
        if "informés" in quote
        else "deux diplomates maliens"
    )
    assert found(described(original), change(TEXT)) == ("moved", quote)


def test_an_accent_written_as_a_sign_of_its_own_is_the_same_accent() -> None:
    import unicodedata

    text = unicodedata.normalize("NFD", TEXT)
    assert found(described("expulsés de Paris"), text) == (
        "moved",
        unicodedata.normalize("NFD", "expulsés de Paris"),
    )


def test_of_two_places_with_the_same_words_the_context_tells_which() -> None:
    target = described("la libération de son ressortissant", nth=0)
    assert found(target, "Titre.\n" + TEXT)[0] == "moved"
    anchor = find(target, article("aa", "Titre.\n" + TEXT))
    assert anchor.start == TEXT.index("la libération") + len("Titre.\n")
    teaser = described("la libération de son ressortissant", nth=1)
    assert find(teaser, article("aa", "Titre.\n" + TEXT)).start == TEXT.rindex("la libération") + len(
        "Titre.\n"
    )


def test_the_twin_of_a_deleted_quote_is_not_taken_for_it() -> None:
    target = described("la libération de son ressortissant", nth=0)
    without = TEXT.replace("a réclamé la libération de son ressortissant", "se tait")
    assert found(target, without) == ("orphan", "")


def test_places_that_nothing_tells_apart_are_not_guessed() -> None:
    text = "#Mali\n" * 200
    target = described("#Mali", text, nth=100)
    assert found(target, text) == ("exact", "#Mali")
    assert found(target, "x" + text) == ("orphan", "")


# Fuzzy, and what changed


def test_words_changed_between_their_neighbours_are_found_and_asked_about() -> None:
    target = described("deux diplomates maliens ont été expulsés de Paris")
    text = TEXT.replace("diplomates maliens ont été expulsés", "représentants maliens ont été renvoyés")
    assert found(target, text) == ("fuzzy", "deux représentants maliens ont été renvoyés de Paris")


@pytest.mark.parametrize(
    ("quote", "old", "new", "said"),
    [
        ("cinq agents", "cinq agents", "six agents", "the text changed: cinq → six"),
        ("la mort de cinq agents à Gao", "cinq agents", "15 agents", "the text changed: cinq → 15"),
        ("annoncé samedi la mort", "samedi", "dimanche", "the text changed: samedi → dimanche"),
        ("La junte n’a pas commenté cette décision.", "n’a pas commenté", "a commenté", "the text lost: "),
        ("ont été expulsés de Paris", "ont été", "n’ont pas été", "the text gained: "),
    ],
)
def test_a_number_a_date_or_a_negation_that_changed_is_called_out(
    quote: str, old: str, new: str, said: str
) -> None:
    target = described(quote)
    text = TEXT.replace(old, new, 1)
    assert found(target, text)[0] == "fuzzy"
    assert any(change.startswith(said) for change in changes(target, text)), changes(target, text)


def test_a_synonym_is_not_called_out() -> None:
    target = described("deux diplomates maliens ont été expulsés")
    assert changes(target, TEXT.replace("expulsés de", "renvoyés de")) == []


# Orphans


def test_words_that_a_small_word_parts_have_changed_together() -> None:
    [said] = meaningful_changes("une dizaine de pêcheurs", "plus de 14 pêcheurs", "fr")
    assert say(said) == "the text changed: une dizaine de → plus de 14"


@pytest.mark.parametrize(
    "look_alike",
    [
        "",
        "Selon une autre source, trois diplomates maliens ont été rappelés de Paris. ",
        "Selon une source officielle, deux diplomates français ont été expulsés de Bamako. ",
        "Deux diplomates maliens ont été expulsés de Paris en 2018 déjà. ",
    ],
)
def test_a_deleted_sentence_is_an_orphan_whatever_look_alike_stands_elsewhere(look_alike: str) -> None:
    sentence = "Selon une source officielle, deux diplomates maliens ont été expulsés de Paris."
    target = described(sentence)
    text = TEXT.replace(sentence + " ", "") + "\n" + look_alike
    anchor = find(target, article("aa", text))
    assert anchor.status is AnchorStatus.ORPHAN and anchor.start is None
    assert anchor.changes, "it says why"


def test_an_account_that_is_not_open_gives_an_orphan_that_says_so() -> None:
    note = anchored(Annotation("a", targets=(Target("xx", 0, 3, "abc"),)), story_of(aa=AA))
    assert note.anchor_status is AnchorStatus.ORPHAN
    assert (
        say(note.targets[0].anchor.changes[0] if note.targets[0].anchor else "") == "this account is not open"
    )


def test_a_quote_written_by_hand_without_offsets_is_found_when_it_stands_once() -> None:
    assert found(Target("aa", exact="deux diplomates maliens"), TEXT) == ("moved", "deux diplomates maliens")
    assert found(Target("aa", exact="la libération de son ressortissant"), TEXT)[0] == "orphan"
    assert found(Target("aa", exact="jamais écrit"), TEXT)[0] == "orphan"


def test_selectors_of_a_web_page_are_found_by_their_quote() -> None:
    """Hypothesis counts UTF-16 units of another document: its offsets are only a hint."""
    target = Target(
        "aa", 4_000, 4_020, "deux diplomates maliens", "source officielle, ", " ont été expulsés de Paris. "
    )
    assert found(target, TEXT) == ("moved", "deux diplomates maliens")


def test_links_are_anchored_at_both_ends() -> None:
    story = story_of(aa=AA, rfi=TEXT)
    (a,), (b,) = on_passage(story, PassageRef("aa", 1)), on_passage(story, PassageRef("rfi", 0))
    link = LinkNote("l", Target("aa", a.start, a.end, a.exact), Target("rfi", b.start, b.end, b.exact), True)
    assert {end.status for end in (anchored(link, story).a, anchored(link, story).b)} == {AnchorStatus.EXACT}


@pytest.mark.parametrize("text", ["", " ", "\n\n", "a", "🔶"])
def test_an_article_that_became_nothing_leaves_orphans(text: str) -> None:
    assert (
        find(described("deux diplomates maliens"), Article("aa", "", text, "", ())).status
        is AnchorStatus.ORPHAN
    )


def test_deleting_a_sentence_of_a_real_page_never_finds_another() -> None:
    """A small part of `python -m bench.anchors`, so that a change of the ladder is noticed here."""
    from sahelread.resources import shipped

    chance = random.Random(3)
    wrong = total = 0
    for path in sorted(shipped("seeds").glob("*.txt")):
        text = path.read_text("utf-8")
        lines = [match.span() for match in re.finditer(r"[^.\n]{30,}\.", text)]
        for start, end in chance.sample(lines, min(len(lines), 12)):
            target = describe(article("aa", text), start, end)
            if start < 300 or text.count(text[start:end]) > 1:
                continue
            look_alike = re.sub(r"\w{4,}", "cette", text[start:end], count=2)
            other = look_alike + "\n\n" + text[:start] + text[end:]
            wrong += find(target, article("aa", other)).status is not AnchorStatus.ORPHAN
            total += 1
    assert total > 30 and wrong == 0
