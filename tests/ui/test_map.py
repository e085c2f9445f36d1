"""The map in a running application: its cells, its cursor, the jump."""

import pytest
from board_stories import alignment, divergence, refs, story
from textual.app import App, ComposeResult

from sahelread.model import Alignment, Comparison, PassageRef, Story, Verdict
from sahelread.ui.widgets.map import Map, told_apart

COMPARED = Comparison(
    story(a=4, b=4, c=3),
    alignment("a0 b1 c0", "a2 b0", "b3 c2"),
    (divergence(Verdict.CONFLICT, ("a", 14, 16)),),
)


class MapApp(App[None]):
    """A map, and where it wanted to jump."""

    def __init__(self) -> None:
        super().__init__()
        self.map = Map()
        self.jumps: list[PassageRef] = []

    def compose(self) -> ComposeResult:
        yield self.map

    def on_map_jump_to(self, event: Map.JumpTo) -> None:
        self.jumps.append(event.ref)

    def lines(self) -> list[str]:
        return [self.map.render_line(y).text.rstrip() for y in range(self.map.size.height)]


async def test_each_account_is_a_column_with_a_cell_for_each_passage() -> None:
    app = MapApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.map.show(COMPARED, refs("a0")[0], {refs("c1")[0]: "note"})
        await pilot.pause()
        lines = app.lines()
        assert lines[0].split() == ["A", "B", "C"]
        assert lines[2].startswith("▌■■")
        assert "■≠" in lines[4]
        assert lines[3].lstrip().startswith("◦")
        assert "✎" in lines[3]


async def test_the_lines_of_a_group_cross_where_the_order_differs() -> None:
    app = MapApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.map.show(COMPARED, None)
        await pilot.pause()
        between = [line[5:20] for line in app.lines()[2:5]]
        assert all(any("\u2800" < char <= "\u28ff" for char in text) for text in between)


async def test_the_cursor_moves_over_cells_accounts_and_aligned_passages() -> None:
    app = MapApp()
    async with app.run_test(size=(80, 24)):
        app.map.show(COMPARED, refs("a0")[0])
        assert app.map.move_aligned(1)
        assert app.map.cursor == refs("a2")[0]
        assert app.map.move_account(1)
        assert app.map.cursor == refs("b0")[0]
        assert app.map.move_passage(2)
        assert app.map.cursor == refs("b2")[0]
        assert not app.map.move_account(-1) or app.map.cursor == refs("a2")[0]
        assert not app.map.move_account(-1)


async def test_the_map_asks_to_jump_to_the_passage_under_its_cursor() -> None:
    app = MapApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.map.show(COMPARED, refs("b3")[0])
        app.map.jump()
        await pilot.pause()
        await pilot.double_click(Map, offset=(1, 3))
        await pilot.pause()
        assert app.jumps == [*refs("b3", "a1")]


@pytest.mark.parametrize("size", [(20, 5), (40, 10), (80, 24), (400, 120)])
@pytest.mark.parametrize("accounts", [0, 1, 40])
async def test_any_story_can_be_drawn_at_any_size(accounts: int, size: tuple[int, int]) -> None:
    told = Story("t", tuple(story(**{f"n{number}": 200}).articles[0] for number in range(accounts)))
    app = MapApp()
    async with app.run_test(size=size) as pilot:
        app.map.show(Comparison(told, Alignment()), None)
        await pilot.pause()
        for _ in range(accounts):
            app.map.move_account(1)
        app.map.move_passage(1)
        app.map.move_aligned(1)
        app.map.jump()
        assert all(len(line) <= size[0] for line in app.lines())
        assert (app.map.cursor is None) == (accounts == 0)


async def test_a_resize_draws_the_map_anew() -> None:
    app = MapApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.map.show(COMPARED, refs("a0")[0])
        for size in ((40, 10), (120, 50), (20, 5), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert len(app.lines()) == size[1]
            assert "A" in app.lines()[0]


def test_heads_that_would_be_alike_begin_with_their_number() -> None:
    names = ["France 24", "Francetv", "Wakat", "Afrik"]
    assert told_apart(names, 6) == ["1 Fra…", "2 Fra…", "Wakat", "Afrik"]
    assert told_apart(names, 12) == names


async def test_what_the_signs_mean_is_said_of_as_many_as_there_is_room_for() -> None:
    app = MapApp()
    async with app.run_test(size=(40, 24)) as pilot:
        app.map.show(COMPARED, None)
        await pilot.pause()
        assert app.lines()[-2] == " ■■ lined up  ■≠ conflict  ■› differs"
