"""What the status line says: where the reader is, what is asked there, how many notes there are and where they are kept."""

from __future__ import annotations

from collections.abc import Iterator

from sahelread.i18n import _, say
from sahelread.ui.desk.touring import Touring
from sahelread.ui.layout_explanation import place_in_article
from sahelread.ui.layout_marks import signs_of
from sahelread.ui.sifting import EVERYTHING
from sahelread.ui.wording import notes_counted, summary_in_words

_MOST_NAMES = 4  # in the status line; the panel names all

# A score says how often such links are right: what is right less than one time in ten only the panel offers.
_LEAST_OFFERED = 0.1


class Situating(Touring):
    """The words for the status line."""

    def show_status(self) -> None:
        """Say in the status line where the reader is, and what there is; the words that answer the question named there stand apart."""
        asked = self.divergence_shown()
        if asked is None:
            self.board.show_question()
        else:
            self.board.show_question(asked.key, self.whereabouts.passages_of(asked))
        self.status.show_place(
            self._place_in_words(),
            self._notes_in_words(),
            self._limits_in_words(),
            self._question_shown(),
            summary_in_words(self._shown_divergences) if self.summed_up_at is not None else "",
        )

    def _place_in_words(self) -> str:
        position = self.board.position()
        if position is None:
            return ""
        parts = []
        if self._question_shown():
            parts.append(self._question_shown())
        parts.append(self.names[position.article])
        if position.number:
            parts.append(f"{position.number}/{position.count}")
        if position.told_by:
            names = [self.names[id_] for id_ in position.told_by[:_MOST_NAMES]]
            names += [f"+{len(position.told_by) - _MOST_NAMES}"] * (len(position.told_by) > _MOST_NAMES)
            parts.append(_("lined up with {accounts}").format(accounts=", ".join(names)))
        elif position.number and self.comparison.alignment.groups:
            if self.cursor in self.whereabouts.lone:
                parts.append(_("nothing found in the others"))
                if self.cursor == self.went_for_lone:
                    parts[-1] += f" ({self.place_among_lone()})"
            parts += self._link_offered()
        return " · ".join(parts)

    def _link_offered(self) -> Iterator[str]:
        """The possible link of the passage under the cursor, and the key that accepts it."""
        link, key = self.link_to_accept(), self.program.keymap.shown("link.accept")
        if link is not None and link.score >= _LEAST_OFFERED and key:
            other = link.b if link.a == self.cursor else link.a
            yield _("{key} links it to {account} §{place} ({score}%)").format(
                key=key,
                account=self.names[other.article],
                place=place_in_article(self.comparison, other),
                score=round(link.score * 100),
            )

    def _question_shown(self) -> str:
        """The divergence that the status line names, with its number and its signs; empty when there is none."""
        first = self.divergence_shown()
        if first is None:
            return ""
        return f"{self.numbers.get(first.key, '')} {signs_of(first)} {say(first.question)}".lstrip()

    def _notes_in_words(self) -> str:
        """How many notes there are, and where they are kept."""
        path = self.notebook.path
        counted = notes_counted(len(self.notebook.annotations))
        if path is None or not self.is_saved:
            return counted
        return f"{counted} · {self.notes_elsewhere or path.name}"

    def _limits_in_words(self) -> str:
        """Another bar than the usual one, what the divergence keys are held to, and that notes are not saved."""
        parts = []
        if self.program.bar is not None:
            parts.append(_("bar {share} %").format(share=round(self.program.bar * 100)))
        if self.sieve != EVERYTHING:
            key = self.program.keymap.shown("divergence.next")
            parts.append(_("{key}: {types}").format(key=key, types=self.sieve.name))
        if not self.is_saved:
            parts.append(_("not saved"))
        return " · ".join(parts)
