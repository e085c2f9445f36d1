"""Commands that move the cursor."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sahelread.exporting.judgements import no_longer_found
from sahelread.exporting.note_terms import heading_of, judgement_name
from sahelread.exporting.numerals import range_in_words
from sahelread.exporting.terms import kind_in_words
from sahelread.i18n import _, ngettext, say
from sahelread.model import Divergence, Group, PassageRef
from sahelread.notes.annotation import Annotation
from sahelread.notes.coding import disagree
from sahelread.ui.desk.touring import Touring
from sahelread.ui.layout_marks import signs_of
from sahelread.ui.screens.choosing import Choice
from sahelread.ui.sifting import EVERYTHING, Sieve, sieve_of, sieves
from sahelread.ui.widgets.board import AlignedBoard
from sahelread.ui.widgets.map import Map
from sahelread.ui.wording import said_in_note


class Moving(Touring):
    """Passage by passage, account by account, from one divergence to the next."""

    @property
    def _mover(self) -> AlignedBoard | Map:
        """What the arrows move: the cursor of the map while it is open, else that of the board."""
        return self.map if self.has_focus("map") else self.board

    def _move(self, step: Callable[[int], bool], count: int, end: Callable[[], str]) -> None:
        """Take a step `count` times, or say why it is not possible."""
        direction = 1 if count > 0 else -1
        moved = False
        for _number in range(abs(count)):
            if not step(direction):
                break
            moved = True
        if not moved:
            self.say_none(end())

    def do_passage_next(self, count: int) -> None:
        self._mover.move_passage(count)

    def do_account_next(self, count: int) -> None:
        self._mover.move_account(count)

    def do_aligned_next(self, count: int) -> None:
        further = _("No aligned passage further down.") if count > 0 else _("No aligned passage further up.")
        self._move(self._mover.move_aligned, count, lambda: further)

    def do_divergence_next(self, count: int) -> None:
        self._move(self._move_divergence, count, self.no_divergence_further)

    def _move_divergence(self, step: int) -> bool:
        found = self.next_divergence(step)
        if found is not None:
            self._show_divergence(*found)
        return found is not None

    def do_divergences_list(self) -> None:
        """All divergences in the order of `compare`, with their signs and how many accounts answer; then what was decided
        on questions that are no longer found."""
        from sahelread.ui.screens.notes import first_place

        if self.puts_off():  # else what was decided would be called no longer found
            return
        found = {each.key: each for each in self._shown_divergences if each.key in self.numbers}
        kept = {note.id: note for note in no_longer_found(self.notebook.annotations, self.comparison)}
        if not found and not kept:
            self.say(_("No divergence was found."))
            return
        notes = self.notebook.annotations_of_divergences()
        choices = [
            Choice(
                each.key,
                f"{number}. {signs_of(each)} {say(each.question)}",
                self._about(each, notes.get(each.key, ())),
                " ".join(_words_of(each)),
            )
            for number, each in enumerate(found.values(), 1)
        ]
        choices += [
            Choice(id_, heading_of(note), " · ".join((judgement_name(note), _("not found any more"))))
            for id_, note in kept.items()
        ]

        def chosen(key: str) -> None:
            if key in kept:
                place = first_place(kept[key], self.story)
                if place is not None:
                    self.move_to(place)
                self.edit_note(kept[key])
            else:
                self.go_to_divergence(found[key])

        went_for = self.went_for[1] if self.went_for is not None else ""
        self.screen.choose(_("Divergences"), choices, chosen, went_for)

    def _about(self, divergence: Divergence, notes: Sequence[Annotation]) -> str:
        """From which figure to which, type and verdict, the number of accounts that answer, and what the notes on it say."""
        count = len({value.article for value in divergence.values if value.value is not None or value.quotes})
        parts = kind_in_words(divergence)
        bounds = divergence.estimate
        if bounds is not None and bounds.low is not None and bounds.high is not None:
            parts.insert(0, range_in_words(bounds.low, bounds.high))
        parts.append(ngettext("{count} account", "{count} accounts", count).format(count=count))
        own = self.notebook.creator
        said = [
            said_in_note(
                note,
                note.creator if len(notes) > 1 or note.creator != own else None,
                noted=not divergence.by_reader,
            )
            for note in notes
        ]
        if disagree(notes):
            said.append(_("the decisions disagree"))
        return " · ".join((*filter(None, said), *parts))

    def go_to_divergence(self, divergence: Divergence) -> None:
        """Go where the divergence keys stop for it; an open panel shows it."""
        ref = self.stop_of(divergence)
        if ref is not None:
            self._show_divergence(ref, divergence)

    def _show_divergence(self, ref: PassageRef, divergence: Divergence) -> None:
        self.give_up_link()
        self.move_to(ref)
        other = self.other_side(divergence, ref)
        if other is not None:
            self.board.show_beside(other)
        self.went_for, self.summed_up_at = (ref, divergence.key), None
        self.say("")
        self.place_changed()
        if self.is_open("panel"):
            self.panel.show_divergence(divergence.key)

    def go_to_group(self, group: Group) -> None:
        """Go to a passage that stands in the row of the group, else to any of it, and open the panel on the group."""
        main = self.comparison.alignment.main
        ref = next((member for member in group.members if main.get(member) == group.id), group.members[0])
        self.group_wanted = ref, group.id
        self.move_to(ref)
        self.open_panel(True)

    def do_divergence_choose(self) -> None:
        if self.puts_off():
            return
        found = self.shown_comparison().divergences
        choices = [
            Choice(sieve.id, f"{sieve.sign} {sieve.name}".strip(), count)
            for sieve, count in sieves(found).items()
        ]
        self.screen.choose(
            _("Which divergences"), choices, lambda id_: self.sift(sieve_of(id_)), self.sieve.id
        )

    def sift(self, sieve: Sieve) -> None:
        """Stop at those divergences only from now on, and go to one of them."""
        self.sieve = sieve
        here = self.divergence_shown()
        if sieve is not EVERYTHING and (here is None or not sieve.passes(here)):
            passing = [
                each for each in self._shown_divergences if each.key in self.numbers and sieve.passes(each)
            ]
            if not (self._move_divergence(1) or self._move_divergence(-1)) and len(passing) == 1:
                self.go_to_divergence(passing[0])  # no account that tells it is shown
        here = self.divergence_shown()
        if sieve is EVERYTHING or here is None or not sieve.passes(here):
            self.say(_("The divergence keys stop at: {types}.").format(types=sieve.name))
        else:  # the status line names it, and what the keys stop at
            self.summed_up_at = None
            self.say("")
        self.place_changed()

    def _move_lone(self, step: int) -> bool:
        found = self.next_lone(step)
        if found is not None:
            self.went_for_lone = found
            self.move_to(found)
            self.place_changed()
        return found is not None

    def do_lone_next(self, count: int) -> None:
        self._move(self._move_lone, count, self.no_lone_further)

    def do_page_next(self, count: int) -> None:
        """A screen of what is being read: the panel, when it has the focus."""
        if self.has_focus("panel"):
            self.panel.scroll_pages(count)
        else:
            self.board.move_page(count)

    def do_story_first(self) -> None:
        self.board.go_first()

    def do_story_last(self) -> None:
        self.board.go_last()


def _words_of(divergence: Divergence) -> Iterator[str]:
    """What the accounts answer, and the words that they say it in."""
    for value in divergence.values:
        if value.value is not None:
            yield say(value.value)
        yield from (quote.text for quote in value.quotes)
