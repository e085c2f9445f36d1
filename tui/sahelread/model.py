"""The nouns of the program, as frozen data: stories, articles, passages, links, groups and divergences.

Offsets are Unicode code points of `Article.text` (decoded, CRLF and CR made LF, nothing else changed), end
excluded: `article.text[p.start:p.end] == p.text` for every passage. This is what the W3C Web Annotation model
counts. Engines word nothing themselves: what a person will read is a `Message`, put into the language of the
interface by `sahelread.i18n.say` at the edge, so that engines stay pure and their output the same everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Message:
    """An English sentence with `{named}` places, its plural form if it counts something, and what fills the places; a day, or the
    first and the last of several, is put in words where it is shown."""

    text: str
    values: tuple[tuple[str, MessageValue], ...] = ()
    plural: str | None = None
    count: int | None = None


MessageValue = str | int | Message | tuple[date, date]


def message(text: str, /, **values: MessageValue) -> Message:
    """A translatable sentence. `text` must be a literal: message extraction looks for calls of this name."""
    return Message(text, tuple(values.items()))


def messages(text: str, plural: str, count: int, /, **values: MessageValue) -> Message:
    """A translatable sentence about `count` things; `{count}` may stand in both forms."""
    return Message(text, (("count", count), *values.items()), plural, count)


class Kind(StrEnum):
    """What a passage is on its page. Furniture (captions, credits, "Lire aussi") never takes part in alignment."""

    TITLE = "title"
    HEADING = "heading"
    SENTENCE = "sentence"
    ITEM = "item"
    ROW = "row"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit of alignment, as a span of its article's text. `index` is its position in `Article.passages`.

    `paragraph` numbers the blocks of the page from 0: passages of one paragraph share it.
    """

    index: int
    start: int
    end: int
    kind: Kind
    text: str
    paragraph: int = 0


class PassageRef(NamedTuple):
    """A passage of a story: the id of its article and its index there."""

    article: str
    passage: int


@dataclass(frozen=True, slots=True)
class Article:
    """One account. `path` is as the user gave it; `sha256` is of the file's bytes, in hexadecimal.

    What the text does not say (`title`, `outlet`, `byline`, `published`) is None, never guessed; `updated` is a later day
    on which its page was changed. `neutralised` counts the control, bidi and invisible characters that the screen shows as visible ones.
    """

    id: str
    path: str
    text: str
    sha256: str
    passages: tuple[Passage, ...]
    title: str | None = None
    label: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: date | None = None
    updated: date | None = None
    language: str = "fr"
    neutralised: int = 0

    @property
    def name(self) -> str:
        """What the account is called: label, outlet or id, the first that is known; a title is a sentence, and no name."""
        return self.label or self.outlet or self.id

    @property
    def last_changed(self) -> date | None:
        """The last day of which its figures may be."""
        return self.updated or self.published


@dataclass(frozen=True, slots=True)
class Story:
    """The accounts of one event. `folder` is where they lie when they lie in one folder; `reference` is the day
    from which relative dates are counted when an article has none of its own. `is_titled`: somebody called it so; else its
    title was made from its accounts or its folder."""

    title: str
    articles: tuple[Article, ...]
    language: str = "fr"
    reference: date | None = None
    folder: str | None = None
    warnings: tuple[Message, ...] = ()
    is_titled: bool = True

    def article(self, article_id: str) -> Article:
        """The article with that id. Raises KeyError."""
        for article in self.articles:
            if article.id == article_id:
                return article
        raise KeyError(article_id)

    def passage(self, ref: PassageRef) -> Passage:
        """The passage that `ref` names. Raises KeyError or IndexError."""
        return self.article(ref.article).passages[ref.passage]


class Strength(StrEnum):
    """Sure links make groups; possible ones are offered to the reader."""

    SURE = "sure"
    POSSIBLE = "possible"


class Evidence(NamedTuple):
    """One reason for a link: `kind` is a stable word for programs, `reason` is for people, `share` is its part of
    the score (the shares of a link add up to 1)."""

    kind: str
    reason: Message
    share: float


@dataclass(frozen=True, slots=True)
class Link:
    """Two passages of two articles that report the same thing; `a` comes before `b` in the order of the story.

    `score` is calibrated: of the links with 0.9, nine in ten are right. `manual` ones were made by the reader.
    """

    a: PassageRef
    b: PassageRef
    score: float
    strength: Strength
    evidence: tuple[Evidence, ...] = ()
    manual: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """The passages, over at least two articles, that report the same thing. `label` is made of their telling words.

    `members` are in story order. A passage may be in several groups; `Alignment.main` says which one holds it in
    place on the board.
    """

    id: int
    label: str
    members: tuple[PassageRef, ...]

    def of_article(self, article_id: str) -> tuple[int, ...]:
        """The indices of the members that belong to that article."""
        return tuple(ref.passage for ref in self.members if ref.article == article_id)


@dataclass(frozen=True, slots=True)
class LinkDecision:
    """What the reader decided about two passages: they report the same thing, or they do not. It wins over the engine."""

    a: PassageRef
    b: PassageRef
    linked: bool


@dataclass(frozen=True)
class Alignment:
    """Links, best first; groups in the order of the first article that tells them; warnings about the story.

    `main` gives each grouped passage the one group that holds it in place on the board.
    """

    links: tuple[Link, ...] = ()
    groups: tuple[Group, ...] = ()
    main: Mapping[PassageRef, int] = field(default_factory=dict)
    warnings: tuple[Message, ...] = ()

    @cached_property
    def group_by_id(self) -> Mapping[int, Group]:
        return {group.id: group for group in self.groups}

    @cached_property
    def groups_by_passage(self) -> Mapping[PassageRef, tuple[int, ...]]:
        """The ids of the groups of each passage, the main one first."""
        found: dict[PassageRef, list[int]] = {}
        for group in self.groups:
            for ref in group.members:
                found.setdefault(ref, []).append(group.id)
        return {
            ref: tuple(sorted(ids, key=lambda id_: (id_ != self.main.get(ref), id_)))
            for ref, ids in found.items()
        }

    @cached_property
    def links_by_passage(self) -> Mapping[PassageRef, tuple[Link, ...]]:
        """The links of each passage, sure and possible, best first."""
        found: dict[PassageRef, list[Link]] = {}
        for link in self.links:
            found.setdefault(link.a, []).append(link)
            found.setdefault(link.b, []).append(link)
        return {ref: tuple(links) for ref, links in found.items()}


class DivergenceType(StrEnum):
    """What the accounts differ in."""

    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    PLACE = "place"
    ACTOR = "actor"
    ATTRIBUTION = "attribution"
    MODALITY = "modality"
    NEGATION = "negation"
    CHRONOLOGY = "chronology"
    CAUSE = "cause"
    TERM = "term"
    OMISSION = "omission"
    FRAMING = "framing"
    OTHER = "other"
    """A divergence of the reader's own, who gave it no type, or a word of theirs: no detector gives it."""


class Verdict(StrEnum):
    """How the answers relate, whatever they are about. An EQUIVALENT is never shown as a divergence."""

    CONFLICT = "conflict"
    MORE_SPECIFIC = "more_specific"
    COMPATIBLE = "compatible"
    OMISSION = "omission"
    EQUIVALENT = "equivalent"


class Confidence(StrEnum):
    """Whether a divergence is stated, or worded as a hint."""

    SURE = "sure"
    HINT = "hint"


class Quote(NamedTuple):
    """A span of an article's text that carries an answer."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sourced:
    """One of several answers of an account, and whom it attributes that one to. `by_reader`: the reader says so, not the program;
    `readers`: which, where the notes of several are told apart."""

    value: str | Message
    source: str | None
    by_reader: bool = False
    readers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Value:
    """One account's answer. `value` is None when none was found; `source` is whom it attributes all of it to.

    An account that attributes several answers to several sources has each in `answers`, and named behind its answer in `value`.
    `by_reader`: the reader says so or some of it, not the program; without an answer, that there is none. `tellings`: which of the answers each of
    `quotes` carries, in their order, and whom the account has it from there; empty where that is not known.
    """

    article: str
    value: str | Message | None
    quotes: tuple[Quote, ...] = ()
    source: str | None = None
    answers: tuple[Sourced, ...] = ()
    by_reader: bool = False
    tellings: tuple[Sourced, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """Whom the account attributes its answer to, or its several answers, each once."""
        named = [answer.source for answer in self.answers] or [self.source]
        return tuple(dict.fromkeys(source for source in named if source))

    @property
    def readers(self) -> tuple[str, ...]:
        """Which readers say so, or some of it, where the notes of several are told apart."""
        return tuple(dict.fromkeys(name for answer in self.answers for name in answer.readers))

    @property
    def quoted(self) -> tuple[tuple[Quote, Sourced], ...]:
        """Each quote with the answer that it carries; where that is not known, with all that the account answers."""
        together = Sourced(self.value or "", "; ".join(self.sources) or None)
        return tuple(zip(self.quotes, self.tellings or (together,) * len(self.quotes), strict=True))


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number as coders of events keep it: low, best, high. None stands for "not known"; `why` says what the best is, or why it is
    left open."""

    low: float | None
    best: float | None
    high: float | None
    why: Message | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Divergence:
    """A question to which the accounts answer differently, with one value per article of the story, in story order.

    `key` is stable from run to run (it is made of what was found, not of positions in lists): notes refer to it.
    `group` is None for what is not tied to one group. `why` explains the verdict. `by_reader`: the reader found it, not the program.
    `read`: the values as the program read them, where a note has put others in their place; else empty. `verified`: a reader says that it
    is one; `confidence` is how sure the program was.
    """

    key: str
    group: int | None
    type: DivergenceType
    verdict: Verdict
    confidence: Confidence
    question: Message
    values: tuple[Value, ...]
    why: tuple[Message, ...] = ()
    estimate: Estimate | None = None
    by_reader: bool = False
    read: tuple[Value, ...] = ()
    verified: bool = False

    @property
    def is_hint(self) -> bool:
        """Whether nobody has said yet that it is what the program only takes it for."""
        return self.confidence is Confidence.HINT and not self.verified


@dataclass(frozen=True, slots=True)
class Comparison:
    """A story with all that was found in it. `divergences` are ranked, sure conflicts first."""

    story: Story
    alignment: Alignment
    divergences: tuple[Divergence, ...] = ()
