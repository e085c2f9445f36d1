"""The board in a running application: moving, layouts, places that are kept, selections, the mouse."""

import random
from collections.abc import Callable

import pytest
from board_stories import alignment, article, divergence, refs, story
from textual.app import App, ComposeResult
from textual.color import Color
from textual.pilot import Pilot
from textual.theme import BUILTIN_THEMES

from sahelread.model import Alignment, Divergence, PassageRef, Story, Verdict
from sahelread.ui.layout import Layout
from sahelread.ui.layout_marks import Look
from sahelread.ui.widgets.board import AlignedBoard
from sahelread.ui.widgets.edge_signs import spread
from sahelread.ui.widgets.heads import Heads
from sahelread.ui.widgets.ink import Ink, contrast

LONG = " ".join(["Les autorités de transition n’ont pas confirmé cette information."] * 3)


class BoardApp(App[None]):
    """A board with heads, and what it said."""

    def __init__(
        self, shown: Story, found: Alignment | None = None, divergences: tuple[Divergence, ...] = ()
    ) -> None:
        super().__init__()
        self.shown, self.found, self.divergences = shown, found, divergences
        self.said: list[object] = []
        self.heads = Heads()
        self.board = AlignedBoard()

    def compose(self) -> ComposeResult:
        yield self.heads
        yield self.board

    def on_mount(self) -> None:
        self.board.show(self.shown, self.found, self.divergences)
        self.board.focus()

    def on_board_view_columns_changed(self) -> None:
        self.heads.show(self.shown, self.board.heads())

    def on_board_view_cursor_moved(self, event: AlignedBoard.CursorMoved) -> None:
        self.said.append(event.ref)

    def on_board_view_passage_activated(self, event: AlignedBoard.PassageActivated) -> None:
        self.said.append(("activated", event.ref))

    def on_board_view_selection_changed(self, event: AlignedBoard.SelectionChanged) -> None:
        self.said.append(event.selection.text if event.selection else "")

    def lines(self) -> list[str]:
        """What the board shows, line by line."""
        height = self.board.size.height
        return [self.board.render_line(y).text.rstrip() for y in range(height)]


def cursor(app: BoardApp) -> str:
    ref = app.board.cursor
    return f"{ref.article}{ref.passage}" if ref is not None else ""


THREE = story(a=4, b=4, c=4)
THREE_ALIGNED = alignment("a0 b0 c0", "a1 b2", "a3 c3", "b3 c1")


def tall(count: int = 40) -> Story:
    """Two accounts of long passages, longer than any screen together."""
    return Story("t", tuple(article(name, *(f"{name}{n} {LONG}" for n in range(count))) for name in "ab"))


def pairs(count: int = 40) -> Alignment:
    return alignment(*(f"a{n} b{n}" for n in range(count)))


async def test_the_cursor_begins_on_the_first_passage_that_is_not_furniture() -> None:
    app = BoardApp(Story("t", (article("a", "Publicité", "Titre", furniture=[0]),)))
    async with app.run_test():
        assert cursor(app) == "a1"


async def test_passages_of_a_group_stand_on_one_line_of_the_screen() -> None:
    app = BoardApp(THREE, THREE_ALIGNED)
    async with app.run_test(size=(100, 30)):
        line = next(line for line in app.lines() if "a0 dit" in line)
        assert "b0 dit" in line
        assert "c0 dit" in line


async def test_the_cursor_and_its_counterparts_have_bars_of_their_own() -> None:
    app = BoardApp(THREE, THREE_ALIGNED)
    async with app.run_test(size=(100, 30)):
        line = next(line for line in app.lines() if "a0 dit" in line)
        assert line.count("▌") == 1
        assert line.count("┃") == 2


async def test_moving_down_walks_one_account_and_stops_at_its_end() -> None:
    app = BoardApp(THREE, THREE_ALIGNED)
    async with app.run_test(size=(100, 30)):
        walked = []
        while True:
            walked.append(cursor(app))
            if not app.board.move_passage(1):
                break
        assert walked == ["a0", "a1", "a2", "a3"]
        assert app.board.move_passage(-2)
        assert cursor(app) == "a1"
        assert not app.board.go_first() or cursor(app) == "a0"


async def test_the_beginning_of_an_account_is_its_first_passage_wherever_it_stands() -> None:
    app = BoardApp(story(a=3, b=3), alignment("a0 b1", "a2 b0"))
    async with app.run_test(size=(100, 30)):
        app.board.go_to(refs("b2")[0])
        assert app.board.go_first() and cursor(app) == "b0"
        assert app.board.go_last() and cursor(app) == "b2"


async def test_the_first_screen_begins_at_the_top_once_the_accounts_are_lined_up() -> None:
    of = story(a=30, b=30)
    app = BoardApp(of, Alignment((), (), {}))
    async with app.run_test(size=(100, 20)) as pilot:
        await pilot.pause()
        app.board.show(of, alignment("a0 b2"))
        await pilot.pause()
        assert (app.board.scroll_offset.y, cursor(app)) == (0, "a0")
        assert "b0 dit" in "\n".join(app.lines()) and "a0 dit" in "\n".join(app.lines())


async def test_moving_sideways_goes_to_the_counterpart_or_the_same_height() -> None:
    app = BoardApp(THREE, THREE_ALIGNED)
    async with app.run_test(size=(100, 30)):
        app.board.move_passage(1)
        assert app.board.move_account(1)
        assert cursor(app) == "b2"
        assert app.board.move_account(1)
        assert app.board.move_account(-2)
        assert cursor(app) == "a1"
        assert not app.board.move_account(-1)


async def test_the_next_aligned_passage_leaves_out_what_one_account_tells() -> None:
    app = BoardApp(THREE, THREE_ALIGNED)
    async with app.run_test(size=(100, 30)):
        app.board.move_aligned(1)
        app.board.move_aligned(1)
        assert cursor(app) == "a3"
        assert not app.board.move_aligned(1)
        app.board.move_aligned(-1)
        assert cursor(app) == "a1"


async def test_matches_are_walked_account_by_account_word_by_word() -> None:
    app = BoardApp(THREE, THREE_ALIGNED)
    async with app.run_test(size=(100, 30)):
        a2, b1 = refs("a2", "b1")
        app.board.set_matches({b1: ((0, 2),), a2: ((0, 2), (3, 6))})
        walked = []
        for _number in range(4):
            assert app.board.move_match(1)
            walked.append(cursor(app))
        assert walked == ["a2", "a2", "b1", "a2"]  # after the last the first again
        assert app.board.move_match(-1)
        assert cursor(app) == "b1"


async def test_what_aligns_later_falls_into_place_and_the_cursor_stays() -> None:
    app = BoardApp(tall())
    async with app.run_test(size=(100, 30)) as pilot:
        app.board.go_to(refs("a9")[0])
        await pilot.pause()
        before = next(y for y, line in enumerate(app.lines()) if "a9 Les" in line)
        app.board.show(app.shown, pairs())
        await pilot.pause()
        assert cursor(app) == "a9"
        after = next(y for y, line in enumerate(app.lines()) if "a9 Les" in line)
        assert after == before
        assert "b9 Les" in app.lines()[after]


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("size", [(20, 5), (40, 12), (54, 24), (80, 24), (160, 48), (400, 120)])
async def test_every_layout_shows_the_cursor_at_every_size(layout: Layout, size: tuple[int, int]) -> None:
    app = BoardApp(tall(), pairs())
    async with app.run_test(size=size) as pilot:
        app.board.set_layout(layout)
        app.board.go_to(refs("b20")[0])
        await settled(pilot)
        assert any("▌" in line for line in app.lines())
        assert app.board.visible_accounts()
        app.export_screenshot()


async def settled(pilot: Pilot[None]) -> None:
    """Wait for slides to come to their end."""
    await pilot.pause()
    await pilot.wait_for_animation()
    await pilot.pause()


@pytest.mark.parametrize("layout", list(Layout))
async def test_a_resize_keeps_the_place(layout: Layout) -> None:
    app = BoardApp(tall(), pairs())
    async with app.run_test(size=(160, 48)) as pilot:
        app.board.set_layout(layout)
        app.board.go_to(refs("a25")[0])
        for size in ((80, 24), (30, 8), (20, 5), (120, 36)):
            await pilot.resize_terminal(*size)
            await settled(pilot)
            assert cursor(app) == "a25"
            assert any("a25" in line for line in app.lines()), size


async def test_a_passage_taller_than_the_screen_is_scrolled_inside_line_by_line() -> None:
    told = Story("t", (article("a", " ".join(f"mot{n}" for n in range(400)), "Fin."),))
    app = BoardApp(told)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        seen = "".join(app.lines())
        for _ in range(200):
            app.board.move_passage(1)
            await pilot.pause(0)
            seen += "".join(app.lines())
            if cursor(app) == "a1":
                break
        assert cursor(app) == "a1"
        assert all(f"mot{n}" in seen for n in range(400))
        app.board.move_passage(-1)
        await pilot.pause()
        assert "mot399" in "".join(app.lines())


async def test_in_the_reading_layout_counterparts_come_to_the_same_height() -> None:
    told = tall()
    app = BoardApp(told, alignment("a30 b3"))
    async with app.run_test(size=(100, 30)) as pilot:
        app.board.set_layout(Layout.READING)
        app.board.go_to(refs("a30")[0])
        await settled(pilot)
        line = next(line for line in app.lines() if "a30 Les" in line)
        assert "b3 Les" in line


async def test_without_animations_columns_jump_into_place() -> None:
    app = BoardApp(tall(), alignment("a30 b3"))
    app.animation_level = "none"
    async with app.run_test(size=(100, 30)):
        app.board.set_layout(Layout.READING)
        app.board.go_to(refs("a30")[0])
        line = next(line for line in app.lines() if "a30 Les" in line)
        assert "b3 Les" in line


async def test_versions_unfold_under_the_passage_and_fold_again() -> None:
    app = BoardApp(THREE, THREE_ALIGNED)
    async with app.run_test(size=(100, 30)) as pilot:
        app.board.set_layout(Layout.ANNOTATED)
        assert app.board.toggle_fold()
        await pilot.pause()
        assert any("B: b0 dit" in line for line in app.lines())
        assert app.board.toggle_fold()
        assert not any("b0 dit" in line for line in app.lines())
        app.board.move_passage(2)
        assert not app.board.toggle_fold()


async def test_the_margin_says_who_confirms_who_differs_and_what_is_told_here_only() -> None:
    app = BoardApp(THREE, THREE_ALIGNED, (divergence(Verdict.CONFLICT, ("a", 7, 9)),))
    async with app.run_test(size=(100, 30)):
        app.board.set_layout(Layout.ANNOTATED)
        lines = app.lines()
        assert any("≡2" in line and "a0 dit" in line for line in lines)
        assert any("≡1 ≠#" in line and "a1 dit" in line for line in lines)
        assert any("◦" in line and "a2 dit" in line for line in lines)


@pytest.mark.parametrize(
    ("due", "shown"),
    [
        ([["≡3"], [], ["◦"]], ["≡3", "", "◦"]),
        ([["≡3", "≡1 ≠#"], []], ["≡3", "≡1 ≠#"]),
        ([[], ["≡3", "≡2"]], ["", "≡3≡2"]),
        ([[], [], ["≡3 ≠#", "≡1 ›@"]], ["", "≡1 ›@", "≡3 ≠#"]),
    ],
)
def test_signs_that_are_due_on_one_line_are_spread_over_the_next(
    due: list[list[str]], shown: list[str]
) -> None:
    assert spread(due, width=6) == shown


async def test_accounts_that_do_not_fit_are_a_page_away_and_the_spine_stays() -> None:
    told = story(a=2, b=2, c=2, d=2, e=2)
    app = BoardApp(told, alignment("a0 b0 c0 d0 e0"))
    async with app.run_test(size=(90, 24)) as pilot:
        assert app.board.visible_accounts() == ("a", "b", "c")
        assert app.board.page_columns(1)
        await pilot.pause()
        assert app.board.visible_accounts() == ("a", "d", "e")
        assert not app.board.page_columns(1)
        app.board.go_to(refs("b1")[0])
        assert "b" in app.board.visible_accounts()
        app.board.widen(20)
        assert len(app.board.visible_accounts()) == 1 or cursor(app) == "b1"


async def test_chosen_accounts_keep_the_order_in_which_they_were_chosen() -> None:
    app = BoardApp(THREE, THREE_ALIGNED)
    async with app.run_test(size=(100, 24)):
        app.board.set_accounts(["c", "a"])
        assert app.board.visible_accounts() == ("c", "a")
        assert not app.board.go_to(refs("b0")[0])
        app.board.set_accounts(["c", "unknown"])
        assert app.board.visible_accounts() == ("c",)
        assert cursor(app).startswith("c")


async def test_furniture_is_walked_over_and_can_be_hidden() -> None:
    app = BoardApp(Story("t", (article("a", "Titre", "Lire aussi", "Fin", furniture=[1]),)))
    async with app.run_test(size=(80, 24)) as pilot:
        app.board.move_passage(1)
        assert cursor(app) == "a2"
        app.board.go_to(refs("a1")[0])
        app.board.set_furniture(False)
        await pilot.pause()
        assert cursor(app) in ("a0", "a2")
        assert not any("Lire aussi" in line for line in app.lines())
        assert not app.board.go_to(refs("a1")[0])


async def test_captions_that_follow_one_another_take_one_line_when_folded() -> None:
    told = article("a", "Titre", "Une légende " * 12, "Crédit", "Lire aussi", "Fin", furniture=[1, 2, 3])
    app = BoardApp(Story("t", (told, article("b", "Un.", "Deux."))))
    async with app.run_test(size=(80, 24)) as pilot:
        app.board.set_furniture(True, folded=True)
        await pilot.pause()
        [line] = [line for line in app.lines() if "légende" in line]
        assert "… +2" in line
        assert not any("Crédit" in line for line in app.lines())
        app.board.set_furniture(True)
        await pilot.pause()
        assert any("Crédit" in line for line in app.lines())


@pytest.mark.parametrize("layout", [Layout.READING, Layout.ANNOTATED])
async def test_captions_are_folded_in_the_other_layouts_too(layout: Layout) -> None:
    told = article("a", "Haut", "Photo", "Crédit", "Milieu", "Bas", furniture=[1, 2])
    app = BoardApp(Story("t", (told, article("b", "Un.", "Deux."))))
    async with app.run_test(size=(80, 24)) as pilot:
        app.board.set_layout(layout)
        app.board.set_furniture(True, folded=True)
        await pilot.pause()
        assert any("Photo +1" in line for line in app.lines())
        app.board.go_to(refs("a2")[0])
        await pilot.pause()
        assert next(line for line in app.lines() if "Crédit" in line).startswith("▌")
        app.board.set_furniture(False)
        await pilot.pause()
        assert not any("Photo" in line for line in app.lines())


async def test_a_jump_into_folded_captions_unfolds_those_that_stand_together() -> None:
    told = article(
        "a", "Haut", "Photo", "Crédit", "Milieu", "Lire aussi", "Fin", "Bas", furniture=[1, 2, 4, 5]
    )
    app = BoardApp(Story("t", (told, article("b", "Un.", "Deux."))))
    async with app.run_test(size=(80, 24)) as pilot:
        app.board.set_furniture(True, folded=True)
        app.board.go_to(refs("a2")[0])
        await pilot.pause()
        assert next(line for line in app.lines() if "Crédit" in line).startswith("▌")
        assert any("Lire aussi +1" in line for line in app.lines())
        app.board.move_passage(1)
        await pilot.pause()
        assert any("Crédit" in line for line in app.lines())  # nothing moves because the cursor leaves
        app.board.go_to(refs("a5")[0])
        await pilot.pause()
        assert next(line for line in app.lines() if "Fin" in line).startswith("▌")
        assert any("Photo +1" in line for line in app.lines())
        app.board.go_to(refs("a0")[0])
        app.board.set_furniture(True, folded=True)
        await pilot.pause()
        assert any("Lire aussi +1" in line for line in app.lines())


async def test_annotated_passages_have_a_sign() -> None:
    app = BoardApp(THREE, THREE_ALIGNED)
    async with app.run_test(size=(100, 24)) as pilot:
        app.board.set_notes({refs("a1")[0]: "note"})
        await pilot.pause()
        assert "✎" in next(line for line in app.lines() if "a1 dit" in line)


async def test_the_keyboard_selects_words_and_sentences() -> None:
    app = BoardApp(tall(), pairs())
    async with app.run_test(size=(100, 24)) as pilot:
        app.board.go_to(refs("b2")[0])
        app.board.start_selection()
        app.board.extend_selection("word", 2)
        selected = app.board.selected()
        assert selected is not None
        assert (selected.ref, selected.text) == (refs("b2")[0], "b2 Les autorités")
        passage = app.shown.passage(selected.ref)
        assert selected.article_start == passage.start + selected.start
        app.board.extend_selection("sentence", 1)
        selected = app.board.selected()
        assert selected is not None
        assert selected.text == passage.text
        app.board.clear_selection()
        assert app.board.selected() is None
        await pilot.pause()
        assert app.said[-1] == ""


def cell_of(app: BoardApp, words: str, after: int = 0) -> tuple[int, int]:
    """Where words stand on the board."""
    for y, line in enumerate(app.lines()):
        x = line.find(words, after)
        if x >= 0:
            return x, y
    raise AssertionError(words)


async def drag(pilot: Pilot[None], start: tuple[int, int], end: tuple[int, int]) -> None:
    await pilot.mouse_down(AlignedBoard, offset=start)
    await pilot.hover(AlignedBoard, offset=end)
    await pilot.mouse_up(AlignedBoard, offset=end)
    await pilot.pause()


async def test_a_click_moves_the_cursor_and_a_second_opens_the_passage() -> None:
    app = BoardApp(THREE, THREE_ALIGNED)
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        await pilot.click(AlignedBoard, offset=cell_of(app, "c3 dit"))
        assert cursor(app) == "c3"
        await pilot.double_click(AlignedBoard, offset=cell_of(app, "b2 dit"))
        await pilot.pause()
        assert ("activated", refs("b2")[0]) in app.said


async def test_dragging_selects_inside_the_column_where_it_began() -> None:
    app = BoardApp(tall(), pairs())
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        x, y = cell_of(app, "a0 Les")
        await drag(pilot, (x + 3, y), (x + 6, y))
        selected = app.board.selected()
        assert selected is not None
        assert selected.text == "Les"
        await drag(pilot, (x + 3, y), (90, y + 1))
        selected = app.board.selected()
        assert selected is not None
        assert selected.ref == refs("a0")[0]
        text = app.shown.article("a").passages[0].text
        assert text.startswith("a0 " + selected.text)
        assert len(selected.text) > 40


async def test_dragging_over_an_opaque_mark_of_the_file_gives_its_raw_text() -> None:
    app = BoardApp(Story("t", (article("a", "北京\u202e dit\x1b[31m non"),)))
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.pause()
        x, y = cell_of(app, "北京")
        await drag(pilot, (x, y), (x + 30, y))
        selected = app.board.selected()
        assert selected is not None
        assert selected.text == "北京\u202e dit\x1b[31m non"
        assert not any("\x1b" in line or "\u202e" in line for line in app.lines())


async def test_the_wheel_scrolls_and_the_next_key_goes_on_from_what_is_seen() -> None:
    app = BoardApp(tall(), pairs())
    async with app.run_test(size=(100, 24)) as pilot:
        app.board.scroll_to(y=120, animate=False)
        await pilot.pause()
        assert cursor(app) == "a0"
        app.board.move_passage(1)
        assert int(cursor(app)[1:]) > 5


@pytest.mark.parametrize("accounts", [0, 1, 2, 40])
async def test_any_number_of_accounts_can_be_shown(accounts: int) -> None:
    told = Story("t", tuple(article(f"n{n}", "Un.", "Deux.") for n in range(accounts)))
    app = BoardApp(told)
    async with app.run_test(size=(120, 24)) as pilot:
        for layout in Layout:
            app.board.set_layout(layout)
            for move in every_move(app.board):
                move()
            await pilot.pause(0)
        assert len(app.board.visible_accounts()) <= max(1, accounts)


def every_move(board: AlignedBoard) -> list[Callable[[], object]]:
    return [
        lambda: board.move_passage(1),
        lambda: board.move_passage(-1),
        lambda: board.move_account(1),
        lambda: board.move_account(-1),
        lambda: board.move_aligned(1),
        lambda: board.move_page(1),
        lambda: board.move_page(-1),
        lambda: board.move_match(1),
        lambda: board.page_columns(1),
        lambda: board.page_columns(-1),
        lambda: board.toggle_fold(),
        board.go_first,
        board.go_last,
        board.start_selection,
        lambda: board.extend_selection("word", 1),
        board.clear_selection,
        board.position,
        board.heads,
    ]


async def test_an_account_without_passages_does_not_trap_the_cursor() -> None:
    app = BoardApp(Story("t", (article("a", "Un."), article("b"), article("c", "Trois."))))
    async with app.run_test(size=(120, 24)) as pilot:
        for layout in Layout:
            app.board.set_layout(layout)
            await pilot.pause(0)
            app.board.move_account(1)
            app.board.move_account(1)
            for move in every_move(app.board):
                move()
            assert app.board.cursor is not None


async def test_the_position_tells_who_else_reports_it() -> None:
    app = BoardApp(THREE, THREE_ALIGNED)
    async with app.run_test(size=(100, 24)):
        found = app.board.position()
        assert found is not None
        assert (found.article, found.number, found.count, found.told_by) == ("a", 1, 4, ("b", "c"))
        assert found.counterparts == refs("b0", "c0")
        assert [head.lined_up for head in app.board.heads()] == [(3, 4), (3, 4), (3, 4)]


async def test_signs_stay_when_there_are_no_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = BoardApp(THREE, THREE_ALIGNED, (divergence(Verdict.CONFLICT, ("a", 0, 2)),))
    async with app.run_test(size=(100, 24)) as pilot:
        app.theme = "ansi-dark"
        await pilot.pause()
        line = next(y for y, line in enumerate(app.lines()) if "a0 dit" in line)
        styles = {segment.text.strip(): segment.style for segment in app.board.render_line(line)}
        assert styles["a0"].underline and styles["a0"].bold
        assert not styles["b0 dit"].underline
        assert all(style.bgcolor is None or style.bgcolor.is_default for style in styles.values())


def test_refs_are_read_as_written() -> None:
    assert refs("a12") == (PassageRef("a", 12),)


@pytest.mark.parametrize("theme", sorted(BUILTIN_THEMES))
async def test_text_can_be_read_in_every_theme(theme: str) -> None:
    app = BoardApp(THREE, THREE_ALIGNED)
    async with app.run_test(size=(60, 12)) as pilot:
        app.theme = theme
        await pilot.pause()
        ink = Ink(app.board)
        for look in Look:
            for state in (Look.PLAIN, Look.CURSOR, Look.COUNTERPART):
                style = ink.look(look | state)
                if style.color is None or style.bgcolor is None or app.current_theme.name.startswith("ansi"):
                    continue
                letters = Color.from_rich_color(style.color)
                ground = Color.from_rich_color(style.bgcolor)
                if not style.reverse:
                    assert contrast(letters, ground) >= 4.4, look


async def test_the_board_binds_no_key_of_its_own() -> None:
    app = BoardApp(THREE, THREE_ALIGNED)
    async with app.run_test():
        assert app.focused is app.board
        assert not [bound for bound in app.active_bindings.values() if bound.node is app.board]


async def test_what_changes_while_the_board_is_hidden_is_there_when_it_is_shown() -> None:
    app = BoardApp(THREE)
    async with app.run_test(size=(100, 24)) as pilot:
        app.board.display = False
        await pilot.pause()
        app.board.show(THREE, THREE_ALIGNED)
        assert app.board.go_to(refs("b2")[0])
        app.board.set_layout(Layout.READING)
        app.board.move_passage(1)
        app.board.display = True
        await settled(pilot)
        assert cursor(app) == "b3"
        assert any("▌" in line and "b3 dit" in line for line in app.lines())


async def test_a_quote_as_long_as_its_passage_is_marked_by_its_sign_alone() -> None:
    app = BoardApp(THREE, THREE_ALIGNED, (divergence(Verdict.CONFLICT, ("a", 0, 6)),))
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        y = next(y for y, line in enumerate(app.lines()) if "a0 dit" in line)
        assert "#a0 dit" in app.lines()[y]
        assert not any(segment.style and segment.style.underline for segment in app.board.render_line(y))


@pytest.mark.parametrize("seed", range(6))
async def test_no_order_of_moves_and_changes_loses_the_cursor(seed: int) -> None:
    chance = random.Random(seed)
    told = Story("t", tuple(article(name, *(f"{name}{n} {LONG}" for n in range(12))) for name in "abcd"))
    app = BoardApp(told, alignment(*(f"a{n} b{11 - n} c{n}" for n in range(0, 12, 2))))
    app.animation_level = "none"
    async with app.run_test(size=(120, 30)) as pilot:
        changes: list[Callable[[], object]] = [
            lambda: app.board.set_layout(chance.choice(list(Layout))),
            lambda: app.board.set_spine(chance.choice("abcd")),
            lambda: app.board.set_accounts(chance.sample("abcd", chance.randint(0, 4))),
            lambda: app.board.widen(chance.choice([-8, 8])),
            lambda: app.board.scroll_to(y=chance.randint(0, 200), animate=False),
            lambda: app.board.show(told, chance.choice([None, app.found])),
        ]
        for _ in range(40):
            chance.choice(changes + every_move(app.board))()
            if chance.random() < 0.2:
                await pilot.resize_terminal(chance.randint(10, 200), chance.randint(3, 50))
            await pilot.pause(0)
            ref = app.board.cursor
            assert ref is not None
            assert ref.article in app.board.visible_accounts()
        assert app.board.go_to(ref)
        await pilot.pause()
        assert any("▌" in line for line in app.lines())
