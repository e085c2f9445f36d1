"""By what means somebody came: "arrivés à moto" here, "venus à bord de pick-up" there. A hint.

Passages that surely report the same are held against each other where each tells one means, and the travellers may be one. An account that
has the other's means too may tell of two stages of one journey, and is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected
from sahelread.diverging.findings import Finding, Span, in_common
from sahelread.diverging.people.doers import Doer, all_doers_of, as_doer
from sahelread.diverging.people.offices import Office
from sahelread.diverging.people.persons import Persons
from sahelread.diverging.told import Term, Told, read_alone
from sahelread.diverging.topics import topic_of_all
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import AT_A_WORD, expression, written
from sahelread.text.lexicon import table, word_set

# A verb stands so near its means; right before it stands only who goes by it: "des hommes armés | à moto".
_REACH, _RIGHT_BEFORE = 90, 24
# What passages share beside the means, by their share of all: of travellers of one kind, and of those who may be others.
_ALIKE, _MORE_ALIKE = 0.08, 0.15


@dataclass(frozen=True)
class Means(Span):
    """A means of transport of a `kind`, by which somebody comes, leaves, is taken along or only goes, which is the `way`; who travels is
    told last before `start` where there is a `traveller`. The `verb` stands beside it, if any does."""

    kind: str
    way: str
    traveller: Doer | None
    verb: tuple[int, int] | None


def findings(accounts: Accounts, held: Sequence[Office]) -> Iterator[Finding]:
    """One finding for each journey for which accounts tell means that cannot be one; `held` are the offices of the story."""
    found = [one for told in accounts for one in means(told)]
    if len({one.kind for one in found}) < 2:
        return
    persons = Persons(accounts, held)
    known = {article: _known(found, accounts, article) for article in {one.article for one in found}}
    for bucket in connected(accounts, found, partial(_nearness, persons)):
        apart = [
            one
            for one in bucket
            if any(_are_two(one, other) and one.kind not in known[other.article] for other in bucket)
        ]
        if len({one.article for one in apart}) > 1:
            yield Finding(
                DivergenceType.TERM,
                Verdict.CONFLICT,
                "/".join(("means", *sorted({one.kind for one in apart}), in_common(apart))),
                asked("by what", topic_of_all(accounts, apart)),
                [one.answer for one in apart],
                (message("Each account tells a means of transport that the other does not have."),),
            )


def _known(found: Sequence[Means], accounts: Accounts, article: str) -> frozenset[str]:
    """The means of which an account tells: somebody goes by them, or they are there, but for those that are in any story."""
    language = accounts.story.language
    there = {noun.lastgroup or "" for noun in _noun(language).finditer(accounts.texts[article])}
    there -= word_set(language, "in_means", "anywhere")
    return frozenset(there | {one.kind for one in found if one.article == article})


def _nearness(persons: Persons, accounts: Accounts, a: Means, b: Means) -> Nearness:
    """How near two journeys are; None where they are not one: others travel, or one comes and one leaves."""
    if not accounts.are_linked(a, b) or a.told.background != b.told.background:
        return None
    if a.way != b.way and not {a.way, b.way} & word_set(a.told.language, "in_means", "any_way"):
        return None
    if _goes_on(a, b) or _goes_on(b, a):
        return None
    both = a.traveller, b.traveller
    if both[0] and both[1] and not persons.may_be_one(both[0], both[1]):
        return None
    _, likeness = accounts.likeness(a.beside, b.beside)
    return (-likeness,) if likeness >= (_ALIKE if all(both) else _MORE_ALIKE) else None


def _goes_on(one: Means, other: Means) -> bool:
    """Whether a passage tells as another stage what another account tells one means for: "passé en pirogue", "arrivé en bus après être
    passé"."""
    if one.verb is None or other.verb is None:
        return False
    verb, own = (each.told.folded[slice(*each.verb)][:_STEM] for each in (one, other) if each.verb)
    return verb != own and any(
        found.group()[:_STEM] == verb and found.span() != other.verb for found in other.told.finditer(_ways)
    )


# Two forms of a verb begin with so many letters.
_STEM = 5


def _are_two(a: Means, b: Means) -> bool:
    """Whether two means are not one: a car is a vehicle."""
    wide = table(a.told.language, "in_means").get("wide", {})
    return a.kind != b.kind and not (b.kind in wide.get(a.kind, ()) or a.kind in wide.get(b.kind, ()))


_noun = written(AT_A_WORD.format(r"{*means}(?!\w)"))
_by = written(AT_A_WORD.format(r"{in_means.by}{*means}(?!\w)"))
_ways = written(r"(?<!\w)(?:[a-z]'|se |s')?(?=\w){*ways_of_travel}(?!\w)")
_people, _set_off = (
    expression("in_means", "people", frame=r"{}\Z"),
    expression("in_means", "set_off", frame=r"{}\Z"),
)


@read_alone
def means(told: Told) -> Iterator[Means]:
    """The means by which somebody travels, where a passage tells but one, or several together: "à moto et à cheval"."""
    found = list(_told_with_verbs(told))
    if all(told.fullmatch(_joint, one.end, other.start) for one, other in pairwise(found)):
        yield from found
    elif len({one.kind for one in found}) == 1:
        yield found[0]


_joint = expression("in_means", "joint")


def _people_in(told: Told) -> Sequence[Term]:
    """Who could travel: whoever a passage tells of, but for countries and for who only says it."""
    said_by = [(said.source_start, said.source_end) for said in told.attributions]
    return [
        one
        for one in all_doers_of(told)
        if not told.sides_in(one.start, one.end)
        and not any(first <= one.start < last for first, last in said_by)
    ]


def _told_with_verbs(told: Told) -> Iterator[Means]:
    for by in told.finditer(_by):
        first, last = told.clause(by.start(), by.end(), _REACH)
        before = list(told.finditer(_ways, first, by.start()))
        behind = told.search(_ways, by.end(), last) if told.search(_set_off, first, by.start()) else None
        verb = before[-1] if before else behind
        if told.denies(by.start()) or not (verb or told.before(_people, by.start(), _RIGHT_BEFORE)):
            continue
        start = min(by.start(), verb.start()) if verb else by.start()
        people = [one for one in _people_in(told) if first <= one.start and one.end <= start]
        way = verb.lastgroup or "" if verb else "ride"
        traveller = as_doer(people[-1]) if people else None
        yield Means(told, *by.span(), by.lastgroup or "", way, traveller, verb.span() if verb else None)
