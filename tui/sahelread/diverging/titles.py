"""How closely the holder of an office is told: "le procureur" here, "le procureur général, Issa Kolo" there; "le commandant des
pompiers", "le commandant de la compagnie des pompiers de Barsa".

An office is a word of the lexicon with what completes it and the name beside it. Of linked passages that tell of one holder, or of one
office by what it is of, the
account that has its holder's name, or more of what the office is of, is more specific than one that has that nowhere. A bare "le
ministre" may be any.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.lexicon import table
from sahelread.text.names import Name, NameKind
from sahelread.text.phrases import Phrases
from sahelread.text.words import fold

# Between an office and its holder's name stands a comma, a rank ("le colonel"), hardly more.
_BESIDE = re.compile(
    r",? ?(?:\(|(?:le |la |l'|m\. |mme )?(?:general |colonel |capitaine |commandant |lieutenant |docteur |professeur |me |dr )?)?"
)
# So many questions of one story, those that most accounts answer.
_PER_STORY = 2
# An account is quoted in so many places at most.
_PLACES = 2


@dataclass(frozen=True)
class Title:
    """An office at `[start, end)` of a passage, with its holder's name where it stands beside it; `of` is what it is of."""

    told: Told
    start: int
    end: int
    office: str
    of: frozenset[str]
    holder: str

    @property
    def article(self) -> str:
        return self.told.ref.article

    @property
    def answer(self) -> Answer:
        return Answer(self.told, self.start, self.end, shortened(self.told.text[self.start : self.end]))


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The offices whose holder some accounts tell more closely than others, in passages that go together."""
    offices: dict[str, list[Title]] = defaultdict(list)
    for told in accounts:
        for title in _titles(told):
            offices[title.office].append(title)
    texts: dict[str, str] = defaultdict(str)
    for told in accounts:
        texts[told.ref.article] += told.folded + "\n"
    found: list[Finding] = []
    for office, titles in sorted(offices.items()):
        for bucket in connected(accounts, titles, lambda a, b: _nearness(accounts, a, b)):
            told_of = _by_article(bucket)
            holders = {title.holder for title in bucket if title.holder}
            if len(told_of) < 2 or len(holders) > 1:
                continue
            vague = {
                b for a in told_of for b in told_of if a != b and _is_closer(told_of[a], told_of[b], texts[b])
            }
            if vague:
                found.append(_finding(office, _with_all(told_of, titles, holders)))
    found.sort(key=lambda finding: -len({answer.told.ref.article for answer in finding.answers}))
    yield from found[:_PER_STORY]


def _with_all(
    told_of: Mapping[str, list[Title]], titles: Sequence[Title], holders: Collection[str]
) -> dict[str, list[Title]]:
    """What accounts call an office, and what those call it that tell of its holder elsewhere."""
    elsewhere = [title for title in titles if title.holder in holders and title.article not in told_of]
    return {**told_of, **_by_article(elsewhere)}


def _nearness(accounts: Accounts, a: Title, b: Title) -> tuple[float, ...] | None:
    if (a.told.ref, b.told.ref) not in accounts.sure or (a.holder and b.holder and a.holder != b.holder):
        return None
    shared = a.of & b.of
    same = bool(a.holder) and a.holder == b.holder
    return (-float(len(shared)),) if shared or same else None


def _by_article(bucket: Sequence[Title]) -> dict[str, list[Title]]:
    found: dict[str, list[Title]] = {}
    for title in sorted(bucket, key=lambda title: (title.told.order, title.told.ref, title.start)):
        found.setdefault(title.article, []).append(title)
    return found


def _is_closer(close: Sequence[Title], vague: Sequence[Title], text: str) -> bool:
    """Whether one account tells of an office all that another does and its holder's name besides, or more of what it is of."""
    of, other = (frozenset[str]().union(*(title.of for title in titles)) for titles in (close, vague))
    holder = next((title.holder for title in close if title.holder), "")
    named = any(title.holder for title in vague) or (holder and holder.split()[-1] in text)
    if not other <= of:
        return False
    return bool(holder and not named) or (bool(other) and other < of)


@cache
def _offices(language: str) -> Phrases:
    return Phrases(str(word) for word in table(language, "offices_held") or ())


_NOT_NOW = re.compile(r"(?<!\w)(?:ancien(?:ne)?|ex|futur|future|feu|former|late|vice)[ -]\Z")


def _titles(told: Told) -> Iterator[Title]:
    """The offices of a passage, each with its complement and the name beside it; of which country they are is known."""
    nations = _nations(told.language)
    for found in _offices(told.language).find(told.folded):
        if _NOT_NOW.search(told.folded, max(0, found.start - 10), found.start):
            continue
        ends = [
            chunk.end
            for chunk in told.chunks
            if not chunk.is_clause and found.start in (chunk.start, chunk.bare) and chunk.end >= found.end
        ]
        start, end = found.start, max(ends, default=found.end)
        holder = _holder_before(told, start) or _holder_after(told, [*sorted(ends, reverse=True), found.end])
        named = frozenset[str]()
        if holder is not None:
            named = told.keys_in(holder.start, holder.end)
            start, end = (start, holder.end) if holder.start > start else (holder.start, end)
        beside = next(
            (name for name in told.names if name.start <= found.end + 1 and found.end < name.end), None
        )
        if beside is not None:  # "le président | Amadi Kolo": no more than a name
            named |= told.keys_in(beside.start, beside.end)
        of = told.keys_in(found.end, end) - named - nations
        yield Title(told, start, end, found.phrase, of, holder.key if holder else "")


@cache
def _nations(language: str) -> frozenset[str]:
    return frozenset(fold(str(country)) for country in table(language, "countries") or ())


def _is_a_person(name: Name) -> bool:
    return name.kind in (NameKind.PERSON, NameKind.OTHER)


def _holder_after(told: Told, ends: Sequence[int]) -> Name | None:
    """The name that follows an office, whichever of its ends it stands behind: "procureur général | Issa Kolo"."""
    for end in ends:
        name = next((name for name in told.names if name.start >= end), None)
        if name is not None and _is_a_person(name) and _BESIDE.fullmatch(told.folded, end, name.start):
            return name
    return None


def _holder_before(told: Told, start: int) -> Name | None:
    """The name that an office is set off from: "Issa Kolo, | procureur général"."""
    for name in reversed(told.names):
        if name.end <= start:
            between = told.folded[name.end : start]
            return name if _is_a_person(name) and between in (", ", ", le ", ", la ", ", l'", " (") else None
    return None


def _finding(office: str, told_of: dict[str, list[Title]]) -> Finding:
    titles = [title for titles in told_of.values() for title in titles[:_PLACES]]
    return Finding(
        DivergenceType.ACTOR,
        Verdict.MORE_SPECIFIC,
        Confidence.HINT,
        f"title/{office}",
        asked("who exactly", _words(titles)),
        [title.answer for title in titles],
        (message("One account tells more of who it is than another."),),
    )


def _words(titles: Sequence[Title]) -> str:
    """The shortest of the words for an office whose holder is not named, as an account writes them."""
    unnamed = [title for title in titles if not title.holder] or titles
    shortest = min(unnamed, key=lambda title: (title.end - title.start, title.told.order))
    return shortest.told.text[shortest.start : shortest.end]
