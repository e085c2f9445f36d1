"""Commands that move the cursor."""

from __future__ import annotations

from collections.abc import Callable

from sahelread.i18n import _
from sahelread.ui.desk.base import DeskBase
from sahelread.ui.sifting import EVERYTHING, Sieve, sieve_of, sieves
from sahelread.ui.widgets.board import AlignedBoard
from sahelread.ui.widgets.map import Map


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
        sieve = self.sieve
        moved = self.board.move_divergence(
            step, {sieve.type} if sieve.type else None, {sieve.verdict} if sieve.verdict else None
        )
        if moved:
            self.came_for_divergence = self.cursor
        return moved

    def do_divergence_choose(self) -> None:
        from sahelread.ui.screens.choose import Choice, ChooseScreen

        choices = [
            Choice(sieve.id, f"{sieve.sign} {sieve.name}".strip(), str(count))
            for sieve, count in sieves(self.shown_comparison().divergences)
        ]
        chooser = ChooseScreen(_("Which divergences"), choices, current=self.sieve.id)
        self.app.push_screen(chooser, lambda id_: self.sift(sieve_of(id_)) if id_ is not None else None)

    def sift(self, sieve: Sieve) -> None:
        """Stop at those divergences only from now on, and go to one of them."""
        self.sieve = sieve
        here = self.divergence_shown()
        if sieve is not EVERYTHING and (here is None or not sieve.passes(here)):
            _moved = self._move_divergence(1) or self._move_divergence(-1)
        self.place_changed()
        self.say(_("The divergence keys stop at: {types}.").format(types=sieve.name))

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
