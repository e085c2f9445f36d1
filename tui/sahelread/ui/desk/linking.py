"""Commands that link passages and take them apart: what the reader decides wins over the engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import shorten

from sahelread.exporting.terms import quoted
from sahelread.i18n import _, say
from sahelread.model import Link, PassageRef, Strength, messages
from sahelread.ui.desk.base import DeskBase
from sahelread.ui.screens.choosing import Choice

_NAMED_CHARACTERS = 48  # of a passage that is named: its first words, on one line with its account

_ALL = "all"  # chosen in place of one link


class Linking(DeskBase):
    """Saying which passages report the same thing."""

    def do_link_make(self) -> None:
        """The first time: this passage waits for another. The second time: the two are linked."""
        ref = self.cursor
        if ref is None:
            return
        first = self.link_end
        if first is None:
            self._mark(ref)
            self.say("")
            return
        if (
            first.article == ref.article and first != ref
        ):  # the mark stays: it is seen, and the next try may be right
            self.say(_("A link joins passages of two accounts; these are both of one."))
            return
        self._mark(None)
        if first == ref:
            self.say(_("The link is not made: this is the passage that was marked."))
        elif (known := self._sure_link(first, ref)) is not None and known.manual:
            self.say(_("These two passages are linked already, by hand."))
        else:
            self.decide_link(first, ref, True)
            if known is not None:
                self.say(
                    _(
                        "The program linked these two already; now the link is yours, and stays whatever it finds."
                    )
                )

    def _mark(self, ref: PassageRef | None) -> None:
        """Have that passage wait for another, or none; it is named on the screen until it waits no longer."""
        self.link_end = ref
        keys = self.program.keymap
        marked = _("To be linked: {passage} · {key} on a passage of another account, {leave} gives it up")
        self.alert.show(
            "link",
            marked.format(
                passage=self._quoted(ref), key=keys.shown("link.make"), leave=keys.shown("search.clear")
            )
            if ref is not None
            else "",
        )

    def give_up_link(self) -> bool:
        """Mark no passage any more for a link; False when none was."""
        if self.link_end is None:
            return False
        self._mark(None)
        self.say(_("The link is not made."))
        return True

    def _sure_link(self, one: PassageRef, other: PassageRef) -> Link | None:
        """The sure link of two passages; None where they have none."""
        links = self.comparison.alignment.links_by_passage.get(other, ())
        return next(
            (link for link in links if link.strength is Strength.SURE and one in (link.a, link.b)), None
        )

    def do_link_accept(self) -> None:
        """Accept the possible link of this passage that the panel marks, the best one when the panel is closed."""
        link = self.link_to_accept()
        if link is None:
            self.say_none(_("No possible link on this passage."))
            return
        self.decide_link(link.a, link.b, True)

    def do_link_refuse(self) -> None:
        """Take this passage out of its group: none of its sure links holds any more."""
        ref = self.cursor
        links = self.comparison.alignment.links_by_passage.get(ref, ()) if ref else ()
        sure = [link for link in links if link.strength is Strength.SURE]
        if not sure:
            self.say_none(_("This passage is not linked to another."))
            return
        if len(sure) == 1:
            self.decide_link(sure[0].a, sure[0].b, False)
            return
        others = {str(number): link.b if link.a == ref else link.a for number, link in enumerate(sure)}
        choices = [Choice(id_, self._quoted(others[id_])) for id_ in self._nearest_first(others)]
        everything = _("All {count} of them").format(count=len(sure))
        choices.append(Choice(_ALL, everything))
        self.screen.choose(_("Separate from which passage?"), choices, lambda id_: self._refuse(sure, id_))

    def _nearest_first(self, others: Mapping[str, PassageRef]) -> list[str]:
        """These passages, those first whose account stands nearest to this one on the screen."""
        accounts = self.board.accounts()
        places = {account: number for number, account in enumerate(accounts)}
        here = places.get(self.cursor.article, 0) if self.cursor else 0
        far = len(accounts)
        return sorted(others, key=lambda id_: abs(places.get(others[id_].article, here + far) - here))

    def _refuse(self, sure: Sequence[Link], id_: str) -> None:
        """Refuse the link of that number, or all of them."""
        if id_ != _ALL:
            link = sure[int(id_)]
            self.decide_link(link.a, link.b, False)
            return
        with self.notebook.step(messages("link refused", "{count} links refused", len(sure))):
            for link in sure:
                self.notebook.decide_link(link.a, link.b, False)
        self._decided()

    def _quoted(self, ref: PassageRef) -> str:
        """A passage as it is named in a sentence: its account and its first words."""
        words = shorten(self.story.passage(ref).text, _NAMED_CHARACTERS, placeholder="…")
        return _("{account}: {quote}").format(account=self.names[ref.article], quote=quoted(words))

    def do_panel_accept(self) -> None:
        self._decide_marked(True, _("Marked now; the same key again accepts it: {passage}"))

    def do_panel_refuse(self) -> None:
        self._decide_marked(False, _("Marked now; the same key again refuses it: {passage}"))

    def _decide_marked(self, linked: bool, marked: str) -> None:
        """Decide about the possible link that the panel marks; when it was out of sight, show it and do nothing yet."""
        link = self.panel.focused_link
        if link is None:
            self.say_none(_("No possible link on this passage."))
        elif self.panel.reveal_link():
            other = link.a if link.b == self.cursor else link.b
            self.say(marked.format(passage=self._quoted(other)))
        else:
            self.decide_link(link.a, link.b, linked)

    def decide_link(self, a: PassageRef, b: PassageRef, linked: bool) -> None:
        """Link two passages, or keep them apart, and compare anew."""
        self.give_up_link()
        self.notebook.decide_link(a, b, linked)
        other = a if b == self.cursor else b
        self._decided(f" · {self._quoted(other)}")

    def _decided(self, which: str = "") -> None:
        what = self.notebook.can_undo
        self.notes_changed()
        self.compare()
        if what is not None:
            self.say(say(what).capitalize() + (which or "."))
