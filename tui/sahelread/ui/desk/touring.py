"""What the commands know of tours: which stops there are, where the reader is among them, and which comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sahelread.i18n import _, ngettext
from sahelread.model import Divergence, Kind, PassageRef
from sahelread.ui.desk.base import DeskBase
from sahelread.ui.layout import Layout
from sahelread.ui.layout_rows import Rows
from sahelread.ui.touring import (
    Place,
    Stop,
    divergence_stops,
    lone_stops,
    nearest_of,
    next_stop,
    places_in_rows,
)


class _Tours(NamedTuple):
    """The stops in the rows that they were worked out for."""

    rows: Rows
    places: Mapping[PassageRef, Place]
    divergences: tuple[Stop, ...]
    lone_places: Mapping[PassageRef, Place]
    lone: tuple[Stop, ...]


class Touring(DeskBase):
    """Through the divergences that pass the sieve, and through what one account alone tells."""

    _tours_known: _Tours | None = None
    _account_read = ""

    def divergences_on_tour(self) -> dict[str, Divergence]:
        """The divergences that the divergence keys stop at, in the order of their stops, by key."""
        kept = {each.key: each for each in self.shown_comparison().divergences if self.sieve.passes(each)}
        keys = (stop.divergence for stop in self._tours().divergences)
        return {key: kept[key] for key in keys if key in kept}

    def places_on_tour(self) -> dict[str, str]:
        """The place of each of them, as "3/16"."""
        on_tour = self.divergences_on_tour()
        return {key: f"{number}/{len(on_tour)}" for number, key in enumerate(on_tour, 1)}

    def next_divergence(self, step: int) -> tuple[PassageRef, Divergence] | None:
        """The divergence after (1) or before (-1) this one, and the passage to go to; None when there is none."""
        tours, on_tour = self._tours(), self.divergences_on_tour()
        at = self._went_for_stop(tours.divergences)
        here = tours.places.get(self.cursor) if self.cursor is not None else None
        stops = [stop for stop in tours.divergences if stop.divergence in on_tour]
        found = next_stop(stops, step, here, at)
        return (self._nearest_of(found), on_tour[found.divergence]) if found is not None else None

    def stop_of(self, divergence: Divergence) -> PassageRef | None:
        """The passage to go to for a divergence: of its stop, else the first that it quotes."""
        found = next((s for s in self._tours().divergences if s.divergence == divergence.key), None)
        if found is not None:
            return self._nearest_of(found)
        return next(iter(self.whereabouts.passages_of(divergence)), None)

    def next_lone(self, step: int) -> PassageRef | None:
        """The next or previous passage that one account alone tells; None when there is none."""
        tours = self._tours()
        here = tours.lone_places.get(self.cursor) if self.cursor is not None else None
        at = (here, 0) if here is not None else None
        found = next_stop(tours.lone, step, here, at)
        return found.refs[0] if found is not None else None

    def place_among_lone(self) -> str:
        """The place of this passage among those that one account alone tells, as "3/16"; empty when it is none."""
        stops = self._tours().lone
        number = next((number for number, stop in enumerate(stops, 1) if stop.refs == (self.cursor,)), None)
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
            return _("Nothing is told by one account only.")
        return ngettext(
            "No lone passage further: there is {count}.", "No lone passage further: there are {count}.", count
        ).format(count=count)

    def _went_for_stop(self, stops: Sequence[Stop]) -> tuple[Place, int] | None:
        """Where the reader is on the tour, unless the cursor has been moved since: the place and rank of the stop."""
        if self.went_for is None or self.went_for[0] != self.cursor:
            return None
        return next((stop[:2] for stop in stops if stop.divergence == self.went_for[1]), None)

    def _nearest_of(self, stop: Stop) -> PassageRef:
        return nearest_of(stop, self._account_read, self.board.visible_accounts())

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
        alignment, places = self.comparison.alignment, places_in_rows(rows)
        stops = divergence_stops(self.comparison.divergences, places, self.whereabouts.passages_of)
        accounts = {account: number for number, account in enumerate(self.board.accounts())}
        # Read one by one, each account is walked to its end before the next.
        by_account = {ref: (accounts[ref.article], 0, ref.passage) for ref in places}
        lone_places = places if aligned else by_account
        lone = [
            ref
            for ref in lone_places
            if alignment.groups  # nothing is called lone while nothing is aligned
            and ref not in alignment.groups_by_passage
            and self.story.passage(ref).kind is not Kind.FURNITURE
        ]
        return _Tours(rows, places, stops, lone_places, lone_stops(lone, lone_places))
