"""Search over all accounts."""

import pytest

from sahelread.model import Article, Kind, Passage, PassageRef, Story
from sahelread.ui.search import first_from, matches

TEXTS = {
    "a": [
        "L’Évènement a eu lieu à Bamako.",
        "Le colonel Assimi Goïta a pris 3\u00a0000 francs.",
        "Le ministre Choguel Kokalla Maïga l’a dit.",
    ],
    "b": ["Bamako, Bamako encore.", "Rien ici."],
}


@pytest.fixture
def story() -> Story:
    return Story(
        "t",
        tuple(
            Article(
                id_, id_, "", "", tuple(Passage(i, 0, 0, Kind.SENTENCE, text) for i, text in enumerate(texts))
            )
            for id_, texts in TEXTS.items()
        ),
    )


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("evenement", {("a", 0): ["Évènement"]}),
        ("ÉVÈNEMENT", {("a", 0): ["Évènement"]}),
        ("l'evenement", {("a", 0): ["L’Évènement"]}),
        ("bamako", {("a", 0): ["Bamako"], ("b", 0): ["Bamako", "Bamako"]}),
        ("3 000", {("a", 1): ["3\u00a0000"]}),
        ("  3   000 ", {("a", 1): ["3\u00a0000"]}),
        ("Goitha", {("a", 1): ["Goïta"]}),
        ("chogel maiga", {("a", 2): ["Choguel", "Maïga"]}),
        ("xyz", {}),
        ("", {}),
        ("   ", {}),
        ("[", {}),
    ],
)
def test_what_a_query_finds(story: Story, query: str, expected: dict[tuple[str, int], list[str]]) -> None:
    found = {
        (ref.article, ref.passage): [story.passage(ref).text[start:end] for start, end in spans]
        for ref, spans in matches(story, query).items()
    }
    assert found == expected


def test_the_first_match_is_at_the_cursor_or_below_it(story: Story) -> None:
    found = matches(story, "bamako")
    assert first_from(found, story, PassageRef("b", 0)) == PassageRef("b", 0)
    assert first_from(found, story, PassageRef("a", 2)) == PassageRef("a", 0)
    assert first_from({}, story, None) is None
