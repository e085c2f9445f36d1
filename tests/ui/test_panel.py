"""The panel: what it says of a passage, and how it is read."""

from dataclasses import replace

from board_stories import alignment, article, divergence, refs
from textual.app import App, ComposeResult

from sahelread.model import (
    Comparison,
    Confidence,
    DivergenceType,
    Estimate,
    Evidence,
    Link,
    Quote,
    Sourced,
    Story,
    Strength,
    Value,
    Verdict,
    message,
)
from sahelread.ui.layout_explanation import explanation, possible_links
from sahelread.ui.layout_marks import Look
from sahelread.ui.layout_wording import compared_words
from sahelread.ui.widgets.panel import NoteShown, Panel

STORY = Story(
    "t",
    (
        article(
            "a",
            "Cinq agents de l’ambassade ont quitté Bamako.",
            "Paris proteste.",
            "Photo AFP",
            furniture=[2],
        ),
        article("b", "Quatre ou cinq agents de l’ambassade sont partis."),
        article("c", "Rien de tel."),
    ),
)
LINKS = (
    Link(
        *refs("a0", "b0"),
        0.91,
        Strength.SURE,
        (Evidence("words", message("rare words"), 0.75), Evidence("names", message("same names"), 0.25)),
    ),
    Link(*refs("a0", "c0"), 0.4, Strength.POSSIBLE, (Evidence("words", message("a word"), 1.0),)),
    Link(*refs("a0", "b0"), 0.3, Strength.POSSIBLE),
)
FOUND = replace(alignment("a0 b0"), links=LINKS)
DIFFER = replace(
    divergence(Verdict.CONFLICT, ("a", 0, 11)),
    values=(Value("a", "5", source="AFP"), Value("b", message("4 or 5")), Value("c", None)),
    why=(message("both count the same people"),),
    estimate=Estimate(4, None, 5, message("best left open: nobody agrees")),
)
COMPARED = Comparison(STORY, FOUND, (DIFFER,))


def said(name: str = "a0", compared: Comparison = COMPARED, notes: tuple[NoteShown, ...] = ()) -> list[str]:
    return [paragraph.text for paragraph in explanation(compared, refs(name)[0], notes)]


def test_every_version_is_quoted_and_who_has_none_is_named() -> None:
    lines = said()
    assert STORY.articles[0].passages[0].text in lines
    assert STORY.articles[1].passages[0].text in lines
    versions = lines[lines.index("Versions") : lines.index("Where they differ")]
    # That nothing was found is said of a question alone: a question on this fact may name a passage of theirs to read.
    assert versions[-1] == "C: no passage lined up"
    assert "lined up from 2 of 3 accounts" in lines


def test_a_passage_that_the_reader_linked_is_among_the_versions_whatever_its_group() -> None:
    by_hand = Link(*refs("a0", "c0"), 1.0, Strength.SURE, (), manual=True)
    mine = replace(COMPARED, alignment=replace(FOUND, links=(*LINKS, by_hand)))
    told = said(compared=mine)
    versions = told[told.index("Versions") : told.index("Where they differ")]
    assert versions[-2:] == ["C · linked by you", "Rien de tel."]


def test_no_account_that_the_passage_is_linked_to_is_said_to_have_no_passage_lined_up() -> None:
    elsewhere = Link(*refs("a0", "c0"), 0.26, Strength.SURE)
    told = said(compared=replace(COMPARED, alignment=replace(FOUND, links=(*LINKS, elsewhere))))
    versions = told[told.index("Versions") : told.index("Where they differ")]
    assert versions[-2:] == ["C · 26%", "Rien de tel."]
    assert "lined up from 3 of 3 accounts" in told


def test_what_the_versions_share_is_set_back() -> None:
    version = next(p for p in explanation(COMPARED, refs("b0")[0], ()) if p.text.startswith("Quatre"))
    shared = [stretch.text for stretch in version.stretches if stretch.look & Look.SHARED]
    assert any("agents de l’ambassade" in text for text in shared)
    assert not any("Quatre" in text for text in shared)


def test_what_one_version_alone_has_stands_out_and_what_is_put_otherwise_does_not() -> None:
    texts = (
        "Paris a expulsé brutalement deux diplomates maliens vendredi.",
        "Paris a expulsé discrètement deux diplomates maliens.",
    )
    alone, other = (
        [text[start:end] for start, end, look in spans if look & Look.ALONE]
        for text, spans in zip(texts, compared_words(texts, "fr"), strict=True)
    )
    assert alone == ["vendredi"]
    assert other == []
    assert compared_words(texts[:1], "fr") == [[]]


def test_who_says_it_is_not_said_to_have_it_from_himself() -> None:
    who = Value("a", "AFP", (Quote(0, 3, "AFP"),), source="AFP")
    compared = Comparison(
        STORY, FOUND, (replace(DIFFER, type=DivergenceType.ATTRIBUTION, values=(who, *DIFFER.values[1:])),)
    )
    assert "A: AFP" in said(compared=compared)


def test_a_divergence_is_a_question_with_an_answer_from_every_account() -> None:
    lines = said()
    assert "≠# How many?" in lines
    assert "A: 5 (according to AFP)" in lines
    assert "B: 4 or 5" in lines
    assert "C: nothing found" in lines
    assert "low 4 · best ? · high 5 (best left open: nobody agrees)" in lines
    assert "both count the same people" in lines


def test_a_passage_to_read_for_an_answer_is_quoted_from_shortly_before_its_number_on() -> None:
    long = (
        "Selon plusieurs sources locales jointes au téléphone dans la soirée, après des heures de confusion et de rumeurs, "
        "au moins 64 agents de l’ambassade sont partis."
    )
    accounts = (*STORY.articles[:2], article("c", long))
    same = Link(*refs("b0", "c0"), 0.9, Strength.SURE)
    asked = replace(
        DIFFER,
        question=message("How many agents?"),
        values=(Value("a", None), Value("b", "4", (Quote(0, 6, "Quatre"),)), Value("c", None)),
    )
    compared = Comparison(Story("t", accounts), replace(FOUND, links=(*LINKS, same)), (asked,))
    panel = said("b0", compared)
    at = panel.index("no answer read; a passage to read")
    assert panel[at + 1 :][:2] == [
        "A (line 1) “Cinq agents de l’ambassade ont quitté Bamako.”",
        "C (line 1) “…et de rumeurs, au moins 64 agents de l’ambassade sont partis.”",
    ]


def test_an_answer_is_quoted_when_it_is_not_in_the_words_of_the_account() -> None:
    quote = (Quote(0, 11, "Cinq agents"),)
    values = (Value("a", "5", quote), Value("b", "cinq agents…", quote), Value("c", None))
    lines = said(compared=replace(COMPARED, divergences=(replace(DIFFER, values=values),)))
    assert "A: 5 “Cinq agents”" in lines
    assert "B: cinq agents…" in lines


def test_what_the_reader_decided_stands_before_the_answers_and_theirs_are_marked() -> None:
    first, *others = DIFFER.values
    mine = replace(DIFFER, values=(replace(first, by_reader=True), *others), estimate=None)
    compared = replace(COMPARED, divergences=(mine,))
    told = explanation(compared, refs("a0")[0], (), judged={mine.key: ["Your notes: value retained: 6."]})
    texts = [paragraph.text for paragraph in told]
    decided = texts.index("✎ Your notes: value retained: 6.")
    assert texts[decided + 1] == "A: 5 (according to AFP) (from the notes)"


def test_an_answer_of_the_program_beside_one_of_the_reader_is_not_marked_as_theirs() -> None:
    typed, read = Sourced("5", None, by_reader=True), Sourced("cinq cents", "AFP")
    value = Value("a", "5; cinq cents", answers=(typed, read), by_reader=True)
    asked = replace(DIFFER, values=(value, *DIFFER.values[1:]))
    assert "A: 5 (from the notes); cinq cents (according to AFP)" in said(
        compared=replace(COMPARED, divergences=(asked,))
    )


def test_a_hint_is_called_a_hint() -> None:
    hint = replace(DIFFER, confidence=Confidence.HINT, verdict=Verdict.MORE_SPECIFIC)
    assert any("a hint" in line for line in said(compared=replace(COMPARED, divergences=(hint,))))


def test_a_conflict_that_is_a_hint_is_called_a_possible_one() -> None:
    hint = replace(DIFFER, confidence=Confidence.HINT, verdict=Verdict.CONFLICT)
    assert "number · possible conflict" in said(compared=replace(COMPARED, divergences=(hint,)))


def test_words_that_say_too_little_alone_are_quoted_with_those_around_them() -> None:
    five = Value("a", "5", (Quote(0, 4, "Cinq"),))
    compared = Comparison(STORY, FOUND, (replace(DIFFER, values=(five, *DIFFER.values[1:])),))
    assert "A: 5 “Cinq agents de l’ambassade ont quitté…”" in said(compared=compared)


def test_what_is_only_said_differently_is_no_divergence() -> None:
    same = replace(DIFFER, verdict=Verdict.EQUIVALENT)
    assert "Where they differ" not in said(compared=replace(COMPARED, divergences=(same,)))


def test_the_reasons_of_a_link_have_bars_for_their_shares() -> None:
    lines = said()
    assert "━━━━━━╌╌ rare words" in lines
    assert "━━╌╌╌╌╌╌ same names" in lines


def test_possible_links_are_listed_best_first() -> None:
    assert [link.score for link in possible_links(COMPARED, refs("a0")[0])] == [0.4, 0.3]
    assert "C §1 · 40%" in said()


def test_a_passage_to_which_nothing_corresponds_says_so() -> None:
    assert said("a1")[0] == "A: no passage that corresponds was found in the others."
    assert said("a2")[0] == "Caption, credit or the like: not compared."


def test_nothing_is_called_lone_before_anything_is_aligned() -> None:
    assert said("a1", Comparison(STORY, alignment()))[0] == "A"


def test_notes_are_shown_line_by_line() -> None:
    lines = said(notes=(NoteShown("1", "question", "Qui compte ?\n\nVoir AFP."),))
    assert lines[-3:] == ["✎ question", "Qui compte\u00a0?", "Voir AFP."]


def test_no_text_of_others_reaches_the_terminal_raw() -> None:
    hostile = "\x1b]0;x\x07\u202e"
    told = Story("t", (replace(article("a", hostile), label=hostile), article("b", hostile)))
    differ = replace(
        DIFFER,
        question=message(hostile),
        values=(Value("a", hostile, source=hostile),),
        why=(message(hostile),),
    )
    links = (Link(*refs("a0", "b0"), 0.5, Strength.POSSIBLE, (Evidence("x", message(hostile), 1.0),)),)
    groups = tuple(replace(group, label=hostile) for group in alignment("a0 b0", "a0 b0").groups)
    compared = Comparison(told, replace(alignment("a0 b0"), groups=groups, links=links), (differ,))
    lines = said(compared=compared, notes=(NoteShown("1", hostile, hostile),))
    assert not any(char in line for line in lines for char in "\x1b\x07\u202e")


class PanelApp(App[None]):
    """A panel of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.panel = Panel()

    def compose(self) -> ComposeResult:
        yield self.panel

    def lines(self) -> list[str]:
        return [self.panel.render_line(y).text.rstrip() for y in range(self.panel.size.height)]


async def test_the_focused_link_moves_has_a_bar_and_is_brought_into_view() -> None:
    app = PanelApp()
    async with app.run_test(size=(40, 12)) as pilot:
        app.panel.show(COMPARED, refs("a0")[0])
        await pilot.pause()
        assert app.panel.focused_link == LINKS[1]
        assert app.panel.move_link(1)
        await pilot.pause()
        assert app.panel.focused_link == LINKS[2]
        assert any(line.startswith("▌") and "B §1" in line for line in app.lines())
        assert not app.panel.move_link(1)
        app.panel.show(COMPARED, refs("a1")[0])
        assert app.panel.focused_link is None
        assert app.panel.scroll_offset.y == 0


async def test_the_panel_wraps_at_any_width() -> None:
    app = PanelApp()
    for width in (4, 12, 30, 120):
        async with app.run_test(size=(width, 20)) as pilot:
            app.panel.show(COMPARED, refs("a0")[0])
            await pilot.pause()
            assert all(len(line) <= width for line in app.lines())
            app.panel.show(COMPARED, None)
            await pilot.pause()
            assert not any(app.lines())
        app = PanelApp()


def test_only_the_best_possible_links_are_offered() -> None:
    many = tuple(Link(*refs("a0", "c0"), score / 100, Strength.POSSIBLE) for score in range(30, 10, -1))
    found = Comparison(STORY, replace(alignment("a0 b0"), links=many))
    assert [link.score for link in possible_links(found, refs("a0")[0])] == [0.3, 0.29, 0.28, 0.27, 0.26]
