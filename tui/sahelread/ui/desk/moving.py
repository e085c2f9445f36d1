"""Commands that move the cursor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from sahelread.exporting.terms import type_name, verdict_name
from sahelread.i18n import _
from sahelread.model import DivergenceType, Verdict
from sahelread.ui.desk.base import DeskBase
from sahelread.ui.layout_marks import TYPE_SIGNS, VERDICT_SIGNS
from sahelread.ui.widgets.board import AlignedBoard
from sahelread.ui.widgets.map import Map

_VERDICT = "verdict "  # before the name of a verdict among those of types: "omission" is both


class Moving(DeskBase):
    """Passage by passage, account by account, from one divergence to the next."""

    @property
    def _mover(self) -> AlignedBoard | Map:
        """What the arrows move: the cursor of the map while it is open, else that of the board."""
        return self.map if self.has_focus("map") else self.board

    def _move(self, step: Callable[[int], bool], count: int, end: str) -> None:
        """Take a step `count` times, or say why it is not possible."""
        direction = 1 if count > 0 else -1
        moved = False
        for _number in range(abs(count)):
            if not step(direction):
                break
            moved = True
        if not moved:
            self.say(end)

    def do_passage_next(self, count: int) -> None:
        self._mover.move_passage(count)

    def do_passage_previous(self, count: int) -> None:
        self._mover.move_passage(-count)

    def do_account_next(self, count: int) -> None:
        self._mover.move_account(count)

    def do_account_previous(self, count: int) -> None:
        self._mover.move_account(-count)

    def do_aligned_next(self, count: int) -> None:
        self._move(self._mover.move_aligned, count, _("No aligned passage further down."))

    def do_aligned_previous(self, count: int) -> None:
        self._move(self._mover.move_aligned, -count, _("No aligned passage further up."))

    def do_divergence_next(self, count: int) -> None:
        self._move(self._move_divergence, count, _("No divergence further down."))

    def do_divergence_previous(self, count: int) -> None:
        self._move(self._move_divergence, -count, _("No divergence further up."))

    def _move_divergence(self, step: int) -> bool:
        moved = self.board.move_divergence(
            step, self.divergence_types or None, self.divergence_verdicts or None
        )
        if moved:
            self.came_for_divergence = self.cursor
        return moved

    def do_divergence_choose(self) -> None:
        from sahelread.ui.screens.choose import Choice, ChooseScreen

        found = self.shown_comparison().divergences
        types = Counter(divergence.type for divergence in found)
        verdicts = Counter(divergence.verdict for divergence in found)
        choices = [Choice("", _("every divergence"), str(len(found)))]
        choices += [
            Choice(
                f"{_VERDICT}{verdict.value}", f"{VERDICT_SIGNS[verdict]} {verdict_name(verdict)}", str(count)
            )
            for verdict in Verdict
            if verdict is not Verdict.EQUIVALENT and (count := verdicts[verdict])
        ]
        choices += [
            Choice(kind.value, f"{TYPE_SIGNS[kind]} {type_name(kind)}", str(types[kind]))
            for kind in DivergenceType
            if types[kind]
        ]
        verdict_now = next((_VERDICT + verdict for verdict in self.divergence_verdicts), "")
        now = next(iter(self.divergence_types), verdict_now)
        chooser = ChooseScreen(_("Which divergences"), choices, current=now)
        self.app.push_screen(chooser, self._types_chosen)

    def _types_chosen(self, name: str | None) -> None:
        if name is None:
            return
        self.divergence_types, self.divergence_verdicts = frozenset(), frozenset()
        shown = _("every divergence")
        if name.startswith(_VERDICT):
            verdict = Verdict(name.removeprefix(_VERDICT))
            self.divergence_verdicts, shown = frozenset({verdict}), verdict_name(verdict)
        elif name:
            self.divergence_types, shown = frozenset({DivergenceType(name)}), type_name(name)
        self.say(_("The divergence keys stop at: {types}.").format(types=shown))

    def do_lone_next(self, count: int) -> None:
        self._move(self.board.move_lone, count, _("No lone passage further down."))

    def do_lone_previous(self, count: int) -> None:
        self._move(self.board.move_lone, -count, _("No lone passage further up."))

    def do_page_next(self, count: int) -> None:
        self.board.move_page(count)

    def do_page_previous(self, count: int) -> None:
        self.board.move_page(-count)

    def do_story_first(self) -> None:
        self.board.go_first()

    def do_story_last(self) -> None:
        self.board.go_last()
