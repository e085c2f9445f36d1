"""How the interface words layouts and whole notes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sahelread.diverging import summary
from sahelread.exporting.note_terms import (
    anchor_name,
    judgement_name,
    kind_name,
    noted_name,
    retained_in_brief,
    signed,
    tag_name,
)
from sahelread.exporting.summing_up import summary_in_words as summary_in_words
from sahelread.exporting.terms import article_names, quoted, type_name, verdict_name
from sahelread.i18n import _, ngettext
from sahelread.model import Divergence, Story, Verdict
from sahelread.notes.annotation import AnchorStatus, Annotation, Told
from sahelread.ui.layout import Layout
from sahelread.ui.layout_marks import VERDICT_SIGNS

_SHORT_NAME = 20  # characters: enough for most outlets, and titles are recognised by their beginning
_QUOTE_CHARACTERS = 240  # enough to know which passage it is


def layout_name(layout: Layout) -> str:
    """How the accounts are set."""
    return {
        Layout.ALIGNED: _("aligned"),
        Layout.READING: _("each in its own order"),
        Layout.ANNOTATED: _("one account, annotated"),
    }[layout]


def note_heading(note: Annotation) -> str:
    """A line that says what a note is: kind, type, verdict, status, tags, author, day."""
    parts = [kind_name(note.kind)]
    if note.type:
        parts.append(type_name(note.type))
    if note.verdict:
        parts.append(verdict_name(note.verdict))
    parts += filter(None, [judgement_name(note)])
    if note.anchor_status not in (AnchorStatus.EXACT, AnchorStatus.MOVED):
        parts.append(anchor_name(note.anchor_status))
    parts += [f"+{tag_name(tag)}" for tag in note.tags]
    parts += [part for part in (signed(note), (note.modified or "")[:10]) if part]
    return " · ".join(parts)


def said_in_note(note: Annotation, creator: str | None = None, *, noted: bool = False) -> str:
    """What is retained in a note on a question and what was made of the question, in a few words, after the name of its creator where that is
    to be said; empty where nothing was. `noted`: also that answers were corrected in it, or something noted."""
    made = noted_name(note) if noted else judgement_name(note)
    said = ", ".join(filter(None, [retained_in_brief(note.decision), made]))
    return _("{creator}: {said}").format(creator=creator, said=said) if creator and said else said


def short_names(story: Story) -> dict[str, str]:
    """The names of the accounts, by id, where there is room for a few words only."""
    names = article_names(story.articles)
    return {
        id_: name if len(name) <= _SHORT_NAME else name[: _SHORT_NAME - 1].rstrip() + "…"
        for id_, name in names.items()
    }


def targets_named(note: Annotation, story: Story) -> str:
    """What a note is about: the accounts, and which of them are silent."""
    names = article_names(story.articles)
    told = {target.article: note.told(target) for target in note.targets}
    silent = {id_ for id_, what in told.items() if what is Told.SILENT}
    without = (Told.SILENT, Told.NOT_FOUND)
    parts = [names.get(id_, id_) for id_, what in told.items() if what not in without]
    if len(silent) == 1:
        parts.append(_("{account} (silent)").format(account=names.get(next(iter(silent)), *silent)))
    elif silent:
        parts.append(
            ngettext("{count} account silent", "{count} accounts silent", len(silent)).format(
                count=len(silent)
            )
        )
    return ", ".join(parts)


def summary_in_signs(divergences: Iterable[Divergence]) -> str:
    """The same where there is no room for words: "≠ 3  › 12  ∅ 9"."""
    counts = summary(divergences).by_verdict
    shown = (verdict for verdict in VERDICT_SIGNS if verdict is not Verdict.EQUIVALENT and counts[verdict])
    return "  ".join(f"{VERDICT_SIGNS[verdict]} {counts[verdict]}" for verdict in shown)


def notes_counted(count: int) -> str:
    """How many notes there are."""
    return ngettext("{count} note", "{count} notes", count).format(count=count) if count else _("no note")


def from_home(folder: Path) -> str:
    """A folder as a shell shows it: those of the user's home from "~" on."""
    home = Path.home()
    return str(Path("~") / folder.relative_to(home)) if folder.is_relative_to(home) else str(folder)


def quoted_targets(note: Annotation, story: Story) -> str:
    """What a note is on: its first quote, and in which other accounts it has one; empty without a quote."""
    names = short_names(story)
    quotes = [target for target in note.targets if target.exact]
    if not quotes:
        return ""
    text = " ".join(quotes[0].exact.split())
    shortened = text if len(text) <= _QUOTE_CHARACTERS else text[:_QUOTE_CHARACTERS].rstrip() + "…"
    account = names.get(quotes[0].article, quotes[0].article)
    lines = [_("{account}: {quote}").format(account=account, quote=quoted(shortened))]
    others = dict.fromkeys(target.article for target in quotes if target.article != quotes[0].article)
    if others:
        accounts = ", ".join(names.get(article, article) for article in others)
        lines.append(_("and in: {accounts}").format(accounts=accounts))
    return "\n".join(lines)
