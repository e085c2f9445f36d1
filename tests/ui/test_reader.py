"""The reader as a user drives it: moving, looking, searching, copying, help, palette, state."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from reading_room import FIRST, Room, article, comparison, reading
from rich.cells import cell_len

from sahelread.i18n import LANGUAGES, set_language
from sahelread.model import (
    Alignment,
    Comparison,
    Confidence,
    DivergenceType,
    Estimate,
    Group,
    Kind,
    PassageRef,
    Quote,
    Story,
    Value,
    Verdict,
    message,
)
from sahelread.notes.annotation import Status
from sahelread.ui.commands import COMMANDS, CONTEXTS, around
from sahelread.ui.keymap import load, own_keymap
from sahelread.ui.layout import Layout
from sahelread.ui.sifting import Sieve
from sahelread.ui.state import Place, State
from sahelread.ui.widgets.status import Entry, fitting
from sahelread.ui.widgets.welcome import welcome_lines

MonkeyPatch = pytest.MonkeyPatch


def test_every_command_of_a_context_is_carried_out_there() -> None:
    from sahelread.ui.commanding import CommandScreen, Dialog, can_do
    from sahelread.ui.desk import Desk
    from sahelread.ui.screens.accounts import AccountsScreen
    from sahelread.ui.screens.choose import ChooseScreen
    from sahelread.ui.screens.editor import NoteEditor
    from sahelread.ui.screens.export import ExportScreen
    from sahelread.ui.screens.help import HelpScreen
    from sahelread.ui.screens.notes import NotesScreen

    where = {
        "anywhere": CommandScreen,
        "list": ChooseScreen,
        "accounts": AccountsScreen,
        "notes": NotesScreen,
        "dialog": Dialog,
        "editor": NoteEditor,
        "export": ExportScreen,
        "page": HelpScreen,
    }
    for command in COMMANDS.values():
        assert can_do(where.get(command.context, Desk), command), command.id


def test_contexts_and_ids_are_well_formed() -> None:
    for command in COMMANDS.values():
        assert around(command.context)[0] in CONTEXTS
        assert command.id == command.id.lower()
        assert command.help.endswith(".")


async def test_the_articles_are_on_screen_before_anything_is_known_of_them(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    def nothing(_of: Story) -> Comparison:
        raise RuntimeError("no engine")

    async with reading(tmp_path, monkeypatch, found=nothing) as room:
        assert "Cinq soldats" in room.screen_text()
        assert "could not be compared" in room.screen_text()
        await room.press("a")
        await room.type("ok")
        await room.press("ctrl+s")
        assert room.notes[0].comment == "ok"


async def test_what_lines_up_is_said_in_the_status_line(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        assert "Wakat Séra" in room.said
        assert "lined up with Studio Tamani" in room.said
        assert "How many soldiers?" in room.said
        await room.press("down")
        assert room.said.startswith("Wakat Séra · 2/3 · L links it")


async def test_moving_where_nothing_is_says_so(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("n")
        assert room.said == "No aligned passage further down."


async def test_a_notice_ends_when_the_reader_goes_elsewhere(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("n")
        await room.pilot.pause(0.7)
        assert room.said == "No aligned passage further down."
        await room.press("down")
        assert "L links it" in room.said


async def test_tab_goes_to_the_next_account(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("tab")
        assert room.app.reader.board.cursor == FIRST["b"]


async def test_vim_sequences_and_counts_reach_the_board(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch, keymap="vim") as room:
        await room.press("2", "j")
        assert room.app.reader.board.cursor.passage == 2  # type: ignore[union-attr]
        await room.press("g")
        assert "g …" in room.said
        assert "First passage" in room.said
        await room.press("g")
        assert room.app.reader.board.cursor == FIRST["a"]


async def test_search_folds_accents_and_goes_to_the_match(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("/")
        await room.type("evenement")
        await room.press("enter")
        assert room.app.reader.board.cursor.passage == 2  # type: ignore[union-attr]
        assert room.app.reader.board.has_focus
        assert room.said == "match 1 of 1 · f3: the next"
        await room.press("escape")
        assert room.desk.found == {}


async def test_each_match_is_numbered_over_all_accounts(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("/")
        await room.type("soldats")
        await room.press("enter")
        assert room.said == "match 1 of 3 · f3: the next"
        await room.press("f3", "f3")
        assert room.said == "match 3 of 3 · f3: the next"
        await room.press("f3")
        assert room.said == "match 1 of 3 · f3: the next"
        await room.press("shift+f3")
        assert room.said == "match 3 of 3 · f3: the next"


async def test_a_search_without_a_match_says_so(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("/")
        await room.type("xyzxyz")
        await room.pilot.pause(0.2)
        assert room.said == "Nothing found."


async def test_100_kilobytes_pasted_into_a_field_do_no_harm(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    from textual import events

    async with reading(tmp_path, monkeypatch) as room:
        await room.press("/")
        room.app.post_message(events.Paste("é\x1b]0;x\x07" * 20_000))
        await room.pilot.pause(0.3)
        assert len(room.desk.search_field.value) <= 4000
        assert "\x1b" not in room.screen_text()
        await room.press("escape", "a")
        room.app.post_message(events.Paste("mot \x1b[31m " * 10_000))
        await room.pilot.pause(0.3)
        assert "\x1b" not in room.screen_text()
        await room.press("ctrl+s")
        kept = room.notes[0].comment
        assert kept.replace("\n", " ") == "mot \x1b[31m " * 10_000
        assert max(map(len, kept.split("\n"))) <= 4000  # or each key would take half a second


async def test_a_copy_carries_its_source(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    monkeypatch.setattr("sahelread.ui.clipboard.clipboard_tools", lambda: ())
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("y")
        await room.app.workers.wait_for_complete()
        await room.pilot.pause()
        expected = "“Cinq soldats ont été tués lundi à Ménaka.”, Wakat Séra, 20 September 2025"
        assert room.app.clipboard == expected
        assert room.said == f"Sent {len(expected)} characters to the terminal’s clipboard."


async def test_words_are_selected_by_keyboard_and_copied(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    monkeypatch.setattr("sahelread.ui.clipboard.clipboard_tools", lambda: ())
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("w", "right", "right", "y")
        await room.app.workers.wait_for_complete()
        assert room.app.clipboard.startswith("“Cinq soldats")
        await room.press("w")
        assert room.said == "4 characters selected"
        await room.press("escape")
        assert room.app.reader.board.selected() is None
        assert "selected" not in room.said


async def test_help_shows_what_can_be_done_now_with_the_keys_in_force(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(120, 100)) as room:
        await room.press("?")
        shown = room.screen_text()
        assert "Write a note on the selection or on this passage." in shown
        assert "Change the note on this passage." not in shown  # there is none
        assert "notes.yaml" in shown
        await room.press("escape")
        assert room.app.screen is room.app.reader


async def test_in_a_very_narrow_terminal_the_help_says_what_a_key_does_below_it(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(24, 24)) as room:
        await room.press("?")
        lines = [line.strip(" │▌") for line in room.screen_lines()]
        at = lines.index("↓")
        assert lines[at + 1 : at + 4] == ["Move down one", "passage.", "↑"]


async def test_the_palette_finds_commands_and_passages_without_accents(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("ctrl+p")
        await room.type("evenement")
        await room.press("enter")
        assert room.app.reader.board.cursor.passage == 2  # type: ignore[union-attr]
        await room.press("ctrl+p")
        await room.type("next layout")
        await room.press("enter")
        await room.pilot.pause()
        assert room.desk.layout_wanted is Layout.READING
        await room.press("ctrl+p")
        await room.type("how many")
        await room.press("enter")
        assert room.app.reader.board.cursor == FIRST["a"]


async def test_layouts_follow_each_other_and_z_goes_there_and_back(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("v")
        assert room.app.reader.board.layout_now is Layout.READING
        await room.press("z")
        assert room.app.reader.board.layout_now is Layout.ANNOTATED
        await room.press("z")
        assert room.app.reader.board.layout_now is Layout.READING


async def test_a_layout_that_has_no_room_is_not_announced(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch, size=(50, 20)) as room:
        await room.press("v")
        assert room.said == "Too narrow for two accounts: one is shown."
        await room.press("v")
        assert room.said == "Layout: one account, annotated"


async def test_accounts_are_hidden_and_ordered(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("c", "+", "down", "space", "enter")
        assert room.app.reader.board.accounts() == ("b", "a")


async def test_the_panel_and_the_map_open_and_close(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("i")
        assert room.desk.is_open("panel")
        await room.press("m")
        assert room.desk.is_open("map")
        assert not room.desk.is_open("panel")
        await room.press("down", "enter")
        assert not room.desk.is_open("map")
        assert room.app.reader.board.cursor.passage == 1  # type: ignore[union-attr]
        assert room.app.reader.board.has_focus
        await room.press("enter")
        assert room.desk.has_focus("panel")
        await room.press("escape", "i")
        assert not room.desk.is_open("panel")


@pytest.mark.parametrize("size", [(20, 5), (40, 10), (53, 20), (80, 24), (120, 36), (200, 50), (400, 120)])
async def test_everything_opens_at_every_size_and_is_resized(
    tmp_path: Path, monkeypatch: MonkeyPatch, size: tuple[int, int]
) -> None:
    async with reading(tmp_path, monkeypatch, size=size) as room:
        for keys in (
            ["?"],
            ["ctrl+p"],
            ["t"],
            ["s"],
            ["a", "f2"],
            ["c"],
            ["i"],
            ["m"],
            ["/"],
            ["v"],
            ["ctrl+t"],
        ):
            await room.press(*keys)
            await room.pilot.resize_terminal(30, 8)
            await room.pilot.pause()
            await room.pilot.resize_terminal(*size)
            await room.press("escape", "escape")
        assert "Ménaka" in room.screen_text() or size[1] < 12


async def test_an_account_that_is_alone_can_be_read_and_annotated(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    alone = Story("seul", (article("a", "Un seul article. Deux phrases."),))
    async with reading(
        tmp_path, monkeypatch, of=alone, found=lambda of: Comparison(of, comparison_of_nothing())
    ) as room:
        await room.press("down", "n", "A")
        assert "no group to annotate" in room.said


def comparison_of_nothing():  # type: ignore[no-untyped-def]
    from sahelread.model import Alignment

    return Alignment()


async def test_warnings_of_the_story_are_one_quiet_line_and_kept_in_the_help(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    warned = Story(
        "t",
        (article("a", "Un texte."), article("b", "Deux.")),
        warnings=(message("First."), message("Second.")),
    )
    async with reading(
        tmp_path, monkeypatch, of=warned, found=lambda of: Comparison(of, comparison_of_nothing())
    ) as room:
        assert room.said.startswith("First.")
        assert "1 more remark" in room.said
        await room.press("?", "end")
        assert "Second." in "".join(
            str(widget.content) for widget in room.app.screen.query("Static").results()
        )  # type: ignore[attr-defined]


async def test_the_welcome_is_said_once_and_eats_no_key(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch, state=State()) as room:
        assert "Welcome" in room.screen_text()
        await room.press("down")
        assert "Welcome" not in room.screen_text()
        assert room.app.reader.board.cursor.passage == 1  # type: ignore[union-attr]
        assert room.app.state.welcomed


async def test_a_reader_comes_back_to_where_they_were(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("tab", "down", "v", "h", "i")
        place = room.desk.place()
        state = room.app.state.with_place(room.app.story, place)
    assert place == Place("b", 1, "reading", place.spine, (), furniture=False, panel=True)
    async with reading(tmp_path, monkeypatch, state=state) as room:
        assert room.desk.place() == place


async def test_a_place_that_is_no_longer_there_is_passed_over(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    from reading_room import story

    state = State(welcomed=True).with_place(story(), Place("gone", 99, "nothing", "gone", ("gone",)))
    async with reading(tmp_path, monkeypatch, state=state) as room:
        assert room.app.reader.board.cursor == FIRST["a"]


async def test_a_theme_is_tried_while_choosing_and_kept_when_chosen(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        before = room.app.theme
        await room.press("ctrl+t", "down")
        assert room.app.theme != before
        await room.press("escape")
        assert room.app.theme == before
        await room.press("ctrl+t", "down", "enter")
        assert room.app.state.theme == room.app.theme != before


async def test_a_keymap_that_changes_is_in_force_at_once_and_a_broken_one_is_not(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    monkeypatch.setattr("sahelread.ui.app._KEYMAP_POLL_SECONDS", 0.05)
    path = tmp_path / "mine.yaml"
    path.write_text("keys:\n  note.add: j\n", "utf-8")
    async with reading(tmp_path, monkeypatch, keymap=str(path)) as room:
        assert " j annotate" in room.screen_text()
        path.write_text("keys:\n  note.add: [J, j]\n", "utf-8")
        await room.until(lambda: " J annotate" in room.screen_text())
        path.write_text("keys:\n  note.ad: x\n  note.edit: gg\n", "utf-8")
        await room.until(lambda: "mine.yaml:2: unknown command 'note.ad'" in room.screen_text())
        assert " J annotate" in room.screen_text()
        await room.press("?")
        assert "mine.yaml:2: unknown command" in room.screen_text()
        assert "mine.yaml:3: unknown key 'gg'" in room.screen_text()
        await room.press("escape")
        path.write_text("keys:\n  note.add: Z\n", "utf-8")
        await room.until(lambda: " Z annotate" in room.screen_text())
        assert "mine.yaml" not in room.screen_text()


async def test_a_keymap_that_is_made_or_mended_while_the_reader_runs_is_taken(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    monkeypatch.setattr("sahelread.ui.app._KEYMAP_POLL_SECONDS", 0.05)
    async with reading(tmp_path, monkeypatch, keymap=None) as room:
        path = own_keymap()
        path.parent.mkdir(parents=True)
        path.write_text("keys:\n  note.ad: x\n", "utf-8")
        await room.until(lambda: path.name in room.screen_text())
    async with reading(tmp_path, monkeypatch, keymap=None) as room:
        assert "keymap.yaml:2: unknown command 'note.ad'" in room.screen_text()
        path.write_text("keys:\n  note.add: J\n", "utf-8")
        await room.until(lambda: " J annotate" in room.screen_text())
        assert path.name not in room.screen_text()


@pytest.mark.parametrize("width", [10, 20, 40, 60, 79, 80, 100, 200])
def test_the_footer_never_overflows_and_always_shows_how_to_leave(width: int) -> None:
    names = {"ctrl+p": "all commands", "a": "annotate", "n": "aligned", "?": "help", "q": "quit"}
    shown = fitting([Entry(key, name) for key, name in names.items()], width)
    assert sum(entry.width for entry in shown) <= width
    assert Entry("q", "quit") in shown


async def test_the_footer_can_be_clicked_and_follows_the_focus(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.pilot.click("#footer", offset=(3, 0))
        assert room.app.screen is not room.app.reader
        await room.press("escape", "enter")
        assert "section" in room.screen_lines()[-1]
        await room.press("escape", "w")
        assert "word" in room.screen_lines()[-1]


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("c", "⏎ apply"),
        ("t", "⏎ choose"),
        ("ctrl+p", "⏎ choose"),
        ("a", "ctrl+s save"),
        ("s", "ctrl+s write"),
        ("?", "? help"),
    ],
)
async def test_at_80_columns_every_dialog_says_how_to_end_it(
    tmp_path: Path, monkeypatch: MonkeyPatch, key: str, shown: str
) -> None:
    async with reading(tmp_path, monkeypatch, size=(80, 24)) as room:
        await room.press(key)
        assert shown in room.screen_text()
        assert "esc c" in room.screen_text()  # close, or cancel


async def test_hostile_names_and_texts_are_shown_as_text(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    text = "[link=http://x]a[/nope] \x1b]0;PWNED\x07 fin. [@click=app.quit]b[/] suite."
    hostile = Story(
        "\x1b[2J[red]t", (article("a", text, outlet="[bold]\x1b[31mO\u202eutlet"), article("b", text))
    )
    async with reading(
        tmp_path, monkeypatch, of=hostile, found=lambda of: Comparison(of, comparison_of_nothing())
    ) as room:
        for keys in (
            ["i"],
            ["i", "m"],
            ["m", "a", "["],
            ["escape", "tab", "enter"],
            ["c"],
            ["escape", "ctrl+p", "f", "i", "n"],
        ):
            await room.press(*keys)
            shown = room.screen_text()
            assert "\x1b" not in shown
            assert "\u202e" not in shown


async def test_captions_go_from_a_line_to_nothing_to_all_of_them(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        said = []
        for _ in range(3):
            await room.press("h")
            said.append(room.said)
        assert said == [
            "Captions and credits hidden.",
            "Captions and credits shown.",
            "Captions and credits in one line.",
        ]


async def test_the_palette_goes_to_a_caption_that_was_hidden(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    text = (
        "Un titre du jour\n\nLa patrouille est rentrée mardi au camp.\n\nPhoto : DR\n\nElle repartira jeudi."
    )
    told = Story("t", (article("a", text), article("b", "La patrouille est rentrée mardi.")))
    caption = next(p for p in told.articles[0].passages if p.kind is Kind.FURNITURE)
    async with reading(tmp_path, monkeypatch, of=told, found=lambda of: Comparison(of, Alignment())) as room:
        await room.press("h")
        assert "Photo" not in room.screen_text()
        await room.press("ctrl+p")
        await room.type("photo")
        await room.press("enter")
        assert room.desk.cursor == PassageRef("a", caption.index)
        assert "Photo" in room.screen_text()


async def test_what_was_found_is_summed_up_until_the_reader_goes_on(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        assert room.said.startswith("1 conflict · ")
        await room.press("down", "up")
        assert room.said.startswith("1/1 ≠# How many soldiers?")


async def test_the_help_of_the_reader_explains_its_signs(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch, size=(120, 50)) as room:
        await room.press("?", "end")
        shown = room.screen_text()
        assert all(words in shown for words in ("nothing that corresponds", "conflict", "order of events"))


def two_kinds(of: Story) -> Comparison:
    """The number told in two ways, and something that only the first account reports."""
    found = comparison(of)
    other = replace(
        found.divergences[0],
        key="omission-gouverneur",
        group=None,
        type=DivergenceType.OMISSION,
        verdict=Verdict.OMISSION,
        question=message("Is it reported?"),
        values=(Value("a", "yes", (Quote(42, 55, "Le gouverneur"),)), Value("b", None), Value("c", None)),
    )
    return replace(found, divergences=(*found.divergences, other))


async def test_before_the_accounts_are_lined_up_nobody_is_told_that_there_is_nothing(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    waiting = Event()

    def slowly(of: Story) -> Comparison:
        waiting.wait(10)
        return comparison(of)

    monkeypatch.setattr(Room, "settled", Room.drawn)  # nobody waits for the comparison
    async with reading(tmp_path, monkeypatch, found=slowly) as room:
        try:
            for key in ("n", "d", "C", "T", "E", "equals_sign", "x", "u", "L", "S", "A"):
                await room.press(key)
                assert ": as soon as the accounts are lined up; esc gives it up." in room.screen_text()
                await room.press("escape")
                assert "as soon as" not in room.screen_text()
        finally:
            waiting.set()
        await room.app.workers.wait_for_complete()
        await room.drawn()
        assert room.desk.cursor == FIRST["a"]  # nothing was kept


async def test_a_divergence_asked_for_before_it_is_found_is_gone_to_and_decided_with_the_keys_after_it(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    waiting = Event()

    def slowly(of: Story) -> Comparison:
        waiting.wait(10)
        return comparison(of)

    settled = Room.settled
    monkeypatch.setattr(Room, "settled", Room.drawn)
    async with reading(tmp_path, monkeypatch, found=slowly) as room:
        try:
            await room.press("down", "d", "E")
            await room.type("41")
            await room.press("tab", "ctrl+s", "slash")
            assert "Next divergence: as soon as" in room.screen_text()
            assert room.desk.cursor == PassageRef("a", 1)
            assert not room.desk.is_open("search_field")
        finally:
            waiting.set()
        await settled(room)
        await room.until(lambda: room.desk.is_open("search_field"))
        assert room.desk.cursor == FIRST["a"]
        assert [note.decision.value for note in room.notes] == ["41"]
        assert "as soon as" not in room.screen_text()


async def test_the_divergence_keys_stop_at_one_verdict_when_asked(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=two_kinds) as room:
        await room.press("T")
        assert "∅ omission" in room.screen_text()
        await room.type("omission")
        await room.press("enter")
        assert "Is it reported?" in room.screen_lines()[-2]  # the only one is named at once
        assert "d: omission" in room.screen_lines()[-2]
        assert room.desk.cursor == PassageRef("a", 1)
        await room.press("d")
        assert "No further divergence: there is 1 on this tour" in room.said
        await room.press("up", "d")  # and found again by who has left it
        assert room.desk.cursor == PassageRef("a", 1)
        await room.press("D")
        assert room.desk.cursor == PassageRef("a", 1)
        await room.press("T")
        await room.type("every")
        await room.press("enter", "D")
        assert room.desk.cursor == FIRST["a"]


async def sifted(room: Room, kind: str) -> None:
    """Ask for the divergences of one kind."""
    await room.press("T")
    await room.type(kind)
    await room.press("enter")


async def test_the_only_one_of_a_kind_is_named_where_one_is_already(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=two_kinds, size=(80, 24)) as room:
        assert "1 conflict, 1 omission" in room.said and "How many" not in room.said
        await sifted(room, "number")
        assert "How many soldiers?" in room.said


async def test_the_only_one_of_a_kind_is_named_where_no_account_that_tells_it_is_shown(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=two_kinds) as room:
        room.desk.board.set_accounts(("b", "c"))
        await sifted(room, "omission")
        assert "Is it reported?" in room.said
        assert room.desk.cursor == PassageRef("a", 1)


async def test_which_of_the_conflicts_are_only_possible_is_told(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    def doubted(of: Story) -> Comparison:
        found = two_kinds(of)
        first, *others = found.divergences
        return replace(found, divergences=(replace(first, confidence=Confidence.HINT), *others))

    async with reading(tmp_path, monkeypatch, found=doubted) as room:
        await room.press("T")
        assert "≠ conflict 1, of which 1 possible" in " ".join(room.screen_text().split())


async def test_moving_the_bar_says_how_many_links_there_are_and_were(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("*")
        await room.settled()
        assert "2 links; before, there were 2." in room.said


async def test_the_bar_is_as_the_reader_left_it_and_named_where_it_is_not_the_usual_one(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("*")
        await room.settled()
        place = room.desk.place()
        assert place.bar == room.app.bar > 0.2
        await room.press(":")
        await room.settled()
        assert room.app.bar is None
    state = State(welcomed=True).with_place(room.desk.story, place)
    async with reading(tmp_path, monkeypatch, state=state) as room:
        assert room.app.bar == place.bar
        assert "bar 27 %" in room.screen_text()


async def test_the_palette_offers_the_kinds_of_divergence(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    async with reading(tmp_path, monkeypatch, found=two_kinds) as room:
        await room.press("ctrl+p")
        await room.type("divergences omis")
        assert "Divergences: ∅ omission  1" in room.screen_text()
        await room.press("enter")
        assert room.desk.cursor == PassageRef("a", 1)
        assert "d: omission" in room.screen_text()


async def test_the_name_of_an_account_does_not_make_all_its_passages_a_match(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    told = Story(
        "t",
        (
            article("a", "La garnison a été relevée.\n\nLe pont tient bon.", outlet="Le Pont du Niger"),
            article("b", "La garnison a tenu."),
        ),
    )
    async with reading(tmp_path, monkeypatch, of=told, found=lambda of: Comparison(of, Alignment())) as room:
        await room.press("ctrl+p")
        await room.type("pont")
        shown = [choice.text for choice in room.app.screen.choices]
        assert shown == ["Le pont tient bon."]


async def test_what_the_divergence_keys_stop_at_is_remembered(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=two_kinds) as room:
        room.desk.sift(Sieve(verdict=Verdict.OMISSION))
        left = room.app.state.with_place(room.app.story, room.desk.place())
    async with reading(tmp_path, monkeypatch, found=two_kinds, state=left) as room:
        assert room.desk.sieve == Sieve(verdict=Verdict.OMISSION)
        assert "d: not in every account" in room.screen_text()


@pytest.mark.parametrize(
    ("size", "shown"), [((200, 40), "1 conflict, 1 omission"), ((80, 24), "1 conflict, 1 omission")]
)
async def test_what_was_found_stands_above_the_panel_and_in_the_help(
    tmp_path: Path, monkeypatch: MonkeyPatch, size: tuple[int, int], shown: str
) -> None:
    async with reading(tmp_path, monkeypatch, found=two_kinds, size=size) as room:
        await room.press("i", "right", "left", "down")
        assert shown in room.screen_text()
        await room.press("?", "end")
        assert "Found: 1 conflict, 1 omission (T)" in room.screen_text()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("keymap", ["default", "vim", "emacs"])
def test_the_welcome_is_five_lines_at_80_columns(language: str, keymap: str) -> None:
    set_language(language)
    try:
        lines = welcome_lines(load(keymap))
    finally:
        set_language("en")
    assert len(lines) == 5
    assert max(map(cell_len, lines)) <= 76  # two for the frame, two for the room beside the text


async def test_all_divergences_are_listed_and_one_is_gone_to(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("down", "C")
        assert "≠# How many soldiers?  number · conflict · 2 accounts" in room.screen_text()
        await room.type("sold")
        await room.press("enter")
        assert room.desk.cursor == FIRST["a"]
        assert room.said.startswith("1/1 ≠# How many soldiers?")


async def test_the_list_of_divergences_begins_with_the_most_important_and_gives_its_range(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    def estimated(of: Story) -> Comparison:
        found = several_in_one_row(of)
        first, *others = found.divergences
        likely = replace(first, estimate=Estimate(4, None, 5), confidence=Confidence.HINT)
        return replace(found, divergences=(likely, *others))

    async with reading(tmp_path, monkeypatch, found=estimated) as room:
        await room.press("C")
        assert "4 to 5 · omission · not in every account · a hint, to be checked" in room.screen_text()
        assert room.app.screen.list.highlighted == 0
        await room.press("down", "enter", "C")
        assert room.app.screen.list.highlighted == 1


def several_in_one_row(of: Story) -> Comparison:
    """The most important: a question that only the second account answers, further down; then two that the first row answers."""
    found = two_kinds(of)
    number, omission = found.divergences
    day = replace(number, key="date-lundi", type=DivergenceType.DATE, question=message("Which day?"))
    last = replace(omission, values=(Value("b", "yes", (Quote(41, 52, "Une enquête"),)),))
    return replace(found, divergences=(last, number, day))


async def test_every_divergence_is_stopped_at_the_most_important_first(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=several_in_one_row) as room:
        seen = []
        for _number in range(3):
            await room.press("d")
            seen.append((room.said.split(" · ")[0], room.desk.cursor))
        assert seen == [
            ("1/3 ∅ Is it reported?", PassageRef("b", 1)),
            ("2/3 ≠# How many soldiers?", FIRST["a"]),
            ("3/3 ≠▤ Which day?", FIRST["a"]),
        ]
        await room.press("d")
        assert room.said == "No further divergence: there are 3 on this tour; C lists all."
        await room.press("D")
        assert room.desk.went_for == (FIRST["a"], "number-soldats")


async def test_a_divergence_has_one_number_on_the_tour_in_the_list_and_in_the_panel(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=several_in_one_row) as room:
        await room.press("d", "d", "down", "C")
        assert "2. ≠# How many soldiers?" in room.screen_text()
        await room.press("down", "down", "enter", "i")
        assert room.said.startswith("3/3 ≠▤ Which day?")
        assert "date · conflict · 3/3" in room.screen_text()


async def test_a_divergence_of_an_account_on_another_page_of_columns_is_stopped_at(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=several_in_one_row, size=(30, 24)) as room:
        assert room.desk.board.visible_accounts() == ("a",)
        await room.press("d")
        assert room.desk.cursor == PassageRef("b", 1)


async def test_the_tour_goes_on_after_a_divergence_that_the_reader_rejects(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=several_in_one_row) as room:
        await room.press("d", "d", "x")
        assert room.notes[0].detector == "number-soldats"
        await room.press("d")
        assert room.said.startswith("2/2 ≠▤ Which day?")


async def test_the_question_that_the_reader_came_for_is_the_one_that_is_judged(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=several_in_one_row) as room:
        await room.press("d", "d", "d", "x")
        assert room.notes[0].detector == "date-lundi"
        await room.press("x")
        assert room.notes[0].status is Status.OPEN


async def test_the_question_that_was_gone_to_in_the_panel_is_the_one_that_is_judged(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=several_in_one_row, size=(120, 10)) as room:
        await room.press("d", "d", "enter", "tab", "x")
        assert room.notes[0].detector == "date-lundi"
        assert "Which day?" not in room.screen_text().replace(room.said, "")


async def test_the_open_panel_shows_the_divergence_that_the_tour_has_come_to(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=several_in_one_row, size=(80, 24)) as room:
        await room.press("i", "d", "d", "d")
        panel = room.desk.panel
        assert panel._lines[panel.scroll_offset.y][0].divergence == "date-lundi"
        assert "3/3" in panel._lines[panel.scroll_offset.y + 1][0].text


async def test_a_panel_opened_on_the_tour_shows_the_divergence_that_it_has_come_to(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=several_in_one_row, size=(80, 24)) as room:
        await room.press("d", "d", "d", "i")
        panel = room.desk.panel
        assert panel._lines[panel.scroll_offset.y][0].divergence == "date-lundi"


async def test_every_passage_to_which_nothing_corresponds_is_stopped_at(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(30, 24)) as room:
        places = []
        for _number in range(2):
            await room.press("o")
            places.append(room.desk.cursor)
        wanted = [("a", 2), ("c", 1)]
        assert places == [PassageRef(*place) for place in wanted]
        assert "nothing found in the others (2/2)" in room.said
        await room.press("o")
        assert room.said == "No lone passage further: there are 2."


async def test_a_group_chosen_in_the_palette_is_what_the_panel_opens_on(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    def in_two_groups(of: Story) -> Comparison:
        found = comparison(of)
        other = Group(2, "lundi à Ménaka", (FIRST["a"], FIRST["b"]))
        groups = (*found.alignment.groups, other)
        return replace(found, alignment=replace(found.alignment, groups=groups))

    async with reading(tmp_path, monkeypatch, found=in_two_groups) as room:
        await room.press("ctrl+p")
        await room.type("lundi")
        await room.press("home", "enter")
        lines = [paragraph.text for paragraph in room.desk.panel._paragraphs]
        assert lines[0] == "lundi à Ménaka"
        assert lines[-1] == "soldats Ménaka"


async def test_a_narrow_status_line_sums_up_what_was_found_and_then_shows_the_question(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(80, 24)) as room:
        assert room.said.startswith("1 conflict")
        assert "How many" not in room.said
        await room.press("down", "up")
        assert "How many" in room.said
        assert "1 conflict" not in room.said


async def test_a_link_that_is_hardly_ever_right_is_offered_in_the_panel_alone(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    def unlikely(of: Story) -> Comparison:
        whole = comparison(of)
        *sure, possible = whole.alignment.links
        links = (*sure, replace(possible, score=0.04))
        return replace(whole, alignment=replace(whole.alignment, links=links))

    async with reading(tmp_path, monkeypatch, found=unlikely) as room:
        await room.press("down")
        assert "links it" not in room.said
        await room.press("i")
        titles = [paragraph.text for paragraph in room.desk.panel._paragraphs]
        assert "Possibly the same (L accepts the marked one)" in titles


async def test_which_passage_the_key_would_link_is_said_before_it_is_pressed(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("down")
        assert "L links it to Studio Tamani §2 (40%)" in room.said
        await room.press("i")
        titles = [paragraph.text for paragraph in room.desk.panel._paragraphs]
        assert "Possibly the same (L accepts the marked one)" in titles


async def test_accepting_a_possible_link_says_which_passage_was_linked(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("down", "L")
        assert "Studio Tamani: “Une enquête est ouverte.”" in room.said


async def test_the_open_panel_shows_the_divergence_that_was_chosen(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(80, 24)) as room:
        await room.press("down", "i", "ctrl+p")
        await room.type("how many")
        await room.press("enter")
        panel = room.desk.panel
        assert panel._lines[panel.scroll_offset.y][0].divergence == "number-soldats"


async def test_a_possible_link_that_is_out_of_sight_is_shown_before_it_is_refused(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(80, 20)) as room:
        await room.press("down", "enter")
        room.desk.panel.scroll_to(y=0, animate=False, force=True)
        room.desk.panel.styles.height = 2
        await room.pilot.pause()
        await room.press("delete")
        assert room.said.startswith("Marked now; the same key again refuses it: Studio Tamani")
        assert room.desk.notebook.links == ()
        await room.press("delete")
        assert [link.linked for link in room.desk.notebook.links] == [False]


async def test_a_screen_of_the_panel_is_turned_when_it_is_being_read(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(80, 20)) as room:
        await room.press("enter", "pagedown")
        assert room.desk.cursor == FIRST["a"]
        assert room.desk.panel.scroll_offset.y > 0


async def test_the_footer_of_the_panel_offers_no_link_where_there_is_none(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("enter")
        assert "keep apart" not in room.screen_lines()[-1]
        await room.press("escape", "down", "enter")
        assert "keep apart" in room.screen_lines()[-1]


async def test_escape_leaves_the_accounts_as_they_were_and_says_so(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(80, 24)) as room:
        await room.press("c", "space")
        last = room.screen_text()
        assert "esc cancel" in last and "apply" in last and "close" not in last
        await room.press("escape")
        assert room.desk.board.accounts() == ("a", "b", "c")
        await room.press("c", "space", "enter")
        assert room.desk.board.accounts() == ("b", "c")


async def test_the_palette_finds_a_command_by_the_words_of_its_help(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("ctrl+p")
        await room.type("colours")
        assert room.app.screen.highlighted.id == "command theme.choose"  # type: ignore[attr-defined]


async def test_who_looks_for_the_language_is_told_how_it_is_chosen(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("ctrl+p")
        await room.type("languag")
        await room.press("enter")
        assert "--lang fr" in room.said


async def test_the_list_is_narrowed_by_what_the_accounts_answer(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("C")
        await room.type("quatre sold")
        assert "How many soldiers?" in room.screen_text()
        await room.type("x")
        assert "Nothing has this name." in room.screen_text()
