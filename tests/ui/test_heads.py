"""The heads of the columns: names, days, how much is lined up, and what is a page away."""

from dataclasses import replace
from datetime import date

from board_stories import alignment, article, refs
from textual.app import App, ComposeResult

from sahelread.model import Story
from sahelread.ui.layout import Layout
from sahelread.ui.widgets.board import AlignedBoard
from sahelread.ui.widgets.heads import Heads

STORY = Story(
    "t",
    (
        replace(article("a", "Un.", "Deux."), label="Wakat Séra", published=date(2025, 9, 20)),
        *(article(name, "Un.", "Deux.") for name in "bcde"),
    ),
)
FOUND = alignment("a0 b0 c0 d0 e0", "a1 d1")


class HeadedApp(App[None]):
    """A board with its heads."""

    def __init__(self, story: Story = STORY) -> None:
        super().__init__()
        self.story = story
        self.heads, self.board = Heads(), AlignedBoard()

    def compose(self) -> ComposeResult:
        yield self.heads
        yield self.board

    def on_mount(self) -> None:
        self.board.show(self.story, FOUND)

    def on_board_view_columns_changed(self) -> None:
        self.heads.show(self.story, self.board.heads(), self.board.hidden_accounts())

    def lines(self) -> list[str]:
        return [self.heads.render_line(y).text.rstrip() for y in range(self.heads.size.height)]


async def test_a_head_stands_over_its_column_with_name_day_and_what_is_lined_up() -> None:
    app = HeadedApp()
    async with app.run_test(size=(200, 24)) as pilot:
        await pilot.pause()
        names, details = app.lines()
        assert names.startswith("▌ Wakat Séra ◆")
        assert "20 September 2025 · ≡ 2/2" in details
        assert "≡ 1/2" in details
        for head in app.board.heads()[1:]:
            assert names[head.left + 2] == head.article.upper()
            assert names[head.left - 1] == "│"


async def test_a_wide_head_counts_passages_lined_up_and_does_not_say_that_others_tell_all_of_them() -> None:
    app = HeadedApp(replace(STORY, articles=STORY.articles[:2]))
    async with app.run_test(size=(140, 24)) as pilot:
        await pilot.pause()
        assert "2 of 2 passages lined up" in app.lines()[1]
        assert "1 of 2 passages lined up" in app.lines()[1]


async def test_a_narrow_head_leaves_out_the_year_rather_than_what_is_lined_up() -> None:
    app = HeadedApp()
    async with app.run_test(size=(84, 24)) as pilot:
        await pilot.pause()
        assert "20 September · ≡ 2/2" in app.lines()[1]
        of_two_years = (STORY.articles[0], replace(STORY.articles[1], published=date(2024, 12, 31)))
        app.heads.show(replace(STORY, articles=of_two_years), app.board.heads())
        assert "20 September 2025" in app.lines()[1]


async def test_accounts_a_page_away_are_counted_on_their_side() -> None:
    app = HeadedApp()
    async with app.run_test(size=(90, 24)) as pilot:
        await pilot.pause()
        assert app.lines()[0].endswith("2›")
        app.board.page_columns(1)
        await pilot.pause()
        assert "│  ‹2 D " in app.lines()[0]  # between the account that stays and those shown beside it


async def test_an_account_read_alone_says_where_the_others_tell_the_same() -> None:
    app = HeadedApp()
    async with app.run_test(size=(40, 24)) as pilot:
        await pilot.pause()
        assert app.board.layout_now is Layout.ANNOTATED
        assert "→ B §1, C §1, D §1, E §1" in app.lines()[1]
        app.board.go_to(refs("d1")[0])
        await pilot.pause()
        assert "→ Wakat Séra §2" in app.lines()[1]
        assert "‹3 D" in app.lines()[0]


async def test_a_low_terminal_gives_the_heads_one_line() -> None:
    app = HeadedApp()
    async with app.run_test(size=(60, 8)) as pilot:
        await pilot.pause()
        assert len(app.lines()) == 1


async def test_an_account_is_called_in_its_head_as_it_is_everywhere() -> None:
    """The panel calls an account without an outlet by its id, and two of one outlet by that and their ids."""
    wire, again, nameless, *_ = STORY.articles
    articles = (
        replace(wire, label=None, outlet="AFP"),
        replace(again, label=None, outlet="AFP"),
        replace(nameless, label=None, outlet=None, title="Cinq morts à Gao"),
    )
    app = HeadedApp(Story("t", articles))
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.pause()
        assert all(name in app.lines()[0] for name in ("AFP (a)", "AFP (b)", "c · Cinq morts à Gao"))
