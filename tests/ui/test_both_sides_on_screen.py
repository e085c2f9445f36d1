"""Going to a divergence sets an account beside one that answers otherwise, whatever the width."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from board_stories import alignment, article
from reading_room import reading

from sahelread.model import (
    Comparison,
    Confidence,
    Divergence,
    DivergenceType,
    Quote,
    Story,
    Value,
    Verdict,
    message,
)

TOLD = {
    "a": "La ville est en deuil.",
    "b": "Le bilan est de douze morts.",
    "c": "On compte 12 morts.",
    "d": "Dix-huit morts ont été comptés.",
    "e": "On ne sait rien.",
}
SAYS = {"b": "douze morts", "c": "12 morts", "d": "Dix-huit morts"}


def story() -> Story:
    return Story("Deuil", tuple(article(id_, text) for id_, text in TOLD.items()))


def found(of: Story) -> Comparison:
    def value(id_: str) -> Value:
        said = SAYS.get(id_)
        start = TOLD[id_].find(said or "")
        return Value(id_, said, (Quote(start, start + len(said), said),) if said else ())

    divergence = Divergence(
        "number-morts",
        1,
        DivergenceType.NUMBER,
        Verdict.CONFLICT,
        Confidence.SURE,
        message("How many dead?"),
        tuple(value(id_) for id_ in TOLD),
    )
    return Comparison(of, alignment("a0 b0 c0 d0"), (divergence,))


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30)])
async def test_both_sides_of_a_divergence_are_on_the_screen(
    size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=size, of=story(), found=found) as room:
        await room.press("d")
        shown = room.screen_text()
        assert "douze" in shown and "Dix-huit" in shown


SAME_IN_OTHER_WORDS = {
    "days": (
        message("On which day?"),
        ("mercredi", "mercredi 23 juin", "22 juin"),
        (date(2021, 6, 23), date(2021, 6, 23), date(2021, 6, 22)),
    ),
    "words": (
        message("Which word fits: “{one}” or “{other}”?", one="a été relâché", other="reste en détention"),
        ("a été remis en liberté", "est de nouveau libre, dit-il, en liberté", "reste en détention"),
        None,
    ),
    "yes or no": (
        message("Is it so, or not: “{words}”?", words="aucune arme n’a été trouvée"),
        ("des armes de guerre ont été trouvées", "des fusils de guerre", "aucune arme n’a été trouvée"),
        None,
    ),
}


@pytest.mark.parametrize("kind", SAME_IN_OTHER_WORDS)
async def test_the_other_side_does_not_say_the_same_in_other_words(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    question, said, days = SAME_IN_OTHER_WORDS[kind]
    texts = [f"On apprend ceci : {words}." for words in said]
    told = Story("Procès", tuple(article(id_, text) for id_, text in zip("bcd", texts, strict=True)))

    def asked(of: Story) -> Comparison:
        values = tuple(
            Value(
                id_,
                words
                if not days
                else message("{written} ({days})", written=words, days=(days[at], days[at])),
                (Quote(start := texts[at].index(words), start + len(words), words),),
            )
            for at, (id_, words) in enumerate(zip("bcd", said, strict=True))
        )
        one = replace(
            found(story()).divergences[0], type=DivergenceType.TERM, question=question, values=values
        )
        return Comparison(of, alignment("b0 c0 d0"), (one,))

    async with reading(tmp_path, monkeypatch, size=(80, 24), of=told, found=asked) as room:
        await room.press("d")
        assert set(room.desk.board.visible_accounts()) == {"b", "d"}


async def test_the_panel_that_opens_beside_them_hides_neither_side(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(120, 36), of=story(), found=found) as room:
        await room.press("d", "i")
        assert set(room.desk.board.visible_accounts()) == {"b", "d"}
        await room.press("left")
        assert "a" in room.desk.board.visible_accounts(), "whoever goes elsewhere is shown what is there"


async def test_a_side_that_stands_in_another_row_is_brought_into_view_with_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mourning = ["La ville est en deuil."] * 6
    told = Story(
        "Deuil",
        (
            article("b", *mourning, "Le bilan est de douze morts.", "Une rue est coupée."),
            article("d", "Une rue est coupée.", *mourning[:2], "Dix-huit morts ont été comptés."),
        ),
    )

    def apart(of: Story) -> Comparison:
        quotes = (
            Quote(start := each.text.index(words), start + len(words), words)
            for each, words in zip(of.articles, ("douze morts", "Dix-huit morts"), strict=True)
        )
        values = tuple(Value(id_, quote.text, (quote,)) for id_, quote in zip("bd", quotes, strict=True))
        asked = replace(found(story()).divergences[0], group=None, values=values)
        return Comparison(of, alignment("b7 d0"), (asked,))

    async with reading(tmp_path, monkeypatch, size=(80, 18), of=told, found=apart) as room:
        assert "Dix-huit" not in room.screen_text()
        await room.press("d")
        shown = room.screen_text()
        assert "douze" in shown and "Dix-huit" in shown
