"""Sentences in a widget break as those of the accounts do."""

from textual.app import App, ComposeResult

from sahelread.ui.widgets.prose import Prose


async def test_no_line_begins_with_a_mark_that_belongs_to_the_word_before() -> None:
    class Page(App[None]):
        def compose(self) -> ComposeResult:
            yield Prose("rien ne l’interdit\u202f». Qui le dit\u00a0?")

    async with Page().run_test(size=(20, 5)) as pilot:
        prose = pilot.app.query_one(Prose)
        lines = [prose.render_line(y).text.rstrip() for y in range(prose.size.height)]
        assert lines == ["rien ne", "l’interdit\u202f». Qui le", "dit\u00a0?"]
        prose.say("Oui")
        await pilot.pause()
        assert (prose.size.height, prose.render_line(0).text.rstrip()) == (1, "Oui")
