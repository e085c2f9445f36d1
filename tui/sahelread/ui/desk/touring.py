"""What the commands know of tours: which stops there are, where the reader is among them, and which comes next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sahelread.i18n import _, ngettext
from sahelread.model import Divergence, PassageRef
from sahelread.ui.desk.base import DeskBase
from sahelread.ui.layout import Layout
from sahelread.ui.layout_rows import Rows
from sahelread.ui.likeness import likeness
from sahelread.ui.touring import Place, Stop, first_of, lone_stops, nearest_of, next_stop, places_in_rows


class _Tours(NamedTuple):
    """The places of the passages in the rows, and the stops of what one account alone tells there."""

    rows: Rows
    places: Mapping[PassageRef, Place]
    lone_places: Mapping[PassageRef, Place]
    lone: tuple[Stop, ...]


class Touring(DeskBase):
    """Through the divergences that pass the sieve, and through what one account alone tells."""

    _tours_known: _Tours | None = None
    _account_read = ""

    def divergences_on_tour(self) -> list[Divergence]:
        """The divergences that the divergence keys stop at, as they are ranked: those of which a passage is shown."""
        places = self._tours().places
        passages_of = self.whereabouts.passages_of
        return [
            each
            for each in self._shown_divergences
            if each.key in self.numbers
            and self.sieve.passes(each)
            and any(ref in places for ref in passages_of(each))
        ]

    def next_divergence(self, step: int) -> tuple[PassageRef, Divergence] | None:
        """The divergence after (1) or before (-1) the one gone to last, and the passage to go to; None when there is none."""
        ranks = {each.key: rank for rank, each in enumerate(self.asked.divergences)}
        outside = -1 if step > 0 else len(ranks)
        here = ranks.get(self.went_for[1], outside) if self.went_for is not None else outside
        on_tour = self.divergences_on_tour()[::step]
        found = next((each for each in on_tour if (ranks[each.key] - here) * step > 0), None)
        if found is None and len(on_tour) == 1 and self.stop_of(on_tour[0]) != self.cursor:
            found = on_tour[0]  # the only one, which the reader has left
        ref = self.stop_of(found) if found is not None else None
        return (ref, found) if ref is not None and found is not None else None

    def stop_of(self, divergence: Divergence) -> PassageRef | None:
        """The passage to go to for a divergence: where the story first comes to it, else the first that it quotes."""
        passages, places = self.whereabouts.passages_of(divergence), self._tours().places
        first = first_of(passages, places)
        if first:
            return nearest_of(first, self._account_read, self.board.visible_accounts())
        return next(iter(passages), None)

    def other_side(self, divergence: Divergence, ref: PassageRef) -> PassageRef | None:
        """The passage that answers least like the one gone to: rather one of its row, then of an account on the screen."""
        answers = {each.article: each for each in divergence.values if each.value is not None or each.quotes}
        own, shown = answers.pop(ref.article, None), self.board.accounts()
        others = [
            other
            for other in self.whereabouts.passages_of(divergence)
            if other.article in answers and other.article in shown
        ]
        if own is None or not others:
            return None
        places, visible = self._tours().places, self.board.visible_accounts()
        return min(
            others,
            key=lambda other: (
                likeness(divergence, own, answers[other.article], self.story),
                places.get(other) != places.get(ref),
                other.article not in visible,
            ),
        )

    def next_lone(self, step: int) -> PassageRef | None:
        """The next or previous passage that one account alone tells; None when there is none."""
        tours = self._tours()
        here = tours.lone_places.get(self.cursor) if self.cursor is not None else None
        found = next_stop(tours.lone, step, here)
        return found.ref if found is not None else None

    def place_among_lone(self) -> str:
        """The place of this passage among those that one account alone tells, as "3/16"; empty when it is none."""
        stops = self._tours().lone
        number = next((number for number, stop in enumerate(stops, 1) if stop.ref == self.cursor), None)
        return f"{number}/{len(stops)}" if number is not None else ""

    def no_divergence_further(self) -> str:
        """That the tour is at its end, how many it goes through, and which key lists all."""
        count = len(self.divergences_on_tour())
        if not count:
            return _("No divergence was found.")
        text = ngettext(
            "No further divergence: there is {count} on this tour; {key} lists all.",
            "No further divergence: there are {count} on this tour; {key} lists all.",
            count,
        )
        return text.format(count=count, key=self.program.keymap.shown("divergences.list"))

    def no_lone_further(self) -> str:
        """That there is no further passage that one account alone tells, and how many there are."""
        count = len(self._tours().lone)
        if not count:
            return _("Something that corresponds was found for every passage.")
        return ngettext(
            "No lone passage further: there is {count}.", "No lone passage further: there are {count}.", count
        ).format(count=count)

    def _tours(self) -> _Tours:
        """The stops of both tours, worked out when the comparison or the choice of accounts is another one."""
        on_tour = self.went_for is not None and self.went_for[0] == self.cursor
        if self.cursor is not None and not on_tour:  # else the tour itself has led to this account
            self._account_read = self.cursor.article
        aligned = self.board.layout_now is Layout.ALIGNED
        rows = self.board.story_rows(None if aligned else self._account_read)
        known = self._tours_known
        if known is None or known.rows is not rows:
            known = self._tours_known = self._worked_out(rows, aligned)
        return known

    def _worked_out(self, rows: Rows, aligned: bool) -> _Tours:
        places = places_in_rows(rows)
        accounts = {account: number for number, account in enumerate(self.board.accounts())}
        # Read one by one, each account is walked to its end before the next.
        by_account = {ref: (accounts[ref.article], 0, ref.passage) for ref in places}
        lone_places = places if aligned else by_account
        return _Tours(rows, places, lone_places, lone_stops(self.whereabouts.lone, lone_places))
