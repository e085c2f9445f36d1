"""Explaining a passage in words: what the panel says, before it is known how wide the panel is.

A `Paragraph` is text in spans of one look each, set in from the left; the panel wraps and draws it. The order is that
of a reader's questions: what is this about, who says it how, where do they differ, why were they put together,
what else might belong, what have I noted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sahelread.i18n import _, ngettext, say
from sahelread.lone import lone_passages
from sahelread.model import (
    Comparison,
    Divergence,
    Evidence,
    Group,
    Kind,
    Link,
    PassageRef,
    Strength,
    Verdict,
)
from sahelread.ui.layout_marks import NOTE_SIGN, Look, counterparts, runs
from sahelread.ui.layout_paragraphs import DIVERGENCE, Paragraph, Stretch, line, section, stretches
from sahelread.ui.layout_questions import question_paragraphs
from sahelread.ui.layout_text import account_names
from sahelread.ui.layout_wording import compared_words
from sahelread.ui.wrap import shown

# Cells of a bar that stands for the share of a reason in a score: eight can be told apart at a glance.
_BAR_CELLS = 8
# The link's other passage is quoted this far where only a reminder of it is needed.
_REMINDER = 90
# Possible links that are offered. A passage has up to 16 in the seeds, of which the sixth scores 20% at best and 14% as
# a rule; all of them would bury the notes that follow. Whoever sees another one links it by hand.
_MOST_POSSIBLE = 5


@dataclass(frozen=True, slots=True)
class NoteShown:
    """A note as the panel shows it: its text, and a line that says what it is (kind, verdict, author, day)."""

    id: str
    heading: str
    text: str


def possible_links(comparison: Comparison, ref: PassageRef) -> tuple[Link, ...]:
    """The links of a passage that the reader may accept, the best of them first."""
    links = comparison.alignment.links_by_passage.get(ref, ())
    return tuple(link for link in links if link.strength is Strength.POSSIBLE)[:_MOST_POSSIBLE]


def explanation(
    comparison: Comparison,
    ref: PassageRef,
    notes: Sequence[NoteShown],
    *,
    group: int | None = None,
    numbers: Mapping[str, str] | None = None,
    judged: Mapping[str, Sequence[str]] | None = None,
    accept_key: str = "",
) -> list[Paragraph]:
    """What there is to say of a passage: of its groups, that of the id `group` first; with each divergence its number
    in `numbers` and what the notes say of it in `judged`, by key. `accept_key` accepts a possible link."""
    explaining = _Explaining(comparison, ref, group, numbers or {}, judged or {}, accept_key)
    return list(explaining.paragraphs(notes))


class _Explaining:
    def __init__(
        self,
        comparison: Comparison,
        ref: PassageRef,
        group: int | None,
        numbers: Mapping[str, str],
        judged: Mapping[str, Sequence[str]],
        accept_key: str,
    ) -> None:
        self.comparison = comparison
        self.numbers = numbers
        self.judged = judged
        self.accept_key = accept_key
        self.alignment = comparison.alignment
        self.ref = ref
        self.names = account_names(comparison.story)
        ids = sorted(self.alignment.groups_by_passage.get(ref, ()), key=lambda id_: id_ != group)
        self.groups = [self.alignment.group_by_id[id_] for id_ in ids]

    def paragraphs(self, notes: Sequence[NoteShown]) -> Iterator[Paragraph]:
        """All of it, in order."""
        yield from self._subject()
        for group in self.groups[:1]:
            yield from self._versions(group)
        yield from self._divergences()
        yield from self._evidence()
        yield from self._possible()
        yield from self._notes(notes)
        yield from self._other_groups()

    # Sections

    def _subject(self) -> Iterator[Paragraph]:
        if self.groups:
            group = self.groups[0]
            told = len(
                {member.article for member in (*group.members, *counterparts(self.alignment, self.ref))}
            )
            count = len(self.comparison.story.articles)
            yield line(group.label, Look.HEADING)
            yield line(_("lined up from {told} of {count} accounts").format(told=told, count=count), Look.TAG)
            return
        passage = self.comparison.story.passage(self.ref)
        name = self.names[self.ref.article]
        if passage.kind is Kind.FURNITURE:
            yield line(_("Caption, credit or the like: not compared."), Look.HEADING)
        elif self.ref in lone_passages(self.comparison.story, self.alignment, self.comparison.divergences):
            found = _("{account}: no passage that corresponds was found in the others.")
            yield line(found.format(account=name), Look.HEADING)
        else:
            yield line(name, Look.HEADING)
        yield Paragraph((Stretch(shown(passage.text).text),))

    def _versions(self, group: Group) -> Iterator[Paragraph]:
        """How each account puts it; what they have in common is set back, what one has alone stands out."""
        yield section(_("Versions"))
        texts = [shown(self.comparison.story.passage(member).text).text for member in group.members]
        words = compared_words(texts, self.comparison.story.article(self.ref.article).language)
        above: str | None = None
        for member, text, spans in zip(group.members, texts, words, strict=True):
            if member.article != above:
                yield Paragraph((Stretch(self.names[member.article], Look.NAME),), indent=1)
            above = member.article
            yield Paragraph(
                tuple(stretches(text, runs(len(text), 0, spans))), indent=2, here=member == self.ref
            )
        told = {member.article for member in group.members}
        for link in self.alignment.links_by_passage.get(self.ref, ()):
            other = _other(link, self.ref)
            sure_elsewhere = link.strength is Strength.SURE and other.article not in told
            if other not in group.members and (link.manual or sure_elsewhere):  # it is in another group
                told.add(other.article)
                score = Stretch(f" · {_score(link)}", Look.TAG)
                yield Paragraph((Stretch(self.names[other.article], Look.NAME), score), indent=1)
                yield Paragraph((Stretch(shown(self.comparison.story.passage(other).text).text),), indent=2)
        others = [name for id_, name in self.names.items() if id_ not in told]
        if others:
            # Not "nothing found": a question on this fact may name a passage of theirs to read.
            names = _("{accounts}: no passage lined up").format(accounts=", ".join(others))
            yield Paragraph((Stretch(names, Look.TAG),), indent=1)

    def _divergences(self) -> Iterator[Paragraph]:
        found = list(self._divergences_here())
        if found:
            yield section(_("Where they differ"))
        for number, divergence in enumerate(found):
            first, *rest = question_paragraphs(
                self.comparison,
                divergence,
                self.names,
                number=self.numbers.get(divergence.key, ""),
                judged=self.judged.get(divergence.key, ()),
            )
            yield replace(first, space=number > 0, stop=DIVERGENCE, divergence=divergence.key)
            yield from rest

    def _divergences_here(self) -> Iterable[Divergence]:
        """Those of the passage's groups, and those that quote it, ranked as they came."""
        passage = self.comparison.story.passage(self.ref)
        ids = {group.id for group in self.groups}
        for divergence in self.comparison.divergences:
            quoted_here = any(
                passage.start <= quote.start < passage.end
                for value in divergence.values
                if value.article == self.ref.article
                for quote in value.quotes
            )
            if divergence.verdict is not Verdict.EQUIVALENT and (divergence.group in ids or quoted_here):
                yield divergence

    def _evidence(self) -> Iterator[Paragraph]:
        """Why the passage was put together with the others."""
        links = [
            link
            for link in self.alignment.links_by_passage.get(self.ref, ())
            if link.strength is Strength.SURE
        ]
        if links:
            yield section(_("Why together"))
        for link in links:
            yield self._link_line(link, None)
            yield from self._reasons(link, None)

    def _possible(self) -> Iterator[Paragraph]:
        links = possible_links(self.comparison, self.ref)
        if links:
            title = _("Possibly the same ({key} accepts the marked one)").format(key=self.accept_key)
            yield section(title if self.accept_key else _("Possibly the same"))
        for number, link in enumerate(links):
            yield self._link_line(link, number)
            text = shown(self.comparison.story.passage(_other(link, self.ref)).text).text
            reminder = text if len(text) <= _REMINDER else text[:_REMINDER].rstrip() + "…"
            yield Paragraph((Stretch(reminder),), indent=2, link=number)
            yield from self._reasons(link, number)

    def _link_line(self, link: Link, number: int | None) -> Paragraph:
        other = _other(link, self.ref)
        place = place_in_article(self.comparison, other)
        name = Stretch(f"{self.names[other.article]} §{place}", Look.NAME)
        return Paragraph(
            (name, Stretch(f" · {_score(link)}", Look.TAG)),
            indent=1,
            link=number,
        )

    def _reasons(self, link: Link, number: int | None) -> Iterator[Paragraph]:
        for evidence in link.evidence:
            yield Paragraph(
                (Stretch(_bar(evidence), Look.SIGN), Stretch(f" {shown(say(evidence.reason)).text}")),
                indent=2,
                hang=_BAR_CELLS + 1,
                link=number,
            )

    def _notes(self, notes: Sequence[NoteShown]) -> Iterator[Paragraph]:
        if notes:
            yield section(ngettext("Note", "Notes", len(notes)))
        for note in notes:
            heading = Stretch(f"{NOTE_SIGN} {shown(note.heading).text}", Look.TAG)
            yield Paragraph((heading,), hang=2)
            for text in note.text.splitlines():
                if text.strip():
                    yield Paragraph((Stretch(shown(text).text),), indent=2)

    def _other_groups(self) -> Iterator[Paragraph]:
        """What else the passage tells: it can stand in several groups."""
        if len(self.groups) > 1:
            yield section(_("Also in"))
        for group in self.groups[1:]:
            yield Paragraph((Stretch(shown(group.label).text),), indent=2, hang=2)


def _score(link: Link) -> str:
    return _("linked by you") if link.manual else _("{score}%").format(score=round(link.score * 100))


def _other(link: Link, ref: PassageRef) -> PassageRef:
    return link.b if link.a == ref else link.a


def place_in_article(comparison: Comparison, ref: PassageRef) -> int:
    """The number of a passage in its article, furniture not counted."""
    passages = comparison.story.article(ref.article).passages[: ref.passage + 1]
    return sum(passage.kind is not Kind.FURNITURE for passage in passages)


def _bar(evidence: Evidence) -> str:
    full = max(1, round(evidence.share * _BAR_CELLS)) if evidence.share > 0 else 0
    return "━" * min(full, _BAR_CELLS) + "╌" * (_BAR_CELLS - min(full, _BAR_CELLS))
